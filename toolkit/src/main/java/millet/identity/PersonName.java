package millet.identity;

import java.util.Arrays;
import java.util.Set;

/**
 * A name as somebody wrote it: in characters, masked (张*明), with a title only (王女士) or in Pinyin. What does not begin with a surname is taken for
 * a nickname and says nothing.
 */
final class PersonName {

    static final int ALIKE = 0;
    static final int SOUNDS_ALIKE = 1;
    static final int FITS = 2;
    static final int NEARLY = 3;
    static final int SURNAME_ONLY = 4;
    static final int DIFFERENT = 5;
    static final int LEVELS = 6;

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈沉钟姜崔谭陆范汪廖石金韦贾"
            + "夏付傅方邹熊白孟秦邱侯江尹薛闫严段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚舒阮纪梅童凌毕单"
            + "裴霍成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁"
            + "沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢";
    private static final Set<String> LONG_SURNAMES =
            Set.of("欧阳", "上官", "司徒", "诸葛", "司马", "皇甫", "令狐", "夏侯", "慕容", "尉迟", "长孙", "东方", "公孙", "轩辕", "端木", "南宫");
    private static final String[] TITLES = {"先生", "女士", "小姐", "太太"};
    private static final int LONGEST_GIVEN = 2;

    private enum Form {
        FULL,
        MASKED,
        TITLED,
        LATIN,
        NONE
    }

    private final Form form;
    /** The characters; of a masked name those before the first star, of one with a title the surname. */
    private final String characters;
    /** Of a masked name, what stands behind the last star. */
    private final String end;

    private final String surnameSound;
    private final String sound;
    private final String turnedSound;

    private PersonName(
            Form form, String characters, String end, String surnameSound, String sound, String turnedSound) {
        this.form = form;
        this.characters = characters;
        this.end = end;
        this.surnameSound = surnameSound;
        this.sound = sound;
        this.turnedSound = turnedSound;
    }

    static PersonName of(String text, Spelling spelling) {
        String plain = spelling.plain(text);
        String name = Spelling.withoutBlanks(plain);
        int star = name.indexOf('*');
        if (star > 0) {
            String start = name.substring(0, star);
            String end = name.substring(name.lastIndexOf('*') + 1);
            return new PersonName(Form.MASKED, start, end, spelling.surnameSound(surname(start)), "", "");
        }
        for (String title : TITLES) {
            if (name.endsWith(title) && name.length() > title.length()) {
                String surname = name.substring(0, name.length() - title.length());
                return new PersonName(Form.TITLED, surname, "", spelling.surnameSound(surname), "", "");
            }
        }
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z') ? latin(plain) : han(name, spelling);
    }

    private static PersonName latin(String plain) {
        String[] words = plain.split(" ", -1);
        if (words.length > 2 || plain.isEmpty()) {
            return none();
        }
        String second = words.length == 2 ? words[1] : "";
        return new PersonName(
                Form.LATIN, "", "", "", Spelling.blurred(words[0] + second), Spelling.blurred(second + words[0]));
    }

    private static PersonName han(String name, Spelling spelling) {
        String surname = surname(name);
        int given = name.length() - surname.length();
        boolean known = surname.length() > 1 || (!surname.isEmpty() && SURNAMES.contains(surname));
        if (!known || given < 1 || given > LONGEST_GIVEN) {
            return none();
        }
        // blurred as a whole: without characters nobody knows where hangui is cut
        String sound = Spelling.blurred(spelling.surname(surname) + spelling.sound(name.substring(surname.length())));
        return new PersonName(Form.FULL, name, "", spelling.surnameSound(surname), sound, sound);
    }

    private static PersonName none() {
        return new PersonName(Form.NONE, "", "", "", "", "");
    }

    private static String surname(String name) {
        return name.length() >= 2 && LONG_SURNAMES.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, Math.min(1, name.length()));
    }

    /** Whether it says nothing about who it is. */
    boolean isNone() {
        return form == Form.NONE;
    }

    /** What equal and equally sounding names have in common, in whatever order surname and given name stand; empty for parts of names. */
    String key() {
        char[] letters = sound.replaceAll("[gh]", "").toCharArray(); // they come and go with the cut between the words
        Arrays.sort(letters);
        return new String(letters);
    }

    /** How well two names fit together, from {@link #ALIKE} to {@link #DIFFERENT}; neither is none. */
    static int level(PersonName a, PersonName b) {
        if (a.form.compareTo(b.form) > 0) {
            return level(b, a);
        }
        return switch (b.form) {
            case FULL -> full(a, b);
            case MASKED, TITLED -> a.fits(b) ? FITS : DIFFERENT;
            default -> a.latin(b);
        };
    }

    private static int full(PersonName a, PersonName b) {
        if (a.characters.equals(b.characters)) {
            return ALIKE;
        }
        if (a.sound.equals(b.sound)) {
            return SOUNDS_ALIKE;
        }
        if (a.characters.length() >= 3 && a.characters.length() == b.characters.length() && substitutions(a, b) == 1) {
            return NEARLY;
        }
        return a.surnameSound.equals(b.surnameSound) ? SURNAME_ONLY : DIFFERENT;
    }

    private static int substitutions(PersonName a, PersonName b) {
        int count = 0;
        for (int at = 0; at < a.characters.length(); at++) {
            count += a.characters.charAt(at) == b.characters.charAt(at) ? 0 : 1;
        }
        return count;
    }

    /** Whether this name, which is full, masked or a title's, can be the one of which the other shows a part. */
    private boolean fits(PersonName part) {
        if (form != Form.FULL || part.form == Form.TITLED) {
            boolean alike = form != Form.MASKED || part.form != Form.MASKED || end.equals(part.end);
            return alike && surnameSound.equals(part.surnameSound);
        }
        return characters.startsWith(part.characters)
                && characters.endsWith(part.end)
                && characters.length() > part.characters.length() + part.end.length();
    }

    private int latin(PersonName other) {
        if (form == Form.MASKED || form == Form.TITLED) {
            return other.sound.startsWith(surnameSound) || other.turnedSound.startsWith(surnameSound)
                    ? FITS
                    : DIFFERENT;
        }
        boolean same = sound.equals(other.sound) || sound.equals(other.turnedSound) || turnedSound.equals(other.sound);
        return same ? SOUNDS_ALIKE : DIFFERENT;
    }

    /** 1 written alike, 0.95 sounding alike, 0.9 where one shows a part of the other; else Jaro–Winkler of the sounds, below 0.95. */
    static double similarity(PersonName a, PersonName b) {
        return switch (level(a, b)) {
            case ALIKE -> 1;
            case SOUNDS_ALIKE -> 0.95;
            case FITS -> 0.9;
            default -> Math.min(0.949, Likeness.jaroWinkler(a.sound, b.sound));
        };
    }
}
