package millet.data;

import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;

/**
 * What the fields of a column are converted to, where nothing is lost by it; the rules are those of {@link Scalars} and {@link Dates}. Each
 * type but text has a wider one, which may take what it does not.
 */
enum DuckType {
    TEXT("", ""),

    TRUTH("lower($) in ('true', 'yes', '是', 'false', 'no', '否')", "lower($) in ('true', 'yes', '是')"),

    MOMENT(
            "regexp_full_match($, '[0-9]{4}([-/][0-9]{1,2}[-/][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
                    + "([ T]?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?)?')",
            "try_cast(replace(translate($, '年月', '--'), '日', ' ') as timestamp)"),

    DATE(
            "regexp_full_match($, '[0-9]{4}([-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)')",
            "try_cast(replace(translate($, '/.年月', '----'), '日', '') as date)"),

    DOUBLE(
            "regexp_full_match($, '-?((0|[1-9][0-9]{0,14})(\\.[0-9]*)?|\\.[0-9]+)"
                    + "|-?((0|[1-9][0-9]{0,14})\\.[0-9]*|\\.[0-9]+)[eE][-+]?[0-9]+')",
            "try_cast($ as double)"),

    /** A decimal number whose sums do not hang on the order of the rows: two threads add in any order. */
    EXACT("regexp_full_match($, '-?(0|[1-9][0-9]{0,10})(\\.[0-9]{1,4})?')", "try_cast($ as decimal(15, 4))"),

    WHOLE("regexp_full_match($, '0|-?[1-9][0-9]{0,14}')", "try_cast($ as bigint)");

    /** Beside numbers, days and truth values. */
    private static final String NOTHING =
            WordsForNothing.words().stream().map(DuckView::text).collect(Collectors.joining(", ", "('', ", ")"));

    private static final String BLANKS = "' \t\u00a0\u3000'";

    private final String written;
    private final String value;

    DuckType(String written, String value) {
        this.written = written;
        this.value = value;
    }

    /** What the first rows of a column say. */
    static DuckType of(ColumnType type, boolean exact) {
        Map<ColumnType, DuckType> types = Map.of(
                ColumnType.INTEGER, WHOLE,
                ColumnType.LONG, WHOLE,
                ColumnType.DOUBLE, exact ? EXACT : DOUBLE,
                ColumnType.BOOLEAN, TRUTH,
                ColumnType.LOCAL_DATE, DATE,
                ColumnType.LOCAL_DATE_TIME, MOMENT);
        return types.getOrDefault(type, TEXT);
    }

    DuckType wider() {
        return switch (this) {
            case TEXT, TRUTH, MOMENT, DOUBLE -> TEXT;
            case DATE -> MOMENT;
            case EXACT -> DOUBLE;
            case WHOLE -> EXACT;
        };
    }

    /** The expression that converts a column of text, and fails with the mark before the value that is not so written. */
    String converted(String column, String mark) {
        if (this == TEXT) {
            return column;
        }
        String stripped = "trim(" + column + ", " + BLANKS + ")";
        return "case when " + takes(column) + " then " + value(column) + " when " + column + " is null or lower("
                + stripped
                + ") in " + NOTHING + " then null when " + takes(stripped) + " then " + value(stripped)
                + " else error('" + mark
                + "' || " + column + ") end";
    }

    private String takes(String text) {
        return written.replace("$", text) + " and " + value(text) + " is not null";
    }

    private String value(String text) {
        return value.replace("$", text);
    }
}
