package millet.table;

import java.util.Arrays;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The values of a column as numbers from 0, smaller where the value comes earlier; a missing value has the largest number, whichever way the
 * column is ordered. The numbers are without a sign: those of a column of decimals may take all 64 bits.
 */
final class SortNumbers {

    final long[] values;

    /** How many bits the largest number takes. */
    final int bits;

    private SortNumbers(long[] values, long most) {
        this.values = values;
        this.bits = Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    static SortNumbers of(Column<?> column, boolean descending) {
        if (column instanceof StringColumn strings) {
            Text text = Text.of(strings);
            return ofText(text.codes, text.words.length, WordOrder.of(text.words), descending);
        }
        return of(Longs.of(column), descending);
    }

    /** Text whose words come in an order, given as the codes of the words; a code that is not in it means missing. */
    static SortNumbers ofText(int[] codes, int limit, int[] order, boolean descending) {
        int[] places = new int[limit];
        Arrays.fill(places, order.length);
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = descending ? order.length - 1 - place : place;
        }
        long[] values = new long[codes.length];
        Halves.of(values.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                values[row] = places[codes[row]];
            }
        });
        return new SortNumbers(values, order.length);
    }

    /** Numbers with a sign, written over. */
    static SortNumbers of(long[] values, boolean descending) {
        LongRange range = LongRange.of(values);
        if (range.isEmpty()) {
            return new SortNumbers(new long[values.length], 0);
        }
        long missing = range.most() - range.least() + 1;
        Halves.of(values.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                long value = values[row];
                values[row] =
                        value == Longs.MISSING ? missing : descending ? range.most() - value : value - range.least();
            }
        });
        return new SortNumbers(values, missing);
    }
}
