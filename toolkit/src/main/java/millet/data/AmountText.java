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
    private boolean accounting;
    private boolean dash;
    private boolean fractionAsPoint;
    private boolean fractionAsComma;
    private boolean groupedAsPoint;
    private boolean groupedAsComma;
    private double asPoint;
    private double asComma;

    /** Where a number is declared, a plus may stand before it. */
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
        accounting = false;
        dash = false;
        fractionAsPoint = false;
        fractionAsComma = false;
        takeBrackets();
        takeMinus();
        takeMoneyBefore();
        takeBrackets();
        takeMinus();
        if (money != null && at == end && negative && !accounting && !isBlank(text[end - 1])) {
            return isDash();
        }
        takeBehind();
        if (at >= end || !Scalars.isDigit(text[end - 1]) || !(Scalars.isDigit(text[at]) || text[at] == '.')) {
            return false;
        }
        asPoint = value('.');
        asComma = value(',');
        return !Double.isNaN(asPoint) || !Double.isNaN(asComma);
    }

    /** Excel's format for accounts writes a zero as $-. */
    private boolean isDash() {
        negative = false;
        dash = true;
        asPoint = 0;
        asComma = 0;
        return true;
    }

    private void takeBrackets() {
        if (end - at > 2 && text[at] == '(' && text[end - 1] == ')' && !negative) {
            negative = true;
            accounting = true;
            at++;
            end--;
        }
        if (end - at > 1 && text[end - 1] == '-' && Scalars.isDigit(text[end - 2]) && !negative) {
            negative = true;
            accounting = true;
            end--;
        }
    }

    private void takeMinus() {
        if (at < end && !negative && (text[at] == '-' || text[at] == '\u2212')) {
            negative = true;
            at++;
        } else if (declared && at + 1 < end && text[at] == '+' && !negative) {
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
        int behind = -1;
        int groupDigits = 0;
        char group = 0;
        for (int i = at; i < end; i++) {
            char c = text[i];
            if (Scalars.isDigit(c)) {
                digits = digits * 10 + (c - '0');
                if (++count > MOST_DIGITS) {
                    return Double.NaN;
                }
                behind += behind >= 0 ? 1 : 0;
                groupDigits++;
            } else if (behind >= 0) {
                return Double.NaN;
            } else if (c == decimalMark) {
                if (group != 0 && groupDigits != 3) {
                    return Double.NaN;
                }
                behind = 0;
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
        if ((group != 0 && behind < 0 && groupDigits != 3) || zeroBefore) {
            return Double.NaN;
        }
        if (group != 0) {
            groupedAsPoint |= decimalMark == '.';
            groupedAsComma |= decimalMark == ',';
        }
        fractionAsPoint |= behind > 0 && decimalMark == '.';
        fractionAsComma |= behind > 0 && decimalMark == ',';
        double value = digits / Scalars.powerOfTen(Math.max(behind, 0) + (share ? PERCENT : 0));
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

    /** Whether brackets or a minus behind it make it negative. */
    boolean isAccounting() {
        return accounting;
    }

    /** Whether a dash behind the sign of money stands for zero. */
    boolean isDashForZero() {
        return dash;
    }

    /** Whether digits stand behind the decimal mark, read with that one. */
    boolean hasFraction(boolean decimalComma) {
        return decimalComma ? fractionAsComma : fractionAsPoint;
    }

    /** Whether marks stand between thousands, read with that decimal mark. */
    boolean isGrouped(boolean decimalComma) {
        return decimalComma ? groupedAsComma : groupedAsPoint;
    }
}
