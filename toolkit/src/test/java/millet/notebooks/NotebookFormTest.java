package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NotebookFormTest {

    private static final String IMPORTS = "import millet.data.Datasets;\nimport java.nio.file.Path;";
    private static final String CHART = "image/svg+xml";

    @Test
    void a_good_case_study_breaks_no_rule() {
        assertThat(problems(goodCaseStudy().named("05-k-means"))).isEmpty();
    }

    @Test
    void the_start_page_needs_neither_checks_nor_exercises() {
        assertThat(problems(start().named("00-start-here"))).isEmpty();
        assertThat(problems(start().named("90-your-own-shop"))).isEmpty();
        assertThat(problems(start().named("05-k-means")))
                .containsOnlyKeys("a case study checks its facts", "a case study ends in exercises");
    }

    @Test
    void title_needs_a_heading_with_the_chinese_title_under_it() {
        assertThat(NotebookForm.title(new MadeNotebook().named("00-x")))
                .first()
                .asString()
                .contains("markdown with the title");
        assertThat(NotebookForm.title(new MadeNotebook().code("x").named("00-x")))
                .hasSize(1);
        assertThat(NotebookForm.title(
                        new MadeNotebook().markdown("Start here\n\n从这里开始").named("00-x")))
                .containsExactly("cell 01: should begin with '# ' and the title");
        assertThat(NotebookForm.title(new MadeNotebook()
                        .markdown("# Start here\n\nOne question.")
                        .named("00-x")))
                .containsExactly("cell 01: should have the Chinese title in the line under the title");
        assertThat(NotebookForm.title(
                        new MadeNotebook().markdown("# Start here\n\n**从这里开始**").named("00-x")))
                .isEmpty();
    }

    @Test
    void title_of_a_twin_is_chinese() {
        assertThat(NotebookForm.title(
                        new MadeNotebook().markdown("# Start here\n从这里开始").named("zh/00-x")))
                .hasSize(1);
        assertThat(NotebookForm.title(new MadeNotebook().markdown("# 从这里开始").named("zh/00-x")))
                .isEmpty();
    }

    @Test
    void java_says_what_javac_says() {
        assertThat(NotebookForm.java(start().code("List.of(1, 2").named("00-x")))
                .first()
                .asString()
                .startsWith("cell 06, line 1: javac says: ");
        assertThat(NotebookForm.java(start().code("%maven a:b:1").named("00-x")))
                .hasSize(1);
        assertThat(NotebookForm.java(start().code("String.valueOf(3)\n  .length()\nList.of(2)")
                        .named("00-x")))
                .containsExactly("cell 06, line 1: javac says: ';' expected");
        assertThat(NotebookForm.java(start().code("int x = 3;;\nx").named("00-x")))
                .containsExactly("cell 06, line 1: has a semicolon too many");
    }

    @Test
    void imports_first_keeps_imports_and_code_apart() {
        assertThat(NotebookForm.importsFirst(
                        new MadeNotebook().code(IMPORTS + "\nint x = 3;").named("00-x")))
                .containsExactly("cell 01, line 3: the first code cell holds imports and nothing else");
        assertThat(NotebookForm.importsFirst(
                        start().code("int z = 1;\nimport java.nio.file.Files;").named("00-x")))
                .containsExactly("cell 06, line 2: imports belong in the first code cell, cell 02");
    }

    @Test
    void single_type_imports_allow_no_wildcards_and_nothing_foreign() {
        assertThat(importing("millet.data.*"))
                .containsExactly("cell 01, line 1: import millet.data.* should name one type");
        assertThat(importing("static millet.rules.Measure.LIFT")).hasSize(1);
        assertThat(importing("smile.clustering.KMeans")).hasSize(1);
        assertThat(importing("java.awt.Color")).hasSize(1);
        assertThat(importing("tech.tablesaw.api.DoubleColumn"))
                .containsExactly("cell 01, line 1: import tech.tablesaw.api.DoubleColumn"
                        + " is neither the toolkit's nor a plain type of the JDK");
        assertThat(importing("tech.tablesaw.api.Table")).isEmpty();
        assertThat(importing("java.util.stream.IntStream")).isEmpty();
    }

    @Test
    void nothing_behind_the_toolkit_is_named_in_full_either() {
        assertThat(NotebookForm.nothingBehindTheToolkit(shows("smile.clustering.KMeans.fit(data, 3)")))
                .containsExactly("cell 01, line 1: smile.clustering.KMeans.fit is behind the toolkit");
        assertThat(NotebookForm.nothingBehindTheToolkit(shows("tech.tablesaw.plotly.Plot.show(f)")))
                .hasSize(1);
        assertThat(NotebookForm.nothingBehindTheToolkit(shows("tech.tablesaw.api.Table.create(\"t\")")))
                .isEmpty();
        assertThat(NotebookForm.nothingBehindTheToolkit(shows("\"smile.clustering\"")))
                .isEmpty();
    }

    @Test
    void nothing_is_declared_twice() {
        assertThat(NotebookForm.nothingTwice(new MadeNotebook()
                        .code("int a = 1, x = 2;")
                        .code("var b = 1;\nvar x = 3;")
                        .named("00-x")))
                .containsExactly("cell 02, line 2: declares x a second time, after cell 01");
        assertThat(NotebookForm.nothingTwice(new MadeNotebook()
                        .code("int f(int k) { return k; }")
                        .code("int f(double k) { return 1; }")
                        .code("int f(int j) { return j; }")
                        .named("00-x")))
                .containsExactly("cell 03, line 1: declares f(int) a second time, after cell 01");
        assertThat(NotebookForm.nothingTwice(new MadeNotebook()
                        .code("record A() {}")
                        .code("class A {}")
                        .named("00-x")))
                .hasSize(1);
    }

    @Test
    void a_solution_may_declare_what_its_starter_declared_and_nothing_else() {
        assertThat(NotebookForm.nothingTwice(
                        new MadeNotebook().exercise("corners").named("00-x")))
                .isEmpty();
        assertThat(NotebookForm.nothingTwice(new MadeNotebook()
                        .code("int x = 1;")
                        .code("int x = 2;", Cell.SOLUTION)
                        .named("00-x")))
                .hasSize(1);
    }

    @Test
    void one_expression_is_shown_and_it_is_the_last() {
        assertThat(NotebookForm.oneExpression(shows("int x = 3;\nx + 4"))).isEmpty();
        assertThat(NotebookForm.oneExpression(shows("int x = 3;"))).isEmpty();
        assertThat(NotebookForm.oneExpression(shows("x = 3;"))).isEmpty();
        assertThat(NotebookForm.oneExpression(shows("segments;")))
                .containsExactly("cell 01, line 1: drop the ';', it shows");
        assertThat(NotebookForm.oneExpression(shows("segments.plot();\nrules")))
                .containsExactly("cell 01, line 1: its value is lost; show it in a cell of its own");
        assertThat(NotebookForm.oneExpression(shows("segments\nrules"))).hasSize(1);
        assertThat(NotebookForm.oneExpression(shows("var x = 3"))).hasSize(1);
    }

    @Test
    void plain_code_does_not_print_loop_catch_or_define_types() {
        assertThat(NotebookForm.plainCode(shows("var x = rows.map(r -> { System.out.println(r); return r; });")))
                .containsExactly("cell 01, line 1: System.out: let the last expression show itself");
        assertThat(NotebookForm.plainCode(shows("display(chart)"))).hasSize(1);
        assertThat(NotebookForm.plainCode(shows("record P(int x) {}")))
                .containsExactly("cell 01, line 1: types belong in the toolkit");
        assertThat(NotebookForm.plainCode(shows("new Object() {}"))).hasSize(1);
        assertThat(NotebookForm.plainCode(shows("var f = g(() -> { try { h(); } finally { k(); } });")))
                .containsExactly("cell 01, line 1: try: let it throw");
        assertThat(NotebookForm.plainCode(shows("var f = g(() -> { while (true) h(); });")))
                .hasSize(1);
        assertThat(NotebookForm.plainCode(shows("var f = g(() -> { do h(); while (true); });")))
                .hasSize(1);
        assertThat(NotebookForm.plainCode(shows("int x = 1;\nfor (int i = 0; i < 3; i++) x += i;")))
                .contains("cell 01, line 2: loops belong in the toolkit");
        assertThat(NotebookForm.plainCode(shows("for (int i : list) x += i;"))).hasSize(2);
        assertThat(NotebookForm.plainCode(shows("if (x > 1) throw new IllegalStateException();")))
                .hasSize(1);
        assertThat(NotebookForm.plainCode(shows("chart.display(\"for a while\")")))
                .isEmpty();
    }

    @Test
    void short_cells_have_at_most_eight_lines() {
        String eight = "var x = a()\n" + "  .b()\n".repeat(NotebookForm.MAX_LINES - 2) + "  .c();";
        assertThat(NotebookForm.shortCells(start().code(eight).named("00-x"))).isEmpty();
        assertThat(NotebookForm.shortCells(start().code(eight + "\nx").named("00-x")))
                .containsExactly("cell 06: has 9 lines, at most 8");
        assertThat(NotebookForm.shortCells(
                        new MadeNotebook().code(IMPORTS.repeat(9)).named("00-x")))
                .isEmpty();
    }

    @Test
    void prose_stands_after_every_second_code_cell() {
        assertThat(NotebookForm.prose(new MadeNotebook()
                        .code("1")
                        .code("2")
                        .markdown("so")
                        .code("3")
                        .named("00-x")))
                .isEmpty();
        assertThat(NotebookForm.prose(new MadeNotebook()
                        .code("1")
                        .code("2")
                        .markdown(" ")
                        .code("3")
                        .named("00-x")))
                .containsExactly("cell 04: is code cell 3 in a row; say between them what we see");
        assertThat(NotebookForm.prose(new MadeNotebook().exercise("a").named("00-x")))
                .isEmpty();
    }

    @Test
    void executed_cells_count_from_one_without_a_gap() {
        assertThat(NotebookForm.executed(new MadeNotebook().code("1").unrun("2").named("00-x")))
                .containsExactly("cell 02: was not run, should have [2]");
        MadeNotebook again = new MadeNotebook().code("1");
        again.last().put("execution_count", 17);
        assertThat(NotebookForm.executed(again.named("00-x"))).containsExactly("cell 01: has [17], should have [1]");
        assertThat(NotebookForm.executed(new MadeNotebook().unrun(" ").named("00-x")))
                .containsExactly("cell 01: is empty");
    }

    @Test
    void errors_are_found_in_outputs() {
        assertThat(NotebookForm.noErrors(start().code("f()")
                        .fails("ArithmeticException", "/ by zero")
                        .named("00-x")))
                .containsExactly("cell 06: shows ArithmeticException: / by zero");
    }

    @Test
    void a_value_that_failed_to_show_itself_is_found() {
        assertThat(NotebookForm.noErrors(start().code("f()")
                        .shows("text/plain", "Chart could not be shown: its rendering threw java.lang.Error: no.")
                        .named("00-x")))
                .containsExactly("cell 06: Chart could not be shown: its rendering threw java.lang.Error: no.");
    }

    @Test
    void scripts_are_found_in_whatever_is_drawn() {
        assertThat(NotebookForm.noScripts(start().code("f()")
                        .shows("text/html", "<div><SCRIPT >x</div>")
                        .named("00-x")))
                .containsExactly("cell 06: text/html holds a script");
        assertThat(NotebookForm.noScripts(
                        start().code("f()").shows(CHART, "<svg><script/></svg>").named("00-x")))
                .hasSize(1);
        assertThat(NotebookForm.noScripts(start().code("f()")
                        .shows("text/plain", "a review: <script>")
                        .named("00-x")))
                .isEmpty();
        assertThat(NotebookForm.noScripts(
                        start().code("f()").shows("text/html", "&lt;script>").named("00-x")))
                .isEmpty();
    }

    @Test
    void normal_form_tells_nothing_of_the_run() {
        Notebook good = start().named("00-x");
        assertThat(NotebookForm.normalForm(good)).isEmpty();
        assertThat(NotebookForm.normalForm(Notebook.parse("00-x", good.text().strip())))
                .containsExactly("the file should end in one line break");
        assertThat(NotebookForm.normalForm(Notebook.parse("00-x", good.text().replace("\n", "\r\n"))))
                .hasSize(2);
        ObjectNode versioned = start().json();
        ((ObjectNode) versioned.at("/metadata/language_info")).put("version", "17.0.15");
        assertThat(NotebookForm.normalForm(MadeNotebook.parse("00-x", versioned)))
                .containsExactly("the notebook names a JDK version");
        ObjectNode extra = start().json();
        ((ObjectNode) extra.get("metadata")).putObject("widgets");
        assertThat(NotebookForm.normalForm(MadeNotebook.parse("00-x", extra)))
                .containsExactly("the notebook has metadata 'widgets'");
        MadeNotebook timed = start().code("1");
        ((ObjectNode) timed.last().get("metadata")).putObject("execution");
        assertThat(NotebookForm.normalForm(timed.named("00-x"))).containsExactly("cell 06: has metadata 'execution'");
        MadeNotebook twice = start().code("1");
        twice.last().put("id", "c0");
        assertThat(NotebookForm.normalForm(twice.named("00-x"))).containsExactly("cell 06: has no id of its own");
    }

    @Test
    void small_is_at_most_500_kilobytes_of_utf_8() {
        assertThat(NotebookForm.small(
                        start().markdown("数".repeat(NotebookForm.MAX_BYTES / 3)).named("00-x")))
                .first()
                .asString()
                .contains("at most 500,000");
        assertThat(NotebookForm.small(start().named("00-x"))).isEmpty();
    }

    @Test
    void a_chart_is_an_svg_output() {
        assertThat(NotebookForm.chart(
                        new MadeNotebook().code("1").shows("text/html", "<img>").named("00-x")))
                .hasSize(1);
        assertThat(NotebookForm.chart(
                        new MadeNotebook().code("1").shows(CHART, "<svg/>").named("00-x")))
                .isEmpty();
    }

    @Test
    void an_exercise_is_three_neighbours() {
        assertThat(NotebookForm.exercisesComplete(
                        new MadeNotebook().exercise("a").named("00-x")))
                .isEmpty();
        assertThat(NotebookForm.exercisesComplete(
                        new MadeNotebook().code("int a = 0;", Cell.EXERCISE).named("00-x")))
                .containsExactly("cell 01: is tagged exercise, so the cell after it should be tagged exercise-check");
        assertThat(NotebookForm.exercisesComplete(
                        new MadeNotebook().code("int a = 0;", Cell.SOLUTION).named("00-x")))
                .containsExactly("cell 01: is tagged solution, so the cell before it should be tagged exercise-check");
        assertThat(NotebookForm.exercisesComplete(new MadeNotebook()
                        .code("Integer a = null;", Cell.EXERCISE)
                        .code("Check.that(\"\", a == 4)", Cell.EXERCISE_CHECK)
                        .code("a = 4;", Cell.SOLUTION)
                        .named("00-x")))
                .containsExactly(
                        "cell 02: the check of an exercise is a Check.answer, which stays open without an answer");
    }

    @Test
    void what_tells_an_answer_is_folded_away() {
        assertThat(NotebookForm.answersFolded(new MadeNotebook().exercise("a").named("00-x")))
                .isEmpty();
        assertThat(NotebookForm.answersFolded(
                        new MadeNotebook().code("a = 4;", Cell.SOLUTION).named("00-x")))
                .containsExactly(
                        "cell 01: the first line of a cell tagged solution stays to be read when it is folded;"
                                + " make it a comment such as // a solution",
                        "cell 01: the code of a cell tagged solution should be folded away;"
                                + " give \"jupyter\" in its metadata \"source_hidden\": true",
                        "cell 01: what a solution shows should be folded away;"
                                + " give \"jupyter\" in its metadata \"outputs_hidden\": true");
        assertThat(NotebookForm.answersFolded(new MadeNotebook()
                        .code("Check.answer(\"\", a, n -> n == 4, \"\")", Cell.EXERCISE_CHECK)
                        .folded("source_hidden")
                        .named("00-x")))
                .containsExactly("cell 01: the first line of a cell tagged exercise-check stays to be read when it is"
                        + " folded; make it a comment such as // the check: run me");
        assertThat(NotebookForm.answersFolded(new MadeNotebook()
                        .code("// the check\nCheck.answer(\"\", a, n -> n == 4, \"\")", Cell.EXERCISE_CHECK)
                        .named("00-x")))
                .containsExactly("cell 01: the code of a cell tagged exercise-check should be folded away;"
                        + " give \"jupyter\" in its metadata \"source_hidden\": true");
    }

    @Test
    void checks_are_three_to_six_cells_outside_the_exercises() {
        assertThat(NotebookForm.checks(goodCaseStudy().named("05-x"))).isEmpty();
        assertThat(NotebookForm.checks(
                        start().code("Check.that(\"a\", true)").exercise("a").named("zh/05-x")))
                .containsExactly("has 1 cells with a Check, should have 3 to 6");
        MadeNotebook many = start();
        for (int i = 0; i <= NotebookForm.MAX_CHECKS; i++) {
            many.code("Check.that(\"a\", true)");
        }
        assertThat(NotebookForm.checks(many.named("89-x"))).hasSize(1);
        assertThat(NotebookForm.checks(start().code("\"Check.that\"").named("05-x")))
                .hasSize(1);
    }

    @Test
    void exercises_are_a_section_of_three() {
        assertThat(NotebookForm.exercises(goodCaseStudy().named("05-x"))).isEmpty();
        assertThat(NotebookForm.exercises(start().exercise("a").named("05-x")))
                .containsExactly("has no section 'Exercises' (练习)", "has 1 cells tagged exercise, should have 3");
        assertThat(NotebookForm.exercises(start().named("00-x"))).isEmpty();
    }

    @Test
    void an_empty_notebook_is_answered_by_every_rule() {
        Notebook empty = new MadeNotebook().named("05-x");
        assertThat(problems(empty))
                .containsOnlyKeys(
                        "opens with a title and its Chinese title",
                        "shows a chart",
                        "a case study checks its facts",
                        "a case study ends in exercises");
    }

    private static Map<String, List<String>> problems(Notebook notebook) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        for (Map.Entry<String, Function<Notebook, List<String>>> rule : NotebookForm.RULES.entrySet()) {
            List<String> found = rule.getValue().apply(notebook);
            if (!found.isEmpty()) {
                problems.put(rule.getKey(), found);
            }
        }
        return problems;
    }

    private static List<String> importing(String name) {
        return NotebookForm.singleTypeImports(shows("import " + name + ";"));
    }

    private static Notebook shows(String code) {
        return new MadeNotebook().code(code).named("00-x");
    }

    private static MadeNotebook start() {
        return new MadeNotebook()
                .markdown("# Start here\n\n**从这里开始**\n\nWhat sells?")
                .code(IMPORTS)
                .markdown("The customers, a row each.")
                .code("var churn = Datasets.table(\"wa_churn\");\nchurn.plot(\"tenure\")")
                .shows(CHART, "<svg/>")
                .markdown("Many are new.");
    }

    private static MadeNotebook goodCaseStudy() {
        return start().code("Check.that(\"a\", churn.rowCount() > 7000)")
                .code("Check.that(\"b\", 2 > 1)")
                .markdown("We saw it.")
                .code("Check.that(\"c\", 2 > 1)")
                .markdown("## Exercises 练习")
                .exercise("one")
                .exercise("two")
                .exercise("three");
    }
}
