package millet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private final Spelling spelling = new Spelling();

    private PersonName name(String text) {
        return PersonName.of(text, spelling);
    }

    @ParameterizedTest
    @CsvSource({
        "张伟明, 張偉明, 0",
        "张伟明, '张　伟 明 ', 0",
        "张静, 章婧, 1",
        "韩桂霏, hanguifei, 1",
        "高振然, Zhenran Gao, 1",
        "高振然, Gao Zhenran, 1",
        "zhenran gao, Gao Zhenran, 1",
        "曾晓, Zeng Xiao, 1",
        "欧阳雨涵, ouyang yuhan, 1",
        "吕思诗, lv sisi, 1",
        "张伟明, 张*明, 2",
        "张伟, 张*, 2",
        "张伟明, 张＊＊, 2",
        "王芳, 王女士, 2",
        "汪芳, 王先生, 2",
        "王*, 王女士, 2",
        "张*明, 张*明, 2",
        "Wang Fang, 王女士, 2",
        "付立诚, 付立新, 3",
        "张伟, 张强, 4",
        "张伟明, 张*华, 5",
        "张伟, 李强, 5",
        "王*明, 王*华, 5",
        "Li Fang, 王女士, 5",
        "欧阳雨涵, 欧*涵, 2",
        "张伟, Li Wei, 5",
        "李女士, 王女士, 5"
    })
    void names_are_compared_as_people_would(String a, String b, int level) {
        assertThat(PersonName.level(name(a), name(b))).isEqualTo(level);
        assertThat(PersonName.level(name(b), name(a))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"爱拍照的猫", "谷雨88", "zhou83", "半糖", "a b c", "'*明'", "不眠夜844"})
    void nicknames_say_nothing(String nickname) {
        assertThat(name(nickname).isNone() || name(nickname).key().isEmpty()).isTrue();
    }

    @Test
    void what_sounds_alike_has_one_key_in_whatever_order_it_is_written() {
        assertThat(name("韩桂霏").key())
                .isEqualTo(name("Guifei Han").key())
                .isEqualTo(name("hanguifei").key());
        assertThat(name("张*明").key()).isEmpty();
    }

    @Test
    void similarity_falls_from_same_to_different() {
        assertThat(PersonName.similarity(name("张静"), name("張靜"))).isEqualTo(1);
        assertThat(PersonName.similarity(name("张静"), name("章婧"))).isEqualTo(0.95);
        assertThat(PersonName.similarity(name("张静"), name("张*"))).isEqualTo(0.9);
        assertThat(PersonName.similarity(name("付立诚"), name("付立新"))).isBetween(0.8, 0.95);
        assertThat(PersonName.similarity(name("张静"), name("刘洋"))).isLessThan(0.7);
    }
}
