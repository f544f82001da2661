package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What was learnt survives a file to the last bit, and no other file is taken for it. */
class TransformFileTest {

    private static final Table ROWS = Table.create(
            "rows",
            StringColumn.create("who", "a", "b", "c", "d"),
            DoubleColumn.create("age", 20.1, 1.0 / 3, Double.NaN, 1e-300),
            DoubleColumn.create("spend", -0.1, 7, 1e15, Math.PI),
            StringColumn.create("city", "<上海>", null, "\"q\"\n", "上海"),
            StringColumn.create("size", "S", "M", "S", "M"),
            DateTimeColumn.create(
                    "joined",
                    LocalDateTime.of(2024, 1, 1, 8, 0),
                    null,
                    LocalDateTime.of(2023, 12, 31, 23, 59),
                    LocalDateTime.of(2000, 2, 29, 0, 0)),
            DoubleColumn.create("bought", 1, 0, 1, 0));

    private static final FeatureRecipe EVERYTHING = FeatureRecipe.of("age", "spend")
            .oneHot("city")
            .ordinal("size", "S", "M")
            .frequency("city")
            .targetMean("city", "bought")
            .binned("spend", 0, 0.1)
            .binnedByFrequency("age", 2)
            .interaction("size", "spend")
            .datePart("joined", "weekday", "hour")
            .cyclicDatePart("joined", "month")
            .daysFrom(LocalDate.of(2020, 1, 1), "joined")
            .markingMissing("joined")
            .fillingMissing("age", "mean")
            .fillingMissing("joined", "median")
            .log1p("frequency of city")
            .yeoJohnson("spend")
            .standardized("age")
            .robust("mean bought by city")
            .minMax("weekday of joined")
            .withIds("who");

    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("other.json"), content, StandardCharsets.UTF_8)
                .toString();
    }

    private String saved(FeatureTransform transform) {
        return transform
                .saveJson(folder.resolve("sub/features.json").toString())
                .toString();
    }

    @Test
    void a_transform_read_back_is_equal_and_gives_the_same_bits() {
        FeatureTransform fitted = EVERYTHING.fit(ROWS);

        FeatureTransform read = FeatureTransform.load(saved(fitted));

        assertThat(read).isEqualTo(fitted).hasSameHashCodeAs(fitted).hasToString(fitted.toString());
        assertThat(read.apply(ROWS).toArray()).isDeepEqualTo(fitted.apply(ROWS).toArray());
        assertThat(read.apply(ROWS).ids()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void saving_twice_gives_the_same_bytes() throws IOException {
        FeatureTransform fitted = EVERYTHING.fit(ROWS);
        String first = Files.readString(Path.of(saved(fitted)));

        assertThat(Files.readString(Path.of(saved(FeatureTransform.load(saved(fitted))))))
                .isEqualTo(first)
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void transforms_of_scaled_features_and_selections_are_saved_too() {
        FeatureTransform scaled =
                Features.of(ROWS, "spend", "bought").standardized().transform();
        FeatureTransform chosen = EVERYTHING
                .fit(ROWS)
                .training()
                .select("spend", "city = 上海")
                .minMax("spend")
                .transform();

        assertThat(FeatureTransform.load(saved(scaled))).isEqualTo(scaled);
        assertThat(FeatureTransform.load(saved(chosen))).isEqualTo(chosen);
        assertThat(scaled.apply(ROWS).toArray())
                .isDeepEqualTo(
                        Features.of(ROWS, "spend", "bought").standardized().toArray());
        assertThat(chosen.apply(ROWS).names()).containsExactly("spend", "city = 上海");
    }

    @Test
    void the_file_tells_what_a_table_must_have() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(Path.of(saved(EVERYTHING.fit(ROWS)))));

        assertThat(json.path("format").asText()).isEqualTo("millet feature transform");
        assertThat(json.path("version").asInt()).isEqualTo(1);
        assertThat(json.path("columns").toString())
                .isEqualTo("[{\"column\":\"who\",\"use\":\"CATEGORY\"},{\"column\":\"age\",\"use\":\"NUMBER\"},"
                        + "{\"column\":\"spend\",\"use\":\"NUMBER\"},{\"column\":\"city\",\"use\":\"CATEGORY\"},"
                        + "{\"column\":\"size\",\"use\":\"CATEGORY\"},{\"column\":\"joined\",\"use\":\"DATE\"},"
                        + "{\"column\":\"joined\",\"use\":\"TIME\"},{\"column\":\"joined\",\"use\":\"ANYTHING\"}]");
    }

    @Test
    void training_rows_are_not_in_the_file() {
        FeatureTransform read = FeatureTransform.load(saved(EVERYTHING.fit(ROWS)));

        assertThatThrownBy(read::training)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This transform keeps no training rows: it was read from a file or comes from features."
                        + " Take training() of what FeatureRecipe.fit returns.");
    }

    @Test
    void another_file_is_not_taken_for_a_transform() throws IOException {
        assertThatThrownBy(() -> FeatureTransform.load("no/such.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "FeatureTransform.load needs a file that saveJson has written; there is no 'no/such.json'.");
        assertThatThrownBy(() -> FeatureTransform.load(null)).hasMessageContaining("there is no 'null'");
        assertThatThrownBy(() -> FeatureTransform.load(folder.toString())).hasMessageContaining("cannot read");
        for (String foreign : List.of("", "{}", "[1]", "\"text\"", "{\"format\": 3}", "{\"format\": \"chart\"}")) {
            String path = file(foreign);
            assertThatThrownBy(() -> FeatureTransform.load(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is something else: its format is not 'millet feature transform'");
        }
        String text = file("age,spend\n1,2\n");
        assertThatThrownBy(() -> FeatureTransform.load(text))
                .hasMessageContaining("is damaged or was changed by hand: it is not JSON from line 1 on: ");
    }

    @Test
    void a_file_of_a_later_version_asks_for_a_later_millet() throws IOException {
        String later = file("{\"format\": \"millet feature transform\", \"version\": 2, \"new\": true}");
        String none = file("{\"format\": \"millet feature transform\"}");

        assertThatThrownBy(() -> FeatureTransform.load(none)).hasMessageContaining("its version is not a number");
        Files.writeString(Path.of(later), "{\"format\": \"millet feature transform\", \"version\": 2, \"new\": true}");
        assertThatThrownBy(() -> FeatureTransform.load(later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("was written by a later Millet: it has version 2, and this one reads up to 1."
                        + " Take the later Millet, or save the transform again with this one.");
    }

    @Test
    void a_file_cut_short_anywhere_is_damaged() throws IOException {
        String whole = Files.readString(Path.of(saved(EVERYTHING.fit(ROWS))));

        for (int length = 1; length < whole.length() - 2; length += 37) {
            String path = file(whole.substring(0, length));
            assertThatThrownBy(() -> FeatureTransform.load(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is damaged or was changed by hand");
        }
    }

    @Test
    void anything_taken_out_or_replaced_is_told_or_harmless() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String whole = Files.readString(Path.of(saved(EVERYTHING.fit(ROWS))));
        int places = nodes(mapper.readTree(whole)).size();
        int told = 0;
        for (int place = 0; place < places; place++) {
            for (String other : List.of("remove", "null", "{}", "-7")) {
                JsonNode tree = mapper.readTree(whole);
                nodes(tree).get(place).change(other.equals("remove") ? null : mapper.readTree(other));
                told += isTold(file(tree.toString())) ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(places * 3);
    }

    private static boolean isTold(String path) {
        try {
            FeatureTransform.load(path).apply(ROWS);
            return false;
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("Cannot invoke");
            return true;
        }
    }

    /** A value in a tree that can be taken out or replaced. */
    private record Place(JsonNode parent, String field, int index) {

        void change(JsonNode other) {
            if (parent instanceof ObjectNode object) {
                if (other == null) {
                    object.remove(field);
                } else {
                    object.set(field, other);
                }
            } else if (other == null) {
                ((ArrayNode) parent).remove(index);
            } else {
                ((ArrayNode) parent).set(index, other);
            }
        }
    }

    private static List<Place> nodes(JsonNode tree) {
        List<Place> places = new ArrayList<>();
        tree.fieldNames().forEachRemaining(field -> {
            places.add(new Place(tree, field, -1));
            places.addAll(nodes(tree.get(field)));
        });
        for (int index = 0; tree.isArray() && index < tree.size(); index++) {
            places.add(new Place(tree, null, index));
            places.addAll(nodes(tree.get(index)));
        }
        return places;
    }

    @Test
    void a_file_needs_a_name_that_can_be_written() {
        FeatureTransform fitted = EVERYTHING.fit(ROWS);

        assertThatThrownBy(() -> fitted.saveJson("features.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saveJson writes JSON and needs a name that ends in .json, not 'features.txt'."
                        + " Say saveJson(\"features.json\").");
        assertThatThrownBy(() -> fitted.saveJson(null)).hasMessageContaining("not 'null'");
        assertThatThrownBy(() -> fitted.saveJson(saved(fitted) + "/under.json"))
                .hasMessageContaining("cannot be written");
    }
}
