package millet.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that look like sums or notes: out if nothing follows them, else data. */
final class WaitingRows {

    private final Map<HeldRow, LeftOutRows.Kind> rows = new LinkedHashMap<>();

    /** The kind says what the row is if nothing follows. */
    void add(HeldRow row, LeftOutRows.Kind kind) {
        rows.put(row, kind);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int count() {
        return rows.size();
    }

    /** Takes them away as data. */
    List<HeldRow> takeAll() {
        List<HeldRow> all = List.copyOf(rows.keySet());
        rows.clear();
        return all;
    }

    /** Nothing follows. */
    void leaveOut(LeftOutRows leftOut) {
        rows.forEach(leftOut::add);
    }
}
