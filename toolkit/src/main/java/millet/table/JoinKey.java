package millet.table;

import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A key of two tables as one column of codes, the rows of the right table before those of the left: equal keys have equal codes, and 0 is for a
 * key that matches nothing.
 */
final class JoinKey {

    private JoinKey() {}

    static ColumnCodes of(Column<?> left, Column<?> right) {
        if (left instanceof StringColumn leftText && right instanceof StringColumn rightText) {
            return ofText(Text.of(leftText), Text.of(rightText));
        }
        boolean numbers = left instanceof NumericColumn && right instanceof NumericColumn;
        if (!numbers && !left.type().equals(right.type())) {
            throw new IllegalArgumentException("The keys of a join need the same kind of values; '" + left.name()
                    + "' on the left holds " + kind(left) + " and '" + right.name() + "' on the right holds "
                    + kind(right)
                    + ". Read one of the tables again and declare its type, such as withType(\"" + right.name()
                    + "\", \""
                    + (left instanceof StringColumn || right instanceof StringColumn ? "text" : "date") + "\").");
        }
        boolean decimal = numbers && (isDecimal(left) || isDecimal(right));
        long[] rights = decimal ? decimals(right) : Longs.of(right);
        long[] lefts = decimal ? decimals(left) : Longs.of(left);
        long[] both = new long[rights.length + lefts.length];
        System.arraycopy(rights, 0, both, 0, rights.length);
        System.arraycopy(lefts, 0, both, rights.length, lefts.length);
        return ColumnCodes.of(both);
    }

    private static String kind(Column<?> column) {
        return column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static boolean isDecimal(Column<?> column) {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    /** Whole numbers as the decimal numbers that are equal to them; one that has none equals no decimal number. */
    private static long[] decimals(Column<?> column) {
        long[] values = Longs.of(column);
        if (!isDecimal(column)) {
            for (int row = 0; row < values.length; row++) {
                double near = values[row];
                boolean exact = (long) near == values[row] && near < 0x1p63;
                values[row] = exact && values[row] != Longs.MISSING ? Longs.ordered(near) : Longs.MISSING;
            }
        }
        return values;
    }

    private static ColumnCodes ofText(Text left, Text right) {
        int[] translated = translated(left, right);
        int[] both = new int[right.codes.length + left.codes.length];
        System.arraycopy(right.codes, 0, both, 0, right.codes.length);
        Halves.of(left.codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                both[right.codes.length + row] = translated[left.codes[row]];
            }
        });
        return new ColumnCodes(both, right.words.length);
    }

    /** The code on the right for each code on the left. */
    private static int[] translated(Text left, Text right) {
        int rights = right.words.length;
        Numbering both = WordNumbering.of(
                rights + left.words.length, at -> at < rights ? right.words[at] : left.words[at - rights]);
        int[] translated = new int[left.words.length];
        for (int code = 1; code < translated.length; code++) {
            int first = both.firstRows()[both.codes()[rights + code]];
            translated[code] = first < rights ? first : 0;
        }
        return translated;
    }
}
