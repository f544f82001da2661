package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
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

class TableViewTest {

    // what is shown

    @Test
    void a_table_shows_its_name_size_columns_types_and_cells() {
        TableView view = TableView.of(shop());

        assertThat(view.toText()).isEqualTo("""
                        shop · 3 rows × 4 columns
                        item      price   pieces  sold
                        text    decimal  integer  date
                        ------------------------------------
                        tea        2.50    1,200  2024-01-31
                        coffee    10.25       34  –
                        –             –        –  2024-02-01""");
        ParsedHtml html = ParsedHtml.of(view.toHtml());
        assertThat(html.texts("caption")).containsExactly("shop · 3 rows × 4 columns");
        assertThat(html.texts("th")).containsExactly("item", "price", "pieces", "sold");
        assertThat(html.texts("small")).containsExactly("text", "decimal", "integer", "date");
        assertThat(cells(html))
                .containsExactly(
                        "tea",
                        "2.50",
                        "1,200",
                        "2024-01-31",
                        "coffee",
                        "10.25",
                        "34",
                        "–",
                        "–",
                        "–",
                        "–",
                        "2024-02-01");
    }

    @Test
    void money_under_the_name_of_an_identifier_keeps_its_commas() {
        Table byGroup = Table.create("t", DoubleColumn.create("手机", 17761.1, 1299), DoubleColumn.create("电话", 1299, 2));

        assertThat(TableView.of(byGroup).toText())
                .contains("17,761.1", "1,299.0")
                .contains(" 1299");
    }

    @Test
    void days_that_stand_for_months_are_shown_as_months() {
        DateColumn firsts = DateColumn.create("month", LocalDate.of(2025, 1, 1), null);
        assertThat(TableView.of(Table.create("t", firsts)).toText()).contains("2025-01\n");
        assertThat(TableView.of(Table.create("t", firsts.copy().setName("月份"))).toText())
                .doesNotContain("2025-01-01");
        assertThat(TableView.of(Table.create("t", firsts.copy().setName("day"))).toText())
                .contains("2025-01-01");
        DateColumn others = DateColumn.create("month", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 15));
        assertThat(TableView.of(Table.create("t", others)).toText()).contains("2025-01-01");
        assertThat(TableView.areMonths(firsts)).isTrue();
        assertThat(TableView.areMonths(others)).isFalse();
    }

    @Test
    void its_string_is_its_text_and_its_bundle_holds_both_forms() {
        TableView view = TableView.of(shop());

        assertThat(view).hasToString(view.toText());
        assertThat(view.mimeBundle())
                .containsExactly(
                        java.util.Map.entry("text/html", view.toHtml()),
                        java.util.Map.entry("text/plain", view.toText()));
    }

    @Test
    void a_displayable_shows_its_table_and_its_warnings_unless_it_knows_better() {
        Displayable result = new Displayable() {
            @Override
            public Table toTable() {
                return shop();
            }

            @Override
            public List<String> warnings() {
                return List.of("two clusters are tied.");
            }
        };

        assertThat(result.toHtml()).contains("⚠ two clusters are tied.").contains("1,200");
        assertThat(result.toText()).endsWith("\n⚠ two clusters are tied.");
    }

    @Test
    void numbers_stand_to_the_right_and_all_else_to_the_left() {
        for (Element cell : ParsedHtml.of(TableView.of(shop()).toHtml()).elements("th")) {
            String side = List.of("price", "pieces").contains(cell.getTextContent()) ? "right" : "left";
            assertThat(cell.getAttribute("align")).isEqualTo(side);
            assertThat(cell.getAttribute("style")).contains("text-align:" + side);
        }
    }

    @Test
    void missing_values_are_shown_as_a_grey_dash() {
        assertThat(TableView.of(shop()).toHtml()).contains("<span style=\"color:gray\">–</span>");
    }

    @Test
    void every_type_of_column_is_shown_in_plain_words() {
        Table table = everyType();

        ParsedHtml html = ParsedHtml.of(TableView.of(table).toHtml());

        assertThat(html.texts("small"))
                .containsExactly(
                        "yes/no",
                        "integer",
                        "integer",
                        "integer",
                        "decimal",
                        "decimal",
                        "text",
                        "date",
                        "date and time",
                        "time in UTC",
                        "time of day");
        assertThat(cells(html).subList(0, 11))
                .containsExactly(
                        "yes",
                        "-32,767",
                        "2,147,483,647",
                        "9223372036854775807",
                        "0.1",
                        "0.3",
                        "a",
                        "2024-02-29",
                        "2024-02-29 23:59:59.999",
                        "1970-01-01 00:00",
                        "08:30:01");
        assertThat(cells(html).subList(11, 22)).containsOnly("–");
    }

    @Test
    void a_table_without_rows_says_so() {
        TableView view = TableView.of(Table.create("empty", IntColumn.create("a"), StringColumn.create("b")));

        assertThat(view.toText()).startsWith("empty · 0 rows × 2 columns").endsWith("no rows");
        assertThat(cells(ParsedHtml.of(view.toHtml()))).containsExactly("no rows");
    }

    @Test
    void a_table_without_columns_says_so() {
        TableView view = TableView.of(Table.create("bare"));

        assertThat(view.toText()).isEqualTo("bare · 0 rows × 0 columns\nno columns");
        assertThat(ParsedHtml.of(view.toHtml()).texts("td")).containsExactly("no columns");
    }

    @Test
    void one_row_of_one_column_is_singular() {
        assertThat(TableView.of(Table.create("one", IntColumn.create("n", new int[] {7})))
                        .toText())
                .startsWith("one · 1 row × 1 column\n");
    }

    @Test
    void a_column_without_any_value_is_all_dashes() {
        Table table = Table.create(
                "void",
                DoubleColumn.create("a", Double.NaN, Double.NaN),
                StringColumn.create("b", "", null),
                IntColumn.create("c", new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE}));

        assertThat(cells(ParsedHtml.of(TableView.of(table).toHtml())))
                .containsOnly("–")
                .hasSize(6);
    }

    @Test
    void a_table_without_a_name_shows_its_size_only() {
        Table table = shop();
        table.setName(null);
        assertThat(TableView.of(table).toText()).startsWith("3 rows × 4 columns\n");
        assertThat(ParsedHtml.of(TableView.of(table).withCaption("").toHtml()).texts("caption"))
                .containsExactly("3 rows × 4 columns");
    }

    @Test
    void the_caption_warnings_and_note_can_be_chosen() {
        TableView view = TableView.of(shop())
                .withCaption("What was sold")
                .withNote("in euros")
                .withWarnings(List.of("one price is missing.", "so is one day."));

        assertThat(view.toText())
                .startsWith("What was sold · 3 rows × 4 columns\n")
                .endsWith("\nin euros\n⚠ one price is missing.\n⚠ so is one day.");
        assertThat(view.warnings()).containsExactly("one price is missing.", "so is one day.");
        assertThat(ParsedHtml.of(view.toHtml()).root().getTextContent())
                .contains("What was sold", "in euros", "⚠ one price is missing.", "⚠ so is one day.");
    }

    @Test
    void each_option_gives_another_view_and_changes_none() {
        TableView view = TableView.of(shop());
        String before = view.toHtml();

        assertThat(List.of(
                        view.withCaption("x"),
                        view.withRows(1),
                        view.withColumns(1),
                        view.withDecimals("price", 0),
                        view.withPercent("price", 0),
                        view.withIdentifiers("pieces"),
                        view.withNote("n"),
                        view.withWarnings(List.of("w"))))
                .allSatisfy(other -> assertThat(other.toHtml()).isNotEqualTo(before));
        assertThat(view.toHtml()).isEqualTo(before);
    }

    @Test
    void the_table_handed_out_is_a_copy() {
        Table table = shop();
        TableView view = TableView.of(table);

        view.toTable().doubleColumn("price").set(0, 99.0);

        assertThat(table.doubleColumn("price").get(0)).isEqualTo(2.5);
    }

    // long and wide

    @Test
    void twenty_rows_are_shown_in_full_and_more_by_their_ends() {
        assertThat(cells(ParsedHtml.of(TableView.of(counting(20)).toHtml()))).hasSize(20);

        assertThat(cells(ParsedHtml.of(TableView.of(counting(2021)).toHtml())))
                .containsExactly(
                        "0", "1", "2", "3", "4", "… 2,011 more rows …", "2,016", "2,017", "2,018", "2,019", "2,020");
    }

    @Test
    void the_number_of_rows_can_be_chosen() {
        TableView view = TableView.of(counting(100));

        assertThat(cells(ParsedHtml.of(view.withRows(3).toHtml()))).containsExactly("0", "1", "… 97 more rows …", "99");
        assertThat(cells(ParsedHtml.of(view.withRows(1).toHtml()))).containsExactly("0", "… 99 more rows …");
        assertThat(cells(ParsedHtml.of(view.withRows(99).toHtml())))
                .hasSize(100)
                .contains("… 1 more row …");
        assertThat(cells(ParsedHtml.of(view.withRows(Integer.MAX_VALUE).toHtml())))
                .hasSize(100);
        assertThat(view.withRows(3).toText()).endsWith("\n      0\n      1\n… 97 more rows …\n     99");
    }

    @Test
    void of_three_hundred_columns_the_outer_twenty_are_shown() {
        Table wide = wide(300);

        ParsedHtml html = ParsedHtml.of(TableView.of(wide).toHtml());

        assertThat(html.texts("th")).hasSize(20).startsWith("c0", "c1").endsWith("c298", "c299");
        assertThat(html.root().getTextContent()).contains("280 columns in the middle are not shown.");
        List<Integer> widths = html.elements("tr").stream()
                .map(row -> row.getElementsByTagName("td").getLength()
                        + row.getElementsByTagName("th").getLength())
                .distinct()
                .toList();
        assertThat(widths).containsExactly(21);
    }

    @Test
    void the_number_of_columns_can_be_chosen() {
        TableView view = TableView.of(wide(30));

        assertThat(ParsedHtml.of(view.withColumns(30).toHtml()).texts("th")).hasSize(30);
        assertThat(ParsedHtml.of(view.withColumns(3).toHtml()).texts("th")).containsExactly("c0", "c1", "c29");
        assertThat(ParsedHtml.of(view.withColumns(1).toHtml()).texts("th")).containsExactly("c0");
        assertThat(view.withColumns(29).toText()).contains("not shown.");
    }

    @Test
    void the_text_form_keeps_to_120_cells_and_leaves_out_inner_columns() {
        String text = TableView.of(wide(20)).toText();

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(CellText.width(line)).isLessThanOrEqualTo(120));
        assertThat(text).contains("c0").contains("c19").contains("columns in the middle are not shown.");
    }

    @Test
    void a_million_rows_are_shown_without_touching_more_than_the_shown_ones() {
        DoubleColumn watched = new WatchedColumn("value", 1_000_000);

        String html = TableView.of(Table.create("long", watched)).toHtml();
        TableView.of(Table.create("long", watched)).toText();

        assertThat(html).contains("… 999,990 more rows …");
        assertThat(((WatchedColumn) watched).reads).isBetween(10, 200);
    }

    @Test
    void long_text_is_cut_at_forty_characters_and_the_pointer_shows_all_of_it() {
        String text = "0123456789".repeat(5);
        Element cell = ParsedHtml.of(TableView.of(Table.create("t", StringColumn.create("c", text)))
                        .toHtml())
                .elements("td")
                .get(1);

        assertThat(cell.getTextContent()).isEqualTo(text.substring(0, 39) + "…");
        assertThat(cell.getAttribute("title")).isEqualTo(text);
    }

    @Test
    void text_that_is_not_cut_has_no_title() {
        assertThat(ParsedHtml.of(TableView.of(shop()).toHtml()).elements("td"))
                .allSatisfy(cell -> assertThat(cell.hasAttribute("title")).isFalse());
    }

    @Test
    void an_endless_text_does_not_fill_the_page() {
        Table table = Table.create("t", StringColumn.create("c", "x".repeat(1_000_000)));
        assertThat(TableView.of(table).toHtml()).hasSizeLessThan(3_000);
    }

    // numbers

    @Test
    void binary_noise_is_not_shown() {
        assertThat(column(0.1 + 0.2, 1.1 * 3)).containsExactly("0.3", "3.3");
    }

    @Test
    void decimals_are_the_same_all_down_a_column() {
        assertThat(column(29.85, 1889.5, 3)).containsExactly("29.85", "1,889.50", "3.00");
        assertThat(column(1, 2, 1000)).containsExactly("1", "2", "1,000");
        assertThat(column(2.0 / 3, 0.5, 1)).containsExactly("0.6667", "0.5000", "1.0000");
        assertThat(column(37.0 / 3, 12.5)).containsExactly("12.33", "12.50");
        assertThat(column(0.012345678, 0.5)).containsExactly("0.0123", "0.5000");
        assertThat(column(0.012345678, 0.02)).containsExactly("0.01235", "0.02000");
    }

    @Test
    void a_power_of_ten_is_used_only_where_decimals_would_distort() {
        assertThat(column(0.5312345, 0.0000000123)).containsExactly("0.5312", "1.23e-8");
        assertThat(column(1e-12, 2.5e-10)).containsExactly("1e-12", "2.5e-10");
        assertThat(column(1e300, 1)).containsExactly("1e300", "1");
        assertThat(column(1e15, 1e14)).containsExactly("1e15", "100,000,000,000,000");
        assertThat(column(Double.MIN_VALUE, Double.MAX_VALUE)).containsExactly("4.941e-324", "1.798e308");
        assertThat(column(-0.00001, 0.123456)).containsExactly("-1e-5", "0.1235");
    }

    @Test
    void zero_has_no_sign() {
        assertThat(column(-0.0, 0.5)).containsExactly("0.0", "0.5");
    }

    @Test
    void infinite_numbers_are_shown_as_such_and_what_is_not_a_number_is_missing() {
        assertThat(column(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1.5))
                .containsExactly("∞", "-∞", "–", "1.5");
    }

    @Test
    void single_precision_shows_no_more_than_it_knows() {
        Table table = Table.create("t", FloatColumn.create("x", 0.1f, 16.7f, 0.1f + 0.2f));
        assertThat(cells(ParsedHtml.of(TableView.of(table).toHtml()))).containsExactly("0.1", "16.7", "0.3");
    }

    @Test
    void quantities_have_commas_and_identifiers_have_none() {
        Table table = Table.create(
                "t",
                IntColumn.create("orders", new int[] {12345}),
                IntColumn.create("order_id", new int[] {12345}),
                DoubleColumn.create("CustomerID", 17850.0),
                IntColumn.create("year", new int[] {2024}));

        assertThat(cells(ParsedHtml.of(TableView.of(table).toHtml())))
                .containsExactly("12,345", "12345", "17850", "2024");
    }

    @Test
    void the_caller_overrules_how_numbers_are_written() {
        Table table = Table.create(
                "t",
                IntColumn.create("id", new int[] {12345}),
                IntColumn.create("n", new int[] {12345}),
                DoubleColumn.create("share", 0.12345));

        TableView view =
                TableView.of(table).withDecimals("ID", 1).withIdentifiers("n").withPercent("share", 1);

        assertThat(cells(ParsedHtml.of(view.toHtml()))).containsExactly("12,345.0", "12345", "12.3%");
        assertThat(view.toText()).endsWith("12,345.0    12345    12.3%");
    }

    @Test
    void chosen_decimals_hold_for_every_number() {
        Table table = Table.create("t", DoubleColumn.create("p", 0.00001, -0.00001, 1e20, Double.NaN));
        assertThat(cells(ParsedHtml.of(TableView.of(table).withDecimals("p", 2).toHtml())))
                .containsExactly("0.00", "0.00", "100,000,000,000,000,000,000.00", "–");
    }

    // text form

    @Test
    void chinese_and_emoji_count_two_cells_in_the_text_form() {
        Table table = Table.create(
                "会员",
                StringColumn.create("姓名", "王小明", "Ann", "👨‍👩‍👧"),
                IntColumn.create("积分", new int[] {12800, 7, 99}));

        assertThat(TableView.of(table).toText()).isEqualTo("""
                        会员 · 3 rows × 2 columns
                        姓名       积分
                        text    integer
                        ---------------
                        王小明   12,800
                        Ann           7
                        👨‍👩‍👧           99""");
    }

    @Test
    void a_terminal_is_not_steered_by_a_cell() {
        for (String payload : Hostile.PAYLOADS) {
            String text = hostile(payload).toText();
            assertThat(text.codePoints().filter(c -> c != '\n' && c != '\t' && (c < 0x20 || (c >= 0x7F && c < 0xA0))))
                    .isEmpty();
        }
    }

    // hostile text

    @Test
    void hostile_text_stays_text_wherever_it_stands() {
        assertThat(Hostile.PAYLOADS).hasSizeGreaterThan(30);
        for (String payload : Hostile.PAYLOADS) {
            ParsedHtml html = ParsedHtml.of(hostile(payload).toHtml());
            assertThat(html.foreignParts()).as(payload).isEmpty();
            assertThat(html.elements("tr")).as(payload).hasSize(3);
        }
    }

    @Test
    void hostile_text_is_shown_whole() {
        String payload = "</td><b>&amp;$x$</b>";
        assertThat(cells(ParsedHtml.of(hostile(payload).toHtml()))).containsExactly(payload, "1");
    }

    @Test
    void names_that_look_alike_stay_columns_of_their_own() {
        Table table = Table.create(
                "t",
                IntColumn.create("a", new int[] {1}),
                IntColumn.create("a\u200B", new int[] {2}),
                IntColumn.create("\u0430", new int[] {3}));
        assertThat(cells(ParsedHtml.of(TableView.of(table).toHtml()))).containsExactly("1", "2", "3");
    }

    // the same everywhere

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "th-TH-u-nu-thai", "ar-EG-u-nu-arab", "tr-TR", "zh-CN", "hi-IN-u-nu-deva"})
    void language_and_time_zone_of_the_machine_change_nothing(String language) {
        String expected = TableView.of(everyType()).toHtml()
                + TableView.of(counting(5000)).toText();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(TableView.of(everyType()).toHtml()
                            + TableView.of(counting(5000)).toText())
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void nothing_but_inline_styles_is_needed() {
        assertThat(TableView.of(everyType()).toHtml()).doesNotContain("<style", "<script", "class=", " id=", "http");
    }

    // errors

    @Test
    void an_unknown_column_is_answered_with_the_nearest_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(shop()).withDecimals("prise", 2))
                .withMessage(
                        "The view needs column 'prise'; table 'shop' has [item, price, pieces, sold]. Did you mean 'price'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(Table.create("bare")).withPercent("x", 1))
                .withMessage("The view needs column 'x'; table 'bare' has [].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(shop()).withIdentifiers((String) null));
    }

    @Test
    void impossible_options_are_refused_at_the_door() {
        TableView view = TableView.of(shop());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(null))
                .withMessageContaining("needs a table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withRows(0))
                .withMessageContaining("at least 1 of its rows, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withColumns(-1))
                .withMessageContaining("columns, not -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withDecimals("price", 31))
                .withMessageContaining("not 31");
        assertThatIllegalArgumentException().isThrownBy(() -> view.withDecimals("price", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withDecimals("item", 1))
                .withMessageContaining("'item' holds text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withCaption(null))
                .withMessageContaining("caption");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withNote(null))
                .withMessageContaining("note");
    }

    // tables

    private static Table shop() {
        return Table.create(
                "shop",
                StringColumn.create("item", "tea", "coffee", null),
                DoubleColumn.create("price", 2.5, 10.25, Double.NaN),
                IntColumn.create("pieces", new int[] {1200, 34, Integer.MIN_VALUE}),
                DateColumn.create("sold", LocalDate.of(2024, 1, 31), null, LocalDate.of(2024, 2, 1)));
    }

    static Table everyType() {
        return Table.create(
                "every type",
                BooleanColumn.create("boolean", Arrays.asList(true, null)),
                ShortColumn.create("short", new short[] {-32767, Short.MIN_VALUE}),
                IntColumn.create("int", new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE}),
                LongColumn.create("long", new long[] {Long.MAX_VALUE, Long.MIN_VALUE}),
                FloatColumn.create("float", 0.1f, Float.NaN),
                DoubleColumn.create("double", 0.1 + 0.2, Double.NaN),
                StringColumn.create("string", "a", null),
                DateColumn.create("date", LocalDate.of(2024, 2, 29), null),
                DateTimeColumn.create("date-time", LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_000_000), null),
                InstantColumn.create("instant", Instant.EPOCH, null),
                TimeColumn.create("time", LocalTime.of(8, 30, 1), null));
    }

    private static Table counting(int rows) {
        return Table.create(
                "counting", IntColumn.create("n", IntStream.range(0, rows).toArray()));
    }

    private static Table wide(int columns) {
        Table table = Table.create("wide");
        IntStream.range(0, columns).forEach(i -> table.addColumns(IntColumn.create("c" + i, new int[] {i * 1000})));
        return table;
    }

    private static TableView hostile(String payload) {
        Table table =
                Table.create(payload, StringColumn.create(payload, payload), IntColumn.create("n", new int[] {1}));
        return TableView.of(table)
                .withWarnings(List.of(payload))
                .withNote(payload)
                .withCaption(payload);
    }

    private static List<String> column(double... numbers) {
        return cells(ParsedHtml.of(TableView.of(Table.create("t", DoubleColumn.create("x", numbers)))
                .toHtml()));
    }

    /** The cells below the header. */
    private static List<String> cells(ParsedHtml html) {
        return html.elements("td").stream()
                .filter(cell ->
                        cell.getParentNode().getParentNode().getNodeName().equals("tbody"))
                .map(Element::getTextContent)
                .toList();
    }

    /** A column that counts how often a value is asked for. */
    private static final class WatchedColumn extends DoubleColumn {

        private int reads;

        WatchedColumn(String name, int size) {
            super(name, new it.unimi.dsi.fastutil.doubles.DoubleArrayList(new double[size]));
        }

        @Override
        public double getDouble(int row) {
            reads++;
            return super.getDouble(row);
        }

        @Override
        public DoubleColumn copy() {
            throw new AssertionError("the table was copied");
        }
    }
}
