package millet.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.TableView;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * Who belongs to which segment: each customer to exactly one, the segments in an order of their own. Immutable; it shows
 * {@code segment | customers | share}.
 *
 * <p>Where the segments come from does not matter: a clustering, the cells of RFM scores, or a rule of one's own.
 */
public final class Segments implements Displayable {

    private final List<String> names;
    private final List<String> customers;
    private final int[] segmentOfEach;
    private final Map<String, Integer> places;

    private Segments(List<String> names, List<String> customers, int[] segmentOfEach, Map<String, Integer> places) {
        this.names = names;
        this.customers = customers;
        this.segmentOfEach = segmentOfEach;
        this.places = places;
    }

    /**
     * Segments from two lists of one length.
     *
     * @param customers who; each customer once
     * @param segmentOfEach the segment of the customer at the same place
     * @param order the names of all segments in the order in which they are shown; a segment may be without customers
     * @return the segments
     * @throws IllegalArgumentException if there is no customer, the lists differ in length, a customer stands twice, or a segment is missing in the
     *     order or stands there twice
     */
    public static Segments of(List<String> customers, List<String> segmentOfEach, List<String> order) {
        List<String> names = distinctNames(order);
        required(customers, "Segments need at least one customer");
        if (segmentOfEach == null || segmentOfEach.size() != customers.size()) {
            throw new IllegalArgumentException("Segments need one segment for each customer; there are "
                    + customers.size() + " customers and " + (segmentOfEach == null ? 0 : segmentOfEach.size())
                    + " segments.");
        }
        Map<String, Integer> codes = places(names);
        int[] code = new int[customers.size()];
        for (int i = 0; i < code.length; i++) {
            Integer known = codes.get(segmentOfEach.get(i));
            if (known == null) {
                throw new IllegalArgumentException("Customer '" + customers.get(i) + "' belongs to segment '"
                        + segmentOfEach.get(i) + "', which the order " + names + " does not name."
                        + Names.suggestion(segmentOfEach.get(i), names));
            }
            code[i] = known;
        }
        List<String> ids = Collections.unmodifiableList(new ArrayList<>(customers));
        return new Segments(names, ids, code, distinctCustomers(ids));
    }

    /**
     * Customers cut into equal shares by one feature, without any model: what a clustering has to beat. Equal values stay together; see
     * {@link RfmScoring} for the formula.
     *
     * @param features a row for each customer; original values are used, also where they have been transformed
     * @param feature the feature to cut by
     * @param shares how many segments, from 2 to 100
     * @return segments from the highest values, {@code "monetary 5 of 5"}, to the lowest, {@code "monetary 1 of 5"}; where many values are equal,
     *     some are empty
     * @throws IllegalArgumentException if there is no such feature, or the number of shares is out of its range
     */
    public static Segments quantiles(Features features, String feature, int shares) {
        if (features == null) {
            throw new IllegalArgumentException(
                    "Segments.quantiles needs features of customers, not null. Make them with"
                            + " Rfm.asOf(day).from(transactions).");
        }
        if (shares < 2 || shares > 100) {
            throw new IllegalArgumentException("Segments.quantiles needs between 2 and 100 shares, not " + shares
                    + ". Five are customary: Segments.quantiles(rfm, \"monetary\", 5).");
        }
        IntFunction<String> name = share -> feature + " " + share + " of " + shares;
        List<String> order = IntStream.iterate(shares, share -> share - 1)
                .limit(shares)
                .mapToObj(name)
                .toList();
        List<String> segmentOfEach = Arrays.stream(
                        Quantiles.of(features.originals().column(feature), shares))
                .mapToObj(name)
                .toList();
        return of(features.ids(), segmentOfEach, order);
    }

    /**
     * The segments in their order.
     *
     * @return their names
     */
    public List<String> names() {
        return names;
    }

    /**
     * How many customers a segment has.
     *
     * @param name a segment
     * @return their number
     * @throws IllegalArgumentException if there is no such segment
     */
    public int count(String name) {
        return count(code(name));
    }

    /**
     * The customers of a segment, in the order in which they were given.
     *
     * @param name a segment
     * @return their ids
     * @throws IllegalArgumentException if there is no such segment
     */
    public List<String> customers(String name) {
        int wanted = code(name);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < segmentOfEach.length; i++) {
            if (segmentOfEach[i] == wanted) {
                found.add(customers.get(i));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * All customers, in the order in which they were given.
     *
     * @return their ids
     */
    public List<String> customers() {
        return customers;
    }

    /**
     * The segment of a customer.
     *
     * @param customer an id
     * @return the name of the segment, empty for a customer who belongs to none
     */
    public Optional<String> of(String customer) {
        return Optional.ofNullable(places.get(customer)).map(place -> names.get(segmentOfEach[place]));
    }

    /**
     * How many customers there are in all segments.
     *
     * @return their number
     */
    public int customerCount() {
        return customers.size();
    }

    /**
     * The customers of a table of features with their segments, for a chart or a summary by segment: those who stand in both, in the order of the
     * features.
     *
     * @param features a row for each customer, in any units
     * @return a table of the customer, the {@code segment}, and the features in original units; the second column is {@code segment_} where another
     *     is named so already, in upper or lower case
     * @throws IllegalArgumentException if the two have no customer in common
     */
    public Table joined(Features features) {
        Table table = features.originals().toTable();
        Selection both = new BitmapBackedSelection();
        List<String> found = new ArrayList<>();
        for (int row = 0; row < features.rowCount(); row++) {
            Optional<String> segment = of(features.ids().get(row));
            if (segment.isPresent()) {
                both.add(row);
                found.add(segment.get());
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("None of the " + features.rowCount() + " rows of the features, such as '"
                    + features.ids().get(0) + "', is among the customers of the segments, such as '" + customers.get(0)
                    + "'. Make both from transactions of the same shop.");
        }
        return table.where(both).insertColumn(1, StringColumn.create(Words.free(table, "segment"), found));
    }

    /**
     * The same segments under other names.
     *
     * @param newNames one for each segment, in their order
     * @return new segments
     * @throws IllegalArgumentException if there are more or fewer names than segments, or one stands twice
     */
    public Segments renamed(String... newNames) {
        List<String> renamed = distinctNames(Arrays.asList(newNames));
        if (renamed.size() != names.size()) {
            throw new IllegalArgumentException("Renaming needs one name for each of the " + names.size() + " segments "
                    + names + "; " + renamed.size() + " were given: " + renamed + ".");
        }
        return new Segments(renamed, customers, segmentOfEach, places);
    }

    /**
     * One row for each segment.
     *
     * @return a table with the columns {@code segment}, {@code customers} and {@code share} (of all customers)
     */
    @Override
    public Table toTable() {
        IntColumn counts = IntColumn.create("customers");
        DoubleColumn shares = DoubleColumn.create("share");
        for (int code = 0; code < names.size(); code++) {
            counts.append(count(code));
            shares.append((double) count(code) / customers.size());
        }
        return Table.create("segments", StringColumn.create("segment", names), counts, shares);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    /** The number of the segment of the customer at a place of {@link #customers()}. */
    int code(int place) {
        return segmentOfEach[place];
    }

    /** The place of a customer in {@link #customers()}; −1 for who is in no segment. */
    int place(String customer) {
        return places.getOrDefault(customer, -1);
    }

    /** The number of a segment in the order. */
    int code(String name) {
        int code = names.indexOf(name);
        if (code < 0) {
            throw new IllegalArgumentException(
                    "There is no segment '" + name + "' in " + names + "." + Names.suggestion(name, names));
        }
        return code;
    }

    private int count(int code) {
        int count = 0;
        for (int each : segmentOfEach) {
            count += each == code ? 1 : 0;
        }
        return count;
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withPercent("share", 1).withDecimals("customers", 0);
    }

    private static List<String> distinctNames(List<String> order) {
        required(order, "Segments need the names of the segments in their order");
        Set<String> seen = new HashSet<>();
        for (String name : order) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A segment needs a name; one of " + order + " is blank.");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "Segment '" + name + "' stands twice in " + order + "; give each segment a name of its own.");
            }
        }
        return List.copyOf(order);
    }

    private static Map<String, Integer> distinctCustomers(List<String> customers) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < customers.size(); i++) {
            String customer = customers.get(i);
            if (customer == null) {
                throw new IllegalArgumentException("Customer number " + (i + 1)
                        + " has no id; drop the rows without a customer with Transactions.identified() first.");
            }
            if (places.put(customer, i) != null) {
                throw new IllegalArgumentException(
                        "Customer '" + customer + "' stands twice; a customer belongs to one segment only.");
            }
        }
        return places;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        return places;
    }

    private static void required(List<String> list, String need) {
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException(need + "; the list is " + (list == null ? "null" : "empty") + ".");
        }
    }
}
