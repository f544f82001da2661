package millet.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.features.Features;

/**
 * How customers get RFM scores: from 1 to the number of quantiles for recency, frequency and monetary value, the highest for the best: who
 * came lately, often, and spent much.
 *
 * <p>The score of a customer is {@code 1 + ⌊q · p⌋} with {@code q} quantiles and {@code p = (worse + equal ÷ 2) ÷ n}: the share of the
 * {@code n} customers whose value is worse, and half of those whose value is the same, the customer included. So equal values get equal scores,
 * whatever the order of the rows; where all values differ, each score goes to a {@code q}-th of the customers. Where many values are equal, some
 * scores go to nobody; the result says so.
 *
 * <p>Scores were introduced for direct mail; see A. M. Hughes, <em>Strategic Database Marketing</em>, 1994. They are relative: a score of 5
 * says better than most of these customers, not good.
 *
 * @param quantiles how many scores there are, from 2 to 10; five are customary
 */
public record RfmScoring(int quantiles) {

    private static final List<String> NEEDED = List.of("recency", "frequency", "monetary");

    /**
     * Checks the number of quantiles.
     *
     * @throws IllegalArgumentException if there are fewer than 2 or more than 10
     */
    public RfmScoring {
        if (quantiles < 2 || quantiles > 10) {
            throw new IllegalArgumentException("RFM scores go from 1 to a number between 2 and 10, not " + quantiles
                    + ". Say RfmScoring.quantiles(5).");
        }
    }

    /**
     * Scores from 1 to so many.
     *
     * @param quantiles from 2 to 10
     * @return the specification
     * @throws IllegalArgumentException if the number is out of this range
     */
    public static RfmScoring quantiles(int quantiles) {
        return new RfmScoring(quantiles);
    }

    /**
     * Scores customers.
     *
     * @param rfm features named recency, frequency and monetary, a row for each customer, as {@code Rfm} makes them; their original values
     *     are used, also where they have been transformed
     * @return the scores
     * @throws IllegalArgumentException if one of the three features is missing
     */
    public RfmScores from(Features rfm) {
        if (!rfm.names().containsAll(NEEDED)) {
            throw new IllegalArgumentException("RFM scores need the features " + NEEDED + "; there are " + rfm.names()
                    + ". Make them with Rfm.asOf(day).from(transactions).");
        }
        Features originals = rfm.originals();
        List<String> warnings = new ArrayList<>();
        int[][] scores = new int[NEEDED.size()][];
        for (int i = 0; i < scores.length; i++) {
            double[] values = originals.column(NEEDED.get(i));
            boolean lowIsGood = NEEDED.get(i).equals("recency");
            scores[i] = Quantiles.of(lowIsGood ? negated(values) : values, quantiles);
            warnUnused(NEEDED.get(i), scores[i], warnings);
        }
        if (quantiles == 2) {
            warnings.add(
                    "Two scores are a coarse grid: only Champions, New customers, Cannot lose and Lost occur, and up"
                            + " to half of any customers are Champions. Five are customary.");
        }
        return new RfmScores(quantiles, originals, scores, List.copyOf(warnings));
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private void warnUnused(String feature, int[] scores, List<String> warnings) {
        long used = Arrays.stream(scores).distinct().count();
        if (used < quantiles) {
            warnings.add("'" + feature + "' has so many equal values that only " + used + " of the " + quantiles
                    + " scores occur: "
                    + Arrays.toString(Arrays.stream(scores).distinct().sorted().toArray()) + ".");
        }
    }
}
