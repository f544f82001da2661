package millet.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millet.data.Transactions;
import millet.display.Numbers;

/** Looks over the values of one column for what its reader should know before using it. */
final class Screening {

    /** Fewer values than this prove nothing about a column. */
    private static final int FEWEST = 20;

    private static final double MUCH_MISSING = 0.05;
    private static final double NEARLY_ALL = 0.99;
    private static final double MOST_OF_IT = 0.9;
    private static final double SKEWED = 2;
    private static final int MANY_VALUES = 50;
    private static final double MOST_ZEROS = 0.3;
    private static final int LONGEST_CODE = 40;
    private static final int DAYS_OF_A_MONTH = 28;

    private static final Set<Double> STAND_IN_NUMBERS = Set.of(
            -1.0,
            -9.0,
            -99.0,
            -999.0,
            -9999.0,
            -99999.0,
            99.0,
            999.0,
            9999.0,
            99999.0,
            999999.0,
            9999999.0,
            99999999.0);

    private static final Set<String> STAND_IN_DAYS = Set.of(
            "1899-12-30",
            "1899-12-31",
            "1900-01-01",
            "1901-01-01",
            "1904-01-01",
            "1970-01-01",
            "2099-12-31",
            "2999-12-31",
            "9999-12-31");

    private static final Set<String> STAND_IN_WORDS = Set.of(
            "unknown",
            "n/a",
            "na",
            "none",
            "null",
            "nan",
            "-",
            "--",
            "?",
            "??",
            "test",
            "missing",
            "not available",
            "undefined",
            "tbd",
            "xxx",
            "无",
            "未知",
            "不详",
            "空",
            "暂无");

    private static final Pattern CODE_NAME = Pattern.compile(
            "(?i)(^|.*[_\\s-])(id|no|nr|key|code|uuid|sku|ean|phone|mobile)|.*[a-z](Id|ID|No|Code|Key)|.*(号|号码|编码|编号|代码|条码|条形码|邮编)");

    private final String name;
    private final Distribution all;
    private final ColumnProfile profile;
    private final List<Remark> remarks = new ArrayList<>();

    private Screening(Distribution all, ColumnProfile profile) {
        this.name = profile.name();
        this.all = all;
        this.profile = profile;
    }

    static List<Remark> of(Distribution all, ColumnProfile profile) {
        Screening screening = new Screening(all, profile);
        screening.look();
        return List.copyOf(screening.remarks);
    }

    private void look() {
        if (profile.rows() == 0) {
            return;
        }
        if (all.distinct() == 0) {
            add(Concern.EMPTY, "", 0);
            return;
        }
        missing();
        if (all.distinct() == 1) {
            add(Concern.CONSTANT, "('" + profile.frequencies().get(0).text() + "')", 0);
            return;
        }
        almostConstant();
        boolean code = isCode();
        if (code) {
            add(
                    Concern.IDENTIFIER,
                    "(" + Numbers.count(all.distinct()) + " different in " + Numbers.count(all.present(), "row") + ")",
                    0);
        }
        if (all.kind().isNumber()) {
            numbers(code);
        } else if (all.kind().isMoment()) {
            moments();
        } else if (all.kind() == Kind.TEXT) {
            text(code);
        }
    }

    private void add(Concern concern, String detail, double gravity) {
        remarks.add(new Remark(concern, name, detail, gravity));
    }

    private void missing() {
        double share = profile.missingShare();
        if (share >= MUCH_MISSING) {
            add(Concern.MISSING, Numbers.percent(share, 1) + " (" + Numbers.count(all.missing(), "row") + ")", share);
        }
    }

    private void almostConstant() {
        double share = (double) all.mostFrequent() / all.present();
        if (all.present() >= FEWEST && share >= NEARLY_ALL) {
            add(
                    Concern.ALMOST_CONSTANT,
                    "('" + profile.frequencies().get(0).text() + "' in " + Numbers.percent(share, 2) + ")",
                    share);
        }
    }

    /** Whether the values name the rows: all different and short, or many different ones under the name of a code. */
    private boolean isCode() {
        if (all.kind() != Kind.TEXT && all.kind() != Kind.INTEGER) {
            return false;
        }
        boolean different = all.distinct() == all.present();
        if (isNamedAsCode()) {
            return different || all.distinct() > FEWEST;
        }
        return different && all.present() >= FEWEST && (all.kind() == Kind.TEXT ? isShortText() : isNumbering());
    }

    private boolean isNamedAsCode() {
        return CODE_NAME.matcher(name.strip()).matches();
    }

    private boolean isShortText() {
        TextFacts texts = profile.texts();
        return texts.meanLength() <= LONGEST_CODE
                && !isMostly(texts.dates())
                && (isFixedLength() || !isMostly(texts.numbers()));
    }

    /** Whole numbers that nearly fill their range. */
    private boolean isNumbering() {
        return profile.numbers().max() - profile.numbers().min() < 2.0 * all.present();
    }

    private boolean isMostly(int rows) {
        return rows >= MOST_OF_IT * all.present() && rows >= FEWEST / 4;
    }

    private void numbers(boolean code) {
        NumberFacts numbers = profile.numbers();
        if (numbers.infinite() > 0) {
            add(Concern.INFINITE, "(" + Numbers.count(numbers.infinite(), "row") + ")", numbers.infinite());
        }
        if (code) {
            return;
        }
        Finite finite = Finite.of(all);
        standInNumbers(finite);
        zeros(finite);
        if (Math.abs(numbers.skewness()) > SKEWED && all.distinct() >= FEWEST / 2) {
            add(
                    Concern.SKEW,
                    "(skewness " + Numbers.fixed(numbers.skewness(), 1) + ", largest "
                            + Shown.number(name, numbers.max()) + ")",
                    Math.abs(numbers.skewness()));
        }
    }

    /** A typical stand-in at an end, farther from the next value than that is from the other end; below zero, the only one there. */
    private void standInNumbers(Finite finite) {
        double[] values = finite.values();
        int low = 0;
        int high = values.length - 1;
        if (high < 4) {
            return;
        }
        while (high - low > 3
                && isStandIn(finite, high)
                && values[high] - values[high - 1] > values[high - 1] - values[low]) {
            standIn(Shown.number("id", values[high]), finite.countAt(high--));
        }
        while (high - low > 3
                && isStandIn(finite, low)
                && (values[low + 1] >= 0 || values[low + 1] - values[low] > values[high] - values[low + 1])) {
            standIn(Shown.number("id", values[low]), finite.countAt(low++));
        }
    }

    private static boolean isStandIn(Finite finite, int place) {
        return finite.countAt(place) > 1 && STAND_IN_NUMBERS.contains(finite.values()[place]);
    }

    private void standIn(String value, int rows) {
        String detail = "'" + value + "' (" + Numbers.count(rows, "row") + ")";
        remarks.add(new Remark(Concern.STAND_IN, name, detail, List.of(value), rows));
    }

    /** Zeros below values that begin far above zero and lie close to each other. */
    private void zeros(Finite finite) {
        NumberFacts numbers = profile.numbers();
        double[] values = finite.values();
        if (numbers.zeros() == 0 || numbers.negatives() > 0 || values.length < FEWEST / 2) {
            return;
        }
        double spacing = (values[values.length - 1] - values[1]) / (values.length - 2);
        boolean few = numbers.zeros() <= MOST_ZEROS * numbers.finite();
        if (few && values[1] > 5 * spacing && values[1] >= numbers.median() / 5) {
            add(
                    Concern.ZEROS,
                    "(" + Numbers.count(numbers.zeros(), "row") + "; the others begin at "
                            + Shown.number(name, values[1]) + ")",
                    numbers.zeros());
        }
    }

    private void moments() {
        int last = all.distinct() - 1;
        standInDay(0, 1);
        standInDay(last, last - 1);
        gaps();
        weekdays();
    }

    /** A typical stand-in at an end, more than a year from its neighbour. */
    private void standInDay(int place, int neighbour) {
        long day = CellKeys.day(all.kind(), all.key(place));
        long next = CellKeys.day(all.kind(), all.key(neighbour));
        if (STAND_IN_DAYS.contains(LocalDate.ofEpochDay(day).toString()) && Math.abs(day - next) > 365) {
            standIn(LocalDate.ofEpochDay(day).toString(), all.rows(place));
        }
    }

    private void gaps() {
        MomentFacts moments = profile.moments();
        boolean dense = moments.days() >= moments.span() / 5.0;
        if (dense && moments.gap() >= 7 && moments.gap() > 5.0 * moments.span() / moments.days()) {
            add(
                    Concern.GAP,
                    "(" + Numbers.count(moments.gap(), "day") + " after " + LocalDate.ofEpochDay(moments.gapAfter())
                            + ")",
                    (double) moments.gap());
        }
    }

    /** One or two days of the week that never occur, although the others do often. */
    private void weekdays() {
        MomentFacts moments = profile.moments();
        List<String> without = Arrays.stream(DayOfWeek.values())
                .filter(day -> moments.rowsOn(day) == 0)
                .map(day -> "on a " + Shown.weekday(day))
                .toList();
        boolean regular = moments.span() >= DAYS_OF_A_MONTH && moments.days() >= moments.span() / 2;
        if (regular && !without.isEmpty() && without.size() <= 2) {
            add(Concern.GAP, "(never " + String.join(" or ", without) + ")", without.size());
        }
    }

    private void text(boolean code) {
        TextFacts texts = profile.texts();
        standInWords();
        if (texts.blank() > 0) {
            add(Concern.BLANK, "(" + Numbers.count(texts.blank(), "row") + ")", texts.blank());
        }
        if (texts.respelled() > 0) {
            add(
                    Concern.SPELLING,
                    "('" + String.join("' and '", texts.spellings()) + "'; " + Numbers.count(texts.respelled(), "row")
                            + " in a rarer spelling)",
                    texts.respelled());
        }
        boolean numbers = !code
                && !isNamedAsCode()
                && !isFixedLength()
                && mostly(Concern.NUMBERS_AS_TEXT, texts.numbers(), texts.notNumbers());
        boolean dates = !numbers && mostly(Concern.DATES_AS_TEXT, texts.dates(), texts.notDates());
        if (!code && !numbers && !dates && all.distinct() > MANY_VALUES) {
            add(Concern.MANY_VALUES, "(" + Numbers.count(all.distinct()) + " different)", all.distinct());
        }
    }

    private void standInWords() {
        for (int place = 0; place < all.distinct(); place++) {
            String word = all.words().get(place);
            boolean forNothing =
                    word.length() <= 16 && STAND_IN_WORDS.contains(word.strip().toLowerCase(Locale.ROOT));
            if (forNothing || Transactions.isStandIn(name, word)) {
                standIn(word, all.rows(place));
            }
        }
    }

    /** Numbers that all have the same six or more characters are codes: telephone numbers, post codes. */
    private boolean isFixedLength() {
        return profile.texts().shortest() == profile.texts().longest()
                && profile.texts().longest() >= 6;
    }

    private boolean mostly(Concern concern, int rows, List<String> others) {
        if (!isMostly(rows)) {
            return false;
        }
        String but = others.isEmpty()
                ? "(all " + Numbers.count(rows, "row") + ")"
                : others.stream()
                        .collect(Collectors.joining(
                                "', '", "(all but " + Numbers.count(all.present() - rows, "row") + ": '", "')"));
        add(concern, but, rows);
        return true;
    }
}
