package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells that rules have touched, in columns: for each rule and column the rows, and what stood there before and after. */
final class CellChanges {

    /** Beyond so many digits a decimal number has only the noise of binary arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Texts of some cells; null where one is missing. */
    private interface Texts {
        String text(int place);
    }

    private record Part(String rule, String column, IntList rows, Texts before, Texts after) {}

    private final List<Part> parts = new ArrayList<>();

    /** What stood in these rows of a column before and after a rule; of the columns only these rows are kept. */
    void add(TableRule rule, int[] rows, Column<?> before, Column<?> after) {
        if (rows.length > 0) {
            add(rule, before.name(), rows, texts(before, rows), texts(after, rows));
        }
    }

    /** The same for a column of text. */
    void add(TableRule rule, String column, int[] rows, TextCells before, TextCells after) {
        if (rows.length > 0) {
            add(rule, column, rows, before.pick(rows)::text, after.pick(rows)::text);
        }
    }

    private void add(TableRule rule, String column, int[] rows, Texts before, Texts after) {
        parts.add(new Part(rule.toString(), column, IntArrayList.wrap(rows), before, after));
    }

    private static Texts texts(Column<?> column, int[] rows) {
        if (column instanceof StringColumn text) {
            return TextCells.of(text).pick(rows)::text;
        }
        Column<?> kept = column.subset(rows);
        return place -> text(kept, place);
    }

    /** A cell as text, the same on every machine; null where it is missing. */
    static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return null;
        } else if (column instanceof DoubleColumn numbers) {
            return text(numbers.getDouble(row));
        } else if (column instanceof FloatColumn numbers) {
            return text(Double.parseDouble(numbers.get(row).toString()));
        } else if (column instanceof BooleanColumn answers) {
            return answers.get(row) ? "yes" : "no";
        } else if (column instanceof DateTimeColumn times) {
            return times.get(row).toString().replace('T', ' ');
        }
        return column.get(row).toString();
    }

    static String text(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS);
        rounded = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        boolean plain = Math.abs((long) rounded.precision() - rounded.scale()) <= 15;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** source row, rule, column, before, after. */
    Table changes(String name) {
        StringColumn before = StringColumn.create("before");
        StringColumn after = StringColumn.create("after");
        for (Part part : parts) {
            for (int place = 0; place < part.rows.size(); place++) {
                before.append(part.before.text(place));
                after.append(part.after.text(place));
            }
        }
        return places(name).addColumns(before, after);
    }

    /** source row, rule, column, value. */
    Table values(String name) {
        StringColumn values = StringColumn.create("value");
        for (Part part : parts) {
            for (int place = 0; place < part.rows.size(); place++) {
                values.append(part.before.text(place));
            }
        }
        return places(name).addColumns(values);
    }

    private Table places(String name) {
        IntColumn rows = IntColumn.create("source row");
        StringColumn rules = StringColumn.create("rule");
        StringColumn columns = StringColumn.create("column");
        for (Part part : parts) {
            for (int place = 0; place < part.rows.size(); place++) {
                rows.append(part.rows.getInt(place) + 1);
                rules.append(part.rule);
                columns.append(part.column);
            }
        }
        return Table.create(name, rows, rules, columns);
    }
}
