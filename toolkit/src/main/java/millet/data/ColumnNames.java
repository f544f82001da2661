package millet.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import millet.display.Names;

/** Makes a name for each column out of a header, or of the names that were given; every one is there and every one is different. */
final class ColumnNames {

    /** Also those that do not break a line, and what has no width. */
    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Cntrl}\\p{Z}\\u200b\\ufeff]+$");

    private final ReadOptions options;
    private final List<String> names = new ArrayList<>();
    private final BitSet unnamed = new BitSet();

    /** The place says, in case of a fault, which of the names it is. */
    ColumnNames(String[] firstRow, boolean holdsNames, ReadOptions options, Place place) {
        this.options = options;
        place.atRow();
        checkCount(firstRow);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < firstRow.length; i++) {
            place.atField(i);
            String name =
                    options.columnNames.isEmpty() ? name(i, holdsNames ? firstRow[i] : "") : options.columnNames.get(i);
            // Tablesaw looks names up without regard to case
            Integer other = seen.put(name.toLowerCase(Locale.ROOT), i + 1);
            if (other != null) {
                place.atRow();
                throw new FileProblem("a name of its own was expected for every column, and '" + name
                        + "' names columns " + other + " and " + (i + 1)
                        + " (upper and lower case count as equal); correct the header or say withColumnNames(…)");
            }
            names.add(name);
        }
        place.atRow();
        checkDeclared();
    }

    private void checkCount(String[] firstRow) {
        int given = options.columnNames.size();
        if (given > 0 && given != firstRow.length) {
            throw new FileProblem("one name a column was expected, and " + given + " names were given for "
                    + firstRow.length + " columns " + List.of(firstRow) + "; correct withColumnNames");
        }
    }

    private String name(int index, String raw) {
        if (raw.indexOf('\0') >= 0) {
            throw new FileProblem(Words.NUL);
        }
        // Tablesaw trims control characters off a name too
        String name = BLANKS_AROUND.matcher(raw).replaceAll("").replaceAll("\\s*[\\t\\n\\r]+\\s*", " ");
        unnamed.set(index, name.isEmpty() && options.header);
        return name.isEmpty() ? "column " + (index + 1) : name;
    }

    private void checkDeclared() {
        for (String declared : options.types.keySet()) {
            if (!names.contains(declared)) {
                throw new FileProblem("a column '" + declared
                        + "' was expected, because its type is declared, and the columns are " + names + "."
                        + Names.suggestion(declared, names));
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** Whether the header holds nothing for this column. */
    boolean isUnnamed(int index) {
        return unnamed.get(index);
    }
}
