package millet.economics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import millet.display.Names;

/** The numbers of {@link UnitEconomics}, in the order of its components, with what they may be. */
enum Assumption {
    DEVICE_MARGIN("device margin", Unit.AMOUNT, -Double.MAX_VALUE, Double.MAX_VALUE),
    ACQUISITION_COST("acquisition cost", Unit.AMOUNT, 0, Double.MAX_VALUE),
    SERVICE_REVENUE("service revenue", Unit.AMOUNT, 0, Double.MAX_VALUE),
    SERVICE_MARGIN("service margin", Unit.SHARE, -1, 1),
    RETENTION("retention", Unit.SHARE, 0, 1),
    POLARIZATION("polarization", Unit.SHARE, 0, Math.nextDown(1.0)),
    REPEAT_PURCHASES("repeat purchases", Unit.NUMBER, 0, Double.MAX_VALUE),
    REPEAT_MARGIN("repeat margin", Unit.AMOUNT, -Double.MAX_VALUE, Double.MAX_VALUE),
    DATA_VALUE("data value", Unit.AMOUNT, -Double.MAX_VALUE, Double.MAX_VALUE),
    DATA_COST("data cost", Unit.AMOUNT, 0, Double.MAX_VALUE),
    DISCOUNT_RATE("discount rate", Unit.SHARE, 0, 10),
    MARGIN_GIVEN_UP("margin given up", Unit.AMOUNT, 0, Double.MAX_VALUE),
    PRICE("price", Unit.AMOUNT, 0, Double.MAX_VALUE),
    ELASTICITY("elasticity", Unit.NUMBER, -100, 0);

    /** How a number is written, and by which steps it is varied. */
    enum Unit {
        AMOUNT,
        SHARE,
        NUMBER
    }

    private final String words;
    private final Unit unit;
    private final double least;
    private final double most;

    Assumption(String words, Unit unit, double least, double most) {
        this.words = words;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** Finds an assumption by its words; case, blanks, hyphens and underscores do not count. */
    static Assumption named(String name) {
        return Arrays.stream(values())
                .filter(one -> name != null && folded(one.words).equals(folded(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unit economics have no '" + name + "'; they have "
                        + names() + "." + Names.suggestion(name, names())));
    }

    /** Whether this name is that of an assumption. */
    static boolean isNamed(String name) {
        return Arrays.stream(values()).anyMatch(one -> folded(one.words).equals(folded(name)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    static List<String> names() {
        return Arrays.stream(values()).map(one -> one.words).toList();
    }

    double of(UnitEconomics economics) {
        return switch (this) {
            case DEVICE_MARGIN -> economics.deviceMargin();
            case ACQUISITION_COST -> economics.acquisitionCost();
            case SERVICE_REVENUE -> economics.serviceRevenue();
            case SERVICE_MARGIN -> economics.serviceMargin();
            case RETENTION -> economics.retention();
            case POLARIZATION -> economics.polarization();
            case REPEAT_PURCHASES -> economics.repeatPurchases();
            case REPEAT_MARGIN -> economics.repeatMargin();
            case DATA_VALUE -> economics.dataValue();
            case DATA_COST -> economics.dataCost();
            case DISCOUNT_RATE -> economics.discountRate();
            case MARGIN_GIVEN_UP -> economics.marginGivenUp();
            case PRICE -> economics.price();
            case ELASTICITY -> economics.elasticity();
        };
    }

    String words() {
        return words;
    }

    String article() {
        return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    Unit unit() {
        return unit;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** Throws if the number cannot be this. */
    void check(double value) {
        if (!Double.isFinite(value) || !allows(value)) {
            throw new IllegalArgumentException(
                    "The " + words + " of unit economics is " + expected() + ", not " + value + "." + remedy(value));
        }
    }

    private String expected() {
        if (least == 0 && most == Double.MAX_VALUE) {
            return "a number from 0 up";
        }
        if (most == Double.MAX_VALUE) {
            return "a finite number";
        }
        return switch (this) {
            case POLARIZATION -> "a share from 0 to below 1";
            case ELASTICITY -> "a number from -100 to 0: a lower price brings more customers";
            case DISCOUNT_RATE -> "a yearly rate from 0 to 10";
            default -> "a share from " + (int) least + " to " + (int) most;
        };
    }

    private String remedy(double value) {
        if (unit == Unit.SHARE && value > 1 && value <= 100) {
            return " For " + Amounts.number(value) + " percent say " + Amounts.number(value / 100) + ".";
        }
        if (this == ELASTICITY && value > 0) {
            return " Say withDemand(" + Amounts.number(-value) + ").";
        }
        return "";
    }

    /**
     * The number varied by a share, inside what is allowed. Near 1, what varies in a retention is the share that leaves: a fifth more of 97 % would be no
     * retention at all, a fifth more of 3 % is.
     */
    double varied(double value, double share) {
        double varied = this == RETENTION ? 1 - (1 - value) * (1 - share) : value + Math.abs(value) * share;
        return Math.max(least, Math.min(most, varied));
    }

    /** From where to where a break-even is looked for; {@code scale} is the largest amount of the model. */
    double[] searched(double scale) {
        return switch (this) {
            case DEVICE_MARGIN, REPEAT_MARGIN, DATA_VALUE -> new double[] {-10 * scale, 10 * scale};
            case SERVICE_MARGIN, RETENTION -> new double[] {0, 1};
            case POLARIZATION -> new double[] {0, 0.99};
            case REPEAT_PURCHASES -> new double[] {0, 2};
            case DISCOUNT_RATE -> new double[] {0, 2};
            case PRICE -> new double[] {scale, 100 * scale};
            case ELASTICITY -> new double[] {-6, 0};
            default -> new double[] {0, 10 * scale};
        };
    }
}
