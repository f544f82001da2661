package millet.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import millet.display.Numbers;

/** The columns of a table while its rows come in. */
final class GrowingColumns {

    private static final int MOST_SHOWN = 5;

    private final ReadOptions options;
    private final ColumnNames names;
    private final List<GrowingColumn> all = new ArrayList<>();

    /** In a further pass null at the place of a column that is finished. */
    private final GrowingColumn[] open;

    GrowingColumns(ColumnNames names, ReadOptions options) {
        this.names = names;
        this.options = options;
        for (String name : names.names()) {
            all.add(new GrowingColumn(name, options));
        }
        this.open = all.toArray(GrowingColumn[]::new);
    }

    void add(int index, char[] text, int from, int to, long line) {
        GrowingColumn column = open[index];
        if (column != null) {
            column.add(text, from, to, line);
        }
    }

    /** Which cell of a row cannot be taken, and why. */
    Optional<String> fault(RowBuffer row) {
        for (int i = 0; i < open.length; i++) {
            Optional<String> fault = open[i].fault(row.text(), row.start(i), row.end(i));
            if (fault.isPresent()) {
                return Optional.of("column '" + open[i].name() + "': " + fault.get());
            }
        }
        return Optional.empty();
    }

    List<GrowingColumn> all() {
        return all;
    }

    List<String> names() {
        return all.stream().map(GrowingColumn::name).toList();
    }

    /** What kind of plain values each column holds; nothing where one of them needs care. */
    Optional<List<PlainBlock.Kind>> plainKinds() {
        List<PlainBlock.Kind> kinds =
                all.stream().flatMap(column -> column.plainKind().stream()).toList();
        return kinds.size() == all.size() ? Optional.of(kinds) : Optional.empty();
    }

    /** Takes the values of all rows in place of those so far, column by column of the kinds that were told. */
    void adopt(List<Cells> cells) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).adopt(cells.get(i));
        }
    }

    /** Decides what all rows together decide; false where there are columns that have to be read again, as text. */
    boolean finish() {
        List<Boolean> marks = all.stream()
                .flatMap(column -> column.evidence().stream())
                .distinct()
                .toList();
        Optional<Boolean> decimalComma = marks.size() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
        boolean complete = true;
        for (int i = 0; i < open.length; i++) {
            open[i] = null;
            if (!all.get(i).finish(decimalComma)) {
                open[i] = all.get(i).again();
                all.set(i, open[i]);
                complete = false;
            }
        }
        return complete;
    }

    /** Columns without a name and without a value come of separators behind the last column, in every row; what to say of them. */
    Optional<String> leaveOutUnnamed() {
        List<GrowingColumn> nothing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (names.isUnnamed(i) && all.get(i).isEmpty() && !options.keepingEmptyColumns) {
                nothing.add(all.get(i));
            }
        }
        if (nothing.isEmpty() || nothing.size() == all.size()) {
            return Optional.empty();
        }
        all.removeAll(nothing);
        return Optional.of(Numbers.count(nothing.size(), "column") + " without a name and without a value "
                + (nothing.size() == 1 ? "was" : "were") + " left out ("
                + nothing.stream().limit(MOST_SHOWN).map(GrowingColumn::name).collect(Collectors.joining(", "))
                + (nothing.size() > MOST_SHOWN ? ", …" : "") + ").");
    }
}
