package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import millet.display.Numbers;

/** The cells of a sheet that are merged over several rows: only the upper left one holds the value, and a reader finds nothing in the others. */
final class MergedCells {

    private static final Pattern RANGE =
            Pattern.compile("mergeCell\\s[^>]{0,99}?ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final int LOOK = 1 << 20;
    private static final int CHUNK = 1 << 16;

    /** More characters than the mark of one range has. */
    private static final int OVERLAP = 256;

    private final IntArrayList columns = new IntArrayList();
    private final IntArrayList lastColumns = new IntArrayList();
    private final IntArrayList rows = new IntArrayList();
    private final IntArrayList lastRows = new IntArrayList();

    /** Those of the sheet that the workbook calls by this relation; none where its part is not found. */
    static MergedCells of(ZipFile parts, String relation) throws IOException {
        MergedCells merged = new MergedCells();
        Optional<ZipEntry> sheet = part(parts, relation);
        if (sheet.isPresent()) {
            try (InputStream xml = parts.getInputStream(sheet.get())) {
                merged.look(xml);
            }
        }
        return merged;
    }

    private static Optional<ZipEntry> part(ZipFile parts, String relation) throws IOException {
        ZipEntry relations = parts.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return Optional.empty();
        }
        try (InputStream bytes = parts.getInputStream(relations)) {
            Matcher found = RELATION.matcher(new String(bytes.readNBytes(LOOK), StandardCharsets.UTF_8));
            while (found.find()) {
                if (attribute(found.group(), "Id").equals(relation)) {
                    String target = attribute(found.group(), "Target");
                    return Optional.ofNullable(
                            parts.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target));
                }
            }
        }
        return Optional.empty();
    }

    private static String attribute(String element, String name) {
        Matcher found =
                Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    /** They stand behind all the rows. */
    private void look(InputStream xml) throws IOException {
        byte[] bytes = new byte[OVERLAP + CHUNK];
        int kept = 0;
        for (int read = xml.readNBytes(bytes, 0, CHUNK); read > 0; read = xml.readNBytes(bytes, kept, CHUNK)) {
            String text = new String(bytes, 0, kept + read, StandardCharsets.ISO_8859_1);
            int behind = text.contains("mergeCell") ? addRanges(text) : 0;
            int from = Math.max(behind, text.length() - OVERLAP);
            kept = text.length() - from;
            System.arraycopy(bytes, from, bytes, 0, kept);
        }
    }

    /** Where the last one ends. */
    private int addRanges(String text) {
        Matcher range = RANGE.matcher(text);
        int behind = 0;
        while (range.find()) {
            behind = range.end();
            int first = Integer.parseInt(range.group(2));
            int last = Integer.parseInt(range.group(4));
            if (last > first) {
                columns.add(place(range.group(1)));
                lastColumns.add(place(range.group(3)));
                rows.add(first);
                lastRows.add(last);
            }
        }
        return behind;
    }

    /** A is 0, Z is 25, AA is 26. */
    private static int place(String letters) {
        int place = 0;
        for (int at = 0; at < letters.length(); at++) {
            place = 26 * place + letters.charAt(at) - 'A' + 1;
        }
        return place - 1;
    }

    private static String letters(int place) {
        return place < 0 ? "" : letters(place / 26 - 1) + (char) ('A' + place % 26);
    }

    /** What to say of those below the header; nothing where there are none. */
    Optional<String> warning(long headerRow, List<String> names) {
        boolean[] merged = new boolean[names.size()];
        int count = 0;
        long empty = 0;
        int first = -1;
        for (int at = 0; at < rows.size(); at++) {
            int columnsHere = Math.min(lastColumns.getInt(at) + 1, names.size()) - columns.getInt(at);
            if (rows.getInt(at) > headerRow && columnsHere > 0) {
                first = first < 0 || rows.getInt(at) < rows.getInt(first) ? at : first;
                count++;
                empty += (long) (lastRows.getInt(at) - rows.getInt(at)) * columnsHere;
                Arrays.fill(merged, columns.getInt(at), columns.getInt(at) + columnsHere, true);
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        List<String> columnsMerged = new ArrayList<>();
        for (int column = 0; column < merged.length; column++) {
            if (merged[column]) {
                columnsMerged.add(names.get(column));
            }
        }
        return Optional.of(Numbers.count(count, "merged cell") + (count == 1 ? " spans" : " span")
                + " several rows of data (" + String.join(", ", columnsMerged) + "), the first at " + range(first)
                + ": the value stands in the first of their rows, and "
                + (empty == 1
                        ? "1 cell below is a missing value"
                        : Numbers.count(empty) + " cells below are missing values")
                + "." + remedy(columnsMerged));
    }

    private String range(int at) {
        return letters(columns.getInt(at)) + rows.getInt(at) + ":" + letters(lastColumns.getInt(at))
                + lastRows.getInt(at);
    }

    /** The number of a receipt first, and the rest within the receipt: one without a customer must not get that of the one above. */
    private static String remedy(List<String> merged) {
        List<String> words = merged.stream().filter(name -> !isCounted(name)).toList();
        List<String> keys = words.stream()
                .filter(name -> HeaderWords.INVOICE.match(name).isPresent())
                .limit(1)
                .toList();
        List<String> others =
                words.stream().filter(name -> !keys.contains(name)).toList();
        List<String> rules = new ArrayList<>();
        if (!keys.isEmpty()) {
            rules.add(fill(keys));
        }
        if (!others.isEmpty()) {
            rules.add(fill(others) + (keys.isEmpty() ? "" : ".by(" + UnwantedRule.quoted(keys.get(0)) + ")"));
        }
        return (rules.isEmpty()
                        ? ""
                        : " Where it holds for all of them, fill it downward: Cleaning.of(" + String.join(", ", rules)
                                + ").apply(table).data().")
                + " Never fill amounts or quantities so: they would count once for every row.";
    }

    private static boolean isCounted(String name) {
        return HeaderWords.AMOUNT.match(name).isPresent()
                || HeaderWords.QUANTITY.match(name).isPresent();
    }

    private static String fill(List<String> names) {
        return names.stream()
                .map(UnwantedRule::quoted)
                .collect(Collectors.joining(", ", "CleaningRule.fillMissing(", ").withPrevious()"));
    }
}
