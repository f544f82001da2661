package millet.simulation;

import java.util.EnumMap;
import java.util.Map;
import millet.simulation.Phrases.Part;

/** Writes what somebody thinks of a product, in the words of one category. The phrases lie in {@code reviews.txt}. */
final class ReviewText {

    /** The three overall tones, from complaint to praise. */
    private static final String[] SIGNS = {"-", "0", "+"};

    private final Map<Aspect, Part[]> clauses = new EnumMap<>(Aspect.class);
    private final Part[] alone;
    private final Part[] openings;
    private final Part[] closings;
    private final Part[] verdicts;
    private final Part[] faces;
    private final Part aside;
    private final Part more;
    private final Part but;
    private final Part turnToBad;
    private final Part turnToGood;

    ReviewText(String category) {
        Phrases phrases = phrases(category);
        for (Aspect aspect : Aspect.of(category)) {
            clauses.put(aspect, tones(phrases, aspect.english()));
        }
        alone = tones(phrases, "alone");
        openings = tones(phrases, "opening");
        closings = tones(phrases, "closing");
        verdicts = tones(phrases, "verdict");
        faces = tones(phrases, "face");
        aside = phrases.of("aside");
        more = phrases.of("more");
        but = phrases.of("but");
        turnToBad = phrases.of("turn-");
        turnToGood = phrases.of("turn+");
    }

    /** The phrases for one category; what is bought as a thing also has those of goods. */
    static Phrases phrases(String category) {
        return Phrases.read("reviews.txt", category, category.equals("service") ? "paid" : "goods");
    }

    private static Part[] tones(Phrases phrases, String name) {
        Part[] all = new Part[SIGNS.length];
        for (int i = 0; i < SIGNS.length; i++) {
            all[i] = phrases.of(name + SIGNS[i]);
        }
        return all;
    }

    /** Appends a review that says these opinions, in the tone of the overall judgement (1, 0 or −1), as this voice would. */
    void write(Opinions opinions, int overall, Voice voice, Draws draws, StringBuilder text) {
        int from = text.length();
        if (opinions.size() == 0) {
            alone[overall + 1].write(text, draws);
        } else if (opinions.size() > 1 && draws.chance(voice.lists())) {
            list(opinions, text, draws);
        } else {
            flowing(opinions, overall, voice, text, draws);
        }
        voice.speak(text, from, draws);
        if (draws.chance(voice.emoji())) {
            faces[overall + 1].write(text, draws);
        }
    }

    private void list(Opinions opinions, StringBuilder text, Draws draws) {
        boolean lines = draws.chance(0.5);
        for (int i = 0; i < opinions.size(); i++) {
            text.append(opinions.aspect(i).chinese()).append('：');
            if (draws.chance(0.6)) {
                verdicts[opinions.polarity(i) + 1].write(text, draws);
            } else {
                clause(opinions, i, text, draws);
            }
            if (i < opinions.size() - 1) {
                text.append(lines ? "\n" : "；");
            }
        }
    }

    private void flowing(Opinions opinions, int overall, Voice voice, StringBuilder text, Draws draws) {
        if (draws.chance(voice.wordy() + (opinions.size() == 1 ? 0.25 : 0))) {
            openings[overall + 1].write(text, draws);
            text.append(draws.chance(0.6) ? '，' : '。');
        }
        if (draws.chance(voice.wordy() / 2)) {
            aside.write(text, draws);
            text.append('，');
        }
        boolean although = false;
        for (int i = 0; i < opinions.size(); i++) {
            although = join(opinions, i, although, text, draws);
            clause(opinions, i, text, draws);
        }
        if (draws.chance(voice.wordy())) {
            text.append(draws.chance(0.5) ? '，' : '。');
            closings[overall + 1].write(text, draws);
        }
        text.append(draws.chance(0.15) ? '！' : '。');
    }

    private void clause(Opinions opinions, int i, StringBuilder text, Draws draws) {
        clauses.get(opinions.aspect(i))[opinions.polarity(i) + 1].write(text, draws);
    }

    /** Writes what stands before a clause: a pause, and a word where the tone turns; tells whether that word is 虽然, which asks for 但是. */
    private boolean join(Opinions opinions, int i, boolean although, StringBuilder text, Draws draws) {
        if (i > 0) {
            text.append(although || draws.chance(0.7) ? '，' : '。');
        }
        if (although) {
            but.write(text, draws);
            return false;
        }
        int now = opinions.polarity(i);
        if (i + 1 < opinions.size() && now * opinions.polarity(i + 1) < 0 && draws.chance(0.3)) {
            text.append("虽然");
            return true;
        }
        if (i > 0 && opinions.polarity(i - 1) * now < 0 && draws.chance(0.8)) {
            (now < 0 ? turnToBad : turnToGood).write(text, draws);
        } else if (i > 0 && draws.chance(0.3)) {
            more.write(text, draws);
        }
        return false;
    }
}
