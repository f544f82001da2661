package millet.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Every kind of chart with data as they come: long and Chinese names, dates, negative, huge and tiny values, one and many groups, nothing at
 * all. {@code main} writes them as pages to look at.
 */
final class Gallery {

    private Gallery() {}

    static Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        scatters(charts);
        lines(charts);
        bars(charts);
        histograms(charts);
        boxes(charts);
        intervals(charts);
        heatmaps(charts);
        sankeys(charts);
        grids(charts);
        odd(charts);
        return charts;
    }

    private static void scatters(Map<String, Chart> charts) {
        Table flowers = flowers();
        charts.put(
                "scatter-groups",
                Charts.scatter(flowers, "petal length", "petal width")
                        .withGroups("species")
                        .withTitle("Setosa stands apart; the other two touch")
                        .withSubtitle("Petal width by petal length in cm, 150 flowers")
                        .withXLabel("petal length (cm)")
                        .withYLabel("petal width (cm)")
                        .withSource("Source: simulated after Fisher's iris"));
        charts.put(
                "scatter-plain",
                Charts.scatter(customers(400), "tenure", "charges").withTitle("Long-standing customers pay more"));
        charts.put(
                "scatter-many",
                Charts.scatter(customers(100_000), "tenure", "charges")
                        .withTitle("A hundred thousand customers")
                        .withLineAtY(70, "flat rate"));
        charts.put(
                "scatter-many-groups",
                Charts.scatter(customers(20_000), "tenure", "total")
                        .withGroups("contract")
                        .withLogY()
                        .withLogX());
        charts.put(
                "scatter-bubbles",
                Charts.scatter(cities(), "income", "spend")
                        .withSizes("people")
                        .withLabels("city")
                        .withGroups("region")
                        .withTitle("富裕城市的客户花得更多，但差距在缩小")
                        .withSubtitle("人均可支配收入（元）与人均消费（元），气泡面积为人口（万）")
                        .withXLabel("人均可支配收入（元）")
                        .withYLabel("人均消费（元）")
                        .withSource("资料来源：模拟数据"));
        charts.put(
                "scatter-twelve-groups",
                Charts.scatter(manyGroups(), "x", "y").withGroups("shop").withTitle("Twelve shops, seven looks"));
        charts.put(
                "scatter-highlight",
                Charts.scatter(manyGroups(), "x", "y")
                        .withGroups("shop")
                        .withHighlight("Shop 4")
                        .withTitle("Shop 4 does it differently"));
    }

    private static void lines(Map<String, Chart> charts) {
        Table months = months();
        charts.put(
                "line-dates",
                Charts.line(months, "month", "sales")
                        .withTitle("Sales double within four years, with a dip each February")
                        .withSubtitle("Sales per month in yuan")
                        .withYLabel("sales (yuan)")
                        .withLineAtX(LocalDate.of(2022, 7, 1), "new shop"));
        charts.put(
                "line-series",
                Charts.line(months, "month", "sales", "costs", "returns")
                        .withTitle("Costs follow sales, returns do not")
                        .withYLabel("yuan"));
        charts.put(
                "line-groups-short",
                Charts.line(quarters(), "quarter", "share")
                        .withGroups("channel")
                        .withPercentY()
                        .withTitle("线上渠道超过门店")
                        .withSubtitle("各渠道销售占比，按季度")
                        .withYLabel("销售占比"));
        charts.put(
                "line-log",
                Charts.line(growth(), "year", "users").withLogY().withTitle("From a hundred users to ten million"));
        charts.put(
                "line-hours", Charts.line(hours(), "time", "visits").withTitle("Visits peak at nine in the evening"));
        charts.put(
                "line-gaps",
                Charts.line(gaps(), "day", "temperature")
                        .withTitle("The sensor failed twice")
                        .withYLabel("°C"));
        charts.put(
                "line-many",
                Charts.line(manyLines(), "week", "value")
                        .withGroups("store")
                        .withHighlight("store 07")
                        .withTitle("Store 07 left the pack in week 30"));
    }

    private static void bars(Map<String, Chart> charts) {
        charts.put(
                "counts",
                Charts.counts(customers(7000), "contract").withTitle("Half of the customers can leave any month"));
        charts.put(
                "counts-groups",
                Charts.counts(customers(7000), "contract").withGroups("churn").withTitle("Who can leave, leaves"));
        charts.put(
                "counts-shares",
                Charts.counts(customers(7000), "contract")
                        .withGroups("internet")
                        .stacked()
                        .shares()
                        .withTitle("Fibre is sold month to month"));
        charts.put(
                "bar-horizontal",
                Charts.bar(departments(), "department", "revenue")
                        .horizontal()
                        .sorted()
                        .withTitle("Fresh food brings a third of the revenue")
                        .withSubtitle("Revenue in 2024, million yuan")
                        .withXLabel("revenue (million yuan)")
                        .withYLabel(""));
        charts.put(
                "bar-highlight",
                Charts.bar(departments(), "department", "revenue")
                        .withHighlight("Household and cleaning")
                        .withTitle("Household goods are in the middle"));
        charts.put(
                "bar-negative",
                Charts.bar(profit(), "month", "profit")
                        .withTitle("A loss in spring, made good by autumn")
                        .withYLabel("profit (thousand yuan)"));
        charts.put(
                "bar-grouped",
                Charts.bar(channels(), "quarter", "orders")
                        .withGroups("channel")
                        .withTitle("微信小程序增长最快")
                        .withYLabel("订单数"));
        charts.put(
                "bar-stacked",
                Charts.bar(channels(), "quarter", "orders")
                        .withGroups("channel")
                        .stacked());
        charts.put(
                "bar-stacked-horizontal",
                Charts.bar(channels(), "quarter", "orders")
                        .withGroups("channel")
                        .stacked()
                        .horizontal());
        charts.put("bar-many", Charts.bar(manyBars(), "product", "sold").withTitle("Sixty products"));
        charts.put("bar-huge", Charts.bar(huge(), "company", "value").withTitle("Huge values"));
        charts.put(
                "bar-percent",
                Charts.bar(rates(), "segment", "churn rate")
                        .withPercentY()
                        .withTitle("Churn falls with the length of the contract"));
    }

    private static void histograms(Map<String, Chart> charts) {
        charts.put(
                "histogram",
                Charts.histogram(customers(7000), "charges")
                        .withTitle("Two prices are common: 20 and 80")
                        .withXLabel("monthly charges (USD)"));
        charts.put(
                "histogram-groups",
                Charts.histogram(customers(7000), "tenure")
                        .withGroups("churn")
                        .shares()
                        .withTitle("Those who left, left early"));
        charts.put(
                "histogram-stacked",
                Charts.histogram(customers(7000), "charges")
                        .withGroups("contract")
                        .stacked());
        charts.put(
                "histogram-log",
                Charts.histogram(customers(7000), "total").withLogX().withTitle("Total charges on a log scale"));
        charts.put("histogram-whole", Charts.histogram(customers(7000), "services"));
        charts.put("histogram-dates", Charts.histogram(orders(), "date").withTitle("Orders pile up in November"));
    }

    private static void boxes(Map<String, Chart> charts) {
        charts.put(
                "box",
                Charts.box(customers(7000), "contract", "charges")
                        .withTitle("The longer the contract, the wider the range"));
        charts.put("box-one", Charts.box(customers(7000), "total").horizontal().withSize(640, 180));
        charts.put(
                "box-groups", Charts.box(customers(7000), "contract", "tenure").withGroups("churn"));
        charts.put(
                "box-horizontal",
                Charts.box(customers(7000), "payment", "charges").horizontal().withTitle("电子支票客户的月费最高"));
    }

    private static void intervals(Map<String, Chart> charts) {
        Table effects = effects();
        charts.put(
                "intervals",
                Charts.intervals(effects, "case study", "profit per customer", "95% low", "95% high")
                        .horizontal()
                        .withLineAtX(0, "nothing earned")
                        .withTitle("Two of five decisions earned something for certain")
                        .withSubtitle("Profit with minus profit without the data, per customer, with 95 % intervals"));
        charts.put(
                "intervals-sorted",
                Charts.intervals(effects, "case study", "profit per customer", "95% low", "95% high")
                        .horizontal()
                        .sorted());
        charts.put(
                "intervals-groups",
                Charts.intervals(elasticities(), "商品", "弹性", "下限", "上限")
                        .withGroups("季节")
                        .horizontal()
                        .withLineAtX(-1, "销售额不变")
                        .withTitle("手环的需求最有弹性"));
        charts.put(
                "intervals-upright",
                Charts.intervals(elasticities(), "商品", "弹性", "下限", "上限").withPanels("季节"));
        charts.put(
                "intervals-log",
                Charts.intervals(odds(), "year", "odds ratio", "low", "high")
                        .withLogY()
                        .withLineAtY(1, "no effect"));
    }

    private static Table effects() {
        return Table.create(
                "effects",
                StringColumn.create(
                        "case study",
                        "Segments and letters",
                        "客户分群",
                        "Recommendations on the product page",
                        "Prices of services",
                        "A single customer"),
                DoubleColumn.create("profit per customer", 1.42, -0.31, 0.08, 3.9, 0.5),
                DoubleColumn.create("95% low", 0.7, -0.9, -0.2, 2.1, Double.NaN),
                DoubleColumn.create("95% high", 2.2, 0.25, 0.4, 5.75, Double.NaN));
    }

    private static Table elasticities() {
        return Table.create(
                "elasticities",
                StringColumn.create("商品", "手机", "手机", "手环", "手环", "电视", "电视"),
                StringColumn.create("季节", "平日", "大促", "平日", "大促", "平日", "大促"),
                DoubleColumn.create("弹性", -1.4, -2.1, -2.6, -3.4, -0.9, -1.2),
                DoubleColumn.create("下限", -1.7, -2.6, -3.3, -4.5, -1.3, -1.9),
                DoubleColumn.create("上限", -1.1, -1.6, -1.9, -2.3, -0.5, -0.6));
    }

    private static Table odds() {
        return Table.create(
                "odds",
                IntColumn.create("year", 2025, 2023, 2024),
                DoubleColumn.create("odds ratio", 0.5, 1.5, 3),
                DoubleColumn.create("low", 0.2, 0, 1.2),
                DoubleColumn.create("high", 1.25, 4, 7.5));
    }

    private static void heatmaps(Map<String, Chart> charts) {
        charts.put(
                "heatmap",
                Charts.heatmap(retention(), "months since", "cohort", "retention")
                        .withPercentValues()
                        .withTitle("Each cohort loses half within three months")
                        .withSubtitle("Share of customers who bought again"));
        charts.put(
                "heatmap-signs",
                Charts.heatmap(correlations(), "a", "b", "correlation").withTitle("Correlations"));
        charts.put(
                "heatmap-dense",
                Charts.heatmap(dense(), "hour", "day", "visits").withTitle("Evenings and weekends"));
    }

    private static void sankeys(Map<String, Chart> charts) {
        charts.put(
                "sankey",
                Charts.sankey(moves(), "first quarter", "second quarter", "customers")
                        .withTitle("Most customers stay, most new ones leave")
                        .withSubtitle("Customers by segment in two quarters")
                        .withSource("Source: simulated"));
        charts.put(
                "sankey-chinese",
                Charts.sankey(chineseMoves(), "第三季度", "第四季度", "客户数")
                        .withTitle("重要价值客户大多留下，新客户三成流失")
                        .withSubtitle("两个季度之间的客户分群流动（客户数）"));
        charts.put(
                "sankey-one",
                Charts.sankey(flows("a→b:3"), "from", "to", "value").withTitle("One flow"));
        charts.put(
                "sankey-twelve",
                Charts.sankey(manyFlows(12), "from", "to", "value").withTitle("Twelve names on each side"));
        charts.put(
                "sankey-huge-and-tiny",
                Charts.sankey(
                                flows(
                                        "huge→huge:1000000",
                                        "huge→tiny:3",
                                        "tiny→tiny:1",
                                        "tiny→huge:2",
                                        "odd→odd:0.25",
                                        "odd→gone:1"),
                                "from",
                                "to",
                                "value")
                        .withTitle("One huge flow and tiny ones"));
        charts.put(
                "sankey-highlight",
                Charts.sankey(moves(), "first quarter", "second quarter", "customers")
                        .withHighlight("At risk")
                        .withTitle("Where those at risk went"));
        charts.put(
                "sankey-in-a-grid",
                Charts.panels(
                        Charts.sankey(moves(), "first quarter", "second quarter", "customers")
                                .withTitle("Moves"),
                        Charts.counts(customers(300), "contract").withTitle("Contracts")));
        charts.put(
                "sankey-nothing",
                Charts.sankey(flows("a→b:0", "b→a:-1"), "from", "to", "value").withTitle("Nothing flows"));
        charts.put(
                "sankey-long-names",
                Charts.sankey(
                                flows(
                                        "Donaudampfschifffahrtsgesellschaftskapitän→短:3.5",
                                        "这是一个非常非常长的中文类别名称不知道放在哪里→A name of many short words that goes on and on:12.25",
                                        "短→短:1"),
                                "from",
                                "to",
                                "value")
                        .withTitle("Long names"));
        charts.put(
                "sankey-flat",
                Charts.sankey(manyFlows(20), "from", "to", "value")
                        .withSize(400, 200)
                        .withTitle("More names than lines"));
    }

    private static void grids(Map<String, Chart> charts) {
        charts.put(
                "panels-scatter",
                Charts.scatter(customers(900), "tenure", "charges")
                        .withPanels("contract")
                        .withGroups("churn")
                        .withTitle("Who pays much and came lately, leaves"));
        charts.put(
                "panels-histogram",
                Charts.histogram(customers(7000), "charges")
                        .withPanels("payment")
                        .withTitle("Four ways to pay"));
        charts.put(
                "panels-lines",
                Charts.line(manyLines(), "week", "value").withPanels("store").withTitle("Twelve stores"));
        charts.put(
                "panels-bars",
                Charts.counts(customers(7000), "internet")
                        .withPanels("contract")
                        .withGroups("churn"));
        charts.put(
                "panels-charts",
                Charts.panels(
                                Charts.histogram(customers(7000), "charges").withTitle("Charges"),
                                Charts.counts(customers(7000), "contract")
                                        .withGroups("churn")
                                        .withTitle("Contracts"),
                                Charts.scatter(flowers(), "petal length", "petal width")
                                        .withGroups("species")
                                        .withTitle("花瓣"),
                                Charts.line(months(), "month", "sales").withTitle("Sales"))
                        .withTitle("Four charts on one sheet")
                        .withSource("Source: simulated"));
    }

    private static void odd(Map<String, Chart> charts) {
        Table one = Table.create(
                "one",
                DoubleColumn.create("x", 5.0),
                DoubleColumn.create("y", 7.0),
                StringColumn.create("name", "only"));
        charts.put("empty", Charts.scatter(one.emptyCopy(), "x", "y").withTitle("No rows at all"));
        charts.put("one-dot", Charts.scatter(one, "x", "y"));
        charts.put("one-bar", Charts.bar(one, "name", "y"));
        charts.put("tiny", Charts.line(tiny(), "x", "y").withTitle("Tiny values"));
        charts.put("same", Charts.histogram(same(), "value").withTitle("All the same"));
        charts.put(
                "long-words",
                Charts.bar(longWords(), "name", "value")
                        .withTitle(
                                "A title that is so long that it has to be broken into several lines because nobody found a shorter way to say what this chart is about")
                        .withSubtitle("非常长的中文副标题，需要在没有空格的地方换行，因为中文不用空格分隔词语，而图表的宽度是有限的，所以必须换到下一行"));
    }

    static Table flowers() {
        Random random = new Random(42);
        DoubleColumn length = DoubleColumn.create("petal length");
        DoubleColumn width = DoubleColumn.create("petal width");
        StringColumn species = StringColumn.create("species");
        double[][] means = {{1.46, 0.25}, {4.26, 1.33}, {5.55, 2.03}};
        double[][] spreads = {{0.17, 0.1}, {0.47, 0.2}, {0.55, 0.27}};
        String[] names = {"setosa", "versicolor", "virginica"};
        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < 50; i++) {
                double common = random.nextGaussian();
                length.append(Math.round(10 * (means[s][0] + spreads[s][0] * common)) / 10.0);
                width.append(
                        Math.round(10 * (means[s][1] + spreads[s][1] * (0.8 * common + 0.6 * random.nextGaussian())))
                                / 10.0);
                species.append(names[s]);
            }
        }
        return Table.create("flowers", length, width, species);
    }

    static Table customers(int count) {
        Random random = new Random(7);
        IntColumn tenure = IntColumn.create("tenure");
        DoubleColumn charges = DoubleColumn.create("charges");
        DoubleColumn total = DoubleColumn.create("total");
        IntColumn services = IntColumn.create("services");
        StringColumn contract = StringColumn.create("contract");
        StringColumn internet = StringColumn.create("internet");
        StringColumn payment = StringColumn.create("payment");
        BooleanColumn churn = BooleanColumn.create("churn");
        String[] contracts = {"Month-to-month", "One year", "Two year"};
        String[] nets = {"DSL", "Fiber optic", "No"};
        String[] payments = {"Bank transfer (automatic)", "Credit card (automatic)", "Electronic check", "Mailed check"
        };
        for (int i = 0; i < count; i++) {
            int c = random.nextDouble() < 0.55 ? 0 : random.nextDouble() < 0.45 ? 1 : 2;
            int n = random.nextDouble() < 0.22 ? 2 : random.nextDouble() < (c == 0 ? 0.68 : 0.4) ? 1 : 0;
            int months = (int) Math.min(72, 1 + Math.pow(random.nextDouble(), c == 0 ? 2 : 0.7) * 72);
            double price = Math.max(
                    18.25, (n == 2 ? 20 : n == 0 ? 55 : 85) + random.nextGaussian() * (n == 2 ? 2 : 14) + months * 0.1);
            boolean gone = random.nextDouble() < (c == 0 ? 0.43 - months * 0.003 : c == 1 ? 0.11 : 0.03);
            tenure.append(months);
            charges.append(Math.round(20 * price) / 20.0);
            total.append(Math.round(20 * price * months) / 20.0);
            services.append((int) Math.max(0, Math.min(9, Math.round(4 + 2 * random.nextGaussian()))));
            contract.append(contracts[c]);
            internet.append(nets[n]);
            payment.append(payments[random.nextInt(10) < 4 ? 2 : random.nextInt(4)]);
            churn.append(gone);
        }
        return Table.create("customers", tenure, charges, total, services, contract, internet, payment, churn);
    }

    private static Table cities() {
        return Table.create(
                "cities",
                StringColumn.create("city", "上海", "北京", "深圳", "广州", "杭州", "成都", "重庆", "武汉", "西安", "南京", "苏州", "长沙"),
                StringColumn.create("region", "东部", "东部", "南部", "南部", "东部", "西部", "西部", "中部", "西部", "东部", "东部", "中部"),
                DoubleColumn.create(
                        "income", 84834, 81752, 76910, 80501, 73797, 54897, 43473, 61693, 51178, 73506, 74076, 65190),
                DoubleColumn.create(
                        "spend", 52508, 47586, 49013, 49490, 50129, 35010, 31531, 44085, 32218, 46066, 46566, 47680),
                DoubleColumn.create("people", 2487, 2184, 1766, 1873, 1237, 2126, 3212, 1373, 1299, 949, 1291, 1042));
    }

    private static Table manyGroups() {
        Random random = new Random(3);
        StringColumn shop = StringColumn.create("shop");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn y = DoubleColumn.create("y");
        for (int i = 0; i < 300; i++) {
            int s = i % 12;
            shop.append("Shop " + (s + 1));
            x.append(s * 3 + 8 * random.nextGaussian());
            y.append((s == 3 ? -2 : 2) * s + 6 * random.nextGaussian());
        }
        return Table.create("shops", shop, x, y);
    }

    private static Table months() {
        Random random = new Random(11);
        DateColumn month = DateColumn.create("month");
        DoubleColumn sales = DoubleColumn.create("sales");
        DoubleColumn costs = DoubleColumn.create("costs");
        DoubleColumn returns = DoubleColumn.create("returns");
        for (int i = 0; i < 48; i++) {
            LocalDate day = LocalDate.of(2021, 1, 1).plusMonths(i);
            double value =
                    120_000 * (1 + i / 46.0) * (day.getMonthValue() == 2 ? 0.75 : 1) + 6000 * random.nextGaussian();
            month.append(day);
            sales.append(Math.rint(value));
            costs.append(Math.rint(0.7 * value + 4000 * random.nextGaussian()));
            returns.append(Math.rint(12_000 + 1500 * random.nextGaussian()));
        }
        return Table.create("months", month, sales, costs, returns);
    }

    private static Table quarters() {
        DateColumn quarter = DateColumn.create("quarter");
        StringColumn channel = StringColumn.create("channel");
        DoubleColumn share = DoubleColumn.create("share");
        String[] names = {"门店", "网店", "小程序"};
        for (int i = 0; i < 12; i++) {
            double[] shares = {0.7 - 0.035 * i, 0.25 + 0.012 * i, 0.05 + 0.023 * i};
            for (int c = 0; c < 3; c++) {
                quarter.append(LocalDate.of(2021, 1, 1).plusMonths(3L * i));
                channel.append(names[c]);
                share.append(shares[c]);
            }
        }
        return Table.create("quarters", quarter, channel, share);
    }

    private static Table growth() {
        IntColumn year = IntColumn.create("year");
        DoubleColumn users = DoubleColumn.create("users");
        for (int i = 0; i < 16; i++) {
            year.append(2009 + i);
            users.append(Math.rint(100 * Math.pow(2.15, i)));
        }
        return Table.create("growth", year, users);
    }

    private static Table hours() {
        DateTimeColumn time = DateTimeColumn.create("time");
        IntColumn visits = IntColumn.create("visits");
        Random random = new Random(5);
        for (int i = 0; i < 96; i++) {
            time.append(LocalDateTime.of(2024, 11, 10, 0, 0).plusMinutes(30L * i));
            visits.append((int) (400 - 350 * Math.cos((i - 18) * Math.PI / 24) + 40 * random.nextGaussian()));
        }
        return Table.create("hours", time, visits);
    }

    private static Table gaps() {
        DateColumn day = DateColumn.create("day");
        DoubleColumn temperature = DoubleColumn.create("temperature");
        for (int i = 0; i < 60; i++) {
            day.append(LocalDate.of(2024, 12, 10).plusDays(i));
            if ((i > 14 && i < 22) || i == 40 || i == 42) {
                temperature.appendMissing();
            } else {
                temperature.append(Math.round(10 * (2 - 9 * Math.sin(i / 12.0) + 3 * Math.sin(i * 1.7))) / 10.0);
            }
        }
        return Table.create("gaps", day, temperature);
    }

    private static Table manyLines() {
        Random random = new Random(9);
        IntColumn week = IntColumn.create("week");
        DoubleColumn value = DoubleColumn.create("value");
        StringColumn store = StringColumn.create("store");
        for (int s = 1; s <= 12; s++) {
            double at = 100;
            for (int w = 1; w <= 52; w++) {
                at += random.nextGaussian() * 2 + (s == 7 && w > 30 ? 3 : 0);
                week.append(w);
                value.append(at);
                store.append(s < 10 ? "store 0" + s : "store " + s);
            }
        }
        return Table.create("stores", week, value, store);
    }

    private static Table departments() {
        return Table.create(
                "departments",
                StringColumn.create(
                        "department",
                        "Beverages",
                        "Fresh food",
                        "Household and cleaning",
                        "Snacks",
                        "Frozen",
                        "Baby and infant care products",
                        "Pets",
                        "Health and beauty"),
                DoubleColumn.create("revenue", 12.4, 38.2, 15.1, 17.7, 9.3, 4.25, 2.9, 14.8));
    }

    private static Table profit() {
        return Table.create(
                "profit",
                StringColumn.create(
                        "month", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
                DoubleColumn.create("profit", 12, 4, -9, -22, -14, -3, 6, 11, 19, 26, 34, 41));
    }

    private static Table channels() {
        StringColumn quarter = StringColumn.create("quarter");
        StringColumn channel = StringColumn.create("channel");
        IntColumn orders = IntColumn.create("orders");
        String[] names = {"门店", "天猫", "京东", "微信小程序"};
        int[][] values = {
            {5200, 3100, 2100, 400}, {5000, 3300, 2300, 900}, {4700, 3600, 2250, 1700}, {4900, 4100, 2700, 2900}
        };
        for (int q = 0; q < 4; q++) {
            for (int c = 0; c < 4; c++) {
                quarter.append("2024 年第 " + (q + 1) + " 季度");
                channel.append(names[c]);
                orders.append(values[q][c]);
            }
        }
        return Table.create("channels", quarter, channel, orders);
    }

    private static Table manyBars() {
        StringColumn product = StringColumn.create("product");
        IntColumn sold = IntColumn.create("sold");
        for (int i = 1; i <= 60; i++) {
            product.append("Product number " + i);
            sold.append(4000 / i + i % 7 * 30);
        }
        return Table.create("products", product, sold);
    }

    private static Table huge() {
        return Table.create(
                "companies",
                StringColumn.create("company", "A", "B", "C"),
                DoubleColumn.create("value", 3.2e12, 1.75e12, 8.4e11));
    }

    private static Table rates() {
        return Table.create(
                "rates",
                StringColumn.create("segment", "Month-to-month", "One year", "Two year"),
                DoubleColumn.create("churn rate", 0.427, 0.1127, 0.0283));
    }

    private static Table orders() {
        Random random = new Random(4);
        DateColumn date = DateColumn.create("date");
        for (int i = 0; i < 3000; i++) {
            int day = (int) Math.min(
                    364, Math.abs(random.nextDouble() < 0.3 ? 314 + 12 * random.nextGaussian() : random.nextInt(365)));
            date.append(LocalDate.of(2024, 1, 1).plusDays(day));
        }
        return Table.create("orders", date);
    }

    private static Table retention() {
        StringColumn cohort = StringColumn.create("cohort");
        IntColumn month = IntColumn.create("months since");
        DoubleColumn share = DoubleColumn.create("retention");
        for (int c = 0; c < 8; c++) {
            for (int m = 0; m < 8 - c; m++) {
                cohort.append("2024-0" + (c + 1));
                month.append(m);
                share.append(m == 0 ? 1 : 0.62 * Math.pow(0.83, m) + 0.01 * c);
            }
        }
        return Table.create("retention", cohort, month, share);
    }

    private static Table correlations() {
        String[] names = {"tenure", "charges", "total", "services", "月费"};
        double[][] values = {
            {1, 0.25, 0.83, 0.1, -0.02},
            {0.25, 1, 0.65, 0.32, 0.98},
            {0.83, 0.65, 1, 0.28, 0.6},
            {0.1, 0.32, 0.28, 1, -0.41},
            {-0.02, 0.98, 0.6, -0.41, 1}
        };
        StringColumn a = StringColumn.create("a");
        StringColumn b = StringColumn.create("b");
        DoubleColumn value = DoubleColumn.create("correlation");
        for (int i = 0; i < names.length; i++) {
            for (int j = 0; j < names.length; j++) {
                a.append(names[i]);
                b.append(names[j]);
                value.append(values[i][j]);
            }
        }
        return Table.create("correlations", a, b, value);
    }

    private static Table dense() {
        IntColumn hour = IntColumn.create("hour");
        StringColumn day = StringColumn.create("day");
        DoubleColumn visits = DoubleColumn.create("visits");
        String[] days = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
        for (int d = 0; d < 7; d++) {
            for (int h = 0; h < 24; h++) {
                hour.append(h);
                day.append(days[d]);
                visits.append(Math.rint(1000 * Math.exp(-Math.pow((h - 20) / 4.0, 2))
                        + (d > 4 ? 600 * Math.exp(-Math.pow((h - 14) / 4.0, 2)) : 0)));
            }
        }
        return Table.create("visits", hour, day, visits);
    }

    private static Table tiny() {
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn y = DoubleColumn.create("y");
        for (int i = 0; i < 20; i++) {
            x.append(i);
            y.append(1e-8 * (1 + Math.sin(i)));
        }
        return Table.create("tiny", x, y);
    }

    private static Table same() {
        DoubleColumn value = DoubleColumn.create("value");
        for (int i = 0; i < 20; i++) {
            value.append(3.25);
        }
        return Table.create("same", value);
    }

    /** Flows written as from→to:value. */
    static Table flows(String... flows) {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        DoubleColumn value = DoubleColumn.create("value");
        for (String flow : flows) {
            from.append(flow.substring(0, flow.indexOf('→')));
            to.append(flow.substring(flow.indexOf('→') + 1, flow.lastIndexOf(':')));
            value.append(Double.parseDouble(flow.substring(flow.lastIndexOf(':') + 1)));
        }
        return Table.create("flows", from, to, value);
    }

    private static Table manyFlows(int names) {
        List<String> flows = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            for (int j = 0; j < names; j++) {
                if ((i * 7 + j * 3) % 5 == 0 || i == j) {
                    flows.add("name " + i + "→name " + j + ":" + (i == j ? 60 + 13 * i : 1 + (i * j) % 17));
                }
            }
        }
        return flows(flows.toArray(String[]::new));
    }

    private static Table moves() {
        Table table = flows(
                "Champions→Champions:412",
                "Champions→Loyal:120",
                "Champions→At risk:31",
                "Loyal→Champions:95",
                "Loyal→Loyal:530",
                "Loyal→At risk:140",
                "Loyal→not buying:12",
                "New→Loyal:88",
                "New→New:35",
                "New→not buying:190",
                "At risk→Loyal:44",
                "At risk→At risk:260",
                "At risk→not buying:150",
                "not buying→New:210");
        table.column("from").setName("first quarter");
        table.column("to").setName("second quarter");
        table.column("value").setName("customers");
        return table;
    }

    private static Table chineseMoves() {
        Table table = flows(
                "重要价值客户→重要价值客户:12345",
                "重要价值客户→重要保持客户:1234",
                "重要保持客户→重要价值客户:890",
                "重要保持客户→重要保持客户:5210",
                "重要保持客户→流失客户:2010",
                "新客户→重要价值客户:310",
                "新客户→新客户:2400",
                "新客户→流失客户:1330",
                "一般客户→一般客户:4100",
                "一般客户→流失客户:95");
        table.column("from").setName("第三季度");
        table.column("to").setName("第四季度");
        table.column("value").setName("客户数");
        return table;
    }

    private static Table longWords() {
        return Table.create(
                "words",
                StringColumn.create(
                        "name",
                        "Donaudampfschifffahrtsgesellschaftskapitän",
                        "短",
                        "这是一个非常非常长的中文类别名称不知道放在哪里",
                        "A name of many short words that goes on",
                        "x"),
                DoubleColumn.create("value", 3, 5, 2, 4, 1));
    }

    /**
     * Writes every chart as SVG and HTML.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        List<String> page = new ArrayList<>();
        for (Map.Entry<String, Chart> entry : charts().entrySet()) {
            entry.getValue().saveSvg(folder.resolve(entry.getKey() + ".svg").toString());
            page.add(
                    "<section id=\"" + entry.getKey() + "\">" + entry.getValue().toHtml() + "</section>");
        }
        String html = "<!doctype html><meta charset=\"utf-8\"><body style=\"font-family:sans-serif\">"
                + String.join("\n", page);
        Files.write(folder.resolve("live.html"), html.getBytes(StandardCharsets.UTF_8));
    }
}
