package millet.table;

import java.util.ArrayList;
import java.util.List;
import millet.display.Names;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What {@link Ordering} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record KeyOrdering(List<Key> keys) implements Ordering {

    KeyOrdering {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.column() == null)) {
            throw new IllegalArgumentException(
                    "An ordering needs the names of its columns; it has " + keys + ". Say Ordering.by(\"spend\").");
        }
        List<String> names = keys.stream().map(Key::column).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("An ordering needs each column once; it has " + names
                    + ". The second time would change nothing: leave it out.");
        }
    }

    @Override
    public Ordering thenBy(String column) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(column, false, ""));
        return new KeyOrdering(more);
    }

    @Override
    public Ordering descending() {
        Key last = keys.get(keys.size() - 1);
        return withLast(new Key(last.column(), true, last.language()));
    }

    @Override
    public Ordering collated(String language) {
        Collation.check(language);
        Key last = keys.get(keys.size() - 1);
        return withLast(new Key(last.column(), last.isDescending(), language));
    }

    private Ordering withLast(Key key) {
        List<Key> changed = new ArrayList<>(keys);
        changed.set(changed.size() - 1, key);
        return new KeyOrdering(changed);
    }

    @Override
    public Table from(Table table) {
        keys.forEach(key -> Names.column(table, key.column(), "The ordering"));
        Table coded = Text.withDictionaries(table);
        List<SortNumbers> numbers =
                keys.stream().map(key -> numbers(coded, key)).toList();
        return Pick.rows(coded, RowOrder.of(table.rowCount(), numbers));
    }

    private static SortNumbers numbers(Table table, Key key) {
        Column<?> column = table.column(key.column());
        if (key.language().isEmpty()) {
            return SortNumbers.of(column, key.isDescending());
        }
        if (!(column instanceof StringColumn strings)) {
            throw new IllegalArgumentException("Collation orders text; column '" + column.name() + "' holds "
                    + column.type().name() + ". Leave collated(\"" + key.language() + "\") out.");
        }
        Text text = Text.of(strings);
        int[] order = Collation.of(key.language(), text.words);
        return SortNumbers.ofText(text.codes, text.words.length, order, key.isDescending());
    }

    @Override
    public String toString() {
        return "Ordering[keys=" + keys + "]";
    }
}
