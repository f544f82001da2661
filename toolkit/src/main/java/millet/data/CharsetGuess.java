package millet.data;

/** Which character set is worth a try where a text was read as GB18030, which takes nearly all bytes, and may be in another one. */
final class CharsetGuess {

    private static final double MOST = 0.9;
    private static final double FEW = 0.5;

    private int gb;
    private int big5;
    private int all;

    /** Counts how many characters of two bytes are frequent ones in each of the two. */
    private CharsetGuess(byte[] text) {
        int at = 0;
        while (at + 1 < text.length) {
            int lead = text[at] & 0xff;
            int trail = text[at + 1] & 0xff;
            if (lead < 0x81) {
                at++;
                continue;
            }
            all++;
            boolean mark = lead >= 0xa1 && lead <= 0xa3;
            gb += trail >= 0xa1 && (mark || (lead >= 0xb0 && lead <= 0xd7)) ? 1 : 0;
            boolean second = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
            big5 += second && (mark || (lead >= 0xa4 && lead <= 0xc6)) ? 1 : 0;
            at += 2;
        }
    }

    /** The name of the other character set that fits best. */
    static String besides(byte[] text) {
        CharsetGuess guess = new CharsetGuess(text);
        return guess.big5 > MOST * guess.all && guess.gb < FEW * guess.all ? "Big5" : "windows-1252";
    }
}
