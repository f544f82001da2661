package millet.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One cell of a notebook file.
 *
 * @param number its place among all cells, from 1
 * @param json what the file says
 */
record Cell(int number, JsonNode json) {

    /** Tag of the starter of an exercise: complete Java with a placeholder in it. */
    static final String EXERCISE = "exercise";

    /** Tag of the cell that says whether the exercise before it is solved: open, a hint, or a tick. */
    static final String EXERCISE_CHECK = "exercise-check";

    /** Tag of the cell that solves the exercise before it. */
    static final String SOLUTION = "solution";

    private static final int FIRST_WORDS = 40;

    boolean isCode() {
        return "code".equals(json.path("cell_type").asText());
    }

    boolean isMarkdown() {
        return "markdown".equals(json.path("cell_type").asText());
    }

    String source() {
        return joined(json.path("source"));
    }

    List<String> lines() {
        return source().lines().toList();
    }

    List<String> tags() {
        return StreamSupport.stream(json.path("metadata").path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    boolean isTagged(String tag) {
        return tags().contains(tag);
    }

    /** Whether the cell belongs to an exercise: its starter, its check or its solution. */
    boolean isExercise() {
        return isTagged(EXERCISE) || isTagged(EXERCISE_CHECK) || isTagged(SOLUTION);
    }

    /** Whether JupyterLab opens the cell with this part of it, {@code source_hidden} or {@code outputs_hidden}, folded away. */
    boolean isFolded(String part) {
        return json.path("metadata").path("jupyter").path(part).asBoolean(false);
    }

    /** The execution count in the file, 0 where the cell was not executed. */
    int executionCount() {
        return json.path("execution_count").asInt(0);
    }

    List<JsonNode> outputs() {
        List<JsonNode> outputs = new ArrayList<>();
        json.path("outputs").forEach(outputs::add);
        return outputs;
    }

    /** {@code cell 07}, as every message and test name says it. */
    String label() {
        return "cell %02d".formatted(number);
    }

    /** The beginning of the first line that is not empty. */
    String firstWords() {
        String line = lines().stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("(empty)")
                .strip();
        int[] points = line.codePoints().limit(FIRST_WORDS).toArray();
        String start = new String(points, 0, points.length).strip();
        return start.length() < line.length() ? start + "…" : start;
    }

    /** Text that a notebook file holds as one string or as a list of lines. */
    static String joined(JsonNode text) {
        if (!text.isArray()) {
            return text.asText();
        }
        StringBuilder all = new StringBuilder();
        text.forEach(line -> all.append(line.asText()));
        return all.toString();
    }
}
