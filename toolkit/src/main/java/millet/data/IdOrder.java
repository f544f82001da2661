package millet.data;

import java.util.Comparator;

/** The ascending order of ids: by value where all of them are whole numbers, else by Unicode code unit. */
final class IdOrder {

    private IdOrder() {}

    static Comparator<String> of(String[] ids) {
        for (String id : ids) {
            if (!isWholeNumber(id)) {
                return Comparator.naturalOrder();
            }
        }
        return IdOrder::byValue;
    }

    static boolean isWholeNumber(String id) {
        int from = id.startsWith("-") ? 1 : 0;
        for (int at = from; at < id.length(); at++) {
            if (!Scalars.isDigit(id.charAt(at))) {
                return false;
            }
        }
        return from < id.length();
    }

    /** Numbers of any length; 7 and 007 have one value, so the text decides between them. */
    static int byValue(String one, String other) {
        boolean negative = one.charAt(0) == '-';
        if (negative != (other.charAt(0) == '-')) {
            return negative ? -1 : 1;
        }
        int bySize = negative ? bySize(other, one) : bySize(one, other);
        return bySize != 0 ? bySize : one.compareTo(other);
    }

    private static int bySize(String one, String other) {
        int from = firstDigit(one);
        int otherFrom = firstDigit(other);
        int byLength = Integer.compare(one.length() - from, other.length() - otherFrom);
        if (byLength != 0) {
            return byLength;
        }
        for (int at = from; at < one.length(); at++) {
            int byDigit = Character.compare(one.charAt(at), other.charAt(at - from + otherFrom));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return 0;
    }

    private static int firstDigit(String id) {
        int at = id.charAt(0) == '-' ? 1 : 0;
        while (at < id.length() && id.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
