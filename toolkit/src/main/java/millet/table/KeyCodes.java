package millet.table;

/**
 * The codes of several columns as one number for each row: the first times the limit of the second plus the second, and so on. They are numbered
 * anew where they would no longer fit.
 */
final class KeyCodes {

    private int[] codes;
    private long[] wide;
    private long limit;

    KeyCodes(ColumnCodes first) {
        codes = first.codes();
        limit = first.limit();
    }

    void add(ColumnCodes more) {
        if (wide == null && limit <= ColumnCodes.most(codes.length) / more.limit()) {
            addTo(codes, more);
        } else {
            widen(more.limit());
            addTo(wide, more);
        }
        limit *= more.limit();
    }

    private void widen(int factor) {
        if (wide != null && limit > Long.MAX_VALUE / factor) {
            Numbering numbering = Numbering.of(wide);
            codes = numbering.codes();
            limit = numbering.firstRows().length;
            wide = null;
        }
        if (wide == null) {
            long[] same = new long[codes.length];
            int[] narrow = codes;
            Halves.of(same.length, (from, to) -> {
                for (int row = from; row < to; row++) {
                    same[row] = narrow[row];
                }
            });
            wide = same;
        }
    }

    private static void addTo(int[] codes, ColumnCodes more) {
        int[] next = more.codes();
        int factor = more.limit();
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                codes[row] = codes[row] * factor + next[row];
            }
        });
    }

    private static void addTo(long[] codes, ColumnCodes more) {
        int[] next = more.codes();
        long factor = more.limit();
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                codes[row] = codes[row] * factor + next[row];
            }
        });
    }

    Numbering numbered() {
        return wide == null ? Numbering.ofSmall(codes, (int) limit) : Numbering.of(wide);
    }
}
