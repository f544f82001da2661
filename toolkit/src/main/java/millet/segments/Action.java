package millet.segments;

import java.util.List;
import java.util.Optional;

/** The action suggested for a segment by whether its medians of recency, frequency and monetary value are better than those of all. */
final class Action {

    private Action() {}

    static String of(List<Persona.Trait> traits) {
        Optional<Persona.Trait> recency = trait(traits, "recency");
        Optional<Persona.Trait> frequency = trait(traits, "frequency");
        Optional<Persona.Trait> monetary = trait(traits, "monetary");
        if (recency.isEmpty() || frequency.isEmpty() || monetary.isEmpty()) {
            return "";
        }
        boolean recent = recency.get().median().here() < recency.get().median().all();
        boolean often =
                frequency.get().median().here() > frequency.get().median().all();
        boolean much = monetary.get().median().here() > monetary.get().median().all();
        return recent ? ofRecent(often, much) : ofAbsent(often, much);
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

    private static String ofAbsent(boolean often, boolean much) {
        if (often && much) {
            return "Win them back in person: good customers who stay away.";
        }
        return often || much ? "Remind them of what they used to buy." : "Spend little: a cheap reminder at most.";
    }
}
