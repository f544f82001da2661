package millet.quality;

import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;

/** Numbers in sentences and small cells. */
final class Shown {

    private Shown() {}

    /** A number with as many decimals as it needs and few more digits than four. */
    static String number(double number) {
        return number("", number);
    }

    /** The same, without commas where the name says that it is an identifier or a year. */
    static String number(String column, double number) {
        return TableView.cell(DoubleColumn.create(column, new double[] {number}), 0);
    }
}
