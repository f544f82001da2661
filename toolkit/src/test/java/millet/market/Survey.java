package millet.market;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A survey by formula, so that Python can make the same one. */
final class Survey {

    static final String[] ATTRIBUTES = {"price_value", "picture", "design", "smart", "reliability", "prestige"};
    static final String[] BRANDS = {"粟里", "云岫", "澜石", "松陌", "朗曜", "启衡"};
    static final double[][] MEANS = {
        {6.2, 5.0, 4.6, 5.9, 4.8, 4.0},
        {2.6, 5.9, 6.1, 5.2, 5.6, 6.4},
        {4.1, 6.0, 5.4, 4.6, 5.0, 5.2},
        {5.6, 3.8, 3.6, 3.5, 3.9, 2.7},
        {4.4, 4.6, 5.6, 4.0, 4.4, 4.5},
        {3.8, 4.4, 4.0, 4.4, 6.0, 4.9}
    };
    private static final double[] IDEAL = {5.8, 5.6, 5.2, 5.4, 5.4, 5.0};

    private Survey() {}

    /** Respondent r gives brand b in attribute a its mean + ((7r + 3b + 5a + ra) mod 11 − 5) / 4, and buys if the squared distance to the ideal is below 14. */
    static Table of(int respondents) {
        Table table = empty();
        for (int r = 0; r < respondents; r++) {
            for (int b = 0; b < BRANDS.length; b++) {
                double square = 0;
                for (int a = 0; a < ATTRIBUTES.length; a++) {
                    double rating = MEANS[b][a] + ((r * 7 + b * 3 + a * 5 + r * a) % 11 - 5) / 4.0;
                    square += (rating - IDEAL[a]) * (rating - IDEAL[a]);
                    table.doubleColumn(2 + a).append(rating);
                }
                table.intColumn(0).append(r);
                table.stringColumn(1).append(BRANDS[b]);
                table.booleanColumn("would_buy").append(square < 14);
            }
        }
        return table;
    }

    /** The means themselves, one row a brand. */
    static Table ofMeans() {
        Table table = empty();
        for (int b = 0; b < BRANDS.length; b++) {
            table.intColumn(0).append(0);
            table.stringColumn(1).append(BRANDS[b]);
            for (int a = 0; a < ATTRIBUTES.length; a++) {
                table.doubleColumn(2 + a).append(MEANS[b][a]);
            }
            table.booleanColumn("would_buy").append(b % 2 == 0);
        }
        return table;
    }

    private static Table empty() {
        Table table = Table.create("survey", IntColumn.create("respondent"), StringColumn.create("brand"));
        for (String attribute : ATTRIBUTES) {
            table.addColumns(DoubleColumn.create(attribute));
        }
        return table.addColumns(BooleanColumn.create("would_buy"));
    }

    static BrandRatings ratings(Table survey) {
        return BrandRatings.of(survey, "brand", ATTRIBUTES)
                .withRespondent("respondent")
                .withPurchase("would_buy");
    }
}
