package millet.display;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/**
 * A column of shares of a whole that is shown as percentages: 0.273 as {@code 27.3%}, in a notebook and in Excel. To calculate with, it is a
 * column of decimals like any other; filtered, sorted or copied it stays what it is.
 */
public final class ShareColumn extends DoubleColumn {

    private ShareColumn(String name, DoubleArrayList shares) {
        super(name, shares);
    }

    /**
     * Makes a column of shares.
     *
     * @param name its name
     * @param shares 1 for the whole; NaN where there is none
     * @return the column
     */
    public static ShareColumn of(String name, double... shares) {
        return new ShareColumn(name, new DoubleArrayList(shares));
    }

    /**
     * A column without rows, which Tablesaw fills when it takes a part of this one.
     *
     * @param name its name
     * @return a column of shares
     */
    @Override
    public ShareColumn createCol(String name) {
        return of(name);
    }

    /**
     * A column of missing shares, which Tablesaw fills when it joins or sorts.
     *
     * @param name its name
     * @param rows how many
     * @return a column of shares
     */
    @Override
    public ShareColumn createCol(String name, int rows) {
        ShareColumn shares = createCol(name);
        for (int row = 0; row < rows; row++) {
            shares.appendMissing();
        }
        return shares;
    }

    /**
     * The same shares in a column of their own.
     *
     * @return a copy
     */
    @Override
    public ShareColumn copy() {
        return new ShareColumn(name(), data.clone());
    }
}
