package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;
import tech.tablesaw.columns.Column;

/** Dates such as 03/04/2024, kept undecided until the whole column has shown whether the day or the month comes first. */
final class DaysAndMonths extends Cells {

    private final boolean withShortYears;
    private final AskedDates asked = new AskedDates();
    private final IntArrayList dates = new IntArrayList();
    private final IntArrayList times = new IntArrayList();
    private boolean timed;
    private boolean dayFirst = true;
    private boolean monthFirst = true;
    private boolean ordersDiffer;

    /** Years of two digits are read where somebody has told the order of day and month. */
    DaysAndMonths(boolean withShortYears) {
        this.withShortYears = withShortYears;
    }

    @Override
    boolean add(char[] text, int from, int to) {
        int end = Dates.endOfDate(text, from, to);
        int date = Dates.dayAndMonth(text, from, end);
        boolean isShort = date == Dates.NO_DATE && withShortYears;
        date = isShort ? Dates.shortDayAndMonth(text, from, end) : date;
        int time = end == to ? 0 : Dates.time(text, Cells.Moments.behindMark(text, end, to), to);
        if (date == Dates.NO_DATE || time == Dates.NO_TIME) {
            return false;
        }
        boolean asDayFirst = Dates.ordered(date, true) != Dates.NO_DATE;
        boolean asMonthFirst = Dates.ordered(date, false) != Dates.NO_DATE;
        if (!(dayFirst && asDayFirst) && !(monthFirst && asMonthFirst)) {
            return false;
        }
        dayFirst &= asDayFirst;
        monthFirst &= asMonthFirst;
        ordersDiffer |= Dates.ordered(date, true) != Dates.ordered(date, false);
        timed |= end < to;
        if (isShort) {
            asked.addShortYear();
        }
        dates.add(date);
        times.add(time);
        return true;
    }

    @Override
    void addMissing() {
        dates.add(Dates.NO_DATE);
        times.add(0);
    }

    /** Those among them that are read because the order was told. */
    AskedDates asked() {
        return asked;
    }

    /** Whether the values themselves say which number is the day. */
    boolean isDecided() {
        return dayFirst != monthFirst || !ordersDiffer;
    }

    /** Whether the values can be read with this number as the day. */
    boolean allows(boolean asDayFirst) {
        return asDayFirst ? dayFirst : monthFirst;
    }

    Cells decided(boolean asDayFirst) {
        Days days = new Days(false, Optional.empty());
        Moments moments = new Moments();
        for (int row = 0; row < dates.size(); row++) {
            boolean missing = dates.getInt(row) == Dates.NO_DATE;
            int date = missing ? Dates.NO_DATE : Dates.ordered(dates.getInt(row), asDayFirst);
            if (timed) {
                moments.append(missing ? Moments.MISSING : Dates.at(date, times.getInt(row)));
            } else {
                days.append(date);
            }
        }
        return timed ? moments : days;
    }

    boolean dayFirst() {
        return dayFirst;
    }

    @Override
    Column<?> toColumn(String name) {
        throw new IllegalStateException("Column '" + name + "' holds dates whose order is not decided");
    }

    @Override
    ValueType type() {
        return timed ? ValueType.DATETIME : ValueType.DATE;
    }

    @Override
    int size() {
        return dates.size();
    }
}
