package millet.clustering;

import java.util.List;
import millet.data.Datasets;
import millet.features.Features;
import tech.tablesaw.api.Table;

/** Features that the tests of this room share. */
final class Data {

    private Data() {}

    /** The four users of article S0 §4.3.1 and the products A, B, C that they bought. */
    static Features users() {
        return Features.of(Datasets.table("article_users_products"), "A", "B", "C");
    }

    static Features iris() {
        return Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");
    }

    static Features wine() {
        Table wine = Datasets.table("wine");
        return Features.of(
                wine,
                wine.columnNames().stream()
                        .filter(name -> !name.equals("cultivar"))
                        .toArray(String[]::new));
    }

    /** The hundred points of article S3 §5.2, repaired: the first fifty around (1, 1), the others around (−1, −1). */
    static Features blocks() {
        return Features.of(Datasets.table("kmeans100_blocks"), "x", "y");
    }

    static Features points(double[]... rows) {
        return Features.of(List.of("x", "y"), rows);
    }

    /** One feature. */
    static Features line(double... values) {
        double[][] rows = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            rows[row] = new double[] {values[row]};
        }
        return Features.of(List.of("x"), rows);
    }

    /** So many seeded points around so many centres. */
    static Features blobs(int rows, int columns, int centers, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] at = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
                at[row][column] = ((row % centers) * (column + 1) * 7) % 11 + noise;
            }
        }
        List<String> names = java.util.stream.IntStream.range(0, columns)
                .mapToObj(column -> "f" + column)
                .toList();
        return Features.of(names, at);
    }
}
