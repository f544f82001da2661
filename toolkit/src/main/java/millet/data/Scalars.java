package millet.data;

/**
 * Reads numbers and truth values out of a slice of characters, without making strings. Only what can be written back without loss is
 * taken: a leading zero, a plus sign or more than fifteen digits make an identifier, not a number.
 */
final class Scalars {

    static final long NO_INTEGER = Long.MIN_VALUE;

    /** More digits than a double holds exactly. */
    private static final int MOST_DIGITS = 15;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final String[][] TRUTH = {{"true", "false"}, {"yes", "no"}, {"是", "否"}};

    /** Too short or too common to be taken for truth values where nobody says so. */
    private static final String[][] DECLARED_TRUTH = {{"y", "n"}, {"t", "f"}, {"对", "错"}, {"有", "无"}, {"√", "×"}};

    private Scalars() {}

    /** The whole number, or {@link #NO_INTEGER}. */
    static long integer(char[] text, int from, int to) {
        int at = from;
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        int digits = to - at;
        if (digits < 1 || digits > MOST_DIGITS || (text[at] == '0' && (digits > 1 || negative))) {
            return NO_INTEGER;
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return NO_INTEGER;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** The number, or NaN; an exponent counts only beside a point, because 12E5 or 12E-5 is rather a product code. */
    static double decimal(char[] text, int from, int to, char point) {
        return decimal(text, from, to, point, false);
    }

    /** The number, or NaN; where it was declared to be one, an exponent with a sign counts too, as in 1e-05. */
    static double decimal(char[] text, int from, int to, char point, boolean declared) {
        int at = from;
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long mantissa = 0;
        while (at < to && isDigit(text[at])) {
            mantissa = mantissa * 10 + (text[at++] - '0');
            if (at - start > MOST_DIGITS) {
                return Double.NaN;
            }
        }
        int whole = at - start;
        if (whole > 1 && text[start] == '0') {
            return Double.NaN;
        }
        int fraction = 0;
        boolean pointed = at < to && text[at] == point;
        if (pointed) {
            at++;
            int first = at;
            while (at < to && isDigit(text[at])) {
                if (whole + at - first < 18) {
                    mantissa = mantissa * 10 + (text[at] - '0');
                }
                at++;
            }
            fraction = at - first;
        }
        if (whole + fraction == 0) {
            return Double.NaN;
        }
        if (at < to) {
            return isExponent(text, at, to, pointed, declared)
                    ? slowly(text, from, to, point, mantissa != 0)
                    : Double.NaN;
        }
        if (whole + fraction > MOST_DIGITS || fraction >= POWERS.length) {
            return slowly(text, from, to, point, mantissa != 0);
        }
        double value = mantissa / POWERS[fraction];
        return negative ? -value : value;
    }

    private static boolean isExponent(char[] text, int from, int to, boolean pointed, boolean declared) {
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        int at = from + 1;
        boolean signed = at < to && (text[at] == '+' || text[at] == '-');
        if (signed) {
            at++;
        }
        if (at == to || !(pointed || (declared && signed))) {
            return false;
        }
        while (at < to && isDigit(text[at])) {
            at++;
        }
        return at == to;
    }

    private static double slowly(char[] text, int from, int to, char point, boolean notZero) {
        double value = Double.parseDouble(new String(text, from, to - from).replace(point, '.'));
        boolean lost = Double.isInfinite(value) || (value == 0 && notZero);
        return lost ? Double.NaN : value;
    }

    /** Twice the number of the pair of words, plus one for the word that means true; or -1. */
    static int truth(char[] text, int from, int to) {
        return truth(text, from, to, TRUTH);
    }

    /** The same where the type was declared, of more words. */
    static int declaredTruth(char[] text, int from, int to) {
        int truth = truth(text, from, to, TRUTH);
        return truth < 0 ? truth(text, from, to, DECLARED_TRUTH) : truth;
    }

    private static int truth(char[] text, int from, int to, String[][] pairs) {
        for (int pair = 0; pair < pairs.length; pair++) {
            if (isWord(text, from, to, pairs[pair][0])) {
                return 2 * pair + 1;
            }
            if (isWord(text, from, to, pairs[pair][1])) {
                return 2 * pair;
            }
        }
        return -1;
    }

    /** Whether the slice is the word, upper and lower case alike. */
    static boolean isWord(char[] text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char here = text[from + i];
            char there = word.charAt(i);
            if (here != there && Character.toLowerCase(here) != Character.toLowerCase(there)) {
                return false;
            }
        }
        return true;
    }

    /** Ten to the power of 0 to 22, which a double holds exactly. */
    static double powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    /** Whether a spreadsheet made this of a code of more than eleven digits: 6.90123E+12. */
    static boolean isDamagedCode(char[] text, int from, int to) {
        int length = to - from;
        if (length < 5
                || length > 22
                || text[from] < '1'
                || text[from] > '9'
                || text[to - 4] != 'E'
                || text[to - 3] != '+') {
            return false;
        }
        int exponent =
                isDigit(text[to - 2]) && isDigit(text[to - 1]) ? 10 * (text[to - 2] - '0') + text[to - 1] - '0' : 0;
        boolean digits = length == 5 || (text[from + 1] == '.' && length > 6);
        for (int at = from + 2; at < to - 4; at++) {
            digits &= isDigit(text[at]);
        }
        return digits && exponent >= 11 && exponent <= 30 && length - 6 <= exponent;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
