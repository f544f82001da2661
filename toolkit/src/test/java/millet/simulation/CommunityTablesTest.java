package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class CommunityTablesTest {

    private static final int SIZE = 12_000;
    private static final Shop SHOP = new Shop(World.customers(SIZE));

    private static Table all(Layout layout, Function<Shop, Scribe> scribe, Shop shop) {
        Rows rows = new Rows(layout);
        Scribe writer = scribe.apply(shop);
        for (int customer = 0; customer < shop.world().size(); customer++) {
            writer.write(customer, rows);
        }
        return rows.table();
    }

    private static Table all(Layout layout, Function<Shop, Scribe> scribe) {
        return all(layout, scribe, SHOP);
    }

    /** Gini coefficient of amounts that are not negative. */
    private static double gini(double[] amounts) {
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (i + 1) * sorted[i];
            sum += sorted[i];
        }
        return 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }

    private static double[] counts(Table table, String column, Table members) {
        Map<String, Integer> counts = new HashMap<>();
        table.stringColumn(column).forEach(member -> counts.merge(member, 1, Integer::sum));
        return members.stringColumn("member").asList().stream()
                .mapToDouble(member -> counts.getOrDefault(member, 0))
                .toArray();
    }

    @Test
    void about_a_fifth_of_the_customers_join_and_groups_are_uneven() {
        Table members = all(CommunityTables.MEMBERS_TRUTH, CommunityTables::membersTruth);
        assertThat(members.rowCount() / (double) SIZE).isBetween(0.14, 0.24);
        Map<String, Integer> sizes = new TreeMap<>();
        members.stringColumn("group").forEach(group -> sizes.merge(group, 1, Integer::sum));
        assertThat(sizes).hasSize(8);
        assertThat(sizes.get("极客玩机")).isGreaterThan(4 * sizes.get("新手"));
        assertThat(members.intColumn("fame").unique().size()).isEqualTo(members.rowCount());
    }

    @Test
    void who_is_a_member_does_not_depend_on_the_size_of_the_world() {
        Members small = Members.of(new Shop(World.customers(100)));
        Members large = Members.of(SHOP);
        for (int customer = 0; customer < 100; customer++) {
            boolean member = small.of(customer).isMember();
            assertThat(large.of(customer).isMember()).isEqualTo(member);
            assertThat(large.group()).isEqualTo(small.group());
            assertThat(large.since()).isEqualTo(small.since());
        }
    }

    @Test
    void the_graph_is_one_of_people() {
        Follows follows = Follows.of(SHOP);
        Members members = Members.of(SHOP);
        Map<Integer, Set<Integer>> graph = new TreeMap<>();
        double[] followers = new double[SIZE];
        int edges = 0;
        int sameGroup = 0;
        int count = 0;
        Map<Members.Group, Double> groups = new TreeMap<>();
        for (int customer = 0; customer < SIZE; customer++) {
            if (!members.of(customer).isMember()) {
                assertThat(follows.of(customer).size()).isZero();
                continue;
            }
            count++;
            Members.Group group = members.group();
            groups.merge(group, 1.0, Double::sum);
            IntArrayList list = new IntArrayList(follows.of(customer));
            assertThat(new HashSet<>(list).size()).isEqualTo(list.size());
            assertThat(list.contains(customer)).isFalse();
            graph.put(customer, new HashSet<>(list));
            for (int other : list) {
                edges++;
                followers[other]++;
                assertThat(members.of(other).isMember()).isTrue();
                sameGroup += members.group() == group ? 1 : 0;
            }
        }
        double[] inDegrees =
                graph.keySet().stream().mapToDouble(member -> followers[member]).toArray();
        assertThat(edges / (double) count).as("mean degree").isBetween(3.0, 9.0);
        assertThat(gini(inDegrees)).as("Gini of the in-degree").isBetween(0.45, 0.8);
        assertThat(Arrays.stream(inDegrees).max().orElseThrow()).isGreaterThan(20 * edges / (double) count);

        int mutual = 0;
        int paths = 0;
        int closed = 0;
        for (Map.Entry<Integer, Set<Integer>> entry : graph.entrySet()) {
            for (int other : entry.getValue()) {
                mutual += graph.get(other).contains(entry.getKey()) ? 1 : 0;
                for (int third : graph.get(other)) {
                    if (third != entry.getKey()) {
                        paths++;
                        closed += entry.getValue().contains(third) ? 1 : 0;
                    }
                }
            }
        }
        double density = edges / (double) count / (count - 1);
        assertThat(mutual / (double) edges).as("reciprocity").isBetween(0.2, 0.3);
        assertThat(closed / (double) paths).as("transitivity").isGreaterThan(20 * density);
        double byChance = 0;
        for (double size : groups.values()) {
            byChance += size / count * size / count;
        }
        assertThat(sameGroup / (double) edges).as("homophily").isGreaterThan(2 * byChance);
    }

    @Test
    void nobody_follows_before_both_have_joined_nor_after_the_end() {
        Table follows = all(CommunityTables.FOLLOWS, CommunityTables::follows);
        Table members = all(CommunityTables.MEMBERS_TRUTH, CommunityTables::membersTruth);
        Map<String, Integer> joined = new HashMap<>();
        for (int row = 0; row < members.rowCount(); row++) {
            joined.put(
                    members.stringColumn("member").get(row),
                    members.intColumn("joined").get(row));
        }
        for (int row = 0; row < follows.rowCount(); row++) {
            int day = Days.of(follows.dateColumn("day").get(row));
            assertThat(day)
                    .isLessThan(730)
                    .isGreaterThanOrEqualTo(
                            joined.get(follows.stringColumn("follower").get(row)))
                    .isGreaterThanOrEqualTo(
                            joined.get(follows.stringColumn("followed").get(row)));
        }
        assertThat(follows.rowCount()).isGreaterThan(SIZE / 4);
    }

    @Test
    void few_members_make_most_of_the_visits_and_nearly_all_posts() {
        Table members = all(CommunityTables.MEMBERS_TRUTH, CommunityTables::membersTruth);
        Table activity = all(CommunityTables.ACTIVITY, CommunityTables::activity);
        Table posts = all(CommunityTables.POSTS, CommunityTables::posts);
        double[] visits = counts(activity, "member", members);
        assertThat(gini(visits)).isBetween(0.5, 0.85);
        assertThat(activity.rowCount() / (double) members.rowCount())
                .as("visits of a member")
                .isBetween(20.0, 90.0);
        assertThat(activity.intColumn("minutes").min()).isGreaterThanOrEqualTo(1);
        assertThat(activity.intColumn("minutes").median()).isBetween(4.0, 12.0);
        assertThat(activity.intColumn("minutes").mean())
                .isGreaterThan(1.3 * activity.intColumn("minutes").median());

        double[] written = counts(posts, "member", members);
        Arrays.sort(written);
        long silent = Arrays.stream(written).filter(count -> count == 0).count();
        assertThat(silent / (double) written.length).as("share who never post").isBetween(0.85, 0.95);
        double top = Arrays.stream(written).skip((long) (written.length * 0.99)).sum();
        assertThat(top / posts.rowCount()).as("share of posts by one per cent").isBetween(0.55, 0.95);
    }

    @Test
    void posts_are_written_on_days_of_visiting_and_their_truth_stands_row_by_row() {
        Table activity = all(CommunityTables.ACTIVITY, CommunityTables::activity);
        Set<String> visits = new HashSet<>();
        for (int row = 0; row < activity.rowCount(); row++) {
            visits.add(activity.stringColumn("member").get(row)
                    + activity.dateColumn("day").get(row));
        }
        Table posts = all(CommunityTables.POSTS, CommunityTables::posts);
        Table truth = all(CommunityTables.POSTS_TRUTH, CommunityTables::postsTruth);
        assertThat(posts.stringColumn("post").asList())
                .isEqualTo(truth.stringColumn("post").asList())
                .doesNotHaveDuplicates();
        int astray = 0;
        Map<String, Set<String>> wordings = new TreeMap<>();
        for (int row = 0; row < posts.rowCount(); row++) {
            assertThat(visits)
                    .contains(posts.stringColumn("member").get(row)
                            + posts.dateColumn("day").get(row));
            astray += posts.stringColumn("board")
                            .get(row)
                            .equals(truth.stringColumn("belongs").get(row))
                    ? 0
                    : 1;
            assertThat(posts.stringColumn("text").get(row)).isNotBlank().doesNotContain("{", "|", "<", ">");
            if (!truth.stringColumn("request").isMissing(row)) {
                wordings.computeIfAbsent(truth.stringColumn("request").get(row), any -> new HashSet<>())
                        .add(posts.stringColumn("text").get(row));
            }
        }
        assertThat(astray / (double) posts.rowCount()).isBetween(0.02, 0.07);
        assertThat(wordings).hasSize(PostText.REQUESTS);
        assertThat(wordings.get("r01")).hasSizeGreaterThan(20);
    }

    /** The minorise-maximise iteration of D. R. Hunter, MM algorithms for generalized Bradley–Terry models, 2004. */
    private static double[] bradleyTerry(double[][] wins) {
        int n = wins.length;
        double[] worth = new double[n];
        Arrays.fill(worth, 1.0 / n);
        for (int round = 0; round < 500; round++) {
            double[] next = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double won = 0;
                double expected = 0;
                for (int j = 0; j < n; j++) {
                    won += wins[i][j];
                    expected += i == j ? 0 : (wins[i][j] + wins[j][i]) / (worth[i] + worth[j]);
                }
                next[i] = won / expected;
                sum += next[i];
            }
            for (int i = 0; i < n; i++) {
                worth[i] = next[i] / sum;
            }
        }
        return worth;
    }

    @Test
    void worths_are_found_again_in_the_votes_of_the_careful() {
        Shop shop = new Shop(World.customers(60_000).withSeed(7));
        Table votes = all(CommunityTables.VOTES, CommunityTables::votes, shop);
        Table members = all(CommunityTables.MEMBERS_TRUTH, CommunityTables::membersTruth, shop);
        Set<String> careless = new HashSet<>();
        for (int row = 0; row < members.rowCount(); row++) {
            if (members.booleanColumn("first_button").get(row)) {
                careless.add(members.stringColumn("member").get(row));
            }
        }
        assertThat(careless.size() / (double) members.rowCount()).isBetween(0.1, 0.14);
        int n = Prototypes.NAMES.size();
        double[][] wins = new double[n][n];
        int first = 0;
        int firstCareful = 0;
        int careful = 0;
        for (int row = 0; row < votes.rowCount(); row++) {
            String a = votes.stringColumn("prototype_a").get(row);
            String b = votes.stringColumn("prototype_b").get(row);
            String chosen = votes.stringColumn("chosen").get(row);
            assertThat(chosen).isIn(a, b);
            assertThat(a).isNotEqualTo(b);
            first += chosen.equals(a) ? 1 : 0;
            if (!careless.contains(votes.stringColumn("member").get(row))) {
                careful++;
                firstCareful += chosen.equals(a) ? 1 : 0;
                int winner = Prototypes.NAMES.indexOf(chosen);
                wins[winner][Prototypes.NAMES.indexOf(chosen.equals(a) ? b : a)]++;
            }
        }
        assertThat(firstCareful / (double) careful).isBetween(0.48, 0.52);
        assertThat(first / (double) votes.rowCount())
                .as("who presses the first button")
                .isBetween(0.54, 0.58);

        Rows rows = new Rows(CommunityTables.PROTOTYPES_TRUTH);
        CommunityTables.prototypes(rows);
        double[] found = bradleyTerry(wins);
        for (int i = 0; i < n; i++) {
            assertThat(found[i] / rows.table().doubleColumn("worth").get(i)).isBetween(0.88, 1.12);
        }
    }
}
