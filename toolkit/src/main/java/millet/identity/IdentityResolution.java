package millet.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millet.display.Names;
import millet.identity.MatchRule.Likening;
import tech.tablesaw.api.Table;

/**
 * Which accounts belong to one person: rules that join rows, one after the other, and what must never be joined.
 *
 * <p>The rules are worked off in their order, the strongest links of each first; whatever is linked, directly or through others, is one person. The order of
 * the rows of the table has no say.
 *
 * @param rules how rows are joined
 * @param keptApart columns whose values, where known, may not contradict each other within a person
 * @param nameColumns those of them that hold names of people
 * @param suspected columns that mostly do not differ within a person; a person in whom they do is suspicious
 * @param source the column that says where an account comes from; empty for none
 * @param time the column that says how recent an account is; empty for none
 */
public record IdentityResolution(
        List<MatchRule> rules,
        List<String> keptApart,
        List<String> nameColumns,
        List<String> suspected,
        String source,
        String time) {

    private static final String SUBJECT = "Identity resolution";

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if there are none, or one that compares within no group
     */
    public IdentityResolution {
        rules = List.copyOf(rules);
        keptApart = List.copyOf(keptApart);
        nameColumns = List.copyOf(nameColumns);
        suspected = List.copyOf(suspected);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "Identity resolution needs a rule that joins accounts and got none. Say IdentityResolution.of("
                            + "MatchRule.sameKey(\"phone_hash\").unlessSharedByMore(4)).");
        }
        rules.forEach(RuleColumns::of);
    }

    /**
     * Resolution by these rules.
     *
     * @param rules one or more
     * @return the specification
     * @throws IllegalArgumentException if there are none, or one that compares within no group
     */
    public static IdentityResolution of(MatchRule... rules) {
        return new IdentityResolution(List.of(rules), List.of(), List.of(), List.of(), "", "");
    }

    /**
     * Keeps rows apart whose known values differ, and the groups that they are in: a link that would join them is refused and shown for review.
     *
     * @param columns such as gender
     * @return a new specification
     */
    public IdentityResolution keepingApart(String... columns) {
        return new IdentityResolution(rules, more(keptApart, columns), nameColumns, suspected, source, time);
    }

    /**
     * Keeps rows apart whose names cannot be one person's. Names that sound alike, are masked, carry a title or differ in one of three characters
     * contradict nothing; a nickname contradicts nobody.
     *
     * @param columns columns of names
     * @return a new specification
     */
    public IdentityResolution keepingNamesApart(String... columns) {
        return new IdentityResolution(rules, keptApart, more(nameColumns, columns), suspected, source, time);
    }

    /**
     * Names columns in which the accounts of one person hardly differ, such as the year of birth: where they do, the person is shown as suspicious, but
     * stays one.
     *
     * @param columns such as birth_year
     * @return a new specification
     */
    public IdentityResolution suspecting(String... columns) {
        return new IdentityResolution(rules, keptApart, nameColumns, more(suspected, columns), source, time);
    }

    /**
     * Names the column that says where an account comes from, so that a person's platforms are shown.
     *
     * @param column such as platform
     * @return a new specification
     */
    public IdentityResolution withSource(String column) {
        return new IdentityResolution(rules, keptApart, nameColumns, suspected, column, time);
    }

    /**
     * Names the column that says how recent an account is, which decides between values that are equally frequent and complete.
     *
     * @param column such as opened
     * @return a new specification
     */
    public IdentityResolution withTime(String column) {
        return new IdentityResolution(rules, keptApart, nameColumns, suspected, source, column);
    }

    private static List<String> more(List<String> before, String... columns) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(columns));
        return all;
    }

    /**
     * Joins the rows of a table to people.
     *
     * @param table one row for each account
     * @param idColumn the column of the accounts' numbers, each of them once
     * @return the people
     * @throws IllegalArgumentException if a column is unknown, or a number is missing or there twice
     */
    public Identities link(Table table, String idColumn) {
        Map<String, LinkColumn> columns = new LinkedHashMap<>();
        AccountIds ids = AccountIds.of(Names.column(table, idColumn, SUBJECT));
        Spelling spelling = new Spelling();
        for (MatchRule rule : rules) {
            RuleColumns.of(rule)
                    .forEach(condition -> add(columns, table, ids, condition.column(), condition.likening(), spelling));
        }
        keptApart.forEach(name -> add(columns, table, ids, name, Likening.SAME, spelling));
        nameColumns.forEach(name -> add(columns, table, ids, name, Likening.NAME, spelling));
        Stream.concat(suspected.stream(), Stream.of(source, time))
                .filter(name -> !name.isEmpty())
                .forEach(name -> Names.column(table, name, SUBJECT));
        return new Linking(this, columns, ids).run(table);
    }

    private static void add(
            Map<String, LinkColumn> columns,
            Table table,
            AccountIds ids,
            String name,
            Likening likening,
            Spelling spelling) {
        String key = key(name, likening);
        if (!columns.containsKey(key)) {
            columns.put(key, LinkColumn.of(Names.column(table, name, SUBJECT), ids.order(), likening, spelling));
        }
    }

    static String key(String column, Likening likening) {
        return likening.label + " " + column;
    }
}
