package millet.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** A second factory in a chain would forget what the first one was told; it must not compile. */
class WrongChainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summary.byMonth(\"time\").by(\"category\")",
                "Summary.by(\"category\").byMonth(\"time\")",
                "Ordering.by(\"a\").by(\"b\")",
                "Join.on(\"a\").on(\"b\")",
                "Rolling.by(\"a\").by(\"b\")",
                "Distinct.by(\"a\").by(\"b\")",
                "Distinct.by(\"a\").rows()",
                "Pivot.rows(\"a\").rows(\"b\")",
                "Pivot.byMonth(\"time\").rows(\"b\")"
            })
    void a_second_factory_in_a_chain_does_not_compile(String chain) throws Exception {
        assertThat(errors(chain)).containsExactly("compiler.err.illegal.static.intf.meth.call");
    }

    @Test
    void the_right_chains_do() throws Exception {
        assertThat(errors("Summary.byMonth(\"time\", \"category\").count()")).isEmpty();
        assertThat(errors("Ordering.by(\"a\").thenBy(\"b\")")).isEmpty();
        assertThat(errors("Join.on(\"a\").and(\"b\")")).isEmpty();
        assertThat(errors("Rolling.by(\"a\", \"b\").orderedBy(\"day\")")).isEmpty();
        assertThat(errors("Distinct.by(\"a\", \"b\")")).isEmpty();
        assertThat(errors("Pivot.byMonth(\"time\", \"b\").columns(\"c\")")).isEmpty();
    }

    /** The codes of the errors with which the compiler answers. */
    private static List<String> errors(String chain) throws Exception {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject cell = new SimpleJavaFileObject(URI.create("string:///Cell.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return "class Cell { Object it = millet.table." + chain + "; }";
            }
        };
        List<String> options =
                List.of("-proc:none", "-classpath", place(Summary.class) + File.pathSeparator + place(Table.class));
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, found, options, null, List.of(cell));
        task.analyze();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
