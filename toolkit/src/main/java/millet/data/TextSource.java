package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import millet.display.Names;

/** A file of text in a character set that is told, marked or tried. */
final class TextSource {

    /** Byte-order marks. */
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
            new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe),
            new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

    private final DataFile file;
    private final Optional<Mark> mark;

    private TextSource(DataFile file, Optional<Mark> mark) {
        this.file = file;
        this.mark = mark;
    }

    static TextSource of(DataFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] start = bytes.readNBytes(3);
            return new TextSource(
                    file, MARKS.stream().filter(mark -> mark.begins(start)).findFirst());
        }
    }

    /** The character set of that name. */
    static Charset charset(String name) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127) && isKnown(name)) {
            return Charset.forName(name);
        }
        List<String> common = List.of("UTF-8", "GBK", "GB18030", "Big5", "UTF-16LE", "windows-1252", "ISO-8859-1");
        throw new IllegalArgumentException("The charset must be one that this Java knows, such as "
                + String.join(", ", common) + "; it is '" + name + "'." + Names.suggestion(name, common));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException badName) {
            return false;
        }
    }

    /** What to decode with, in the order to try. */
    List<Charset> charsets(Optional<String> told) {
        if (told.isPresent()) {
            return List.of(charset(told.get()));
        }
        return mark.map(found -> List.of(found.charset))
                .orElseGet(() -> List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
    }

    /** Whether the file itself says that it is in this character set. */
    boolean isMarkedAs(Charset charset) {
        return mark.isPresent() && mark.get().charset.equals(charset);
    }

    /** What is done with the text in one character set. */
    interface Attempt<T> {
        T with(Charset charset) throws IOException;
    }

    /** Tries the character sets one after the other: the first that decodes all of the text is taken. */
    <T> T decoded(Optional<String> told, Attempt<T> attempt) throws IOException {
        List<Charset> charsets = charsets(told);
        for (Charset charset : charsets) {
            try {
                return attempt.with(charset);
            } catch (StrictReader.MalformedText nextMayFit) {
                // only where no character set is left is this a fault
            }
        }
        throw new FileProblem(
                "line 1",
                "text in " + charsets.stream().map(Charset::name).collect(Collectors.joining(" or "))
                        + " was expected, and other bytes were found; name the right one, say withCharset(\"windows-1252\")");
    }

    StrictReader open(Charset charset) throws IOException {
        InputStream bytes = file.open();
        try {
            bytes.skipNBytes(isMarkedAs(charset) ? mark.get().length() : 0);
            return new StrictReader(bytes, charset);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The bytes behind the mark. */
    InputStream openBytes(Charset charset) throws IOException {
        InputStream bytes = file.open();
        bytes.skipNBytes(isMarkedAs(charset) ? mark.get().length() : 0);
        return bytes;
    }

    /** The first characters, for a look: what does not decode is shown as such. */
    String start(int bytes, Charset charset) throws IOException {
        try (InputStream in = file.open()) {
            in.skipNBytes(isMarkedAs(charset) ? mark.get().length() : 0);
            return new String(in.readNBytes(bytes), charset);
        }
    }

    private static final class Mark {

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        int length() {
            return bytes.length;
        }

        boolean begins(byte[] start) {
            for (int i = 0; i < bytes.length; i++) {
                if (start.length <= i || (start[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
