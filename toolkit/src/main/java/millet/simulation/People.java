package millet.simulation;

import java.util.List;

/**
 * The invented people of a world. {@code people.of(17)} is the person behind customer 17, and depends on the seed and on nothing else: the
 * households are cut from blocks of twelve customer numbers, so that a customer's family is found without looking at anybody else's rows.
 *
 * <p>A surname, a given name and a city are drawn independently of each other; a name that many would take for somebody they have heard of is
 * drawn anew. Any likeness with a person is chance.
 */
final class People {

    /** Customers of one household have neighbouring numbers within a block of so many. */
    static final int BLOCK = 12;

    /** Shares of the households with 1, 2, 3 and 4 customers: most buyers are the only one at home who buys here. */
    private static final double[] HOUSEHOLD_SIZES = {0.62, 0.22, 0.11, 0.05};

    /** Shares of the age bands of the heads of households: buyers of devices online are younger than the country. */
    private static final double[] AGE_BANDS = {0.17, 0.36, 0.25, 0.14, 0.08};

    private static final int[] AGE_FROM = {18, 25, 35, 45, 55};
    private static final int OLDEST = 75;

    /** Heads of households: buyers of devices are men somewhat more often than women. */
    private static final double FEMALE = 0.44;

    /** The second of a household is the partner of the head, else a parent or a grown child. */
    private static final double PARTNER = 0.7;

    /** Those with parents born when one-character names were the fashion, and those before and after. */
    private static final int ONE_CHARACTER_FROM = 1970;

    private static final int ONE_CHARACTER_TO = 1995;
    private static final double ONE_CHARACTER_THEN = 0.30;
    private static final double ONE_CHARACTER_ELSE = 0.10;

    private static final int GENERATION_LEAST = 24;
    private static final int GENERATION_SPREAD = 9;

    private static final double[] CITY_WEIGHTS =
            City.ALL.stream().mapToDouble(City::weight).toArray();

    private final Draws sizes;
    private final Draws homes;
    private final Draws persons;
    private final int[] found = new int[3];

    private People(long seed) {
        sizes = Draws.of(seed, "people: households");
        homes = Draws.of(seed, "people: homes");
        persons = Draws.of(seed, "people");
    }

    static People withSeed(long seed) {
        return new People(seed);
    }

    /** The person of a customer number; the instance belongs to one thread. */
    Person of(int customer) {
        find(customer);
        int household = found[0];
        int place = found[1];
        homes.restart(household);
        City city = City.ALL.get(homes.pick(CITY_WEIGHTS));
        int surname = homes.pick(NameWords.SURNAME_WEIGHT);
        int othersSurname = homes.pick(NameWords.SURNAME_WEIGHT);
        boolean headFemale = homes.chance(FEMALE);
        int headAge = age(homes.pick(AGE_BANDS), homes.uniform());
        boolean second = homes.chance(PARTNER);
        Draws draws = persons.restart(customer);
        Kin kin = kin(place, second, headAge);
        boolean female = kin == Kin.HEAD ? headFemale : kin == Kin.PARTNER ? !headFemale : draws.chance(0.5);
        int age = age(kin, headAge, draws);
        boolean inherits = kin != Kin.PARTNER && (kin != Kin.PARENT || !female);
        int named = inherits ? surname : othersSurname;
        int born = Person.YEAR - age;
        double one = born >= ONE_CHARACTER_FROM && born < ONE_CHARACTER_TO ? ONE_CHARACTER_THEN : ONE_CHARACTER_ELSE;
        String[] given = NameWords.given(NameWords.SURNAME[named], female, one, draws);
        return new Person(
                NameWords.SURNAME[named],
                given[0],
                NameWords.SURNAME_PINYIN[named],
                given[1],
                female,
                born,
                city,
                household,
                place,
                found[2]);
    }

    /** The household of a customer: its smallest customer number. */
    int household(int customer) {
        find(customer);
        return found[0];
    }

    private enum Kin {
        HEAD,
        PARTNER,
        CHILD,
        PARENT
    }

    private static Kin kin(int place, boolean partner, int headAge) {
        if (place == 0) {
            return Kin.HEAD;
        }
        if (place == 1 && partner) {
            return Kin.PARTNER;
        }
        return headAge >= AGE_FROM[3] ? Kin.CHILD : Kin.PARENT;
    }

    private static int age(int band, double within) {
        int from = AGE_FROM[band];
        int to = band + 1 < AGE_FROM.length ? AGE_FROM[band + 1] : OLDEST;
        return from + (int) (within * (to - from));
    }

    private static int age(Kin kin, int headAge, Draws draws) {
        int years = GENERATION_LEAST + draws.below(GENERATION_SPREAD);
        int age =
                switch (kin) {
                    case HEAD -> headAge;
                    case PARTNER -> headAge + draws.below(7) - 3;
                    case CHILD -> headAge - years;
                    case PARENT -> headAge + years;
                };
        return Math.max(AGE_FROM[0], Math.min(age, OLDEST));
    }

    /** Cuts the block of the customer into households until the customer's one is met. */
    private void find(int customer) {
        int start = customer - customer % BLOCK;
        int end = start + BLOCK;
        sizes.restart(start);
        while (true) {
            int size = Math.min(1 + sizes.pick(HOUSEHOLD_SIZES), end - start);
            if (customer < start + size) {
                found[0] = start;
                found[1] = customer - start;
                found[2] = size;
                return;
            }
            start += size;
        }
    }

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "people: household sizes 1, 2, 3, 4",
                "62%, 22%, 11%, 5%",
                "most buyers are the only one at home who buys here; families make shared telephones and addresses",
                ""));
        all.add(new Parameter(
                "people: age bands 18-24 … 55+ of heads",
                "17%, 36%, 25%, 14%, 8%",
                "buyers of devices online are younger than the country; children and parents are counted from the head",
                ""));
        all.add(new Parameter(
                "people: heads who are women", "44%", "buyers of devices are men somewhat more often", ""));
        all.add(new Parameter(
                "people: surnames",
                NameWords.SURNAME.length + " with weights",
                "namesakes must be as frequent as they are: the five first hold about three in ten people",
                "Ministry of Public Security, 2020 national report on names (二〇二〇年全国姓名报告): 30.8%"));
        all.add(new Parameter(
                "people: cities",
                City.ALL.size() + " in 4 tiers and 7 regions",
                "enough to group by, few enough to read; weights are chosen",
                ""));
    }
}
