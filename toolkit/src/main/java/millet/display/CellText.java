package millet.display;

/**
 * One line of text as a table cell shows it: line breaks and tabs made visible, cut without splitting a character, and measured in the cells
 * of a fixed-width font, of which Chinese, Japanese, Korean and emoji take two.
 */
final class CellText {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** In UTF-16 units; a family of four with skin tones takes 19. */
    private static final int LONGEST_CHARACTER = 32;

    /** Ranges of characters two cells wide: East Asian Wide and Fullwidth of Unicode 16, neighbours merged. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E,
        0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0,
        0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442,
        0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
        0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB,
        0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70,
        0x1FAFF, 0x20000, 0x3FFFD
    };

    private CellText() {}

    /** The text on one line, every character of it visible or at least harmless. */
    static String line(String text) {
        return Html.shown(text).replace('\n', '↵').replace('\t', '⇥');
    }

    /**
     * At most so many characters of the text, the last one an ellipsis where something was cut. An accent, a skin tone or a joined emoji
     * counts with the character it belongs to; a pile of more accents than any language uses is cut too.
     */
    static String cut(String text, int characters) {
        int count = 0;
        int start = 0;
        int keep = 0;
        int previous = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(previous)) {
            int character = text.codePointAt(at);
            if (!continues(previous, character)) {
                count++;
                start = at;
                keep = count == characters ? at : keep;
            }
            if (count > characters) {
                return text.substring(0, keep) + "…";
            }
            if (at - start > LONGEST_CHARACTER) {
                return text.substring(0, at) + "…";
            }
            previous = character;
        }
        return text;
    }

    /** How many cells of a fixed-width font the text takes. */
    static int width(String text) {
        int width = 0;
        int last = 0;
        int previous = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(previous)) {
            int character = text.codePointAt(at);
            if (character == EMOJI_STYLE && last == 1) {
                width++;
                last = 2;
            } else if (!continues(previous, character)) {
                last = isWide(character) ? 2 : 1;
                width += last;
            }
            previous = character;
        }
        return width;
    }

    private static boolean continues(int previous, int character) {
        boolean skinTone = character >= 0x1F3FB && character <= 0x1F3FF && isWide(previous);
        return previous == JOINER || skinTone || hasNoWidth(character);
    }

    private static boolean hasNoWidth(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && character != 0xAD)
                || (character >= 0x1160 && character <= 0x11FF);
    }

    private static boolean isWide(int character) {
        if (character < WIDE[0]) {
            return false;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (character >= WIDE[i] && character <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
