package millet.identity;

import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a probable rule has learnt: {@code column | level | m | u | bits}. m is how often accounts of one person stand so, u how often those of strangers do, and
 * the bits are the logarithm of m ÷ u to base 2: +10 bits speak a thousand to one for one person.
 *
 * <p>Where a value is the same in both rows, its own frequency takes the place of u, so that a rare name says more than a common one.
 */
public final class MatchWeights implements Displayable {

    private final FellegiSunter model;

    MatchWeights(FellegiSunter model) {
        this.model = model;
    }

    /**
     * The evidence before anything was compared.
     *
     * @return in bits, far below zero: two random accounts are hardly ever one person's
     */
    public double priorBits() {
        return model.priorBits();
    }

    @Override
    public Table toTable() {
        StringColumn columns = StringColumn.create("column");
        StringColumn levels = StringColumn.create("level");
        DoubleColumn m = DoubleColumn.create("m");
        DoubleColumn u = DoubleColumn.create("u");
        DoubleColumn bits = DoubleColumn.create("bits");
        for (int c = 0; c < model.columns.size(); c++) {
            List<String> names = model.columns.get(c).levels();
            for (int level = 0; level < names.size(); level++) {
                columns.append(model.columns.get(c).name);
                levels.append(names.get(level));
                m.append(model.m[c][level]);
                u.append(model.u[c][level]);
                bits.append(StrictMath.log(model.m[c][level] / model.u[c][level]) / StrictMath.log(2));
            }
        }
        return Table.create("weights of evidence", columns, levels, m, u, bits);
    }

    /**
     * The bits as bars.
     *
     * @return the chart: to the right what speaks for one person, to the left what speaks against
     */
    public Chart plot() {
        Table weights = toTable();
        StringColumn labels = StringColumn.create("evidence");
        for (int row = 0; row < weights.rowCount(); row++) {
            labels.append(weights.getString(row, "column") + ": " + weights.getString(row, "level"));
        }
        return Charts.bar(weights.addColumns(labels), "evidence", "bits")
                .horizontal()
                .withTitle("What agreement and disagreement say")
                .withXLabel("bits of evidence for one person");
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withRows(60)
                .withDecimals("bits", 1)
                .withNote("Before anything is compared the evidence is " + Numbers.fixed(priorBits(), 1) + " bits.")
                .withWarnings(warnings());
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
