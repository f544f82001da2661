package millet.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people write where nothing is known, counted as it is written: missing beside numbers, text in a text column. */
final class WordsForNothing {

    /** True only in a column that is not text: there, NA may be Namibia. */
    private static final List<String> WORDS = List.of(
            "NA",
            "N/A",
            "null",
            "NaN",
            "None",
            "-",
            "无",
            "--",
            "—",
            "\\N",
            "#N/A",
            "(null)",
            "<NA>",
            "NaT",
            "空",
            "暂无",
            "?",
            ".",
            "#VALUE!",
            "#REF!",
            "#DIV/0!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "0000-00-00",
            "0000-00-00 00:00:00");

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElseThrow();

    private final Map<String, Integer> counts = new TreeMap<>(
            (one, other) -> place(one) == place(other) ? one.compareTo(other) : place(one) - place(other));

    /** The words in small letters. */
    static List<String> words() {
        return WORDS.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static boolean isOne(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        for (String word : WORDS) {
            if (Scalars.isWord(text, from, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static int place(String said) {
        int place = 0;
        while (place < WORDS.size() && !WORDS.get(place).equalsIgnoreCase(said)) {
            place++;
        }
        return place;
    }

    /** Counts a slice that {@link #isOne}. */
    void add(char[] text, int from, int to, int times) {
        counts.merge(new String(text, from, to - from), times, Integer::sum);
    }

    /** What became of them beside numbers, days or truth values; empty where there were none. */
    String readAsMissing() {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(word -> word.getValue() + " × " + word.getKey())
                        .collect(Collectors.joining(", ", "", " read as missing"));
    }

    /** What became of them in a text column; empty where there were none. */
    String keptAsText() {
        return counts.entrySet().stream()
                .map(word -> word.getValue() + (word.getValue() == 1 ? " value '" : " values '") + word.getKey()
                        + "' kept as text; say withMissing(\"" + word.getKey() + "\")")
                .collect(Collectors.joining("; "));
    }
}
