package millet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notices name exactly the libraries that the build puts beside the jar. */
class ThirdPartyIT {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w-]+) \\| (\\d[\\w.-]*) \\|");

    @Test
    void every_library_beside_the_jar_has_its_notice() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of("THIRD-PARTY.md")))
                .results()
                .map(found -> found.group(1) + "-" + found.group(2) + ".jar")
                .toList();
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
