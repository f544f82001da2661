package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrays;
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
        Keys distinct = Keys.of(column).byValue();
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
        int[] used = Arrays.stream(used(codes, texts.length))
                .filter(code -> texts[code] != null && !texts[code].isBlank())
                .toArray();
        Comparator<String> order = sort(used, texts);
        String[] ids = new String[used.length];
        int[] renumbered = new int[texts.length];
        Arrays.fill(renumbered, MISSING);
        int count = 0;
        for (int code : used) {
            if (count == 0 || !texts[code].equals(ids[count - 1])) {
                ids[count++] = texts[code];
            }
            renumbered[code] = count - 1;
        }
        return new IdColumn(true, renumbered(codes, renumbered), Arrays.asList(Arrays.copyOf(ids, count)), order);
    }

    /** Sorts codes by their texts, which mostly come sorted. */
    private static Comparator<String> sort(int[] codes, String[] texts) {
        String[] ids = Arrays.stream(codes).mapToObj(code -> texts[code]).toArray(String[]::new);
        Comparator<String> order = IdOrder.of(ids);
        int at = 1;
        while (at < ids.length && order.compare(ids[at - 1], ids[at]) <= 0) {
            at++;
        }
        if (at < ids.length) {
            IntArrays.mergeSort(codes, (one, other) -> order.compare(texts[one], texts[other]));
        }
        return order;
    }

    /** Those of the codes below a limit that some row has, ascending. */
    private static int[] used(int[] codes, int limit) {
        boolean[] used = new boolean[limit];
        for (int code : codes) {
            if (code >= 0) {
                used[code] = true;
            }
        }
        int[] found = new int[limit];
        int count = 0;
        for (int code = 0; code < limit; code++) {
            if (used[code]) {
                found[count++] = code;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] renumbered(int[] codes, int[] numbers) {
        int[] renumbered = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            renumbered[row] = codes[row] < 0 ? MISSING : numbers[codes[row]];
        }
        return renumbered;
    }

    /** Codes with gaps, and what they stand for, in its order. */
    static IdColumn of(int[] codes, Occasions occasions) {
        int[] used = used(codes, occasions.size());
        int[] numbers = new int[occasions.size()];
        for (int number = 0; number < used.length; number++) {
            numbers[used[number]] = number;
        }
        return new IdColumn(true, renumbered(codes, numbers), occasions.pick(used), Comparator.naturalOrder());
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
