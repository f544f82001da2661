package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Some rows by what they are like: what holds for one holds for all of its kind, and is worked out once. */
final class Kinds {

    /** What is worked out for a row of a kind; may be done by several threads, each kind by one. */
    interface Work {
        void on(int kind, int row);
    }

    private final int[] kinds;
    private final int[] examples;

    private Kinds(int[] kinds, int[] examples) {
        this.kinds = kinds;
        this.examples = examples;
    }

    /** The number of every row of the table is given, equal for rows of a kind. */
    static Kinds of(IntArrayList rows, int[] numbers) {
        int[] kindOf = new int[numbers.length];
        Arrays.fill(kindOf, -1);
        int[] kinds = new int[rows.size()];
        IntArrayList examples = new IntArrayList();
        for (int place = 0; place < kinds.length; place++) {
            int number = numbers[rows.getInt(place)];
            if (kindOf[number] < 0) {
                kindOf[number] = examples.size();
                examples.add(rows.getInt(place));
            }
            kinds[place] = kindOf[number];
        }
        return new Kinds(kinds, examples.toIntArray());
    }

    int count() {
        return examples.length;
    }

    void forEach(Work work) {
        IntStream.range(0, examples.length).parallel().forEach(kind -> work.on(kind, examples[kind]));
    }

    /** For every row what was worked out for its kind. */
    double[] spread(double[] ofKinds) {
        return Arrays.stream(kinds).mapToDouble(kind -> ofKinds[kind]).toArray();
    }

    /** For every row what was worked out for its kind. */
    int[] spread(int[] ofKinds) {
        return Arrays.stream(kinds).map(kind -> ofKinds[kind]).toArray();
    }
}
