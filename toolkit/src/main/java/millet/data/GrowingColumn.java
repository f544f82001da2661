package millet.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tech.tablesaw.columns.Column;

/**
 * One column while its file is read. It begins as the narrowest type that takes its first value and widens in place; where widening to
 * text would lose what the file said (1.50 is not 1.5), it asks to be read again as text.
 */
final class GrowingColumn {

    /** Fifteen digits: what {@link Scalars#integer} takes. */
    private static final double LARGEST_WHOLE = 999_999_999_999_999.0;

    private final String name;
    private final ValueType declared;
    private final ReadOptions options;
    private final char point;

    /** An array, because it is looked through for every field. */
    private final String[] declaredMissing;

    private final WordsForNothing readAsMissing = new WordsForNothing();
    private Cells cells;
    private boolean verbatimLost;
    private String note = "";
    private String warning = "";

    GrowingColumn(String name, ReadOptions options) {
        this(name, options.typeOf(name).orElse(null), options);
    }

    private GrowingColumn(String name, ValueType declared, ReadOptions options) {
        this.name = name;
        this.declared = declared;
        this.options = options;
        this.point = options.decimalComma ? ',' : '.';
        this.declaredMissing = options.missing.stream().map(String::strip).toArray(String[]::new);
        this.cells = declared == null ? new Cells.None() : begin(declared);
    }

    /** The same column, to be filled once more, as text. */
    GrowingColumn again() {
        GrowingColumn column = new GrowingColumn(name, ValueType.TEXT, options);
        column.note = note;
        column.warning = warning;
        return column;
    }

    private Cells begin(ValueType type) {
        return switch (type) {
            case TEXT -> new Words();
            case INTEGER -> new Cells.Ints();
            case DECIMAL -> new Cells.Decimals(point, true);
            case BOOLEAN -> new Cells.Booleans(true);
            case DATE -> new Cells.Days(true);
            case DATETIME -> new Cells.Moments();
            case YES_NO -> new Words.Answers();
        };
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }

    Optional<String> warning() {
        return warning.isEmpty() ? Optional.empty() : Optional.of(warning);
    }

    ValueType type() {
        return cells.type();
    }

    void add(char[] text, int from, int to, long line) {
        if (from == to || isDeclaredMissing(text, from, to)) {
            cells.addMissing();
        } else if (!cells.add(text, from, to)) {
            addOther(text, from, to, line);
        }
    }

    private boolean isDeclaredMissing(char[] text, int from, int to) {
        if (declaredMissing.length == 0) {
            return false;
        }
        int first = afterBlanks(text, from, to);
        int last = beforeBlanks(text, first, to);
        for (String word : declaredMissing) {
            if (Scalars.isWord(text, first, last, word)) {
                return true;
            }
        }
        return false;
    }

    private void addOther(char[] text, int from, int to, long line) {
        int first = afterBlanks(text, from, to);
        int last = beforeBlanks(text, first, to);
        boolean nothing = first < last && WordsForNothing.isOne(text, first, last);
        if (nothing) {
            readAsMissing.add(text, first, last, 1);
        }
        if (nothing || first == last) {
            verbatimLost = true;
            cells.addMissing();
            return;
        }
        boolean trimmed = first > from || last < to;
        if (cells.add(text, first, last) || widen(text, first, last) || addWhole(text, first, last)) {
            verbatimLost |= trimmed;
        } else if (declared != null) {
            throw new FileProblem("a value of type " + declared.label() + " was expected, as declared, and '"
                    + cut(text, from, to) + "' was found; correct the file or declare another type, say withType(\""
                    + name + "\", \"text\")");
        } else {
            becomeText(text, from, to, line);
        }
    }

    /** A declared integer may be written as 17850.0, as tools do that hold numbers with gaps as decimals. */
    private boolean addWhole(char[] text, int from, int to) {
        double value = declared == ValueType.INTEGER ? Scalars.decimal(text, from, to, point) : Double.NaN;
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
            return false;
        }
        char[] whole = Long.toString((long) value).toCharArray();
        return cells.add(whole, 0, whole.length) || widen(whole, 0, whole.length);
    }

    private static int afterBlanks(char[] text, int from, int to) {
        int first = from;
        while (first < to && isBlank(text[first])) {
            first++;
        }
        return first;
    }

    private static int beforeBlanks(char[] text, int from, int to) {
        int last = to;
        while (last > from && isBlank(text[last - 1])) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
    }

    private boolean widen(char[] text, int from, int to) {
        if (cells instanceof Cells.None) {
            return begin(text, from, to);
        }
        if (cells instanceof Cells.Ints ints && (declared == null || declared == ValueType.INTEGER)) {
            if (Scalars.integer(text, from, to) != Scalars.NO_INTEGER) {
                return take(Cells.Longs.of(ints), text, from, to);
            }
            return declared == null
                    && isDecimal(text, from, to)
                    && take(Cells.Decimals.of(Cells.Longs.of(ints), point), text, from, to);
        }
        if (cells instanceof Cells.Longs longs && declared == null && isDecimal(text, from, to)) {
            return take(Cells.Decimals.of(longs, point), text, from, to);
        }
        return cells instanceof Cells.Days days
                && declared == null
                && new Cells.Moments().add(text, from, to)
                && take(Cells.Moments.of(days), text, from, to);
    }

    private boolean isDecimal(char[] text, int from, int to) {
        return !Double.isNaN(Scalars.decimal(text, from, to, point));
    }

    private boolean take(Cells wider, char[] text, int from, int to) {
        cells = wider;
        return wider.add(text, from, to);
    }

    private boolean begin(char[] text, int from, int to) {
        List<Supplier<Cells>> kinds = List.of(
                Cells.Ints::new,
                Cells.Longs::new,
                () -> new Cells.Decimals(point, false),
                () -> new Cells.Booleans(false),
                () -> new Cells.Days(false),
                Cells.Moments::new,
                DaysAndMonths::new);
        for (Supplier<Cells> kind : kinds) {
            if (kind.get().add(text, from, to)) {
                return take(filled(kind.get()), text, from, to);
            }
        }
        return false;
    }

    private Cells filled(Cells fresh) {
        for (int row = 0; row < cells.size(); row++) {
            fresh.addMissing();
        }
        return fresh;
    }

    private void becomeText(char[] text, int from, int to, long line) {
        if (!(cells instanceof Cells.None)) {
            note = "text because line " + line + " holds '" + cut(text, from, to) + "'; before it: "
                    + cells.type().label();
        }
        cells = verbatimLost ? new Cells.Skipped() : asText();
        cells.add(text, from, to);
    }

    private Cells asText() {
        if (cells instanceof Cells.None) {
            return filled(new Words());
        }
        Words words = new Words();
        if (cells instanceof Cells.Ints ints) {
            for (int row = 0; row < ints.size(); row++) {
                addNumber(words, ints.isMissing(row), ints.value(row));
            }
            return words;
        }
        if (cells instanceof Cells.Longs longs) {
            for (int row = 0; row < longs.size(); row++) {
                addNumber(words, longs.isMissing(row), longs.value(row));
            }
            return words;
        }
        return new Cells.Skipped();
    }

    private static void addNumber(Words words, boolean missing, long value) {
        if (missing) {
            words.addMissing();
        } else {
            words.add(Long.toString(value));
        }
    }

    private static String cut(char[] text, int from, int to) {
        int length = Math.min(to - from, 40);
        return new String(text, from, length).replaceAll("\\p{Cntrl}", "\u00b7") + (length < to - from ? "…" : "");
    }

    /** Decides what the end of the file decides; false if the column has to be read again as text. */
    boolean finish() {
        if (cells instanceof DaysAndMonths dates) {
            return decide(dates);
        }
        if (cells instanceof Cells.Moments moments && declared == null && moments.withoutTime() > 0) {
            note = moments.withoutTime() + " of the values have no time of day; they count from 00:00";
        }
        boolean onlyWordsForNothing = cells instanceof Cells.None && verbatimLost;
        if (onlyWordsForNothing) {
            note = "holds nothing but words for a missing value; kept as they are";
        }
        return !(cells instanceof Cells.Skipped) && !onlyWordsForNothing;
    }

    private boolean decide(DaysAndMonths dates) {
        Optional<Boolean> asked = options.dayFirst;
        if (asked.isPresent() && dates.allows(asked.get())) {
            cells = dates.decided(asked.get());
            return true;
        }
        if (asked.isEmpty() && dates.isDecided()) {
            cells = dates.decided(dates.dayFirst());
            note = dates.dayFirst() ? "day before month, as the values show" : "month before day, as the values show";
            return true;
        }
        warning = "Column '" + name + "' holds dates whose first two numbers may each be the day; it stays text. Say "
                + "withDayFirst(true) or withDayFirst(false).";
        if (asked.isPresent()) {
            warning = "Column '" + name + "' holds dates that cannot be read with the "
                    + (asked.get() ? "day" : "month") + " first; it stays text.";
        }
        return false;
    }

    /**
     * The finished column, once: what was gathered is let go, so that a large file is not held twice. The note is complete only then.
     */
    Column<?> toColumn() {
        Cells gathered = cells;
        cells = new Cells.None();
        addNote(gathered instanceof Cells.Decimals decimals ? decimals.doubts() : "");
        Column<?> column = gathered.toColumn(name);
        addNote(gathered instanceof Words words ? words.wordsForNothing().keptAsText() : readAsMissing.readAsMissing());
        return column;
    }

    private void addNote(String more) {
        note += note.isEmpty() || more.isEmpty() ? more : "; " + more;
    }
}
