package millet.data;

import java.util.List;

/**
 * How the bytes of a file became rows: what the report says about it.
 *
 * @param charset the character set; empty for formats that have none
 * @param separator the name of the separator; empty for formats that have none
 * @param words the same in words, such as {@code UTF-8, separated by comma} or {@code sheet '2024'}
 * @param warnings what the reader of the table should know about it
 */
record Origin(String charset, String separator, String words, List<String> warnings) {

    static Origin text(String charset, char separator, List<String> warnings) {
        String name = Separators.name(separator);
        return new Origin(charset, name, charset + ", separated by " + name, warnings);
    }

    /** A format that has neither character set nor separator. */
    static Origin of(String words, List<String> warnings) {
        return new Origin("", "", words, warnings);
    }
}
