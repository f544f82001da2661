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
    private static final Accounts WORLD = new Accounts(
            42,
            730,
            customer -> customer * 37 % 1000 - 400,
            SomePlatforms::firstUse,
            customer -> "C" + (1_000_000 + customer));
    private static final Table ACCOUNTS = rows(Accounts.LAYOUT, WORLD.scribe());
    private static final Table TRUTH = rows(Accounts.TRUTH, WORLD.truthScribe());

    private static final MatchRule.SameKey PHONE = MatchRule.sameKey("phone_hash");

    private static final MatchRule.Probable PROBABLE = MatchRule.probable(
                    "phone_hash", "email_hash", "device", "city", "birth_year", "gender", "platform")
            .names("name")
            .addresses("address")
            .within("phone_hash")
            .within("email_hash")
            .within("device")
            .within("address", "city")
            .within("name", "city")
            .within("name", "birth_year")
            .accepting(0.7)
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
    void numbers_alone_miss_accounts_and_join_strangers() {
        LinkageScore keys = score(IdentityResolution.of(PHONE));
        assertThat(keys.recall()).as("changed and missing numbers").isBetween(0.65, 0.80);
        assertThat(keys.precision()).as("recycled, family and shop numbers").isBetween(0.80, 0.93);
        LinkageScore more =
                score(IdentityResolution.of(PHONE, MatchRule.sameKey("email_hash"), MatchRule.sameKey("device")));
        assertThat(more.recall()).isGreaterThan(keys.recall());
        assertThat(more.precision()).as("family devices as well").isLessThan(keys.precision());
    }

    @Test
    void weighing_all_evidence_and_keeping_names_apart_finds_nearly_all() {
        Identities found = careful(PROBABLE, PHONE.unlessSharedByMore(6), MatchRule.sameKey("email_hash"))
                .link(ACCOUNTS, "account");
        LinkageScore score = found.score(TRUTH, "customer");
        assertThat(score.f1()).isGreaterThan(0.94);
        assertThat(score.bCubedF1()).isGreaterThan(0.97);
        assertThat(score.precision()).isGreaterThan(0.96);
        assertThat(score.thresholds().doubleColumn("recall").get(0))
                .isGreaterThan(score.thresholds().doubleColumn("recall").max() - 1e-9);
        assertThat(score.plot().toSvg()).contains("precision");
        assertThat(found.review().isEmpty()).isFalse();
    }
}
