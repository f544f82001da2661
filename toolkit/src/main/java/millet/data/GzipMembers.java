package millet.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), all members of it, and nothing but zeros may follow the last. Java's own stream takes whatever follows a member and
 * is no sound header for the end of the file, so that damage there loses the rows behind it without a word.
 */
final class GzipMembers extends InputStream {

    private static final int DEFLATED = 8;

    // flags of a header
    private static final int SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream packed;
    private final byte[] buffer;
    private int at;
    private int end;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final CRC32 headerSum = new CRC32();
    private boolean ended;

    GzipMembers(InputStream packed, int bufferSize) throws IOException {
        this.packed = packed;
        this.buffer = new byte[bufferSize];
        try {
            begin(next());
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended && length > 0) {
            int count = inflate(bytes, from, length);
            if (count > 0) {
                sum.update(bytes, from, count);
                return count;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                checkSums();
                nextMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary, which gzip does not have");
            } else if (inflater.needsInput()) {
                fill();
                inflater.setInput(buffer, 0, end);
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] bytes, int from, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void checkSums() throws IOException {
        long expected = little(4);
        long length = little(4);
        if (expected != sum.getValue() || length != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("a member whose checksum or length is another");
        }
    }

    private void nextMember() throws IOException {
        if (isAtEnd()) {
            ended = true;
            return;
        }
        int first = next();
        if (first != 0) {
            begin(first);
            return;
        }
        while (!isAtEnd()) {
            if (next() != 0) {
                throw new ZipException("something behind the padding");
            }
        }
        ended = true;
    }

    /** Reads a header, of which one byte is read already, and makes ready for what it heads. */
    private void begin(int first) throws IOException {
        headerSum.reset();
        headerSum.update(first);
        int second = next();
        int method = next();
        int flags = next();
        if (first != 0x1f || second != 0x8b || method != DEFLATED || (flags & RESERVED) != 0) {
            throw new ZipException("no gzip header where one was expected");
        }
        little(4);
        little(2);
        if ((flags & EXTRA) != 0) {
            for (long left = little(2); left > 0; left--) {
                next();
            }
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        long expected = headerSum.getValue() & 0xffff;
        if ((flags & SUM) != 0 && little(2) != expected) {
            throw new ZipException("a header whose checksum is another");
        }
        sum.reset();
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
    }

    private void skipText(int flag) throws IOException {
        int letter = flag;
        while (letter != 0) {
            letter = next();
        }
    }

    /** A number of so many bytes, the lowest first. */
    private long little(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (8 * i);
        }
        return number;
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        int next = buffer[at++] & 0xff;
        headerSum.update(next);
        return next;
    }

    private boolean isAtEnd() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(packed.read(buffer), 0);
        }
        return at == end;
    }

    private void fill() throws IOException {
        at = end;
        if (isAtEnd()) {
            throw new EOFException("a gzip file that is cut off");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
