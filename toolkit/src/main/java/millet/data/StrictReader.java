package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes and refuses what the character set does not hold, where the JDK's own reader would put a question mark. */
final class StrictReader extends Reader {

    private static final int BUFFER = 1 << 16;

    /** What the JDK's decoder may do before the short way is tried again. */
    private static final int FEW = 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean allRead;
    private boolean flushed;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes are not text of this character set. */
    static final class MalformedText extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedText(CharacterCodingException cause) {
            super(cause);
        }
    }

    /** Fills at least one character of the target, which must have room for two: some characters take a pair. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Reading was interrupted.");
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !flushed) {
            fill();
            if (utf8) {
                decodeCommon(chars);
            }
            decode(chars);
        }
        return chars.position() > 0 ? chars.position() : -1;
    }

    /**
     * The short way through well-formed UTF-8 of one to three bytes a character, which is most of any file and for which the JDK's decoder
     * takes twice the time. It stops before anything else and leaves that to the decoder.
     */
    private void decodeCommon(CharBuffer chars) {
        byte[] from = bytes.array();
        int at = bytes.position();
        int end = bytes.limit();
        char[] to = chars.array();
        int next = chars.arrayOffset() + chars.position();
        int last = chars.arrayOffset() + chars.limit();
        while (at < end && next < last) {
            int lead = from[at];
            if (lead >= 0) {
                to[next++] = (char) lead;
                at++;
            } else if (at + 2 < end && isOfThree(lead) && isRest(from[at + 1]) && isRest(from[at + 2])) {
                to[next++] = (char) ((lead & 0x0f) << 12 | (from[at + 1] & 0x3f) << 6 | (from[at + 2] & 0x3f));
                at += 3;
            } else if (at + 1 < end && (lead & 0xff) >= 0xc2 && (lead & 0xff) <= 0xdf && isRest(from[at + 1])) {
                to[next++] = (char) ((lead & 0x1f) << 6 | (from[at + 1] & 0x3f));
                at += 2;
            } else {
                break;
            }
        }
        bytes.position(at);
        chars.position(next - chars.arrayOffset());
    }

    /** Leads of three bytes; E0 and ED, of which some sequences are forbidden, are left to the decoder. */
    private static boolean isOfThree(int lead) {
        return (lead & 0xf0) == 0xe0 && lead != (byte) 0xe0 && lead != (byte) 0xed;
    }

    private static boolean isRest(byte value) {
        return (value & 0xc0) == 0x80;
    }

    private void decode(CharBuffer chars) throws IOException {
        int limit = chars.limit();
        if (utf8) {
            chars.limit(Math.min(limit, chars.position() + FEW));
        }
        CoderResult result = decoder.decode(bytes, chars, allRead);
        chars.limit(limit);
        // what came before the fault is handed out first, so that its line can be counted
        if (result.isError() && chars.position() == 0) {
            try {
                result.throwException();
            } catch (CharacterCodingException e) {
                throw new MalformedText(e);
            }
        }
        if (allRead && result.isUnderflow()) {
            flushed = decoder.flush(chars).isUnderflow();
        }
    }

    private void fill() throws IOException {
        if (allRead || bytes.remaining() > BUFFER / 2) {
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        allRead = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
