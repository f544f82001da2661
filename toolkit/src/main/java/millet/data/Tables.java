package millet.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import tech.tablesaw.api.Table;

/**
 * Tables read from files. Character set, separator and types are found out from the whole file, nothing is lost on the way without being
 * said, and what is wrong with a file is said with its line. {@link #report(String)} shows everything that was found.
 *
 * <p><b>Where</b>: a relative path counts from the working directory, which in a notebook is the notebook's folder; then from the folder
 * {@code my-data} there and in every folder above.
 *
 * <p><b>How</b>: as given, or by a byte-order mark, or UTF-16 by its zeros, or UTF-8 where all of the file is that, or else GB18030 (of which
 * GBK and GB2312 are parts); parted by {@code , ; tab |} or the comma of a Chinese keyboard, or as Excel's first line {@code sep=;} says; packed by gzip, by zip or not; a header line; quotes by the usual rule, doubled inside; line
 * breaks of any kind.
 *
 * <p><b>Types</b>: the narrowest that fits every row. Whole numbers of at most fifteen digits without a leading zero or plus; numbers with
 * decimals; {@code true/false}, {@code yes/no}, {@code 是/否}; dates 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日, 31-Jan-2024, January 31,
 * 2024, with a time of day
 * (10:20, 10:20:30.5, 3:05 PM, 下午3:05, 10时20分) or not; 31/01/2024 and 1/31/2024 where the column shows which number is the day. Times
 * with a zone (Z, UTC, +08:00) keep the clock of that zone, noted, where all of them have the same one, or two that an hour of summer time
 * parts. Everything else is text: identifiers
 * such as 00123 and numbers of a bank card among it. Full-width digits and signs count as ordinary ones, except in text.
 *
 * <p><b>Amounts</b>: ¥12.50, $ € £ 元 CNY USD EUR before or behind, one currency a column; 12.5% is the share 0.125; 1,234.50 and
 * 1.234,50 are told apart by the whole column, then by the money (1,234 beside ¥ $ £ is a thousand), then by the other columns; where
 * nothing tells, the column stays text with a warning. A lone 1,5 is a number only where the file is not parted by commas; a lone 1.234 has
 * a decimal point. (12.50) and 12.50- are negative beside other amounts, or where the column is declared {@code decimal}.
 *
 * <p><b>Missing</b>: an empty field, in every column; {@code NA N/A #N/A null (null) NaN NaT None <NA> \N - -- — ? . 无 空 暂无}, {@code 0000-00-00}
 * and the errors of Excel where the rest of the column is not text; and what {@link TableFile#withMissing} names.
 *
 * <p><b>Habits of exporting programs</b>, each reported with its lines: rows of title above the header, rows of sums (合计, 小计, Total), notes
 * below the data (导出时间：…, 共 123 条记录), rows without any value and columns without a name and a value are left out, a header that is repeated
 * too; a second row of header below merged cells is put together with the first; {@code ="00123"} and a tab in front of digits mean
 * text and are taken off, other tabs around a
 * value and a back-quote before a number are taken off; 6.9E+12 is a damaged code and stays text with a warning; 散客 and its like stay, and
 * name no customer to {@link Transactions}. Byte-order marks inside a file are taken off.
 */
public final class Tables {

    private Tables() {}

    /**
     * The table in a file whose name tells what it is: {@code .csv}, {@code .tsv}, {@code .tab} or {@code .txt}, {@code .xlsx}, {@code .json},
     * {@code .ndjson} or {@code .jsonl}, {@code .parquet}; also packed as {@code .gz} or {@code .zip}. In an archive of several files one is
     * named by {@code "year.zip!/sales.csv"}.
     *
     * @param path where the file is; see above for relative paths
     * @return a new table, named after the file
     * @throws IllegalArgumentException if there is no such file, its kind is unknown, or its content is faulty (the message names the line)
     */
    public static Table read(String path) {
        return file(path).read();
    }

    /**
     * What is found on reading a file, with the table in {@link LoadReport#data()}: the thing to look at before trusting a new file.
     *
     * @param path where the file is, as in {@link #read(String)}
     * @return the report, which shows itself
     * @throws IllegalArgumentException as {@link #read(String)}
     */
    public static LoadReport report(String path) {
        return file(path).report();
    }

    /**
     * A file whose name tells what it is, to be read as its options say.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes options and reads itself
     */
    public static TableFile file(String path) {
        return TableFile.of(path);
    }

    /**
     * A CSV file, whatever its name ends in and whatever parts its fields, to be read as its options say.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes options and reads itself
     */
    public static TableFile csv(String path) {
        return TableFile.of(path, FileFormat.TEXT);
    }

    /**
     * A sheet of an Excel workbook of the present format (.xlsx), whatever its name ends in: its first that is not hidden, unless
     * {@link TableFile#withSheet(String)} names another. What a cell shows as a date is a date, a formula is the value that Excel saved with it,
     * an error such as {@code #N/A} is a missing value, and a column in which all numbers are stored as text stays text.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes options and reads itself
     */
    public static TableFile excel(String path) {
        return TableFile.of(path, FileFormat.EXCEL);
    }

    /**
     * A file of JSON objects, whatever its name ends in: an array of them, one after the other, or wrapped in an object of which they are the
     * only array. Members of an object inside an object are columns of their own, {@code address.city}; an array is text.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes options and reads itself
     */
    public static TableFile json(String path) {
        return TableFile.of(path, FileFormat.JSON);
    }

    /**
     * A Parquet file, whatever its name ends in; it needs DuckDB on the class path, as {@link #query} does.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which reads itself; its types are its own
     */
    public static TableFile parquet(String path) {
        return TableFile.of(path, FileFormat.PARQUET);
    }

    /**
     * A file of baskets, whatever its name ends in: every line holds the items of one basket, parted by commas, semicolons, tabs, bars or
     * blanks. The table has a row for every item in its basket: {@code basket}, a number from 1 in the order of the file, and {@code item}, text.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes options and reads itself
     */
    public static TableFile baskets(String path) {
        return TableFile.of(path, FileFormat.BASKETS);
    }

    /**
     * A file of plain text, such as one review a line, to be read as a table of lines: columns {@code line}, counted from 1 in the order of the
     * file, and {@code text}. Quotes and separators mean nothing, and an empty line is a row without text.
     *
     * @param path where the file is, as in {@link #read(String)}; it is looked for when it is read
     * @return the file, which takes a character set and words for missing values and reads itself
     */
    public static TableFile lines(String path) {
        return TableFile.of(path, FileFormat.LINES);
    }

    /**
     * The answer to a query over files, however large: DuckDB reads them, and only the answer comes into memory. A file is a table that is
     * called like the file without its ending: {@code orders.csv} is {@code orders}, and a name that is no SQL name stands in double
     * quotes, as in {@code from "orders 2024"}. Names, types and missing values of a CSV file are those of {@link #read(String)}, with
     * two differences: rows of sums and notes below the data are not left out, and amounts with signs or decimal commas, dates with the day first and times
     * with a zone stay text. Text that is not UTF-8 is copied into it first, which takes room on the disk. Without {@code order by} the order of the
     * answer is not fixed.
     *
     * <pre>{@code
     * Tables.query("select city, sum(amount) as revenue from orders group by city order by city", "orders.parquet")
     * }</pre>
     *
     * @param sql a query in DuckDB's SQL
     * @param files the files that it names, of any kind that {@link #read(String)} reads; only CSV and Parquet may be larger than the memory
     * @return a new table, called {@code query}
     * @throws IllegalStateException if DuckDB is not on the class path; the message has the line that adds it
     * @throws IllegalArgumentException if the query fails, or if its answer would fill more than half of the memory
     */
    public static Table query(String sql, String... files) {
        try (DuckDb database = DuckDb.open("Tables.query", SqlDrivers.ofToolkit())) {
            for (String file : files) {
                database.withFile(DataFile.find(file, FileLookup.fromWorkingDirectory()), true);
            }
            return database.query(sql);
        }
    }

    /**
     * Writes a file anew in another format, however large it is: a CSV file as Parquet, which is smaller and much faster to query, or back.
     *
     * @param from a file that {@link #query} takes
     * @param to the new file, which ends in {@code .parquet}, {@code .csv} or {@code .csv.gz}; one that is there is replaced
     * @return where the new file is
     * @throws IllegalStateException if DuckDB is not on the class path; the message has the line that adds it
     * @throws IllegalArgumentException if a file cannot be read or written
     */
    public static Path convert(String from, String to) {
        Path target = Path.of(to).toAbsolutePath().normalize();
        String format = DuckDb.formatOf(target);
        try (DuckDb database = DuckDb.open("Tables.convert", SqlDrivers.ofToolkit())) {
            DataFile source = DataFile.find(from, FileLookup.fromWorkingDirectory());
            if (source.path().equals(target)) {
                throw new IllegalArgumentException("Tables.convert needs another file to write than the one it reads, '"
                        + source.path() + "'; name a new one.");
            }
            database.withFile(source, format.contains("parquet")).write(target, format);
            return target;
        }
    }

    /**
     * The answer of a database to a query, in the types that hold it without loss; what fits none, such as a list or a number of more than
     * fifteen digits, is text.
     *
     * @param url the address in the form of the database's JDBC driver, which must be on the class path
     * @param sql a query in the database's own SQL
     * @return a new table, called {@code query}
     * @throws IllegalArgumentException if there is no driver for the address, the database refuses the query, or the answer would fill more
     *     than half of the memory
     */
    public static Table jdbc(String url, String sql) {
        try (Connection connection = SqlDrivers.ofToolkit().connect(url, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return new SqlResult(rows).toTable("query");
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "The query was expected to run at " + SqlDrivers.scheme(url) + ", and the database says: "
                            + e.getMessage() + "\nQuery: " + sql,
                    e);
        }
    }
}
