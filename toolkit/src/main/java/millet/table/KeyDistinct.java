package millet.table;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/** What {@link Distinct} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record KeyDistinct(List<String> keys) implements Distinct {

    KeyDistinct {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "Distinct needs the names of its key columns; one of " + keys + " is null.");
        }
        keys = List.copyOf(keys);
    }

    @Override
    public Table from(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("Distinct needs a table, not null. Read one with Tables.read(\"…\").");
        }
        Table coded = Text.withDictionaries(table);
        Keys found = Keys.of(coded, keys.isEmpty() ? coded.columnNames() : keys);
        return Pick.rows(coded, found.firstRows());
    }

    @Override
    public String toString() {
        return "Distinct[keys=" + keys + "]";
    }
}
