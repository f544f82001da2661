package millet.chart;

import java.util.List;
import java.util.Locale;

/**
 * The colours of all charts.
 *
 * <p>Groups take the colour-blind-safe set of Okabe and Ito (Color Universal Design, 2008), ordered so that neighbours differ in lightness
 * too. Its yellow is left out: on white it has a contrast of 1.3 to 1, where WCAG 2.1 asks for 3 to 1.
 */
final class Palette {

    static final List<String> GROUPS =
            List.of("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#333333");

    static final String INK = "#1a1a1a";
    static final String MUTED = "#555555";
    static final String FAINT = "#6b6b6b";
    static final String GRID = "#e4e4e4";
    static final String AXIS = "#8c8c8c";
    static final String PAPER = "#ffffff";
    static final String CONTEXT = "#b4b4b4";
    static final String EMPTY = "#f0f0f0";

    /** From light to dark, one hue: more is darker, in grey too. */
    static final List<String> SEQUENTIAL = List.of("#f1f6fb", "#c9deef", "#8fbddd", "#4a90c2", "#14649f", "#083a66");

    /** How many rows there are in a tile; a single one can be seen on white. */
    static final List<String> COUNTS = SEQUENTIAL.subList(1, SEQUENTIAL.size());

    /** From orange over white to blue; both ends equally dark. */
    static final List<String> DIVERGING =
            List.of("#7f3b00", "#c8690f", "#f2ba78", "#f7f7f7", "#9dc6e3", "#2f7db8", "#083a66");

    private Palette() {}

    /** The colour at a place between 0 and 1 of a ramp. */
    static String ramp(List<String> stops, double place) {
        double at = Math.max(0, Math.min(1, place)) * (stops.size() - 1);
        int from = Math.min(stops.size() - 2, (int) at);
        return mix(stops.get(from), stops.get(from + 1), at - from);
    }

    static String mix(String from, String to, double share) {
        StringBuilder out = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            double value = channel(from, channel) + share * (channel(to, channel) - channel(from, channel));
            out.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return out.toString();
    }

    /** The colour, darkened until text in it can be read on white (contrast 4.5 to 1). */
    static String readable(String color) {
        String dark = color;
        for (int step = 1; contrast(dark, PAPER) < 4.5; step++) {
            dark = mix(color, "#000000", step / 20.0);
        }
        return dark;
    }

    /** Black or white, whichever can be read better on the colour. */
    static String textOn(String color) {
        return contrast(color, PAPER) >= contrast(color, INK) ? PAPER : INK;
    }

    /** The contrast of two colours from 1 to 21 as WCAG 2.1 defines it. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    static double luminance(String color) {
        return 0.2126 * linear(channel(color, 0))
                + 0.7152 * linear(channel(color, 1))
                + 0.0722 * linear(channel(color, 2));
    }

    private static int channel(String color, int index) {
        return Integer.parseInt(color.substring(1 + 2 * index, 3 + 2 * index), 16);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
