package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millet.clustering.KMeans;
import millet.features.Features;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What was planted is found by a simple check where it should be, and not where it should not. */
class WorldTruthTest {

    private static final World WORLD = World.customers(12_000);
    private static final Table ORDERS = WORLD.orders();
    private static final Truth TRUTH = WORLD.truth();

    /** Maximum likelihood of Poisson counts with an effect for each product and, if asked, each week; Newton steps for the slope. */
    private static double[] elasticity(String category, boolean weeks) {
        Map<String, Integer> sold = new HashMap<>();
        for (Row row : ORDERS) {
            if (row.getInt("quantity") > 0 && row.getString("category").equals(category)) {
                LocalDate day = row.getDateTime("time").toLocalDate();
                sold.merge(
                        row.getString("product")
                                + day.minusDays(day.getDayOfWeek().getValue() % 7),
                        1,
                        Integer::sum);
            }
        }
        List<double[]> cells = new ArrayList<>();
        Map<String, Integer> products = new HashMap<>();
        for (Row row : WORLD.prices()) {
            boolean clearance = "清仓".equals(row.getString("promotion"));
            if (row.getString("category").equals(category) && !clearance) {
                double week = row.getDate("week").toEpochDay();
                Integer product = products.computeIfAbsent(row.getString("product"), key -> products.size());
                double log = Math.log(row.getDouble("price") / row.getDouble("list_price"));
                int count = sold.getOrDefault(row.getString("product") + row.getDate("week"), 0);
                cells.add(new double[] {product, weeks ? week : 0, log, count});
            }
        }
        return fit(cells);
    }

    private static double[] fit(List<double[]> cells) {
        Map<Double, Double> product = new HashMap<>();
        Map<Double, Double> week = new HashMap<>();
        cells.forEach(cell -> {
            product.put(cell[0], 1.0);
            week.put(cell[1], 1.0);
        });
        double slope = 0;
        double information = 0;
        for (int step = 0; step < 400; step++) {
            scale(cells, product, week, 0, slope);
            scale(cells, product, week, 1, slope);
            double score = 0;
            information = 0;
            double mean = 0;
            double total = 0;
            for (double[] cell : cells) {
                double expected = product.get(cell[0]) * week.get(cell[1]) * Math.exp(slope * cell[2]);
                score += (cell[3] - expected) * cell[2];
                mean += expected * cell[2];
                total += expected;
            }
            for (double[] cell : cells) {
                double expected = product.get(cell[0]) * week.get(cell[1]) * Math.exp(slope * cell[2]);
                information += expected * (cell[2] - mean / total) * (cell[2] - mean / total);
            }
            slope += score / information;
        }
        return new double[] {slope, 1 / Math.sqrt(information)};
    }

    private static void scale(
            List<double[]> cells, Map<Double, Double> product, Map<Double, Double> week, int side, double slope) {
        Map<Double, double[]> sums = new HashMap<>();
        for (double[] cell : cells) {
            double expected = product.get(cell[0]) * week.get(cell[1]) * Math.exp(slope * cell[2]);
            double[] sum = sums.computeIfAbsent(cell[side], key -> new double[2]);
            sum[0] += cell[3];
            sum[1] += expected;
        }
        Map<Double, Double> scaled = side == 0 ? product : week;
        sums.forEach((key, sum) -> scaled.computeIfPresent(key, (same, old) -> old * (sum[0] + 1e-9) / sum[1]));
    }

    private static double planted(String category) {
        Map<String, Double> sensitivity = new HashMap<>();
        for (Row row : TRUTH.customers()) {
            sensitivity.put(row.getString("customer"), row.getDouble("price_sensitivity"));
        }
        double sum = 0;
        int count = 0;
        for (Row row : ORDERS) {
            if (row.getInt("quantity") > 0 && row.getString("category").equals(category)) {
                sum += sensitivity.get(row.getString("customer"));
                count++;
            }
        }
        return -Category.valueOf(category.toUpperCase(java.util.Locale.ROOT)).elasticity() * sum / count;
    }

    @Test
    void an_elasticity_is_found_with_the_weeks_held_fixed_and_missed_without() {
        for (String category : List.of("accessory", "service", "home")) {
            double[] found = elasticity(category, true);
            double[] naive = elasticity(category, false);
            double truth = planted(category);
            assertThat(Math.abs(found[0] - truth)).as(category + " " + found[0]).isLessThan(3.5 * found[1]);
            assertThat(naive[0]).as(category).isLessThan(truth - 0.4);
        }
    }

    @Test
    void planted_rules_have_a_lift_above_one_and_their_confidence() {
        Map<String, Set<String>> baskets = new HashMap<>();
        Map<String, String> family = new HashMap<>();
        WORLD.products().forEach(row -> family.put(row.getString("product"), row.getString("family")));
        for (Row row : ORDERS) {
            if (row.getInt("quantity") > 0) {
                baskets.computeIfAbsent(row.getString("order"), order -> new HashSet<>())
                        .add(family.get(row.getString("product")));
            }
        }
        for (Row rule : TRUTH.rules()) {
            String from = rule.getString("antecedent");
            String to = rule.getString("consequent");
            long both = baskets.values().stream()
                    .filter(basket -> basket.contains(from) && basket.contains(to))
                    .count();
            long first = baskets.values().stream()
                    .filter(basket -> basket.contains(from))
                    .count();
            long second = baskets.values().stream()
                    .filter(basket -> basket.contains(to))
                    .count();
            double confidence = both / (double) first;
            if (first > 300) {
                double lift = confidence * baskets.size() / second;
                double error = 3.5 * Math.sqrt(confidence * (1 - confidence) / first) + 0.08;
                assertThat(lift).as(from + " → " + to).isGreaterThan(1);
                assertThat(confidence).as(from + " → " + to).isCloseTo(rule.getDouble("confidence"), within(error));
            }
        }
    }

    @Test
    void the_segments_are_found_in_the_hidden_features() {
        Table truth = TRUTH.customers();
        Features features = Features.of(
                        truth, "log_rate", "price_sensitivity", "home_affinity", "online_share", "community_affinity")
                .standardized();
        var clusters = KMeans.clusters(5).withSeed(1).withRestarts(10).fit(features);
        int[] segment = new int[truth.rowCount()];
        List<String> names = truth.stringColumn("segment").unique().asList();
        for (int row = 0; row < segment.length; row++) {
            segment[row] = names.indexOf(truth.stringColumn("segment").get(row));
        }

        assertThat(adjustedRand(clusters.labels(), segment)).isGreaterThan(0.8);
    }

    /** L. Hubert and P. Arabie, Comparing partitions, 1985. */
    private static double adjustedRand(int[] a, int[] b) {
        Map<Integer, Double> rows = new HashMap<>();
        Map<Integer, Double> columns = new HashMap<>();
        Map<Integer, Double> cells = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            rows.merge(a[i], 1.0, Double::sum);
            columns.merge(b[i], 1.0, Double::sum);
            cells.merge(a[i] * 1000 + b[i], 1.0, Double::sum);
        }
        double expected = pairs(rows) * pairs(columns) / (a.length * (a.length - 1.0) / 2);
        return (pairs(cells) - expected) / ((pairs(rows) + pairs(columns)) / 2 - expected);
    }

    private static double pairs(Map<Integer, Double> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2).sum();
    }

    /** Orders credited to the last touch within a week before them, against the orders that would not be there without the channel. */
    @Test
    void the_last_touch_overrates_search_and_cashback_by_what_was_planted() {
        Map<String, Long> credited = new HashMap<>();
        Map<String, Long> brought = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        Map<String, Long> lastTime = new HashMap<>();
        Table all = WORLD.touches();
        int touch = 0;
        Set<String> seen = new HashSet<>();
        long orders = 0;
        for (Row row : ORDERS) {
            if (row.getInt("quantity") < 0 || !seen.add(row.getString("order"))) {
                continue;
            }
            orders++;
            while (touch < all.rowCount()
                    && !all.dateTimeColumn("time").get(touch).isAfter(row.getDateTime("time"))) {
                String customer = all.stringColumn("customer").get(touch);
                last.put(customer, all.stringColumn("channel").get(touch));
                lastTime.put(
                        customer,
                        all.dateTimeColumn("time").get(touch).toLocalDate().toEpochDay());
                touch++;
            }
            String customer = row.getString("customer");
            long day = row.getDateTime("time").toLocalDate().toEpochDay();
            if (last.containsKey(customer) && day - lastTime.get(customer) <= 7) {
                credited.merge(last.get(customer), 1L, Long::sum);
            }
        }
        for (Row row : TRUTH.orders()) {
            brought.merge(row.getString("cause"), 1L, Long::sum);
        }

        assertThat(orders).isEqualTo(TRUTH.orders().rowCount());
        assertThat(brought.getOrDefault("cashback site", 0L)).isZero();
        assertThat(credited.get("cashback site") / (double) orders).isGreaterThan(0.1);
        assertThat(credited.get("search ad")).isGreaterThan(20 * brought.get("search ad"));
        assertThat(credited.get("short video") / (double) brought.get("short video"))
                .isBetween(0.5, 4.0);
    }

    @Test
    void the_campaign_shows_its_true_effect_in_the_mean() {
        Map<String, boolean[]> answers = new HashMap<>();
        for (Row row : TRUTH.campaign()) {
            answers.put(
                    row.getString("customer"),
                    new boolean[] {row.getBoolean("buys_untreated"), row.getBoolean("buys_treated")});
        }
        double[] bought = new double[2];
        double[] count = new double[2];
        double effect = 0;
        for (Row row : WORLD.campaign()) {
            int side = row.getBoolean("treated") ? 1 : 0;
            boolean[] answer = answers.get(row.getString("customer"));
            assertThat(row.getBoolean("bought")).isEqualTo(answer[side]);
            bought[side] += row.getBoolean("bought") ? 1 : 0;
            count[side]++;
            effect += (answer[1] ? 1 : 0) - (answer[0] ? 1 : 0);
        }
        double rate = (bought[0] + bought[1]) / (count[0] + count[1]);
        double error = Math.sqrt(rate * (1 - rate) * (1 / count[0] + 1 / count[1]));

        assertThat(bought[1] / count[1] - bought[0] / count[0])
                .isCloseTo(effect / (count[0] + count[1]), within(3 * error));
        assertThat(effect).isPositive();
    }

    /** The exponential part of a Weibull is solved for its scale; for the shape the score is brought to zero by bisection. */
    @Test
    void the_shape_of_the_failures_is_found_in_censored_days() {
        Map<String, String> family = new HashMap<>();
        WORLD.products().forEach(row -> family.put(row.getString("product"), row.getString("family")));
        List<double[]> vacuums = new ArrayList<>();
        for (Row row : WORLD.devices()) {
            if (family.get(row.getString("product")).equals("vacuum") && row.getInt("days") > 0) {
                vacuums.add(new double[] {row.getInt("days"), row.getBoolean("seen_to_fail") ? 1 : 0});
            }
        }
        double low = 0.3;
        double high = 4;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (score(vacuums, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double failures = vacuums.stream().mapToDouble(device -> device[1]).sum();

        assertThat(failures).isGreaterThan(20);
        assertThat(low).isCloseTo(1.5, within(3 * 0.78 * 1.5 / Math.sqrt(failures)));
    }

    private static double score(List<double[]> devices, double shape) {
        double failures = 0;
        double logs = 0;
        double sum = 0;
        double weighted = 0;
        for (double[] device : devices) {
            double power = Math.pow(device[0], shape);
            failures += device[1];
            logs += device[1] * Math.log(device[0]);
            sum += power;
            weighted += power * Math.log(device[0]);
        }
        return failures / shape + logs - failures * weighted / sum;
    }

    @Test
    void defaults_come_as_often_as_their_probabilities_say() {
        Map<String, Double> chance = new HashMap<>();
        TRUTH.credit().forEach(row -> chance.put(row.getString("order"), row.getDouble("default_probability")));
        double expected = 0;
        double variance = 0;
        double defaults = 0;
        int known = 0;
        for (Row row : WORLD.credit()) {
            if (!row.isMissing("defaulted")) {
                double p = chance.get(row.getString("order"));
                expected += p;
                variance += p * (1 - p);
                defaults += row.getBoolean("defaulted") ? 1 : 0;
                known++;
            }
        }

        assertThat(defaults).isCloseTo(expected, within(3 * Math.sqrt(variance)));
        assertThat(defaults / known).isBetween(0.01, 0.08);
    }

    @Test
    void dirt_is_where_the_truth_says_and_nowhere_else() {
        World dirty = World.customers(2000).withDirt(0.03);
        Map<String, String> stains = new HashMap<>();
        for (Row row : dirty.truth().dirt()) {
            stains.put(row.getString("order") + " " + row.getInt("line"), row.getString("dirt"));
        }
        Table before = dirty.withDirt(0).orders();
        Table after = dirty.orders();
        Map<String, List<String>> rows = new HashMap<>();
        for (Row row : after) {
            rows.computeIfAbsent(key(row), key -> new ArrayList<>()).add(text(row));
        }
        for (Row row : before) {
            List<String> now = rows.remove(key(row));
            String stain = stains.remove(key(row));
            if (stain == null) {
                assertThat(now).containsExactly(text(row));
            } else if (stain.equals("row stands twice")) {
                assertThat(now).containsExactly(text(row), text(row));
            } else {
                assertThat(now).as(stain).hasSize(1).doesNotContain(text(row));
            }
        }
        // what is left are the rows of tests
        assertThat(rows.keySet()).isEqualTo(stains.keySet()).allMatch(key -> key.endsWith(" 99"));
        assertThat(after.rowCount() - before.rowCount()).isPositive();
    }

    private static String key(Row row) {
        return row.getString("order") + " " + row.getInt("line");
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (String column : row.columnNames()) {
            text.append(row.isMissing(column) ? "" : row.getObject(column)).append('|');
        }
        return text.toString();
    }
}
