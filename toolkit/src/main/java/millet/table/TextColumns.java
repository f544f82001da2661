package millet.table;

import tech.tablesaw.api.StringColumn;

/**
 * Columns of text made from codes, for rooms that keep text as numbers themselves: no text is looked up or hashed for a row, and the words are
 * shared by all columns that the verbs of this room make of such a column.
 */
public final class TextColumns {

    private TextColumns() {}

    /**
     * A column of text.
     *
     * @param name its name
     * @param codes the place of each row's text among the words; a negative one means missing
     * @param words the texts; those that a row has are not empty and all different, one that no row has may be null
     * @return a column with a row for each code
     * @throws ArrayIndexOutOfBoundsException if a code is larger than the last place
     */
    public static StringColumn of(String name, int[] codes, String[] words) {
        String[] used = new String[words.length + 1];
        used[0] = "";
        int[] places = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code >= 0) {
                places[row] = code + 1;
                used[code + 1] = words[code];
            }
        }
        return new Text(places, used).toColumn(name);
    }
}
