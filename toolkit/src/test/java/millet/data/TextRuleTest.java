package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TextRuleTest {

    private static Table table(String... texts) {
        return Table.create("t", StringColumn.create("text", texts));
    }

    private static String clean(CleaningRule rule, String text) {
        return Cleaning.of(rule).apply(table(text)).data().stringColumn("text").get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " tea ",
                "\ttea\r\n",
                "\u00A0tea\u3000",
                "\uFEFFtea",
                "\u200Btea\u200D",
                "te\u200Ba",
                "t\uFEFFea\u2060",
                "\u200Etea\u2003",
                "\u0000tea\u0085"
            })
    void blanks_and_invisible_characters_are_trimmed(String text) {
        assertThat(clean(CleaningRule.trim(), text)).isEqualTo("tea");
    }

    @Test
    void what_stands_between_words_or_joins_signs_is_left_alone() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(clean(CleaningRule.trim(), " green  tea ")).isEqualTo("green  tea");
        assertThat(clean(CleaningRule.trim(), family)).isEqualTo(family);
    }

    @Test
    void a_text_of_nothing_but_blanks_becomes_missing_and_is_counted() {
        CleanedTable cleaned = Cleaning.of(CleaningRule.trim()).apply(table(" \u3000", "tea"));

        assertThat(cleaned.data().stringColumn("text").isMissing(0)).isTrue();
        assertThat(cleaned.data().stringColumn("text").countMissing()).isEqualTo(1);
        assertThat(cleaned.toText()).contains("Changed 1 cell of 'text', of which 1 became missing.");
    }

    @Test
    void values_that_become_equal_are_one_value() {
        CleanedTable cleaned = Cleaning.of(CleaningRule.trim(), CleaningRule.lowerCase())
                .apply(table("Tea", " tea", "tea ", "TEA", "cup"));

        StringColumn text = cleaned.data().stringColumn("text");
        assertThat(text.countUnique()).isEqualTo(2);
        assertThat(text.asList()).containsExactly("tea", "tea", "tea", "tea", "cup");
        assertThat(text.isEqualTo("tea").size()).isEqualTo(4);
    }

    @Test
    void a_value_that_turns_into_another_one_that_turns_too_is_changed_once() {
        Map<String, String> swap = Map.of("a", "b", "b", "a");

        assertThat(Cleaning.of(CleaningRule.recode("text", swap))
                        .apply(table("a", "b", "c"))
                        .data()
                        .stringColumn("text")
                        .asList())
                .containsExactly("b", "a", "c");
    }

    @Test
    void removed_rows_keep_the_text_that_they_had() {
        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.keepValues("text", "Tea"),
                        CleaningRule.lowerCase(),
                        CleaningRule.upperCase("text"))
                .apply(table("Tea", "Cup", "Tea", "cup"));

        assertThat(cleaned.removed().stringColumn("text").asList()).containsExactly("Cup", "cup");
        assertThat(cleaned.data().stringColumn("text").asList()).containsExactly("TEA", "TEA");
        assertThat(cleaned.changed().stringColumn("after").asList()).containsExactly("tea", "tea", "TEA", "TEA");
    }

    @Test
    void only_columns_of_text_are_looked_at_where_none_is_named() {
        Table table = Table.create(
                "t", IntColumn.create("n", 1), StringColumn.create("a", " x"), StringColumn.create("b", " y"));

        assertThat(Cleaning.of(CleaningRule.trim())
                        .apply(table)
                        .changed()
                        .stringColumn("column")
                        .asList())
                .containsExactly("a", "b");
        assertThat(Cleaning.of(CleaningRule.trim("b"))
                        .apply(table)
                        .changed()
                        .stringColumn("column")
                        .asList())
                .containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "１３８－Ａ（新）, 138-A(新)",
        "ｌｉ＠ｘ．ｃｏｍ, li@x.com",
        "ＡＢＣ　１２, ABC 12",
        "￥９９, ¥99",
        "￡￠￦, £¢₩",
        "～！, ~!",
        "カタカナ ｶﾀｶﾅ, カタカナ ｶﾀｶﾅ",
        "茶。「好」、, 茶。「好」、",
    })
    void full_width_becomes_half_width(String text, String expected) {
        assertThat(clean(CleaningRule.halfWidth("text"), text)).isEqualTo(expected);
    }

    @Test
    void case_is_the_same_in_every_language_of_the_machine() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
            assertThat(clean(CleaningRule.lowerCase("text"), "TITLE")).isEqualTo("title");
            assertThat(clean(CleaningRule.upperCase("text"), "title")).isEqualTo("TITLE");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void accents_are_composed() {
        assertThat(clean(CleaningRule.nfc("text"), "cafe\u0301")).isEqualTo("café");
    }

    @ParameterizedTest
    @CsvSource({
        "茶(chá)叶(yè)卖(mài)完了, 茶叶卖完了",
        "店（diàn）里有綠(lǜ)茶, 店里有綠茶",
        "一(yi1)杯, 一杯",
        "我们(men)喝茶, 我们喝茶",
        "女(nv3)装, 女装",
        "儿(ér)子, 儿子",
        "學(xué)习(xí), 學习",
        "男(men)装, 男(men)装",
        "重量(kg), 重量(kg)",
        "尺码(L), 尺码(L)",
        "咖啡(café), 咖啡(café)",
        "选项(a), 选项(a)",
        "苹果(apple)手机, 苹果(apple)手机",
        "tea(chá), tea(chá)",
        "好(很hǎo), 好(很hǎo)",
        "茶(chá, 茶(chá",
    })
    void readings_are_taken_out_and_nothing_else(String text, String expected) {
        assertThat(clean(CleaningRule.withoutPinyin("text"), text)).isEqualTo(expected);
    }

    @Test
    void a_reading_with_separate_accents_is_one_too() {
        assertThat(clean(CleaningRule.withoutPinyin("text"), "茶(cha\u0301)")).isEqualTo("茶");
    }

    /** The article is not part of the project; errata E38 counts 275 readings in it. */
    @Test
    void the_readings_of_a_published_article_are_found_all() throws Exception {
        Path article = ReferenceData.file("../../articles/002_ec92a2f82b130747.txt");
        String text = Files.readString(article, StandardCharsets.UTF_8);

        String without = clean(CleaningRule.withoutPinyin("text"), text);

        long brackets = text.chars().filter(c -> c == '(').count();
        long left = without.chars().filter(c -> c == '(').count();
        assertThat(brackets - left).isEqualTo(275);
        assertThat(Pattern.compile("[(（][^)）]*[)）]").matcher(without).results().map(found -> found.group()))
                .containsExactly("(如地域、設備類型、行為特征)", "(如線上廣告、社交媒體、線下門店)", "(如Hadoop、Spark集群)");
        assertThat(clean(CleaningRule.simplified("text"), without)).contains("在数字化浪潮中,大数据已成为企业营销的核心引擎");
    }

    @ParameterizedTest
    @CsvSource({
        "欢迎提出意见。<|user|>, 欢迎提出意见。",
        "<|im_start|>好<|im_end|>, 好",
        "<｜end▁of▁sentence｜>茶, 茶",
        "[INST]买茶[/INST], 买茶",
        "<<SYS>>茶<</SYS>>, 茶",
        "a <| b, a <| b",
        "1 < 2 | 3 > 2, 1 < 2 | 3 > 2",
    })
    void marks_of_language_models_are_taken_out(String text, String expected) {
        assertThat(clean(CleaningRule.withoutMarkers("text"), text)).isEqualTo(expected);
    }

    @Test
    void a_text_of_nothing_but_a_marker_becomes_missing() {
        assertThat(clean(CleaningRule.withoutMarkers("text"), "<|user|>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"數據挖掘與營銷, 数据挖掘与营销", "顧客消費, 顾客消费", "简体字, 简体字", "滑鼠 ABC, 滑鼠 ABC"})
    void traditional_characters_become_simplified(String text, String expected) {
        assertThat(clean(CleaningRule.simplified("text"), text)).isEqualTo(expected);
    }

    @Test
    void a_regular_expression_replaces() {
        assertThat(clean(CleaningRule.replace("text", "(\\d{3})\\d{4}(\\d{4})", "$1****$2"), "13812345678"))
                .isEqualTo("138****5678");
        assertThat(clean(CleaningRule.replace("text", "\\s+", " "), "a \t b")).isEqualTo("a b");
    }

    @Test
    void an_expression_that_cannot_be_read_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.replace("text", "(a", ""))
                .withMessageStartingWith(
                        "The rule needs a regular expression; '(a' is none: Unclosed group near index 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.replace("text", "a", "$7"))
                .withMessageStartingWith(
                        "The text put in the place of 'a' must be readable, with groups $0 to $0; it is '$7'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.replace("text", null, ""))
                .withMessageStartingWith("A replacement needs a regular expression and a text, not null");
    }

    @Test
    void a_recoding_tells_what_it_waited_for_in_vain() {
        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.recode("text", Map.of("BJ", "北京", "Peking", "北京", "SH", "上海", "?", "")))
                .apply(table("BJ", "?", "广州", "Peking"));

        assertThat(cleaned.data().stringColumn("text").asList()).containsExactly("北京", "", "广州", "北京");
        assertThat(cleaned.warnings())
                .containsExactly(
                        "The rule 'recode: text' waited in vain for 'SH': no row has it. Look for another spelling.");
    }

    @Test
    void a_recoding_needs_values() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.recode("text", Map.of()))
                .withMessageStartingWith("A recoding needs at least one value; the map is empty.");
        Map<String, String> withNull = new TreeMap<>();
        withNull.put("a", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.recode("text", withNull))
                .withMessage("A recoding needs texts; a=null holds null. Give \"\" for what shall become missing.");
        assertThat(CleaningRule.recode("text", Map.of("a", "1", "b", "2")))
                .isEqualTo(CleaningRule.recode("text", new TreeMap<>(Map.of("b", "2", "a", "1"))));
    }

    @Test
    void hostile_text_stays_text() {
        List<String> hostile = List.of("=1+1", "<script>", "'; drop table", "\uD800", "𠮷野家");
        StringColumn cleaned = Cleaning.of(
                        CleaningRule.trim(),
                        CleaningRule.halfWidth(),
                        CleaningRule.withoutPinyin(),
                        CleaningRule.simplified())
                .apply(table(hostile.toArray(new String[0])))
                .data()
                .stringColumn("text");
        assertThat(cleaned.asList()).isEqualTo(hostile);
    }
}
