package millet.data;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody probably meant. */
final class Spelling {

    private Spelling() {}

    /** A sentence with a leading blank, or nothing where no name is near. */
    static String suggestion(String typed, Collection<String> names) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = distance(plain(typed), plain(name));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best != null && least <= Math.max(2, typed.length() / 3) ? " Did you mean '" + best + "'?" : "";
    }

    /** Case, blanks, dashes and underscores are what people get wrong first. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] here = new int[right.length() + 1];
            here[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], here[j - 1]));
            }
            above = here;
        }
        return above[right.length()];
    }
}
