package millet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;
import millet.chart.Sheet.Role;
import millet.chart.Sheet.Text;
import millet.chart.Sheet.TickLabel;

/** Finds a place for everything in a picture. */
final class Layout {

    static final double MARGIN = 16;
    static final double TICK_SIZE = 12;
    static final double LABEL_SIZE = 12;
    static final double TICK_LINE = 15;
    static final double BAR_TEXT_SIZE = 11;
    private static final double NOTE_GAP = 7;
    private static final int MOST_BAR_TEXTS = 48;

    private final List<Text> texts = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Sheet.PlacedKey> keys = new ArrayList<>();
    private int sheets;

    private Layout() {}

    static Sheet of(Picture picture) {
        Layout layout = new Layout();
        if (picture.parts().isEmpty()) {
            layout.place(picture, 0, 0, picture.width(), picture.height(), 17);
        } else {
            layout.placeParts(picture);
        }
        return new Sheet(
                picture.width(),
                picture.height(),
                picture.name(),
                picture.summary(),
                List.copyOf(layout.texts),
                List.copyOf(layout.frames),
                List.copyOf(layout.keys));
    }

    private void placeParts(Picture whole) {
        double y = heading(whole, 0, 0, whole.width(), 17);
        double bottom = footing(whole, 0, whole.height());
        int columns = Grid.partColumns(whole.parts().size());
        int asked = 0;
        for (int first = 0; first < whole.parts().size(); first += columns) {
            asked += Grid.rowHeight(whole, first, columns);
        }
        double stretch = (bottom - y) / asked;
        for (int i = 0; i < whole.parts().size(); i++) {
            int column = i % columns;
            double height = Grid.rowHeight(whole, i - column, columns) * stretch;
            double left = column * Grid.partWidth(whole);
            place(whole.parts().get(i), left, y, left + Grid.partWidth(whole), y + height, 14);
            y += column == columns - 1 ? height : 0;
        }
    }

    /** Places title and subtitle and returns where they end. */
    private double heading(Picture picture, double left, double top, double right, double size) {
        double width = right - left - 2 * MARGIN;
        double y = top + (size > 15 ? 12 : 8);
        if (!picture.title().isEmpty()) {
            List<String> lines = Lettering.wrap(Lettering.clean(picture.title()), size * 1.07, width, 3);
            Text title = new Text(
                    Role.TITLE,
                    left + MARGIN,
                    y + size * 0.85,
                    lines,
                    size,
                    true,
                    Palette.INK,
                    Anchor.START,
                    frames.size());
            texts.add(title);
            y += lines.size() * title.lineHeight() + 1;
        }
        if (!picture.subtitle().isEmpty()) {
            double small = size > 15 ? 13 : 12;
            List<String> lines = Lettering.wrap(Lettering.clean(picture.subtitle()), small, width, 3);
            Text subtitle = new Text(
                    Role.SUBTITLE,
                    left + MARGIN,
                    y + small * 0.9,
                    lines,
                    small,
                    false,
                    Palette.MUTED,
                    Anchor.START,
                    frames.size());
            texts.add(subtitle);
            y += lines.size() * subtitle.lineHeight() + 1;
        }
        return y + 4;
    }

    private double footing(Picture picture, double left, double bottom) {
        if (picture.source().isEmpty()) {
            return bottom - 10;
        }
        List<String> lines =
                List.of(Lettering.elide(Lettering.clean(picture.source()), 11, picture.width() - 2 * MARGIN));
        texts.add(new Text(
                Role.SOURCE, left + MARGIN, bottom - 10, lines, 11, false, Palette.FAINT, Anchor.START, frames.size()));
        return bottom - 28;
    }

    /** Places a picture of panels into a rectangle. */
    private void place(Picture picture, double left, double top, double right, double bottom, double titleSize) {
        int firstFrame = frames.size();
        double y = heading(picture, left, top, right, titleSize);
        double foot = footing(picture, left, bottom);
        double bare = y;
        if (!direct(picture, foot - y) && !writesCells(picture, left, y, right, foot)) {
            y = key(picture.key(), left + MARGIN, y, right - MARGIN);
        }
        boolean keyed = y > bare;
        panels(picture, left, y, right, foot, keyed);
        for (int i = firstFrame; i < frames.size(); i++) {
            Frame named = new Annotations(frames.get(i), !keyed && direct(picture, foot - y)).place();
            frames.set(i, named.hasFlows() ? named.withLabels(FlowLabels.of(named, picture.width())) : named);
        }
        sheets++;
    }

    /** Can the lines carry their names at their ends? */
    private static boolean direct(Picture picture, double height) {
        if (picture.panels().size() != 1 || picture.key().entries().size() < 2) {
            return false;
        }
        List<Mark> marks = picture.panels().get(0).marks();
        List<Mark> named =
                marks.stream().filter(mark -> !mark.style().isContext()).toList();
        return !named.isEmpty()
                && marks.stream()
                        .allMatch(mark -> mark instanceof Mark.Line line && line.form() != Mark.LineForm.FILLED)
                && named.size() * Annotations.LINE_HEIGHT < height * 0.7
                && named.stream().allMatch(mark -> Lettering.width(mark.group(), LABEL_SIZE) <= picture.width() * 0.26);
    }

    /** Is there room for the values in the cells of a heat map, so that it needs no key? */
    private static boolean writesCells(Picture picture, double left, double top, double right, double bottom) {
        if (picture.key().ramp().isEmpty() || picture.panels().size() != 1) {
            return false;
        }
        Layout trial = new Layout();
        trial.panels(picture, left, top, right, bottom, false);
        Frame frame = trial.frames.get(0);
        return frame.panel().marks().stream()
                .allMatch(mark -> mark instanceof Mark.Cells cells
                        && cells.cells().stream().noneMatch(cell -> cell.text().isEmpty()));
    }

    /** Places the key and returns where it ends. */
    private double key(Picture.Key key, double left, double top, double right) {
        if (key.isEmpty()) {
            return top;
        }
        Sheet.PlacedKey placed = KeyLayout.place(key, left, top, right, sheets);
        keys.add(placed);
        return placed.bottom();
    }

    private void panels(Picture picture, double left, double top, double right, double bottom, boolean keyed) {
        int count = picture.panels().size();
        int columns = Grid.columns(count);
        int rows = Grid.rows(count);
        Picture.Panel first = picture.panels().get(0);
        boolean titled =
                picture.panels().stream().anyMatch(panel -> !panel.title().isEmpty());

        double y = top;
        if (!first.y().label().isEmpty() && !first.y().isEmpty()) {
            List<String> lines =
                    List.of(Lettering.elide(Lettering.clean(first.y().label()), LABEL_SIZE, right - left - 2 * MARGIN));
            texts.add(new Text(
                    Role.Y_LABEL,
                    left + MARGIN,
                    y + 13,
                    lines,
                    LABEL_SIZE,
                    false,
                    Palette.MUTED,
                    Anchor.START,
                    frames.size()));
            y += 20;
        }
        double leftWords = FlowLabels.room(first, true, picture.width());
        y += 8 + (leftWords > 0 ? FlowLabels.TITLES : 0);
        double foot = bottom - (first.x().label().isEmpty() || first.x().isEmpty() ? 0 : 20);
        double titleRow = titled ? 20 : 0;
        double gapX = columns == 1 ? 0 : first.x().isNames() ? 18 : 30;

        double guess = (foot - y - rows * (titleRow + 22)) / rows;
        Scale vertical = first.y().scale(intervals(guess, 54));
        double mostLeft = (right - left) * (first.y().isNames() ? 0.36 : 0.3);
        double bandHeight = guess / Math.max(1, vertical.ticks().size());
        List<TickLabel> yTicks = sideLabels(vertical, mostLeft, bandHeight);
        double labelWidth = yTicks.stream()
                .flatMap(tick -> tick.lines().stream())
                .mapToDouble(line -> Lettering.width(line, TICK_SIZE))
                .max()
                .orElse(0);
        double areaLeft = left + MARGIN + Math.ceil(labelWidth) + (labelWidth > 0 ? 8 : 0) + leftWords;
        double rightWords = FlowLabels.room(first, false, picture.width());
        double areaRight = right - MARGIN - endLabels(picture, keyed, foot - y) - rightWords;
        double areaWidth = (areaRight - areaLeft - gapX * (columns - 1)) / columns;

        Scale horizontal = first.x().scale(intervals(areaWidth, first.x().isMoment() ? 76 : 90));
        List<TickLabel> xTicks = bottomLabels(first.x(), horizontal, areaWidth);
        horizontal = fitted(first.x(), horizontal, areaWidth);
        double overhang =
                xTicks.isEmpty() || horizontal instanceof Scale.Band ? 0 : overhang(horizontal, xTicks, areaWidth);
        overhang = Math.max(overhang, barTextOverhang(first, horizontal, areaWidth));
        if (overhang > MARGIN - 6) {
            areaWidth -= (overhang - MARGIN + 6) / columns;
        }
        double tickRow = 8
                + 15.0
                        * xTicks.stream()
                                .mapToInt(tick -> tick.lines().size())
                                .max()
                                .orElse(0);
        double areaHeight = (foot - y - rows * titleRow - tickRow - (rows - 1) * 14) / rows;

        for (int i = 0; i < count; i++) {
            Picture.Panel panel = picture.panels().get(i);
            int column = i % columns;
            int row = i / columns;
            double frameLeft = areaLeft + column * (areaWidth + gapX);
            double frameTop = y + titleRow + row * (areaHeight + titleRow + 14);
            boolean lowest = i + columns >= count;
            Frame frame = new Frame(
                    panel,
                    round(frameLeft),
                    round(frameTop),
                    round(frameLeft + areaWidth),
                    round(frameTop + Math.max(20, areaHeight)),
                    horizontal,
                    vertical,
                    lowest ? xTicks : List.of(),
                    column == 0 ? yTicks : List.of(),
                    List.of(),
                    sheets);
            if (titled) {
                String title = Lettering.elide(Lettering.clean(panel.title()), 13, areaWidth);
                texts.add(new Text(
                        Role.PANEL_TITLE,
                        frame.left(),
                        frame.top() - 7,
                        List.of(title),
                        12.5,
                        true,
                        Palette.INK,
                        Anchor.START,
                        frames.size()));
            }
            frames.add(withFittingTexts(frame));
        }
        if (!first.x().label().isEmpty() && !first.x().isEmpty()) {
            double middle = (areaLeft + areaLeft + columns * areaWidth + (columns - 1) * gapX) / 2;
            List<String> lines =
                    List.of(Lettering.elide(Lettering.clean(first.x().label()), LABEL_SIZE, right - left - 2 * MARGIN));
            texts.add(new Text(
                    Role.X_LABEL,
                    round(middle),
                    bottom - 2,
                    lines,
                    LABEL_SIZE,
                    false,
                    Palette.MUTED,
                    Anchor.MIDDLE,
                    frames.size() - count));
        }
    }

    private static double round(double pixels) {
        return Math.round(pixels * 2) / 2.0;
    }

    private static int intervals(double pixels, double each) {
        return (int) Math.max(3, Math.min(9, pixels / each));
    }

    /** How much room the names at the ends of lines take on the right. */
    private static double endLabels(Picture picture, boolean keyed, double height) {
        if (keyed || !direct(picture, height)) {
            return 0;
        }
        return picture.panels().get(0).marks().stream()
                .filter(mark -> !mark.style().isContext())
                .mapToDouble(mark -> Lettering.width(Lettering.clean(mark.group()), LABEL_SIZE) + NOTE_GAP)
                .max()
                .orElse(0);
    }

    private static List<TickLabel> sideLabels(Scale scale, double mostWidth, double bandHeight) {
        boolean names = scale instanceof Scale.Band;
        int lines = names && bandHeight >= 30 ? 2 : 1;
        int stride = names && bandHeight < 13 ? (int) Math.ceil(13 / Math.max(1, bandHeight)) : 1;
        List<Scale.Tick> ticks = scale.ticks();
        return IntStream.range(0, ticks.size())
                .filter(i -> i % stride == 0)
                .mapToObj(i -> {
                    String full = Lettering.clean(ticks.get(i).label().replace("\n", " "));
                    return new TickLabel(ticks.get(i).value(), Lettering.wrap(full, TICK_SIZE, mostWidth, lines), full);
                })
                .toList();
    }

    /** The scale with as many ticks as have room for their labels. */
    private static Scale fitted(Axis axis, Scale scale, double width) {
        Scale best = scale;
        for (int intervals = intervals(width, 72); crowded(best, width) && intervals > 1; intervals--) {
            best = axis.scale(intervals - 1);
        }
        return best;
    }

    private static boolean crowded(Scale scale, double width) {
        if (scale instanceof Scale.Band) {
            return false;
        }
        double end = Double.NEGATIVE_INFINITY;
        for (Scale.Tick tick : scale.ticks()) {
            double half = widest(tick.label()) / 2;
            double middle = scale.position(tick.value()) * width;
            if (middle - half < end + 9) {
                return true;
            }
            end = middle + half;
        }
        return false;
    }

    private static double widest(String label) {
        return label.lines()
                .mapToDouble(line -> Lettering.width(line, TICK_SIZE))
                .max()
                .orElse(0);
    }

    private static double overhang(Scale scale, List<TickLabel> ticks, double width) {
        TickLabel last = ticks.get(ticks.size() - 1);
        double middle = scale.position(last.value()) * width;
        double half = last.lines().stream()
                        .mapToDouble(line -> Lettering.width(line, TICK_SIZE))
                        .max()
                        .orElse(0)
                / 2;
        return middle + half - width;
    }

    /** How far the texts beyond level bars reach out of the panel. */
    private static double barTextOverhang(Picture.Panel panel, Scale scale, double width) {
        double most = 0;
        for (Mark mark : panel.marks()) {
            if (mark instanceof Mark.Bars all && all.horizontal() && all.textPlace() == Mark.TextPlace.BEYOND) {
                for (Mark.Bar bar : all.bars()) {
                    double end = scale.position(bar.right()) * width + 5 + Lettering.width(bar.text(), BAR_TEXT_SIZE);
                    most = Math.max(most, end - width);
                }
            }
        }
        return most;
    }

    private static List<TickLabel> bottomLabels(Axis axis, Scale scale, double width) {
        if (!(scale instanceof Scale.Band band)) {
            return fitted(axis, scale, width).ticks().stream()
                    .map(tick ->
                            new TickLabel(tick.value(), tick.label().lines().toList(), ""))
                    .toList();
        }
        int count = band.categories().size();
        double room = width / count - 6;
        List<String> names = band.categories().stream().map(Lettering::clean).toList();
        boolean wrapped = names.stream().allMatch(name -> Lettering.whole(Lettering.wrap(name, TICK_SIZE, room, 3)));
        boolean readable = room >= 40;
        double widest = names.stream()
                .mapToDouble(name -> Lettering.width(name, TICK_SIZE))
                .max()
                .orElse(0);
        int stride = wrapped || readable ? 1 : (int) Math.ceil((Math.min(widest, 60) + 6) / (room + 6));
        double space = stride * (room + 6) - 6;
        return IntStream.range(0, count)
                .filter(i -> i % stride == 0)
                .mapToObj(i -> new TickLabel(
                        i, Lettering.wrap(names.get(i), TICK_SIZE, space, stride == 1 ? 3 : 1), names.get(i)))
                .toList();
    }

    /** Writes values in bars and cells only where they have room. */
    private static Frame withFittingTexts(Frame frame) {
        int bars = frame.panel().marks().stream()
                .mapToInt(mark -> mark instanceof Mark.Bars all ? all.bars().size() : 0)
                .sum();
        boolean roomForAll = bars <= MOST_BAR_TEXTS
                && frame.panel().marks().stream()
                        .filter(Mark.Bars.class::isInstance)
                        .map(Mark.Bars.class::cast)
                        .filter(mark -> mark.textPlace() == Mark.TextPlace.BEYOND)
                        .allMatch(mark -> mark.bars().stream().allMatch(bar -> hasRoomBeyond(frame, mark, bar)));
        return frame.withMarks(frame.panel().marks().stream()
                .map(mark -> {
                    if (mark instanceof Mark.Bars all) {
                        return roomForAll ? insideOnly(frame, all) : all.withoutText();
                    }
                    return mark instanceof Mark.Cells cells && !cellsHaveRoom(frame, cells)
                            ? cells.withoutText()
                            : mark;
                })
                .toList());
    }

    private static boolean hasRoomBeyond(Frame frame, Mark.Bars mark, Mark.Bar bar) {
        double thickness = mark.horizontal()
                ? Math.abs(frame.py(bar.top()) - frame.py(bar.bottom()))
                : Math.abs(frame.px(bar.right()) - frame.px(bar.left()));
        double needed = mark.horizontal() ? 11 : Lettering.width(bar.text(), BAR_TEXT_SIZE) - 4;
        return thickness >= needed;
    }

    private static Mark insideOnly(Frame frame, Mark.Bars mark) {
        if (mark.textPlace() == Mark.TextPlace.BEYOND) {
            return mark;
        }
        List<Mark.Bar> bars = mark.bars().stream()
                .map(bar -> {
                    double width = Math.abs(frame.px(bar.right()) - frame.px(bar.left()));
                    double height = Math.abs(frame.py(bar.top()) - frame.py(bar.bottom()));
                    return width >= Lettering.width(bar.text(), BAR_TEXT_SIZE) + 6 && height >= 14
                            ? bar
                            : bar.withoutText();
                })
                .toList();
        return new Mark.Bars(mark.group(), mark.style(), bars, mark.horizontal(), mark.textPlace());
    }

    private static boolean cellsHaveRoom(Frame frame, Mark.Cells mark) {
        double width = Math.abs(frame.px(1) - frame.px(0));
        double height = Math.abs(frame.py(1) - frame.py(0));
        double widest = mark.cells().stream()
                .mapToDouble(cell -> Lettering.width(cell.text(), 12))
                .max()
                .orElse(0);
        return width >= widest + 6 && height >= 16;
    }
}
