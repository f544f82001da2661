package millet.data;

import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;

/** Takes off what exports put around a value so that a spreadsheet shows it as text: {@code ="00123"}, tabs, a back-quote. */
final class Undressed {

    private char[] text;
    private int from;
    private int to;
    private boolean markedAsText;
    private long formulas;
    private long tabs;
    private long quotes;

    /** Cheap, because it is asked for every field. */
    static boolean isDressed(char first, char last) {
        return first == '=' || first == '\t' || last == '\t' || first == '`' || first == '\'';
    }

    /** Whether there was something to take off; the slice that remains can be asked for. */
    boolean take(char[] dressed, int start, int end) {
        text = dressed;
        from = start;
        to = end;
        markedAsText = false;
        takeTabs();
        if (isFormula()) {
            formulas++;
            markedAsText = true;
            unwrap();
        } else if (isQuoted()) {
            quotes++;
            markedAsText = text[from] == '\'';
            from++;
        }
        return from > start || to < end;
    }

    private void takeTabs() {
        boolean before = text[from] == '\t';
        if (before || text[to - 1] == '\t') {
            tabs++;
            from = afterBlanks(text, from, to);
            to = beforeBlanks(text, from, to);
            markedAsText = before && from < to && Scalars.isDigit(text[from]);
        }
    }

    private boolean isFormula() {
        return to - from >= 3 && text[from] == '=' && text[from + 1] == '"' && text[to - 1] == '"';
    }

    /** Inside a formula a quote is doubled. */
    private void unwrap() {
        String inside = new String(text, from + 2, to - from - 3);
        if (inside.indexOf('"') < 0) {
            from += 2;
            to -= 1;
        } else {
            text = inside.replace("\"\"", "\"").toCharArray();
            from = 0;
            to = text.length;
        }
    }

    /** A quote in front of a number or a date, and of nothing else. */
    private boolean isQuoted() {
        return to - from > 1
                && (text[from] == '`' || text[from] == '\'')
                && TitleRows.isNumber(new String(text, from + 1, to - from - 1));
    }

    char[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Whether the file says that this is text, whatever it looks like. */
    boolean isMarkedAsText() {
        return markedAsText;
    }

    String note() {
        List<String> notes = new ArrayList<>();
        if (formulas > 0) {
            notes.add(Numbers.count(formulas, "value") + " unwrapped from =\"…\"");
        }
        if (tabs > 0) {
            notes.add("tabs taken off " + Numbers.count(tabs, "value"));
        }
        if (quotes > 0) {
            notes.add("a quote taken off " + Numbers.count(quotes, "value"));
        }
        return String.join("; ", notes);
    }

    static int afterBlanks(char[] text, int from, int to) {
        int first = from;
        while (first < to && isBlank(text[first])) {
            first++;
        }
        return first;
    }

    static int beforeBlanks(char[] text, int from, int to) {
        int last = to;
        while (last > from && isBlank(text[last - 1])) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
    }
}
