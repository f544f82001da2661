package millet.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Reads a whole Parquet file, whose types are its own, by way of DuckDB. */
final class ParquetFile {

    private static final String MARK = "PAR1";

    private final DataFile file;

    ParquetFile(DataFile file) {
        this.file = file;
    }

    LoadReport read() {
        if (file.isPacked()) {
            throw new FileProblem(
                    "line 1", "a Parquet file of its own was expected, and it is packed; unpack it first");
        }
        try {
            checkWhole(file.path());
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        try (DuckDb database = DuckDb.open("Reading a Parquet file", SqlDrivers.ofToolkit())) {
            Table table = database.withFile(file, true).all(file.tableName());
            Map<String, String> types = new LinkedHashMap<>();
            List<LoadReport.Found> found = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                types.put(column.name(), label(column.type()));
                found.add(new LoadReport.Found(label(column.type()), ""));
            }
            return new LoadReport(
                    file.path(), Origin.of("Parquet", List.of()), Schema.of(types), table, found, List.of());
        }
    }

    /** A Parquet file begins and ends with the same four letters; DuckDB says so in words for programmers. */
    static void checkWhole(Path path) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            byte[] mark = new byte[MARK.length()];
            boolean begins = bytes.read(mark) == mark.length && isMark(mark);
            bytes.seek(Math.max(0, bytes.length() - mark.length));
            boolean ends = bytes.read(mark) == mark.length && isMark(mark) && bytes.length() > 2L * mark.length;
            if (!begins || !ends) {
                throw new FileProblem(
                        "line 1",
                        begins
                                ? "a whole Parquet file was expected, and this one is cut off; copy it again"
                                : "a Parquet file was expected, and it is none; call it what it is, say .csv");
            }
        }
    }

    private static boolean isMark(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).equals(MARK);
    }

    private static String label(ColumnType type) {
        if (type.equals(ColumnType.INTEGER) || type.equals(ColumnType.LONG)) {
            return ValueType.INTEGER.label();
        }
        if (type.equals(ColumnType.DOUBLE)) {
            return ValueType.DECIMAL.label();
        }
        if (type.equals(ColumnType.BOOLEAN)) {
            return ValueType.BOOLEAN.label();
        }
        if (type.equals(ColumnType.LOCAL_DATE)) {
            return ValueType.DATE.label();
        }
        return (type.equals(ColumnType.LOCAL_DATE_TIME) ? ValueType.DATETIME : ValueType.TEXT).label();
    }
}
