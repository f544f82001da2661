package millet.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;

/** A ledger as JSON: a list of entries; an interval that does not exist is null. */
final class LedgerFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String LIST = "data ledger";

    private LedgerFile() {}

    static String text(List<LedgerEntry> entries) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray(LIST);
        for (LedgerEntry entry : entries) {
            ObjectNode node = list.addObject().put("study", entry.study()).put("decision", entry.decision());
            node.put("customers", entry.customers());
            put(node, "profitPerCustomer", entry.profitPerCustomer());
            put(node, "low", entry.low());
            put(node, "high", entry.high());
            entry.assumptions().forEach(node.putArray("assumptions")::add);
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a decimal, because Jackson would write a double as the JDK does, and those before 19 write some otherwise. */
    private static void put(ObjectNode node, String name, double number) {
        node.put(name, Double.isNaN(number) ? null : new BigDecimal(Numbers.exact(number)));
    }

    static DataLedger load(String path) {
        Path file = SavedText.path(path, "DataLedger.load", "ledger.json");
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (!(root.path(LIST) instanceof ArrayNode list) || list.isEmpty()) {
                throw new IllegalArgumentException("there is no list called '" + LIST + "' in it");
            }
            List<LedgerEntry> entries = new ArrayList<>();
            for (JsonNode node : list) {
                entries.add(entry(node, entries.size() + 1));
            }
            return DataLedger.of(entries.toArray(LedgerEntry[]::new));
        } catch (JacksonException e) {
            throw unreadable(
                    file,
                    e.getLocation() == null
                            ? "its brackets are too deep or its numbers too long"
                            : "it is not JSON from line " + e.getLocation().getLineNr() + " on",
                    e);
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    private static LedgerEntry entry(JsonNode node, int number) {
        double low = number(node, "low", number, true);
        double high = number(node, "high", number, true);
        if (!node.path("customers").canConvertToInt()
                || !node.path("customers").canConvertToExactIntegral()
                || node.path("customers").asInt() < 1
                || low > high) {
            throw new IllegalArgumentException(
                    "entry " + number + " needs a whole number of customers above 0 and a low end below its high end");
        }
        List<String> assumptions = new ArrayList<>();
        node.path("assumptions").forEach(assumption -> assumptions.add(assumption.asText()));
        return LedgerEntry.saved(
                node.path("study").asText(""),
                node.path("decision").asText(""),
                node.path("customers").asInt(),
                number(node, "profitPerCustomer", number, false),
                new Interval(low, high),
                assumptions);
    }

    private static double number(JsonNode node, String name, int number, boolean mayBeMissing) {
        JsonNode value = node.path(name);
        if (value.isNull() && mayBeMissing) {
            return Double.NaN;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw new IllegalArgumentException("entry " + number + " has no number called '" + name + "'");
        }
        return value.asDouble();
    }

    private static IllegalArgumentException unreadable(Path file, String reason, Exception cause) {
        return new IllegalArgumentException(
                "A data ledger was expected in '" + file + "', and it is none: " + reason
                        + (reason.endsWith(".") ? "" : ".") + " DataLedger.of(…).saveJson(path) writes one.",
                cause);
    }
}
