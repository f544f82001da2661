package millet.chart;

/** How many panels or charts stand side by side, and how high the whole becomes. */
final class Grid {

    /** The width of a grid of whole charts in pixels. */
    static final int WIDE = 860;

    private Grid() {}

    static int columns(int count) {
        return switch (count) {
            case 1, 2, 3 -> count;
            case 4 -> 2;
            case 5, 6, 9 -> 3;
            default -> 4;
        };
    }

    static int rows(int count) {
        int columns = columns(count);
        return (count + columns - 1) / columns;
    }

    /** The height of a grid of panels, where a single one would have {@code single}. */
    static int height(int panels, int single) {
        if (rows(panels) == 1) {
            return Math.max(300, single * 3 / 4);
        }
        int each = columns(panels) > 2 ? Math.max(150, single * 9 / 20) : Math.max(170, single * 11 / 20);
        return 110 + rows(panels) * each;
    }

    /** The width left for one of several charts side by side. */
    static double partWidth(Picture whole) {
        return (double) whole.width() / partColumns(whole.parts().size());
    }

    static int partColumns(int count) {
        return Math.min(2, columns(count)) + (count == 3 || count > 4 ? 1 : 0);
    }

    static int heightOfParts(Picture whole) {
        int columns = partColumns(whole.parts().size());
        int sum = whole.title().isEmpty() ? 8 : 64;
        for (int first = 0; first < whole.parts().size(); first += columns) {
            sum += rowHeight(whole, first, columns);
        }
        return sum + (whole.source().isEmpty() ? 4 : 24);
    }

    /** Charts that stand side by side are as high as the highest of them asks for, at this smaller width. */
    static int rowHeight(Picture whole, int first, int columns) {
        int end = Math.min(first + columns, whole.parts().size());
        int height = whole.parts().subList(first, end).stream()
                .mapToInt(Picture::height)
                .max()
                .orElse(0);
        return Math.max(200, height * 3 / 4);
    }
}
