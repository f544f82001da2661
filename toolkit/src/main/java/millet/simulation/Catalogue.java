package millet.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All products of a world, in the order of their launch, and who is on sale when. */
final class Catalogue {

    /** A product leaves this many days after its successor came. */
    static final int CLEARANCE = 75;
    /** A new generation is that much dearer. */
    private static final double DEARER = 1.03;

    private static final int WEEK = 7;
    /** How much less one likes a product whose tier is one away from one's own. */
    private static final double TIER_TASTE = 0.45;
    /** After so many days a model that will have a successor is liked 1/e as much as when it was new. */
    private static final double NOVELTY_DAYS = 500;

    private final Product[] products;
    private final int[][][] onSale;
    private final double[][][][] taste;

    Catalogue(int days) {
        products = launch(days);
        int weeks = (days + WEEK - 1) / WEEK;
        onSale = new int[weeks][Category.COUNT][];
        taste = new double[weeks][Category.COUNT][Segment.COUNT][];
        for (int week = 0; week < weeks; week++) {
            for (int category = 0; category < Category.COUNT; category++) {
                onSale[week][category] = onSale(Category.at(category), week * WEEK);
                for (Segment segment : Segment.values()) {
                    taste[week][category][segment.place()] = taste(segment, onSale[week][category], week * WEEK);
                }
            }
        }
    }

    private static Product[] launch(int days) {
        List<Product> all = new ArrayList<>();
        for (Family family : Family.all()) {
            // the generation before the world's is still sold off when the world begins
            int first = family.every() == 0 ? 0 : -1;
            int last = family.every() == 0 ? 0 : (days - family.offset()) / family.every();
            for (int step = first; step <= last; step++) {
                int day = family.offset() + step * family.every();
                if (day < days && (family.every() == 0 || day + family.every() + CLEARANCE > 0)) {
                    all.add(product(family, step, day));
                }
            }
        }
        all.sort(Comparator.comparingInt(Product::launch)
                .thenComparingInt(Product::family)
                .thenComparingInt(Product::generation));
        return numbered(all);
    }

    private static Product product(Family family, int step, int day) {
        double price = family.price() * StrictMath.pow(DEARER, step);
        double ending = family.price() < 100 ? 1 : family.price() < 1000 ? 10 : 100;
        double rounded = step == 0 ? family.price() : Math.rint((price + 1) / ending) * ending - 1;
        int generation = family.generation() + step;
        boolean numbered = family.every() > 0;
        // shelves are changed on Sundays, day 0 being one
        int leaves = numbered ? -Math.floorDiv(-(day + family.every() + CLEARANCE), WEEK) * WEEK : Integer.MAX_VALUE;
        return new Product(
                0,
                "",
                numbered ? family.name() + " " + generation : family.name(),
                numbered ? family.chinese() + " " + generation + " 代" : family.chinese(),
                family.category(),
                family.index(),
                generation,
                family.tier(),
                day,
                leaves,
                rounded,
                Math.rint(rounded * (1 - family.margin()) * 100) / 100,
                family.popularity(),
                -1,
                family.shape(),
                family.scale());
    }

    private static Product[] numbered(List<Product> all) {
        Product[] numbered = new Product[all.size()];
        int[] latest = new int[Family.all().size()];
        Arrays.fill(latest, -1);
        for (int i = 0; i < numbered.length; i++) {
            Product p = all.get(i);
            numbered[i] = new Product(
                    i,
                    String.format(Locale.ROOT, "P%03d", i + 1),
                    p.name(),
                    p.chinese(),
                    p.category(),
                    p.family(),
                    p.generation(),
                    p.tier(),
                    p.launch(),
                    p.leaves(),
                    p.price(),
                    p.cost(),
                    p.popularity(),
                    latest[p.family()],
                    p.shape(),
                    p.scale());
            latest[p.family()] = i;
        }
        return numbered;
    }

    private int[] onSale(Category category, int day) {
        return Arrays.stream(products)
                .filter(product -> product.category() == category && product.isOnSale(day))
                .mapToInt(Product::index)
                .toArray();
    }

    private double[] taste(Segment segment, int[] indices, int day) {
        double[] weights = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            Product product = products[indices[i]];
            double apart = product.tier() - segment.tier();
            double age = product.leaves() == Integer.MAX_VALUE ? 0 : Math.max(0, day - product.launch());
            weights[i] = product.popularity() * StrictMath.exp(-TIER_TASTE * apart * apart - age / NOVELTY_DAYS);
        }
        return weights;
    }

    int size() {
        return products.length;
    }

    Product at(int index) {
        return products[index];
    }

    /** The products of a category that are on sale at the beginning of this day's week. */
    int[] onSale(int category, int day) {
        return onSale[day / WEEK][category];
    }

    /** How much a segment likes each of {@link #onSale(int, int)}; the array is not to be changed. */
    double[] taste(Segment segment, int category, int day) {
        return taste[day / WEEK][category][segment.place()];
    }

    /** The youngest product of a family that is on sale on this day, or -1. */
    int current(int family, int day) {
        int found = -1;
        for (int index : onSale(Family.all().get(family).category().place(), day)) {
            if (products[index].family() == family) {
                found = index;
            }
        }
        return found;
    }
}
