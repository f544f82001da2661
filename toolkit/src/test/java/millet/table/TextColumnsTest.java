package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TextColumnsTest {

    @Test
    void codes_stand_for_words_and_negative_ones_for_nothing() {
        StringColumn column = TextColumns.of("city", new int[] {1, -1, 0, 1}, new String[] {"北京", "深圳"});

        assertThat(column.name()).isEqualTo("city");
        assertThat(column.asList()).containsExactly("深圳", "", "北京", "深圳");
        assertThat(column.isMissing(1)).isTrue();
        assertThat(TextColumns.of("none", new int[0], new String[0]).isEmpty()).isTrue();
    }

    @Test
    void a_word_that_no_row_has_is_not_in_the_column() {
        StringColumn column =
                TextColumns.of("city", new int[] {1, 1}, new String[] {"Paris", "Berlin", null, "Berlin"});

        assertThat(column.asSet()).containsExactly("Berlin");
        assertThat(column.isEqualTo("Paris").isEmpty()).isTrue();
        Table right = Table.create("r", column);
        Table left = Table.create("l", StringColumn.create("city", "Berlin", "Paris"));
        assertThat(Join.on("city").semi().of(left, right).stringColumn("city").asList())
                .containsExactly("Berlin");
    }

    @Test
    void a_code_without_a_word_is_an_error() {
        assertThatThrownBy(() -> TextColumns.of("city", new int[] {2}, new String[] {"a", "b"}))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
