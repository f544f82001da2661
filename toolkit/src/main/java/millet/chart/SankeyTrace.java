package millet.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/** Flows as a trace of plotly, which jsplot has no words for. */
final class SankeyTrace implements Trace {

    private final Mark.Flows flows;

    SankeyTrace(Mark.Flows flows) {
        this.flows = flows;
    }

    @Override
    public String asJavascript(int number) {
        ObjectNode trace = FigureJson.object("{'type': 'sankey', 'arrangement': 'fixed'}");
        ObjectNode node = trace.putObject("node");
        ArrayNode labels = node.putArray("label");
        ArrayNode colors = node.putArray("color");
        for (Mark.Node one : flows.nodes()) {
            labels.add(PlotlyDrawing.plain(Lettering.clean(one.name())));
            colors.add(one.style().color());
        }
        ObjectNode link = trace.putObject("link");
        ArrayNode source = link.putArray("source");
        ArrayNode target = link.putArray("target");
        ArrayNode value = link.putArray("value");
        ArrayNode color = link.putArray("color");
        for (Mark.Ribbon ribbon : flows.ribbons()) {
            source.add(ribbon.source());
            target.add(flows.sources() + ribbon.target());
            value.add(ribbon.value());
            color.add(PlotlyTraces.translucent(ribbon.style().color(), ribbon.opacity()));
        }
        return "var trace" + number + " = " + LiveHtml.inScript(trace.toString()) + ";";
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public HoverLabel hoverLabel() {
        return null;
    }

    @Override
    public boolean showLegend() {
        return false;
    }
}
