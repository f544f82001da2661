package millet.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each value of a column occurs: the different keys with their counts, in ascending order but for text, which comes in the order of
 * first rows. Everything a profile says of a column is computed from this, so that the order of the rows cannot show in it.
 */
final class Distribution {

    private final Kind kind;
    private final long[] values;
    private final int[] counts;
    private final int missing;
    private final List<String> words;

    private Distribution(Kind kind, long[] values, int[] counts, int missing, List<String> words) {
        this.kind = kind;
        this.values = values;
        this.counts = counts;
        this.missing = missing;
        this.words = words;
    }

    /**
     * A value and how often it occurs.
     *
     * @param text the value, written out
     * @param rows how many rows have it
     */
    record Frequency(String text, int rows) {}

    static Distribution of(CellKeys cells) {
        return cells.kind() == Kind.TEXT ? ofText(cells) : ofValues(cells);
    }

    private static Distribution ofText(CellKeys cells) {
        int[] counts = new int[cells.words().size()];
        int missing = 0;
        for (long key : cells.keys()) {
            if (key == CellKeys.MISSING) {
                missing++;
            } else {
                counts[(int) key]++;
            }
        }
        long[] values = new long[counts.length];
        Arrays.setAll(values, place -> place);
        return new Distribution(Kind.TEXT, values, counts, missing, cells.words());
    }

    private static Distribution ofValues(CellKeys cells) {
        long[] sorted = cells.keys().clone();
        Arrays.sort(sorted);
        int missing = 0;
        while (missing < sorted.length && sorted[missing] == CellKeys.MISSING) {
            missing++;
        }
        int distinct = 0;
        int[] counts = new int[sorted.length - missing];
        for (int place = missing; place < sorted.length; place++) {
            if (place == missing || sorted[place] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[place];
            }
            counts[distinct - 1]++;
        }
        return new Distribution(
                cells.kind(), Arrays.copyOf(sorted, distinct), Arrays.copyOf(counts, distinct), missing, List.of());
    }

    Kind kind() {
        return kind;
    }

    /** The key of a value by its place. */
    long key(int place) {
        return values[place];
    }

    /** How many rows have a value, by its place. */
    int rows(int place) {
        return counts[place];
    }

    int missing() {
        return missing;
    }

    /** The different texts; none where the values are not text. */
    List<String> words() {
        return words;
    }

    int distinct() {
        return values.length;
    }

    /** How many rows have a value. */
    int present() {
        return Arrays.stream(counts).sum();
    }

    int mostFrequent() {
        return Arrays.stream(counts).max().orElse(0);
    }

    private String text(int place) {
        return kind == Kind.TEXT ? words.get(place) : CellKeys.text(kind, values[place]);
    }

    /** The most frequent values; of equally frequent ones the lesser value or the text that comes first by code unit. */
    List<Frequency> top(int most) {
        List<Integer> best = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            if (best.size() < most || comesBefore(place, best.get(best.size() - 1))) {
                int at = best.size();
                while (at > 0 && comesBefore(place, best.get(at - 1))) {
                    at--;
                }
                best.add(at, place);
                if (best.size() > most) {
                    best.remove(most);
                }
            }
        }
        return best.stream()
                .map(place -> new Frequency(text(place), counts[place]))
                .toList();
    }

    private boolean comesBefore(int place, int other) {
        if (counts[place] != counts[other]) {
            return counts[place] > counts[other];
        }
        return kind == Kind.TEXT ? words.get(place).compareTo(words.get(other)) < 0 : values[place] < values[other];
    }
}
