package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartsTest {

    private static Table shop() {
        return Table.create(
                "shop",
                StringColumn.create("city", "Rome", "Oslo", "Rome", "Oslo"),
                StringColumn.create("kind", "new", "new", "old", "old"),
                DoubleColumn.create("sales", 10.0, 20.0, 30.0, 60.0),
                IntColumn.create("visits", 1, 2, 3, 4),
                BooleanColumn.create("open", true, false, true, false),
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 1, 2),
                        LocalDate.of(2024, 1, 3),
                        LocalDate.of(2024, 1, 4)));
    }

    private static Table numbers(String name, double... values) {
        return Table.create("numbers", DoubleColumn.create(name, values));
    }

    private static void fails(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(parts);
    }

    @Test
    void an_axis_starts_at_zero_where_that_is_asked_for() {
        Table far = Table.create("far", IntColumn.create("x", new int[] {1, 2}), DoubleColumn.create("y", 90, 100));

        assertThat(Charts.line(far, "x", "y").toSvg()).doesNotContain(">0</text>");
        assertThat(Charts.line(far, "x", "y").withZeroY().toSvg()).contains(">0</text>");
        assertThat(Charts.scatter(far, "x", "y").withZeroY().toSvg()).contains(">0</text>");
        assertThat(Charts.line(far.emptyCopy(), "x", "y").withZeroY().toSvg()).contains("</svg>");
        fails(() -> Charts.bar(far, "x", "y").withZeroY(), "Chart.withZeroY", "Scatter chart, Line chart");
    }

    @Test
    void days_that_stand_for_months_are_labelled_as_months() {
        Table months = Table.create(
                "m",
                DateColumn.create("month", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1)),
                StringColumn.create("shop", "a", "a"),
                DoubleColumn.create("sold", 1, 2));

        assertThat(Charts.heatmap(months, "month", "shop", "sold")
                        .toTable()
                        .stringColumn("month")
                        .asList())
                .containsExactly("2025-01", "2025-02");
        assertThat(Charts.bar(months, "month", "sold").toSvg())
                .contains(">2025-02</text>")
                .doesNotContain("2025-02-01");
    }

    @Test
    void a_scatter_chart_draws_its_rows() {
        Chart chart = Charts.scatter(shop(), "visits", "sales");
        assertThat(chart.toTable().columnNames()).containsExactly("visits", "sales");
        assertThat(chart.toTable().doubleColumn("sales").asDoubleArray()).containsExactly(10, 20, 30, 60);
        assertThat(SvgReader.count(chart.toSvg(), "circle")).isEqualTo(4);
        assertThat(chart.warnings()).isEmpty();
    }

    @Test
    void rows_without_a_value_are_left_out_and_counted() {
        Table table = Table.create(
                "gaps",
                DoubleColumn.create("x", 1, Double.NaN, 3, 4, Double.POSITIVE_INFINITY),
                DoubleColumn.create("y", 1, 2, Double.NaN, 4, 5));
        Chart chart = Charts.scatter(table, "x", "y");
        assertThat(chart.toTable().rowCount()).isEqualTo(2);
        assertThat(chart.warnings())
                .containsExactly(
                        "2 of 5 rows are left out: no finite number in 'x'.",
                        "1 of 5 rows are left out: no finite number in 'y'.");
    }

    @Test
    void rows_that_are_not_positive_have_no_place_on_a_log_scale() {
        Table table = Table.create("t", DoubleColumn.create("x", -1, 0, 10, 100), DoubleColumn.create("y", 1, 1, 1, 1));
        Chart chart = Charts.scatter(table, "x", "y").withLogX();
        assertThat(chart.toTable().rowCount()).isEqualTo(2);
        assertThat(chart.warnings().get(0)).contains("2 of 4 rows", "'x' is not positive");
    }

    @Test
    void groups_differ_in_colour_and_in_shape() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withGroups("kind");
        assertThat(chart.toSvg()).contains("fill=\"#0072b2\"", "fill=\"#e69f00\"");
        assertThat(SvgReader.count(chart.toSvg(), "circle")).isEqualTo(2 + 1);
        assertThat(SvgReader.texts(chart.toSvg())).contains("kind", "new", "old");
    }

    @Test
    void a_group_looks_the_same_where_others_are_missing_once_the_order_is_given() {
        Table old = shop().where(shop().stringColumn("kind").isEqualTo("old"));
        Chart all = Charts.scatter(shop(), "visits", "sales").withGroups("kind").withOrder("kind", "new", "old");
        Chart some = Charts.scatter(old, "visits", "sales").withGroups("kind").withOrder("kind", "new", "old");
        assertThat(styleOf(some, "old")).isEqualTo(styleOf(all, "old")).isEqualTo(Style.of(1));
    }

    private static Style styleOf(Chart chart, String group) {
        return chart.composition().picture().panels().get(0).marks().stream()
                .filter(mark -> mark.group().equals(group))
                .findFirst()
                .orElseThrow()
                .style();
    }

    @Test
    void rows_without_a_group_are_grey_and_named() {
        Table table = shop();
        table.stringColumn("kind").setMissing(0);
        Chart chart = Charts.scatter(table, "visits", "sales").withGroups("kind");
        assertThat(styleOf(chart, "(missing)")).isEqualTo(Style.context());
        assertThat(SvgReader.texts(chart.toSvg())).contains("(missing)");
    }

    @Test
    void areas_are_in_proportion_to_sizes() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withSizes("visits");
        List<Mark.Point> points = ((Mark.Points)
                        chart.composition().picture().panels().get(0).marks().get(0))
                .points();
        double most = points.get(0).radius();
        double least = points.get(points.size() - 1).radius();
        assertThat(most * most / (least * least)).isCloseTo(4, within(1e-9));
        assertThat(SvgReader.texts(chart.toSvg())).anyMatch(text -> text.startsWith("visits "));
    }

    @Test
    void room_for_bubbles_makes_no_room_for_shares_below_zero() {
        Table shares = Table.create(
                "shares",
                DoubleColumn.create("x", 1.0, 2.0, 3.0),
                DoubleColumn.create("share", 0.01, 0.3, 0.6),
                IntColumn.create("size", 10, 20, 30));

        assertThat(Charts.scatter(shares, "x", "share")
                        .withSizes("size")
                        .withPercentY()
                        .toSvg())
                .contains(">0%<", ">60%<")
                .doesNotContain("\u221220%");
    }

    @Test
    void negative_sizes_are_left_out() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", 1, 2),
                DoubleColumn.create("y", 1, 2),
                DoubleColumn.create("size", -1, 2));
        assertThat(Charts.scatter(table, "x", "y").withSizes("size").warnings().get(0))
                .contains("negative");
    }

    @Test
    void labels_stand_beside_their_dots() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withLabels("day");
        assertThat(SvgReader.texts(chart.toSvg())).contains("2024-01-01", "2024-01-04");
        assertThat(chart.toPlotlyJson()).contains("\"text\":\"2024-01-01\"");
    }

    @Test
    void many_rows_become_tiles_that_count_them_all() {
        Chart chart = Charts.scatter(Gallery.customers(20_000), "tenure", "charges");
        Mark.Tiles tiles = (Mark.Tiles)
                chart.composition().picture().panels().get(0).marks().get(0);
        assertThat(tiles.tiles().stream().mapToInt(Mark.Tile::count).sum()).isEqualTo(20_000);
        assertThat(chart.warnings()).singleElement().asString().startsWith("20,000 rows are too many");
        assertThat(chart.toTable().rowCount()).isEqualTo(20_000);
    }

    @Test
    void many_rows_in_groups_become_an_even_sample() {
        Chart chart =
                Charts.scatter(Gallery.customers(20_000), "tenure", "charges").withGroups("contract");
        int drawn = chart.composition().picture().panels().get(0).marks().stream()
                .mapToInt(mark -> ((Mark.Points) mark).points().size())
                .sum();
        assertThat(drawn).isEqualTo(1500);
        assertThat(chart.warnings()).singleElement().asString().contains("1,500 of 20,000 rows are drawn");
    }

    @Test
    void a_hundred_thousand_rows_are_drawn_within_seconds() {
        Table table = Gallery.customers(100_000);
        Instant start = Instant.now();
        String html = Charts.scatter(table, "tenure", "charges").toHtml();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(html).hasSizeLessThan(200_000);
    }

    @Test
    void a_line_goes_through_its_rows_in_the_order_of_x() {
        Table table = Table.create("t", DoubleColumn.create("x", 3, 1, 2), DoubleColumn.create("y", 30, 10, 20));
        Chart chart = Charts.line(table, "x", "y");
        assertThat(chart.toTable().doubleColumn("x").asDoubleArray()).containsExactly(1, 2, 3);
        assertThat(chart.toTable().doubleColumn("y").asDoubleArray()).containsExactly(10, 20, 30);
    }

    @Test
    void lines_carry_their_names_at_their_ends_instead_of_a_key() {
        Chart chart = Charts.line(shop(), "day", "sales", "visits");
        assertThat(SvgReader.texts(chart.toSvg())).contains("sales", "visits");
        assertThat(Layout.of(chart.composition().picture()).keys()).isEmpty();
    }

    @Test
    void a_missing_value_makes_a_gap() {
        Table table =
                Table.create("t", DoubleColumn.create("x", 1, 2, 3, 4), DoubleColumn.create("y", 1, Double.NaN, 3, 4));
        Chart chart = Charts.line(table, "x", "y");
        assertThat(chart.warnings()).containsExactly("The line of 'y' has 1 gap: no finite number there.");
        assertThat(chart.toTable().rowCount()).isEqualTo(4);
    }

    @Test
    void several_rows_for_one_x_are_mentioned() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, 1, 2), DoubleColumn.create("y", 1, 2, 3));
        assertThat(Charts.line(table, "x", "y").warnings().get(0)).contains("'x' has several rows", "Sum or average");
    }

    @Test
    void a_long_line_keeps_its_lowest_and_highest_corner() {
        double[] x = new double[100_000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i);
        y[12_345] = 7;
        y[77_777] = -7;
        Chart chart =
                Charts.line(Table.create("t", DoubleColumn.create("x", x), DoubleColumn.create("y", y)), "x", "y");
        Mark line = chart.composition().picture().panels().get(0).marks().get(0);
        assertThat(line.y()).isEqualTo(new Bounds(-7, 7));
        assertThat(chart.toSvg()).hasSizeLessThan(20_000);
    }

    @Test
    void bars_start_at_zero_and_keep_the_order_of_the_table() {
        Table table = Table.create("t", StringColumn.create("name", "b", "a"), DoubleColumn.create("value", 97, 99));
        Chart chart = Charts.bar(table, "name", "value");
        assertThat(chart.toTable().stringColumn(0).asList()).containsExactly("b", "a");
        assertThat(chart.composition().picture().panels().get(0).y().bounds().low())
                .isZero();
        assertThat(SvgReader.texts(chart.toSvg())).contains("97", "99", "0");
    }

    @Test
    void a_chart_may_be_grouped_by_its_own_names() {
        Table table = shop();
        for (Chart chart : List.of(
                Charts.counts(table, "city").withGroups("city"),
                Charts.box(table, "city", "sales").withGroups("city"))) {
            assertThat(chart.toTable().columnNames()).startsWith("city").doesNotHaveDuplicates();
            assertThat(chart.toText()).contains("city");
        }
    }

    @Test
    void sorted_bars_begin_with_the_largest() {
        Table table =
                Table.create("t", StringColumn.create("name", "a", "b", "c"), DoubleColumn.create("value", 1, 3, 2));
        assertThat(Charts.bar(table, "name", "value")
                        .sorted()
                        .toTable()
                        .stringColumn(0)
                        .asList())
                .containsExactly("b", "c", "a");
    }

    @Test
    void two_rows_for_one_bar_are_refused_with_the_remedy() {
        Chart chart = Charts.bar(shop(), "city", "sales");
        fails(chart::toSvg, "one row for each bar", "'Rome' occurs more than once", "Sum or average first");
        assertThat(chart.withGroups("kind").toTable().rowCount()).isEqualTo(4);
    }

    @Test
    void counts_come_with_the_most_frequent_first() {
        Table table = Table.create("t", StringColumn.create("c", "x", "y", "y", "z", "z", "z"));
        Table counts = Charts.counts(table, "c").toTable();
        assertThat(counts.stringColumn("c").asList()).containsExactly("z", "y", "x");
        assertThat(counts.intColumn("count").asList()).containsExactly(3, 2, 1);
    }

    @Test
    void counted_numbers_keep_their_own_order() {
        Table table = Table.create("t", IntColumn.create("n", 10, 9, 10, 2));
        assertThat(Charts.counts(table, "n").toTable().stringColumn("n").asList())
                .containsExactly("2", "9", "10");
    }

    @Test
    void a_column_of_the_name_count_can_be_counted() {
        Table table = Table.create("t", StringColumn.create("Count", "x", "y"));
        assertThat(Charts.counts(table, "Count").toTable().columnNames()).containsExactly("Count", "count_");
    }

    @Test
    void stacked_shares_cut_every_bar_into_a_whole() {
        Table shares = Charts.counts(Gallery.customers(500), "contract")
                .withGroups("internet")
                .stacked()
                .shares()
                .toTable();
        for (String contract : shares.stringColumn("contract").unique()) {
            double sum = shares.where(shares.stringColumn("contract").isEqualTo(contract))
                    .doubleColumn("share")
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void shares_side_by_side_sum_to_one_in_each_group() {
        Table shares = Charts.counts(Gallery.customers(500), "contract")
                .withGroups("internet")
                .shares()
                .toTable();
        for (String internet : shares.stringColumn("internet").unique()) {
            double sum = shares.where(shares.stringColumn("internet").isEqualTo(internet))
                    .doubleColumn("share")
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void shares_of_negative_values_are_refused() {
        Table table = Table.create("t", StringColumn.create("c", "a", "b"), DoubleColumn.create("v", -1, 2));
        fails(() -> Charts.bar(table, "c", "v").shares().toSvg(), "shares() needs values of zero or more", "'v'");
    }

    @Test
    void stacks_of_both_signs_are_mentioned() {
        Table table = Table.create(
                "t",
                StringColumn.create("c", "a", "a"),
                StringColumn.create("g", "x", "y"),
                DoubleColumn.create("v", -1, 2));
        assertThat(Charts.bar(table, "c", "v")
                        .withGroups("g")
                        .stacked()
                        .warnings()
                        .get(0))
                .contains("stacked below zero");
    }

    @Test
    void horizontal_bars_have_their_values_on_the_horizontal_axis() {
        Table table = Table.create("t", StringColumn.create("c", "a", "b"), DoubleColumn.create("v", 1, 2));
        Picture.Panel panel = Charts.bar(table, "c", "v")
                .horizontal()
                .withXLabel("value")
                .composition()
                .picture()
                .panels()
                .get(0);
        assertThat(panel.x().label()).isEqualTo("value");
        assertThat(panel.y().categories()).containsExactly("a", "b");
        assertThat(((Mark.Bars) panel.marks().get(0)).horizontal()).isTrue();
    }

    @Test
    void one_highlighted_bar_is_in_colour() {
        Table table = Table.create("t", StringColumn.create("c", "north", "south"), DoubleColumn.create("v", 1, 2));
        Chart chart = Charts.bar(table, "c", "v").withHighlight("south");
        assertThat(chart.toSvg()).contains(Palette.GROUPS.get(0), Palette.CONTEXT);
        fails(
                () -> Charts.bar(table, "c", "v").withHighlight("suoth").toSvg(),
                "one of the categories [north, south]",
                "Did you mean 'south'?");
    }

    @Test
    void a_highlighted_group_is_in_colour_and_must_exist() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withGroups("kind");
        assertThat(styleOf(chart.withHighlight("old"), "new")).isEqualTo(Style.context());
        fails(() -> chart.withHighlight("olde").toSvg(), "one of the groups [new, old]", "Did you mean 'old'?");
    }

    @Test
    void a_histogram_counts_every_row_once() {
        Table counts = Charts.histogram(Gallery.customers(3000), "charges").toTable();
        assertThat(counts.intColumn("count").sum()).isEqualTo(3000);
        assertThat(counts.doubleColumn("from").get(1))
                .isEqualTo(counts.doubleColumn("to").get(0));
    }

    @Test
    void a_histogram_has_the_number_of_bins_asked_for() {
        Table counts =
                Charts.histogram(numbers("v", 0, 1, 2, 3, 10), "v").withBins(5).toTable();
        assertThat(counts.doubleColumn("from").asDoubleArray()).containsExactly(0, 2, 4, 6, 8);
        assertThat(counts.intColumn("count").asList()).containsExactly(2, 2, 0, 0, 1);
    }

    @Test
    void bins_of_a_log_scale_have_equal_ratios() {
        Table counts = Charts.histogram(numbers("v", 1, 10, 100, 1000), "v")
                .withBins(3)
                .withLogX()
                .toTable();
        double[] from = counts.doubleColumn("from").asDoubleArray();
        assertThat(from).containsExactly(new double[] {1, 10, 100}, within(1e-9));
    }

    @Test
    void dates_have_a_histogram_too() {
        Table counts = Charts.histogram(shop(), "day").toTable();
        assertThat(counts.dateTimeColumn("from").get(0)).isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
        assertThat(counts.intColumn("count").sum()).isEqualTo(4);
    }

    @Test
    void shares_of_a_histogram_sum_to_one_in_each_group() {
        Table shares = Charts.histogram(Gallery.customers(900), "charges")
                .withGroups("churn")
                .shares()
                .toTable();
        assertThat(shares.doubleColumn("share").sum()).isCloseTo(2, within(1e-9));
        Table stacked = Charts.histogram(Gallery.customers(900), "charges")
                .withGroups("churn")
                .stacked()
                .shares()
                .toTable();
        assertThat(stacked.doubleColumn("share").sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_box_plot_shows_the_five_numbers_of_each_category() {
        Table table = Table.create(
                "t",
                StringColumn.create("c", "a", "a", "a", "a", "a", "b"),
                DoubleColumn.create("v", 1, 2, 3, 4, 100, 7));
        Table boxes = Charts.box(table, "c", "v").toTable();
        assertThat(boxes.stringColumn("c").asList()).containsExactly("a", "b");
        assertThat(boxes.intColumn("n").asList()).containsExactly(5, 1);
        assertThat(boxes.doubleColumn("median").asDoubleArray()).containsExactly(3, 7);
        assertThat(boxes.doubleColumn("lower quartile").asDoubleArray()).containsExactly(2, 7);
        assertThat(boxes.doubleColumn("high whisker").asDoubleArray()).containsExactly(4, 7);
        assertThat(boxes.intColumn("outliers").asList()).containsExactly(1, 0);
    }

    @Test
    void very_many_outliers_are_thinned_and_the_outermost_kept() {
        double[] values = new double[5000];
        Arrays.setAll(values, i -> i < 4500 ? i % 10 : 100 + i);
        Mark.Boxes boxes = (Mark.Boxes) Charts.box(numbers("v", values), "v")
                .composition()
                .picture()
                .panels()
                .get(0)
                .marks()
                .get(0);
        List<Double> outliers = boxes.boxes().get(0).outliers();
        assertThat(outliers).hasSizeLessThanOrEqualTo(61).contains(4600.0, 5099.0);
    }

    @Test
    void a_heat_map_writes_its_values_into_its_cells() {
        Chart chart = Charts.heatmap(shop(), "city", "kind", "sales");
        assertThat(SvgReader.texts(chart.toSvg())).contains("10", "20", "30", "60", "Rome", "Oslo", "new", "old");
        assertThat(chart.toTable().rowCount()).isEqualTo(4);
    }

    @Test
    void names_of_a_heat_map_keep_the_order_of_a_table_that_goes_line_by_line() {
        Table lines = Table.create(
                "t",
                StringColumn.create("day", "Mon", "Tue", "Mon", "Tue"),
                StringColumn.create("shop", "z", "z", "a", "a"),
                DoubleColumn.create("v", 1, 2, 3, 4));
        Picture.Panel panel = Charts.heatmap(lines, "day", "shop", "v")
                .composition()
                .picture()
                .panels()
                .get(0);
        assertThat(panel.x().categories()).containsExactly("Mon", "Tue");
        assertThat(panel.y().categories()).containsExactly("z", "a");
        Table mixed = Table.create(
                "t",
                StringColumn.create("x", "b", "a", "a", "b"),
                StringColumn.create("y", "q", "p", "q", "p"),
                DoubleColumn.create("v", 1, 2, 3, 4));
        Picture.Panel sorted = Charts.heatmap(mixed, "x", "y", "v")
                .composition()
                .picture()
                .panels()
                .get(0);
        assertThat(sorted.x().categories()).containsExactly("a", "b");
        assertThat(sorted.y().categories()).containsExactly("p", "q");
    }

    @Test
    void boxes_say_how_many_values_they_stand_for() {
        Chart chart = Charts.box(shop(), "city", "sales");
        assertThat(SvgReader.texts(chart.toSvg())).contains("Oslo (n=2)", "Rome (n=2)");
        assertThat(chart.toTable().stringColumn("city").asList()).containsExactly("Oslo", "Rome");
    }

    @Test
    void many_dots_have_a_template_instead_of_a_tip_each() {
        assertThat(Charts.scatter(Gallery.customers(300), "tenure", "charges").toPlotlyJson())
                .contains("\"hovertemplate\":\"tenure: %{x}, charges: %{y}<extra></extra>\"")
                .doesNotContain("hovertext");
    }

    @Test
    void a_cell_without_a_value_shows_a_dash() {
        Chart chart = Charts.heatmap(shop().first(3), "city", "kind", "sales");
        assertThat(SvgReader.texts(chart.toSvg())).contains("–");
        assertThat(chart.toTable().rowCount()).isEqualTo(3);
    }

    @Test
    void two_rows_for_one_cell_are_refused_with_the_remedy() {
        fails(
                () -> Charts.heatmap(shop().append(shop()), "city", "kind", "sales")
                        .toSvg(),
                "one row for each cell",
                "'Rome' with 'new'",
                "Sum or average first");
    }

    @Test
    void zero_is_white_where_values_have_both_signs() {
        Table table = Table.create(
                "t",
                StringColumn.create("x", "a", "b", "c"),
                StringColumn.create("y", "r", "r", "r"),
                DoubleColumn.create("v", -2, 0, 1));
        Mark.Cells cells = (Mark.Cells) Charts.heatmap(table, "x", "y", "v")
                .composition()
                .picture()
                .panels()
                .get(0)
                .marks()
                .get(0);
        assertThat(cells.range()).isEqualTo(new Bounds(-2, 2));
        assertThat(cells.cells().get(1).color()).isEqualTo("#f7f7f7");
    }

    @Test
    void panels_share_their_scales() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withPanels("city");
        List<Picture.Panel> panels = chart.composition().picture().panels();
        assertThat(panels).extracting(Picture.Panel::title).containsExactly("Oslo", "Rome");
        assertThat(panels.get(0).x()).isEqualTo(panels.get(1).x());
        assertThat(chart.toTable().columnNames()).containsExactly("city", "visits", "sales");
        assertThat(chart.toPlotlyJson()).contains("\"matches\":\"x\"");
    }

    @Test
    void panels_of_truth_values_say_what_is_true() {
        Chart chart = Charts.scatter(shop(), "visits", "sales").withPanels("open");
        assertThat(SvgReader.texts(chart.toSvg())).contains("open: true", "open: false");
    }

    @Test
    void panels_may_be_put_in_order() {
        Chart chart = Charts.counts(shop(), "kind").withPanels("city").withOrder("city", "Rome");
        assertThat(chart.composition().picture().panels())
                .extracting(Picture.Panel::title)
                .containsExactly("Rome", "Oslo");
    }

    @Test
    void a_grid_of_charts_is_one_chart_with_all_numbers() {
        Chart grid = Charts.panels(
                        Charts.scatter(shop(), "visits", "sales").withTitle("one"),
                        Charts.counts(shop(), "city").withTitle("two"))
                .withTitle("both");
        assertThat(SvgReader.texts(grid.toSvg())).contains("both", "one", "two");
        assertThat(grid.toTable().stringColumn("chart").unique().asList()).containsExactlyInAnyOrder("one", "two");
        assertThat(grid.toTable().rowCount()).isEqualTo(4 * 2 + 2 * 2);
    }

    @Test
    void warnings_of_a_grid_name_their_chart() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, Double.NaN), DoubleColumn.create("y", 1, 2));
        Chart grid = Charts.panels(Charts.scatter(table, "x", "y").withTitle("left"), Charts.counts(shop(), "city"));
        assertThat(grid.warnings()).singleElement().asString().startsWith("left: 1 of 2 rows");
    }

    @Test
    void a_later_change_of_the_table_changes_no_chart() {
        Table table = shop();
        Chart chart = Charts.scatter(table, "visits", "sales");
        table.doubleColumn("sales").set(0, 1e9);
        assertThat(chart.toTable().doubleColumn("sales").get(0)).isEqualTo(10);
    }

    @Test
    void options_return_new_charts_and_their_order_does_not_matter() {
        Chart plain = Charts.scatter(shop(), "visits", "sales");
        Chart one = plain.withTitle("t").withGroups("kind").withXLabel("x");
        Chart other = plain.withXLabel("x").withGroups("kind").withTitle("t");
        assertThat(one.toSvg()).isEqualTo(other.toSvg()).isNotEqualTo(plain.toSvg());
    }

    @Test
    void reference_lines_are_named_and_kept_in_view() {
        Chart chart =
                Charts.scatter(shop(), "visits", "sales").withLineAtX(9, "goal").withLineAtY(-5, "floor");
        assertThat(SvgReader.texts(chart.toSvg())).contains("goal", "floor");
        Picture.Panel panel = chart.composition().picture().panels().get(0);
        assertThat(panel.x().bounds().high()).isEqualTo(9);
        assertThat(panel.y().bounds().low()).isEqualTo(-5);
    }

    @Test
    void reference_lines_may_be_days_and_moments() {
        Chart chart = Charts.line(shop(), "day", "sales")
                .withLineAtX(LocalDate.of(2024, 1, 2), "day")
                .withLineAtX(LocalDateTime.of(2024, 1, 3, 12, 0), "noon");
        assertThat(SvgReader.texts(chart.toSvg())).contains("day", "noon");
        assertThat(chart.toPlotlyJson()).contains("2024-01-03T12:00");
    }

    @Test
    void all_kinds_of_columns_can_be_drawn() {
        Table table = Table.create(
                "t",
                FloatColumn.create("f", 0.1f, 0.2f),
                DateTimeColumn.create("t", LocalDateTime.of(2024, 1, 1, 8, 0), LocalDateTime.of(2024, 1, 1, 9, 30)),
                InstantColumn.create("i", Instant.parse("2024-01-01T08:00:00Z"), Instant.parse("2024-01-02T08:00:00Z")),
                BooleanColumn.create("b", true, false));
        assertThat(Charts.scatter(table, "t", "f").toTable().doubleColumn("f").get(0))
                .isEqualTo(0.1);
        assertThat(Charts.line(table, "i", "f").toTable().dateTimeColumn("i").get(1))
                .isEqualTo(LocalDateTime.of(2024, 1, 2, 8, 0));
        assertThat(Charts.counts(table, "b").toTable().stringColumn("b").asList())
                .containsExactly("false", "true");
        assertThat(Charts.counts(table, "t").toTable().stringColumn("t").asList())
                .containsExactly("2024-01-01 08:00", "2024-01-01 09:30");
    }

    @Test
    void years_are_written_without_a_comma() {
        Table table = Table.create("t", IntColumn.create("year", 2019, 2024), DoubleColumn.create("y", 1, 2));
        assertThat(SvgReader.texts(Charts.line(table, "year", "y").toSvg()))
                .contains("2020")
                .doesNotContain("2,020");
    }

    @Test
    void empty_data_are_shown_as_such_by_every_kind() {
        Table none = shop().emptyCopy();
        for (Chart chart : List.of(
                Charts.scatter(none, "visits", "sales"),
                Charts.scatter(none, "visits", "sales")
                        .withGroups("kind")
                        .withSizes("visits")
                        .withLabels("city"),
                Charts.line(none, "day", "sales", "visits"),
                Charts.bar(none, "city", "sales").withGroups("kind").stacked().shares(),
                Charts.counts(none, "city").horizontal(),
                Charts.histogram(none, "sales").withLogX(),
                Charts.histogram(none, "day"),
                Charts.box(none, "sales"),
                Charts.box(none, "city", "sales").withGroups("kind").horizontal(),
                Charts.heatmap(none, "city", "kind", "sales"),
                Charts.scatter(none, "visits", "sales").withPanels("city"),
                Charts.scatter(none, "visits", "sales")
                        .withGroups("kind")
                        .withHighlight("new")
                        .withLineAtX(3, "three"))) {
            assertThat(SvgReader.texts(chart.toSvg())).contains("no data");
            assertThat(chart.toPlotlyJson()).contains("no data");
            assertThat(chart.toTable().rowCount()).isZero();
            assertThat(chart.toHtml()).isNotEmpty();
            assertThat(chart.toText()).isNotEmpty();
        }
    }

    @Test
    void all_missing_is_no_data_with_a_warning() {
        Chart chart = Charts.histogram(numbers("v", Double.NaN, Double.NaN), "v");
        assertThat(SvgReader.texts(chart.toSvg())).contains("no data");
        assertThat(chart.warnings()).containsExactly("2 of 2 rows are left out: no finite number in 'v'.");
    }

    @Test
    void one_row_and_equal_rows_are_drawn_by_every_kind() {
        for (int count : new int[] {1, 5}) {
            Table same = Table.create(
                    "same",
                    DoubleColumn.create("x", new double[] {3, 3, 3, 3, 3}).first(count),
                    DoubleColumn.create("y", new double[] {0, 0, 0, 0, 0}).first(count),
                    StringColumn.create("c", new String[] {"a", "a", "a", "a", "a"})
                            .first(count));
            for (Chart chart : List.of(
                    Charts.scatter(same, "x", "y"),
                    Charts.line(same, "x", "y"),
                    Charts.histogram(same, "x"),
                    Charts.histogram(same, "x").withLogX(),
                    Charts.histogram(same, "y").withBins(7),
                    Charts.box(same, "y"),
                    Charts.scatter(same, "x", "x").withLogX().withLogY(),
                    Charts.scatter(same, "x", "y").withSizes("y"),
                    Charts.counts(same, "c"),
                    Charts.bar(same.first(1), "c", "y"),
                    Charts.heatmap(same.first(1), "c", "c", "y"))) {
                SvgReader.read(chart.toSvg());
                assertThat(SvgReader.texts(chart.toSvg())).doesNotContain("no data");
            }
        }
    }

    @Test
    void extreme_numbers_break_no_picture() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", -Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE, 1e300, -1e-300, 0),
                DoubleColumn.create("y", 1e15, 1e15 + 1, 1e15 + 2, 1e15, 1e15, 1e15),
                StringColumn.create("c", "a", "b", "c", "d", "e", "f"));
        for (Chart chart : List.of(
                Charts.scatter(table, "x", "y"),
                Charts.line(table, "x", "y"),
                Charts.histogram(table, "x"),
                Charts.histogram(table, "y"),
                Charts.box(table, "x"),
                Charts.bar(table, "c", "x"),
                Charts.heatmap(table, "c", "c", "x"),
                Charts.scatter(table, "x", "y").withLogX())) {
            assertThat(SvgReader.texts(chart.toSvg()))
                    .noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
            assertThat(chart.toPlotlyJson()).isNotEmpty();
        }
    }

    @Test
    void an_unknown_column_is_named_with_the_nearest_one() {
        fails(
                () -> Charts.scatter(shop(), "visit", "sales"),
                "Table 'shop' has no column 'visit'",
                "Did you mean 'visits'?");
        fails(() -> Charts.scatter(shop(), "zzzzzzzzzzzzz", "sales"), "Name one of these");
        fails(() -> Charts.scatter(shop(), null, "sales"), "no column 'null'");
        fails(() -> Charts.scatter(null, "x", "y"), "needs a table, not null");
        fails(() -> Charts.counts(shop(), "town"), "has no column 'town'");
        fails(() -> Charts.scatter(shop(), "visits", "sales").withGroups("knid"), "Did you mean 'kind'?");
        fails(() -> Charts.scatter(shop(), "visits", "sales").withOrder("knid", "a"), "Did you mean 'kind'?");
    }

    @Test
    void a_column_of_another_type_is_refused_with_what_to_do() {
        fails(
                () -> Charts.scatter(shop(), "visits", "city"),
                "needs numbers for y",
                "'city' holds text",
                "[sales, visits]");
        fails(() -> Charts.scatter(shop(), "city", "sales"), "numbers or dates for x", "Charts.bar or Charts.box");
        fails(() -> Charts.line(shop(), "open", "sales"), "'open' holds true and false");
        fails(() -> Charts.histogram(shop(), "city"), "Charts.counts(table, \"city\")");
        fails(() -> Charts.bar(shop(), "city", "day"), "needs numbers for value", "'day' holds dates");
        fails(() -> Charts.box(shop(), "kind"), "needs numbers for value");
        fails(() -> Charts.heatmap(shop(), "city", "kind", "open"), "needs numbers for value");
        fails(() -> Charts.scatter(shop(), "visits", "sales").withSizes("city"), "needs numbers for sizes");
        fails(() -> Charts.line(shop(), "day"), "at least one column for y");
        fails(
                () -> Charts.box(Table.create("t", StringColumn.create("c", "a")), "c"),
                "The table has no column of numbers");
    }

    @Test
    void an_option_of_another_kind_is_refused_with_the_kinds_that_have_it() {
        Chart scatter = Charts.scatter(shop(), "visits", "sales");
        fails(
                () -> scatter.withBins(5),
                "Chart.withBins says how many bins",
                "this is a Scatter chart",
                "use it with: Histogram");
        fails(scatter::stacked, "Chart.stacked");
        fails(scatter::horizontal, "Chart.horizontal");
        fails(scatter::sorted, "Chart.sorted");
        fails(scatter::shares, "Chart.shares");
        fails(scatter::withPercentValues, "Heat map");
        fails(() -> Charts.counts(shop(), "city").withLogY(), "Chart.withLogY", "Scatter chart, Line chart");
        fails(() -> Charts.counts(shop(), "city").withLabels("city"), "Chart.withLabels");
        fails(() -> Charts.heatmap(shop(), "city", "kind", "sales").withGroups("kind"), "Chart.withGroups");
        fails(() -> Charts.heatmap(shop(), "city", "kind", "sales").withLineAtX(1, ""), "withLineAtX");
        fails(() -> Charts.panels(scatter).withXLabel("x"), "a grid of charts has none of its own");
        fails(() -> Charts.panels(scatter).withHighlight("x"), "Chart.withHighlight");
        fails(() -> Charts.line(shop(), "day", "sales", "visits").withGroups("kind"), "one y column; this one has 2");
        fails(() -> Charts.line(shop(), "day", "sales").withLogX(), "'day'", "neither ratios nor percentages");
        fails(() -> Charts.histogram(shop(), "day").withPercentX(), "'day'");
    }

    @Test
    void values_that_no_option_takes_are_refused() {
        Chart chart = Charts.histogram(shop(), "sales");
        fails(() -> chart.withBins(0), "from 1 to 500, not 0");
        fails(() -> chart.withSize(10, 400), "from 120 to 4000 pixels, not 10 by 400");
        fails(() -> chart.withTitle(null), "withTitle needs a text, not null");
        fails(() -> chart.withLineAtX(Double.NaN, ""), "finite number, not NaN");
        fails(Charts::panels, "1 to 12 charts and got 0");
        fails(() -> Charts.panels(Charts.panels(chart)), "chart 1 is a grid itself");
        fails(() -> Charts.panels(chart, null), "chart 2 is null");
    }

    @Test
    void too_much_for_one_picture_is_refused_with_what_to_do() {
        Table many = Table.create("many", StringColumn.create("c"), DoubleColumn.create("v"), StringColumn.create("d"));
        for (int i = 0; i < 300; i++) {
            many.stringColumn("c").append("name " + i);
            many.doubleColumn("v").append((double) i);
            many.stringColumn("d").append("all");
        }
        fails(() -> Charts.bar(many, "c", "v").toSvg(), "at most 200 categories; 'c' has 300");
        fails(() -> Charts.box(many, "c", "v").toSvg(), "at most 60 categories; 'c' has 300");
        fails(() -> Charts.scatter(many, "v", "v").withPanels("c").toSvg(), "at most 20 panels; 'c' has 300");
        fails(
                () -> Charts.histogram(many, "v").withGroups("c").toSvg(),
                "at most 7 groups; 'c' has 300",
                "withHighlight");
        fails(() -> Charts.counts(many, "d").withGroups("c").toSvg(), "at most 7 groups");
        Table square = Table.create("square", IntColumn.create("a"), IntColumn.create("b"), DoubleColumn.create("v"));
        for (int i = 0; i < 60; i++) {
            square.intColumn(0).append(i);
            square.intColumn(1).append(i);
            square.doubleColumn(2).append(1.0);
        }
        fails(() -> Charts.heatmap(square, "a", "b", "v").toSvg(), "at most 2,500 cells", "has 3,600");
    }

    @Test
    void many_groups_of_dots_and_lines_are_folded_into_grey() {
        Table table = Table.create("t", DoubleColumn.create("x"), StringColumn.create("g"));
        for (int i = 0; i < 10; i++) {
            table.doubleColumn(0).append((double) i);
            table.stringColumn(1).append("g" + i);
        }
        Chart chart = Charts.scatter(table, "x", "x").withGroups("g");
        assertThat(chart.warnings().get(0)).startsWith("3 of 10 groups are grey");
        assertThat(SvgReader.texts(chart.toSvg())).contains("other (3)");
        assertThat(Charts.line(table, "x", "x").withGroups("g").warnings().get(0))
                .startsWith("3 of 10 lines are grey");
    }

    @Test
    void names_that_do_not_fit_under_bars_are_mentioned() {
        Table table = Table.create("t", StringColumn.create("c"), DoubleColumn.create("v"));
        for (int i = 0; i < 40; i++) {
            table.stringColumn(0).append("A rather long name " + i);
            table.doubleColumn(1).append((double) i);
        }
        assertThat(Charts.bar(table, "c", "v").warnings().get(0)).contains("Say horizontal()");
        assertThat(Charts.bar(table, "c", "v").horizontal().warnings()).isEmpty();
    }

    @Test
    void text_begins_with_title_and_subtitle() {
        String text = Charts.counts(shop(), "city")
                .withTitle("Cities")
                .withSubtitle("rows")
                .toText();
        assertThat(text).startsWith("Cities\nrows\n").contains("Rome", "Oslo", "2");
        assertThat(Charts.counts(shop(), "city"))
                .hasToString(Charts.counts(shop(), "city").toText());
    }

    @Test
    void a_chart_offers_html_svg_and_text_in_this_order() {
        assertThat(Charts.counts(shop(), "city").mimeBundle().keySet())
                .containsExactly("text/html", "image/svg+xml", "text/plain");
    }

    @Test
    void a_picture_is_saved_and_its_path_returned(@TempDir Path folder) throws Exception {
        Chart chart = Charts.counts(shop(), "city");
        Path file = chart.saveSvg(folder.resolve("图 表/chart.svg").toString());
        assertThat(Files.readString(file)).isEqualTo(chart.toSvg());
        fails(() -> chart.saveSvg("chart.png"), "ends in .svg, not 'chart.png'");
        fails(() -> chart.saveSvg(null), "ends in .svg");
        fails(() -> chart.saveSvg(file.resolve("below.svg").toString()), "cannot be written");
    }

    @Test
    void a_picture_says_what_it_is_to_those_who_cannot_see_it() {
        String svg = Charts.scatter(shop(), "visits", "sales")
                .withTitle("More visits, more sales")
                .toSvg();
        assertThat(svg)
                .contains(
                        "role=\"img\"",
                        "<title>More visits, more sales</title>",
                        "<desc>Scatter chart: sales by visits</desc>");
    }

    @Test
    void a_reference_line_that_is_not_positive_has_no_place_on_a_log_scale() {
        Chart chart = Charts.scatter(shop(), "visits", "sales")
                .withLogX()
                .withLogY()
                .withLineAtX(0, "none")
                .withLineAtY(-5, "loss")
                .withLineAtY(25, "goal");
        assertThat(chart.toSvg()).contains("goal").doesNotContain("none", "loss");
        assertThat(chart.warnings())
                .containsExactly(
                        "The line at 0 on the horizontal axis is left out: it is not positive, and a log scale has no place"
                                + " for it.",
                        "The line at −5 on the vertical axis is left out: it is not positive, and a log scale has no place"
                                + " for it.");
    }

    @Test
    void numbers_that_are_names_stay_apart_and_have_no_commas() {
        Table table = Table.create(
                "ids",
                tech.tablesaw.api.LongColumn.create(
                        "id", 12345678901L, 12345678902L, 9007199254740993L, 9007199254740992L),
                IntColumn.create("year", 2016, 2017, 2018, 2019),
                IntColumn.create("customer", 17850, 17850, 13047, 13047),
                DoubleColumn.create("sales", 1, 2, 3, 4));
        assertThat(Charts.counts(table, "id").toTable().rowCount()).isEqualTo(4);
        assertThat(Charts.bar(table, "year", "sales").toSvg()).contains("2016").doesNotContain("2,016");
        assertThat(Charts.scatter(table, "year", "sales")
                        .withGroups("customer")
                        .withHighlight("17850")
                        .toSvg())
                .contains("17850");
    }

    @Test
    void moments_that_differ_by_a_thousandth_stay_apart() {
        LocalDateTime midnight = LocalDateTime.of(2024, 3, 1, 0, 0);
        Table table = Table.create(
                "t",
                DateTimeColumn.create("at", midnight, midnight.plusNanos(7_000_000), midnight.plusNanos(250_000_000)));
        Chart chart = Charts.counts(table, "at");
        assertThat(chart.toTable().rowCount()).isEqualTo(3);
        assertThat(Moments.text(Moments.millis(midnight.plusNanos(7_000_000)))).isEqualTo("2024-03-01 00:00:00.007");
    }

    @Test
    void a_long_line_keeps_its_gaps() {
        double[] x = java.util.stream.IntStream.range(0, 5000).asDoubleStream().toArray();
        double[] y = x.clone();
        Arrays.fill(y, 1000, 1010, Double.NaN);
        y[3003] = Double.NaN;
        Chart chart =
                Charts.line(Table.create("t", DoubleColumn.create("x", x), DoubleColumn.create("y", y)), "x", "y");
        Mark.Line line = (Mark.Line)
                chart.composition().picture().panels().get(0).marks().get(0);
        List<Double> gaps = line.corners().stream()
                .filter(corner -> Double.isNaN(corner.y()))
                .map(Mark.Corner::x)
                .toList();
        assertThat(gaps).containsExactly(1000.0, 3003.0);
        assertThat(line.corners()).hasSizeLessThan(850).anyMatch(corner -> corner.y() == 999);
    }

    @Test
    void lines_of_several_columns_tell_what_a_log_scale_has_no_place_for() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", 1, 2, 3),
                DoubleColumn.create("a", 1, 0, -1),
                DoubleColumn.create("b", 1, 2, 3));
        assertThat(Charts.line(table, "x", "a", "b").withLogY().withZeroY().toSvg())
                .as("a log scale has no zero")
                .isEqualTo(Charts.line(table, "x", "a", "b").withLogY().toSvg());
        assertThat(Charts.line(table, "x", "a", "b").withLogY().warnings())
                .containsExactly(
                        "The line of 'a' has 2 gaps: not positive there, and a log scale has no place for it.");
    }

    @Test
    void rows_and_columns_that_change_later_change_no_chart() {
        Table table = shop();
        Chart chart = Charts.scatter(table, "visits", "sales");
        String before = chart.withGroups("kind").toSvg();
        table.append(shop());
        table.removeColumns("kind");
        assertThat(chart.toTable().rowCount()).isEqualTo(4);
        assertThat(chart.withGroups("kind").toSvg()).isEqualTo(before);
    }
}
