package millet.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millet.display.Numbers;

/**
 * Reads a file of baskets, one a line and in it the items, into rows of basket and item. Baskets are numbered in their order; an item that
 * stands in its basket twice stays twice and is reported.
 */
final class BasketFile {

    private static final List<String> NAMES = List.of("basket", "item");
    private static final int LOOK = 1 << 16;
    private static final char BLANK = ' ';

    private final DataFile file;
    private final ReadOptions options;
    private long repeated;
    private long firstRepeated;

    BasketFile(DataFile file, ReadOptions options) {
        this.file = file;
        this.options = new ReadOptions(options);
        // a code such as 38 names an item as butter does
        this.options.types = options.types.containsKey("item") ? options.types : types(options);
    }

    private static Map<String, String> types(ReadOptions options) {
        ReadOptions declared = new ReadOptions(options);
        declared.addTypes(Map.of("item", ValueType.TEXT.label()));
        return declared.types;
    }

    LoadReport read() throws IOException {
        TextSource source = TextSource.of(file);
        return source.decoded(options.charset, charset -> read(source, charset));
    }

    private LoadReport read(TextSource source, Charset charset) throws IOException {
        char separator = options.separator.orElse(separator(source.start(LOOK, charset)));
        TableBuilder table = new TableBuilder(options, "");
        table.fill(sink -> {
            sink.names(NAMES);
            try (BufferedReader lines = new BufferedReader(source.open(charset))) {
                handTo(sink, lines, separator);
            }
        });
        List<String> warnings = new ArrayList<>();
        if (repeated > 0) {
            warnings.add(Numbers.count(repeated, "item") + (repeated == 1 ? " stands in its" : " stand in their")
                    + " basket more than once, the first in line " + firstRepeated + "; "
                    + (repeated == 1 ? "it is" : "they are") + " kept.");
        }
        String name = separator == BLANK ? "blank" : Separators.name(separator);
        return table.report(
                file, Origin.of("one basket a line in " + charset.name() + ", items separated by " + name, warnings));
    }

    /** A comma, semicolon, tab or bar, whichever is there most; else blanks. */
    private static char separator(String start) {
        char best = BLANK;
        long most = 0;
        for (char separator : new char[] {',', '\t', ';', '|'}) {
            long count = start.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private void handTo(RowSink table, BufferedReader lines, char separator) throws IOException {
        repeated = 0;
        long number = 0;
        long basket = 0;
        Set<String> seen = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            List<String> items = items(line, separator, number);
            if (items.isEmpty()) {
                continue;
            }
            basket++;
            seen.clear();
            for (String item : items) {
                if (!seen.add(item)) {
                    firstRepeated = repeated++ == 0 ? number : firstRepeated;
                }
                table.startRow(number);
                table.cell(0, Long.toString(basket));
                table.cell(1, item);
                table.endRow();
            }
        }
        if (basket == 0) {
            throw new FileProblem("line 1", "a basket was expected in a line, and the file is empty");
        }
    }

    /** The items of a line without the blanks around them; what stands in quotes may hold the separator, and doubled quotes. */
    private static List<String> items(String line, char separator, long number) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int start = at;
            while (start < line.length() && line.charAt(start) == ' ' && separator != ' ') {
                start++;
            }
            int end;
            String item;
            if (start < line.length() && line.charAt(start) == '"') {
                int quote = closingQuote(line, start, number);
                item = line.substring(start + 1, quote).replace("\"\"", "\"");
                end = indexOf(line, separator, quote + 1);
            } else {
                end = indexOf(line, separator, at);
                item = line.substring(at, end);
            }
            if (!item.isBlank()) {
                items.add(item.strip());
            }
            at = end + 1;
        }
        return items;
    }

    private static int indexOf(String line, char separator, int from) {
        int end = line.indexOf(separator, from);
        return end < 0 ? line.length() : end;
    }

    private static int closingQuote(String line, int opening, long number) {
        int at = opening + 1;
        while (true) {
            at = line.indexOf('"', at);
            if (at < 0) {
                throw new FileProblem(
                        "line " + number,
                        "a closing quote was expected for the quote that opens an item, and the line ends without one; close"
                                + " the quote or take it away");
            }
            boolean doubled = at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (!doubled) {
                return at;
            }
            at += 2;
        }
    }
}
