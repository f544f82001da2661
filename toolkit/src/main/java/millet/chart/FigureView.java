package millet.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import millet.display.Displayable;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A Tablesaw figure made ready to be looked at.
 *
 * @param figure the figure
 */
public record FigureView(Figure figure) implements Displayable {

    /**
     * Shows a figure.
     *
     * @param figure the figure to show
     * @return the view
     */
    public static FigureView of(Figure figure) {
        return new FigureView(figure);
    }

    @Override
    public Table toTable() {
        return Table.create("figure");
    }

    @Override
    public String toHtml() {
        return "<p>figure</p>";
    }

    @Override
    public String toText() {
        return "figure";
    }

    @Override
    public Map<String, Object> mimeBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/html", toHtml());
        bundle.put("text/plain", toText());
        return bundle;
    }
}
