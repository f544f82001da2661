package millet.data;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.Double2ByteOpenHashMap;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the numbers of a column were written: what a number no longer shows, and what tells a code from a quantity. */
final class WrittenNumbers {

    private static final byte UNKNOWN = -1;
    private static final int MOST_DECIMALS = 15;

    private ByteArrayList decimals = new ByteArrayList();
    private int exponents;
    private boolean trailingZeros;

    /** Numbers without an exponent and with so many digits behind the point each. */
    static WrittenNumbers of(byte[] decimals, boolean trailingZeros) {
        for (int row = 0; row < decimals.length; row++) {
            decimals[row] = decimals[row] > MOST_DECIMALS ? UNKNOWN : decimals[row];
        }
        WrittenNumbers written = new WrittenNumbers();
        written.decimals = ByteArrayList.wrap(decimals);
        written.trailingZeros = trailingZeros;
        return written;
    }

    /** A whole number or a missing value. */
    void addWhole() {
        decimals.add((byte) 0);
    }

    void add(char[] text, int from, int to, char point) {
        int at = to;
        while (at > from && Scalars.isDigit(text[at - 1])) {
            at--;
        }
        boolean pointed = at > from && text[at - 1] == point;
        boolean whole = at == from || (at == from + 1 && text[from] == '-');
        if (!pointed && !whole) {
            exponents++;
        }
        trailingZeros |= pointed && to > at && text[to - 1] == '0';
        int count = pointed ? to - at : 0;
        decimals.add(count > MOST_DECIMALS || !(pointed || whole) ? UNKNOWN : (byte) count);
    }

    /** Whether any number has decimals that are not three, so that its mark is surely a decimal one. */
    boolean hasFractions() {
        for (int row = 0; row < decimals.size(); row++) {
            byte count = decimals.getByte(row);
            if (count > 0 && count != 3) {
                return true;
            }
        }
        return false;
    }

    /** What 1.234 is where its mark stands between thousands, a whole number itself, and NaN what was written otherwise. */
    double asThousands(int row, double value) {
        byte count = decimals.getByte(row);
        boolean grouped = count == 3 && Math.abs(value) >= 1 && Math.abs(value) < 1000;
        return count == 0 ? value : grouped ? Math.rint(value * 1000) : Double.NaN;
    }

    String doubts(DoubleArrayList values, char point) {
        String exponent = exponents == 0
                ? ""
                : exponents + (exponents == 1 ? " value" : " values") + " written with an exponent: damaged barcodes?";
        String merged = trailingZeros ? merged(values, point) : "";
        return exponent + (exponent.isEmpty() || merged.isEmpty() ? "" : "; ") + merged;
    }

    private String merged(DoubleArrayList values, char point) {
        Double2ByteOpenHashMap before = new Double2ByteOpenHashMap();
        before.defaultReturnValue(UNKNOWN);
        for (int row = 0; row < values.size(); row++) {
            double value = values.getDouble(row);
            byte now = decimals.getByte(row);
            byte other = Double.isNaN(value) || now == UNKNOWN ? UNKNOWN : before.putIfAbsent(value, now);
            if (other != UNKNOWN && other != now) {
                return "'" + text(value, Math.max(now, other), point) + "' and '"
                        + text(value, Math.min(now, other), point)
                        + "' are read as the same number; declare text if these are codes";
            }
        }
        return "";
    }

    private static String text(double value, int decimals, char point) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('.', point);
    }
}
