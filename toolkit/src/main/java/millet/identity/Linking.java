package millet.identity;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millet.identity.MatchRule.Likening;
import tech.tablesaw.api.Table;

/** One run of the rules over a table. */
final class Linking {

    /** A key that more rows share is a chain of neighbours and not all pairs; where something keeps rows apart, also a chain of those alike in it. */
    private static final int ALL_PAIRS = 24;

    private final IdentityResolution spec;
    private final Map<String, LinkColumn> columns;
    private final AccountIds ids;
    private final Links links = new Links();
    private final List<String> warnings = new ArrayList<>();
    private FellegiSunter model;

    Linking(IdentityResolution spec, Map<String, LinkColumn> columns, AccountIds ids) {
        this.spec = spec;
        this.columns = columns;
        this.ids = ids;
    }

    Identities run(Table table) {
        for (int rule = 0; rule < spec.rules().size(); rule++) {
            MatchRule matching = spec.rules().get(rule);
            if (matching instanceof MatchRule.SameKey key) {
                sameKey(key, rule);
            } else if (matching instanceof MatchRule.Similar similar) {
                similar(similar, rule);
            } else {
                probable((MatchRule.Probable) matching, rule);
            }
        }
        return new Identities(spec, table, ids, links, apart(), model, warnings);
    }

    private List<LinkColumn> apart() {
        List<LinkColumn> apart = new ArrayList<>();
        spec.nameColumns().forEach(name -> apart.add(column(name, Likening.NAME)));
        spec.keptApart().forEach(name -> apart.add(column(name, Likening.SAME)));
        return apart;
    }

    private LinkColumn column(String name, Likening likening) {
        return columns.get(IdentityResolution.key(name, likening));
    }

    private void sameKey(MatchRule.SameKey rule, int number) {
        List<LinkColumn> key =
                rule.columns().stream().map(name -> column(name, Likening.SAME)).toList();
        Blocks blocks = Blocks.of(key, rule.mostRows());
        blocks.forEachGroup((rows, from, to) -> {
            int reach = to - from <= ALL_PAIRS ? to - from : 1;
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
                    links.add(rows[i], rows[j], number, 1, 1);
                }
            }
            if (reach == 1) {
                apart().forEach(column -> chain(column, rows, from, to, number));
            }
        });
        warn(blocks, "Keys that so many share are no person's; they were left out as the rule says.");
    }

    /** Neighbours may contradict each other while those on both sides of them are one person. */
    private void chain(LinkColumn column, int[] rows, int from, int to, int number) {
        Int2IntOpenHashMap latest = new Int2IntOpenHashMap();
        for (int i = from; i < to; i++) {
            int code = column.codes[rows[i]];
            if (code != LinkColumn.MISSING) {
                int before = latest.getOrDefault(code, i);
                latest.put(code, i);
                if (before < i - 1) {
                    links.add(rows[before], rows[i], number, 1, 1);
                }
            }
        }
    }

    private void similar(MatchRule.Similar rule, int number) {
        List<LinkColumn> compared = new ArrayList<>();
        rule.conditions().forEach(condition -> compared.add(column(condition.column(), condition.likening())));
        List<Blocks> passes = passes(rule.blocks(), rule.conditions(), rule.largestBlock());
        for (int pass = 0; pass < passes.size(); pass++) {
            int current = pass;
            passes.get(pass).forEachPair((a, b) -> {
                double least = 1;
                for (int c = 0; c < compared.size() && least > 0; c++) {
                    LinkColumn column = compared.get(c);
                    int one = column.codes[a];
                    int other = column.codes[b];
                    boolean known = one != LinkColumn.MISSING && other != LinkColumn.MISSING;
                    double similarity = known ? column.similarity(one, other) : 0;
                    least = similarity >= rule.conditions().get(c).atLeast() ? Math.min(least, similarity) : 0;
                }
                if (least > 0 && passes.subList(0, current).stream().noneMatch(earlier -> earlier.compares(a, b))) {
                    links.add(a, b, number, least, 1);
                }
            });
        }
    }

    private void probable(MatchRule.Probable rule, int number) {
        List<LinkColumn> compared = new ArrayList<>();
        rule.conditions().forEach(condition -> compared.add(column(condition.column(), condition.likening())));
        List<Blocks> passes = passes(rule.blocks(), rule.conditions(), rule.largestBlock());
        FellegiSunter learnt = new FellegiSunter(compared, passes, apart(), ids.count(), rule.seed());
        for (int pass = 0; pass < passes.size(); pass++) {
            learnt.forEachPair(pass, (a, b, isNew) -> {
                if (isNew) {
                    double bits = learnt.bits(a, b);
                    double probability = FellegiSunter.probability(bits);
                    if (probability >= rule.reviewed()) {
                        links.add(a, b, number, bits, probability);
                    }
                }
            });
        }
        model = learnt;
    }

    private List<Blocks> passes(List<List<String>> blocks, List<MatchRule.Condition> conditions, int largest) {
        List<Blocks> passes = new ArrayList<>();
        for (List<String> names : blocks) {
            List<LinkColumn> shared = names.stream()
                    .map(name -> column(name, likening(name, conditions)))
                    .toList();
            Blocks pass = Blocks.of(shared, largest);
            warn(pass, "Say within() with one more column, or withLargestBlock(" + pass.largest() + ") and wait.");
            passes.add(pass);
        }
        return passes;
    }

    private static Likening likening(String name, List<MatchRule.Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.column().equals(name))
                .map(MatchRule.Condition::likening)
                .findFirst()
                .orElse(Likening.SAME);
    }

    private void warn(Blocks blocks, String remedy) {
        if (blocks.tooLarge() > 0) {
            warnings.add(blocks.warning(remedy));
        }
    }
}
