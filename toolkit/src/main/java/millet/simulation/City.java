package millet.simulation;

import java.util.List;

/**
 * A Chinese city in which customers of the shop live.
 *
 * @param tier 1 for the four largest, 2 for those that follow, 3 and 4 for smaller ones
 * @param region one of the seven parts of the country
 * @param weight its share of the customers, in thousandths
 */
record City(String name, int tier, String region, double weight) {

    /** The weights follow the size of the cities roughly and are chosen, not measured; small cities stand for all of their kind. */
    static final List<City> ALL = List.of(
            new City("北京", 1, "华北", 62),
            new City("上海", 1, "华东", 66),
            new City("广州", 1, "华南", 55),
            new City("深圳", 1, "华南", 58),
            new City("成都", 2, "西南", 54),
            new City("重庆", 2, "西南", 48),
            new City("杭州", 2, "华东", 44),
            new City("武汉", 2, "华中", 42),
            new City("西安", 2, "西北", 40),
            new City("苏州", 2, "华东", 36),
            new City("南京", 2, "华东", 34),
            new City("天津", 2, "华北", 32),
            new City("长沙", 2, "华中", 32),
            new City("郑州", 2, "华中", 36),
            new City("青岛", 2, "华东", 26),
            new City("沈阳", 2, "东北", 26),
            new City("合肥", 3, "华东", 26),
            new City("佛山", 3, "华南", 26),
            new City("福州", 3, "华东", 24),
            new City("济南", 3, "华东", 26),
            new City("昆明", 3, "西南", 24),
            new City("哈尔滨", 3, "东北", 22),
            new City("石家庄", 3, "华北", 22),
            new City("南宁", 3, "华南", 20),
            new City("贵阳", 3, "西南", 18),
            new City("兰州", 3, "西北", 14),
            new City("绵阳", 4, "西南", 15),
            new City("宜昌", 4, "华中", 14),
            new City("柳州", 4, "华南", 13),
            new City("桂林", 4, "华南", 12),
            new City("洛阳", 4, "华中", 13),
            new City("遵义", 4, "西南", 10));

    /** How Chinese readers name the tier. */
    String tierName() {
        return switch (tier) {
            case 1 -> "一线";
            case 2 -> "新一线";
            case 3 -> "二线";
            default -> "三线";
        };
    }
}
