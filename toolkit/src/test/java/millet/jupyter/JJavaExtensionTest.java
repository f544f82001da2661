package millet.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;

class JJavaExtensionTest extends KernelContract {

    private final JJavaTestKernel kernel = new JJavaTestKernel(false);

    JJavaExtensionTest() {
        new JJavaExtension().install(kernel);
    }

    @Test
    void the_kernel_finds_the_extension_by_itself_when_it_starts() {
        assertThat(ServiceLoader.load(Extension.class))
                .extracting(Object::getClass)
                .containsOnlyOnce(JJavaExtension.class);
        JJavaTestKernel starting = new JJavaTestKernel(true);
        starting.onStartup();
        try {
            assertThat(starting.getRenderer().render(new int[] {1}).getData(MIMEType.TEXT_PLAIN))
                    .isEqualTo("[1]");
        } finally {
            starting.onShutdown(false);
        }
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
        return json(new JJavaTestKernel(false).getRenderer().render(value));
    }

    @Override
    void registerOwnRenderer(Class<?> type, String text) {
        kernel.getRenderer().createRegistration(type).register((value, context) -> context.getOutputContainer()
                .putText(text));
    }

    @Override
    boolean installAgain() {
        return JJavaExtension.installIn(kernel);
    }

    private static JsonObject json(DisplayData data) {
        return new Gson().toJsonTree(data).getAsJsonObject().getAsJsonObject("data");
    }
}
