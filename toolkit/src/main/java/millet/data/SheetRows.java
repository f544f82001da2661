package millet.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millet.display.Numbers;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet: numbers and dates as other files write them, formulas as the values that Excel saved, errors as missing values. */
final class SheetRows {

    /** Rows that decide how wide the sheet is. */
    private static final int LOOK = 100;

    /** What Excel keeps of a number; the rest of a longer code is lost before we come. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(15);

    private final Sheet sheet;
    private final ExcelDates dates;
    private final RowCells row = new RowCells();
    private final StoredText stored = new StoredText();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int firstError;
    private int formulas;
    private int firstFormula;
    private int longNumbers;
    private int firstLongNumber;
    private int emptyRows;
    private int width;

    SheetRows(Sheet sheet, ExcelDates dates) {
        this.sheet = sheet;
        this.dates = dates;
    }

    /** One pass; there may be several. */
    void handTo(RowSink table) throws IOException {
        errors.clear();
        formulas = 0;
        longNumbers = 0;
        emptyRows = 0;
        int last = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            List<Row> first = new ArrayList<>();
            while (first.size() < LOOK && rows.hasNext()) {
                first.add(rows.next());
            }
            width = first.stream().mapToInt(SheetRows::usedCells).max().orElse(0);
            for (Row one : first) {
                last = handTo(table, one, last);
            }
            while (rows.hasNext()) {
                last = handTo(table, rows.next(), last);
            }
        }
    }

    private int handTo(RowSink table, Row source, int last) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Reading was interrupted.");
        }
        int used = usedCells(source);
        countFormulas(source);
        if (used == 0) {
            return last;
        }
        int emptyBefore = last == 0 ? 0 : source.getRowNum() - last - 1;
        emptyRows += emptyBefore;
        if (emptyBefore > 0) {
            table.gap();
        }
        row.clear();
        for (int column = 0; column < used; column++) {
            Cell cell = column < source.getCellCount() ? source.getCell(column) : null;
            if (cell != null) {
                put(column, cell, source.getRowNum());
            }
        }
        row.handTo(table, Math.max(width, used), source.getRowNum());
        return source.getRowNum();
    }

    /** Those that have no value: programs other than Excel write them so. */
    private void countFormulas(Row source) {
        for (int column = 0; column < source.getCellCount(); column++) {
            Cell cell = source.getCell(column);
            if (cell != null && cell.getType() == CellType.FORMULA && isEmpty(cell)) {
                firstFormula = formulas++ == 0 ? source.getRowNum() : firstFormula;
            }
        }
    }

    private static int usedCells(Row row) {
        int used = row.getCellCount();
        while (used > 0 && isEmpty(row.getCell(used - 1))) {
            used--;
        }
        return used;
    }

    private static boolean isEmpty(Cell cell) {
        return cell == null
                || cell.getValue() == null
                || cell.getValue().toString().isBlank();
    }

    private void put(int column, Cell cell, int number) {
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA;
        if (value == null) {
            return;
        }
        if (cell.getType() == CellType.ERROR || (formula && value.toString().matches("#[A-Z/0]+[!?]?"))) {
            firstError = errors.isEmpty() ? number : firstError;
            errors.merge(String.valueOf(cell.getRawValue()), 1, Integer::sum);
        } else if (value instanceof BigDecimal amount) {
            stored.number(column);
            row.put(column, number(amount, cell, number));
        } else if (value instanceof Boolean truth) {
            row.put(column, truth.toString());
        } else {
            char[] text = value.toString().toCharArray();
            stored.text(column, text, 0, text.length);
            row.put(column, text, 0, text.length);
        }
    }

    private String number(BigDecimal amount, Cell cell, int number) {
        if (ExcelDates.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            String date = dates.text(amount).orElse("");
            if (!date.isEmpty()) {
                return date;
            }
        }
        if (amount.abs().compareTo(TOO_LONG) >= 0) {
            firstLongNumber = longNumbers++ == 0 ? number : firstLongNumber;
        }
        return amount.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    StoredText stored() {
        return stored;
    }

    /** What was met on the last pass. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!errors.isEmpty()) {
            warnings.add("Cells with an error of Excel are missing values: "
                    + errors.entrySet().stream()
                            .map(error -> error.getValue() + " × " + error.getKey())
                            .collect(Collectors.joining(", "))
                    + ", the first in row " + firstError + ".");
        }
        if (formulas > 0) {
            warnings.add(Numbers.count(formulas, "cell") + " with a formula and without its value "
                    + (formulas == 1 ? "is a missing value" : "are missing values") + ", the first in row "
                    + firstFormula
                    + ": the program that wrote the workbook has not computed them. Open it in Excel and save it.");
        }
        if (longNumbers > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%,d numbers have more than fifteen digits, the first in row %,d: Excel has put zeros for the others, so codes"
                            + " among them are damaged. Export them as text.",
                    longNumbers,
                    firstLongNumber));
        }
        if (emptyRows > 0) {
            warnings.add(Numbers.count(emptyRows, "empty row") + " between the rows "
                    + (emptyRows == 1 ? "was" : "were") + " left out.");
        }
        return warnings;
    }
}
