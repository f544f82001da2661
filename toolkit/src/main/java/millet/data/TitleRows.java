package millet.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the rows above the header that hold a title, as reports of cash registers and of Excel do: few cells, text, and then a full row of names. */
final class TitleRows {

    /** How many rows are looked at; a title of more is to be told. */
    static final int LOOK = 24;

    private static final int MOST = 12;

    private TitleRows() {}

    /** How many of the first rows stand above the header; 0 in doubt. */
    static int count(List<String[]> rows) {
        int width = commonWidth(rows);
        int count = 0;
        while (count < rows.size() && isTitle(rows.get(count), width)) {
            count++;
        }
        boolean found = width > 1
                && count <= MOST
                && count + 1 < rows.size()
                && isHeader(rows.get(count), width)
                && rows.subList(count + 1, rows.size()).stream().anyMatch(TitleRows::holdsNumber);
        return found ? count : 0;
    }

    private static int commonWidth(List<String[]> rows) {
        int best = 0;
        int bestCount = 0;
        for (String[] row : rows) {
            int count = (int)
                    rows.stream().filter(other -> other.length == row.length).count();
            if (count > bestCount || (count == bestCount && row.length > best)) {
                best = row.length;
                bestCount = count;
            }
        }
        return best;
    }

    private static boolean isTitle(String[] row, int width) {
        long filled = filled(row);
        boolean padded = row.length >= width;
        return filled <= Math.max(1, width / 2) && (!padded || (width > 2 && filled <= width / 2)) && !holdsNumber(row);
    }

    private static boolean isHeader(String[] row, int width) {
        Set<String> names = new HashSet<>();
        for (String name : row) {
            if (!name.isBlank() && !names.add(name.strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return row.length == width && names.size() > width / 2 && names.size() > 1 && !holdsNumber(row);
    }

    private static long filled(String[] row) {
        return Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    }

    /** Whether a cell is nothing but digits and what stands between and around them in numbers and dates. */
    private static boolean holdsNumber(String[] row) {
        return Arrays.stream(row).anyMatch(TitleRows::isNumber);
    }

    static boolean isNumber(String cell) {
        boolean digits = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = Scalars.isDigit(c) || (c >= '０' && c <= '９');
            if (!digit && "+-.,:/%¥￥$€£元()'= \"\t\u00a0年月日".indexOf(c) < 0) {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }
}
