package millet.display;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tech.tablesaw.api.Table;

/** Writes tables to files: the whole file or none of it, and an old file stays until the new one is complete. */
final class TableFiles {

    private TableFiles() {}

    static Path saveCsv(Table table, String path) {
        return write(csvTarget(path), out -> CsvFile.write(table, out));
    }

    static Path saveCsv(Stream<Table> parts, String path) {
        Path target = csvTarget(path);
        Iterator<Table> each = parts.iterator();
        if (!each.hasNext()) {
            throw new IllegalArgumentException(
                    "A CSV file needs at least one part for the names of its columns, got none.");
        }
        return write(target, out -> CsvFile.write(each, out));
    }

    static Path saveNdjson(Stream<Table> parts, String path) {
        Path target = target(path, "saveNdjson");
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(ndjson|jsonl)(\\.gz)?")) {
            throw new IllegalArgumentException("saveNdjson writes an object a line, and '" + path
                    + "' does not end in .ndjson or .jsonl (perhaps with .gz); name it so, or say saveCsv.");
        }
        Iterator<Table> each = parts.iterator();
        return write(target, out -> NdjsonFile.write(each, out));
    }

    private static Path csvTarget(String path) {
        Path target = target(path, "saveCsv");
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
            throw new IllegalArgumentException("saveCsv writes text, which Excel refuses under the name '" + path
                    + "'; let it end in .csv, or say saveExcel.");
        }
        return target;
    }

    static Path saveExcel(Table table, TableView view, String path) {
        Path target = target(path, "saveExcel");
        if (!target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new IllegalArgumentException(
                    "saveExcel writes an .xlsx workbook, which Excel refuses under the name '" + path
                            + "'; let it end in .xlsx, or say saveCsv.");
        }
        ExcelFile.checkSize(table, view.titles().size());
        return write(target, out -> ExcelFile.write(table, view, out));
    }

    private static Path target(String path, String verb) {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(
                    verb + " needs the name of a file such as \"my-table.csv\"; this one is empty.");
        }
        try {
            Path target = Path.of(path).toAbsolutePath().normalize();
            if (target.getFileName() == null || Files.isDirectory(target)) {
                throw new IllegalArgumentException(
                        verb + " needs the name of a file, but '" + target + "' is a folder; add a file name to it.");
            }
            return target;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    verb + " cannot use '" + Html.shown(path) + "' as a file name: " + e.getReason() + ".", e);
        }
    }

    private static Path write(Path target, Content content) {
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            try {
                try (OutputStream out = open(target, part)) {
                    content.writeTo(out);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return target;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot write '" + target + "': " + reason(e) + " Choose another folder or name.", e);
        }
    }

    /** A file whose name ends in .gz is packed on the way. */
    private static OutputStream open(Path target, Path part) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
        boolean packed =
                target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return packed ? new BufferedOutputStream(new GZIPOutputStream(file)) : file;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied; the folder may be read-only, or the file open in Excel.";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "'" + exists.getFile() + "' is a file, not a folder.";
        }
        return e.getMessage() + " (" + e.getClass().getSimpleName() + ").";
    }

    /** What goes into a file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
