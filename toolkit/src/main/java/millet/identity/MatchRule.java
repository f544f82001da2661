package millet.identity;

import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;

/**
 * When two accounts belong to one person: because they share a key, because what they say is alike, or because all that they say together makes
 * it probable.
 *
 * <pre>{@code
 * MatchRule.sameKey("phone_hash").unlessSharedByMore(4)
 * MatchRule.similarName("name", 0.9).andSame("birth_year").within("city")
 * MatchRule.probable("phone_hash", "device", "birth_year").names("name").within("phone_hash").within("name", "city")
 * }</pre>
 */
public sealed interface MatchRule {

    /**
     * Rows with the same values are one person; a missing value is like no other.
     *
     * @param columns one or more columns that are the key together
     * @return the rule
     * @throws IllegalArgumentException if no column is named
     */
    static SameKey sameKey(String... columns) {
        return new SameKey(List.of(columns), Integer.MAX_VALUE);
    }

    /**
     * Rows with similar texts are one person: Jaro–Winkler of the texts, once width, case, blanks and traditional characters no longer matter.
     *
     * @param column a column of text
     * @param atLeast the similarity that is enough, above 0 and at most 1
     * @return the rule, which needs {@link Similar#within} yet
     * @throws IllegalArgumentException if the similarity is out of range
     */
    static Similar similar(String column, double atLeast) {
        return new Similar(List.of(new Condition(column, Likening.TEXT, atLeast)), List.of(), Similar.LARGEST_BLOCK);
    }

    /**
     * Rows with similar names of people: 1 for the same characters, 0.95 for the same sound (in Pinyin, too, and in either order), 0.9 where one is masked
     * (张*明) or a title (王女士) and fits the other, else Jaro–Winkler of the sounds. A nickname is like nobody's name.
     *
     * @param column a column of names
     * @param atLeast the similarity that is enough, above 0 and at most 1
     * @return the rule, which needs {@link Similar#within} yet
     * @throws IllegalArgumentException if the similarity is out of range
     */
    static Similar similarName(String column, double atLeast) {
        return new Similar(List.of(new Condition(column, Likening.NAME, atLeast)), List.of(), Similar.LARGEST_BLOCK);
    }

    /**
     * Rows with similar addresses: a half for the same building, staircase and room, however they are written (3-2-501, 三号楼二单元501室), and a half for
     * the share of the other words in common.
     *
     * @param column a column of addresses
     * @param atLeast the similarity that is enough, above 0 and at most 1
     * @return the rule, which needs {@link Similar#within} yet
     * @throws IllegalArgumentException if the similarity is out of range
     */
    static Similar similarAddress(String column, double atLeast) {
        return new Similar(List.of(new Condition(column, Likening.ADDRESS, atLeast)), List.of(), Similar.LARGEST_BLOCK);
    }

    /**
     * Rows are one person where all columns together make it probable: the model of Fellegi and Sunter, whose chances are learnt from the table
     * itself. Columns named here are the same or different; see {@link Probable#names}, {@link Probable#addresses} and
     * {@link Probable#texts} for those in which values can be nearly alike.
     *
     * @param columns columns that are compared as they are
     * @return the rule, which needs {@link Probable#within} yet
     */
    static Probable probable(String... columns) {
        return new Probable(
                RuleColumns.of(List.of(), Likening.SAME, columns),
                List.of(),
                Probable.ACCEPTED,
                Probable.REVIEWED,
                Probable.LARGEST_BLOCK,
                Probable.SEED);
    }

    /**
     * What the rule is called in tables.
     *
     * @return such as {@code same phone_hash}
     */
    String label();

    private static List<List<String>> more(List<List<String>> before, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException(
                    "Rows are compared within groups that share something, and within() names no"
                            + " column. Say within(\"city\").");
        }
        List<List<String>> all = new ArrayList<>(before);
        all.add(List.of(columns));
        return List.copyOf(all);
    }

    /**
     * One column of a rule and how alike its values must be.
     *
     * @param column its name
     * @param likening how values are compared
     * @param atLeast the similarity that is enough
     */
    record Condition(String column, Likening likening, double atLeast) {

        /**
         * Checks the similarity.
         *
         * @throws IllegalArgumentException if it is not above 0 and at most 1
         */
        public Condition {
            if (!(atLeast > 0 && atLeast <= 1)) {
                throw new IllegalArgumentException("A similarity is above 0 and at most 1, and '" + column
                        + "' was given " + atLeast + ". Say similarName(\"" + column + "\", 0.9).");
            }
        }

        private String label() {
            return likening.label + " " + column + (likening == Likening.SAME ? "" : " " + Numbers.exact(atLeast));
        }
    }

    /**
     * Rows that share a key.
     *
     * @param columns the columns of the key
     * @param mostRows a key that more rows share joins none of them
     */
    record SameKey(List<String> columns, int mostRows) implements MatchRule {

        /**
         * Checks the rule.
         *
         * @throws IllegalArgumentException if no column is named or fewer than two rows may share a key
         */
        public SameKey {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || mostRows < 2) {
                throw new IllegalArgumentException(
                        "A key needs a column, and two rows at least must be able to share it; got " + columns + " and "
                                + mostRows + ". Say MatchRule.sameKey(\"phone_hash\").unlessSharedByMore(4).");
            }
        }

        /**
         * The same rule, except for keys that are too common to be one person's: the number of a shop, a device on show.
         *
         * @param rows the most rows that may share a key
         * @return a new rule
         * @throws IllegalArgumentException if fewer than two
         */
        public SameKey unlessSharedByMore(int rows) {
            return new SameKey(columns, rows);
        }

        @Override
        public String label() {
            return "same " + String.join(" and ", columns);
        }
    }

    /**
     * Rows that say similar things.
     *
     * @param conditions what must be alike, all of it
     * @param blocks the columns of which rows must share all values to be compared
     * @param largestBlock rows that share them with more than so many are not compared
     */
    record Similar(List<Condition> conditions, List<List<String>> blocks, int largestBlock) implements MatchRule {

        private static final int LARGEST_BLOCK = 1_000;

        /** Keeps its own copies. */
        public Similar {
            conditions = List.copyOf(conditions);
            blocks = List.copyOf(blocks);
        }

        /**
         * The same rule, asking for more.
         *
         * @param columns columns that must be the same and known
         * @return a new rule
         */
        public Similar andSame(String... columns) {
            return new Similar(RuleColumns.of(conditions, Likening.SAME, columns), blocks, largestBlock);
        }

        /**
         * The same rule, asking for a similar name, too.
         *
         * @param column a column of names
         * @param atLeast the similarity that is enough
         * @return a new rule
         */
        public Similar andSimilarName(String column, double atLeast) {
            return and(new Condition(column, Likening.NAME, atLeast));
        }

        /**
         * The same rule, asking for a similar address, too.
         *
         * @param column a column of addresses
         * @param atLeast the similarity that is enough
         * @return a new rule
         */
        public Similar andSimilarAddress(String column, double atLeast) {
            return and(new Condition(column, Likening.ADDRESS, atLeast));
        }

        private Similar and(Condition condition) {
            List<Condition> all = new ArrayList<>(conditions);
            all.add(condition);
            return new Similar(all, blocks, largestBlock);
        }

        /**
         * Compares only rows that share these, so that the work grows with the table and not with its square. Columns that the rule compares as names
         * share their sound, addresses building, staircase and room. Each call adds a way to be compared.
         *
         * @param columns columns whose values must all be shared and known
         * @return a new rule
         * @throws IllegalArgumentException if none is named
         */
        public Similar within(String... columns) {
            return new Similar(conditions, more(blocks, columns), largestBlock);
        }

        /**
         * The same rule with another limit to the rows that are compared with each other.
         *
         * @param rows the most rows of a group; larger ones are left out, and the result says so
         * @return a new rule
         */
        public Similar withLargestBlock(int rows) {
            return new Similar(conditions, blocks, rows);
        }

        @Override
        public String label() {
            return String.join(", ", conditions.stream().map(Condition::label).toList());
        }
    }

    /**
     * Rows that are probably one person's.
     *
     * @param conditions the columns that are compared
     * @param blocks the ways in which rows come to be compared
     * @param accepted the probability from which on rows are joined
     * @param reviewed the probability from which on a pair is worth a look
     * @param largestBlock groups of more rows are not compared
     * @param seed of the random pairs that show how often strangers agree
     */
    record Probable(
            List<Condition> conditions,
            List<List<String>> blocks,
            double accepted,
            double reviewed,
            int largestBlock,
            long seed)
            implements MatchRule {

        private static final double ACCEPTED = 0.95;
        private static final double REVIEWED = 0.5;
        private static final int LARGEST_BLOCK = 300;
        private static final long SEED = 42;

        /**
         * Checks the rule.
         *
         * @throws IllegalArgumentException if the probabilities are not 0 &lt; reviewed ≤ accepted &lt; 1
         */
        public Probable {
            conditions = List.copyOf(conditions);
            blocks = List.copyOf(blocks);
            if (!(reviewed > 0 && reviewed <= accepted && accepted < 1)) {
                throw new IllegalArgumentException(
                        "The probabilities of a match must be 0 < reviewed ≤ accepted < 1; got " + reviewed + " and "
                                + accepted + ". Say accepting(0.95).reviewing(0.5).");
            }
        }

        /**
         * Compares columns of names of people, too: same, same sound, masked or with a title, one character different, surname only, different.
         *
         * @param columns columns of names
         * @return a new rule
         */
        public Probable names(String... columns) {
            return with(RuleColumns.of(conditions, Likening.NAME, columns));
        }

        /**
         * Compares columns of addresses, too: same, same door, different.
         *
         * @param columns columns of addresses
         * @return a new rule
         */
        public Probable addresses(String... columns) {
            return with(RuleColumns.of(conditions, Likening.ADDRESS, columns));
        }

        /**
         * Compares columns of other texts, too: same, similar (Jaro–Winkler of 0.9 at least), different.
         *
         * @param columns columns of texts
         * @return a new rule
         */
        public Probable texts(String... columns) {
            return with(RuleColumns.of(conditions, Likening.TEXT, columns));
        }

        private Probable with(List<Condition> all) {
            return new Probable(all, blocks, accepted, reviewed, largestBlock, seed);
        }

        /**
         * Compares rows that share these. Each call adds a way to be compared, so that who changed the telephone may still be met by name and city. A name is
         * shared by its sound, an address by building, staircase and room.
         *
         * @param columns columns whose values must all be shared and known
         * @return a new rule
         * @throws IllegalArgumentException if none is named
         */
        public Probable within(String... columns) {
            return new Probable(conditions, more(blocks, columns), accepted, reviewed, largestBlock, seed);
        }

        /**
         * The probability from which on rows are joined.
         *
         * @param probability such as 0.95
         * @return a new rule
         * @throws IllegalArgumentException if out of range
         */
        public Probable accepting(double probability) {
            return new Probable(conditions, blocks, probability, Math.min(reviewed, probability), largestBlock, seed);
        }

        /**
         * The probability from which on a pair that is not joined is worth a look.
         *
         * @param probability such as 0.5, not above the one of joining
         * @return a new rule
         * @throws IllegalArgumentException if out of range
         */
        public Probable reviewing(double probability) {
            return new Probable(conditions, blocks, accepted, probability, largestBlock, seed);
        }

        /**
         * The same rule with another limit to the rows that are compared with each other.
         *
         * @param rows the most rows of a group; larger ones are left out, and the result says so
         * @return a new rule
         */
        public Probable withLargestBlock(int rows) {
            return new Probable(conditions, blocks, accepted, reviewed, rows, seed);
        }

        /**
         * The same rule with other random pairs.
         *
         * @param other the seed
         * @return a new rule
         */
        public Probable withSeed(long other) {
            return new Probable(conditions, blocks, accepted, reviewed, largestBlock, other);
        }

        @Override
        public String label() {
            return "probable";
        }
    }

    /** How the values of a column are compared. */
    enum Likening {
        /** As they are. */
        SAME("same"),
        /** As texts. */
        TEXT("similar"),
        /** As names of people. */
        NAME("name"),
        /** As addresses. */
        ADDRESS("address");

        final String label;

        Likening(String label) {
            this.label = label;
        }
    }
}
