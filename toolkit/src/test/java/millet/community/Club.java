package millet.community;

import java.time.LocalDate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A community by formula, so that Python can make the same one. */
final class Club {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /** W. W. Zachary, An information flow model for conflict and fission in small groups, 1977: who met whom, as in NetworkX's karate_club_graph. */
    private static final int[][] KARATE = {
        {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
        {2, 3, 7, 13, 17, 19, 21, 30},
        {3, 7, 8, 9, 13, 27, 28, 32},
        {7, 12, 13},
        {6, 10},
        {6, 10, 16},
        {16},
        {},
        {30, 32, 33},
        {33},
        {},
        {},
        {},
        {33},
        {32, 33},
        {32, 33},
        {},
        {},
        {32, 33},
        {33},
        {32, 33},
        {},
        {32, 33},
        {25, 27, 29, 32, 33},
        {25, 27, 31},
        {31},
        {29, 33},
        {33},
        {31, 33},
        {32, 33},
        {32, 33},
        {32, 33},
        {33}
    };

    private Club() {}

    /** Member m of 60 begins on day 7m mod 50 and is there when (31m + 17d + md) mod 13 is below 6, after 30 days below 3; 100 days, the last one empty. */
    static Table activity() {
        Table table = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        for (int member = 0; member < 60; member++) {
            for (int day = 0; day < 100; day++) {
                int age = day - member * 7 % 50;
                if (age == 0 || (age > 0 && (member * 31 + day * 17 + member * day) % 13 < (age < 30 ? 6 : 3))) {
                    add(table, member, day);
                }
            }
        }
        return table;
    }

    static void add(Table activity, int member, int day) {
        activity.stringColumn(0).append("M" + member);
        activity.dateColumn(1).append(FIRST.plusDays(day));
    }

    /** Members of these numbers who were there on one day. */
    static Table onOneDay(int members) {
        Table table = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        for (int member = 0; member < members; member++) {
            add(table, member, 0);
        }
        return table;
    }

    /** Posts of the members m² mod 60 for m below 200 that 3 does not divide, and 40 of member 7. */
    static Table posts() {
        Table table = Table.create("posts", IntColumn.create("post"), StringColumn.create("member"));
        for (int m = 0; m < 200; m++) {
            if (m % 3 != 0) {
                addPost(table, m * m % 60);
            }
        }
        for (int i = 0; i < 40; i++) {
            addPost(table, 7);
        }
        return table;
    }

    private static void addPost(Table posts, int member) {
        posts.intColumn(0).append(posts.rowCount());
        posts.stringColumn(1).append("M" + member);
    }

    /** Edges (i² + 3i) mod 60 → (7i + i / 5) mod 60 for i below 400, every sixth answered, and every second member follows member 7. */
    static Table follows() {
        Table table = edges();
        for (int i = 0; i < 400; i++) {
            add(table, from(i), to(i), 1);
        }
        for (int i = 0; i < 400; i += 6) {
            add(table, to(i), from(i), 1);
        }
        for (int member = 0; member < 60; member += 2) {
            add(table, member, 7, 1);
        }
        return table;
    }

    private static int from(int i) {
        return (i * i + 3 * i) % 60;
    }

    private static int to(int i) {
        return (i * 7 + i / 5) % 60;
    }

    static Table karate() {
        Table table = edges();
        for (int member = 0; member < KARATE.length; member++) {
            for (int other : KARATE[member]) {
                add(table, member, other, 1);
            }
        }
        return table;
    }

    static Table edges() {
        return Table.create("follows", StringColumn.create("follower"), StringColumn.create("followed"));
    }

    static void add(Table follows, int from, int to, int times) {
        for (int i = 0; i < times; i++) {
            follows.stringColumn(0).append("M" + from);
            follows.stringColumn(1).append("M" + to);
        }
    }
}
