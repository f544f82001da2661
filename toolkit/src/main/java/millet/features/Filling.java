package millet.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * What stands for the missing values of a column.
 *
 * @param column its name
 * @param value a number, a category, or a day as {@code 2024-01-31} or a time as {@code 2024-01-31T10:20}
 */
record Filling(String column, String value) {

    private static final String MEDIAN = "median";
    private static final String MEAN = "mean";
    private static final String MODE = "mode";

    Filling {
        Features.present(column, "the name of each column", "Say fillingMissing(\"age\", \"median\").");
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("fillingMissing needs what stands for the missing values of '" + column
                    + "', and it is blank. Say \"median\", \"mean\", \"mode\" or a value.");
        }
    }

    /** The same with median, mean or mode worked out on these rows. */
    Filling fit(Column<?> source) {
        if (Expected.Use.NUMBER.takes(source)) {
            return fitNumber(source);
        }
        return Expected.isDate(source) ? fitDate(source) : fitText(source);
    }

    private Filling fitNumber(Column<?> source) {
        if (value.equals(MODE)) {
            return with(mode(source));
        }
        if (!value.equals(MEDIAN) && !value.equals(MEAN)) {
            return with(Text.category(number()));
        }
        double[] present = SourceRows.present(SourceRows.rawNumbers(source));
        checkPresent(present.length);
        Arrays.sort(present);
        double filled = value.equals(MEDIAN)
                ? Quantile.of(present, 0.5)
                : Arrays.stream(present).sum() / present.length;
        return with(Text.category(filled));
    }

    private Filling fitDate(Column<?> source) {
        if (value.equals(MEAN) || value.equals(MODE)) {
            throw new IllegalArgumentException("Dates have no " + value + " to fill '" + column
                    + "' with. Say \"median\" or a day such as \"2024-01-31\".");
        }
        if (!value.equals(MEDIAN)) {
            second();
            return this;
        }
        long[] present = Arrays.stream(SourceRows.rawSeconds(source))
                .filter(second -> second != SourceRows.NO_TIME)
                .sorted()
                .toArray();
        checkPresent(present.length);
        return with(LocalDateTime.ofEpochSecond(present[(present.length - 1) / 2], 0, ZoneOffset.UTC)
                .toString());
    }

    private Filling fitText(Column<?> source) {
        if (value.equals(MEDIAN) || value.equals(MEAN)) {
            throw new IllegalArgumentException("Categories have no " + value + " to fill '" + column
                    + "' with. Say \"mode\" or a word such as \"unknown\".");
        }
        return value.equals(MODE) ? with(mode(source)) : this;
    }

    private String mode(Column<?> source) {
        Categories categories = Categories.of(source, null);
        checkPresent(categories.texts().size());
        int[] counts = categories.counts();
        List<String> sorted = categories.sorted();
        int[] places = categories.placesIn(sorted);
        int best = 0;
        for (int code = 1; code < counts.length; code++) {
            if (counts[code] > counts[best] || (counts[code] == counts[best] && places[code] < places[best])) {
                best = code;
            }
        }
        return categories.texts().get(best);
    }

    private void checkPresent(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("fillingMissing needs values to find the " + value + " of '" + column
                    + "'; all are missing. Give a value, or leave the column out.");
        }
    }

    private Filling with(String fitted) {
        return new Filling(column, fitted);
    }

    /** The value where numbers are wanted. */
    double number() {
        try {
            double number = value.equals("true") ? 1 : value.equals("false") ? 0 : Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number that is not finite
        }
        throw new IllegalArgumentException("fillingMissing needs a number for '" + column + "', not '" + value
                + "'. Say \"median\", \"mean\", \"mode\" or a number.");
    }

    /** The value where a time is wanted, in seconds since 1970. */
    long second() {
        try {
            LocalDateTime time = value.contains("T")
                    ? LocalDateTime.parse(value)
                    : LocalDate.parse(value).atStartOfDay();
            return time.toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "fillingMissing needs a day for '" + column + "', not '" + value
                            + "'. Say \"median\" or a day such as \"2024-01-31\".",
                    e);
        }
    }
}
