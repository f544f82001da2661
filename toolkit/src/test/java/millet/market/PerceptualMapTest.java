package millet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PerceptualMapTest {

    /**
     * scikit-learn: {@code PCA().fit(M)}, components and scores flipped where the largest weight was negative. Classical scaling of the squared distances
     * ({@code eigh(−J D J / 2)} in NumPy) gives the same places.
     */
    private static final double[][] PLACES = {
        {-1.2258261659371525, 1.882350426015119},
        {3.1130940425403093, -0.06265306776805701},
        {1.1006352140736082, 0.28614840268397934},
        {-3.0942153798553997, -0.7626798161488502},
        {-0.13559640548894425, -0.40413279865854257},
        {0.24190869466757814, -0.9390331461236459}
    };

    private final PerceptualMap map = Survey.ratings(Survey.ofMeans()).map();

    @Test
    void brands_lie_where_the_principal_components_put_them() {
        for (int brand = 0; brand < PLACES.length; brand++) {
            double[] place = map.place(Survey.BRANDS[brand]);
            assertThat(place[0]).isCloseTo(PLACES[brand][0], within(1e-12));
            assertThat(place[1]).isCloseTo(PLACES[brand][1], within(1e-12));
        }
        assertThat(map.shares()[0]).isCloseTo(0.7078080076993954, within(1e-13));
        assertThat(map.shares()[1]).isCloseTo(0.16866352394533718, within(1e-13));
        assertThat(Arrays.stream(map.shares()).sum()).isCloseTo(1, within(1e-12));
        assertThat(map.shares()).hasSize(5);
    }

    @Test
    void attributes_are_the_directions_of_the_components() {
        Table attributes = map.attributes();

        assertThat(attributes.doubleColumn("dimension 1").getDouble(0)).isCloseTo(-0.5439876233793488, within(1e-12));
        assertThat(attributes.doubleColumn("dimension 1").getDouble(5)).isCloseTo(0.587790491552157, within(1e-12));
        assertThat(attributes.doubleColumn("dimension 2").getDouble(3)).isCloseTo(0.6999262269548019, within(1e-12));
        assertThat(attributes.doubleColumn("shown").getDouble(5)).isBetween(0.9, 1.0);
    }

    @Property(tries = 100)
    void distances_over_all_dimensions_are_those_of_the_means(
            @ForAll @Size(18) List<@DoubleRange(min = 1, max = 7) Double> numbers) {
        Table table = Table.create(
                StringColumn.create("brand", "a", "b", "c", "d", "e", "f"),
                DoubleColumn.create("x", numbers.subList(0, 6)),
                DoubleColumn.create("y", numbers.subList(6, 12)),
                DoubleColumn.create("z", numbers.subList(12, 18)));
        double[][] centred = BrandRatings.of(table, "brand", "x", "y", "z").means();
        for (int column = 0; column < 3; column++) {
            double mean = 0;
            for (double[] row : centred) {
                mean += row[column] / 6;
            }
            for (double[] row : centred) {
                row[column] -= mean;
            }
        }
        PrincipalAxes axes = PrincipalAxes.of(centred);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double turned = 0;
                double plain = 0;
                for (int k = 0; k < 3; k++) {
                    double off = axes.along(k, centred[i]) - axes.along(k, centred[j]);
                    turned += off * off;
                    plain += (centred[i][k] - centred[j][k]) * (centred[i][k] - centred[j][k]);
                }
                assertThat(turned).isCloseTo(plain, within(1e-9));
            }
        }
        assertThat(axes.size(0)).isGreaterThanOrEqualTo(axes.size(1)).isGreaterThanOrEqualTo(axes.size(2));
    }

    @Test
    void two_attributes_give_a_map_without_loss() {
        PerceptualMap plane =
                BrandRatings.of(Survey.ofMeans(), "brand", "design", "prestige").map();

        assertThat(plane.shares()[0] + plane.shares()[1]).isCloseTo(1, within(1e-12));
        assertThat(plane.toTable().doubleColumn("shown").asList())
                .allSatisfy(share -> assertThat(share).isCloseTo(1, within(1e-9)));
        double design = 6.1 - 3.6;
        double prestige = 6.4 - 2.7;
        assertThat(plane.distance("云岫", "松陌"))
                .isCloseTo(Math.sqrt(design * design + prestige * prestige), within(1e-12));
    }

    @Test
    void it_shows_brands_and_attributes() {
        assertThat(map.chart().toSvg()).contains("粟里", "prestige", "dimension 1 (71%)", "The plane shows 88%", "品牌感知图");
        assertThat(map.toText()).contains("from the middle", "dimension 1 shows 70.8%");
        assertThat(map.toString()).isEqualTo(map.toText());
    }

    @Test
    void a_map_of_few_brands_says_that_it_describes() {
        assertThat(map.warnings())
                .singleElement()
                .asString()
                .contains("A map of 6 brands describes them", "stability(500, 42)");
    }

    @Test
    void a_plane_that_shows_little_is_told() {
        Table table = Table.create(
                StringColumn.create("brand", "a", "b", "c", "d", "m"),
                DoubleColumn.create("x", 1, 0, 0, 0, 0),
                DoubleColumn.create("y", 0, 1, 0, 0, 0),
                DoubleColumn.create("z", 0, 0, 1, 0, 0),
                DoubleColumn.create("w", 0, 0, 0, 1, 0),
                DoubleColumn.create("constant", 5, 5, 5, 5, 5));
        PerceptualMap flat =
                BrandRatings.of(table, "brand", "x", "y", "z", "w", "constant").map();

        assertThat(flat.warnings())
                .anyMatch(warning -> warning.contains("The plane shows only") && warning.contains("are not"));
        assertThat(flat.attributes().doubleColumn("shown").isMissing(4)).isTrue();
    }

    @Test
    void brands_that_are_rated_alike_make_no_map() {
        Table table = Table.create(
                StringColumn.create("brand", "a", "b", "c"),
                DoubleColumn.create("x", 4, 4, 4),
                DoubleColumn.create("y", 5, 5, 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrandRatings.of(table, "brand", "x", "y").map())
                .withMessageContaining("the means of [a, b, c] are all alike");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.distance("粟里", "云袖"))
                .withMessageContainingAll("no brand '云袖'", "Did you mean '云岫'?");
    }
}
