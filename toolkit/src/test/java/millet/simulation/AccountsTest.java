package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class AccountsTest {

    private static final int CUSTOMERS = 20_000;
    private static final int DAYS = 730;
    private static final Table ACCOUNTS = accounts(IntStream.range(0, CUSTOMERS).toArray());
    private static final Table TRUTH = truth();

    private static Accounts world() {
        return new Accounts(
                42,
                DAYS,
                customer -> customer * 37 % 1000 - 400,
                SomePlatforms::firstUse,
                customer -> "C" + (1_000_000 + customer));
    }

    private static Table accounts(int... customers) {
        Rows rows = new Rows(Accounts.LAYOUT);
        Scribe scribe = world().scribe();
        IntStream.of(customers).forEach(customer -> scribe.write(customer, rows));
        return rows.table();
    }

    private static Table truth() {
        Rows rows = new Rows(Accounts.TRUTH);
        Scribe scribe = world().truthScribe();
        IntStream.range(0, CUSTOMERS).forEach(customer -> scribe.write(customer, rows));
        return rows.table();
    }

    @Test
    void both_tables_have_the_same_accounts_in_the_same_order_and_no_number_twice() {
        assertThat(TRUTH.stringColumn("account").asList())
                .isEqualTo(ACCOUNTS.stringColumn("account").asList());
        assertThat(ACCOUNTS.stringColumn("account").countUnique()).isEqualTo(ACCOUNTS.rowCount());
    }

    @Test
    void a_customer_has_one_to_five_accounts_and_most_have_more_than_one() {
        Map<String, Integer> counts = new TreeMap<>();
        TRUTH.stringColumn("customer").forEach(customer -> counts.merge(customer, 1, Integer::sum));
        assertThat(counts).hasSize(CUSTOMERS);
        assertThat(counts.values()).allMatch(count -> count >= 1 && count <= 5).contains(1, 2, 3, 4, 5);
        assertThat(TRUTH.rowCount() / (double) CUSTOMERS).isBetween(1.8, 2.4);
    }

    @Test
    void the_rows_of_a_customer_do_not_depend_on_what_was_written_before() {
        Table alone = accounts(4711);
        Table after = accounts(9, 4711);
        assertThat(after.last(alone.rowCount()).print()).isEqualTo(alone.print());
        Table again = ACCOUNTS.where(ACCOUNTS.stringColumn("account")
                .isIn(alone.stringColumn("account").asList()));
        assertThat(again.print()).isEqualTo(alone.print());
    }

    @Test
    void every_kind_of_dirt_is_there() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (String dirt : TRUTH.stringColumn("dirt")) {
            for (String kind : dirt.split("; ", -1)) {
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        for (Dirt dirt : Dirt.values()) {
            assertThat(kinds.getOrDefault(dirt.label, 0)).as(dirt.label).isGreaterThan(20);
        }
        assertThat(kinds.get("") / (double) TRUTH.rowCount())
                .as("rows as they should be")
                .isBetween(0.3, 0.6);
    }

    @Test
    void some_numbers_belong_to_strangers_one_after_the_other() {
        Map<String, Set<String>> households = new TreeMap<>();
        for (int row = 0; row < TRUTH.rowCount(); row++) {
            String dirt = TRUTH.getString(row, "dirt");
            String phone = ACCOUNTS.getString(row, "phone_hash");
            if (!phone.isEmpty() && !dirt.contains("shop phone") && !dirt.contains("wrong phone")) {
                households
                        .computeIfAbsent(phone, number -> new LinkedHashSet<>())
                        .add(TRUTH.getString(row, "household"));
            }
        }
        long shared = households.values().stream().filter(set -> set.size() > 1).count();
        assertThat(shared / (double) households.size()).isBetween(0.001, 0.02);
        assertThat(households.values()).as("two owners at most").allMatch(set -> set.size() <= 2);
    }

    @Test
    void a_typing_mistake_in_a_number_leaves_no_trace_of_the_right_one() {
        for (int row = 0; row < TRUTH.rowCount(); row++) {
            if (TRUTH.getString(row, "dirt").contains("wrong phone")) {
                assertThat(ACCOUNTS.getString(row, "phone_hash")).matches("[0-9a-f]{16}");
                assertThat(ACCOUNTS.getString(row, "platform")).isEqualTo("store");
            }
        }
    }

    @Test
    void platforms_know_different_things() {
        Table store = ACCOUNTS.where(ACCOUNTS.stringColumn("platform").isEqualTo("store"));
        Table app = ACCOUNTS.where(ACCOUNTS.stringColumn("platform").isEqualTo("app"));
        assertThat(store.column("device").countMissing()).isEqualTo(store.rowCount());
        assertThat(store.column("email_hash").countMissing()).isEqualTo(store.rowCount());
        assertThat(app.column("device").countMissing()).isZero();
        assertThat(app.column("address").countMissing()).isEqualTo(app.rowCount());
        assertThat(1 - app.column("phone_hash").countMissing() / (double) app.rowCount())
                .isCloseTo(Platform.APP.phone, within(0.02));
    }

    @Test
    void no_account_is_older_than_its_customer_or_younger_than_the_world() {
        assertThat(ACCOUNTS.dateColumn("opened").max()).isBeforeOrEqualTo(Days.date(DAYS - 1));
        assertThat(ACCOUNTS.dateColumn("opened").min()).isEqualTo(Days.date(-400));
    }

    @Test
    void only_letters_and_digits_of_fingerprints_leave_the_world() {
        for (String column : List.of("phone_hash", "email_hash")) {
            assertThat(ACCOUNTS.stringColumn(column).asSet())
                    .allMatch(hash -> hash.isEmpty() || hash.matches("[0-9a-f]{16}"));
        }
        // printf 'salt12000000000' | sha256sum
        assertThat(new Fingerprint("salt").of("12000000000")).isEqualTo("06d4293107c41510");
    }

    @Test
    void every_planted_number_has_its_reason() {
        List<Parameter> all = new ArrayList<>();
        People.parameters(all);
        Accounts.parameters(all);
        assertThat(all)
                .hasSizeGreaterThan(30)
                .allMatch(parameter ->
                        !parameter.why().isBlank() && !parameter.value().isBlank());
        assertThat(all.stream().map(Parameter::name)).doesNotHaveDuplicates();
    }
}
