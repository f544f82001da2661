package millet.segments;

import java.util.Arrays;
import java.util.List;

/** The names of the cells of the RFM grid, in the order in which they are shown. */
enum RfmCell {
    CHAMPIONS("Champions"),
    LOYAL("Loyal"),
    POTENTIAL_LOYALISTS("Potential loyalists"),
    NEW_CUSTOMERS("New customers"),
    PROMISING("Promising"),
    NEED_ATTENTION("Need attention"),
    ABOUT_TO_SLEEP("About to sleep"),
    AT_RISK("At risk"),
    CANNOT_LOSE("Cannot lose"),
    HIBERNATING("Hibernating"),
    LOST("Lost");

    static final int FIFTHS = 5;

    /** From the best recency downward; in each line from the lowest to the highest mean of frequency and monetary value. */
    private static final RfmCell[][] GRID = {
        {NEW_CUSTOMERS, POTENTIAL_LOYALISTS, POTENTIAL_LOYALISTS, CHAMPIONS, CHAMPIONS},
        {PROMISING, POTENTIAL_LOYALISTS, LOYAL, LOYAL, CHAMPIONS},
        {PROMISING, NEED_ATTENTION, NEED_ATTENTION, LOYAL, LOYAL},
        {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, AT_RISK, AT_RISK, AT_RISK},
        {LOST, HIBERNATING, AT_RISK, CANNOT_LOSE, CANNOT_LOSE}
    };

    private final String title;

    RfmCell(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(RfmCell::title).toList();
    }

    /** The cell of two scores from 1 to so many. */
    static RfmCell of(int recency, int value, int quantiles) {
        return GRID[FIFTHS - fifth(recency, quantiles)][fifth(value, quantiles) - 1];
    }

    /** The fifth in which the middle of a score lies; two scores are the outermost fifths, else nobody could be a champion or lost. */
    private static int fifth(int score, int quantiles) {
        if (quantiles == 2) {
            return score == 1 ? 1 : FIFTHS;
        }
        return 1 + FIFTHS * (2 * score - 1) / (2 * quantiles);
    }
}
