package millet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start program's decisions for Linux, macOS and Windows: pure functions, compiled as an old JDK would. */
class LabTest {

    private static final Path SOURCE = Path.of("..", "binder", "Lab.java");

    private static LabProgram lab;

    @BeforeAll
    static void compile_with_the_oldest_syntax(@TempDir Path classes) throws Exception {
        lab = LabProgram.compile(SOURCE, 11, classes);
    }

    @Test
    void the_source_is_plain_ascii_so_that_every_jdk_reads_it() throws Exception {
        assertThat(Files.readString(SOURCE)).matches(text -> text.chars().allMatch(c -> c < 0x7f));
    }

    @Test
    void the_first_class_is_the_program() throws Exception {
        Matcher type = Pattern.compile("(?m)^(public )?(abstract |final )*(class|enum|interface) (\\w+)")
                .matcher(Files.readString(SOURCE));
        assertThat(type.find()).isTrue();
        assertThat(type.group()).isEqualTo("public class Lab");
        assertThat(type.find()).isFalse();
    }

    // ------------------------------------------------------------------------------------------------------- platforms

    @ParameterizedTest
    @CsvSource({
        "Linux, true, DEBIAN",
        "Linux, false, LINUX",
        "FreeBSD, false, LINUX",
        "Mac OS X, false, MAC",
        "Windows 11, false, WINDOWS",
        "WINDOWS SERVER 2022, false, WINDOWS"
    })
    void the_platform_is_told_from_the_name_of_the_system(String system, boolean apt, String platform) {
        assertThat(lab.callIn("Platform", "of", system, apt)).hasToString(platform);
    }

    @ParameterizedTest
    @CsvSource({
        "DEBIAN, bin/python, bin/java",
        "LINUX, bin/python, bin/java",
        "MAC, bin/python, bin/java",
        "WINDOWS, Scripts/python.exe, bin/java.exe"
    })
    void programs_lie_where_the_system_puts_them(String platform, String python, String java) {
        assertThat(lab.callOn(lab.platform(platform), "venvPython")).isEqualTo(python);
        assertThat(lab.callOn(lab.platform(platform), "java")).isEqualTo(java);
    }

    @Test
    void the_maven_wrapper_is_called_by_a_relative_name_that_needs_no_quoting() {
        assertThat(lab.callOn(lab.platform("WINDOWS"), "maven"))
                .isEqualTo(List.of("cmd.exe", "/d", "/c", ".\\mvnw.cmd"));
        assertThat(lab.callOn(lab.platform("MAC"), "maven")).isEqualTo(List.of("sh", "mvnw"));
        assertThat(Path.of("..", "mvnw")).exists();
        assertThat(Path.of("..", "mvnw.cmd")).exists();
    }

    @Test
    void windows_asks_its_launcher_for_python_first_because_python3_may_be_the_shop() {
        assertThat(pythons("WINDOWS")).containsExactly(List.of("py", "-3"), List.of("python"), List.of("python3"));
    }

    @Test
    void elsewhere_python3_comes_first_and_versioned_names_last() {
        assertThat(pythons("MAC"))
                .startsWith(List.of("python3"), List.of("python"), List.of("python3.14"))
                .endsWith(List.of("python3.10"));
    }

    private static List<Object> pythons(String platform) {
        return new ArrayList<>((List<?>) lab.callOn(lab.platform(platform), "pythons"));
    }

    @Test
    void class_paths_have_the_separator_of_the_system() {
        List<String> unix = List.of("/a b/我的/x.jar", "/c/y.jar");
        List<String> windows = List.of("C:\\a b\\我的\\x.jar", "D:\\y.jar");
        assertThat(lab.callOn(lab.platform("LINUX"), "classPath", unix)).isEqualTo("/a b/我的/x.jar:/c/y.jar");
        assertThat(lab.callOn(lab.platform("MAC"), "classPath", unix)).isEqualTo("/a b/我的/x.jar:/c/y.jar");
        assertThat(lab.callOn(lab.platform("WINDOWS"), "classPath", windows)).isEqualTo("C:/a b/我的/x.jar;D:/y.jar");
    }

    @Test
    void a_backslash_in_a_unix_name_and_a_windows_network_share_are_left_alone() {
        assertThat(lab.callOn(lab.platform("LINUX"), "classPath", List.of("/a\\b/x.jar")))
                .isEqualTo("/a\\b/x.jar");
        assertThat(lab.callOn(lab.platform("WINDOWS"), "classPath", List.of("\\\\server\\share\\x.jar")))
                .isEqualTo("\\\\server\\share\\x.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, /home/a b/我的 项目, UTF-8",
        "MAC, /Users/a;b, UTF-8",
        "WINDOWS, C:\\Users\\a b, windows-1252",
        "WINDOWS, C:\\用户\\项目, GBK",
        "WINDOWS, c:/millet, windows-1252"
    })
    void folders_that_java_can_be_handed_are_fine(String platform, String folder, String charset) {
        assertThatCode(() ->
                        lab.callIn("Platform", "checkFolder", folder, lab.platform(platform), Charset.forName(charset)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, /home/a:b, UTF-8, ':' in its name",
        "WINDOWS, C:\\a;b, windows-1252, ';' in its name",
        "WINDOWS, C:\\用户\\项目, windows-1252, C:\\millet"
    })
    void folders_that_java_cannot_be_handed_are_named_with_the_remedy(
            String platform, String folder, String charset, String told) {
        assertThatThrownBy(() ->
                        lab.callIn("Platform", "checkFolder", folder, lab.platform(platform), Charset.forName(charset)))
                .hasMessageContaining(folder)
                .hasMessageContaining(told)
                .hasMessageContaining("ove Millet to another folder");
    }

    // --------------------------------------------------------------------------------------------------------
    // sentences

    @ParameterizedTest
    @CsvSource({
        "DEBIAN, sudo apt install openjdk-21-jdk || sudo apt install openjdk-17-jdk",
        "LINUX, dnf install java-21-openjdk-devel",
        "MAC, brew install --cask temurin@21",
        "WINDOWS, winget install EclipseAdoptium.Temurin.21.JDK"
    })
    void an_old_java_is_named_with_the_line_that_installs_a_new_one(String platform, String line) {
        assertThat((String) lab.call("javaTrouble", 11, true, "/opt/old", lab.platform(platform)))
                .startsWith("Millet needs JDK 17 or later; this is Java 11 in /opt/old. Install one: ")
                .contains(line);
    }

    @Test
    void a_runtime_without_jshell_is_no_jdk() {
        assertThat((String) lab.call("javaTrouble", 21, false, "/opt/jre", lab.platform("MAC")))
                .isEqualTo("Millet needs a whole JDK; the Java 21 in /opt/jre is a runtime without jdk.jshell."
                        + " Install a JDK: brew install --cask temurin@21");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25, 30})
    void a_jdk_from_17_on_is_fine(int feature) {
        assertThat(lab.call("javaTrouble", feature, true, "/opt/jdk", lab.platform("DEBIAN")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3 10 venv, true",
        "3 14 venv, true",
        "3 9 venv, false",
        "3 12 bare, false",
        "2 7 bare, false",
        "4 0 venv, false",
        "'', false",
        "Python was not found; run without arguments to install, false"
    })
    void a_python_is_good_from_3_10_on_with_its_venv_module(String answer, boolean good) {
        assertThat(lab.call("isGoodPython", answer)).isEqualTo(good);
    }

    @Test
    void no_python_at_all_is_answered_with_the_line_that_installs_one() {
        assertThat(trouble("WINDOWS", null, "", "", ""))
                .isEqualTo("Millet needs Python 3.10 or later, and none was found."
                        + " Install one: winget install Python.Python.3.12");
    }

    @Test
    void an_old_python_is_named_with_its_version() {
        assertThat(trouble("MAC", null, "3 9 venv", "2 7 bare", ""))
                .startsWith(
                        "Millet needs Python 3.10 or later; 'python3' is Python 3.9. Install one: brew install python@3.12");
    }

    @Test
    void a_missing_venv_module_weighs_more_than_an_old_python() {
        assertThat(trouble("DEBIAN", null, "3 9 venv", "3 11 bare", ""))
                .isEqualTo("Python 3.11 (python) is here, but without its venv module."
                        + " Install it: sudo apt install python3.11-venv");
    }

    @Test
    void a_chosen_python_that_does_not_start_is_named() {
        assertThat((String) lab.call(
                        "pythonTrouble",
                        List.of(List.of("/no/python")),
                        List.of(""),
                        "/no/python",
                        lab.platform("LINUX")))
                .startsWith("MILLET_PYTHON is /no/python, which is no Python that starts.");
    }

    private static String trouble(String platform, String chosen, String... answers) {
        List<List<String>> ways = List.of(List.of("python3"), List.of("python"), List.of("python3.10"));
        return (String) lab.call("pythonTrouble", ways, List.of(answers), chosen, lab.platform(platform));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
                "Failed to establish a new connection: [Errno 11001] getaddrinfo failed",
                "Could not transfer artifact a:b:pom:1 from/to central: Unknown host repo.example",
                "Could not transfer artifact: Connect to localhost:9 failed: Connection refused",
                "ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed'))",
                "curl: (6) Could not resolve host: repo.example",
                "wget: unable to resolve host address 'repo.example'",
                "wget: Failed to fetch https://repo.example/maven.zip"
            })
    void a_network_that_is_away_is_told_from_the_log(String line) {
        assertThat(lab.call("isNetworkTrouble", "first line\n" + line + "\n")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] COMPILATION ERROR: cannot find symbol class Network",
                "ERROR: Could not find a version that satisfies the requirement jupyterlab==99",
                "OSError: [Errno 28] No space left on device",
                ""
            })
    void other_failures_are_not_blamed_on_the_network(String line) {
        assertThat(lab.call("isNetworkTrouble", line)).isEqualTo(false);
    }

    // ----------------------------------------------------------------------------------------------------- the
    // kernelspec

    @Test
    void the_kernelspec_is_ascii_json_that_survives_jupyters_own_substitutions() throws Exception {
        List<String> command =
                lab.strings("kernelCommand", "C:\\Program Files\\jdk\\bin\\java.exe", "/我的 项目/jjava.jar");
        String text = (String) lab.call("kernelSpec", command, Map.of("JJAVA_CLASSPATH", "/a $HOME \"b\"/我的.jar"));

        assertThat(text).matches(spec -> StandardCharsets.US_ASCII.newEncoder().canEncode(spec));
        JsonNode spec = new ObjectMapper().readTree(text);
        assertThat(spec.at("/argv/0").asText()).isEqualTo("C:\\Program Files\\jdk\\bin\\java.exe");
        assertThat(spec.at("/env/JJAVA_CLASSPATH").asText()).isEqualTo("/a $$HOME \"b\"/我的.jar");
        assertThat(spec.at("/interrupt_mode").asText()).isEqualTo("message");
        assertThat(spec.at("/language").asText()).isEqualTo("java");
    }

    @Test
    void the_kernel_starts_this_java_in_bounded_memory_and_reads_utf_8() {
        List<String> command = lab.strings("kernelCommand", "/jdk/bin/java", "/k/jjava.jar");
        assertThat(command)
                .startsWith("/jdk/bin/java")
                .contains("-XX:MaxRAMPercentage=40", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED")
                .endsWith("-jar", "/k/jjava.jar", "{connection_file}");
    }

    @Test
    void json_strings_escape_what_is_not_printable_ascii() {
        assertThat(lab.call("json", "a\"b\\c\n\u4e2d\ud83d\ude00"))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u4e2d\\ud83d\\ude00\"");
    }

    @Test
    void jupyter_keeps_its_files_inside_the_environment() {
        Path venv = Path.of("somewhere", ".venv");
        Map<?, ?> folders = (Map<?, ?>) lab.call("jupyterFolders", venv);
        assertThat(folders.keySet().toString())
                .contains("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR");
        folders.forEach((name, folder) -> {
            if (!name.equals("JUPYTER_PREFER_ENV_PATH")) {
                assertThat((String) folder).startsWith(venv.toString());
            }
        });
    }

    // --------------------------------------------------------------------------------------------------- the command
    // line

    @Test
    void without_words_jupyterlab_is_opened_in_a_browser() {
        Object request = lab.request();
        assertThat(lab.field(request, "command")).isEqualTo("lab");
        assertThat(lab.field(request, "browser")).isEqualTo(true);
    }

    @Test
    void options_may_be_given_with_or_without_an_equals_sign() {
        Object blank = lab.request("--port", "9000", "--no-browser");
        Object equals = lab.request("--port=9000", "--no-browser");
        assertThat(lab.field(blank, "port")).isEqualTo(9000).isEqualTo(lab.field(equals, "port"));
        assertThat(lab.field(blank, "browser")).isEqualTo(false).isEqualTo(lab.field(equals, "browser"));
    }

    @Test
    void jvm_options_are_values_although_they_begin_with_a_dash() {
        Object request =
                lab.request("run", "--jvm", "-Xmx1g", "--jvm=-Duser.language=de", "00-start-here", "--out", "x");
        assertThat(lab.field(request, "jvm")).isEqualTo(List.of("-Xmx1g", "-Duser.language=de"));
        assertThat(lab.field(request, "notebooks")).isEqualTo(List.of("00-start-here"));
        assertThat(lab.field(request, "out")).isEqualTo("x");
    }

    @Test
    void an_optional_part_is_asked_for_by_its_name() {
        assertThat(lab.field(lab.request("setup", "--with", "duckdb"), "parts")).isEqualTo(List.of("duckdb"));
        assertThat(lab.field(lab.request("setup"), "parts")).isEqualTo(List.of());
    }

    @Test
    void duckdb_has_the_version_that_the_build_was_tested_with() throws Exception {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String jar = (String) lab.call("duckDbJar", pom);
        assertThat(jar).matches("duckdb_jdbc-[0-9.]+\\.jar");
        assertThat(Class.forName("org.duckdb.DuckDBDriver")
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith(jar);
        assertThatThrownBy(() -> lab.call("duckDbJar", "<project/>"))
                .hasMessageContaining("Check this folder out anew.");
    }

    @Test
    void help_can_be_asked_for_in_three_ways() {
        for (String word : List.of("help", "--help", "-h")) {
            assertThat(lab.field(lab.request(word), "command")).isEqualTo("help");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rnu, There is no command 'rnu'. Say java binder/Lab.java",
        "setup --port 1, '--port' is not understood after 'setup'",
        "setup x, 'x' is not understood after 'setup'",
        "setup --with, --with needs a value after it",
        "setup --with ducks, --with needs the name of an optional part",
        "run --with duckdb, '--with' is not understood after 'run'",
        "html --out x, '--out' is not understood after 'html'",
        "--prot 1, '--prot' is not understood after 'java binder/Lab.java'",
        "--no-browser=maybe, is not understood",
        "--port, --port needs a value after it",
        "--port 0, --port needs a number from 1 to 65535; '0' is none",
        "--port 65536, '65536' is none",
        "--port 99999999999, '99999999999' is none",
        "--port eins, 'eins' is none"
    })
    void a_word_that_is_not_understood_is_named_and_the_exit_code_is_2(String words, String sentence) {
        assertThatThrownBy(() -> lab.request(words.split(" ")))
                .hasMessageContaining(sentence)
                .satisfies(problem -> assertThat(lab.field(problem, "exitCode")).isEqualTo(2));
    }
}
