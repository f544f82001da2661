package millet.data;

/** Full-width forms of letters, digits and signs, as Chinese input methods write them, made into the ordinary ones. */
final class HalfWidth {

    private HalfWidth() {}

    /** The slice with ordinary forms; null where it holds no full-width ones. */
    static char[] of(char[] text, int from, int to) {
        char[] half = null;
        for (int i = from; i < to; i++) {
            char ordinary = of(text[i]);
            if (ordinary != text[i]) {
                if (half == null) {
                    half = java.util.Arrays.copyOfRange(text, from, to);
                }
                half[i - from] = ordinary;
            }
        }
        return half;
    }

    private static char of(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - '\uff01' + '!');
        }
        return switch (c) {
            case '\uffe5' -> '\u00a5';
            case '\uffe1' -> '\u00a3';
            case '\u3000' -> ' ';
            default -> c;
        };
    }
}
