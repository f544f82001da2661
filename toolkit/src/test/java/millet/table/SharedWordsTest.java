package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/** A column with shared words does what a column of Tablesaw's own does. */
class SharedWordsTest {

    private static final Table CITIES = Table.create(
            "t",
            StringColumn.create("city", "深圳", "北京", null, "Berlin", "北京", "深圳"),
            IntColumn.create("row", 0, 1, 2, 3, 4, 5));

    private static StringColumn shared() {
        return Ordering.by("row").from(CITIES).stringColumn("city");
    }

    private static StringColumn own() {
        return CITIES.stringColumn("city").copy();
    }

    @Test
    void every_question_has_the_answer_of_tablesaw() {
        List<Function<StringColumn, Object>> questions = List.of(
                StringColumn::size,
                StringColumn::asList,
                StringColumn::countUnique,
                StringColumn::countMissing,
                column -> column.asSet(),
                column -> column.unique().asSet(),
                column -> column.isMissing().toArray(),
                column -> column.isNotMissing().toArray(),
                column -> column.isEqualTo("北京").toArray(),
                column -> column.isEqualTo("").toArray(),
                column -> column.isEqualTo("Paris").toArray(),
                column -> column.isNotEqualTo("北京").toArray(),
                column -> column.isIn("北京", "Berlin", "Paris").toArray(),
                column -> column.isIn(List.of("深圳")).toArray(),
                column -> column.isNotIn("北京").toArray(),
                column -> column.startsWith("深").toArray(),
                column -> column.lengthEquals(2).toArray(),
                column -> column.countOccurrences("北京"),
                column -> column.countOccurrences("Paris"),
                column -> column.firstIndexOf("Berlin"),
                column -> column.firstIndexOf("Paris"),
                StringColumn::asObjectArray,
                column -> column.asDoubleArray(),
                column -> column.getDouble(4),
                StringColumn::appendAll,
                column -> column.lag(1).asList(),
                column -> column.subset(new int[] {5, 2}).asList(),
                column -> column.copy().asList(),
                column -> column.where(column.isEqualTo("北京")).asList(),
                column -> column.removeMissing().asList(),
                column -> column.sorted(String::compareTo).asList(),
                column -> column.upperCase().asList(),
                column -> column.getDummies().stream()
                        .map(dummy -> dummy.name() + dummy.asList())
                        .sorted()
                        .toList(),
                column -> column.countByCategory().sortOn("Category").print());

        for (int question = 0; question < questions.size(); question++) {
            assertThat(questions.get(question).apply(shared()))
                    .as("question " + question)
                    .isEqualTo(questions.get(question).apply(own()));
        }
    }

    @Test
    void every_change_has_the_result_of_tablesaw_and_leaves_other_columns_alone() {
        List<Consumer<StringColumn>> changes = List.of(
                column -> column.append("Paris"),
                column -> column.append((String) null),
                column -> column.appendMissing(),
                column -> column.appendMissing().appendMissing().append("北京"),
                column -> column.set(1, "Paris"),
                column -> column.set(1, "深圳"),
                column -> column.setMissing(0),
                StringColumn::clear,
                StringColumn::sortAscending,
                StringColumn::sortDescending,
                column -> column.appendObj("北京"),
                column -> column.addAll(List.of("a", "b")));

        for (int change = 0; change < changes.size(); change++) {
            StringColumn changed = shared();
            Table before = Table.create("t", changed, IntColumn.indexColumn("row", 6, 0));
            StringColumn other = Ordering.by("row").from(before).stringColumn("city");
            StringColumn expected = own();

            changes.get(change).accept(changed);
            changes.get(change).accept(expected);

            assertThat(changed.asList()).as("change " + change).isEqualTo(expected.asList());
            assertThat(changed.countMissing()).as("change " + change).isEqualTo(expected.countMissing());
            assertThat(other.asList()).as("change " + change).isEqualTo(own().asList());
        }
    }

    @Test
    void a_column_that_was_written_to_can_be_a_key_again() {
        StringColumn changed = shared();
        changed.set(2, "北京").append("Paris").appendMissing();

        assertThat(Keys.of(changed).codes()).containsExactly(0, 1, 1, 2, 1, 0, 3, 4);
    }

    @Test
    void few_rows_keep_few_words() {
        StringColumn many = StringColumn.create("w");
        for (int i = 0; i < 1000; i++) {
            many.append("word " + i);
        }
        Table table = Table.create("t", many, IntColumn.indexColumn("row", 1000, 0));

        StringColumn few = Distinct.by("w").from(table.dropRange(3, 1000)).stringColumn("w");
        StringColumn one = Summary.by("w")
                .count()
                .from(Ordering.by("w").from(table).first(1))
                .stringColumn("w");

        assertThat(few.asList()).containsExactly("word 0", "word 1", "word 2");
        assertThat(one.getDictionary().nextKeyWithoutIncrementing()).isEqualTo(2);
        assertThat(Pick.rows(Ordering.by("row").from(table).stringColumn("w"), new int[] {7, -1, 7})
                        .asList())
                .isEqualTo(Arrays.asList("word 7", "", "word 7"));
    }

    @Test
    void a_row_that_is_none_is_an_error() {
        assertThatThrownBy(() -> shared().get(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_key_of_a_cell_leads_to_its_word() {
        StringColumn column = shared();

        assertThat(column.getDictionary().getValueForKey(column.getDictionary().getKeyAtIndex(3)))
                .isEqualTo("Berlin");
        assertThat(column.equals(0, 5)).isTrue();
        assertThat(column.equals(0, 1)).isFalse();
        assertThat(column.asBytes(3)).hasSize(4);
        assertThat(column.getDictionary().canPromoteToText()).isTrue();
    }

    @Test
    void a_column_without_a_dictionary_is_read_word_by_word() {
        StringColumn plain = StringColumn.createInternal("city", new NullDictionaryMap(own().getDictionary()));

        assertThat(Keys.of(plain).codes()).containsExactly(0, 1, 2, 3, 1, 0);
        assertThat(Distinct.by("city")
                        .from(Table.create("t", plain))
                        .stringColumn("city")
                        .asList())
                .containsExactly("深圳", "北京", "", "Berlin");
    }

    @Test
    void columns_keep_the_way_in_which_they_are_printed() {
        BooleanColumn answers = BooleanColumn.create("b", true, false);
        IntColumn numbers = IntColumn.create("n", 1, 2);
        numbers.setPrintFormatter(NumberColumnFormatter.percent(1));

        Table ordered = Ordering.by("n").descending().from(Table.create("t", answers, numbers));

        assertThat(ordered.intColumn("n").getString(0))
                .isEqualTo(Table.create("t", numbers).intColumn("n").getString(1));
        assertThat(ordered.booleanColumn("b").asList()).containsExactly(false, true);
    }
}
