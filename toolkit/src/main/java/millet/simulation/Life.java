package millet.simulation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one customer does in the shop. An instance is filled anew for each customer and belongs to one thread.
 *
 * <p>A wish becomes an order with the chance that price, competitors and what one owns already leave of it. So the rate of orders is exactly
 * rate × season × interest × (price / list price)^(−elasticity × sensitivity) × competitors^0.5, whoever brought the wish. What is decided about
 * a wish is drawn from its own moment: a second run with another campaign decides everything else as the first did.
 */
final class Life {

    private static final double EXTRA_ACCESSORY = 0.10;
    private static final double SECOND_PIECE = 0.12;
    private static final double NEVER = -1e6;
    private static final double OLD_PHONE_DAYS = 1200;
    private static final double CAMPAIGN_LAG_DAYS = 4;
    private static final int RESELLER_LEAST = 4;
    private static final int RESELLER_STEPS = 12;
    static final int RETURN_DAYS = 12;
    /** The share of lines that come back, by category: devices more often than what costs little. */
    private static final double[] RETURN_RATE = {0.05, 0.06, 0.04, 0.06, 0.03, 0};

    /** A run without the campaign, one in which it brings an order, one in which it spoils those of its window. */
    private enum Campaign {
        NONE,
        BRINGS,
        SPOILS
    }

    private final Shop shop;
    private final Traits traits;
    private final Wishes wishes;
    private final Draws draws;
    private final Draws campaignDraws;
    private final List<List<Complement>> complements = Complement.byAnchor();
    private final double[] lastBought = new double[Family.all().size() + Category.COUNT];
    private final Orders orders = new Orders();
    private final LongArrayList touches = new LongArrayList();
    private final IntArrayList lostDay = new IntArrayList();
    private final IntArrayList lostProduct = new IntArrayList();
    private boolean eligible;
    private boolean treated;
    private boolean buysUntreated;
    private boolean buysTreated;
    private int campaignOrderDay;
    private int campaignOrderSecond;

    Life(Shop shop) {
        this.shop = shop;
        traits = shop.traits();
        wishes = new Wishes(shop);
        draws = Draws.of(shop.seed(), "decisions");
        campaignDraws = Draws.of(shop.seed(), "campaign");
    }

    /** Lives the life of this customer; what was known of another one is gone. */
    Life of(int customer) {
        wishes.of(traits.of(customer));
        run(Campaign.NONE);
        Campaign campaign = campaign();
        if (campaign != Campaign.NONE) {
            run(campaign);
        }
        Arrays.sort(touches.elements(), 0, touches.size());
        return this;
    }

    /** What the campaign does to the customer; both answers are known, with it and without it. */
    private Campaign campaign() {
        int day = shop.campaignDay();
        int end = Math.min(day + Shop.CAMPAIGN_WINDOW, shop.days());
        campaignDraws.restart(traits.customer());
        eligible = traits.joined() < day;
        treated = campaignDraws.chance(0.5) && eligible;
        double effect = traits.segment().response().effect();
        boolean moved = campaignDraws.chance(Math.abs(effect)) && eligible && traits.leaves() >= end;
        campaignOrderDay = Math.min(end - 1, day + (int) campaignDraws.exponential(CAMPAIGN_LAG_DAYS));
        campaignOrderSecond = Clock.shopping(campaignDraws);
        buysUntreated = eligible && orders.countBetween(day, end) > 0;
        buysTreated = buysUntreated ? !(moved && effect < 0) : moved && effect > 0;
        if (!treated || buysTreated == buysUntreated) {
            return Campaign.NONE;
        }
        return buysTreated ? Campaign.BRINGS : Campaign.SPOILS;
    }

    private void run(Campaign campaign) {
        orders.clear();
        lostDay.clear();
        lostProduct.clear();
        touches.clear();
        touches.addAll(wishes.touches());
        own();
        boolean brings = campaign == Campaign.BRINGS;
        for (int wish = 0; wish < wishes.count(); wish++) {
            int day = wishes.day(wish);
            if (brings && day > campaignOrderDay) {
                bring();
                brings = false;
            }
            boolean spoilt = campaign == Campaign.SPOILS
                    && day >= shop.campaignDay()
                    && day < shop.campaignDay() + Shop.CAMPAIGN_WINDOW;
            if (!spoilt) {
                decide(wish, day);
            }
        }
        if (brings) {
            bring();
        }
    }

    /** Everybody has a phone, mostly another maker's, of some age; of the rest nobody has anything of ours. */
    private void own() {
        Arrays.fill(lastBought, NEVER);
        draws.restart(traits.customer());
        int from = Math.max(0, traits.joined());
        lastBought[Family.all().size() + Category.PHONE.place()] = from - draws.between(0, OLD_PHONE_DAYS);
    }

    private void decide(int wish, int day) {
        int second = wishes.second(wish);
        int category = wishes.category(wish);
        draws.restart(traits.customer(), moment(day, second, wishes.cause(wish)));
        Product product = choose(category, day);
        double demand = shop.prices().demand(product.index(), day, traits.sensitivity()) / wishes.most(category);
        double interest = product.category().interest(day - lastBought[group(product)]);
        if (!draws.chance(demand * interest)) {
            return;
        }
        if (!draws.chance(shop.shelves().served(product.index(), day))) {
            lostDay.add(day);
            lostProduct.add(product.index());
            return;
        }
        order(day, second, wishes.cause(wish), product);
    }

    private static long moment(int day, int second, int cause) {
        return ((long) day * Clock.DAY + second + 1) * (Wishes.CAMPAIGN + 1) + cause;
    }

    /** What one owns replaces its like: any phone a phone, but only a kettle a kettle. */
    private static int group(Product product) {
        boolean alone =
                product.category() == Category.HOME || !product.category().isDevice();
        return alone
                ? product.family()
                : Family.all().size() + product.category().place();
    }

    private Product choose(int category, int day) {
        int[] onSale = shop.catalogue().onSale(category, day);
        return shop.catalogue().at(onSale[draws.pick(shop.catalogue().taste(traits.segment(), category, day))]);
    }

    private void order(int day, int second, int cause, Product anchor) {
        Place place = Place.draw(draws, traits.online());
        orders.begin(day, second, cause, place);
        line(anchor, day, pieces(anchor));
        for (Complement rule : complements.get(anchor.family())) {
            double chance = draws.uniform();
            int index = shop.catalogue().current(rule.taken().index(), day);
            if (index >= 0 && chance < rule.confidence() * wanted(index, day)) {
                line(shop.catalogue().at(index), day, 1);
            }
        }
        double chance = draws.uniform();
        Product extra = choose(Category.ACCESSORY.place(), day);
        if (chance < EXTRA_ACCESSORY * wanted(extra.index(), day) && !orders.has(extra.index())) {
            line(extra, day, 1);
        }
        if (cause == Wishes.OWN && place != Place.STORE) {
            comeThrough(day, second);
        }
    }

    /** What goes with something else is taken by its price too, and not from an empty shelf. */
    private double wanted(int product, int day) {
        return shop.shelves().isOut(product, day) ? 0 : shop.prices().demand(product, day, traits.sensitivity());
    }

    private int pieces(Product product) {
        boolean second = draws.chance(SECOND_PIECE) && product.category() == Category.ACCESSORY;
        int dozens = draws.below(RESELLER_STEPS);
        if (traits.isReseller() && product.category() != Category.SERVICE) {
            return RESELLER_LEAST + 2 * dozens;
        }
        return second ? 2 : 1;
    }

    private void line(Product product, int day, int pieces) {
        boolean comesBack = draws.chance(RETURN_RATE[product.category().place()]);
        int back = day + 2 + draws.below(RETURN_DAYS);
        boolean seen = comesBack && back < shop.days();
        orders.line(product.index(), pieces, shop.prices().of(product.index(), day), seen ? back : Orders.KEPT);
        lastBought[group(product)] = day;
    }

    /** Somebody who orders anyway asks a search engine or a cashback site for the way: the last touch, and it brought nothing. */
    private void comeThrough(int day, int second) {
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            boolean through = draws.chance(Channel.at(channel).beforeOrder());
            int before = Math.max(0, second - 60 - draws.below(5400));
            if (through) {
                touches.add(Wishes.touch(day, before, channel));
            }
        }
    }

    /** The order that the campaign brought: an accessory, whatever it costs. */
    private void bring() {
        draws.restart(traits.customer(), moment(campaignOrderDay, campaignOrderSecond, Wishes.CAMPAIGN));
        Product product = choose(Category.ACCESSORY.place(), campaignOrderDay);
        while (shop.shelves().isOut(product.index(), campaignOrderDay)) {
            product = choose(Category.ACCESSORY.place(), campaignOrderDay);
        }
        orders.begin(campaignOrderDay, campaignOrderSecond, Wishes.CAMPAIGN, Place.APP);
        line(product, campaignOrderDay, 1);
    }

    Traits traits() {
        return traits;
    }

    Orders orders() {
        return orders;
    }

    LongArrayList touches() {
        return touches;
    }

    int lostCount() {
        return lostDay.size();
    }

    int lostDay(int place) {
        return lostDay.getInt(place);
    }

    int lostProduct(int place) {
        return lostProduct.getInt(place);
    }

    /** Whether the campaign could reach the customer. */
    boolean isEligible() {
        return eligible;
    }

    boolean isTreated() {
        return treated;
    }

    /** Whether the customer buys within the campaign's window when left alone. */
    boolean buysUntreated() {
        return buysUntreated;
    }

    /** Whether the customer buys within the campaign's window when written to. */
    boolean buysTreated() {
        return buysTreated;
    }
}
