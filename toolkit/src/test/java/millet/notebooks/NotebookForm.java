package millet.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import millet.notebooks.CellCode.Piece;
import millet.notebooks.CellCode.PieceKind;

/**
 * The form of a notebook: one method a rule, each giving one sentence for everything that breaks it.
 *
 * <p>Exercises: a starter tagged {@code exercise} declares the answer as null; the cell after it, tagged {@code exercise-check}, is a
 * {@code Check.answer} that shows an open question as long as it is null and throws with a hint when it is wrong; the cell after that, tagged
 * {@code solution}, assigns or declares the starter's variable again. The headless run holds that the question is open after the starter and
 * answered after the solution. So a whole notebook runs without an error before any exercise is solved. What tells an answer is folded away:
 * the code of check and solution, and what the solution shows. JupyterLab leaves the first line of a folded cell to be read.
 */
final class NotebookForm {

    static final int MAX_LINES = 8;
    static final int MAX_CODE_CELLS_IN_A_ROW = 2;
    static final int MAX_BYTES = 500_000;
    static final int MIN_CHECKS = 3;
    static final int MAX_CHECKS = 6;
    static final int EXERCISES = 3;

    /** Every rule by the sentence that it holds, in the order in which a reader would look. */
    static final Map<String, Function<Notebook, List<String>>> RULES = rules();

    /** The table type that a notebook may name; every other type behind the toolkit is none of its business. */
    private static final String TABLE = "tech.tablesaw.api.Table";

    private static final List<String> IMPORTABLE =
            List.of("millet.", "java.math.", "java.net.", "java.nio.", "java.text.", "java.time.", "java.util.");
    private static final List<String> BEHIND_THE_TOOLKIT =
            List.of("smile.", "tech.tablesaw.", "org.ejml.", "com.fasterxml.", "de.siegmar.", "org.dhatim.");
    private static final Set<String> CELL_METADATA = Set.of("tags", "jupyter");
    private static final Set<String> NOTEBOOK_METADATA = Set.of("kernelspec", "language_info");
    /** What the kernel bridges say in place of a value whose rendering failed; the cell itself passes. */
    private static final String NOT_SHOWN = "could not be shown";

    private static final String FOLD = "give \"jupyter\" in its metadata \"";

    private static final Pattern SCRIPT = Pattern.compile("<script", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXERCISES_HEADING = Pattern.compile("(?m)^#+ .*(Exercises|练习)", Pattern.UNICODE_CASE);

    private NotebookForm() {}

    private static Map<String, Function<Notebook, List<String>>> rules() {
        Map<String, Function<Notebook, List<String>>> rules = new LinkedHashMap<>();
        rules.put("opens with a title and its Chinese title", NotebookForm::title);
        rules.put("every code cell is Java", NotebookForm::java);
        rules.put("imports stand alone in the first code cell", NotebookForm::importsFirst);
        rules.put("imports are single types of the toolkit or the JDK", NotebookForm::singleTypeImports);
        rules.put("names nothing behind the toolkit", NotebookForm::nothingBehindTheToolkit);
        rules.put("declares nothing twice", NotebookForm::nothingTwice);
        rules.put("shows one expression a cell, the last", NotebookForm::oneExpression);
        rules.put("does not print, loop, catch or define types", NotebookForm::plainCode);
        rules.put("cells are short", NotebookForm::shortCells);
        rules.put("prose stands between the code", NotebookForm::prose);
        rules.put("every cell was run in order", NotebookForm::executed);
        rules.put("outputs hold no error", NotebookForm::noErrors);
        rules.put("outputs hold no script", NotebookForm::noScripts);
        rules.put("is in normal form", NotebookForm::normalForm);
        rules.put("is small", NotebookForm::small);
        rules.put("shows a chart", NotebookForm::chart);
        rules.put("every exercise has a check and a solution", NotebookForm::exercisesComplete);
        rules.put("answers are folded away", NotebookForm::answersFolded);
        rules.put("a case study checks its facts", NotebookForm::checks);
        rules.put("a case study ends in exercises", NotebookForm::exercises);
        return rules;
    }

    static List<String> title(Notebook notebook) {
        if (notebook.cells().isEmpty() || !notebook.cell(1).isMarkdown()) {
            return List.of("cell 01: should be markdown with the title");
        }
        List<String> lines = notebook.cell(1).lines().stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            return List.of("cell 01: should begin with '# ' and the title");
        }
        if (notebook.isTwin()) {
            return isChinese(lines.get(0)) ? List.of() : List.of("cell 01: the title of a Chinese twin is Chinese");
        }
        return lines.size() > 1 && isChinese(lines.get(1))
                ? List.of()
                : List.of("cell 01: should have the Chinese title in the line under the title");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    static List<String> java(Notebook notebook) {
        return eachPiece(notebook, (cell, piece, problems) -> {
            if (piece.kind() == PieceKind.BROKEN) {
                problems.add(at(cell, piece) + "javac says: " + piece.error());
            } else if (piece.kind() == PieceKind.EMPTY) {
                problems.add(at(cell, piece) + "has a semicolon too many");
            }
        });
    }

    static List<String> importsFirst(Notebook notebook) {
        List<Cell> code = notebook.codeCells();
        List<String> problems = new ArrayList<>();
        for (Cell cell : code) {
            boolean first = cell.equals(code.get(0));
            for (Piece piece : pieces(cell)) {
                if (first && piece.kind() != PieceKind.IMPORT) {
                    problems.add(at(cell, piece) + "the first code cell holds imports and nothing else");
                } else if (!first && piece.kind() == PieceKind.IMPORT) {
                    problems.add(at(cell, piece) + "imports belong in the first code cell, "
                            + code.get(0).label());
                }
            }
        }
        return problems;
    }

    static List<String> singleTypeImports(Notebook notebook) {
        return eachPiece(notebook, (cell, piece, problems) -> {
            for (Tree tree : piece.trees()) {
                if (tree instanceof ImportTree named) {
                    String name = named.getQualifiedIdentifier().toString();
                    if (named.isStatic() || name.endsWith("*")) {
                        problems.add(at(cell, piece) + "import " + name + " should name one type");
                    } else if (!name.equals(TABLE) && IMPORTABLE.stream().noneMatch(name::startsWith)) {
                        problems.add(at(cell, piece) + "import " + name
                                + " is neither the toolkit's nor a plain type of the JDK");
                    }
                }
            }
        });
    }

    static List<String> nothingBehindTheToolkit(Notebook notebook) {
        return eachTree(notebook, (tree, found) -> {
            boolean outermost = found.isEmpty();
            if (outermost && tree instanceof MemberSelectTree select && isBehindTheToolkit(select.toString())) {
                found.add(select + " is behind the toolkit");
            }
        });
    }

    private static boolean isBehindTheToolkit(String name) {
        boolean table = name.startsWith(TABLE) || TABLE.startsWith(name);
        return !table && BEHIND_THE_TOOLKIT.stream().anyMatch(name::startsWith);
    }

    static List<String> nothingTwice(Notebook notebook) {
        Map<String, Cell> declared = new TreeMap<>();
        return eachPiece(notebook, (cell, piece, problems) -> {
            for (String name : piece.kind() == PieceKind.IMPORT ? List.<String>of() : piece.names()) {
                Cell earlier = declared.putIfAbsent(name, cell);
                boolean solves = earlier != null && cell.isTagged(Cell.SOLUTION) && earlier.isTagged(Cell.EXERCISE);
                if (earlier != null && !solves) {
                    problems.add(at(cell, piece) + "declares " + name + " a second time, after " + earlier.label());
                }
            }
        });
    }

    static List<String> oneExpression(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            List<Piece> pieces = pieces(cell);
            for (Piece piece : pieces) {
                boolean last = piece.equals(pieces.get(pieces.size() - 1));
                if (piece.kind() == PieceKind.VARIABLE && !piece.terminated()) {
                    problems.add(at(cell, piece) + "a declaration without ';', or two expressions: show only the last");
                } else if (piece.kind() == PieceKind.EXPRESSION && !isAssignment(piece) && piece.terminated()) {
                    problems.add(at(cell, piece)
                            + (last ? "drop the ';', it shows" : "its value is lost; show it in a cell of its own"));
                }
            }
        }
        return problems;
    }

    private static boolean isAssignment(Piece piece) {
        Tree tree = piece.trees().get(0);
        Tree expression = tree instanceof ExpressionStatementTree statement ? statement.getExpression() : tree;
        return expression instanceof AssignmentTree || expression instanceof CompoundAssignmentTree;
    }

    static List<String> plainCode(Notebook notebook) {
        List<String> problems = eachPiece(notebook, (cell, piece, found) -> {
            if (piece.kind() == PieceKind.STATEMENT) {
                found.add(at(cell, piece) + "a cell declares values and shows one; statements belong in the toolkit");
            }
        });
        problems.addAll(eachTree(notebook, (tree, found) -> unwanted(tree).forEach(found::add)));
        return problems;
    }

    private static List<String> unwanted(Tree tree) {
        if (tree instanceof MemberSelectTree select
                && select.toString().matches("(java\\.lang\\.)?System\\.(out|err)")) {
            return List.of(select + ": let the last expression show itself");
        }
        if (tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().toString().matches("display|render")) {
            return List.of(name + "(…): let the last expression show itself");
        }
        if (tree instanceof ClassTree) {
            return List.of("types belong in the toolkit");
        }
        if (tree instanceof TryTree) {
            return List.of("try: let it throw");
        }
        boolean loop = tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree
                || tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree;
        return loop ? List.of("loops belong in the toolkit") : List.of();
    }

    static List<String> shortCells(Notebook notebook) {
        List<Cell> code = notebook.codeCells();
        return code.stream()
                .skip(1) // imports may be many
                .filter(cell -> cell.lines().size() > MAX_LINES)
                .map(cell -> cell.label() + ": has " + cell.lines().size() + " lines, at most " + MAX_LINES)
                .toList();
    }

    static List<String> prose(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        int inARow = 0;
        for (Cell cell : notebook.cells()) {
            if (cell.isMarkdown() && !cell.source().isBlank()) {
                inARow = 0;
            } else if (cell.isCode() && !cell.isTagged(Cell.EXERCISE_CHECK) && !cell.isTagged(Cell.SOLUTION)) {
                inARow++;
                if (inARow > MAX_CODE_CELLS_IN_A_ROW) {
                    problems.add(cell.label() + ": is code cell " + inARow + " in a row; say between them what we see");
                }
            }
        }
        return problems;
    }

    static List<String> executed(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        int count = 0;
        for (Cell cell : notebook.codeCells()) {
            if (cell.source().isBlank()) {
                problems.add(cell.label() + ": is empty");
            } else {
                count++;
                if (cell.executionCount() != count) {
                    String actual = cell.executionCount() == 0 ? "was not run" : "has [" + cell.executionCount() + "]";
                    problems.add(cell.label() + ": " + actual + ", should have [" + count + "]");
                }
            }
        }
        return problems;
    }

    static List<String> noErrors(Notebook notebook) {
        return eachOutput(notebook, (output, found) -> {
            if ("error".equals(output.path("output_type").asText())) {
                found.add("shows " + output.path("ename").asText() + ": "
                        + output.path("evalue").asText());
            }
            String shown = Cell.joined(output.path("data").path("text/plain"));
            if (shown.contains(NOT_SHOWN)) {
                found.add(shown.lines().findFirst().orElseThrow());
            }
        });
    }

    static List<String> noScripts(Notebook notebook) {
        return eachOutput(notebook, (output, found) -> output.path("data").forEachEntry((mime, data) -> {
            boolean drawn = mime.equals("text/html") || mime.equals("image/svg+xml");
            if (drawn && SCRIPT.matcher(Cell.joined(data)).find()) {
                found.add(mime + " holds a script");
            }
        }));
    }

    static List<String> normalForm(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        if (!notebook.text().endsWith("}\n")) {
            problems.add("the file should end in one line break");
        }
        if (notebook.text().indexOf('\r') >= 0) {
            problems.add("the file should have \\n line ends");
        }
        JsonNode metadata = notebook.json().path("metadata");
        metadata.fieldNames().forEachRemaining(name -> {
            if (!NOTEBOOK_METADATA.contains(name)) {
                problems.add("the notebook has metadata '" + name + "'");
            }
        });
        if (metadata.path("language_info").has("version")) {
            problems.add("the notebook names a JDK version");
        }
        Set<String> ids = new HashSet<>();
        for (Cell cell : notebook.cells()) {
            String id = cell.json().path("id").asText();
            if (id.isEmpty() || !ids.add(id)) {
                problems.add(cell.label() + ": has no id of its own");
            }
            cell.json().path("metadata").fieldNames().forEachRemaining(name -> {
                if (!CELL_METADATA.contains(name)) {
                    problems.add(cell.label() + ": has metadata '" + name + "'");
                }
            });
        }
        return problems;
    }

    static List<String> small(Notebook notebook) {
        int bytes = notebook.text().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MAX_BYTES
                ? List.of()
                : List.of(String.format(Locale.ROOT, "the file has %,d bytes, at most %,d", bytes, MAX_BYTES));
    }

    static List<String> chart(Notebook notebook) {
        boolean drawn = notebook.codeCells().stream()
                .flatMap(cell -> cell.outputs().stream())
                .anyMatch(output -> output.path("data").has("image/svg+xml"));
        return drawn ? List.of() : List.of("no cell shows a chart (an image/svg+xml output)");
    }

    static List<String> exercisesComplete(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        List<Cell> cells = notebook.cells();
        for (Cell cell : cells) {
            if (cell.isTagged(Cell.EXERCISE_CHECK) && !cell.source().contains("Check.answer(")) {
                problems.add(cell.label()
                        + ": the check of an exercise is a Check.answer, which stays open without an answer");
            }
            needs(cell, Cell.EXERCISE, cells, 1, Cell.EXERCISE_CHECK, problems);
            needs(cell, Cell.EXERCISE_CHECK, cells, -1, Cell.EXERCISE, problems);
            needs(cell, Cell.EXERCISE_CHECK, cells, 1, Cell.SOLUTION, problems);
            needs(cell, Cell.SOLUTION, cells, -1, Cell.EXERCISE_CHECK, problems);
        }
        return problems;
    }

    private static void needs(
            Cell cell, String tag, List<Cell> cells, int step, String neighbour, List<String> problems) {
        int other = cell.number() - 1 + step;
        boolean there = other >= 0 && other < cells.size() && cells.get(other).isTagged(neighbour);
        if (cell.isTagged(tag) && !there) {
            String side = step > 0 ? "after" : "before";
            problems.add(cell.label() + ": is tagged " + tag + ", so the cell " + side + " it should be tagged "
                    + neighbour);
        }
    }

    static List<String> answersFolded(Notebook notebook) {
        List<String> problems = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            if (cell.isTagged(Cell.EXERCISE_CHECK)) {
                problems.addAll(toldByCode(cell, Cell.EXERCISE_CHECK, "// the check: run me"));
            }
            if (cell.isTagged(Cell.SOLUTION)) {
                problems.addAll(toldByCode(cell, Cell.SOLUTION, "// a solution"));
                if (!cell.isFolded("outputs_hidden")) {
                    problems.add(cell.label() + ": what a solution shows should be folded away; " + FOLD
                            + "outputs_hidden\": true");
                }
            }
        }
        return problems;
    }

    private static List<String> toldByCode(Cell cell, String tag, String comment) {
        List<String> problems = new ArrayList<>();
        if (!cell.source().startsWith("//")) {
            problems.add(cell.label() + ": the first line of a cell tagged " + tag
                    + " stays to be read when it is folded; make it a comment such as " + comment);
        }
        if (!cell.isFolded("source_hidden")) {
            problems.add(cell.label() + ": the code of a cell tagged " + tag + " should be folded away; " + FOLD
                    + "source_hidden\": true");
        }
        return problems;
    }

    static List<String> checks(Notebook notebook) {
        if (!notebook.isCaseStudy()) {
            return List.of();
        }
        long checks = notebook.codeCells().stream()
                .filter(cell -> !cell.isExercise())
                .filter(NotebookForm::callsCheck)
                .count();
        return checks >= MIN_CHECKS && checks <= MAX_CHECKS
                ? List.of()
                : List.of("has " + checks + " cells with a Check, should have " + MIN_CHECKS + " to " + MAX_CHECKS);
    }

    private static boolean callsCheck(Cell cell) {
        Set<String> names = new LinkedHashSet<>();
        scan(cell, (tree, found) -> {
            if (tree instanceof MemberSelectTree select && select.getExpression() instanceof IdentifierTree name) {
                names.add(name.getName().toString());
            }
        });
        return names.contains("Check");
    }

    static List<String> exercises(Notebook notebook) {
        if (!notebook.isCaseStudy()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        if (notebook.cells().stream()
                .noneMatch(cell -> cell.isMarkdown()
                        && EXERCISES_HEADING.matcher(cell.source()).find())) {
            problems.add("has no section 'Exercises' (练习)");
        }
        long starters = notebook.cells().stream()
                .filter(cell -> cell.isTagged(Cell.EXERCISE))
                .count();
        if (starters != EXERCISES) {
            problems.add("has " + starters + " cells tagged exercise, should have " + EXERCISES);
        }
        return problems;
    }

    private interface PieceRule {
        void look(Cell cell, Piece piece, List<String> problems);
    }

    private static List<Piece> pieces(Cell cell) {
        return CellCode.of(cell.source()).pieces();
    }

    private static String at(Cell cell, Piece piece) {
        return cell.label() + ", line " + piece.line() + ": ";
    }

    private static List<String> eachPiece(Notebook notebook, PieceRule rule) {
        List<String> problems = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            pieces(cell).forEach(piece -> rule.look(cell, piece, problems));
        }
        return problems;
    }

    private static List<String> eachTree(Notebook notebook, BiConsumer<Tree, List<String>> rule) {
        List<String> problems = new ArrayList<>();
        notebook.codeCells().forEach(cell -> problems.addAll(scan(cell, rule)));
        return problems;
    }

    private static List<String> scan(Cell cell, BiConsumer<Tree, List<String>> rule) {
        Set<String> problems = new LinkedHashSet<>();
        for (Piece piece : pieces(cell)) {
            List<String> found = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void nothing) {
                    if (tree != null) {
                        rule.accept(tree, found);
                    }
                    return super.scan(tree, null);
                }
            }.scan(piece.trees(), null);
            found.forEach(problem -> problems.add(at(cell, piece) + problem));
        }
        return List.copyOf(problems);
    }

    private static List<String> eachOutput(Notebook notebook, BiConsumer<JsonNode, List<String>> rule) {
        List<String> problems = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            List<String> found = new ArrayList<>();
            cell.outputs().forEach(output -> rule.accept(output, found));
            found.forEach(problem -> problems.add(cell.label() + ": " + problem));
        }
        return problems;
    }
}
