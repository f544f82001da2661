package millet.simulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import millet.display.TableView;
import millet.table.Ordering;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Writes the accounts as the five platforms export them: each in its own format, under its own column names and with its own habits. The same
 * world gives the same bytes.
 */
final class PlatformFiles {

    /** What the platforms are asked for, in the order of the headers below. */
    static final List<String> COLUMNS = List.of(
            "account",
            "opened",
            "name",
            "phone_hash",
            "email_hash",
            "device",
            "city",
            "address",
            "birth_year",
            "gender");

    private static final List<Export> EXPORTS = List.of(
            new Export(
                    Platform.SHOP,
                    "shop_users.csv",
                    "CSV",
                    "UTF-8 with a byte-order mark",
                    "user_id,reg_date,receiver,mobile_sha,email_sha,last_device,city,ship_address,birth_year,gender"),
            new Export(
                    Platform.APP,
                    "app_users.ndjson",
                    "NDJSON",
                    "UTF-8",
                    "uid,created,user.name,contact.phone_sha,contact.mail_sha,device.id,geo.city,,user.birth_year,user.sex"),
            new Export(
                    Platform.COMMUNITY,
                    "community_members.json",
                    "JSON",
                    "UTF-8",
                    "member,joined,shown_as,phone,email,seen_on,place,,year_of_birth,gender"),
            new Export(
                    Platform.SUPPORT,
                    "support_contacts.xlsx",
                    "XLSX",
                    "inside the workbook",
                    "Contact ID,Created,Full name,Phone (SHA),E-mail (SHA),Device,City,Repair address,,Gender"),
            new Export(Platform.STORE, "store_members.csv", "CSV", "GBK", "会员卡号,开卡日期,姓名,手机号指纹,,,城市,地址,出生年份,性别"));

    private static final String REVIEWS = "reviews.txt";

    private PlatformFiles() {}

    /**
     * The file of one platform.
     *
     * @param headers its names of {@link #COLUMNS}, parted by commas; empty where it does not ask; a dot makes an object within an object
     */
    private record Export(Platform platform, String file, String format, String charset, String headers) {

        /** The platform's accounts in the order of opening, under its own names. */
        Table of(Table accounts) {
            Table own = accounts.where(accounts.stringColumn("platform").isEqualTo(platform.label));
            Table ordered = Ordering.by("opened").thenBy("account").from(own);
            Table renamed = Table.create(platform.label);
            String[] names = headers.split(",", -1);
            for (int i = 0; i < names.length; i++) {
                if (!names[i].isEmpty()) {
                    Column<?> column = ordered.column(COLUMNS.get(i)).copy();
                    renamed.addColumns(written(column).setName(names[i]));
                }
            }
            return renamed;
        }

        /** The app has letters for the sexes, and the store's database prints fingerprints in capitals. */
        private Column<?> written(Column<?> column) {
            if (platform == Platform.APP && column.name().equals("gender")) {
                return ((StringColumn) column).map(sex -> sex.isEmpty() ? sex : sex.equals("女") ? "F" : "M");
            } else if (platform == Platform.STORE && column.name().equals("phone_hash")) {
                return ((StringColumn) column).upperCase();
            }
            return column;
        }

        Content content(Table table) {
            return switch (platform) {
                case SHOP -> to -> TableView.of(table).saveCsv(to.toString());
                case APP -> to -> Files.writeString(to, ndjson(table));
                case COMMUNITY -> to -> Files.writeString(to, jsonArray(table));
                case SUPPORT ->
                    to -> TableView.of(table)
                            .withTitleRows("客服系统 联系人导出", "仅供内部使用 · for internal use only")
                            .saveExcel(to.toString());
                case STORE -> to -> Files.write(to, gbk(table));
            };
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes the files of the five platforms, and the reviews as plain text.
     *
     * @return a view with {@code platform | file | format | characters | rows | bytes}
     */
    static TableView write(Table accounts, Table reviews, String folder) {
        Path target = folder(folder);
        StringColumn platforms = StringColumn.create("platform");
        StringColumn files = StringColumn.create("file");
        StringColumn formats = StringColumn.create("format");
        StringColumn charsets = StringColumn.create("characters");
        IntColumn rows = IntColumn.create("rows");
        LongColumn bytes = LongColumn.create("bytes");
        for (Export export : EXPORTS) {
            Table own = export.of(accounts);
            platforms.append(export.platform.label);
            files.append(export.file);
            formats.append(export.format);
            charsets.append(export.charset);
            rows.append(own.rowCount());
            bytes.append(saved(export.content(own), target.resolve(export.file)));
        }
        platforms.append(Platform.SHOP.label);
        files.append(REVIEWS);
        formats.append("plain text");
        charsets.append("UTF-8");
        rows.append(reviews.rowCount());
        bytes.append(saved(plain(reviews), target.resolve(REVIEWS)));
        return TableView.of(Table.create("files of five platforms", platforms, files, formats, charsets, rows, bytes));
    }

    private static Path folder(String folder) {
        if (folder == null || folder.isBlank()) {
            throw new IllegalArgumentException(
                    "savePlatforms needs a folder such as \"my-data/platforms\"; this name is empty.");
        }
        try {
            return Files.createDirectories(Path.of(folder).toAbsolutePath().normalize());
        } catch (InvalidPathException | IOException e) {
            throw new IllegalArgumentException(
                    "savePlatforms cannot make the folder '" + folder + "': " + e.getMessage()
                            + ". Choose another one.",
                    e);
        }
    }

    private static long saved(Content content, Path to) {
        try {
            content.writeTo(to);
            return Files.size(to);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot write '" + to + "': " + e.getMessage() + ". Choose another folder.", e);
        }
    }

    /** An object a line. */
    private static String ndjson(Table table) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (int row = 0; row < table.rowCount(); row++) {
                object(table, row, json);
            }
        }
        return out.append('\n').toString();
    }

    /** One array of such lines. */
    private static String jsonArray(Table table) throws IOException {
        return "[\n" + ndjson(table).strip().replace("\n", ",\n") + "\n]\n";
    }

    /** What is not known is null, and in an object within the object it is not there. */
    private static void object(Table table, int row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Column<?> column : table.columns()) {
            int dot = column.name().indexOf('.');
            if (dot < 0) {
                value(column.name(), column, row, json);
            } else if (isFirstOfGroup(table, column)) {
                String group = column.name().substring(0, dot + 1);
                json.writeObjectFieldStart(group.substring(0, dot));
                for (Column<?> member : table.columns()) {
                    if (member.name().startsWith(group) && !member.isMissing(row)) {
                        value(member.name().substring(dot + 1), member, row, json);
                    }
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static boolean isFirstOfGroup(Table table, Column<?> column) {
        String group = column.name().substring(0, column.name().indexOf('.') + 1);
        return table.columnNames().stream()
                .filter(name -> name.startsWith(group))
                .findFirst()
                .orElseThrow()
                .equals(column.name());
    }

    private static void value(String name, Column<?> column, int row, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (column.isMissing(row)) {
            json.writeNull();
        } else if (column instanceof IntColumn numbers) {
            json.writeNumber(numbers.getInt(row));
        } else {
            json.writeString(String.valueOf(column.get(row)));
        }
    }

    /** As a till of the nineties prints it: the character set of simplified Chinese Windows, its line ends, and its dates. */
    private static byte[] gbk(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Charset charset = Charset.forName("GBK");
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, charset));
        try (csv) {
            csv.writeRecord(table.columnNames());
            for (int row = 0; row < table.rowCount(); row++) {
                int at = row;
                csv.writeRecord(table.columns().stream()
                        .map(column -> column.isMissing(at) ? "" : text(column, at))
                        .toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A review after the other, each on a line of its own; those that were written in several lines stay so. */
    private static Content plain(Table reviews) {
        return to -> Files.writeString(
                to, String.join("\n", reviews.stringColumn("text").asList()) + "\n");
    }

    private static String text(Column<?> column, int row) {
        if (column instanceof DateColumn days) {
            LocalDate day = days.get(row);
            return String.format(Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return String.valueOf(column.get(row));
    }
}
