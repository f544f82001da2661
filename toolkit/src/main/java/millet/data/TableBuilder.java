package millet.data;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millet.display.Names;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/**
 * Makes a table of rows of text, whatever format of file they come from: names, types, missing values, the habits of exporting programs
 * and the report are the same for all formats. Cells go from the caller's buffer into columns, without an object for a cell or a row; only
 * the first rows and those that begin like a sum or like the header are kept until it is known what they are.
 *
 * <pre>{@code
 * TableBuilder table = new TableBuilder(options, "correct the row");
 * table.fill(rows);                       // rows calls startRow, cell …, endRow for every row, and does so again when asked
 * return table.report(file, origin);
 * }</pre>
 */
final class TableBuilder {

    private static final int WHOLE_ROW = -1;

    /** Behind the empty cells at the start of a row. */
    private static final int BEGUN = -1;

    private static final int MOST_HEAD_CHARACTERS = 1 << 20;

    private static final int MOST_SHOWN = 5;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final char[] NOTHING = {};

    /** Also those that do not break a line, and what has no width. */
    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Cntrl}\\p{Z}\\u200b\\ufeff]+$");

    /** A row that waits. */
    private static final class Held {

        private final long row;
        private final long line;
        private final String[] cells;

        /** Of a row below the data: whether it is a note, and not a sum. */
        private final boolean note;

        private final boolean quoted;

        Held(long row, long line, String[] cells, boolean note, boolean quoted) {
            this.row = row;
            this.line = line;
            this.cells = cells;
            this.note = note;
            this.quoted = quoted;
        }
    }

    private final ReadOptions options;

    /** What to do about a row that has too many or too few fields. */
    private final String remedy;

    /** Null before the header is known; in a further pass null at the place of a column that is finished. */
    private GrowingColumn[] columns;

    private final List<GrowingColumn> all = new ArrayList<>();
    private int width;
    private String[] header = {};
    private long headerLine = 1;

    /** Which columns have no name in the header, counted from 0. */
    private final BitSet unnamed = new BitSet();

    /** Whether the names came from {@link #names} and no row holds them. */
    private boolean named;

    /** The first rows, until the header is found among them. */
    private List<Held> head = new ArrayList<>();

    private int headCharacters;
    private final List<Held> sample = new ArrayList<>();

    /** Whether the row is gathered in {@link #row} and not in the columns. */
    private boolean holding;

    private final RowBuffer row = new RowBuffer();

    /** How many empty cells began this row; {@link #BEGUN} behind the first that is not. */
    private int leading;

    /** Rows that look like sums or notes: out if nothing follows them, else data. */
    private final List<Held> waiting = new ArrayList<>();

    /** Whether an empty row or one of sums came before this one. */
    private boolean behindGap;

    /** Whether a field behind the last column holds something. */
    private boolean tooWide;

    /** Whether a cell stands in quotes. */
    private boolean quoted;

    private final LongArrayList leftOut = new LongArrayList();
    private int nextLeftOut;
    private boolean again;
    private boolean skipping;

    /** How many rows ended before this one. */
    private long rowNumber;

    private long line = 1;
    private int field;

    private final List<String> headerNotes = new ArrayList<>();
    private final Habits titles = new Habits();
    private final Habits secondHeaders = new Habits();
    private final Habits totals = new Habits();
    private final Habits notes = new Habits();
    private final Habits rules = new Habits();
    private final Habits empty = new Habits();
    private final Habits trailing = new Habits();
    private final Habits repeatedHeaders = new Habits();
    private final Habits marksInside = new Habits();
    private final Habits faulty = new Habits();

    TableBuilder(ReadOptions options, String remedy) {
        this.options = options;
        this.remedy = remedy;
    }

    /** Names that the format itself knows: every row is then data. To be said before the first row, in every pass. */
    void names(List<String> names) {
        if (columns == null) {
            named = true;
            begin(names.toArray(String[]::new));
        }
    }

    /** The row that follows begins in this line of the file, counted from 1. */
    void startRow(long startingLine) {
        line = startingLine;
        field = WHOLE_ROW;
        leading = 0;
        if (again) {
            skipping = nextLeftOut < leftOut.size() && leftOut.getLong(nextLeftOut) == rowNumber;
        } else {
            row.clear();
            tooWide = false;
            quoted = false;
            holding = columns == null || options.skippingFaultyRows || behindGap;
        }
    }

    /** There is an empty line before the row that follows. */
    void gap() {
        behindGap = columns != null;
    }

    /** One cell of the row, as it stands in the file; the cells of a row come in their order. An empty one is missing. */
    void cell(int index, char[] text, int from, int to) {
        field = index;
        int start = index == 0 && from < to && text[from] == BYTE_ORDER_MARK ? afterMark(from) : from;
        if (holding) {
            row.add(text, start, to);
        } else if (leading == BEGUN || again) {
            add(index, text, start, to);
        } else if (start == to) {
            leading++;
        } else if (mayBeNoData(index, text, start, to)) {
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

    /** Whether the row has to be seen whole before it is known what it is, by its first cell that is not empty. */
    private boolean mayBeNoData(int index, char[] text, int from, int to) {
        return TotalRows.isLabel(text, from, to)
                || (index == 0 && width > 1 && NoteRows.isLabel(text, from, to))
                || isHeaderCell(index, text, from, to)
                || (width > 1 && (Undressed.afterBlanks(text, from, to) == to || NoteRows.isRule(text, from, to)));
    }

    private void add(int index, char[] text, int from, int to) {
        if (index >= width) {
            tooWide |= from < to;
        } else if (columns[index] != null && !skipping) {
            columns[index].add(text, from, to, line);
        }
    }

    /** As {@link #cell(int, char[], int, int)}. */
    void cell(int index, String text) {
        char[] letters = text.toCharArray();
        cell(index, letters, 0, letters.length);
    }

    void missing(int index) {
        cell(index, NOTHING, 0, 0);
    }

    /** A mark inside a file shows where another one was put behind it. */
    private int afterMark(int from) {
        if (!again && rowNumber > 0) {
            marksInside.add(line, "");
        }
        return from + 1;
    }

    private boolean isHeaderCell(int index, char[] text, int from, int to) {
        return index < header.length
                && width > 1
                && to > from
                && header[index].length() == to - from
                && header[index].charAt(0) == text[from]
                && header[index].contentEquals(java.nio.CharBuffer.wrap(text, from, to - from));
    }

    /** The row is data: what waited before it is data too. */
    private void beginRow() {
        behindGap = false;
        if (!waiting.isEmpty()) {
            addWaiting();
        }
        int empty = leading;
        leading = BEGUN;
        for (int i = 0; i < empty; i++) {
            add(i, NOTHING, 0, 0);
        }
    }

    private void addWaiting() {
        long present = line;
        int presentField = field;
        for (Held held : waiting) {
            line = held.line;
            if (held.cells.length == width) {
                addAll(held);
            } else if (options.skippingFaultyRows) {
                leftOut.add(held.row);
                faulty.add(line, wrongWidth(held.cells.length).what());
            } else {
                throw wrongWidth(held.cells.length);
            }
        }
        waiting.clear();
        line = present;
        field = presentField;
    }

    private void addAll(Held data) {
        line = data.line;
        for (int i = 0; i < data.cells.length; i++) {
            field = i;
            char[] text = data.cells[i].toCharArray();
            add(i, text, 0, text.length);
        }
    }

    /** The row has no more cells. */
    void endRow() {
        if (again) {
            nextLeftOut += skipping ? 1 : 0;
        } else if (columns == null) {
            endHeadRow();
        } else {
            endBodyRow();
        }
        rowNumber++;
    }

    private void endBodyRow() {
        if (holding) {
            endHeldRow();
        } else if (leading != BEGUN && isLeftOutWhereEmpty()) {
            leaveOutEmpty();
        } else {
            checkWidth(field + 1);
            if (leading != BEGUN) {
                beginRow();
            }
        }
    }

    /** An empty object of JSON is a row all the same, and an empty cell of a single column a missing value. */
    private boolean isLeftOutWhereEmpty() {
        return !named && width > 1 && !quoted;
    }

    /** The cell that follows stands in quotes: even if it is empty, the row is one that somebody wrote. */
    void quoted() {
        quoted = true;
    }

    private void leaveOutEmpty() {
        leaveOut(empty, "");
        behindGap = true;
    }

    /** Empty fields behind the last column are let go. */
    private void checkWidth(int fields) {
        if (fields < width || tooWide) {
            throw wrongWidth(fields);
        }
        if (fields > width) {
            trailing.add(line, "");
        }
    }

    /** What the file itself makes of this row is no row: it is left out and counted, where that was asked for. */
    void dropRow(String why) {
        if (again) {
            nextLeftOut++;
        } else {
            leaveOut(faulty, why);
        }
        rowNumber++;
    }

    private FileProblem wrongWidth(int fields) {
        field = WHOLE_ROW;
        return new FileProblem(Numbers.count(width, "field") + (width == 1 ? " was" : " were") + " expected, as in "
                + (headerLine == 1 ? "the first line" : "line " + headerLine)
                + ", and " + fields + " found; " + remedy);
    }

    private void leaveOut(Habits why, String held) {
        leftOut.add(rowNumber);
        why.add(line, held);
    }

    private void endHeadRow() {
        if (NoteRows.isRule(row)) {
            leaveOut(rules, "");
            return;
        }
        head.add(new Held(rowNumber, line, row.cells(), false, quoted));
        headCharacters += row.size() == 0 ? 0 : row.end(row.size() - 1);
        int needed =
                options.titleRows.isPresent() || !options.header ? options.titleRows.orElse(0) + 1 : TitleRows.LOOK;
        if (head.size() >= needed || headCharacters > MOST_HEAD_CHARACTERS) {
            endHead();
        }
    }

    /** The header is found: the rows behind it go their way as if they came only now. */
    private void endHead() {
        List<Held> rows = head;
        head = List.of();
        sample.addAll(rows);
        int above = options.titleRows.orElseGet(() -> options.header ? TitleRows.count(cells(rows)) : 0);
        long last = rowNumber;
        for (int i = 0; i < rows.size(); i++) {
            Held held = rows.get(i);
            rowNumber = held.row;
            line = held.line;
            if (i < above) {
                leaveOut(titles, Habits.shown(held.cells));
            } else if (columns == null && options.header) {
                headerLine = line;
                leftOut.add(rowNumber);
                HeaderRows found = new HeaderRows(held.cells, cells(rows.subList(i + 1, rows.size())));
                boolean rowNames = isHeaderFree() && options.separator.orElse(',') != ',' && found.isWithoutRowNames();
                if (rowNames) {
                    headerNotes.add(
                            "The header has one name less than the rows have fields: the first column, without a name, is called '"
                                    + HeaderRows.ROW_NAME + "', as R writes it.");
                }
                found.doubtfulNumber()
                        .filter(number -> isHeaderFree())
                        .ifPresent(number -> headerNotes.add("The first row, taken for the header, holds '" + number
                                + "'; if it is data, say withoutHeader()."));
                header = held.cells;
                begin(rowNames ? found.withRowNames() : found.names(isHeaderFree()));
                if (isHeaderFree() && found.isOfTwoRows()) {
                    i++;
                    rowNumber = rows.get(i).row;
                    line = rows.get(i).line;
                    leaveOut(secondHeaders, Habits.shown(rows.get(i).cells));
                }
            } else {
                if (columns == null) {
                    headerLine = line;
                    begin(held.cells);
                }
                replay(held);
            }
        }
        rowNumber = last;
    }

    private static List<String[]> cells(List<Held> rows) {
        return rows.stream().map(held -> held.cells).toList();
    }

    /** Whether nobody has said anything about the header. */
    private boolean isHeaderFree() {
        return options.titleRows.isEmpty() && options.columnNames.isEmpty();
    }

    private void replay(Held held) {
        startRow(held.line);
        quoted = held.quoted;
        for (int i = 0; i < held.cells.length; i++) {
            cell(i, held.cells[i]);
        }
        endRow();
    }

    private void endHeldRow() {
        if (isHeader()) {
            leaveOut(repeatedHeaders, "");
            return;
        }
        if (isLeftOutWhereEmpty() && (row.isEmpty() || (row.size() < width && row.isBlank()))) {
            leaveOutEmpty();
            return;
        }
        if (width > 1 && NoteRows.isRule(row)) {
            leaveOut(rules, "");
            return;
        }
        row.cutBlankBehind(width);
        boolean total = !options.keepingTotalRows && row.size() <= width && TotalRows.isTotal(row);
        if (total && TotalRows.isCertain(row, width)) {
            leaveOut(totals, Habits.shown(row.cells()));
            behindGap = true;
            return;
        }
        if (!total && mayBeNote()) {
            waiting.add(new Held(rowNumber, line, row.cells(), true, quoted));
            behindGap = true;
            return;
        }
        if (options.skippingFaultyRows) {
            Optional<String> fault = fault();
            if (fault.isPresent()) {
                leaveOut(faulty, fault.get());
                return;
            }
        }
        if (row.size() != width) {
            throw wrongWidth(row.size());
        }
        if (total) {
            behindGap = true;
            waiting.add(new Held(rowNumber, line, row.cells(), false, quoted));
        } else {
            beginRowOfBuffer();
        }
    }

    private boolean mayBeNote() {
        return !options.keepingTotalRows
                && !named
                && waiting.size() < NoteRows.MOST
                && NoteRows.isNote(row, width, behindGap);
    }

    private boolean isHeader() {
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

    private void beginRowOfBuffer() {
        leading = 0;
        beginRow();
        for (int i = 0; i < row.size(); i++) {
            field = i;
            add(i, row.text(), row.start(i), row.end(i));
        }
    }

    /** What is wrong with the row that was gathered. */
    private Optional<String> fault() {
        if (row.size() != width) {
            return Optional.of(wrongWidth(row.size()).getMessage());
        }
        for (int i = 0; i < width; i++) {
            Optional<String> fault = columns[i].fault(row.text(), row.start(i), row.end(i));
            if (fault.isPresent()) {
                return Optional.of("column '" + columns[i].name() + "': " + fault.get());
            }
        }
        return Optional.empty();
    }

    private void begin(String[] firstRow) {
        width = firstRow.length;
        List<String> names = columnNames(firstRow);
        columns = new GrowingColumn[width];
        for (int i = 0; i < width; i++) {
            columns[i] = new GrowingColumn(names.get(i), options);
            all.add(columns[i]);
        }
    }

    private List<String> columnNames(String[] firstRow) {
        int given = options.columnNames.size();
        if (given > 0 && given != width) {
            field = WHOLE_ROW;
            throw new FileProblem("one name a column was expected, and " + given + " names were given for " + width
                    + " columns " + List.of(firstRow) + "; correct withColumnNames");
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < width; i++) {
            field = i;
            String name = columnName(firstRow, i);
            // Tablesaw looks names up without regard to case
            Integer other = seen.put(name.toLowerCase(Locale.ROOT), i + 1);
            if (other != null) {
                field = WHOLE_ROW;
                throw new FileProblem("a name of its own was expected for every column, and '" + name
                        + "' names columns " + other + " and " + (i + 1)
                        + " (upper and lower case count as equal); correct the header or say withColumnNames(…)");
            }
            names.add(name);
        }
        checkDeclared(names);
        return names;
    }

    private String columnName(String[] firstRow, int index) {
        if (!options.columnNames.isEmpty()) {
            return options.columnNames.get(index);
        }
        String raw = options.header || named ? firstRow[index] : "";
        if (raw.indexOf('\0') >= 0) {
            throw new FileProblem(Words.NUL);
        }
        // Tablesaw trims control characters off a name too
        String name = BLANKS_AROUND.matcher(raw).replaceAll("").replaceAll("\\s*[\\t\\n\\r]+\\s*", " ");
        unnamed.set(index, name.isEmpty() && options.header);
        return name.isEmpty() ? "column " + (index + 1) : name;
    }

    private void checkDeclared(List<String> names) {
        for (String declared : options.types.keySet()) {
            if (!names.contains(declared)) {
                field = WHOLE_ROW;
                throw new FileProblem("a column '" + declared
                        + "' was expected, because its type is declared, and the columns are " + names + "."
                        + Names.suggestion(declared, names));
            }
        }
    }

    /** Where in the file the builder is: {@code line 3, column 'price'}. */
    private String place() {
        if (field == WHOLE_ROW) {
            return "line " + line;
        }
        boolean known = field < all.size();
        return "line " + line + (known ? ", column '" + all.get(field).name() + "'" : ", field " + (field + 1));
    }

    /** Goes over the rows, and once more for columns that turned out to be text late. */
    void fill(Rows rows) throws IOException {
        pass(rows);
        if (columns == null) {
            throw new FileProblem("line 1", "a header was expected, and the file is empty");
        }
        endWaiting();
        if (!finish()) {
            leftOut.sort(null);
            again = true;
            holding = false;
            rowNumber = 0;
            pass(rows);
        }
    }

    /** Goes over the first rows only, to see what kind of values they hold; nothing where a row or a value among them needs care. */
    Optional<List<PlainBlock.Kind>> kinds(Rows firstRows) throws IOException {
        pass(firstRows);
        boolean plain = columns != null
                && headerLine == 1
                && leftOut.size() == (options.header ? 1 : 0)
                && waiting.isEmpty()
                && !options.skippingFaultyRows;
        List<PlainBlock.Kind> kinds =
                all.stream().flatMap(column -> column.plainKind().stream()).toList();
        return plain && kinds.size() == width ? Optional.of(kinds) : Optional.empty();
    }

    /** The header as it stands in the file, a name for each column; where there is none, nothing that a cell could be. */
    List<String> header() {
        return options.header ? List.of(header) : Collections.nCopies(width, "");
    }

    /** Takes the values of all rows in place of those so far, column by column of the kinds that were told. */
    void adopt(List<Cells> cells) {
        for (int i = 0; i < width; i++) {
            all.get(i).adopt(cells.get(i));
        }
    }

    /** Sums follow data; where nothing else is there, they are the data. */
    private void endWaiting() {
        if (rowNumber - leftOut.size() == waiting.size()) {
            addWaiting();
        }
        for (Held held : waiting) {
            leftOut.add(held.row);
            (held.note ? notes : totals).add(held.line, Habits.shown(held.cells));
        }
    }

    /** Cells of the first rows of data that are not plain ASCII, as they were decoded. */
    List<Origin.Decoded> decoded(int most) {
        List<Origin.Decoded> decoded = new ArrayList<>();
        for (Held held : sample) {
            if ((held.line > headerLine || !options.header) && !leftOut.contains(held.row)) {
                addDecoded(decoded, held.line, held.cells, most);
            }
        }
        return decoded;
    }

    /** The same cells, and as many names as there is room for behind them. */
    List<Origin.Decoded> decodedHeader(List<Origin.Decoded> cells, int most) {
        List<Origin.Decoded> decoded = new ArrayList<>(cells);
        addDecoded(decoded, headerLine, header, most);
        return decoded;
    }

    private void addDecoded(List<Origin.Decoded> decoded, long heldLine, String[] cells, int most) {
        for (int i = 0; i < Math.min(cells.length, width) && decoded.size() < most; i++) {
            if (Origin.isTelling(cells[i])) {
                decoded.add(new Origin.Decoded(all.get(i).name(), heldLine, cells[i]));
            }
        }
    }

    /** Where the header stands; 1 where there is none. */
    long headerLine() {
        return headerLine;
    }

    List<String> columnNames() {
        return all.stream().map(GrowingColumn::name).toList();
    }

    private void pass(Rows rows) throws IOException {
        try {
            rows.handTo(this);
            if (columns == null && !head.isEmpty()) {
                endHead();
            }
        } catch (FileProblem e) {
            throw e.isPlaced() ? e : new FileProblem(place(), e.getMessage());
        }
    }

    private boolean finish() {
        List<Boolean> marks = all.stream()
                .flatMap(column -> column.evidence().stream())
                .distinct()
                .toList();
        Optional<Boolean> decimalComma = marks.size() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
        boolean complete = true;
        for (int i = 0; i < width; i++) {
            columns[i] = null;
            if (!all.get(i).finish(decimalComma)) {
                columns[i] = all.get(i).again();
                all.set(i, columns[i]);
                complete = false;
            }
        }
        return complete;
    }

    /** The finished table with what was found; once. */
    LoadReport report(DataFile file, Origin origin) {
        List<String> warnings = new ArrayList<>(origin.warnings());
        titles.report(warnings, "row", "left out above the header, as a title; else say withTitleRows(0)");
        warnings.addAll(headerNotes);
        secondHeaders.report(
                warnings,
                "row",
                "put together with the header above it; else say withTitleRows(" + titles.count() + ")");
        totals.report(warnings, "row", "left out as sums of others; else say keepingTotalRows()");
        notes.report(warnings, "row", "left out below the data, as notes; else say keepingTotalRows()");
        rules.report(warnings, "row", "left out because it only draws a line or marks the end");
        empty.report(warnings, "row", "left out because no cell of it holds anything");
        trailing.report(warnings, "row", "read without the empty fields behind the last column");
        repeatedHeaders.report(warnings, "row", "left out because the header is repeated there");
        marksInside.report(
                warnings, "byte-order mark", "taken off inside the file, which seems to be put together of several");
        faulty.report(warnings, "faulty row", "left out, as asked");
        List<LoadReport.Found> found = new ArrayList<>();
        Table table = Table.create(file.tableName());
        leaveOutUnnamed().ifPresent(warnings::add);
        for (GrowingColumn column : all) {
            String type = column.type().label();
            table.addColumns(column.toColumn());
            found.add(new LoadReport.Found(type, column.note()));
        }
        all.stream().flatMap(column -> column.warnings().stream()).forEach(warnings::add);
        unknownToSchema().ifPresent(warnings::add);
        return new LoadReport(file.path(), origin, schema(table, found, origin), table, found, warnings);
    }

    /** Columns without a name and without a value come of separators behind the last column, in every row. */
    private Optional<String> leaveOutUnnamed() {
        List<GrowingColumn> nothing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (unnamed.get(i) && all.get(i).isEmpty() && !options.keepingEmptyColumns) {
                nothing.add(all.get(i));
            }
        }
        if (nothing.isEmpty() || nothing.size() == all.size()) {
            return Optional.empty();
        }
        all.removeAll(nothing);
        return Optional.of(Numbers.count(nothing.size(), "column") + " without a name and without a value "
                + (nothing.size() == 1 ? "was" : "were") + " left out ("
                + nothing.stream().limit(MOST_SHOWN).map(GrowingColumn::name).collect(Collectors.joining(", "))
                + (nothing.size() > MOST_SHOWN ? ", …" : "") + ").");
    }

    private Optional<String> unknownToSchema() {
        List<String> unknown = columnNames().stream()
                .filter(name -> options.schema.isPresent()
                        && !options.schema.get().types().containsKey(name))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("The schema does not name " + (unknown.size() == 1 ? "column " : "columns ")
                        + unknown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                        + "; the types were inferred.");
    }

    /** Columns that need another order of day and month, or another decimal mark, than the first, are left to be inferred again. */
    private Schema schema(Table table, List<LoadReport.Found> found, Origin origin) {
        Optional<Boolean> dayFirst = options.dayFirst.or(
                () -> all.stream().flatMap(column -> column.dayFirst().stream()).findFirst());
        boolean comma = options.decimalComma
                || all.stream()
                        .flatMap(column -> column.decimalComma().stream())
                        .findFirst()
                        .orElse(false);
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            GrowingColumn column = all.get(i);
            boolean alike =
                    column.dayFirst().equals(dayFirst) || column.dayFirst().isEmpty();
            boolean sameMark = column.decimalComma().orElse(comma) == comma;
            if (alike && sameMark) {
                types.put(table.column(i).name(), found.get(i).type());
            }
        }
        return new Schema(
                types,
                options.missing,
                dayFirst,
                comma,
                Optional.of(origin.charset()).filter(name -> !name.isEmpty()),
                options.separator);
    }
}
