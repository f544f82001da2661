package millet.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.TableView;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;

/** Whether the features can be compared: standard deviations that differ more than tenfold let the widest feature decide. */
final class Scales {

    private static final double MOST_APART = 10;

    private Scales() {}

    static List<String> warnings(Features features) {
        List<String> warnings = new ArrayList<>();
        String widest = null;
        String narrowest = null;
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (String name : features.names()) {
            double deviation = deviation(features.column(name));
            if (deviation == 0) {
                warnings.add("'" + name + "' is the same in all rows: it has no say in the clusters.");
                continue;
            }
            if (deviation > greatest) {
                greatest = deviation;
                widest = name;
            }
            if (deviation < least) {
                least = deviation;
                narrowest = name;
            }
        }
        if (greatest > MOST_APART * least) {
            warnings.add("'" + widest + "' spreads " + text(greatest / least) + " times as wide as '" + narrowest
                    + "' and decides almost alone. Cluster features.standardized().");
        }
        return warnings;
    }

    private static double deviation(double[] numbers) {
        double least = Arrays.stream(numbers).min().orElseThrow();
        double greatest = Arrays.stream(numbers).max().orElseThrow();
        if (least == greatest) {
            return 0;
        }
        double mean = Mean.of(numbers);
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / numbers.length);
    }

    /** A number as tables write it. */
    static String text(double number) {
        return TableView.cell(DoubleColumn.create("number", number), 0);
    }
}
