package millet.simulation;

import java.util.stream.IntStream;
import millet.identity.IdentityResolution;
import millet.identity.LinkageScore;
import millet.identity.MatchRule;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The people behind the accounts of a small world, found again. */
class AccountsIdentityTest {

    private static final int CUSTOMERS = 5_000;
    private static final Accounts WORLD =
            new Accounts(42, 730, customer -> customer * 37 % 1000 - 400, customer -> "C" + (1_000_000 + customer));
    private static final Table ACCOUNTS = rows(Accounts.LAYOUT, WORLD.scribe());
    private static final Table TRUTH = rows(Accounts.TRUTH, WORLD.truthScribe());

    private static final MatchRule.SameKey PHONE = MatchRule.sameKey("phone_hash");

    private static final MatchRule PROBABLE = MatchRule.probable(
                    "phone_hash", "email_hash", "device", "city", "birth_year", "gender", "platform")
            .names("name")
            .addresses("address")
            .within("phone_hash")
            .within("email_hash")
            .within("device")
            .within("address", "city")
            .within("name", "city")
            .within("name", "birth_year")
            .accepting(0.9)
            .reviewing(0.2);

    private static Table rows(Layout layout, Scribe scribe) {
        Rows rows = new Rows(layout);
        IntStream.range(0, CUSTOMERS).forEach(customer -> scribe.write(customer, rows));
        return rows.table();
    }

    private static LinkageScore score(IdentityResolution resolution) {
        return resolution.link(ACCOUNTS, "account").score(TRUTH, "customer");
    }

    private static IdentityResolution careful(MatchRule... rules) {
        return IdentityResolution.of(rules)
                .keepingNamesApart("name")
                .keepingApart("gender")
                .suspecting("birth_year")
                .withSource("platform")
                .withTime("opened");
    }

    @Test
    void show() {
        MatchRule.Probable p = (MatchRule.Probable) PROBABLE;
        for (double t : new double[] {0.3, 0.5, 0.7}) {
            System.out.println("P " + t + " " + line(score(careful(p.accepting(t)))));
            System.out.println("K+P " + t + " "
                    + line(score(
                            careful(PHONE.unlessSharedByMore(6), MatchRule.sameKey("email_hash"), p.accepting(t)))));
            System.out.println("K+D+P " + t + " "
                    + line(score(careful(
                            PHONE.unlessSharedByMore(6),
                            MatchRule.sameKey("email_hash"),
                            MatchRule.sameKey("device").unlessSharedByMore(6),
                            p.accepting(t)))));
            System.out.println("P+K " + t + " "
                    + line(score(careful(
                            p.accepting(t),
                            PHONE.unlessSharedByMore(6),
                            MatchRule.sameKey("email_hash"),
                            MatchRule.sameKey("device").unlessSharedByMore(6)))));
        }
    }

    static String line(LinkageScore s) {
        return s.precision() + " " + s.recall() + " " + s.f1() + " b3 " + s.bCubedF1();
    }
}
