package millet.chart;

/**
 * How one group looks in every chart: a colour, and a shape, a dash and a hatching that tell it apart in black and white as well.
 *
 * @param color the fill, as {@code #rrggbb}
 * @param slot which shape, dash and hatching, from 0; −1 for what is only context
 */
record Style(String color, int slot) {

    /** The shapes of points. */
    enum Shape {
        CIRCLE("circle"),
        SQUARE("square"),
        TRIANGLE("triangle-up"),
        DIAMOND("diamond"),
        CROSS("x"),
        PLUS("cross"),
        DOWN("triangle-down");

        /** The name that plotly gives it. */
        final String plotly;

        Shape(String plotly) {
            this.plotly = plotly;
        }
    }

    /** The strokes of lines: lengths of dash and gap in pixels. */
    enum Dash {
        SOLID(""),
        LONG("8 4"),
        DOTS("2 3"),
        MIXED("8 3 2 3"),
        SHORT("4 3"),
        LONGEST("14 4"),
        TWO_DOTS("8 3 2 3 2 3");

        final String lengths;

        Dash(String lengths) {
            this.lengths = lengths;
        }
    }

    /** The hatchings of areas, drawn in white over the colour. */
    enum Hatch {
        NONE("", ""),
        RISING("/", "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
        DOTS(".", "M2 2h.01M6 6h.01"),
        FALLING("\\", "M-2 6L2 10M0 0L8 8M6 -2L10 2"),
        LEVEL("-", "M0 2h8M0 6h8"),
        UPRIGHT("|", "M2 0v8M6 0v8"),
        CROSSED("x", "M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2");

        final String plotly;
        final String path;

        Hatch(String plotly, String path) {
            this.plotly = plotly;
            this.path = path;
        }
    }

    static final int SLOTS = Palette.GROUPS.size();

    static Style of(int slot) {
        return new Style(Palette.GROUPS.get(slot), slot);
    }

    /** What is shown for comparison only, and rows without a group. */
    static Style context() {
        return new Style(Palette.CONTEXT, -1);
    }

    boolean isContext() {
        return slot < 0;
    }

    Shape shape() {
        return Shape.values()[Math.max(0, slot)];
    }

    Dash dash() {
        return Dash.values()[Math.max(0, slot)];
    }

    Hatch hatch() {
        return Hatch.values()[Math.max(0, slot)];
    }

    boolean isHatched() {
        return slot > 0;
    }

    double lineWidth() {
        return isContext() ? 1.25 : 2.25;
    }

    /** The colour of a box, on which its median can be seen. */
    String pale() {
        return Palette.mix(color, Palette.PAPER, 0.6);
    }

    String outline() {
        return Palette.mix(color, "#000000", 0.3);
    }

    String textColor() {
        return isContext() ? Palette.FAINT : Palette.readable(color);
    }
}
