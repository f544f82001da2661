package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.NullDictionaryMap;

class ColumnProfileTest {

    private static ColumnProfile of(Column<?> column) {
        return Profile.of(Table.create("t", column)).column(column.name());
    }

    private static String value(ColumnProfile profile, String statistic) {
        Table table = profile.toTable();
        int row = table.stringColumn("statistic").asList().indexOf(statistic);
        return row < 0 ? null : table.stringColumn("value").get(row);
    }

    /** pandas 2: x.describe(), x.skew(), x.kurt(), x.quantile(…); scipy.stats.skew and kurtosis with bias=False give the same. */
    @Test
    void moments_and_quantiles_are_those_of_pandas() {
        ColumnProfile x = of(DoubleColumn.create("x", 2.5, 3.1, 3.1, 4.7, 8.0, 12.25, 0.4, 3.1, 100.0, 6.6));
        assertThat(x.mean()).isCloseTo(14.375, within(1e-13));
        assertThat(x.standardDeviation()).isCloseTo(30.273835879995268, within(1e-13));
        assertThat(x.skewness()).isCloseTo(3.0906391532342843, within(1e-13));
        assertThat(x.kurtosis()).isCloseTo(9.658777786100382, within(1e-12));
        assertThat(x.median()).isCloseTo(3.9000000000000004, within(1e-15));
        List<Double> expected = List.of(
                0.4, 0.589, 1.3450000000000002, 3.1, 3.9000000000000004, 7.65, 60.5124999999999, 92.1025, 100.0);
        for (int place = 0; place < expected.size(); place++) {
            assertThat(x.numbers().quantiles().get(place)).isCloseTo(expected.get(place), within(1e-12));
        }
    }

    @Test
    void values_are_counted_the_most_frequent_first_and_of_equals_the_lesser() {
        Table top =
                of(IntColumn.create("x", 5, 3, 3, 9, 5, 1, Integer.MIN_VALUE)).topValues();
        assertThat(top.stringColumn("value").asList()).containsExactly("3", "5", "1", "9");
        assertThat(top.intColumn("rows").asList()).containsExactly(2, 2, 1, 1);
        assertThat(top.doubleColumn("share").get(0)).isEqualTo(2 / 6.0);
        Table words = of(StringColumn.create("x", "b", "a", "c", "c", "")).topValues();
        assertThat(words.stringColumn("value").asList()).containsExactly("c", "a", "b");
        int[] many = new Random(1).ints(5000, 0, 300).toArray();
        Table most = of(IntColumn.create("x", many)).topValues();
        assertThat(most.rowCount()).isEqualTo(10);
        int[] counts = new int[300];
        Arrays.stream(many).forEach(number -> counts[number]++);
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        assertThat(most.intColumn("rows").get(0)).isEqualTo(sorted[299]);
        assertThat(most.intColumn("rows").get(9)).isEqualTo(sorted[290]);
    }

    @Test
    void both_zeros_are_one_value_and_neighbours_beyond_the_reach_of_doubles_are_two() {
        assertThat(of(DoubleColumn.create("x", 0.0, -0.0, 1)).distinct()).isEqualTo(2);
        assertThat(of(LongColumn.create("x", 9007199254740992L, 9007199254740993L, 1))
                        .distinct())
                .isEqualTo(3);
    }

    @Test
    void infinite_numbers_are_counted_and_left_out() {
        ColumnProfile x =
                of(DoubleColumn.create("x", 1, 2, 3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN));
        assertThat(x.missing()).isEqualTo(1);
        assertThat(x.distinct()).isEqualTo(5);
        assertThat(x.mean()).isEqualTo(2);
        assertThat(x.max()).isEqualTo(3);
        assertThat(value(x, "infinite")).isEqualTo("2");
        assertThat(x.topValues().stringColumn("value").asList()).contains("∞", "-∞");
        ColumnProfile only = of(DoubleColumn.create("x", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(only.mean()).isNaN();
        assertThat(only.summary()).isEqualTo("∞");
        assertThat(only.histogram().rowCount()).isZero();
    }

    @Test
    void what_cannot_be_computed_is_not_a_number() {
        ColumnProfile constant = of(DoubleColumn.create("x", 0.1, 0.1, 0.1, 0.1));
        assertThat(constant.mean()).isEqualTo(0.1);
        assertThat(constant.standardDeviation()).isZero();
        assertThat(constant.skewness()).isNaN();
        assertThat(constant.kurtosis()).isNaN();
        ColumnProfile one = of(DoubleColumn.create("x", new double[] {7}));
        assertThat(one.standardDeviation()).isNaN();
        assertThat(one.median()).isEqualTo(7);
        ColumnProfile two = of(DoubleColumn.create("x", 1, 2));
        assertThat(two.skewness()).isNaN();
        ColumnProfile three = of(DoubleColumn.create("x", 1, 2, 4));
        assertThat(three.skewness()).isPositive();
        assertThat(three.kurtosis()).isNaN();
        ColumnProfile text = of(StringColumn.create("x", "a", "b"));
        assertThat(List.of(
                        text.min(),
                        text.max(),
                        text.median(),
                        text.mean(),
                        text.standardDeviation(),
                        text.skewness(),
                        text.kurtosis()))
                .containsOnly(Double.NaN);
    }

    @Test
    void very_large_and_very_small_numbers_keep_their_moments() {
        double[] base = {1, 2, 3, 4, 10};
        ColumnProfile plain = of(DoubleColumn.create("x", base));
        for (double scale : new double[] {1e300, 1e-300, 1e100}) {
            ColumnProfile scaled = of(DoubleColumn.create(
                    "x", Arrays.stream(base).map(number -> number * scale).toArray()));
            assertThat(scaled.mean() / scale).isCloseTo(4, within(1e-12));
            assertThat(scaled.standardDeviation() / scale).isCloseTo(plain.standardDeviation(), within(1e-12));
            assertThat(scaled.skewness()).isCloseTo(plain.skewness(), within(1e-12));
            assertThat(scaled.kurtosis()).isCloseTo(plain.kurtosis(), within(1e-12));
        }
        ColumnProfile ends = of(DoubleColumn.create("x", -Double.MAX_VALUE, 0, Double.MAX_VALUE));
        assertThat(ends.histogram().intColumn("rows").asList().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
    }

    /** numpy.histogram(numpy.array([0, 1.5, 2.25, 3.5, 3.75, 4.5, 5, 5.25, 6.5, 7, 9, 10] * 9), bins="fd"). */
    @Test
    void bins_are_those_of_numpy() {
        double[] values = new double[12 * 9];
        double[] twelve = {0, 1.5, 2.25, 3.5, 3.75, 4.5, 5, 5.25, 6.5, 7, 9, 10};
        Arrays.setAll(values, row -> twelve[row % 12]);
        Table histogram = of(DoubleColumn.create("x", values)).histogram();
        assertThat(histogram.intColumn("rows").asList()).containsExactly(9, 18, 18, 27, 18, 0, 18);
        assertThat(histogram.doubleColumn("from").get(1)).isCloseTo(1.42857143, within(1e-8));
        assertThat(histogram.doubleColumn("to").get(6)).isEqualTo(10);
    }

    @Test
    void whole_numbers_of_a_short_range_get_one_bin_each_and_half_equal_values_the_bins_of_sturges() {
        Table dice = of(IntColumn.create("x", 1, 6, 6, 3)).histogram();
        assertThat(dice.intColumn("rows").asList()).containsExactly(1, 0, 1, 0, 0, 2);
        assertThat(dice.doubleColumn("from").get(0)).isEqualTo(0.5);
        double[] same = new double[100];
        Arrays.fill(same, 80, 100, 9.5);
        assertThat(of(DoubleColumn.create("x", same)).histogram().rowCount()).isEqualTo(8);
        assertThat(of(DoubleColumn.create("x", 2.5, 2.5))
                        .histogram()
                        .intColumn("rows")
                        .asList())
                .containsExactly(2);
    }

    @Test
    void a_long_tail_is_left_out_of_the_picture_only() {
        double[] values = new double[1000];
        Arrays.setAll(values, row -> row / 100.0);
        values[999] = 1e6;
        ColumnProfile x = of(DoubleColumn.create("x", values));
        assertThat(x.histogram().doubleColumn("to").get(x.histogram().rowCount() - 1))
                .isEqualTo(1e6);
        assertThat(x.picture().high()).isLessThan(10);
        assertThat(Thumbnail.of(x)).contains("the middle 98% of the values");
    }

    @Test
    void every_type_is_named_and_shown_in_its_own_words() {
        LocalDateTime time = LocalDateTime.of(2024, 3, 4, 5, 6, 7);
        assertThat(of(ShortColumn.create("x", new short[] {3, 4})).summary()).isEqualTo("3 … 3.5 … 4");
        assertThat(of(FloatColumn.create("x", new float[] {0.1f, 0.1f})).type()).isEqualTo("decimal");
        assertThat(of(BooleanColumn.create("x", true, true, false)).summary()).isEqualTo("yes 67%, no 33%");
        ColumnProfile day = of(DateColumn.create("x", LocalDate.of(1969, 12, 31), LocalDate.of(2024, 2, 29), null));
        assertThat(day.summary()).isEqualTo("1969-12-31 … 2024-02-29");
        assertThat(day.missing()).isEqualTo(1);
        ColumnProfile moment = of(DateTimeColumn.create("x", time, time.minusYears(60), null));
        assertThat(moment.type()).isEqualTo("date and time");
        assertThat(moment.topValues().stringColumn("value").asList())
                .containsExactly("1964-03-04 05:06:07", "2024-03-04 05:06:07");
        ColumnProfile instant = of(InstantColumn.create("x", Instant.parse("2024-03-04T23:59:59Z"), null));
        assertThat(instant.type()).isEqualTo("time in UTC");
        assertThat(value(instant, "first day")).isEqualTo("2024-03-04");
        ColumnProfile clock = of(TimeColumn.create("x", LocalTime.of(9, 30), LocalTime.of(9, 30), LocalTime.of(18, 0)));
        assertThat(clock.type()).isEqualTo("time of day");
        assertThat(clock.summary()).isEqualTo("09:30 67%, 18:00 33%");
        assertThat(of(StringColumn.create("x", "b", "", "b", "a")).summary()).isEqualTo("b 67%, a 33%");
        assertThat(of(DoubleColumn.create("x", new double[] {Double.NaN})).summary())
                .isEqualTo("–");
    }

    @Test
    void text_without_a_dictionary_is_counted_all_the_same() {
        StringColumn packed = StringColumn.create("x", "b", "", "b", "a");
        StringColumn unpacked = StringColumn.createInternal("x", new NullDictionaryMap(packed.getDictionary()));
        assertThat(of(unpacked).toText()).isEqualTo(of(packed).toText()).contains("frequent: b");
    }

    @Test
    void a_rare_answer_keeps_a_decimal_and_many_rare_values_are_only_examples() {
        Boolean[] answers = new Boolean[1000];
        Arrays.setAll(answers, row -> row < 3);
        assertThat(of(BooleanColumn.create("x", answers)).summary()).isEqualTo("no 99.7%, yes 0.3%");
        String[] words = new String[1000];
        Arrays.setAll(words, row -> "w" + row / 2);
        assertThat(of(StringColumn.create("x", words)).summary()).isEqualTo("such as w0, w1");
        assertThat(of(StringColumn.create("x", "a")).summary()).isEqualTo("a 100%");
    }

    @Test
    void days_are_counted_with_their_gaps_and_weekdays() {
        ColumnProfile day = of(DateColumn.create(
                "day",
                LocalDate.of(2024, 3, 4),
                LocalDate.of(2024, 3, 4),
                LocalDate.of(2024, 3, 5),
                LocalDate.of(2024, 3, 10)));
        assertThat(value(day, "days with rows")).isEqualTo("3 of 7");
        assertThat(value(day, "longest gap")).isEqualTo("4 days after 2024-03-05");
        assertThat(value(day, "on Monday")).isEqualTo("2");
        assertThat(value(day, "on Sunday")).isEqualTo("1");
        assertThat(value(day, "on Friday")).isEqualTo("0");
        assertThat(day.histogram().stringColumn("from").get(0)).isEqualTo("2024-03-04");
        ColumnProfile daily = of(DateColumn.create("day", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 5)));
        assertThat(value(daily, "longest gap")).isEqualTo("none");
    }

    @Test
    void text_is_measured_in_characters_as_they_are_seen() {
        ColumnProfile text = of(StringColumn.create("x", "a", "北京市", "😀😀", "  "));
        assertThat(value(text, "characters")).isEqualTo("1 to 3, mean 2.0");
        assertThat(value(text, "blank")).isEqualTo("1");
    }

    @Test
    void an_empty_column_says_nothing_and_does_not_fail() {
        for (Column<?> column : List.of(
                DoubleColumn.create("x"),
                StringColumn.create("x"),
                DateColumn.create("x"),
                BooleanColumn.create("x"),
                DoubleColumn.create("x", new double[] {Double.NaN}),
                StringColumn.create("x", "", ""),
                DateColumn.create("x", (LocalDate) null))) {
            ColumnProfile empty = of(column);
            assertThat(empty.distinct()).isZero();
            assertThat(empty.toTable().rowCount()).isGreaterThanOrEqualTo(4);
            assertThat(empty.topValues().rowCount()).isZero();
            assertThat(empty.histogram().rowCount()).isZero();
            assertThat(empty.toHtml()).contains("statistic");
        }
    }

    @Test
    void a_column_is_drawn_as_its_type_asks() {
        assertThat(of(IntColumn.create("x", 1, 2, 3)).plot().toText()).contains("x");
        assertThat(of(DateColumn.create("x", LocalDate.of(2024, 1, 1))).plot().toSvg())
                .contains("<svg");
        Table counts = of(StringColumn.create("city", "a", "b", "b", "")).plot().toTable();
        assertThat(counts.rowCount()).isEqualTo(2);
        assertThat(of(BooleanColumn.create("x", true, false, true)).plot().toText())
                .contains("yes");
    }

    @Test
    void the_profile_of_a_column_reads_as_text() {
        assertThat(of(IntColumn.create("age", 18, 40)).toString())
                .startsWith("age · ")
                .contains("standard deviation");
    }
}
