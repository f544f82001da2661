package millet.simulation;

/** Purchases on instalments, and who did not pay. */
final class CreditTables {

    static final Layout CREDIT = Layout.of("credit", "分期付款", "one order paid by instalments")
            .text("order", "number of the order")
            .text("customer", "who ordered")
            .day("day", "when")
            .number("amount", "what was lent, yuan")
            .whole("months", "3, 6, 12 or 24")
            .whole("age", "age of the customer, years")
            .whole("income", "band of the monthly income, 1 to 5")
            .whole("city_tier", "1 for the four largest cities to 4 for small ones")
            .whole("months_known", "whole months since the customer joined")
            .whole("orders_before", "orders placed here before this one")
            .whole("other_loans", "loans open elsewhere")
            .whole("late_before", "payments that came late in the past two years, here or elsewhere")
            .yesNo("defaulted", "whether 90 days passed without a payment; missing for orders of the last 180 days");

    static final Layout TRUTH = Layout.of("credit_truth", "真实违约概率", "one order paid by instalments")
            .text("order", "number of the order")
            .number("default_probability", "with which the default was drawn");

    static final Layout WEIGHTS = Layout.of(
                    "credit_weights_truth", "真实违约模型", "one term of the logarithm of the odds of a default")
            .text("term", "what it multiplies")
            .number("weight", "its weight");

    private static final double LEAST = 1200;
    private static final double ASKS = 0.35;
    private static final int[] MONTHS = {3, 6, 12, 24};
    private static final double[] MONTH_WEIGHTS = {0.25, 0.25, 0.35, 0.15};
    private static final int UNKNOWN = 180;
    private static final double DAYS_A_MONTH = 30.44;
    private static final int MOST_ORDERS = 10;
    private static final int YOUNG = 25;

    private static final double BASE = -4.1;
    private static final double LATE = 0.85;
    private static final double LOANS = 0.35;
    private static final double INCOME = -0.40;
    private static final double AMOUNT = 0.55;
    private static final double LENGTH = 0.035;
    private static final double YOUTH = 0.30;
    private static final double FAITH = -0.10;

    private CreditTables() {}

    @FunctionalInterface
    private interface Row {
        void write(Loan loan, Rows rows);
    }

    /** One purchase on instalments. */
    private record Loan(
            String order,
            int customer,
            int day,
            double amount,
            int months,
            int age,
            int income,
            int tier,
            int known,
            int ordersBefore,
            int otherLoans,
            int lateBefore,
            double chance) {

        double probability() {
            double odds = StrictMath.exp(BASE
                    + LATE * lateBefore
                    + LOANS * otherLoans
                    + INCOME * (income - 3)
                    + AMOUNT * StrictMath.log(amount / 3000)
                    + LENGTH * months
                    + (age < YOUNG ? YOUTH : 0)
                    + FAITH * Math.min(MOST_ORDERS, ordersBefore));
            return odds / (1 + odds);
        }
    }

    static Scribe credit(Shop shop) {
        return each(shop, (loan, rows) -> {
            rows.text(loan.order)
                    .text(Ids.customer(loan.customer))
                    .day(loan.day)
                    .number(loan.amount)
                    .whole(loan.months)
                    .whole(loan.age)
                    .whole(loan.income)
                    .whole(loan.tier)
                    .whole(loan.known)
                    .whole(loan.ordersBefore)
                    .whole(loan.otherLoans)
                    .whole(loan.lateBefore);
            if (loan.day < shop.days() - UNKNOWN) {
                rows.yesNo(loan.chance < loan.probability());
            } else {
                rows.missing();
            }
            rows.end();
        });
    }

    static Scribe truth(Shop shop) {
        return each(
                shop,
                (loan, rows) -> rows.text(loan.order).number(loan.probability()).end());
    }

    static void weights(Rows rows) {
        rows.text("1").number(BASE).end();
        rows.text("late_before").number(LATE).end();
        rows.text("other_loans").number(LOANS).end();
        rows.text("income - 3").number(INCOME).end();
        rows.text("log(amount / 3000)").number(AMOUNT).end();
        rows.text("months").number(LENGTH).end();
        rows.text("age below 25").number(YOUTH).end();
        rows.text("orders_before, at most 10").number(FAITH).end();
    }

    private static Scribe each(Shop shop, Row row) {
        Life life = new Life(shop);
        Draws draws = Draws.of(shop.seed(), "credit");
        Incomes incomes = new Incomes(shop.seed());
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            int income = incomes.of(customer, life.traits().person());
            for (int order = 0; order < orders.count(); order++) {
                draws.restart(customer, order);
                double amount = orders.amount(order);
                if (draws.chance(ASKS) && amount >= LEAST && !life.traits().isReseller()) {
                    row.write(loan(life, draws, order, amount, income), rows);
                }
            }
        };
    }

    private static Loan loan(Life life, Draws draws, int order, double amount, int income) {
        Traits traits = life.traits();
        int day = life.orders().day(order);
        return new Loan(
                OrderTables.number(life.orders(), order, traits.customer()),
                traits.customer(),
                day,
                amount,
                MONTHS[draws.pick(MONTH_WEIGHTS)],
                Days.date(day).getYear() - traits.person().birthYear(),
                income,
                traits.person().city().tier(),
                (int) ((day - traits.joined()) / DAYS_A_MONTH),
                order,
                draws.poisson(0.6 - 0.05 * income),
                draws.poisson(0.45 - 0.06 * income),
                draws.uniform());
    }
}
