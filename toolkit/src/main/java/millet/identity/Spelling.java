package millet.identity;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a text once it no longer matters how it was typed: half-width, simplified, small letters. Sounds are Pinyin without tones in
 * which what many do not tell apart is one: zh and z, sh and s, ch and c, -ng and -n, l and n stay two.
 */
final class Spelling {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';

    private final Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
    private final UnicodeSet traditional = simplifier.getSourceSet().freeze();
    private final Transliterator reader = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private final Transliterator surnameReader = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private final Map<String, String> readings = new HashMap<>();
    private final Map<String, String> surnameReadings = new HashMap<>();

    /** Half-width, simplified, small letters, without blanks at the ends and with single ones between words. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                gap = true;
            } else {
                if (gap && plain.length() > 0) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_FIRST + '!') : c);
            }
        }
        String half = plain.toString().toLowerCase(Locale.ROOT);
        return traditional.containsNone(half) ? half : simplifier.transliterate(half);
    }

    static String withoutBlanks(String plain) {
        return plain.replace(" ", "");
    }

    /** In Pinyin as it stands in a dictionary, without tones and blanks. */
    String sound(String characters) {
        StringBuilder sound = new StringBuilder();
        for (int at = 0; at < characters.length(); at++) {
            sound.append(readings.computeIfAbsent(characters.substring(at, at + 1), reader::transliterate));
        }
        return sound.toString();
    }

    /** The same for a surname: 曾 is zeng there and ceng elsewhere. */
    String surname(String surname) {
        return surnameReadings.computeIfAbsent(surname, surnameReader::transliterate);
    }

    String surnameSound(String surname) {
        return blurred(surname(surname));
    }

    /** Of Pinyin as a person types it. */
    static String blurred(String pinyin) {
        return pinyin.replaceAll("[^a-z]", "")
                .replace('v', 'u')
                .replace("zh", "z")
                .replace("sh", "s")
                .replace("ch", "c")
                .replace("ng", "n");
    }
}
