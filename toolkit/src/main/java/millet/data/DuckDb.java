package millet.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A DuckDB of its own for one question: in memory, with a view for each file and a folder for what does not fit. The library is optional and
 * known only by its JDBC driver.
 */
final class DuckDb implements AutoCloseable {

    private static final String URL = "jdbc:duckdb:";

    /** What it may take beside the memory of Java; the rest goes into a folder on disk. */
    private static final String MEMORY = "512MB";

    private static final int THREADS = 2;

    private final Connection connection;
    private final Path scratch;
    private final List<DuckView> views = new ArrayList<>();

    private DuckDb(Connection connection, Path scratch) {
        this.connection = connection;
        this.scratch = scratch;
    }

    static DuckDb open(String who, SqlDrivers drivers) {
        if (!drivers.has(URL)) {
            throw new IllegalStateException(who
                    + " needs DuckDB, which is not on the class path. Add it with this line, once, in Millet's folder, and restart"
                    + " the kernel:\n  java binder/Lab.java setup --with duckdb\nOutside notebooks, add the jar"
                    + " org.duckdb:duckdb_jdbc to the class path.");
        }
        try {
            Path scratch = Files.createTempDirectory("millet-duckdb");
            try {
                return new DuckDb(drivers.connect(URL, settings(scratch)), scratch);
            } catch (SQLException | RuntimeException | LinkageError e) {
                delete(scratch);
                throw new IllegalStateException(
                        who + " needs DuckDB, and its library does not start here: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", e);
        }
    }

    private static Properties settings(Path scratch) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", Integer.toString(THREADS));
        settings.setProperty("temp_directory", scratch.resolve("spill").toString());
        // nothing is fetched from the network behind the reader's back
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    /** Makes the file known to SQL under its name without its ending; its decimal numbers add up exactly where that is asked for. */
    DuckDb withFile(DataFile file, boolean exact) {
        DuckView view = DuckView.of(file, views.size(), scratch, exact);
        for (DuckView other : views) {
            if (other.name().equalsIgnoreCase(view.name())) {
                throw new IllegalArgumentException(
                        "Every file needs a name of its own, because SQL calls it by that, and '" + other.file()
                                + "' and '" + file + "' are both called " + view.name() + "; rename one of them.");
            }
        }
        views.add(view);
        return this;
    }

    /** The answer to a query, which must be small enough for the memory of this Java. */
    Table query(String sql) {
        return run(sql, statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                return new SqlResult(rows).toTable("query");
            }
        });
    }

    Table all(String name) {
        Table table = query("select * from " + DuckView.quoted(views.get(0).name()));
        return table.setName(name);
    }

    /** Writes the one file that is known in another format; a file that is in the way is replaced once the new one is whole. */
    void write(Path to, String format) {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        String sql = "copy (select * from " + DuckView.quoted(views.get(0).name()) + ") to "
                + DuckView.text(part.toString()) + " (" + format + ")";
        try {
            run(sql, statement -> statement.execute(sql));
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("File '" + to + "' cannot be written", e);
        } finally {
            part.toFile().delete();
        }
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    /** Runs until no view has anything to learn from a failure: each learns at most a few things, so it ends. */
    private <T> T run(String sql, Work<T> work) {
        while (true) {
            try (Statement statement = connection.createStatement()) {
                for (DuckView view : views) {
                    statement.execute(view.definition());
                }
                return work.with(statement);
            } catch (SQLException e) {
                if (views.stream().noneMatch(view -> view.learn(e.getMessage()))) {
                    throw said(e, sql);
                }
            }
        }
    }

    private IllegalArgumentException said(SQLException e, String sql) {
        String message = e.getMessage()
                .replaceFirst("(?s)^Invalid Input Error: Attempting to execute an unsuccessful.*?\\nError: ", "")
                .strip();
        String tables =
                views.stream().map(view -> view.name() + " " + view.columns()).collect(Collectors.joining("; "));
        String notes = views.stream().flatMap(view -> view.notes().stream()).collect(Collectors.joining(" "));
        String remedy = message.startsWith("Out of Memory Error")
                ? " The temporary folder or the memory given to DuckDB (" + MEMORY
                        + ") is full; ask for fewer columns or rows."
                : "";
        return new IllegalArgumentException(
                "The query was expected to run, and DuckDB says: " + message + "\nQuery: " + sql
                        + "\nTables, named after their" + " files: " + tables + (notes.isEmpty() ? "" : "\n" + notes)
                        + remedy,
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException nothingIsLost) {
            // all that it held is in memory
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            // the system sweeps its temporary folder
        }
    }

    /** How a file of that name is written. */
    static String formatOf(Path to) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return "format parquet, compression zstd";
        }
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
            return "format csv, header" + (name.endsWith(".gz") ? ", compression gzip" : "");
        }
        throw new IllegalArgumentException("Tables.convert writes files that end in .parquet, .csv or .csv.gz; '"
                + to.getFileName() + "' does not. Name the new file accordingly.");
    }
}
