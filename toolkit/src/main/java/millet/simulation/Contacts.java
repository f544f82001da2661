package millet.simulation;

import java.util.List;

/**
 * By which numbers and devices a customer is reached on a day. Numbers change and go to others: a number that one customer gave up may be
 * another's some months later. Who gets whose is a formula of the customer numbers, so that nobody's rows need another's.
 *
 * <p>Telephone numbers begin with 12 and have eleven digits: Chinese mobile numbers begin with 13 to 19, numbers that begin with 12 are short
 * service numbers of five or six digits, so that none of these can be somebody's.
 */
final class Contacts {

    /** Of customers who change their number within the 2000 days around the world: about one in 25 a year. */
    static final double CHANGES_NUMBER = 0.20;

    /** Of customers, those who take the number that another one has given up, if there is one. */
    static final double NUMBER_GOES_ON = 0.20;

    /** Days before a number is given to somebody else. */
    static final int REST = 90;

    /** Of devices replaced, those that another customer uses later, bought at second hand. */
    static final double DEVICE_GOES_ON = 0.12;

    static final int CHANGE_FROM = -800;
    static final int CHANGE_TO = 1200;

    /** Days after which a device is replaced, on average. */
    private static final int DEVICE_YEARS = 900;

    /** Customers who get each other's numbers are found within a block of so many; a power of 2. */
    private static final int NEIGHBOURS = 1024;

    private static final int KINDS = 8;
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int SPARE = 2;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Permutation phones;
    private final Permutation devices;
    private final Draws draws;

    Contacts(long seed) {
        phones = Permutation.of(Permutation.NINE_DIGITS, seed, "contacts: telephones");
        devices = Permutation.of(Permutation.NINE_DIGITS, seed, "contacts: devices");
        draws = Draws.of(seed, "contacts");
    }

    /** The day on which the customer's number becomes another one; later than all days if it never does. */
    int numberChanges(int customer) {
        int own = givesUp(customer);
        if (!inherits(customer)) {
            return own;
        }
        int free = givesUp(partner(customer)) + REST;
        return own == NEVER ? free : Math.max(own, free);
    }

    /** The day on which the customer wants to give up the first number, if ever. */
    private int givesUp(int customer) {
        draws.restart(customer, 0);
        return draws.chance(CHANGES_NUMBER) ? CHANGE_FROM + draws.below(CHANGE_TO - CHANGE_FROM) : NEVER;
    }

    /** Whether the first number of the partner goes on to this customer; the partner's own wishes then need no one else's number. */
    private boolean inherits(int customer) {
        int partner = partner(customer);
        return waits(customer) && !waits(partner) && givesUp(partner) != NEVER;
    }

    private boolean waits(int customer) {
        draws.restart(customer, 1);
        return draws.chance(NUMBER_GOES_ON);
    }

    /** The number that the customer has on a day. */
    String phone(int customer, int day) {
        if (day < numberChanges(customer)) {
            return phone(customer * KINDS + FIRST);
        }
        return phone(inherits(customer) ? partner(customer) * KINDS + FIRST : customer * KINDS + SECOND);
    }

    /** Whether the number of that day was another customer's before. */
    boolean isRecycled(int customer, int day) {
        return day >= numberChanges(customer) && inherits(customer);
    }

    /** The second number that some have beside the first. */
    String sparePhone(int customer) {
        return phone(customer * KINDS + SPARE);
    }

    /** The number of one of the shops of a city, which stands for customers who gave none. */
    String shopPhone(int city, int shop) {
        return phone(Permutation.NINE_DIGITS - 1 - city * KINDS - shop);
    }

    private String phone(int number) {
        return phones.text("12", number);
    }

    /** Another customer of the block; every one is the partner of one. */
    static int partner(int customer) {
        int block = customer - customer % NEIGHBOURS;
        return block + (customer - block + NEIGHBOURS / 2 + 37) % NEIGHBOURS;
    }

    /** The day on which the customer's device is replaced by the next one. */
    private int deviceChanges(int customer) {
        draws.restart(customer, 2);
        return CHANGE_FROM + (int) draws.exponential(DEVICE_YEARS);
    }

    String device(int customer, int day) {
        if (hasUsedDevice(customer, day)) {
            return device(partner(customer) * KINDS + FIRST);
        }
        return device(customer * KINDS + (day >= deviceChanges(customer) ? SECOND : FIRST));
    }

    /** Whether the device of that day was another customer's before. */
    boolean hasUsedDevice(int customer, int day) {
        int from = deviceChanges(partner(customer));
        draws.restart(customer, 3);
        return draws.chance(DEVICE_GOES_ON) && day >= from + REST && day >= deviceChanges(customer);
    }

    /** The device that all in a household use, such as a television or a tablet. */
    String homeDevice(int household) {
        return device(household * KINDS + SPARE);
    }

    /** A device on show in a shop, on which customers log in and forget to log out. */
    String showDevice(int city) {
        return device(Permutation.NINE_DIGITS - 1 - city);
    }

    private String device(int number) {
        return devices.text("D", number);
    }

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "contacts: telephone numbers",
                "12 and nine digits",
                "no mobile number in China begins with 12, so that none of these is anybody's",
                "numbering plan of telecommunication networks of the Ministry of Industry and Information Technology (电信网编号计划):"
                        + " mobile numbers begin with 13 to 19"));
        all.add(new Parameter(
                "contacts: customers who change their number",
                "20% in the 2000 days from " + Days.date(CHANGE_FROM) + " on",
                "about one in 25 a year: enough to be seen in a small world",
                ""));
        all.add(
                new Parameter(
                        "contacts: numbers given up that another customer has later",
                        "16%, after 90 days",
                        "higher than in life, where the next owner is seldom a customer too; who joins by number alone must fall into it",
                        "K. Lee and A. Narayanan, Security and privacy risks of number recycling at mobile carriers in the United States, 2021:"
                                + " 171 of 259 free numbers still belonged to accounts; carriers there must wait 45 days at least"));
        all.add(new Parameter(
                "contacts: devices replaced that another customer uses later",
                "12%",
                "telephones are sold at second hand, and the device's number goes with them",
                ""));
    }
}
