package millet.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** What a chart was asked to be. Fields are written on a fresh copy only, before anyone else sees it. */
final class Options implements Cloneable {

    final Kind kind;
    final Table table;

    /** Columns by their role; what a role means depends on the kind. */
    Variable x;

    List<Variable> y = List.of();
    Variable value;
    Variable low;
    Variable high;
    Variable groups;
    Variable sizes;
    Variable labels;
    Variable panels;

    String title = "";
    String subtitle = "";
    String source = "";
    String xLabel;
    String yLabel;
    int width;
    int height;
    boolean logX;
    boolean logY;
    boolean zeroY;
    boolean percentX;
    boolean percentY;
    boolean percentValues;
    boolean stacked;
    boolean shares;
    boolean horizontal;
    boolean sorted;
    int bins;
    String highlight;
    Map<String, List<String>> orders = Map.of();
    List<Picture.Rule> rules = List.of();

    /** Whether a line was asked for at a number, or at a date, of the horizontal axis. */
    boolean linesAtNumbers;

    boolean linesAtMoments;
    List<Chart> parts = List.of();

    Options(Kind kind, Table table) {
        this.kind = kind;
        // Later options read further columns: they have to be as long as the first ones
        this.table = table == null ? null : table.copy();
    }

    Options copy() {
        try {
            return (Options) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void order(String column, List<String> values) {
        Map<String, List<String>> all = new LinkedHashMap<>(orders);
        all.put(column, values);
        orders = all;
    }

    /** The order given for a column, empty where none was given. */
    List<String> order(Variable column) {
        return orders.getOrDefault(column.name(), List.of());
    }

    /** Do the groups tell more than this column? */
    boolean groupsBeside(Variable column) {
        return groups != null && (column == null || !groups.name().equals(column.name()));
    }

    /** The horizontal and vertical axis of bars and boxes change places when they lie on their side. */
    boolean logValues() {
        return horizontal ? logX : logY;
    }

    boolean percentOfValues() {
        return shares || (horizontal ? percentX : percentY);
    }
}
