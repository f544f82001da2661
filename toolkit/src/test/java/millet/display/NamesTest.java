package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class NamesTest {

    private static final List<String> SETS = List.of("wa_churn", "credit_data", "wine", "iris", "longley");

    @Test
    void the_name_with_the_fewest_edits_is_meant() {
        assertThat(Names.nearest("wachurn", SETS)).contains("wa_churn");
        assertThat(Names.nearest("Iris", SETS)).contains("iris");
        assertThat(Names.nearest("longely", SETS)).contains("longley");
        assertThat(Names.nearest("WA-Churn", SETS)).contains("wa_churn");
    }

    @Test
    void nothing_is_suggested_when_nothing_is_near() {
        assertThat(Names.nearest("groceries", SETS)).isEmpty();
        assertThat(Names.nearest("", SETS)).isEmpty();
        assertThat(Names.nearest(null, SETS)).isEmpty();
        assertThat(Names.nearest("iris", List.of())).isEmpty();
        assertThat(Names.nearest("xy", List.of("a", "b"))).isEmpty();
        assertThat(Names.suggestion("groceries", SETS)).isEmpty();
    }

    @Test
    void a_missing_column_is_an_error_that_names_table_columns_and_the_nearest_one() {
        Table sales = Table.create(
                "sales", IntColumn.create("customer", new int[] {1}), IntColumn.create("amount", new int[] {2}));

        assertThat(Names.column(sales, "amount", "The bar chart").name()).isEqualTo("amount");
        assertThatThrownBy(() -> Names.column(sales, "ammount", "The bar chart"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The bar chart needs column 'ammount'; table 'sales' has [customer, amount]. Did you mean 'amount'?");
        assertThatThrownBy(() -> Names.column(sales, null, "The bar chart")).hasMessageContaining("column 'null'");
    }

    @Test
    void capitals_do_not_matter_as_everywhere_in_tablesaw() {
        Table sales = Table.create("sales", IntColumn.create("Amount", new int[] {2}));

        assertThat(Names.column(sales, "amount", "The chart").name()).isEqualTo("Amount");
    }

    @Test
    void a_table_without_columns_says_so() {
        assertThatThrownBy(() -> Names.column(Table.create("empty"), "amount", "The chart"))
                .hasMessage("The chart needs column 'amount'; table 'empty' has [].");
    }
}
