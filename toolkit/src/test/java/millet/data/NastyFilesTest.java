package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as nobody wants them and as everybody gets them: what becomes of each is held here and shown in NASTY-FILES.md. */
class NastyFilesTest {

    private static final Path DOCUMENT = Path.of("NASTY-FILES.md");

    @TempDir
    private Path folder;

    static List<NastyFile> files() {
        return NastyFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_becomes_of_a_nasty_file_is_known(NastyFile file) {
        assertThat(file.expected()).isNotEmpty();
        assertThat(file.outcome(folder)).contains(file.expected());
    }

    @Test
    void the_document_shows_every_file_with_its_outcome() throws IOException {
        Map<String, StringBuilder> topics = new LinkedHashMap<>();
        for (NastyFile file : files()) {
            topics.computeIfAbsent(
                            file.topic(),
                            topic -> new StringBuilder("\n## " + topic
                                    + "\n\n| file | what is nasty about it | outcome |\n|---|---|---|\n"))
                    .append(file.row(file.outcome(folder)));
        }
        StringBuilder text = new StringBuilder("""
                # Nasty files

                %d files as nobody wants them and everybody gets them, and what `Tables.read` makes of each. Written by `NastyFilesTest`, which
                makes every file, reads it, and fails when an outcome moves; after a change, write it anew with
                `./mvnw test -pl toolkit -Dtest=NastyFilesTest -Dmillet.nasty=write`.

                An outcome is the size of the table, its character set and, where it is not a comma, its separator; then each column with its type,
                its first cells (– is a missing value) and, in brackets, what the report notes about it; behind ⚠ the warnings of the report.
                Or it is the whole error, without the folder. ⏎ is a line break, ⇥ a tab, ⍽ a non-breaking space.
                """.formatted(files().size()));
        topics.values().forEach(text::append);
        if ("write".equals(System.getProperty("millet.nasty"))) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }
}
