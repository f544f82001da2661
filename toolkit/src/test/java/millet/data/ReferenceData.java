package millet.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Data that published figures belong to and that may not be in the project: tests that need them are skipped where they are not at hand. */
public final class ReferenceData {

    private ReferenceData() {}

    /** A file of the folder that the system property or environment variable MILLET_REFERENCE names, or else of the one beside the checkout. */
    public static Path file(String name) {
        String told = Optional.ofNullable(System.getProperty("MILLET_REFERENCE"))
                .or(() -> Optional.ofNullable(System.getenv("MILLET_REFERENCE")))
                .orElse("../../shared/data/reference");
        Path file = Path.of(told).resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                name
                        + " is not at hand: name its folder in the environment variable MILLET_REFERENCE to run this test");
        return file;
    }
}
