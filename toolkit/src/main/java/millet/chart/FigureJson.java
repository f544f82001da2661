package millet.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Reads what Tablesaw-jsplot writes, JavaScript that is nearly JSON, and puts it into the form of plotly.js 2 and 3: numbers as numbers,
 * missing values as null, titles as {@code {"text": …}}.
 */
final class FigureJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private static final List<String> DATA =
            List.of("x", "y", "z", "open", "high", "low", "close", "values", "labels", "text");

    private FigureJson() {}

    /**
     * The figure as {@code {"data": […], "layout": {…}, "config": {…}}}.
     *
     * @throws IllegalArgumentException if jsplot's own output cannot be read
     */
    static ObjectNode of(Figure figure) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode data = json.putArray("data");
        Trace[] traces = figure.getTraces();
        for (int i = 0; i < traces.length; i++) {
            data.add(trace(read(traces[i].asJavascript(i))));
        }
        json.set(
                "layout",
                figure.getLayout() == null
                        ? MAPPER.createObjectNode()
                        : layout(read(figure.getLayout().asJavascript())));
        json.set(
                "config",
                figure.getConfig() == null
                        ? MAPPER.createObjectNode()
                        : read(figure.getConfig().asJavascript()));
        return json;
    }

    /** Our own JSON, written with apostrophes. */
    static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The first object in a piece of JavaScript. */
    static ObjectNode read(String script) {
        String json = strictStrings(script.substring(Math.max(0, script.indexOf('{'))));
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(
                    "The figure cannot be read: " + problem.getOriginalMessage() + ". Draw it with Charts instead.",
                    problem);
        }
        throw new IllegalArgumentException(
                "The figure cannot be read: it holds no object. Draw it with Charts instead.");
    }

    /** jsplot puts escaped HTML between apostrophes, so an apostrophe always ends such a string; backslashes in it are meant as they are. */
    private static String strictStrings(String script) {
        StringBuilder out = new StringBuilder(script.length());
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '"') {
                int end = endOfString(script, i);
                out.append(script, i, end + 1);
                i = end;
            } else if (c == '\'') {
                int end = script.indexOf('\'', i + 1);
                end = end < 0 ? script.length() : end;
                out.append(TextNode.valueOf(unescaped(script.substring(i + 1, end))));
                i = end;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int endOfString(String script, int start) {
        for (int i = start + 1; i < script.length(); i++) {
            if (script.charAt(i) == '\\') {
                i++;
            } else if (script.charAt(i) == '"') {
                return i;
            }
        }
        return script.length() - 1;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static ObjectNode trace(ObjectNode trace) {
        for (String name : DATA) {
            if (trace.get(name) instanceof ArrayNode values) {
                trace.set(name, values(values, !name.equals("text") && !name.equals("labels")));
            }
        }
        dropEmpty(trace, "histnorm", "name", "mode");
        dropZero(trace, "nbinsx", "nbinsy");
        number(trace, "opacity");
        return trace;
    }

    /** Text that holds nothing but numbers becomes numbers; what stands for a missing value becomes null. */
    private static ArrayNode values(ArrayNode values, boolean mayBeNumbers) {
        List<JsonNode> list = new ArrayList<>();
        boolean numbers = mayBeNumbers;
        for (JsonNode value : values) {
            JsonNode read = value instanceof ArrayNode inner ? values(inner, mayBeNumbers) : present(value);
            list.add(read);
            numbers &= !read.isTextual() || number(read.textValue()) != null;
        }
        ArrayNode result = MAPPER.createArrayNode();
        for (JsonNode value : list) {
            if (numbers && value.isTextual()) {
                result.add(number(value.textValue()));
            } else {
                result.add(value);
            }
        }
        return result;
    }

    private static JsonNode present(JsonNode value) {
        boolean missing = value.isTextual()
                ? List.of("NaN", "null", "Infinity", "-Infinity").contains(value.textValue())
                : value.isNumber() && !Double.isFinite(value.doubleValue());
        return missing ? MAPPER.nullNode() : value;
    }

    private static Double number(String text) {
        if (!text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?\\.?")) {
            return null;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : null;
    }

    private static ObjectNode layout(ObjectNode layout) {
        titled(layout);
        List<String> axes = new ArrayList<>();
        layout.fieldNames().forEachRemaining(axes::add);
        for (String name : axes) {
            if (layout.get(name) instanceof ObjectNode part
                    && (name.endsWith("axis") || name.matches("[xyz]axis[0-9]+"))) {
                titled(part);
                number(part, "scaleratio");
                number(part, "dtick");
                number(part, "nticks");
                if ("false".equals(part.path("autorange").textValue())) {
                    part.put("autorange", false);
                }
                if (part.get("range") instanceof ArrayNode range) {
                    part.set("range", values(range, true));
                }
                if (part.has("showExponent")) {
                    part.set("showexponent", part.remove("showExponent"));
                }
            }
        }
        return layout;
    }

    private static void titled(ObjectNode part) {
        if (part.path("title").isTextual()) {
            String text = part.get("title").textValue();
            part.putObject("title").put("text", text);
        }
        if (part.remove("titlefont") instanceof ObjectNode font) {
            (part.get("title") instanceof ObjectNode title ? title : part.putObject("title")).set("font", font);
        }
    }

    private static void dropEmpty(ObjectNode node, String... names) {
        for (String name : names) {
            if (node.path(name).isTextual() && node.get(name).textValue().isEmpty()) {
                node.remove(name);
            }
        }
    }

    private static void dropZero(ObjectNode node, String... names) {
        for (String name : names) {
            if (node.path(name).isNumber() && node.get(name).intValue() == 0) {
                node.remove(name);
            }
        }
    }

    private static void number(ObjectNode node, String name) {
        if (node.path(name).isTextual() && number(node.get(name).textValue()) != null) {
            node.put(name, number(node.get(name).textValue()));
        }
    }
}
