package millet.display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import millet.display.Grid.Strip;

/** Writes a grid as aligned columns of plain text, for a font in which Chinese takes two cells. */
final class GridText {

    private static final int MOST_CELLS = 120;
    private static final int FEWEST_COLUMNS = 2;
    private static final String BETWEEN = "  ";

    private final Grid grid;
    private final List<String> lines = new ArrayList<>();

    private GridText(Grid grid) {
        this.grid = grid;
    }

    /** The grid with its caption above and the note and the warnings below it, without a trailing line break. */
    static String of(Grid grid, String caption, String note, List<String> warnings) {
        GridText writer = new GridText(fitting(grid));
        writer.lines.add(caption.isEmpty() ? grid.size() : Grid.Cell.of(caption).text() + " · " + grid.size());
        if (grid.columns().isEmpty()) {
            writer.lines.add("no columns");
        } else {
            writer.table();
        }
        writer.add("", writer.grid.hiddenColumns());
        writer.add("", note);
        warnings.forEach(warning -> writer.add("⚠ ", warning));
        return String.join("\n", writer.lines);
    }

    private static Grid fitting(Grid grid) {
        Grid fitting = grid;
        while (fitting.columns().size() > FEWEST_COLUMNS && widthOf(fitting) > MOST_CELLS) {
            fitting = fitting.withColumns(fitting.columns().size() - 1);
        }
        return fitting;
    }

    private static int widthOf(Grid grid) {
        int gap = grid.hiddenColumns().isEmpty() ? 0 : BETWEEN.length() + 1;
        return grid.columns().stream()
                        .mapToInt(strip -> width(strip) + BETWEEN.length())
                        .sum()
                + gap;
    }

    private void table() {
        line("…", strip -> strip.name().text());
        line("", Strip::type);
        lines.add("-".repeat(widthOf(grid) - BETWEEN.length()));
        for (int place = 0; place <= grid.shownRows(); place++) {
            if (grid.hasRowGapAt(place)) {
                lines.add(grid.hiddenRows());
            }
            if (place < grid.shownRows()) {
                int row = place;
                line("…", strip -> strip.cells().get(row).text());
            }
        }
        if (grid.rowCount() == 0) {
            lines.add("no rows");
        }
    }

    private void line(String gap, Function<Strip, String> text) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place <= grid.columns().size(); place++) {
            if (grid.hasColumnGapAt(place)) {
                cells.add(gap.isEmpty() ? " " : gap);
            }
            if (place < grid.columns().size()) {
                Strip strip = grid.columns().get(place);
                cells.add(padded(text.apply(strip), width(strip), strip.right()));
            }
        }
        lines.add(String.join(BETWEEN, cells).stripTrailing());
    }

    private void add(String sign, String sentence) {
        if (!sentence.isEmpty()) {
            lines.add(sign + Html.shown(sentence));
        }
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - CellText.width(text));
        return right ? blanks + text : text + blanks;
    }

    private static int width(Strip strip) {
        int width = Math.max(CellText.width(strip.name().text()), strip.type().length());
        for (Grid.Cell cell : strip.cells()) {
            width = Math.max(width, CellText.width(cell.text()));
        }
        return width;
    }
}
