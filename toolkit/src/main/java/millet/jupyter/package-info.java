/**
 * How a result of Millet, a table or a figure of Tablesaw, and safely any other object, is shown in a Jupyter notebook.
 *
 * <p>The rest of the toolkit knows no kernel: a result gives a neutral {@link millet.display.Displayable#mimeBundle()}, and two small
 * bridges hand it on. The bridge to JJava is found by the kernel itself once the toolkit is on its class path, so that a notebook has
 * nothing to call. In {@code kernel.json}:
 *
 * <pre>{@code
 * "env": {"JJAVA_CLASSPATH": "toolkit/target/millet-toolkit.jar:toolkit/target/lib/*"}
 * }</pre>
 *
 * <p>IJava has no such door. Its kernelspec calls one method, or the first cell does:
 *
 * <pre>{@code
 * "env": {"IJAVA_CLASSPATH": "toolkit/target/millet-toolkit.jar:toolkit/target/lib/*",
 *         "IJAVA_STARTUP_SCRIPT": "millet.jupyter.Notebook.init();"}
 * }</pre>
 *
 * <p>From then on the last expression of a cell shows itself, and so does what is passed to {@code display(..)}:
 *
 * <pre>{@code
 * Table sales = Table.create("sales", StringColumn.create("item", "tea", "silk"));
 * sales                      // an HTML table
 *
 * sales.column("item")       // its values; Tablesaw's own text would be the name and type only
 *
 * new double[] {1.5, 2.5}    // [1.5, 2.5]; the kernel's own text would be an address
 *
 * String id = display(sales); // without the variable, display(..) shows its id too
 * }</pre>
 *
 * <p><b>A failing rendering never costs a cell.</b> Both kernels hang for ever when a renderer or a {@code toString()} throws an
 * {@code Error}. Here every {@code Throwable} becomes a text, <i>X could not be shown: its rendering threw …</i>, for the user's own classes
 * too; the cell ends well, so a test of notebooks has to look for that text.
 *
 * <p><b>Limits.</b> A rendering as last expression holds the kernel's own thread, which no interruption reaches: it is given up after 30 s,
 * and its thread may run on. {@code display(..)} runs on the cell's thread and can be interrupted. Text is cut and HTML refused beyond ten
 * million characters. Not guarded are renderers that the user registers with the kernel, and what the kernel shows itself: character
 * sequences, URLs, images. What we found out about the kernels stands in {@code toolkit/KERNELS.md}.
 */
package millet.jupyter;
