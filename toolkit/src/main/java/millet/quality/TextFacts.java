package millet.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is said of text. Lengths are in characters as they are seen by Unicode (code points).
 *
 * @param shortest length of the shortest
 * @param longest length of the longest
 * @param meanLength mean length over the rows
 * @param blank how many rows hold nothing but blanks
 * @param respelled how many rows hold a spelling of a value that is more frequent in another: other case, width or blanks around
 * @param spellings an example of such spellings, the frequent one first; empty for none
 * @param numbers how many rows read as a number that is no code
 * @param notNumbers examples of the others
 * @param dates how many rows read as a date
 * @param notDates examples of the others
 */
record TextFacts(
        int shortest,
        int longest,
        double meanLength,
        int blank,
        int respelled,
        List<String> spellings,
        int numbers,
        List<String> notNumbers,
        int dates,
        List<String> notDates) {

    private static final int EXAMPLES = 3;

    /** Above so many different texts nobody corrects spellings by hand. */
    private static final int MOST_SPELLINGS = 10_000;

    /** Texts looked at before all are. */
    private static final int TRIAL = 200;

    /** A number as it is written: sign, money, digits with or without thousands separators, decimals, percent; no zeros in front, which mean a code. */
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[-+]?\\s*[$€£¥￥]?\\s*(0|[1-9]\\d{0,14}|[1-9]\\d{0,2}([,.' ]\\d{3})+)"
                    + "([.,]\\d+)?([eE][-+]?\\d{1,3})?\\s*[%％元]?\\s*");

    private static final Pattern DATE = Pattern.compile(
            "\\s*(\\d{4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})|\\d{1,2}[- ][A-Za-z]{3}[- ]\\d{2,4})([ T]\\d{1,2}:\\d{2}.*)?\\s*");

    static TextFacts of(Distribution all) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        long characters = 0;
        int blank = 0;
        for (int place = 0; place < all.distinct(); place++) {
            String word = all.words().get(place);
            int length = word.codePointCount(0, word.length());
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
            characters += (long) length * all.rows(place);
            blank += word.isBlank() ? all.rows(place) : 0;
        }
        List<String> notNumbers = new ArrayList<>();
        int numbers = count(all, text -> NUMBER.matcher(text).matches(), notNumbers);
        List<String> notDates = new ArrayList<>();
        int dates = count(all, text -> DATE.matcher(text).matches(), notDates);
        List<String> spellings = new ArrayList<>();
        int respelled = respelled(all, spellings);
        return new TextFacts(
                all.distinct() == 0 ? 0 : shortest,
                longest,
                all.distinct() == 0 ? Double.NaN : (double) characters / all.present(),
                blank,
                respelled,
                List.copyOf(spellings),
                numbers,
                List.copyOf(notNumbers),
                dates,
                List.copyOf(notDates));
    }

    /** How many rows have such a text; 0 at once where few of the first have. */
    private static int count(Distribution all, Predicate<String> such, List<String> others) {
        int trial = Math.min(TRIAL, all.distinct());
        int good = 0;
        for (int place = 0; place < trial; place++) {
            good += such.test(all.words().get(place)) ? 1 : 0;
        }
        if (good < trial / 2) {
            return 0;
        }
        int rows = 0;
        for (int place = 0; place < all.distinct(); place++) {
            String word = all.words().get(place);
            if (such.test(word)) {
                rows += all.rows(place);
            } else if (others.size() < EXAMPLES) {
                others.add(word);
            }
        }
        return rows;
    }

    private static int respelled(Distribution all, List<String> spellings) {
        if (all.distinct() > MOST_SPELLINGS) {
            return 0;
        }
        Map<String, Integer> best = new HashMap<>();
        for (int place = 0; place < all.distinct(); place++) {
            int here = place;
            best.merge(
                    folded(all.words().get(place)), here, (known, same) -> isBetter(all, same, known) ? same : known);
        }
        int rows = 0;
        for (int place = 0; place < all.distinct(); place++) {
            int frequent = best.get(folded(all.words().get(place)));
            if (frequent != place) {
                rows += all.rows(place);
                if (spellings.isEmpty()) {
                    spellings.addAll(
                            List.of(all.words().get(frequent), all.words().get(place)));
                }
            }
        }
        return rows;
    }

    private static boolean isBetter(Distribution all, int place, int known) {
        return all.rows(place) != all.rows(known)
                ? all.rows(place) > all.rows(known)
                : all.words().get(place).compareTo(all.words().get(known)) < 0;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
