package millet.identity;

/** How the values of a column are compared. */
enum Likening {
    SAME("same"),
    TEXT("similar"),
    NAME("name"),
    ADDRESS("address");

    final String label;

    Likening(String label) {
        this.label = label;
    }
}
