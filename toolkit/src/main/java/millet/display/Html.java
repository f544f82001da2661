package millet.display;

/**
 * Text on its way into HTML, XML or SVG: nothing in it can become markup, close an attribute, start a formula or reorder its surroundings.
 *
 * <p>{@link #escape} is right for attributes and for element content; {@link #text} is for element content in a notebook, where a typesetter
 * looks for formulas in the finished page, in which an entity has already become a plain dollar sign again.
 *
 * <p>Characters that must not or cannot be shown are replaced, never dropped, so that a reader sees that something is there: control
 * characters by their pictures (␀, ␛, ␡); lone surrogates, noncharacters and the overrides and isolates of text direction by �. Line breaks
 * become {@code \n}; tabs stay.
 */
public final class Html {

    private static final char UNKNOWN = '\uFFFD';

    private Html() {}

    /**
     * The text with {@code & < > " ' $} as entities and unshowable characters replaced.
     *
     * @param text any text; null stands for no text
     * @return text for element content or for a quoted attribute; never null
     */
    public static String escape(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        shown(text).codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    /**
     * The text for the content of an element, in a form that no formula typesetter touches: what could open a formula ({@code $}, {@code \})
     * stands in an element of its own. Not for attributes.
     *
     * @param text any text; null stands for no text
     * @return HTML that shows exactly this text; never null
     */
    public static String text(String text) {
        return escape(text).replace("&#36;", "<span>&#36;</span>").replace("\\", "<span>\\</span>");
    }

    /**
     * The text for a text form, where nothing is markup: only unshowable characters are replaced.
     *
     * @param text any text
     * @return the same text with every character that must not or cannot be shown replaced by one that can
     */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(Html::shown).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int shown(int character) {
        if (character == '\n' || character == '\t') {
            return character;
        }
        if (character == '\r' || character == '\u2028' || character == '\u2029' || character == '\u0085') {
            return '\n';
        }
        if (character < 0x20) {
            return '\u2400' + character;
        }
        if (character == 0x7F) {
            return '\u2421';
        }
        return isUnshowable(character) ? UNKNOWN : character;
    }

    private static boolean isUnshowable(int character) {
        boolean control = character >= 0x80 && character < 0xA0;
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean direction =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return control || surrogate || direction || none;
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '$' -> out.append("&#36;");
            default -> out.appendCodePoint(character);
        }
    }
}
