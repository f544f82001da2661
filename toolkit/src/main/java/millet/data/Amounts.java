package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import millet.display.Numbers;
import tech.tablesaw.columns.Column;

/**
 * Numbers with a money sign, a percent sign or marks between thousands, kept in both readings, with a decimal point and with a decimal
 * comma, until the whole column has shown which one it is.
 */
final class Amounts extends Cells {

    private final DoubleArrayList points = new DoubleArrayList();
    private final DoubleArrayList commas = new DoubleArrayList();
    private final AmountText number = new AmountText(false);
    private boolean point = true;
    private boolean comma = true;
    private boolean differ;
    private boolean whole = true;
    private boolean groupedAsPoint;
    private boolean groupedAsComma;
    private String money = "";
    private long shares;
    private long plain;
    private long accounting;
    private long dashes;

    /** Values in neither of the two forms. */
    private long other;

    /** Whether a value has digits behind the decimal mark, were they zeros. */
    private boolean fractionAsPoint;

    private boolean fractionAsComma;

    /** The numbers so far, none of them written with a mark between thousands as far as one can see. */
    static Amounts of(Longs longs) {
        Amounts amounts = new Amounts();
        for (int row = 0; row < longs.size(); row++) {
            if (longs.isMissing(row)) {
                amounts.addMissing();
            } else {
                amounts.append((double) longs.value(row), (double) longs.value(row), false);
            }
        }
        return amounts;
    }

    static Amounts of(Decimals decimals) {
        Amounts amounts = new Amounts();
        boolean isComma = decimals.point() == ',';
        amounts.fractionAsPoint = !isComma;
        amounts.fractionAsComma = isComma;
        for (int row = 0; row < decimals.size(); row++) {
            double value = decimals.value(row);
            if (Double.isNaN(value)) {
                amounts.addMissing();
            } else {
                double other = decimals.asThousands(row);
                amounts.append(isComma ? other : value, isComma ? value : other, false);
            }
        }
        return amounts;
    }

    @Override
    boolean add(char[] text, int from, int to) {
        if (!number.read(text, from, to) || !fits()) {
            return false;
        }
        if (number.money() != null) {
            money = number.money();
        }
        append(number.asPoint(), number.asComma(), number.isShare());
        accounting += number.isAccounting() ? 1 : 0;
        dashes += number.isDashForZero() ? 1 : 0;
        other += number.isAccounting() || number.isDashForZero() ? 0 : 1;
        fractionAsPoint |= number.hasFraction(false);
        fractionAsComma |= number.hasFraction(true);
        groupedAsPoint |= number.isGrouped(false);
        groupedAsComma |= number.isGrouped(true);
        return true;
    }

    private boolean fits() {
        boolean zero = number.asPoint() == 0 || number.asComma() == 0;
        boolean sameMoney = number.money() == null || money.isEmpty() || money.equals(number.money());
        boolean sameScale = zero || (number.isShare() ? plain == 0 : shares == 0);
        boolean readable = (point && !Double.isNaN(number.asPoint())) || (comma && !Double.isNaN(number.asComma()));
        return sameMoney && sameScale && readable;
    }

    private void append(double asPoint, double asComma, boolean share) {
        point &= !Double.isNaN(asPoint);
        comma &= !Double.isNaN(asComma);
        differ |= asPoint != asComma;
        double value = Double.isNaN(asPoint) ? asComma : asPoint;
        whole &= value == Math.rint(value) && !share;
        shares += share ? 1 : 0;
        plain += share || value == 0 ? 0 : 1;
        points.add(asPoint);
        commas.add(asComma);
    }

    @Override
    void addMissing() {
        points.add(Double.NaN);
        commas.add(Double.NaN);
    }

    /** Which mark stands before the decimals, where the values or the money say so. */
    Optional<Boolean> decimalComma() {
        if (point != comma) {
            return Optional.of(comma);
        }
        boolean pointIsUsual = !money.isEmpty() && !money.equals("€") && !money.equals("EUR");
        return differ && pointIsUsual ? Optional.of(false) : Optional.empty();
    }

    /** Whether both readings give the same numbers. */
    boolean isIndifferent() {
        return point && comma && !differ;
    }

    boolean allows(boolean decimalComma) {
        return decimalComma ? comma : point;
    }

    /**
     * Whether brackets and dashes are the accountant's: (12) may be a code, but not beside 12.50. Not so where there are none of them: then
     * there is nothing to doubt.
     */
    boolean isConvincing() {
        boolean amounts = fractionAsPoint || fractionAsComma || groupedAsPoint || groupedAsComma || !money.isEmpty();
        return accounting + dashes == 0 || (other > 0 && amounts);
    }

    /** Whether a decimal comma shows in nothing but itself: 1,5 may be a list too. */
    boolean isBareComma() {
        return comma && !point && !groupedAsComma && money.isEmpty() && shares == 0;
    }

    Cells decided(boolean decimalComma) {
        DoubleArrayList values = decimalComma ? commas : points;
        boolean integers = whole && !(decimalComma ? fractionAsComma : fractionAsPoint) && money.isEmpty();
        for (int row = 0; integers && row < values.size(); row++) {
            double value = values.getDouble(row);
            integers = Double.isNaN(value) || (value == Math.rint(value) && Math.abs(value) < 1e15);
        }
        return integers ? wholes(values) : Decimals.of(values);
    }

    private static Cells wholes(DoubleArrayList values) {
        boolean small = values.doubleStream()
                .allMatch(value -> Double.isNaN(value) || (value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE));
        Cells cells = small ? new Ints() : new Longs();
        for (double value : values) {
            if (Double.isNaN(value)) {
                cells.addMissing();
            } else {
                char[] digits = Long.toString((long) value).toCharArray();
                cells.add(digits, 0, digits.length);
            }
        }
        return cells;
    }

    /** What was taken off the numbers. */
    String note(boolean decimalComma) {
        List<String> notes = new ArrayList<>();
        if (!money.isEmpty()) {
            notes.add("amounts in " + money);
        }
        if (shares > 0) {
            notes.add("percent read as shares: 12.5% is 0.125");
        }
        if (decimalComma ? groupedAsComma : groupedAsPoint) {
            notes.add("marks between thousands taken out");
        }
        if (decimalComma) {
            notes.add("decimal comma");
        }
        if (accounting > 0) {
            notes.add(Numbers.count(accounting, "value") + " in brackets or with a minus behind read as negative");
        }
        if (dashes > 0) {
            notes.add((dashes == 1 ? "1 dash" : Numbers.count(dashes) + " dashes")
                    + " behind the sign of money read as 0");
        }
        return String.join("; ", notes);
    }

    @Override
    Column<?> toColumn(String name) {
        throw new IllegalStateException("Column '" + name + "' holds numbers whose decimal mark is not decided");
    }

    @Override
    ValueType type() {
        return whole && money.isEmpty() ? ValueType.INTEGER : ValueType.DECIMAL;
    }

    @Override
    int size() {
        return points.size();
    }
}
