package millet.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import millet.table.Keys;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a table holds, column by column, and what is odd about it: the first look, before anything is computed from it.
 *
 * <p>All numbers are exact and do not depend on the order of the rows; {@link ColumnProfile} says how they are defined. Warnings are
 * guesses from the values alone: each says what was found, where, and what can be done about it. A column is looked at in one pass and a
 * sort, two columns at a time on two cores; the table is not copied, so do not change it while its profile is in use.
 */
public final class Profile implements Displayable {

    private static final int FEW_ROWS = 30;
    private static final int STRIPES = 40;
    private static final int MOST_DRAWN = 40;

    private final Table table;
    private final List<ColumnProfile> columns;
    private final int duplicates;
    private final Target target;

    private Profile(Table table, List<ColumnProfile> columns, int duplicates, Target target) {
        this.table = table;
        this.columns = columns;
        this.duplicates = duplicates;
        this.target = target;
    }

    /**
     * Looks over a table.
     *
     * @param table the rows; it is neither changed nor copied
     * @return its profile
     * @throws IllegalArgumentException if there is no table
     */
    public static Profile of(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A profile needs a table, not null. Say Profile.of(Tables.read(path)).");
        }
        List<ColumnProfile> columns =
                table.columns().parallelStream().map(ColumnProfile::of).toList();
        List<Remark> copies = Compared.copies(table, columns);
        return new Profile(table, with(columns, copies), duplicates(table, columns), null);
    }

    private static List<ColumnProfile> with(List<ColumnProfile> columns, List<Remark> remarks) {
        return columns.stream()
                .map(column -> column.with(remarks.stream()
                        .filter(remark -> remark.column().equals(column.name()))
                        .toList()))
                .toList();
    }

    /**
     * How many rows equal an earlier one. The two columns with the most values tell nearly all rows apart; only those that they do not are
     * compared in full.
     */
    private static int duplicates(Table table, List<ColumnProfile> columns) {
        String[] telling = columns.stream()
                .sorted(Comparator.comparingInt(column -> -column.distinct()))
                .limit(2)
                .map(ColumnProfile::name)
                .toArray(String[]::new);
        if (telling.length == 0 || columns.stream().anyMatch(column -> column.distinct() == table.rowCount())) {
            return 0;
        }
        Keys keys = Keys.of(table, telling);
        int[] sizes = keys.sizes();
        int[] alike = Arrays.stream(Compared.allRows(table))
                .filter(row -> sizes[keys.of(row)] > 1)
                .toArray();
        Table rest = Table.create();
        table.columns().forEach(column -> rest.addColumns(column.subset(alike)));
        return alike.length
                - Keys.of(rest, table.columnNames().toArray(String[]::new)).count();
    }

    /**
     * The same profile with an eye on what is to be predicted: how much each column has to do with it, which are nearly the target itself,
     * and whether it is rare.
     *
     * @param column a column of numbers, or of at most 50 names
     * @return a new profile
     * @throws IllegalArgumentException if there is no such column or it cannot be a target
     */
    public Profile withTarget(String column) {
        Target goal = Target.of(table, column, columns);
        List<ColumnProfile> plain = columns.stream()
                .map(one -> one.without(Concern.LEAK).without(Concern.COPY))
                .toList();
        List<Remark> remarks = new ArrayList<>(goal.leaks());
        remarks.addAll(Compared.copies(
                table,
                plain.stream().filter(one -> !one.name().equals(goal.name())).toList()));
        return new Profile(table, with(plain, remarks), duplicates, goal);
    }

    /**
     * The same profile with a warning on dates after a day.
     *
     * @param day the day the data were taken
     * @return a new profile
     * @throws IllegalArgumentException if the day is null
     */
    public Profile withAsOf(LocalDate day) {
        if (day == null) {
            throw new IllegalArgumentException("withAsOf needs the day the data were taken, not null."
                    + " Say withAsOf(LocalDate.of(2024, 1, 31)).");
        }
        List<ColumnProfile> plain =
                columns.stream().map(one -> one.without(Concern.FUTURE)).toList();
        List<Remark> later = new ArrayList<>();
        for (ColumnProfile column : plain) {
            if (column.moments() != null
                    && column.distinct() > 0
                    && column.moments().last() > day.toEpochDay()) {
                int rows = rowsAfter(table.column(column.name()), day.toEpochDay());
                later.add(new Remark(
                        Concern.FUTURE,
                        column.name(),
                        "(" + Numbers.count(rows, "row") + " after " + day + ", up to "
                                + LocalDate.ofEpochDay(column.moments().last()) + ")",
                        rows));
            }
        }
        return new Profile(table, with(plain, later), duplicates, target);
    }

    private static int rowsAfter(Column<?> column, long day) {
        CellKeys cells = CellKeys.of(column);
        int rows = 0;
        for (long key : cells.keys()) {
            rows += key != CellKeys.MISSING && CellKeys.day(cells.kind(), key) > day ? 1 : 0;
        }
        return rows;
    }

    /**
     * The profiles of the columns.
     *
     * @return in the order of the table
     */
    public List<ColumnProfile> columns() {
        return columns;
    }

    /**
     * The profile of one column.
     *
     * @param name its name
     * @return what it holds
     * @throws IllegalArgumentException if there is no such column
     */
    public ColumnProfile column(String name) {
        String known = Names.column(table, name, "The profile").name();
        return columns.stream()
                .filter(column -> column.name().equals(known))
                .findFirst()
                .orElseThrow();
    }

    /**
     * How many rows equal an earlier row in all columns.
     *
     * @return 0 or more
     */
    public int duplicateRows() {
        return duplicates;
    }

    /**
     * Compares all columns with each other, each pair by the measure that fits: Pearson's correlation of numbers, Cramér's V (corrected) of
     * names, the correlation ratio of a number and a name.
     *
     * @return the correlations
     */
    public Correlations correlations() {
        return correlations((Measure) null);
    }

    /**
     * Compares all columns that a measure is for.
     *
     * @param measure {@code pearson}, {@code spearman}, {@code cramers v}, {@code cramers v corrected} or {@code correlation ratio}
     * @return the correlations
     * @throws IllegalArgumentException if there is no such measure
     */
    public Correlations correlations(String measure) {
        return correlations(Measure.named(measure));
    }

    private Correlations correlations(Measure measure) {
        List<Variable> variables = Compared.variables(table, columns, Compared.allRows(table));
        return Correlations.of(title(), variables, measure, Compared.leftOut(columns));
    }

    /**
     * A heat map of where values are missing: a line for each column that misses any, the rows of the table from left to right in up to 40
     * parts. Columns that are missing together, and parts of a file where a column breaks off, can be seen at once.
     *
     * @return the chart
     * @throws IllegalArgumentException if the table has no rows or no columns
     */
    public Chart missingness() {
        if (table.rowCount() == 0 || columns.isEmpty()) {
            throw new IllegalArgumentException("A chart of missing values needs rows and columns; table '" + title()
                    + "' has " + table.rowCount() + " and " + columns.size() + ".");
        }
        List<ColumnProfile> drawn = drawn();
        IntColumn from = IntColumn.create("from row");
        StringColumn names = StringColumn.create("column");
        DoubleColumn shares = DoubleColumn.create("missing");
        int parts = Math.min(STRIPES, table.rowCount());
        for (ColumnProfile column : drawn) {
            for (int part = 0; part < parts; part++) {
                int first = start(part, parts);
                from.append(first + 1);
                names.append(column.name());
                shares.append(missingBetween(table.column(column.name()), first, start(part + 1, parts)));
            }
        }
        String left = columns.size() - drawn.size() == 0
                ? ""
                : ", " + Numbers.count(columns.size() - drawn.size(), "other column") + " not shown";
        return Charts.heatmap(Table.create("missing values", from, names, shares), "from row", "column", "missing")
                .withPercentValues()
                .withYLabel("")
                .withTitle(title() + ": " + Numbers.percent(missingShare(), 1) + " of the values are missing")
                .withSubtitle("Share missing in each part of the rows" + left);
    }

    /** Those with missing values, the worst of very many, in the order of the table; of a complete table the first ones. */
    private List<ColumnProfile> drawn() {
        List<ColumnProfile> worst = columns.stream()
                .filter(column -> column.missing() > 0)
                .sorted(Comparator.comparingInt(column -> -column.missing()))
                .limit(MOST_DRAWN)
                .toList();
        return worst.isEmpty()
                ? columns.subList(0, Math.min(MOST_DRAWN, columns.size()))
                : columns.stream().filter(worst::contains).toList();
    }

    private int start(int part, int parts) {
        return (int) ((long) table.rowCount() * part / parts);
    }

    private static double missingBetween(Column<?> column, int from, int to) {
        int missing = 0;
        for (int row = from; row < to; row++) {
            missing += Keys.isMissing(column, row) ? 1 : 0;
        }
        return (double) missing / (to - from);
    }

    private double missingShare() {
        long missing = columns.stream().mapToLong(ColumnProfile::missing).sum();
        return (double) missing / ((double) table.rowCount() * columns.size());
    }

    private String title() {
        return table.name() == null ? "table" : table.name();
    }

    /**
     * One row a column, every number that was found.
     *
     * @return a new table of column, type, missing values, different values, quantiles, moments, infinite numbers, zeros, lengths of text,
     *     first and last day, the most frequent value, what to look at, and with a target the measure of both
     */
    @Override
    public Table toTable() {
        Table result = Table.create(title() + ": profile");
        text(result, "column", ColumnProfile::name);
        text(result, "type", ColumnProfile::type);
        whole(result, "rows", ColumnProfile::rows);
        whole(result, "missing", ColumnProfile::missing);
        number(result, "missing share", ColumnProfile::missingShare);
        whole(result, "distinct", ColumnProfile::distinct);
        for (int place = 0; place < NumberFacts.SHARES.size(); place++) {
            int at = place;
            double share = NumberFacts.SHARES.get(place);
            String label = share == 0 ? "min" : share == 1 ? "max" : "q" + Numbers.fixed(share * 100, 0);
            number(
                    result,
                    label,
                    one -> one.numbers() == null
                            ? Double.NaN
                            : one.numbers().quantiles().get(at));
        }
        number(result, "mean", ColumnProfile::mean);
        number(result, "sd", ColumnProfile::standardDeviation);
        number(result, "skewness", ColumnProfile::skewness);
        number(result, "kurtosis", ColumnProfile::kurtosis);
        number(
                result,
                "zeros",
                one -> one.numbers() == null ? Double.NaN : one.numbers().zeros());
        number(
                result,
                "infinite",
                one -> one.numbers() == null ? Double.NaN : one.numbers().infinite());
        number(
                result,
                "shortest",
                one -> one.texts() == null ? Double.NaN : one.texts().shortest());
        number(
                result,
                "longest",
                one -> one.texts() == null ? Double.NaN : one.texts().longest());
        text(result, "first day", one -> day(one, true));
        text(result, "last day", one -> day(one, false));
        text(
                result,
                "most frequent",
                one -> one.distinct() == 0 ? "" : one.frequencies().get(0).text());
        number(
                result,
                "its share",
                one -> one.distinct() == 0
                        ? Double.NaN
                        : (double) one.frequencies().get(0).rows() / (one.rows() - one.missing()));
        if (target != null) {
            text(result, "measure", one -> target.with(one.name())
                    .map(pair -> pair.measure().label())
                    .orElse(""));
            number(result, "with target", one -> target.with(one.name())
                    .map(pair -> pair.association().value())
                    .orElse(Double.NaN));
        }
        text(result, "look at", Profile::tags);
        return result;
    }

    private static String day(ColumnProfile column, boolean first) {
        return column.moments() == null || column.distinct() == 0
                ? ""
                : LocalDate.ofEpochDay(
                                first
                                        ? column.moments().first()
                                        : column.moments().last())
                        .toString();
    }

    private static String tags(ColumnProfile column) {
        return column.remarks().stream()
                .map(remark -> remark.concern().tag())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void text(Table result, String name, Function<ColumnProfile, String> of) {
        result.addColumns(StringColumn.create(name, columns.stream().map(of).toList()));
    }

    private void whole(Table result, String name, ToIntFunction<ColumnProfile> of) {
        result.addColumns(IntColumn.create(name, columns.stream().mapToInt(of).toArray()));
    }

    private void number(Table result, String name, ToDoubleFunction<ColumnProfile> of) {
        result.addColumns(
                DoubleColumn.create(name, columns.stream().mapToDouble(of).toArray()));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (table.rowCount() == 0) {
            warnings.add("The table has no rows: was its file empty, or a filter too narrow?");
        } else if (table.rowCount() < FEW_ROWS) {
            warnings.add("Only " + Numbers.count(table.rowCount(), "row")
                    + ": shares and correlations of so few say little.");
        }
        if (duplicates > 0) {
            warnings.add("Repeated rows: " + Numbers.count(duplicates) + " ("
                    + Numbers.percent((double) duplicates / table.rowCount(), 1)
                    + ") equal an earlier row in all columns. If a row is one event, drop them:"
                    + " CleaningRule.dropDuplicates().");
        }
        if (target != null) {
            warnings.addAll(target.warnings());
        }
        warnings.addAll(Remark.sentences(
                columns.stream().flatMap(column -> column.remarks().stream()).toList()));
        return List.copyOf(warnings);
    }

    @Override
    public TableView view() {
        Table shown = Table.create(title());
        text(shown, "column", ColumnProfile::name);
        text(shown, "type", ColumnProfile::type);
        number(shown, "missing", ColumnProfile::missingShare);
        whole(shown, "distinct", ColumnProfile::distinct);
        text(shown, "values", ColumnProfile::summary);
        text(shown, "look at", Profile::tags);
        return TableView.of(shown)
                .withPercent("missing", 1)
                .withCaption(caption())
                .withRows(Math.max(1, columns.size()))
                .withWarnings(warnings());
    }

    private String caption() {
        return title() + ": profile of " + Numbers.count(table.rowCount(), "row");
    }

    @Override
    public String toHtml() {
        long missing = columns.stream().mapToLong(ColumnProfile::missing).sum();
        String caption =
                "<b dir=\"auto\">" + Html.text(title()) + "</b> · " + Numbers.count(table.rowCount(), "row") + " × "
                        + Numbers.count(columns.size(), "column") + " · "
                        + (missing == 0
                                ? "nothing missing"
                                : Numbers.count(missing, "value") + " missing (" + Shown.share(missingShare()) + ")")
                        + " · "
                        + (duplicates == 0 ? "no row twice" : Numbers.count(duplicates, "repeated row"));
        return ProfileHtml.of(caption, columns, target, warnings());
    }

    /** The profile as text. */
    @Override
    public String toString() {
        return toText();
    }
}
