package millet.data;

import java.util.Arrays;

/** The cells of one row, kept until it is known what the row is. */
final class RowBuffer {

    private char[] text = new char[256];
    private int[] ends = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(char[] cell, int from, int to) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (start + to - from > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, start + to - from));
        }
        System.arraycopy(cell, from, text, start, to - from);
        ends[size++] = start + to - from;
    }

    void addEmpty() {
        add(text, 0, 0);
    }

    char[] text() {
        return text;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    boolean isEmpty(int index) {
        return start(index) == end(index);
    }

    /** Whether no cell holds a character. */
    boolean isEmpty() {
        return size == 0 || end(size - 1) == 0;
    }

    /** Whether no cell holds more than blanks. */
    boolean isBlank() {
        return Undressed.afterBlanks(text, 0, size == 0 ? 0 : end(size - 1)) == (size == 0 ? 0 : end(size - 1));
    }

    /** Takes off empty cells behind the first so many. */
    void cutBlankBehind(int width) {
        while (size > width && isEmpty(size - 1)) {
            size--;
        }
    }

    String cell(int index) {
        return new String(text, start(index), end(index) - start(index));
    }

    /** The row as a line of the report shows it. */
    String[] cells() {
        String[] cells = new String[size];
        for (int i = 0; i < size; i++) {
            cells[i] = cell(i);
        }
        return cells;
    }
}
