package millet.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import millet.display.Numbers;
import millet.table.Keys;
import millet.table.TextColumns;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of ids, each id kept once: every row holds a code, and the codes 0, 1, 2 … follow the order of the ids. */
final class IdColumn {

    static final int MISSING = -1;

    /** Up to here a decimal number tells every whole number from its neighbours. */
    private static final double MOST_OF_DOUBLES = 0x1p53;

    private static final double MOST_OF_FLOATS = 0x1p24;

    private final boolean mapped;
    private final int[] codes;
    private final List<String> ids;
    private final Comparator<String> order;

    private IdColumn(boolean mapped, int[] codes, List<String> ids, Comparator<String> order) {
        this.mapped = mapped;
        this.codes = codes;
        this.ids = ids;
        this.order = order;
    }

    /** A column that the source does not have: missing in every row. */
    static IdColumn absent(int rows) {
        int[] codes = new int[rows];
        Arrays.fill(codes, MISSING);
        return new IdColumn(false, codes, List.of(), Comparator.naturalOrder());
    }

    /** The ids that stand in some rows of a column of any type; a blank text is missing. */
    static IdColumn of(Column<?> column, int[] rows) {
        Keys distinct = Keys.of(column);
        String[] texts = new String[distinct.count()];
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = distinct.of(rows[i]);
            if (texts[codes[i]] == null && !column.isMissing(rows[i])) {
                texts[codes[i]] = text(column, rows[i]);
            }
        }
        return of(codes, texts);
    }

    /** Codes in any order and with gaps, and the text of each; a text that is null or blank means missing. */
    static IdColumn of(int[] codes, String[] texts) {
        boolean[] used = new boolean[texts.length];
        for (int code : codes) {
            if (code >= 0) {
                used[code] = true;
            }
        }
        String[] ids = new String[texts.length];
        int count = 0;
        for (int code = 0; code < texts.length; code++) {
            used[code] &= texts[code] != null && !texts[code].isBlank();
            if (used[code]) {
                ids[count++] = texts[code];
            }
        }
        ids = Arrays.copyOf(ids, count);
        Comparator<String> order = IdOrder.of(ids);
        Arrays.sort(ids, order);
        ids = withoutRepeats(ids);
        int[] renumbered = new int[texts.length];
        for (int code = 0; code < texts.length; code++) {
            renumbered[code] = used[code] ? Arrays.binarySearch(ids, texts[code], order) : MISSING;
        }
        int[] dense = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            dense[row] = codes[row] < 0 ? MISSING : renumbered[codes[row]];
        }
        return new IdColumn(true, dense, Arrays.asList(ids), order);
    }

    /** Codes with gaps, and what they stand for, in its order. */
    static IdColumn of(int[] codes, Occasions occasions) {
        int[] renumbered = new int[occasions.size()];
        Arrays.fill(renumbered, MISSING);
        for (int code : codes) {
            if (code >= 0) {
                renumbered[code] = 0;
            }
        }
        int[] used = new int[renumbered.length];
        int count = 0;
        for (int code = 0; code < renumbered.length; code++) {
            if (renumbered[code] != MISSING) {
                renumbered[code] = count;
                used[count++] = code;
            }
        }
        int[] dense = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            dense[row] = codes[row] < 0 ? MISSING : renumbered[codes[row]];
        }
        return new IdColumn(true, dense, occasions.pick(Arrays.copyOf(used, count)), Comparator.naturalOrder());
    }

    private static String[] withoutRepeats(String[] sorted) {
        int count = 0;
        for (String id : sorted) {
            if (count == 0 || !id.equals(sorted[count - 1])) {
                sorted[count++] = id;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static String text(Column<?> column, int row) {
        if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            return text((NumericColumn<?>) column, row);
        }
        return column.get(row).toString();
    }

    private static String text(NumericColumn<?> column, int row) {
        double number = column.getDouble(row);
        if (Double.isInfinite(number)) {
            return null;
        }
        double most = column instanceof FloatColumn ? MOST_OF_FLOATS : MOST_OF_DOUBLES;
        if (Math.abs(number) > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The ids in column '%1$s' must differ where the source's do, and a column of decimal numbers cannot tell whole numbers"
                            + " beyond %2$s apart, such as %3$s in row %4$d. Read the ids as text:"
                            + " Tables.file(path).withType(\"%1$s\", \"text\").read().",
                    column.name(),
                    Numbers.fixed(most, 0),
                    new BigDecimal(number).toPlainString(),
                    row + 1));
        }
        BigDecimal exact = new BigDecimal(number);
        return (number == Math.rint(number) ? exact : exact.round(new MathContext(15)))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether the source has this column. */
    boolean isMapped() {
        return mapped;
    }

    /** The number of different ids. */
    int count() {
        return ids.size();
    }

    int code(int row) {
        return codes[row];
    }

    String id(int code) {
        return ids.get(code);
    }

    List<String> ids() {
        return Collections.unmodifiableList(ids);
    }

    /** A warning of ids that are probably one, written in two ways. */
    Optional<String> lookalikes(String role) {
        Map<String, String> firsts = new HashMap<>();
        int count = 0;
        String example = "";
        for (String id : ids) {
            String other = firsts.putIfAbsent(id.strip().toLowerCase(Locale.ROOT), id);
            if (other != null) {
                count++;
                example = count == 1 ? "'" + other + "' and '" + id + "'" : example;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(Numbers.count(count, role + " id") + (count == 1 ? " differs" : " differ")
                        + " from another only in upper and lower case or in outer blanks, such as " + example
                        + ": they count as different. Write them alike in the file where they are the same.");
    }

    /** The code of an id, negative where no row has it. */
    int find(String id) {
        boolean comparable = id != null
                && (ids.isEmpty() || order == Comparator.<String>naturalOrder() || IdOrder.isWholeNumber(id));
        return comparable ? Collections.binarySearch(ids, id, order) : MISSING;
    }

    int countMissing() {
        int missing = 0;
        for (int code : codes) {
            missing += code < 0 ? 1 : 0;
        }
        return missing;
    }

    /** The same column with these rows only, its codes without gaps again. */
    IdColumn keep(int[] rows) {
        if (!mapped) {
            return absent(rows.length);
        }
        int[] kept = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = codes[rows[i]];
        }
        return ids instanceof Occasions occasions ? of(kept, occasions) : of(kept, ids.toArray(new String[0]));
    }

    /** The same rows, those of some ids missing. */
    IdColumn without(List<String> unwanted) {
        return of(
                codes, ids.stream().map(id -> unwanted.contains(id) ? null : id).toArray(String[]::new));
    }

    StringColumn toColumn(String name) {
        return TextColumns.of(name, codes, ids.toArray(new String[0]));
    }
}
