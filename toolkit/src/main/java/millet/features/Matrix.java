package millet.features;

import java.util.List;

/** The numbers of the features while they are made, row after row. */
final class Matrix {

    private final List<String> names;
    private final double[] values;

    Matrix(int rows, List<String> names) {
        this.names = names;
        this.values = new double[rows * names.size()];
    }

    int column(String name) {
        return names.indexOf(name);
    }

    double get(int row, int column) {
        return values[row * names.size() + column];
    }

    void set(int row, int column, double value) {
        values[row * names.size() + column] = value;
    }

    double[] values() {
        return values;
    }
}
