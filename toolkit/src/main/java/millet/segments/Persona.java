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

    /**
     * A feature in original units, and how many standard deviations the mean is from that of all others, on the scale of the features. The
     * medians, and with a scale of logarithms even the means, may differ the other way.
     */
    record Trait(String feature, Center median, Center mean, double effect) {

        String typical() {
            return switch (feature) {
                case "recency" -> "last purchase " + days(median.here) + " ago";
                case "frequency" -> Words.median(median.here) + (median.here == 1 ? " purchase" : " purchases");
                case "monetary" -> Words.number(median.here) + " spent";
                default -> feature + " " + Words.number(median.here);
            };
        }

        /** Told by the medians where they differ the way of the effect, else by the means. */
        String apart() {
            if (median.differsLike(effect)) {
                return apart(median, "", "median ", " as the median customer", "the median customer ");
            }
            if (mean.differsLike(effect)) {
                return apart(mean, "on average ", "on average ", " as all customers on average", "all customers ");
            }
            return feature + " differs, though neither its median nor its mean does so clearly";
        }

        private String apart(Center center, String which, String what, String asOthers, String others) {
            return switch (feature) {
                case "recency" ->
                    (effect > 0 ? "last bought longer ago: " : "bought more recently: ") + which + days(center.here)
                            + ", " + others + days(center.all);
                case "frequency" ->
                    center.hasRatio() ? "buys " + center.times() + " as often" + asOthers : plain(center, what, others);
                case "monetary" ->
                    center.hasRatio()
                            ? "spends " + center.times() + " as much" + asOthers
                            : plain(center, what, others);
                default -> plain(center, what, others);
            };
        }

        private String plain(Center center, String what, String others) {
            return (effect > 0 ? "higher " : "lower ") + feature + ": " + what + Words.number(center.here) + ", "
                    + others + Words.number(center.all);
        }

        private static String days(double days) {
            return Words.median(days) + (days == 1 ? " day" : " days");
        }
    }

    /** A median or mean in a segment and in all of them. */
    record Center(double here, double all) {

        private static final List<String> NO_RATIO = List.of(Words.ratio(0), Words.ratio(1));

        /** 1 above all, −1 below, 0 for equal. */
        int side() {
            return (int) Math.signum(here - all);
        }

        /** Whether it is on the same side, also as it is shown. */
        boolean differsLike(double effect) {
            return Math.signum(here - all) == Math.signum(effect)
                    && !Numbers.fixed(here, 2).equals(Numbers.fixed(all, 2));
        }

        boolean hasRatio() {
            return all > 0 && here > 0 && !NO_RATIO.contains(Words.ratio(here / all));
        }

        String times() {
            return (here < all ? "only " : "") + Words.ratio(here / all) + " times";
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
