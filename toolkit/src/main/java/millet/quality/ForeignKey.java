package millet.quality;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import millet.display.Numbers;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A value occurs in a column of another table; of that table only the name is saved. */
record ForeignKey(String column, String table, String key, Table other) implements Rule {

    ForeignKey {
        column = RowCheck.named("foreignKey", column);
        key = RowCheck.named("foreignKey", key);
        if (other == null) {
            throw new IllegalArgumentException("The expectation foreignKey(\"" + column + "\", table, \"" + key
                    + "\") needs the table that has the keys, not null.");
        }
        RowCheck.column(other, key, "foreignKey");
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        return column + " occurs in " + table + "." + key;
    }

    @Override
    public Outcome check(Table rows) {
        Column<?> cells = RowCheck.column(rows, column, "foreignKey");
        Column<?> keys = other.column(key);
        Kind mine = Kind.of(cells);
        Kind theirs = Kind.of(keys);
        if (mine.isNumber() && theirs.isNumber()) {
            return byNumber(cells, keys);
        }
        if (mine != theirs && !areText(mine, theirs)) {
            throw new IllegalArgumentException("The expectation foreignKey needs columns that can be equal; '" + column
                    + "' of '" + rows.name() + "' holds " + mine.label() + ", '" + key + "' of '" + table + "' "
                    + theirs.label() + ". Read both with the same type.");
        }
        return byText(cells, keys, mine, theirs);
    }

    /** Text and whole numbers can be equal as they are written: 123 and "123", but not "00123". */
    private static boolean areText(Kind mine, Kind theirs) {
        return (mine == Kind.TEXT && theirs == Kind.INTEGER) || (mine == Kind.INTEGER && theirs == Kind.TEXT);
    }

    private static Outcome byNumber(Column<?> cells, Column<?> keys) {
        CellKeys mine = CellKeys.of(cells);
        CellKeys theirs = CellKeys.of(keys);
        boolean whole = mine.kind() == Kind.INTEGER && theirs.kind() == Kind.INTEGER;
        LongOpenHashSet known = new LongOpenHashSet();
        for (int row = 0; row < keys.size(); row++) {
            if (!theirs.isMissing(row)) {
                known.add(comparable(theirs, theirs.keys()[row], whole));
            }
        }
        return RowCheck.keys(mine, key -> known.contains(comparable(mine, key, whole)));
    }

    /** Whole numbers stay exact among themselves; beside decimals all are decimals. */
    private static long comparable(CellKeys cells, long key, boolean whole) {
        return whole ? key : CellKeys.ofNumber(CellKeys.number(cells.kind(), key));
    }

    private Outcome byText(Column<?> cells, Column<?> keys, Kind mine, Kind theirs) {
        CellKeys others = CellKeys.of(keys);
        Set<String> known = new HashSet<>();
        Set<String> folded = new HashSet<>();
        for (int row = 0; row < keys.size(); row++) {
            if (!others.isMissing(row)) {
                String text = others.text(others.keys()[row]);
                if (known.add(text)) {
                    folded.add(folded(text));
                }
            }
        }
        CellKeys own = CellKeys.of(cells);
        Outcome outcome = RowCheck.keys(own, key -> known.contains(own.text(key)));
        long spelling = outcome.failing().stream()
                .filter(row -> folded.contains(folded(own.text(own.keys()[row]))))
                .count();
        return new Outcome(outcome.checked(), outcome.failing(), note(spelling, mine, theirs));
    }

    private String note(long spelling, Kind mine, Kind theirs) {
        String types = mine == theirs
                ? ""
                : column + " holds " + mine.label() + " and " + table + "." + key + " " + theirs.label()
                        + ": compared as written";
        if (spelling == 0) {
            return types;
        }
        String cases = Numbers.count(spelling, "row") + " would match but for upper and lower case, blanks around or"
                + " zeros in front";
        return types.isEmpty() ? cases : types + "; " + cases;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }
}
