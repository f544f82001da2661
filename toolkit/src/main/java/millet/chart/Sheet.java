package millet.chart;

import java.util.List;

/**
 * A picture laid out: everything with its place in pixels from the upper left corner.
 *
 * @param name what the picture is called where it cannot be seen
 * @param summary what is drawn
 * @param texts the title and all that stands outside the panels
 * @param frames the panels
 * @param keys the keys
 */
record Sheet(
        int width,
        int height,
        String name,
        String summary,
        List<Text> texts,
        List<Frame> frames,
        List<PlacedKey> keys) {

    /** Which end of a text stands at its place. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }
    }

    /** What a text is; it decides what the interactive chart makes of it. */
    enum Role {
        TITLE,
        SUBTITLE,
        SOURCE,
        Y_LABEL,
        X_LABEL,
        PANEL_TITLE,
        NOTE
    }

    /** Lines of text; {@code y} is the baseline of the first; {@code frame} is the number of the panel it belongs to. */
    record Text(
            Role role,
            double x,
            double y,
            List<String> lines,
            double size,
            boolean bold,
            String color,
            Anchor anchor,
            int frame) {

        double lineHeight() {
            return Math.round(size * 1.32);
        }
    }

    /** The label of one tick; the full text where the lines hold less. */
    record TickLabel(double value, List<String> lines, String full) {}

    /** A text in a panel beside a place in its data, moved by so many pixels; it stands on a white halo. */
    record Label(double x, double y, double right, double down, String text, String color, Anchor anchor) {}

    /** A panel with its place and scales. */
    record Frame(
            Picture.Panel panel,
            double left,
            double top,
            double right,
            double bottom,
            Scale x,
            Scale y,
            List<TickLabel> xTicks,
            List<TickLabel> yTicks,
            List<Label> labels,
            int sheet) {

        double px(double value) {
            return left + x.position(value) * (right - left);
        }

        double py(double value) {
            return bottom - y.position(value) * (bottom - top);
        }

        boolean hasCells() {
            return panel.marks().stream().anyMatch(Mark.Cells.class::isInstance);
        }

        boolean hasFlows() {
            return panel.marks().stream().anyMatch(Mark.Flows.class::isInstance);
        }

        /** Is there something to read off axes, lines and ticks? */
        boolean hasAxes() {
            return !hasCells() && !hasFlows();
        }

        boolean hasEmptyCells() {
            return panel.marks().stream()
                    .anyMatch(mark -> mark instanceof Mark.Cells cells
                            && cells.cells().stream().anyMatch(cell -> Double.isNaN(cell.value())));
        }

        boolean hasLevelGrid() {
            return hasAxes() && !(y instanceof Scale.Band);
        }

        boolean hasUprightGrid() {
            boolean plane =
                    panel.marks().stream().anyMatch(mark -> mark instanceof Mark.Points || mark instanceof Mark.Tiles);
            return hasAxes() && !(x instanceof Scale.Band) && (plane || y instanceof Scale.Band);
        }

        Frame withMarks(List<Mark> marks) {
            return new Frame(panel.withMarks(marks), left, top, right, bottom, x, y, xTicks, yTicks, labels, sheet);
        }

        Frame withLabels(List<Label> others) {
            return new Frame(panel, left, top, right, bottom, x, y, xTicks, yTicks, others, sheet);
        }
    }

    /** One line of a key; {@code x} is its left end and {@code y} its middle. */
    record PlacedEntry(double x, double y, Picture.Entry entry, String text) {}

    /** One bubble of a key with the place of its middle. */
    record PlacedBubble(double x, double y, Picture.Bubble bubble) {}

    /** A ramp of colours after the text for its lower end, which begins at {@code x}; {@code y} is its middle. */
    record PlacedRamp(double x, double y, List<String> colors, String from, String to) {

        double start() {
            return x + Lettering.width(from, KeyLayout.SIZE) + 6;
        }

        String color(int step) {
            return Palette.ramp(colors, step / (KeyLayout.RAMP_STEPS - 1.0));
        }
    }

    /** A key; its title, if any, stands at {@code x} with its middle at {@code y}. */
    record PlacedKey(
            String title,
            double x,
            double y,
            List<PlacedEntry> entries,
            List<PlacedBubble> bubbles,
            List<PlacedRamp> ramps,
            double bottom,
            int sheet) {}
}
