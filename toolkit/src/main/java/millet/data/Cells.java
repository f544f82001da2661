package millet.data;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Optional;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BooleanColumnType;

/** The values of one column while a file is read: one growing list of primitives, and one parser that takes a value or leaves it. */
abstract class Cells {

    /** Takes the value and says so, or changes nothing. The slice is never empty. */
    abstract boolean add(char[] text, int from, int to);

    abstract void addMissing();

    abstract Column<?> toColumn(String name);

    abstract ValueType type();

    abstract int size();

    /** Nothing but missing values so far. */
    static final class None extends Cells {

        private int size;

        @Override
        boolean add(char[] text, int from, int to) {
            return false;
        }

        @Override
        void addMissing() {
            size++;
        }

        @Override
        Column<?> toColumn(String name) {
            return StringColumn.create(name, size);
        }

        @Override
        ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        int size() {
            return size;
        }
    }

    /** Takes everything and keeps nothing: the column will be read again as text. */
    static final class Skipped extends Cells {

        private int size;

        @Override
        boolean add(char[] text, int from, int to) {
            size++;
            return true;
        }

        @Override
        void addMissing() {
            size++;
        }

        @Override
        Column<?> toColumn(String name) {
            throw new IllegalStateException("Column '" + name + "' was to be read again as text and was not");
        }

        @Override
        ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        int size() {
            return size;
        }
    }

    /** Whole numbers of 32 bits; the smallest means missing to Tablesaw and is left to {@link Longs}. */
    static final class Ints extends Cells implements AskedDates.WholeNumbers {

        private static final int MISSING = Integer.MIN_VALUE;

        private IntArrayList values = new IntArrayList();

        /** Values that are all there, the smallest for a missing one. */
        static Ints of(int[] values) {
            Ints ints = new Ints();
            ints.values = IntArrayList.wrap(values);
            return ints;
        }

        @Override
        boolean add(char[] text, int from, int to) {
            long value = Scalars.integer(text, from, to);
            if (value <= MISSING || value > Integer.MAX_VALUE) {
                return false;
            }
            values.add((int) value);
            return true;
        }

        @Override
        void addMissing() {
            values.add(MISSING);
        }

        @Override
        public boolean isMissing(int row) {
            return values.getInt(row) == MISSING;
        }

        @Override
        public long value(int row) {
            return values.getInt(row);
        }

        @Override
        Column<?> toColumn(String name) {
            return IntColumn.create(name, values.toIntArray());
        }

        @Override
        ValueType type() {
            return ValueType.INTEGER;
        }

        @Override
        int size() {
            return values.size();
        }
    }

    /** Whole numbers of up to fifteen digits. */
    static final class Longs extends Cells implements AskedDates.WholeNumbers {

        private static final long MISSING = Long.MIN_VALUE;

        private LongArrayList values = new LongArrayList();

        /** Values that are all there, the smallest for a missing one. */
        static Longs of(long[] values) {
            Longs longs = new Longs();
            longs.values = LongArrayList.wrap(values);
            return longs;
        }

        static Longs of(Ints ints) {
            Longs longs = new Longs();
            for (int row = 0; row < ints.size(); row++) {
                longs.values.add(ints.isMissing(row) ? MISSING : ints.value(row));
            }
            return longs;
        }

        @Override
        boolean add(char[] text, int from, int to) {
            long value = Scalars.integer(text, from, to);
            if (value == Scalars.NO_INTEGER) {
                return false;
            }
            values.add(value);
            return true;
        }

        @Override
        void addMissing() {
            values.add(MISSING);
        }

        @Override
        public boolean isMissing(int row) {
            return values.getLong(row) == MISSING;
        }

        @Override
        public long value(int row) {
            return values.getLong(row);
        }

        @Override
        Column<?> toColumn(String name) {
            return LongColumn.create(name, values.toLongArray());
        }

        @Override
        ValueType type() {
            return ValueType.INTEGER;
        }

        @Override
        int size() {
            return values.size();
        }
    }

    /** Numbers with a fraction. */
    static final class Decimals extends Cells {

        /** From here on spreadsheets write numbers with an exponent. */
        private static final double DAMAGED = 1e11;

        private final char point;
        private final boolean declared;
        private DoubleArrayList values = new DoubleArrayList();
        private WrittenNumbers written = new WrittenNumbers();

        Decimals(char point, boolean declared) {
            this.point = point;
            this.declared = declared;
        }

        /** Values that are all there, with how they were written. */
        static Decimals of(double[] values, WrittenNumbers written, char point) {
            Decimals decimals = new Decimals(point, false);
            decimals.values = DoubleArrayList.wrap(values);
            decimals.written = written;
            return decimals;
        }

        /** The same values where the type was declared: nothing about them is doubtful then. */
        Decimals declared() {
            Decimals decimals = new Decimals(point, true);
            decimals.values = values;
            return decimals;
        }

        static Decimals of(Longs longs, char point) {
            Decimals decimals = new Decimals(point, false);
            for (int row = 0; row < longs.size(); row++) {
                decimals.written.addWhole();
                decimals.values.add(longs.isMissing(row) ? Double.NaN : longs.value(row));
            }
            return decimals;
        }

        /** Numbers that were read in another form. */
        static Decimals of(DoubleArrayList values) {
            Decimals decimals = new Decimals('.', true);
            decimals.values.addAll(values);
            return decimals;
        }

        void append(double value) {
            values.add(value);
        }

        double value(int row) {
            return values.getDouble(row);
        }

        char point() {
            return point;
        }

        /** What the number is where its mark stands between thousands; NaN where it cannot. */
        double asThousands(int row) {
            return written.asThousands(row, values.getDouble(row));
        }

        boolean hasFractions() {
            return written.hasFractions();
        }

        @Override
        boolean add(char[] text, int from, int to) {
            double value = Scalars.decimal(text, from, to, point, declared);
            if (Double.isNaN(value) || (value >= DAMAGED && !declared && Scalars.isDamagedCode(text, from, to))) {
                return false;
            }
            values.add(value);
            if (!declared) {
                written.add(text, from, to, point);
            }
            return true;
        }

        @Override
        void addMissing() {
            values.add(Double.NaN);
            if (!declared) {
                written.addWhole();
            }
        }

        /** What looks like damaged codes; empty where nothing does, or where the type was declared. */
        String doubts() {
            return declared ? "" : written.doubts(values, point);
        }

        @Override
        Column<?> toColumn(String name) {
            return DoubleColumn.create(name, values.toDoubleArray());
        }

        @Override
        ValueType type() {
            return ValueType.DECIMAL;
        }

        @Override
        int size() {
            return values.size();
        }
    }

    /** Truth values of one pair of words; where the type was declared, of any pair, and of 1 and 0 too. */
    static final class Booleans extends Cells {

        private final boolean declared;
        private int pair = -1;
        private ByteArrayList values = new ByteArrayList();

        /** Values that are all there. */
        static Booleans of(byte[] values) {
            Booleans booleans = new Booleans(false);
            booleans.values = ByteArrayList.wrap(values);
            return booleans;
        }

        Booleans(boolean declared) {
            this.declared = declared;
        }

        @Override
        boolean add(char[] text, int from, int to) {
            int truth = declared ? answer(text, from, to) : Scalars.truth(text, from, to);
            if (truth < 0 || (!declared && pair >= 0 && pair != truth >> 1)) {
                return false;
            }
            pair = truth >> 1;
            values.add((byte) (truth & 1));
            return true;
        }

        /** 1 or 1.0, 0 or 0.0, or one of the words; odd means true, -1 neither. */
        static int answer(char[] text, int from, int to) {
            double number = Scalars.decimal(text, from, to, '.');
            if (number == 0 || number == 1) {
                return (int) number;
            }
            return Scalars.declaredTruth(text, from, to);
        }

        @Override
        void addMissing() {
            values.add(BooleanColumnType.MISSING_VALUE);
        }

        @Override
        Column<?> toColumn(String name) {
            BooleanColumn column = BooleanColumn.create(name);
            for (int row = 0; row < values.size(); row++) {
                column.append(values.getByte(row));
            }
            return column;
        }

        @Override
        ValueType type() {
            return ValueType.BOOLEAN;
        }

        @Override
        int size() {
            return values.size();
        }
    }

    /** Days, year first; where the type was declared, 20240131 too. */
    static final class Days extends Cells {

        private final boolean declared;
        private final Optional<Boolean> dayFirst;
        private IntArrayList values = new IntArrayList();
        private final AskedDates asked = new AskedDates();

        /** Days that are all there. */
        static Days of(int[] values) {
            Days days = new Days(false, Optional.empty());
            days.values = IntArrayList.wrap(values);
            return days;
        }

        /** Where the type was declared, the order of day and month may be too. */
        Days(boolean declared, Optional<Boolean> dayFirst) {
            this.declared = declared;
            this.dayFirst = dayFirst;
        }

        @Override
        boolean add(char[] text, int from, int to) {
            int date = declared ? declaredDate(text, from, to, dayFirst, asked) : Dates.date(text, from, to);
            if (date == Dates.NO_DATE) {
                date = SpelledDates.date(text, from, to);
            }
            if (date == Dates.NO_DATE) {
                return false;
            }
            values.add(date);
            return true;
        }

        static int declaredDate(char[] text, int from, int to, Optional<Boolean> dayFirst, AskedDates asked) {
            int date = Dates.date(text, from, to);
            if (date == Dates.NO_DATE) {
                date = Dates.eightDigits(text, from, to);
            }
            if (date == Dates.NO_DATE && dayFirst.isPresent()) {
                date = Dates.ordered(text, from, to, dayFirst.get());
            }
            return date == Dates.NO_DATE ? asked.date(text, from, to, dayFirst) : date;
        }

        /** Those among them that are read because days were asked for. */
        AskedDates asked() {
            return asked;
        }

        @Override
        void addMissing() {
            values.add(Dates.NO_DATE);
        }

        void append(int date) {
            values.add(date);
        }

        int value(int row) {
            return values.getInt(row);
        }

        @Override
        Column<?> toColumn(String name) {
            return DateColumn.createInternal(name, values.toIntArray());
        }

        @Override
        ValueType type() {
            return ValueType.DATE;
        }

        @Override
        int size() {
            return values.size();
        }
    }

    /** Days with a time of day, year first; a day without one counts from midnight. */
    static final class Moments extends Cells {

        static final long MISSING = Long.MIN_VALUE;

        private static final int MIDNIGHT = 0;

        /** In minutes. */
        private static final int SUMMER_TIME = 60;

        private LongArrayList values = new LongArrayList();
        private final AskedDates asked = new AskedDates();
        private final boolean declared;
        private final Optional<Boolean> dayFirst;
        private int withoutTime;
        private int zone = Dates.NO_ZONE;
        private int otherZone = Dates.NO_ZONE;
        private boolean zoneKnown;

        Moments() {
            this(false, Optional.empty());
        }

        Moments(boolean declared, Optional<Boolean> dayFirst) {
            this.declared = declared;
            this.dayFirst = dayFirst;
        }

        /** Moments that are all there, every one with its time of day. */
        static Moments of(long[] values) {
            Moments moments = new Moments();
            moments.values = LongArrayList.wrap(values);
            return moments;
        }

        static Moments of(Days days) {
            Moments moments = new Moments();
            for (int row = 0; row < days.size(); row++) {
                moments.appendDay(days.value(row));
            }
            return moments;
        }

        @Override
        boolean add(char[] text, int from, int to) {
            int end = Dates.endOfDate(text, from, to);
            int date = declared ? Days.declaredDate(text, from, end, dayFirst, asked) : Dates.date(text, from, end);
            if (date == Dates.NO_DATE) {
                return addSpelled(text, from, to);
            }
            if (end == to) {
                return isOfZone(Dates.NO_ZONE) && appendDay(date);
            }
            int start = behindMark(text, end, to);
            int zoneStart = Dates.startOfZone(text, start, to);
            int last = zoneStart < to && text[zoneStart - 1] == ' ' ? zoneStart - 1 : zoneStart;
            int time = Dates.time(text, start, last);
            if (time == Dates.NO_TIME && declared) {
                time = asked.time(text, start, last);
            }
            if (time == Dates.NO_TIME || !isOfZone(Dates.zone(text, zoneStart, to))) {
                return false;
            }
            values.add(Dates.at(date, time));
            return true;
        }

        private boolean addSpelled(char[] text, int from, int to) {
            int date = SpelledDates.date(text, from, to);
            if (date != Dates.NO_DATE) {
                return isOfZone(Dates.NO_ZONE) && appendDay(date);
            }
            long moment = SpelledDates.moment(text, from, to);
            if (moment == MISSING || !isOfZone(Dates.NO_ZONE)) {
                return false;
            }
            values.add(moment);
            return true;
        }

        /** All moments of a column are of one zone, or of the two that a place has in winter and in summer, or all by the shop's own clock. */
        private boolean isOfZone(int another) {
            if (!zoneKnown) {
                zoneKnown = true;
                zone = another;
            }
            boolean isSummer = otherZone == Dates.NO_ZONE
                    && zone != Dates.NO_ZONE
                    && another != Dates.NO_ZONE
                    && Math.abs(zone - another) == SUMMER_TIME;
            otherZone = isSummer ? another : otherZone;
            return zone == another || (otherZone == another && another != Dates.NO_ZONE);
        }

        /** That of the other half of the year, or {@link Dates#NO_ZONE}. */
        int otherZone() {
            return otherZone;
        }

        /** Minutes ahead of UTC, or {@link Dates#NO_ZONE}. */
        int zone() {
            return zone;
        }

        static int behindMark(char[] text, int end, int to) {
            return end < to && (text[end] == ' ' || text[end] == 'T') ? end + 1 : end;
        }

        @Override
        void addMissing() {
            values.add(MISSING);
        }

        void append(long moment) {
            values.add(moment);
        }

        boolean appendDay(int date) {
            if (date == Dates.NO_DATE) {
                values.add(MISSING);
            } else {
                withoutTime++;
                zoneKnown = true;
                values.add(Dates.at(date, MIDNIGHT));
            }
            return true;
        }

        /** Those among them that are read because moments were asked for. */
        AskedDates asked() {
            return asked;
        }

        /** How many values came without a time of day. */
        int withoutTime() {
            return withoutTime;
        }

        @Override
        Column<?> toColumn(String name) {
            return DateTimeColumn.createInternal(name, values.toLongArray());
        }

        @Override
        ValueType type() {
            return ValueType.DATETIME;
        }

        @Override
        int size() {
            return values.size();
        }
    }
}
