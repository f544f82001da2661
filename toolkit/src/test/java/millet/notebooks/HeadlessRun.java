package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sets the laboratory up for the jar just built and calls the headless runner on it, with the JDK that runs the tests. */
final class HeadlessRun {

    /** The checkout: Maven runs the tests of a module in the folder of the module. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static final Path TARGET = ROOT.resolve("toolkit").resolve("target");

    /**
     * What Binder leaves to a kernel, so that its limit is tested; and javac's quick compiler alone, which halves the processor time of a
     * cell: most of a notebook is code that runs once. A later option of the caller wins.
     */
    private static final List<String> KERNEL_OPTIONS = List.of("--jvm", "-Xmx768m", "--jvm", "-XX:TieredStopAtLevel=1");

    private static final long SETUP_MINUTES = 20;
    private static final long RUN_MINUTES = 60;
    private static final int LOG_LINES = 30;
    private static boolean ready;

    private HeadlessRun() {}

    /**
     * Runs notebooks as their authors do, exercises held to be open and then answered, and gives the runner's report.
     *
     * @param files the notebooks
     * @param out where the executed notebooks, {@code report.json} and the logs go
     * @param options more words for the runner's command line
     */
    static JsonNode of(List<Path> files, Path out, List<String> options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--check-exercises"));
        all.addAll(options);
        return asReader(files, out, all);
    }

    /** Runs notebooks as {@code java binder/Lab.java run} does, where an exercise may be solved. */
    static JsonNode asReader(List<Path> files, Path out, List<String> options) throws Exception {
        Files.createDirectories(out);
        setUp();
        Path report = out.resolve("report.json");
        Files.deleteIfExists(report);
        List<String> command = new ArrayList<>(List.of(
                python().toString(),
                ROOT.resolve("binder").resolve("run_notebooks.py").toString(),
                "--out",
                out.toString(),
                "--report",
                report.toString()));
        command.addAll(KERNEL_OPTIONS);
        command.addAll(options);
        files.forEach(file -> command.add(file.toString()));
        int status = run(command, ROOT, out.resolve("run.log"), RUN_MINUTES);
        assertThat(status)
                .as("exit status of the runner, 0 or 1 for a failed cell%n%s", lastLines(out.resolve("run.log")))
                .isBetween(0, 1);
        return new JsonMapper().readTree(report.toFile());
    }

    /** Runs the tests of the runner and of the gallery, which need no kernel but their Python. */
    static void testPrograms(Path out) throws Exception {
        Files.createDirectories(out);
        setUp();
        Path log = out.resolve("program-tests.log");
        List<String> command =
                List.of(python().toString(), "-B", "-m", "unittest", "run_notebooks_test", "gallery_test");
        int status = run(command, ROOT.resolve("binder"), log, 1);
        assertThat(status)
                .as("exit status of the programs' tests%n%s", lastLines(log))
                .isZero();
    }

    private static void setUp() throws Exception {
        if (ready) {
            return;
        }
        Path log = Files.createDirectories(TARGET.resolve("notebooks")).resolve("setup.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path lab = ROOT.resolve("binder").resolve("Lab.java");
        List<String> command = List.of(java.toString(), lab.toString(), "setup", "--toolkit", TARGET.toString());
        int status = run(command, ROOT, log, SETUP_MINUTES);
        assertThat(status)
                .as("exit status of %s%n%s", String.join(" ", command), lastLines(log))
                .isZero();
        ready = true;
    }

    private static Path python() {
        String prefix = System.getenv("NB_PYTHON_PREFIX");
        Path home = prefix == null ? ROOT.resolve(".venv") : Path.of(prefix);
        Path windows = home.resolve("Scripts").resolve("python.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("python");
    }

    /** Output goes to a file: a kernel that outlives its runner would hold a pipe open, and us with it. */
    private static int run(List<String> command, Path folder, Path log, long minutes) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
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

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
