package millet.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ContributionTest {

    private final Contribution posts =
            CommunityPanel.of(Club.activity()).withPosts(Club.posts()).contribution();

    /** NumPy: {@code ((2 i − n − 1) x).sum() / (n x.sum())} and {@code 1 − interp(1 − p, …)} on the Lorenz curve. */
    @Test
    void gini_and_shares_are_those_of_numpy() {
        assertThat(posts.gini()).isCloseTo(0.9045279383429673, within(1e-14));
        assertThat(posts.ofTop(0.01)).isCloseTo(0.13872832369942167, within(1e-14));
        assertThat(posts.ofTop(0.1)).isCloseTo(0.9248554913294798, within(1e-14));
        assertThat(posts.silent()).isCloseTo(53 / 60.0, within(1e-14));
        assertThat(posts.ofTop(0)).isZero();
        assertThat(posts.ofTop(1)).isEqualTo(1);
    }

    @Property(tries = 100)
    void gini_is_half_the_mean_difference_over_the_mean(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 9) Integer> numbers) {
        int[] counts = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
        double sum = Arrays.stream(counts).sum();
        double differences = 0;
        for (int a : counts) {
            for (int b : counts) {
                differences += Math.abs(a - b);
            }
        }
        if (sum > 0) {
            assertThat(Contribution.gini(counts)).isCloseTo(differences / (2 * counts.length * sum), within(1e-12));
        }
    }

    @Test
    void where_all_contribute_alike_there_is_no_inequality() {
        Contribution alike = Contribution.of(new int[] {0, 1, 2, 3}, 4, "post");

        assertThat(alike.gini()).isZero();
        assertThat(alike.ofTop(0.5)).isEqualTo(0.5);
        assertThat(alike.silent()).isZero();
        assertThat(Contribution.of(new int[] {3, 3}, 4, "post").gini()).isEqualTo(0.75);
        assertThat(Contribution.of(new int[] {3, 3}, 4, "post").silent()).isEqualTo(0.75);
    }

    @Test
    void the_claim_stands_beside_what_is() {
        Table table = posts.toTable();

        assertThat(table.stringColumn("members").asList()).containsExactly("most active 1%", "next 9%", "other 90%");
        assertThat(table.doubleColumn("share").sum()).isCloseTo(1, within(1e-12));
        assertThat(table.doubleColumn("posts").sum()).isCloseTo(173, within(1e-9));
        assertThat(posts.toText()).contains("60 members, of whom 88.3% made no post; Gini coefficient 0.905");
        assertThat(posts.toString()).isEqualTo(posts.toText());
        assertThat(posts.chart().toSvg())
                .contains("The most active 1% make 14% of the posts, 88% of the members none", "洛伦兹曲线");
    }

    @Test
    void who_only_writes_is_a_member_too_and_votes_are_counted_alike() {
        Contribution votes =
                CommunityPanel.of(Club.onOneDay(2)).withVotes(Club.posts()).voting();

        assertThat(votes.toText()).contains("8 members", "votes"); // two who came and six who only wrote
        assertThat(votes.warnings()).isEmpty();
    }

    @Test
    void posts_without_a_member_are_told() {
        assertThat(Contribution.of(new int[] {0, -1}, 1, "post").warnings())
                .containsExactly("1 post without a member is left out.");
        assertThat(Contribution.of(new int[] {0, -1, -1}, 1, "post").warnings())
                .containsExactly("2 posts without a member are left out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posts.ofTop(10))
                .withMessageContaining("from 0 to 1, not 10.0");
        assertThatIllegalArgumentException().isThrownBy(() -> posts.ofTop(-0.1));
    }
}
