package millet.jupyter;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * The bridge to the JJava kernel, which finds it by itself: with the toolkit on the kernel's class path ({@code JJAVA_CLASSPATH}) tables,
 * charts and results show themselves, and there is nothing to call in a notebook.
 */
public final class JJavaExtension implements Extension {

    /** Made by the kernel. */
    public JJavaExtension() {}

    /**
     * Registers how Millet's types, Tablesaw's tables, columns and figures, and (guarded) all other objects are shown.
     *
     * @param kernel the kernel that starts
     */
    @Override
    public void install(BaseKernel kernel) {
        installIn(kernel);
    }

    /** Takes an {@code Object}, so that who calls it need not know the kernel's types; false if that kernel has the views already. */
    static boolean installIn(Object kernel) {
        BaseKernel running = (BaseKernel) kernel;
        return View.once(running, () -> View.all().forEach(view -> register(running, view)));
    }

    private static <T> void register(BaseKernel kernel, View<T> view) {
        kernel.getRenderer()
                .createRegistration(view.type())
                // only the kernel's own thread holds the kernel's lock; display(x) comes from the cell's thread, which
                // can be interrupted
                .register((value, context) -> MimeBundle.send(
                        view, value, Thread.holdsLock(kernel), (type, content) -> put(context, type, content)));
    }

    private static void put(RenderContext context, String type, Object content) {
        MIMEType requested = context.resolveRequestedType(MIMEType.parse(type));
        DisplayData out = context.getOutputContainer();
        if (requested != null && !out.hasDataForType(requested)) {
            out.putData(requested, content);
        }
    }
}
