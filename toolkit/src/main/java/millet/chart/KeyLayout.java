package millet.chart;

import java.util.ArrayList;
import java.util.List;
import millet.chart.Sheet.PlacedBubble;
import millet.chart.Sheet.PlacedEntry;
import millet.chart.Sheet.PlacedKey;
import millet.chart.Sheet.PlacedRamp;

/** Places a key in rows: the name of the column, its groups, then bubbles or a ramp. */
final class KeyLayout {

    static final double SIZE = 12;

    /** From the left end of a glyph to its text. */
    static final double GLYPH = 24;

    static final double RAMP_WIDTH = 120;
    static final int RAMP_STEPS = 24;
    private static final double GAP = 20;
    private static final double ROW = 20;
    private static final double WIDEST = 220;

    private final double start;
    private final double right;
    private double x;
    private double y;

    private KeyLayout(double start, double right, double y) {
        this.start = start;
        this.right = right;
        this.x = start;
        this.y = y;
    }

    /** Places a key whose first row begins at {@code top}. */
    static PlacedKey place(Picture.Key key, double left, double top, double right, int sheet) {
        String title = Lettering.elide(Lettering.clean(key.title()), SIZE, 160);
        double largest =
                key.bubbles().stream().mapToDouble(Picture.Bubble::radius).max().orElse(0);
        double first = top + Math.max(10, largest);
        double start = left + (title.isEmpty() ? 0 : Lettering.width(title, SIZE) + 12);
        KeyLayout layout = new KeyLayout(start, right, first);
        List<PlacedEntry> entries = key.entries().stream().map(layout::entry).toList();
        List<PlacedBubble> bubbles = layout.bubbles(key.bubbles(), largest);
        List<PlacedRamp> ramps = new ArrayList<>();
        if (!key.ramp().isEmpty()) {
            ramps.add(new PlacedRamp(layout.x, layout.y, key.ramp(), key.rampFrom(), key.rampTo()));
        }
        double bottom = layout.y + Math.max(12, largest + 4);
        return new PlacedKey(title, left, first, entries, bubbles, ramps, bottom, sheet);
    }

    private PlacedEntry entry(Picture.Entry entry) {
        double room = Math.min(WIDEST, right - start - GLYPH);
        String text = Lettering.elide(Lettering.clean(entry.label()), SIZE, room);
        double width = GLYPH + Lettering.width(text, SIZE);
        if (x > start && x + width > right) {
            x = start;
            y += ROW;
        }
        PlacedEntry placed = new PlacedEntry(x, y, entry, text);
        x += width + GAP;
        return placed;
    }

    private List<PlacedBubble> bubbles(List<Picture.Bubble> bubbles, double largest) {
        x += x > start ? GAP / 2 : 0;
        double needed = bubbles.stream().mapToDouble(KeyLayout::width).sum();
        if (x > start && x + needed > right + GAP) {
            x = start;
            y += ROW / 2 + largest;
        }
        List<PlacedBubble> placed = new ArrayList<>();
        for (Picture.Bubble bubble : bubbles) {
            placed.add(new PlacedBubble(x + bubble.radius(), y, bubble));
            x += width(bubble);
        }
        return List.copyOf(placed);
    }

    private static double width(Picture.Bubble bubble) {
        return 2 * bubble.radius() + 5 + Lettering.width(bubble.label(), SIZE) + GAP;
    }
}
