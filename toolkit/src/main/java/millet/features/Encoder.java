package millet.features;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;
import millet.table.Keys;

/** Makes one or several features of a column of a table, by what was learnt from the training rows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "encoder")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Encoder.Plain.class, name = "number"),
    @JsonSubTypes.Type(value = Encoder.MissingMark.class, name = "missing"),
    @JsonSubTypes.Type(value = Encoder.Indicators.class, name = "oneHot"),
    @JsonSubTypes.Type(value = Encoder.CategoryValues.class, name = "categoryValues"),
    @JsonSubTypes.Type(value = Encoder.Bins.class, name = "bins"),
    @JsonSubTypes.Type(value = Encoder.DateParts.class, name = "datePart"),
    @JsonSubTypes.Type(value = Encoder.DaysFrom.class, name = "daysFrom"),
    @JsonSubTypes.Type(value = Encoder.Product.class, name = "interaction")
})
sealed interface Encoder {

    /** The column that the features are made of; for a product the factors, joined. */
    String column();

    /** The names of the features made, in order. */
    List<String> names();

    /** How a feature is made, in a few words. */
    String told(int feature);

    /** What a table must have. */
    List<Expected> expected();

    /** Writes the features of all rows into the columns from {@code at} on. */
    void encode(SourceRows rows, Matrix to, int at);

    /** A number as it is. */
    record Plain(String column) implements Encoder {

        @Override
        public List<String> names() {
            return List.of(column);
        }

        @Override
        public String told(int feature) {
            return "the number";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.number(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            double[] numbers = rows.numbers(column);
            for (int row = 0; row < numbers.length; row++) {
                to.set(row, at, numbers[row]);
            }
        }
    }

    /** 1 where a value is missing, else 0. */
    record MissingMark(String column) implements Encoder {

        @Override
        public List<String> names() {
            return List.of(missing(column));
        }

        @Override
        public String told(int feature) {
            return "1 where missing, else 0";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.any(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            for (int row = 0; row < rows.count(); row++) {
                to.set(row, at, Keys.isMissing(rows.column(column), row) ? 1 : 0);
            }
        }
    }

    /**
     * A column of 0 and 1 for each category.
     *
     * @param categories all that were seen in training
     * @param missing whether missing values are a category too, because some were missing in training
     * @param droppingFirst whether the first category has no column
     * @param refusingUnseen whether a category not seen in training is an error
     */
    record Indicators(
            String column, List<String> categories, boolean missing, boolean droppingFirst, boolean refusingUnseen)
            implements Encoder {

        public Indicators {
            categories = List.copyOf(categories);
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            categories.subList(first(), categories.size()).forEach(category -> names.add(column + " = " + category));
            if (missing) {
                names.add(Encoder.missing(column));
            }
            return names;
        }

        private int first() {
            return droppingFirst ? Math.min(1, categories.size()) : 0;
        }

        @Override
        public String told(int feature) {
            int category = feature + first();
            return category < categories.size()
                    ? "1 where '" + categories.get(category) + "', else 0"
                    : "1 where missing, else 0";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.category(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            Lookup lookup = new Lookup(rows, column, categories);
            if (refusingUnseen) {
                lookup.refuse(missing, categories);
            }
            lookup.note(
                    missing,
                    first() == 0
                            ? "0 in all of its columns"
                            : "0 in all of its columns, as if '" + categories.get(0) + "'");
            int missingPlace = missing ? categories.size() : -1;
            for (int row = 0; row < rows.count(); row++) {
                int place = lookup.place(row) == Lookup.MISSING ? missingPlace : lookup.place(row);
                if (place >= first()) {
                    to.set(row, at + place - first(), 1);
                }
            }
        }
    }

    /**
     * A number for each category.
     *
     * @param name the feature's name
     * @param meaning what the number is
     * @param categories all that were seen in training, or may be
     * @param values a number for each
     * @param missing the number for missing values; null where none were missing in training
     * @param unseen the number for all other categories; null where they are an error
     */
    record CategoryValues(
            String column,
            String name,
            String meaning,
            List<String> categories,
            List<Double> values,
            Double missing,
            Double unseen)
            implements Encoder {

        public CategoryValues {
            categories = List.copyOf(categories);
            values = List.copyOf(values);
            if (categories.size() != values.size()) {
                throw new IllegalArgumentException("'" + name + "' needs a number for each category; there are "
                        + values.size() + " for " + categories.size() + ".");
            }
            if (values.stream().anyMatch(value -> !Double.isFinite(value))) {
                throw new IllegalArgumentException("'" + name + "' needs finite numbers, not " + values + ".");
            }
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String told(int feature) {
            return meaning;
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.category(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            Lookup lookup = new Lookup(rows, column, categories);
            if (unseen == null) {
                lookup.refuse(missing != null, categories);
            } else {
                lookup.note(missing != null, "counted as " + Text.of(unseen));
            }
            for (int row = 0; row < rows.count(); row++) {
                int place = lookup.place(row);
                Double value =
                        place >= 0 ? values.get(place) : place == Lookup.MISSING && missing != null ? missing : unseen;
                to.set(row, at, value);
            }
        }
    }

    /**
     * A column of 0 and 1 for each interval between edges; the first and the last are open.
     *
     * @param edges ascending; an edge belongs to the interval above it
     * @param least the least value seen in training
     * @param greatest the greatest
     * @param missing whether missing values have a column, because some were missing in training
     * @param droppingFirst whether the first interval has no column
     */
    record Bins(
            String column, List<Double> edges, double least, double greatest, boolean missing, boolean droppingFirst)
            implements Encoder {

        public Bins {
            edges = List.copyOf(edges);
            checkEdges(column, edges);
        }

        static void checkEdges(String column, List<Double> edges) {
            if (edges.isEmpty()) {
                throw new IllegalArgumentException("binned needs at least one edge for '" + column
                        + "', and got none. Say binned(\"" + column + "\", 18, 25, 65).");
            }
            for (int i = 0; i < edges.size(); i++) {
                if (!Double.isFinite(edges.get(i)) || (i > 0 && edges.get(i) <= edges.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "binned needs finite edges that ascend; those of '" + column + "' are " + edges + ".");
                }
            }
        }

        private int first() {
            return droppingFirst ? 1 : 0;
        }

        private List<String> intervals() {
            String[] texts = Text.apart(edges.stream().mapToDouble(edge -> edge).toArray());
            List<String> intervals = new ArrayList<>();
            intervals.add(column + " < " + texts[0]);
            for (int i = 1; i < texts.length; i++) {
                intervals.add(column + " in [" + texts[i - 1] + ", " + texts[i] + ")");
            }
            intervals.add(column + " ≥ " + texts[texts.length - 1]);
            return intervals;
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(intervals().subList(first(), edges.size() + 1));
            if (missing) {
                names.add(Encoder.missing(column));
            }
            return names;
        }

        @Override
        public String told(int feature) {
            int bin = feature + first();
            if (bin > edges.size()) {
                return "1 where missing, else 0";
            }
            String[] texts = Text.apart(edges.stream().mapToDouble(edge -> edge).toArray());
            String low = bin == 0 ? "" : " from " + texts[bin - 1];
            String high = bin == edges.size() ? "" : " below " + texts[bin];
            return "1" + low + high + ", else 0";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.number(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            double[] edge = edges.stream().mapToDouble(one -> one).toArray();
            double[] numbers = rows.numbersOrMissing(column);
            int outside = 0;
            int unknown = 0;
            for (int row = 0; row < numbers.length; row++) {
                boolean isMissing = Double.isNaN(numbers[row]);
                int bin = isMissing ? edge.length + 1 : bin(edge, numbers[row]);
                outside += numbers[row] < least || numbers[row] > greatest ? 1 : 0;
                unknown += isMissing && !missing ? 1 : 0;
                if (bin >= first() && (!isMissing || missing)) {
                    to.set(row, at + bin - first(), 1);
                }
            }
            note(rows, outside, unknown);
        }

        private void note(SourceRows rows, int outside, int unknown) {
            if (outside > 0) {
                rows.note(
                        "'" + column + "': " + Numbers.count(outside, "row") + " outside the values seen in training, "
                                + Text.of(least) + " to " + Text.of(greatest) + ": in the first or the last bin.");
            }
            if (unknown > 0) {
                rows.note("'" + column + "': " + Numbers.count(unknown, "missing value")
                        + ", of which there was none in training: 0 in all of its bins.");
            }
        }

        private static int bin(double[] edges, double value) {
            int low = 0;
            int high = edges.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (edges[middle] <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** A part of a date, as it is or as sine and cosine of its place in the cycle. */
    record DateParts(String column, DatePart part, boolean cyclic) implements Encoder {

        public DateParts {
            Features.present(part, "a part of the date", "Say \"month\" or \"weekday\".");
            if (cyclic && !part.isCyclic()) {
                throw new IllegalArgumentException("'" + part.word()
                        + "' does not come round again; cyclicDatePart takes quarter, month, day, weekday or hour."
                        + " Say datePart(\"" + column + "\", \"" + part.word() + "\").");
            }
        }

        @Override
        public List<String> names() {
            String name = part.label() + " of " + column;
            return cyclic ? List.of("sin " + name, "cos " + name) : List.of(name);
        }

        @Override
        public String told(int feature) {
            return cyclic
                    ? (feature == 0 ? "sine" : "cosine") + " of the " + part.word() + " in its cycle"
                    : part.told();
        }

        @Override
        public List<Expected> expected() {
            return List.of(part == DatePart.HOUR ? Expected.time(column) : Expected.date(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            long[] seconds = rows.seconds(column);
            for (int row = 0; row < seconds.length; row++) {
                if (cyclic) {
                    double angle = part.angle(seconds[row]);
                    to.set(row, at, StrictMath.sin(angle));
                    to.set(row, at + 1, StrictMath.cos(angle));
                } else {
                    to.set(row, at, part.of(seconds[row]));
                }
            }
        }
    }

    /**
     * Whole days from one day to the date; negative before it.
     *
     * @param epochDay the day, counted from 1970-01-01
     */
    record DaysFrom(String column, long epochDay) implements Encoder {

        @Override
        public List<String> names() {
            return List.of("days from " + day() + " to " + column);
        }

        private String day() {
            return LocalDate.ofEpochDay(epochDay).toString();
        }

        @Override
        public String told(int feature) {
            return "days from " + day();
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.date(column));
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            long[] seconds = rows.seconds(column);
            for (int row = 0; row < seconds.length; row++) {
                to.set(row, at, (double) (DatePart.day(seconds[row]) - epochDay));
            }
        }
    }

    /** The product of each of some features and each of some others, which were made before. */
    record Product(List<String> left, List<String> right) implements Encoder {

        public Product {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public String column() {
            return "";
        }

        @Override
        public List<String> names() {
            return left.stream()
                    .flatMap(one -> right.stream().map(other -> one + " × " + other))
                    .toList();
        }

        @Override
        public String told(int feature) {
            return "product";
        }

        @Override
        public List<Expected> expected() {
            return List.of();
        }

        @Override
        public void encode(SourceRows rows, Matrix to, int at) {
            int[] lefts = left.stream().mapToInt(to::column).toArray();
            int[] rights = right.stream().mapToInt(to::column).toArray();
            for (int row = 0; row < rows.count(); row++) {
                int column = at;
                for (int one : lefts) {
                    for (int other : rights) {
                        to.set(row, column, to.get(row, one) * to.get(row, other));
                        column++;
                    }
                }
            }
        }
    }

    static String missing(String column) {
        return column + " is missing";
    }
}
