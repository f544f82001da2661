package millet.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A dictionary of texts as bytes: each distinct one kept once, numbered from 0 in the order in which they were met. */
final class ByteWords {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What a caller's array must hold behind the last byte of a text. */
    static final int SLACK = 8;

    /** As many texts are looked up at once. */
    static final int AT_ONCE = 256;

    private byte[] pool = new byte[1 << 12];

    /** Where in the pool each text begins, and where the next one will. */
    private int[] starts = new int[1 << 8];

    private int size;

    /** Open addressing: the hash above, the number plus one below; 0 where free. */
    private long[] slots = new long[1 << 10];

    private final int[] hashes = new int[AT_ONCE];
    private final long[] probes = new long[AT_ONCE];

    /**
     * Puts the numbers of some texts in the place of their beginnings, and learns those that are new. All are looked for before the first is
     * compared: the processor then fetches their places from memory side by side, where one after the other would cost most of the reading time.
     *
     * @param begins where each text begins, from a row on; its number afterwards, {@link PlainCsv#NO_WORD} for one without letters
     * @param lengths how long each is, from 0 on
     * @param count how many there are, at most {@link #AT_ONCE}
     */
    void number(byte[] text, int[] begins, int[] lengths, int row, int count) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int from = begins[row + i];
            hashes[i] = hash(text, from, from + lengths[i]);
            probes[i] = slots[hashes[i] & mask];
        }
        for (int i = 0; i < count; i++) {
            int from = begins[row + i];
            int to = from + lengths[i];
            if (from == to) {
                begins[row + i] = PlainCsv.NO_WORD;
            } else {
                // a probe grows stale when a text is learnt meanwhile, but what it hits it hits
                int found = (int) probes[i] - 1;
                boolean hit = found >= 0 && (int) (probes[i] >> 32) == hashes[i] && is(found, text, from, to);
                begins[row + i] = hit ? found : number(text, from, to, hashes[i]);
            }
        }
    }

    private int number(byte[] text, int from, int to, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            int number = (int) found - 1;
            if ((int) (found >> 32) == hash && is(number, text, from, to)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << 32 | (size + 1);
        learn(text, from, to);
        return size - 1;
    }

    /** The number here of a text of another dictionary. */
    int number(ByteWords other, int number) {
        int from = other.starts[number];
        int to = other.starts[number + 1];
        return number(other.pool, from, to, hash(other.pool, from, to));
    }

    /** Eight bytes at a time, which are shifted out where they lie behind the end. */
    private boolean is(int number, byte[] text, int from, int to) {
        int start = starts[number];
        int length = to - from;
        if (starts[number + 1] - start != length) {
            return false;
        }
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if ((long) EIGHT.get(pool, start + at) != (long) EIGHT.get(text, from + at)) {
                return false;
            }
        }
        long rest = (long) EIGHT.get(pool, start + at) ^ (long) EIGHT.get(text, from + at);
        return at == length || rest << (Long.SIZE - 8 * (length - at)) == 0;
    }

    /** Eight bytes at a time; those behind the end are masked out. */
    private static int hash(byte[] text, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) EIGHT.get(text, at)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        if (at < to) {
            long rest = (long) EIGHT.get(text, at) & (-1L >>> (64 - 8 * (to - at)));
            hash = (hash ^ rest) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        hash *= 0xd6e8feb86659fd93L;
        return (int) (hash >>> 32);
    }

    private void learn(byte[] text, int from, int to) {
        int start = starts[size];
        int end = Math.addExact(start, to - from);
        if (end + SLACK > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end + SLACK, pool.length + (pool.length >> 1)));
        }
        System.arraycopy(text, from, pool, start, to - from);
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[size] = end;
        if (2 * size > slots.length) {
            spread();
        }
    }

    private void spread() {
        long[] before = slots;
        slots = new long[2 * before.length];
        int mask = slots.length - 1;
        for (long found : before) {
            if (found != 0) {
                int slot = (int) (found >> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = found;
            }
        }
    }

    int size() {
        return size;
    }

    /** The text of a number; bytes that are not of the character set become U+FFFD. */
    String text(int number, java.nio.charset.Charset charset) {
        return new String(pool, starts[number], starts[number + 1] - starts[number], charset);
    }
}
