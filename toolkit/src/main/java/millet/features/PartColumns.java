package millet.features;

import java.util.List;
import tech.tablesaw.columns.Column;

/** What a table of the parts of a division says of each part, beside its rows. */
interface PartColumns {

    /**
     * One column for each thing there is to say, one value for each part.
     *
     * @param partOf the part of every row, −1 for a row in none
     */
    List<Column<?>> of(int[] partOf, int parts);
}
