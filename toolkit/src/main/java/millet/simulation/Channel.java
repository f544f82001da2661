package millet.simulation;

/** Where an advertisement or a message meets a customer. */
enum Channel {
    SHORT_VIDEO("short video", "短视频", 0.045, 0.040, 0, 1.2),
    SOCIAL("social media", "社交媒体", 0.035, 0.022, 0, 0.9),
    DISPLAY("display", "展示广告", 0.050, 0.004, 0, 0.3),
    PUSH("app push", "应用推送", 0.050, 0.028, 0, 0.01),
    EMAIL("email", "邮件", 0.020, 0.012, 0, 0.02),
    STORE_EVENT("store event", "门店活动", 0.004, 0.060, 0, 8),
    SEARCH("search ad", "搜索广告", 0.008, 0.010, 0.45, 2.0),
    AFFILIATE("cashback site", "返利网站", 0, 0, 0.20, 5);

    static final int COUNT = 8;
    private static final Channel[] ALL = values();

    private final String word;
    private final String chinese;
    private final double perWeek;
    private final double effect;
    private final double beforeOrder;
    private final double cost;

    /**
     * @param perWeek touches in a week of an ordinary customer, whatever they want to buy
     * @param effect orders that one such touch brings which would not have come otherwise, at list price
     * @param beforeOrder chance that somebody who is about to order online anyway comes through it: it brings nothing, but it is there last
     * @param cost of one touch in yuan
     */
    Channel(String word, String chinese, double perWeek, double effect, double beforeOrder, double cost) {
        this.word = word;
        this.chinese = chinese;
        this.perWeek = perWeek;
        this.effect = effect;
        this.beforeOrder = beforeOrder;
        this.cost = cost;
    }

    static Channel at(int ordinal) {
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

    double perWeek() {
        return perWeek;
    }

    double effect() {
        return effect;
    }

    double beforeOrder() {
        return beforeOrder;
    }

    double cost() {
        return cost;
    }
}
