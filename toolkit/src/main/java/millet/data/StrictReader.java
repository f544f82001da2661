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

/**
 * Decodes bytes and refuses what the character set does not hold. Behind the last line it adds one more line of one character that no
 * text holds: whether that line arrives tells whether the quotes before it were closed, which the CSV parser does not say.
 */
final class StrictReader extends Reader {

    /** What the added line holds. */
    static final char END = '\uffff';

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean allRead;
    private boolean flushed;
    private String tail;
    private char last = '\n';

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

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Reading was interrupted.");
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !flushed) {
            decode(chars);
        }
        if (chars.position() > 0) {
            last = target[offset + chars.position() - 1];
            return chars.position();
        }
        return readTail(chars);
    }

    private void decode(CharBuffer chars) throws IOException {
        fill();
        CoderResult result = decoder.decode(bytes, chars, allRead);
        if (result.isError()) {
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

    private int readTail(CharBuffer chars) {
        if (tail == null) {
            tail = last == '\n' || last == '\r' ? String.valueOf(END) : "\n" + END;
        }
        int count = Math.min(chars.remaining(), tail.length());
        chars.put(tail, 0, count);
        tail = tail.substring(count);
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
