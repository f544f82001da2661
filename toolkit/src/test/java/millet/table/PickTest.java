package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PickTest {

    private static final Table USERS = Table.create(
            "users",
            StringColumn.create("uid", "A1", "A2"),
            IntColumn.create("user.born", new int[] {1990, 1991}),
            StringColumn.create("sold as seen", "x", "y"));

    @Test
    void columns_come_in_the_order_in_which_they_are_named_under_the_names_they_are_given() {
        Table picked = Pick.columns(USERS, "user.born as birth_year", "uid");
        assertThat(picked.name()).isEqualTo("users");
        assertThat(picked.columnNames()).containsExactly("birth_year", "uid");
        assertThat(picked.intColumn("birth_year").asList()).containsExactly(1990, 1991);
        assertThat(USERS.columnNames()).as("not changed").containsExactly("uid", "user.born", "sold as seen");
    }

    @Test
    void a_column_whose_own_name_has_an_as_is_found() {
        assertThat(Pick.columns(USERS, "sold as seen").columnNames()).containsExactly("sold as seen");
        assertThat(Pick.columns(USERS, "sold as seen as condition").columnNames())
                .containsExactly("condition");
    }

    @Test
    void picked_columns_are_copies() {
        Pick.columns(USERS, "uid").stringColumn("uid").set(0, "other");
        assertThat(USERS.stringColumn("uid").get(0)).isEqualTo("A1");
    }

    @Test
    void faults_are_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pick.columns(USERS, "uuid as account"))
                .withMessageContaining("needs column 'uuid'")
                .withMessageContaining("uid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pick.columns(USERS, "uid", "user.born as UID"))
                .withMessageContaining("gives 'UID' a second time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pick.columns(USERS, "uid as "))
                .withMessageContaining("names of their own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pick.columns(USERS))
                .withMessageContaining("got none");
    }
}
