package millet.data;

import java.util.List;

/** What a till writes in the place of a customer whom it does not know. */
final class StandIns {

    private static final List<String> WORDS = List.of(
            "散客",
            "散户",
            "零散客户",
            "零售客户",
            "普通散客",
            "过路客",
            "匿名",
            "匿名用户",
            "游客",
            "非会员",
            "walk-in",
            "walk in",
            "walk-in customer",
            "guest",
            "anonymous",
            "cash customer",
            "unknown customer");

    private static final int LONGEST = 16;

    private StandIns() {}

    static boolean isOne(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        for (String word : WORDS) {
            if (Scalars.isWord(text, from, to, word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOne(String text) {
        String word = text.strip();
        return isOne(word.toCharArray(), 0, word.length());
    }
}
