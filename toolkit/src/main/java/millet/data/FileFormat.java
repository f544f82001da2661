package millet.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of file that hold a table, and what reads each of them. */
enum FileFormat {
    TEXT("csv tsv tab txt") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return new CsvFile(file, options).read();
        }
    },

    EXCEL("xlsx xlsm") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return new Workbook(file, options).read();
        }
    },

    /** What till and ERP programs call so is often text or a workbook of the present format. */
    OLD_EXCEL("xls") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return (Workbook.isText(file) ? TEXT : EXCEL).load(file, options);
        }
    },

    JSON("json ndjson jsonl") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return new JsonFile(file, options).read();
        }
    },

    PARQUET("parquet") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) {
            return new ParquetFile(file).read();
        }
    },

    /** Known by no ending. */
    BASKETS("") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return new BasketFile(file, options).read();
        }
    },

    /** Known by no ending, for .txt mostly holds columns. */
    LINES("") {
        @Override
        LoadReport load(DataFile file, ReadOptions options) throws IOException {
            return new LinesFile(file, options).read();
        }
    };

    /** Parted by blanks. */
    private final String extensions;

    FileFormat(String extensions) {
        this.extensions = extensions;
    }

    /** Reads one kind of file. What is wrong at a place of the file is a {@link FileProblem}. */
    abstract LoadReport load(DataFile file, ReadOptions options) throws IOException;

    private List<String> extensions() {
        return extensions.isEmpty() ? List.of() : List.of(extensions.split(" "));
    }

    /** The kind that the file's name tells. */
    static FileFormat of(DataFile file) {
        return Arrays.stream(values())
                .filter(format -> format.extensions().contains(file.extension()))
                .findFirst()
                .orElseThrow(() -> unknown(file));
    }

    private static IllegalArgumentException unknown(DataFile file) {
        String known = Arrays.stream(values())
                .flatMap(format -> format.extensions().stream())
                .collect(Collectors.joining(", ."));
        return new IllegalArgumentException(
                "Tables.read reads files that end in ." + known
                        + ", as they are or packed as .gz or .zip; '"
                        + file.path().getFileName()
                        + "' does not. Save it as CSV (in Excel: Save As, CSV UTF-8), or say Tables.csv if it is CSV under another name.");
    }

    /** Everything that can be wrong with a file ends here, in one message that names the file. */
    LoadReport read(DataFile file, ReadOptions options) {
        try {
            return load(file, options);
        } catch (FileProblem e) {
            throw file.problem(e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
