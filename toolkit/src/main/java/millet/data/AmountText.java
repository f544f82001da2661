package millet.data;

import java.util.List;

/** Reads one number as people write it, such as {@code -¥1,234.50}, {@code 1.234,50 €} or {@code 12.5%}, in both readings of point and comma. */
final class AmountText {

    /** Longer ones before those that they begin with. */
    private static final List<String> MONEY =
            List.of("US$", "HK$", "CN¥", "CNY", "RMB", "USD", "EUR", "GBP", "JPY", "HKD", "¥", "￥", "$", "€", "£", "元");

    private static final String GROUP_MARKS = ",.'\u2019\u00a0\u202f";
    private static final int MOST_DIGITS = 15;
    private static final int PERCENT = 2;

    private final boolean declared;
    private char[] text;
    private int at;
    private int end;
    private boolean negative;
    private String money;
    private boolean share;
    private boolean groupedAsPoint;
    private boolean groupedAsComma;
    private double asPoint;
    private double asComma;

    /** Where a number is declared, brackets and a minus behind it make it negative. */
    AmountText(boolean declared) {
        this.declared = declared;
    }

    /** Whether it is such a number; what it is can be asked after that. */
    boolean read(char[] letters, int from, int to) {
        text = letters;
        at = from;
        end = to;
        negative = false;
        money = null;
        share = false;
        groupedAsPoint = false;
        groupedAsComma = false;
        takeBrackets();
        takeMinus();
        takeMoneyBefore();
        takeMinus();
        takeBehind();
        if (at >= end || !Scalars.isDigit(text[end - 1]) || !(Scalars.isDigit(text[at]) || text[at] == '.')) {
            return false;
        }
        asPoint = value('.');
        asComma = value(',');
        return !Double.isNaN(asPoint) || !Double.isNaN(asComma);
    }

    private void takeBrackets() {
        if (declared && end - at > 2 && text[at] == '(' && text[end - 1] == ')') {
            negative = true;
            at++;
            end--;
        }
        if (declared && end - at > 1 && text[end - 1] == '-' && !negative) {
            negative = true;
            end--;
        }
    }

    private void takeMinus() {
        if (at < end && !negative && (text[at] == '-' || text[at] == '\u2212')) {
            negative = true;
            at++;
        }
    }

    private void takeMoneyBefore() {
        for (String sign : MONEY) {
            if (money == null && startsWith(sign, at)) {
                money = sign;
                at += sign.length();
                while (at < end && isBlank(text[at])) {
                    at++;
                }
            }
        }
    }

    private void takeBehind() {
        if (at < end && (text[end - 1] == '%' || text[end - 1] == '％')) {
            share = true;
            end--;
        }
        for (String sign : MONEY) {
            if (money == null && !share && end - sign.length() > at && startsWith(sign, end - sign.length())) {
                money = sign;
                end -= sign.length();
            }
        }
        while (end > at && isBlank(text[end - 1])) {
            end--;
        }
    }

    private boolean startsWith(String sign, int start) {
        for (int i = 0; i < sign.length(); i++) {
            if (start + i >= end || text[start + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    /** The number with this decimal mark, or NaN. */
    private double value(char decimalMark) {
        long digits = 0;
        int count = 0;
        int fraction = -1;
        int groupDigits = 0;
        char group = 0;
        for (int i = at; i < end; i++) {
            char c = text[i];
            if (Scalars.isDigit(c)) {
                digits = digits * 10 + (c - '0');
                if (++count > MOST_DIGITS) {
                    return Double.NaN;
                }
                fraction += fraction >= 0 ? 1 : 0;
                groupDigits++;
            } else if (fraction >= 0) {
                return Double.NaN;
            } else if (c == decimalMark) {
                if (group != 0 && groupDigits != 3) {
                    return Double.NaN;
                }
                fraction = 0;
            } else {
                boolean first = group == 0 && groupDigits >= 1 && groupDigits <= 3 && text[at] != '0';
                boolean further = group == c && groupDigits == 3;
                if (GROUP_MARKS.indexOf(c) < 0 || !(first || further)) {
                    return Double.NaN;
                }
                group = c;
                groupDigits = 0;
            }
        }
        boolean zeroBefore = text[at] == '0' && at + 1 < end && Scalars.isDigit(text[at + 1]);
        if ((group != 0 && fraction < 0 && groupDigits != 3) || zeroBefore) {
            return Double.NaN;
        }
        if (group != 0) {
            groupedAsPoint |= decimalMark == '.';
            groupedAsComma |= decimalMark == ',';
        }
        double value = digits / Scalars.powerOfTen(Math.max(fraction, 0) + (share ? PERCENT : 0));
        return negative ? -value : value;
    }

    /** With a decimal point; NaN where that cannot be. */
    double asPoint() {
        return asPoint;
    }

    /** With a decimal comma; NaN where that cannot be. */
    double asComma() {
        return asComma;
    }

    /** The sign of the currency, 元 and the full-width sign as ¥; null where there is none. */
    String money() {
        if (money == null) {
            return null;
        }
        return switch (money) {
            case "￥", "元", "CN¥", "CNY", "RMB" -> "¥";
            case "US$", "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "HKD" -> "HK$";
            case "JPY" -> "JPY";
            default -> money;
        };
    }

    boolean isShare() {
        return share;
    }

    /** Whether marks stand between thousands, read with that decimal mark. */
    boolean isGrouped(boolean decimalComma) {
        return decimalComma ? groupedAsComma : groupedAsPoint;
    }
}
