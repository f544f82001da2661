package millet.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked on the way where it is packed by gzip or zip, and what it is called without its packing. */
final class DataFile {

    private static final int BUFFER = 1 << 16;

    /** Parts the path of an archive from the name of a file in it. */
    private static final String INSIDE = "!/";

    /** A file in an archive whose list cannot be read. */
    private static final String UNKNOWN = "?";

    private final Path path;

    /** The name of the file in a zip archive; empty where the file is none. */
    private final String inside;

    private DataFile(Path path, String inside) {
        this.path = path;
        this.inside = inside;
    }

    /** The file that is named, or the only one in the zip archive that is named. */
    static DataFile of(Path path) {
        return of(path, "");
    }

    /** The file that is typed, such as {@code sales.csv}, {@code sales.zip} or {@code year.zip!/sales.csv}, where the lookup finds it. */
    static DataFile find(String typed, FileLookup lookup) {
        int end = typed.toLowerCase(Locale.ROOT).indexOf(".zip" + INSIDE);
        return end < 0
                ? of(lookup.find(typed))
                : of(lookup.find(typed.substring(0, end + 4)), typed.substring(end + 4 + INSIDE.length()));
    }

    private static DataFile of(Path path, String inside) {
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new DataFile(path, "");
        }
        try {
            return new DataFile(path, new ZipArchive(path).choose(inside));
        } catch (IOException e) {
            throw new DataFile(path, inside.isEmpty() ? UNKNOWN : inside).unreadable(e);
        }
    }

    /** The file on the disk. */
    Path path() {
        return path;
    }

    /** Whether the bytes on the disk are others than those that {@link #open} gives. */
    boolean isPacked() {
        return !inside.isEmpty()
                || path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Whether the file is one in an archive. */
    boolean isArchive() {
        return !inside.isEmpty();
    }

    /** The file's name without the mark of its packing: {@code sales.csv} of {@code sales.csv.gz} and of {@code year.zip!/sales.csv}. */
    String name() {
        String name = inside.isEmpty() ? path.getFileName().toString() : inside.replaceFirst(".*[/\\\\]", "");
        return name.replaceFirst("(?i)\\.gz$", "");
    }

    /** What its name ends in, in small letters and without the point; empty where it ends in nothing. */
    String extension() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }

    /** What its table is called. */
    String tableName() {
        return name().replaceFirst("\\.[^.]+$", "");
    }

    /** The unpacked bytes from the start, as often as asked. */
    InputStream open() throws IOException {
        InputStream bytes = inside.isEmpty() ? Files.newInputStream(path) : new ZipArchive(path).open(inside);
        InputStream buffered = new BufferedInputStream(bytes, BUFFER);
        try {
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return packed ? new Unpacking(new GzipMembers(buffered, BUFFER), Files.size(path)) : buffered;
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }

    /** Whether the packing, if there is any, is undamaged to its end: damage before it may look like a fault of the content. */
    private boolean isWhole() {
        try (InputStream bytes = open()) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is to be thrown for a fault at a place of the content. */
    IllegalArgumentException problem(FileProblem problem) {
        return isWhole()
                ? new IllegalArgumentException(
                        "File '" + label() + "', " + problem.getMessage() + ". (" + path + ")", problem)
                : damaged(problem);
    }

    /** What is to be thrown where the bytes cannot be had. */
    IllegalArgumentException unreadable(IOException e) {
        if (e instanceof Unpacking.TooMuch) {
            return new IllegalArgumentException(
                    "File '" + label() + "' was expected to hold a table, and " + e.getMessage() + ". (" + path + ")",
                    e);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return damaged(e);
        }
        return new IllegalArgumentException(
                "File '" + path + "' cannot be read: " + e.getMessage() + ". Is it open elsewhere, or a folder?", e);
    }

    private String label() {
        return path.getFileName() + (inside.isEmpty() || inside.equals(UNKNOWN) ? "" : INSIDE + inside);
    }

    private IllegalArgumentException damaged(Exception cause) {
        if (!inside.isEmpty() && new ZipArchive(path).isEncrypted(inside)) {
            return new IllegalArgumentException(
                    "File '" + label()
                            + "' was expected to be readable by everybody, and it is encrypted; unpack it with its"
                            + " password and read the file that was in it. (" + path + ")",
                    cause);
        }
        return new IllegalArgumentException(
                "File '" + path.getFileName() + "' was expected to be whole, and its "
                        + (inside.isEmpty() ? "gzip" : "zip")
                        + " packing is damaged or cut off, so that no line of it can be trusted; copy it again. ("
                        + path + ")",
                cause);
    }

    /** The path, and the name inside an archive, for a message. */
    @Override
    public String toString() {
        return path + (inside.isEmpty() ? "" : INSIDE + inside);
    }
}
