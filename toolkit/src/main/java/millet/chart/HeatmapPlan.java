package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** A coloured cell for each pair of names, with its value written in it where it fits. */
final class HeatmapPlan extends Plan {

    private static final int MOST_CELLS = 2500;

    private final Variable x;
    private final Variable y;
    private final Variable value;
    private List<String> columns = List.of();
    private List<String> lines = List.of();
    private Bounds range = Bounds.NONE;
    private NumberText text = NumberText.forValues(new double[0], false);
    private final Map<String, double[][]> cells = new LinkedHashMap<>();

    HeatmapPlan(Options options) {
        super(options);
        x = options.x;
        y = options.y.get(0);
        value = options.value;
        leaveOutMissing(x);
        leaveOutMissing(y);
        leaveOutMissing(value);
    }

    @Override
    void prepare(List<Part> parts) {
        columns = arrange(x);
        lines = arrange(y);
        if ((long) columns.size() * lines.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "A heat map draws at most " + NumberText.commas(MOST_CELLS, 0, true) + " cells; '"
                            + x.name() + "' by '" + y.name() + "' has "
                            + NumberText.commas((double) columns.size() * lines.size(), 0, true)
                            + ". Bin the columns or filter the table first.");
        }
        for (int row : rows()) {
            range = range.and(value.number(row));
        }
        text = NumberText.forValues(
                Arrays.stream(rows()).mapToDouble(value::number).toArray(), options.percentValues);
        parts.forEach(part -> cells.put(part.name(), cellsOf(part)));
    }

    /** Numbers and moments by size; names as the table has them where it goes line by line, else by name. */
    private List<String> arrange(Variable column) {
        List<String> names = new ArrayList<>(Names.distinct(column, rows()));
        if (column.type() != Variable.Type.NAME) {
            Map<String, Double> size = new HashMap<>();
            for (int row : rows()) {
                size.put(column.label(row), column.number(row));
            }
            names.sort(Comparator.comparing(size::get));
        } else if (!goesInLines(y, x) && !goesInLines(x, y)) {
            names.sort(Names.NATURAL);
        }
        return Names.arranged(names, options.order(column));
    }

    /** Does the table have all cells of one line before those of the next, in the same order in each? */
    private boolean goesInLines(Variable line, Variable cell) {
        Map<String, Integer> lineOf = places(List.copyOf(Names.distinct(line, rows())));
        Map<String, Integer> cellOf = places(List.copyOf(Names.distinct(cell, rows())));
        int last = -1;
        for (int row : rows()) {
            int place = lineOf.get(line.label(row)) * cellOf.size() + cellOf.get(cell.label(row));
            if (place < last) {
                return false;
            }
            last = place;
        }
        return true;
    }

    private double[][] cellsOf(Part part) {
        double[][] result = new double[columns.size()][lines.size()];
        for (double[] one : result) {
            Arrays.fill(one, Double.NaN);
        }
        Map<String, Integer> column = places(columns);
        Map<String, Integer> line = places(lines);
        for (int row : part.rows()) {
            int i = column.get(x.label(row));
            int j = line.get(y.label(row));
            if (!Double.isNaN(result[i][j])) {
                throw new IllegalArgumentException("A heat map needs one row for each cell; '" + x.label(row)
                        + "' with '" + y.label(row)
                        + "' occurs more than once in '" + options.table.name()
                        + "'. Sum or average first: Summary.by(\"" + x.name() + "\", \"" + y.name() + "\").mean(\""
                        + value.name() + "\").from(table).");
            }
            result[i][j] = value.number(row);
        }
        return result;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    @Override
    List<Mark> marks(Part part) {
        if (range.isEmpty()) {
            return List.of();
        }
        double[][] values = cells.get(part.name());
        List<Mark.Cell> list = new ArrayList<>();
        for (int j = 0; j < lines.size(); j++) {
            for (int i = 0; i < columns.size(); i++) {
                list.add(cell(i, j, values[i][j]));
            }
        }
        return List.of(new Mark.Cells(List.copyOf(list), ramp(), colorRange()));
    }

    private Mark.Cell cell(int i, int j, double number) {
        String where = columns.get(i) + " · " + lines.get(j) + ": ";
        if (Double.isNaN(number)) {
            return new Mark.Cell(i, j, number, Palette.EMPTY, "–", where + "no value");
        }
        Bounds colors = colorRange();
        double place = colors.isPoint()
                ? (options.percentValues ? 0 : 0.5)
                : (number / 2 - colors.low() / 2) / (colors.high() / 2 - colors.low() / 2);
        String exact = options.percentValues ? NumberText.exact(number * 100) + "%" : NumberText.exact(number);
        return new Mark.Cell(i, j, number, Palette.ramp(ramp(), place), text.text(number), where + exact);
    }

    private boolean diverging() {
        return range.low() < 0 && range.high() > 0;
    }

    private List<String> ramp() {
        return diverging() ? Palette.DIVERGING : Palette.SEQUENTIAL;
    }

    /** Zero is in the middle of a diverging ramp, and at the pale end where shares are shown: half of nothing is not the palest there is. */
    private Bounds colorRange() {
        if (!diverging()) {
            return options.percentValues && range.low() > 0 ? new Bounds(0, range.high()) : range;
        }
        double reach = Math.max(-range.low(), range.high());
        return new Bounds(-reach, reach);
    }

    @Override
    Axis along(Bounds bounds) {
        return Axis.names(label(options.xLabel, x.name()), range.isEmpty() ? List.of() : columns, false);
    }

    @Override
    Axis value(Bounds bounds) {
        return Axis.names(label(options.yLabel, y.name()), range.isEmpty() ? List.of() : lines, true);
    }

    @Override
    Picture.Key key() {
        if (range.isEmpty() || colorRange().isPoint()) {
            return Picture.Key.NONE;
        }
        Bounds colors = colorRange();
        return Picture.Key.ramp(ramp(), value.name() + " " + text.text(colors.low()), text.text(colors.high()));
    }

    @Override
    int defaultHeight() {
        return Math.max(220, Math.min(900, 150 + lines.size() * 34));
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        String name = table.free(value.name(), x, y);
        for (Part part : parts) {
            for (int j = 0; j < lines.size(); j++) {
                for (int i = 0; i < columns.size(); i++) {
                    double number = cells.get(part.name())[i][j];
                    if (!Double.isNaN(number)) {
                        table.start(part);
                        table.add(x.name(), columns.get(i));
                        table.add(y.name(), lines.get(j));
                        table.addNumber(name, number, false);
                    }
                }
            }
        }
        return table.toTable();
    }
}
