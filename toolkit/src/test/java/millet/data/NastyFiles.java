package millet.data;

import static millet.data.NastyFile.bytes;
import static millet.data.NastyFile.made;
import static millet.data.NastyFile.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of {@link NastyFilesTest}, with what has to come of each. */
final class NastyFiles {

    private static final String CITIES = "会员,城市\n张三,北京\n李四,上海\n";

    private NastyFiles() {}

    static List<NastyFile> all() {
        return Stream.of(
                        charsets(),
                        separators(),
                        rows(),
                        quotes(),
                        dates(),
                        codes(),
                        numbers(),
                        nothing(),
                        habits(),
                        exports(),
                        sizes(),
                        headers(),
                        packed(),
                        workbooks(),
                        json(),
                        others())
                .flatMap(List::stream)
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, length);
    }

    private static List<NastyFile> charsets() {
        String topic = "Character sets";
        return List.of(
                text(topic, "utf8.csv", "UTF-8 without a mark", CITIES).gives("2 × 2, UTF-8", "城市 text [北京, 上海]"),
                text(topic, "utf8-bom.csv", "UTF-8 with a byte-order mark, as Excel writes it", "\ufeff" + CITIES)
                        .gives("2 × 2, UTF-8", "会员 text [张三, 李四]"),
                text(
                                topic,
                                "two-marks.csv",
                                "two marks, the second put there by a program that did not see the first",
                                "\ufeff\ufeffid,n\n1,2\n")
                        .gives("1 × 2", "id integer [1]"),
                text(
                                topic,
                                "utf16le.csv",
                                "UTF-16, low byte first, with its mark: Excel's Unicode Text",
                                "\ufeff会员\t城市\r\n张三\t北京\r\n",
                                "UTF-16LE")
                        .gives("1 × 2, UTF-16LE, tab", "城市 text [北京]"),
                text(topic, "utf16be.csv", "UTF-16, high byte first, with its mark", "\ufeff" + CITIES, "UTF-16BE")
                        .gives("2 × 2, UTF-16BE", "城市 text [北京, 上海]"),
                text(topic, "utf16-unmarked.csv", "UTF-16 without its mark", "id,城市\n1,北京\n2,上海\n", "UTF-16LE")
                        .gives("2 × 2, UTF-16LE", "id integer [1, 2]", "城市 text [北京, 上海]"),
                text(topic, "utf32.csv", "UTF-32 with its mark", "\ufeff" + CITIES, "UTF-32LE")
                        .gives("2 × 2, UTF-32LE", "[北京, 上海]"),
                text(topic, "gbk.csv", "GBK, as a Chinese Windows writes it", CITIES, "GBK")
                        .gives(
                                "2 × 2, GB18030",
                                "城市 text [北京, 上海]",
                                "⚠ The text is not UTF-8 and was read as GB18030 (line 2, 会员: 张三"),
                text(topic, "gb18030.csv", "GB18030 with characters of four bytes", "name,n\n𠮷野家,1\n㐀,2\n", "GB18030")
                        .gives("2 × 2, GB18030", "name text [𠮷野家, 㐀]"),
                text(topic, "big5.csv", "Big5, given", "會員,城市\n張三,臺北\n", "Big5")
                        .with("withCharset(\"Big5\")", file -> file.withCharset("Big5"))
                        .gives("1 × 2, Big5", "城市 text [臺北]"),
                text(
                                topic,
                                "big5-guessed.csv",
                                "Big5, not given: its bytes are GB18030 too, of other characters",
                                "會員,城市\n張三,臺北\n",
                                "Big5")
                        .gives("GB18030", "⚠ The text is not UTF-8", "name the charset, say withCharset(\"Big5\")"),
                text(topic, "latin1.csv", "Latin-1, given", "name,city\nZoë,Köln\n", "ISO-8859-1")
                        .with("withCharset(\"ISO-8859-1\")", file -> file.withCharset("ISO-8859-1"))
                        .gives("1 × 2, ISO-8859-1", "name text [Zoë]", "city text [Köln]"),
                text(
                                topic,
                                "latin1-guessed.csv",
                                "Latin-1, not given: no GB18030",
                                "name,city\nZoë,Köln\n",
                                "ISO-8859-1")
                        .gives(
                                "Error: File 'latin1-guessed.csv', line 2: text in UTF-8 or GB18030 was expected",
                                "withCharset(\"windows-1252\")"),
                bytes(
                                topic,
                                "cut-off.csv",
                                "UTF-8 that ends in the middle of a character",
                                cut(utf8(CITIES), utf8(CITIES).length - 2))
                        .gives(
                                "Error: File 'cut-off.csv', line 3: a whole character was expected at the end",
                                "copy it again"),
                bytes(
                                topic,
                                "put-together.csv",
                                "lines of GBK behind lines of UTF-8",
                                joined(utf8(CITIES), "王五,广州\n".getBytes(Charset.forName("GBK"))))
                        .gives(
                                "Error: File 'put-together.csv', line 4: text in UTF-8 was expected, as in 3 other lines"),
                bytes(
                                topic,
                                "wrong-charset.csv",
                                "UTF-8 is said and GBK is there",
                                CITIES.getBytes(Charset.forName("GBK")))
                        .with("withCharset(\"UTF-8\")", file -> file.withCharset("UTF-8"))
                        .gives("Error: File 'wrong-charset.csv', line 1: text in UTF-8 was expected"));
    }

    private static List<NastyFile> separators() {
        String topic = "Separators";
        return List.of(
                text(topic, "semicolon.csv", "semicolons, and commas in the numbers", "a;b\n1,5;2,25\n3,5;4,75\n")
                        .gives("2 × 2, UTF-8, semicolon", "a decimal [1.5, 3.5]"),
                text(topic, "tab.csv", "tabs, although it is called .csv", "a\tb\n1,5 x\t2\n")
                        .gives("1 × 2, UTF-8, tab", "b integer [2]"),
                text(topic, "bar.csv", "bars", "a|b\n1|x, y\n").gives("1 × 2, UTF-8, bar", "b text [x, y]"),
                text(topic, "hash.csv", "a separator that nobody would guess", "a#b\n1#2\n")
                        .with("withSeparator('#')", file -> file.withSeparator('#'))
                        .gives("1 × 2", "'#'", "b integer [2]"),
                text(
                                topic,
                                "sep-line.csv",
                                "Excel's first line that names the separator",
                                "sep=;\r\nid;price\r\n1;2,5\r\n2;3,5\r\n")
                        .gives(
                                "2 × 2, UTF-8, semicolon",
                                "price decimal [2.5, 3.5]",
                                "⚠ The first line, 'sep=;', names the separator for Excel; it is no data."),
                text(topic, "full-width-comma.csv", "commas of a Chinese keyboard", "名称，数量，金额\n苹果，3，5.5\n梨，4，6\n")
                        .gives("2 × 3", "数量 integer [3, 4]", "金额 decimal [5.5, 6.0]"),
                text(topic, "one-column.csv", "nothing to separate", "city\n北京\n上海\n")
                        .gives("2 × 1", "city text [北京, 上海]"),
                text(
                                topic,
                                "blanks.txt",
                                "blanks as separators, which text has too",
                                "id score age\n1 3.5 20\n2 4.5 30\n")
                        .gives("2 × 1", "withSeparator(' ')"));
    }

    private static List<NastyFile> rows() {
        String topic = "Rows and line ends";
        return List.of(
                text(topic, "short-row.csv", "a row that is too short", "a,b\n1,2\n3\n5,6\n")
                        .gives(
                                "Error: File 'short-row.csv', line 3: 2 fields were expected, as in the first line, and 1 found"),
                text(topic, "long-row.csv", "a comma in a text without quotes", "a,b\n1,2\n3,x, y\n")
                        .gives(
                                "Error: File 'long-row.csv', line 3: 2 fields were expected, as in the first line, and 3 found",
                                "put quotes around text"),
                text(topic, "ragged-skipped.csv", "ragged rows, to be left out", "a,b\n1,2\n3\n4,5,6\n7,8\n")
                        .with("skippingFaultyRows()", TableFile::skippingFaultyRows)
                        .gives(
                                "2 × 2",
                                "a integer [1, 7]",
                                "⚠ 2 faulty rows were left out, as asked (line 3: ",
                                "line 4: "),
                text(
                                topic,
                                "trailing-separators.csv",
                                "a separator behind every row and not behind the header",
                                "a,b\n1,2,\n3,4,\n")
                        .gives(
                                "2 × 2",
                                "a integer [1, 3]",
                                "⚠ 2 rows were read without the empty fields behind the last column"),
                text(
                                topic,
                                "trailing-header.csv",
                                "a separator behind the header and not behind the rows",
                                "a,b,\n1,2\n3,4\n")
                        .gives("2 × 2", "b integer [2, 4]"),
                text(
                                topic,
                                "trailing-columns.csv",
                                "empty columns behind the last, as Excel saves what was once filled",
                                "a,b,,,\n1,2,,,\n3,4,,,\n")
                        .gives(
                                "2 × 2",
                                "⚠ 3 columns without a name and without a value were left out (column 3, column 4, column 5)."),
                text(
                                topic,
                                "blank-lines.csv",
                                "blank lines between the rows and behind them",
                                "a,b\n1,2\n\n\n3,4\n\n\n")
                        .gives("2 × 2", "⚠ 2 blank lines between the rows were left out."),
                text(topic, "empty-rows.csv", "rows of nothing but separators", "a,b\n1,2\n,\n3,4\n,\n,\n")
                        .gives(
                                "2 × 2",
                                "⚠ 3 rows were left out because no cell of it holds anything (line 3; line 5; line 6)"),
                text(topic, "cr.csv", "carriage returns alone, as old Macs write", "a,b\r1,2\r3,4\r")
                        .gives("2 × 2", "b integer [2, 4]"),
                text(topic, "crlf.csv", "line ends of Windows, none behind the last row", "a,b\r\n1,2\r\n3,4")
                        .gives("2 × 2", "b integer [2, 4]"),
                text(topic, "mixed-ends.csv", "line ends of three kinds in one file", "a,b\r\n1,2\n3,4\r5,6\r\n")
                        .gives("3 × 2", "b integer [2, 4, 6]"),
                text(topic, "end-of-file.csv", "the mark that DOS put behind a text", "a,b\n1,2\n3,4\n\u001a")
                        .gives("2 × 2", "b integer [2, 4]"),
                text(
                                topic,
                                "row-names.txt",
                                "a header that is one short: R writes row names so",
                                "mpg\tcyl\nMazda RX4\t21\t6\nDatsun 710\t22.8\t4\n")
                        .gives("2 × 3", "row name text [Mazda RX4, Datsun 710]", "mpg decimal [21.0, 22.8]"),
                text(
                                topic,
                                "row-names.csv",
                                "the same with commas, where it may also be a comma without quotes",
                                "name,amount\nZhang,1,234\nLi,2,500\n")
                        .gives(
                                "Error: File 'row-names.csv', line 2: 2 fields were expected, as in the first line, and 3 found"));
    }

    private static List<NastyFile> quotes() {
        String topic = "Quotes";
        return List.of(
                text(topic, "open-quote.csv", "a quote that never closes", "a,b\n1,x\n2,\"y\n3,z\n")
                        .gives(
                                "Error: File 'open-quote.csv', line 3: a closing quote was expected for the quote that opens in this row"),
                text(
                                topic,
                                "doubled-quotes.csv",
                                "quotes inside quotes, doubled",
                                "a,b\n\"say \"\"hi\"\", please\",1\n")
                        .gives("a text [say \"hi\", please]"),
                text(topic, "line-break.csv", "a line break inside quotes", "a,b\n\"two\nlines\",1\n")
                        .gives("1 × 2", "a text [two\nlines]"),
                text(topic, "lone-return.csv", "a carriage return inside quotes", "a,b\n\"x\ry\",1\nz,2\n")
                        .gives("2 × 2", "a text [x\ry, z]"),
                text(
                                topic,
                                "quote-inside.csv",
                                "a quote in the middle of a field without quotes",
                                "disk,n\n5\" floppy,1\nthe \"big\" one,2\n")
                        .gives("disk text [5\" floppy, the \"big\" one]"),
                text(topic, "text-behind-quote.csv", "text behind a closing quote", "a,b\n\"x\"y,1\n")
                        .gives(
                                "Error: File 'text-behind-quote.csv', line 2: a separator or the end of the line was expected behind a closing quote",
                                "double the quotes"),
                text(
                                topic,
                                "backslash.csv",
                                "quotes inside quotes behind a backslash, as MySQL writes",
                                "a,b\n\"say \\\"hi\\\"\",1\n")
                        .gives(
                                "Error: File 'backslash.csv', line 2",
                                "the quotes inside stand behind a backslash, as MySQL writes them"),
                text(
                                topic,
                                "spaced-quotes.csv",
                                "blanks between separators and quotes",
                                "\"city\", \"note\", \"n\"\n\"Köln\", \"small, but nice\", \"1\"\n\"Bonn\" , \"\", \"2\"\n")
                        .gives(
                                "2 × 3",
                                "city text [Köln, Bonn]; note text [small, but nice, –]; n integer [1, 2]",
                                "⚠ Blanks between separators and quotes were passed over"),
                text(topic, "all-quoted.csv", "quotes around numbers", "\"id\",\"n\"\n\"1\",\"2.5\"\n\"2\",\"3.5\"\n")
                        .gives("id integer [1, 2]", "n decimal [2.5, 3.5]"));
    }

    private static List<NastyFile> dates() {
        String topic = "Dates and times";
        return List.of(
                text(topic, "iso.csv", "ISO, and a 29 February", "d\n2024-02-29\n2024-3-1\n")
                        .gives("d date [2024-02-29, 2024-03-01]"),
                text(topic, "slash.csv", "year first with slashes and no zeros", "d\n2024/1/5\n2024/12/31\n")
                        .gives("d date [2024-01-05, 2024-12-31]"),
                text(topic, "dot.csv", "day first with dots", "d;x\n05.01.2024;a\n31.01.2024;b\n")
                        .gives("d date [2024-01-05, 2024-01-31]", "day before month, as the values show"),
                text(
                                topic,
                                "chinese.csv",
                                "年月日, with a time or not",
                                "d,t\n2024年1月5日,2024年1月5日 下午3:05\n2024年12月31日,2024年12月31日 9时5分\n")
                        .gives("d date [2024-01-05, 2024-12-31]", "t datetime [2024-01-05T15:05, 2024-12-31T09:05]"),
                text(topic, "american.csv", "month first, told by one value", "d\n1/5/2024\n1/16/2024\n")
                        .gives("d date [2024-01-05, 2024-01-16]", "month before day, as the values show"),
                text(topic, "ambiguous.csv", "day or month first: nothing tells", "d,n\n3/4/2024,1\n5/6/2024,2\n")
                        .gives(
                                "d text [3/4/2024, 5/6/2024]",
                                "⚠ Column 'd' holds dates whose first two numbers may each be the day",
                                "withDayFirst(true)"),
                text(topic, "ambiguous-given.csv", "the same, given", "d,n\n3/4/2024,1\n5/6/2024,2\n")
                        .with("withDayFirst(true)", file -> file.withDayFirst(true))
                        .gives("d date [2024-04-03, 2024-06-05]"),
                text(
                                topic,
                                "contradiction.csv",
                                "day first in one row and month first in another",
                                "d\n13/1/2024\n1/13/2024\n")
                        .gives("d text [13/1/2024, 1/13/2024]", "text because line 3"),
                text(topic, "no-leap-year.csv", "a 29 February that never was", "d\n2023-02-28\n2023-02-29\n")
                        .gives(
                                "d text [2023-02-28, 2023-02-29]",
                                "text because line 3 holds '2023-02-29'; before it: date"),
                text(
                                topic,
                                "six-digits.csv",
                                "240131 and 202401: days, months or numbers",
                                "d,m\n240131,202401\n240201,202402\n")
                        .gives("d integer [240131, 240201]", "m integer [202401, 202402]"),
                text(topic, "eight-digits.csv", "20240131 as a date, declared", "d\n20240131\n20240229\n")
                        .with("withType(\"d\", \"date\")", file -> file.withType("d", "date"))
                        .gives("d date [2024-01-31, 2024-02-29]"),
                text(
                                topic,
                                "day-numbers.csv",
                                "20240131 and 202401, not declared",
                                "d,m\n20240131,202401\n20240229,202412\n")
                        .gives(
                                "d integer [20240131, 20240229] (may be dates; then say withType(\"d\", \"date\"))",
                                "m integer [202401, 202412] (may be months; then say withType(\"m\", \"date\"))"),
                text(topic, "months.csv", "202401 as a date, declared", "m\n202401\n202412\n")
                        .with("withType(\"m\", \"date\")", file -> file.withType("m", "date"))
                        .gives("m date [2024-01-01, 2024-12-01]", "2 months read as the first day of it"),
                text(topic, "no-days.csv", "20240131 and a number that is no day", "d\n20240131\n20240231\n")
                        .gives("d integer [20240131, 20240231]"),
                text(topic, "two-digit-year.csv", "years of two digits", "d\n1/5/24\n1/16/24\n")
                        .gives(
                                "d text [1/5/24, 1/16/24]",
                                "⚠ Column 'd' holds what may be dates with years of two digits, such as 1/5/24",
                                "Say withDayFirst(true) or withDayFirst(false)"),
                text(
                                topic,
                                "two-digit-years.csv",
                                "years of two digits, their order given",
                                "d\n31.12.99\n1.5.24\n01.05.68\n")
                        .with("withDayFirst(true)", file -> file.withDayFirst(true))
                        .gives(
                                "d date [1999-12-31, 2024-05-01, 2068-05-01]",
                                "3 values with a year of two digits: 69 to 99 are 19xx, 00 to 68 are 20xx"),
                text(topic, "short-iso.csv", "years of two digits, first", "d\n24-01-05\n99-12-31\n")
                        .with("withType(\"d\", \"date\")", file -> file.withType("d", "date"))
                        .gives("d date [2024-01-05, 1999-12-31]", "2 values with a year of two digits"),
                text(
                                topic,
                                "part-numbers.csv",
                                "numbers of parts that look like dates with short years",
                                "part\n10-20-30\n20-30-40\n")
                        .gives("part text [10-20-30, 20-30-40]"),
                text(
                                topic,
                                "month-names.csv",
                                "months by name",
                                "d,t\n05-Jan-2024,\"January 5, 2024 10:20 am\"\n16-FEB-2024,\"February 16, 2024 3:05 pm\"\n")
                        .gives("d date [2024-01-05, 2024-02-16]", "t datetime [2024-01-05T10:20, 2024-02-16T15:05]"),
                text(
                                topic,
                                "mixed-forms.csv",
                                "several forms in one column",
                                "d\n2024-01-05\n2024/1/6\n2024年1月7日\n2024.1.8\n")
                        .gives("d date [2024-01-05, 2024-01-06, 2024-01-07, 2024-01-08]"),
                text(topic, "date-and-word.csv", "a word among dates", "d\n2024-01-05\n待定\n")
                        .gives("d text [2024-01-05, 待定]", "text because line 3 holds '待定'; before it: date"),
                text(topic, "days-and-moments.csv", "days among moments", "t\n2024-01-05\n2024-01-06 10:20:30\n")
                        .gives(
                                "t datetime [2024-01-05T00:00, 2024-01-06T10:20:30]",
                                "1 of the values have no time of day"),
                text(topic, "excel-serials.csv", "days as Excel counts them", "id,d\n1,45296\n2,45297\n")
                        .gives("d integer [45296, 45297]"),
                text(
                                topic,
                                "summer-time.csv",
                                "one shop, two offsets: Shopify's summer and winter",
                                "t\n2024-01-05 10:20:30 -0500\n2024-07-05 10:20:30 -0400\n")
                        .gives("t datetime [2024-01-05T10:20:30, 2024-07-05T10:20:30]", "UTC-05:00", "UTC-04:00"),
                text(
                                topic,
                                "zones.csv",
                                "times of different zones",
                                "t\n2024-01-05T10:20:30Z\n2024-01-05T10:20:30+08:00\n")
                        .gives("t text [2024-01-05T10:20:30Z"),
                text(topic, "utc.csv", "UTC in letters", "t\n2019-10-01 00:00:00 UTC\n2019-10-01 00:00:04 UTC\n")
                        .gives("t datetime [2019-10-01T00:00, 2019-10-01T00:00:04]", "all times are UTC"),
                text(
                                topic,
                                "microseconds.csv",
                                "times finer than a table of this kind holds",
                                "t\n2024-01-05 10:20:30.123456\n2024-01-05 10:20:31.654321\n")
                        .gives(
                                "t text [2024-01-05 10:20:30.123456",
                                "⚠ Column 't' holds times finer than a millisecond, such as 2024-01-05 10:20:30.123456; it stays text. Say withType(\"t\", \"datetime\"), and they are cut to milliseconds."),
                text(
                                topic,
                                "microseconds-declared.csv",
                                "times finer than a table of this kind holds, declared",
                                "t\n2024-01-05 10:20:30.123456\n2024-01-05 10:20:31.654\nNaT\n")
                        .with("withType(\"t\", \"datetime\")", file -> file.withType("t", "datetime"))
                        .gives(
                                "t datetime [2024-01-05T10:20:30.123, 2024-01-05T10:20:31.654, –]",
                                "1 value finer than a millisecond cut to milliseconds"),
                text(topic, "zero-date.csv", "MySQL's date for nothing", "d,n\n2024-01-05,1\n0000-00-00,2\n")
                        .gives("d date [2024-01-05, –]", "1 × 0000-00-00 read as missing"));
    }

    private static List<NastyFile> codes() {
        String topic = "Codes";
        return List.of(
                text(topic, "leading-zeros.csv", "zeros in front", "id,n\n00123,1\n456,2\n")
                        .gives("id text [00123, 456]"),
                text(
                                topic,
                                "eighteen-digits.csv",
                                "eighteen digits, more than a number holds",
                                "id,n\n110101199003071234,1\n440301198512250028,2\n")
                        .gives("id text [110101199003071234, 440301198512250028]"),
                text(topic, "formula.csv", "codes dressed as formulas", "id,n\n=\"00123\",1\n=\"456\",2\n")
                        .gives("id text [00123, 456]", "2 values unwrapped from =\"…\""),
                text(topic, "barcode.csv", "a barcode that Excel has damaged", "code,n\n6901234567890,1\n6.9E+12,2\n")
                        .gives(
                                "code text [6901234567890, 6.9E+12]",
                                "⚠ Column 'code' holds 1 code that a spreadsheet has damaged, such as 6.9E+12"),
                text(topic, "apostrophe.csv", "an apostrophe in front", "id,n\n'00123,1\n'456,2\n")
                        .gives("id text [00123, 456]", "a quote taken off 2 values"),
                text(
                                topic,
                                "tab-in-front.csv",
                                "a tab in front, as in exports of JD and Taobao",
                                "id,n\n\t266012345678,1\n\t266012345679,2\n")
                        .gives("id text [266012345678, 266012345679]", "tabs taken off 2 values"),
                text(topic, "late-letter.csv", "a letter in the last row", "id\n1\n2\nC3\n")
                        .gives("id text [1, 2, C3]", "text because line 4 holds 'C3'; before it: integer"),
                text(
                                topic,
                                "phone.csv",
                                "phone numbers with + and stars",
                                "a,b\n+8613800138000,138****8000\n+8613900139000,139****9000\n")
                        .gives("a text [+8613800138000", "b text [138****8000"));
    }

    private static List<NastyFile> numbers() {
        String topic = "Numbers";
        return List.of(
                text(topic, "thousands.csv", "commas between thousands", "n,m\n\"1,234.50\",\"1,234,567\"\n12.00,5\n")
                        .gives(
                                "n decimal [1234.5, 12.0]",
                                "m integer [1234567, 5]",
                                "marks between thousands taken out"),
                text(
                                topic,
                                "decimal-comma.csv",
                                "decimal commas and points between thousands",
                                "n;m\n1.234,50;1,5\n12,00;2,25\n")
                        .gives("n decimal [1234.5, 12.0]", "m decimal [1.5, 2.25]"),
                text(
                                topic,
                                "thousand-or-comma.csv",
                                "1,234: a thousand, or one and a bit",
                                "n,m\n\"1,234\",x\n\"5,678\",y\n")
                        .gives("n text [1,234, 5,678]", "⚠ Column 'n' holds numbers such as 1,234"),
                text(topic, "money.csv", "signs of money", "a,b,c\n¥12.50,$3,5.00€\n￥8,\"$1,000\",7€\n")
                        .gives(
                                "a decimal [12.5, 8.0]",
                                "b decimal [3.0, 1000.0]",
                                "c decimal [5.0, 7.0]",
                                "amounts in ¥",
                                "amounts in $",
                                "amounts in €"),
                text(topic, "two-currencies.csv", "two currencies in one column", "n\n¥12\n$3\n")
                        .gives("n text [¥12, $3]"),
                text(topic, "percent.csv", "percents", "n\n12.5%\n3%\n")
                        .gives("n decimal [0.125, 0.03]", "percent read as shares"),
                text(
                                topic,
                                "parentheses.csv",
                                "brackets around what is negative, as accountants write",
                                "n\n\"1,200.00\"\n(200.00)\n\"(1,000.50)\"\n")
                        .gives("n decimal [1200.0, -200.0, -1000.5]"),
                text(topic, "minus-behind.csv", "a minus behind, as SAP writes", "n;m\n1.234,50;5,00\n200,00-;2,50-\n")
                        .gives("n decimal [1234.5, -200.0]", "m decimal [5.0, -2.5]"),
                text(topic, "full-width.csv", "digits of a Chinese keyboard", "n\n１２\n３\n")
                        .gives("n integer [12, 3]", "2 values with full-width forms"),
                text(topic, "infinity.csv", "NaN and Inf", "n,m\n1.5,1\nNaN,2\n2.5,Inf\n")
                        .gives("n decimal [1.5, –, 2.5]", "1 × NaN read as missing", "m text [1, 2, Inf]"),
                text(topic, "units.csv", "units behind numbers", "w,n\n1.5kg,3件\n2kg,4件\n")
                        .gives("w text [1.5kg, 2kg]", "n text [3件, 4件]"),
                text(topic, "exponent.csv", "exponents", "n\n1.5e-3\n2.0e3\n")
                        .gives("n decimal [0.0015, 2000.0]", "2 values written with an exponent"),
                text(topic, "codes-as-numbers.csv", "1.10 beside 1.1", "n\n1.1\n1.10\n")
                        .gives("'1.10' and '1.1' are read as the same number"),
                text(topic, "errors.csv", "errors of Excel", "n,m\n1.5,#DIV/0!\n#REF!,2\n#N/A,3\n")
                        .gives("n decimal [1.5, –, –]", "m integer [–, 2, 3]", "1 × #REF!"));
    }

    private static List<NastyFile> nothing() {
        String topic = "Missing values and truth";
        return List.of(
                text(topic, "namibia.csv", "NA, which is a country", "country,n\nDE,1\nNA,NA\n,3\n")
                        .gives("country text [DE, NA, –]", "n integer [1, –, 3]", "1 value 'NA' kept as text"),
                text(topic, "words.csv", "-, null, \\N and #N/A among numbers", "a,b,c,d\n1,1,1,1\n-,null,\\N,#N/A\n")
                        .gives(
                                "a integer [1, –]",
                                "b integer [1, –]",
                                "c integer [1, –]",
                                "d integer [1, –]",
                                "1 × \\N read as missing"),
                text(
                                topic,
                                "question-mark.csv",
                                "a question mark, as in the files of UCI, and a point, as in those of Stata",
                                "a,b\n?,1\n2,.\n")
                        .gives("a integer [–, 2]", "b integer [1, –]"),
                text(topic, "own-word.csv", "a word of one's own", "a,b\n1,x\nunknown,unknown\n")
                        .with("withMissing(\"unknown\")", file -> file.withMissing("unknown"))
                        .gives("a integer [1, –]", "b text [x, –]"),
                text(topic, "only-words.csv", "nothing but words for nothing", "a,b\nNA,1\nNA,2\n")
                        .gives("a text [NA, NA]", "holds nothing but words for a missing value"),
                text(topic, "truth.csv", "yes and no in two languages", "a,b,c\nyes,是,TRUE\nNo,否,false\n")
                        .gives("a boolean [true, false]", "b boolean [true, false]", "c boolean [true, false]"),
                text(topic, "two-pairs.csv", "yes and false in one column", "a\nyes\nfalse\n")
                        .gives("a text [yes, false]", "text because line 3"),
                text(topic, "blanks.csv", "cells of nothing but blanks", "a,b\n1,x\n  ,y\n")
                        .gives("a integer [1, –]"));
    }

    private static List<NastyFile> habits() {
        String topic = "Habits of ERP programs and tills";
        return List.of(
                text(
                                topic,
                                "title.csv",
                                "title rows above the header",
                                "某某商贸有限公司销售明细表,,\n单位：元,,\n\n日期,会员,金额\n2024-01-31,张三,5\n2024-02-01,李四,7\n")
                        .gives("2 × 3", "日期 date", "⚠ 2 rows were left out above the header, as a title"),
                text(
                                topic,
                                "two-headers.csv",
                                "two rows of header, the first one merged",
                                "门店,1月,,2月,\n,数量,金额,数量,金额\n北京,1,10,2,20\n上海,3,30,4,40\n")
                        .gives(
                                "2 × 5",
                                "1月 数量 integer [1, 3]",
                                "2月 金额 integer [20, 40]",
                                "⚠ 1 row was put together with the header above it"),
                text(
                                topic,
                                "totals.csv",
                                "合计 at the end and 小计 between",
                                "日期,单号,金额\n2024-01-30,A1,5.50\n小计,,5.50\n2024-01-31,A2,7.00\n合计,,12.50\n")
                        .gives("2 × 3", "金额 decimal [5.5, 7.0]", "⚠ 2 rows were left out as sums of others"),
                text(
                                topic,
                                "totals-named.csv",
                                "sums with more than the word",
                                "门店,数量,金额\n北京,1,5\n北京合计,1,\n上海,2,7\n本月累计（元）,,12\n合计：12\n")
                        .gives("2 × 3", "⚠ 3 rows were left out as sums of others"),
                text(
                                topic,
                                "footer.csv",
                                "who exported when, below the data",
                                "日期,单号,金额\n2024-01-30,A1,5.50\n合计,,5.50\n导出时间：2024-02-01 10:20,,\n共 1 条记录,,\n制表人：张三,,审核人：李四\n")
                        .gives(
                                "1 × 3",
                                "日期 date [2024-01-30]",
                                "⚠ 3 rows were left out below the data, as notes; else say keepingTotalRows() (line 4: 导出时间：2024-02-01 10:20; line 5: 共 1 条记录; line 6: 制表人：张三 审核人：李四)."),
                text(
                                topic,
                                "footer-short.csv",
                                "the same without separators",
                                "日期,单号,金额\n2024-01-30,A1,5.50\n\n导出时间：2024-02-01\n数据仅供内部使用\n")
                        .gives("1 × 3", "⚠ 2 rows were left out below the data, as notes"),
                text(
                                topic,
                                "footer-sql.csv",
                                "what a database says below its answer",
                                "id,n\n1,5\n2,6\n\n(2 rows affected)\n")
                        .gives(
                                "2 × 2",
                                "⚠ 1 row was left out below the data, as notes; else say keepingTotalRows() (line 5: (2 rows affected))."),
                text(
                                topic,
                                "note-inside.csv",
                                "a note between the rows",
                                "日期,单号,金额\n2024-01-30,A1,5.50\n备注：以下为二月\n2024-02-01,A2,7\n")
                        .gives(
                                "Error: File 'note-inside.csv', line 3: 3 fields were expected, as in the first line, and 1 found"),
                text(
                                topic,
                                "cut-row.csv",
                                "a last row that is cut off: no note",
                                "日期,单号,金额\n2024-01-30,A1,5.50\n2024-01-31,A\n")
                        .gives(
                                "Error: File 'cut-row.csv', line 3: 3 fields were expected, as in the first line, and 2 found"),
                text(topic, "repeated-header.csv", "the header again on each page", "id,n\n1,5\nid,n\n2,6\n")
                        .gives(
                                "2 × 2",
                                "id integer [1, 2]",
                                "⚠ 1 row was left out because the header is repeated there (line 3)."),
                text(
                                topic,
                                "two-tables.csv",
                                "two tables in one file",
                                "销售汇总\n日期,金额\n2024-01-01,5\n2024-01-02,6\n\n退货汇总\n日期,金额\n2024-01-03,7\n")
                        .gives("Error: File 'two-tables.csv', line 6: 2 fields were expected"),
                text(topic, "trailing-tabs.csv", "tabs behind values", "会员,金额\n张三\t,5\t\n李四\t,7\t\n")
                        .gives("会员 text [张三, 李四]", "金额 integer [5, 7]", "tabs taken off 2 values"),
                text(topic, "walk-in.csv", "散客 for whoever has no card", "会员,金额\n散客,5\n张三,6\n散客,7\n")
                        .gives("2 × 散客, which names no one: no customer to Transactions"),
                text(
                                topic,
                                "non-breaking.csv",
                                "non-breaking spaces in names, words and numbers",
                                "姓名\u00a0,金额\u00a0\n\u00a0张三\u00a0,1\u00a0000\n李四,2\u00a0500\n")
                        .gives("姓名 text", "金额 integer [1000, 2500]", "1 value with blanks around it that show as none"),
                text(
                                topic,
                                "wide-characters.csv",
                                "a title of one cell, then sums in a column of text",
                                "销售日报\n门店,金额\n北京,5\n上海,7\n总计,12\n")
                        .gives("2 × 2", "⚠ 1 row was left out as sums of others"),
                text(
                                topic,
                                "too-narrow.csv",
                                "##### where Excel's column was too narrow",
                                "d,n\n########,1\n2024-01-05,2\n")
                        .gives("d text [########, 2024-01-05]", "⚠ Column 'd' holds 1 cell of nothing but #"),
                text(
                                topic,
                                "ruled.txt",
                                "a list as SAP prints it, with rules",
                                "Tabelle: VBAK\n\n---------------------------------\n|Beleg     |Datum     |Netto    |\n---------------------------------\n|0000012345|05.01.2024| 1.234,50|\n|0000012346|16.01.2024|   200,00-|\n---------------------------------\n")
                        .gives(
                                "2 × 3",
                                "Beleg text [0000012345, 0000012346]",
                                "Datum date [2024-01-05, 2024-01-16]",
                                "Netto decimal [1234.5, -200.0]"));
    }

    private static List<NastyFile> exports() {
        String topic = "Exports as they come";
        return List.of(
                text(
                                topic,
                                "taobao.csv",
                                "orders of a Taobao shop",
                                "\"订单编号\",\"买家会员名\",\"总金额\",\"联系手机\",\"订单付款时间 \"\n=\"1234567890123456789\",\"tb_张三\",\"99.00\",\"'13800138000\",\"2024-01-05 10:21:00\"\n=\"1234567890123456790\",\"tb_李四\",\"1,299.00\",\"'13900139000\",\"\"\n",
                                "GBK")
                        .gives(
                                "2 × 5, GB18030",
                                "订单编号 text [1234567890123456789, 1234567890123456790]",
                                "总金额 decimal [99.0, 1299.0]",
                                "联系手机 text [13800138000, 13900139000]",
                                "订单付款时间 datetime [2024-01-05T10:21, –]"),
                text(
                                topic,
                                "jd.csv",
                                "orders of a JD shop",
                                "订单号,商品名称,订购数量,下单时间,京东价\n\t266012345678\t,\"小米14 \"\"标准版\"\"\",1,2024/1/5 10:20,3999.00\n\t266012345679\t,手机壳,2,2024/1/6 9:05,19.90\n",
                                "GB18030")
                        .gives(
                                "2 × 5",
                                "订单号 text [266012345678, 266012345679]",
                                "商品名称 text [小米14 \"标准版\", 手机壳]",
                                "下单时间 datetime [2024-01-05T10:20, 2024-01-06T09:05]"),
                text(
                                topic,
                                "shopify.csv",
                                "orders of a Shopify shop: one line an item, the head only in the first",
                                "Name,Email,Total,Created at,Lineitem quantity,Lineitem name,Billing Zip\n#1001,a@x.com,25.00,2024-01-05 10:20:28 -0500,1,\"T-Shirt, S\",'02139\n#1001,a@x.com,,2024-01-05 10:20:28 -0500,2,Mug,\n")
                        .gives(
                                "2 × 7",
                                "Total decimal [25.0, –]",
                                "Created at datetime [2024-01-05T10:20:28",
                                "Billing Zip text [02139, –]"),
                text(
                                topic,
                                "woocommerce.csv",
                                "orders of a WooCommerce shop in Germany",
                                "\"Order Number\",\"Order Date\",\"Postcode\",\"Order Total\"\n1234,\"January 5, 2024 10:20 am\",01069,\"29,90\"\n1235,\"January 6, 2024 11:00 pm\",80331,\"15,00\"\n")
                        .gives(
                                "2 × 4",
                                "Order Date datetime [2024-01-05T10:20, 2024-01-06T23:00]",
                                "Postcode text [01069, 80331]",
                                "Order Total text [29,90, 15,00]",
                                "withDecimalComma()"),
                text(
                                topic,
                                "quickbooks.csv",
                                "a ledger of QuickBooks, grouped by customer",
                                ",Date,Type,Num,Amount\nAcme Corp,,,,\n,01/05/2024,Invoice,1001,\"1,200.00\"\n,01/16/2024,Credit Memo,1002,(200.00)\nTotal for Acme Corp,,,,\"$1,000.00\"\n,,,,\n\n\"Monday, Jan 22, 2024 08:15:00 AM GMT-8 - Accrual Basis\"\n")
                        .gives(
                                "3 × 5",
                                "Date date [–, 2024-01-05, 2024-01-16]",
                                "Amount decimal [–, 1200.0, -200.0]",
                                "as sums of others",
                                "as notes"),
                text(
                                topic,
                                "r.csv",
                                "what R writes",
                                "\"\",\"mpg\",\"am\"\n\"Mazda RX4\",21,TRUE\n\"Datsun 710\",NA,FALSE\n")
                        .gives(
                                "2 × 3",
                                "column 1 text [Mazda RX4, Datsun 710]",
                                "mpg integer [21, –]",
                                "am boolean [true, false]"),
                text(
                                topic,
                                "online-retail.csv",
                                "UCI Online Retail: £ in Latin-1, C for cancelled, customers missing",
                                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n536365,85123A,LUNCH BOX £5,6,12/1/2010 8:26,2.55,17850\nC536379,D,Discount,-1,12/13/2010 9:41,27.5,\n",
                                "ISO-8859-1")
                        .with("withCharset(\"ISO-8859-1\")", file -> file.withCharset("ISO-8859-1"))
                        .gives(
                                "2 × 7",
                                "InvoiceNo text [536365, C536379]",
                                "InvoiceDate datetime [2010-12-01T08:26, 2010-12-13T09:41]",
                                "CustomerID integer [17850, –]"),
                text(
                                topic,
                                "excel-accounting.csv",
                                "Excel's format for accounts",
                                "item,amount\nA,\" $1,200.00 \"\nB, $(200.00)\nC, $-   \n")
                        .gives("amount decimal [1200.0, -200.0, 0.0]"),
                text(
                                topic,
                                "pandas-index.csv",
                                "the index that pandas puts in front",
                                ",id,price\n0,7,35.79\n1,8,33.20\n")
                        .gives("2 × 3", "column 1 integer [0, 1]"));
    }

    private static List<NastyFile> sizes() {
        String topic = "Sizes";
        String names = IntStream.rangeClosed(1, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String values =
                IntStream.rangeClosed(1, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return List.of(
                text(
                                topic,
                                "huge-cell.csv",
                                "a cell of 10 MB",
                                "id,memo\n1,\"" + "长x\n".repeat(2_000_000) + "\"\n2,short\n")
                        .gives("2 × 2", "(6000000 characters), short]"),
                text(
                                topic,
                                "open-cell.csv",
                                "a quote that opens a cell of 20 MB and never closes",
                                "id,memo\n1,\"" + "x".repeat(20_000_000))
                        .gives(
                                "Error: File 'open-cell.csv', line 2: a field of at most 16 million characters was expected",
                                "never closes"),
                text(topic, "wide.csv", "10,000 columns", names + "\n" + values + "\n")
                        .gives("1 × 10000", "c8 integer [8]"));
    }

    private static List<NastyFile> headers() {
        String topic = "Headers and next to nothing";
        return List.of(
                text(topic, "same-names.csv", "two columns of one name", "id,金额,金额\n1,2,3\n")
                        .gives(
                                "Error: File 'same-names.csv', line 1: a name of its own was expected for every column, and '金额' names columns 2 and 3"),
                text(topic, "same-names-given.csv", "the same with names given", "id,金额,金额\n1,2,3\n")
                        .with(
                                "withColumnNames(\"id\", \"paid\", \"due\")",
                                file -> file.withColumnNames("id", "paid", "due"))
                        .gives("1 × 3", "due integer [3]"),
                text(topic, "empty-names.csv", "columns without a name", "id,,\n1,2,3\n")
                        .gives("1 × 3", "column 2 integer [2]", "column 3 integer [3]"),
                text(
                                topic,
                                "broken-names.csv",
                                "names with line breaks and blanks that do not show",
                                "\"金额\n(元)\",\u00a0n\u200b\n1,2\n")
                        .gives("金额 (元) integer [1]", "; n integer [2]"),
                text(topic, "header-only.csv", "a header and nothing else", "id,name\n")
                        .gives("0 × 2", "id text []"),
                text(topic, "no-header.csv", "no header", "1,x\n2,y\n")
                        .with("withoutHeader()", TableFile::withoutHeader)
                        .gives("2 × 2", "column 1 integer [1, 2]"),
                text(topic, "no-header-unsaid.csv", "no header, and nobody says so", "1,x\n2,y\n3,z\n")
                        .gives("2 × 2", "withoutHeader()"),
                text(topic, "empty.csv", "no byte at all", "")
                        .gives("Error: File 'empty.csv', line 1: a header was expected, and the file is empty."),
                text(topic, "blank.csv", "nothing but blank lines", "\n\n\n")
                        .gives("Error: File 'blank.csv', line 1: a header was expected, and the file is empty."),
                text(topic, "nul.csv", "a NUL in a text", "a,b\n1,x\n2,x\0y\n")
                        .gives(
                                "Error: File 'nul.csv', line 3, column 'b': text was expected, and a NUL character was found"),
                text(
                                topic,
                                "nuls-behind.csv",
                                "a block of NULs where a disk was full",
                                "a,b\n1,2\n3,4\n" + "\0".repeat(100))
                        .gives("Error: File 'nuls-behind.csv', line 4"));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** An archive of files with the same content. */
    private static byte[] zip(Charset charset, byte[] content, String... names) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The same archive with the flag of a password in both headers. */
    private static byte[] encrypted(byte[] zip) {
        byte[] changed = zip.clone();
        for (int at = 0; at + 9 < changed.length; at++) {
            boolean header = changed[at] == 'P' && changed[at + 1] == 'K';
            if (header && changed[at + 2] == 3 && changed[at + 3] == 4) {
                changed[at + 6] |= 1;
            } else if (header && changed[at + 2] == 1 && changed[at + 3] == 2) {
                changed[at + 8] |= 1;
            }
        }
        return changed;
    }

    private static List<NastyFile> packed() {
        String topic = "Packed files";
        byte[] rows = utf8("id,城市\n1,北京\n2,上海\n");
        byte[] zip = zip(StandardCharsets.UTF_8, rows, "sales.csv");
        return List.of(
                bytes(topic, "sales.csv.gz", "packed by gzip", gzip(rows)).gives("2 × 2, UTF-8", "城市 text [北京, 上海]"),
                bytes(
                                topic,
                                "members.csv.gz",
                                "several gzip files one behind the other",
                                joined(gzip(rows), gzip(utf8("3,广州\n"))))
                        .gives("3 × 2", "城市 text [北京, 上海, 广州]"),
                bytes(topic, "cut.csv.gz", "gzip that is cut off", cut(gzip(rows), gzip(rows).length - 9))
                        .gives(
                                "Error: File 'cut.csv.gz' was expected to be whole, and its gzip packing is damaged or cut off"),
                bytes(topic, "garbage.csv.gz", "something behind the packed file", joined(gzip(rows), utf8("garbage")))
                        .gives("Error: File 'garbage.csv.gz' was expected to be whole"),
                bytes(topic, "sales.zip", "one file in an archive", zip).gives("2 × 2, UTF-8"),
                bytes(
                                topic,
                                "several.zip",
                                "two files in an archive",
                                zip(StandardCharsets.UTF_8, rows, "q1.csv", "q2.csv"))
                        .gives(
                                "Error: Archive 'several.zip' was expected to hold one file, and it holds 2: q1.csv, q2.csv.",
                                "say \"several.zip!/q1.csv\""),
                bytes(
                                topic,
                                "outside.zip",
                                "a path that leads out of the archive",
                                zip(StandardCharsets.UTF_8, rows, "../../etc/sales.csv"))
                        .gives(
                                "Error: Archive 'outside.zip' was expected to hold files of its own, and '../../etc/sales.csv' leads out of it; do not trust it."),
                bytes(
                                topic,
                                "bomb.zip",
                                "300 MB of zeros in 300 kB",
                                zip(StandardCharsets.UTF_8, new byte[300 << 20], "sales.csv"))
                        .gives(
                                "Error: File 'bomb.zip!/sales.csv' was expected to hold a table, and it unpacks to at least 300 MB",
                                "unpack it yourself if you trust it"),
                bytes(topic, "encrypted.zip", "an archive with a password", encrypted(zip))
                        .gives(
                                "Error: File 'encrypted.zip' was expected to be readable by everybody, and it is encrypted"),
                bytes(topic, "gbk-names.zip", "names of files in GBK", zip(Charset.forName("GBK"), rows, "销售明细.csv"))
                        .gives("2 × 2"),
                bytes(topic, "cut.zip", "an archive that is cut off", cut(zip, zip.length - 30))
                        .gives("Error: File 'cut.zip' was expected to be whole, and its zip packing is damaged"),
                bytes(topic, "nothing.zip", "an archive without a file", zip(StandardCharsets.UTF_8, rows, ".DS_Store"))
                        .gives("Error: Archive 'nothing.zip' was expected to hold a file, and it holds none."));
    }

    private static Consumer<Path> book(TestWorkbook workbook) {
        return workbook::save;
    }

    private static List<NastyFile> workbooks() {
        String topic = "Workbooks";
        String header = TestWorkbook.text("A1", "id") + TestWorkbook.text("B1", "v");
        TestWorkbook plain = new TestWorkbook()
                .sheet("a", header, TestWorkbook.text("A2", "007") + TestWorkbook.number("B2", "2.5"));
        return List.of(
                made(
                                topic,
                                "dates.xlsx",
                                "dates, which are numbers",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "45322", 1)
                                                        + TestWorkbook.number("B2", "45322.5", 2),
                                                TestWorkbook.number("A3", "60", 1)
                                                        + TestWorkbook.number("B3", "45323", 2))))
                        .gives("id text [2024-01-31, 60]", "v datetime [2024-01-31T12:00, 2024-02-01T00:00]"),
                made(
                                topic,
                                "dates-1904.xlsx",
                                "dates that a Mac counts from 1904",
                                book(new TestWorkbook()
                                        .since1904()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "43860", 1)
                                                        + TestWorkbook.number("B2", "1"))))
                        .gives("id date [2024-01-31]"),
                made(
                                topic,
                                "no-values.xlsx",
                                "formulas without the values that Excel saves with them",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "1") + "<c r=\"B2\"><f>A2*2</f></c>",
                                                TestWorkbook.number("A3", "2") + "<c r=\"B3\"><f>A3*2</f></c>")))
                        .gives("id integer [1, 2]", "v text [–, –]", "formula"),
                made(
                                topic,
                                "merged-title.xlsx",
                                "a merged title and an empty row above the header",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                TestWorkbook.text("A1", "销售明细表"),
                                                null,
                                                TestWorkbook.text("A3", "日期")
                                                        + TestWorkbook.text("B3", "门店")
                                                        + TestWorkbook.text("C3", "金额"),
                                                TestWorkbook.number("A4", "45322", 1)
                                                        + TestWorkbook.text("B4", "北京")
                                                        + TestWorkbook.number("C4", "5"),
                                                TestWorkbook.text("A5", "合计") + TestWorkbook.number("C5", "5"),
                                                TestWorkbook.text("A6", "制表人：张三"))))
                        .gives("1 × 3", "日期 date [2024-01-31]", "as a title", "as sums of others", "as notes"),
                made(
                                topic,
                                "errors.xlsx",
                                "cells with errors",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "1")
                                                        + TestWorkbook.cell("B2", "e", "<v>#DIV/0!</v>"),
                                                TestWorkbook.number("A3", "2") + TestWorkbook.number("B3", "3"))))
                        .gives(
                                "v integer [–, 3]",
                                "⚠ Cells with an error of Excel are missing values: 1 × #DIV/0!, the first in row 2."),
                made(
                                topic,
                                "hidden.xlsx",
                                "a hidden sheet before the one that is meant",
                                book(new TestWorkbook()
                                        .sheet("lists", header)
                                        .sheet(
                                                "sales",
                                                header,
                                                TestWorkbook.number("A2", "1") + TestWorkbook.number("B2", "2"))
                                        .hidden("lists")))
                        .gives(
                                "1 × 2",
                                "⚠ The workbook has 2 sheets, and this is 'sales': 1 'lists' (hidden), 2 'sales'."),
                made(topic, "empty-sheet.xlsx", "a sheet without a cell", book(new TestWorkbook().sheet("a")))
                        .gives("Error: File 'empty-sheet.xlsx', line 1: a header was expected, and the file is empty"),
                made(topic, "numbers-as-text.xlsx", "numbers stored as text: codes", book(plain))
                        .gives("id text [007]", "v decimal [2.5]"),
                made(
                                topic,
                                "gaps.xlsx",
                                "empty rows between the rows",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "1") + TestWorkbook.number("B2", "2"),
                                                null,
                                                null,
                                                TestWorkbook.number("A5", "3") + TestWorkbook.number("B5", "4"))))
                        .gives("2 × 2", "⚠ 2 empty rows between the rows were left out."),
                made(
                                topic,
                                "beside.xlsx",
                                "a remark beside the table",
                                book(new TestWorkbook()
                                        .sheet(
                                                "a",
                                                header,
                                                TestWorkbook.number("A2", "1")
                                                        + TestWorkbook.number("B2", "2")
                                                        + TestWorkbook.text("D2", "check!"))))
                        .gives("1 × 3", "column 4 text [check!]"),
                bytes(
                                topic,
                                "old.xlsx",
                                "the old format, renamed",
                                joined(
                                        new byte[] {
                                            (byte) 0xd0,
                                            (byte) 0xcf,
                                            0x11,
                                            (byte) 0xe0,
                                            (byte) 0xa1,
                                            (byte) 0xb1,
                                            0x1a,
                                            (byte) 0xe1
                                        },
                                        new byte[600]))
                        .gives(
                                "Error: File 'old.xlsx', line 1: a workbook of the present format was expected, and it is one of the old format (.xls)",
                                "save it as .xlsx"),
                text(topic, "text.xlsx", "CSV, renamed", "a,b\n1,2\n")
                        .gives(
                                "Error: File 'text.xlsx', line 1: an Excel workbook (.xlsx) was expected, and it is none; if it is text, say Tables.csv."),
                made(topic, "workbook.csv", "a workbook, renamed to .csv", book(plain))
                        .gives(
                                "Error: File 'workbook.csv', line 1: a table in text was expected, and the file is an Excel workbook or a zip archive; say Tables.excel"),
                text(topic, "text.xls", "CSV called .xls, as tills do it", "会员\t金额\n张三\t5\n", "GBK")
                        .gives("1 × 2, GB18030, tab"),
                text(
                                topic,
                                "page.xls",
                                "a web page called .xls, as web shops do it",
                                "<html><table><tr><td>a</td></tr></table></html>")
                        .gives("Error: File 'page.xls', line 1: a workbook was expected, and it is a web page"));
    }

    private static List<NastyFile> json() {
        String topic = "JSON";
        return List.of(
                text(
                                topic,
                                "nested.json",
                                "objects and arrays inside",
                                "[{\"id\": 1, \"to\": {\"city\": \"北京\", \"zip\": \"010000\"}, \"tags\": [\"a\", \"b\"]}]")
                        .gives("1 × 4", "to.city text [北京]", "to.zip text [010000]", "tags text [[\"a\",\"b\"]]"),
                text(topic, "keys.json", "other keys in other rows", "[{\"a\": 1}, {\"b\": \"x\"}, {}]")
                        .gives("3 × 2", "a integer [1, –, –]", "b text [–, x, –]"),
                text(
                                topic,
                                "wrapped.json",
                                "the rows inside an object, as web services answer",
                                "{\"status\": \"ok\", \"data\": [{\"a\": 1}, {\"a\": 2}]}")
                        .gives("2 × 1", "a integer [1, 2]"),
                text(topic, "object.json", "one object", "{\"a\": 1, \"b\": {\"c\": 2}}")
                        .gives("1 × 2", "b.c integer [2]"),
                text(topic, "comma.json", "a comma behind the last row", "[{\"a\": 1}, {\"a\": 2},]")
                        .gives("Error: File 'comma.json', line 1, character", "the comma before it is one too many"),
                text(
                                topic,
                                "faulty-lines.ndjson",
                                "lines that are no JSON",
                                "{\"a\": 1}\nlog rotated\n{\"a\": 2, \"b\":\n\n{\"a\": 3}\n")
                        .with("skippingFaultyRows()", TableFile::skippingFaultyRows)
                        .gives("2 × 1", "a integer [1, 3]", "⚠ 2 faulty rows were left out, as asked (line 2: "),
                text(topic, "twice.json", "a key twice in one object", "[{\"a\": 1, \"a\": 2}]")
                        .gives("Error: File 'twice.json', line 1, character", "Duplicate field 'a'"),
                text(
                                topic,
                                "nan.json",
                                "NaN, which Python writes and JSON does not know",
                                "[{\"a\": 1.5}, {\"a\": NaN}]")
                        .gives("2 × 1", "a decimal [1.5, –]"),
                text(
                                topic,
                                "large.json",
                                "numbers that a double would round",
                                "[{\"id\": 12345678901234567890, \"n\": 1e3}]")
                        .gives("id text [12345678901234567890]", "n integer [1000]"),
                text(topic, "scalar.json", "an array of numbers", "[1, 2]")
                        .gives("Error: File 'scalar.json', line 1", "an object was expected as a row"),
                text(topic, "cut.json", "JSON that is cut off", "[{\"a\": 1}, {\"a\"")
                        .gives("Error: File 'cut.json', line 1", "the file is cut off: copy it again"),
                text(topic, "lines.ndjson", "blank lines between the objects", "{\"a\": 1}\n\n{\"a\": 2}\n\n")
                        .gives("2 × 1", "a integer [1, 2]"),
                text(topic, "bad-line.ndjson", "one bad line", "{\"a\": 1}\n{\"a\": oops}\n{\"a\": 3}\n")
                        .gives(
                                "Error: File 'bad-line.ndjson', line 2",
                                "Unrecognized token 'oops', which is neither a number nor"),
                text(topic, "gbk.json", "JSON in GBK", "[{\"城市\": \"北京\"}]", "GBK")
                        .gives("城市 text [北京]"));
    }

    private static List<NastyFile> others() {
        String topic = "Baskets, Parquet and what is no table";
        return List.of(
                text(topic, "baskets.dat", "blank lines, and an item twice in its basket", "milk,bread,milk\n\nbread\n")
                        .asBaskets()
                        .gives(
                                "4 × 2",
                                "basket integer [1, 1, 1, 2]",
                                "item text [milk, bread, milk, bread]",
                                "⚠ 1 item stands in its basket more than once"),
                text(topic, "no-baskets.dat", "baskets, none", "\n\n")
                        .asBaskets()
                        .gives("Error: File 'no-baskets.dat', line 1: a basket was expected"),
                bytes(topic, "cut.parquet", "a Parquet file that is cut off", utf8("PAR1 and then nothing"))
                        .gives(
                                "Error: File 'cut.parquet', line 1: a whole Parquet file was expected, and this one is cut off; copy it again."),
                text(
                                topic,
                                "page.csv",
                                "the page of a login in the place of the file",
                                "<!DOCTYPE html>\n<html><head><title>Log in, please</title></head></html>\n")
                        .gives(
                                "Error: File 'page.csv', line 1: a table in text was expected, and the file is a web page"),
                text(topic, "rows.csv", "JSON, renamed", "[{\"a\": 1, \"b\": 2}]\n")
                        .gives(
                                "Error: File 'rows.csv', line 1: a table in text was expected, and the file is JSON; say Tables.json."),
                text(topic, "paper.csv", "a PDF, renamed", "%PDF-1.4\n1 0 obj\n")
                        .gives(
                                "Error: File 'paper.csv', line 1: a table in text was expected, and the file is a PDF document"),
                text(
                                topic,
                                "pointer.csv",
                                "what git keeps in the place of a large file",
                                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
                        .gives("Error: File 'pointer.csv', line 1", "git lfs pull"),
                text(topic, "orders.docx", "a kind of file that holds no table", "PK")
                        .gives("Error: Tables.read reads files that end in .csv"));
    }
}
