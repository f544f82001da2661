package millet.simulation;

/** Invented addresses: one for each household, written as people write it. */
final class Homes {

    private static final String[] DISTRICTS = {"城东区", "城西区", "新城区", "滨河区", "高新区", "开发区", "青禾区", "谷雨区", "云溪区", "长桥区"};
    private static final String[] ROADS = {
        "谷香路", "粟园路", "禾苗街", "晨光大道", "麦田路", "稻香街", "青禾路", "秋实路", "新谷大道", "云帆路", "长桥路", "石榴街", "柳荫路", "望江街", "观澜路",
        "书院街", "桂花路", "银杏大道", "白鹭街", "清泉路", "松涛路", "海棠街", "玉兰路", "枫林街", "竹溪路", "梅园路", "荷塘街", "向阳路", "丰收路", "果园街"
    };
    private static final String[] ESTATES = {
        "谷雨花园", "新禾苑", "粟香苑", "麦穗家园", "青禾里", "秋实小区", "云帆国际", "望江府", "清泉雅居", "松涛苑", "海棠湾", "玉兰庭", "枫林郡", "竹溪小筑", "荷塘月苑",
        "向阳新村", "丰收小区", "果园新居", "书院里", "银杏苑"
    };

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int FORMS = 5;

    private final Draws draws;

    Homes(long seed) {
        draws = Draws.of(seed, "homes");
    }

    /** Where a household lives; people move as seldom here as not to matter. */
    Home of(int household, City city) {
        draws.restart(household);
        return new Home(
                city.name(),
                draws.oneOf(DISTRICTS),
                draws.oneOf(ROADS),
                1 + draws.below(399),
                draws.oneOf(ESTATES),
                1 + draws.below(28),
                1 + draws.below(4),
                100 * (1 + draws.below(26)) + 1 + draws.below(4));
    }

    /** An address: the number in the road, then estate, building, staircase and room. */
    record Home(
            String city, String district, String road, int number, String estate, int building, int unit, int room) {

        /** As a form asks for it. */
        String full() {
            return city + "市" + street() + estate + building + "号楼" + unit + "单元" + room + "室";
        }

        private String street() {
            return district + road + number + "号";
        }

        /** The same place in one of the ways in which people write it; all hold the numbers of building, staircase and room. */
        String variant(Draws draws) {
            return switch (draws.below(FORMS)) {
                case 0 -> city + street() + estate + building + "-" + unit + "-" + room;
                case 1 -> street() + estate + chinese(building) + "号楼" + chinese(unit) + "单元" + room;
                case 2 ->
                    city + "市 " + district + " " + road + number + "号 " + estate + " " + building + "栋" + unit + "单元"
                            + room + "室";
                case 3 -> city + "市" + district + estate + building + "号楼" + unit + "单元" + room + "室";
                default -> city + district + road + number + "号" + building + "幢" + unit + "单元" + room;
            };
        }
    }

    /** Numbers below 100 in Chinese characters. */
    static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十" + ones;
    }

    /** With digits as wide as a Chinese character, as an input method leaves them. */
    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c >= '0' && c <= '9') || c == '-') {
                wide.setCharAt(at, (char) (c - '!' + '！'));
            }
        }
        return wide.toString();
    }
}
