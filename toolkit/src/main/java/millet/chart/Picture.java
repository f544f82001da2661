package millet.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chart as data, all decisions made but the pixels: what stands above and below, the panels with their marks, the key.
 *
 * @param kind what it is in a word or two, such as "Scatter chart"
 * @param title the finding; "" for none
 * @param subtitle measure and unit; "" for none
 * @param source a small note under the chart; "" for none
 * @param width in pixels
 * @param height in pixels
 * @param panels the panels, which share their scales; empty where there are parts
 * @param key what the marks mean
 * @param parts whole pictures that stand in a grid instead of panels
 */
record Picture(
        String kind,
        String title,
        String subtitle,
        String source,
        int width,
        int height,
        List<Panel> panels,
        Key key,
        List<Picture> parts) {

    /** One plane with two axes; the title is "" for a chart of a single panel. */
    record Panel(String title, Axis x, Axis y, List<Mark> marks, List<Rule> rules) {

        boolean isEmpty() {
            return marks.isEmpty();
        }

        Panel withMarks(List<Mark> others) {
            return new Panel(title, x, y, others, rules);
        }
    }

    /** A straight line across a panel at one value. */
    record Rule(boolean upright, double value, String label) {}

    /** How a group is shown in the key. */
    enum Glyph {
        DOT,
        LINE,
        DOTTED_LINE,
        PATCH,
        PALE_PATCH,
        FAINT_PATCH
    }

    /** One line of the key. */
    record Entry(String label, Style style, Glyph glyph) {}

    /** A bubble of the key: radius in pixels and what it stands for. */
    record Bubble(double radius, String label) {}

    /** What the marks mean: groups under the name of their column, sizes, a ramp of colours with what stands at its ends. */
    record Key(
            String title,
            List<Entry> entries,
            List<Bubble> bubbles,
            List<String> ramp,
            String rampFrom,
            String rampTo) {

        static final Key NONE = new Key("", List.of(), List.of(), List.of(), "", "");

        static Key of(Groups groups, Glyph glyph) {
            return new Key(groups.title(), groups.entries(glyph), List.of(), List.of(), "", "");
        }

        static Key ramp(List<String> colors, String from, String to) {
            return new Key("", List.of(), List.of(), colors, from, to);
        }

        Key withBubbles(List<Bubble> some) {
            return new Key(title, entries, some, ramp, rampFrom, rampTo);
        }

        boolean isEmpty() {
            return entries.isEmpty() && bubbles.isEmpty() && ramp.isEmpty();
        }
    }

    /** What the picture is called where it cannot be seen. */
    String name() {
        return title.isEmpty() ? summary() : title;
    }

    /** What is drawn, in a sentence without its finding. */
    String summary() {
        if (!parts.isEmpty()) {
            return kind + ": "
                    + String.join("; ", parts.stream().map(Picture::name).toList());
        }
        if (panels.isEmpty()) {
            return kind;
        }
        Panel first = panels.get(0);
        String axes = String.join(
                " by ",
                Stream.of(first.y().label(), first.x().label())
                        .filter(label -> !label.isEmpty())
                        .toList());
        String text = axes.isEmpty() ? kind : kind + ": " + axes;
        return text + (panels.size() > 1 ? ", " + panels.size() + " panels" : "") + (isEmpty() ? ", no data" : "");
    }

    boolean isEmpty() {
        return panels.stream().allMatch(Panel::isEmpty) && parts.stream().allMatch(Picture::isEmpty);
    }

    Picture sized(int newWidth, int newHeight) {
        return new Picture(kind, title, subtitle, source, newWidth, newHeight, panels, key, parts);
    }
}
