package millet.simulation;

import java.util.List;

/** What buyers speak of when they speak of a product. */
enum Aspect {
    CAMERA("camera", "拍照"),
    BATTERY("battery", "续航"),
    PERFORMANCE("performance", "性能"),
    SYSTEM("system", "系统"),
    SCREEN("screen", "屏幕"),
    PICTURE("picture", "画质"),
    SOUND("sound", "音质"),
    ADS("ads", "开机广告"),
    COMFORT("comfort", "佩戴"),
    ACCURACY("accuracy", "监测"),
    EFFECT("effect", "使用效果"),
    NOISE("noise", "噪音"),
    CONNECTIVITY("connectivity", "连接"),
    APP("app", "APP"),
    INSTALLATION("installation", "安装"),
    BUILD("build", "做工"),
    CHARGING("charging", "充电"),
    CONTENT("content", "内容"),
    RENEWAL("renewal", "自动续费"),
    PRICE("price", "性价比"),
    APPEARANCE("appearance", "外观"),
    LOGISTICS("logistics", "物流"),
    SERVICE("service", "客服");

    /** The first aspects of a category are the ones that are spoken of most. */
    private static final List<Aspect> PHONE = List.of(
            CAMERA, BATTERY, PERFORMANCE, SCREEN, PRICE, APPEARANCE, SYSTEM, LOGISTICS, CONNECTIVITY, SOUND, SERVICE);

    private static final List<Aspect> BAND =
            List.of(BATTERY, COMFORT, ACCURACY, PRICE, SCREEN, APPEARANCE, CONNECTIVITY, APP, LOGISTICS, SERVICE);
    private static final List<Aspect> TV = List.of(
            PICTURE, ADS, SOUND, PRICE, PERFORMANCE, INSTALLATION, LOGISTICS, APPEARANCE, CONNECTIVITY, SERVICE);
    private static final List<Aspect> HOME =
            List.of(EFFECT, NOISE, APP, PRICE, CONNECTIVITY, APPEARANCE, BUILD, LOGISTICS, SERVICE);
    private static final List<Aspect> ACCESSORY =
            List.of(BUILD, PRICE, CHARGING, SOUND, CONNECTIVITY, APPEARANCE, LOGISTICS, SERVICE);
    private static final List<Aspect> PAID_SERVICE = List.of(CONTENT, PRICE, RENEWAL, APP, SERVICE);

    private final String english;
    private final String chinese;

    Aspect(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The name in the truth tables. */
    String english() {
        return english;
    }

    /** The word that buyers use. */
    String chinese() {
        return chinese;
    }

    /** What is spoken of in this category of products, the most frequent first. */
    static List<Aspect> of(String category) {
        return switch (category) {
            case "phone" -> PHONE;
            case "band" -> BAND;
            case "tv" -> TV;
            case "home" -> HOME;
            case "accessory" -> ACCESSORY;
            case "service" -> PAID_SERVICE;
            default ->
                throw new IllegalArgumentException("There is no category '" + category
                        + "'; the shop has phone, band, tv, home, accessory and service.");
        };
    }
}
