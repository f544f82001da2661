package millet.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millet.display.Names;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A value is one of some; numbers are compared by value, everything else as it is written. */
record InSet(String column, List<String> values) implements Rule {

    InSet {
        column = RowCheck.named("inSet", column);
        if (values == null || values.isEmpty() || values.contains(null)) {
            throw new IllegalArgumentException("The expectation inSet(\"" + column
                    + "\", values…) needs at least one value and none that is null. A missing value is never judged;"
                    + " forbid it with notMissing(\"" + column + "\").");
        }
        values = List.copyOf(values);
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        return column + " is one of " + RowCheck.quoted(values, 8);
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = RowCheck.column(table, column, "inSet");
        Kind kind = Kind.of(cells);
        Outcome outcome;
        if (kind == Kind.INTEGER) {
            Set<Long> wholes = values.stream().flatMap(this::whole).collect(Collectors.toSet());
            outcome = RowCheck.keys(CellKeys.of(cells), wholes::contains);
        } else if (kind.isNumber()) {
            boolean isShort = cells instanceof FloatColumn;
            Set<Double> numbers = values.stream()
                    .map(this::number)
                    .map(number -> isShort ? (double) (float) (double) number : number)
                    .collect(Collectors.toSet());
            outcome = RowCheck.keys(CellKeys.of(cells), key -> numbers.contains(CellKeys.number(kind, key) + 0.0));
        } else {
            outcome = RowCheck.texts(cells, known(kind)::contains);
        }
        return new Outcome(outcome.checked(), outcome.failing(), strangers(cells, outcome));
    }

    private Set<String> known(Kind kind) {
        return kind != Kind.YES_NO
                ? Set.copyOf(values)
                : values.stream()
                        .map(value ->
                                value.equalsIgnoreCase("true") ? "yes" : value.equalsIgnoreCase("false") ? "no" : value)
                        .collect(Collectors.toSet());
    }

    private double number(String value) {
        try {
            return Double.parseDouble(value.strip()) + 0.0;
        } catch (NumberFormatException e) {
            throw noNumber(value, e);
        }
    }

    /** Exact, because long card numbers differ where decimal numbers would not; none for a number that no whole one equals. */
    private Stream<Long> whole(String value) {
        try {
            return Stream.of(new BigDecimal(value.strip()).longValueExact());
        } catch (NumberFormatException e) {
            throw noNumber(value, e);
        } catch (ArithmeticException e) {
            return Stream.empty();
        }
    }

    private IllegalArgumentException noNumber(String value, NumberFormatException e) {
        return new IllegalArgumentException(
                "The expectation inSet on the numbers of '" + column + "' needs numbers such as \"1\", not '" + value
                        + "'.",
                e);
    }

    /** The values that are not in the set, with the one that was probably meant. */
    private String strangers(Column<?> cells, Outcome outcome) {
        CellKeys keys = CellKeys.of(cells);
        Set<String> strangers = new TreeSet<>();
        for (int row = outcome.failing().nextSetBit(0);
                row >= 0;
                row = outcome.failing().nextSetBit(row + 1)) {
            strangers.add(keys.text(keys.keys()[row]));
        }
        if (strangers.isEmpty()) {
            return "";
        }
        List<String> all = List.copyOf(strangers);
        String nearest = keys.kind().isNumber()
                ? ""
                : Names.nearest(all.get(0), values)
                        .map(value -> "; is '" + all.get(0) + "' another spelling of '" + value + "'?")
                        .orElse("");
        return "not in the set: " + RowCheck.quoted(all, 5) + nearest;
    }
}
