package millet.data;

import java.util.List;
import java.util.Optional;
import millet.display.Numbers;

/**
 * Takes the rows of a file for the first time: finds the header, parts data from what exports put around it, and hands the data to the
 * columns. A row is gathered whole only while its kind is in doubt.
 */
final class FirstPass implements RowSink {

    /** Behind the empty cells at the start of a row. */
    private static final int BEGUN = -1;

    static final char BYTE_ORDER_MARK = '\ufeff';

    private static final char[] NOTHING = {};

    private final ReadOptions options;

    /** What to do about a row that has too many or too few fields. */
    private final String remedy;

    private final HeadRows head;
    private final LeftOutRows leftOut;
    private final Place place;

    /** These three are there when the header is known. */
    private GrowingColumns columns;

    private RowJudge judge;
    private int width;

    /** Whether the names came from {@link #names} and no row holds them. */
    private boolean named;

    /** Whether the row is gathered in {@link #row} and not in the columns. */
    private boolean holding;

    private final RowBuffer row = new RowBuffer();

    /** How many empty cells began this row; {@link #BEGUN} behind the first that is not. */
    private int leading;

    private final WaitingRows waiting = new WaitingRows();

    /** Whether an empty row or one of sums came before this one. */
    private boolean behindGap;

    /** Whether a field behind the last column holds something. */
    private boolean tooWide;

    /** Whether a cell stands in quotes. */
    private boolean quoted;

    /** How many rows ended before this one. */
    private long rowNumber;

    FirstPass(ReadOptions options, String remedy, HeadRows head, LeftOutRows leftOut, Place place) {
        this.options = options;
        this.remedy = remedy;
        this.head = head;
        this.leftOut = leftOut;
        this.place = place;
    }

    @Override
    public void names(List<String> names) {
        if (columns == null) {
            named = true;
            begin(names.toArray(String[]::new));
        }
    }

    @Override
    public void startRow(long startingLine) {
        place.atRow(startingLine);
        leading = 0;
        row.clear();
        tooWide = false;
        quoted = false;
        holding = columns == null || options.skippingFaultyRows || behindGap;
    }

    @Override
    public void gap() {
        behindGap = columns != null;
    }

    @Override
    public void quoted() {
        quoted = true;
    }

    @Override
    public void cell(int index, char[] text, int from, int to) {
        place.atField(index);
        int start = index == 0 && from < to && text[from] == BYTE_ORDER_MARK ? afterMark(from) : from;
        if (holding) {
            row.add(text, start, to);
        } else if (leading == BEGUN) {
            add(index, text, start, to);
        } else if (start == to) {
            leading++;
        } else if (judge.needsWhole(index, text, start, to)) {
            holding = true;
            for (int i = 0; i < index; i++) {
                row.addEmpty();
            }
            row.add(text, start, to);
        } else {
            beginRow();
            add(index, text, start, to);
        }
    }

    private void add(int index, char[] text, int from, int to) {
        if (index >= width) {
            tooWide |= from < to;
        } else {
            columns.add(index, text, from, to, place.line());
        }
    }

    /** A mark inside a file shows where another one was put behind it. */
    private int afterMark(int from) {
        if (rowNumber > 0) {
            leftOut.note(LeftOutRows.Kind.MARK_INSIDE, place.line());
        }
        return from + 1;
    }

    /** The row is data: what waited before it is data too. */
    private void beginRow() {
        behindGap = false;
        if (!waiting.isEmpty()) {
            int field = place.fields() - 1;
            long line = place.line();
            addWaiting();
            place.atRow(line);
            place.atField(field);
        }
        int empty = leading;
        leading = BEGUN;
        for (int i = 0; i < empty; i++) {
            add(i, NOTHING, 0, 0);
        }
    }

    private void addWaiting() {
        for (HeldRow held : waiting.takeAll()) {
            place.atRow(held.line());
            if (held.width() == width) {
                addAll(held.cells());
            } else if (options.skippingFaultyRows) {
                leftOut.add(
                        held.number(),
                        LeftOutRows.Kind.FAULTY,
                        held.line(),
                        wrongWidth(held.width()).what());
            } else {
                throw wrongWidth(held.width());
            }
        }
    }

    private void addAll(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            place.atField(i);
            char[] text = cells[i].toCharArray();
            add(i, text, 0, text.length);
        }
    }

    @Override
    public void endRow() {
        if (columns == null) {
            endHeadRow();
        } else {
            endBodyRow();
        }
        rowNumber++;
    }

    private void endBodyRow() {
        if (holding) {
            endHeldRow();
        } else if (leading != BEGUN && judge.isLeftOutWhereEmpty(quoted)) {
            leaveOutWithGap(LeftOutRows.Kind.EMPTY, "");
        } else {
            checkWidth(place.fields());
            if (leading != BEGUN) {
                beginRow();
            }
        }
    }

    /** Empty fields behind the last column are let go. */
    private void checkWidth(int fields) {
        if (fields < width || tooWide) {
            throw wrongWidth(fields);
        }
        if (fields > width) {
            leftOut.note(LeftOutRows.Kind.TRAILING_SEPARATORS, place.line());
        }
    }

    @Override
    public void dropRow(String why) {
        leaveOut(LeftOutRows.Kind.FAULTY, why);
        rowNumber++;
    }

    private FileProblem wrongWidth(int fields) {
        place.atRow();
        return new FileProblem(Numbers.count(width, "field") + (width == 1 ? " was" : " were") + " expected, as in "
                + (head.line() == 1 ? "the first line" : "line " + head.line())
                + ", and " + fields + " found; " + remedy);
    }

    private void leaveOut(LeftOutRows.Kind why, String held) {
        leftOut.add(rowNumber, why, place.line(), held);
    }

    private HeldRow held() {
        return new HeldRow(rowNumber, place.line(), row.cells(), quoted);
    }

    private void endHeadRow() {
        if (NoteRows.isRule(row)) {
            leaveOut(LeftOutRows.Kind.RULE, "");
            return;
        }
        head.add(held(), row.size() == 0 ? 0 : row.end(row.size() - 1));
        if (head.isEnough()) {
            endHead();
        }
    }

    /** The header is found: the rows behind it go their way as if they came only now. */
    private void endHead() {
        boolean found = head.find();
        head.titles().forEach(title -> leftOut.add(title, LeftOutRows.Kind.TITLE));
        if (!found) {
            return;
        }
        long last = rowNumber;
        place.atRow(head.line());
        begin(head.names());
        List<HeldRow> header = head.header();
        header.stream().limit(1).forEach(first -> leftOut.add(first.number()));
        header.stream().skip(1).forEach(second -> leftOut.add(second, LeftOutRows.Kind.SECOND_HEADER));
        head.data().forEach(this::replay);
        rowNumber = last;
    }

    private void replay(HeldRow held) {
        rowNumber = held.number();
        startRow(held.line());
        quoted = held.isQuoted();
        for (int i = 0; i < held.width(); i++) {
            cell(i, held.cells()[i]);
        }
        endRow();
    }

    private void begin(String[] firstRow) {
        ColumnNames names = new ColumnNames(firstRow, options.header || named, options, place);
        width = firstRow.length;
        columns = new GrowingColumns(names, options);
        judge = new RowJudge(options, head.cells(), width, named);
    }

    private void endHeldRow() {
        RowJudge.Verdict verdict = judge.of(row, quoted, behindGap, waiting.count());
        switch (verdict) {
            case REPEATED_HEADER -> leaveOut(LeftOutRows.Kind.REPEATED_HEADER, "");
            case RULE -> leaveOut(LeftOutRows.Kind.RULE, "");
            case EMPTY -> leaveOutWithGap(LeftOutRows.Kind.EMPTY, "");
            case SUM -> leaveOutWithGap(LeftOutRows.Kind.TOTAL, Habits.shown(row.cells()));
            case PERHAPS_NOTE -> hold(LeftOutRows.Kind.NOTE);
            case PERHAPS_SUM, DATA -> endData(verdict == RowJudge.Verdict.PERHAPS_SUM);
        }
    }

    private void leaveOutWithGap(LeftOutRows.Kind why, String held) {
        leaveOut(why, held);
        behindGap = true;
    }

    private void hold(LeftOutRows.Kind kind) {
        waiting.add(held(), kind);
        behindGap = true;
    }

    private void endData(boolean perhapsSum) {
        Optional<String> fault = options.skippingFaultyRows ? fault() : Optional.empty();
        if (fault.isPresent()) {
            leaveOut(LeftOutRows.Kind.FAULTY, fault.get());
        } else if (row.size() != width) {
            throw wrongWidth(row.size());
        } else if (perhapsSum) {
            hold(LeftOutRows.Kind.TOTAL);
        } else {
            beginRowOfBuffer();
        }
    }

    /** What is wrong with the row that was gathered. */
    private Optional<String> fault() {
        return row.size() == width
                ? columns.fault(row)
                : Optional.of(wrongWidth(row.size()).what());
    }

    private void beginRowOfBuffer() {
        leading = 0;
        beginRow();
        for (int i = 0; i < row.size(); i++) {
            place.atField(i);
            add(i, row.text(), row.start(i), row.end(i));
        }
    }

    /** There are no more rows: the header is among those so far, if there is one. */
    void endText() {
        if (columns == null && !head.isEmpty()) {
            endHead();
        }
    }

    /** Whether rows at the end may be sums or notes. */
    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Sums follow data; where nothing else is there, they are the data. */
    void endWaiting() {
        if (rowNumber - leftOut.count() == waiting.count()) {
            addWaiting();
        }
        waiting.leaveOut(leftOut);
    }

    /** The columns that the rows are in; nothing before the header is known. */
    Optional<GrowingColumns> columns() {
        return Optional.ofNullable(columns);
    }
}
