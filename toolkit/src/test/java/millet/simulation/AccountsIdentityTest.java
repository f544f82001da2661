package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import millet.identity.Identities;
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

    private static final MatchRule PHONE = MatchRule.sameKey("phone_hash");

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

    @Test
    void show() {
        System.out.println(score(IdentityResolution.of(PHONE)));
        System.out.println(score(IdentityResolution.of(MatchRule.sameKey("phone_hash").unlessSharedByMore(6), MatchRule.sameKey("email_hash"), MatchRule.sameKey("device").unlessSharedByMore(6))));
        System.out.println(score(IdentityResolution.of(MatchRule.sameKey("phone_hash").unlessSharedByMore(6), MatchRule.sameKey("email_hash"), MatchRule.sameKey("device").unlessSharedByMore(6)).keepingNamesApart("name").keepingApart("gender")));
        Identities found = IdentityResolution.of(PROBABLE).keepingNamesApart("name").keepingApart("gender").suspecting("birth_year").withSource("platform").withTime("opened").link(ACCOUNTS, "account");
        System.out.println(found.weights());
        System.out.println(found);
        LinkageScore s = found.score(TRUTH, "customer");
        System.out.println(s);
        System.out.println(s.byRule());
        System.out.println(s.thresholds());
        System.out.println(s.falseMerges().first(15).printAll());
        System.out.println(s.falseSplits().first(15).printAll());
        System.out.println(found.review().first(15).printAll());
        System.out.println(found.profile().first(5).printAll());
        assertThat(s.f1()).isGreaterThan(0.9);
    }
}
