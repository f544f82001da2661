package millet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millet.display.Names;
import tech.tablesaw.api.Table;

/** A column holds values of a type. */
record OfType(String column, String type) implements Rule {

    private static final String NUMBER = "number";

    /** The words of column declarations for the same types. */
    private static final Map<String, String> SYNONYMS =
            Map.of("boolean", Kind.YES_NO.label(), "datetime", Kind.DATE_TIME.label());

    OfType {
        column = RowCheck.named("ofType", column);
        type = SYNONYMS.getOrDefault(String.valueOf(type), type);
        List<String> known = new ArrayList<>(Kind.labels());
        known.add(NUMBER);
        if (!known.contains(String.valueOf(type))) {
            throw new IllegalArgumentException("The expectation ofType(\"" + column + "\", type) needs one of " + known
                    + ", not '" + type + "'." + Names.suggestion(type, known));
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public boolean judgesRows() {
        return false;
    }

    @Override
    public String sentence() {
        return column + " is of type " + type;
    }

    @Override
    public Outcome check(Table table) {
        Kind kind = Kind.of(RowCheck.column(table, column, "ofType"));
        boolean met = type.equals(NUMBER) ? kind.isNumber() : type.equals(kind.label());
        return Outcome.ofTable(met, met ? "" : "is of type " + kind.label());
    }
}
