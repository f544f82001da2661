package millet.data;

/** A row that waits until it is known what it is. */
final class HeldRow {

    private final long number;
    private final long line;
    private final String[] cells;
    private final boolean quoted;

    /** The number counts rows from 0, the line counts from 1; quoted says whether a cell stands in quotes. */
    HeldRow(long number, long line, String[] cells, boolean quoted) {
        this.number = number;
        this.line = line;
        this.cells = cells;
        this.quoted = quoted;
    }

    long number() {
        return number;
    }

    long line() {
        return line;
    }

    int width() {
        return cells.length;
    }

    String[] cells() {
        return cells;
    }

    boolean isQuoted() {
        return quoted;
    }

    /** In a few words. */
    String shown() {
        return Habits.shown(cells);
    }
}
