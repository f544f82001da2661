package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/**
 * Cancels purchases by the returns that follow them, as {@link TransactionRule#RETURNS_NETTED} says.
 *
 * <p>Each customer's rows of an item are gone through by time. Purchases are laid on two stacks, one for all and one for their price; a
 * return takes units off the top of the stack of its price, then off the other. Every purchase is laid down and taken off once, so that
 * sorting is what takes time.
 *
 * <p>Without an item column a return is money, and the stacks hold money: one for all of a customer's purchases, and one for what is left of
 * each. A purchase that is cut changes to the stack of the rest. It is the most recent one left, so that it goes on top there too.
 */
final class ReturnNetting {

    private static final int NONE = -1;

    /** A part of a row this small is an error of rounding. */
    private static final double ROUNDING = 1e-9;

    private static final double MONEY_STEPS = 1e6;

    private final Lines lines;
    private final boolean[] returned;
    private final boolean byItem;

    /** The units of a row; without an item column its money. Never negative. */
    private final double[] whole;

    /** Of a purchase, what no return has cancelled yet; of a return, what found no purchase yet. */
    private final double[] open;

    /** Of a return that cancels units, what they had cost. */
    private final double[] cost;

    private final IntArrayList purchases = new IntArrayList();
    private final Long2IntOpenHashMap topOfAlike = new Long2IntOpenHashMap();
    private final int[] belowAlike;

    /**
     * Nets nothing yet.
     *
     * @param quantities the units of each row, negative or not
     * @param amounts the money of each row, negative or not
     * @param returned which rows are returns
     */
    ReturnNetting(Lines lines, double[] quantities, double[] amounts, boolean[] returned) {
        this.lines = lines;
        this.returned = returned;
        this.byItem = lines.items.isMapped();
        this.whole = Arrays.stream(byItem ? quantities : amounts).map(Math::abs).toArray();
        this.open = whole.clone();
        this.cost = new double[whole.length];
        this.belowAlike = new int[whole.length];
        topOfAlike.defaultReturnValue(NONE);
    }

    /** Nets these rows; the others have no part in it. */
    void net(int[] rows) {
        int[] order = inOrder(rows);
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || pair(order[i]) != pair(order[i - 1])) {
                forget();
            }
            if (returned[order[i]]) {
                if (byItem) {
                    cancelUnits(order[i]);
                } else {
                    cancelMoney(order[i]);
                }
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
        return lines.customers.code(row) >= 0 && (!byItem || lines.items.code(row) >= 0);
    }

    private long pair(int row) {
        return (long) lines.customers.code(row) << 32 | Math.max(lines.items.code(row), 0);
    }

    /** What a return looks for first: its own price, or, where it is money, a purchase of which just that much is left. */
    private long likeness(int row) {
        double money = byItem ? Math.abs(lines.prices[row]) : open[row];
        return Double.doubleToLongBits(Math.rint(money * MONEY_STEPS));
    }

    private void forget() {
        purchases.clear();
        topOfAlike.clear();
        // a map that was once large would take long to clear for each of many small groups
        topOfAlike.trim(16);
    }

    private void lay(int purchase) {
        purchases.add(purchase);
        belowAlike[purchase] = topOfAlike.put(likeness(purchase), purchase);
    }

    private void cancelUnits(int row) {
        int top = topOfAlike.get(likeness(row));
        while (open[row] > 0 && top != NONE) {
            cancel(top, row);
            top = open[top] > 0 ? top : belowAlike[top];
        }
        topOfAlike.put(likeness(row), top);
        while (open[row] > 0 && !purchases.isEmpty()) {
            int last = purchases.getInt(purchases.size() - 1);
            cancel(last, row);
            if (open[last] == 0) {
                purchases.removeInt(purchases.size() - 1);
            }
        }
    }

    private void cancelMoney(int row) {
        int same = topOfAlike.get(likeness(row));
        if (same != NONE) {
            topOfAlike.put(likeness(row), belowAlike[same]);
            open[same] = 0;
            open[row] = 0;
        }
        while (open[row] > 0 && !purchases.isEmpty()) {
            int last = purchases.popInt();
            if (open[last] > 0) {
                topOfAlike.put(likeness(last), belowAlike[last]);
                cancel(last, row);
                if (open[last] > 0) {
                    lay(last);
                }
            }
        }
    }

    private void cancel(int purchase, int row) {
        double cancelled = Math.min(open[purchase], open[row]);
        cost[row] += byItem ? cancelled * lines.prices[purchase] : 0;
        take(purchase, cancelled);
        take(row, cancelled);
    }

    private void take(int row, double cancelled) {
        double rest = open[row] - cancelled;
        open[row] = rest <= ROUNDING * whole[row] ? 0 : rest;
    }

    /** Whether a return, or several, cancelled a part of the purchase and left another. */
    boolean isCut(int purchase) {
        return open[purchase] > 0 && open[purchase] < whole[purchase];
    }

    /** Whether nothing is left of a purchase of something. */
    boolean isCancelled(int purchase) {
        return whole[purchase] > 0 && open[purchase] == 0;
    }

    /** Leaves a purchase what no return has cancelled: units at its price, or money for its units. */
    void cut(int purchase, CleaningState state) {
        if (byItem) {
            state.cutUnits(purchase, open[purchase]);
        } else {
            state.cutAmount(purchase, open[purchase]);
        }
    }

    /** The part of a return that found no purchase; all of one that returns nothing. */
    double unmatchedShare(int row) {
        return whole[row] == 0 ? 1 : open[row] / whole[row];
    }

    /** How much more a return paid back than the units had cost that it cancelled, negative where less; prices to a millionth are the same. */
    double paidBeyondCost(int row) {
        double units = whole[row] - open[row];
        if (!byItem || units == 0) {
            return 0;
        }
        double paid = units * Math.abs(lines.prices[row]);
        boolean same = Math.abs(paid - cost[row]) <= Math.max(units / MONEY_STEPS, paid * ROUNDING);
        return same ? 0 : paid - cost[row];
    }

    /** Why a return, or a part of it, found no purchase. */
    String reason(int row) {
        if (lines.customers.code(row) < 0) {
            return "no customer";
        }
        if (!hasPair(row)) {
            return "no item";
        }
        if (whole[row] == 0) {
            return byItem ? "no units" : "no amount";
        }
        return open[row] == whole[row] ? "no purchase before it" : "more than was bought";
    }
}
