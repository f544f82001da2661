package millet.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import millet.display.Html;

/** Writes text to a file: the whole file or none of it, and an old file stays until the new one is complete. */
enum SavedText {
    HTML("Report.save", "report.html", ".html"),
    JSON("DataLedger.saveJson", "ledger.json", ".json");

    private final String verb;
    private final String example;
    private final String ending;

    SavedText(String verb, String example, String ending) {
        this.verb = verb;
        this.example = example;
        this.ending = ending;
    }

    Path save(String text, String path) {
        Path target = path(path, verb, example);
        String name = target.getFileName() == null
                ? ""
                : target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(ending)) {
            throw new IllegalArgumentException(verb + " needs a file name that ends in " + ending + ", not '"
                    + Html.shown(path) + "'. Say " + verb.replaceFirst(".*\\.", "") + "(\"" + example + "\").");
        }
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    verb + " needs the name of a file, but '" + target + "' is a folder; add a file name to it.");
        }
        return write(text, target);
    }

    private static Path write(String text, Path target) {
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.write(part, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
                return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot write '" + target + "': " + e.getMessage() + " ("
                            + e.getClass().getSimpleName() + "). Choose another folder or name.",
                    e);
        }
    }

    /** The absolute path that a reader named. */
    static Path path(String path, String verb, String example) {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(
                    verb + " needs the name of a file such as \"" + example + "\"; this one is empty.");
        }
        try {
            return Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    verb + " cannot use '" + Html.shown(path) + "' as a file name: " + e.getReason() + ".", e);
        }
    }
}
