package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class MeasuredRowTest {

    private static Table measured() {
        return Table.create(
                "kpis",
                StringColumn.create("entry", "phone", "tv"),
                IntColumn.create("customers", 700, 160),
                DoubleColumn.create("device margin", 150.5, 60),
                DoubleColumn.create("Service_Revenue", 7.5, 6),
                DoubleColumn.create("retention", 0.99, 0.995),
                IntColumn.create("price", 1650, 2500));
    }

    @Test
    void a_column_with_the_name_of_an_assumption_gives_its_value() {
        assertThat(UnitEconomics.from(measured(), "phone"))
                .isEqualTo(UnitEconomics.margin(150.5)
                        .withServiceRevenue(7.5)
                        .withRetention(0.99)
                        .withPrice(1650));
        assertThat(UnitEconomics.from(measured(), "tv").deviceMargin()).isEqualTo(60);
    }

    @Test
    void other_columns_are_left_aside_and_what_is_not_measured_flatters_nobody() {
        UnitEconomics phone = UnitEconomics.from(measured(), "phone");

        assertThat(phone.newCustomers()).isOne();
        assertThat(phone.acquisitionCost()).isZero();
        assertThat(phone.serviceMargin()).isOne();
    }

    @Test
    void rows_may_be_named_by_numbers() {
        Table years = Table.create(IntColumn.create("year", 2023, 2024), DoubleColumn.create("device margin", 5, 6));

        assertThat(UnitEconomics.from(years, "2024").deviceMargin()).isEqualTo(6);
    }

    @Test
    void a_row_that_is_not_there_is_told_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(measured(), "phones"))
                .withMessageContaining("The column 'entry' of the measures has no 'phones'; it has [phone, tv]")
                .withMessageContaining("Did you mean 'phone'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(measured(), null))
                .withMessageContaining("no 'null'");
    }

    @Test
    void a_row_that_stands_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(measured().append(measured()), "tv"))
                .withMessage("The column 'entry' of the measures has 'tv' in 2 rows."
                        + " Sum them up first: Summary.by(…).mean(…).from(table).");
    }

    @Test
    void a_table_without_measures_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(measured().selectColumns("entry", "customers"), "tv"))
                .withMessageContaining("No column of numbers in [entry, customers] has the name of an assumption")
                .withMessageContaining("device margin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(Table.create("empty"), "tv"))
                .withMessageContaining("'empty' has no columns");
    }

    @Test
    void a_missing_value_is_told_with_its_row() {
        Table gap = measured();
        gap.doubleColumn("retention").setMissing(1);

        assertThat(UnitEconomics.from(gap, "phone").retention()).isEqualTo(0.99);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(gap, "tv"))
                .withMessageStartingWith("The retention of 'tv' is missing.");
    }

    @Test
    void a_value_out_of_its_range_is_refused() {
        Table percent = measured();
        percent.doubleColumn("retention").set(0, 99);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.from(percent, "phone"))
                .withMessageContaining("For 99 percent say 0.99");
    }
}
