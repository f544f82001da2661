package millet.jupyter;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** The bridge to the IJava kernel, loaded by {@link Notebook#init()} where that kernel runs and nowhere else. */
final class IJavaBridge {

    private IJavaBridge() {}

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
