package millet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;
import millet.chart.Sheet.Label;

/** The words of a Sankey chart: names and sums beside the nodes, values in the ribbons, a title over each side. */
final class FlowLabels {

    /** Half the width of a node, which stands in the middle of the edge of its panel. */
    static final double HALF_NODE = 7;

    /** The height that the titles take over the panel. */
    static final double TITLES = 18;

    private static final double SIZE = Layout.LABEL_SIZE;
    private static final double GAP = 5;
    private static final double WIDEST = 0.3;
    private static final double LEAST_RIBBON = 15;
    private static final String BETWEEN = " · ";

    /** How far from its node a name may stand before it would be taken for that of another. */
    private static final double FARTHEST = 16;

    private final Frame frame;
    private final Mark.Flows flows;
    private final double widest;
    private final List<Label> labels = new ArrayList<>();

    private FlowLabels(Frame frame, Mark.Flows flows, double widest) {
        this.frame = frame;
        this.flows = flows;
        this.widest = widest;
    }

    /** The labels of a panel; none where nothing flows. */
    static List<Label> of(Frame frame, int width) {
        for (Mark mark : frame.panel().marks()) {
            if (mark instanceof Mark.Flows flows) {
                return new FlowLabels(frame, flows, WIDEST * width).place();
            }
        }
        return List.of();
    }

    /** The room that the words on one side of a panel need; 0 where nothing flows. */
    static double room(Picture.Panel panel, boolean left, int width) {
        double room = 0;
        for (Mark mark : panel.marks()) {
            if (mark instanceof Mark.Flows flows) {
                for (Mark.Node node : flows.side(left)) {
                    double words = Lettering.width(text(node, WIDEST * width), SIZE);
                    room = Math.max(room, HALF_NODE + GAP + words);
                }
            }
        }
        return room;
    }

    /** Name and sum; a long name is cut, the sum never. */
    private static String text(Mark.Node node, double widest) {
        String sum = BETWEEN + node.text();
        return Lettering.elide(Lettering.clean(node.name()), SIZE, widest - Lettering.width(sum, SIZE)) + sum;
    }

    private List<Label> place() {
        double half = (frame.right() - frame.left()) / 2 - GAP;
        String left = Lettering.elide(Lettering.clean(flows.leftTitle()), SIZE, half);
        String right = Lettering.elide(Lettering.clean(flows.rightTitle()), SIZE, half);
        labels.add(new Label(0, 1, -HALF_NODE, -7, left, Palette.MUTED, Anchor.START));
        labels.add(new Label(1, 1, HALF_NODE, -7, right, Palette.MUTED, Anchor.END));
        flows.ribbons().forEach(this::ribbon);
        side(true);
        side(false);
        return List.copyOf(labels);
    }

    private void ribbon(Mark.Ribbon ribbon) {
        double height = frame.py(0) - frame.py(ribbon.height());
        double room = 0.4 * (frame.right() - frame.left());
        if (height >= LEAST_RIBBON && Lettering.width(ribbon.text(), SIZE) <= room) {
            double middle = ribbon.left() - ribbon.height() / 2;
            labels.add(new Label(0, middle, HALF_NODE + GAP, 4, ribbon.text(), Palette.INK, Anchor.START));
        }
    }

    /** Names the nodes of a side, each on a line of its own beside its node; where they crowd, the smallest go without. */
    private void side(boolean left) {
        List<Mark.Node> named = named(flows.side(left));
        double[] at = lines(named);
        for (int i = 0; i < at.length; i++) {
            Mark.Node node = named.get(i);
            double right = left ? -HALF_NODE - GAP : HALF_NODE + GAP;
            double down = at[i] - frame.py(node.middle()) + 4;
            Anchor anchor = left ? Anchor.END : Anchor.START;
            labels.add(new Label(left ? 0 : 1, node.middle(), right, down, text(node, widest), Palette.INK, anchor));
        }
    }

    /** The largest nodes first, as long as each has a line near it. */
    private List<Mark.Node> named(List<Mark.Node> nodes) {
        List<Mark.Node> bySize = new ArrayList<>(nodes);
        bySize.sort(Comparator.comparingDouble(node -> node.bottom() - node.top()));
        List<Mark.Node> named = List.of();
        for (Mark.Node node : bySize) {
            Set<Mark.Node> more = new HashSet<>(named);
            more.add(node);
            List<Mark.Node> tried = nodes.stream().filter(more::contains).toList();
            named = strays(tried, lines(tried)) ? named : tried;
        }
        return named;
    }

    private double[] lines(List<Mark.Node> nodes) {
        double[] middles =
                nodes.stream().mapToDouble(node -> frame.py(node.middle())).toArray();
        return Annotations.spread(middles, frame.bottom());
    }

    private boolean strays(List<Mark.Node> nodes, double[] at) {
        for (int i = 0; i < at.length; i++) {
            if (Math.abs(at[i] - frame.py(nodes.get(i).middle())) > FARTHEST) {
                return true;
            }
        }
        return false;
    }
}
