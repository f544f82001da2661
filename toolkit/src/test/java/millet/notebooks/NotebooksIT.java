package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every notebook headless on the real kernel with the jar just built: one test a cell, then form, outputs, memory and twins a notebook.
 *
 * <p>System properties, given to Maven as they are:
 *
 * <ul>
 *   <li>{@code -Dmillet.notebooks.only=07} only notebooks whose file name begins so;
 *   <li>{@code -Dmillet.notebooks.refresh=true} writes the fresh outputs into the notebooks in place of comparing;
 *   <li>{@code -Dmillet.notebooks.jvm="-Duser.language=de -Duser.timezone=Asia/Shanghai"} more options for the kernel's JVM;
 *   <li>{@code -Dmillet.notebooks.jobs=2} how many kernels run at a time.
 * </ul>
 *
 * <p>What was run stays in {@code toolkit/target/notebooks}: the executed notebooks, {@code report.json} with seconds and memory,
 * {@code setup.log} and {@code run.log}.
 */
class NotebooksIT {

    /** A kernel and the Jupyter beside it have to fit into the 2 GB that Binder gives. */
    static final long MAX_RESIDENT_BYTES = 1_500_000_000L;

    private static final String HEAP = "-Xmx768m";
    private static final long SETUP_MINUTES = 20;
    private static final long RUN_MINUTES = 60;
    private static final int LOG_LINES = 30;

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path NOTEBOOKS = ROOT.resolve("notebooks");
    private static final Path TARGET = ROOT.resolve("toolkit").resolve("target");
    private static final Path OUT = TARGET.resolve("notebooks");
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
        Files.createDirectories(OUT);
        setUp();
        report = execute(files);
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

    private static void setUp() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path lab = ROOT.resolve("binder").resolve("Lab.java");
        List<String> command = List.of(java, lab.toString(), "setup", "--toolkit", TARGET.toString());
        int status = start(command, "setup.log", SETUP_MINUTES);
        assertThat(status)
                .as("exit status of %s%n%s", String.join(" ", command), lastLines("setup.log"))
                .isZero();
    }

    private static JsonNode execute(List<Path> files) throws Exception {
        Path result = OUT.resolve("report.json");
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>(List.of(
                python().toString(),
                ROOT.resolve("binder").resolve("run_notebooks.py").toString(),
                "--out",
                OUT.toString(),
                "--report",
                result.toString()));
        jvmOptions().forEach(option -> command.addAll(List.of("--jvm", option)));
        String jobs = System.getProperty("millet.notebooks.jobs", "");
        if (!jobs.isBlank()) {
            command.addAll(List.of("--jobs", jobs));
        }
        files.forEach(file -> command.add(file.toString()));
        int status = start(command, "run.log", RUN_MINUTES);
        assertThat(status)
                .as("exit status of the runner, 0 or 1 for a failed cell%n%s", lastLines("run.log"))
                .isBetween(0, 1);
        return new JsonMapper().readTree(result.toFile());
    }

    private static List<String> jvmOptions() {
        String more = System.getProperty("millet.notebooks.jvm", "");
        return Stream.concat(Stream.of(HEAP), Stream.of(more.split("\\s+")))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    private static Path python() {
        String prefix = System.getenv("NB_PYTHON_PREFIX");
        Path home = prefix == null ? ROOT.resolve(".venv") : Path.of(prefix);
        Path windows = home.resolve("Scripts").resolve("python.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("python");
    }

    /** Output goes to a file: a kernel that outlives its runner would hold a pipe open, and us with it. */
    private static int start(List<String> command, String log, long minutes) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUT.resolve(log).toFile())
                .start();
        Thread end = new Thread(() -> endTree(process.toHandle()));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(minutes, TimeUnit.MINUTES))
                    .as("%s ends within %d minutes%n%s", command.get(1), minutes, lastLines(log))
                    .isTrue();
            return process.exitValue();
        } finally {
            endTree(process.toHandle());
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static void endTree(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String lastLines(String log) throws IOException {
        List<String> lines = Files.readAllLines(OUT.resolve(log));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
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

    @TestFactory
    Stream<DynamicTest> readmes_name_notebooks_that_are_there() {
        return Stream.of("README.md", "README.zh-CN.md")
                .filter(name -> Files.exists(ROOT.resolve(name)))
                .map(name -> dynamicTest(
                        name, () -> assertThat(NotebookFolder.missing(Files.readString(ROOT.resolve(name)), ALL))
                                .as("notebooks that %s links to and that are not there", name)
                                .isEmpty()));
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
