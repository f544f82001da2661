package millet.quality;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millet.display.Html;
import millet.display.Names;
import tech.tablesaw.api.Table;

/** A suite as JSON: the components of each rule beside its kind, share and weight. */
final class ExpectationFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private static final String LIST = "expectations";
    private static final Map<String, Class<? extends Rule>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("notMissing", NotMissing.class);
        KINDS.put("unique", Unique.class);
        KINDS.put("inRange", InRange.class);
        KINDS.put("inDateRange", InDateRange.class);
        KINDS.put("inSet", InSet.class);
        KINDS.put("matches", Matches.class);
        KINDS.put("foreignKey", ForeignKey.class);
        KINDS.put("fresh", Fresh.class);
        KINDS.put("rowCount", RowCount.class);
        KINDS.put("ofType", OfType.class);
        KINDS.put("increasing", Increasing.class);
        KINDS.put("sumsTo", SumsTo.class);
    }

    /** A foreign key as it is saved. */
    private record KeyNames(String column, String table, String key) {}

    private ExpectationFile() {}

    static Path save(Expectations suite, String path) {
        Path file = file(path, "saveJson");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file, JSON.writer(printer).writeValueAsString(json(suite)) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot write '" + file + "': " + e.getMessage() + ". Choose another folder or name.", e);
        }
    }

    private static JsonNode json(Expectations suite) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray(LIST);
        for (Expectation one : suite.expectations()) {
            ObjectNode node = list.addObject().put("kind", kind(one.rule()));
            node.setAll((ObjectNode) JSON.valueToTree(saved(one.rule())));
            node.put("mostly", one.share()).put("weight", one.weight());
        }
        return root;
    }

    private static String kind(Rule rule) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue() == rule.getClass())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Record saved(Rule rule) {
        return rule instanceof ForeignKey foreign
                ? new KeyNames(foreign.column(), foreign.table(), foreign.key())
                : (Record) rule;
    }

    static Expectations load(String path, Table... tables) {
        Path file = file(path, "Expectations.load");
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (!(root.path(LIST) instanceof ArrayNode list) || list.isEmpty()) {
                throw new IllegalArgumentException("there is no list called " + LIST + " in it");
            }
            List<Expectation> all = new ArrayList<>();
            for (JsonNode node : list) {
                all.add(read(node, tables));
            }
            return new Expectations(all);
        } catch (JacksonException e) {
            throw unreadable(file, reason(e), e);
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    /** What our own checks said, where it was them; else what Jackson says. */
    private static String reason(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException ours
                ? ours.getMessage()
                : e.getOriginalMessage().replaceFirst(";.*", "");
    }

    private static IllegalArgumentException unreadable(Path file, String reason, Exception cause) {
        return new IllegalArgumentException(
                "A suite of expectations was expected in '" + file + "', and it is none: " + reason
                        + (reason.endsWith(".") ? "" : ".") + " Expectations.of(…).saveJson(path) writes one.",
                cause);
    }

    private static Expectation read(JsonNode node, Table... tables) throws JacksonException {
        ObjectNode rest = node instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        String kind = rest.path("kind").asText();
        double share = rest.path("mostly").asDouble(1);
        double weight = rest.path("weight").asDouble(1);
        rest.remove(List.of("kind", "mostly", "weight"));
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("'" + kind + "' is no kind of expectation; there are "
                    + String.join(", ", KINDS.keySet()) + "." + Names.suggestion(kind, KINDS.keySet()));
        }
        Rule rule = kind.equals("foreignKey")
                ? foreignKey(JSON.treeToValue(rest, KeyNames.class), tables)
                : JSON.treeToValue(rest, KINDS.get(kind));
        return new Expectation(rule, share, weight);
    }

    private static Rule foreignKey(KeyNames names, Table... tables) {
        return Arrays.stream(tables)
                .filter(table -> table.name().equals(names.table()))
                .findFirst()
                .map(table -> new ForeignKey(names.column(), names.table(), names.key(), table))
                .orElseThrow(() -> new IllegalArgumentException("the foreign key of '" + names.column()
                        + "' looks into table '" + names.table() + "', and the tables given are "
                        + Arrays.stream(tables).map(Table::name).toList()
                        + ". Say Expectations.load(path, table) with a table of that name"));
    }

    private static Path file(String path, String verb) {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(
                    verb + " needs the name of a file such as \"orders.expectations.json\"; this one is empty.");
        }
        try {
            return Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    verb + " cannot use '" + Html.shown(path) + "' as a file name: " + e.getReason() + ".", e);
        }
    }
}
