package millet.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millet.display.Displayable;
import millet.display.Names;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the columns of a file are and how it is written: found once, looked at, saved, and held to when the next file of its kind comes.
 *
 * <pre>{@code
 * Tables.report("sales-2024-01.csv").schema().saveJson("sales.schema.json");
 * Tables.file("sales-2024-02.csv").withSchema(Schema.load("sales.schema.json")).read()
 * }</pre>
 *
 * @param types column name to type, in the order of the columns: {@code text}, {@code integer}, {@code decimal}, {@code boolean},
 *     {@code date}, {@code datetime} or {@code yes/no}
 * @param missing values that mean a missing one in every column
 * @param dayFirst whether 03/04/2024 is in April; empty where no date needs it
 * @param decimalComma whether 1,5 is one and a half
 * @param charset the character set; empty: found
 * @param separator the character between two fields; empty: found
 */
public record Schema(
        Map<String, String> types,
        List<String> missing,
        Optional<Boolean> dayFirst,
        boolean decimalComma,
        Optional<String> charset,
        Optional<Character> separator)
        implements Displayable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COLUMNS = "columns";
    private static final List<String> KEYS =
            List.of(COLUMNS, "missing", "dayFirst", "decimalComma", "charset", "separator");

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no column, a type or the charset is unknown, or the separator cannot be one
     */
    public Schema {
        if (types.isEmpty()) {
            throw new IllegalArgumentException(
                    "A schema needs at least one column and has none; say Schema.of(Map.of(\"price\", \"decimal\")).");
        }
        types.forEach((column, type) -> ValueType.named(type, "The type of column '" + column + "'"));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        missing = List.copyOf(missing);
        charset.ifPresent(TextSource::charset);
        separator.ifPresent(TableFile::checkSeparator);
    }

    /**
     * A schema of types alone; how the file is written is found out.
     *
     * @param types column name to type; a map that keeps its order keeps it here
     * @return the schema
     * @throws IllegalArgumentException if there is no column or a type is unknown
     */
    public static Schema of(Map<String, String> types) {
        return new Schema(types, List.of(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /**
     * A schema that was saved.
     *
     * @param path where the file is, as in {@link Tables#read(String)}
     * @return the schema
     * @throws IllegalArgumentException if there is no such file, or it holds no schema
     */
    public static Schema load(String path) {
        Path file = FileLookup.fromWorkingDirectory().find(path);
        try {
            return parsed(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw unusable(file, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unusable(file, "it cannot be read as UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw unusable(file, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unusable(Path file, String why, Exception cause) {
        return new IllegalArgumentException(
                "File '" + file.getFileName() + "' was expected to hold a schema, as saveJson writes it, and does not: "
                        + why.replaceFirst("\\.$", "") + ". (" + file + ")",
                cause);
    }

    private static Schema parsed(JsonNode json) {
        json.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("there is no key '" + key + "'." + Names.suggestion(key, KEYS));
            }
        });
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode column : json.path(COLUMNS)) {
            String name = column.path("name").asText();
            if (types.put(name, column.path("type").asText()) != null) {
                throw new IllegalArgumentException("column '" + name + "' stands in it twice");
            }
        }
        List<String> missing = new ArrayList<>();
        json.path("missing").forEach(word -> missing.add(word.asText()));
        Optional<String> separator = text(json, "separator");
        if (separator.isPresent() && separator.get().length() != 1) {
            throw new IllegalArgumentException("the separator must be one character; it is '" + separator.get() + "'");
        }
        return new Schema(
                types,
                missing,
                json.has("dayFirst") ? Optional.of(json.get("dayFirst").asBoolean()) : Optional.empty(),
                json.path("decimalComma").asBoolean(),
                text(json, "charset"),
                separator.map(character -> character.charAt(0)));
    }

    private static Optional<String> text(JsonNode json, String key) {
        return json.has(key) ? Optional.of(json.get(key).asText()) : Optional.empty();
    }

    /**
     * Writes the schema as JSON in UTF-8, to be read by people, by {@link #load} and by other programs.
     *
     * @param path the file to write; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the file cannot be written there
     */
    public Path saveJson(String path) {
        Path file = Path.of(path).toAbsolutePath().normalize();
        try {
            Files.createDirectories(file.getParent());
            String json = JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(json())
                    .replace("\r\n", "\n");
            return Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "File '" + file + "' was expected to be writable, and is not: " + e.getMessage()
                            + ". Name another place.",
                    e);
        }
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode columns = json.putArray(COLUMNS);
        types.forEach((name, type) -> columns.addObject().put("name", name).put("type", type));
        ArrayNode words = json.putArray("missing");
        missing.forEach(words::add);
        dayFirst.ifPresent(first -> json.put("dayFirst", first));
        json.put("decimalComma", decimalComma);
        charset.ifPresent(name -> json.put("charset", name));
        separator.ifPresent(character -> json.put("separator", String.valueOf(character)));
        return json;
    }

    /**
     * One row a column: its name and type.
     *
     * @return a new table, named after how the file is written
     */
    @Override
    public Table toTable() {
        return Table.create(
                written(),
                StringColumn.create("column", new ArrayList<>(types.keySet())),
                StringColumn.create("type", new ArrayList<>(types.values())));
    }

    private String written() {
        List<String> parts = new ArrayList<>();
        charset.ifPresent(parts::add);
        separator.ifPresent(character -> parts.add("separated by " + Separators.name(character)));
        dayFirst.ifPresent(first -> parts.add(first ? "day before month" : "month before day"));
        if (decimalComma) {
            parts.add("decimal comma");
        }
        if (!missing.isEmpty()) {
            parts.add("missing: " + String.join(" ", missing));
        }
        return "Schema" + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    /** The schema as text. */
    @Override
    public String toString() {
        return toText();
    }
}
