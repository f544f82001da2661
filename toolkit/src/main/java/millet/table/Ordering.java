package millet.table;

import java.util.List;
import tech.tablesaw.api.Table;

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
 */
public sealed interface Ordering permits KeyOrdering {

    /**
     * A column to order by.
     *
     * @param column its name
     * @param isDescending whether the largest value comes first
     * @param language the language whose dictionaries order the text, as a tag such as {@code zh}; empty for the order of the code units
     */
    record Key(String column, boolean isDescending, String language) {}

    /**
     * Rows by the values of a column, the smallest first.
     *
     * @param column its name
     * @return the ordering
     */
    static Ordering by(String column) {
        return new KeyOrdering(List.of(new Key(column, false, "")));
    }

    /**
     * Orders rows that are equal so far by one more column, the smallest value first.
     *
     * @param column its name
     * @return a new ordering
     */
    Ordering thenBy(String column);

    /**
     * Turns the order of the column that was named last: the largest value comes first.
     *
     * @return a new ordering
     */
    Ordering descending();

    /**
     * Orders the text of the column that was named last as the dictionaries of a language do, after the Unicode Collation Algorithm and the
     * Common Locale Data Repository: in Chinese by pinyin, in German with ä beside a.
     *
     * @param language a language tag such as {@code "zh"}, {@code "zh-u-co-stroke"} or {@code "de"}
     * @return a new ordering
     * @throws IllegalArgumentException if no order of that language is known
     */
    Ordering collated(String language);

    /**
     * Orders the rows.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name, columns and rows
     * @throws IllegalArgumentException if a column is missing, or one to be collated holds no text
     */
    Table from(Table table);

    /**
     * The columns, the first deciding before the second.
     *
     * @return as it was given
     */
    List<Key> keys();
}
