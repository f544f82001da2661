package millet.notebooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A notebook file, read.
 *
 * @param name its path below {@code notebooks/} with slashes and without the ending, such as {@code zh/00-start-here}
 * @param text the file as it is
 * @param json the file as a tree
 */
record Notebook(String name, String text, JsonNode json) {

    static final String ENDING = ".ipynb";
    private static final String TWIN_FOLDER = "zh/";
    private static final JsonMapper MAPPER = new JsonMapper();

    static Notebook parse(String name, String text) {
        try {
            return new Notebook(name, text, MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Notebook " + name + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static Notebook read(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            return parse(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All notebooks below a folder in the order of their names, Jupyter's checkpoints left out. */
    static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !folder.relativize(file).toString().contains(".ipynb_checkpoints"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        json.path("cells").forEach(cell -> cells.add(new Cell(cells.size() + 1, cell)));
        return cells;
    }

    List<Cell> codeCells() {
        return cells().stream().filter(Cell::isCode).toList();
    }

    Cell cell(int number) {
        return cells().get(number - 1);
    }

    boolean isTwin() {
        return name.startsWith(TWIN_FOLDER);
    }

    /** The name of the Chinese twin of an English notebook, and the other way round. */
    String twinName() {
        return isTwin() ? name.substring(TWIN_FOLDER.length()) : TWIN_FOLDER + name;
    }

    /** Whether this is a case study: number 01 to 89. 00 is the start, 90 the reader's own shop. */
    boolean isCaseStudy() {
        return name.matches("(" + TWIN_FOLDER + ")?(0[1-9]|[1-8][0-9])-.*");
    }
}
