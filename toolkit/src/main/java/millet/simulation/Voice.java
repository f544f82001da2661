package millet.simulation;

/**
 * How somebody writes: the same person keeps his habits from text to text.
 *
 * @param pauses what stands between clauses
 * @param emoji chance of an emoji or 颜文字 at the end
 * @param typos chance that a word that can be mistyped is
 * @param wordy chance of an opening, an aside and a closing
 * @param lists chance that a review is written as a list with headings
 * @param blunt chance that a review says nothing but good or bad
 */
record Voice(Pauses pauses, double emoji, double typos, double wordy, double lists, double blunt) {

    /** Between the clauses of a text that is written in passing. */
    enum Pauses {
        FULL,
        BLANK,
        HALF,
        TILDE,
        EXCLAIMING,
        DOTS,
        COMMAS
    }

    private static final Pauses[] PAUSES = Pauses.values();

    /** Half of all write the commas of a printed page, the others as it comes; chosen, not counted anywhere. */
    private static final double[] PAUSE_SHARES = {48, 16, 8, 6, 8, 5, 9};

    /** One in three uses emoji now and then; one in four types without looking: chosen as well. */
    private static final double EMOJI_USERS = 0.35;

    private static final double HASTY = 0.25;

    static Voice draw(Draws draws) {
        Pauses pauses = PAUSES[draws.pick(PAUSE_SHARES)];
        double emoji = draws.chance(EMOJI_USERS) ? draws.between(0.2, 0.7) : 0.02;
        double typos = draws.chance(HASTY) ? draws.between(0.05, 0.25) : 0.004;
        double wordy = draws.between(0.05, 0.6);
        return new Voice(pauses, emoji, typos, wordy, draws.chance(0.1) ? 0.5 : 0.02, draws.between(0, 0.12));
    }

    /** Gives a text that was written with the commas of a printed page the habits of this voice, in place, from the given place on. */
    void speak(StringBuilder text, int from, Draws draws) {
        mistype(text, from, draws);
        boolean last = true;
        for (int i = text.length() - 1; i >= from; i--) {
            char sign = text.charAt(i);
            if (sign == '，' || sign == '。' || sign == '！' || sign == '；') {
                pause(text, i, sign, last, draws);
            }
            last = false;
        }
    }

    private void pause(StringBuilder text, int at, char sign, boolean last, Draws draws) {
        switch (pauses) {
            case FULL -> {
                if (last && sign == '。' && draws.chance(0.4)) {
                    text.deleteCharAt(at);
                }
            }
            case BLANK -> replace(text, at, last ? "" : " ");
            case HALF -> replace(text, at, sign == '，' ? "," : sign == '！' ? "!" : last ? "." : ". ");
            case TILDE ->
                replace(text, at, sign == '，' ? draws.chance(0.3) ? "~" : "，" : draws.chance(0.5) ? "~" : "~~");
            case EXCLAIMING -> replace(text, at, sign == '，' ? "，" : draws.chance(0.4) ? "！！！" : "！");
            case DOTS -> replace(text, at, draws.chance(0.4) ? "。。。" : sign == '，' ? "，" : "…");
            case COMMAS -> replace(text, at, last ? "" : "，");
        }
    }

    private static void replace(StringBuilder text, int at, String by) {
        text.replace(at, at + 1, by);
    }

    private static final String[][] TYPOS = {
        {"像素", "象素"},
        {"好像", "好象"},
        {"的很", "得很"},
        {"得很", "的很"},
        {"的", "地"},
        {"不得", "不的"},
        {"再", "在"},
        {"在", "再"},
        {"那么", "那末"},
        {"拍照", "拍找"},
        {"续航", "序航"},
        {"电池", "电磁"},
        {"流畅", "流场"},
        {"清晰", "清析"},
        {"非常", "灰常"},
        {"喜欢", "稀饭"},
        {"没有", "木有"},
        {"手机", "手鸡"},
        {"东西", "东东"},
        {"推荐", "推存"},
        {"包装", "包庄"},
        {"发货", "发活"},
        {"客服", "客户"},
        {"已经", "己经"},
        {"感觉", "敢觉"},
        {"声音", "声因"},
        {"不错", "不措"},
        {"物流", "物溜"},
        {"屏幕", "平幕"},
        {"质量", "质亮"},
        {"性价比", "性价必"},
        {"手感", "手敢"},
        {"满意", "满易"},
    };

    private void mistype(StringBuilder text, int from, Draws draws) {
        for (String[] typo : TYPOS) {
            for (int at = text.indexOf(typo[0], from); at >= 0; at = text.indexOf(typo[0], at + typo[1].length())) {
                if (draws.chance(typos)) {
                    text.replace(at, at + typo[0].length(), typo[1]);
                }
            }
        }
    }
}
