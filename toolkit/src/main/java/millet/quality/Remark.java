package millet.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One concern about one column.
 *
 * @param concern what may be wrong
 * @param column the column
 * @param detail what was found there, to follow its name
 * @param values those that should go, as a cleaning rule takes them
 * @param gravity the larger, the earlier it is named among those of the same concern
 */
record Remark(Concern concern, String column, String detail, List<String> values, double gravity) {

    private static final int MOST_COLUMNS = 8;

    Remark(Concern concern, String column, String detail, double gravity) {
        this(concern, column, detail, List.of(), gravity);
    }

    /** One sentence for each concern: what, where, and what to do. */
    static List<String> sentences(List<Remark> remarks) {
        List<String> sentences = new ArrayList<>();
        for (Concern concern : Concern.values()) {
            List<Remark> same = remarks.stream()
                    .filter(remark -> remark.concern() == concern)
                    .sorted(Comparator.comparingDouble(remark -> -remark.gravity()))
                    .toList();
            if (!same.isEmpty()) {
                String first = same.get(0).column();
                sentences.add(
                        concern.title() + ": " + listed(same) + ". " + concern.remedy(first, valuesOf(first, same)));
            }
        }
        return List.copyOf(sentences);
    }

    private static List<String> valuesOf(String column, List<Remark> same) {
        return same.stream()
                .filter(remark -> remark.column().equals(column))
                .flatMap(remark -> remark.values().stream())
                .toList();
    }

    private static String listed(List<Remark> same) {
        String start = same.stream().limit(MOST_COLUMNS).map(Remark::text).collect(Collectors.joining("; "));
        return same.size() > MOST_COLUMNS ? start + "; and " + (same.size() - MOST_COLUMNS) + " more" : start;
    }

    private String text() {
        return detail.isEmpty() ? column : column + " " + detail;
    }
}
