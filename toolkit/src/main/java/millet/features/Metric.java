package millet.features;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import millet.display.Names;
import millet.display.Numbers;

/** One metric of a shop: what it is called, how it is computed, and what counts. */
// its functions keep no state, which the type of a function cannot say
@SuppressWarnings("ImmutableEnumChecker")
enum Metric {
    REVENUE(
            "revenue",
            "revenue",
            "销售净额",
            Unit.MONEY,
            "sum of the amounts",
            "All rows: returns are subtracted when they come back, sales without a customer count.",
            "所有行：退货在退回当期扣减，未识别会员的销售计入。",
            count -> count.gross - count.refunds),
    GROSS_REVENUE(
            "grossRevenue",
            "gross revenue",
            "销售总额",
            Unit.MONEY,
            "sum of the amounts of sales",
            "A sale is a row with an amount above 0 and no negative quantity. Returns are not subtracted.",
            "销售行：金额大于 0 且数量不为负。不扣退货。",
            count -> count.gross),
    REFUNDS(
            "refunds",
            "refunds",
            "退货金额",
            Unit.MONEY,
            "− sum of the amounts of returns",
            "A return is a row with a negative quantity or amount, discounts booked as negative rows among them.",
            "退货行：数量或金额为负，含以负数行记的折让。",
            count -> count.refunds),
    REFUND_SHARE(
            "refundShare",
            "refund share",
            "退款率（按金额）",
            Unit.SHARE,
            "refunds ÷ gross revenue",
            "By money, in the period in which the goods come back, whenever they were bought. Not the return rate, which counts units.",
            "按金额；以退回当期计，不论何时购买。勿与按件的退货率混用。",
            count -> count.refunds / count.gross),
    RETURN_RATE(
            "returnRate",
            "return rate",
            "退货率（按件）",
            Unit.SHARE,
            "returned units ÷ units sold",
            "By units, in the period in which they come back. Not the refund share, which counts money.",
            "按件数；以退回当期计。勿与按金额的退款率混用。",
            count -> count.returnedUnits / count.units),
    ORDERS(
            "orders",
            "orders",
            "订单数",
            Unit.COUNT,
            "different invoices with a sale",
            "With or without a customer; an invoice of presents (amount 0) or of returns only is no order; rows without an invoice make none."
                    + " Where the data have no invoice column, what a customer buys at one time is one order.",
            "有销售行的不同单号，含未识别会员；仅有赠品（金额为 0）或退货的单不计，无单号的行不成单。数据没有单号列时，同一客户同一时间的购买合为一单。",
            MetricCount::orders),
    CUSTOMERS(
            "customers",
            "customers",
            "成交客户数",
            Unit.COUNT,
            "different customers with a sale",
            "Only customers who are known; who got presents or brought back only does not count.",
            "有销售行的不同会员；未识别会员不计，仅有赠品或退货者不计。",
            MetricCount::customers),
    UNITS(
            "units",
            "units sold",
            "销售件数",
            Unit.COUNT,
            "sum of the quantities of sales",
            "Presents (amount 0) and returns do not count. Weights and volumes add up with pieces: look at one category.",
            "赠品（金额为 0）与退货不计。称重、计量商品会与件数相加：宜分品类看。",
            count -> count.units),
    ITEMS(
            "items",
            "items sold",
            "动销商品数",
            Unit.COUNT,
            "different items with a sale",
            "Not units: ten pieces of one item are one.",
            "不同商品，不是件数：同一商品卖十件计一。",
            MetricCount::items),
    AVERAGE_ORDER_VALUE(
            "averageOrderValue",
            "average order value",
            "客单价（按单，笔单价）",
            Unit.MONEY,
            "gross revenue on invoices ÷ orders",
            "Per order, = items per order × price per item. Sales without an invoice are in neither number. Not the revenue per customer.",
            "按订单：= 连带率 × 件单价。无单号的销售，分子分母都不计。勿与按人的客单价混用。",
            count -> count.invoicedGross / count.orders()),
    REVENUE_PER_CUSTOMER(
            "revenuePerCustomer",
            "revenue per customer",
            "客单价（按人，人均消费）",
            Unit.MONEY,
            "gross revenue of known customers ÷ customers",
            "Per person in the whole period, so that it grows with its length. Sales without a customer are in neither number. Not the average"
                    + " order value.",
            "按人、整个期间：期间越长越大。未识别会员的销售，分子分母都不计。勿与按单的客单价混用。",
            count -> count.knownGross / count.customers),
    ITEMS_PER_ORDER(
            "itemsPerOrder",
            "items per order",
            "连带率",
            Unit.NUMBER,
            "units sold on invoices ÷ orders",
            "Units, not different items; presents (amount 0) and returns do not count.",
            "按件数，不按品种数；赠品（金额为 0）与退货不计。",
            count -> count.invoicedUnits / count.orders()),
    PRICE_PER_ITEM(
            "pricePerItem",
            "price per item",
            "件单价",
            Unit.MONEY,
            "gross revenue on invoices ÷ units sold on invoices",
            "What a unit brought after discounts, not the list price.",
            "折后实收的每件均价，不是标价。",
            count -> count.invoicedGross / count.invoicedUnits),
    PURCHASE_FREQUENCY(
            "purchaseFrequency",
            "purchase frequency",
            "购买频次",
            Unit.NUMBER,
            "orders of known customers ÷ customers",
            "In the whole period. Orders without a customer do not count.",
            "整个期间；未识别会员的订单不计。",
            count -> (double) count.knownOrders() / count.customers),
    REPEAT_CUSTOMER_RATE(
            "repeatCustomerRate",
            "repeat purchase rate, by customers",
            "复购率（按人）",
            Unit.SHARE,
            "customers with two orders or more ÷ customers with an order",
            "Both orders in the period: the longer it is, the higher the rate. Not the rate by orders.",
            "两单都在期间内：期间越长越高。勿与按单的复购率混用。",
            count -> (double) count.repeatCustomers() / count.customersWithOrders()),
    REPEAT_ORDER_RATE(
            "repeatOrderRate",
            "repeat purchase rate, by orders",
            "复购率（按单）",
            Unit.SHARE,
            "orders that are not their customer's first of the period ÷ orders of known customers",
            "= 1 − customers with an order ÷ their orders. A few who buy often drive it up. Not the rate by customers.",
            "= 1 − 下单客户数 ÷ 其订单数；少数高频客户会拉高它。勿与按人的复购率混用。",
            count -> 1 - (double) count.customersWithOrders() / count.knownOrders()),
    NEW_CUSTOMERS(
            "newCustomers",
            "new customers",
            "新客数",
            Unit.COUNT,
            "customers whose first sale of all the data is in the period",
            "Only by month, against what was before. In the first months many are old customers whose history the data do not have.",
            "仅按月统计，与此前比较。数据最初几个月里，不少其实是老客，只是更早的记录不在数据中。",
            count -> count.newCustomers),
    RETURNING_CUSTOMERS(
            "returningCustomers",
            "returning customers",
            "老客数",
            Unit.COUNT,
            "customers − new customers",
            "Only by month: customers of the month who had bought in an earlier month.",
            "仅按月统计：本月成交且以前月份买过的客户。",
            count -> count.customers - count.newCustomers),
    RETURNING_REVENUE_SHARE(
            "returningRevenueShare",
            "share of returning customers",
            "老客销售占比",
            Unit.SHARE,
            "gross revenue of returning customers ÷ gross revenue of known customers",
            "Only by month; by money, not by heads. Rises by itself when fewer new customers come.",
            "仅按月统计；按金额，不按人数。新客一少，它自然升高。",
            count -> 1 - count.newGross / count.knownGross),
    NEW_ORDER_VALUE(
            "newOrderValue",
            "order value, new customers",
            "新客客单价（按单）",
            Unit.MONEY,
            "gross revenue of new customers on invoices ÷ their orders",
            "Only by month; all orders of the month of the customers who are new in it, a second one too.",
            "仅按月统计；当月新客在当月的全部订单，含其第二单。",
            count -> count.newInvoicedGross / count.newOrders),
    RETURNING_ORDER_VALUE(
            "returningOrderValue",
            "order value, returning customers",
            "老客客单价（按单）",
            Unit.MONEY,
            "gross revenue of returning customers on invoices ÷ their orders",
            "Only by month; orders without a customer count neither here nor with the new ones, but do in the average order value.",
            "仅按月统计；未识别会员的订单既不计入此项，也不计入新客，但计入客单价（按单）。",
            count -> (count.knownInvoicedGross - count.newInvoicedGross) / (count.knownOrders() - count.newOrders)),
    REPURCHASE_RATE(
            "repurchaseRate",
            "month-to-month repurchase rate",
            "回购率（按月）",
            Unit.SHARE,
            "customers of the month who also bought in the month before ÷ customers of the month before",
            "Only by month. Looks from one month to the next, whereas the repeat purchase rate looks for two orders within one period.",
            "仅按月统计：上月成交客户中本月再次成交的比例。看跨月；复购率看同一期间之内，勿混用。",
            count -> count.repurchaseRate),
    KNOWN_SHARE(
            "knownShare",
            "share of known customers",
            "会员销售占比",
            Unit.SHARE,
            "gross revenue of known customers ÷ gross revenue",
            "How much of the shop the metrics of customers speak of.",
            "按人统计的指标覆盖了多少销售。",
            count -> count.knownGross / count.gross);

    /** How a value is written. */
    private enum Unit {
        MONEY,
        COUNT,
        NUMBER,
        SHARE
    }

    /** What stands in the place of the value of the whole, where only months can be compared. */
    static final String BY_MONTH = "by month";

    private final String key;
    private final String english;
    private final String chinese;
    private final Unit unit;
    private final String formula;
    private final String counts;
    private final String countsInChinese;
    private final ToDoubleFunction<MetricCount> value;

    Metric(
            String key,
            String english,
            String chinese,
            Unit unit,
            String formula,
            String counts,
            String countsInChinese,
            ToDoubleFunction<MetricCount> value) {
        this.key = key;
        this.english = english;
        this.chinese = chinese;
        this.unit = unit;
        this.formula = formula;
        this.counts = counts;
        this.countsInChinese = countsInChinese;
        this.value = value;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Metric::key).toList();
    }

    static Metric of(String key) {
        int place = keys().indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "There is no metric '" + key + "' in " + keys() + "." + Names.suggestion(key, keys()));
        }
        return values()[place];
    }

    String key() {
        return key;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    String unit() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    boolean isShare() {
        return unit == Unit.SHARE;
    }

    String formula() {
        return formula;
    }

    /** The name with a capital letter. */
    String title() {
        return english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1);
    }

    /** What it is and what counts, in both languages. */
    String sentence() {
        return chinese + " = " + formula + ". " + counts + " 口径：" + countsInChinese;
    }

    String counts() {
        return counts;
    }

    String countsInChinese() {
        return countsInChinese;
    }

    /** NaN where there is nothing to divide by. */
    double value(MetricCount count) {
        double result = value.applyAsDouble(count);
        return Double.isFinite(result) ? result : Double.NaN;
    }

    /** A value as it is written: money and numbers with two decimals, shares in percent. */
    String text(double number) {
        if (Double.isNaN(number)) {
            return counts.startsWith("Only by month") ? BY_MONTH : "–";
        }
        return switch (unit) {
            case MONEY, NUMBER -> Numbers.fixed(number, 2);
            case SHARE -> Numbers.percent(number, 1);
            case COUNT -> Numbers.fixed(number, number == Math.rint(number) ? 0 : 2);
        };
    }
}
