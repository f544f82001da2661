package millet.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What one table of the world holds, column for column.
 *
 * @param name of the table, which is the name of the method and of the file
 * @param row what one row of it is, as "one line of an order"
 */
record Layout(String name, String chinese, String row, List<Field> fields) {

    Layout {
        fields = List.copyOf(fields);
    }

    /** A column: its name, its type and what it says, with the unit. */
    record Field(String name, Kind kind, String description) {}

    static Layout of(String name, String chinese, String row) {
        return new Layout(name, chinese, row, List.of());
    }

    /** The column by which a whole table is ordered, or null where the rows stay in the order of customers or products. */
    String order() {
        return fields.stream()
                .map(Field::name)
                .filter(field -> field.equals("time") || field.equals("day") || field.equals("opened"))
                .findFirst()
                .orElse(null);
    }

    Layout text(String field, String description) {
        return with(field, Kind.TEXT, description);
    }

    Layout whole(String field, String description) {
        return with(field, Kind.WHOLE, description);
    }

    Layout number(String field, String description) {
        return with(field, Kind.NUMBER, description);
    }

    Layout day(String field, String description) {
        return with(field, Kind.DAY, description);
    }

    Layout time(String field, String description) {
        return with(field, Kind.TIME, description);
    }

    Layout yesNo(String field, String description) {
        return with(field, Kind.YES_NO, description);
    }

    private Layout with(String field, Kind kind, String description) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(field, kind, description));
        return new Layout(name, chinese, row, more);
    }
}
