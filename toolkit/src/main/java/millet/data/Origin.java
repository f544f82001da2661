package millet.data;

import java.util.List;
import java.util.Locale;

/**
 * How the bytes of a file became rows: what the report says about it.
 *
 * @param charset the character set; empty for formats that have none
 * @param reason why it was taken; empty for formats that have none
 * @param separator the name of the separator; empty for formats that have none
 * @param words the same in words, such as {@code UTF-8, separated by comma} or {@code sheet '2024'}
 * @param decoded the first cells that show whether the character set is right
 * @param warnings what the reader of the table should know about it
 */
record Origin(
        String charset, String reason, String separator, String words, List<Decoded> decoded, List<String> warnings) {

    /** A cell that is not plain ASCII, as it was decoded. */
    record Decoded(String column, long line, String text) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "line %d, %s: %s", line, column, text);
        }
    }

    /** A format that has neither character set nor separator. */
    static Origin of(String words, List<String> warnings) {
        return new Origin("", "", "", words, List.of(), warnings);
    }

    /** Whether the text is other in other character sets; a byte-order mark and blanks tell nothing. */
    static boolean isTelling(String text) {
        return text.chars().anyMatch(c -> c > 0x7f && c != 0xfeff && c != 0xa0);
    }
}
