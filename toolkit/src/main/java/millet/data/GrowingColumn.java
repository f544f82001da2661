package millet.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import millet.display.Numbers;
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
    private final Widening widening;
    private final AmountText amount = new AmountText(true);
    private final Undressed undressed = new Undressed();

    /** An array, because it is looked through for every field. */
    private final String[] declaredMissing;

    private final WordsForNothing readAsMissing = new WordsForNothing();
    private Cells cells;

    /** Takes every value before this column does, where rows are to be left out whole; null before the first. */
    private GrowingColumn probe;

    private boolean verbatimLost;
    private long fullWidth;
    private String declaredMoney = "";
    private long shares;
    private Optional<Boolean> dayFirst = Optional.empty();
    private Optional<Boolean> decimalComma = Optional.empty();
    private String note = "";
    private final List<String> warnings = new ArrayList<>();

    GrowingColumn(String name, ReadOptions options) {
        this(name, options.typeOf(name).orElse(null), options);
    }

    private GrowingColumn(String name, ValueType declared, ReadOptions options) {
        this.name = name;
        this.declared = declared;
        this.options = options;
        this.point = options.decimalComma ? ',' : '.';
        this.widening = new Widening(point, options.dayFirst.isPresent());
        this.declaredMissing = options.missing.stream().map(String::strip).toArray(String[]::new);
        this.cells = declared == null ? new Cells.None() : begin(declared);
    }

    /** The same column, to be filled once more, as text. */
    GrowingColumn again() {
        GrowingColumn column = new GrowingColumn(name, ValueType.TEXT, options);
        column.note = note;
        column.warnings.addAll(warnings);
        return column;
    }

    private Cells begin(ValueType type) {
        return switch (type) {
            case TEXT -> new Words();
            case INTEGER -> new Cells.Ints();
            case DECIMAL -> new Cells.Decimals(point, true);
            case BOOLEAN -> new Cells.Booleans(true);
            case DATE -> new Cells.Days(true, options.dayFirst);
            case DATETIME -> new Cells.Moments(true, options.dayFirst);
            case YES_NO -> new Words.Answers();
        };
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }

    List<String> warnings() {
        return warnings;
    }

    ValueType type() {
        return cells.type();
    }

    /** Whether no field of it held anything. */
    boolean isEmpty() {
        return cells instanceof Cells.None && !verbatimLost && undressed.note().isEmpty();
    }

    /** What its values so far are, if nothing about them needs care. */
    Optional<PlainBlock.Kind> plainKind() {
        boolean plain = declaredMissing.length == 0
                && !verbatimLost
                && fullWidth == 0
                && warnings.isEmpty()
                && undressed.note().isEmpty()
                && readAsMissing.readAsMissing().isEmpty();
        return plain ? Optional.ofNullable(PlainBlock.Kind.of(cells, declared != null)) : Optional.empty();
    }

    /** Takes the values of all rows, of the kind that it told, in place of those so far. */
    void adopt(Cells plain) {
        boolean undoubted = declared != null && plain instanceof Cells.Decimals;
        cells = undoubted ? ((Cells.Decimals) plain).declared() : plain;
    }

    /** The order of day and month, where the values showed it. */
    Optional<Boolean> dayFirst() {
        return dayFirst;
    }

    void add(char[] text, int from, int to, long line) {
        if (from == to) {
            cells.addMissing();
        } else if (Undressed.isDressed(text[from], text[to - 1]) && undressed.take(text, from, to)) {
            addUndressed(line);
        } else {
            addPlain(text, from, to, line);
        }
    }

    private void addPlain(char[] text, int from, int to, long line) {
        if (isDeclaredMissing(text, from, to)) {
            cells.addMissing();
        } else if (!cells.add(text, from, to)) {
            addOther(text, from, to, line);
        }
    }

    /** What was wrapped as text is text, whatever it looks like. */
    private void addUndressed(long line) {
        char[] text = undressed.text();
        int from = undressed.from();
        int to = undressed.to();
        if (from == to) {
            cells.addMissing();
        } else if (undressed.isMarkedAsText() && declared == null && !isText() && !isDeclaredMissing(text, from, to)) {
            becomeText(text, from, to, line);
        } else {
            addPlain(text, from, to, line);
        }
    }

    private boolean isText() {
        return cells instanceof Words || cells instanceof Cells.Skipped;
    }

    /** Why the value cannot be taken: with a NUL, or not of the declared type. Nothing is added. */
    Optional<String> fault(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] == '\0') {
                return Optional.of("a NUL character was found");
            }
        }
        if (declared != null && declared != ValueType.TEXT) {
            try {
                probe = probe == null ? new GrowingColumn(name, declared, options) : probe;
                probe.add(text, from, to, 0);
            } catch (FileProblem e) {
                return Optional.of(e.getMessage());
            }
        }
        return Optional.empty();
    }

    private boolean isDeclaredMissing(char[] text, int from, int to) {
        if (declaredMissing.length == 0) {
            return false;
        }
        int first = Undressed.afterBlanks(text, from, to);
        int last = Undressed.beforeBlanks(text, first, to);
        for (String word : declaredMissing) {
            if (Scalars.isWord(text, first, last, word)) {
                return true;
            }
        }
        return false;
    }

    private void addOther(char[] text, int from, int to, long line) {
        int first = Undressed.afterBlanks(text, from, to);
        int last = Undressed.beforeBlanks(text, first, to);
        boolean nothing = first < last && WordsForNothing.isOne(text, first, last);
        if (nothing) {
            readAsMissing.add(text, first, last, 1);
        }
        if (nothing || first == last) {
            verbatimLost = true;
            cells.addMissing();
            return;
        }
        if (takes(text, first, last)) {
            verbatimLost |= first > from || last < to;
            return;
        }
        char[] half = HalfWidth.of(text, first, last);
        if (half != null && takes(half, 0, half.length)) {
            verbatimLost = true;
            fullWidth++;
        } else if (declared != null) {
            throw new FileProblem("a value of type " + declared.label() + " was expected, as declared, and '"
                    + cut(text, from, to) + "' was found; correct the file or declare another type, say withType(\""
                    + name + "\", \"text\")");
        } else {
            becomeText(text, from, to, line);
        }
    }

    private boolean takes(char[] text, int from, int to) {
        return cells.add(text, from, to) || widen(text, from, to) || addDeclared(text, from, to);
    }

    /**
     * A declared number may be written as an amount, with a money sign, marks between thousands, brackets or a percent sign; a declared integer
     * also as 17850.0, as tools do that hold numbers with gaps as decimals.
     */
    private boolean addDeclared(char[] text, int from, int to) {
        boolean number = declared == ValueType.INTEGER || declared == ValueType.DECIMAL;
        if (!number || !amount.read(text, from, to)) {
            return false;
        }
        double value = options.decimalComma ? amount.asComma() : amount.asPoint();
        if (amount.money() != null) {
            if (!declaredMoney.isEmpty() && !declaredMoney.equals(amount.money())) {
                return false;
            }
            declaredMoney = amount.money();
        }
        if (declared == ValueType.DECIMAL && cells instanceof Cells.Decimals decimals && !Double.isNaN(value)) {
            decimals.append(value);
            shares += amount.isShare() ? 1 : 0;
            return true;
        }
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
            return false;
        }
        char[] whole = Long.toString((long) value).toCharArray();
        return cells.add(whole, 0, whole.length) || widen(whole, 0, whole.length);
    }

    private boolean widen(char[] text, int from, int to) {
        if (declared != null && declared != ValueType.INTEGER) {
            return false;
        }
        Cells wider = declared == null ? widening.of(cells, text, from, to) : Widening.ofWhole(cells, text, from, to);
        if (wider == null) {
            return false;
        }
        verbatimLost |= wider instanceof Amounts && !(cells instanceof Cells.None);
        cells = wider;
        return true;
    }

    private void becomeText(char[] text, int from, int to, long line) {
        if (!(cells instanceof Cells.None)) {
            note = "text because line " + line + " holds '" + cut(text, from, to) + "'; before it: "
                    + cells.type().label();
        }
        cells = verbatimLost ? new Cells.Skipped() : Widening.toText(cells);
        cells.add(text, from, to);
    }

    private static String cut(char[] text, int from, int to) {
        int length = Math.min(to - from, 40);
        return new String(text, from, length).replaceAll("\\p{Cntrl}", "\u00b7") + (length < to - from ? "…" : "");
    }

    /** Which decimal mark the column surely has. */
    Optional<Boolean> evidence() {
        if (cells instanceof Amounts amounts && !amounts.isIndifferent()) {
            return amounts.decimalComma();
        }
        return cells instanceof Cells.Decimals decimals && declared == null && decimals.hasFractions()
                ? Optional.of(decimals.point() == ',')
                : Optional.empty();
    }

    /** Decides what the end of the file decides, with what other columns show; false if the column has to be read again as text. */
    boolean finish(Optional<Boolean> decimalCommaElsewhere) {
        if (cells instanceof DaysAndMonths dates) {
            return decide(dates);
        }
        if (cells instanceof Amounts amounts) {
            return decide(amounts, decimalCommaElsewhere);
        }
        if (cells instanceof Cells.Moments moments) {
            noteOn(moments);
        }
        boolean onlyWordsForNothing = cells instanceof Cells.None && verbatimLost;
        if (onlyWordsForNothing) {
            note = "holds nothing but words for a missing value; kept as they are";
        }
        return !(cells instanceof Cells.Skipped) && !onlyWordsForNothing;
    }

    private void noteOn(Cells.Moments moments) {
        if (declared == null && moments.withoutTime() > 0) {
            addNote(moments.withoutTime() + " of the values have no time of day; they count from 00:00");
        }
        if (moments.zone() != Dates.NO_ZONE) {
            String summer = moments.otherZone() == Dates.NO_ZONE
                    ? ""
                    : " or " + Dates.zoneName(moments.otherZone()) + ", as with summer time";
            addNote("all times are " + Dates.zoneName(moments.zone()) + summer + ", kept as the clock showed them");
        }
    }

    private boolean decide(Amounts amounts, Optional<Boolean> elsewhere) {
        if (!amounts.isConvincing()) {
            note = "numbers in brackets or with a minus behind, which may be codes; else say withType(\"" + name
                    + "\", \"decimal\")";
            return false;
        }
        Optional<Boolean> comma = options.decimalComma ? Optional.of(true) : amounts.decimalComma();
        boolean hint = comma.isEmpty() && !amounts.isIndifferent() && elsewhere.isPresent();
        boolean isComma = comma.or(() -> elsewhere).orElse(false);
        if (comma.isEmpty() && !hint && !amounts.isIndifferent()) {
            warnings.add("Column '" + name
                    + "' holds numbers such as 1,234, which may be one thousand or one and a bit; it"
                    + " stays text. Say withType(\"" + name + "\", \"decimal\") for thousands, or withDecimalComma().");
            return false;
        }
        if (!amounts.allows(isComma)) {
            warnings.add("Column '" + name + "' holds numbers that cannot be read with a decimal "
                    + (isComma ? "comma" : "point") + "; it stays text.");
            return false;
        }
        if (isComma && !options.decimalComma && amounts.isBareComma() && isPartedByComma()) {
            warnings.add(
                    "Column '" + name + "' holds numbers or lists such as 1,5; it stays text. Say withDecimalComma()"
                            + " where that is one and a half.");
            return false;
        }
        cells = amounts.decided(isComma);
        decimalComma = amounts.isIndifferent() ? Optional.empty() : Optional.of(isComma);
        addNote(amounts.note(isComma));
        addNote(hint ? "thousands and decimals told apart by other columns" : "");
        return true;
    }

    /** In a file parted by commas nobody writes a decimal comma without saying so. */
    private boolean isPartedByComma() {
        return options.separator.orElse(',') == ',';
    }

    private boolean decide(DaysAndMonths dates) {
        Optional<Boolean> asked = options.dayFirst;
        if (asked.isPresent() && dates.allows(asked.get())) {
            dayFirst = asked;
            cells = dates.decided(asked.get());
            addNote(dates.asked().note());
            return true;
        }
        if (asked.isEmpty() && dates.isDecided()) {
            dayFirst = Optional.of(dates.dayFirst());
            cells = dates.decided(dates.dayFirst());
            note = dates.dayFirst() ? "day before month, as the values show" : "month before day, as the values show";
            return true;
        }
        warnings.add(
                asked.isPresent()
                        ? "Column '" + name + "' holds dates that cannot be read with the "
                                + (asked.get() ? "day" : "month") + " first; it stays text."
                        : "Column '" + name
                                + "' holds dates whose first two numbers may each be the day; it stays text. Say "
                                + "withDayFirst(true) or withDayFirst(false).");
        return false;
    }

    /** Whether its decimals have a comma, where that shows or was said. */
    Optional<Boolean> decimalComma() {
        return decimalComma;
    }

    /**
     * The finished column, once: what was gathered is let go, so that a large file is not held twice. Note and warnings are complete only then.
     */
    Column<?> toColumn() {
        Cells gathered = cells;
        cells = new Cells.None();
        if (gathered instanceof Cells.Decimals decimals) {
            decimalComma =
                    decimalComma.or(() -> decimals.hasFractions() ? Optional.of(point == ',') : Optional.empty());
            addNote(decimals.doubts());
        }
        noteOnDates(gathered);
        Column<?> column = gathered.toColumn(name);
        addNote(gathered instanceof Words words ? words.wordsForNothing().keptAsText() : readAsMissing.readAsMissing());
        addNote(undressed.note());
        addNote(declaredMoney.isEmpty() ? "" : "amounts in " + declaredMoney);
        addNote(shares > 0 ? Numbers.count(shares, "value") + " in percent read as shares: 12.5% is 0.125" : "");
        addNote(fullWidth > 0 ? Numbers.count(fullWidth, "value") + " with full-width forms" : "");
        if (gathered instanceof Words words) {
            noteOn(words);
        }
        return column;
    }

    private void noteOnDates(Cells gathered) {
        if (gathered instanceof Cells.Days days) {
            addNote(days.asked().note());
        } else if (gathered instanceof Cells.Moments moments) {
            addNote(moments.asked().note());
        } else if (declared == null && gathered instanceof AskedDates.WholeNumbers numbers) {
            addNote(AskedDates.noteOnIntegers(name, gathered.size(), numbers));
        }
    }

    private void noteOn(Words words) {
        if (options.typeOf(name).isEmpty()) {
            AskedDates.warning(name, words.texts(), options.dayFirst).ifPresent(warnings::add);
        }
        addNote(words.standIns().entrySet().stream()
                .filter(word -> StandIns.isOne(name, word.getKey()))
                .map(word -> Numbers.count(word.getValue()) + " × " + word.getKey()
                        + ", which names no one: no customer to Transactions")
                .collect(Collectors.joining("; ")));
        addNote(
                words.invisible() == 0
                        ? ""
                        : Numbers.count(words.invisible(), "value")
                                + " with blanks around it that show as none; CleaningRule.trim() takes them off");
        if (words.tooNarrow() > 0) {
            warnings.add("Column '" + name + "' holds " + Numbers.count(words.tooNarrow(), "cell")
                    + " of nothing but #, which a spreadsheet writes where a column is too narrow for its values: make it"
                    + " wider and export it again.");
        }
        if (words.damaged() > 0) {
            warnings.add("Column '" + name + "' holds " + Numbers.count(words.damaged(), "code")
                    + " that a spreadsheet has damaged, such as " + words.firstDamaged()
                    + ": the digits behind are lost. Export the column as text; if these are numbers, say withType(\""
                    + name
                    + "\", \"decimal\").");
        }
    }

    private void addNote(String more) {
        note += note.isEmpty() || more.isEmpty() ? more : "; " + more;
    }
}
