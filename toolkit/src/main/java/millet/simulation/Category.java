package millet.simulation;

/** What the shop sells, in six kinds; each has its price elasticity, its margin and its life. */
enum Category {
    PHONE("phone", "手机", 1.8, 900, 0.06),
    BAND("band", "手环手表", 2.2, 600, 0.08),
    TV("tv", "电视", 2.4, 2200, 0.03),
    HOME("home", "智能家居", 2.0, 1500, 0.05),
    ACCESSORY("accessory", "配件", 1.4, 0, 1),
    SERVICE("service", "服务", 1.0, 0, 1);

    private final String word;
    private final String chinese;
    private final double elasticity;
    private final double replacementDays;
    private final double second;

    /**
     * @param elasticity how many per cent fewer are bought at a price one per cent higher, by a customer of average sensitivity
     * @param replacementDays after which the owner of one is as likely to buy the next as somebody who has none; 0 for things that are used up
     * @param second the interest of somebody who bought one yesterday, as a share of the interest of somebody who has none
     */
    Category(String word, String chinese, double elasticity, double replacementDays, double second) {
        this.word = word;
        this.chinese = chinese;
        this.elasticity = elasticity;
        this.replacementDays = replacementDays;
        this.second = second;
    }

    static final int COUNT = 6;
    private static final Category[] ALL = values();

    static Category at(int ordinal) {
        return ALL[ordinal];
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

    double elasticity() {
        return elasticity;
    }

    boolean isDevice() {
        return replacementDays > 0;
    }

    /** How much of the interest is left when the last one was bought so many days ago. */
    double interest(double daysSince) {
        if (replacementDays == 0) {
            return 1;
        }
        double age = daysSince / replacementDays;
        return Math.min(1, second + age * age);
    }
}
