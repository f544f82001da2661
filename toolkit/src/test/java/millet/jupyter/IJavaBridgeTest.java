package millet.jupyter;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

class IJavaBridgeTest extends KernelContract {

    private final IJavaTestKernel kernel = new IJavaTestKernel();

    IJavaBridgeTest() {
        IJavaBridge.installIn(kernel);
    }

    @Override
    Object kernel() {
        return kernel;
    }

    @Override
    JsonObject shown(Object value) {
        return json(kernel.getRenderer().render(value));
    }

    @Override
    JsonObject shownAs(Object value, String... types) {
        return json(kernel.getRenderer().renderAs(value, types));
    }

    @Override
    JsonObject shownByKernelAlone(Object value) {
        return json(new IJavaTestKernel().getRenderer().render(value));
    }

    @Override
    void registerOwnRenderer(Class<?> type, String text) {
        kernel.getRenderer().createRegistration(type).register((value, context) -> context.getOutputContainer()
                .putText(text));
    }

    @Override
    boolean installAgain() {
        return IJavaBridge.installIn(kernel);
    }

    private static JsonObject json(DisplayData data) {
        return new Gson().toJsonTree(data).getAsJsonObject().getAsJsonObject("data");
    }
}
