package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No table of the world or of its truth changes unseen. */
class WorldHashesTest {

    private static final Path FILE = Path.of("src/test/resources/millet/simulation/world-hashes.csv");

    /** After a change that is meant: {@code ./mvnw test -pl toolkit -Dtest=WorldHashesTest -Dmillet.world=write}. */
    @Test
    void a_small_world_has_the_hashes_that_are_written_down() throws IOException {
        String now = WorldHashes.text();
        if ("write".equals(System.getProperty("millet.world"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, now);
        }

        assertThat(now).isEqualTo(Files.readString(FILE));
    }
}
