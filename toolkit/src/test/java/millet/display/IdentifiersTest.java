package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "ID",
                "customer_id",
                "CustomerID",
                "customerId",
                "customerid",
                "id_customer",
                "order id",
                "stockCode",
                "StockCode",
                "Invoice No",
                "InvoiceNo",
                "zip",
                "post code",
                "phone",
                "EAN",
                "customer",
                "Invoice",
                "order number",
                "会员卡号",
                "订单编号",
                "邮编",
                "手机号码",
                "会员ID"
            })
    void names_of_identifiers_are_known(String name) {
        assertThat(Identifiers.named(name, numbers(12345, 67890))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "revenue",
                "customers",
                "orders",
                "number",
                "width",
                "paid",
                "grid",
                "no",
                "code length",
                "phone_service",
                "mobile revenue",
                "zip area",
                "identity",
                "销售额",
                "数量",
                "monthly_charges",
                "quantity",
                "year",
                "month",
                "key figures"
            })
    void names_of_quantities_are_not_taken_for_identifiers(String name) {
        assertThat(Identifiers.named(name, numbers(12345, 67890))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "Year", "birth_year", "birthYear", "出生年份", "年"})
    void a_year_is_one_if_its_values_can_be(String name) {
        assertThat(Identifiers.named(name, numbers(1066, 2024))).isTrue();
        assertThat(Identifiers.named(name, numbers(1066, 20240))).isFalse();
    }

    @Test
    void a_month_is_one_if_its_values_can_be() {
        assertThat(Identifiers.named("month", numbers(202401, 202412))).isTrue();
        assertThat(Identifiers.named("月份", numbers(202401))).isTrue();
        assertThat(Identifiers.named("month", numbers(202413))).isFalse();
    }

    @Test
    void years_days_and_telephone_numbers_are_recognised_by_their_values() {
        assertThat(Identifiers.recognised(numbers(1990, 2001, 2024))).isTrue();
        assertThat(Identifiers.recognised(numbers(20240131, 19580329))).isTrue();
        assertThat(Identifiers.recognised(numbers(13800138000L, 13912345678L))).isTrue();
        assertThat(Identifiers.recognised(numbers(6901234567890L))).isTrue();
    }

    @Test
    void in_doubt_a_number_is_a_quantity() {
        assertThat(Identifiers.recognised(List.of())).isFalse();
        assertThat(Identifiers.recognised(numbers(2000, 2001))).isFalse();
        assertThat(Identifiers.recognised(numbers(1990, 2001, 2500))).isFalse();
        assertThat(Identifiers.recognised(numbers(107608, 108632, 109773))).isFalse();
        assertThat(Identifiers.recognised(numbers(20241331))).isFalse();
        assertThat(Identifiers.recognised(numbers(13800138000L, 139123456789L))).isFalse();
        assertThat(Identifiers.recognised(numbers(-13800138000L))).isFalse();
        assertThat(Identifiers.recognised(
                        List.of(new BigDecimal("1990.5"), new BigDecimal("1991"), new BigDecimal("1992"))))
                .isFalse();
    }

    private static List<BigDecimal> numbers(long... numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
    }
}
