package millet.notebooks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * The Java of one cell, cut into pieces where JShell cuts it (which is where the kernel cuts it) and parsed by javac. Nothing is compiled
 * or run, so names need not be known.
 *
 * @param pieces in the order of the cell
 */
record CellCode(List<Piece> pieces) {

    /** What a piece is to JShell. */
    enum PieceKind {
        IMPORT,
        VARIABLE,
        METHOD,
        TYPE,
        EXPRESSION,
        STATEMENT,
        EMPTY,
        BROKEN
    }

    /**
     * One declaration, statement or expression.
     *
     * @param kind what it is
     * @param line where it begins in the cell, from 1
     * @param terminated whether a semicolon or a closing brace of its own ends it
     * @param names what it declares or imports
     * @param trees its syntax, empty where it does not parse
     * @param error what javac says, empty where it parses
     */
    record Piece(PieceKind kind, int line, boolean terminated, List<String> names, List<Tree> trees, String error) {}

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final SourceCodeAnalysis JSHELL =
            JShell.builder().executionEngine("local").build().sourceCodeAnalysis();

    /** Many rules look at the same cell. */
    private static final Map<String, CellCode> READ = new ConcurrentHashMap<>();

    static CellCode of(String source) {
        return READ.computeIfAbsent(source, CellCode::read);
    }

    private static CellCode read(String source) {
        List<Piece> pieces = new ArrayList<>();
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo info = JSHELL.analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            int line = lineOf(source, source.length() - rest.length() + leadingBlanks(rest));
            if (!info.completeness().isComplete() || info.remaining().length() == rest.length()) {
                pieces.add(broken(line, errorIn(rest)));
                break;
            }
            pieces.add(piece(rest.substring(0, rest.length() - info.remaining().length()), line));
            rest = info.remaining();
        }
        return new CellCode(List.copyOf(pieces));
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static int lineOf(String source, int offset) {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static Piece piece(String code, int line) {
        return asImport(code, line)
                .or(() -> asStatements(code, line))
                .or(() -> asValue(code, line))
                .or(() -> asMember(code, line))
                .orElseGet(() -> broken(line, errorIn(code)));
    }

    private static Piece broken(int line, String error) {
        return new Piece(PieceKind.BROKEN, line, true, List.of(), List.of(), error);
    }

    private static Optional<Piece> asImport(String code, int line) {
        return parse(code).unit().filter(unit -> !unit.getImports().isEmpty()).map(unit -> {
            List<Tree> imports = List.copyOf(unit.getImports());
            return new Piece(PieceKind.IMPORT, line, true, importedNames(unit), imports, "");
        });
    }

    private static List<String> importedNames(CompilationUnitTree unit) {
        return unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .toList();
    }

    private static Optional<Piece> asStatements(String code, int line) {
        return bodyOf(code).map(trees -> {
            boolean terminated = endsInOurSemicolon(trees);
            List<Tree> own = terminated ? trees.subList(0, trees.size() - 1) : trees;
            return new Piece(kindOf(own.get(0)), line, terminated, namesOf(own), List.copyOf(own), "");
        });
    }

    /** A name or a sum is no statement to javac, but JShell takes it for an expression. */
    private static Optional<Piece> asValue(String code, int line) {
        return bodyOf("Object value =\n" + code).map(trees -> {
            Tree value = ((VariableTree) trees.get(0)).getInitializer();
            return new Piece(PieceKind.EXPRESSION, line, endsInOurSemicolon(trees), List.of(), List.of(value), "");
        });
    }

    private static Optional<List<Tree>> bodyOf(String code) {
        return inMethod(code).unit().map(unit -> {
            MethodTree method = (MethodTree) onlyClass(unit).getMembers().get(0);
            return List.copyOf(method.getBody().getStatements());
        });
    }

    /** The semicolon that we add ends an open expression; after an ended statement it is an empty statement of its own. */
    private static boolean endsInOurSemicolon(List<Tree> trees) {
        return trees.size() > 1 && trees.get(trees.size() - 1) instanceof EmptyStatementTree;
    }

    private static Parsed inMethod(String code) {
        return parse("class Piece { void run() {\n" + code + "\n;\n}}");
    }

    private static Optional<Piece> asMember(String code, int line) {
        return parse("class Piece {\n" + code + "\n}").unit().map(unit -> {
            List<Tree> members = List.copyOf(onlyClass(unit).getMembers());
            return new Piece(kindOf(members.get(0)), line, true, namesOf(members), members, "");
        });
    }

    private static ClassTree onlyClass(CompilationUnitTree unit) {
        return (ClassTree) unit.getTypeDecls().get(0);
    }

    private static PieceKind kindOf(Tree tree) {
        if (tree instanceof VariableTree) {
            return PieceKind.VARIABLE;
        }
        if (tree instanceof MethodTree) {
            return PieceKind.METHOD;
        }
        if (tree instanceof ClassTree) {
            return PieceKind.TYPE;
        }
        if (tree instanceof EmptyStatementTree) {
            return PieceKind.EMPTY;
        }
        return tree instanceof ExpressionStatementTree ? PieceKind.EXPRESSION : PieceKind.STATEMENT;
    }

    private static List<String> namesOf(List<Tree> trees) {
        return trees.stream().map(CellCode::nameOf).flatMap(Optional::stream).toList();
    }

    private static Optional<String> nameOf(Tree tree) {
        if (tree instanceof VariableTree variable) {
            return Optional.of(variable.getName().toString());
        }
        if (tree instanceof MethodTree method) {
            String types = method.getParameters().stream()
                    .map(parameter -> parameter.getType().toString())
                    .collect(Collectors.joining(", ", "(", ")"));
            return Optional.of(method.getName() + types);
        }
        return tree instanceof ClassTree type ? Optional.of(type.getSimpleName().toString()) : Optional.empty();
    }

    private static String errorIn(String code) {
        return inMethod(code).error();
    }

    private record Parsed(Optional<CompilationUnitTree> unit, String error) {}

    private static Parsed parse(String code) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                JAVAC.getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(new SourceText(code)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            Optional<String> error = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .findFirst();
            return error.map(text -> new Parsed(Optional.empty(), text)).orElse(new Parsed(Optional.of(unit), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String code;

        SourceText(String code) {
            super(URI.create("string:///Piece.java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
