package millet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;
import millet.chart.Sheet.Label;

/** Writes names into a panel: at the ends of lines, beside dots, on reference lines; names that would overlap are moved or left out. */
final class Annotations {

    static final double LINE_HEIGHT = 15;
    private static final double SIZE = 12;

    /** A rectangle that is taken. */
    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final Frame frame;
    private final boolean namesLines;
    private final List<Label> labels = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    Annotations(Frame frame, boolean namesLines) {
        this.frame = frame;
        this.namesLines = namesLines;
    }

    Frame place() {
        if (frame.panel().isEmpty()) {
            return frame;
        }
        frame.panel().rules().forEach(this::nameRule);
        if (namesLines) {
            nameLines();
        }
        nameDots();
        return frame.withLabels(List.copyOf(labels));
    }

    private void nameRule(Picture.Rule rule) {
        String text = Lettering.elide(Lettering.clean(rule.label()), SIZE, frame.right() - frame.left());
        if (text.isEmpty()) {
            return;
        }
        double width = Lettering.width(text, SIZE);
        if (rule.upright()) {
            double x = frame.px(rule.value());
            boolean left = x + width + 6 > frame.right();
            labels.add(new Label(
                    rule.value(), Double.NaN, left ? -5 : 5, 11, text, Palette.INK, left ? Anchor.END : Anchor.START));
            taken.add(
                    left
                            ? new Box(x - width - 5, frame.top(), x, frame.top() + 15)
                            : new Box(x, frame.top(), x + width + 5, frame.top() + 15));
        } else {
            double y = frame.py(rule.value());
            boolean below = y - 15 < frame.top();
            labels.add(new Label(Double.NaN, rule.value(), -2, below ? 14 : -5, text, Palette.INK, Anchor.END));
            taken.add(new Box(frame.right() - width - 2, below ? y : y - 16, frame.right(), below ? y + 16 : y));
        }
    }

    private void nameLines() {
        List<Mark.Line> lines = new ArrayList<>();
        for (Mark mark : frame.panel().marks()) {
            if (mark instanceof Mark.Line line && !line.style().isContext()) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparingDouble(line -> frame.py(last(line).y())));
        double[] at = spread(
                lines.stream().mapToDouble(line -> frame.py(last(line).y())).toArray(), frame.bottom());
        for (int i = 0; i < at.length; i++) {
            Mark.Line line = lines.get(i);
            double y = last(line).y();
            labels.add(new Label(
                    Double.POSITIVE_INFINITY,
                    y,
                    6,
                    at[i] - frame.py(y) + 4,
                    Lettering.clean(line.group()),
                    line.style().textColor(),
                    Anchor.START));
        }
    }

    private static Mark.Corner last(Mark.Line line) {
        Mark.Corner last = line.corners().get(0);
        for (Mark.Corner corner : line.corners()) {
            last = Double.isNaN(corner.y()) ? last : corner;
        }
        return last;
    }

    /** Moves sorted heights apart until each has a line of its own, none below the lowest. */
    static double[] spread(double[] sorted, double lowest) {
        double[] at = sorted.clone();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + LINE_HEIGHT);
        }
        double limit = lowest;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - LINE_HEIGHT;
        }
        return at;
    }

    private void nameDots() {
        List<Mark.Point> named = new ArrayList<>();
        for (Mark mark : frame.panel().marks()) {
            if (mark instanceof Mark.Points points) {
                for (Mark.Point point : points.points()) {
                    if (!point.label().isEmpty()) {
                        named.add(point);
                    }
                }
            }
        }
        for (Mark.Point point : named) {
            double x = frame.px(point.x());
            double y = frame.py(point.y());
            double inner = 0.8 * point.radius();
            taken.add(new Box(x - inner, y - inner, x + inner, y + inner));
        }
        named.forEach(this::nameDot);
    }

    private void nameDot(Mark.Point point) {
        String text = Lettering.elide(Lettering.clean(point.label()), SIZE, 150);
        double width = Lettering.width(text, SIZE);
        double x = frame.px(point.x());
        double y = frame.py(point.y());
        double away = point.radius() + 4;
        Anchor[] anchors = {Anchor.START, Anchor.END, Anchor.MIDDLE, Anchor.MIDDLE};
        double[] right = {away, -away, 0, 0};
        double[] down = {4, 4, -away - 1, away + 10};
        for (int i = 0; i < anchors.length; i++) {
            double start =
                    x + right[i] - (anchors[i] == Anchor.END ? width : anchors[i] == Anchor.MIDDLE ? width / 2 : 0);
            Box box = new Box(start, y + down[i] - 10, start + width, y + down[i] + 3);
            boolean inside = box.left >= frame.left() - 2
                    && box.right <= frame.right() + Layout.MARGIN - 2
                    && box.top >= frame.top() - 8
                    && box.bottom <= frame.bottom() + 2;
            if (inside && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                labels.add(new Label(point.x(), point.y(), right[i], down[i], text, Palette.INK, anchors[i]));
                return;
            }
        }
    }
}
