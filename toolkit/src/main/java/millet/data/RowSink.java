package millet.data;

import java.util.List;

/** Takes the rows of a file of any format: {@link #startRow}, {@link #cell} for each of its cells, {@link #endRow}, and so on to the end. */
interface RowSink {

    /** Names that the format itself knows: every row is then data. To be said before the first row, in every pass. */
    void names(List<String> names);

    /** The row that follows begins in this line of the file, counted from 1. */
    void startRow(long startingLine);

    /** There is an empty line before the row that follows. */
    void gap();

    /** The cell that follows stands in quotes: even if it is empty, the row is one that somebody wrote. */
    void quoted();

    /** One cell of the row, as it stands in the file; the cells of a row come in their order. An empty one is missing. */
    void cell(int index, char[] text, int from, int to);

    /** As {@link #cell(int, char[], int, int)}. */
    default void cell(int index, String text) {
        char[] letters = text.toCharArray();
        cell(index, letters, 0, letters.length);
    }

    /** An empty cell. */
    default void missing(int index) {
        cell(index, "");
    }

    /** The row has no more cells. */
    void endRow();

    /** What the file itself makes of this row is no row: it is left out and counted, where that was asked for. */
    void dropRow(String why);
}
