package millet.simulation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The orders of one customer with their lines, as columns, in the order of time. Filled anew for each customer. */
final class Orders {

    static final int KEPT = -1;

    private final IntArrayList day = new IntArrayList();
    private final IntArrayList second = new IntArrayList();
    private final IntArrayList cause = new IntArrayList();
    private final IntArrayList place = new IntArrayList();
    private final IntArrayList firstLine = new IntArrayList();
    private final IntArrayList product = new IntArrayList();
    private final IntArrayList quantity = new IntArrayList();
    private final DoubleArrayList price = new DoubleArrayList();
    private final IntArrayList returned = new IntArrayList();

    void clear() {
        day.clear();
        second.clear();
        cause.clear();
        place.clear();
        firstLine.clear();
        product.clear();
        quantity.clear();
        price.clear();
        returned.clear();
    }

    void begin(int onDay, int atSecond, int because, Place where) {
        day.add(onDay);
        second.add(where == Place.STORE ? Clock.open(atSecond) : atSecond);
        cause.add(because);
        place.add(where.place());
        firstLine.add(product.size());
    }

    /** A line of the order begun last; {@code returnedOn} is the day on which it came back, or {@link #KEPT}. */
    void line(int index, int pieces, double pricePaid, int returnedOn) {
        product.add(index);
        quantity.add(pieces);
        price.add(pricePaid);
        returned.add(returnedOn);
    }

    /** Whether the order begun last has this product. */
    boolean has(int index) {
        for (int line = firstLine.getInt(firstLine.size() - 1); line < product.size(); line++) {
            if (product.getInt(line) == index) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return day.size();
    }

    int day(int order) {
        return day.getInt(order);
    }

    int second(int order) {
        return second.getInt(order);
    }

    int cause(int order) {
        return cause.getInt(order);
    }

    Place place(int order) {
        return Place.at(place.getInt(order));
    }

    int firstLine(int order) {
        return firstLine.getInt(order);
    }

    /** The line after the last of the order. */
    int endLine(int order) {
        return order + 1 < firstLine.size() ? firstLine.getInt(order + 1) : product.size();
    }

    int product(int line) {
        return product.getInt(line);
    }

    int quantity(int line) {
        return quantity.getInt(line);
    }

    double price(int line) {
        return price.getDouble(line);
    }

    int returned(int line) {
        return returned.getInt(line);
    }

    /** How many orders the customer has placed earlier on the same day. */
    int placeOfDay(int order) {
        int place = 0;
        while (place < order && day(order - place - 1) == day(order)) {
            place++;
        }
        return place;
    }

    /** What an order cost, in yuan. */
    double amount(int order) {
        double sum = 0;
        for (int line = firstLine(order); line < endLine(order); line++) {
            sum += quantity(line) * price(line);
        }
        return Math.rint(sum * 100) / 100;
    }

    /** What was ordered from one day to before another, in yuan; what came back is not taken off. */
    double amountBetween(int from, int to) {
        double sum = 0;
        for (int order = 0; order < day.size(); order++) {
            sum += from <= day(order) && day(order) < to ? amount(order) : 0;
        }
        return Math.rint(sum * 100) / 100;
    }

    int countBetween(int from, int to) {
        int count = 0;
        for (int order = 0; order < day.size(); order++) {
            count += from <= day(order) && day(order) < to ? 1 : 0;
        }
        return count;
    }
}
