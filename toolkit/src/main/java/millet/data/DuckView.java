package millet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file as SQL sees it. */
abstract class DuckView {

    private final DataFile file;

    DuckView(DataFile file) {
        this.file = file;
    }

    /** A view of the file itself where DuckDB can read that, else of what Millet reads from it. */
    static DuckView of(DataFile file, int number, Path scratch, boolean exact) {
        FileFormat format = FileFormat.of(file);
        if (format == FileFormat.PARQUET && !file.isPacked()) {
            return parquet(file);
        }
        try {
            return format == FileFormat.TEXT
                    ? DuckCsv.ofText(file, number, scratch, exact)
                    : DuckCsv.ofTable(file, format.read(file, new ReadOptions()).data(), number, scratch, exact);
        } catch (FileProblem e) {
            throw file.problem(e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static DuckView parquet(DataFile file) {
        try {
            ParquetFile.checkWhole(file.path());
            return new DuckParquet(file);
        } catch (FileProblem e) {
            throw file.problem(e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    DataFile file() {
        return file;
    }

    /** What SQL calls the file. */
    String name() {
        return file.tableName();
    }

    /** The names of its columns, as far as they are known here. */
    abstract List<String> columns();

    /** The statement that makes the view, or makes it anew. */
    final String definition() {
        return "create or replace view " + quoted(name()) + " as " + select();
    }

    abstract String select();

    /** Whether the failure says something about the file that makes another definition worth a try. */
    boolean learn(String message) {
        return false;
    }

    /** What was learned, in sentences. */
    List<String> notes() {
        return List.of();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static final class DuckParquet extends DuckView {

        DuckParquet(DataFile file) {
            super(file);
        }

        @Override
        List<String> columns() {
            return List.of();
        }

        @Override
        String select() {
            return "select * from read_parquet(" + text(file().path().toString()) + ")";
        }
    }
}
