import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import millet.data.Cleaning;
import millet.data.Tables;
import millet.data.TransactionRule;
import millet.data.Transactions;
import millet.features.Features;
import millet.features.Rfm;
import millet.table.Distinct;
import millet.table.Join;
import millet.table.Ordering;
import millet.table.Summary;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Millet as a worker: answers as {@code peers.py} does. Only what the toolkit offers to everybody is called. */
public final class Worker {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private String path = "";
    private Table table;
    private Table known;

    public static void main(String[] words) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Worker worker = new Worker();
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t");
            System.out.println(worker.answer(parts[0], parts[1]));
        }
    }

    private String answer(String task, String file) {
        if (task.equals("read")) {
            return timed(() -> Tables.csv(file).read(), Worker::facts);
        }
        if (task.equals("file-to-rfm")) {
            return timed(() -> rfm(Tables.csv(file).read()), Worker::rfmFacts);
        }
        if (!path.equals(file)) {
            path = file;
            table = Tables.csv(file).read();
            known = customers(table);
        }
        return switch (task) {
            case "rfm" -> timed(() -> rfm(table), Worker::rfmFacts);
            case "group-few" -> timed(() -> group("category"), Worker::groupFacts);
            case "group-many" -> timed(() -> group("customer"), Worker::groupFacts);
            case "group-two" -> timed(() -> group("city", "category"), Worker::groupFacts);
            case "distinct" -> timed(() -> Distinct.rows().from(table), t -> t.rowCount() + " " + sum(t, "quantity"));
            case "join" -> timed(() -> Join.on("customer").of(table, known), t -> t.rowCount() + " " + sum(t, "band"));
            case "sort-number" -> timed(() -> Ordering.by("price").thenBy("quantity").from(table), Worker::ends);
            case "sort-text" -> timed(() -> Ordering.by("item").from(table), Worker::ends);
            default -> "-";
        };
    }

    private static <T> String timed(Supplier<T> work, java.util.function.Function<T, String> facts) {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - wall) / 1e9;
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        return String.format(Locale.ROOT, "%.6f\t%.6f\t%s", seconds, used, facts.apply(result));
    }

    private static Features rfm(Table orders) {
        Transactions lines = Transactions.columns()
                .invoice("order")
                .customer("customer")
                .time("time")
                .item("item")
                .category("category")
                .quantity("quantity")
                .price("price")
                .from(orders);
        return Rfm.asOf(DAY).from(Cleaning.textbook().with(TransactionRule.EXACT_DUPLICATES).apply(lines).data());
    }

    private Table group(String... keys) {
        return Summary.by(keys).count().as("n").sum("quantity").as("q").mean("price").as("m").from(table);
    }

    private static Table customers(Table orders) {
        Table names = Ordering.by("customer")
                .from(Distinct.by("customer").from(Table.create(orders.column("customer").copy())));
        names = names.dropWhere(names.column("customer").isMissing());
        IntColumn band = IntColumn.create("band", names.rowCount());
        for (int row = 0; row < names.rowCount(); row++) {
            band.set(row, row % 7);
        }
        return names.addColumns(band);
    }

    private static String facts(Table orders) {
        DateTimeColumn time = orders.dateTimeColumn("time");
        int missing = orders.column("customer").countMissing();
        int customers = orders.column("customer").countUnique() - (missing > 0 ? 1 : 0);
        String last = time.max().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
        return String.join(
                " ",
                List.of(
                        "" + orders.rowCount(),
                        sum(orders, "quantity"),
                        number(orders.numberColumn("price").sum()),
                        "" + customers,
                        "" + missing,
                        last));
    }

    private static String rfmFacts(Features rfm) {
        double[] sums = new double[3];
        for (int row = 0; row < rfm.rowCount(); row++) {
            for (int column = 0; column < 3; column++) {
                sums[column] += rfm.value(row, column);
            }
        }
        return rfm.rowCount() + " " + (long) sums[0] + " " + (long) sums[1] + " " + number(sums[2]);
    }

    /** Groups without a key are ours alone: the peers leave missing keys out. */
    private static String groupFacts(Table groups) {
        Table named = groups.dropWhere(groups.column(0).isMissing());
        return named.rowCount() + " " + sum(named, "n") + " " + sum(named, "q") + " "
                + number(named.numberColumn("m").sum());
    }

    private static String ends(Table sorted) {
        return sorted.rowCount() + " " + sorted.stringColumn("order").get(0) + " "
                + sorted.stringColumn("order").get(sorted.rowCount() - 1);
    }

    private static String sum(Table table, String column) {
        NumericColumn<?> numbers = table.numberColumn(column);
        return "" + (long) numbers.sum();
    }

    /** Nine digits, written as in Python. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.8e", value);
    }
}
