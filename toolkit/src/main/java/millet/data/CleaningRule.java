package millet.data;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One rule of a {@link Cleaning}: a value that says what happens to which cells or rows. The rules on transactions are
 * {@link TransactionRule}; the factories here make rules on any table.
 *
 * <p>A missing value is an empty text, a NaN or a cell that the file left empty: it is not outside a range, not an outlier, and no rule but
 * {@link #fillMissing} gives it a value. A text that a rule leaves empty is missing from then on, and counted. Rules on text change each
 * distinct value once, whatever the number of rows; where they name no column they change every column of text.
 */
public sealed interface CleaningRule permits TransactionRule, TableRule, CleaningRule.Duplicates, CleaningRule.Filling {

    /**
     * What the rule does, and why.
     *
     * @return one sentence
     */
    String sentence();

    /** Rows that repeat others are removed; which of them stays can be said. */
    sealed interface Duplicates extends CleaningRule permits DuplicateRule {

        /**
         * The same rule, where the last of equal rows stays instead of the first: the newest entry of a list that grew.
         *
         * @return a new rule
         */
        Duplicates keepingLast();
    }

    /** Missing cells that wait for the word on what fills them. */
    sealed interface Missing permits MissingCells {

        /**
         * Fills with the mean of the known finite numbers. An integer column becomes decimal, filled or not, so that the types of a table
         * hang on the rules and not on this month's numbers.
         *
         * @return the rule
         */
        Filling withMean();

        /**
         * Fills with the median of the known finite numbers, of two in the middle their mean. An integer column becomes decimal.
         *
         * @return the rule
         */
        Filling withMedian();

        /**
         * Fills with the most frequent value; of equally frequent ones the smallest, of text the first by Unicode code unit. Of days and moments
         * the most frequent one says nothing about another row; a warning says so.
         *
         * @return the rule
         */
        Filling withMode();

        /**
         * Fills with the value of the nearest row above that has one, in the order of the rows: what a report writes once and means for the lines below, as merged cells
         * do. Rows above the first value stay missing. Never for amounts and quantities, which would count once a line. Where a value may be
         * missing for a whole receipt, fill its number first and then the others {@link Filling#by by} it, so that nothing comes from the receipt before.
         *
         * @return the rule
         */
        Filling withPrevious();

        /**
         * Fills with one value, written as text: {@code "unknown"}, {@code "0"}, {@code "2024-01-31"}, {@code "yes"}.
         *
         * @param value a value of the column's type
         * @return the rule
         * @throws IllegalArgumentException if it is null or blank
         */
        CleaningRule with(String value);

        /**
         * Fills with one number. An integer column becomes decimal where the number is not whole.
         *
         * @param value a finite number
         * @return the rule
         * @throws IllegalArgumentException if it is NaN or infinite
         */
        CleaningRule with(double value);

        /**
         * Fills with the mean (of text and all else the most frequent value, the nearest first) of the rows that are most alike in other columns and whose value is
         * known; of equally near rows the earlier ones.
         *
         * <p>The distance is that of Euclid between numbers standardized by their own mean and standard deviation. Two texts that differ count
         * as much as two random rows do in a standardized number (2, squared). Where a column is missing in one of the two rows it is left out
         * and the others count for more, in proportion (Dixon 1979; {@code nan_euclidean_distances} of scikit-learn). A row that shares no
         * known column with any other gets the mean of all, and is counted. An integer column becomes decimal.
         *
         * <p>Rows are searched outward from the row's own place in the column of numbers with the most values, so that few need to be looked at,
         * and rows that are alike in all columns are searched for once. Memory is a few numbers a row. Many columns make the search long: at worst rows to fill × rows known.
         *
         * @param neighbors how many, 1 or more
         * @param columns one or more columns of numbers, text, or yes and no
         * @return the rule
         * @throws IllegalArgumentException if there are no neighbors or columns, or a column is to be filled itself
         */
        CleaningRule withNearest(int neighbors, String... columns);
    }

    /** Missing cells are filled from the known ones; of all rows or of the row's own group. */
    sealed interface Filling extends CleaningRule permits FillRule, PreviousRule {

        /**
         * The same rule, with the statistic of the rows that have the same values in these columns, or the value above among them. Where the group is not known or has no
         * known value, the statistic of all rows is taken, and counted; a value above is not, and the cell stays missing.
         *
         * @param columns the columns whose values make the groups
         * @return a new rule
         * @throws IllegalArgumentException if there is no column, or a column is to be filled itself
         */
        Filling by(String... columns);
    }

    /** Columns of numbers that wait for the word on what is unusual. */
    sealed interface Outlying permits OutlyingNumbers {

        /**
         * Unusual is what lies more than so many interquartile ranges below the lower or above the upper quartile (Tukey 1977; quartiles by
         * rule 7 of Hyndman and Fan, as in pandas). Where the quartiles are equal nothing is called unusual, with a warning. A warning also tells where more than a twentieth of
         * the numbers are unusual: a skewed column or one with heavy tails has a tail there, and no mistakes.
         *
         * @param times 0 or more; 1.5 is common, 3 calls only the far ones unusual
         * @return the rule
         * @throws IllegalArgumentException if it is negative or not finite
         */
        CleaningRule byIqr(double times);

        /**
         * Unusual is what has a modified z-score beyond ± this limit (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers):
         * 0.6745 (x − median) ÷ MAD, or, where the median absolute deviation is zero, (x − median) ÷ (1.253314 × mean absolute deviation).
         *
         * @param limit more than 0; they recommend 3.5
         * @return the rule
         * @throws IllegalArgumentException if it is not more than zero or not finite
         */
        CleaningRule byMad(double limit);
    }

    // ---- text

    /**
     * Blanks of every kind (full-width, non-breaking, tabs, line breaks) and invisible characters are cut off at both ends; zero-width spaces, word joiners and byte-order marks
     * are taken out anywhere, because nobody sees why two names differ.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule trim(String... columns) {
        return new TextRule(TextForm.TRIM, Given.texts(columns));
    }

    /**
     * Upper case becomes lower case, in every language alike.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule lowerCase(String... columns) {
        return new TextRule(TextForm.LOWER_CASE, Given.texts(columns));
    }

    /**
     * Lower case becomes upper case, in every language alike.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule upperCase(String... columns) {
        return new TextRule(TextForm.UPPER_CASE, Given.texts(columns));
    }

    /**
     * Full-width digits, Latin letters, signs and blanks become the usual ones: {@code １３８－Ａ（新）} becomes {@code 138-A(新)}. Katakana and
     * the Chinese marks that have no ASCII form (。、「」) stay as they are.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule halfWidth(String... columns) {
        return new TextRule(TextForm.HALF_WIDTH, Given.texts(columns));
    }

    /**
     * Letters that are written with separate accents are composed (Unicode normalization form C), so that equal looking texts are equal.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule nfc(String... columns) {
        return new TextRule(TextForm.NFC, Given.texts(columns));
    }

    /**
     * The reading in brackets behind a Chinese character is taken out: {@code 茶(chá)叶(yè)} becomes {@code 茶叶}. A reading is one syllable in small
     * letters with its tone mark; without mark or with a digit for it (们(men), 茶(cha2)) only where it is how the character is commonly read, so that {@code 男(men)} and
     * {@code 重量(kg)} stay.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule withoutPinyin(String... columns) {
        return new TextRule(TextForm.WITHOUT_PINYIN, Given.texts(columns));
    }

    /**
     * The marks that language models leave in text are taken out: {@code <|user|>}, {@code <|im_end|>} and their like, {@code [INST]},
     * {@code [/INST]}, {@code <<SYS>>}, {@code <</SYS>>}. What stands between them stays.
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule withoutMarkers(String... columns) {
        return new TextRule(TextForm.WITHOUT_MARKERS, Given.texts(columns));
    }

    /**
     * Traditional Chinese becomes simplified, by the characters and words that ICU knows: 看著 becomes 看着, 著名 stays. Words that differ between
     * regions (滑鼠 and 鼠标) stay, and names can go wrong (乾隆 becomes 干隆).
     *
     * @param columns columns of text; none means all of them
     * @return the rule
     */
    static CleaningRule simplified(String... columns) {
        return new TextRule(TextForm.SIMPLIFIED, Given.texts(columns));
    }

    /**
     * What a regular expression finds is replaced, everywhere in the text.
     *
     * @param column a column of text
     * @param regex the expression, as {@link Pattern} reads it
     * @param replacement the text that is put there; {@code $1} is the first group
     * @return the rule
     * @throws IllegalArgumentException if the expression cannot be read
     */
    static CleaningRule replace(String column, String regex, String replacement) {
        return new TextRule(new TextReplacement(regex, replacement), Given.texts(column));
    }

    /**
     * Values become other values: {@code Map.of("BJ", "北京", "Peking", "北京")}. A value that the map does not name stays; a name that no row
     * has is told in a warning.
     *
     * @param column a column of text
     * @param values old value to new value; a new value of "" makes it missing
     * @return the rule
     * @throws IllegalArgumentException if the map is empty or holds null
     */
    static CleaningRule recode(String column, Map<String, String> values) {
        return new TextRule(TextRecoding.of(values), Given.texts(column));
    }

    // ---- rows and missing values

    /**
     * Rows that repeat another in every column are removed; the first stays. Values are compared as values: −0.0 is 0, and two missing ones are alike.
     *
     * @return the rule
     */
    static Duplicates dropDuplicates() {
        return new DuplicateRule(List.of(), false);
    }

    /**
     * Rows that repeat the key of another are removed, whatever else they hold; the first stays. A row whose key is missing, wholly or in part, repeats none:
     * it stays, and is counted.
     *
     * @param first a column of the key
     * @param more other columns of the key
     * @return the rule
     */
    static Duplicates dropDuplicates(String first, String... more) {
        return new DuplicateRule(Given.atLeastOne(first, more), false);
    }

    /**
     * Rows in which one of these columns is missing are removed.
     *
     * @param columns the columns that must be known; none means all of them
     * @return the rule
     */
    static CleaningRule dropMissing(String... columns) {
        return new DropMissing(Given.texts(columns));
    }

    /**
     * Missing cells are filled: say with what.
     *
     * @param first a column
     * @param more other columns, each filled from its own values
     * @return what waits for {@code withMean()}, {@code withMedian()}, {@code withMode()}, {@code withPrevious()}, {@code with(value)} or {@code withNearest(k, columns)}
     */
    static Missing fillMissing(String first, String... more) {
        return new MissingCells(Given.atLeastOne(first, more));
    }

    // ---- numbers

    /**
     * Rows with an unusual number are removed: say by which measure.
     *
     * @param first a column of numbers
     * @param more other columns, each judged by itself
     * @return what waits for {@code byIqr(1.5)} or {@code byMad(3.5)}
     */
    static Outlying dropOutliers(String first, String... more) {
        return new OutlyingNumbers(Consequence.DROP, Given.atLeastOne(first, more));
    }

    /**
     * Unusual numbers stay and are listed in {@link CleanedTable#reported()}: say by which measure.
     *
     * @param first a column of numbers
     * @param more other columns, each judged by itself
     * @return what waits for {@code byIqr(1.5)} or {@code byMad(3.5)}
     */
    static Outlying reportOutliers(String first, String... more) {
        return new OutlyingNumbers(Consequence.REPORT, Given.atLeastOne(first, more));
    }

    /**
     * Unusual numbers become missing: say by which measure.
     *
     * @param first a column of numbers
     * @param more other columns, each judged by itself
     * @return what waits for {@code byIqr(1.5)} or {@code byMad(3.5)}
     */
    static Outlying missingOutliers(String first, String... more) {
        return new OutlyingNumbers(Consequence.MISSING, Given.atLeastOne(first, more));
    }

    /**
     * The smallest and the largest numbers are drawn in: the lowest share becomes the next one that stays, and so does the highest (after
     * Charles Winsor; as {@code scipy.stats.mstats.winsorize} does). The limits are numbers of the column, so integers stay integers.
     *
     * @param column a column of numbers
     * @param low the share below which numbers are raised, such as 0.01; 0 raises none
     * @param high the share above which numbers are lowered, such as 0.99; 1 lowers none
     * @return the rule
     * @throws IllegalArgumentException unless 0 ≤ low &lt; high ≤ 1
     */
    static CleaningRule winsorize(String column, double low, double high) {
        return new WinsorRule(Given.texts(column).get(0), low, high);
    }

    /**
     * Rows with a number outside a range are removed; a missing one is not outside.
     *
     * @param column a column of numbers
     * @param low the smallest number that stays
     * @param high the largest number that stays
     * @return the rule
     * @throws IllegalArgumentException unless low ≤ high
     */
    static CleaningRule keepRange(String column, double low, double high) {
        return new RangeRule(Consequence.DROP, Given.texts(column).get(0), low, high);
    }

    /**
     * Numbers outside a range become missing. Where most of them do, a warning says so.
     *
     * @param column a column of numbers
     * @param low the smallest number that stays
     * @param high the largest number that stays
     * @return the rule
     * @throws IllegalArgumentException unless low ≤ high
     */
    static CleaningRule missingOutside(String column, double low, double high) {
        return new RangeRule(Consequence.MISSING, Given.texts(column).get(0), low, high);
    }

    /**
     * Numbers outside a range stay and are listed in {@link CleanedTable#reported()}.
     *
     * @param column a column of numbers
     * @param low the smallest number that is not listed
     * @param high the largest number that is not listed
     * @return the rule
     * @throws IllegalArgumentException unless low ≤ high
     */
    static CleaningRule reportOutside(String column, double low, double high) {
        return new RangeRule(Consequence.REPORT, Given.texts(column).get(0), low, high);
    }

    // ---- allowed values

    /**
     * Rows with any other value are removed; a missing one is no other value. Numbers compare by value, yes and no by meaning, dates as {@code 2024-01-31},
     * which among moments is the whole day.
     *
     * @param column a column of any type
     * @param values the values that stay, at least one
     * @return the rule
     */
    static CleaningRule keepValues(String column, String... values) {
        return new ValuesRule(Consequence.DROP, Given.texts(column).get(0), Given.texts(values));
    }

    /**
     * These values become missing, all others stay: what stands for "not known", such as 散客 in the place of a customer or 9999 in that of an age. A value that no row
     * has is told in a warning. Numbers compare by value, yes and no by meaning, dates as {@code 2024-01-31}, which among moments is the whole day.
     *
     * @param column a column of any type
     * @param values the values that go, at least one
     * @return the rule
     * @throws IllegalArgumentException if no value is given
     */
    static CleaningRule missingValues(String column, String... values) {
        return new UnwantedRule(Given.texts(column).get(0), Given.texts(values));
    }

    /**
     * Any other value becomes missing; to make just some values missing, say {@link #missingValues}. Where most of the values go, a warning says so.
     *
     * @param column a column of any type
     * @param values the values that stay, at least one
     * @return the rule
     */
    static CleaningRule missingOutside(String column, String... values) {
        return new ValuesRule(Consequence.MISSING, Given.texts(column).get(0), Given.texts(values));
    }

    /**
     * Any other value stays and is listed in {@link CleanedTable#reported()}.
     *
     * @param column a column of any type
     * @param values the values that are not listed, at least one
     * @return the rule
     */
    static CleaningRule reportOutside(String column, String... values) {
        return new ValuesRule(Consequence.REPORT, Given.texts(column).get(0), Given.texts(values));
    }
}
