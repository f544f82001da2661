package millet.quality;

import java.time.DayOfWeek;
import java.util.Locale;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;

/** Numbers in sentences and small cells. */
final class Shown {

    private Shown() {}

    /** A number with as many decimals as it needs and few more digits than four. */
    static String number(double number) {
        return number("", number);
    }

    /** A share as a percentage, with a decimal where it is nearly nothing or nearly all. */
    static String share(double share) {
        return Numbers.percent(share, share < 0.01 || (share > 0.99 && share < 1) ? 1 : 0);
    }

    /** The English name of a day: {@code Monday}. */
    static String weekday(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A number without commas where the name says that it is an identifier or a year. */
    static String number(String column, double number) {
        return TableView.cell(DoubleColumn.create(column, new double[] {number}), 0);
    }
}
