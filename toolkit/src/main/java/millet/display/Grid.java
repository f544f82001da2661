package millet.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * The part of a table that is shown, every cell of it written out: what the HTML and the text form have in common.
 *
 * @param rowCount rows of the whole table
 * @param columnCount columns of the whole table
 * @param headRows how many of the shown rows stand before the gap
 * @param shownRows how many rows are shown
 * @param columns the shown columns in the order of the table; where their numbers leave some out, there is a gap
 */
record Grid(int rowCount, int columnCount, int headRows, int shownRows, List<Strip> columns) {

    /**
     * One column of the grid.
     *
     * @param number its place in the table, from 0
     * @param name its name
     * @param type its type in plain words
     * @param right whether its cells are aligned to the right
     * @param cells one cell for each shown row
     */
    record Strip(int number, Cell name, String type, boolean right, List<Cell> cells) {}

    /**
     * A cell on one line.
     *
     * @param text what is shown
     * @param full what would be shown were there room; equal to the text where nothing is cut
     * @param missing whether there is no value
     */
    record Cell(String text, String full, boolean missing) {

        static final Cell MISSING = new Cell("–", "–", true);
        private static final int MOST_CHARACTERS = 40;
        private static final int MOST_CHARACTERS_IN_FULL = 1_000;

        static Cell of(String value) {
            String start = value.length() <= 4 * MOST_CHARACTERS_IN_FULL
                    ? value
                    : value.substring(0, 4 * MOST_CHARACTERS_IN_FULL);
            String line = CellText.line(start);
            return new Cell(CellText.cut(line, MOST_CHARACTERS), CellText.cut(line, MOST_CHARACTERS_IN_FULL), false);
        }

        boolean isCut() {
            return !text.equals(full);
        }
    }

    /** Writes out at most so many rows and columns from both ends of the table; looks at no other. */
    static Grid of(Table table, int mostRows, int mostColumns, Map<Integer, NumberStyle> styles) {
        int rows = table.rowCount();
        int[] shownRows = ends(rows, mostRows);
        List<Strip> strips = new ArrayList<>();
        for (int number : ends(table.columnCount(), mostColumns)) {
            strips.add(ColumnText.strip(table.column(number), number, shownRows, styles.get(number)));
        }
        int head = shownRows.length < rows ? (shownRows.length + 1) / 2 : shownRows.length;
        return new Grid(rows, table.columnCount(), head, shownRows.length, List.copyOf(strips));
    }

    /** The same rows with only the outer columns, so many of them. */
    Grid withColumns(int most) {
        List<Strip> kept = new ArrayList<>();
        for (int at : ends(columns.size(), most)) {
            kept.add(columns.get(at));
        }
        return new Grid(rowCount, columnCount, headRows, shownRows, List.copyOf(kept));
    }

    /** {@code 7,043 rows × 20 columns}. */
    String size() {
        return Numbers.count(rowCount, "row") + " × " + Numbers.count(columnCount, "column");
    }

    /** {@code … 7,033 more rows …}. */
    String hiddenRows() {
        return "… " + Numbers.count(rowCount - shownRows, "more row") + " …";
    }

    /** {@code 280 columns in the middle are not shown.} or nothing. */
    String hiddenColumns() {
        int hidden = columnCount - columns.size();
        return hidden == 0
                ? ""
                : Numbers.count(hidden, "column") + " in the middle " + (hidden == 1 ? "is" : "are") + " not shown.";
    }

    /** Whether columns are left out before this place among the shown ones, which may be the place after the last. */
    boolean hasColumnGapAt(int place) {
        int before = place == 0 ? -1 : columns.get(place - 1).number();
        int here = place == columns.size() ? columnCount : columns.get(place).number();
        return here > before + 1;
    }

    /** Whether rows are left out before this place among the shown ones, which may be the place after the last. */
    boolean hasRowGapAt(int place) {
        return place == headRows && shownRows < rowCount;
    }

    /** The first and last of so many places, all of them if there is room; the first half is the larger. */
    private static int[] ends(int size, int most) {
        if (size <= most) {
            return IntStream.range(0, size).toArray();
        }
        int head = (most + 1) / 2;
        return IntStream.concat(IntStream.range(0, head), IntStream.range(size - (most - head), size))
                .toArray();
    }
}
