package millet.data;

import java.nio.CharBuffer;

/** Says what a row is: data, or one of the things that exports put between and below data. */
final class RowJudge {

    /** What a row is by itself; sums and notes that may be data too are known when it is known what follows. */
    enum Verdict {
        REPEATED_HEADER,
        EMPTY,
        RULE,
        SUM,
        PERHAPS_SUM,
        PERHAPS_NOTE,
        DATA
    }

    private final ReadOptions options;
    private final String[] header;
    private final int width;

    /** Whether the format itself knows the names, as JSON does. */
    private final boolean named;

    RowJudge(ReadOptions options, String[] header, int width, boolean named) {
        this.options = options;
        this.header = header;
        this.width = width;
        this.named = named;
    }

    /** Whether the row has to be seen whole before it is known what it is, by its first cell that is not empty. */
    boolean needsWhole(int index, char[] text, int from, int to) {
        return TotalRows.isLabel(text, from, to)
                || (index == 0 && width > 1 && NoteRows.isLabel(text, from, to))
                || isHeaderCell(index, text, from, to)
                || (width > 1 && (Undressed.afterBlanks(text, from, to) == to || NoteRows.isRule(text, from, to)));
    }

    /** An empty object of JSON is a row all the same, and so are an empty cell of a single column and what stands in quotes. */
    boolean isLeftOutWhereEmpty(boolean quoted) {
        return !named && width > 1 && !quoted;
    }

    /** Judges the whole row; where it is perhaps data, empty cells behind the last column are taken off it. */
    Verdict of(RowBuffer row, boolean quoted, boolean behindGap, int waiting) {
        if (isHeader(row)) {
            return Verdict.REPEATED_HEADER;
        }
        boolean empty = row.isEmpty() || (row.size() < width && row.isBlank());
        if (empty && isLeftOutWhereEmpty(quoted)) {
            return Verdict.EMPTY;
        }
        if (width > 1 && NoteRows.isRule(row)) {
            return Verdict.RULE;
        }
        row.cutBlankBehind(width);
        if (options.keepingTotalRows) {
            return Verdict.DATA;
        }
        if (row.size() <= width && TotalRows.isTotal(row)) {
            return TotalRows.isCertain(row, width) ? Verdict.SUM : Verdict.PERHAPS_SUM;
        }
        boolean note = !named && waiting < NoteRows.MOST && NoteRows.isNote(row, width, behindGap);
        return note ? Verdict.PERHAPS_NOTE : Verdict.DATA;
    }

    private boolean isHeader(RowBuffer row) {
        if (row.size() != header.length || row.size() == 0) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!isHeaderCell(i, row.text(), row.start(i), row.end(i)) && !(row.isEmpty(i) && header[i].isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeaderCell(int index, char[] text, int from, int to) {
        return index < header.length
                && width > 1
                && to > from
                && header[index].length() == to - from
                && header[index].charAt(0) == text[from]
                && header[index].contentEquals(CharBuffer.wrap(text, from, to - from));
    }
}
