package millet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import millet.display.Numbers;
import millet.table.Keys;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Which columns of a table can be compared with others, and which of them another one tells already. */
final class Compared {

    private static final double NEARLY_ONE = 0.99;

    /** In a part of the rows a measure may be a little lower than in all. */
    private static final double WORTH_A_LOOK = 0.97;

    private static final int SAMPLE = 10_000;
    private static final int FEWEST = 20;

    private Compared() {}

    /** Why a column is not compared; empty where it is. */
    static String reasonAgainst(ColumnProfile column) {
        if (column.kind().isMoment() || column.kind() == Kind.TIME) {
            return column.kind().label();
        } else if (column.distinct() < 2) {
            return "the same in all rows";
        } else if (column.isIdentifier()) {
            return "likely identifier";
        }
        return column.kind().isName() && column.distinct() > Correlations.MOST_CATEGORIES
                ? Numbers.count(column.distinct(), "value")
                : "";
    }

    static List<Variable> variables(Table table, List<ColumnProfile> columns, int[] rows) {
        return columns.stream()
                .filter(column -> reasonAgainst(column).isEmpty())
                .map(column -> Variable.of(table.column(column.name()), rows))
                .toList();
    }

    /** One sentence on the columns that are not compared; none where all are. */
    static List<String> leftOut(List<ColumnProfile> columns) {
        String names = columns.stream()
                .filter(column -> !reasonAgainst(column).isEmpty())
                .map(column -> column.name() + " (" + reasonAgainst(column) + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of("Not compared: " + names + ".");
    }

    static int[] allRows(Table table) {
        return IntStream.range(0, table.rowCount()).toArray();
    }

    /** Columns that another one tells nearly always, each once. Found in rows spread evenly over the table, held against all rows then. */
    static List<Remark> copies(Table table, List<ColumnProfile> columns) {
        if (table.rowCount() < FEWEST) {
            return List.of();
        }
        int step = (table.rowCount() + SAMPLE - 1) / SAMPLE;
        int[] some = IntStream.range(0, table.rowCount())
                .filter(row -> row % step == 0)
                .toArray();
        List<Variable> sample = variables(table, columns, some);
        List<Remark> remarks = new ArrayList<>();
        for (Measure measure : List.of(Measure.SPEARMAN, Measure.CRAMERS_V_CORRECTED, Measure.CORRELATION_RATIO)) {
            for (Correlations.Pair pair :
                    Correlations.of("", sample, measure, List.of()).pairs()) {
                if (pair.strength() >= WORTH_A_LOOK) {
                    remark(table, pair, step == 1, remarks);
                }
            }
        }
        return remarks;
    }

    private static void remark(Table table, Correlations.Pair pair, boolean sampleIsAll, List<Remark> remarks) {
        Association all = pair.association();
        if (!sampleIsAll) {
            int[] rows = allRows(table);
            all = pair.measure()
                    .of(Variable.of(table.column(pair.column()), rows), Variable.of(table.column(pair.other()), rows));
        }
        if (Math.abs(all.value()) >= NEARLY_ONE && all.rows() >= FEWEST) {
            boolean swapped = isTold(table, pair);
            String told = swapped ? pair.column() : pair.other();
            String by = swapped ? pair.other() : pair.column();
            if (remarks.stream().noneMatch(known -> known.column().equals(told))) {
                remarks.add(new Remark(
                        Concern.COPY,
                        told,
                        "by " + by + " (" + pair.measure().label() + " " + Numbers.fixed(all.value(), 3) + ")",
                        Math.abs(all.value())));
            }
        }
    }

    /** Whether the first of the pair is the one that is told: a number by a name, the coarser of two names; else the second is. */
    private static boolean isTold(Table table, Correlations.Pair pair) {
        Column<?> one = table.column(pair.column());
        Column<?> other = table.column(pair.other());
        boolean number = Kind.of(one).isNumber();
        return number != Kind.of(other).isNumber()
                ? number
                : !number && Keys.of(one).count() < Keys.of(other).count();
    }
}
