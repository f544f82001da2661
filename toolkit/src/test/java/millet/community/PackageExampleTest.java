package millet.community;

import static org.assertj.core.api.Assertions.assertThat;

import millet.chart.Chart;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private final Table activity = Club.activity();
    private final Table posts = Club.posts();
    private final Table follows = Club.follows();

    @Test
    void the_example_of_the_package_runs() {
        CommunityPanel panel = CommunityPanel.of(activity).withPosts(posts).withFollows(follows);
        Chart days = panel.chart();

        Chart growth = panel.growth().chart();
        MemberRetention retention = panel.retention();
        Contribution contribution = panel.contribution();
        FollowGraph graph = panel.follows();

        assertThat(days.toSvg()).contains("MAU");
        assertThat(growth.toSvg()).contains("lost");
        assertThat(retention.at(0)).isEqualTo(1);
        assertThat(contribution.gini()).isBetween(0.9, 0.91);
        assertThat(graph.members()).isEqualTo(60);
    }
}
