package millet.data;

import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of a table while they are worked on: replaced by others, never written to. Text is kept as codes, and made a column when asked for. */
final class WorkingColumns {

    private final String[] names;

    /** Null where a text has changed and nobody has asked for its column yet. */
    private final Column<?>[] columns;

    /** Null where a column holds no text. */
    private final TextCells[] texts;

    WorkingColumns(Table source) {
        names = source.columnNames().toArray(new String[0]);
        columns = source.columns().toArray(new Column<?>[0]);
        texts = new TextCells[columns.length];
        for (int place = 0; place < columns.length; place++) {
            if (columns[place] instanceof StringColumn text) {
                texts[place] = TextCells.of(text);
                // a text that was set to nothing by hand does not count as missing there
                columns[place] = text.countMissing() == texts[place].countMissing() ? text : null;
            }
        }
    }

    int count() {
        return names.length;
    }

    String name(int place) {
        return names[place];
    }

    Column<?> column(int place) {
        if (columns[place] == null) {
            columns[place] = texts[place].toColumn(names[place]);
        }
        return columns[place];
    }

    boolean isText(int place) {
        return texts[place] != null;
    }

    /** The cells of a column that holds text. */
    TextCells text(int place) {
        return texts[place];
    }

    void set(int place, Column<?> column) {
        columns[place] = column;
    }

    void set(int place, TextCells text) {
        columns[place] = null;
        texts[place] = text;
    }

    /** From here on what happens to the source does not show. */
    void leave(Table source) {
        for (int place = 0; place < columns.length; place++) {
            if (isText(place)) {
                columns[place] = null;
            } else if (columns[place] == source.column(place)) {
                columns[place] = columns[place].copy();
            }
        }
    }

    /** New columns of these rows, behind others. */
    Table table(String name, int[] rows, List<Column<?>> before) {
        Table table = Table.create(name, before);
        for (int place = 0; place < columns.length; place++) {
            table.addColumns(
                    isText(place)
                            ? texts[place].pick(rows).toColumn(names[place])
                            : WholeColumns.pick(columns[place], rows));
        }
        return table;
    }

    /** A name beside those of the columns. */
    String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; has(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean has(String name) {
        for (String known : names) {
            if (known.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
