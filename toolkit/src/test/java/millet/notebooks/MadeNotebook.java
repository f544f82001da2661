package millet.notebooks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A small notebook made in a test, in normal form unless the test breaks it. */
final class MadeNotebook {

    private static final JsonMapper MAPPER = new JsonMapper();
    private final List<ObjectNode> cells = new ArrayList<>();
    private int executed;

    MadeNotebook markdown(String source) {
        cell("markdown", source);
        return this;
    }

    /** An executed code cell. */
    MadeNotebook code(String source, String... tags) {
        cell("code", source, tags).put("execution_count", ++executed).putArray("outputs");
        return this;
    }

    /** A code cell that was not run. */
    MadeNotebook unrun(String source, String... tags) {
        cell("code", source, tags).putNull("execution_count").putArray("outputs");
        return this;
    }

    /** Gives the last cell a result. */
    MadeNotebook shows(String mime, String data) {
        ObjectNode output = ((ArrayNode) last().get("outputs")).addObject();
        output.putObject("data").put(mime, data);
        output.put("execution_count", executed);
        output.putObject("metadata");
        output.put("output_type", "execute_result");
        return this;
    }

    /** Gives the last cell an error. */
    MadeNotebook fails(String ename, String evalue) {
        ObjectNode output = ((ArrayNode) last().get("outputs")).addObject();
        output.put("output_type", "error").put("ename", ename).put("evalue", evalue);
        return this;
    }

    ObjectNode last() {
        return cells.get(cells.size() - 1);
    }

    Cell lastCell() {
        return new Cell(cells.size(), last());
    }

    /** An exercise of three cells as notebooks write it. */
    MadeNotebook exercise(String variable) {
        return markdown("How many corners has a square?")
                .code("Integer " + variable + " = null;", Cell.EXERCISE)
                .code(
                        "// the check: run me\nCheck.answer(\"a square has four\", " + variable
                                + ", n -> n == 4, \"count them\")",
                        Cell.EXERCISE_CHECK)
                .folded("source_hidden")
                .code("// a solution\n" + variable + " = 4;", Cell.SOLUTION)
                .folded("source_hidden", "outputs_hidden");
    }

    /** Folds parts of the last cell away. */
    MadeNotebook folded(String... parts) {
        ObjectNode jupyter = last().withObject("/metadata/jupyter");
        List.of(parts).forEach(part -> jupyter.put(part, true));
        return this;
    }

    /** The tree of the file, to break something in it. */
    ObjectNode json() {
        ObjectNode notebook = MAPPER.createObjectNode();
        notebook.putArray("cells").addAll(cells);
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec").put("display_name", "Java").put("name", "java");
        metadata.putObject("language_info").put("name", "Java");
        return notebook.put("nbformat", 4).put("nbformat_minor", 5);
    }

    Notebook named(String name) {
        return parse(name, json());
    }

    static Notebook parse(String name, ObjectNode json) {
        return Notebook.parse(name, json.toString() + "\n");
    }

    private ObjectNode cell(String type, String source, String... tags) {
        ObjectNode cell = MAPPER.createObjectNode();
        cell.put("cell_type", type).put("id", "c" + cells.size()).put("source", source);
        ObjectNode metadata = cell.putObject("metadata");
        if (tags.length > 0) {
            ArrayNode list = metadata.putArray("tags");
            List.of(tags).forEach(list::add);
        }
        cells.add(cell);
        return cell;
    }
}
