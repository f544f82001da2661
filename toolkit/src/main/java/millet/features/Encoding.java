package millet.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * How the rows of a table become features, as learnt from training rows.
 *
 * @param ids the column of the ids; empty where rows are numbered
 * @param fillings what stands for missing values, by column
 * @param encoders what makes the features, in order
 */
record Encoding(String ids, List<Filling> fillings, List<Encoder> encoders) {

    /** Features that were not made of a table by a recipe. */
    static final Encoding NONE = new Encoding("", List.of(), List.of());

    Encoding {
        Features.present(ids, "the column of the ids", "Leave it empty where rows are numbered.");
        fillings = List.copyOf(fillings);
        encoders = List.copyOf(encoders);
        checkFillings(fillings, encoders);
        checkFactors(encoders);
    }

    private static void checkFillings(List<Filling> fillings, List<Encoder> encoders) {
        for (Filling filling : fillings) {
            if (encoders.stream()
                    .flatMap(encoder -> encoder.expected().stream())
                    .noneMatch(expected -> expected.column().equals(filling.column()))) {
                throw new IllegalArgumentException(
                        "A filling needs a column that is made a feature of; '" + filling.column() + "' is not.");
            }
        }
    }

    private static void checkFactors(List<Encoder> encoders) {
        Set<String> before = new HashSet<>();
        for (Encoder encoder : encoders) {
            if (encoder instanceof Encoder.Product product
                    && !(before.containsAll(product.left()) && before.containsAll(product.right()))) {
                throw new IllegalArgumentException(
                        "A product needs features made before; of " + product.left() + " and " + product.right()
                                + " not all are in " + before.stream().sorted().toList() + ".");
            }
            before.addAll(encoder.names());
        }
    }

    static Encoding numbers(List<String> names) {
        return new Encoding(
                "",
                List.of(),
                names.stream().map(name -> (Encoder) new Encoder.Plain(name)).toList());
    }

    List<String> names() {
        return encoders.stream().flatMap(encoder -> encoder.names().stream()).toList();
    }

    /** How each feature is made, in the order of the names. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Encoder encoder : encoders) {
            for (int feature = 0; feature < encoder.names().size(); feature++) {
                told.add((encoder.column().isEmpty() ? "" : encoder.column() + ": ") + encoder.told(feature));
            }
        }
        return told;
    }

    /** The columns that a table must have, each use once. */
    Set<Expected> expected() {
        Set<Expected> expected = new LinkedHashSet<>();
        if (!ids.isEmpty()) {
            expected.add(Expected.category(ids));
        }
        encoders.forEach(encoder -> expected.addAll(encoder.expected()));
        return expected;
    }

    /** The features of new rows, before any step. */
    Features apply(Table table) {
        Expected.check(table, expected(), "The transform");
        SourceRows rows = new SourceRows(table, fillings);
        return apply(rows, (encoder, to, at) -> encoders.get(encoder).encode(rows, to, at));
    }

    /** The same where the caller says how an encoder writes its columns. */
    Features apply(SourceRows rows, Writer writer) {
        List<String> names = Features.checkedNames(names());
        Features.checkSize(rows.count(), names.size());
        Matrix matrix = new Matrix(rows.count(), names);
        int at = 0;
        for (int encoder = 0; encoder < encoders.size(); encoder++) {
            writer.write(encoder, matrix, at);
            at += encoders.get(encoder).names().size();
        }
        Features numbered =
                Features.untransformed("row", Features.numbered(rows.count()), names, matrix.values(), rows.notes());
        Features made = numbered.under(FeatureTransform.of(this));
        return ids.isEmpty() ? made : made.withIds(ids, rows.texts(ids));
    }

    /** Writes the features of one encoder. */
    @FunctionalInterface
    interface Writer {
        void write(int encoder, Matrix to, int at);
    }
}
