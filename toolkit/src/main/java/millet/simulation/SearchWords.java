package millet.simulation;

import java.util.EnumMap;
import java.util.Map;
import millet.simulation.Phrases.Part;

/** Writes what somebody types into the search field who looks for something of a category. The phrases lie in {@code searches.txt}. */
final class SearchWords {

    /** One in twenty-five swaps two neighbouring signs or loses one. */
    private static final double SLIPS = 0.04;

    private final Map<Category, Part> categories = new EnumMap<>(Category.class);

    SearchWords() {
        Phrases phrases = Phrases.read("searches.txt");
        for (Category category : Category.values()) {
            categories.put(category, phrases.of(category.word()));
        }
    }

    String write(Category category, Draws draws) {
        StringBuilder text = new StringBuilder();
        categories.get(category).write(text, draws);
        if (draws.chance(SLIPS) && text.length() > 3) {
            int at = 1 + draws.below(text.length() - 2);
            char sign = text.charAt(at);
            text.deleteCharAt(at);
            if (draws.chance(0.5)) {
                text.insert(at + 1, sign);
            }
        }
        return text.toString().strip();
    }
}
