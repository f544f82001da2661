package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Runs every notebook headless on the real kernel with the jar just built: one test a cell, then form, outputs, memory and twins a notebook.
 *
 * <p>System properties, given to Maven as they are:
 *
 * <ul>
 *   <li>{@code -Dmillet.notebooks.only=07} only notebooks whose file name begins so;
 *   <li>{@code -Dmillet.notebooks.refresh=true} writes the fresh outputs into the notebooks in place of comparing;
 *   <li>{@code -Dmillet.notebooks.jvm="-Duser.language=de -Duser.timezone=Asia/Shanghai"} more options for the kernel's JVM, held to have
 *       taken effect;
 *   <li>{@code -Dmillet.notebooks.jobs=2} how many kernels run at a time.
 * </ul>
 *
 * <p>What was run stays in {@code toolkit/target/notebooks}: the executed notebooks, {@code report.json} with seconds and memory,
 * {@code setup.log} and {@code run.log}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotebooksIT {

    /** A kernel and the Jupyter beside it have to fit into the 2 GB that Binder gives. */
    static final long MAX_RESIDENT_BYTES = 1_500_000_000L;

    private static final Path NOTEBOOKS = HeadlessRun.ROOT.resolve("notebooks");
    private static final Path OUT = HeadlessRun.TARGET.resolve("notebooks");
    private static final boolean REFRESH = Boolean.getBoolean("millet.notebooks.refresh");

    private static final List<Ran> RAN = new ArrayList<>();
    private static final Map<String, Notebook> ALL = new TreeMap<>();
    private static JsonNode report;

    /**
     * A notebook that was run.
     *
     * @param committed as it stands in the repository
     * @param report what the runner says about it
     */
    private record Ran(Notebook committed, JsonNode report) {

        boolean isOk() {
            return report.path("status").asText().equals("ok");
        }

        Notebook fresh() {
            return Notebook.read(OUT, Path.of(report.path("output").asText()));
        }
    }

    @BeforeAll
    static void run_all_notebooks() throws Exception {
        List<Path> files = Notebook.filesBelow(NOTEBOOKS).stream()
                .filter(file ->
                        file.getFileName().toString().startsWith(System.getProperty("millet.notebooks.only", "")))
                .toList();
        assertThat(files)
                .as("notebooks to run below %s, of %s", NOTEBOOKS, Notebook.filesBelow(NOTEBOOKS))
                .isNotEmpty();
        report = HeadlessRun.of(files, OUT, options());
        if (REFRESH) {
            refresh();
        }
        for (Path file : Notebook.filesBelow(NOTEBOOKS)) {
            Notebook notebook = Notebook.read(NOTEBOOKS, file);
            ALL.put(notebook.name(), notebook);
        }
        report.path("notebooks").forEach(row -> {
            Path file = Path.of(row.path("notebook").asText());
            RAN.add(new Ran(Notebook.read(NOTEBOOKS, file), row));
        });
        assertThat(RAN).as("notebooks in the report").hasSameSizeAs(files);
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>();
        Stream.of(System.getProperty("millet.notebooks.jvm", "").split("\\s+"))
                .filter(Predicate.not(String::isBlank))
                .forEach(option -> options.addAll(List.of("--jvm", option)));
        String jobs = System.getProperty("millet.notebooks.jobs", "");
        if (!jobs.isBlank()) {
            options.addAll(List.of("--jobs", jobs));
        }
        return options;
    }

    private static void refresh() throws IOException {
        for (JsonNode row : report.path("notebooks")) {
            if (row.path("status").asText().equals("ok")) {
                Path fresh = Path.of(row.path("output").asText());
                Files.copy(fresh, Path.of(row.path("notebook").asText()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @TestFactory
    @Order(1) // a reader mends the cell before the form
    Stream<DynamicTest> cells_run() {
        return RAN.stream().flatMap(NotebooksIT::cellsOf);
    }

    private static Stream<DynamicTest> cellsOf(Ran ran) {
        List<JsonNode> rows = new ArrayList<>();
        ran.report().path("cells").forEach(rows::add);
        return rows.stream().map(row -> {
            Cell cell = ran.committed().cell(row.path("cell").asInt());
            return dynamicTest(
                    ran.committed().name() + " " + cell.label() + ": " + cell.firstWords(),
                    () -> requireRan(ran, cell, row, rows));
        });
    }

    private static void requireRan(Ran ran, Cell cell, JsonNode row, List<JsonNode> rows) {
        switch (row.path("status").asText()) {
            case "ok" -> {}
            case "not-run" -> {
                String reason = rows.stream()
                        .filter(other -> other.has("ename"))
                        .map(other ->
                                ran.committed().cell(other.path("cell").asInt()).label() + " failed")
                        .findFirst()
                        .orElse("the kernel did not start");
                Assumptions.abort("not run: " + reason);
            }
            default -> fail(failure(ran.committed().name(), cell, row));
        }
    }

    private static String failure(String notebook, Cell cell, JsonNode row) {
        int line = row.path("lineNumber").asInt();
        List<String> lines = cell.lines();
        StringBuilder text = new StringBuilder("%s %s (code cell %d), line %d: %s%n%s: %s%n"
                .formatted(
                        notebook,
                        cell.label(),
                        row.path("codeCell").asInt(),
                        line,
                        row.path("line").asText(),
                        row.path("ename").asText(),
                        row.path("evalue").asText()));
        IntStream.rangeClosed(1, lines.size())
                .forEach(n -> text.append("%n%s %d | %s".formatted(n == line ? ">" : " ", n, lines.get(n - 1))));
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> kernels_start_and_stay_small() {
        return RAN.stream()
                .map(ran -> dynamicTest(ran.committed().name() + " starts and fits into memory", () -> {
                    JsonNode row = ran.report();
                    assertThat(row.path("ename").asText() + row.path("evalue").asText())
                            .as("%s: start of the kernel", ran.committed().name())
                            .isEmpty();
                    assertThat(row.path("peakRssBytes").asLong())
                            .as(
                                    "%s: peak resident bytes of the kernel",
                                    ran.committed().name())
                            .isLessThanOrEqualTo(MAX_RESIDENT_BYTES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> notebooks_have_their_form() {
        return RAN.stream().flatMap(ran -> NotebookForm.RULES.entrySet().stream()
                .map(rule -> dynamicTest(
                        ran.committed().name() + " " + rule.getKey(),
                        () -> requireNone(
                                ran.committed().name(), rule.getValue().apply(ran.committed())))));
    }

    @TestFactory
    Stream<DynamicTest> outputs_are_the_committed_ones() {
        return RAN.stream()
                .map(ran -> dynamicTest(ran.committed().name() + " shows what was committed", () -> {
                    Assumptions.assumeTrue(ran.isOk(), "a cell failed");
                    requireNone(ran.committed().name(), differences(ran.committed(), ran.fresh()));
                }));
    }

    private static List<String> differences(Notebook committed, Notebook fresh) {
        List<String> differences = committed.codeCells().stream()
                .flatMap(cell -> Outputs.differences(cell, fresh.cell(cell.number())).stream())
                .toList();
        if (differences.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>(differences);
        said.add("If the change is meant: ./mvnw verify -Dmillet.notebooks.refresh=true, and look at what git shows.");
        return said;
    }

    @TestFactory
    Stream<DynamicTest> twins_have_the_same_code() {
        return RAN.stream()
                .filter(ran -> ran.committed().isTwin())
                .map(ran -> dynamicTest(
                        ran.committed().name() + " has the code of its original",
                        () -> requireNone(ran.committed().name(), NotebookFolder.twinProblems(ran.committed(), ALL))));
    }

    /** The README shows charts of the notebooks; a copy that went stale would show what no notebook shows. */
    @TestFactory
    Stream<DynamicTest> pictures_are_charts_of_the_notebooks() throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS.resolve("images"))) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                        String chart = NotebookFolder.chartOf(file.getFileName().toString(), ALL)
                                .orElseThrow(
                                        () -> new AssertionError(file + " is named after no cell that shows a chart"));
                        if (REFRESH) {
                            Files.writeString(file, chart);
                        }
                        assertThat(Files.readString(file)).isEqualTo(chart);
                    }));
        }
    }

    @TestFactory
    Stream<DynamicTest> readmes_name_notebooks_that_are_there() {
        return Stream.of("README.md", "README.zh-CN.md")
                .filter(name -> Files.exists(HeadlessRun.ROOT.resolve(name)))
                .map(name -> dynamicTest(name, () -> assertThat(
                                NotebookFolder.missing(Files.readString(HeadlessRun.ROOT.resolve(name)), ALL))
                        .as("notebooks that %s links to and that are not there", name)
                        .isEmpty()));
    }

    @Test
    void runner_and_gallery_pass_their_own_tests() throws Exception {
        HeadlessRun.testPrograms(OUT);
    }

    @Test
    void the_kernel_ran_on_this_jdk() throws IOException {
        assertThat(Path.of(report.path("java").asText()).toRealPath())
                .startsWith(Path.of(System.getProperty("java.home")).toRealPath());
    }

    private static void requireNone(String notebook, List<String> problems) {
        if (!problems.isEmpty()) {
            fail(notebook + "\n" + String.join("\n", problems));
        }
    }
}
