package millet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Published values come out, and {@code VALIDATION.md} says so. */
class ValidationTest {

    private static final Path DOCUMENT = Path.of("VALIDATION.md");

    /** The rooms and what was published about what they compute. */
    private static Map<String, List<Validation>> rooms() {
        Map<String, List<Validation>> rooms = new LinkedHashMap<>();
        rooms.put("Quality", millet.quality.PublishedValues.all());
        rooms.put("Features", millet.features.PublishedValues.all());
        rooms.put("Clustering", millet.clustering.PublishedValues.all());
        rooms.put("Economics", millet.economics.PublishedValues.all());
        rooms.put("Market", millet.market.PublishedValues.all());
        rooms.put("Community", millet.community.PublishedValues.all());
        rooms.put("Identity", millet.identity.PublishedValues.all());
        return rooms;
    }

    static List<Validation> values() {
        return rooms().values().stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void as_many_digits_agree_as_have_to(Validation value) {
        assertThat(value.agreeing()).as(value.row()).isGreaterThanOrEqualTo(value.atLeast());
    }

    @Test
    void the_document_shows_what_comes_out() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Validation

                Published values, and what the toolkit gives for them. Written by `ValidationTest`, which fails when a value moves; after a new
                value, write it anew with `./mvnw test -pl toolkit -Dtest=ValidationTest -Dmillet.validation=write`.
                """);
        rooms().forEach((room, values) -> {
            text.append("\n## ").append(room).append("\n\n");
            text.append("| value | source | published | ours | digits that agree |\n|---|---|---:|---:|---|\n");
            values.forEach(value -> text.append(value.row()));
        });
        if ("write".equals(System.getProperty("millet.validation"))) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1.333333, 1.3333333333333333, 7",
        "1.333333, 1.33334, 5",
        "-0.055631, -0.0556314, 5",
        "5, 4, 0",
        "78.85144142614601, 78.851441426146, 15",
        "0.5, -0.5, 0"
    })
    void digits_agree_as_far_as_both_numbers_round_alike(String published, double ours, int digits) {
        assertThat(Validation.of("v", "s", published, ours).agreeing()).isEqualTo(digits);
    }
}
