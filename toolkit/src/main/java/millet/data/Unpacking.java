package millet.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Counts what a packed file unpacks to, and stops where that is what no table does but what a file does that is made to fill the memory. */
final class Unpacking extends FilterInputStream {

    /** No table is packed to less than a two-hundredth unless it says the same in every row. */
    private static final long MOST_RATIO = 200;

    /** Up to here the ratio does not matter. */
    private static final long HARMLESS = 100L << 20;

    private static final long MOST = 16L << 30;

    private final long packed;
    private long unpacked;

    Unpacking(InputStream in, long packed) {
        super(in);
        this.packed = packed;
    }

    /** More than is taken from a packed file. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    static void check(long packed, long unpacked) throws TooMuch {
        if (unpacked > MOST || (unpacked > HARMLESS && unpacked / MOST_RATIO > packed)) {
            throw new TooMuch(String.format(
                    Locale.ROOT,
                    "it unpacks to at least %,d MB from %,d kB, as files do that are made to fill a disk or the memory; unpack it"
                            + " yourself if you trust it",
                    unpacked >> 20,
                    packed >> 10));
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(int bytes) throws TooMuch {
        unpacked += Math.max(bytes, 0);
        check(packed, unpacked);
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
