package millet.simulation;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * What one customer wants, and the advertisements that meet them. A wish for a category comes as a Poisson process with the season, more often
 * than it is fulfilled: prices and possessions thin it later. Some advertisements bring a wish of their own, a few days later.
 */
final class Wishes {

    /** The cause of a wish that nobody brought; above it are the channels, in their order, then the campaign. */
    static final int OWN = 0;

    static final int CAMPAIGN = Channel.COUNT + 1;

    /** A new customer came because there was something to buy: so many times more wishes, for so many days. */
    static final double NEW_INTEREST = 3;

    static final int NEW_DAYS = 30;
    private static final double AD_LAG_DAYS = 2.5;
    /** Purchases a day from where on somebody meets the usual number of advertisements. */
    private static final double USUAL_RATE = 0.01;

    private static final int BYTE = 8;
    private static final int MASK = 0xFF;

    private final Season season;
    private final int days;
    private final Draws draws;
    private final Draws adDraws;
    private final LongArrayList wishes = new LongArrayList();
    private final LongArrayList touches = new LongArrayList();
    private final double[] rates = new double[Category.COUNT];
    private final double[] most = new double[Category.COUNT];

    Wishes(Shop shop) {
        season = shop.season();
        days = shop.days();
        draws = Draws.of(shop.seed(), "wishes");
        adDraws = Draws.of(shop.seed(), "advertisements");
    }

    /** Draws the wishes and the touches of a customer, in the order of time. */
    void of(Traits traits) {
        wishes.clear();
        touches.clear();
        draws.restart(traits.customer());
        adDraws.restart(traits.customer());
        int from = Math.max(0, traits.joined());
        int to = Math.min(traits.leaves(), days);
        for (int i = 0; i < Category.COUNT; i++) {
            rates[i] = traits.rate(Category.at(i));
            most[i] = Prices.mostDemand(Category.at(i), traits.sensitivity());
        }
        if (from < to) {
            for (int i = 0; i < Category.COUNT; i++) {
                wish(i, 1, from, to);
                wish(i, traits.joined() < 0 ? 0 : NEW_INTEREST, from, Math.min(to, from + NEW_DAYS));
            }
            advertise(traits, from, to);
        }
        Arrays.sort(wishes.elements(), 0, wishes.size());
        Arrays.sort(touches.elements(), 0, touches.size());
    }

    private void wish(int category, double times, int from, int to) {
        int count = draws.poisson(rates[category] * most[category] * times * season.sum(from, to));
        for (int n = 0; n < count; n++) {
            add(season.draw(draws, from, to), Clock.shopping(draws), category, OWN);
        }
    }

    private void add(int day, int second, int category, int cause) {
        wishes.add((((long) day * Clock.DAY + second) << (2 * BYTE)) | ((long) category << BYTE) | cause);
    }

    private void advertise(Traits traits, int from, int to) {
        double all = 0;
        for (double rate : rates) {
            all += rate;
        }
        double reached = Math.sqrt(Math.min(4, all / USUAL_RATE)) * (0.5 + traits.online()) * (to - from) / 7;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            int count = adDraws.poisson(Channel.at(channel).perWeek() * reached);
            for (int n = 0; n < count; n++) {
                int day = from + adDraws.below(to - from);
                touches.add(touch(day, Clock.any(adDraws), channel));
                answer(traits, day, to, channel);
            }
        }
    }

    private void answer(Traits traits, int day, int to, int channel) {
        int category = adDraws.pick(rates);
        int later = day + 1 + (int) adDraws.exponential(AD_LAG_DAYS);
        double effect = Channel.at(channel).effect() * traits.segment().adResponse();
        if (adDraws.chance(effect * most[category]) && later < to) {
            add(later, Clock.shopping(adDraws), category, 1 + channel);
        }
    }

    static long touch(int day, int second, int channel) {
        return (((long) day * Clock.DAY + second) << BYTE) | channel;
    }

    static int touchDay(long touch) {
        return (int) ((touch >> BYTE) / Clock.DAY);
    }

    static int touchSecond(long touch) {
        return (int) ((touch >> BYTE) % Clock.DAY);
    }

    static int touchChannel(long touch) {
        return (int) (touch & MASK);
    }

    int count() {
        return wishes.size();
    }

    int day(int wish) {
        return (int) ((wishes.getLong(wish) >> (2 * BYTE)) / Clock.DAY);
    }

    int second(int wish) {
        return (int) ((wishes.getLong(wish) >> (2 * BYTE)) % Clock.DAY);
    }

    int category(int wish) {
        return (int) (wishes.getLong(wish) >> BYTE) & MASK;
    }

    int cause(int wish) {
        return (int) wishes.getLong(wish) & MASK;
    }

    /** The most that a wish of this category can be multiplied by prices. */
    double most(int category) {
        return most[category];
    }

    LongArrayList touches() {
        return touches;
    }
}
