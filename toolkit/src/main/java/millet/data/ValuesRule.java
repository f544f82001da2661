package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import tech.tablesaw.columns.Column;

/** Values that are not among the allowed ones are removed with their rows, made missing, or listed. */
record ValuesRule(Consequence consequence, String column, List<String> values) implements TableRule {

    ValuesRule {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The allowed values of '" + column
                    + "' must be given, at least one. Say keepValues(\"" + column + "\", \"paid\", \"sent\").");
        }
    }

    @Override
    public String sentence() {
        return "A value of '" + column + "' other than " + TextRule.quoted(values) + " is not allowed. "
                + consequence.sentence;
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int place = cleaning.column(column, this);
        Column<?> cells = cleaning.column(place);
        IntPredicate allowed = new GivenValues(values).in(cleaning, place, this);
        IntArrayList others = cleaning.where(row -> !cells.isMissing(row) && !allowed.test(row));
        if (consequence == Consequence.MISSING) {
            cleaning.warnIfMost(
                    place,
                    others.size(),
                    "It keeps the values that are named. To make those missing and keep the others, say "
                            + UnwantedRule.said(column, values) + ".");
        }
        consequence.follow(cleaning, place, others);
        return "";
    }

    @Override
    public String toString() {
        return consequence.word + " other values: " + column + " than " + String.join(", ", values);
    }
}
