package millet.chart;

/**
 * Writes SVG: names and attributes are ours, text is escaped, numbers have at most two decimals.
 *
 * <p>An element is begun by its name, gets attributes and ends with {@link #end()}, or with a tool tip: {@code
 * svg.rect(0, 0, 9, 9).fill("#fff").end("nine by nine")}.
 */
final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private String begun;

    Svg begin(String name) {
        out.append('<').append(name);
        begun = name;
        return this;
    }

    Svg with(String attribute, Object value) {
        out.append(' ').append(attribute).append("=\"");
        if (value instanceof Number number) {
            out.append(number(number.doubleValue()));
        } else {
            escape(String.valueOf(value));
        }
        out.append('"');
        return this;
    }

    /** Ends an element without content. */
    void end() {
        out.append("/>");
    }

    /** Ends an element that holds nothing but a tool tip; none where the tip is empty. */
    void end(String tip) {
        if (tip.isEmpty()) {
            end();
        } else {
            String name = begun;
            out.append('>');
            begin("title").text(tip);
            out.append("</").append(name).append('>');
        }
    }

    /** Ends an element that holds text. */
    void text(String text) {
        out.append('>');
        escape(Lettering.clean(text));
        out.append("</").append(begun).append('>');
    }

    /** Ends an element that holds text and, where it is not empty, the whole text as a tool tip. */
    void text(String text, String whole) {
        String name = begun;
        out.append('>');
        escape(Lettering.clean(text));
        if (!whole.isEmpty()) {
            begin("title").text(whole);
        }
        out.append("</").append(name).append('>');
    }

    /** Ends the opening of an element that holds others. */
    void open() {
        out.append('>');
    }

    void close(String name) {
        out.append("</").append(name).append('>');
    }

    Svg rect(double x, double y, double width, double height) {
        return begin("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    Svg circle(double x, double y, double radius) {
        return begin("circle").with("cx", x).with("cy", y).with("r", radius);
    }

    Svg path(CharSequence path) {
        return begin("path").with("d", path);
    }

    Svg words(double x, double y, double size, String color) {
        return begin("text").with("x", x).with("y", y).with("font-size", size).with("fill", color);
    }

    Svg anchor(Sheet.Anchor anchor) {
        return anchor == Sheet.Anchor.START ? this : with("text-anchor", anchor.svg);
    }

    /** A white edge around letters, so that they can be read on lines and dots. */
    Svg halo() {
        return with("paint-order", "stroke").stroke(Palette.PAPER, 3).with("stroke-linejoin", "round");
    }

    Svg fill(String color) {
        return with("fill", color);
    }

    Svg stroke(String color, double width) {
        return with("stroke", color).with("stroke-width", width);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** The number with at most two decimals and no needless zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "0";
        }
        long hundredths = Math.round(Math.max(-1e7, Math.min(1e7, value)) * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return (hundredths < 0 ? "-" : "") + whole + decimals;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
