package millet.simulation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What came out of a world, beside what real shops report; all customers are lived through once. */
final class Marginals {

    private static final int YEAR = 365;
    private static final int ENOUGH = 100;
    private static final String OWN = "our judgement, no source";

    private final Shop shop;
    private final double[] revenue;
    private final double[] categoryRevenue = new double[Category.COUNT];
    private final double[] categoryMargin = new double[Category.COUNT];
    private final int[] weekdays = new int[7];
    private final List<String> names = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final DoubleColumn value = DoubleColumn.create("value");
    private final DoubleColumn low = DoubleColumn.create("low");
    private final DoubleColumn high = DoubleColumn.create("high");
    private double orders;
    private double lines;
    private double returned;
    private double byAdvertising;
    private double touches;
    private double followed;
    private double repeated;
    private double festivals;
    private double money;

    private Marginals(World world) {
        shop = new Shop(world);
        revenue = new double[world.size()];
        Life life = new Life(shop);
        for (int customer = 0; customer < world.size(); customer++) {
            count(life.of(customer), customer);
        }
    }

    static Table of(World world) {
        return new Marginals(world).table();
    }

    private void count(Life life, int customer) {
        Orders own = life.orders();
        touches += life.touches().size();
        for (int order = 0; order < own.count(); order++) {
            orders++;
            int cause = own.cause(order);
            byAdvertising += cause == Wishes.OWN || cause == Wishes.CAMPAIGN ? 0 : 1;
            weekdays[Days.date(own.day(order)).getDayOfWeek().getValue() - 1]++;
            double amount = own.amount(order);
            revenue[customer] += amount;
            festivals += Season.festivalOf(Days.date(own.day(order))) == null ? 0 : amount;
            for (int line = own.firstLine(order); line < own.endLine(order); line++) {
                count(own, line);
            }
        }
        boolean seenAYear = own.count() > 0 && life.traits().joined() >= 0 && own.day(0) + YEAR <= shop.days();
        followed += seenAYear ? 1 : 0;
        repeated += seenAYear && own.countBetween(own.day(0) + 1, own.day(0) + YEAR) > 0 ? 1 : 0;
        money += revenue[customer];
    }

    private void count(Orders own, int line) {
        Product product = shop.catalogue().at(own.product(line));
        int category = product.category().place();
        lines++;
        returned += own.returned(line) == Orders.KEPT ? 0 : 1;
        categoryRevenue[category] += own.quantity(line) * own.price(line);
        categoryMargin[category] += own.quantity(line) * (own.price(line) - product.cost());
    }

    private void add(String name, double measured, double from, double to, String source) {
        names.add(name);
        value.append(measured);
        low.append(from);
        high.append(to);
        sources.add(source);
    }

    private Table table() {
        add(
                "revenue share of the best fifth of the buyers",
                bestFifth(),
                0.5,
                0.8,
                "D. McCarthy and R. Winer 2019, Marketing Letters 30: about 0.67 in the mean of their firms");
        add(
                "share of new buyers who order again within a year",
                followed < ENOUGH ? Double.NaN : repeated / followed,
                0.3,
                0.8,
                OWN);
        add("orders of a buyer in a year", wholeYear(ratio(orders, buyers()) * YEAR / shop.days()), 1, 5, OWN);
        add("lines of an order", ratio(lines, orders), 1.1, 1.8, OWN);
        add("value of an order, yuan", money / orders, 200, 1200, OWN);
        add("orders on a day of the weekend over those on Monday to Thursday", weekend(), 1.1, 1.5, OWN);
        add("revenue share of 618 and 双11, 29 days of a year", wholeYear(festivals / money), 0.1, 0.3, OWN);
        add(
                "share of lines that come back",
                ratio(returned, lines),
                0.02,
                0.15,
                "National Retail Federation and Appriss Retail 2023: 0.145 of retail sales in the USA; less where nothing is worn");
        add(
                "gross margin on phones, after offers",
                margin(Category.PHONE),
                0.05,
                0.16,
                "Xiaomi Corporation, results announcement for 2023: 0.146");
        add(
                "gross margin on bands, TVs and home devices, after offers",
                margin(Category.BAND, Category.TV, Category.HOME),
                0.05,
                0.18,
                "Xiaomi Corporation, results announcement for 2023: 0.163");
        add("share of orders that advertising brought", ratio(byAdvertising, orders), 0.02, 0.15, OWN);
        add("orders that a touch brought", ratio(byAdvertising, touches), 0.005, 0.04, OWN);
        return result();
    }

    private Table result() {
        BooleanColumn inside = BooleanColumn.create("inside");
        for (int row = 0; row < value.size(); row++) {
            double measured = value.getDouble(row);
            if (Double.isNaN(measured)) {
                inside.appendMissing();
            } else {
                inside.append(low.getDouble(row) <= measured && measured <= high.getDouble(row));
            }
        }
        return Table.create(
                "marginals",
                StringColumn.create("marginal", names),
                value,
                low,
                high,
                inside,
                StringColumn.create("source of the range", sources));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    private double buyers() {
        return Arrays.stream(revenue).filter(amount -> amount > 0).count();
    }

    private double bestFifth() {
        double[] sorted = revenue.clone();
        Arrays.sort(sorted);
        int count = (int) Math.round(buyers() / 5.0);
        double sum = 0;
        for (int i = sorted.length - count; i < sorted.length; i++) {
            sum += sorted[i];
        }
        return ratio(sum, money);
    }

    /** The value, if the world has all seasons. */
    private double wholeYear(double number) {
        return shop.days() < YEAR ? Double.NaN : number;
    }

    private double weekend() {
        double ends = weekdays[DayOfWeek.SATURDAY.getValue() - 1] + weekdays[DayOfWeek.SUNDAY.getValue() - 1];
        double middle = 0;
        for (int day = 0; day < DayOfWeek.THURSDAY.getValue(); day++) {
            middle += weekdays[day];
        }
        return ratio(ends / 2, middle / 4);
    }

    private double margin(Category... categories) {
        double sum = 0;
        double margin = 0;
        for (Category category : categories) {
            sum += categoryRevenue[category.place()];
            margin += categoryMargin[category.place()];
        }
        return ratio(margin, sum);
    }
}
