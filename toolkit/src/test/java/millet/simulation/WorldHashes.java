package millet.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import millet.display.TableView;
import tech.tablesaw.api.Row;

/** The hashes of a small world, as they stand in {@code world-hashes.csv}; run on another JDK, locale and time zone to compare. */
final class WorldHashes {

    private static final World SMALL = World.customers(300).days(180).withDirt(0.02);

    private WorldHashes() {}

    static String text() {
        StringBuilder text = new StringBuilder("table,rows,sha256\n");
        TableView hashes = SMALL.hashes();
        for (Row row : hashes.toTable()) {
            text.append(row.getString("table")).append(',').append(row.getInt("rows"));
            text.append(',').append(row.getString("sha256")).append('\n');
        }
        return text.toString();
    }

    public static void main(String[] words) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }
}
