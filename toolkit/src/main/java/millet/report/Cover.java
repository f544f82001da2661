package millet.report;

/** What stands above a report, and its language; "" for what was not given. */
record Cover(String title, String subtitle, String author, String date, Language language) {

    static Cover titled(String title) {
        return new Cover(title, "", "", "", Language.ENGLISH);
    }

    Cover withSubtitle(String other) {
        return new Cover(title, other, author, date, language);
    }

    Cover withAuthor(String other) {
        return new Cover(title, subtitle, other, date, language);
    }

    Cover withDate(String other) {
        return new Cover(title, subtitle, author, other, language);
    }

    Cover withLanguage(Language other) {
        return new Cover(title, subtitle, author, date, other);
    }
}
