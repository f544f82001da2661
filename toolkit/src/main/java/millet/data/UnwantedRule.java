package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Values that stand for nothing become missing. */
record UnwantedRule(String column, List<String> values) implements TableRule {

    UnwantedRule {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The values of '" + column
                    + "' that become missing must be given, at least one. Say missingValues(\"" + column
                    + "\", \"unknown\").");
        }
    }

    @Override
    public String sentence() {
        return TextRule.quoted(values) + " in '" + column + "' " + (values.size() == 1 ? "stands" : "stand")
                + " for nothing known. " + Consequence.MISSING.sentence;
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int place = cleaning.column(column, this);
        IntArrayList known = cleaning.known(place);
        boolean[] unwanted = new boolean[cleaning.rowCount()];
        for (String value : values) {
            IntPredicate holds = new GivenValues(List.of(value)).in(cleaning, place, this);
            int[] rows = known.intStream().filter(holds).toArray();
            for (int row : rows) {
                unwanted[row] = true;
            }
            if (rows.length == 0 && !known.isEmpty()) {
                cleaning.warn("No row has the value '" + value + "' that the rule '" + this
                        + "' makes missing; it counts only where it is written just so.");
            }
        }
        cleaning.setMissing(place, cleaning.where(row -> unwanted[row]));
        return "";
    }

    /** The rule as a program writes it. */
    static String said(String column, List<String> values) {
        return values.stream()
                .map(UnwantedRule::quoted)
                .collect(Collectors.joining(", ", "CleaningRule.missingValues(" + quoted(column) + ", ", ")"));
    }

    /** As a program writes it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "missing values: " + column + " " + String.join(", ", values);
    }
}
