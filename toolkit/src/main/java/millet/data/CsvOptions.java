package millet.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a CSV file is to be read, where it does not say so itself: an immutable value in which everything is optional.
 *
 * <pre>{@code
 * CsvOptions.detected().withCharset("GBK").withType("member", "text").withDayFirst(true)
 * }</pre>
 *
 * @param separator the character between two fields; empty: found among {@code , ; tab |}
 * @param charset the name of the character set; empty: the byte-order mark decides, else strict UTF-8, else GB18030
 * @param types column name to type: {@code text}, {@code integer}, {@code decimal}, {@code boolean}, {@code date}, {@code datetime} or
 *     {@code yes/no}; the others are inferred from all rows
 * @param columnNames names to use in place of those in the file; empty: the file's own
 * @param header whether the first line holds names and no data
 * @param missing values that mean a missing one, in text columns too, upper and lower case alike
 * @param decimalComma whether 1,5 is one and a half
 * @param dayFirst whether 03/04/2024 is in April; empty: the column decides or stays text
 */
public record CsvOptions(
        Optional<Character> separator,
        Optional<String> charset,
        Map<String, String> types,
        List<String> columnNames,
        boolean header,
        List<String> missing,
        boolean decimalComma,
        Optional<Boolean> dayFirst) {

    private static final CsvOptions DETECTED = new CsvOptions(
            Optional.empty(), Optional.empty(), Map.of(), List.of(), true, List.of(), false, Optional.empty());

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a type, the charset or the separator is unusable
     */
    public CsvOptions {
        separator.ifPresent(CsvOptions::checkSeparator);
        charset.ifPresent(TextSource::charset);
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        types.forEach((column, type) -> ValueType.named(type, "The type of column '" + column + "'"));
        columnNames = List.copyOf(columnNames);
        missing = List.copyOf(missing);
        Objects.requireNonNull(dayFirst, "dayFirst must be an Optional, not null");
    }

    private static void checkSeparator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r' || separator == '\0') {
            throw new IllegalArgumentException(
                    "The separator must not be a quote, a line break or NUL; say withSeparator(';') or another character.");
        }
    }

    /**
     * Everything is found out from the file.
     *
     * @return the options to start from
     */
    public static CsvOptions detected() {
        return DETECTED;
    }

    /**
     * The same options with a given separator.
     *
     * @param separator the character between two fields
     * @return new options
     * @throws IllegalArgumentException if it is a quote, a line break or NUL
     */
    public CsvOptions withSeparator(char separator) {
        return new CsvOptions(
                Optional.of(separator), charset, types, columnNames, header, missing, decimalComma, dayFirst);
    }

    /**
     * The same options with a given character set.
     *
     * @param charset its name, such as {@code "GBK"} or {@code "windows-1252"}
     * @return new options
     * @throws IllegalArgumentException if this Java does not know it
     */
    public CsvOptions withCharset(String charset) {
        return new CsvOptions(
                separator, Optional.of(charset), types, columnNames, header, missing, decimalComma, dayFirst);
    }

    /**
     * The same options with the type of one column declared; a value that does not fit is then an error with its line. A declared date
     * begins with its year and may be 20240131; for the others {@link #withDayFirst} is enough.
     *
     * @param column the column's name
     * @param type {@code text}, {@code integer}, {@code decimal}, {@code boolean}, {@code date}, {@code datetime} or {@code yes/no}
     * @return new options
     * @throws IllegalArgumentException if there is no such type
     */
    public CsvOptions withType(String column, String type) {
        return withTypes(Map.of(column, type));
    }

    /**
     * The same options with the types of some columns declared, besides those declared before.
     *
     * @param types column name to type
     * @return new options
     * @throws IllegalArgumentException if there is no such type
     */
    public CsvOptions withTypes(Map<String, String> types) {
        Map<String, String> all = new LinkedHashMap<>(this.types);
        all.putAll(types);
        return new CsvOptions(separator, charset, all, columnNames, header, missing, decimalComma, dayFirst);
    }

    /**
     * The same options with other column names than the file's.
     *
     * @param names one name a column
     * @return new options
     */
    public CsvOptions withColumnNames(String... names) {
        return new CsvOptions(separator, charset, types, List.of(names), header, missing, decimalComma, dayFirst);
    }

    /**
     * The same options for a file whose first line is data; its columns are called {@code column 1}, {@code column 2} … unless
     * {@link #withColumnNames} says otherwise.
     *
     * @return new options
     */
    public CsvOptions withoutHeader() {
        return new CsvOptions(separator, charset, types, columnNames, false, missing, decimalComma, dayFirst);
    }

    /**
     * The same options with more values that mean a missing one, in every column, with blanks around them or not.
     *
     * @param words such as {@code "?"} or {@code "unknown"}
     * @return new options
     */
    public CsvOptions withMissing(String... words) {
        List<String> all = new ArrayList<>(missing);
        all.addAll(List.of(words));
        return new CsvOptions(separator, charset, types, columnNames, header, all, decimalComma, dayFirst);
    }

    /**
     * The same options for numbers with a decimal comma.
     *
     * @return new options
     */
    public CsvOptions withDecimalComma() {
        return new CsvOptions(separator, charset, types, columnNames, header, missing, true, dayFirst);
    }

    /**
     * The same options with the order of day and month given, for dates that do not begin with the year.
     *
     * @param dayFirst true for 31/12/2024, false for 12/31/2024
     * @return new options
     */
    public CsvOptions withDayFirst(boolean dayFirst) {
        return new CsvOptions(
                separator, charset, types, columnNames, header, missing, decimalComma, Optional.of(dayFirst));
    }

    Optional<ValueType> typeOf(String column) {
        return Optional.ofNullable(types.get(column)).map(type -> ValueType.named(type, column));
    }
}
