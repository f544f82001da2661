package millet.table;

import java.util.ArrayList;
import java.util.List;
import millet.display.Names;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * An order of the rows of a table: by one column, and where rows are equal in it by the next.
 *
 * <pre>{@code
 * Ordering.by("spend").descending().thenBy("city").from(customers)
 * Ordering.by("城市").collated("zh").from(customers)              // as a Chinese dictionary does, by pinyin
 * }</pre>
 *
 * <p>Numbers and dates are ordered by value and text by Unicode code unit unless it is collated; no stands before yes. Missing values come
 * last, in a descending order too. Rows that are equal in all columns keep the order that they had.
 *
 * @param keys the columns, the first deciding before the second
 */
public record Ordering(List<Key> keys) {

    /**
     * A column to order by.
     *
     * @param column its name
     * @param isDescending whether the largest value comes first
     * @param language the language whose dictionaries order the text, as a tag such as {@code zh}; empty for the order of the code units
     */
    public record Key(String column, boolean isDescending, String language) {}

    /** Validates: at least one column, none twice. */
    public Ordering {
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

    /**
     * Rows by the values of a column, the smallest first.
     *
     * @param column its name
     * @return the ordering
     */
    public static Ordering by(String column) {
        return new Ordering(List.of(new Key(column, false, "")));
    }

    /**
     * Orders rows that are equal so far by one more column, the smallest value first.
     *
     * @param column its name
     * @return a new ordering
     */
    public Ordering thenBy(String column) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(column, false, ""));
        return new Ordering(more);
    }

    /**
     * Turns the order of the column that was named last: the largest value comes first.
     *
     * @return a new ordering
     */
    public Ordering descending() {
        Key last = keys.get(keys.size() - 1);
        return withLast(new Key(last.column(), true, last.language()));
    }

    /**
     * Orders the text of the column that was named last as the dictionaries of a language do, after the Unicode Collation Algorithm and the
     * Common Locale Data Repository: in Chinese by pinyin, in German with ä beside a.
     *
     * @param language a language tag such as {@code "zh"}, {@code "zh-u-co-stroke"} or {@code "de"}
     * @return a new ordering
     * @throws IllegalArgumentException if no order of that language is known
     */
    public Ordering collated(String language) {
        Collation.check(language);
        Key last = keys.get(keys.size() - 1);
        return withLast(new Key(last.column(), last.isDescending(), language));
    }

    private Ordering withLast(Key key) {
        List<Key> changed = new ArrayList<>(keys);
        changed.set(changed.size() - 1, key);
        return new Ordering(changed);
    }

    /**
     * Orders the rows.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name, columns and rows
     * @throws IllegalArgumentException if a column is missing, or one to be collated holds no text
     */
    public Table from(Table table) {
        List<SortNumbers> numbers =
                keys.stream().map(key -> numbers(table, key)).toList();
        return Pick.rows(table, RowOrder.of(table.rowCount(), numbers));
    }

    private static SortNumbers numbers(Table table, Key key) {
        Column<?> column = Names.column(table, key.column(), "The ordering");
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
}
