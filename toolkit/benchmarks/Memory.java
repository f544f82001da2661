import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import millet.data.Cleaning;
import millet.data.Tables;
import millet.data.Transactions;
import millet.features.Features;
import millet.features.Rfm;
import tech.tablesaw.api.Table;

/** One piece of work in a fresh process, cold, as a user's first cell: {@code Memory WORK FILE} prints what came out, the seconds and the peak memory. */
public final class Memory {

    private Memory() {}

    public static void main(String[] words) throws IOException {
        long start = System.nanoTime();
        String result =
                switch (words[0]) {
                    case "read" -> shape(Tables.csv(words[1]).read());
                    case "retail" -> retail(words[1]);
                    case "query" -> shape(
                            Tables.query(
                                    "select city, category, count(*) as lines, count(distinct customer) as customers,"
                                            + " sum(quantity * price) as revenue from orders group by all order by all",
                                    words[1]));
                    default -> throw new IllegalArgumentException("no work called " + words[0]);
                };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%d%n", result, seconds, peak());
    }

    private static String shape(Table table) {
        return String.format(Locale.ROOT, "%,d × %,d", table.rowCount(), table.columnCount());
    }

    private static String retail(String file) {
        Transactions lines = Transactions.columns()
                .invoice("InvoiceNo")
                .customer("CustomerID")
                .time("InvoiceDate")
                .item("StockCode")
                .quantity("Quantity")
                .price("UnitPrice")
                .from(Tables.csv(file).read());
        Features rfm = Rfm.asOf(LocalDate.of(2011, 12, 10))
                .from(Cleaning.standard().apply(lines).data());
        return String.format(Locale.ROOT, "%,d lines → %,d customers", lines.rowCount(), rfm.rowCount());
    }

    /** The operating system's own figure, in megabytes. */
    static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.US_ASCII).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
