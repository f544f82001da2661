package millet.quality;

import java.util.BitSet;
import java.util.List;
import tech.tablesaw.api.Table;

/** What an expectation demands, without its share and weight: one record for each kind. The components are what is saved. */
sealed interface Rule
        permits NotMissing,
                Unique,
                InRange,
                InDateRange,
                InSet,
                Matches,
                ForeignKey,
                Fresh,
                RowCount,
                OfType,
                Increasing,
                SumsTo {

    /** The sentence that must be true, such as {@code price lies between 0 and 1,000}. */
    String sentence();

    /** The columns that it speaks of; they are shown first where rows fail. */
    List<String> columns();

    /** Whether it is about single rows; if not, it is true or false of the table. */
    default boolean judgesRows() {
        return true;
    }

    /**
     * Holds the table against it.
     *
     * @throws IllegalArgumentException if the rule does not fit the table: a column is unknown or of a type it cannot judge
     */
    Outcome check(Table table);

    /**
     * What came out.
     *
     * @param checked how many rows were judged; 1 where the table was
     * @param failing the rows that fail; of a table that fails, the bit 0
     * @param note what else the reader should know; empty for nothing
     */
    record Outcome(int checked, BitSet failing, String note) {

        /** The outcome of a rule on the whole table. */
        static Outcome ofTable(boolean met, String note) {
            BitSet failing = new BitSet();
            failing.set(0, !met);
            return new Outcome(1, failing, note);
        }

        int failingCount() {
            return failing.cardinality();
        }
    }
}
