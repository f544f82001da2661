package millet.data;

import java.io.IOException;
import java.io.Reader;

/** The first whole rows of a text: enough to tell the types of a file that is too large to be read for that. */
final class CsvHead {

    private CsvHead() {}

    /** At most so many characters, up to the end of a line that stands in no quotes; all of a text that is shorter. */
    static String of(Reader text, int most) throws IOException {
        char[] head = new char[most];
        int length = 0;
        // the strict reader needs room for two characters
        while (most - length > 1) {
            int count = text.read(head, length, most - length);
            if (count < 0) {
                return new String(head, 0, length);
            }
            length += count;
        }
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            quoted ^= head[i] == '"';
            end = head[i] == '\n' && !quoted ? i + 1 : end;
        }
        return new String(head, 0, end == 0 ? length : end);
    }
}
