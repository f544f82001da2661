package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Cancels purchases by the returns that follow them, as {@link CleaningRule#RETURNS_NETTED} says.
 *
 * <p>Each customer's rows of an item are gone through by time. Purchases are laid on two stacks, one for all and one for their price; a
 * return takes units off the top of the stack of its price, then off the other. Every purchase is laid down and taken off once, so that
 * sorting is what takes time.
 */
final class ReturnNetting {

    private static final int NONE = -1;

    /** A part of the units this small is an error of rounding. */
    private static final double ROUNDING = 1e-9;

    private static final double PRICE_STEPS = 1e6;

    private final Lines lines;
    private final double[] units;
    private final boolean[] returned;
    private final boolean atAnyPrice;

    /** Units that no return has cancelled yet; of a return, those that found no purchase yet. */
    private final double[] open;

    private final IntArrayList purchases = new IntArrayList();
    private final Long2IntOpenHashMap topAtPrice = new Long2IntOpenHashMap();
    private final int[] belowAtPrice;

    /**
     * Nets nothing yet.
     *
     * @param quantities the units of each row, negative or not
     * @param returned which rows are returns
     */
    ReturnNetting(Lines lines, double[] quantities, boolean[] returned) {
        this.lines = lines;
        this.units = new double[quantities.length];
        for (int row = 0; row < units.length; row++) {
            units[row] = Math.abs(quantities[row]);
        }
        this.returned = returned;
        this.atAnyPrice = lines.items.isMapped();
        this.open = units.clone();
        this.belowAtPrice = new int[units.length];
        topAtPrice.defaultReturnValue(NONE);
    }

    /** Nets these rows; the others have no part in it. */
    void net(int[] rows) {
        int[] order = inOrder(rows);
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || pair(order[i]) != pair(order[i - 1])) {
                forget();
            }
            if (returned[order[i]]) {
                cancelPurchases(order[i]);
            } else if (open[order[i]] > 0) {
                lay(order[i]);
            }
        }
    }

    /** Rows of those customers and items that have returns, together and by time; of equal times purchases first. */
    private int[] inOrder(int[] rows) {
        LongOpenHashSet pairs = new LongOpenHashSet();
        for (int row : rows) {
            if (returned[row] && hasPair(row)) {
                pairs.add(pair(row));
            }
        }
        IntArrayList chosen = new IntArrayList();
        for (int row : rows) {
            if (hasPair(row) && pairs.contains(pair(row))) {
                chosen.add(row);
            }
        }
        int[] order = chosen.toIntArray();
        IntArrays.quickSort(order, this::compare);
        return order;
    }

    private int compare(int one, int other) {
        int byPair = Long.compare(pair(one), pair(other));
        if (byPair != 0) {
            return byPair;
        }
        int byTime = Long.compare(lines.times[one], lines.times[other]);
        if (byTime != 0) {
            return byTime;
        }
        int purchasesFirst = Boolean.compare(returned[one], returned[other]);
        return purchasesFirst != 0 ? purchasesFirst : Integer.compare(one, other);
    }

    private boolean hasPair(int row) {
        return lines.customers.code(row) >= 0 && (!atAnyPrice || lines.items.code(row) >= 0);
    }

    private long pair(int row) {
        return (long) lines.customers.code(row) << 32 | Math.max(lines.items.code(row), 0);
    }

    private long price(int row) {
        return Math.round(Math.abs(lines.prices[row]) * PRICE_STEPS);
    }

    private void forget() {
        purchases.clear();
        topAtPrice.clear();
        // a map that was once large would take long to clear for each of many small groups
        topAtPrice.trim(16);
    }

    private void lay(int purchase) {
        purchases.add(purchase);
        belowAtPrice[purchase] = topAtPrice.put(price(purchase), purchase);
    }

    private void cancelPurchases(int row) {
        int top = topAtPrice.get(price(row));
        while (open[row] > 0 && top != NONE) {
            cancel(top, row);
            top = open[top] > 0 ? top : belowAtPrice[top];
        }
        topAtPrice.put(price(row), top);
        while (atAnyPrice && open[row] > 0 && !purchases.isEmpty()) {
            int last = purchases.getInt(purchases.size() - 1);
            cancel(last, row);
            if (open[last] == 0) {
                purchases.removeInt(purchases.size() - 1);
            }
        }
    }

    private void cancel(int purchase, int row) {
        double cancelled = Math.min(open[purchase], open[row]);
        take(purchase, cancelled);
        take(row, cancelled);
    }

    private void take(int row, double cancelled) {
        double rest = open[row] - cancelled;
        open[row] = rest <= ROUNDING * units[row] ? 0 : rest;
    }

    /** Units of a purchase that no return has cancelled, or of a return that found no purchase. */
    double open(int row) {
        return open[row];
    }

    /** Whether no part of the return found a purchase; true as well of one without units. */
    boolean isUnmatched(int row) {
        return open[row] == units[row];
    }

    /** Why a return, or a part of it, found no purchase. */
    String reason(int row) {
        if (lines.customers.code(row) < 0) {
            return "no customer";
        }
        if (!hasPair(row)) {
            return "no item";
        }
        if (units[row] == 0) {
            return "no units";
        }
        return isUnmatched(row) ? "no purchase before it" : "more than was bought";
    }
}
