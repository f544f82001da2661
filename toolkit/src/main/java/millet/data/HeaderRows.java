package millet.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The header and what stands in the first rows below it: how many columns it names, and whether a second row belongs to it. */
final class HeaderRows {

    static final String ROW_NAME = "row name";

    private final String[] header;
    private final List<String[]> below;

    HeaderRows(String[] header, List<String[]> below) {
        this.header = header;
        this.below = below;
    }

    /** A name for each column, empty where there is none; put together of both rows where there are two and nobody has said otherwise. */
    String[] names(boolean free) {
        String[] names = Arrays.copyOf(header, width());
        if (free && isOfTwoRows()) {
            String group = "";
            for (int i = 0; i < names.length; i++) {
                group = header[i].isBlank() ? group : header[i].strip();
                String own = below.get(0)[i].strip();
                names[i] = group.isEmpty() || own.isEmpty() || group.equals(own) ? group + own : group + " " + own;
            }
        }
        return names;
    }

    /** Whether every row below has one field more, and its first field names it: R writes tables so. */
    boolean isWithoutRowNames() {
        Set<String> names = new HashSet<>();
        return below.size() > 1
                && below.stream().allMatch(row -> row.length == header.length + 1 && names.add(row[0]))
                && below.stream().noneMatch(row -> row[header.length].isEmpty())
                && Arrays.stream(header).noneMatch(name -> name.isBlank() || name.equals(ROW_NAME));
    }

    String[] withRowNames() {
        return Stream.concat(Stream.of(ROW_NAME), Arrays.stream(header)).toArray(String[]::new);
    }

    /** A number or date among the names that is neither a year nor one of a row of numbers. */
    Optional<String> doubtfulNumber() {
        List<String> numbers = Arrays.stream(header)
                .map(String::strip)
                .filter(TitleRows::isNumber)
                .toList();
        boolean years =
                numbers.stream().allMatch(number -> number.matches("(19|20)\\d\\d([-/年.]?\\d{1,2}月?)?|\\d{1,2}月"));
        boolean sequence = numbers.size() > 1;
        for (int i = 1; i < numbers.size(); i++) {
            sequence &= follows(numbers.get(i - 1), numbers.get(i));
        }
        return years || sequence || below.isEmpty() ? Optional.empty() : Optional.of(numbers.get(0));
    }

    private static boolean follows(String one, String next) {
        return one.matches("\\d{1,9}") && next.matches("\\d{1,9}") && Integer.parseInt(next) > Integer.parseInt(one);
    }

    /** Without empty names at its end, where no row below is as long as it. */
    private int width() {
        int longest = below.stream().mapToInt(row -> row.length).max().orElse(header.length);
        int width = header.length;
        while (width > longest && width > 1 && header[width - 1].isBlank()) {
            width--;
        }
        return width;
    }

    /**
     * Whether the first row names groups of columns, as cells that were merged in Excel do, and the second one the columns: it has a word below
     * each gap, the names together differ, and the rows below hold numbers where it has words.
     */
    boolean isOfTwoRows() {
        if (below.size() < 2 || header.length < 3 || below.get(0).length != header.length || header[0].isBlank()) {
            return false;
        }
        String[] second = below.get(0);
        boolean gaps = false;
        boolean numbers = false;
        for (int i = 1; i < header.length; i++) {
            boolean gap = header[i].isBlank();
            gaps |= gap;
            if ((gap && second[i].isBlank()) || TitleRows.isNumber(second[i])) {
                return false;
            }
            numbers |= gap && isNumbersBelow(i);
        }
        return gaps && numbers && !TitleRows.isNumber(second[0]) && isDistinct();
    }

    private boolean isNumbersBelow(int column) {
        List<String> cells = below.stream()
                .skip(1)
                .filter(row -> row.length > column && !row[column].isBlank())
                .map(row -> row[column])
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(TitleRows::isNumber);
    }

    /** Under one group every column has its own word. */
    private boolean isDistinct() {
        String group = "";
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.length; i++) {
            group = header[i].isBlank() ? group : header[i].strip();
            if (!seen.add(group + "\0" + below.get(0)[i].strip())) {
                return false;
            }
        }
        return true;
    }
}
