package millet.market;

/**
 * The principal axes of a few centred columns: eigenvectors of their cross products by Jacobi's rotations, which are exact to the last digits for so few columns and
 * the same on every machine. The largest coefficient of an axis is positive.
 */
final class PrincipalAxes {

    private static final int MOST_SWEEPS = 100;
    private static final double NOTHING = 1e-28;

    private final double[] sizes;
    private final double[][] directions;

    private PrincipalAxes(double[] sizes, double[][] directions) {
        this.sizes = sizes;
        this.directions = directions;
    }

    /** The axes of the rows, which are centred by column. */
    static PrincipalAxes of(double[][] rows) {
        int columns = rows[0].length;
        double[][] products = new double[columns][columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        return ofSymmetric(products);
    }

    /** The eigenvectors of a symmetric matrix, the largest eigenvalue first; the matrix is used up. */
    static PrincipalAxes ofSymmetric(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        double size = 0;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            for (int j = 0; j < n; j++) {
                size += matrix[i][j] * matrix[i][j];
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix) > size * NOTHING; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        return sorted(matrix, vectors);
    }

    private static double offDiagonal(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i == j ? 0 : matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    /** Turns the axes p and q until they do not go together. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < matrix.length; k++) {
            double left = matrix[k][p];
            double right = matrix[k][q];
            matrix[k][p] = cosine * left - sine * right;
            matrix[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < matrix.length; k++) {
            double upper = matrix[p][k];
            double lower = matrix[q][k];
            matrix[p][k] = cosine * upper - sine * lower;
            matrix[q][k] = sine * upper + cosine * lower;
            double left = vectors[p][k];
            double right = vectors[q][k];
            vectors[p][k] = cosine * left - sine * right;
            vectors[q][k] = sine * left + cosine * right;
        }
        matrix[p][q] = 0;
        matrix[q][p] = 0;
    }

    private static PrincipalAxes sorted(double[][] matrix, double[][] vectors) {
        int n = matrix.length;
        double[] sizes = new double[n];
        double[][] directions = new double[n][];
        boolean[] taken = new boolean[n];
        for (int place = 0; place < n; place++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || matrix[i][i] > matrix[best][best])) {
                    best = i;
                }
            }
            taken[best] = true;
            sizes[place] = Math.max(0, matrix[best][best]);
            directions[place] = upright(vectors[best]);
        }
        return new PrincipalAxes(sizes, directions);
    }

    private static double[] upright(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            if (Math.abs(vector[i]) > Math.abs(vector[largest]) + 1e-12) {
                largest = i;
            }
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        double[] upright = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            upright[i] = sign * vector[i];
        }
        return upright;
    }

    /** The sum of squares along an axis. */
    double size(int axis) {
        return sizes[axis];
    }

    /** The sum of squares along all axes. */
    double total() {
        double sum = 0;
        for (double size : sizes) {
            sum += size;
        }
        return sum;
    }

    /** The coefficient of a column in an axis. */
    double direction(int axis, int column) {
        return directions[axis][column];
    }

    /** How far a row lies along an axis. */
    double along(int axis, double[] row) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += directions[axis][column] * row[column];
        }
        return sum;
    }
}
