package millet.quality;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be wrong with a column, in the order in which it should be looked at: a word for its row, a title for the list, and what to do
 * about it. In the remedy {@code %s} stands for the first column that is meant, {@code %v} for the values found there.
 */
enum Concern {
    LEAK(
            "the target itself?",
            "Nearly the target itself",
            "Was it known before the target was? If not, leave it out of every model: it would be right for the wrong reason."),
    EMPTY("empty", "Without any value", "Leave the column out, and ask where its values got lost."),
    CONSTANT("constant", "The same value in every row", "Leave the column out of models: it cannot tell rows apart."),
    ALMOST_CONSTANT(
            "almost constant",
            "Nearly always the same value",
            "Few rows differ; look at them with table.where(…) before you use the column or drop it."),
    STAND_IN(
            "stand-in?",
            "Values that may stand for \"unknown\"",
            "Find out what they mean. If nothing is known there, make them missing: when the file is read by"
                    + " Tables.csv(path).withMissing(…), later by CleaningRule.missingValues(\"%s\", %v)."),
    ZEROS(
            "zeros?",
            "Zeros far from all other values",
            "Is it a measured zero? If it stands for \"not measured\", make it missing with"
                    + " CleaningRule.missingOutside(\"%s\", low, high)."),
    INFINITE(
            "infinite",
            "Infinite numbers",
            "They come from a division by zero or an overflow; correct the computation, or make them missing."
                    + " They are left out of everything computed here."),
    NUMBERS_AS_TEXT(
            "numbers as text",
            "Text that reads as numbers",
            "Find the values that keep it text, then read it as numbers: Tables.csv(path).withType(\"%s\", \"decimal\")."),
    DATES_AS_TEXT(
            "dates as text",
            "Text that reads as dates",
            "Read it as dates: Tables.csv(path).withType(\"%s\", \"date\"), with withDayFirst(true) where the day comes first."),
    SPELLING(
            "spellings",
            "The same value in several spellings",
            "They count as different values. Make them one: CleaningRule.trim(), CleaningRule.lowerCase(\"%s\"),"
                    + " CleaningRule.halfWidth(\"%s\")."),
    BLANK(
            "blanks",
            "Text of nothing but blanks",
            "It looks missing and does not count as missing; CleaningRule.trim() makes it so."),
    MISSING(
            "missing",
            "Missing values",
            "Ask why they are missing before you choose: CleaningRule.dropMissing(\"%s\"), or"
                    + " CleaningRule.fillMissing(\"%s\") withMedian() for numbers and with(\"unknown\") for names, never for identifiers;"
                    + " or leave them and say so."),
    FUTURE("future", "Dates after the day of the data", "A slip of the pen, or planned; correct or drop these rows."),
    GAP(
            "gap",
            "Days without a row",
            "Was the shop closed, or is a part of the export missing? Sums by week or month are too low there."),
    COPY(
            "copy",
            "Columns that another one tells already",
            "Leave one of each pair out: a linear model cannot tell their effects apart, and a distance counts them twice."),
    IDENTIFIER(
            "identifier",
            "Likely identifiers",
            "Good for joining and counting, never as a feature: a model would learn the rows by heart."),
    MANY_VALUES(
            "many values",
            "Text with many different values",
            "One-hot encoding would make a column of each. Group the rare ones, or encode by frequency or target mean."),
    SKEW(
            "skewed",
            "Long tails",
            "Mean and deviation follow the few large values. Look at the median, and take log1p before distances and linear"
                    + " models.");

    private final String tag;
    private final String title;
    private final String remedy;

    Concern(String tag, String title, String remedy) {
        this.tag = tag;
        this.title = title;
        this.remedy = remedy;
    }

    /** A word or two for the row of the column. */
    String tag() {
        return tag;
    }

    String title() {
        return title;
    }

    String remedy(String column, List<String> values) {
        String quoted = values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", "));
        return remedy.replace("%v", quoted).replace("%s", column);
    }
}
