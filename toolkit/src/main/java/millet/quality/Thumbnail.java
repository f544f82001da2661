package millet.quality;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import millet.display.Html;
import millet.display.Numbers;

/**
 * The small picture of a column as an HTML image: a histogram of numbers and moments, the most frequent values of names. The first colour has a
 * contrast of more than 3 to 1 on white and on the dark grey of notebooks.
 */
final class Thumbnail {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final String BARS = "#4f8fc4";
    private static final String PALE = "#9dc3e3";
    private static final String REST = "#8a8a8a";

    private Thumbnail() {}

    static String of(ColumnProfile column) {
        Histogram bins = column.picture();
        if (bins != null && !bins.counts().isEmpty()) {
            return image(described(column, bins), bars(bins.counts()));
        }
        List<Distribution.Frequency> top = column.frequencies();
        int present = column.rows() - column.missing();
        if (top.isEmpty() || (column.distinct() == present && present > 3)) {
            return "";
        }
        return image(
                "the " + top.size() + " most frequent of " + Numbers.count(column.distinct(), "value")
                        + ", in grey all others",
                shares(top, present));
    }

    private static String described(ColumnProfile column, Histogram bins) {
        boolean part = column.numbers() != null && !bins.equals(column.numbers().histogram());
        String range = column.numbers() == null
                ? column.summary()
                : Shown.number(column.name(), column.numbers().quantiles().get(part ? 1 : 0)) + " to "
                        + Shown.number(
                                column.name(), column.numbers().quantiles().get(part ? 7 : 8));
        return "histogram in " + Numbers.count(bins.counts().size(), "bin") + ", " + range
                + (part ? ": the middle 98% of the values" : "");
    }

    /** Bars side by side as one path of thick lines; the tallest is as high as the picture, and none that holds a row is lower than a pixel. */
    private static String bars(List<Integer> counts) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double width = (double) WIDTH / counts.size();
        StringBuilder path = new StringBuilder();
        for (int bin = 0; bin < counts.size(); bin++) {
            if (counts.get(bin) > 0) {
                double height = Math.max(1, (double) HEIGHT * counts.get(bin) / most);
                path.append('M').append(tenths((bin + 0.5) * width)).append(' ').append(HEIGHT);
                path.append('v').append(tenths(-height));
            }
        }
        return "<path stroke=\"" + BARS + "\" stroke-width=\"" + tenths(Math.max(1, width - 1)) + "\" d=\"" + path
                + "\"/>";
    }

    /** One band from left to right: a stretch for each frequent value, in two shades by turns; the rest in grey. */
    private static String shares(List<Distribution.Frequency> top, int present) {
        StringBuilder odd = new StringBuilder();
        StringBuilder even = new StringBuilder();
        double from = 0;
        for (int place = 0; place < top.size(); place++) {
            double width = (double) WIDTH * top.get(place).rows() / present;
            band(place % 2 == 0 ? odd : even, from, width);
            from += width;
        }
        StringBuilder rest = new StringBuilder();
        if (WIDTH - from > 0.05) {
            band(rest, from, WIDTH - from);
        }
        return path(odd, BARS) + path(even, PALE) + path(rest, REST);
    }

    private static void band(StringBuilder path, double from, double width) {
        path.append('M')
                .append(tenths(from))
                .append(" 8v12h")
                .append(tenths(Math.max(0.5, width)))
                .append("v-12z");
    }

    private static String path(StringBuilder path, String color) {
        return path.isEmpty() ? "" : "<path fill=\"" + color + "\" d=\"" + path + "\"/>";
    }

    private static String image(String description, String content) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\">" + content
                + "</svg>";
        String said = Html.escape(description);
        return "<img alt=\"" + said + "\" title=\"" + said + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" style=\"display:block;max-width:none\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\">";
    }

    /** A length with one decimal at most. */
    private static String tenths(double length) {
        long tenths = Math.round(length * 10);
        String sign = tenths < 0 ? "-" : "";
        long all = Math.abs(tenths);
        return sign + all / 10 + (all % 10 == 0 ? "" : "." + all % 10);
    }
}
