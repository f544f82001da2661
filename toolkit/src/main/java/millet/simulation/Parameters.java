package millet.simulation;

import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every planted number of the world with its reason, and its source where it is a claim about real shops. */
final class Parameters {

    private static final String XIAOMI = "Xiaomi Corporation, results announcement for 2023";
    private static final String TELLIS =
            "G. Tellis 1988, Journal of Marketing Research 25: mean price elasticity -1.76; "
                    + "T. Bijmolt, H. van Heerde and R. Pieters 2005, ibid. 42: -2.62";

    private final List<Parameter> all = new ArrayList<>();

    static Table table() {
        Parameters parameters = new Parameters();
        parameters.customers();
        parameters.demand();
        parameters.channels();
        parameters.goods();
        People.parameters(parameters.all);
        Accounts.parameters(parameters.all);
        BrandSurvey.parameters(parameters.all);
        Members.parameters(parameters.all);
        Activity.parameters(parameters.all);
        Follows.parameters(parameters.all);
        Prototypes.parameters(parameters.all);
        Reviews.parameters(parameters.all);
        SensorTables.parameters(parameters.all);
        return parameters.toTable();
    }

    private void add(String name, String value, String why, String source) {
        all.add(new Parameter(name, value, why, source));
    }

    private void customers() {
        for (Segment segment : Segment.values()) {
            Segment.Temper mean = segment.temper();
            add(
                    "segment: " + segment.word(),
                    "weight " + Numbers.percent(segment.weight(), 0) + ", rate ×"
                            + Numbers.fixed(StrictMath.exp(mean.rate()), 2) + ", price sensitivity ×"
                            + mean.sensitivity()
                            + ", home " + mean.home() + ", online " + mean.online() + ", community " + mean.community()
                            + ", buys for " + Numbers.count((long) segment.meanLife()) + " days on average",
                    "five kinds that the articles' shop would know: far enough apart to be found, near enough to be mistaken",
                    "");
        }
        add(
                "spread of the rate of purchase within a segment",
                "σ of the logarithm " + Traits.RATE_SPREAD,
                "a fifth of the buyers should bring 55 to 75 % of the revenue",
                "D. McCarthy and R. Winer 2019, Marketing Letters 30: 70/20 is nearer to the truth than 80/20");
        add(
                "customers of before 2023",
                Numbers.percent(Traits.OLD, 0),
                "a data set never begins with the shop; their first purchases are not in it",
                "");
        add(
                "customers who only try",
                Numbers.percent(Traits.TRIES, 0) + ", gone after 20 days on average",
                "most shops lose many customers after their first order",
                "");
        add(
                "resellers",
                Numbers.percent(Traits.RESELLERS, 1) + " of the customers, 4 to 26 pieces a line",
                "every shop has some, and they upset every mean",
                "");
        add(
                "interest of new customers",
                "×" + (1 + Wishes.NEW_INTEREST) + " for " + Wishes.NEW_DAYS + " days",
                "many join because there is something to buy; more than a third never order all the same",
                "");
    }

    private void demand() {
        for (Category category : Category.values()) {
            add(
                    "price elasticity: " + category.word(),
                    Numbers.fixed(-category.elasticity(), 1) + " × sensitivity",
                    "dearer and more comparable goods are shopped around for",
                    TELLIS);
        }
        add("elasticity to competitors' prices", "+" + Prices.CROSS, "positive, and smaller than the own one", "");
        add(
                "weeks with an offer",
                Numbers.percent(Prices.ORDINARY_DISCOUNT, 0)
                        + " of ordinary weeks, 5 to 20 % off; 10 to 20 % in the weeks of 618 and 双11",
                "offers at random tell the elasticity, offers at the festivals hide it",
                "");
        add(
                "days of the season",
                "weekend ×1.25; 618: 1 to 18 June ×1.5, last days ×2.6; 双11: 1 to 11 November ×1.5, last days ×3.4; "
                        + "Spring Festival ×0.55; late August ×1.2",
                "the shopping year of a Chinese web shop; the heights are chosen",
                "");
        for (Complement rule : Complement.all()) {
            add(
                    "goes with: " + rule.anchor().key() + " → " + rule.taken().key(),
                    Numbers.percent(rule.confidence(), 0),
                    "what a clerk would offer with it; at list price",
                    "");
        }
        add(
                "returns",
                "3 to 6 % of the lines, within " + Life.RETURN_DAYS + " days",
                "less than in retail as a whole, because few of the goods are worn",
                "National Retail Federation and Appriss Retail 2023: 14.5 % of retail sales in the USA");
        add(
                "empty shelves",
                Numbers.percent(Shelves.RUNS_OUT, 0) + " of the products in every 60 days, for 4 to 12 days",
                "sales are not demand",
                "");
        add(
                "flash sale of a new phone",
                Numbers.percent(Shelves.FLASH_SERVED, 0) + " of those who want one get one, for " + Shelves.FLASH_SALE
                        + " days",
                "the articles' shop sells its new phones by limited sales",
                "");
    }

    private void channels() {
        for (Channel channel : Channel.values()) {
            add(
                    "channel: " + channel.word(),
                    Numbers.percent(channel.effect(), 1) + " of touches bring an order; stands before "
                            + Numbers.percent(channel.beforeOrder(), 0) + " of intended online orders; "
                            + Numbers.fixed(channel.cost(), 2) + " yuan a touch",
                    channel.beforeOrder() > 0
                            ? "it meets those who buy anyway: the last touch before an order is not its cause"
                            : "a touch brings few orders; what is scarce costs more",
                    "");
        }
        for (Segment segment : Segment.values()) {
            double effect = segment.response().effect();
            add(
                    "campaign: " + segment.word(),
                    segment.response().word() + ", " + Numbers.percent(effect, 1)
                            + (effect < 0
                                    ? " of intended purchases spoilt"
                                    : " of those who would not buy, and have not left the shop"),
                    "the four kinds of answers that uplift models tell apart",
                    "");
        }
    }

    private void goods() {
        for (Category category : Category.values()) {
            List<Family> families = Family.all().stream()
                    .filter(family -> family.category() == category)
                    .toList();
            double lowest = families.stream().mapToDouble(Family::margin).min().orElseThrow();
            double highest = families.stream().mapToDouble(Family::margin).max().orElseThrow();
            add(
                    "gross margin at list price: " + category.word(),
                    Numbers.percent(lowest, 0) + " to " + Numbers.percent(highest, 0),
                    "low on devices, higher on what goes with them; offers take a part of it away",
                    category == Category.ACCESSORY
                            ? ""
                            : XIAOMI + ": 14.6 % on phones, 16.3 % on home devices, 74.2 % on internet services");
        }
        add(
                "failures",
                "Weibull with shape 0.8 to 1.5 for each line of devices",
                "a shape above 1 is wear, below 1 early faults",
                "");
        add(
                "advertising revenue",
                Numbers.fixed(ServiceTables.ADVERTISING, 1) + " yuan a month for an ordinary user",
                "what must come back for the low margin",
                XIAOMI
                        + ": 30.1 billion yuan of internet services for some 600 million monthly users, about 4 yuan a month");
    }

    private Table toTable() {
        return Table.create(
                "parameters",
                StringColumn.create(
                        "parameter", all.stream().map(Parameter::name).toList()),
                StringColumn.create("value", all.stream().map(Parameter::value).toList()),
                StringColumn.create("why", all.stream().map(Parameter::why).toList()),
                StringColumn.create(
                        "source", all.stream().map(Parameter::source).toList()));
    }
}
