package millet.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The characters of which names are made, how they are read, and which are mistaken for each other. */
final class NameWords {

    /**
     * Surname, reading and weight. The first five hold 30.8 in 100 people (Ministry of Public Security, 2020 national report on names,
     * 二〇二〇年全国姓名报告); the weights of the others fall off roughly as in published rank
     * lists, and very rare surnames are left out.
     */
    private static final String SURNAMES =
            "王 wang 53 李 li 52 张 zhang 48 刘 liu 38 陈 chen 35 杨 yang 31 黄 huang 23 赵 zhao 22 吴 wu 21 周 zhou 20 "
                    + "徐 xu 16 孙 sun 15 马 ma 13 朱 zhu 13 胡 hu 12 郭 guo 12 何 he 11 林 lin 11 高 gao 10 罗 luo 10 "
                    + "郑 zheng 9 梁 liang 9 谢 xie 8 宋 song 8 唐 tang 8 许 xu 7 韩 han 7 冯 feng 7 邓 deng 6 曹 cao 6 "
                    + "彭 peng 6 曾 zeng 6 肖 xiao 6 田 tian 5 董 dong 5 袁 yuan 5 潘 pan 5 于 yu 5 蒋 jiang 5 蔡 cai 5 "
                    + "余 yu 5 杜 du 5 叶 ye 5 程 cheng 5 苏 su 5 魏 wei 5 吕 lv 4 丁 ding 4 任 ren 4 沈 shen 4 姚 yao 4 "
                    + "卢 lu 4 姜 jiang 4 崔 cui 4 钟 zhong 4 谭 tan 4 陆 lu 4 汪 wang 4 范 fan 4 金 jin 3 石 shi 3 廖 liao 3 "
                    + "贾 jia 3 夏 xia 3 韦 wei 3 付 fu 3 方 fang 3 白 bai 3 邹 zou 3 孟 meng 3 熊 xiong 3 秦 qin 3 邱 qiu 3 "
                    + "江 jiang 3 尹 yin 3 薛 xue 3 闫 yan 3 段 duan 2 雷 lei 2 侯 hou 2 龙 long 2 史 shi 2 陶 tao 2 "
                    + "欧阳 ouyang 1 上官 shangguan 1 司徒 situ 1 诸葛 zhuge 1";

    static final String[] SURNAME = every(SURNAMES, 3, 0);
    static final String[] SURNAME_PINYIN = every(SURNAMES, 3, 1);
    static final double[] SURNAME_WEIGHT = weights(every(SURNAMES, 3, 2));

    private static final String MALE_ONE =
            "伟 wei 强 qiang 磊 lei 军 jun 勇 yong 涛 tao 超 chao 刚 gang 鹏 peng 辉 hui 斌 bin 波 bo 亮 liang 峰 feng "
                    + "凯 kai 浩 hao 宇 yu 飞 fei 鑫 xin 博 bo 晨 chen 睿 rui";
    private static final String FEMALE_ONE =
            "芳 fang 娜 na 敏 min 静 jing 丽 li 艳 yan 娟 juan 霞 xia 燕 yan 玲 ling 婷 ting 慧 hui 莉 li 雪 xue 倩 qian "
                    + "颖 ying 洁 jie 蕾 lei 琳 lin 欣 xin 悦 yue 怡 yi";
    private static final String MALE_FIRST =
            "建 jian 国 guo 志 zhi 俊 jun 子 zi 浩 hao 宇 yu 文 wen 海 hai 永 yong 嘉 jia 天 tian 明 ming 晓 xiao 家 jia "
                    + "振 zhen 世 shi 一 yi 思 si 云 yun 启 qi 光 guang 庆 qing 立 li 瑞 rui 宏 hong 承 cheng 景 jing 逸 yi 向 xiang";
    private static final String MALE_SECOND =
            "平 ping 军 jun 轩 xuan 然 ran 辰 chen 涛 tao 峰 feng 宇 yu 明 ming 阳 yang 豪 hao 杰 jie 飞 fei 东 dong "
                    + "航 hang 哲 zhe 森 sen 川 chuan 宁 ning 安 an 瑜 yu 泽 ze 鸣 ming 恒 heng 远 yuan 亮 liang 新 xin 诚 cheng 洲 zhou 生 sheng";
    private static final String FEMALE_FIRST =
            "晓 xiao 雨 yu 思 si 佳 jia 欣 xin 梦 meng 雅 ya 春 chun 秀 xiu 玉 yu 美 mei 丽 li 子 zi 诗 shi 可 ke 心 xin "
                    + "嘉 jia 婉 wan 若 ruo 语 yu 静 jing 文 wen 慧 hui 海 hai 月 yue 清 qing 淑 shu 桂 gui 彩 cai 芷 zhi";
    private static final String FEMALE_SECOND =
            "涵 han 萱 xuan 怡 yi 琪 qi 婷 ting 妍 yan 芳 fang 英 ying 兰 lan 梅 mei 华 hua 敏 min 玲 ling 琳 lin 彤 tong "
                    + "瑶 yao 溪 xi 莹 ying 洁 jie 君 jun 宁 ning 悦 yue 然 ran 雯 wen 霏 fei 霞 xia 珍 zhen 蓉 rong 颖 ying 晴 qing";

    private static final String[][] ONE = {MALE_ONE.split(" ", -1), FEMALE_ONE.split(" ", -1)};
    private static final String[][] FIRST = {MALE_FIRST.split(" ", -1), FEMALE_FIRST.split(" ", -1)};
    private static final String[][] SECOND = {MALE_SECOND.split(" ", -1), FEMALE_SECOND.split(" ", -1)};

    /** Names that many readers would take for somebody they have heard of. */
    private static final Set<String> KNOWN = Set.of(
            "李强", "李鹏", "李娜", "李宇", "李磊", "王磊", "张磊", "王军", "雷军", "王勇", "刘强", "林丹", "刘洋", "李敏", "王丽", "张颖", "高圆", "周杰",
            "林志玲", "孙海洋", "王一博", "刘涛", "邓超", "张勇", "马超", "何洁", "刘欢", "江平", "陈思诚", "刘亦菲", "王思聪", "张海迪", "李思思", "董洁",
            "陈晓", "曹云金", "范思哲", "汪涵", "胡海泉", "秦海璐", "周冬雨", "陈凯", "徐静", "高晓松", "汪峰", "张靓颖", "杜江", "蒋英", "陈云", "李云龙",
            "林文华");

    /** Characters that sound alike, and that input methods offer for each other. */
    private static final String[] SOUND_ALIKE = {
        "伟玮炜", "静婧靖", "丽莉俐", "晓小筱", "婷亭", "浩昊皓", "宇雨羽语", "轩宣萱", "佳家嘉", "欣鑫心新", "怡宜逸", "建健", "军君俊均", "洁杰捷", "琳林霖",
        "颖莹英盈", "辰晨宸", "瑶遥", "鹏朋", "斌彬滨", "峰锋丰", "涛韬", "娟鹃", "燕艳妍", "玲铃灵", "慧惠", "雪学", "悦月越", "文雯闻", "思斯诗", "子紫梓",
        "明鸣名", "志智", "永勇", "海亥", "然冉", "阳洋扬", "豪毫", "芳方", "梅玫", "华桦", "兰岚", "彤童", "溪希熙", "宁凝", "志致", "国果", "瑞睿锐", "宏红洪",
        "清青卿", "张章", "王汪", "陈程", "徐许", "于余", "江姜蒋", "吴伍", "付傅", "肖萧", "闫严", "魏韦"
    };

    /** Characters that look alike on a form filled in by hand. */
    private static final String[] LOOK_ALIKE = {
        "晴睛", "婷停", "宇字", "国园", "天夫", "刘刈", "平乎", "东车", "明朋", "芳芬", "敏教", "琪淇", "泽译", "志忐", "佳往", "磊蕾", "玉王"
    };

    /** The simplified character followed by the traditional one. */
    private static final String TRADITIONAL = "张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓冯馮邓鄧萧蕭蒋蔣叶葉苏蘇吕呂卢盧谭譚陆陸贾賈韦韋邹鄒闫閆龙龍欧歐阳陽诸諸伟偉强強军軍"
            + "涛濤刚剛鹏鵬辉輝凯凱飞飛静靜丽麗艳艷颖穎洁潔国國晓曉云雲启啟庆慶杰傑东東鸣鳴远遠诚誠梦夢诗詩语語莹瑩华華兰蘭宁寧泽澤";

    private static final Map<Character, String> SOUNDS = groups(SOUND_ALIKE);
    private static final Map<Character, String> LOOKS = groups(LOOK_ALIKE);
    private static final Map<Character, Character> TRADITIONAL_OF = pairs();

    private NameWords() {}

    /** A character or two, and the reading behind them, for a person of this gender. */
    static String[] given(String surname, boolean female, double shareOfOne, Draws draws) {
        int gender = female ? 1 : 0;
        while (true) {
            String[] given = draws.chance(shareOfOne) ? word(ONE[gender], draws) : two(gender, draws);
            if (!KNOWN.contains(surname + given[0])) {
                return given;
            }
        }
    }

    private static String[] two(int gender, Draws draws) {
        String[] first = word(FIRST[gender], draws);
        String[] second = word(SECOND[gender], draws);
        return new String[] {first[0] + second[0], first[1] + second[1]};
    }

    private static String[] word(String[] words, Draws draws) {
        int at = 2 * draws.below(words.length / 2);
        return new String[] {words[at], words[at + 1]};
    }

    /** The name with one character that sounds the same; the name itself where none does. */
    static String soundingAlike(String name, Draws draws) {
        return changed(name, SOUNDS, draws);
    }

    /** The name with one character that looks nearly the same; the name itself where none does. */
    static String lookingAlike(String name, Draws draws) {
        return changed(name, LOOKS, draws);
    }

    private static String changed(String name, Map<Character, String> alike, Draws draws) {
        int from = draws.below(name.length());
        for (int i = 0; i < name.length(); i++) {
            int at = (from + i) % name.length();
            String others = alike.get(name.charAt(at));
            if (others != null) {
                return name.substring(0, at) + others.charAt(draws.below(others.length())) + name.substring(at + 1);
            }
        }
        return name;
    }

    static String traditional(String text) {
        StringBuilder traditional = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            traditional.setCharAt(at, TRADITIONAL_OF.getOrDefault(text.charAt(at), text.charAt(at)));
        }
        return traditional.toString();
    }

    private static Map<Character, String> groups(String[] groups) {
        Map<Character, String> alike = new LinkedHashMap<>();
        for (String group : groups) {
            for (int at = 0; at < group.length(); at++) {
                alike.put(group.charAt(at), group.substring(0, at) + group.substring(at + 1));
            }
        }
        return alike;
    }

    private static Map<Character, Character> pairs() {
        Map<Character, Character> pairs = new LinkedHashMap<>();
        for (int at = 0; at < TRADITIONAL.length(); at += 2) {
            pairs.put(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));
        }
        return pairs;
    }

    private static String[] every(String words, int step, int from) {
        String[] all = words.split(" ", -1);
        String[] some = new String[all.length / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[i * step + from];
        }
        return some;
    }

    private static double[] weights(String[] texts) {
        double[] weights = new double[texts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.parseDouble(texts[i]);
        }
        return weights;
    }
}
