package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import millet.display.Numbers;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Missing cells get a statistic of the known ones, of all rows or of the row's group. */
record FillRule(List<String> columns, Statistic statistic, List<String> keys)
        implements CleaningRule.Filling, TableRule {

    /** What known values boil down to. */
    enum Statistic {
        MEAN,
        MEDIAN,
        MODE;

        double of(double[] values) {
            return this == MEAN ? Total.of(values) / values.length : ModifiedZScores.median(values);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    FillRule {
        checkGroups(columns, keys);
    }

    static void checkGroups(List<String> columns, List<String> keys) {
        keys.stream().filter(columns::contains).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "A fill by groups needs other columns than those it fills; '" + key + "' is both.");
        });
    }

    @Override
    public Filling by(String... groups) {
        return new FillRule(columns, statistic, groups(groups));
    }

    static List<String> groups(String... names) {
        if (Given.texts(names).isEmpty()) {
            throw new IllegalArgumentException(
                    "A fill by groups needs the columns that make them; by() names none. Leave it out to fill from all rows.");
        }
        return Given.texts(names);
    }

    @Override
    public String sentence() {
        return "A missing value is given the " + statistic + " of the known ones"
                + (keys.isEmpty() ? "" : " with the same " + String.join(", ", keys)) + ".";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int[] groups = groups(cleaning);
        Filler filler = new Filler(cleaning, this);
        for (int column : cleaning.columns(columns, this)) {
            if (statistic == Statistic.MODE) {
                fillModes(cleaning, column, groups, filler);
            } else {
                fillNumbers(cleaning, column, groups, filler);
            }
        }
        return filler.found();
    }

    /** The group of every row, {@link TableCleaning#NONE} where a key is missing. */
    private int[] groups(TableCleaning cleaning) {
        return cleaning.fullNumbers(
                keys.stream().mapToInt(key -> cleaning.column(key, this)).toArray());
    }

    private void fillNumbers(TableCleaning cleaning, int column, int[] groups, Filler filler) {
        NumericColumn<?> numbers = cleaning.numbers(column, this);
        IntArrayList missing = cleaning.missing(column);
        IntArrayList known = cleaning.where(row -> isFinite(numbers, row));
        if (known.isEmpty()) {
            filler.giveUp(column, missing.size());
            return;
        }
        RowsByGroup rows = RowsByGroup.of(known, groups);
        double ofAll = statistic.of(pick(numbers, known.toIntArray()));
        double[] ofGroups = new double[rows.count()];
        boolean[] done = new boolean[ofGroups.length];
        double[] values = new double[missing.size()];
        int fallbacks = 0;
        for (int place = 0; place < values.length; place++) {
            int group = groups[missing.getInt(place)];
            if (!rows.hasAny(group)) {
                values[place] = ofAll;
                fallbacks++;
                continue;
            }
            if (!done[group]) {
                ofGroups[group] = statistic.of(pick(numbers, rows.of(group)));
                done[group] = true;
            }
            values[place] = ofGroups[group];
        }
        filler.write(column, missing, values);
        filler.tellFallbacks(column, fallbacks, noGroup());
    }

    private static boolean isFinite(NumericColumn<?> column, int row) {
        return !column.isMissing(row) && Double.isFinite(column.getDouble(row));
    }

    private static double[] pick(NumericColumn<?> column, int[] rows) {
        double[] values = new double[rows.length];
        for (int place = 0; place < rows.length; place++) {
            values[place] = column.getDouble(rows[place]);
        }
        return values;
    }

    private static String noGroup() {
        return "their group is not known or has no known value";
    }

    private void fillModes(TableCleaning cleaning, int column, int[] groups, Filler filler) {
        Column<?> cells = cleaning.column(column);
        IntArrayList missing = cleaning.missing(column);
        IntArrayList known = cleaning.known(column);
        if (known.isEmpty()) {
            filler.giveUp(column, missing.size());
            return;
        }
        int[] codes = cleaning.numbers(column);
        RowsByGroup rows = RowsByGroup.of(known, groups);
        int ofAll = mode(cells, codes, known.toIntArray());
        int[] ofGroups = new int[rows.count()];
        Arrays.fill(ofGroups, -1);
        int[] sources = new int[missing.size()];
        int fallbacks = 0;
        for (int place = 0; place < sources.length; place++) {
            int group = groups[missing.getInt(place)];
            if (!rows.hasAny(group)) {
                sources[place] = ofAll;
                fallbacks++;
                continue;
            }
            if (ofGroups[group] < 0) {
                ofGroups[group] = mode(cells, codes, rows.of(group));
            }
            sources[place] = ofGroups[group];
        }
        filler.copy(column, missing, sources);
        filler.tellFallbacks(column, fallbacks, noGroup());
        if (!missing.isEmpty() && (cells instanceof DateColumn || cells instanceof DateTimeColumn)) {
            cleaning.warn("The rule '" + this + "' gives " + Numbers.count(missing.size(), "row")
                    + " the most frequent " + (cells instanceof DateColumn ? "day" : "moment") + " of '" + cells.name()
                    + "', which says nothing about theirs. Where a report writes it once for several rows, say withPrevious();"
                    + " else leave them missing.");
        }
    }

    /** A row that holds the most frequent value; of equally frequent ones the smallest. */
    static int mode(Column<?> cells, int[] codes, int[] rows) {
        int[] sorted = rows.clone();
        IntArrays.mergeSort(sorted, (a, b) -> Integer.compare(codes[a], codes[b]));
        int best = sorted[0];
        int most = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && codes[sorted[to]] == codes[sorted[from]]) {
                to++;
            }
            if (to - from > most || (to - from == most && isSmaller(cells, sorted[from], best))) {
                best = sorted[from];
                most = to - from;
            }
        }
        return best;
    }

    @SuppressWarnings("unchecked")
    private static boolean isSmaller(Column<?> cells, int row, int than) {
        return ((Comparable<Object>) cells.get(row)).compareTo(cells.get(than)) < 0;
    }

    @Override
    public String toString() {
        return "fill missing: " + String.join(", ", columns) + " with the " + statistic
                + (keys.isEmpty() ? "" : " by " + String.join(", ", keys));
    }
}
