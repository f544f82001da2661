package millet.chart;

import java.util.List;

/**
 * What one axis shows, before its length in pixels is known.
 *
 * @param label what is measured and in which unit; "" for none
 * @param form how data become places
 * @param bounds the data to be covered; empty for an axis of names
 * @param categories the names of an axis of names
 * @param percent are shares written as percentages?
 * @param years are the numbers years, written without a comma?
 */
record Axis(String label, Form form, Bounds bounds, List<String> categories, boolean percent, boolean years) {

    /** How data become places. */
    enum Form {
        NUMBER,
        TIGHT_NUMBER,
        LOG,
        TIGHT_LOG,
        MOMENT,
        BARE,
        NAMES,
        NAMES_DOWNWARD
    }

    static Axis names(String label, List<String> categories, boolean downward) {
        return new Axis(label, downward ? Form.NAMES_DOWNWARD : Form.NAMES, Bounds.NONE, categories, false, false);
    }

    static Axis numbers(String label, Form form, Bounds bounds, boolean percent, boolean years) {
        return new Axis(label, form, bounds, List.of(), percent, years);
    }

    /** An axis that only gives places, without ticks. */
    static Axis bare(String label, Bounds bounds) {
        return new Axis(label, Form.BARE, bounds, List.of(), false, false);
    }

    boolean isNames() {
        return form == Form.NAMES || form == Form.NAMES_DOWNWARD;
    }

    boolean isLog() {
        return form == Form.LOG || form == Form.TIGHT_LOG;
    }

    boolean isMoment() {
        return form == Form.MOMENT;
    }

    /** Is there nothing to show along this axis? */
    boolean isEmpty() {
        return isNames() ? categories.isEmpty() : bounds.isEmpty();
    }

    Axis withLabel(String text) {
        return new Axis(text, form, bounds, categories, percent, years);
    }

    Axis withBounds(Bounds wider) {
        return new Axis(label, form, wider, categories, percent, years);
    }

    Scale scale(int intervals) {
        if (isEmpty()) {
            return new Scale.Linear(0, 1, List.of());
        }
        return switch (form) {
            case NUMBER -> Scale.Linear.covering(bounds, intervals, percent, years);
            case TIGHT_NUMBER -> Scale.Linear.exactly(bounds, intervals, percent, years);
            case LOG -> Scale.Log.covering(bounds, percent);
            case TIGHT_LOG -> Scale.Log.exactly(bounds, percent);
            case MOMENT -> Scale.Time.over(bounds, intervals);
            case BARE -> new Scale.Linear(bounds.low(), bounds.high(), List.of());
            case NAMES -> new Scale.Band(categories, false);
            case NAMES_DOWNWARD -> new Scale.Band(categories, true);
        };
    }

    /** A value as a tool tip writes it. */
    String text(double value) {
        if (isNames()) {
            int index = (int) Math.rint(value);
            return index >= 0 && index < categories.size() ? categories.get(index) : "";
        }
        if (isMoment()) {
            return Moments.text(value);
        }
        return percent
                ? NumberText.exact(value * 100) + "%"
                : years ? NumberText.commas(value, 0, false) : NumberText.exact(value);
    }
}
