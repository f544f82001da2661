package millet.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text made fit for a picture: cleaned, measured without fonts, cut and wrapped. */
final class Lettering {

    /** Names of fonts that have Chinese glyphs on Linux, macOS and Windows follow the Latin ones; no quotes needed. */
    static final String FONTS =
            "Helvetica Neue, Arial, Noto Sans, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif";

    private static final int LONGEST = 300;
    private static final String CLOSING = "，。、！？：；）》」』】”’,.!?:;)]}%";

    /** Advance widths of the characters from blank to tilde in thousandths of the font size, as in Helvetica and Arial. */
    private static final int[] LATIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private Lettering() {}

    /**
     * The text without what a picture cannot hold: characters that XML forbids, halves of surrogate pairs, marks that turn the writing
     * direction; white space becomes single blanks and very long text is cut.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (count == LONGEST) {
                return out.append('…').toString();
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                    count++;
                }
            } else if (drawable(c)) {
                out.appendCodePoint(c);
                count++;
            }
        }
        return out.toString().strip();
    }

    private static boolean drawable(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !Character.isISOControl(c) && !surrogate && !turnsDirection && (c & 0xFFFE) != 0xFFFE && c != 0xFEFF;
    }

    /** Width in pixels of one line of regular text. */
    static double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            sum += advance(c);
        }
        return sum * size / 1000;
    }

    /** Width in pixels of one line of bold text, which runs a little wider. */
    static double boldWidth(String text, double size) {
        return 1.07 * width(text, size);
    }

    private static int advance(int c) {
        if (c >= ' ' && c <= '~') {
            return LATIN[c - ' '];
        }
        int type = Character.getType(c);
        boolean joins = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        if (joins || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        if (isWide(c)) {
            return c >= 0x1F000 ? 1250 : 1000;
        }
        if (c == '…') {
            return 1000;
        }
        if (c < 0x250) {
            int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .charAt(0);
            return base <= '~' ? LATIN[base - ' '] : 584;
        }
        return 620;
    }

    static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** The text, cut with an ellipsis where it is wider than allowed. */
    static String elide(String text, double size, double maxWidth) {
        if (width(text, size) <= maxWidth) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", size) > maxWidth) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text on at most so many lines, broken at blanks and between Chinese characters; the last line is cut where it must be. */
    static List<String> wrap(String text, double size, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean full = !line.isEmpty() && width((line + piece).stripTrailing(), size) > maxWidth;
            if (full && lines.size() < maxLines - 1) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines.stream().map(one -> elide(one, size, maxWidth)).toList();
    }

    /** Is the wrapped text whole, so that nothing was cut? */
    static boolean whole(List<String> lines) {
        return lines.stream().noneMatch(line -> line.endsWith("…"));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            piece.appendCodePoint(c);
            int next = i < text.length() ? text.codePointAt(i) : ' ';
            boolean mayBreak = c == ' ' || c == '-' || c == '/' || isWide(c) || isWide(next);
            if (mayBreak && next != ' ' && CLOSING.indexOf(next) < 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
