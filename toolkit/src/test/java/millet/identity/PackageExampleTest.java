package millet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs() {
        Table accounts = IdentityResolutionTest.accounts(IdentityResolutionTest.ROWS);
        accounts.column("phone").setName("phone_hash");
        Table truth = accounts.selectColumns("account", "person");
        truth.column("person").setName("customer");

        IdentityResolution byKeys = IdentityResolution.of(
                        MatchRule.sameKey("phone_hash").unlessSharedByMore(6),
                        MatchRule.similarName("name", 0.9).andSame("birth_year").within("city"))
                .keepingNamesApart("name");
        Identities people = byKeys.withSource("platform").withTime("opened").link(accounts, "account");
        assertThat(people.toTable().columnNames()).contains("platform");
        assertThat(people.why("A1", "A4").rowCount()).isOne();
        assertThat(people.profile().rowCount()).isEqualTo(people.count());
        assertThat(people.score(truth, "customer").precision()).isEqualTo(1);

        MatchRule.Probable probable = MatchRule.probable("phone_hash", "device", "city", "birth_year", "gender")
                .names("name")
                .within("phone_hash")
                .within("device")
                .within("name", "city")
                .accepting(0.5);
        MatchWeights weights = IdentityResolution.of(probable)
                .keepingNamesApart("name")
                .link(accounts, "account")
                .weights();
        assertThat(weights.toTable().columnNames()).containsExactly("column", "level", "m", "u", "bits");
        assertThat(weights.plot().toSvg()).contains("bits of evidence");
        assertThat(weights.toText()).contains("Before anything is compared");
    }
}
