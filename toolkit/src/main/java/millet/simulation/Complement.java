package millet.simulation;

import java.util.List;

/**
 * A planted rule: who buys something of one family takes something of the other along, with this chance.
 *
 * @param anchor the family that is bought
 * @param taken the family that goes with it
 * @param confidence the chance
 */
record Complement(Family anchor, Family taken, double confidence) {

    private static final List<Complement> ALL = List.of(
            of("phone_lite", "case", 0.38),
            of("phone_lite", "film", 0.34),
            of("phone_lite", "insurance", 0.06),
            of("phone_note", "case", 0.36),
            of("phone_note", "film", 0.30),
            of("phone_note", "insurance", 0.09),
            of("phone", "case", 0.34),
            of("phone", "film", 0.26),
            of("phone", "charger", 0.12),
            of("phone", "insurance", 0.16),
            of("phone_pro", "case", 0.32),
            of("phone_pro", "charger", 0.18),
            of("phone_pro", "earbuds_pro", 0.11),
            of("phone_pro", "insurance", 0.24),
            of("band", "strap", 0.28),
            of("band", "bandfilm", 0.22),
            of("band_pro", "strap", 0.24),
            of("band_pro", "bandfilm", 0.20),
            of("tv_43", "hdmi", 0.10),
            of("tv_55", "mount", 0.22),
            of("tv_55", "warranty", 0.12),
            of("tv_75", "mount", 0.28),
            of("tv_75", "soundbar", 0.14),
            of("tv_75", "warranty", 0.18),
            of("tv_master", "soundbar", 0.24),
            of("tv_master", "warranty", 0.22),
            of("purifier", "airfilter", 0.42),
            of("vacuum", "mop", 0.38),
            of("vacuum", "warranty", 0.15),
            of("water", "waterfilter", 0.30),
            of("toothbrush", "brushheads", 0.45),
            of("camera", "plug", 0.10),
            of("sensor", "plug", 0.25),
            of("speaker", "plug", 0.14),
            of("router", "cable", 0.08));

    private static Complement of(String anchor, String taken, double confidence) {
        return new Complement(Family.of(anchor), Family.of(taken), confidence);
    }

    static List<Complement> all() {
        return ALL;
    }

    /** The rules of each family, by its index. */
    static List<List<Complement>> byAnchor() {
        return Family.all().stream()
                .map(family ->
                        ALL.stream().filter(rule -> rule.anchor.equals(family)).toList())
                .toList();
    }
}
