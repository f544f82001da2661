package millet.data;

/** Tells whether quotes stand behind blanks, as in {@code "a", "b"}: by the rule of CSV such quotes are text, and nobody means them so. */
final class SpacedQuotes {

    static final String WARNING =
            "Blanks between separators and quotes were passed over: what stands in the quotes is the field.";

    private SpacedQuotes() {}

    /** Whether a field of the text begins so. */
    static boolean areIn(String text, char separator) {
        if (separator <= ' ') {
            return false;
        }
        boolean atStart = true;
        boolean blanks = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && atStart) {
                if (blanks) {
                    return true;
                }
                at = closingQuote(text, at);
                atStart = false;
            } else {
                boolean begins = c == separator || c == '\n' || c == '\r';
                blanks = !begins && (blanks || c == ' ');
                atStart = begins || (atStart && c == ' ');
            }
        }
        return false;
    }

    private static int closingQuote(String text, int opening) {
        int at = opening + 1;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return at;
    }
}
