package millet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything public says what it is: types, methods, constructors, constants; every parameter and every return value. Overriding methods
 * inherit their comment, and a record's canonical constructor is explained by the record.
 */
class JavadocTest {

    @Test
    void everything_public_is_documented() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(sources).isNotEmpty();
            assertThat(gaps(sources)).isEmpty();
        }
    }

    @Test
    void gaps_are_found(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Bare.java"), """
                /** A type. */
                public class Bare {
                    public int noComment() { return 1; }
                    /** Says what, but not of which. */
                    public int half(int factor) { return factor; }
                    /** The answer. @return the answer */
                    public Bare() {}
                    private void hidden() {}
                    @Override public String toString() { return ""; }
                }
                """, StandardCharsets.UTF_8);

        assertThat(gaps(List.of(source)))
                .containsExactly(
                        "Bare.java: noComment has no comment",
                        "Bare.java: half has no @param factor",
                        "Bare.java: half has no @return");
    }

    private static List<String> gaps(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            DocTrees docs = DocTrees.instance(task);
            List<String> gaps = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new PublicMembers(docs, unit, gaps).scan(unit, null);
            }
            return gaps;
        }
    }

    private static final class PublicMembers extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final String file;
        private final List<String> gaps;

        PublicMembers(DocTrees docs, CompilationUnitTree unit, List<String> gaps) {
            this.docs = docs;
            this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            this.gaps = gaps;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers().getFlags(), getCurrentPath())) {
                return null;
            }
            DocCommentTree comment = commentOf(type.getSimpleName().toString());
            if (comment != null && type.getKind() == Tree.Kind.RECORD) {
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                        requireParam(
                                type.getSimpleName().toString(),
                                comment,
                                field.getName().toString());
                    }
                }
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Set<Modifier> flags = method.getModifiers().getFlags();
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = method.getReturnType() == null
                    ? owner.getSimpleName().toString()
                    : method.getName().toString();
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean ofRecord = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            if (!isPublic(flags, getCurrentPath()) || inherits || ofRecord) {
                return null;
            }
            DocCommentTree comment = commentOf(name);
            if (comment != null) {
                method.getParameters()
                        .forEach(parameter ->
                                requireParam(name, comment, parameter.getName().toString()));
                boolean returns = method.getReturnType() != null
                        && !method.getReturnType().toString().equals("void");
                boolean says = Stream.concat(comment.getBlockTags().stream(), comment.getFirstSentence().stream())
                        .anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN);
                if (returns && !says) {
                    gaps.add(file + ": " + name + " has no @return");
                }
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            boolean member = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (member && isPublic(field.getModifiers().getFlags(), getCurrentPath())) {
                commentOf(field.getName().toString());
            }
            return null;
        }

        private DocCommentTree commentOf(String name) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                gaps.add(file + ": " + name + " has no comment");
                return null;
            }
            return comment;
        }

        private void requireParam(String owner, DocCommentTree comment, String parameter) {
            Set<String> documented = comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(tag -> ((ParamTree) tag).getName().toString())
                    .collect(Collectors.toSet());
            if (!documented.contains(parameter)) {
                gaps.add(file + ": " + owner + " has no @param " + parameter);
            }
        }

        /** Members of a public interface are public without saying so. */
        private static boolean isPublic(Set<Modifier> flags, TreePath path) {
            if (flags.contains(Modifier.PUBLIC)) {
                return true;
            }
            return path.getParentPath().getLeaf() instanceof ClassTree owner
                    && owner.getKind() == Tree.Kind.INTERFACE
                    && !flags.contains(Modifier.PRIVATE);
        }
    }
}
