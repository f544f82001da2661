package millet.features;

import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;

/** Finds the categories of rows among those known from training, and says what becomes of the others. */
final class Lookup {

    static final int MISSING = -1;
    static final int UNSEEN = -2;
    private static final int NAMED = 3;

    private final SourceRows rows;
    private final String column;
    private final Categories categories;
    private final int[] places;

    Lookup(SourceRows rows, String column, List<String> known) {
        this.rows = rows;
        this.column = column;
        this.categories = rows.categories(column);
        this.places = categories.placesIn(known);
    }

    /** The place in the list, {@link #MISSING} or {@link #UNSEEN}. */
    int place(int row) {
        int code = categories.codes()[row];
        return code < 0 ? MISSING : places[code] < 0 ? UNSEEN : places[code];
    }

    /** A note for each kind of row that has no place, with its fate. */
    void note(boolean missingIsKnown, String fate) {
        int unseen = count(UNSEEN);
        if (unseen > 0) {
            rows.note("'" + column + "': " + Numbers.count(unseen, "row") + " of a category not seen in training ("
                    + unseenTexts() + "): " + fate + ".");
        }
        int missing = missingIsKnown ? 0 : count(MISSING);
        if (missing > 0) {
            rows.note("'" + column + "': " + Numbers.count(missing, "missing value")
                    + ", of which there was none in training: " + fate + ".");
        }
    }

    /** The same as an error, where nothing can stand for such a row. */
    void refuse(boolean missingIsKnown, List<String> known) {
        if (count(UNSEEN) > 0) {
            throw new IllegalArgumentException(
                    "'" + column + "' needs one of the categories " + known + "; " + Numbers.count(count(UNSEEN), "row")
                            + (count(UNSEEN) == 1 ? " has" : " have") + " another: " + unseenTexts()
                            + ". Recode them first, or leave these rows out.");
        }
        if (!missingIsKnown && count(MISSING) > 0) {
            throw new IllegalArgumentException(
                    "'" + column + "' needs one of the categories " + known + "; it is missing in "
                            + Numbers.count(count(MISSING), "row") + ". Say fillingMissing(\"" + column
                            + "\", \"mode\") in the recipe, or leave these rows out.");
        }
    }

    private int count(int kind) {
        int count = 0;
        for (int row = 0; row < rows.count(); row++) {
            count += place(row) == kind ? 1 : 0;
        }
        return count;
    }

    private String unseenTexts() {
        List<String> texts = new ArrayList<>();
        for (int code = 0; code < places.length; code++) {
            if (places[code] < 0) {
                texts.add("'" + categories.texts().get(code) + "'");
            }
        }
        return String.join(", ", texts.subList(0, Math.min(NAMED, texts.size())))
                + (texts.size() > NAMED ? " and " + Numbers.count(texts.size() - NAMED) + " more" : "");
    }
}
