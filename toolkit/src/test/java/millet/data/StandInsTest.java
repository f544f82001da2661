package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTest {

    /** One row a number, each with a member and an amount. */
    private static Transactions sales(int rows, IntFunction<String> member) {
        StringBuilder csv = new StringBuilder("member,day,amount\n");
        for (int row = 0; row < rows; row++) {
            csv.append(member.apply(row)).append(",2024-01-31,").append(row + 1).append('\n');
        }
        return Transactions.columns()
                .customer("member")
                .time("day")
                .amount("amount")
                .from(TestCsv.read("sales", csv.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "散客",
                "零售",
                "现金",
                "普通客户",
                "临时客户",
                "门店散客",
                "非会员",
                "匿名",
                "无",
                "Gast",
                "Gastbestellung",
                "Laufkundschaft",
                "Barverkauf",
                "Diverse",
                "walk-in",
                "Walk In Customer",
                "CASH CUSTOMER",
                "guest checkout",
                "POS",
                "client de passage",
                "Consumidor Final",
                " 零售 "
            })
    void a_customer_of_that_name_is_no_one(String word) {
        Transactions sales = sales(3, row -> row == 1 ? word : "C" + row);

        assertThat(sales.customerCount()).isEqualTo(2);
        assertThat(sales.rowsWithoutCustomer()).isEqualTo(1);
        assertThat(sales.rowCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"零售部李", "Gastmann", "guest17", "POS-7", "现金牛", "Bart", "0", "客户"})
    void a_name_that_only_begins_so_is_someone(String name) {
        assertThat(sales(3, row -> row == 1 ? name : "C" + row).rowsWithoutCustomer())
                .isZero();
    }

    @Test
    void words_that_mean_other_things_count_beside_customers_only() {
        assertThat(Transactions.isStandIn("会员编号", "零售")).isTrue();
        assertThat(Transactions.isStandIn("渠道", "零售")).isFalse();
        assertThat(Transactions.isStandIn("渠道", "散客")).isTrue();
        assertThat(Transactions.isStandIn("Kundennr.", "Gast")).isTrue();
        assertThat(Transactions.isStandIn("payment", "cash")).isFalse();
        assertThat(Transactions.isStandIn("customer", "")).isFalse();
    }

    @Test
    void the_load_report_notes_only_such_words_too(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), "member,payment\n零售,现金\nC1,card\n");

        LoadReport report = Tables.report(file.toString());

        assertThat(report.toText()).contains("1 × 零售, which names no one").doesNotContain("现金, which");
    }

    @Test
    void a_customer_with_far_more_rows_than_any_other_is_told() {
        Transactions sales = sales(400, row -> row % 5 == 0 ? "VIP000" : "C" + row % 100);

        assertThat(sales.warnings())
                .contains(
                        "Customer 'VIP000' has 80 of 400 rows (20.0%), the next one 4: where that is no one person but all whom"
                                + " the till does not know, clean the table before, with"
                                + " CleaningRule.missingValues(\"member\", \"VIP000\").");
    }

    @Test
    void a_good_customer_few_customers_and_customers_alike_are_nothing_to_tell() {
        // 5 times as many rows as the next one, but fewer than a twentieth of all
        assertThat(sales(1000, row -> row < 20 ? "best" : "C" + row % 250).warnings())
                .noneMatch(warning -> warning.startsWith("Customer "));
        // a twentieth of all, but not 5 times the next one
        assertThat(sales(400, row -> row < 24 ? "best" : row < 30 ? "good" : "C" + row % 100)
                        .warnings())
                .noneMatch(warning -> warning.startsWith("Customer "));
        assertThat(sales(100, row -> row < 80 ? "best" : "C" + row % 18).warnings())
                .noneMatch(warning -> warning.startsWith("Customer "));
        assertThat(sales(40, row -> "C" + row).warnings()).noneMatch(warning -> warning.startsWith("Customer "));
        assertThat(sales(40, row -> "散客").warnings()).noneMatch(warning -> warning.startsWith("Customer "));
    }
}
