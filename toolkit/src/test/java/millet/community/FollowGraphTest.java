package millet.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FollowGraphTest {

    private final FollowGraph graph =
            CommunityPanel.of(Club.onOneDay(64)).withFollows(Club.follows()).follows();

    /**
     * NetworkX 3.6.1: {@code density}, {@code overall_reciprocity}, {@code transitivity(G.to_undirected())}, {@code weakly_connected_components} of the same edges
     * among 64 nodes.
     */
    @Test
    void the_measures_are_those_of_networkx() {
        assertThat(graph.members()).isEqualTo(64);
        assertThat(graph.edges()).isEqualTo(172);
        assertThat(graph.density()).isCloseTo(0.04265873015873016, within(1e-15));
        assertThat(graph.reciprocity()).isCloseTo(0.5697674418604651, within(1e-15));
        assertThat(graph.transitivity()).isCloseTo(0.2709519934906428, within(1e-14));
        assertThat(graph.largestComponent()).isEqualTo(40.0 / 64);
        assertThat(graph.giniOfFollowers()).isCloseTo(0.696765988372093, within(1e-13));
        Table table = graph.toTable();
        assertThat(table.doubleColumn("value").asList()).contains(25.0, 30.0, 13.0, 40.0);
        assertThat(graph.followers().intColumn("members").asList().subList(0, 4))
                .containsExactly(36, 1, 20, 1);
        assertThat(graph.followers().intColumn("followers").asList().subList(0, 4))
                .containsExactly(0, 3, 4, 5);
    }

    /** Zachary's karate club: 34 members, 78 ties, transitivity 0.2557 (NetworkX, and printed in many textbooks). */
    @Test
    void the_karate_club_is_as_it_is_known() {
        FollowGraph club =
                CommunityPanel.of(Club.onOneDay(34)).withFollows(Club.karate()).follows();

        assertThat(club.edges()).isEqualTo(78);
        assertThat(club.transitivity()).isCloseTo(0.2556818181818182, within(1e-15));
        assertThat(club.largestComponent()).isEqualTo(1);
        assertThat(club.reciprocity()).isZero();
    }

    @Property(tries = 100)
    void triangles_are_those_found_by_looking_at_all_triples(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99) Integer> pairs) {
        boolean[][] near = new boolean[10][10];
        int[] from = new int[pairs.size()];
        int[] to = new int[pairs.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = pairs.get(i) / 10;
            to[i] = pairs.get(i) % 10;
            near[from[i]][to[i]] = true;
            near[to[i]][from[i]] = true;
        }
        int closed = 0;
        int open = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                for (int c = b + 1; c < 10; c++) {
                    if (a != b && a != c && near[a][b] && near[a][c]) {
                        open++;
                        closed += near[b][c] ? 1 : 0;
                    }
                }
            }
        }
        assertThat(FollowGraph.of(from, to, 10).transitivity())
                .isCloseTo(open == 0 ? 0 : (double) closed / open, within(1e-12));
    }

    @Test
    void copies_and_follows_of_oneself_are_left_out_and_told() {
        assertThat(graph.warnings())
                .containsExactly(
                        "11 rows in which a member follows itself are left out.",
                        "314 rows repeat a follow that is there already.");
        Table table = Club.edges();
        Club.add(table, 1, 1, 1);
        Club.add(table, 1, 2, 2);
        assertThat(CommunityPanel.of(Club.onOneDay(3))
                        .withFollows(table)
                        .follows()
                        .warnings())
                .containsExactly(
                        "1 row in which a member follows itself is left out.",
                        "1 row repeats a follow that is there already.");
    }

    @Test
    void rows_with_a_missing_end_are_no_follows() {
        FollowGraph half = FollowGraph.of(new int[] {0, -1, 1, -1}, new int[] {1, 0, -1, -1}, 2);

        assertThat(half.edges()).isEqualTo(1);
    }

    @Test
    void it_shows_the_measures_and_the_tail() {
        assertThat(graph.toText()).contains("reciprocity", "members in the largest component", "Each follow once");
        assertThat(graph.toString()).isEqualTo(graph.toText());
        assertThat(graph.chart().toSvg())
                .contains("How many members have so many followers or more", "172 follows of 64 members");
    }

    @Test
    void where_nobody_follows_there_is_no_chart() {
        FollowGraph empty =
                CommunityPanel.of(Club.onOneDay(3)).withFollows(Club.edges()).follows();

        assertThat(empty.density()).isZero();
        assertThat(empty.reciprocity()).isNaN();
        assertThat(empty.giniOfFollowers()).isNaN();
        assertThat(empty.largestComponent()).isEqualTo(1.0 / 3);
        assertThatIllegalArgumentException().isThrownBy(empty::chart).withMessageContaining("somebody who is followed");
    }

    @Test
    void rows_that_lack_an_end_are_told() {
        Table edges = Table.create(
                "follows",
                StringColumn.create("follower", "a", "", "b", ""),
                StringColumn.create("followed", "b", "a", "", ""));

        FollowGraph some =
                CommunityPanel.of(Club.onOneDay(2)).withFollows(edges).follows();

        assertThat(some.edges()).isEqualTo(1);
        assertThat(some.warnings()).contains("3 rows without a follower or without a followed member are left out.");
    }
}
