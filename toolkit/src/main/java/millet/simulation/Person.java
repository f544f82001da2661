package millet.simulation;

/**
 * The invented person behind a customer number, as the person would write it.
 *
 * @param surname one or two characters
 * @param givenName one or two characters
 * @param surnamePinyin in small letters, without tones
 * @param givenPinyin in small letters, without tones
 * @param birthYear the year of birth
 * @param city where the household lives
 * @param household the smallest customer number of those who live together
 * @param place among them, 0 for the head of the household
 * @param householdSize how many live together, 1 to 4
 */
record Person(
        String surname,
        String givenName,
        String surnamePinyin,
        String givenPinyin,
        boolean female,
        int birthYear,
        City city,
        int household,
        int place,
        int householdSize) {

    /** The year in which ages are counted: that of the world's first day. */
    static final int YEAR = 2023;

    String name() {
        return surname + givenName;
    }

    String gender() {
        return female ? "女" : "男";
    }

    int age() {
        return YEAR - birthYear;
    }

    String ageBand() {
        int age = age();
        return age < 25 ? "18-24" : age < 35 ? "25-34" : age < 45 ? "35-44" : age < 55 ? "45-54" : "55+";
    }
}
