package millet.display;

import java.util.List;
import tech.tablesaw.api.Table;

/** A table made ready to be looked at: caption, head and tail rows, warnings. */
public record TableView(Table table, List<String> warnings) implements Displayable {

    /**
     * Shows a table.
     *
     * @param table the table to show
     * @return the view
     */
    public static TableView of(Table table) {
        return new TableView(table, List.of());
    }

    /**
     * The same view with warnings under the table.
     *
     * @param warnings one sentence each
     * @return a new view
     */
    public TableView withWarnings(List<String> warnings) {
        return new TableView(table, List.copyOf(warnings));
    }

    @Override
    public Table toTable() {
        return table.copy();
    }

    @Override
    public String toHtml() {
        return "<pre>" + toText() + "</pre>";
    }

    @Override
    public String toText() {
        return table.print();
    }

    @Override
    public String toString() {
        return toText();
    }
}
