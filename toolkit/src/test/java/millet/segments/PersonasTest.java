package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import millet.data.Transactions;
import millet.features.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PersonasTest {

    private static final Segments SEGMENTS = Segments.of(
            List.of("a", "b", "c", "d", "e", "f"),
            List.of("best", "best", "rest", "rest", "rest", "rest"),
            List.of("best", "rest"));

    private static final Transactions SALES = Sales.of(
            "a 2024-03-01 60 tea",
            "a 2024-03-20 40 cup",
            "a 2024-03-20 20 tea",
            "b 2024-03-25 80 tea",
            "c 2024-01-02 10 cup",
            "d 2024-01-03 20 cup",
            "e 2024-01-04 30 cup",
            "f 2024-01-05 30 tea",
            "f 2024-01-05 10 pot");

    /** Last purchase before 2024-04-01 in days, purchases, amount. */
    private static final Features RFM = Features.of(
                    List.of("recency", "frequency", "monetary"),
                    new double[][] {{12, 2, 120}, {7, 1, 80}, {90, 1, 10}, {89, 1, 20}, {88, 1, 30}, {87, 1, 40}})
            .withIds("customer", List.of("a", "b", "c", "d", "e", "f"));

    private static final Personas PERSONAS = Personas.of(SEGMENTS, SALES, RFM);

    private static Personas of(Features features) {
        return Personas.of(SEGMENTS, SALES, features);
    }

    private static Features named(String... names) {
        double[][] rows = {{1, 2, 3}, {4, 5, 6}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
        return Features.of(List.of(names), rows).withIds(List.of("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void a_card_has_size_share_of_revenue_and_medians_in_original_units() {
        Table table = PERSONAS.toTable();

        assertThat(table.columnNames())
                .containsExactly(
                        "segment",
                        "customers",
                        "share",
                        "share of revenue",
                        "median recency",
                        "median frequency",
                        "median monetary",
                        "median basket",
                        "apart",
                        "buys more",
                        "action");
        assertThat(table.intColumn("customers").asList()).containsExactly(2, 4);
        assertThat(table.doubleColumn("share").get(0)).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(table.doubleColumn("share of revenue").get(0)).isEqualTo(200 / 300.0, within(1e-12));
        assertThat(table.doubleColumn("median recency").asList()).containsExactly(9.5, 88.5);
        assertThat(table.doubleColumn("median frequency").asList()).containsExactly(1.5, 1.0);
        assertThat(table.doubleColumn("median monetary").asList()).containsExactly(100.0, 25.0);
    }

    @Test
    void the_average_basket_is_the_amount_of_a_customer_over_the_purchases() {
        // a: 120 in two purchases (the two rows of 20 March are one), b: 80 in one; the others one purchase each
        assertThat(PERSONAS.toTable().doubleColumn("median basket").asList()).containsExactly(70.0, 25.0);
    }

    @Test
    void a_return_is_no_purchase_but_lowers_the_basket() {
        Personas personas = Personas.of(SEGMENTS, Sales.of("a 2024-03-01 100", "a 2024-03-04 -50"), RFM);

        assertThat(personas.toText()).contains("average basket 50");
    }

    @Test
    void rows_without_an_invoice_are_one_purchase_for_each_day() {
        Table table = Table.create(
                "sales",
                StringColumn.create("customer", "a", "a", "a", "a"),
                StringColumn.create("invoice", "1", null, null, null),
                DateColumn.create(
                        "day",
                        java.time.LocalDate.of(1969, 12, 31),
                        java.time.LocalDate.of(1969, 12, 31),
                        java.time.LocalDate.of(2024, 1, 2),
                        java.time.LocalDate.of(2024, 1, 2)),
                DoubleColumn.create("amount", 30, 30, 20, 10));
        Transactions sales = Transactions.columns()
                .customer("customer")
                .invoice("invoice")
                .time("day")
                .amount("amount")
                .from(table);

        // invoice 1, and the rest of 1969 and of 2024: 90 in three purchases
        assertThat(Personas.of(SEGMENTS, sales, RFM).toText()).contains("average basket 30");
    }

    @Test
    void transformed_features_are_told_in_original_units() {
        Personas transformed = of(RFM.log1p("frequency", "monetary").standardized());

        assertThat(transformed.toTable().doubleColumn("median monetary").asList())
                .containsExactly(100.0, 25.0);
        assertThat(transformed.toText()).contains("last purchase 9.5 days ago · 1.5 purchases · 100 spent");
    }

    @Test
    void what_sets_a_segment_apart_is_told_in_words_the_largest_difference_first() {
        String apart = PERSONAS.toTable().stringColumn("apart").get(0);

        assertThat(apart)
                .isEqualTo("bought more recently: 9.5 days, the median customer 87.5 days"
                        + "; spends 2.9 times as much as the median customer"
                        + "; buys 1.5 times as often as the median customer");
        assertThat(PERSONAS.toTable().stringColumn("apart").get(1))
                .startsWith("last bought longer ago: 88.5 days, the median customer 87.5 days")
                .contains("spends only 0.71 times as much");
    }

    @Test
    void a_feature_of_any_name_is_told_by_its_medians_and_a_ratio_to_nothing_is_not_made() {
        String text = of(named("visits", "monetary", "frequency")).toText();

        assertThat(text)
                .contains("higher visits: median 2.50, the median customer 0")
                .contains("higher monetary: median 3.50")
                .contains("lower frequency: on average 0, all customers 1.50")
                .contains("visits 2.50");
    }

    @Test
    void medians_that_differ_the_other_way_or_not_at_all_give_way_to_the_means() {
        assertThat(trait("recency", 10, 30, 34, 28, 0.6).apart())
                .isEqualTo("last bought longer ago: on average 34 days, all customers 28 days");
        assertThat(trait("recency", 30, 30, 20, 28.5, -0.6).apart())
                .isEqualTo("bought more recently: on average 20 days, all customers 28.5 days");
        assertThat(trait("frequency", 1, 1, 3, 2, 0.6).apart())
                .isEqualTo("buys 1.5 times as often as all customers on average");
        assertThat(trait("monetary", 40, 30, 10, 20, -0.6).apart())
                .isEqualTo("spends only 0.5 times as much as all customers on average");
        assertThat(trait("visits", 4, 4, 3, 5, -0.6).apart()).isEqualTo("lower visits: on average 3, all customers 5");
        assertThat(trait("monetary", 4, 4, -3, 5, -0.6).apart())
                .isEqualTo("lower monetary: on average -3, all customers 5");
        assertThat(trait("monetary", 0, 5, 0, 5, -0.6).apart())
                .isEqualTo("lower monetary: median 0, the median customer 5");
        assertThat(trait("monetary", 1001, 1000, 3, 3, 0.6).apart())
                .isEqualTo("higher monetary: median 1,001, the median customer 1,000");
        assertThat(trait("frequency", 1, 1, -3, 5, -0.6).apart()).startsWith("lower frequency: on average -3");
    }

    @Test
    void a_difference_that_only_a_scale_of_logarithms_shows_takes_no_side() {
        assertThat(trait("recency", 30, 30, 40, 28, -0.6).apart())
                .isEqualTo("recency differs, though neither its median nor its mean does so clearly");
        assertThat(trait("visits", 1.001, 1, 1.002, 1, 0.6).apart()).startsWith("visits differs, though");
    }

    @Test
    void a_card_never_says_longer_ago_beside_a_smaller_number() {
        // three of the first five came 10 days ago and two 1000, all others 30: the mean is larger, the median smaller
        double[][] rows = new double[20][];
        for (int i = 0; i < 20; i++) {
            rows[i] = new double[] {i < 3 ? 10 : i < 5 ? 1000 : 30};
        }
        List<String> ids =
                Stream.iterate(1, i -> i + 1).limit(20).map(i -> "c" + i).toList();
        List<String> segmentOfEach =
                ids.stream().map(id -> ids.indexOf(id) < 5 ? "s" : "t").toList();
        String text = Personas.of(
                        Segments.of(ids, segmentOfEach, List.of("s", "t")),
                        Sales.of("c1 2024-01-01 5"),
                        Features.of(List.of("recency"), rows).withIds(ids))
                .toText();

        assertThat(text)
                .contains("last bought longer ago: on average 406 days, all customers 124 days")
                .contains("bought more recently: on average 30 days, all customers 124 days");
    }

    @Test
    void categories_bought_more_than_by_others_are_listed_by_lift() {
        // best: tea 160 and cup 40 of 200; all: tea 190, cup 100, pot 10 of 300
        assertThat(PERSONAS.toTable().stringColumn("buys more").get(0)).isEqualTo("tea ×1.3");
        // rest: cup 60, tea 30, pot 10 of 100: pot 0.1 / (10 / 300) = 3, cup 0.6 / (1 / 3) = 1.8
        assertThat(PERSONAS.toTable().stringColumn("buys more").get(1)).isEqualTo("pot ×3.0 · cup ×1.8");
    }

    @Test
    void categories_of_less_than_two_percent_of_the_spending_are_left_out() {
        Personas personas = Personas.of(
                SEGMENTS, Sales.of("a 2024-03-01 979 tea", "a 2024-03-01 21 cup", "c 2024-03-01 1000 tea"), RFM);
        Personas fewer = Personas.of(
                SEGMENTS, Sales.of("a 2024-03-01 981 tea", "a 2024-03-01 19 cup", "c 2024-03-01 1000 tea"), RFM);

        assertThat(personas.toText()).contains("cup ×2.0");
        assertThat(fewer.toText()).doesNotContain("cup");
    }

    @Test
    void a_difference_below_half_a_standard_deviation_sets_nobody_apart() {
        // 8 of 20 and 12 of 20: effects (0.6 - 0.4) / 0.5 = 0.4; 7 and 13: (0.65 - 0.35) / 0.5 = 0.6
        assertThat(visitors(8)).contains("apart: little").doesNotContain("visits:");
        assertThat(visitors(7)).contains("higher visits:", "lower visits:").doesNotContain("apart: little");
    }

    /** Two segments of 20, so many visits in the first and as many missing in the second. */
    private static String visitors(int visits) {
        List<String> ids =
                Stream.iterate(0, i -> i + 1).limit(40).map(i -> "c" + i).toList();
        double[][] rows = new double[40][];
        for (int i = 0; i < 40; i++) {
            rows[i] = new double[] {i < 20 ? (i < visits ? 1 : 0) : (i < 40 - visits ? 1 : 0)};
        }
        List<String> segmentOfEach =
                ids.stream().map(id -> ids.indexOf(id) < 20 ? "s" : "t").toList();
        return Personas.of(
                        Segments.of(ids, segmentOfEach, List.of("s", "t")),
                        Sales.of("c1 2024-01-01 5"),
                        Features.of(List.of("visits"), rows).withIds(ids))
                .toText();
    }

    @Test
    void features_named_like_other_columns_keep_their_names() {
        assertThat(of(named("basket", "Basket_", "visits")).toTable().columnNames())
                .contains("median basket", "median Basket_", "median basket__");
    }

    @Test
    void sales_without_categories_have_none() {
        Personas plain = Personas.of(SEGMENTS, Sales.of("a 2024-03-01 60"), RFM);

        assertThat(plain.toTable().stringColumn("buys more").get(0)).isEmpty();
        assertThat(plain.toText()).doesNotContain("buys more");
        assertThat(plain.toHtml()).doesNotContain("buy more of");
    }

    @Test
    void the_action_follows_the_rule_and_can_be_replaced() {
        assertThat(PERSONAS.toTable().stringColumn("action").get(0)).startsWith("Keep them");
        assertThat(PERSONAS.toTable().stringColumn("action").get(1)).startsWith("Spend little");
        Personas changed = PERSONAS.withAction("rest", "寄一张明信片");
        assertThat(changed.toText()).contains("action: 寄一张明信片").doesNotContain("Spend little");
        assertThat(changed.withAction("rest", "").toText()).containsOnlyOnce("  action: ");
        assertThat(PERSONAS.toText()).contains("Spend little");
        assertThatThrownBy(() -> PERSONAS.withAction("bst", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no card of a segment 'bst'; there are [best, rest]. Did you mean 'best'?");
        assertThatThrownBy(() -> PERSONAS.withAction("best", null)).hasMessageContaining("not null");
    }

    @Test
    void the_rule_covers_all_eight_cases() {
        List<String> actions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            actions.add(Action.of(List.of(
                    trait("recency", (i & 4) == 0 ? 1 : 9),
                    trait("frequency", (i & 2) == 0 ? 9 : 1),
                    trait("monetary", (i & 1) == 0 ? 9 : 1))));
        }
        assertThat(actions.stream().map(action -> action.substring(0, 6)))
                .containsExactly("Keep t", "Raise ", "Give a", "Welcom", "Win th", "Remind", "Remind", "Spend ");
        assertThat(Action.of(List.of(trait("recency", 1), trait("frequency", 1))))
                .isEmpty();
        assertThat(of(named("x", "y", "z")).toText()).doesNotContain("action: ");
    }

    /** 5 is the median of all. */
    private static String action(double recency, double frequency, double monetary) {
        return Action.of(
                List.of(trait("recency", recency), trait("frequency", frequency), trait("monetary", monetary)));
    }

    @Test
    void a_median_like_that_of_all_takes_no_side() {
        assertThat(action(5, 5, 5)).isEmpty();
        assertThat(action(5, 5, 9)).startsWith("Keep t");
        assertThat(action(5, 9, 5)).startsWith("Keep t");
        assertThat(action(5, 9, 1)).startsWith("Raise ");
        assertThat(action(5, 1, 9)).startsWith("Give a");
        assertThat(action(5, 5, 1)).startsWith("Spend ");
        assertThat(action(1, 5, 5)).startsWith("Welcom");
        assertThat(action(1, 9, 5)).startsWith("Keep t");
        assertThat(action(1, 1, 5)).startsWith("Welcom");
        assertThat(action(9, 5, 5)).startsWith("Remind");
        assertThat(action(9, 9, 5)).startsWith("Win th");
        assertThat(action(9, 5, 1)).startsWith("Spend ");
    }

    private static Persona.Trait trait(String feature, double median) {
        return trait(feature, median, 5, median, 5, 0);
    }

    private static Persona.Trait trait(
            String feature, double median, double medianOfAll, double mean, double meanOfAll, double effect) {
        return new Persona.Trait(
                feature, new Persona.Center(median, medianOfAll), new Persona.Center(mean, meanOfAll), effect);
    }

    @Test
    void one_segment_of_all_customers_has_nothing_that_sets_it_apart() {
        Segments all = Segments.of(SEGMENTS.customers(), Collections.nCopies(6, "all"), List.of("all"));

        assertThat(Personas.of(all, SALES, RFM).toText())
                .contains("apart: little")
                .doesNotContain("action: ");
    }

    @Test
    void a_constant_feature_sets_nobody_apart() {
        double[][] rows = new double[6][];
        java.util.Arrays.fill(rows, new double[] {3});
        Features constant = Features.of(List.of("visits"), rows).withIds(RFM.ids());

        assertThat(of(constant).toText()).contains("apart: little").contains("visits 3");
    }

    @Test
    void what_makes_a_card_unsure_is_told() {
        Segments some = Segments.of(List.of("a", "b"), List.of("best", "best"), List.of("best", "empty"));
        Personas personas = Personas.of(some, SALES, RFM);

        assertThat(personas.warnings())
                .containsExactly(
                        "'best' has only 2 customers: its medians and categories are unsure.",
                        "'empty' has no customers, and so no card.",
                        "33.3% of the amounts are of customers in no segment or without an id; they are left out.");
        assertThat(personas.toTable().rowCount()).isEqualTo(1);
        assertThat(personas.toText()).contains("⚠ 'best' has only 2 customers");
    }

    @Test
    void sales_of_strangers_that_cancel_those_of_the_customers_are_told_by_their_size() {
        Transactions cancelling = Sales.of("a 2024-03-01 10", "stranger 2024-03-02 -10");

        assertThat(Personas.of(SEGMENTS, cancelling, RFM).warnings()).anyMatch(told -> told.startsWith("50.0% of the"));
    }

    @Test
    void a_thousandth_of_strangers_is_told_and_a_ten_thousandth_is_not() {
        Transactions more = Sales.of("a 2024-03-01 999", "stranger 2024-03-02 1");
        Transactions fewer = Sales.of("a 2024-03-01 9999", "stranger 2024-03-02 1");

        assertThat(Personas.of(SEGMENTS, more, RFM).warnings()).anyMatch(told -> told.startsWith("0.1% of the"));
        assertThat(Personas.of(SEGMENTS, fewer, RFM).warnings()).noneMatch(told -> told.contains("in no segment"));
    }

    @Test
    void thirty_customers_are_enough() {
        List<String> ids =
                Stream.iterate(1, i -> i + 1).limit(30).map(i -> "c" + i).toList();
        double[][] rows = ids.stream().map(id -> new double[] {1}).toArray(double[][]::new);
        Segments segments = Segments.of(ids, Collections.nCopies(30, "s"), List.of("s"));

        assertThat(Personas.of(
                                segments,
                                Sales.of("c1 2024-01-01 5"),
                                Features.of(List.of("x"), rows).withIds(ids))
                        .warnings())
                .isEmpty();
    }

    @Test
    void customers_without_sales_have_a_card_without_revenue() {
        Personas personas = Personas.of(SEGMENTS, Sales.of("stranger 2024-01-01 5 tea"), RFM);

        assertThat(personas.toTable().doubleColumn("share of revenue").isMissing(0))
                .isTrue();
        assertThat(personas.toText()).contains("no revenue").doesNotContain("average basket");
        assertThat(personas.toHtml()).contains("no revenue");
        assertThat(personas.warnings()).anyMatch(warning -> warning.contains("have no sales here"));
    }

    @Test
    void customers_without_features_are_refused() {
        Features fewer = Features.of(List.of("x"), new double[][] {{1}}).withIds(List.of("a"));

        assertThatThrownBy(() -> of(fewer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Personas need features of every customer; customer 'b' of segment 'best' has none."
                        + " Give the features that the segments were made of.");
    }

    @Test
    void features_of_other_customers_do_not_count() {
        Segments some = Segments.of(List.of("a", "b"), List.of("x", "y"), List.of("x", "y"));
        String text = Personas.of(some, SALES, RFM).toText();

        // the median customer of a and b has 100, not the 35 of all six
        assertThat(text).contains("spends 1.2 times as much").contains("spends only 0.8 times as much");
    }

    @Test
    void cards_need_no_script_style_sheet_or_class_and_read_without_styles() {
        String html = PERSONAS.toHtml();

        assertThat(html).doesNotContain("<style", "<script", "class=", "id=", "<table");
        assertThat(html).contains("#0072b2", "#e69f00", "display:flex");
        String bare = html.replaceAll(" style=\"[^\"]*\"", "")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\n+", "\n");
        assertThat(bare)
                .contains("best\n2 customers · 33.3% of all\n66.7% of revenue\n")
                .contains("Typical customer\nlast purchase 9.5 days ago\n1.5 purchases\n");
        assertThat(html).contains("width:66.7%");
    }

    @Test
    void words_keep_their_number() {
        Features once = Features.of(List.of("recency", "frequency", "monetary"), new double[][] {{1, 1, 1234.5}})
                .withIds(List.of("a"));
        Segments one = Segments.of(List.of("a"), List.of("s"), List.of("s"));

        assertThat(Personas.of(one, SALES, once).toText())
                .contains("1 customer · 100.0% of all")
                .contains("last purchase 1 day ago · 1 purchase · 1,235 spent");
        assertThat(Words.ratio(250.4)).isEqualTo("250");
        assertThat(Words.number(-0.001)).isEqualTo("0.00");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<script>window.__canary=1</script>",
                "\" onmouseover=\"alert(1)",
                "</div></div><img src=x onerror=alert(1)>",
                "<style>div{display:none}</style>",
                "&lt;b&gt; &amp;",
                "$\\href{javascript:alert(1)}{x}$",
                "line\nfeed\u0000\u001B[31m",
                "report\u202Efdp.exe",
                "lone \uD800 high");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_becomes_markup(String text) {
        Table table = Table.create(
                "sales",
                StringColumn.create("customer", "a" + text, "b"),
                DateColumn.create("day", java.time.LocalDate.of(2024, 1, 1), java.time.LocalDate.of(2024, 1, 2)),
                DoubleColumn.create("amount", 5, 5),
                StringColumn.create("category", text, "tea"));
        Transactions sales = Transactions.columns()
                .customer("customer")
                .time("day")
                .amount("amount")
                .category("category")
                .from(table);
        Features features =
                Features.of(List.of(text), new double[][] {{1}, {9}}).withIds(List.of("a" + text, "b"));
        Personas personas = Personas.of(
                        Segments.of(List.of("a" + text, "b"), List.of(text, "other"), List.of(text, "other")),
                        sales,
                        features)
                .withAction(text, text);

        String html = personas.toHtml();
        assertThat(html.replaceAll("<(/?(div|b|span|ul|li))( (style|dir)=\"[^\"<>]*\")*>", ""))
                .doesNotContain("<", ">");
        assertThat(html).doesNotContain("$", "\u0000", "\u202E").doesNotContainPattern("[\\uD800-\\uDFFF]");
        assertThat(personas.toText()).doesNotContain("\u0000", "\u001B", "\u202E");
        assertThat(personas.toText()
                        .lines()
                        .filter(line -> line.startsWith("  action: "))
                        .count())
                .isEqualTo(1);
    }
}
