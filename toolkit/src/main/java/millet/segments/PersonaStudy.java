package millet.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import millet.data.Transactions;
import millet.display.Numbers;
import millet.features.Features;

/** Finds out what is to be known of each segment, in one pass over the sales and one over the features. */
final class PersonaStudy {

    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_LIFT = 1.2;
    private static final int MOST_CATEGORIES = 3;
    private static final double LEAST_FOREIGN = 0.0005;
    private static final int ALL = -1;
    private static final int FEW_CUSTOMERS = 30;

    private final Segments segments;
    private final Transactions sales;
    private final Features features;
    private final Features originals;

    /** The segment of each row of the features; −1 for none. */
    private final int[] segmentOfRow;

    private final int[] customers;
    private final double[] amounts;
    private final double[][] categoryAmounts;
    private final double[] revenue;
    private double ownGross;
    private double foreignGross;

    PersonaStudy(Segments segments, Transactions sales, Features features) {
        this.segments = segments;
        this.sales = sales;
        this.features = features;
        originals = features.originals();
        segmentOfRow = new int[features.rowCount()];
        customers = new int[segments.names().size()];
        amounts = new double[segments.customerCount()];
        revenue = new double[customers.length];
        categoryAmounts = new double[customers.length][sales.categoryCount()];
        matchFeatures();
        for (int place = 0; place < amounts.length; place++) {
            customers[segments.code(place)]++;
        }
        sum(Spending.places(segments, sales));
    }

    private void matchFeatures() {
        boolean[] found = new boolean[segments.customerCount()];
        for (int row = 0; row < segmentOfRow.length; row++) {
            int place = segments.place(features.ids().get(row));
            segmentOfRow[row] = place < 0 ? -1 : segments.code(place);
            if (place >= 0) {
                found[place] = true;
            }
        }
        for (int place = 0; place < found.length; place++) {
            if (!found[place]) {
                throw new IllegalArgumentException("Personas need features of every customer; customer '"
                        + segments.customers().get(place) + "' of segment '"
                        + segments.names().get(segments.code(place))
                        + "' has none. Give the features that the segments were made of.");
            }
        }
    }

    private void sum(int[] places) {
        for (int row = 0; row < sales.rowCount(); row++) {
            int customer = sales.customerCode(row);
            int place = customer < 0 ? -1 : places[customer];
            if (place < 0) {
                foreignGross += Math.abs(sales.amount(row));
                continue;
            }
            ownGross += Math.abs(sales.amount(row));
            int segment = segments.code(place);
            amounts[place] += sales.amount(row);
            revenue[segment] += sales.amount(row);
            if (sales.categoryCode(row) >= 0) {
                categoryAmounts[segment][sales.categoryCode(row)] += sales.amount(row);
            }
        }
    }

    List<Persona> personas() {
        double total = sum(revenue);
        double[] baskets = baskets();
        List<Persona> personas = new ArrayList<>();
        for (int segment = 0; segment < customers.length; segment++) {
            if (customers[segment] > 0) {
                List<Persona.Trait> traits = traits(segment);
                personas.add(new Persona(
                        segment,
                        segments.names().get(segment),
                        customers[segment],
                        (double) customers[segment] / segments.customerCount(),
                        total > 0 ? revenue[segment] / total : Double.NaN,
                        traits,
                        median(baskets, segment),
                        excesses(segment),
                        Action.of(traits)));
            }
        }
        return List.copyOf(personas);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    // ---- features

    private List<Persona.Trait> traits(int segment) {
        List<Persona.Trait> traits = new ArrayList<>();
        for (String name : features.names()) {
            double[] values = originals.column(name);
            double[] here = ofRows(values, segment);
            double[] all = ofRows(values, ALL);
            traits.add(new Persona.Trait(
                    name,
                    new Persona.Center(median(here), median(all)),
                    new Persona.Center(sum(here) / here.length, sum(all) / all.length),
                    effect(name, segment)));
        }
        return List.copyOf(traits);
    }

    /** The values of a segment, or of all segments. */
    private double[] ofRows(double[] values, int segment) {
        double[] some = new double[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            if (segment == ALL ? segmentOfRow[row] >= 0 : segmentOfRow[row] == segment) {
                some[count++] = values[row];
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** The difference of the means here and in all other segments, in standard deviations of all, on the scale of the features. */
    private double effect(String name, int segment) {
        double[] values = features.column(name);
        double[] sums = new double[2];
        int[] counts = new int[2];
        double squares = 0;
        double[] all = ofRows(values, ALL);
        double mean = sum(all) / all.length;
        for (int row = 0; row < values.length; row++) {
            if (segmentOfRow[row] >= 0) {
                int side = segmentOfRow[row] == segment ? 0 : 1;
                sums[side] += values[row] - mean;
                counts[side]++;
                squares += (values[row] - mean) * (values[row] - mean);
            }
        }
        double deviation = Math.sqrt(squares / (counts[0] + counts[1]));
        return counts[1] == 0 || deviation == 0 ? 0 : (sums[0] / counts[0] - sums[1] / counts[1]) / deviation;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
    }

    // ---- purchases

    /** What each customer spends per purchase, returns taken off; NaN for who bought nothing. */
    private double[] baskets() {
        int[] places = Spending.places(segments, sales);
        int[] purchases = new int[amounts.length];
        long[] pairs = new long[sales.rowCount()];
        int count = 0;
        for (int row = 0; row < pairs.length; row++) {
            int customer = sales.customerCode(row);
            boolean isReturn = sales.quantity(row) < 0 || sales.amount(row) < 0;
            if (customer >= 0 && places[customer] >= 0 && !isReturn) {
                pairs[count++] = (long) places[customer] << 32 | (purchase(row) & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(pairs, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                purchases[(int) (pairs[i] >> 32)]++;
            }
        }
        double[] baskets = new double[amounts.length];
        for (int place = 0; place < baskets.length; place++) {
            baskets[place] = purchases[place] == 0 ? Double.NaN : amounts[place] / purchases[place];
        }
        return baskets;
    }

    /** The invoice of a row; where it is missing, what a customer buys on one day is one purchase, with a number below 0. */
    private int purchase(int row) {
        int invoice = sales.invoiceCode(row);
        return invoice >= 0 ? invoice : (int) sales.epochDay(row) | Integer.MIN_VALUE;
    }

    private double median(double[] ofEach, int segment) {
        double[] some = new double[ofEach.length];
        int count = 0;
        for (int place = 0; place < ofEach.length; place++) {
            if (segments.code(place) == segment && !Double.isNaN(ofEach[place])) {
                some[count++] = ofEach[place];
            }
        }
        return median(Arrays.copyOf(some, count));
    }

    /** Categories with a larger share of the segment's spending than of everybody's. */
    private List<Persona.Excess> excesses(int segment) {
        double here = sum(categoryAmounts[segment]);
        double[] all = new double[sales.categoryCount()];
        for (double[] one : categoryAmounts) {
            for (int category = 0; category < all.length; category++) {
                all[category] += one[category];
            }
        }
        double everywhere = sum(all);
        List<Persona.Excess> found = new ArrayList<>();
        for (int category = 0; category < all.length; category++) {
            double share = categoryAmounts[segment][category] / here;
            double lift = share / (all[category] / everywhere);
            if (here > 0 && all[category] > 0 && share >= LEAST_SHARE && lift >= LEAST_LIFT) {
                found.add(new Persona.Excess(sales.categoryId(category), lift));
            }
        }
        found.sort(Comparator.comparingDouble(Persona.Excess::lift).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST_CATEGORIES, found.size())));
    }

    // ---- what to know before believing it

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int segment = 0; segment < customers.length; segment++) {
            String name = segments.names().get(segment);
            if (customers[segment] == 0) {
                warnings.add("'" + name + "' has no customers, and so no card.");
            } else if (customers[segment] < FEW_CUSTOMERS) {
                warnings.add("'" + name + "' has only " + Numbers.count(customers[segment], "customer")
                        + ": its medians and categories are unsure.");
            }
        }
        double foreign = foreignGross / (ownGross + foreignGross);
        if (foreign > LEAST_FOREIGN) {
            warnings.add(Numbers.percent(foreign, 1)
                    + " of the amounts are of customers in no segment or without an id; they are left out.");
        }
        if (sum(revenue) <= 0) {
            warnings.add("The customers of the segments have no sales here; look whether their ids are written alike.");
        }
        return List.copyOf(warnings);
    }
}
