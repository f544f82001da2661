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

    private TotalRows() {}

    /** Whether the cell says that sums follow, with a colon or blanks around it or not: 合 计：. */
    static boolean isLabel(char[] text, int from, int to) {
        return to > from && to - from <= 16 && mayBegin(text[from]) && isLabel(new String(text, from, to - from));
    }

    /** Cheap, because it is asked for every row. */
    private static boolean mayBegin(char first) {
        return switch (first) {
            case '合', '总', '小', '共', '汇', '累', '本', 'T', 't', 'S', 's', 'G', 'g', ' ', '\u3000', '\t' -> true;
            default -> false;
        };
    }

    private static boolean isLabel(String cell) {
        String word = cell.strip().replaceFirst("[:：]$", "").strip();
        boolean chinese = !word.isEmpty() && word.charAt(0) > 127;
        String compact = chinese ? word.replaceAll("[\\s\u3000]", "") : word;
        return LABELS.stream().anyMatch(compact::equalsIgnoreCase);
    }

    /** Whether all that stands beside the label is numbers or nothing. */
    static boolean isTotal(RowBuffer row) {
        boolean labelled = false;
        for (int i = 0; i < row.size(); i++) {
            boolean label = !labelled && isLabel(row.text(), row.start(i), row.end(i));
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
