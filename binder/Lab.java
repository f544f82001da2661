import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one command for everything a user of Millet does: {@code java binder/Lab.java [setup|run|html]}.
 *
 * <p>It builds the toolkit, makes {@code .venv} with JupyterLab and the Java kernel, and then opens JupyterLab, runs
 * notebooks headless, or renders them as web pages. Whatever is already in place is left alone, so that a second start
 * takes seconds.
 *
 * <p>The file keeps to Java 11 and to ASCII, so that an old JDK still reads our sentence and not a stack trace.
 */
public class Lab {

    static final int OLDEST_JAVA = 17;
    static final int OLDEST_PYTHON = 10;
    private static final String RUN_HEAP = "-Xmx768m";

    static final String USAGE = String.join(
            "\n",
            "java binder/Lab.java                        set up what is missing, then open JupyterLab",
            "     --port N                               on this port (else the first free one from 8888)",
            "     --no-browser                           without opening a browser",
            "java binder/Lab.java setup                  only set up",
            "     --with duckdb                          and add DuckDB: SQL over files, Parquet (downloads 85 MB)",
            "java binder/Lab.java run [notebook...]      run these notebooks (else all) without a browser",
            "     --out DIR                              write the notebooks that were run into this folder",
            "     --jvm OPTION                           start the kernel with this JVM option (else " + RUN_HEAP + ")",
            "     --timeout SECONDS                      longest time for one cell",
            "java binder/Lab.java html [notebook...]     render these notebooks (else all) into toolkit/target/site",
            "java binder/Lab.java help                   this text",
            "",
            "with any of them: --toolkit DIR             use the toolkit built in this folder instead of building it",
            "MILLET_PYTHON=/path/to/python               use this Python instead of looking for one");

    private static final String START_PAGE = "notebooks/00-start-here.ipynb";
    private static final int FIRST_PORT = 8888;

    private static final Map<Process, Consumer<Process>> CHILDREN = new ConcurrentHashMap<>();

    private final Platform platform =
            Platform.of(System.getProperty("os.name"), Files.exists(Path.of("/usr/bin/apt-get")));
    private final Map<String, String> environment = System.getenv();
    private final Path root;
    private final Path logs;

    private Lab(Path root) {
        this.root = root;
        this.logs = root.resolve("toolkit/target/lab");
    }

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(Lab::stopChildren, "stop children"));
        System.exit(exitCodeOf(args));
    }

    private static int exitCodeOf(String[] args) {
        try {
            Request request = Request.of(args);
            if (request.command.equals("help")) {
                System.out.println(USAGE);
                return 0;
            }
            return new Lab(findRoot()).carryOut(request);
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            return problem.exitCode;
        } catch (IOException | UncheckedIOException failure) {
            System.err.println("A file could not be read or written: " + failure.getMessage()
                    + ". Is the disk full or the folder read-only?");
            return 1;
        } catch (InterruptedException interrupted) {
            return 130;
        }
    }

    private int carryOut(Request request) throws IOException, InterruptedException {
        Platform.checkFolder(
                root.toString(), platform, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        String trouble = javaTrouble(
                Runtime.version().feature(),
                ModuleFinder.ofSystem().find("jdk.jshell").isPresent()
                        && ModuleFinder.ofSystem().find("jdk.compiler").isPresent(),
                System.getProperty("java.home"),
                platform);
        if (trouble != null) {
            throw new Problem(trouble);
        }
        int port = request.command.equals("lab") ? choosePort(request.port) : 0;
        Jupyter jupyter = setUp(request);
        switch (request.command) {
            case "setup":
                say("ready", "java binder/Lab.java opens JupyterLab");
                return 0;
            case "run":
                return runNotebooks(request, jupyter);
            case "html":
                return renderNotebooks(request, jupyter);
            default:
                return openJupyterLab(request, jupyter, port);
        }
    }

    // ---------- what is
    // asked

    /** The command line, taken apart. */
    static final class Request {
        static final List<String> COMMANDS = List.of("setup", "run", "html", "help");
        static final List<String> PARTS = List.of("duckdb");

        String command = "lab";
        int port = -1;
        boolean browser = true;
        String toolkit;
        String out;
        String timeout;
        final List<String> parts = new ArrayList<>();
        final List<String> jvm = new ArrayList<>();
        final List<String> notebooks = new ArrayList<>();

        static Request of(String... args) {
            Request request = new Request();
            List<String> left = new ArrayList<>(Arrays.asList(args));
            if (!left.isEmpty() && !left.get(0).startsWith("-")) {
                request.command = left.remove(0);
                if (!COMMANDS.contains(request.command)) {
                    throw new Problem(
                            2,
                            "There is no command '" + request.command + "'. Say java binder/Lab.java, or one of "
                                    + String.join(", ", COMMANDS) + " after it.");
                }
            }
            while (!left.isEmpty()) {
                request.take(left);
            }
            return request;
        }

        private void take(List<String> left) {
            String word = left.remove(0);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals > 0) {
                left.add(0, word.substring(equals + 1));
                word = word.substring(0, equals);
            }
            if (word.equals("--help") || word.equals("-h")) {
                command = "help";
            } else if (word.equals("--toolkit")) {
                toolkit = valueOf(word, left);
            } else if (command.equals("setup") && word.equals("--with")) {
                parts.add(part(valueOf(word, left)));
            } else if (command.equals("lab") && word.equals("--no-browser") && equals < 0) {
                browser = false;
            } else if (command.equals("lab") && word.equals("--port")) {
                port = portNumber(valueOf(word, left));
            } else if (command.equals("run") && word.equals("--out")) {
                out = valueOf(word, left);
            } else if (command.equals("run") && word.equals("--timeout")) {
                timeout = valueOf(word, left);
            } else if (command.equals("run") && word.equals("--jvm")) {
                jvm.add(valueOf(word, left));
            } else if ((command.equals("run") || command.equals("html")) && !word.startsWith("-")) {
                notebooks.add(word);
            } else {
                throw new Problem(
                        2,
                        "'" + word + "' is not understood after '"
                                + (command.equals("lab") ? "java binder/Lab.java" : command)
                                + "'. java binder/Lab.java help lists what is.");
            }
        }

        private static String valueOf(String option, List<String> left) {
            if (left.isEmpty()) {
                throw new Problem(2, option + " needs a value after it. java binder/Lab.java help shows which.");
            }
            return left.remove(0);
        }

        private static String part(String name) {
            if (!PARTS.contains(name)) {
                throw new Problem(
                        2,
                        "--with needs the name of an optional part, which is " + String.join(" or ", PARTS) + "; '" + name
                                + "' is none.");
            }
            return name;
        }

        private static int portNumber(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
                throw new Problem(2, "--port needs a number from 1 to 65535; '" + text + "' is none.");
            }
            return Integer.parseInt(text);
        }
    }

    /** Something that the user can put right: one sentence, no stack trace. */
    static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int exitCode;

        Problem(String sentence) {
            this(1, sentence);
        }

        Problem(int exitCode, String sentence) {
            super(sentence);
            this.exitCode = exitCode;
        }
    }

    // ---------- the platform

    /** What differs between operating systems, as far as we must know it. */
    enum Platform {
        DEBIAN(
                "sudo apt install openjdk-21-jdk || sudo apt install openjdk-17-jdk",
                "sudo apt install python3 python3-venv"),
        LINUX(
                "your package manager's JDK 21 package (Fedora: sudo dnf install java-21-openjdk-devel)",
                "your package manager's python3 package (Fedora: sudo dnf install python3)"),
        MAC("brew install --cask temurin@21", "brew install python@3.12"),
        WINDOWS("winget install EclipseAdoptium.Temurin.21.JDK", "winget install Python.Python.3.12");

        final String installJava;
        final String installPython;

        Platform(String installJava, String installPython) {
            this.installJava = installJava;
            this.installPython = installPython;
        }

        static Platform of(String osName, boolean hasApt) {
            String name = osName.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            }
            if (name.startsWith("mac")) {
                return MAC;
            }
            return hasApt ? DEBIAN : LINUX;
        }

        boolean isWindows() {
            return this == WINDOWS;
        }

        /** Python inside a virtual environment. */
        String venvPython() {
            return isWindows() ? "Scripts/python.exe" : "bin/python";
        }

        /** Java inside a JDK. */
        String java() {
            return isWindows() ? "bin/java.exe" : "bin/java";
        }

        /** The Maven wrapper, by a name that needs no quoting; sh, because a zip loses the executable bit. */
        List<String> maven() {
            return isWindows() ? List.of("cmd.exe", "/d", "/c", ".\\mvnw.cmd") : List.of("sh", "mvnw");
        }

        /** Ways to call a Python, best first. */
        List<List<String>> pythons() {
            List<List<String>> ways = new ArrayList<>();
            if (isWindows()) {
                ways.add(List.of("py", "-3"));
                ways.add(List.of("python"));
                ways.add(List.of("python3"));
                return ways;
            }
            ways.add(List.of("python3"));
            ways.add(List.of("python"));
            for (int minor = 14; minor >= OLDEST_PYTHON; minor--) {
                ways.add(List.of("python3." + minor));
            }
            return ways;
        }

        /** The kernel's class path. JJava reads its entries as globs, in which Windows paths have slashes too. */
        String classPath(List<String> jars) {
            return jars.stream()
                    .map(jar -> isWindows() && !jar.startsWith("\\\\") ? jar.replace('\\', '/') : jar)
                    .collect(Collectors.joining(isWindows() ? ";" : ":"));
        }

        String installVenv(int minor) {
            return this == DEBIAN ? "sudo apt install python3." + minor + "-venv" : installPython;
        }

        /** Refuses a folder whose name cannot be handed to Java. */
        static void checkFolder(String folder, Platform platform, Charset names) {
            String separator = platform.isWindows() ? ";" : ":";
            String name = platform.isWindows() ? folder.replaceFirst("^[A-Za-z]:", "") : folder;
            if (name.contains(separator)) {
                throw new Problem("The folder " + folder + " has a '" + separator
                        + "' in its name, which Java takes for the end of a path."
                        + " Rename it or move Millet to another folder.");
            }
            if (platform.isWindows() && !names.newEncoder().canEncode(folder)) {
                throw new Problem("The folder " + folder + " has characters that this Windows (" + names
                        + ") cannot hand to Java. Move Millet to another folder, for example C:\\millet.");
            }
        }
    }

    /** What is wrong with this Java, or null. */
    static String javaTrouble(int feature, boolean hasJshell, String home, Platform platform) {
        if (feature < OLDEST_JAVA) {
            return "Millet needs JDK " + OLDEST_JAVA + " or later; this is Java " + feature + " in " + home
                    + ". Install one: " + platform.installJava;
        }
        if (!hasJshell) {
            return "Millet needs a whole JDK; the Java " + feature + " in " + home
                    + " is a runtime without jdk.jshell. Install a JDK: " + platform.installJava;
        }
        return null;
    }

    // ---------- set up

    /** Where JupyterLab lives: a Python environment with JJava and our kernelspec in it. */
    private static final class Jupyter {
        final Path prefix;
        final Path python;
        final Map<String, String> environment;

        Jupyter(Path prefix, Path python, Map<String, String> environment) {
            this.prefix = prefix;
            this.python = python;
            this.environment = environment;
        }

        Path kernel() {
            return prefix.resolve("share/jupyter/kernels/java");
        }

        Path stamp() {
            return prefix.resolve("millet.stamp");
        }

        /** The jars of optional parts: beside the kernel, where a clean build does not sweep them away. */
        Path parts() {
            return prefix.resolve("share/millet");
        }
    }

    private Jupyter setUp(Request request) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        try (FileChannel channel =
                FileChannel.open(logs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            waitForTurn(channel);
            String prefix = environment.getOrDefault("NB_PYTHON_PREFIX", "");
            Jupyter jupyter = prefix.isEmpty()
                    ? ownJupyter()
                    : givenJupyter(Path.of(prefix).toAbsolutePath());
            // what is missing is said before minutes of work are put in
            Python python = prefix.isEmpty() && !isWhole(jupyter) ? findPython() : null;
            Path toolkit = request.toolkit == null ? buildToolkit() : builtToolkit(Path.of(request.toolkit));
            if (prefix.isEmpty()) {
                makeVenv(jupyter, python);
            }
            if (request.parts.contains("duckdb")) {
                addDuckDb(jupyter.parts());
            }
            writeKernel(jupyter, toolkit);
            return jupyter;
        }
    }

    /** Only one at a time builds here; closing the channel lets the next one in. */
    private static void waitForTurn(FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            say("waiting", "another java binder/Lab.java is setting up this folder");
            channel.lock();
        }
    }

    private Path builtToolkit(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(target.resolve("millet-toolkit.jar"))
                || jars(target.resolve("lib")).isEmpty()) {
            throw new Problem("--toolkit needs a folder with millet-toolkit.jar and lib/*.jar; " + target
                    + " has not both. Build them: ./mvnw package");
        }
        return target;
    }

    /** Builds the toolkit unless the jars are those that we built from the same sources. */
    private Path buildToolkit() throws IOException, InterruptedException {
        Path target = root.resolve("toolkit/target");
        Path stamp = logs.resolve("toolkit.stamp");
        String sources = fingerprint(List.of("pom.xml", ".mvn", "toolkit/pom.xml", "toolkit/src/main"));
        if (isRegular(stamp) && Files.readString(stamp).equals(sources + jarsFingerprint())) {
            return target;
        }
        Files.deleteIfExists(stamp);
        deleteTree(target.resolve("lib"));
        long start = System.nanoTime();
        boolean first = !isRegular(target.resolve("millet-toolkit.jar"));
        say("toolkit", "building it with Maven" + (first ? "; the very first time this downloads about 130 MB" : ""));
        List<String> command = new ArrayList<>(platform.maven());
        // a user's jar: no tests, and no warning of a later JDK may fail it
        command.addAll(List.of(
                "-q", "-B", "-Dmaven.test.skip", "-Dunchecked", "-Dspotless.check.skip", "-Djacoco.skip", "package"));
        Path log = logs.resolve("maven.log");
        int code = runLogged(command, Map.of("JAVA_HOME", System.getProperty("java.home")), log);
        if (code != 0) {
            throw failed("The toolkit could not be built", "Maven", log);
        }
        Files.writeString(stamp, sources + jarsFingerprint());
        say("toolkit", "built in " + seconds(start));
        return target;
    }

    private String jarsFingerprint() throws IOException {
        return fingerprint(List.of("toolkit/target/millet-toolkit.jar", "toolkit/target/lib"));
    }

    private Jupyter givenJupyter(Path prefix) {
        Jupyter jupyter = new Jupyter(prefix, prefix.resolve(platform.venvPython()), Map.of());
        if (!isRegular(jupyter.kernel().resolve("jjava.jar"))) {
            throw new Problem("NB_PYTHON_PREFIX is " + prefix + ", which has no JJava kernel. Install it there: "
                    + jupyter.python + " -m pip install -r binder/requirements.txt");
        }
        return jupyter;
    }

    private Jupyter ownJupyter() {
        Path venv = root.resolve(".venv");
        return new Jupyter(venv, venv.resolve(platform.venvPython()), jupyterFolders(venv));
    }

    /** Whether .venv was once made to the end: an interrupted one has no stamp, an outlived one no Python. */
    private static boolean isWhole(Jupyter venv) {
        return isRegular(venv.stamp())
                && Files.exists(venv.python)
                && isRegular(venv.kernel().resolve("jjava.jar"));
    }

    /** Makes .venv unless a whole one from the same requirements.txt is there. */
    private void makeVenv(Jupyter venv, Python python) throws IOException, InterruptedException {
        String requirements = "binder/requirements.txt";
        String wanted = fingerprint(List.of(requirements));
        if (isWhole(venv) && Files.readString(venv.stamp()).equals(wanted)) {
            return;
        }
        long start = System.nanoTime();
        if (python == null) {
            say("jupyter", requirements + " has changed: bringing .venv up to date");
            Files.delete(venv.stamp());
        } else {
            say(
                    "jupyter",
                    "making .venv with Python 3." + python.minor + " (" + String.join(" ", python.command)
                            + "); the very first time this downloads about 50 MB");
            List<String> create = new ArrayList<>(python.command);
            create.addAll(List.of("-m", "venv", "--clear", "--prompt", "millet", venv.prefix.toString()));
            Path log = logs.resolve("venv.log");
            if (runLogged(create, Map.of(), log) != 0) {
                throw failed("The folder .venv could not be made", "Python", log);
            }
        }
        List<String> install = List.of(
                venv.python.toString(),
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--no-input",
                "--requirement",
                requirements);
        Path log = logs.resolve("pip.log");
        if (runLogged(install, Map.of("PIP_USER", "0", "PYTHONUTF8", "1"), log) != 0) {
            throw failed("JupyterLab could not be installed", "pip", log);
        }
        Files.writeString(venv.stamp(), wanted);
        say("jupyter", "installed in " + seconds(start));
    }

    /** Keeps everything that Jupyter writes or reads beside its programs inside .venv. */
    static Map<String, String> jupyterFolders(Path venv) {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("JUPYTER_CONFIG_DIR", venv.resolve("jupyter/config").toString());
        folders.put("JUPYTER_DATA_DIR", venv.resolve("jupyter/data").toString());
        folders.put("JUPYTER_RUNTIME_DIR", venv.resolve("jupyter/runtime").toString());
        folders.put("JUPYTERLAB_SETTINGS_DIR", venv.resolve("jupyter/settings").toString());
        folders.put(
                "JUPYTERLAB_WORKSPACES_DIR", venv.resolve("jupyter/workspaces").toString());
        folders.put("IPYTHONDIR", venv.resolve("jupyter/ipython").toString());
        folders.put("JUPYTER_PREFER_ENV_PATH", "1");
        return folders;
    }

    /** Under the POSIX locale neither Java nor Python can open a file with a Chinese name. */
    private Map<String, String> localeOfChildren() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean posix = !platform.isWindows()
                && platform != Platform.MAC
                && Charset.forName(names).equals(StandardCharsets.US_ASCII);
        return posix ? Map.of("LC_ALL", "C.UTF-8") : Map.of();
    }

    // ---------- find Python

    /** A Python that can make virtual environments. */
    private static final class Python {
        final List<String> command;
        final int minor;

        Python(List<String> command, int minor) {
            this.command = command;
            this.minor = minor;
        }
    }

    private static final String PROBE = String.join(
            "\n",
            "import sys",
            "sys.stdout.write('%d %d ' % tuple(sys.version_info[:2]))",
            "try:",
            "    import venv, ensurepip",
            "    sys.stdout.write('venv')",
            "except ImportError:",
            "    sys.stdout.write('bare')");

    private Python findPython() throws IOException, InterruptedException {
        String chosen = environment.get("MILLET_PYTHON");
        List<List<String>> ways = chosen == null || chosen.isEmpty() ? platform.pythons() : List.of(List.of(chosen));
        List<String> answers = new ArrayList<>();
        for (List<String> way : ways) {
            String answer = probe(way);
            answers.add(answer);
            if (isGoodPython(answer)) {
                return new Python(way, Integer.parseInt(answer.split(" ")[1]));
            }
        }
        throw new Problem(pythonTrouble(ways, answers, chosen, platform));
    }

    private String probe(List<String> way) throws IOException, InterruptedException {
        Path answer = logs.resolve("python.txt");
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("-c", PROBE));
        try {
            int code = runLogged(command, Map.of(), answer);
            return code == 0
                    ? Files.readString(answer, StandardCharsets.ISO_8859_1).trim()
                    : "";
        } catch (IOException notThere) {
            return "";
        }
    }

    static boolean isGoodPython(String answer) {
        return answer.matches("3 [0-9]+ venv") && Integer.parseInt(answer.split(" ")[1]) >= OLDEST_PYTHON;
    }

    /** Why none of the Pythons will do: the nearest miss decides. */
    static String pythonTrouble(List<List<String>> ways, List<String> answers, String chosen, Platform platform) {
        String old = null;
        for (int i = 0; i < ways.size(); i++) {
            String name = String.join(" ", ways.get(i));
            String[] parts = answers.get(i).split(" ");
            if (!answers.get(i).matches("[0-9]+ [0-9]+ (venv|bare)")) {
                continue;
            }
            int minor = Integer.parseInt(parts[1]);
            if (parts[0].equals("3") && minor >= OLDEST_PYTHON) {
                return "Python 3." + minor + " (" + name + ") is here, but without its venv module. Install it: "
                        + platform.installVenv(minor);
            }
            if (old == null) {
                old = "Millet needs Python 3." + OLDEST_PYTHON + " or later; '" + name + "' is Python " + parts[0] + "."
                        + minor
                        + ". Install one: " + platform.installPython
                        + " (or name one that is not on the path: MILLET_PYTHON=/path/to/python)";
            }
        }
        if (old != null) {
            return old;
        }
        if (chosen != null && !chosen.isEmpty()) {
            return "MILLET_PYTHON is " + chosen
                    + ", which is no Python that starts. Set it to one, or unset it to have one found.";
        }
        return "Millet needs Python 3." + OLDEST_PYTHON + " or later, and none was found. Install one: "
                + platform.installPython;
    }

    // ---------- optional parts

    private static final Pattern DUCKDB_VERSION = Pattern.compile("<duckdb\\.version>([0-9.]+)</duckdb\\.version>");

    /** The file name of the DuckDB that the build was tested with. */
    static String duckDbJar(String pom) {
        Matcher version = DUCKDB_VERSION.matcher(pom);
        if (!version.find()) {
            throw new Problem("pom.xml names no duckdb.version. Check this folder out anew.");
        }
        return "duckdb_jdbc-" + version.group(1) + ".jar";
    }

    /** Fetches DuckDB unless it is there; a jar of another version makes room. */
    private void addDuckDb(Path folder) throws IOException, InterruptedException {
        String jar = duckDbJar(new String(Files.readAllBytes(root.resolve("pom.xml")), StandardCharsets.UTF_8));
        if (isRegular(folder.resolve(jar))) {
            say("duckdb", "is in place");
            return;
        }
        long start = System.nanoTime();
        say("duckdb", "fetching it with Maven; the very first time this downloads about 85 MB");
        // relative, because a name with blanks would need quotes on Windows
        String fetched = "toolkit/target/lab/parts";
        deleteTree(root.resolve(fetched));
        List<String> command = new ArrayList<>(platform.maven());
        command.addAll(List.of(
                "-q",
                "-B",
                "-N",
                "dependency:copy",
                "-Dartifact=org.duckdb:duckdb_jdbc:" + jar.substring("duckdb_jdbc-".length(), jar.length() - 4),
                "-DoutputDirectory=" + fetched));
        Path log = logs.resolve("duckdb.log");
        if (runLogged(command, Map.of("JAVA_HOME", System.getProperty("java.home")), log) != 0) {
            throw failed("DuckDB could not be fetched", "Maven", log);
        }
        for (String old : jars(folder)) {
            Files.delete(Path.of(old));
        }
        Files.createDirectories(folder);
        Files.move(root.resolve(fetched).resolve(jar), folder.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        say("duckdb", "added in " + seconds(start) + "; restart kernels that are running");
    }

    // ---------- the kernelspec

    private void writeKernel(Jupyter jupyter, Path toolkit) throws IOException {
        List<String> jars = new ArrayList<>();
        jars.add(toolkit.resolve("millet-toolkit.jar").toString());
        jars.addAll(jars(toolkit.resolve("lib")));
        jars.addAll(jars(jupyter.parts()));
        Map<String, String> variables = new LinkedHashMap<>(localeOfChildren());
        variables.put("JJAVA_CLASSPATH", platform.classPath(jars));
        // so that a notebook from elsewhere finds the data sets of this checkout
        variables.put("MILLET_DATASETS", environment.getOrDefault("MILLET_DATASETS", root.resolve("datasets").toString()));
        String spec = kernelSpec(
                kernelCommand(
                        Path.of(System.getProperty("java.home"))
                                .resolve(platform.java())
                                .toString(),
                        jupyter.kernel().resolve("jjava.jar").toString()),
                variables);
        writeIfChanged(jupyter.kernel().resolve("kernel.json"), spec);
        writeIfChanged(jupyter.prefix.resolve("etc/jupyter/jupyter_server_config.json"), SERVER_SETTINGS);
        writeIfChanged(jupyter.prefix.resolve("share/jupyter/lab/settings/overrides.json"), LAB_SETTINGS);
    }

    /** How the kernel is started. Its heap is a share of the memory at hand: 819 MB of Binder's 2 GB. */
    static List<String> kernelCommand(String java, String jjava) {
        return List.of(
                java,
                "--add-opens",
                "jdk.jshell/jdk.jshell=ALL-UNNAMED",
                // else later JDKs warn, in the first cell that uses it, that DuckDB loads a library
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-XX:MaxRAMPercentage=40",
                "-XX:+UseSerialGC",
                "-jar",
                jjava,
                "{connection_file}");
    }

    static String kernelSpec(List<String> command, Map<String, String> variables) {
        String arguments = command.stream().map(Lab::json).collect(Collectors.joining(",\n    "));
        String environment = variables.entrySet().stream()
                // Jupyter replaces $NAME in these values; $$ stands for one dollar
                .map(entry ->
                        json(entry.getKey()) + ": " + json(entry.getValue().replace("$", "$$")))
                .collect(Collectors.joining(",\n    "));
        return String.join(
                "\n",
                "{",
                "  \"argv\": [",
                "    " + arguments,
                "  ],",
                "  \"display_name\": \"Java\",",
                "  \"language\": \"java\",",
                "  \"interrupt_mode\": \"message\",",
                "  \"env\": {",
                "    " + environment,
                "  }",
                "}",
                "");
    }

    /** A JSON string in ASCII, so that no reader can mistake its encoding. */
    static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7e) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Java is the only kernel on offer, nothing is asked of the network when JupyterLab starts, and no language server
     * is looked for: that search starts programs such as npm, and there is none for the Java kernel. JJava has stopped
     * when it says so, but its process lingers for a minute: a restart does not wait for that.
     */
    private static final String SERVER_SETTINGS = String.join(
            "\n",
            "{",
            "  \"KernelSpecManager\": {\"allowed_kernelspecs\": [\"java\"], \"ensure_native_kernel\": false},",
            "  \"MultiKernelManager\": {\"default_kernel_name\": \"java\"},",
            "  \"KernelManager\": {\"shutdown_wait_time\": 0.5},",
            "  \"ServerApp\": {\"jpserver_extensions\": {\"jupyter_lsp\": false}},",
            "  \"LabApp\": {",
            "    \"news_url\": null,",
            "    \"check_for_updates_class\": \"jupyterlab.handlers.announcements.NeverCheckForUpdate\",",
            "    \"extension_manager\": \"readonly\"",
            "  }",
            "}",
            "");

    private static final String LAB_SETTINGS = String.join(
            "\n",
            "{",
            "  \"@jupyterlab/apputils-extension:notification\": {\"fetchNews\": \"false\", \"checkForUpdates\": false}",
            "}",
            "");

    // ---------- JupyterLab

    private int openJupyterLab(Request request, Jupyter jupyter, int port) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String token = environment.getOrDefault("JUPYTER_TOKEN", randomToken());
        String page = isRegular(root.resolve(START_PAGE)) ? "/tree/" + START_PAGE : "";
        List<String> command = new ArrayList<>(List.of(
                jupyter.python.toString(),
                "-I",
                "-X",
                "utf8",
                root.resolve("binder/attached.py").toString(),
                "-m",
                "jupyterlab",
                "--ServerApp.ip=127.0.0.1",
                "--ServerApp.port=" + port,
                "--ServerApp.port_retries=0",
                "--ServerApp.root_dir=" + root,
                "--LabApp.default_url=/lab" + page,
                "--ServerApp.open_browser=" + (request.browser ? "True" : "False")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--ServerApp.allow_root=True");
        }
        Map<String, String> variables = new LinkedHashMap<>(jupyter.environment);
        variables.put("JUPYTER_TOKEN", token);
        Path log = logs.resolve("jupyter.log");
        Process server = start(
                process(command, variables).redirectErrorStream(true).redirectOutput(log.toFile()), Lab::closeInput);
        String address = "http://127.0.0.1:" + port;
        if (!answers(address + "/api", server)) {
            throw failed("JupyterLab did not start", "JupyterLab", log);
        }
        say("jupyter", "JupyterLab answers after " + seconds(start) + " (log: " + root.relativize(log) + ")");
        say("open", address + "/lab" + page + "?token=" + token);
        say("stop", "Ctrl-C here");
        int code = server.waitFor();
        CHILDREN.remove(server);
        say("jupyter", "JupyterLab has ended");
        return code;
    }

    private static String randomToken() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return hex(bytes);
    }

    private static boolean answers(String address, Process server) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (server.isAlive() && System.nanoTime() < end) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(1000);
                connection.setReadTimeout(5000);
                if (connection.getResponseCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    private int choosePort(int asked) {
        if (asked > 0) {
            if (!isFree(asked)) {
                throw new Problem("Port " + asked + " is taken by another program. Say --port with another number,"
                        + " or leave --port out to have a free one chosen.");
            }
            return asked;
        }
        for (int port = FIRST_PORT; port < FIRST_PORT + 100; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new Problem("The ports from " + FIRST_PORT + " to " + (FIRST_PORT + 99)
                + " are all taken. Say --port with a free one.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(!System.getProperty("os.name").startsWith("Windows"));
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    // ---------- notebooks

    private int runNotebooks(Request request, Jupyter jupyter) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (request.out != null) {
            arguments.addAll(
                    List.of("--out", Path.of(request.out).toAbsolutePath().toString()));
        }
        if (request.timeout != null) {
            arguments.addAll(List.of("--timeout", request.timeout));
        }
        for (String option : request.jvm.isEmpty() ? List.of(RUN_HEAP) : request.jvm) {
            arguments.addAll(List.of("--jvm", option));
        }
        List<Path> notebooks = notebooks(request.notebooks);
        long start = System.nanoTime();
        int code = runPython(jupyter, "binder/run_notebooks.py", arguments, notebooks);
        say("run", (code == 0 ? "all well: " : "failed: ") + count(notebooks) + " in " + seconds(start));
        return code;
    }

    private int renderNotebooks(Request request, Jupyter jupyter) throws IOException, InterruptedException {
        Path site = root.resolve("toolkit/target/site");
        List<Path> notebooks = notebooks(request.notebooks);
        long start = System.nanoTime();
        int code = runPython(jupyter, "binder/gallery.py", List.of("--out", site.toString()), notebooks);
        if (code == 0) {
            say(
                    "html",
                    count(notebooks) + " rendered in " + seconds(start) + ": "
                            + site.resolve("index.html").toUri());
        }
        return code;
    }

    private static String count(List<Path> notebooks) {
        return notebooks.size() == 1 ? "1 notebook" : notebooks.size() + " notebooks";
    }

    private int runPython(Jupyter jupyter, String program, List<String> arguments, List<Path> notebooks)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jupyter.python.toString(),
                "-I",
                "-u",
                "-X",
                "utf8",
                root.resolve("binder/attached.py").toString(),
                root.resolve(program).toString()));
        command.addAll(arguments);
        notebooks.forEach(notebook -> command.add(notebook.toString()));
        ProcessBuilder builder = process(command, jupyter.environment)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = start(builder, Lab::closeInput);
        int code = process.waitFor();
        CHILDREN.remove(process);
        return code;
    }

    /** The notebooks that are named, or all. */
    private List<Path> notebooks(List<String> names) throws IOException {
        Path folder = root.resolve("notebooks");
        List<Path> all = Files.isDirectory(folder) ? notebooksIn(folder) : List.of();
        if (names.isEmpty()) {
            if (all.isEmpty()) {
                throw new Problem("There is no notebook in " + folder
                        + ". Name one: java binder/Lab.java run path/to/notebook.ipynb");
            }
            return all;
        }
        List<Path> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(notebook(name, folder, all));
        }
        return chosen;
    }

    private static Path notebook(String name, Path folder, List<Path> all) {
        try {
            for (Path place :
                    List.of(Path.of(name).toAbsolutePath(), folder.resolve(name), folder.resolve(name + ".ipynb"))) {
                if (Files.isRegularFile(place)) {
                    return place.normalize();
                }
            }
        } catch (InvalidPathException unreadable) {
            throw new Problem(
                    "This terminal cannot write the name '" + name + "'. Switch it to UTF-8: export LC_ALL=C.UTF-8");
        }
        throw new Problem("There is no notebook '" + name + "', neither here nor in " + folder + ", which has "
                + all.stream().map(path -> folder.relativize(path).toString()).collect(Collectors.joining(", ")) + ".");
    }

    private static List<Path> notebooksIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> folder.relativize(file).getNameCount())
                            .thenComparing(Path::toString))
                    .collect(Collectors.toList());
        }
    }

    // ---------- processes

    private ProcessBuilder process(List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> inherited = builder.environment();
        inherited
                .keySet()
                .removeAll(
                        List.of("PYTHONHOME", "PYTHONPATH", "JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "JUPYTERLAB_DIR"));
        inherited.putAll(localeOfChildren());
        inherited.putAll(variables);
        return builder;
    }

    /** Runs a command in the checkout, with all that it says in a log file. */
    private int runLogged(List<String> command, Map<String, String> variables, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = process(command, variables)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process = start(builder, Process::destroy);
        process.getOutputStream().close();
        int code = process.waitFor();
        CHILDREN.remove(process);
        return code;
    }

    private static Process start(ProcessBuilder builder, Consumer<Process> ending) throws IOException {
        Process process = builder.start();
        CHILDREN.put(process, ending);
        return process;
    }

    /** Closing its input asks a program that runs under attached.py to end in good order. */
    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            process.destroy();
        }
    }

    /** Nothing that we started outlives us: each is asked to end, and force comes after. */
    private static void stopChildren() {
        for (Map.Entry<Process, Consumer<Process>> entry : CHILDREN.entrySet()) {
            Process child = entry.getKey();
            List<ProcessHandle> family = child.descendants().collect(Collectors.toList());
            entry.getValue().accept(child);
            try {
                child.waitFor(8, TimeUnit.SECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
            child.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    // ---------- failures

    private static final Pattern NO_NETWORK = Pattern.compile(
            "Temporary failure in name resolution|Name or service not known|nodename nor servname|getaddrinfo failed"
                    + "|Failed to establish a new connection|ProxyError|ConnectTimeout|Network is unreachable"
                    + "|No route to host|Unknown host|UnknownHostException|Connection refused|Connection timed out"
                    + "|Connect timed out|ConnectException|NoRouteToHostException|SocketTimeoutException|Read timed out"
                    + "|ReadTimeoutError|Could not resolve host|Failed to connect to|unable to resolve host address"
                    + "|Failed to fetch",
            Pattern.CASE_INSENSITIVE);

    /** Lines of a log that help nobody: empty ones, Maven's advice on Maven, what pip passes over. */
    private static final Pattern NOISE = Pattern.compile("^\\s*$|^Ignoring |^\\[ERROR\\]\\s*(-> \\[Help 1\\])?$"
            + "|^\\[ERROR\\] \\[Help|^\\[ERROR\\]\\s+mvn <args>|full stack trace|Re-run Maven"
            + "|For more information about the errors|After correcting the problems");

    static boolean isNetworkTrouble(String log) {
        return NO_NETWORK.matcher(log).find();
    }

    private Problem failed(String what, String who, Path log) throws IOException {
        String text = Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        String reason = isNetworkTrouble(text)
                ? "the network cannot be reached. Connect, or set the proxy that " + who
                        + " needs, and start again; nothing is lost."
                : "the end of its log says why.";
        List<String> lines =
                text.lines().filter(line -> !NOISE.matcher(line).find()).collect(Collectors.toList());
        List<String> tail = lines.subList(Math.max(0, lines.size() - 12), lines.size());
        return new Problem(what + ": " + reason + "\n"
                + tail.stream().map(line -> "  | " + shortened(line) + "\n").collect(Collectors.joining())
                + "The whole log: " + log);
    }

    private static String shortened(String line) {
        return line.length() <= 200 ? line : line.substring(0, 199) + "...";
    }

    // ---------- files

    /** The checkout: the folder above this file, else the nearest one above the working directory. */
    private static Path findRoot() {
        List<Path> starts = new ArrayList<>();
        CodeSource source = Lab.class.getProtectionDomain().getCodeSource();
        if (source != null
                && source.getLocation() != null
                && "file".equals(source.getLocation().getProtocol())) {
            starts.add(new File(URI.create(source.getLocation().toString())).toPath());
        }
        starts.add(Path.of("").toAbsolutePath());
        for (Path start : starts) {
            for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve("binder/Lab.java"))
                        && Files.isRegularFile(folder.resolve("pom.xml"))) {
                    return folder.normalize();
                }
            }
        }
        throw new Problem(
                "Millet's folder was not found. Start this from the folder that has binder and notebooks in it.");
    }

    private static boolean isRegular(Path file) {
        return Files.isRegularFile(file);
    }

    private static List<String> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /** SHA-256 over names and contents of files, and of all files in folders. */
    private String fingerprint(List<String> places) throws IOException {
        MessageDigest digest = sha256();
        for (String place : places) {
            Path start = root.resolve(place);
            if (!Files.exists(start)) {
                continue;
            }
            try (Stream<Path> tree = Files.walk(start)) {
                for (Path file : (Iterable<Path>) tree.filter(Lab::isRegular).sorted()::iterator) {
                    digest.update(
                            (root.relativize(file) + "\n").replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return hex(digest.digest()) + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(String.format(Locale.ROOT, "%02x", b));
        }
        return text.toString();
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
        if (!isRegular(file) || !text.equals(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    private static void say(String subject, String sentence) {
        System.out.println(String.format(Locale.ROOT, "%-8s %s", subject, sentence));
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
