package millet.data;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readings in brackets behind Chinese characters. */
final class Readings {

    /** Small letters, with accents or without, and perhaps the number of a tone. */
    private static final Pattern BRACKETS =
            Pattern.compile("(\\p{IsHan})[(（]([a-z\\u00E0-\\u01DC\\u0300-\\u030C]{1,8})([0-5]?)[)）]");

    /** What a Mandarin syllable can be. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
                    + "(?:[aeo]|[aeo]i|ao|ou|[aeo]ng?|er|i|ia|ie|iao|iu|in|ian|iang|ing|iong|u|ua|ue|uo|uai|ui|un|uan|uang|ong|ü|üe|üan|ün)");

    private static final Pattern TONE_MARKS = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");

    private final Transliterator reader = Transliterator.getInstance("Han-Latin");

    String without(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
            return text;
        }
        Matcher found = BRACKETS.matcher(text);
        StringBuilder left = new StringBuilder();
        while (found.find()) {
            boolean isReading =
                    isReading(found.group(1), found.group(2), !found.group(3).isEmpty());
            found.appendReplacement(left, Matcher.quoteReplacement(isReading ? found.group(1) : found.group()));
        }
        return found.appendTail(left).toString();
    }

    private boolean isReading(String character, String written, boolean numbered) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
        String syllable = withoutTone(decomposed);
        if (!SYLLABLE.matcher(syllable).matches()) {
            return false;
        }
        boolean marked = TONE_MARKS.matcher(decomposed).find();
        return (marked && !numbered)
                || withoutTone(Normalizer.normalize(reader.transliterate(character), Normalizer.Form.NFD))
                        .equals(syllable);
    }

    /** Of letters and separate accents; v is how keyboards write ü. */
    private static String withoutTone(String decomposed) {
        String letters = TONE_MARKS.matcher(decomposed).replaceAll("");
        return Normalizer.normalize(letters, Normalizer.Form.NFC)
                .replace('v', 'ü')
                .strip();
    }
}
