package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The tables tell one story: none says what another denies. */
class WorldStoryTest {

    private static final World WORLD = World.customers(3000);
    private static final Table ORDERS = WORLD.orders();

    private static Set<String> column(Table table, String column) {
        return new HashSet<>(table.stringColumn(column).asList());
    }

    @Test
    void who_uses_a_platform_has_an_account_there() {
        Map<String, String> owner = new HashMap<>();
        WORLD.truth().accounts().forEach(row -> owner.put(row.getString("account"), row.getString("customer")));
        Map<String, Set<String>> accounts = new HashMap<>();
        for (Row row : WORLD.accounts()) {
            accounts.computeIfAbsent(row.getString("platform"), key -> new HashSet<>())
                    .add(owner.get(row.getString("account")));
        }
        Map<String, Set<String>> buyers = new HashMap<>();
        for (Row row : ORDERS) {
            buyers.computeIfAbsent(row.getString("place"), key -> new HashSet<>())
                    .add(row.getString("customer"));
        }

        assertThat(accounts.get("shop")).containsAll(buyers.get("web shop"));
        assertThat(accounts.get("app")).containsAll(buyers.get("app"));
        assertThat(accounts.get("store")).containsAll(buyers.get("store"));
        assertThat(accounts.get("support")).isEqualTo(column(WORLD.tickets(), "customer"));
        assertThat(accounts.get("community")).isEqualTo(column(WORLD.truth().members(), "member"));
    }

    @Test
    void services_earn_on_screens_that_were_bought() {
        Set<String> owners = new HashSet<>();
        for (Row row : WORLD.devices()) {
            if (!row.getString("category").equals("home")) {
                owners.add(row.getString("customer"));
            }
        }
        int without = 0;
        for (Row row : WORLD.services()) {
            boolean screen = row.getInt("screens") > 0;
            boolean earns = row.getDouble("advertising") > 0;
            assertThat(earns).isEqualTo(screen);
            assertThat(!screen || owners.contains(row.getString("customer"))).isTrue();
            assertThat(row.getInt("screens")).isLessThanOrEqualTo(row.getInt("devices"));
            without += screen ? 0 : 1;
        }
        assertThat(without).isPositive();
    }

    @Test
    void members_vote_on_days_of_visiting_and_never_twice_on_a_pair() {
        Set<String> visits = new HashSet<>();
        WORLD.activity().forEach(row -> visits.add(row.getString("member") + row.getDate("day")));
        Set<String> pairs = new HashSet<>();
        Table votes = WORLD.votes();
        for (Row row : votes) {
            assertThat(visits).contains(row.getString("member") + row.getDate("day"));
            String a = row.getString("prototype_a");
            String b = row.getString("prototype_b");
            String pair = a.compareTo(b) < 0 ? a + b : b + a;
            assertThat(pairs.add(row.getString("member") + pair)).isTrue();
            assertThat(row.getString("chosen")).isIn(a, b);
        }
        assertThat(votes.rowCount()).isGreaterThan(100);
    }

    @Test
    void what_is_sent_back_is_reviewed_before_and_liked_less() {
        Map<String, LocalDate> returned = new HashMap<>();
        for (Row row : ORDERS) {
            if (row.getInt("quantity") < 0) {
                returned.put(
                        row.getString("customer") + row.getString("product"),
                        row.getDateTime("time").toLocalDate());
            }
        }
        double[] stars = new double[2];
        double[] count = new double[2];
        for (Row row : WORLD.ratings()) {
            LocalDate back = returned.get(row.getString("customer") + row.getString("product"));
            stars[back == null ? 0 : 1] += row.getInt("stars");
            count[back == null ? 0 : 1]++;
        }
        assertThat(stars[1] / count[1]).isLessThan(stars[0] / count[0] - 0.5);
    }

    @Test
    void nothing_is_sold_before_its_launch_nor_after_it_left() {
        Map<String, LocalDate[]> sold = new HashMap<>();
        for (Row row : WORLD.products()) {
            LocalDate left = row.isMissing("left") ? LocalDate.MAX : row.getDate("left");
            sold.put(row.getString("product"), new LocalDate[] {row.getDate("launched"), left});
        }
        for (Row row : ORDERS) {
            LocalDate day = row.getDateTime("time").toLocalDate();
            LocalDate[] span = sold.get(row.getString("product"));
            assertThat(row.getInt("quantity") < 0 || (!day.isBefore(span[0]) && day.isBefore(span[1])))
                    .as(row.getString("name") + " " + day)
                    .isTrue();
        }
    }

    @Test
    void the_steps_of_a_visit_follow_each_other_and_orders_are_those_of_the_shop() {
        Map<String, LocalDateTime> last = new HashMap<>();
        Set<String> orders = column(ORDERS, "order");
        int bought = 0;
        for (Row row : WORLD.events()) {
            String visit = row.getString("customer") + "/" + row.getInt("visit");
            LocalDateTime time = row.getDateTime("time");
            LocalDateTime before = last.put(visit, time);
            assertThat(before == null || !time.isBefore(before)).as(visit).isTrue();
            assertThat(before == null)
                    .as(visit)
                    .isEqualTo(row.getString("event").equals("open"));
            if (row.getString("event").equals("order")) {
                bought++;
                assertThat(orders).contains(row.getString("order"));
            }
        }
        assertThat(bought).isGreaterThan(1000);
    }

    @Test
    void nobody_is_there_before_joining() {
        Map<String, LocalDate> joined = new HashMap<>();
        WORLD.customers().forEach(row -> joined.put(row.getString("customer"), row.getDate("joined")));
        for (Row row : ORDERS) {
            assertThat(row.getDateTime("time").toLocalDate()).isAfterOrEqualTo(joined.get(row.getString("customer")));
        }
        for (Row row : WORLD.touches()) {
            assertThat(row.getDateTime("time").toLocalDate()).isAfterOrEqualTo(joined.get(row.getString("customer")));
        }
        for (Row row : WORLD.activity()) {
            assertThat(row.getDate("day")).isAfterOrEqualTo(joined.get(row.getString("member")));
        }
    }

    @Test
    void numbers_of_documents_are_unique() {
        for (String[] key : new String[][] {
            {"devices", "device"}, {"reviews", "review"}, {"tickets", "ticket"}, {"searches", "search"},
            {"posts", "post"}, {"accounts", "account"}, {"customers", "customer"}, {"credit", "order"}
        }) {
            Table table = WORLD.table(key[0]);
            assertThat(column(table, key[1])).as(key[0]).hasSize(table.rowCount());
        }
    }
}
