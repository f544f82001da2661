package millet.chart;

/** Writes SVG elements: names and attributes are ours, text is escaped, numbers have at most two decimals. */
final class Svg {

    private final StringBuilder out = new StringBuilder(8192);

    /** Opens an element; attributes come as name, value, name, value. */
    Svg open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds text, or is empty but for a tool tip. */
    Svg leaf(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** An element with a tool tip; none where the tip is empty. */
    Svg tipped(String tip, String name, Object... attributes) {
        return tip.isEmpty()
                ? empty(name, attributes)
                : open(name, attributes).leaf("title", tip).close(name);
    }

    Svg text(String text) {
        escape(Lettering.clean(text));
        return this;
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            if (attributes[i + 1] instanceof Number number) {
                out.append(number(number.doubleValue()));
            } else {
                escape(String.valueOf(attributes[i + 1]));
            }
            out.append('"');
        }
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
