package millet.display;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * A result that shows itself: as a table, as HTML in a notebook, as text anywhere, and as a file.
 *
 * <p>Every result type of Millet implements it. A kernel is handed {@link #mimeBundle()}; nothing else in the toolkit knows of kernels.
 * Implementations also let {@code toString()} return {@link #toText()}.
 */
public interface Displayable {

    /**
     * The result as a table: the numbers that are shown, at full precision.
     *
     * @return a table of its own; changing it changes nothing here
     */
    Table toTable();

    /**
     * What is wrong with this result and what its reader should know before believing it.
     *
     * @return one sentence each, in a fixed order; empty when there is nothing to say
     */
    default List<String> warnings() {
        return List.of();
    }

    /**
     * How the result is set as a table: which caption, note and number format its HTML and its text have.
     *
     * @return {@link #toTable()} with {@link #warnings()}, unless the type says more
     */
    default TableView view() {
        return TableView.of(toTable()).withWarnings(warnings());
    }

    /**
     * The result as an HTML fragment with inline styles only, readable in light and dark themes and without scripts.
     *
     * @return the fragment, never null
     */
    default String toHtml() {
        return view().toHtml();
    }

    /**
     * The result as plain text of aligned columns.
     *
     * @return the text, without a trailing line break
     */
    default String toText() {
        return view().toText();
    }

    /**
     * What a notebook front end may choose from: MIME type to content.
     *
     * @return {@code text/html} and {@code text/plain} at least, in a fixed order
     */
    default Map<String, Object> mimeBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/html", toHtml());
        bundle.put("text/plain", toText());
        return bundle;
    }

    /**
     * Writes {@link #toTable()} as CSV for any program: UTF-8 with a byte-order mark, so that Excel shows Chinese; comma separated, quoted by
     * RFC 4180, {@code \n} line ends; numbers with a decimal point at full precision, dates as {@code 2024-01-31}, times as
     * {@code 2024-01-31 10:20:05}, instants as {@code 2024-01-31T10:20:05Z}, missing values empty. Text that looks like a number is quoted;
     * Excel makes a number of it all the same.
     *
     * <p>The file holds the data as they are, so that they read back as they were. Text that begins with {@code =}, {@code +}, {@code -} or
     * {@code @} is therefore not altered, and Excel takes it for a formula: for text from strangers that is to be opened in Excel, and for
     * identifiers with leading zeros, say {@link #saveExcel}, where text is always text.
     *
     * @param path the file to write; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the file cannot be written there or its name ends in {@code .xlsx}
     */
    default Path saveCsv(String path) {
        return TableFiles.saveCsv(toTable(), path);
    }

    /**
     * Writes {@link #toTable()} as an Excel workbook of one sheet with a frozen header, named after the table: numbers as numbers,
     * with thousands, decimals and percentages as {@link #view()} shows them and at least two decimals where there are any; dates and times as dates, instants
     * in UTC; yes and no as TRUE and FALSE; all else as text, never as a formula: identifiers with leading zeros, integer columns with more than the 15
     * digits that Excel keeps, infinite numbers, dates before 1900. The same table gives the same file.
     *
     * @param path the file to write, ending in {@code .xlsx}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the file cannot be written there, or the table has more than 1,048,575 rows, 16,384 columns or 32,767
     *     characters in a cell
     */
    default Path saveExcel(String path) {
        Table table = toTable();
        return TableFiles.saveExcel(table, view().withCaption(table.name() == null ? "" : table.name()), path);
    }
}
