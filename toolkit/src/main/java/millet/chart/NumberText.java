package millet.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import millet.display.Numbers;

/** How the numbers of one axis are written: comma between thousands, a real minus sign, no needless decimals. */
record NumberText(int decimals, double unit, String suffix, boolean commas) {

    private static final int MOST_DECIMALS = 9;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** The way to write numbers that are multiples of {@code step} and no larger than {@code largest}. */
    static NumberText forAxis(double step, double largest, boolean percent, boolean years) {
        if (percent) {
            return new NumberText(decimals(step * 100), 0.01, "%", true);
        }
        double unit = largest >= 1e12 && largest < 1e15 ? 1e12 : largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : 1;
        if (largest >= 1e15 || (largest > 0 && largest < 1e-5)) {
            double power = Math.pow(10, Math.floor(Math.log10(largest)));
            return new NumberText(decimals(step / power), power, "×10" + superscript(largest), true);
        }
        String suffix = unit == 1e12 ? "T" : unit == 1e9 ? "B" : unit == 1e6 ? "M" : "";
        return new NumberText(decimals(step / unit), unit, suffix, !years);
    }

    /** The way to write these values, all alike: three significant digits of the largest, fewer decimals where none needs them. */
    static NumberText forValues(double[] values, boolean percent) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        NumberText full = forAxis(whole ? 1 : 1e-9 * largest, largest, percent, false);
        int digits = largest / full.unit >= 100 ? 0 : largest / full.unit >= 10 ? 1 : 2;
        int most = whole && full.unit == 1 ? 0 : largest / full.unit < 1 ? MOST_DECIMALS : digits;
        if (largest > 0 && largest / full.unit < 1) {
            most = Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(largest / full.unit)));
        }
        int needed = 0;
        for (double value : values) {
            needed = Math.max(needed, decimalsUpTo(value / full.unit, most));
        }
        return new NumberText(needed, full.unit, full.suffix, true);
    }

    private static int decimalsUpTo(double value, int most) {
        int count = 0;
        while (count < most && Math.abs(value * Math.pow(10, count) - Math.rint(value * Math.pow(10, count))) > 1e-6) {
            count++;
        }
        return count;
    }

    String text(double value) {
        if (value == 0) {
            return "%".equals(suffix) ? "0%" : "0";
        }
        return commas(value / unit, decimals, commas) + suffix;
    }

    /** The value at full precision, as in a table cell or a tool tip. */
    static String exact(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e15 || size < 1e-6)) {
            double power = Math.pow(10, Math.floor(Math.log10(size)));
            return power == 0 || Double.isInfinite(power)
                    ? Double.toString(value)
                    : commas(value / power, 4, true) + "×10" + superscript(size);
        }
        BigDecimal rounded = new BigDecimal(value).round(new java.math.MathContext(10, RoundingMode.HALF_UP));
        return commas(
                rounded.doubleValue(), Math.max(0, rounded.stripTrailingZeros().scale()), true);
    }

    /** The number as a name: the fewest digits that are this number and no other, without commas. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 17; digits >= 15; digits--) {
            BigDecimal fewer = exact.round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
            rounded = fewer.doubleValue() == value ? fewer : rounded;
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e21 || size < 1e-6 ? stripped.toString() : stripped.toPlainString();
    }

    /** The number with so many decimals. */
    static String commas(double value, int decimals, boolean separated) {
        String digits = Numbers.fixed(Math.abs(value), decimals);
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !zero ? "−" : "") + (separated ? digits : digits.replace(",", ""));
    }

    /** How many decimals it takes to write multiples of the step. */
    static int decimals(double step) {
        double scaled = Math.abs(step);
        for (int count = 0; count < MOST_DECIMALS; count++) {
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(scaled, 1e-3)) {
                return count;
            }
            scaled *= 10;
        }
        return MOST_DECIMALS;
    }

    static String superscript(double size) {
        int power = (int) Math.floor(Math.log10(size));
        StringBuilder out = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }
}
