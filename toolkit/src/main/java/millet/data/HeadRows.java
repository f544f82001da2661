package millet.data;

import java.util.ArrayList;
import java.util.List;

/** The first rows of a file, kept until the header is found among them: titles stand above it, and perhaps a second row belongs to it. */
final class HeadRows {

    private static final int MOST_CHARACTERS = 1 << 20;

    private static final String[] NOTHING = {};

    private final ReadOptions options;
    private final List<HeldRow> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int characters;
    private int titles;
    private String[] header = NOTHING;
    private String[] names = NOTHING;
    private long line = 1;
    private boolean twoRows;

    HeadRows(ReadOptions options) {
        this.options = options;
    }

    void add(HeldRow row, int size) {
        rows.add(row);
        characters += size;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether there are enough of them to find the header. */
    boolean isEnough() {
        boolean told = options.titleRows.isPresent() || !options.header;
        int least = options.titleRows.orElse(0) + 1;
        return rows.size() >= (told ? least : TitleRows.LOOK) || (characters > MOST_CHARACTERS && rows.size() >= least);
    }

    /** Finds the header, or the first row of data where there is none; false where all rows are titles. */
    boolean find() {
        int above = options.titleRows.orElseGet(() -> options.header ? TitleRows.count(cells(0)) : 0);
        titles = Math.min(above, rows.size());
        if (titles == rows.size()) {
            return false;
        }
        line = rows.get(titles).line();
        names = rows.get(titles).cells();
        if (options.header) {
            header = names;
            read(new HeaderRows(header, cells(titles + 1)));
        }
        return true;
    }

    private List<String[]> cells(int from) {
        return rows.subList(from, rows.size()).stream().map(HeldRow::cells).toList();
    }

    private void read(HeaderRows found) {
        boolean free = options.titleRows.isEmpty() && options.columnNames.isEmpty();
        boolean rowNames = free && options.separator.orElse(',') != ',' && found.isWithoutRowNames();
        if (rowNames) {
            notes.add(
                    "The header has one name less than the rows have fields: the first column, without a name, is called '"
                            + HeaderRows.ROW_NAME + "', as R writes it.");
        }
        if (free) {
            found.doubtfulNumber()
                    .ifPresent(number -> notes.add("The first row, taken for the header, holds '" + number
                            + "'; if it is data, say withoutHeader()."));
        }
        names = rowNames ? found.withRowNames() : found.names(free);
        twoRows = free && found.isOfTwoRows();
    }

    List<HeldRow> titles() {
        return rows.subList(0, titles);
    }

    /** The header, which is no data, and the second row where two make one. */
    List<HeldRow> header() {
        return rows.subList(titles, titles + (options.header ? 1 : 0) + (twoRows ? 1 : 0));
    }

    List<HeldRow> data() {
        return rows.subList(titles + header().size(), rows.size());
    }

    /** A name for each column, or the first row where none are there. */
    String[] names() {
        return names;
    }

    /** The header as it stands in the file; no cells where there is none. */
    String[] cells() {
        return header;
    }

    /** Where the header stands; 1 where there is none. */
    long line() {
        return line;
    }

    /** What is to be said about the header. */
    List<String> notes() {
        return notes;
    }

    /** Cells of the first rows of data that are not plain ASCII, as they were decoded. */
    List<Origin.Decoded> decoded(List<String> columns, LeftOutRows leftOut, int most) {
        List<Origin.Decoded> decoded = new ArrayList<>();
        for (HeldRow row : rows) {
            if ((row.line() > line || !options.header) && !leftOut.contains(row.number())) {
                addDecoded(decoded, columns, row.line(), row.cells(), most);
            }
        }
        return decoded;
    }

    /** The same cells, and as many names as there is room for behind them. */
    List<Origin.Decoded> decodedHeader(List<Origin.Decoded> cells, List<String> columns, int most) {
        List<Origin.Decoded> decoded = new ArrayList<>(cells);
        addDecoded(decoded, columns, line, header, most);
        return decoded;
    }

    private static void addDecoded(
            List<Origin.Decoded> decoded, List<String> columns, long line, String[] cells, int most) {
        for (int i = 0; i < Math.min(cells.length, columns.size()) && decoded.size() < most; i++) {
            if (Origin.isTelling(cells[i])) {
                decoded.add(new Origin.Decoded(columns.get(i), line, cells[i]));
            }
        }
    }
}
