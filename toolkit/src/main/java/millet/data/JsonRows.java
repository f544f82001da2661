package millet.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of a JSON text as rows: those of an array, those that follow one another (NDJSON), or those of the one array that an object
 * wraps. Members of an object inside an object become columns with a dotted name; arrays stay JSON. The text is never held as a whole.
 */
final class JsonRows {

    private static final int LINES_LOOKED_AT = 20;

    private static final int MOST_COLUMNS = 10_000;

    /** More decimals than that are written out of a number with an exponent by nobody. */
    private static final int MOST_EXPONENT = 40;

    private static final Pattern UNKNOWN_WORD = Pattern.compile("^Unrecognized token '[^']*'");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1 << 24)
                    .build())
            .build();

    /** Column name to its place, in the order in which they are first met. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private final StoredText stored = new StoredText();
    private final RowCells row = new RowCells();

    /** The member of the one object that holds the rows; empty where the rows stand by themselves. */
    private String wrapper = "";

    private long line;

    /** Where rows are to be left out that cannot be read: whether every line is a row of its own. */
    private boolean byLines;

    private interface Sink {
        void take();

        /** The line cannot be read. */
        void drop(String why);
    }

    /** Rows that stand in lines of their own, of which those that cannot be read are left out. */
    void skipFaultyLines() {
        byLines = true;
    }

    /** Whether the first line that is a whole object comes soon: then every line is to be one. */
    static boolean areLines(Reader text) throws IOException {
        try (BufferedReader lines = new BufferedReader(text)) {
            String line = lines.readLine();
            for (int i = 0; i < LINES_LOOKED_AT && line != null; i++) {
                if (line.startsWith("{") && isObject(line)) {
                    return true;
                }
                line = lines.readLine();
            }
        }
        return false;
    }

    private static boolean isObject(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            json.skipChildren();
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (JsonProcessingException notWhole) {
            return false;
        }
    }

    /**
     * The names of all columns, in the order in which they are first met: a key may come as late as in the last row.
     *
     * @param wrapper as {@link #wrapper} found it
     */
    List<String> names(Reader text, String wrapper) throws IOException {
        this.wrapper = wrapper;
        pass(text, new Sink() {
            @Override
            public void take() {
                // only the names count
            }

            @Override
            public void drop(String why) {
                // its names were taken back
            }
        });
        if (columns.isEmpty()) {
            throw new FileProblem(
                    "line 1", "an array of objects with members was expected, and there is none in the file");
        }
        return List.copyOf(columns.keySet());
    }

    /** One more pass, in which the table takes the rows. */
    void handTo(RowSink table, Reader text) throws IOException {
        pass(text, new Sink() {
            @Override
            public void take() {
                row.handTo(table, columns.size(), line);
            }

            @Override
            public void drop(String why) {
                table.startRow(line);
                table.dropRow(why);
            }
        });
    }

    StoredText stored() {
        return stored;
    }

    /** The member that holds the rows, where the text is one object with one array of objects in it; empty where it is not. */
    static String wrapper(Reader text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            List<String> found = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (isArrayOfObjects(json)) {
                    found.add(name);
                }
                json.skipChildren();
            }
            return json.nextToken() == null && found.size() == 1 ? found.get(0) : "";
        } catch (JsonProcessingException e) {
            throw problem(e);
        }
    }

    /** Also passes over it, if it is an array. */
    private static boolean isArrayOfObjects(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        boolean objects = false;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            objects |= json.currentToken() == JsonToken.START_OBJECT;
            json.skipChildren();
        }
        return objects;
    }

    private void pass(Reader text, Sink sink) throws IOException {
        if (byLines) {
            passLines(text, sink);
            return;
        }
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            if (!wrapper.isEmpty()) {
                unwrap(json);
            }
            boolean array = json.currentToken() == JsonToken.START_ARRAY;
            if (array) {
                json.nextToken();
            }
            while (json.currentToken() != null && json.currentToken() != JsonToken.END_ARRAY) {
                row(json);
                sink.take();
                json.nextToken();
            }
            boolean over = array && wrapper.isEmpty() && json.nextToken() != null;
            if (over) {
                throw unexpected(json, "the end of the file was expected behind the array, and more was found");
            }
        } catch (JsonProcessingException e) {
            throw problem(e);
        }
    }

    private void passLines(Reader text, Sink sink) throws IOException {
        long number = 0;
        try (BufferedReader lines = new BufferedReader(text)) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                number++;
                int known = columns.size();
                Optional<String> fault = next.isBlank() ? Optional.empty() : fault(next);
                line = number;
                if (fault.isPresent()) {
                    columns.values().removeIf(column -> column >= known);
                    sink.drop(fault.get());
                } else if (!next.isBlank()) {
                    sink.take();
                }
            }
        }
    }

    /** Reads the one object of a line, or says why that cannot be. */
    private Optional<String> fault(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            row(json);
            if (json.nextToken() != null) {
                throw unexpected(json, "the end of the line was expected behind the object, and more was found");
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(problem(e).what());
        } catch (FileProblem e) {
            return Optional.of(e.what());
        }
    }

    private void unwrap(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(wrapper)) {
            json.nextToken();
            json.skipChildren();
        }
        json.nextToken();
    }

    private void row(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(
                    json,
                    "an object was expected as a row, such as {\"id\": 1}, and '" + json.getText() + "' was found");
        }
        line = json.currentTokenLocation().getLineNr();
        row.clear();
        object(json, "");
    }

    private void object(JsonParser json, String prefix) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(json, name + ".");
            } else {
                value(json, column(json, name));
            }
        }
    }

    private int column(JsonParser json, String name) {
        Integer known = columns.get(name);
        if (known == null) {
            known = columns.size();
            columns.put(name, known);
        }
        if (known >= MOST_COLUMNS) {
            throw unexpected(
                    json,
                    "at most " + MOST_COLUMNS + " different keys were expected, and '" + name
                            + "' is one more; values that serve as keys belong into a member of their own");
        }
        if (row.isFilled(known)) {
            throw unexpected(json, "every column was expected once a row, and '" + name + "' comes twice");
        }
        return known;
    }

    private void value(JsonParser json, int column) throws IOException {
        switch (json.currentToken()) {
            case VALUE_NULL -> {
                // nothing is put, which is a missing value
            }
            case START_ARRAY -> row.put(column, array(json));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                stored.number(column);
                row.put(column, number(json.getText()));
            }
            case VALUE_STRING -> {
                stored.text(column, json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
                row.put(column, json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            }
            default -> row.put(column, json.getText());
        }
    }

    /** As it stands; one with an exponent, which in other files is rather a code, is written out. */
    private static String number(String written) {
        boolean exponent = written.indexOf('e') > 0 || written.indexOf('E') > 0;
        if (!exponent || !Scalars.isDigit(written.charAt(written.length() - 1))) {
            return written;
        }
        BigDecimal number = new BigDecimal(written);
        return Math.abs((long) number.scale()) > MOST_EXPONENT ? written : number.toPlainString();
    }

    private static String array(JsonParser json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return text.toString();
    }

    private static FileProblem unexpected(JsonParser json, String what) {
        return new FileProblem(place(json.currentTokenLocation()), what);
    }

    private static FileProblem problem(JsonProcessingException e) {
        String said = e.getOriginalMessage()
                .replaceAll(" ?[(]?(start marker )?at \\[Source:.*?\\][)]?", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return new FileProblem(
                place(e.getLocation()), "JSON was expected, and it cannot be read as such: " + inPlainWords(said));
    }

    /** The commonest faults, with what can be done about them. */
    private static String inPlainWords(String said) {
        if (said.startsWith("Unexpected end-of-input")) {
            return "it ends too early; the file is cut off: copy it again";
        }
        if (said.startsWith("Unexpected character (']'") || said.startsWith("Unexpected character ('}'")) {
            return "a value or a name was expected before '" + said.charAt("Unexpected character ('".length())
                    + "'; the comma before it is one too many, or a value is left out";
        }
        Matcher word = UNKNOWN_WORD.matcher(said);
        if (word.find()) {
            return word.group() + ", which is neither a number nor true, false or null; text stands in quotes";
        }
        return said;
    }

    private static String place(JsonLocation location) {
        return location == null ? "line 1" : "line " + location.getLineNr() + ", character " + location.getColumnNr();
    }
}
