package millet.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import millet.display.Displayable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What stands behind a data set: where it comes from, what may be done with it, how to cite it, and what its columns mean. */
public final class DataCard implements Displayable {

    private static final String CELL = "text-align:left;vertical-align:top;padding:2px 12px 2px 0";

    private final Dataset dataset;

    DataCard(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Where the data come from.
     *
     * @return one sentence
     */
    public String source() {
        return dataset.source();
    }

    /**
     * Under which terms the data may be passed on.
     *
     * @return the licence's name, with a remark where one is needed
     */
    public String licence() {
        return dataset.licence();
    }

    /**
     * How to cite the data.
     *
     * @return the citation
     */
    public String citation() {
        return dataset.citation();
    }

    /**
     * One row a column of the data set: column, type, unit, meaning.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        StringColumn names = StringColumn.create("column");
        StringColumn types = StringColumn.create("type");
        StringColumn units = StringColumn.create("unit");
        StringColumn meanings = StringColumn.create("meaning");
        for (Dataset.Variable column : dataset.columns()) {
            names.append(column.name());
            types.append(column.type());
            units.append(column.unit());
            meanings.append(column.description());
        }
        return Table.create(dataset.name(), names, types, units, meanings);
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", dataset.name());
        facts.put(
                "size",
                String.format(
                        Locale.ROOT,
                        "%,d rows × %d columns",
                        dataset.rows(),
                        dataset.columns().size()));
        facts.put("source", dataset.source());
        facts.put("licence", dataset.licence());
        facts.put("citation", dataset.citation());
        facts.put("file", "datasets/" + dataset.file());
        facts.put("SHA-256", dataset.sha256());
        return facts;
    }

    /** The card as HTML: here, unlike in other tables, nothing is cut, because a licence that is cut is none. */
    @Override
    public String toHtml() {
        StringBuilder html = new StringBuilder("<div><p><b>" + escaped(dataset.title()) + "</b> "
                + escaped(dataset.titleZh()) + "</p><p>" + escaped(dataset.description()) + "</p>");
        html.append("<table style=\"border-collapse:collapse\"><tbody>");
        facts().forEach((label, value) -> row(html, "td", label, value));
        html.append("</tbody></table><table style=\"border-collapse:collapse;margin-top:8px\"><thead>");
        row(html, "th", "column", "type", "unit", "meaning");
        html.append("</thead><tbody>");
        for (Dataset.Variable column : dataset.columns()) {
            row(html, "td", column.name(), column.type(), column.unit(), column.description());
        }
        return html.append("</tbody></table></div>").toString();
    }

    private static void row(StringBuilder html, String tag, String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<').append(tag).append(" style=\"").append(CELL);
            html.append(cell.length() < 20 ? ";white-space:nowrap\">" : "\">");
            html.append(escaped(cell)).append("</").append(tag).append('>');
        }
        html.append("</tr>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("$", "&#36;");
    }

    @Override
    public String toText() {
        StringBuilder text =
                new StringBuilder(dataset.title() + " " + dataset.titleZh() + "\n" + dataset.description() + "\n");
        facts().forEach((label, value) -> text.append(String.format(Locale.ROOT, "\n%-9s %s", label, value)));
        text.append("\n\ncolumns");
        for (Dataset.Variable column : dataset.columns()) {
            String unit = column.unit().isEmpty() ? "" : ", " + column.unit();
            text.append("\n  ")
                    .append(column.name())
                    .append(" (")
                    .append(column.type())
                    .append(unit)
                    .append("): ");
            text.append(column.description());
        }
        return text.toString();
    }

    /** The card as text. */
    @Override
    public String toString() {
        return toText();
    }
}
