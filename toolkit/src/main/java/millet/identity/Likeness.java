package millet.identity;

/** How much two texts are alike, between 0 and 1. */
final class Likeness {

    private static final double PREFIX_SCALE = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private Likeness() {}

    /**
     * The similarity of Jaro: characters in common, near each other, less half the transpositions (M. A. Jaro, Advances in record-linkage
     * methodology, 1989).
     */
    static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        char[] common = new char[a.length()];
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    common[count++] = a.charAt(i);
                    break;
                }
            }
        }
        if (count == 0) {
            return 0;
        }
        int moved = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) {
            if (used[j] && common[next++] != b.charAt(j)) {
                moved++;
            }
        }
        double matches = count;
        return (matches / a.length() + matches / b.length() + (matches - moved / 2.0) / matches) / 3;
    }

    /** Jaro's similarity, raised for texts that begin alike (W. E. Winkler, String comparator metrics, 1990). */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int prefix = 0;
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    /** The share of the pairs of neighbouring characters of the shorter text that the longer one has, too. */
    static double overlap(String a, String b) {
        return a.length() <= b.length() ? share(a, b) : share(b, a);
    }

    private static double share(String few, String many) {
        if (few.length() < 2) {
            return 0;
        }
        int shared = 0;
        for (int at = 0; at + 1 < few.length(); at++) {
            shared += many.contains(few.substring(at, at + 2)) ? 1 : 0;
        }
        return shared / (double) (few.length() - 1);
    }
}
