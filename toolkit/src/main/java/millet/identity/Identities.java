package millet.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import millet.table.Keys;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The people that were found behind accounts. It shows {@code person | accounts | platforms | rules | suspicious}.
 *
 * <p>People are numbered in the order of their first accounts. What is suspicious about a person is said, not mended: very many accounts, values kept
 * apart that differ all the same, and members that hang together only over a long chain.
 */
public final class Identities implements Displayable {

    private static final int LARGE = 8;
    private static final int LONG_CHAIN = 4;
    private static final int MOST_SHOWN = 3;

    private final IdentityResolution spec;
    private final Table table;
    private final AccountIds ids;
    private final Links links;
    private final int[] order;
    private final List<LinkColumn> apart;
    private final FellegiSunter model;
    private final List<String> warnings;
    private final int[] persons;
    private final int[] sizes;
    /** What keeps the ends of a link apart; null for a link that holds or was not strong enough. */
    private final String[] refused;

    private final int[] linkStarts;
    private int[] linksOfRows;

    Identities(
            IdentityResolution spec,
            Table table,
            AccountIds ids,
            Links links,
            List<LinkColumn> apart,
            FellegiSunter model,
            List<String> warnings) {
        this.spec = spec;
        this.table = table;
        this.ids = ids;
        this.links = links;
        this.apart = apart;
        this.model = model;
        order = links.order();
        refused = new String[links.size()];
        persons = groups(Double.NaN, refused);
        sizes = new int[Arrays.stream(persons).max().orElse(-1) + 1];
        for (int person : persons) {
            sizes[person]++;
        }
        this.warnings = new ArrayList<>(warnings);
        linkStarts = new int[ids.count() + 1];
        arrangeLinks();
        warnOfLarge();
    }

    /** The groups at another threshold of the probable rules; NaN for those of the rules themselves. */
    int[] groups(double threshold, String[] reasons) {
        Groups groups = new Groups(ids.count(), apart);
        for (int link : order) {
            if (isStrong(link, threshold)) {
                reasons[link] = groups.join(links.first(link), links.second(link));
            }
        }
        return groups.numbers();
    }

    private boolean isStrong(int link, double threshold) {
        if (spec.rules().get(links.rule(link)) instanceof MatchRule.Probable probable) {
            return links.probability(link) >= (Double.isNaN(threshold) ? probable.accepted() : threshold);
        }
        return true;
    }

    private void warnOfLarge() {
        int large = 0;
        int largest = 0;
        for (int size : sizes) {
            large += size > LARGE ? 1 : 0;
            largest = Math.max(largest, size);
        }
        if (large > 0) {
            warnings.add(Numbers.count(large) + (large == 1 ? " person has" : " people have") + " more than " + LARGE
                    + " accounts, the largest " + Numbers.count(largest)
                    + "; mostly that is a key that many share. Say unlessSharedByMore() or keepingNamesApart().");
        }
    }

    /**
     * The number of people found.
     *
     * @return at most that of the accounts
     */
    public int count() {
        return sizes.length;
    }

    /**
     * The person of an account.
     *
     * @param account its number
     * @return the person, such as {@code P0000017}
     * @throws IllegalArgumentException if there is no such account
     */
    public String of(String account) {
        return person(persons[place(account)]);
    }

    /**
     * The accounts of a person.
     *
     * @param person such as {@code P0000017}
     * @return the rows of the table that was linked, in the order of the accounts' numbers
     * @throws IllegalArgumentException if there is no such person
     */
    public Table accounts(String person) {
        int wanted = number(person);
        if (wanted < 0) {
            throw new IllegalArgumentException("There is no person '" + person + "'; " + Numbers.count(count())
                    + " are numbered from P0000001 on. Say identities.of(account) for the person of an account.");
        }
        int[] rows = new int[sizes[wanted]];
        int next = 0;
        for (int place = 0; place < persons.length; place++) {
            if (persons[place] == wanted) {
                rows[next++] = ids.order()[place];
            }
        }
        return table.rows(rows);
    }

    /** The number of a person from 0; −1 if there is none. */
    private int number(String person) {
        boolean isOne = person != null && person.matches("P\\d{7}");
        int number = isOne ? Integer.parseInt(person.substring(1)) - 1 : -1;
        return number < count() ? number : -1;
    }

    private int place(String account) {
        int place = ids.place(account);
        if (place < 0) {
            throw new IllegalArgumentException("There is no account '" + account + "' among the "
                    + Numbers.count(ids.count()) + " linked, such as '" + (ids.count() > 0 ? ids.id(0) : "")
                    + "'. Give a number from the column that link() named.");
        }
        return place;
    }

    private String person(int number) {
        return "P" + String.valueOf(10_000_000 + number + 1).substring(1);
    }

    /**
     * The person of every account: account, person.
     *
     * @return a new table in the order of the accounts' numbers, ready to be joined
     */
    public Table assignment() {
        StringColumn accounts = StringColumn.create("account");
        StringColumn people = StringColumn.create("person");
        for (int place = 0; place < persons.length; place++) {
            accounts.append(ids.id(place));
            people.append(person(persons[place]));
        }
        return Table.create("people of accounts", accounts, people);
    }

    /**
     * The links that hold: account_a, account_b, rule, score, probability. A score is the bits of evidence of a probable rule, the similarity of a similar
     * one, and 1 for a key.
     *
     * @return a new table, in the order in which they were joined
     */
    public Table links() {
        return pairs("links", this::holds);
    }

    /**
     * Pairs that somebody should look at: those that are probable, but not enough, and strong links that were refused because the two sides contradict each
     * other. Pairs that are one person by other links are left out.
     *
     * @return a new table with the columns of {@link #links} and what keeps them apart
     */
    public Table review() {
        Table pairs = pairs("to review", this::isOpen);
        StringColumn reasons = StringColumn.create("apart because");
        for (int link : order) {
            if (isOpen(link)) {
                reasons.append(refused[link] == null ? "not probable enough" : refused[link]);
            }
        }
        return pairs.addColumns(reasons);
    }

    private boolean isOpen(int link) {
        return persons[links.first(link)] != persons[links.second(link)];
    }

    private Table pairs(String name, IntPredicate wanted) {
        StringColumn first = StringColumn.create("account_a");
        StringColumn second = StringColumn.create("account_b");
        StringColumn rules = StringColumn.create("rule");
        DoubleColumn scores = DoubleColumn.create("score");
        DoubleColumn probabilities = DoubleColumn.create("probability");
        for (int link : order) {
            if (wanted.test(link)) {
                first.append(ids.id(links.first(link)));
                second.append(ids.id(links.second(link)));
                rules.append(rule(link));
                scores.append(links.score(link));
                probabilities.append(links.probability(link));
            }
        }
        return Table.create(name, first, second, rules, scores, probabilities);
    }

    private String rule(int link) {
        return spec.rules().get(links.rule(link)).label();
    }

    /**
     * Why two accounts are one person: the shortest chain of links from one to the other, the strongest of equals.
     *
     * @param accountA the one
     * @param accountB the other
     * @return a table with the columns of {@link #links}; no row if they are two people
     * @throws IllegalArgumentException if there is no such account
     */
    public Table why(String accountA, String accountB) {
        int from = place(accountA);
        int to = place(accountB);
        Map<Integer, Integer> reachedBy = reachedBy(from);
        Set<Integer> chain = new LinkedHashSet<>();
        for (int at = to; at != from && reachedBy.containsKey(at); ) {
            int link = reachedBy.get(at);
            chain.add(link);
            at = links.first(link) == at ? links.second(link) : links.first(link);
        }
        return pairs("why " + accountA + " is " + accountB, chain::contains);
    }

    /** For every account that is linked to this one the link by which it was reached first. */
    private Map<Integer, Integer> reachedBy(int from) {
        Map<Integer, Integer> reached = new LinkedHashMap<>();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            for (int i = linkStarts[at]; i < linkStarts[at + 1]; i++) {
                int link = linksOfRows[i];
                int other = links.first(link) == at ? links.second(link) : links.first(link);
                if (other != from && reached.putIfAbsent(other, link) == null) {
                    waiting.add(other);
                }
            }
        }
        return reached;
    }

    private boolean holds(int link) {
        return isStrong(link, Double.NaN) && refused[link] == null;
    }

    /** The links that hold, row after row, each at both its ends and in the order in which they were joined. */
    private void arrangeLinks() {
        for (int link : order) {
            if (holds(link)) {
                linkStarts[links.first(link) + 1]++;
                linkStarts[links.second(link) + 1]++;
            }
        }
        for (int row = 0; row < ids.count(); row++) {
            linkStarts[row + 1] += linkStarts[row];
        }
        linksOfRows = new int[linkStarts[ids.count()]];
        int[] next = linkStarts.clone();
        for (int link : order) {
            if (holds(link)) {
                linksOfRows[next[links.first(link)]++] = link;
                linksOfRows[next[links.second(link)]++] = link;
            }
        }
    }

    /**
     * One row a person with the best value of every column: the most frequent, of equals the longest text, of these the most recent (see
     * {@link IdentityResolution#withTime}), of these that of the account with the smallest number.
     *
     * @return a new table: person, accounts, then the columns of the table that was linked except the accounts' numbers; one of them that is called person or
     *     accounts is "as given"
     */
    public Table profile() {
        return new MergedProfile(table, ids, persons, sizes.length, spec.time()).table(this::person);
    }

    /**
     * What the probable rule has learnt.
     *
     * @return the weights of evidence of its columns
     * @throws IllegalArgumentException if no rule is probable
     */
    public MatchWeights weights() {
        if (model == null) {
            throw new IllegalArgumentException("Only a probable rule learns weights, and the rules are "
                    + spec.rules().stream().map(MatchRule::label).toList() + ". Say MatchRule.probable(…).within(…).");
        }
        return new MatchWeights(model);
    }

    /**
     * Holds the people against the truth.
     *
     * @param truth a table with the accounts' numbers, under the name that they have here
     * @param personColumn the column of the true people
     * @return precision, recall and what was joined or parted wrongly
     * @throws IllegalArgumentException if a column is unknown or an account is not in the truth
     */
    public LinkageScore score(Table truth, String personColumn) {
        Column<?> accounts = Names.column(truth, ids.name(), "The truth");
        Column<?> people = Names.column(truth, personColumn, "The truth");
        int[] codes = Keys.of(people).codes();
        String[] names = new String[ids.count()];
        int[] real = new int[ids.count()];
        Arrays.fill(real, -1);
        for (int row = 0; row < truth.rowCount(); row++) {
            int place = ids.place(accounts.getString(row));
            if (place >= 0) {
                real[place] = codes[row];
                names[place] = people.getString(row);
            }
        }
        for (int place = 0; place < real.length; place++) {
            if (real[place] < 0) {
                throw new IllegalArgumentException("The truth must know every account that was linked, and '"
                        + ids.id(place) + "' is not in it. Give the truth of this table.");
            }
        }
        return new LinkageScore(this, real, names);
    }

    AccountIds ids() {
        return ids;
    }

    int[] persons() {
        return persons;
    }

    String personName(int number) {
        return person(number);
    }

    /** Counts the links that hold, by rule: all, and those whose ends are one person in truth. */
    Map<String, int[]> linksByRule(int[] real) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int link : order) {
            if (holds(link)) {
                int[] count = counts.computeIfAbsent(rule(link), name -> new int[2]);
                count[0]++;
                count[1] += real[links.first(link)] == real[links.second(link)] ? 1 : 0;
            }
        }
        return counts;
    }

    /** The probabilities at which a curve is worth drawing; empty where no rule is probable. */
    double[] thresholds() {
        double lowest = 1;
        for (MatchRule rule : spec.rules()) {
            lowest = rule instanceof MatchRule.Probable probable ? Math.min(lowest, probable.reviewed()) : lowest;
        }
        double least = lowest;
        return model == null
                ? new double[0]
                : Arrays.stream(new double[] {0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999})
                        .filter(threshold -> threshold >= least)
                        .toArray();
    }

    int[] groupsAt(double threshold) {
        return groups(threshold, new String[links.size()]);
    }

    /**
     * The people who need a look: more than eight accounts, values that differ, or a chain of more than four links between two accounts.
     *
     * @return a new table: person, accounts, why
     */
    public Table suspicious() {
        StringColumn people = StringColumn.create("person");
        IntColumn accounts = IntColumn.create("accounts");
        StringColumn reasons = StringColumn.create("why");
        String[] found = reasons();
        for (int person = 0; person < sizes.length; person++) {
            if (!found[person].isEmpty()) {
                people.append(person(person));
                accounts.append(sizes[person]);
                reasons.append(found[person]);
            }
        }
        return Table.create("suspicious people", people, accounts, reasons);
    }

    private String[] reasons() {
        List<List<String>> found = new ArrayList<>();
        for (int size : sizes) {
            found.add(size > LARGE ? new ArrayList<>(List.of(size + " accounts")) : new ArrayList<>());
        }
        addDifferences(found);
        addChains(found);
        String[] reasons = new String[sizes.length];
        for (int person = 0; person < reasons.length; person++) {
            reasons[person] = String.join("; ", found.get(person));
        }
        return reasons;
    }

    private void addDifferences(List<List<String>> found) {
        for (String name : spec.suspected()) {
            Column<?> column = table.column(name);
            Map<Integer, Set<String>> values = new TreeMap<>();
            for (int place = 0; place < persons.length; place++) {
                int row = ids.order()[place];
                if (sizes[persons[place]] > 1 && !Keys.isMissing(column, row)) {
                    values.computeIfAbsent(persons[place], person -> new LinkedHashSet<>())
                            .add(column.getString(row));
                }
            }
            values.forEach((person, texts) -> {
                if (texts.size() > 1) {
                    found.get(person).add(name + " " + String.join(" and ", texts));
                }
            });
        }
    }

    private void addChains(List<List<String>> found) {
        Map<Integer, int[]> ends = new TreeMap<>();
        for (int place = 0; place < persons.length; place++) {
            if (sizes[persons[place]] > LONG_CHAIN) {
                ends.putIfAbsent(persons[place], new int[] {place});
            }
        }
        ends.forEach((person, start) -> {
            int length = longest(start[0]);
            if (length > LONG_CHAIN) {
                found.get(person).add("a chain of " + length + " links");
            }
        });
    }

    /** From the account that is farthest from this one, the number of links to the farthest: the length of the group where it is a tree. */
    private int longest(int from) {
        int[] far = farthest(from);
        return farthest(far[0])[1];
    }

    private int[] farthest(int from) {
        Map<Integer, Integer> reachedBy = reachedBy(from);
        Map<Integer, Integer> steps = new LinkedHashMap<>(Map.of(from, 0));
        int[] best = {from, 0};
        reachedBy.forEach((row, link) -> {
            int before = links.first(link) == row ? links.second(link) : links.first(link);
            int step = steps.get(before) + 1;
            steps.put(row, step);
            if (step > best[1]) {
                best[0] = row;
                best[1] = step;
            }
        });
        return best;
    }

    /**
     * How many people have how many accounts, and over how many platforms.
     *
     * @return a new table: accounts, people, share
     */
    public Table composition() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int size : sizes) {
            counts.merge(size, 1, Integer::sum);
        }
        IntColumn accounts = IntColumn.create("accounts");
        IntColumn people = IntColumn.create("people");
        DoubleColumn shares = DoubleColumn.create("share");
        counts.forEach((size, count) -> {
            accounts.append(size);
            people.append(count);
            shares.append(count / (double) sizes.length);
        });
        return Table.create("accounts of a person", accounts, people, shares);
    }

    /**
     * The composition as a chart.
     *
     * @return bars: how many people have how many accounts
     */
    public Chart plot() {
        return Charts.bar(composition(), "accounts", "people")
                .withTitle(Numbers.count(ids.count()) + " accounts of " + Numbers.count(count()) + " people")
                .withXLabel("accounts of a person");
    }

    @Override
    public Table toTable() {
        Set<String>[] sources = texts();
        StringColumn people = StringColumn.create("person");
        IntColumn accounts = IntColumn.create("accounts");
        StringColumn platforms = StringColumn.create(spec.source().isEmpty() ? "numbers" : spec.source());
        StringColumn rules = StringColumn.create("rules");
        StringColumn suspicious = StringColumn.create("suspicious");
        String[][] rulesOf = rulesOf();
        String[] reasons = reasons();
        for (int person = 0; person < sizes.length; person++) {
            people.append(person(person));
            accounts.append(sizes[person]);
            platforms.append(String.join(", ", sources[person]));
            rules.append(String.join("; ", rulesOf[person]));
            suspicious.append(reasons[person]);
        }
        return Table.create("people behind accounts", people, accounts, platforms, rules, suspicious);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Set<String>[] texts() {
        Set<String>[] texts = new Set[sizes.length];
        Column<?> column = spec.source().isEmpty() ? null : table.column(spec.source());
        for (int place = 0; place < persons.length; place++) {
            int person = persons[place];
            texts[person] = texts[person] == null ? new LinkedHashSet<>() : texts[person];
            if (column != null || texts[person].size() < MOST_SHOWN) {
                texts[person].add(column == null ? ids.id(place) : column.getString(ids.order()[place]));
            } else {
                texts[person].add("…");
            }
        }
        return texts;
    }

    private String[][] rulesOf() {
        long[] used = new long[sizes.length];
        for (int link : order) {
            if (holds(link)) {
                used[persons[links.first(link)]] |= 1L << links.rule(link);
            }
        }
        String[][] names = new String[sizes.length][];
        for (int person = 0; person < names.length; person++) {
            List<String> some = new ArrayList<>();
            for (int rule = 0; rule < spec.rules().size(); rule++) {
                if ((used[person] >> rule & 1) == 1) {
                    some.add(spec.rules().get(rule).label());
                }
            }
            names[person] = some.toArray(String[]::new);
        }
        return names;
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public TableView view() {
        long contradictions =
                Arrays.stream(refused).filter(reason -> reason != null).count();
        return TableView.of(toTable())
                .withNote(Numbers.count(ids.count()) + " accounts are " + Numbers.count(count()) + " people; "
                        + Numbers.count(contradictions) + " links were refused because they contradict, "
                        + Numbers.count(review().rowCount()) + " pairs are worth a look.")
                .withWarnings(warnings());
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
