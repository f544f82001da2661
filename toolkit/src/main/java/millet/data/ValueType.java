package millet.data;

import java.util.Arrays;
import java.util.List;
import millet.display.Names;

/** What the values of a column are, under the names that cards, reports and options use. */
enum ValueType {
    TEXT("text"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATETIME("datetime"),
    /** Two answers, shown as text: files write them as 1 and 0, 1.0 and 0.0, Yes and No. */
    YES_NO("yes/no");

    private final String label;

    ValueType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ValueType::label).toList();
    }

    static ValueType named(String label, String subject) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(subject + " must be one of " + String.join(", ", labels())
                                + "; it is '" + label + "'." + Names.suggestion(label, labels())));
    }
}
