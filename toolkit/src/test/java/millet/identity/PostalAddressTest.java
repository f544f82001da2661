package millet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {

    private static final String HOME = "成都市高新区谷香路88号新禾苑3号楼2单元501室";

    private final Spelling spelling = new Spelling();

    private PostalAddress address(String text) {
        return PostalAddress.of(text, spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "成都高新区谷香路88号新禾苑3-2-501",
                "高新区谷香路88号新禾苑三号楼二单元501",
                "成都市 高新区 谷香路88号 新禾苑 3栋2单元501室",
                "成都市高新区新禾苑３号楼２单元５０１室",
                "成都高新区谷香路88号3幢2单元501"
            })
    void one_home_is_one_however_it_is_written(String text) {
        assertThat(PostalAddress.level(address(HOME), address(text))).isEqualTo(PostalAddress.SAME);
        assertThat(address(text).key()).isEqualTo("3-2-501");
    }

    @Test
    void the_same_door_elsewhere_is_another_home() {
        assertThat(PostalAddress.level(address(HOME), address("武汉市滨河区柳荫路7号云帆国际3号楼2单元501室")))
                .isEqualTo(PostalAddress.SAME_DOOR);
        assertThat(PostalAddress.level(address(HOME), address("成都市高新区谷香路88号新禾苑3号楼2单元502室")))
                .isEqualTo(PostalAddress.OTHER);
        assertThat(PostalAddress.level(address("村口老店"), address("村口老店"))).isEqualTo(PostalAddress.SAME);
        assertThat(PostalAddress.level(address("村口老店"), address(HOME))).isEqualTo(PostalAddress.OTHER);
    }

    @Test
    void similarity_is_half_door_and_half_words() {
        assertThat(PostalAddress.similarity(address(HOME), address(HOME))).isEqualTo(1);
        assertThat(PostalAddress.similarity(address("甲乙丙3-2-501"), address("丁戊己3-2-501")))
                .isCloseTo(0.5, within(1e-12));
        assertThat(PostalAddress.similarity(address("甲乙丙"), address("甲乙丁"))).isCloseTo(0.5, within(1e-12));
        assertThat(PostalAddress.similarity(address("甲乙丙3-2-501"), address("甲乙丙3-2-502")))
                .isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"三, 3", "十, 10", "十二, 12", "二十, 20", "二十八, 28", "一百零五, 105"})
    void numbers_in_characters_are_numbers(String characters, int number) {
        assertThat(PostalAddress.number(characters)).isEqualTo(number);
    }
}
