package millet.simulation;

import java.util.Locale;
import millet.display.Numbers;

/** The ways in which a row of the orders goes wrong between the till and the table. */
enum Stain {
    DOUBLED("", "row stands twice", 0.25),
    NO_CUSTOMER("customer", "missing", 0.20),
    CUSTOMER_SPELT("customer", "spelt otherwise", 0.12),
    CATEGORY_SPELT("category", "spelt otherwise", 0.12),
    NAME_BLANKS("name", "blanks around it", 0.08),
    NO_PRICE("price", "missing", 0.07),
    POINT_LOST("price", "decimal point lost: a hundred times too high", 0.05),
    SIGN("quantity", "sign turned", 0.04),
    CLOCK("time", "clock of the till reset: first minutes of 2013", 0.04),
    TEST("", "row of a test, one fen", 0.03);

    private static final Stain[] ALL = values();
    private static final double[] SHARES = shares();
    private static final int TEST_LINE = 99;
    private static final int FULL_WIDTH = 0xFEE0;

    private final String column;
    private final String words;
    private final double share;

    /**
     * @param column that is wrong; empty if a whole row is too many
     * @param share of the soiled rows
     */
    Stain(String column, String words, double share) {
        this.column = column;
        this.words = words;
        this.share = share;
    }

    private static double[] shares() {
        double[] shares = new double[ALL.length];
        for (int i = 0; i < ALL.length; i++) {
            shares[i] = ALL[i].share;
        }
        return shares;
    }

    static Stain draw(Draws draws) {
        return ALL[draws.pick(SHARES)];
    }

    String column() {
        return column;
    }

    String words() {
        return words;
    }

    /** What the value was, as text; empty if the row has no business to be there. */
    String right(OrderRow row) {
        return switch (this) {
            case NO_CUSTOMER, CUSTOMER_SPELT -> row.customer;
            case CATEGORY_SPELT -> row.category;
            case NAME_BLANKS -> row.name;
            case NO_PRICE, POINT_LOST -> Numbers.exact(row.price);
            case SIGN -> String.valueOf(row.quantity);
            case CLOCK -> Days.date(row.day) + " " + Clock.text(row.second);
            case DOUBLED, TEST -> "";
        };
    }

    /** Soils the row; a doubled row and one of a test are clean themselves, the row too many comes after. */
    void soil(OrderRow row, Draws draws) {
        switch (this) {
            case NO_CUSTOMER -> row.customer = null;
            case CUSTOMER_SPELT -> row.customer = spelt(row.customer, draws.below(3));
            case CATEGORY_SPELT -> row.category = category(row.category, draws.below(3));
            case NAME_BLANKS -> row.name = draws.chance(0.5) ? row.name + " " : " " + row.name;
            case NO_PRICE -> row.price = Double.NaN;
            case POINT_LOST -> row.price *= 100;
            case SIGN -> row.quantity = -row.quantity;
            case CLOCK -> {
                row.day = Days.EARLIEST;
                row.second = draws.below(600);
            }
            case DOUBLED, TEST -> {}
        }
    }

    /** Makes the row too many of a clean one; false if there is none. */
    boolean adds(OrderRow row) {
        if (this == TEST) {
            row.line = TEST_LINE;
            row.customer = "TEST";
            row.price = 0.01;
            row.quantity = 1;
        }
        return this == TEST || this == DOUBLED;
    }

    private static String spelt(String customer, int way) {
        return switch (way) {
            case 0 -> customer.toLowerCase(Locale.ROOT);
            case 1 -> customer + " ";
            default ->
                customer.chars()
                        .collect(
                                StringBuilder::new,
                                (wide, c) -> wide.append((char) (c + FULL_WIDTH)),
                                StringBuilder::append)
                        .toString();
        };
    }

    private static String category(String word, int way) {
        return switch (way) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> Category.valueOf(word.toUpperCase(Locale.ROOT)).chinese();
            default -> word + "s";
        };
    }
}
