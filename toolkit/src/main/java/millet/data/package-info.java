/**
 * Data sets and tables: how do rows get in, and can they be trusted?
 *
 * <pre>{@code
 * Datasets.list()                                  // name | title | 标题 | rows | columns | licence
 * Datasets.card("wa_churn")                        // source, licence, citation, meaning of every column
 * Table customers = Datasets.table("wa_churn");    // a new table at every call, typed as the catalogue declares
 *
 * Tables.report("my-data/sales.csv")               // look first: charset, separator, types, missing values, warnings
 * Table sales = Tables.read("my-data/sales.csv");
 * Table export = Tables.read("会员.csv", CsvOptions.detected().withCharset("GBK").withType("卡号", "text"));
 * Table prices = Tables.read("preise.csv", CsvOptions.detected().withSeparator(';').withDecimalComma());
 * Table points = Tables.csv("points.dat", CsvOptions.detected().withoutHeader().withColumnNames("x", "y"));
 * }</pre>
 *
 * <p>The data sets lie in the folder {@code datasets} of the checkout, one folder each with a card; a file whose SHA-256 differs from the
 * catalogue's is not read. Own files are found in the working directory or in a folder {@code my-data} there or above.
 *
 * <p>A type is inferred from all rows, never from a sample, and what looks like a code makes its column text: 00123, +86…, 12E-5, a card
 * number of 19 digits, 1,234. A number keeps its value and not its spelling: where a column of decimals holds 1.1 and 1.10, or numbers with
 * an exponent, the report notes it; declare text if these are codes. Dates whose day and month cannot be told apart stay text with a
 * warning. What is wrong with a file is one message with its line.
 *
 * <p>Limits: a table lives in memory; a column holds at most 2<sup>31</sup> − 1 rows. An empty text and a missing one are the same, as in
 * Tablesaw. Times have a resolution of one millisecond; a finer one, a time zone or a time without a date stays text. Empty lines are left
 * out, with a warning. Numbers with a currency sign, a percent sign or thousands separators stay text.
 */
package millet.data;
