package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner says about notebooks that go wrong, each in its own way, on the real kernel. */
class HeadlessRunIT {

    /** Enough for a first cell on a busy machine; the test of a cell that never ends waits as long. */
    private static final String TIMEOUT_SECONDS = "30";

    private static final String CHECK =
            "millet.display.Check.answer(\"four corners\", corners, n -> n == 4, \"count them\")";

    @TempDir
    private static Path folder;

    private static final Map<String, JsonNode> REPORTS = new LinkedHashMap<>();
    private static Path out;

    @BeforeAll
    static void run_them_all() throws Exception {
        Map<String, MadeNotebook> notebooks = new LinkedHashMap<>();
        notebooks.put(
                "hangs", new MadeNotebook().code("Thread.sleep(3_600_000);").code("1"));
        notebooks.put(
                "good 好",
                new MadeNotebook()
                        .markdown("# 好")
                        .code("System.getProperty(\"user.dir\").endsWith(\"笔 记\")")
                        .code(
                                "System.out.print(\"10 %\\r90 %\\r\"); System.out.println(\"100 %\"); System.out.println(\"so\");"));
        notebooks.put(
                "throws",
                new MadeNotebook()
                        .code("int x = 1;")
                        .markdown("now")
                        .code("int y = 0;\nList.of(1, 2)\n  .stream()\n  .map(i -> i / y)\n  .toList()")
                        .code("x"));
        notebooks.put("does not compile", new MadeNotebook().code("int x = 1;\nString s = foo(x);\ns"));
        notebooks.put(
                "exits", new MadeNotebook().code("1").code("System.exit(3);").code("2"));
        notebooks.put("exercise", exercise("Integer corners = null;", "corners = 4;"));
        notebooks.put("weak check", exercise("Integer corners = 4;", "corners = 4;"));
        notebooks.put("bad solution", exercise("Integer corners = null;", "corners = 5;"));
        Path notes = Files.createDirectories(folder.resolve("笔 记"));
        out = folder.resolve("out");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, MadeNotebook> notebook : notebooks.entrySet()) {
            Path file = notes.resolve(notebook.getKey() + Notebook.ENDING);
            Files.writeString(file, notebook.getValue().named(notebook.getKey()).text());
            files.add(file);
        }
        JsonNode report = HeadlessRun.of(
                files, out, List.of("--timeout", TIMEOUT_SECONDS, "--jvm", "-Duser.timezone=Asia/Shanghai"));
        List<String> names = List.copyOf(notebooks.keySet());
        for (int i = 0; i < names.size(); i++) {
            REPORTS.put(names.get(i), report.path("notebooks").path(i));
        }
    }

    private static MadeNotebook exercise(String starter, String solution) {
        return new MadeNotebook()
                .code(starter, Cell.EXERCISE)
                .code(CHECK, Cell.EXERCISE_CHECK)
                .code(solution + "\ncorners", Cell.SOLUTION);
    }

    @Test
    void a_good_notebook_runs_in_its_own_folder_and_is_written_in_normal_form() {
        assertThat(statuses("good 好")).containsExactly("ok", "ok");
        Notebook written =
                Notebook.read(out, Path.of(REPORTS.get("good 好").path("output").asText()));
        assertThat(written.cell(2).outputs().get(0).at("/data/text~1plain").toString())
                .contains("true");
        assertThat(Cell.joined(written.cell(3).outputs().get(0).path("text"))).isEqualTo("so\n");
        assertThat(NotebookForm.normalForm(written)).isEmpty();
        assertThat(NotebookForm.executed(written)).isEmpty();
        assertThat(REPORTS.get("good 好").path("peakRssBytes").asLong()).isBetween(50_000_000L, 2_000_000_000L);
    }

    @Test
    void an_exception_is_told_with_its_line_and_the_rest_is_not_run() {
        assertThat(statuses("throws")).containsExactly("ok", "error", "not-run");
        assertThat(failure("throws")).isEqualTo("3 ArithmeticException: / by zero at 4 .map(i -> i / y)");
    }

    @Test
    void code_that_does_not_compile_is_told_with_its_line() {
        assertThat(failure("does not compile"))
                .startsWith("1 CompilationException: cannot find symbol")
                .endsWith("at 2 String s = foo(x);");
    }

    @Test
    void a_kernel_that_ends_fails_its_cell() {
        assertThat(statuses("exits")).containsExactly("ok", "error", "not-run");
        assertThat(failure("exits")).startsWith("2 DeadKernelError: the kernel process ended (exit status 3)");
    }

    @Test
    void a_cell_that_never_ends_is_stopped() {
        assertThat(statuses("hangs")).containsExactly("timeout", "not-run");
        assertThat(failure("hangs")).startsWith("1 CellTimeoutError: no answer within " + TIMEOUT_SECONDS + " s");
    }

    @Test
    void an_open_exercise_runs_and_its_check_shows_the_question() {
        assertThat(statuses("exercise")).containsExactly("ok", "ok", "ok");
        Notebook written = Notebook.read(
                out, Path.of(REPORTS.get("exercise").path("output").asText()));
        assertThat(NotebookForm.executed(written)).isEmpty();
        assertThat(NotebookForm.noErrors(written)).isEmpty();
        assertThat(written.cell(2).outputs().get(0).at("/data/text~1plain").toString())
                .contains("○ not answered yet: four corners. Hint: count them");
    }

    @Test
    void a_check_that_the_starter_passes_is_an_error() {
        assertThat(failure("weak check")).startsWith("2 ExerciseError: the check does not show an open question");
    }

    @Test
    void a_reader_may_run_a_copy_whose_exercise_is_solved() throws Exception {
        Path solved = folder.resolve("笔 记").resolve("weak check" + Notebook.ENDING);
        JsonNode report = HeadlessRun.asReader(List.of(solved), folder.resolve("reader"), List.of());
        assertThat(report.at("/notebooks/0/cells").findValuesAsText("status")).containsExactly("ok", "ok", "ok");
        Notebook written =
                Notebook.read(folder, Path.of(report.at("/notebooks/0/output").asText()));
        assertThat(written.cell(2).outputs().get(0).at("/data/text~1plain").toString())
                .contains("✓");
        assertThat(folder.resolve("reader/run.log")).content().contains("1 notebook, 0 failed");
    }

    @Test
    void a_solution_that_does_not_pass_its_check_is_an_error() {
        assertThat(failure("bad solution"))
                .startsWith("3 ExerciseError: the solution does not pass the check in cell 2:")
                .contains("count them");
    }

    @Test
    void no_kernel_outlives_its_run() {
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("jjava"));
    }

    private static List<String> statuses(String notebook) {
        return REPORTS.get(notebook).path("cells").findValuesAsText("status");
    }

    private static String failure(String notebook) {
        for (JsonNode cell : REPORTS.get(notebook).path("cells")) {
            if (cell.has("ename")) {
                return "%s %s: %s at %s %s"
                        .formatted(
                                cell.path("cell").asText(),
                                cell.path("ename").asText(),
                                cell.path("evalue").asText(),
                                cell.path("lineNumber").asText(),
                                cell.path("line").asText());
            }
        }
        return "no cell failed";
    }
}
