package millet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.strings.NullDictionaryMap;

class WordNumberingTest {

    @Property
    void texts_are_numbered_by_their_first_rows(@ForAll List<String> words) {
        List<String> different = new ArrayList<>(new LinkedHashSet<>(words));

        Numbering numbering = WordNumbering.of(words.size(), words::get);

        for (int row = 0; row < words.size(); row++) {
            assertThat(numbering.codes()[row]).isEqualTo(different.indexOf(words.get(row)));
        }
        assertThat(numbering.firstRows()).hasSameSizeAs(different);
    }

    @Test
    void texts_of_the_same_hash_stay_apart() {
        String[] words = {"a", "b", "a", null, "c", "", "b"};

        Numbering numbering = WordNumbering.of(words.length, row -> words[row], word -> 42);

        assertThat(numbering.codes()).containsExactly(0, 1, 0, 2, 3, 2, 1);
        assertThat(numbering.firstRows()).containsExactly(0, 1, 3, 4);
    }

    /** Java gives these the same hash of 32 bits. */
    @Test
    void many_texts_in_two_halves_stay_apart() {
        String[] words = new String[100_000];
        for (int row = 0; row < words.length; row++) {
            words[row] = (row % 2 == 0 ? "AaAa" : "BBBB") + row % 30_001 / 2;
        }

        Numbering numbering = WordNumbering.of(words.length, row -> words[row]);

        assertThat(numbering.firstRows()).hasSize(new LinkedHashSet<>(List.of(words)).size());
        Numbering weak = WordNumbering.of(words.length, row -> words[row], String::hashCode);
        assertThat(weak.codes()).isEqualTo(numbering.codes());
    }

    @Test
    void verbs_read_columns_that_tablesaw_keeps_without_a_dictionary() {
        Table left = Table.create("l", plain("b", "a", "", "b", "c"), IntColumn.create("v", 1, 2, 3, 4, 5));
        Table right = Table.create("r", plain("c", "b", ""), IntColumn.create("w", 6, 7, 8));

        Table distinct = Distinct.by("k").from(left);
        assertThat(distinct.stringColumn("k").asList()).containsExactly("b", "a", "", "c");
        assertThat(distinct.stringColumn("k").isMissing(2)).isTrue();
        Table joined = Join.on("k").left().of(left, right);
        assertThat(joined.stringColumn("k").asList()).containsExactly("b", "a", "", "b", "c");
        assertThat(joined.intColumn("w").asList()).containsExactly(7, null, null, 7, 6);
        assertThat(Join.on("k").outer().of(left, right).rowCount()).isEqualTo(6);
        assertThat(Ordering.by("k").from(left).stringColumn("k").asList()).containsExactly("a", "b", "b", "c", "");
        assertThat(Append.of(left, right).stringColumn("k").asList())
                .containsExactly("b", "a", "", "b", "c", "c", "b", "");
        assertThat(left.stringColumn("k").getDictionary()).isInstanceOf(NullDictionaryMap.class);
    }

    private static StringColumn plain(String... words) {
        StringColumn column = StringColumn.create("k", words);
        return StringColumn.createInternal("k", new NullDictionaryMap(column.getDictionary()));
    }
}
