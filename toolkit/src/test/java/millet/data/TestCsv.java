package millet.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tech.tablesaw.api.Table;

/** Tables written as CSV in a test. */
final class TestCsv {

    private TestCsv() {}

    static Table read(String name, String csv) {
        try {
            Path file = Files.createTempFile("millet", ".csv");
            try {
                return Tables.read(Files.writeString(file, csv).toString()).setName(name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
