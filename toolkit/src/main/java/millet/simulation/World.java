package millet.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import millet.display.Displayable;
import millet.display.Sha256;
import millet.display.TableView;
import millet.table.Ordering;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A simulated maker and seller of devices, with everything that such a shop knows and, apart, the truth behind it. It shows its tables.
 *
 * <p>The shop sells phones, bands, televisions, home devices, accessories and services at low margins, in a web shop, an app, marketplaces and
 * stores, to customers of five hidden kinds. Nobody in it exists. The world begins on 1 January 2023. All its tables tell one story: the device
 * that fails is one that was ordered, the review is of it, and the touch before the order is in the channel's bill.
 *
 * <p>Equal worlds are equal to the bit on every machine. What a customer does depends on the seed, the days and the customer's number alone, and
 * not on how many others there are; so any size can be written out in the memory that some thousands of customers need. Only who follows whom in
 * the community, and how known a member is, depends on the number of customers.
 *
 * @param size the number of customers, from 1 to 10,000,000
 * @param seed any number; each gives another world of the same kind
 * @param length how many days of data there are, from {@value #SHORTEST} to {@value #LONGEST}
 * @param dirt the share of the rows of the orders in which something is wrong, from 0 to 0.5
 */
public record World(int size, long seed, int length, double dirt) implements Displayable {

    static final int SHORTEST = 90;
    static final int LONGEST = 2900;
    private static final int LARGEST = 10_000_000;
    private static final long SEED = 42;
    private static final int TWO_YEARS = 730;
    static final int ALL_ROWS = 200;
    private static final double MOST_DIRT = 0.5;
    /** So many customers are written at a time; with two years they have about half a million touches. */
    private static final int CHUNK = 10_000;

    /** A world of this size, with a seed and a length. */
    public World {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "A world has 1 to 10,000,000 customers, got " + size + ". Say World.customers(20_000).");
        }
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("A world lasts from " + SHORTEST + " to " + LONGEST + " days, got "
                    + length + ": shorter ones have no seasons, longer ones no calendar. Say days(730) for two years.");
        }
        if (!(dirt >= 0 && dirt <= MOST_DIRT)) {
            throw new IllegalArgumentException(
                    "The share of soiled rows lies between 0 and 0.5, got " + dirt + ". Say withDirt(0.02).");
        }
    }

    /**
     * A world with so many customers, the seed 42, 730 days and no dirt.
     *
     * @param number of customers, from 1 to 10,000,000; some of them never order
     * @return the world
     * @throws IllegalArgumentException if the number is outside
     */
    public static World customers(int number) {
        return new World(number, SEED, TWO_YEARS, 0);
    }

    /**
     * Another world of the same kind.
     *
     * @param other any number
     * @return a new world
     */
    public World withSeed(long other) {
        return new World(size, other, length, dirt);
    }

    /**
     * The same kind of world over another time. It is another world: what happens depends on how long it lasts.
     *
     * @param number of days from 1 January 2023 on, from 90 to 2,900
     * @return a new world
     * @throws IllegalArgumentException if the number is outside
     */
    public World days(int number) {
        return new World(size, seed, number, dirt);
    }

    /**
     * The same world with dirt in the table of orders, at places that {@link Truth#dirt()} tells: rows that stand twice, customers missing or
     * spelt otherwise, prices without their point, a clock that was reset. Everything else stays as it is.
     *
     * @param share of the rows in which something is wrong, from 0 to 0.5
     * @return a new world
     * @throws IllegalArgumentException if the share is outside
     */
    public World withDirt(double share) {
        return new World(size, seed, length, share);
    }

    /**
     * Everybody who has joined, as the shop knows them.
     *
     * @return one row for each customer
     */
    public Table customers() {
        return table("customers");
    }

    /**
     * Accounts on five platforms; which of them belong to one person is for {@code millet.identity} to find out.
     *
     * @return one row for each account
     */
    public Table accounts() {
        return table("accounts");
    }

    /**
     * What was on sale, and what it cost the shop.
     *
     * @return one row for each product
     */
    public Table products() {
        return table("products");
    }

    /**
     * What everything cost in each week, here and at the competitors.
     *
     * @return one row for each product and week on sale
     */
    public Table prices() {
        return table("prices");
    }

    /**
     * Stock week by week.
     *
     * @return one row for each product and week
     */
    public Table stock() {
        return table("stock");
    }

    /**
     * What was ordered and what came back, in the order of time.
     *
     * @return one row for each line of an order
     */
    public Table orders() {
        return table("orders");
    }

    /**
     * Advertisements and messages that reached customers, in the order of time.
     *
     * @return one row for each touch
     */
    public Table touches() {
        return table("touches");
    }

    /**
     * A campaign of which a coin decided who gets the coupon.
     *
     * @return one row for each customer who had joined by then
     */
    public Table campaign() {
        return table("campaign");
    }

    /**
     * Devices in customers' hands and their failures, as far as they have been seen.
     *
     * @return one row for each device
     */
    public Table devices() {
        return table("devices");
    }

    /**
     * What internet services earned.
     *
     * @return one row for each customer and month with a device in use
     */
    public Table services() {
        return table("services");
    }

    /**
     * Orders paid by instalments, and which were not paid.
     *
     * @return one row for each
     */
    public Table credit() {
        return table("credit");
    }

    /**
     * What bands and watches measured: steps and sleep.
     *
     * @return one row for each band and week
     */
    public Table sensors() {
        return table("sensors");
    }

    /**
     * Where the phones were of those who agreed to share it.
     *
     * @return one row for each place and hour
     */
    public Table locations() {
        return table("locations");
    }

    /**
     * Visits to web shop and app, step by step.
     *
     * @return one row for each step
     */
    public Table events() {
        return table("events");
    }

    /**
     * What was typed into the search field.
     *
     * @return one row for each search
     */
    public Table searches() {
        return table("searches");
    }

    /**
     * Stars that buyers gave, with or without a text.
     *
     * @return one row for each rating
     */
    public Table ratings() {
        return table("ratings");
    }

    /**
     * What buyers wrote, in Chinese.
     *
     * @return one row for each review
     */
    public Table reviews() {
        return table("reviews");
    }

    /**
     * What the help desk was asked, in Chinese.
     *
     * @return one row for each ticket
     */
    public Table tickets() {
        return table("tickets");
    }

    /**
     * Days on which members visited the community.
     *
     * @return one row for each member and day
     */
    public Table activity() {
        return table("activity");
    }

    /**
     * What members wrote in the community, in Chinese.
     *
     * @return one row for each post
     */
    public Table posts() {
        return table("posts");
    }

    /**
     * Choices between two prototypes.
     *
     * @return one row for each choice
     */
    public Table votes() {
        return table("votes");
    }

    /**
     * Who follows whom in the community.
     *
     * @return one row for each pair
     */
    public Table follows() {
        return table("follows");
    }

    /**
     * What customers say of six brands of phones and televisions.
     *
     * @return one row for each respondent and brand
     */
    public Table brandSurvey() {
        return table("brand_survey");
    }

    /**
     * A table by its name.
     *
     * @param name as in the list that a world shows, such as {@code "orders"}
     * @return a new table at every call; with a column time, day or opened, in its order, else in the order of customers or products
     * @throws IllegalArgumentException if there is no such table
     */
    public Table table(String name) {
        return whole(Sources.named(name, Sources.SHOP, "The world"));
    }

    /**
     * A table in parts, for worlds that do not fit into memory. Each part is made when it is asked for.
     *
     * @param name as in the list that a world shows
     * @return the parts; together they have the rows of {@link #table}, but in the order of customers
     * @throws IllegalArgumentException if there is no such table
     */
    public Stream<Table> parts(String name) {
        return parts(Sources.named(name, Sources.SHOP, "The world"));
    }

    /**
     * Writes a table to a file, in the format that its name asks for: {@code .csv} and {@code .ndjson} (or {@code .jsonl}), also packed as
     * {@code .csv.gz}, need the memory of one part, however large the world is, and hold the rows in the order of customers; {@code .xlsx} holds
     * the whole table in its order, up to 1,048,575 rows.
     *
     * @param name of the table as in the list that a world shows
     * @param path of the file, such as {@code "my-data/orders.csv"}; folders are made, an old file stays until the new one is complete
     * @return the absolute path of the file
     * @throws IllegalArgumentException if there is no such table, no such format, or the file cannot be written
     */
    public Path save(String name, String path) {
        String lower = String.valueOf(path).toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(ndjson|jsonl)(\\.gz)?")) {
            return TableView.saveNdjson(parts(name), path);
        } else if (lower.endsWith(".xlsx")) {
            return TableView.of(table(name)).saveExcel(path);
        } else if (lower.matches(".*\\.csv(\\.gz)?")) {
            return TableView.saveCsv(parts(name), path);
        }
        throw new IllegalArgumentException("A world writes .csv, .ndjson and .xlsx, and '" + path
                + "' ends otherwise. Say save(\"" + name + "\", \"" + name
                + ".csv\"); Tables.convert makes Parquet of a CSV file.");
    }

    /**
     * Writes every table of the shop as CSV, {@code orders.csv} for {@code orders} and so on, in the memory of one part, however large the world
     * is. The rows stand in the order of customers or products. The truth is not among them: {@link Truth#saveAll} writes it.
     *
     * @param folder to write into, such as {@code "my-data/shop"}; it is made where it is missing, and files of these names in it are replaced
     * @return the absolute path of the folder
     * @throws IllegalArgumentException if the files cannot be written there; those that are complete then stay
     */
    public Path saveAll(String folder) {
        return saveAll(Sources.SHOP, folder);
    }

    Path saveAll(List<Source> sources, String folder) {
        if (folder == null || folder.isBlank()) {
            throw new IllegalArgumentException(
                    "saveAll needs the name of a folder such as \"my-data/shop\"; this one is empty.");
        }
        for (Source source : sources) {
            TableView.saveCsv(parts(source), folder + "/" + source.layout().name() + ".csv");
        }
        return Path.of(folder).toAbsolutePath().normalize();
    }

    /**
     * What the world is, in one line for each table of the shop and of the truth: equal hashes are equal tables, on whichever machine they were made.
     * Tables are made one after the other, each as a whole; {@link Sha256} says how one is hashed.
     *
     * @return a view with {@code table | rows | sha256}
     */
    public TableView hashes() {
        StringColumn names = StringColumn.create("table");
        IntColumn rows = IntColumn.create("rows");
        StringColumn hashes = StringColumn.create("sha256");
        Stream.concat(Sources.SHOP.stream(), Sources.TRUTH.stream()).forEach(source -> {
            Table table = whole(source);
            names.append(table.name());
            rows.append(table.rowCount());
            hashes.append(Sha256.of(table));
        });
        return TableView.of(Table.create("hashes", names, rows, hashes)).withRows(ALL_ROWS);
    }

    /**
     * Writes the accounts as the five platforms would export them, so that reading them is work as it is in life: the shop's CSV in UTF-8 with a
     * byte-order mark, the app's NDJSON with objects in objects, the community's JSON array, support's workbook with titles above its header, and
     * the store's CSV in GBK with Chinese headers and dates. Each has names of its own for the columns. The reviews come as
     * plain text, one after the other. All accounts are held in memory.
     *
     * @param folder for the files; it is made where it is missing, files of these names are replaced
     * @return a view with {@code platform | file | format | characters | rows | bytes}
     * @throws IllegalArgumentException if the files cannot be written there
     */
    public TableView savePlatforms(String folder) {
        return PlatformFiles.write(accounts(), reviews(), folder);
    }

    /**
     * What the shop does not know, to compare an analysis with at its end.
     *
     * @return the truth, which shows its tables
     */
    public Truth truth() {
        return new Truth(this);
    }

    /**
     * Every number that was planted, with the reason for it, and the source where it is a claim about real shops.
     *
     * @return a view with {@code parameter | value | why | source}
     */
    public TableView parameters() {
        return TableView.of(Parameters.table()).withRows(ALL_ROWS);
    }

    /**
     * What came out of the world, beside a range in which it should lie: a world outside of it would teach the wrong sense of proportion. All
     * customers are lived through once for it; small worlds scatter.
     *
     * @return a view with {@code marginal | value | low | high | inside | source of the range}
     */
    public TableView marginals() {
        return TableView.of(Marginals.of(this));
    }

    Table whole(Source source) {
        Shop shop = new Shop(this);
        Table all = rows(source, shop, 0, source.entities().applyAsInt(shop));
        String order = source.layout().order();
        return order == null
                ? all
                : Ordering.by(order).from(all).setName(source.layout().name());
    }

    Stream<Table> parts(Source source) {
        Shop shop = new Shop(this);
        int count = source.entities().applyAsInt(shop);
        return IntStream.range(0, (count + CHUNK - 1) / CHUNK)
                .mapToObj(part -> rows(source, shop, part * CHUNK, Math.min(count, (part + 1) * CHUNK)));
    }

    private static Table rows(Source source, Shop shop, int from, int to) {
        Rows rows = new Rows(source.layout());
        Scribe scribe = source.scribe().apply(shop);
        for (int entity = from; entity < to; entity++) {
            scribe.write(entity, rows);
        }
        return rows.table();
    }

    @Override
    public Table toTable() {
        return list("world", Sources.SHOP);
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withRows(ALL_ROWS);
    }

    static Table list(String name, List<Source> sources) {
        List<Layout> layouts = sources.stream().map(Source::layout).toList();
        List<String> columns = new ArrayList<>();
        for (Layout layout : layouts) {
            columns.add(String.join(
                    ", ", layout.fields().stream().map(Layout.Field::name).toList()));
        }
        return Table.create(
                name,
                StringColumn.create("table", layouts.stream().map(Layout::name).toList()),
                StringColumn.create("名称", layouts.stream().map(Layout::chinese).toList()),
                StringColumn.create(
                        "a row is", layouts.stream().map(Layout::row).toList()),
                StringColumn.create("columns", columns));
    }

    @Override
    public String toString() {
        return "World[customers=" + size + ", seed=" + seed + ", days=" + length + (dirt == 0 ? "" : ", dirt=" + dirt)
                + "]";
    }
}
