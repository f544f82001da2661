package millet.data;

import java.math.BigDecimal;
import java.util.List;

/** Columns whose missing cells wait for what fills them. */
record MissingCells(List<String> columns) implements CleaningRule.Missing {

    @Override
    public CleaningRule.Filling withMean() {
        return new FillRule(columns, FillRule.Statistic.MEAN, List.of());
    }

    @Override
    public CleaningRule.Filling withMedian() {
        return new FillRule(columns, FillRule.Statistic.MEDIAN, List.of());
    }

    @Override
    public CleaningRule.Filling withMode() {
        return new FillRule(columns, FillRule.Statistic.MODE, List.of());
    }

    @Override
    public CleaningRule.Filling withPrevious() {
        return new PreviousRule(columns, List.of());
    }

    @Override
    public CleaningRule with(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Missing cells are filled with a value; "
                    + (value == null ? "null" : "a blank text") + " is none. Give one such as \"unknown\".");
        }
        return new ConstantRule(columns, value);
    }

    @Override
    public CleaningRule with(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Missing cells are filled with a finite number; " + value + " is none. Give one such as 0.");
        }
        String text = CellChanges.text(value);
        boolean exact = Double.parseDouble(text) == value;
        return new ConstantRule(columns, exact ? text : new BigDecimal(value).toString());
    }

    @Override
    public CleaningRule withNearest(int neighbors, String... likeness) {
        return new NearestRule(columns, neighbors, Given.texts(likeness));
    }
}
