package millet.features;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import millet.display.Numbers;
import millet.display.TableView;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;

/** What is dealt to the parts of a division: rows or whole groups of them, each of a class. */
final class Units implements PartColumns {

    /** More units than this that are alone in their class, and more than a tenth of all, are no classes but quantities. */
    private static final int MOST_SINGLE = 10;

    private static final int MOST_SHOWN_CLASSES = 6;

    private final int[] unitOf;
    private final int[] sizes;
    private final int[] classOf;
    private final int classes;
    private final boolean grouped;
    private final String what;
    private final Column<?> shown;
    private final List<String> warnings = new ArrayList<>();

    private Units(SplitRows<?> rows, String stratum, String group) {
        what = rows.what();
        grouped = group != null;
        unitOf = grouped ? groups(rows, group) : IntArrays.EMPTY_ARRAY;
        sizes = grouped ? sizesOf(unitOf) : ones(rows.count());
        Keys keys = stratum == null ? null : Keys.of(rows.column(stratum)).byValue();
        classes = keys == null ? 1 : keys.count();
        classOf = keys == null
                ? new int[sizes.length]
                : grouped ? classesOfGroups(rows, stratum, group, keys) : keys.codes();
        String named = stratum == null ? rows.shown() : stratum;
        shown = named == null ? null : rows.column(named);
        if (keys != null) {
            checkClasses(stratum);
        }
    }

    static Units of(SplitRows<?> rows, String stratum, String group) {
        return new Units(rows, stratum, group);
    }

    private int[] groups(SplitRows<?> rows, String group) {
        Keys keys = Keys.of(rows.column(group)).byValue();
        int[] codes = keys.codes();
        int last = keys.count() - 1;
        if (last < 0 || !keys.isMissing(last)) {
            return codes;
        }
        int next = last;
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == last ? next++ : codes[row];
        }
        warnings.add(Numbers.count(next - last, "row") + " without '" + group
                + "': each counts as a group of its own, though some may belong together.");
        return codes;
    }

    private static int[] sizesOf(int[] codes) {
        int[] sizes = new int[Arrays.stream(codes).max().orElse(-1) + 1];
        for (int code : codes) {
            sizes[code]++;
        }
        return sizes;
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private int[] classesOfGroups(SplitRows<?> rows, String stratum, String group, Keys keys) {
        int[] found = new int[sizes.length];
        Arrays.fill(found, -1);
        for (int row = 0; row < unitOf.length; row++) {
            int unit = unitOf[row];
            if (found[unit] >= 0 && found[unit] != keys.of(row)) {
                throw new IllegalArgumentException("A split by class and by group needs one class in each group; '"
                        + group + "' " + TableView.cell(rows.column(group), row) + " has '" + stratum + "' "
                        + label(rows.column(stratum), keys.firstRow(found[unit])) + " and "
                        + label(rows.column(stratum), row) + ". Leave stratifiedBy(\"" + stratum + "\") out.");
            }
            found[unit] = keys.of(row);
        }
        return found;
    }

    private void checkClasses(String stratum) {
        int[] counts = unitsByClass();
        long single = Arrays.stream(counts).filter(count -> count == 1).count();
        if (single > MOST_SINGLE && single > sizes.length / 10) {
            throw new IllegalArgumentException("stratifiedBy needs a column of few different values; of "
                    + Numbers.count(sizes.length, unit()) + " in " + what + ", " + Numbers.count(single)
                    + " are alone in their class of '" + stratum
                    + "'. Leave it out, or make classes of its values first.");
        }
        if (single > 0) {
            warnings.add((single == 1 ? "1 class" : Numbers.count(single) + " classes") + " of '" + stratum
                    + "' with a single " + unit() + ": it cannot be on both sides.");
        }
    }

    private int[] unitsByClass() {
        int[] counts = new int[classes];
        for (int one : classOf) {
            counts[one]++;
        }
        return counts;
    }

    private String unit() {
        return grouped ? "group" : "row";
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    // ---- dealing

    /** The part of every row, 1 where it is held out: of every class its share, to one unit. */
    int[] holdOut(double share, long seed) {
        requireUnits(2, "A split needs at least 2");
        int[] wanted = shares(share);
        int[] partOf = new int[sizes.length];
        for (int unit : Shuffle.of(sizes.length, seed)) {
            if (wanted[classOf[unit]] > 0) {
                wanted[classOf[unit]]--;
                partOf[unit] = 1;
            }
        }
        return ofRows(partOf);
    }

    private int[] ofRows(int[] partOfUnit) {
        if (!grouped) {
            return partOfUnit;
        }
        int[] partOf = new int[unitOf.length];
        Arrays.setAll(partOf, row -> partOfUnit[unitOf[row]]);
        return partOf;
    }

    /** How many units of each class: the whole part of the share, and one more where the largest remainders are, until the total is right. */
    private int[] shares(double share) {
        int[] counts = unitsByClass();
        int[] wanted = new int[classes];
        double[] remainders = new double[classes];
        int all = 0;
        int given = 0;
        for (int one = 0; one < classes; one++) {
            if (counts[one] > 1) {
                all += counts[one];
                wanted[one] = (int) Math.floor(share * counts[one]);
                remainders[one] = share * counts[one] - wanted[one];
                given += wanted[one];
            }
        }
        if (all == 0) {
            throw new IllegalArgumentException("A split by class needs a class with at least 2 " + unit() + "s; in "
                    + what + " each is alone in its class. Leave stratifiedBy out.");
        }
        int total = (int) Math.min(Math.max(Math.round(share * all), 1), all - 1);
        Integer[] order = new Integer[classes];
        Arrays.setAll(order, one -> one);
        Arrays.sort(order, (a, b) -> Double.compare(remainders[b], remainders[a]));
        for (int i = 0; i < total - given; i++) {
            wanted[order[i]]++;
        }
        return wanted;
    }

    /** The fold of every row: class by class, large units first, each to the fold that has the fewest rows of the class, then of all. */
    int[] folds(int folds, long seed) {
        requireUnits(folds, folds + " folds need at least " + folds);
        int[] order = Shuffle.of(sizes.length, seed);
        IntArrays.mergeSort(
                order,
                (a, b) -> classOf[a] != classOf[b]
                        ? Integer.compare(classOf[a], classOf[b])
                        : Integer.compare(sizes[b], sizes[a]));
        int[] foldOf = new int[sizes.length];
        long[] ofAll = new long[folds];
        long[] ofClass = new long[folds];
        int current = -1;
        for (int unit : order) {
            if (classOf[unit] != current) {
                current = classOf[unit];
                Arrays.fill(ofClass, 0);
            }
            int lightest = lightest(ofClass, ofAll);
            foldOf[unit] = lightest;
            ofClass[lightest] += sizes[unit];
            ofAll[lightest] += sizes[unit];
        }
        return ofRows(foldOf);
    }

    private static int lightest(long[] ofClass, long[] ofAll) {
        int best = 0;
        for (int fold = 1; fold < ofAll.length; fold++) {
            if (ofClass[fold] < ofClass[best] || (ofClass[fold] == ofClass[best] && ofAll[fold] < ofAll[best])) {
                best = fold;
            }
        }
        return best;
    }

    private void requireUnits(int least, String need) {
        if (sizes.length < least) {
            throw new IllegalArgumentException(need + " " + unit() + "s; " + what + " has " + sizes.length + ".");
        }
    }

    // ---- showing

    @Override
    public List<Column<?>> of(int[] partOf, int parts) {
        List<Column<?>> columns = new ArrayList<>();
        if (grouped) {
            columns.add(groupCounts(partOf, parts));
        }
        if (shown != null) {
            addClassShares(columns, partOf, parts);
        }
        return columns;
    }

    private Column<?> groupCounts(int[] partOf, int parts) {
        int[] counts = new int[parts];
        boolean[] seen = new boolean[sizes.length];
        for (int row = 0; row < partOf.length; row++) {
            if (!seen[unitOf[row]]) {
                seen[unitOf[row]] = true;
                counts[partOf[row]]++;
            }
        }
        return IntColumn.create("groups", counts);
    }

    private void addClassShares(List<Column<?>> columns, int[] partOf, int parts) {
        Keys keys = Keys.of(shown).byValue();
        if (keys.count() > MOST_SHOWN_CLASSES) {
            return;
        }
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        double[][] counts = new double[keys.count()][parts];
        double[] rows = new double[parts];
        for (int row = 0; row < partOf.length; row++) {
            counts[keys.of(row)][partOf[row]]++;
            rows[partOf[row]]++;
        }
        for (int one = 0; one < counts.length; one++) {
            String label = label(shown, keys.firstRow(one));
            if (!(shown instanceof BooleanColumn) || !label.equals("no")) {
                for (int part = 0; part < parts; part++) {
                    counts[one][part] /= rows[part];
                }
                columns.add(DoubleColumn.create(free("share " + shown.name() + " = " + label, taken), counts[one]));
            }
        }
    }

    /** Classes may differ in nothing but upper and lower case, or behind what is shown of them; names of columns may not. */
    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(name.trim()); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private static String label(Column<?> column, int row) {
        if (Keys.isMissing(column, row)) {
            return "missing";
        }
        return column instanceof BooleanColumn yesNo ? (yesNo.get(row) ? "yes" : "no") : TableView.cell(column, row);
    }
}
