package millet.jupyter;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** A real kernel of IJava's base library that knows no language. */
final class IJavaTestKernel extends BaseKernel {

    @Override
    public DisplayData eval(String expression) {
        return getRenderer().render(expression);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("none").build();
    }
}
