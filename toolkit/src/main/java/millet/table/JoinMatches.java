package millet.table;

import java.util.ArrayList;
import java.util.List;
import millet.display.Displayable;
import millet.display.Numbers;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a join of two tables would find: rows with and without a partner, keys that stand in several rows, and the rows of the result. The
 * warnings say where keys differ only in how they are written; of numbers and dates there is one way.
 */
public final class JoinMatches implements Displayable {

    private static final int ALL = 0;
    private static final int WITH = 1;
    private static final int WITHOUT = 2;
    private static final int RIGHT = 3;
    private static final int RIGHT_WITHOUT = 4;
    private static final int DOUBLED = 5;
    private static final int RESULT = 6;
    private static final List<String> LINES = List.of(
            "rows on the left",
            "… with a partner",
            "… without a partner",
            "rows on the right",
            "… without a partner on the left",
            "keys in several rows on the right",
            "rows of the result");

    private final String name;
    private final long[] numbers;
    private final String[] examples;
    private final List<String> warnings;

    private JoinMatches(String name, long[] numbers, String[] examples, List<String> warnings) {
        this.name = name;
        this.numbers = numbers;
        this.examples = examples;
        this.warnings = List.copyOf(warnings);
    }

    static JoinMatches of(JoinKeys keys, Join.Kind kind) {
        Matches matches = keys.matches();
        int[] with = matches.leftRows(true);
        int[] without = matches.leftRows(false);
        int[] alone = matches.alone();
        int[] doubled = matches.doubledRows();
        long[] numbers = new long[LINES.size()];
        numbers[ALL] = keys.leftTable().rowCount();
        numbers[WITH] = with.length;
        numbers[WITHOUT] = without.length;
        numbers[RIGHT] = keys.rightTable().rowCount();
        numbers[RIGHT_WITHOUT] = alone.length;
        numbers[DOUBLED] = doubled.length;
        numbers[RESULT] = switch (kind) {
            case SEMI -> with.length;
            case ANTI -> without.length;
            default -> matches.count(kind);
        };
        String[] examples = new String[LINES.size()];
        examples[WITH] = with.length == 0 ? "" : keys.leftKey(with[0]);
        examples[WITHOUT] = without.length == 0 ? "" : keys.leftKey(without[0]);
        examples[RIGHT_WITHOUT] = alone.length == 0 ? "" : keys.rightKey(alone[0]);
        examples[DOUBLED] = doubled.length == 0 ? "" : keys.rightKey(doubled[0]);
        String name = "matches of " + keys.leftTable().name() + " and "
                + keys.rightTable().name();
        return new JoinMatches(name, numbers, examples, warnings(keys, matches, without));
    }

    private static List<String> warnings(JoinKeys keys, Matches matches, int[] without) {
        List<String> warnings = new ArrayList<>(KeyHabits.warnings(keys, without));
        boolean isEmpty = keys.leftTable().isEmpty() || keys.rightTable().isEmpty();
        if (warnings.isEmpty() && without.length == keys.leftTable().rowCount() && !isEmpty) {
            warnings.add("0 of " + Numbers.count(without.length, "row") + " match: the first key on the left is "
                    + keys.leftKey(0) + " and on the right " + keys.rightKey(0)
                    + ". Look whether both columns name the same things.");
        }
        long missing = keys.leftWithoutKey();
        if (missing > 0) {
            warnings.add(Numbers.count(missing, "row") + " on the left " + (missing == 1 ? "has" : "have")
                    + " no key, and a missing key has no partner.");
        }
        if (matches.doubledRows().length > 0) {
            warnings.add(keys.doubled(matches) + ": a row on the left is repeated for each of them, and sums count it"
                    + " again. " + keys.remedy() + "; expectingOne() makes an error of it.");
        }
        return warnings;
    }

    /**
     * The rows of the left table.
     *
     * @return how many, with a partner and without
     */
    public long leftRows() {
        return numbers[ALL];
    }

    /**
     * The rows of the left table that have a partner.
     *
     * @return how many, each counted once
     */
    public long matched() {
        return numbers[WITH];
    }

    /**
     * The rows of the left table that have no partner.
     *
     * @return how many, those without a key among them; see them with {@link Join#anti()}
     */
    public long unmatched() {
        return numbers[WITHOUT];
    }

    /**
     * The rows of the right table.
     *
     * @return how many, with a partner and without
     */
    public long rightRows() {
        return numbers[RIGHT];
    }

    /**
     * The rows of the right table that have no partner.
     *
     * @return how many
     */
    public long rightUnmatched() {
        return numbers[RIGHT_WITHOUT];
    }

    /**
     * The keys that stand in more than one row of the right table.
     *
     * @return how many different keys
     */
    public long doubledKeys() {
        return numbers[DOUBLED];
    }

    /**
     * The rows that the join would have.
     *
     * @return how many
     */
    public long resultRows() {
        return numbers[RESULT];
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public Table toTable() {
        return Table.create(
                name,
                StringColumn.create("what", LINES),
                LongColumn.create("number", numbers),
                StringColumn.create("for example", examples));
    }

    @Override
    public String toString() {
        return toText();
    }
}
