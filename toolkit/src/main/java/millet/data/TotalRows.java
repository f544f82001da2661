package millet.data;

import java.util.List;

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

    private TotalRows() {}

    /** Whether the cell says that sums follow, with a colon or blanks around it or not: 合 计：. Cheap, because it is asked for every row. */
    static boolean isLabel(char[] text, int from, int to) {
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

    /** Whether all that stands beside the label is numbers or nothing. */
    static boolean isTotal(RowBuffer row) {
        boolean labelled = false;
        for (int i = 0; i < row.size(); i++) {
            boolean label = !labelled && !row.isEmpty(i) && isLabel(row.text(), row.start(i), row.end(i));
            labelled |= label;
            if (!label && !isNothing(row, i) && !TitleRows.isNumber(row.cell(i))) {
                return false;
            }
        }
        return labelled;
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
