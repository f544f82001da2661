package millet.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the narrowest kind of cells for what a column holds and one value more; each kind takes over the values of the one before it. */
final class Widening {

    private final char point;
    private final boolean dayOrderTold;

    Widening(char point, boolean dayOrderTold) {
        this.point = point;
        this.dayOrderTold = dayOrderTold;
    }

    /** Wider cells that hold the value too; null where only text does. */
    Cells of(Cells cells, char[] text, int from, int to) {
        if (cells instanceof Cells.None) {
            return first(cells, text, from, to);
        }
        if (cells instanceof Cells.Days days) {
            return with(new Cells.Moments().add(text, from, to) ? Cells.Moments.of(days) : null, text, from, to);
        }
        if (cells instanceof Cells.Decimals decimals) {
            return amounts(() -> Amounts.of(decimals), text, from, to);
        }
        Cells whole = ofWhole(cells, text, from, to);
        if (whole != null) {
            return whole;
        }
        if (cells instanceof Cells.Ints ints) {
            return decimals(Cells.Longs.of(ints), text, from, to);
        }
        return cells instanceof Cells.Longs longs ? decimals(longs, text, from, to) : null;
    }

    /** Whole numbers of more digits; null where they are not wanted. */
    static Cells ofWhole(Cells cells, char[] text, int from, int to) {
        boolean wanted = cells instanceof Cells.Ints && Scalars.integer(text, from, to) != Scalars.NO_INTEGER;
        return wanted ? with(Cells.Longs.of((Cells.Ints) cells), text, from, to) : null;
    }

    private Cells decimals(Cells.Longs longs, char[] text, int from, int to) {
        boolean decimal = new Cells.Decimals(point, false).add(text, from, to);
        Cells wider = decimal ? with(Cells.Decimals.of(longs, point), text, from, to) : null;
        return wider == null ? amounts(() -> Amounts.of(longs), text, from, to) : wider;
    }

    private static Cells amounts(Supplier<Amounts> before, char[] text, int from, int to) {
        return new Amounts().add(text, from, to) ? with(before.get(), text, from, to) : null;
    }

    private static Cells with(Cells cells, char[] text, int from, int to) {
        return cells != null && cells.add(text, from, to) ? cells : null;
    }

    private Cells first(Cells before, char[] text, int from, int to) {
        List<Supplier<Cells>> kinds = List.of(
                Cells.Ints::new,
                Cells.Longs::new,
                () -> new Cells.Decimals(point, false),
                () -> new Cells.Booleans(false),
                () -> new Cells.Days(false, Optional.empty()),
                Cells.Moments::new,
                () -> new DaysAndMonths(dayOrderTold),
                Amounts::new);
        for (Supplier<Cells> kind : kinds) {
            if (kind.get().add(text, from, to)) {
                return with(filled(kind.get(), before), text, from, to);
            }
        }
        return null;
    }

    private static Cells filled(Cells fresh, Cells before) {
        for (int row = 0; row < before.size(); row++) {
            fresh.addMissing();
        }
        return fresh;
    }

    /** The same values as text; where the file may have written them otherwise, they have to be read again. */
    static Cells toText(Cells cells) {
        if (cells instanceof Cells.None) {
            return filled(new Words(), cells);
        }
        return cells instanceof AskedDates.WholeNumbers numbers ? written(numbers, cells.size()) : new Cells.Skipped();
    }

    private static Words written(AskedDates.WholeNumbers numbers, int rows) {
        Words words = new Words();
        for (int row = 0; row < rows; row++) {
            if (numbers.isMissing(row)) {
                words.addMissing();
            } else {
                words.add(Long.toString(numbers.value(row)));
            }
        }
        return words;
    }
}
