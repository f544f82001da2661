package millet.simulation;

import java.util.List;
import java.util.Locale;

/**
 * A line of products. One generation follows the other after {@code every} days; 0 means that the product stays as it is.
 *
 * @param offset the day of the launch of the generation that is new when the world begins, which has the number {@code generation}
 * @param price of that generation in yuan
 * @param margin the share of the price that is left after the cost of the goods
 * @param shape of the Weibull time to failure; 0 for what cannot fail
 * @param scale of that time in days
 */
record Family(
        int index,
        String key,
        String name,
        String chinese,
        Category category,
        int tier,
        double price,
        double margin,
        double popularity,
        int every,
        int offset,
        int generation,
        double shape,
        double scale) {

    /**
     * All families. Margins: the maker that the articles describe reported a gross margin of 14.6 % on phones, 16.3 % on home devices and 74.2 %
     * on internet services for 2023; TVs are set lower, accessories and services higher, as such a shop has them. Failures: a shape above 1
     * is wear, below 1 early faults; the scales make 3 to 18 in a hundred fail within two years.
     */
    private static final String TABLE = """
            phone_lite    | Lite          | 粟 Lite 手机        | phone     | 0 |  899 | .11 | 26 | 330 |  -40 |  5 | 1.3 | 5000
            phone_note    | Note          | 粟 Note 手机        | phone     | 1 | 1499 | .14 | 34 | 300 | -160 |  9 | 1.3 | 5200
            phone         | Phone         | 粟 手机             | phone     | 2 | 2799 | .18 | 24 | 365 |  -20 | 12 | 1.3 | 6100
            phone_pro     | Phone Pro     | 粟 Pro 手机         | phone     | 3 | 4499 | .22 | 16 | 365 |   40 |  7 | 1.3 | 6600
            band          | Band          | 粟 手环             | band      | 0 |  229 | .13 | 50 | 365 | -120 |  7 | 0.8 | 9000
            band_pro      | Band Pro      | 粟 手环 Pro         | band      | 1 |  379 | .18 | 30 | 420 |  -60 |  3 | 0.8 | 11000
            watch         | Watch S       | 粟 手表 S           | band      | 2 |  999 | .22 | 20 | 400 |   20 |  2 | 0.9 | 14000
            tv_43         | TV 43         | 粟 电视 43 英寸     | tv        | 0 | 1199 | .08 | 24 | 500 | -200 |  4 | 1.1 | 9600
            tv_55         | TV 55         | 粟 电视 55 英寸     | tv        | 1 | 1999 | .09 | 34 | 500 | -100 |  4 | 1.1 | 9600
            tv_75         | TV 75         | 粟 电视 75 英寸     | tv        | 2 | 3999 | .11 | 24 | 500 |   30 |  3 | 1.1 | 9600
            tv_master     | TV Master 65  | 粟 电视 大师 65     | tv        | 3 | 5999 | .15 |  8 | 600 |   90 |  1 | 1.1 | 9600
            purifier      | Air purifier  | 粟 空气净化器       | home      | 2 |  899 | .17 | 10 | 700 | -300 |  3 | 1.4 | 5400
            vacuum        | Robot vacuum  | 粟 扫地机器人       | home      | 3 | 1699 | .18 | 10 | 450 | -100 |  4 | 1.5 | 2200
            cooker        | Rice cooker   | 粟 电饭煲           | home      | 1 |  299 | .16 |  9 |   0 | -900 |  1 | 1.2 | 9000
            lamp          | Desk lamp     | 粟 台灯             | home      | 0 |  149 | .20 | 10 |   0 | -800 |  1 | 1.0 | 10800
            speaker       | Smart speaker | 粟 智能音箱         | home      | 1 |  199 | .08 | 12 | 550 |  -90 |  3 | 0.9 | 9000
            camera        | Home camera   | 粟 摄像头           | home      | 0 |  179 | .15 | 11 | 500 | -220 |  3 | 0.8 | 6000
            lock          | Door lock     | 粟 智能门锁         | home      | 3 |  999 | .21 |  7 | 600 | -150 |  2 | 1.2 | 5400
            scale         | Body scale    | 粟 体重秤           | home      | 0 |   99 | .15 |  9 |   0 | -700 |  2 | 1.0 | 9600
            kettle        | Kettle        | 粟 电水壶           | home      | 0 |  129 | .16 |  9 |   0 | -650 |  1 | 1.4 | 5400
            humidifier    | Humidifier    | 粟 加湿器           | home      | 1 |  199 | .18 |  8 |   0 | -500 |  2 | 1.3 | 4800
            water         | Water filter  | 粟 净水器           | home      | 2 | 1299 | .18 |  5 | 800 | -260 |  2 | 1.4 | 5400
            washer        | Washer        | 粟 洗衣机           | home      | 2 | 1499 | .12 |  4 | 900 | -400 |  2 | 1.3 | 8400
            aircon        | Air con       | 粟 空调             | home      | 3 | 1999 | .10 |  5 | 900 | -330 |  2 | 1.3 | 8400
            fridge        | Fridge        | 粟 冰箱             | home      | 3 | 2499 | .10 |  3 | 900 |  120 |  1 | 1.2 | 10800
            router        | Router        | 粟 路由器           | home      | 1 |  249 | .12 | 10 | 480 |  -70 |  6 | 1.0 | 9600
            plug          | Smart plug    | 粟 智能插座         | home      | 0 |   49 | .22 | 10 |   0 | -600 |  3 | 0.8 | 8400
            sensor        | Motion sensor | 粟 人体传感器       | home      | 0 |   59 | .25 |  7 |   0 | -550 |  2 | 0.8 | 7200
            toothbrush    | Toothbrush    | 粟 电动牙刷         | home      | 0 |  149 | .22 |  9 | 600 |  -30 |  3 | 1.2 | 3600
            hairdryer     | Hair dryer    | 粟 吹风机           | home      | 1 |  199 | .20 |  7 |   0 |   60 |  1 | 1.1 | 7200
            case          | Phone case    | 手机壳              | accessory | 0 |   39 | .45 | 14 |   0 | -900 |  1 | 0   | 0
            film          | Screen film   | 钢化膜              | accessory | 0 |   29 | .50 | 12 |   0 | -900 |  1 | 0   | 0
            charger       | Charger 67 W  | 67W 充电器          | accessory | 1 |   99 | .32 |  9 |   0 | -500 |  1 | 0   | 0
            cable         | USB-C cable   | 数据线              | accessory | 0 |   29 | .40 | 12 |   0 | -900 |  1 | 0   | 0
            powerbank     | Power bank    | 充电宝              | accessory | 1 |  129 | .26 |  9 |   0 | -700 |  3 | 0   | 0
            earbuds       | Earbuds       | 蓝牙耳机            | accessory | 1 |  199 | .24 | 11 |   0 | -200 |  4 | 0   | 0
            earbuds_pro   | Earbuds Pro   | 蓝牙耳机 Pro        | accessory | 3 |  499 | .28 |  5 |   0 |   75 |  2 | 0   | 0
            strap         | Band strap    | 手环腕带            | accessory | 0 |   49 | .52 |  8 |   0 | -700 |  1 | 0   | 0
            bandfilm      | Band film     | 手环膜              | accessory | 0 |   19 | .55 |  5 |   0 | -700 |  1 | 0   | 0
            airfilter     | Air filter    | 净化器滤芯          | accessory | 1 |  129 | .40 |  6 |   0 | -600 |  1 | 0   | 0
            mop           | Vacuum mops   | 扫地机拖布          | accessory | 0 |   69 | .42 |  5 |   0 | -400 |  1 | 0   | 0
            waterfilter   | Filter set    | 净水器滤芯          | accessory | 2 |  199 | .38 |  3 |   0 | -250 |  1 | 0   | 0
            mount         | TV mount      | 电视挂架            | accessory | 1 |   89 | .35 |  2 |   0 | -500 |  1 | 0   | 0
            soundbar      | Soundbar      | 回音壁              | accessory | 3 |  599 | .22 |  2 |   0 | -300 |  2 | 0   | 0
            hdmi          | HDMI cable    | HDMI 线             | accessory | 0 |   39 | .45 |  3 |   0 | -900 |  1 | 0   | 0
            brushheads    | Brush heads   | 牙刷头              | accessory | 0 |   39 | .48 |  7 |   0 | -400 |  1 | 0   | 0
            mouse         | Mouse         | 无线鼠标            | accessory | 0 |   69 | .28 |  7 |   0 | -650 |  2 | 0   | 0
            backpack      | Backpack      | 双肩包              | accessory | 1 |  149 | .30 |  6 |   0 | -750 |  2 | 0   | 0
            cloud         | Cloud storage | 云空间年卡          | service   | 1 |  120 | .75 | 30 |   0 | -900 |  1 | 0   | 0
            video         | Video pass    | 影视会员年卡        | service   | 1 |  198 | .40 | 26 |   0 | -900 |  1 | 0   | 0
            insurance     | Screen cover  | 碎屏保障            | service   | 1 |  129 | .55 | 14 |   0 | -900 |  1 | 0   | 0
            warranty      | Warranty plus | 延长保修            | service   | 0 |   99 | .60 | 12 |   0 | -900 |  1 | 0   | 0
            music         | Music pass    | 音乐会员年卡        | service   | 0 |   88 | .35 | 18 |   0 | -900 |  1 | 0   | 0
            """;

    private static final List<Family> ALL = read();

    static List<Family> all() {
        return ALL;
    }

    static Family of(String key) {
        return ALL.stream().filter(family -> family.key.equals(key)).findFirst().orElseThrow();
    }

    private static List<Family> read() {
        String[] lines = TABLE.lines().toArray(String[]::new);
        Family[] families = new Family[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] cell = lines[i].split("\\|", -1);
            for (int at = 0; at < cell.length; at++) {
                cell[at] = cell[at].strip();
            }
            families[i] = new Family(
                    i,
                    cell[0],
                    cell[1],
                    cell[2],
                    Category.valueOf(cell[3].toUpperCase(Locale.ROOT)),
                    Integer.parseInt(cell[4]),
                    Double.parseDouble(cell[5]),
                    Double.parseDouble(cell[6]),
                    Double.parseDouble(cell[7]),
                    Integer.parseInt(cell[8]),
                    Integer.parseInt(cell[9]),
                    Integer.parseInt(cell[10]),
                    Double.parseDouble(cell[11]),
                    Double.parseDouble(cell[12]));
        }
        return List.of(families);
    }
}
