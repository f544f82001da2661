package millet.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the separator of a file from its first rows. */
final class Separators {

    /** The last one is that of a Chinese keyboard, which texts hold too. */
    private static final char[] KNOWN = {',', ';', '\t', '|', '，'};

    /** What lines between rows are drawn with. */
    private static final Pattern RULE = Pattern.compile("[-=+_ ]{3,}");

    private static final int ROWS = 200;
    private static final double ALL_ALIKE = 1_000_000;

    /** What Excel reads in the first line and other programs write there for it. */
    private static final Pattern NAMED =
            Pattern.compile("\\A\ufeff?\"?sep=(?<separator>[^\"\\r\\n])\"?(?:\\r\\n?|\\n)");

    private Separators() {}

    /** The separator that the first line names as in {@code sep=;}, where it does. */
    static Optional<Character> named(String start) {
        Matcher named = NAMED.matcher(start);
        return named.find() ? Optional.of(named.group("separator").charAt(0)) : Optional.empty();
    }

    /** The one that parts most rows like the first, and among those the one that gives most fields; a comma where none parts anything. */
    static char find(String start) {
        char best = ',';
        double bestScore = 0;
        for (char separator : KNOWN) {
            double score = score(fieldCounts(start, separator));
            if (score > bestScore && (separator < 128 || (bestScore == 0 && score > ALL_ALIKE))) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether single blanks part every line into as many fields, three or more, of which some are numbers. */
    static boolean mayBeBlank(String start) {
        List<Integer> counts = fieldCounts(start, ' ');
        boolean numbers = start.lines().skip(1).limit(1).anyMatch(line -> line.matches("(.* )?-?\\d[\\d.]*( .*)?"));
        return counts.size() > 1
                && counts.get(0) > 2
                && counts.stream().distinct().count() == 1
                && numbers;
    }

    private static double score(List<Integer> counts) {
        int usual = usual(counts);
        if (usual < 2) {
            return 0;
        }
        double alike = (double) Collections.frequency(counts, usual) / counts.size();
        // a separator that parts every row alike beats any that does not, however many fields that one gives
        return (alike == 1 ? ALL_ALIKE : 0) + alike * usual;
    }

    /** How many fields the first row has; behind a title, that holds no separator, as many as most rows have. */
    private static int usual(List<Integer> counts) {
        int usual = counts.isEmpty() ? 0 : counts.get(0);
        for (int count : counts) {
            boolean more = Collections.frequency(counts, count) > Collections.frequency(counts, usual);
            usual = counts.get(0) == 1 && count > 2 && more ? count : usual;
        }
        return usual;
    }

    private static List<Integer> fieldCounts(String start, char separator) {
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(start)) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() > 1 || !RULE.matcher(row.getField(0)).matches()) {
                    counts.add(row.getFieldCount());
                }
                if (counts.size() > ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            // the rows before the fault still count; the full reading will name its line
            return counts;
        }
        if (counts.size() > 1) {
            // the sample ends somewhere inside its last row
            counts.remove(counts.size() - 1);
        }
        return counts;
    }

    static String name(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "'" + separator + "'";
        };
    }
}
