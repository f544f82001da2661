package millet.simulation;

import java.util.List;

/** What can be wrong with a row of {@code accounts}, how often, and why. The share is that of the rows where it can happen. */
enum Dirt {
    OLD_PHONE("old phone", 0.60, "accounts opened before a change of number that nobody told"),
    RECYCLED_PHONE("recycled phone", 1.00, "the number was another customer's before"),
    FAMILY_PHONE("family phone", 0.10, "the number of the head of the household, given by others in it"),
    SHOP_PHONE("shop phone", 0.05, "the till's clerk types the shop's own number for who gives none"),
    WRONG_PHONE("wrong phone", 0.03, "two digits swapped at the till"),
    SECOND_ACCOUNT("second account", 0.05, "a second account on the same platform, mostly with the second number"),
    FAMILY_DEVICE("family device", 0.12, "the television or tablet that all in a household use"),
    USED_DEVICE("used device", 1.00, "the device was another customer's before"),
    SHOW_DEVICE("show device", 0.01, "logged in on a device on show in a shop"),
    OLD_DEVICE("old device", 0.25, "the device of the day of opening, replaced since"),
    FAMILY_EMAIL("family e-mail", 0.04, "the e-mail address of the head of the household"),
    OTHER_EMAIL("other e-mail", 0.10, "a second e-mail address"),
    NICKNAME("nickname", 0.85, "communities and apps ask for a name to be shown"),
    PINYIN("Pinyin name", 0.22, "names at the app in Latin letters"),
    MASKED_NAME("masked name", 0.35, "support sees 张*明 only"),
    TITLE_NAME("name with title", 0.25, "support writes 王女士"),
    SOUND_ALIKE("character that sounds alike", 0.05, "input methods offer it"),
    LOOK_ALIKE("character that looks alike", 0.03, "read from a form at the till"),
    TRADITIONAL("traditional characters", 0.03, "some write so"),
    BLANKS("blanks", 0.03, "blanks within and around names"),
    FULL_WIDTH("full-width digits", 0.06, "as an input method leaves them"),
    ADDRESS_FORM("address written otherwise", 0.40, "3-2-501 or 三号楼"),
    OTHER_CITY("other city", 0.04, "where the person was, not where the person lives"),
    DEFAULT_BIRTH_YEAR("default birth year", 0.05, "the form's first year, 1970, left as it was");

    final String label;
    final double share;
    final String why;

    Dirt(String label, double share, String why) {
        this.label = label;
        this.share = share;
        this.why = why;
    }

    static void parameters(List<Parameter> all) {
        for (Dirt dirt : values()) {
            all.add(new Parameter(
                    "accounts: " + dirt.label,
                    Math.round(100 * dirt.share) + "% of the rows where it can be",
                    dirt.why,
                    ""));
        }
    }
}
