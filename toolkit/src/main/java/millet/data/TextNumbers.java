package millet.data;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.StringColumn;

/** What stands in a column of text where numbers are needed, and what makes numbers of it. */
final class TextNumbers {

    private static final int MOST_SIGNS = 5;

    /** A number with something before or behind it, such as a currency; brackets are a minus and not that. */
    private static final Pattern WRAPPED = Pattern.compile(
            "-?\\s*(?<before>[^0-9.,()\\s-]*)\\s*(?<number>-?[0-9]([0-9.,\\s]*[0-9])?)\\s*(?<behind>[^0-9.,()\\s-]*)");

    private static final Pattern POINT = Pattern.compile("-?([0-9]+|[0-9]{1,3}(?<thousands>,[0-9]{3})+)([.][0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("-?([0-9]+|[0-9]{1,3}(?<thousands>[.][0-9]{3})+)(,[0-9]+)?");

    private final StringColumn column;
    private final Set<String> signs = new LinkedHashSet<>();
    private boolean allPoint = true;
    private boolean allComma = true;
    private boolean pointThousands;
    private boolean commaThousands;
    private int strange = -1;
    private int first = -1;

    /** Whether the reader of files takes all of it for amounts, where they are declared to be numbers. */
    private boolean amounts = true;

    private final AmountText amount = new AmountText(true);
    private String money;

    TextNumbers(StringColumn column) {
        this.column = column;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                look(row, column.get(row).strip());
            }
        }
    }

    private void look(int row, String text) {
        Matcher wrapped = WRAPPED.matcher(text);
        if (!wrapped.matches()) {
            strange = strange < 0 ? row : strange;
            return;
        }
        String written = wrapped.group("number");
        String number = written.replaceAll("\\s", "");
        Matcher point = POINT.matcher(number);
        Matcher comma = COMMA.matcher(number);
        boolean isPoint = point.matches();
        boolean isComma = comma.matches();
        allPoint &= isPoint;
        allComma &= isComma;
        pointThousands |= isPoint && point.group("thousands") != null;
        commaThousands |= isComma && comma.group("thousands") != null;
        int before = signs.size();
        amounts &= isAmount(text);
        addSign(wrapped.group("before"));
        addSign(wrapped.group("behind"));
        addSign(number.length() < written.length() ? " " : "");
        boolean inTheWay = signs.size() > before || !isPoint || point.group("thousands") != null;
        first = first < 0 && inTheWay ? row : first;
        strange = strange < 0 && !isPoint && !isComma ? row : strange;
    }

    private boolean isAmount(String text) {
        boolean read = amount.read(text.toCharArray(), 0, text.length())
                && (money == null || amount.money() == null || money.equals(amount.money()));
        money = money == null ? amount.money() : money;
        return read;
    }

    private void addSign(String sign) {
        if (!sign.isEmpty()) {
            signs.add(sign);
        }
    }

    /** The first value that is the trouble, and the remedy. */
    String trouble() {
        if (strange >= 0 || signs.size() > MOST_SIGNS || !(allPoint || allComma)) {
            return ", such as " + TransactionCheck.example(column, Math.max(strange >= 0 ? strange : first, 0))
                    + ". Choose another column or correct the file; Tables.report(path) names the line that made it text.";
        }
        if (first < 0) {
            return ". Choose another column"
                    + (column.size() == column.countMissing()
                            ? "; this one is empty."
                            : ", or read the file with withType(\"" + column.name() + "\", \"decimal\").");
        }
        boolean comma = !allPoint;
        if (comma ? commaThousands : pointThousands) {
            signs.add(comma ? "." : ",");
        }
        String found = ", such as " + TransactionCheck.example(column, first) + ". ";
        if (comma) {
            return found + commaRemedy();
        }
        return found + (amounts ? readRemedy() : signRemedy()) + "; or take them out here: " + replacement() + ".";
    }

    private String commaRemedy() {
        String read = "ead the file with Tables.file(path).withDecimalComma().read(), which reads 1,5 as"
                + " one and a half.";
        return signs.isEmpty() || amounts ? "R" + read : signRemedy() + " and r" + read;
    }

    private String readRemedy() {
        return "Read the file with Tables.file(path).withType(\"" + column.name()
                + "\", \"decimal\").read(), which takes off '" + String.join("', '", signs) + "'";
    }

    private String signRemedy() {
        return "In the way " + (signs.size() == 1 ? "stands '" : "stand '") + String.join("', '", signs)
                + "': numbers are read without units and blanks. Take them out of the file";
    }

    private String replacement() {
        String name = "\"" + column.name() + "\"";
        return "table.replaceColumn(" + name + ", table.stringColumn(" + name
                + ").replaceAll(\"[^0-9.-]\", \"\").parseDouble().setName(" + name + "))";
    }
}
