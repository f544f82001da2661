package millet.data;

import java.util.List;

/** Where in a file its reader is: a line, and in it one field or the whole row. */
final class Place {

    private static final int WHOLE_ROW = -1;

    private long line = 1;
    private int field;

    /** At a whole row that begins in this line, counted from 1. */
    void atRow(long startingLine) {
        line = startingLine;
        field = WHOLE_ROW;
    }

    /** At the row as a whole. */
    void atRow() {
        field = WHOLE_ROW;
    }

    /** At a field of the row, counted from 0. */
    void atField(int index) {
        field = index;
    }

    long line() {
        return line;
    }

    /** Up to the field where it is. */
    int fields() {
        return field + 1;
    }

    /** {@code line 3, column 'price'}; where the field has no name, its number. */
    String shown(List<String> names) {
        if (field == WHOLE_ROW) {
            return "line " + line;
        }
        boolean known = field < names.size();
        return "line " + line + (known ? ", column '" + names.get(field) + "'" : ", field " + (field + 1));
    }
}
