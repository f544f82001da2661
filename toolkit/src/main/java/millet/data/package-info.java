/**
 * Data sets, tables and transactions: how do rows get in, and can they be trusted?
 *
 * <pre>{@code
 * Datasets.list()                                  // name | title | 标题 | rows | columns | licence
 * Table customers = Datasets.table("wa_churn");    // typed as the catalogue declares; Datasets.card("wa_churn") says what it is
 *
 * Tables.report("my-data/sales.csv")               // look first: charset, separator, types, missing values, warnings
 * Table table = Tables.read("my-data/sales.csv");
 * Table export = Tables.file("会员.csv").withCharset("GBK").withType("卡号", "text").read();
 * Table prices = Tables.file("preise.csv").withSeparator(';').withDecimalComma().read();
 * Tables.report("sales.csv").schema().saveJson("sales.schema.json");       // what the columns are, for the next file
 * Table february = Tables.file("sales-02.csv").withSchema(Schema.load("sales.schema.json")).skippingFaultyRows().read();
 * Table sheet = Tables.excel("sales.xlsx").withSheet("2024").read();        // json(…), parquet(…), baskets(…); read("year.zip!/q1.csv")
 * Table large = Tables.query("select city, count(*) as n from orders group by city order by city", "orders.csv");   // SQL, by DuckDB
 * Table points = Tables.csv("points.dat").withoutHeader().withColumnNames("x", "y").read();
 *
 * CleanedTable members = Cleaning.of(
 *         CleaningRule.trim(), CleaningRule.halfWidth("手机"), CleaningRule.dropDuplicates("卡号").keepingLast(),
 *         CleaningRule.missingOutside("年龄", 0, 120), CleaningRule.fillMissing("年龄").withMedian().by("城市")).apply(export);
 * members                                          // rule | rows in | changed | removed | rows out; members.removed(), changed(), reported() list what
 *
 * Transactions.suggest(table)                      // the next line, ready to paste
 * Transactions sales = Transactions.columns().customer("会员卡号").item("商品编码").time("销售日期").quantity("数量").price("单价").from(table);
 * CleanedTransactions cleaned = Cleaning.standard().apply(sales);
 * cleaned                                          // rule | rows in | changed | removed | rows out | amount in | amount removed | amount out
 * cleaned.data().from(LocalDate.of(2024, 1, 1)).identified()
 * }</pre>
 *
 * <p>The data sets lie in the folder {@code datasets} of the checkout, one folder each with a card; a file whose SHA-256 differs from the
 * catalogue's is not read. Own files are found in the working directory or in a folder {@code my-data} there or above. Files packed by gzip
 * or zip are unpacked on the way. {@code Tables.query} and Parquet need DuckDB, an option: {@code java binder/Lab.java setup --with duckdb}.
 *
 * <p>A type is inferred from all rows, never from a sample, and what looks like a code makes its column text: 00123, +86…, 12E-5, a card
 * number of 19 digits. Amounts as people write them (¥1,234.50, 1.234,5 €, 12.5%) are numbers where the column shows what their marks
 * mean. A number keeps its value and not its spelling: where a column of decimals holds 1.1 and 1.10, or numbers with
 * an exponent, the report notes it; declare text if these are codes. Dates whose day and month cannot be told apart stay text with a
 * warning. Titles above the header, rows of sums, wrapped codes and other habits of shop software are known, and the report says what was
 * done about them. What is wrong with a file is one message with its line, or, with {@code skippingFaultyRows()}, a count. A
 * {@code Schema} holds the next file to what the first one was.
 *
 * <p>A cleaning is rules in their order, as values. Its audit counts for every rule what came in, changed, went and stayed; the rows and cells
 * themselves can be listed. What a rule had to leave undone is a warning.
 *
 * <p>No row gets lost: what cannot become a transaction is in {@code setAside()}, what a cleaning takes out in {@code removed()}, and a return
 * cancels the purchase that it belongs to, so that nobody who returned everything counts as a good customer.
 *
 * <p>Limits: a table lives in memory, and only {@code Tables.query} and {@code convert} take CSV and Parquet files that do not fit: these follow the
 * rules of types and missing values, but leave sums below the rows where they are, and amounts with signs and dates with the day first stay
 * text there. A workbook's hidden rows are read, and merged cells hold their value once. A column holds at most 2<sup>31</sup> − 1 rows. An empty
 * text and a missing one are the same, as in Tablesaw. Times have a resolution of one millisecond: finer ones stay text unless they are declared
 * times, and are then cut; several time zones in a column or a time without a date stay text. Years of two digits are read where the order
 * of day and month is given. Empty lines are left out, with a warning. Amounts are of one currency.
 */
package millet.data;
