package millet.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a {@link TableFile} was told about its file. Only {@link TableFile} writes to the fields, of a copy that nobody else has seen yet:
 * to everybody else this is an immutable value.
 */
final class ReadOptions {

    /** The character between two fields; empty: found. */
    Optional<Character> separator = Optional.empty();

    /** The name of the character set; empty: the byte-order mark decides, else strict UTF-8, else GB18030. */
    Optional<String> charset = Optional.empty();

    /** Column name to the label of a {@link ValueType}; the others are inferred from all rows. */
    Map<String, String> types = Map.of();

    /** Names to use in place of those in the file; empty: the file's own. */
    List<String> columnNames = List.of();

    /** Whether the first row holds names and no data. */
    boolean header = true;

    /** Values that mean a missing one, in text columns too, upper and lower case alike. */
    List<String> missing = List.of();

    /** Whether 1,5 is one and a half. */
    boolean decimalComma;

    /** Whether 03/04/2024 is in April; empty: the column decides or stays text. */
    Optional<Boolean> dayFirst = Optional.empty();

    /** How many rows stand above the header; empty: found. */
    Optional<Integer> titleRows = Optional.empty();

    /** Whether rows of sums stay among the data. */
    boolean keepingTotalRows;

    /** Whether a row that cannot be read is left out and counted, where it would otherwise be an error. */
    boolean skippingFaultyRows;

    /** What the columns are held to; its parts stand in the other options too. */
    Optional<Schema> schema = Optional.empty();

    /** The name of the sheet of a workbook, or # and its number from 1; empty: the first that is not hidden. */
    Optional<String> sheet = Optional.empty();

    /** Whether every field of the file has its column, also those that hold nothing: for a reader that counts them. Nobody asks for it from outside. */
    boolean keepingEmptyColumns;

    ReadOptions() {}

    ReadOptions(ReadOptions other) {
        separator = other.separator;
        charset = other.charset;
        types = other.types;
        columnNames = other.columnNames;
        header = other.header;
        missing = other.missing;
        decimalComma = other.decimalComma;
        dayFirst = other.dayFirst;
        titleRows = other.titleRows;
        keepingTotalRows = other.keepingTotalRows;
        skippingFaultyRows = other.skippingFaultyRows;
        schema = other.schema;
        sheet = other.sheet;
        keepingEmptyColumns = other.keepingEmptyColumns;
    }

    void addTypes(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(types);
        all.putAll(more);
        all.forEach((column, type) -> ValueType.named(type, "The type of column '" + column + "'"));
        types = Collections.unmodifiableMap(all);
    }

    Optional<ValueType> typeOf(String column) {
        return Optional.ofNullable(types.get(column)).map(type -> ValueType.named(type, column));
    }

    /** Every option that is not as it was to begin with, under its name: what makes two of them equal, and how they are shown. */
    private Map<String, Object> said() {
        Map<String, Object> said = new TreeMap<>();
        separator.ifPresent(value -> said.put("separator", value));
        charset.ifPresent(value -> said.put("charset", value));
        put(said, "types", types, types.isEmpty());
        put(said, "columnNames", columnNames, columnNames.isEmpty());
        put(said, "header", header, header);
        put(said, "missing", missing, missing.isEmpty());
        put(said, "decimalComma", decimalComma, !decimalComma);
        dayFirst.ifPresent(value -> said.put("dayFirst", value));
        titleRows.ifPresent(value -> said.put("titleRows", value));
        put(said, "schema", true, schema.isEmpty());
        put(said, "keepingTotalRows", keepingTotalRows, !keepingTotalRows);
        put(said, "skippingFaultyRows", skippingFaultyRows, !skippingFaultyRows);
        sheet.ifPresent(value -> said.put("sheet", value));
        return said;
    }

    private static void put(Map<String, Object> said, String name, Object value, boolean asToBeginWith) {
        if (!asToBeginWith) {
            said.put(name, value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadOptions options && said().equals(options.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    @Override
    public String toString() {
        String said = said().toString();
        return said.substring(1, said.length() - 1);
    }
}
