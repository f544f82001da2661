package millet.data;

import java.util.List;
import java.util.TreeMap;
import millet.display.Numbers;

/** One kind of thing met in a file: how often, in which lines, and what the first of them held. */
final class Habits {

    private static final int SHOWN = 3;
    private static final int MOST_SHOWN = 120;

    /** By their lines: those of the first rows may come in late. */
    private final TreeMap<Long, String> first = new TreeMap<>();

    private long count;

    void add(long line, String held) {
        count++;
        if (first.size() < SHOWN || line < first.lastKey()) {
            String cut = held.length() > MOST_SHOWN ? held.substring(0, MOST_SHOWN) + "…" : held;
            first.put(line, "line " + line + (cut.isEmpty() ? "" : ": " + cut));
            if (first.size() > SHOWN) {
                first.pollLastEntry();
            }
        }
    }

    /** The cells of a row in a few words. */
    static String shown(String[] cells) {
        StringBuilder shown = new StringBuilder();
        for (String cell : cells) {
            if (!cell.isBlank()) {
                shown.append(shown.isEmpty() ? "" : " ").append(cell.strip().replaceAll("\\p{Cntrl}", "\u00b7"));
            }
            if (shown.length() > MOST_SHOWN) {
                break;
            }
        }
        return shown.toString();
    }

    long count() {
        return count;
    }

    /** {@code 2 title rows … (line 1: 销售明细; line 2: …)}; nothing where there were none. */
    void report(List<String> warnings, String noun, String what) {
        if (count > 0) {
            warnings.add(Numbers.count(count, noun) + " " + (count == 1 ? "was" : "were") + " " + what + " ("
                    + String.join("; ", first.values()) + (count > SHOWN ? "; …" : "") + ").");
        }
    }
}
