package millet.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of names: numbers in them by size, the rest by code point, whatever the locale. */
final class Names {

    static final Comparator<String> NATURAL = Names::compare;
    static final String MISSING = "(missing)";

    private Names() {}

    /** The distinct names of some rows in the order of their first row; rows without a value are passed over. */
    static Set<String> distinct(Variable column, int[] rows) {
        Set<String> names = new LinkedHashSet<>();
        for (int row : rows) {
            if (!column.isMissing(row)) {
                names.add(column.label(row));
            }
        }
        return names;
    }

    /** The names in the order given, then the others in theirs. */
    static List<String> arranged(Collection<String> names, List<String> order) {
        Set<String> all = new LinkedHashSet<>(order);
        all.retainAll(new LinkedHashSet<>(names));
        all.addAll(names);
        return new ArrayList<>(all);
    }

    static List<String> natural(Collection<String> names) {
        return names.stream().sorted(NATURAL).toList();
    }

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digits(a, i);
            int endB = digits(b, j);
            if (endA > i && endB > j) {
                int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Integer.compare(a.codePointAt(i), b.codePointAt(j));
                if (order != 0) {
                    return order;
                }
                i += Character.charCount(a.codePointAt(i));
                j += Character.charCount(b.codePointAt(j));
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String left = a.replaceFirst("^0+(?=.)", "");
        String right = b.replaceFirst("^0+(?=.)", "");
        int size = Integer.compare(left.length(), right.length());
        return size != 0 ? size : left.compareTo(right);
    }
}
