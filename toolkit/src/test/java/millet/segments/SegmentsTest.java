package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.features.Features;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SegmentsTest {

    private static final Segments SEGMENTS = Segments.of(
            List.of("c3", "c1", "c2", "c4"),
            List.of("loyal", "新客户", "loyal", "asleep"),
            List.of("loyal", "新客户", "lost", "asleep"));

    @Test
    void quantiles_of_nothing_are_refused() {
        assertThatThrownBy(() -> Segments.quantiles(null, "monetary", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs features of customers, not null. Make them with");
    }

    @Test
    void segments_keep_their_order_and_customers_the_order_in_which_they_came() {
        assertThat(SEGMENTS.names()).containsExactly("loyal", "新客户", "lost", "asleep");
        assertThat(SEGMENTS.customers("loyal")).containsExactly("c3", "c2");
        assertThat(SEGMENTS.customers()).containsExactly("c3", "c1", "c2", "c4");
        assertThat(SEGMENTS.customerCount()).isEqualTo(4);
    }

    @Test
    void a_segment_may_be_empty() {
        assertThat(SEGMENTS.count("lost")).isZero();
        assertThat(SEGMENTS.customers("lost")).isEmpty();
    }

    @Test
    void a_customer_is_found_with_the_segment() {
        assertThat(SEGMENTS.of("c1")).contains("新客户");
        assertThat(SEGMENTS.of("c9")).isEmpty();
    }

    @Test
    void the_table_counts_and_shares() {
        Table table = SEGMENTS.toTable();

        assertThat(table.columnNames()).containsExactly("segment", "customers", "share");
        assertThat(table.intColumn("customers").asList()).containsExactly(2, 1, 0, 1);
        assertThat(table.doubleColumn("share").asList()).containsExactly(0.5, 0.25, 0.0, 0.25);
        assertThat(SEGMENTS).asString().contains("50.0%").contains("新客户");
        assertThat(SEGMENTS.toHtml()).contains("50.0%");
    }

    @Test
    void other_names_leave_the_customers_where_they_are() {
        Segments chinese = SEGMENTS.renamed("忠诚客户", "新客户", "流失客户", "沉睡客户");

        assertThat(chinese.customers("忠诚客户")).containsExactly("c3", "c2");
        assertThat(chinese.of("c4")).contains("沉睡客户");
        assertThat(SEGMENTS.of("c4")).contains("asleep");
        assertThatThrownBy(() -> SEGMENTS.renamed("a", "b"))
                .hasMessage("Renaming needs one name for each of the 4 segments [loyal, 新客户, lost, asleep];"
                        + " 2 were given: [a, b].");
        assertThatThrownBy(() -> SEGMENTS.renamed("a", "b", "a", "d")).hasMessageContaining("'a' stands twice");
    }

    @Test
    void lists_changed_later_change_nothing() {
        List<String> customers = new ArrayList<>(List.of("a", "b"));
        Segments segments = Segments.of(customers, List.of("x", "x"), List.of("x"));
        customers.set(0, "z");

        assertThat(segments.customers()).containsExactly("a", "b");
        assertThatThrownBy(() -> segments.customers().add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> segments.customers("x").add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void errors_say_who_what_and_what_to_do() {
        assertThatThrownBy(() -> Segments.of(List.of("a"), List.of("loyl"), List.of("loyal", "new")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Customer 'a' belongs to segment 'loyl', which the order [loyal, new] does not name."
                        + " Did you mean 'loyal'?");
        assertThatThrownBy(() -> Segments.of(List.of("a", "a"), List.of("x", "x"), List.of("x")))
                .hasMessageContaining("Customer 'a' stands twice");
        assertThatThrownBy(() -> Segments.of(List.of("a", "b"), List.of("x"), List.of("x")))
                .hasMessageContaining("2 customers and 1 segments");
        assertThatThrownBy(() -> Segments.of(List.of("a"), null, List.of("x")))
                .hasMessageContaining("1 customers and 0 segments");
        assertThatThrownBy(() -> Segments.of(List.of(), List.of(), List.of("x")))
                .hasMessage("Segments need at least one customer; the list is empty.");
        assertThatThrownBy(() -> Segments.of(null, List.of(), List.of("x"))).hasMessageContaining("the list is null");
        assertThatThrownBy(() -> Segments.of(List.of("a"), List.of("x"), List.of()))
                .hasMessageContaining("names of the segments");
        assertThatThrownBy(() -> Segments.of(List.of("a"), List.of("x"), List.of("x", " ")))
                .hasMessageContaining("is blank");
        assertThatThrownBy(() -> Segments.of(List.of("a"), List.of("x"), Arrays.asList("x", null)))
                .hasMessageContaining("is blank");
        assertThatThrownBy(() -> Segments.of(Arrays.asList("a", null), List.of("x", "x"), List.of("x")))
                .hasMessageContaining("Customer number 2 has no id");
        assertThatThrownBy(() -> SEGMENTS.customers("loyall"))
                .hasMessageContaining("no segment 'loyall'")
                .hasMessageContaining("Did you mean 'loyal'?");
        assertThatThrownBy(() -> SEGMENTS.count("gone")).hasMessageContaining("[loyal, 新客户, lost, asleep]");
    }

    @Property
    void every_customer_is_in_exactly_one_segment(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 3) Integer> of) {
        List<String> order = List.of("0", "1", "2", "3");
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            customers.add("c" + i);
        }
        Segments segments =
                Segments.of(customers, of.stream().map(String::valueOf).toList(), order);

        List<String> all = new ArrayList<>();
        order.forEach(name -> all.addAll(segments.customers(name)));
        assertThat(all).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(order.stream().mapToInt(segments::count).sum()).isEqualTo(customers.size());
        assertThat(segments.toTable().doubleColumn("share").sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void quantiles_cut_into_equal_shares_from_the_highest_and_keep_equal_values_together() {
        Features spent = Features.of(List.of("spent"), new double[][] {{10}, {40}, {20}, {30}, {50}});
        Segments fifths = Segments.quantiles(spent, "spent", 5);
        assertThat(fifths.names())
                .containsExactly("spent 5 of 5", "spent 4 of 5", "spent 3 of 5", "spent 2 of 5", "spent 1 of 5");
        assertThat(fifths.customers("spent 5 of 5")).containsExactly("5");
        assertThat(fifths.customers("spent 1 of 5")).containsExactly("1");

        Features equal = Features.of(List.of("spent"), new double[][] {{7}, {7}, {7}, {9}});
        Segments halves = Segments.quantiles(equal, "spent", 2);
        assertThat(halves.customers("spent 1 of 2")).containsExactly("1", "2", "3");
    }

    @Test
    void quantiles_use_original_values_and_refuse_unknown_features_and_silly_shares() {
        Features spent = Features.of(List.of("spent"), new double[][] {{10}, {400}, {20}})
                .log1p();
        assertThat(Segments.quantiles(spent, "spent", 3).customers("spent 3 of 3"))
                .containsExactly("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segments.quantiles(spent, "spnt", 3))
                .withMessageContaining("spent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segments.quantiles(spent, "spent", 1))
                .withMessageContaining("between 2 and 100 shares, not 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Segments.quantiles(spent, "spent", 101));
    }

    @Test
    void joined_gives_the_customers_of_both_with_their_segment_in_original_units() {
        Segments segments = Segments.of(List.of("b", "a", "x"), List.of("low", "high", "low"), List.of("high", "low"));
        Features features = Features.of(List.of("spent"), new double[][] {{1}, {2}, {3}})
                .withIds("customer", List.of("a", "b", "c"))
                .standardized();
        Table joined = segments.joined(features);
        assertThat(joined.columnNames()).containsExactly("customer", "segment", "spent");
        assertThat(joined.stringColumn("customer").asList()).containsExactly("a", "b");
        assertThat(joined.stringColumn("segment").asList()).containsExactly("high", "low");
        assertThat(joined.doubleColumn("spent").asList()).containsExactly(1.0, 2.0);
    }

    @Test
    void joined_without_a_customer_in_common_says_so() {
        Segments segments = Segments.of(List.of("a"), List.of("high"), List.of("high"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segments.joined(Features.of(List.of("spent"), new double[][] {{1}})))
                .withMessageContaining("None of the 1 rows of the features, such as '1'")
                .withMessageContaining("such as 'a'");
    }

    @Test
    void joined_finds_a_free_name_beside_any_feature_or_id() {
        Segments segments = Segments.of(List.of("a"), List.of("high"), List.of("high"));
        Features feature = Features.of(List.of("Segment"), new double[][] {{1}}).withIds("customer", List.of("a"));
        Features id = Features.of(List.of("spent"), new double[][] {{1}}).withIds("SEGMENT", List.of("a"));

        assertThat(segments.joined(feature).columnNames()).containsExactly("customer", "segment_", "Segment");
        assertThat(segments.joined(id).columnNames()).containsExactly("SEGMENT", "segment_", "spent");
    }
}
