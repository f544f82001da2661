package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class JoinMatchesTest {

    private static final Table ORDERS = Table.create(
            "orders", StringColumn.create("c", "a", "b", "b", "z", null), DoubleColumn.create("amount", 1, 2, 3, 4, 5));
    private static final Table CUSTOMERS = Table.create(
            "customers",
            StringColumn.create("c", "a", "b", "b", "q", "q", "q", null),
            IntColumn.create("level", 1, 2, 3, 4, 5, 6, 7));

    /**
     * pandas 3.1.1: {@code o.merge(c.drop_duplicates(), on="c", how="left", indicator=True)._merge.value_counts()} and the same from the right,
     * without the rows that have no key: 3 both and 1 left_only, 3 both and 3 left_only. Those rows come on top here.
     */
    @Test
    void rows_are_counted_on_both_sides() {
        JoinMatches matches = Join.on("c").left().matches(ORDERS, CUSTOMERS);

        assertThat(matches.leftRows()).isEqualTo(5);
        assertThat(matches.matched()).isEqualTo(3);
        assertThat(matches.unmatched()).isEqualTo(2);
        assertThat(matches.rightRows()).isEqualTo(7);
        assertThat(matches.rightUnmatched()).isEqualTo(4);
        assertThat(matches.doubledKeys()).isEqualTo(2);
        assertThat(matches.resultRows()).isEqualTo(7);
        assertThat(matches.toTable().stringColumn("for example").asList())
                .containsExactly("", "'a'", "'z'", "", "'q'", "'b'", "");
        assertThat(matches.toString()).contains("keys in several rows on the right");
    }

    @Test
    void the_rows_of_the_result_are_those_of_the_join() {
        for (Join join : new Join[] {
            Join.on("c"),
            Join.on("c").left(),
            Join.on("c").outer(),
            Join.on("c").semi(),
            Join.on("c").anti()
        }) {
            assertThat(join.matches(ORDERS, CUSTOMERS).resultRows())
                    .as(join.toString())
                    .isEqualTo(join.of(ORDERS, CUSTOMERS).rowCount());
        }
    }

    @Test
    void warnings_tell_of_doubled_and_missing_keys() {
        assertThat(Join.on("c").matches(ORDERS, CUSTOMERS).warnings())
                .containsExactly(
                        "1 row on the left has no key, and a missing key has no partner.",
                        "'b' stands in 2 rows of 'customers' and 1 key more in several: a row on the left is repeated for"
                                + " each of them, and sums count it again. Keep the first row of each with"
                                + " Distinct.by(\"c\").from(customers), or sum them up first with Summary.by(\"c\");"
                                + " expectingOne() makes an error of it.");
        Table clean = Distinct.by("c").from(CUSTOMERS).dropRowsWithMissingValues();
        assertThat(Join.on("c").matches(ORDERS.first(3), clean).warnings()).isEmpty();
    }

    @Test
    void keys_that_differ_only_in_writing_are_named() {
        assertThat(warning("000062", "62"))
                .startsWith("0 of 3 rows match: '000062' on the left is '62' on the right, keys differ in leading zeros"
                        + " (2 rows).");
        assertThat(warning("abc", "ABC")).contains("keys differ in upper and lower case (2 rows)");
        assertThat(warning("A1\u3000", "A1")).contains("keys differ in blanks");
        assertThat(warning("A\u200b1", "A 1")).contains("keys differ in blanks");
        assertThat(warning("１２", "12")).contains("keys differ in full and half width");
        assertThat(warning("62", "62.0")).contains("keys differ in a decimal point");
        assertThat(warning("a062", "a62")).startsWith("0 of 3 rows match: the first key on the left is 'a062'");
        assertThat(warning(" 0062", "62.0"))
                .contains("keys differ in several of blanks, case, width, decimal points and leading zeros (2 rows)");
    }

    private static String warning(String left, String right) {
        Table lefts = Table.create("l", StringColumn.create("k", left, left, "no such key"));
        Table rights = Table.create("r", StringColumn.create("k", "other", right));
        assertThat(Join.on("k").matches(lefts, rights).warnings()).hasSize(1);
        return Join.on("k").matches(lefts, rights).warnings().get(0);
    }

    @Test
    void where_some_rows_match_the_others_are_explained_too() {
        Table lefts = Table.create("l", StringColumn.create("k", "62", "063"), IntColumn.create("h", 1, 2));
        Table rights = Table.create("r", StringColumn.create("k", "62", "63"), IntColumn.create("h", 1, 2));

        assertThat(Join.on("k").and("h").matches(lefts, rights).warnings())
                .singleElement()
                .asString()
                .startsWith("1 of 2 rows has no partner: '063' and '2' on the left is '63' and '2' on the right,"
                        + " keys differ in leading zeros (1 row).");
    }

    @Test
    void numbers_that_do_not_match_are_shown_and_empty_tables_say_nothing() {
        Table lefts = Table.create("l", IntColumn.create("k", 1, 2));
        Table rights = Table.create("r", DoubleColumn.create("k", 7.0, 8.5));

        assertThat(Join.on("k").matches(lefts, rights).warnings())
                .containsExactly(
                        "0 of 2 rows match: the first key on the left is '1' and on the right '7'. Look whether"
                                + " both columns name the same things.");
        assertThat(Join.on("k").matches(lefts, rights.emptyCopy()).warnings()).isEmpty();
        assertThat(Join.on("k").matches(lefts.emptyCopy(), rights).resultRows()).isZero();
    }

    @Test
    void a_doubled_key_is_an_error_where_one_row_is_expected() {
        assertThatThrownBy(() -> Join.on("c").left().expectingOne().of(ORDERS, CUSTOMERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The join of 'orders' and 'customers' expects each key once on the right; 'b' stands in 2 rows"
                                + " of 'customers' and 1 key more in several. Each row on the left would be repeated, and sums"
                                + " would count it again. Keep the first row of each with Distinct.by(\"c\").from(customers), or"
                                + " sum them up first with Summary.by(\"c\"), or leave expectingOne() out.");
        assertThatThrownBy(() -> Join.on("c").expectingOne().semi().of(ORDERS, CUSTOMERS))
                .hasMessageContaining("'b' stands in 2 rows");
        Table once = Distinct.by("c").from(CUSTOMERS);
        assertThat(Join.on("c").left().expectingOne().of(ORDERS, once).rowCount())
                .isEqualTo(5);
        assertThat(Join.on("c").expectingOne()).isNotEqualTo(Join.on("c"));
    }

    @Test
    void two_missing_keys_on_the_right_are_no_doubled_key() {
        Table right = Table.create("r", StringColumn.create("c", "a", null, null));

        assertThat(Join.on("c").expectingOne().of(ORDERS, right).rowCount()).isEqualTo(1);
        assertThat(Join.on("c").matches(ORDERS, right).doubledKeys()).isZero();
    }

    @Test
    void unknown_columns_are_named() {
        assertThatThrownBy(() -> Join.on("amont", "level").matches(ORDERS, CUSTOMERS))
                .hasMessageContaining("Did you mean 'amount'?");
        assertThatThrownBy(() -> Join.on("c").matches(ORDERS, null)).hasMessageContaining("needs a table, not null");
    }
}
