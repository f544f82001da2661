package millet.simulation;

/** The numbers on documents. They tell apart and say nothing else. */
final class Ids {

    private static final int CUSTOMER_DIGITS = 7;
    private static final int SERIAL_DIGITS = 9;
    /** A prime: multiplication by a number that it does not divide gives every customer a serial number of its own. */
    private static final long PRIME = 100_000_007L;

    private static final long FACTOR = 61_803_398L;

    private Ids() {}

    static String customer(int customer) {
        StringBuilder text = new StringBuilder(1 + CUSTOMER_DIGITS).append('C');
        digits(text, customer + 1L, CUSTOMER_DIGITS);
        return text.toString();
    }

    /** A document of a customer, the {@code n}th of that kind on that day: a letter, the day, a serial number. */
    static String document(char letter, int day, int customer, int n) {
        StringBuilder text = new StringBuilder(2 + 8 + SERIAL_DIGITS).append(letter);
        int date = Days.yearMonthDay(day);
        digits(text, date, 6);
        digits(text, (customer + 1) * FACTOR % PRIME, SERIAL_DIGITS);
        return text.append(n).toString();
    }

    private static void digits(StringBuilder text, long number, int count) {
        long power = 1;
        for (int i = 1; i < count; i++) {
            power *= 10;
        }
        long left = number;
        for (long unit = power; unit > 0; unit /= 10) {
            text.append((char) ('0' + left / unit % 10));
        }
    }
}
