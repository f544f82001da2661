package millet.market;

/** A linear regression on a few columns by its normal equations: sums first, then elimination with pivots. */
final class LeastSquares {

    private final int terms;
    private final double[][] products;
    private double squares;
    private double sum;
    private double weight;

    LeastSquares(int terms) {
        this.terms = terms;
        products = new double[terms][terms + 1];
    }

    void add(double y, double... x) {
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                products[i][j] += x[i] * x[j];
            }
            products[i][terms] += x[i] * y;
        }
        squares += y * y;
        sum += y;
        weight++;
    }

    /** The coefficients; NaN where the columns do not determine them. */
    double[] solve() {
        double[][] rows = new double[terms][];
        for (int i = 0; i < terms; i++) {
            rows[i] = products[i].clone();
        }
        for (int column = 0; column < terms; column++) {
            int pivot = column;
            for (int i = column + 1; i < terms; i++) {
                pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            for (int i = column + 1; i < terms; i++) {
                double factor = rows[i][column] / rows[column][column];
                for (int j = column; j <= terms; j++) {
                    rows[i][j] -= factor * rows[column][j];
                }
            }
        }
        double[] solution = new double[terms];
        for (int i = terms - 1; i >= 0; i--) {
            double rest = rows[i][terms];
            for (int j = i + 1; j < terms; j++) {
                rest -= rows[i][j] * solution[j];
            }
            solution[i] = rest / rows[i][i];
        }
        return solution;
    }

    /** The share of the variance of y that the solution explains; the first column is a constant. */
    double explained(double[] solution) {
        double fitted = 0;
        for (int i = 0; i < terms; i++) {
            fitted += solution[i] * products[i][terms];
        }
        double total = squares - sum * sum / weight;
        return total > 0 ? 1 - (squares - fitted) / total : Double.NaN;
    }
}
