package millet.chart;

import java.util.List;
import java.util.TreeSet;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;

/** Draws a sheet as SVG: real text, presentation attributes only, the same bytes for the same sheet. */
final class SvgDrawing {

    private final Sheet sheet;
    private final Svg svg = new Svg();
    private final SvgMarks marks;

    private SvgDrawing(Sheet sheet) {
        this.sheet = sheet;
        int dots = sheet.frames().stream()
                .flatMap(frame -> frame.panel().marks().stream())
                .mapToInt(mark ->
                        mark instanceof Mark.Points points ? points.points().size() : 0)
                .sum();
        marks = new SvgMarks(svg, dots);
    }

    static String of(Sheet sheet) {
        return new SvgDrawing(sheet).draw();
    }

    private String draw() {
        svg.begin("svg").with("xmlns", "http://www.w3.org/2000/svg");
        svg.with("width", sheet.width()).with("height", sheet.height());
        svg.with("viewBox", "0 0 " + sheet.width() + " " + sheet.height());
        svg.with("role", "img").with("font-family", Lettering.FONTS).open();
        svg.begin("title").text(sheet.name());
        svg.begin("desc").text(sheet.summary());
        hatches();
        svg.rect(0, 0, sheet.width(), sheet.height()).fill(Palette.PAPER).end();
        sheet.texts().forEach(this::text);
        sheet.keys().forEach(this::key);
        sheet.frames().forEach(this::frame);
        svg.close("svg");
        return svg.toString();
    }

    private void hatches() {
        TreeSet<Style.Hatch> used = new TreeSet<>();
        for (Frame frame : sheet.frames()) {
            for (Mark mark : frame.panel().marks()) {
                if (mark instanceof Mark.Bars && mark.style().isHatched()) {
                    used.add(mark.style().hatch());
                }
            }
        }
        for (Sheet.PlacedKey key : sheet.keys()) {
            for (Sheet.PlacedEntry placed : key.entries()) {
                if (placed.entry().glyph() == Picture.Glyph.PATCH
                        && placed.entry().style().isHatched()) {
                    used.add(placed.entry().style().hatch());
                }
            }
        }
        if (!used.isEmpty()) {
            svg.begin("defs").open();
            used.forEach(this::hatch);
            svg.close("defs");
        }
    }

    private void hatch(Style.Hatch hatch) {
        svg.begin("pattern").with("id", SvgMarks.id(hatch)).with("width", 8).with("height", 8);
        svg.with("patternUnits", "userSpaceOnUse").open();
        boolean dots = hatch == Style.Hatch.DOTS;
        svg.path(hatch.path).stroke(Palette.PAPER, dots ? 2 : 1).with("stroke-opacity", 0.5);
        svg.with("stroke-linecap", dots ? "round" : "square").end();
        svg.close("pattern");
    }

    private void text(Sheet.Text text) {
        double y = text.y();
        for (String line : text.lines()) {
            svg.words(text.x(), y, text.size(), text.color()).anchor(text.anchor());
            if (text.bold()) {
                svg.with("font-weight", "bold");
            }
            svg.text(line);
            y += text.lineHeight();
        }
    }

    private void key(Sheet.PlacedKey key) {
        if (!key.title().isEmpty()) {
            keyText(key.x(), key.y(), key.title(), Palette.MUTED, "");
        }
        for (Sheet.PlacedEntry placed : key.entries()) {
            glyph(placed);
            String whole = Lettering.clean(placed.entry().label());
            String tip = placed.text().equals(whole) ? "" : whole;
            keyText(placed.x() + KeyLayout.GLYPH, placed.y(), placed.text(), Palette.INK, tip);
        }
        for (Sheet.PlacedBubble placed : key.bubbles()) {
            double radius = placed.bubble().radius();
            svg.circle(placed.x(), placed.y(), radius)
                    .fill("none")
                    .with("stroke", Palette.MUTED)
                    .end();
            keyText(placed.x() + radius + 5, placed.y(), placed.bubble().label(), Palette.INK, "");
        }
        key.ramps().forEach(this::ramp);
    }

    private void keyText(double x, double middle, String text, String color, String tip) {
        svg.words(x, middle + 4, KeyLayout.SIZE, color).text(text, tip);
    }

    private void ramp(Sheet.PlacedRamp ramp) {
        double each = KeyLayout.RAMP_WIDTH / KeyLayout.RAMP_STEPS;
        keyText(ramp.x(), ramp.y(), ramp.from(), Palette.INK, "");
        for (int i = 0; i < KeyLayout.RAMP_STEPS; i++) {
            svg.rect(ramp.start() + i * each, ramp.y() - 6, each + 0.3, 12)
                    .fill(ramp.color(i))
                    .end();
        }
        keyText(ramp.start() + KeyLayout.RAMP_WIDTH + 6, ramp.y(), ramp.to(), Palette.INK, "");
    }

    private void glyph(Sheet.PlacedEntry placed) {
        Style style = placed.entry().style();
        double x = placed.x();
        double y = placed.y();
        switch (placed.entry().glyph()) {
            case DOT -> marks.single(style, x + 9, y, 5);
            case LINE -> marks.stroke(new SvgPath().add("M", x, y).add("h", 18).toString(), style, !style.isContext());
            case DOTTED_LINE -> {
                marks.stroke(new SvgPath().add("M", x, y).add("h", 18).toString(), style, false);
                if (!style.isContext()) {
                    marks.single(style, x + 9, y, 4);
                }
            }
            case PATCH -> marks.area(style, x + 2, y - 6, 14, 12, "");
            case PALE_PATCH ->
                svg.rect(x + 2, y - 6, 14, 12)
                        .fill(style.pale())
                        .stroke(style.outline(), 1.25)
                        .end();
            case FAINT_PATCH -> {
                svg.rect(x, y - 6, 18, 12)
                        .fill(style.color())
                        .with("fill-opacity", 0.18)
                        .end();
                marks.stroke(new SvgPath().add("M", x, y - 6).add("h", 18).toString(), style, true);
            }
        }
    }

    private void frame(Frame frame) {
        if (frame.panel().isEmpty()) {
            nothing(frame);
            return;
        }
        if (frame.hasAxes()) {
            grid(frame);
        }
        frame.panel().marks().forEach(mark -> marks.draw(frame, mark));
        if (frame.hasAxes()) {
            baseline(frame);
        }
        frame.panel().rules().forEach(rule -> rule(frame, rule));
        ticks(frame);
        frame.labels().forEach(label -> label(frame, label));
        frame.panel().marks().forEach(mark -> marks.barTexts(frame, mark));
    }

    private void nothing(Frame frame) {
        double width = frame.right() - frame.left();
        double height = frame.bottom() - frame.top();
        svg.rect(frame.left(), frame.top(), width, height).fill("#f7f7f7").end();
        svg.words(frame.left() + width / 2, frame.top() + height / 2 + 5, 14, Palette.FAINT);
        svg.anchor(Anchor.MIDDLE).text("no data");
    }

    private void grid(Frame frame) {
        SvgPath lines = new SvgPath();
        if (frame.hasLevelGrid()) {
            for (Scale.Tick tick : frame.y().ticks()) {
                lines.add("M", frame.left(), frame.py(tick.value())).add("H", frame.right());
            }
        }
        if (frame.hasUprightGrid()) {
            for (Scale.Tick tick : frame.x().ticks()) {
                lines.add("M", frame.px(tick.value()), frame.top()).add("V", frame.bottom());
            }
        }
        svg.path(lines.toString()).with("stroke", Palette.GRID).end();
    }

    /** The line that bars and areas stand on: zero where it is in view, else the edge; and short strokes for ticks. */
    private void baseline(Frame frame) {
        SvgPath lines = new SvgPath();
        if (frame.y() instanceof Scale.Band) {
            lines.add("M", frame.px(frame.x().base()), frame.top()).add("V", frame.bottom());
        } else {
            lines.add("M", frame.left(), frame.py(frame.y().base())).add("H", frame.right());
        }
        if (!(frame.x() instanceof Scale.Band) && !(frame.y() instanceof Scale.Band)) {
            for (Scale.Tick tick : frame.x().ticks()) {
                lines.add("M", frame.px(tick.value()), frame.bottom()).add("v", 4);
            }
        }
        svg.path(lines.toString()).with("stroke", Palette.AXIS).end();
    }

    private void ticks(Frame frame) {
        openTicks(frame.xTicks(), Anchor.MIDDLE);
        for (Sheet.TickLabel tick : frame.xTicks()) {
            tick(tick, frame.px(tick.value()), frame.bottom() + 17);
        }
        closeTicks(frame.xTicks());
        openTicks(frame.yTicks(), Anchor.END);
        for (Sheet.TickLabel tick : frame.yTicks()) {
            double above = (tick.lines().size() - 1) * Layout.TICK_LINE / 2;
            tick(tick, frame.left() - 8, frame.py(tick.value()) + 4 - above);
        }
        closeTicks(frame.yTicks());
    }

    private void openTicks(List<Sheet.TickLabel> ticks, Anchor anchor) {
        if (!ticks.isEmpty()) {
            svg.begin("g")
                    .with("font-size", Layout.TICK_SIZE)
                    .fill(Palette.MUTED)
                    .anchor(anchor)
                    .open();
        }
    }

    private void closeTicks(List<Sheet.TickLabel> ticks) {
        if (!ticks.isEmpty()) {
            svg.close("g");
        }
    }

    private void tick(Sheet.TickLabel tick, double x, double y) {
        for (int i = 0; i < tick.lines().size(); i++) {
            boolean cut = i == 0 && !Lettering.whole(tick.lines());
            svg.begin("text").with("x", x).with("y", y + i * Layout.TICK_LINE);
            svg.text(tick.lines().get(i), cut ? tick.full() : "");
        }
    }

    private void rule(Frame frame, Picture.Rule rule) {
        SvgPath path = new SvgPath();
        if (rule.upright()) {
            path.add("M", frame.px(rule.value()), frame.top()).add("V", frame.bottom());
        } else {
            path.add("M", frame.left(), frame.py(rule.value())).add("H", frame.right());
        }
        svg.path(path.toString())
                .stroke(Palette.INK, 1.25)
                .with("stroke-dasharray", "5 3")
                .end();
    }

    private void label(Frame frame, Sheet.Label label) {
        double x = Double.isFinite(label.x()) ? frame.px(label.x()) : frame.right();
        double y = Double.isFinite(label.y()) ? frame.py(label.y()) : frame.top();
        svg.words(x + label.right(), y + label.down(), Layout.LABEL_SIZE, label.color());
        svg.anchor(label.anchor()).halo().text(label.text());
    }
}
