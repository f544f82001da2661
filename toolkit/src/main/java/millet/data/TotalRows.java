package millet.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells rows of sums, which an export puts below its data, from the data. */
final class TotalRows {

    private static final List<String> LABELS = List.of(
            "合计",
            "总计",
            "小计",
            "共计",
            "总和",
            "汇总",
            "累计",
            "本页合计",
            "本页小计",
            "total",
            "grand total",
            "subtotal",
            "sub-total",
            "sub total",
            "sum",
            "totals",
            "summe",
            "gesamt");

    private static final int LONGEST = 16;
    private static final int LONGEST_CHINESE = 24;

    /** Such as 北京合计, 合计（元） or 合计：12.50. */
    private static final Pattern CHINESE = Pattern.compile(
            ".{0,10}(合计|总计|小计|共计|总和|汇总|累计|合計|總計|小計)(金额|数量)?([（(][^（）()]{1,6}[）)])?([:：][-¥￥]?[0-9.,]*元?)?");

    private static final List<String> ENGLISH_STARTS = List.of("total for ", "totals for ", "subtotal for ");

    private TotalRows() {}

    /** Whether the cell says that sums follow, with a colon or blanks around it or not: 合 计：. Cheap, because it is asked for every row. */
    static boolean isLabel(char[] text, int from, int to) {
        if (isChinese(text, from, to) || isEnglishStart(text, from, to)) {
            return true;
        }
        if (to - from > LONGEST || !mayBegin(text[from])) {
            return false;
        }
        int first = Undressed.afterBlanks(text, from, to);
        int last = Undressed.beforeBlanks(text, first, to);
        if (last > first && (text[last - 1] == ':' || text[last - 1] == '：')) {
            last = Undressed.beforeBlanks(text, first, last - 1);
        }
        return first < last && (text[first] < 128 ? isOne(text, first, last) : isSpaced(text, first, last));
    }

    private static boolean isChinese(char[] text, int from, int to) {
        int last = Undressed.beforeBlanks(text, from, to);
        if (last - from > LONGEST_CHINESE || last == from) {
            return false;
        }
        boolean chinese = false;
        for (int at = from; at < last; at++) {
            chinese |= "计計总和汇累".indexOf(text[at]) >= 0;
        }
        return chinese
                && CHINESE.matcher(new String(text, from, last - from).replaceAll("[\\s\u3000]", ""))
                        .matches();
    }

    private static boolean isEnglishStart(char[] text, int from, int to) {
        if (text[from] != 'T' && text[from] != 't' && text[from] != 'S' && text[from] != 's') {
            return false;
        }
        for (String start : ENGLISH_STARTS) {
            if (to - from > start.length() && Scalars.isWord(text, from, from + start.length(), start)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #isLabel(char[], int, int)}. */
    static boolean isLabel(String cell) {
        return !cell.isEmpty() && isLabel(cell.toCharArray(), 0, cell.length());
    }

    private static boolean mayBegin(char first) {
        return switch (first) {
            case '合', '总', '小', '共', '汇', '累', '本', 'T', 't', 'S', 's', 'G', 'g', ' ', '\u3000', '\t' -> true;
            default -> false;
        };
    }

    private static boolean isOne(char[] text, int from, int to) {
        for (String label : LABELS) {
            if (Scalars.isWord(text, from, to, label)) {
                return true;
            }
        }
        return false;
    }

    /** Blanks between Chinese characters only make the word wider. */
    private static boolean isSpaced(char[] text, int from, int to) {
        return LABELS.contains(new String(text, from, to - from).replaceAll("[\\s\u3000]", ""));
    }

    /** Whether all that stands beside the label is numbers or nothing; a heading such as 退货汇总 has no numbers. */
    static boolean isTotal(RowBuffer row) {
        boolean labelled = false;
        boolean summed = false;
        for (int i = 0; i < row.size(); i++) {
            boolean label = !labelled && !row.isEmpty(i) && isLabel(row.text(), row.start(i), row.end(i));
            labelled |= label;
            boolean number = !label && TitleRows.isNumber(row.cell(i));
            summed |= number || (label && (isBare(row, i) || Scalars.isDigit(row.text()[row.end(i) - 1])));
            if (!label && !number && !isNothing(row, i)) {
                return false;
            }
        }
        return labelled && summed;
    }

    private static boolean isBare(RowBuffer row, int index) {
        return LABELS.contains(row.cell(index).replaceAll("[\\s\u3000:：]", "").toLowerCase(Locale.ROOT));
    }

    /** Whether, besides, a cell is empty: nobody writes data so. */
    static boolean isCertain(RowBuffer row, int width) {
        boolean gap = row.size() < width;
        for (int i = 0; i < row.size(); i++) {
            gap |= isNothing(row, i);
        }
        return gap;
    }

    private static boolean isNothing(RowBuffer row, int index) {
        String cell = row.cell(index).strip();
        return cell.isEmpty() || cell.chars().allMatch(c -> c == '-' || c == '—' || c == '/');
    }
}
