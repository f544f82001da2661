package millet.data;

/** A rule on any table. */
non-sealed interface TableRule extends CleaningRule {

    /**
     * Does its work.
     *
     * @return what it found beyond the counts of rows; may be empty
     */
    String clean(TableCleaning cleaning);
}
