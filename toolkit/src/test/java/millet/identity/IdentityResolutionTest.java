package millet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import millet.Validation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class IdentityResolutionTest {

    /** account, platform, name, phone, device, city, year, gender, opened, and the true person; - is missing. */
    static final String[] ROWS = {
        "A1 shop 张伟明 p1 d1 成都 1990 男 2023-01-05 x",
        "A2 app Weiming-Zhang p1 d2 成都 1990 - 2023-02-01 x",
        "A3 support 张*明 - d2 成都 - - 2023-03-01 x",
        "A4 store 張偉明 p9 - 成都 1990 男 2023-04-01 x",
        "A5 shop 李芳 p2 d3 武汉 1985 女 2023-01-07 y",
        "A6 app 李芳 p2 d3 武汉 1985 女 2023-05-01 y",
        "A7 shop 陈静 p1 d4 成都 1970 女 2024-05-01 z",
        "A8 store 王强 p9 - 成都 - 男 2024-01-01 w",
        "A9 store 周涛 p9 - 成都 - 男 2024-01-02 v"
    };

    static Table accounts(String... rows) {
        String[] names = {
            "account", "platform", "name", "phone", "device", "city", "birth_year", "gender", "opened", "person"
        };
        Table table = Table.create("accounts");
        for (int c = 0; c < names.length; c++) {
            StringColumn texts = StringColumn.create(names[c]);
            for (String row : rows) {
                String cell = row.split(" ", -1)[c];
                texts.append(cell.equals("-") ? "" : cell.replace("Weiming-Zhang", "Weiming Zhang"));
            }
            table.addColumns(texts);
        }
        DateColumn opened = DateColumn.create("opened");
        table.stringColumn("opened").forEach(day -> opened.append(LocalDate.parse(day)));
        return table.replaceColumn("opened", opened);
    }

    private static final Table ACCOUNTS = accounts(ROWS);
    private static final MatchRule.SameKey PHONE = MatchRule.sameKey("phone");
    private static final MatchRule NAME =
            MatchRule.similarName("name", 0.9).andSame("birth_year").within("city");
    private static final IdentityResolution CAREFUL = IdentityResolution.of(
                    PHONE.unlessSharedByMore(3), MatchRule.sameKey("device"), NAME)
            .keepingNamesApart("name")
            .suspecting("birth_year")
            .withSource("platform")
            .withTime("opened");

    private static List<String> groups(Identities people, String... accounts) {
        return List.of(accounts).stream().map(people::of).toList();
    }

    @Test
    void keys_alone_join_strangers_who_had_one_number_after_the_other() {
        Identities people = IdentityResolution.of(PHONE).link(ACCOUNTS, "account");
        assertThat(people.of("A7")).isEqualTo(people.of("A1"));
        assertThat(people.of("A8")).isEqualTo(people.of("A4"));
        assertThat(people.count()).isEqualTo(4);
    }

    @Test
    void a_key_that_too_many_share_joins_nobody_and_is_told() {
        Identities people = IdentityResolution.of(PHONE.unlessSharedByMore(2)).link(ACCOUNTS, "account");
        assertThat(people.of("A8")).isNotEqualTo(people.of("A4"));
        assertThat(people.of("A6")).isEqualTo(people.of("A5"));
        assertThat(people.warnings())
                .singleElement()
                .asString()
                .contains("2 groups of rows that share phone had more than 2 rows");
    }

    @Test
    void keys_and_names_together_find_the_people() {
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        assertThat(groups(people, "A1", "A2", "A3", "A4")).containsOnly("P0000001");
        assertThat(groups(people, "A5", "A6")).containsOnly("P0000002");
        assertThat(groups(people, "A7", "A8", "A9")).doesNotHaveDuplicates();
        assertThat(people.toTable().getString(0, "platform")).isEqualTo("shop, app, support, store");
        assertThat(people.toTable().getString(0, "rules"))
                .isEqualTo("same phone; same device; name name 0.9, same birth_year");
        LinkageScore score = people.score(ACCOUNTS, "person");
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.falseMerges().isEmpty()).isTrue();
        assertThat(score.falseSplits().isEmpty()).isTrue();
    }

    @Test
    void what_contradicts_is_refused_and_shown_for_review() {
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        assertThat(people.review().stringColumn("apart because").asList()).contains("name: 张伟明 ≠ 陈静");
        assertThat(people.toText()).contains("links were refused because they contradict");
    }

    @Test
    void why_is_the_shortest_chain_of_links() {
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        Table why = people.why("A1", "A3");
        assertThat(why.rowCount()).isEqualTo(2);
        assertThat(why.stringColumn("rule").asList()).containsExactly("same phone", "same device");
        assertThat(people.why("A1", "A7").isEmpty()).isTrue();
        assertThat(people.why("A1", "A1").isEmpty()).isTrue();
    }

    @Test
    void a_profile_takes_the_frequent_then_the_longest_then_the_latest() {
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        Table profile = people.profile();
        assertThat(profile.rowCount()).isEqualTo(people.count());
        assertThat(profile.columnNames())
                .startsWith("person", "accounts", "platform")
                .endsWith("person as given");
        assertThat(profile.intColumn("accounts").get(0)).isEqualTo(4);
        assertThat(profile.getString(0, "phone")).isEqualTo("p1");
        assertThat(profile.getString(0, "device")).isEqualTo("d2");
        assertThat(profile.getString(0, "name")).isEqualTo("Weiming Zhang");
        assertThat(profile.getString(1, "platform")).as("the longer word").isEqualTo("shop");
        assertThat(profile.dateColumn("opened").get(1)).as("the later day").isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(profile.getString(3, "birth_year")).isEmpty();
    }

    @Test
    void tables_of_a_result_fit_together() {
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        assertThat(people.assignment().rowCount()).isEqualTo(9);
        assertThat(people.accounts("P0000002").stringColumn("account").asList()).containsExactly("A5", "A6");
        assertThat(people.composition().intColumn("people").asList()).containsExactly(3, 1, 1);
        assertThat(people.plot().toSvg()).contains("9 accounts of 5 people");
        assertThat(people.links().rowCount())
                .as("two by number, two by device, four by name")
                .isEqualTo(8);
        assertThat(people.toString()).isEqualTo(people.toText());
    }

    @Test
    void people_who_look_wrong_are_named() {
        List<String> rows = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            rows.add("B" + i + " app - p" + i / 2 + " d" + (i + 1) / 2 + " - " + (1980 + i % 2) + " - 2023-01-01 x");
        }
        Identities people = IdentityResolution.of(PHONE, MatchRule.sameKey("device"))
                .suspecting("birth_year")
                .link(accounts(rows.toArray(String[]::new)), "account");
        assertThat(people.count()).isOne();
        assertThat(people.suspicious().getString(0, "why"))
                .isEqualTo("12 accounts; birth_year 1980 and 1981; a chain of 11 links");
        assertThat(people.warnings())
                .singleElement()
                .asString()
                .startsWith("1 person has more than 8 accounts, the largest 12");
    }

    @Test
    void pairwise_and_b_cubed_scores_are_those_counted_by_hand() {
        // found {A1 A2 A7}, {A3}, {A4 A8 A9}, {A5 A6}; true {A1 A2 A3 A4}, {A5 A6}, {A7}, {A8}, {A9}
        LinkageScore score =
                IdentityResolution.of(PHONE).link(ACCOUNTS, "account").score(ACCOUNTS, "person");
        assertThat(score.precision()).isCloseTo(2 / 7.0, within(1e-15));
        assertThat(score.recall()).isCloseTo(2 / 7.0, within(1e-15));
        assertThat(score.f1()).isCloseTo(2 / 7.0, within(1e-15));
        // (2/3 + 2/3 + 1 + 1/3 + 1 + 1 + 1/3 + 1/3 + 1/3) / 9 and (2/4 + 2/4 + 1/4 + 1/4 + 1 + 1 + 1 + 1 + 1) / 9
        assertThat(score.bCubedPrecision()).isCloseTo(17 / 27.0, within(1e-15));
        assertThat(score.bCubedRecall()).isCloseTo(6.5 / 9, within(1e-15));
        assertThat(score.byRule().doubleColumn("precision").get(0)).isCloseTo(2 / 7.0, within(1e-15));
        assertThat(score.falseMerges().stringColumn("true people").asList()).containsExactly("x, z", "x, w, v");
        assertThat(score.falseSplits().getString(0, "people")).isEqualTo("P0000001, P0000002, P0000003");
        assertThat(score.thresholds().isEmpty()).isTrue();
        assertThatThrownBy(score::plot).hasMessageContaining("needs a probable rule");
        assertThat(score.toText()).contains("4 people were found; in truth they are 5");
    }

    @Property(tries = 30)
    void the_order_of_the_rows_has_no_say(@ForAll Random random) {
        List<String> rows = new ArrayList<>(List.of(ROWS));
        Collections.shuffle(rows, random);
        MatchRule probable = MatchRule.probable("phone", "device", "birth_year")
                .names("name")
                .within("phone")
                .within("city")
                .accepting(0.5)
                .reviewing(0.001);
        IdentityResolution both =
                IdentityResolution.of(probable, PHONE.unlessSharedByMore(3)).keepingNamesApart("name");
        Table shuffled = accounts(rows.toArray(String[]::new));
        assertThat(both.link(shuffled, "account").links().print())
                .isEqualTo(both.link(ACCOUNTS, "account").links().print());
        assertThat(CAREFUL.link(shuffled, "account").toText())
                .isEqualTo(CAREFUL.link(ACCOUNTS, "account").toText());
    }

    @Test
    void two_people_who_share_a_key_thirty_times_are_two() {
        StringColumn account = StringColumn.create("account");
        StringColumn phone = StringColumn.create("phone");
        StringColumn name = StringColumn.create("name");
        for (int i = 0; i < 30; i++) {
            account.append("a" + i);
            phone.append("the one of the till");
            name.append(i % 2 == 0 ? "王伟" : "李娜");
        }
        Table till = Table.create("till", account, phone, name);

        assertThat(IdentityResolution.of(MatchRule.sameKey("phone"))
                        .keepingNamesApart("name")
                        .link(till, "account")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void similar_addresses_and_texts_join_within_a_city() {
        Table homes = ACCOUNTS.first(2).copy();
        homes.addColumns(
                StringColumn.create("address", "成都市高新区谷香路88号新禾苑3号楼2单元501室", "高新区谷香路88号新禾苑三号楼二单元501"),
                StringColumn.create("nick", "Martha", "MARHTA"));
        assertThat(IdentityResolution.of(
                                MatchRule.similarAddress("address", 0.8).within("address", "city"))
                        .link(homes, "account")
                        .count())
                .isOne();
        assertThat(IdentityResolution.of(MatchRule.similar("nick", 0.96)
                                .andSimilarAddress("address", 0.5)
                                .within("city"))
                        .link(homes, "account")
                        .count())
                .isOne();
        assertThat(IdentityResolution.of(MatchRule.similar("nick", 0.97)
                                .andSimilarName("name", 0.5)
                                .within("city"))
                        .link(homes, "account")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void expectation_and_maximisation_give_what_numpy_gives() {
        PublishedValues.all()
                .forEach(value -> assertThat(value.ours()).as(value.value()).isNotNaN());
        Validation first = PublishedValues.all().get(0);
        assertThat(first.ours()).isCloseTo(0.9611, within(0.0001));
    }

    @Test
    void blocks_that_are_too_large_are_left_out_with_a_word() {
        Identities people = IdentityResolution.of(
                        MatchRule.similarName("name", 0.9).within("city").withLargestBlock(5))
                .link(ACCOUNTS, "account");
        assertThat(people.warnings())
                .singleElement()
                .asString()
                .contains("1 group of rows that share city had more than 5 rows (the largest 7), so that 21 pairs");
    }

    @Test
    void mistakes_are_told_with_the_remedy() {
        assertThatThrownBy(() -> IdentityResolution.of()).hasMessageContaining("needs a rule");
        assertThatThrownBy(() -> IdentityResolution.of(MatchRule.similarName("name", 0.9)))
                .hasMessageContaining(".within(\"city\")");
        assertThatThrownBy(() -> MatchRule.similarName("name", 1.5)).hasMessageContaining("above 0 and at most 1");
        assertThatThrownBy(() -> MatchRule.sameKey()).hasMessageContaining("A key needs a column");
        assertThatThrownBy(() -> PHONE.unlessSharedByMore(1)).hasMessageContaining("two rows at least");
        assertThatThrownBy(() -> MatchRule.probable("phone").within()).hasMessageContaining("names no column");
        assertThatThrownBy(() -> MatchRule.probable("phone").accepting(1)).hasMessageContaining("0 < reviewed");
        assertThatThrownBy(
                        () -> IdentityResolution.of(MatchRule.sameKey("fone")).link(ACCOUNTS, "account"))
                .hasMessageContaining("Did you mean 'phone'?");
        assertThatThrownBy(() -> CAREFUL.link(ACCOUNTS, "city")).hasMessageContaining("'成都' (row 1) is there 7 times");
        assertThatThrownBy(() -> CAREFUL.link(accounts(ROWS[0].replace("A1", "-")), "account"))
                .hasMessageContaining("is missing");
        Identities people = CAREFUL.link(ACCOUNTS, "account");
        assertThatThrownBy(() -> people.of("A0")).hasMessageContaining("no account 'A0'");
        assertThatThrownBy(() -> people.accounts("P9")).hasMessageContaining("no person 'P9'");
        assertThatThrownBy(() -> people.accounts("P0000099")).hasMessageContaining("no person");
        assertThatThrownBy(people::weights).hasMessageContaining("Only a probable rule");
        assertThatThrownBy(() -> people.score(ACCOUNTS.first(3), "person"))
                .hasMessageContaining("must know every account");
    }

    @Test
    void no_rows_and_one_row_are_no_problem() {
        assertThat(CAREFUL.link(ACCOUNTS.emptyCopy(), "account").count()).isZero();
        assertThat(CAREFUL.link(ACCOUNTS.first(1), "account").count()).isOne();
        MatchRule probable = MatchRule.probable("phone").names("name").within("phone");
        assertThat(IdentityResolution.of(probable)
                        .link(ACCOUNTS.emptyCopy(), "account")
                        .toText())
                .contains("0 accounts are 0 people");
        assertThat(IdentityResolution.of(probable)
                        .link(ACCOUNTS.first(1), "account")
                        .count())
                .isOne();
    }
}
