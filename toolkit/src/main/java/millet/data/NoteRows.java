package millet.data;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what an export puts below its data, such as 导出时间：2024-01-01, 共 123 条记录 or (123 rows affected), from the data. */
final class NoteRows {

    /** Above that nobody writes notes, and what looks like them is data. */
    static final int MOST = 50;

    private static final int LONGEST_LABEL = 10;

    private static final Pattern CHINESE = Pattern.compile("(导出|打印|制表|制单|统计|生成|下载|查询|审核|截止)(时间|日期|人|员)[\\s\\d].*"
            + "|以下空白.*|报表结束.*|第\\s*\\d+\\s*页.*|[(（]?(总?共|合计)\\s*[\\d,]+\\s*(条|行|页|笔|单|项|个).*");

    private static final Pattern ENGLISH =
            Pattern.compile("(source|notes?|remarks?|data as of|as of|disclaimer|total (rows|records|count)"
                    + "|number of (rows|records)|(report|print|run|export) (date|time)|((generated|exported|printed|prepared|created|downloaded"
                    + "|last updated|updated)( on| by| at)?))\\s*[:：].*"
                    + "|(generated|exported|printed|prepared|created|downloaded|last updated) (on|by|at) .*|end of report.*|copyright .*"
                    + "|page \\d+( of \\d+)?");

    private static final Pattern COUNT = Pattern.compile("[(（]?[\\d,]+ (rows?|records?)\\b.*");

    private static final char END_OF_FILE = '\u001a';

    private static final String RULES = "-=+_─━┼";

    private NoteRows() {}

    /** Whether the first cell of a row begins like a note. Cheap, because it is asked for every row. */
    static boolean isLabel(char[] text, int from, int to) {
        int first = Undressed.afterBlanks(text, from, to);
        if (to - first < 3) {
            return false;
        }
        char c = text[first];
        if (isHan(c) || c == '（') {
            return isNamed(text, first, to)
                    || ("导打制统生下查审截以报第总共合（".indexOf(c) >= 0
                            && CHINESE.matcher(new String(text, first, to - first))
                                    .matches());
        }
        if (c == '*' || c == '※') {
            return to - first > 3 && text[first + 1] != c && !Scalars.isDigit(text[first + 1]);
        }
        if (c == '(' || Scalars.isDigit(c)) {
            return isCount(text, first, to);
        }
        return "sndrapelgucSNDRAPELGUCtT".indexOf(c) >= 0
                && (text[to - 1] != ' ' || to - first > 5)
                && isEnglish(text, first, to);
    }

    /** As {@link #isLabel(char[], int, int)}. */
    static boolean isLabel(String cell) {
        return !cell.isEmpty() && isLabel(cell.toCharArray(), 0, cell.length());
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** A few Chinese characters and a colon. */
    private static boolean isNamed(char[] text, int from, int to) {
        int at = from;
        while (at < to && at - from <= LONGEST_LABEL && (isHan(text[at]) || text[at] == ' ')) {
            at++;
        }
        return at - from >= 2 && at < to && (text[at] == '：' || text[at] == ':');
    }

    private static boolean isCount(char[] text, int from, int to) {
        char last = text[to - 1];
        boolean mayBe = to - from >= 6 && to - from < 60 && !Scalars.isDigit(last);
        return mayBe && COUNT.matcher(lower(text, from, to)).matches();
    }

    private static boolean isEnglish(char[] text, int from, int to) {
        // a colon, or the blank behind the first word, stands where it does in these
        int at = from;
        while (at < to && at - from < 12 && Character.isLetter(text[at])) {
            at++;
        }
        boolean word = at < to && at - from >= 2 && (text[at] == ':' || text[at] == '：' || text[at] == ' ');
        return word && ENGLISH.matcher(lower(text, from, to)).matches();
    }

    private static String lower(char[] text, int from, int to) {
        return new String(text, from, to - from).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the cell is nothing but a drawn line, or the mark that DOS put at the end of a file. */
    static boolean isRule(char[] text, int from, int to) {
        if (to - from == 1) {
            return text[from] == END_OF_FILE;
        }
        if (to - from < 3) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (RULES.indexOf(text[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row is drawn lines and nothing else. */
    static boolean isRule(RowBuffer row) {
        boolean rule = false;
        for (int i = 0; i < row.size(); i++) {
            boolean one = isRule(row.text(), row.start(i), row.end(i));
            rule |= one;
            if (!one && !row.isEmpty(i)) {
                return false;
            }
        }
        return rule;
    }

    /**
     * Whether the row is a note: one that begins like one, and leaves most cells empty or is too short; or, behind a gap or a sum, a single
     * text.
     */
    static boolean isNote(RowBuffer row, int width, boolean behindGap) {
        int filled = 0;
        int only = -1;
        boolean all = true;
        for (int i = 0; i < row.size(); i++) {
            if (!row.cell(i).isBlank()) {
                filled++;
                only = i;
                all &= isLabel(row.text(), row.start(i), row.end(i));
            }
        }
        if (width < 2 || filled == 0 || row.size() > width) {
            return false;
        }
        boolean labelled = isLabel(row.text(), row.start(0), row.end(0));
        boolean isShort = row.size() < width;
        boolean sparse = filled < width && filled <= Math.max(1, width / 2);
        if (labelled) {
            return isShort || sparse || (all && filled < width);
        }
        return behindGap && isShort && filled == 1 && only == 0 && !TitleRows.isNumber(row.cell(0));
    }
}
