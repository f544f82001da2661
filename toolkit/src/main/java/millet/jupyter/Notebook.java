package millet.jupyter;

import java.util.function.Predicate;

/**
 * The door for a kernel that does not find Millet by itself: IJava. Its start-up script, or the first cell, calls {@link #init()}; under
 * JJava the call is not needed and changes nothing.
 */
public final class Notebook {

    private static final String IJAVA = "io.github.spencerpark.ijava.IJava";
    private static final String JJAVA = "org.dflib.jjava.jupyter.kernel.BaseKernel";

    private Notebook() {}

    /**
     * Tells the running kernel how tables, charts and results are shown. It may be called again, and under any kernel or none.
     *
     * @return what was done, in one sentence
     * @throws IllegalStateException if a kernel runs and does not take the views: it is of a version that Millet does not know
     */
    public static String init() {
        Object ijava = running(IJAVA, "getKernelInstance");
        if (ijava != null) {
            return install("IJava", ijava, IJavaBridge::installIn);
        }
        Object jjava = running(JJAVA, "notebookKernel");
        if (jjava != null) {
            return install("JJava", jjava, JJavaExtension::installIn);
        }
        return "No Jupyter kernel runs here: nothing to do. A result still shows itself as text.";
    }

    private static String install(String name, Object kernel, Predicate<Object> bridge) {
        try {
            return bridge.test(kernel)
                    ? name + " shows Millet's tables and charts from now on."
                    : name + " shows Millet's tables and charts already: nothing to do.";
        } catch (LinkageError | RuntimeException unknown) {
            throw new IllegalStateException(
                    "Millet's bridges are made for JJava 1.0-a6 to 1.0a8 and for IJava 1.3 and 1.4; this " + name
                            + " kernel does not take them: " + unknown + ". Install one of those versions.",
                    unknown);
        }
    }

    /** The kernel that a static method of the kernel's own class names; null where there is no such kernel in this JVM. */
    private static Object running(String type, String method) {
        try {
            return Class.forName(type).getMethod(method).invoke(null);
        } catch (ReflectiveOperationException | LinkageError absent) {
            return null;
        }
    }
}
