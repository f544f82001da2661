package millet.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import millet.display.Names;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A column that a table must have before features can be made of it. */
record Expected(String column, Use use) {

    /** What a column is read as. */
    enum Use {
        NUMBER,
        CATEGORY,
        DATE,
        TIME,
        ANYTHING;

        boolean takes(Column<?> column) {
            return switch (this) {
                case NUMBER -> column instanceof NumericColumn<?> || column instanceof BooleanColumn;
                case CATEGORY -> column instanceof StringColumn || NUMBER.takes(column);
                case DATE -> isDate(column);
                case TIME -> isDate(column) && !(column instanceof DateColumn);
                case ANYTHING -> true;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Expected {
        Features.present(column, "the name of each column", "Say FeatureRecipe.of(\"age\", \"spend\").");
        Features.present(use, "a use for each column", "Say NUMBER, CATEGORY, DATE, TIME or ANYTHING.");
    }

    static boolean isDate(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn || column instanceof InstantColumn;
    }

    static Expected number(String column) {
        return new Expected(column, Use.NUMBER);
    }

    static Expected category(String column) {
        return new Expected(column, Use.CATEGORY);
    }

    static Expected date(String column) {
        return new Expected(column, Use.DATE);
    }

    static Expected time(String column) {
        return new Expected(column, Use.TIME);
    }

    static Expected any(String column) {
        return new Expected(column, Use.ANYTHING);
    }

    /** All that is wrong, in one message. */
    static void check(Table table, Collection<Expected> expected, String subject) {
        Features.present(table, "a table", "Read one with Tables.read.");
        List<String> problems = new ArrayList<>();
        StringBuilder suggestions = new StringBuilder();
        for (Expected one : expected) {
            if (!table.containsColumn(one.column())) {
                problems.add("has no '" + one.column() + "'");
                suggestions.append(Names.suggestion(one.column(), table.columnNames()));
            } else if (!one.use().takes(table.column(one.column()))) {
                problems.add("has '" + one.column() + "' as "
                        + table.column(one.column())
                                .type()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(subject + " needs "
                    + expected.stream()
                            .map(one -> one.column() + " (" + one.use().word() + ")")
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + "; table '" + table.name() + "' " + String.join(", ", problems) + ". It has "
                    + table.columnNames() + "." + suggestions);
        }
    }
}
