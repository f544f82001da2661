package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;

/** Stands where IJava's own class of this name stands: the kernel itself is in no registry, only its base library is. */
public final class IJava {

    private static BaseKernel kernel;

    private IJava() {}

    public static BaseKernel getKernelInstance() {
        return kernel;
    }

    public static void run(BaseKernel running) {
        kernel = running;
    }
}
