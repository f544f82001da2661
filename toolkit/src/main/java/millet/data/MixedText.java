package millet.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import millet.display.Numbers;

/**
 * Tells a file in UTF-8 of which a part is damaged from one in another character set: such a file has lines with Chinese characters that are
 * UTF-8 beyond chance. Read as GB18030, which takes nearly every byte, all of it would be garbage but the part that is none.
 */
final class MixedText {

    /** So many more lines against UTF-8 than for it, and the rest need not be looked at. */
    private static final int CLEAR = 50;

    private final InputStream bytes;
    private long number;
    private long sound;
    private long broken;
    private long firstBroken;
    private boolean cut;

    MixedText(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Refuses a file that is UTF-8 in more lines than not, with the first line that is not. */
    void check() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean more = true;
        while (more && broken < sound + CLEAR) {
            more = readLine(line);
            look(line.toByteArray());
        }
        if (broken == 1 && cut && firstBroken == number) {
            throw new FileProblem(
                    "line " + number,
                    "a whole character was expected at the end, and the file ends in the middle of one: it is cut off; copy it"
                            + " again, or name its character set if that is not UTF-8, say withCharset(\"GBK\")");
        }
        if (sound > broken && broken > 0) {
            throw new FileProblem(
                    "line " + firstBroken,
                    "text in UTF-8 was expected, as in " + Numbers.count(sound, "other line")
                            + ", and bytes of another character set were found"
                            + (broken == 1 ? "" : ", here and in " + Numbers.count(broken - 1, "more line"))
                            + "; the file seems to be put together of several: save them in one character set, or"
                            + " name one all the same, say withCharset(\"GB18030\")");
        }
    }

    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        line.reset();
        number++;
        int one = bytes.read();
        while (one >= 0 && one != '\n') {
            line.write(one);
            one = bytes.read();
        }
        return one >= 0;
    }

    private void look(byte[] line) {
        boolean chinese = false;
        boolean ascii = true;
        for (byte one : line) {
            ascii &= one >= 0;
            chinese |= (one & 0xff) >= 0xe0;
        }
        if (ascii) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(line);
        CoderResult result = decoder.decode(from, CharBuffer.allocate(line.length), false);
        if (result.isError() || from.hasRemaining()) {
            cut = !result.isError();
            firstBroken = broken++ == 0 ? number : firstBroken;
        } else if (chinese) {
            sound++;
        }
    }
}
