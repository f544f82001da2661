package millet.display;

import java.nio.file.Path;
import tech.tablesaw.api.Table;

/** Writes tables to files. */
final class TableFiles {

    private TableFiles() {}

    static Path saveCsv(Table table, String path) {
        table.write().csv(path);
        return Path.of(path);
    }

    static Path saveExcel(Table table, String path) {
        table.write().csv(path);
        return Path.of(path);
    }
}
