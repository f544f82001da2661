import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import millet.display.TableView;
import millet.simulation.World;
import tech.tablesaw.api.Table;

/** The simulated shop in a fresh process: {@code Simulated orders CUSTOMERS FILE} streams two years of orders to a file, {@code Simulated tables CUSTOMERS} makes all tables. */
public final class Simulated {

    private static final int SLOWEST = 3;

    private Simulated() {}

    public static void main(String[] words) throws IOException {
        long start = System.nanoTime();
        World world = World.customers(Integer.parseInt(words[1]));
        String result =
                switch (words[0]) {
                    case "orders" -> orders(world, words[2]);
                    case "tables" -> tables(world);
                    default -> throw new IllegalArgumentException("no work called " + words[0]);
                };
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%d%n", result, seconds(start), Memory.peak());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String orders(World world, String file) {
        long[] count = new long[2];
        TableView.saveCsv(world.parts("orders").peek(part -> count(part, count)), file);
        return String.format(Locale.ROOT, "%,d rows, %,d orders", count[0], count[1]);
    }

    /** An order begins with its first line; a return has a quantity below zero. */
    private static void count(Table part, long[] count) {
        count[0] += part.rowCount();
        for (int row = 0; row < part.rowCount(); row++) {
            if (part.intColumn("line").getInt(row) == 1 && part.intColumn("quantity").getInt(row) > 0) {
                count[1]++;
            }
        }
    }

    private static String tables(World world) {
        Map<String, Double> times = new TreeMap<>();
        long rows = 0;
        List<String> names = world.toTable().stringColumn("table").asList();
        for (String name : names) {
            long start = System.nanoTime();
            rows += world.table(name).rowCount();
            times.put(name, seconds(start));
        }
        String slowest = times.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(SLOWEST)
                .map(entry -> String.format(Locale.ROOT, "%s %.1f s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%d tables, %,d rows; longest %s", names.size(), rows, slowest);
    }
}
