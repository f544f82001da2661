package millet.data;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The changes of text that need no further word. */
enum TextForm implements TextChange {
    TRIM("trim", "Blanks and invisible characters around a text are no part of it.") {
        @Override
        public UnaryOperator<String> changer() {
            return TextForm::trimmed;
        }
    },
    LOWER_CASE("lower case", "Upper and lower case are alike.") {
        @Override
        public UnaryOperator<String> changer() {
            return text -> text.toLowerCase(Locale.ROOT);
        }
    },
    UPPER_CASE("upper case", "Upper and lower case are alike.") {
        @Override
        public UnaryOperator<String> changer() {
            return text -> text.toUpperCase(Locale.ROOT);
        }
    },
    HALF_WIDTH("half width", "Digits, letters and signs as wide as a Chinese character are the usual ones.") {
        @Override
        public UnaryOperator<String> changer() {
            return TextForm::halved;
        }
    },
    NFC("NFC", "Letters with separate accents are composed.") {
        @Override
        public UnaryOperator<String> changer() {
            return text -> Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    },
    WITHOUT_PINYIN("without pinyin", "The reading in brackets behind a Chinese character is no part of the text.") {
        @Override
        public UnaryOperator<String> changer() {
            return new Readings()::without;
        }
    },
    WITHOUT_MARKERS("without markers", "The marks that language models leave are no part of the text.") {
        @Override
        public UnaryOperator<String> changer() {
            return text -> MARKERS.matcher(text).replaceAll("");
        }
    },
    SIMPLIFIED("simplified", "Traditional characters are written in the simplified form.") {
        @Override
        public UnaryOperator<String> changer() {
            Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
            UnicodeSet changing = simplifier.getSourceSet().freeze();
            return text -> changing.containsNone(text) ? text : simplifier.transliterate(text);
        }
    };

    private static final Pattern MARKERS = Pattern.compile("<[|｜][^|｜<>\\r\\n]{1,60}[|｜]>|\\[/?INST]|<</?SYS>>");

    /** What nobody sees, wherever it stands: zero-width space, word joiner, byte-order mark. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF]");

    /** From here on a full-width character lies so far above the usual one. */
    private static final int FULL_WIDTH = 0xFEE0;

    private final String label;
    private final String sentence;

    TextForm(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    private static String trimmed(String text) {
        String seen = UNSEEN.matcher(text).find() ? UNSEEN.matcher(text).replaceAll("") : text;
        int from = 0;
        int to = seen.length();
        while (from < to && isBlank(seen.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(seen.charAt(to - 1))) {
            to--;
        }
        return seen.substring(from, to);
    }

    /** Blanks, line breaks, control characters, and what has no width, such as joiners and marks of direction. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String halved(String text) {
        StringBuilder halved = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            halved.setCharAt(at, halved(text.charAt(at)));
        }
        return halved.toString();
    }

    private static char halved(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH);
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '￥' -> '¥';
            case '￡' -> '£';
            case '￠' -> '¢';
            case '￦' -> '₩';
            default -> c;
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
