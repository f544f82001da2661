package millet.chart;

/** Builds the path of an SVG element, and the outlines of the shapes of dots. */
final class SvgPath {

    private final StringBuilder path = new StringBuilder();

    /** Appends a command with its numbers: {@code add("M", 3, 4)}. */
    SvgPath add(String command, double... numbers) {
        path.append(command);
        for (int i = 0; i < numbers.length; i++) {
            path.append(i == 0 ? "" : " ").append(Svg.number(numbers[i]));
        }
        return this;
    }

    SvgPath rect(double left, double top, double right, double bottom) {
        return add("M", left, top)
                .add("H", right)
                .add("V", bottom)
                .add("H", left)
                .add("z");
    }

    /** The outline of a shape with about the area of a circle of this radius. */
    SvgPath shape(Style.Shape shape, double x, double y, double radius) {
        double r = radius;
        return switch (shape) {
            case CIRCLE -> add("M", x - r, y).add("a", r, r, 0, 1, 0, 2 * r, 0).add("a", r, r, 0, 1, 0, -2 * r, 0);
            case SQUARE -> rect(x - 0.89 * r, y - 0.89 * r, x + 0.89 * r, y + 0.89 * r);
            case TRIANGLE -> triangle(x, y, r, 1);
            case DOWN -> triangle(x, y, r, -1);
            case DIAMOND -> around(x, y, new double[] {0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0});
            case PLUS -> plus(x, y, 1.15 * r, 0.42 * r);
            case CROSS -> cross(x, y, 1.05 * r, 0.5 * r);
        };
    }

    private SvgPath triangle(double x, double y, double r, int up) {
        return around(x, y, new double[] {0, -1.3 * r * up, 1.2 * r, 0.8 * r * up, -1.2 * r, 0.8 * r * up});
    }

    private SvgPath plus(double x, double y, double a, double b) {
        return around(
                x, y, new double[] {-b, -a, b, -a, b, -b, a, -b, a, b, b, b, b, a, -b, a, -b, b, -a, b, -a, -b, -b, -b
                });
    }

    private SvgPath cross(double x, double y, double a, double b) {
        double c = a - b;
        return around(
                x, y, new double[] {-a, -c, -c, -a, 0, -b, c, -a, a, -c, b, 0, a, c, c, a, 0, b, -c, a, -a, c, -b, 0});
    }

    /** A closed line through corners given as x, y, x, y from a middle. */
    private SvgPath around(double x, double y, double[] corners) {
        for (int i = 0; i < corners.length; i += 2) {
            add(i == 0 ? "M" : "L", x + corners[i], y + corners[i + 1]);
        }
        return add("z");
    }

    boolean isEmpty() {
        return path.isEmpty();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
