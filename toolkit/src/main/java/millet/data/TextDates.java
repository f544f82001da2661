package millet.data;

import tech.tablesaw.api.StringColumn;

/** What stands in a column of text where times are needed, and what makes times of it. */
final class TextDates {

    private static final int NONE = -1;
    private static final String ONE_FORM =
            "Write all of them in one form in the file, best as 2024-01-31 or 2024-01-31 10:20.";

    private final StringColumn column;
    private int present;
    private int yearFirst;
    private int dayFirst;
    private int monthFirst;

    /** The first rows that make a date with the day first only, with the month first only, and in no way. */
    private int dayOnly = NONE;

    private int monthOnly = NONE;
    private int noDate = NONE;

    TextDates(StringColumn column) {
        this.column = column;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                present++;
                look(row, column.get(row).strip().toCharArray());
            }
        }
    }

    private void look(int row, char[] text) {
        if (new Cells.Moments().add(text, 0, text.length)) {
            yearFirst++;
            return;
        }
        DaysAndMonths date = new DaysAndMonths(false);
        if (!date.add(text, 0, text.length)) {
            noDate = noDate == NONE ? row : noDate;
            return;
        }
        dayFirst += date.allows(true) ? 1 : 0;
        monthFirst += date.allows(false) ? 1 : 0;
        dayOnly = dayOnly == NONE && !date.allows(false) ? row : dayOnly;
        monthOnly = monthOnly == NONE && !date.allows(true) ? row : monthOnly;
    }

    /** Whether any value is a date in a form that the reader of files knows. */
    boolean any() {
        return yearFirst + dayFirst + monthFirst > 0;
    }

    /** The remedy, in whole sentences. */
    String advice() {
        if (present == 0) {
            return "Choose another column.";
        }
        if (!any()) {
            return "None of its values is a date that Tables.read knows: choose another column, or write"
                    + " 2024-01-31 or 2024-01-31 10:20 in the file.";
        }
        if (yearFirst == present) {
            return "Read the file with Tables.file(path).withType(\"" + column.name() + "\", \"datetime\").read().";
        }
        if (dayOnly != NONE && monthOnly != NONE) {
            return TransactionCheck.example(column, dayOnly) + " has the day first, "
                    + TransactionCheck.example(column, monthOnly)
                    + " the month: no setting reads both. " + ONE_FORM;
        }
        if (dayFirst == present || monthFirst == present) {
            return dayFirstAdvice();
        }
        return (noDate == NONE ? "" : TransactionCheck.example(column, noDate) + " is no date that can be read. ")
                + ONE_FORM;
    }

    private String dayFirstAdvice() {
        if (dayFirst == monthFirst) {
            return "Read the file with Tables.file(path).withDayFirst(true).read() where 03/04/2024"
                    + " is in April, withDayFirst(false) where it is in March; or write 2024-01-31 in the file.";
        }
        return "Read the file with Tables.file(path).withDayFirst(" + (dayFirst == present)
                + ").read(): all rows are dates with the " + (dayFirst == present ? "day" : "month") + " first.";
    }
}
