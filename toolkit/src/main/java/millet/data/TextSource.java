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
            new Mark(Charset.forName("UTF-32LE"), 0xff, 0xfe, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xfe, 0xff),
            new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe),
            new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

    /** What is looked at for a file that is no text at all, and for one in UTF-16 without its mark. */
    private static final int LOOK = 1 << 12;

    /** One character in so many, at the least, is plain ASCII in a table: a separator, a digit, a line break. */
    private static final int RAREST_ASCII = 20;

    private static final List<String> LATIN = List.of("ISO-8859-1", "ISO-8859-15");

    private final DataFile file;
    private final Optional<Mark> mark;
    private final Optional<Charset> unmarked;

    private TextSource(DataFile file, Optional<Mark> mark, Optional<Charset> unmarked) {
        this.file = file;
        this.mark = mark;
        this.unmarked = unmarked;
    }

    static TextSource of(DataFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] start = bytes.readNBytes(LOOK);
            return new TextSource(
                    file, MARKS.stream().filter(mark -> mark.begins(start)).findFirst(), wide(start));
        }
    }

    /** UTF-16, which has a zero before or behind every character of ASCII; nothing where the zeros stand otherwise. */
    private static Optional<Charset> wide(byte[] start) {
        int[] zeros = new int[2];
        for (int at = 0; at < start.length; at++) {
            zeros[at % 2] += start[at] == 0 ? 1 : 0;
        }
        int enough = Math.max(2, start.length / 2 / RAREST_ASCII);
        if ((zeros[0] > 0 && zeros[1] > 0) || zeros[0] + zeros[1] < enough) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
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
        return mark.map(found -> found.charset)
                .or(() -> unmarked)
                .map(List::of)
                .orElseGet(() -> List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
    }

    /** Why the character set was taken, in words that follow its name. */
    String reason(Optional<String> told, Charset charset) {
        if (told.isPresent()) {
            return "as given";
        }
        if (isMarkedAs(charset)) {
            return "by the byte-order mark";
        }
        if (unmarked.isPresent()) {
            return "because every other byte of its ASCII characters is 0";
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? "because all of it is well-formed"
                : "because it is not UTF-8, and all of it is well-formed";
    }

    /** Where UTF-8 was tried and does not fit: refuses a file of which most is UTF-8 all the same, because in GB18030 that part would be garbage. */
    void checkNotMixed(Optional<String> told) throws IOException {
        if (told.isEmpty() && mark.isEmpty() && unmarked.isEmpty()) {
            try (InputStream bytes = file.open()) {
                new MixedText(bytes).check();
            }
        }
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
                checkNotMixed(told);
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

    /** Another character set that may be the right one, for a text that was read as GB18030. */
    String alternative(int bytes) throws IOException {
        try (InputStream in = file.open()) {
            return CharsetGuess.besides(in.readNBytes(bytes));
        }
    }

    /** Whether the character set is a guess that the bytes do not prove. */
    boolean isGuess(Optional<String> told, Charset charset) {
        return told.isEmpty() && mark.isEmpty() && unmarked.isEmpty() && !charset.equals(StandardCharsets.UTF_8);
    }

    /** How many bytes are control characters in Latin-1 or -9 and letters or marks in what Windows has in their place; 0 for other character sets. */
    long controls(Charset charset) throws IOException {
        if (!LATIN.contains(charset.name())) {
            return 0;
        }
        long controls = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = file.open()) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                for (int at = 0; at < count; at++) {
                    controls += bytes[at] < (byte) 0xa0 ? 1 : 0; // those of 0x80 and more are negative
                }
            }
        }
        return controls;
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
