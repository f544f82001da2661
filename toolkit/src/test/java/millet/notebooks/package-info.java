/**
 * The notebooks as part of the build: {@code ./mvnw verify} runs each on the real kernel, one test per cell, and holds their form and their
 * outputs.
 *
 * <p>{@link millet.notebooks.NotebooksIT} is the door and says which system properties it takes. The rules of form are plain Java over a
 * parsed notebook, so that each has its own unit test on a small made notebook.
 */
package millet.notebooks;
