package millet.segments;

import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;

/**
 * What is known of one segment.
 *
 * @param place of the segment in the order of all
 * @param share of the customers
 * @param revenueShare of the sales of all segments' customers; NaN where these are not positive
 * @param traits its features, in their order
 * @param basket the median of what its customers spend per purchase; NaN where nobody bought
 * @param excesses the categories that it buys more of than others, the most striking first
 */
record Persona(
        int place,
        String name,
        int customers,
        double share,
        double revenueShare,
        List<Trait> traits,
        double basket,
        List<Excess> excesses,
        String action) {

    /** From here on a feature sets a segment apart: a medium difference to J. Cohen, Statistical Power Analysis, 1988. */
    private static final double MEDIUM = 0.5;

    private static final int MOST_TRAITS = 3;

    /** A category and how many times its usual share of spending it has. */
    record Excess(String category, double lift) {

        String words() {
            return category + " ×" + Words.ratio(lift);
        }
    }

    /** A feature: its median here and in all segments, and how many standard deviations the mean is from that of all others. */
    record Trait(String feature, double median, double overall, double effect) {

        String typical() {
            return switch (feature) {
                case "recency" -> "last purchase " + days(median) + " ago";
                case "frequency" -> Words.median(median) + (median == 1 ? " purchase" : " purchases");
                case "monetary" -> Words.number(median) + " spent";
                default -> feature + " " + Words.number(median);
            };
        }

        String apart() {
            boolean comparable = median != overall && overall > 0 && median >= 0;
            return switch (feature) {
                case "recency" ->
                    (effect > 0 ? "last bought longer ago: " : "bought more recently: ") + days(median)
                            + ", the median customer " + days(overall);
                case "frequency" -> comparable ? "buys " + times() + " as often as the median customer" : plain();
                case "monetary" -> comparable ? "spends " + times() + " as much as the median customer" : plain();
                default -> plain();
            };
        }

        private String times() {
            return (median < overall ? "only " : "") + Words.ratio(median / overall) + " times";
        }

        private String plain() {
            if (median == overall) {
                return feature + (effect > 0 ? " higher" : " lower") + " on average, the median is that of all";
            }
            return (effect > 0 ? "higher " : "lower ") + feature + ": median " + Words.number(median)
                    + ", the median customer " + Words.number(overall);
        }

        private static String days(double days) {
            return Words.median(days) + (days == 1 ? " day" : " days");
        }
    }

    Persona withAction(String other) {
        return new Persona(place, name, customers, share, revenueShare, traits, basket, excesses, other);
    }

    String size() {
        return Numbers.count(customers, "customer") + " · " + Numbers.percent(share, 1) + " of all";
    }

    String revenue() {
        return Double.isNaN(revenueShare) ? "no revenue" : Numbers.percent(revenueShare, 1) + " of revenue";
    }

    List<String> typical() {
        List<String> parts = new ArrayList<>(traits.stream().map(Trait::typical).toList());
        if (!Double.isNaN(basket)) {
            parts.add("average basket " + Words.number(basket));
        }
        return parts;
    }

    /** The features that set the segment apart, the largest difference first. */
    List<String> apart() {
        List<String> found = traits.stream()
                .filter(trait -> Math.abs(trait.effect) >= MEDIUM)
                .sorted((a, b) -> Double.compare(Math.abs(b.effect), Math.abs(a.effect)))
                .limit(MOST_TRAITS)
                .map(Trait::apart)
                .toList();
        return found.isEmpty() ? List.of("little: no feature differs much from the other customers") : found;
    }

    List<String> excess() {
        return excesses.stream().map(Excess::words).toList();
    }
}
