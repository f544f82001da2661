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

/** The bytes of a file, unpacked on the way where it is packed by gzip, and what it is called without its packing. */
final class DataFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;

    private DataFile(Path path) {
        this.path = path;
    }

    static DataFile of(Path path) {
        return new DataFile(path);
    }

    /** The file on the disk. */
    Path path() {
        return path;
    }

    /** The file's name without the mark of its packing: {@code sales.csv} of {@code sales.csv.gz}. */
    String name() {
        return path.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
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
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return packed ? new GzipMembers(bytes, BUFFER) : bytes;
        } catch (ZipException | EOFException e) {
            bytes.close();
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
                        "File '" + path.getFileName() + "', " + problem.getMessage() + ". (" + path + ")", problem)
                : damaged(problem);
    }

    /** What is to be thrown where the bytes cannot be had. */
    IllegalArgumentException unreadable(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return damaged(e);
        }
        return new IllegalArgumentException(
                "File '" + path + "' cannot be read: " + e.getMessage() + ". Is it open elsewhere, or a folder?", e);
    }

    private IllegalArgumentException damaged(Exception cause) {
        return new IllegalArgumentException(
                "File '" + path.getFileName()
                        + "' was expected to be whole, and its gzip packing is damaged or cut off, so"
                        + " that no line of it can be trusted; copy it again. (" + path + ")",
                cause);
    }
}
