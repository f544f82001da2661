package millet.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chinese address taken apart: building, staircase and room by number, the rest as words; 3-2-501 and 三号楼二单元501室 are one. */
final class PostalAddress {

    static final int SAME = 0;
    static final int SAME_DOOR = 1;
    static final int OTHER = 2;
    static final int LEVELS = 3;

    private static final Pattern DOOR = Pattern.compile("(\\d+)(?:号楼|栋|幢|座|#|-)(\\d+)(?:单元|门|-)(\\d+)室?$");
    private static final Pattern CHINESE = Pattern.compile("[零一二三四五六七八九十百]+(?=号|栋|幢|座|单元|门|室|层)");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final double ENOUGH_OVERLAP = 0.4;

    private final String door;
    private final String words;

    private PostalAddress(String door, String words) {
        this.door = door;
        this.words = words;
    }

    static PostalAddress of(String text, Spelling spelling) {
        String plain = Spelling.withoutBlanks(spelling.plain(text));
        String numbered = CHINESE.matcher(plain).replaceAll(found -> String.valueOf(number(found.group())));
        Matcher door = DOOR.matcher(numbered);
        if (!door.find()) {
            return new PostalAddress("", numbered);
        }
        return new PostalAddress(
                door.group(1) + "-" + door.group(2) + "-" + door.group(3), numbered.substring(0, door.start()));
    }

    /** Chinese numbers below 1000. */
    static int number(String characters) {
        int sum = 0;
        int digit = 0;
        for (int at = 0; at < characters.length(); at++) {
            char c = characters.charAt(at);
            if (c == '百' || c == '十') {
                sum += (digit == 0 ? 1 : digit) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }

    /** Building, staircase and room; empty where they were not understood. */
    String key() {
        return door;
    }

    static int level(PostalAddress a, PostalAddress b) {
        if (a.door.isEmpty() || b.door.isEmpty()) {
            return a.door.equals(b.door) && a.words.equals(b.words) ? SAME : OTHER;
        }
        if (!a.door.equals(b.door)) {
            return OTHER;
        }
        return Likeness.overlap(a.words, b.words) >= ENOUGH_OVERLAP ? SAME : SAME_DOOR;
    }

    /** Half for the door, half for the share of the words in common. */
    static double similarity(PostalAddress a, PostalAddress b) {
        boolean sameDoor = !a.door.isEmpty() && a.door.equals(b.door);
        double words = a.words.equals(b.words) ? 1 : Likeness.overlap(a.words, b.words);
        return a.door.isEmpty() && b.door.isEmpty() ? words : (sameDoor ? 0.5 : 0) + 0.5 * words;
    }
}
