package millet.segments;

import java.util.List;
import java.util.Optional;

/** The action suggested for a segment by whether its medians of recency, frequency and monetary value are better than those of all. */
final class Action {

    private static final String LITTLE = "Spend little: a cheap reminder at most.";

    private Action() {}

    static String of(List<Persona.Trait> traits) {
        Optional<Persona.Trait> recency = trait(traits, "recency");
        Optional<Persona.Trait> frequency = trait(traits, "frequency");
        Optional<Persona.Trait> monetary = trait(traits, "monetary");
        if (recency.isEmpty() || frequency.isEmpty() || monetary.isEmpty()) {
            return "";
        }
        int recent = -recency.get().median().side();
        int often = frequency.get().median().side();
        int much = monetary.get().median().side();
        if (recent == 0 && often == 0 && much == 0) {
            return "";
        }
        return of(recent, often == 0 ? much : often, much == 0 ? often : much);
    }

    /** Each 1 for better than all, −1 for worse, 0 for equal; of frequency and monetary value a tie goes with the other. */
    private static String of(int recent, int often, int much) {
        if (recent < 0) {
            return ofAbsent(often, much);
        }
        return recent == 0 && often < 0 && much < 0 ? LITTLE : ofRecent(often > 0, much > 0);
    }

    private static Optional<Persona.Trait> trait(List<Persona.Trait> traits, String feature) {
        return traits.stream().filter(trait -> trait.feature().equals(feature)).findFirst();
    }

    private static String ofRecent(boolean often, boolean much) {
        if (often) {
            return much
                    ? "Keep them: thanks and early access, no discount that they do not need."
                    : "Raise the basket: bundles, and the better version of what they buy.";
        }
        return much
                ? "Give a reason to come back soon, before the habit fades."
                : "Welcome them: make the next purchase easy.";
    }

    private static String ofAbsent(int often, int much) {
        if (often > 0 && much > 0) {
            return "Win them back in person: good customers who stay away.";
        }
        return often < 0 && much < 0 ? LITTLE : "Remind them of what they used to buy.";
    }
}
