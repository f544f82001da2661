package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs() {
        Segments segments = Segments.of(
                List.of("1001", "1002", "1003", "1004"),
                List.of("loyal", "new", "loyal", "asleep"),
                List.of("loyal", "new", "asleep"));

        assertThat(segments.toTable().columnNames()).containsExactly("segment", "customers", "share");
        assertThat(segments.customers("loyal")).containsExactly("1001", "1003");
        assertThat(segments.of("1004")).contains("asleep");
    }
}
