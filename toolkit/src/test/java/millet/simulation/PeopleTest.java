package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final int COUNT = 24_000;
    private static final List<Person> ALL = all();

    private static List<Person> all() {
        People people = People.withSeed(42);
        return IntStream.range(0, COUNT).mapToObj(people::of).toList();
    }

    private static double share(java.util.function.Predicate<Person> wanted) {
        return ALL.stream().filter(wanted).count() / (double) COUNT;
    }

    @Test
    void the_five_first_surnames_hold_as_many_as_they_do_in_the_country() {
        // 30.8% of the population: Ministry of Public Security, 2020 national report on names
        assertThat(share(person -> "王李张刘陈".contains(person.surname()))).isCloseTo(0.308, within(0.03));
    }

    @Test
    void families_share_a_home_and_stand_beside_each_other() {
        for (int customer = 0; customer < COUNT; customer++) {
            Person person = ALL.get(customer);
            assertThat(person.household() + person.place()).isEqualTo(customer);
            assertThat(person.place()).isLessThan(person.householdSize());
            assertThat(person.householdSize()).isBetween(1, 4);
            assertThat(ALL.get(person.household()).city()).isEqualTo(person.city());
            assertThat(ALL.get(person.household()).householdSize()).isEqualTo(person.householdSize());
        }
        Map<Integer, Integer> sizes = new TreeMap<>();
        ALL.stream()
                .filter(person -> person.place() == 0)
                .forEach(head -> sizes.merge(head.householdSize(), 1, Integer::sum));
        int households = sizes.values().stream().mapToInt(count -> count).sum();
        assertThat(sizes.get(1) / (double) households).isBetween(0.60, 0.70);
        assertThat(sizes.get(4) / (double) households).isBetween(0.02, 0.06);
    }

    @Test
    void a_person_does_not_depend_on_who_was_asked_for_before() {
        assertThat(People.withSeed(42).of(17)).isEqualTo(ALL.get(17));
        assertThat(People.withSeed(43).of(17)).isNotEqualTo(ALL.get(17));
    }

    @Test
    void ages_are_those_of_customers() {
        assertThat(ALL).allMatch(person -> person.age() >= 18 && person.age() <= 75);
        assertThat(share(person -> person.ageBand().equals("25-34"))).isBetween(0.25, 0.36);
        assertThat(share(person -> person.ageBand().equals("55+"))).isBetween(0.08, 0.22);
        assertThat(share(Person::female)).isBetween(0.42, 0.52);
    }

    @Test
    void namesakes_are_as_frequent_as_they_are_in_a_large_country() {
        long names = ALL.stream().map(Person::name).distinct().count();
        assertThat(names).isBetween(8_000L, 20_000L);
        assertThat(share(person -> person.givenName().length() == 1)).isBetween(0.12, 0.30);
    }

    @Test
    void traditional_characters_are_simplified_to_what_was_written() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        // ICU takes the surname 沈 for the traditional 沉 in some words, whether it was written so or not
        ALL.stream()
                .map(Person::name)
                .distinct()
                .filter(name -> !name.startsWith("沈"))
                .forEach(name -> assertThat(simplified.transliterate(NameWords.traditional(name)))
                        .isEqualTo(name));
        assertThat(NameWords.traditional("张伟")).isEqualTo("張偉");
    }

    @Test
    void a_mistaken_character_is_another_one_in_the_same_place() {
        Draws draws = Draws.of(1, "test");
        for (int i = 0; i < 200; i++) {
            String name = NameWords.soundingAlike("张伟丽", draws);
            assertThat(name).hasSize(3).isNotEqualTo("张伟丽");
            assertThat(IntStream.range(0, 3)
                            .filter(at -> name.charAt(at) != "张伟丽".charAt(at))
                            .count())
                    .isOne();
        }
        assertThat(NameWords.soundingAlike("郑勃", draws)).isEqualTo("郑勃");
        assertThat(NameWords.lookingAlike("王晴", draws)).isNotEqualTo("王晴");
    }

    @Test
    void numbers_in_characters_are_read_as_they_are_written() {
        assertThat(List.of(3, 10, 12, 20, 28).stream().map(Homes::chinese).toList())
                .containsExactly("三", "十", "十二", "二十", "二十八");
    }

    @Test
    void an_address_is_written_in_five_ways() {
        Homes.Home home = new Homes.Home("成都", "高新区", "谷香路", 88, "新禾苑", 3, 2, 501);
        List<String> seen = new ArrayList<>();
        Draws draws = Draws.of(1, "test");
        for (int i = 0; i < 100; i++) {
            seen.add(home.variant(draws));
        }
        assertThat(seen.stream().distinct().toList())
                .containsExactlyInAnyOrder(
                        "成都高新区谷香路88号新禾苑3-2-501",
                        "高新区谷香路88号新禾苑三号楼二单元501",
                        "成都市 高新区 谷香路88号 新禾苑 3栋2单元501室",
                        "成都市高新区新禾苑3号楼2单元501室",
                        "成都高新区谷香路88号3幢2单元501");
        assertThat(home.full()).isEqualTo("成都市高新区谷香路88号新禾苑3号楼2单元501室");
        assertThat(Homes.fullWidth("3-2-501室")).isEqualTo("３－２－５０１室");
    }

    @Test
    void tiers_have_a_chinese_name() {
        assertThat(City.ALL.stream().map(City::tierName).distinct().toList()).containsExactly("一线", "新一线", "二线", "三线");
        assertThat(City.ALL.stream().map(City::name).distinct()).hasSize(City.ALL.size());
    }
}
