package millet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Markdown files of the project say of files is true: links lead somewhere, nothing is left to be filled in. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> toolkit = Files.list(ROOT.resolve("toolkit"));
                Stream<Path> datasets = Files.walk(ROOT.resolve("datasets"), 2)) {
            return Stream.of(top, toolkit, datasets)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere_and_nothing_is_left_to_fill_in(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(text).doesNotContain("@@", "TODO", "FIXME");
        assertThat(links(text))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Test
    void both_readmes_link_to_the_same_files_but_for_themselves() throws IOException {
        List<String> english = links(Files.readString(ROOT.resolve("README.md")));
        List<String> chinese = links(Files.readString(ROOT.resolve("README.zh-CN.md")));

        assertThat(english).contains("notebooks/00-start-here.ipynb", "LICENSE");
        assertThat(english.stream()
                        .filter(link -> !link.startsWith("README"))
                        .sorted()
                        .toList())
                .isEqualTo(chinese.stream()
                        .filter(link -> !link.startsWith("README"))
                        .sorted()
                        .toList());
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
