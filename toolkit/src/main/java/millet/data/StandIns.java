package millet.data;

import java.util.List;
import java.util.stream.IntStream;

/** What a till or a web shop writes in the place of a customer whom it does not know. */
final class StandIns {

    /** These say so in any column. */
    private static final List<String> CLEAR = List.of(
            "散客",
            "散户",
            "零散客户",
            "零散顾客",
            "零售客户",
            "零售顾客",
            "普通散客",
            "普通客户",
            "普通顾客",
            "临时客户",
            "临时顾客",
            "门店散客",
            "门店顾客",
            "现金客户",
            "现金顾客",
            "未知客户",
            "未知会员",
            "过路客",
            "过路客户",
            "流动客户",
            "匿名",
            "匿名用户",
            "匿名客户",
            "匿名会员",
            "游客",
            "非会员",
            "无会员",
            "无会员卡",
            "walk-in",
            "walk in",
            "walkin",
            "walk-in customer",
            "walk in customer",
            "walk-in client",
            "guest",
            "guest user",
            "guest customer",
            "guest checkout",
            "guest order",
            "anonymous",
            "anonymous user",
            "anonymous customer",
            "cash customer",
            "cash sale",
            "cash sales",
            "counter sale",
            "counter sales",
            "unknown customer",
            "no customer",
            "non-member",
            "non member",
            "nonmember",
            "gastbestellung",
            "gastkunde",
            "gastkonto",
            "laufkunde",
            "laufkundschaft",
            "barverkauf",
            "barkunde",
            "thekenverkauf",
            "kunde unbekannt",
            "diverse kunden",
            "client de passage",
            "client comptoir",
            "client anonyme",
            "cliente varios",
            "clientes varios",
            "consumidor final",
            "cliente de paso");

    /** These are words for other things too, and say so only where a customer should stand. */
    private static final List<String> FOR_A_CUSTOMER = List.of(
            "零售",
            "现金",
            "现销",
            "门店",
            "前台",
            "收银台",
            "临时",
            "普通",
            "路人",
            "无",
            "空",
            "未知",
            "不详",
            "无卡",
            "cash",
            "pos",
            "counter",
            "retail",
            "unknown",
            "none",
            "null",
            "n/a",
            "na",
            "-",
            "--",
            "gast",
            "diverse",
            "divers",
            "unbekannt",
            "anonym",
            "bar",
            "comptoir",
            "inconnu",
            "anonyme",
            "mostrador",
            "contado",
            "desconocido");

    private static final int LONGEST = 20;

    private static final List<List<String>> CLEAR_BY_LENGTH = byLength(CLEAR);
    private static final List<List<String>> FOR_A_CUSTOMER_BY_LENGTH = byLength(FOR_A_CUSTOMER);

    private StandIns() {}

    /** A million ids are held against few words each. */
    private static List<List<String>> byLength(List<String> words) {
        return IntStream.rangeClosed(0, LONGEST)
                .mapToObj(length ->
                        words.stream().filter(word -> word.length() == length).toList())
                .toList();
    }

    /** Whether a text may be one, if it stands in the place of a customer. */
    static boolean isOne(char[] text, int from, int to) {
        return isAmong(CLEAR_BY_LENGTH, text, from, to) || isAmong(FOR_A_CUSTOMER_BY_LENGTH, text, from, to);
    }

    /** Whether a value of a column is one: of words with other meanings only where the column is named like a customer's. */
    static boolean isOne(String column, String text) {
        char[] word = text.strip().toCharArray();
        return isAmong(CLEAR_BY_LENGTH, word, 0, word.length)
                || (isAmong(FOR_A_CUSTOMER_BY_LENGTH, word, 0, word.length)
                        && HeaderWords.CUSTOMER.match(column).isPresent());
    }

    /** Whether a customer's id is one. */
    static boolean isOne(String text) {
        String word = text.strip();
        return isOne(word.toCharArray(), 0, word.length());
    }

    private static boolean isAmong(List<List<String>> byLength, char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        for (String word : byLength.get(to - from)) {
            if (Scalars.isWord(text, from, to, word)) {
                return true;
            }
        }
        return false;
    }
}
