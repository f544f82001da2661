package millet.data;

import tech.tablesaw.api.Table;

/**
 * Tables read from files. Character set, separator and types are found out from the whole file, nothing is lost on the way, and what is
 * wrong with a file is said with its line.
 *
 * <p><b>Where</b>: a relative path counts from the working directory, which in a notebook is the notebook's folder; then from the folder
 * {@code my-data} there and in every folder above.
 *
 * <p><b>How</b>: UTF-8, UTF-16 with its mark, or else GB18030 (of which GBK and GB2312 are parts); parted by {@code , ; tab} or
 * {@code |}; packed by gzip or not; a header line; quotes by the usual rule, doubled inside; line breaks of any kind.
 *
 * <p><b>Types</b>: the narrowest that fits every row. Whole numbers of at most fifteen digits without a leading zero or plus; numbers with
 * a decimal point; {@code true/false}, {@code yes/no}, {@code 是/否}; dates 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日, with a time of
 * day or not; 31/01/2024 and 1/31/2024 where the column shows which number is the day. Everything else is text, kept as it stands:
 * identifiers such as 00123 and numbers of a bank card among it. An empty field is missing in every column; {@code NA N/A null NaN None -
 * 无} are missing where the rest of the column is not text.
 */
public final class Tables {

    private Tables() {}

    /**
     * The table in a file whose name tells what it is: {@code .csv}, {@code .tsv}, {@code .tab} or {@code .txt}, also packed as {@code .gz}.
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
}
