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

/** Decodes bytes and refuses what the character set does not hold, where the JDK's own reader would put a question mark. */
final class StrictReader extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean allRead;
    private boolean flushed;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
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
            decode(chars);
        }
        return chars.position() > 0 ? chars.position() : -1;
    }

    private void decode(CharBuffer chars) throws IOException {
        fill();
        CoderResult result = decoder.decode(bytes, chars, allRead);
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
