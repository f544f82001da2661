package millet.data;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which rows of a file are no data, what they are, and what else was met in its rows; they are left out of every pass. */
final class LeftOutRows {

    /** In the order in which a report speaks of them. */
    enum Kind {
        TITLE("row", "left out above the header, as a title; else say withTitleRows(0)"),
        SECOND_HEADER("row", "put together with the header above it; else say withTitleRows(%d)"),
        TOTAL("row", "left out as sums of others; else say keepingTotalRows()"),
        NOTE("row", "left out below the data, as notes; else say keepingTotalRows()"),
        RULE("row", "left out because it only draws a line or marks the end"),
        EMPTY("row", "left out because no cell of it holds anything"),
        TRAILING_SEPARATORS("row", "read without the empty fields behind the last column"),
        REPEATED_HEADER("row", "left out because the header is repeated there"),
        MARK_INSIDE("byte-order mark", "taken off inside the file, which seems to be put together of several"),
        FAULTY("faulty row", "left out, as asked");

        private final String noun;
        private final String what;

        /** Where the sentence has room for a number, it is that of the title rows. */
        Kind(String noun, String what) {
            this.noun = noun;
            this.what = what;
        }
    }

    private final LongArrayList numbers = new LongArrayList();
    private final Map<Kind, Habits> met = new EnumMap<>(Kind.class);
    private int next;

    LeftOutRows() {
        for (Kind kind : Kind.values()) {
            met.put(kind, new Habits());
        }
    }

    /** The row is left out, and that is nothing to speak of. */
    void add(long number) {
        numbers.add(number);
    }

    void add(long number, Kind why, long line, String held) {
        numbers.add(number);
        met.get(why).add(line, held);
    }

    void add(HeldRow row, Kind why) {
        add(row.number(), why, row.line(), row.shown());
    }

    /** The row stays, and something in it is to be reported. */
    void note(Kind habit, long line) {
        met.get(habit).add(line, "");
    }

    boolean contains(long number) {
        return numbers.contains(number);
    }

    int count() {
        return numbers.size();
    }

    /** A further pass begins, which asks for the rows in their order. */
    void rewind() {
        numbers.sort(null);
        next = 0;
    }

    /** Whether the row of this number is the next to be left out. */
    boolean isNext(long number) {
        return next < numbers.size() && numbers.getLong(next) == number;
    }

    /** That row is over. */
    void pass() {
        next++;
    }

    /** What to say of the titles, and then of all the rest. */
    void report(List<String> warnings, List<String> headerNotes) {
        long titles = met.get(Kind.TITLE).count();
        met.forEach((kind, habits) -> {
            habits.report(warnings, kind.noun, String.format(Locale.ROOT, kind.what, titles));
            if (kind == Kind.TITLE) {
                warnings.addAll(headerNotes);
            }
        });
    }
}
