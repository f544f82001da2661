package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import millet.display.Numbers;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Missing cells get what the rows hold that are most alike in other columns. */
record NearestRule(List<String> columns, int neighbors, List<String> likeness) implements TableRule {

    private static final String ALONE = "they share no known column with any other row";

    NearestRule {
        if (neighbors < 1) {
            throw new IllegalArgumentException(
                    "A fill from the nearest rows needs at least 1 of them, not " + neighbors + ". 5 is common.");
        }
        if (likeness.isEmpty()) {
            throw new IllegalArgumentException("A fill from the nearest rows needs columns that say which are near. Say"
                    + " withNearest(" + neighbors + ", \"age\", \"spend\").");
        }
        likeness.stream().filter(columns::contains).findFirst().ifPresent(both -> {
            throw new IllegalArgumentException(
                    "A fill from the nearest rows needs other columns than those it fills; '" + both + "' is both.");
        });
    }

    @Override
    public String sentence() {
        return "A missing value is taken from the " + Numbers.count(neighbors, "row") + " most alike in "
                + String.join(", ", likeness) + ".";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        Likeness alike = Likeness.of(cleaning, likeness, this);
        Filler filler = new Filler(cleaning, this);
        for (int column : cleaning.columns(columns, this)) {
            fill(cleaning, column, alike, filler);
        }
        return filler.found();
    }

    private void fill(TableCleaning cleaning, int column, Likeness alike, Filler filler) {
        Column<?> cells = cleaning.column(column);
        IntArrayList missing = cleaning.missing(column);
        IntArrayList known = cleaning.where(row -> isUsable(cells, row));
        if (known.isEmpty()) {
            filler.giveUp(column, missing.size());
            return;
        }
        NearestRows search = NearestRows.among(known, alike, neighbors);
        Kinds kinds = Kinds.of(missing, cleaning.numbers(cleaning.columns(likeness, this)));
        if (cells instanceof NumericColumn<?> numbers) {
            double[] means = new double[kinds.count()];
            kinds.forEach((kind, row) -> means[kind] = mean(numbers, search.of(row)));
            fillNumbers(column, missing, kinds.spread(means), mean(numbers, known.toIntArray()), filler);
        } else {
            int[] codes = cleaning.numbers(column);
            int[] sources = new int[kinds.count()];
            kinds.forEach((kind, row) -> sources[kind] = mostFrequent(codes, search.of(row)));
            fillValues(column, missing, kinds.spread(sources), FillRule.mode(cells, codes, known.toIntArray()), filler);
        }
    }

    private static boolean isUsable(Column<?> cells, int row) {
        return !cells.isMissing(row)
                && (!(cells instanceof NumericColumn<?> numbers) || Double.isFinite(numbers.getDouble(row)));
    }

    private static void fillNumbers(int column, IntArrayList missing, double[] values, double ofAll, Filler filler) {
        int alone = 0;
        for (int place = 0; place < values.length; place++) {
            if (Double.isNaN(values[place])) {
                values[place] = ofAll;
                alone++;
            }
        }
        filler.write(column, missing, values);
        filler.tellFallbacks(column, alone, ALONE);
    }

    private static double mean(NumericColumn<?> numbers, int[] rows) {
        Total total = new Total();
        for (int row : rows) {
            total.add(numbers.getDouble(row));
        }
        return total.value() / rows.length;
    }

    private static void fillValues(int column, IntArrayList missing, int[] sources, int ofAll, Filler filler) {
        int alone = 0;
        for (int place = 0; place < sources.length; place++) {
            if (sources[place] < 0) {
                sources[place] = ofAll;
                alone++;
            }
        }
        filler.copy(column, missing, sources);
        filler.tellFallbacks(column, alone, ALONE);
    }

    /** The first row that holds the value which most rows hold, the nearer one of equals; -1 of no rows. */
    private static int mostFrequent(int[] codes, int[] rows) {
        int best = -1;
        int most = 0;
        for (int row : rows) {
            int times = 0;
            for (int other : rows) {
                times += codes[other] == codes[row] ? 1 : 0;
            }
            if (times > most) {
                best = row;
                most = times;
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return "fill missing: " + String.join(", ", columns) + " from the nearest " + neighbors + " by "
                + String.join(", ", likeness);
    }
}
