package millet.quality;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The whole of a text follows a pattern. */
record Matches(String column, String pattern) implements Rule {

    Matches {
        column = RowCheck.named("matches", column);
        compiled(column, pattern);
    }

    private static Pattern compiled(String column, String pattern) {
        try {
            return Pattern.compile(String.valueOf(pattern));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The expectation matches(\"" + column + "\", pattern) needs a regular"
                            + " expression such as \"1\\\\d{10}\"; '" + pattern + "' is none: " + e.getDescription()
                            + ".",
                    e);
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        return column + " matches " + pattern;
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = RowCheck.column(table, column, "matches");
        if (Kind.of(cells) != Kind.TEXT && Kind.of(cells) != Kind.INTEGER) {
            throw new IllegalArgumentException("The expectation matches needs a column of text or of whole numbers; '"
                    + column + "' of table '" + table.name() + "' holds "
                    + Kind.of(cells).label()
                    + ". Say inRange or inSet, or read the column as text.");
        }
        Pattern compiled = compiled(column, pattern);
        return RowCheck.texts(cells, text -> compiled.matcher(text).matches());
    }
}
