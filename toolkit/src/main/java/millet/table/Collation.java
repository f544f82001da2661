package millet.table;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import millet.display.Names;

/** Words in the order of the dictionaries of a language, from the data that the ICU library brings, which no machine and no JDK changes. */
final class Collation {

    private Collation() {}

    static void check(String language) {
        List<String> known = Arrays.stream(Collator.getAvailableULocales())
                .map(ULocale::getLanguage)
                .distinct()
                .toList();
        String wanted = language == null ? "" : ULocale.forLanguageTag(language).getLanguage();
        if (!known.contains(wanted)) {
            throw new IllegalArgumentException("Collation needs the tag of a language, such as \"zh\" or \"de\"; '"
                    + language + "' is none whose order is known." + Names.suggestion(wanted, known));
        }
    }

    /** The places of the words in their order, words that are null or empty left out; words that a language holds for equal by code unit. */
    static int[] of(String language, String[] words) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
        int[] byCodeUnit = WordOrder.of(words);
        Word[] sorted = new Word[byCodeUnit.length];
        for (int place = 0; place < sorted.length; place++) {
            int code = byCodeUnit[place];
            sorted[place] = new Word(code, collator.getCollationKey(words[code]).toByteArray());
        }
        Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(a.key, b.key));
        return Arrays.stream(sorted).mapToInt(word -> word.code).toArray();
    }

    /** A word and the bytes that stand for its place. */
    private static final class Word {
        private final int code;
        private final byte[] key;

        Word(int code, byte[] key) {
            this.code = code;
            this.key = key;
        }
    }
}
