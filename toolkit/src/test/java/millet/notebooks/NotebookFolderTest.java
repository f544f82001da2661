package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFolderTest {

    private final Notebook original =
            new MadeNotebook().markdown("# A").code("int x = 1;").code("x").named("07-x");

    @Test
    void a_twin_has_the_same_code_under_other_prose() {
        Notebook twin = new MadeNotebook()
                .markdown("# 甲")
                .markdown("乙")
                .code("int x = 1;")
                .code("x")
                .named("zh/07-x");
        assertThat(problemsOf(twin)).isEmpty();
    }

    @Test
    void other_code_in_a_twin_is_shown_beside_the_original() {
        Notebook twin =
                new MadeNotebook().markdown("# 甲").code("int x = 2;").code("x").named("zh/07-x");
        assertThat(problemsOf(twin)).containsExactly("""
                cell 02: code cell 1 differs from cell 02 of the original
                  original: int x = 1;
                  twin:     int x = 2;""");
    }

    @Test
    void a_twin_with_fewer_cells_or_other_tags_differs() {
        assertThat(problemsOf(new MadeNotebook().code("int x = 1;").named("zh/07-x")))
                .containsExactly("has 1 code cells, the original has 2");
        assertThat(problemsOf(new MadeNotebook()
                        .code("int x = 1;")
                        .code("x", "solution")
                        .named("zh/07-x")))
                .containsExactly("cell 02: code cell 2 is tagged [solution], the original's cell 03 []");
    }

    @Test
    void a_twin_of_nothing_is_told() {
        assertThat(problemsOf(new MadeNotebook().named("zh/08-y")))
                .containsExactly("there is no 08-y of which this could be the twin");
    }

    @Test
    void a_picture_file_is_the_chart_of_the_cell_in_its_name() {
        MadeNotebook made = new MadeNotebook().code("x").shows("image/svg+xml", "<svg/>");
        made.last().put("id", "code-20");
        Map<String, Notebook> all = Map.of("07-x", made.named("07-x"));
        assertThat(NotebookFolder.chartOf("07-x--code-20.svg", all)).contains("<svg/>");
        assertThat(NotebookFolder.chartOf("07-x--code-21.svg", all)).isEmpty();
        assertThat(NotebookFolder.chartOf("08-x--code-20.svg", all)).isEmpty();
        assertThat(NotebookFolder.chartOf("stray.svg", all)).isEmpty();
    }

    @Test
    void a_readme_names_only_notebooks_that_are_there() {
        String readme = "[a](notebooks/07-x.ipynb) [b](notebooks/zh/07-x.ipynb#top) [c](notebooks/README.md)";
        assertThat(NotebookFolder.missing(readme, Map.of("07-x", original))).containsExactly("zh/07-x");
        assertThat(NotebookFolder.missing("", Map.of())).isEmpty();
    }

    @Test
    void notebooks_are_found_in_order_and_checkpoints_are_not(@TempDir Path folder) throws Exception {
        for (String name : List.of("b 乙", "a", "zh/a", ".ipynb_checkpoints/a-checkpoint")) {
            Path file = folder.resolve(name + Notebook.ENDING);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"cells\": []}");
        }
        Files.writeString(folder.resolve("a.txt"), "");
        assertThat(Notebook.filesBelow(folder))
                .extracting(file -> Notebook.read(folder, file).name())
                .containsExactly("a", "b 乙", "zh/a");
        assertThat(Notebook.filesBelow(folder.resolve("none"))).isEmpty();
    }

    private List<String> problemsOf(Notebook twin) {
        return NotebookFolder.twinProblems(twin, Map.of(original.name(), original));
    }
}
