package millet.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millet.identity.MatchRule.Likening;
import millet.table.Keys;
import tech.tablesaw.columns.Column;

/** A column of the table, ready to be compared: every row has the number of its value, every value was taken apart once. */
abstract class LinkColumn {

    static final int MISSING = -1;

    private static final List<String> SAME_LEVELS = List.of("same", "different");
    private static final List<String> TEXT_LEVELS = List.of("same", "similar", "different");
    private static final List<String> NAME_LEVELS = List.of(
            "same", "sounds alike", "masked or with title", "one character differs", "surname only", "different");
    private static final List<String> ADDRESS_LEVELS = List.of("same", "same door, other words", "different");
    private static final double SIMILAR = 0.9;

    final String name;
    final int[] codes;
    /** What rows have in common that may belong together; {@link #MISSING} where nothing is known. */
    final int[] blocks;

    final String[] texts;
    private final int[] counts;
    private final int known;

    private LinkColumn(String name, int[] codes, int[] blocks, String[] texts) {
        this.name = name;
        this.codes = codes;
        this.blocks = blocks;
        this.texts = texts;
        counts = new int[texts.length];
        int present = 0;
        for (int code : codes) {
            if (code != MISSING) {
                counts[code]++;
                present++;
            }
        }
        known = present;
    }

    abstract List<String> levels();

    /** The level of two values that are known; 0 is the best. */
    abstract int level(int a, int b);

    abstract double similarity(int a, int b);

    /** Whether two values that are known cannot be the same person's. */
    boolean contradicts(int a, int b) {
        return level(a, b) == levels().size() - 1;
    }

    /** Whether the values of two rows are known and cannot be the same person's. */
    boolean keepsApart(int rowA, int rowB) {
        int a = codes[rowA];
        int b = codes[rowB];
        return a != MISSING && b != MISSING && contradicts(a, b);
    }

    /** The share of the known values that are this one. */
    double frequency(int code) {
        return counts[code] / (double) known;
    }

    int count(int code) {
        return counts[code];
    }

    /** The chance that two rows whose values are known have the same one. */
    double agreement() {
        double pairs = 0;
        for (int count : counts) {
            pairs += count * (count - 1.0);
        }
        return known < 2 ? 0 : pairs / (known * (known - 1.0));
    }

    int known() {
        return known;
    }

    /**
     * Takes a column apart.
     *
     * @param order the rows in the order in which they are looked at
     */
    static LinkColumn of(Column<?> column, int[] order, Likening likening, Spelling spelling) {
        Keys keys = Keys.of(column);
        String[] texts = new String[keys.count()];
        for (int code = 0; code < texts.length; code++) {
            texts[code] = keys.isMissing(code) ? null : column.getString(keys.firstRow(code));
        }
        int[] codes = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            int code = keys.of(order[place]);
            codes[place] = texts[code] == null || texts[code].isBlank() ? MISSING : code;
        }
        return switch (likening) {
            case SAME -> new Same(column.name(), codes, texts);
            case TEXT -> new Similar(column.name(), codes, texts, spelling);
            case NAME -> names(column.name(), codes, texts, spelling);
            case ADDRESS -> addresses(column.name(), codes, texts, spelling);
        };
    }

    private static LinkColumn names(String name, int[] codes, String[] texts, Spelling spelling) {
        PersonName[] names = new PersonName[texts.length];
        List<String> keys = new ArrayList<>();
        for (int code = 0; code < texts.length; code++) {
            names[code] = texts[code] == null ? null : PersonName.of(texts[code], spelling);
            keys.add(names[code] == null ? "" : names[code].key());
        }
        int[] known = codes.clone();
        for (int row = 0; row < known.length; row++) {
            known[row] = known[row] != MISSING && names[known[row]].isNone() ? MISSING : known[row];
        }
        return new OfNames(name, known, blocks(known, keys), texts, names);
    }

    private static LinkColumn addresses(String name, int[] codes, String[] texts, Spelling spelling) {
        PostalAddress[] addresses = new PostalAddress[texts.length];
        List<String> keys = new ArrayList<>();
        for (int code = 0; code < texts.length; code++) {
            addresses[code] = texts[code] == null ? null : PostalAddress.of(texts[code], spelling);
            keys.add(addresses[code] == null ? "" : addresses[code].key());
        }
        return new OfAddresses(name, codes, blocks(codes, keys), texts, addresses);
    }

    private static int[] blocks(int[] codes, List<String> keys) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ofCodes = new int[keys.size()];
        for (int code = 0; code < ofCodes.length; code++) {
            String key = keys.get(code);
            Integer number = key.isEmpty() ? Integer.valueOf(MISSING) : numbers.get(key);
            if (number == null) {
                number = numbers.size();
                numbers.put(key, number);
            }
            ofCodes[code] = number;
        }
        int[] blocks = new int[codes.length];
        for (int row = 0; row < blocks.length; row++) {
            blocks[row] = codes[row] == MISSING ? MISSING : ofCodes[codes[row]];
        }
        return blocks;
    }

    private static final class Same extends LinkColumn {
        private Same(String name, int[] codes, String[] texts) {
            super(name, codes, codes, texts);
        }

        @Override
        List<String> levels() {
            return SAME_LEVELS;
        }

        @Override
        int level(int a, int b) {
            return a == b ? 0 : 1;
        }

        @Override
        double similarity(int a, int b) {
            return a == b ? 1 : 0;
        }
    }

    private static final class Similar extends LinkColumn {
        private final String[] plain;

        private Similar(String name, int[] codes, String[] texts, Spelling spelling) {
            super(name, codes, codes, texts);
            plain = new String[texts.length];
            for (int code = 0; code < texts.length; code++) {
                plain[code] = texts[code] == null ? "" : spelling.plain(texts[code]);
            }
        }

        @Override
        List<String> levels() {
            return TEXT_LEVELS;
        }

        @Override
        int level(int a, int b) {
            return plain[a].equals(plain[b]) ? 0 : similarity(a, b) >= SIMILAR ? 1 : 2;
        }

        @Override
        double similarity(int a, int b) {
            return Likeness.jaroWinkler(plain[a], plain[b]);
        }
    }

    private static final class OfNames extends LinkColumn {
        private final PersonName[] names;

        private OfNames(String name, int[] codes, int[] blocks, String[] texts, PersonName[] names) {
            super(name, codes, blocks, texts);
            this.names = names;
        }

        @Override
        List<String> levels() {
            return NAME_LEVELS;
        }

        @Override
        int level(int a, int b) {
            return PersonName.level(names[a], names[b]);
        }

        @Override
        double similarity(int a, int b) {
            return PersonName.similarity(names[a], names[b]);
        }

        @Override
        boolean contradicts(int a, int b) {
            return level(a, b) >= PersonName.SURNAME_ONLY;
        }
    }

    private static final class OfAddresses extends LinkColumn {
        private final PostalAddress[] addresses;

        private OfAddresses(String name, int[] codes, int[] blocks, String[] texts, PostalAddress[] addresses) {
            super(name, codes, blocks, texts);
            this.addresses = addresses;
        }

        @Override
        List<String> levels() {
            return ADDRESS_LEVELS;
        }

        @Override
        int level(int a, int b) {
            return PostalAddress.level(addresses[a], addresses[b]);
        }

        @Override
        double similarity(int a, int b) {
            return PostalAddress.similarity(addresses[a], addresses[b]);
        }
    }
}
