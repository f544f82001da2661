package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CorrelationsTest {

    private static final double NONE = Double.NaN;

    private static Correlations of(String measure, tech.tablesaw.columns.Column<?>... columns) {
        return Profile.of(Table.create("t", columns)).correlations(measure);
    }

    /** pandas 2: a.corr(b), a.corr(b, method="spearman"); scipy.stats.spearmanr of the six common rows gives the same. */
    @Test
    void correlations_of_numbers_are_those_of_pandas() {
        DoubleColumn a = DoubleColumn.create("a", 1, 2, 2, 4, 5, NONE, 7, 8);
        DoubleColumn b = DoubleColumn.create("b", 2, 1, 4, 4, NONE, 9, 8, 7);
        assertThat(of("pearson", a, b).of("a", "b")).isCloseTo(0.9091372900969896, within(1e-14));
        assertThat(of("spearman", a, b).of("b", "a")).isCloseTo(0.8088235294117647, within(1e-14));
        assertThat(of("pearson", a, b).toTable().intColumn("rows").asList()).containsExactly(6);
    }

    /** The table [[10, 20, 5], [30, 5, 10]] as rows. */
    private static Table contingency() {
        int[][] counts = {{10, 20, 5}, {30, 5, 10}};
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int line = 0; line < 2; line++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < counts[line][column]; i++) {
                    one.add("line" + line);
                    other.add("column" + column);
                }
            }
        }
        one.add("");
        other.add("column7");
        return Table.create("t", StringColumn.create("one", one), StringColumn.create("other", other));
    }

    /**
     * scipy.stats.contingency.association(table, method="cramer") is 0.49654893672310546; the corrected value is Bergsma's formula (2013, equations 8 and 9)
     * written out in numpy. A name that occurs only beside a missing one makes no line.
     */
    @Test
    void cramers_v_is_that_of_scipy_and_of_bergsma() {
        Profile profile = Profile.of(contingency());
        assertThat(profile.correlations("cramers v").of("one", "other")).isCloseTo(0.49654893672310546, within(1e-14));
        assertThat(profile.correlations("cramers v corrected").of("one", "other"))
                .isCloseTo(0.4733717961752588, within(1e-14));
        assertThat(profile.correlations().of("one", "other")).isCloseTo(0.4733717961752588, within(1e-14));
    }

    /** η² = F·2 / (F·2 + 6) with F of scipy.stats.f_oneway over the three groups. */
    @Test
    void the_correlation_ratio_fits_the_analysis_of_variance() {
        Correlations ratio = of(
                "correlation ratio",
                DoubleColumn.create("y", 1, 2, 3, 4, 4, 5, 9, 9, 12, 100, NONE),
                StringColumn.create("g", "a", "a", "a", "b", "b", "b", "c", "c", "c", "", "c"));
        assertThat(ratio.of("y", "g")).isCloseTo(0.9598807049534518, within(1e-14));
        assertThat(ratio.of("g", "y")).isEqualTo(ratio.of("y", "g"));
    }

    @Test
    void correlation_is_free_of_units_even_of_enormous_ones() {
        Random random = new Random(5);
        double[] x = random.doubles(200).toArray();
        double[] y = new double[200];
        double[] huge = new double[200];
        for (int row = 0; row < 200; row++) {
            y[row] = x[row] + random.nextDouble();
            huge[row] = x[row] * 1e200;
        }
        Correlations all = of(
                "pearson", DoubleColumn.create("x", x), DoubleColumn.create("y", y), DoubleColumn.create("huge", huge));
        assertThat(all.of("huge", "y")).isCloseTo(all.of("x", "y"), within(1e-14));
        assertThat(all.of("x", "huge")).isEqualTo(1, within(1e-14)).isLessThanOrEqualTo(1);
    }

    @Test
    void infinite_numbers_count_as_missing_and_a_constant_pair_has_no_value() {
        Correlations pearson = of(
                "pearson",
                DoubleColumn.create("a", 1, 2, 3, Double.POSITIVE_INFINITY),
                DoubleColumn.create("b", 1, 2, 3, -9),
                DoubleColumn.create("c", 0.1, 0.1, 0.1, 7));
        assertThat(pearson.of("a", "b")).isEqualTo(1, within(1e-15));
        assertThat(pearson.of("a", "c")).isNaN();
        assertThat(pearson.toTable().stringColumn("column").asList())
                .startsWith("a")
                .endsWith("a");
        Correlations names = of(
                "cramers v corrected",
                StringColumn.create("a", "x", "x", "y", ""),
                StringColumn.create("b", "u", "u", "", "w"));
        assertThat(names.of("a", "b")).isNaN();
        Correlations ratio = of(
                "correlation ratio",
                StringColumn.create("a", "x", "x", "y", ""),
                DoubleColumn.create("b", 1, 2, NONE, 3));
        assertThat(ratio.of("a", "b")).isNaN();
    }

    @Test
    void independent_names_are_near_zero_when_corrected_and_one_for_a_renaming() {
        Random random = new Random(2);
        StringColumn a = StringColumn.create("a");
        StringColumn b = StringColumn.create("b");
        StringColumn renamed = StringColumn.create("renamed");
        for (int row = 0; row < 3000; row++) {
            a.append("a" + random.nextInt(20));
            b.append("b" + random.nextInt(20));
            renamed.append("r" + a.get(row));
        }
        Profile profile = Profile.of(Table.create("t", a, b, renamed));
        assertThat(profile.correlations("cramers v").of("a", "b")).isGreaterThan(0.05);
        assertThat(profile.correlations("cramers v corrected").of("a", "b")).isLessThan(0.03);
        assertThat(profile.correlations("cramers v").of("a", "renamed")).isEqualTo(1, within(1e-12));
        assertThat(profile.correlations("cramers v corrected").of("a", "renamed"))
                .isEqualTo(1, within(1e-12));
    }

    private static Table mixed(int rows) {
        Random random = new Random(7);
        IntColumn id = IntColumn.create("order_id");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn y = DoubleColumn.create("y");
        StringColumn g = StringColumn.create("group");
        StringColumn words = StringColumn.create("words");
        BooleanColumn vip = BooleanColumn.create("vip");
        StringColumn same = StringColumn.create("same");
        DateColumn day = DateColumn.create("day");
        for (int row = 0; row < rows; row++) {
            id.append(row);
            x.append(random.nextGaussian());
            y.append(-x.get(row) + 0.1 * random.nextGaussian());
            g.append(x.get(row) > 0 ? "up" : "down");
            words.append("word " + random.nextInt(90));
            vip.append(random.nextBoolean());
            same.append("same");
            day.append(java.time.LocalDate.of(2024, 1, 1).plusDays(random.nextInt(50)));
        }
        return Table.create("mixed", id, x, y, g, words, vip, same, day);
    }

    @Test
    void each_pair_is_measured_as_it_fits_and_what_is_left_out_is_said() {
        Correlations all = Profile.of(mixed(500)).correlations();
        assertThat(all.columns()).containsExactly("x", "y", "group", "vip");
        Table table = all.toTable();
        assertThat(table.rowCount()).isEqualTo(6);
        assertThat(table.stringColumn("measure").get(0)).isEqualTo("pearson");
        assertThat(table.doubleColumn("value").get(0)).isBetween(-1.0, -0.98);
        assertThat(table.stringColumn("measure").asList()).contains("correlation ratio", "cramers v corrected");
        assertThat(all.warnings())
                .containsExactly(
                        "Not compared: order_id (likely identifier), words (90 values), same (the same in all rows),"
                                + " day (date).");
        assertThat(all.with("vip").toTable().rowCount()).isEqualTo(3);
        assertThat(all.toString()).startsWith("mixed: correlations · 6 rows");
        assertThat(Profile.of(mixed(500)).correlations("pearson").columns()).containsExactly("x", "y");
        assertThat(Profile.of(mixed(500)).correlations("cramers v").columns()).containsExactly("group", "vip");
    }

    @Test
    void pairs_with_few_common_rows_are_said() {
        assertThat(Profile.of(mixed(29)).correlations("pearson").warnings())
                .contains(
                        "Fewer than 30 rows have both values of 1 pair: x and y (29 rows). Chance alone makes such a number"
                                + " large.");
        assertThat(Profile.of(mixed(10)).correlations().warnings().get(1)).contains("10 pairs", " …");
    }

    @Test
    void the_heat_map_shows_both_halves_and_the_strongest_of_many() {
        Table cells = Profile.of(mixed(300)).correlations().plot().toTable();
        assertThat(cells.rowCount()).isEqualTo(16);
        Random random = new Random(1);
        Table wide = Table.create("wide");
        for (int column = 0; column < 40; column++) {
            wide.addColumns(DoubleColumn.create("c" + column, random.doubles(50).toArray()));
        }
        Correlations many = Profile.of(wide).correlations();
        assertThat(many.plot().toTable().rowCount())
                .isLessThanOrEqualTo(24 * 24)
                .isGreaterThan(22 * 22);
        Table named = Table.create(
                "long names",
                DoubleColumn.create("averageOrderValue", random.doubles(50).toArray()),
                DoubleColumn.create("distinctCategories", random.doubles(50).toArray()),
                DoubleColumn.create("recentSpend", random.doubles(50).toArray()),
                DoubleColumn.create("daysBetween", random.doubles(50).toArray()),
                DoubleColumn.create("linesPerOrder", random.doubles(50).toArray()));
        assertThat(Profile.of(named).correlations().plot().toSvg())
                .as("names below the columns are whole")
                .doesNotContain("…</text>");
        assertThat(many.toText()).contains("The strongest of 780 pairs; toTable() has all of them.");
        assertThat(many.toTable().rowCount()).isEqualTo(780);
    }

    @Test
    void what_was_not_compared_is_answered_with_what_was() {
        Profile profile = Profile.of(mixed(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.correlations("pearsons"))
                .withMessage("Correlations are measured by one of [pearson, spearman, cramers v, cramers v corrected,"
                        + " correlation ratio], not 'pearsons'. Did you mean 'pearson'?");
        Correlations pearson = profile.correlations("pearson");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pearson.of("x", "vip"))
                .withMessage(
                        "'x' and 'vip' were not compared; compared were [x, y]. correlations() compares columns of every"
                                + " type.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.correlations().of("x", "gruop"))
                .withMessageContaining("Did you mean 'group'?");
        assertThatIllegalArgumentException().isThrownBy(() -> pearson.of("x", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> pearson.with("vip"));
        Correlations none =
                Profile.of(Table.create("t", IntColumn.create("x", 1, 2))).correlations();
        assertThat(none.toTable().rowCount()).isZero();
        assertThatIllegalArgumentException().isThrownBy(none::plot).withMessageContaining("needs two columns");
    }
}
