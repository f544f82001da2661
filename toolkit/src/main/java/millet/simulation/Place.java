package millet.simulation;

/** Where an order is placed. */
enum Place {
    WEB("web shop", "官网商城"),
    APP("app", "手机应用"),
    MARKETPLACE("marketplace", "电商平台"),
    STORE("store", "线下门店");

    private static final int ONLINE = 3;
    private static final Place[] ALL = values();

    private final String word;
    private final String chinese;

    Place(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    static Place at(int ordinal) {
        return ALL[ordinal];
    }

    static Place draw(Draws draws, double online) {
        return draws.chance(online) ? ALL[draws.below(ONLINE)] : STORE;
    }

    /** The index in arrays that hold something for each of them. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    String word() {
        return word;
    }

    String chinese() {
        return chinese;
    }
}
