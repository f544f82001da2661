package millet.display;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells numbers that name something (a customer, a year, a post code) from numbers that count or measure: the former are never grouped by
 * thousands. Where in doubt a column is a quantity, because most are and a comma too many does less harm than a long row of digits.
 */
final class Identifiers {

    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

    /** Words that make a name an identifier at its end, even alone: "zip", "order id", but not "zip area". */
    private static final Set<String> KEYS =
            Set.of("id uuid sku ean isbn upc gtin zip zipcode postcode plz barcode phone mobile".split(" "));

    /** Words that make a name an identifier at its end after another: "stock code", "invoice no". */
    private static final Set<String> LAST_KEYS = Set.of("code key no nr number".split(" "));

    /** Names that are identifiers in the singular; their plurals are counts. */
    private static final String THINGS =
            "customer user member client household visitor session account card invoice order receipt"
                    + " transaction basket store row";

    private static final Pattern THING = Pattern.compile(THINGS.replace(' ', '|'));
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(" + THINGS.replace(' ', '|') + "|product|item|stock|post|postal)(id|no|nr|code|key)");
    private static final Pattern CHINESE = Pattern.compile(".*(号|号码|编码|代码|邮编|电话|手机|条码|ID)");
    private static final Set<String> YEARS = Set.of("year", "yr", "yyyy");
    private static final Set<String> MONTHS = Set.of("month", "period", "yyyymm");

    /** Fewer numbers than this between 1900 and 2100 are no sign of years. */
    private static final int FEWEST_YEARS = 3;

    private static final int TELEPHONE_DIGITS = 11;

    private Identifiers() {}

    /** Whether a column of days has this name because each day stands for its month. */
    static boolean namesMonths(String column) {
        List<String> words = words(column);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.equals("month") || last.equals("months") || last.endsWith("月") || last.endsWith("月份");
    }

    private static List<String> words(String column) {
        return WORD_ENDS
                .splitAsStream(column.strip())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the column's name says so: an identifier, or a year or month with values that can be one. */
    static boolean named(String column, List<BigDecimal> shown) {
        List<String> words = words(column);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        boolean year = YEARS.contains(last) || last.endsWith("年") || last.endsWith("年份");
        boolean month = MONTHS.contains(last) || last.endsWith("月") || last.endsWith("月份");
        return isKey(column.strip(), words, last)
                || (year && allWholeBetween(shown, 1000, 2999))
                || (month && shown.stream().allMatch(Identifiers::isYearMonth));
    }

    private static boolean isKey(String column, List<String> words, String last) {
        if (words.size() > 1 && (LAST_KEYS.contains(last) || words.get(0).equals("id"))) {
            return true;
        }
        return KEYS.contains(last)
                || (THING.matcher(last).matches() && words.size() == 1)
                || RUN_TOGETHER.matcher(last).matches()
                || CHINESE.matcher(column).matches();
    }

    /** Whether the values say so: recent years, dates such as 20240131, or long numbers of one length such as telephone numbers. */
    static boolean recognised(List<BigDecimal> shown) {
        return !shown.isEmpty()
                && ((shown.size() >= FEWEST_YEARS && allWholeBetween(shown, 1900, 2100))
                        || shown.stream().allMatch(Identifiers::isDay)
                        || areLongAndOfOneLength(shown));
    }

    private static boolean allWholeBetween(List<BigDecimal> shown, int least, int most) {
        return shown.stream().allMatch(number -> hasDigits(number, 4) && isBetween(number.intValue(), least, most));
    }

    private static boolean isDay(BigDecimal number) {
        int day = number.intValue();
        return hasDigits(number, 8) && isYearMonth(day / 100) && isBetween(day % 100, 1, 31);
    }

    private static boolean isYearMonth(BigDecimal number) {
        return hasDigits(number, 6) && isYearMonth(number.intValue());
    }

    private static boolean isYearMonth(int month) {
        return isBetween(month / 100, 1900, 2100) && isBetween(month % 100, 1, 12);
    }

    private static boolean areLongAndOfOneLength(List<BigDecimal> shown) {
        int length = length(shown.get(0));
        return length >= TELEPHONE_DIGITS && shown.stream().allMatch(number -> hasDigits(number, length));
    }

    /** Whether the number is whole, positive and has so many digits. */
    private static boolean hasDigits(BigDecimal number, int digits) {
        return number.signum() > 0
                && length(number) == digits
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static int length(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private static boolean isBetween(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
