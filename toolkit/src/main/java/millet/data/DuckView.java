package millet.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file as SQL sees it. */
abstract class DuckView {

    private final Path file;

    DuckView(Path file) {
        this.file = file;
    }

    static DuckView of(Path file, int number, Path scratch, boolean exact) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".parquet") ? new DuckParquet(file) : new DuckCsv(file, number, scratch, exact);
    }

    Path file() {
        return file;
    }

    /** What SQL calls the file. */
    String name() {
        return file.getFileName()
                .toString()
                .replaceFirst("(?i)\\.(gz|zip)$", "")
                .replaceFirst("\\.[^.]+$", "");
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

        DuckParquet(Path file) {
            super(file);
        }

        @Override
        List<String> columns() {
            return List.of();
        }

        @Override
        String select() {
            return "select * from read_parquet(" + text(file().toString()) + ")";
        }
    }
}
