package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import millet.data.LoadReport;
import millet.data.Tables;
import millet.table.Ordering;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class PlatformFilesTest {

    private static final World WORLD = World.customers(1_000);
    private static final Table ACCOUNTS = WORLD.accounts();

    @TempDir
    private static Path folder;

    private static Table files;

    @BeforeAll
    static void write() {
        files = WORLD.savePlatforms(folder.resolve("made for it").toString()).toTable();
    }

    private static Path file(String name) {
        return folder.resolve("made for it").resolve(name);
    }

    private static List<String> texts(Column<?> column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.isMissing(row) ? "" : String.valueOf(column.get(row)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop | shop_users.csv | user_id reg_date receiver mobile_sha email_sha last_device city ship_address birth_year gender",
                "app | app_users.ndjson | uid created user.name contact.phone_sha contact.mail_sha device.id geo.city - user.birth_year user.sex",
                "community | community_members.json | member joined shown_as phone email seen_on place - year_of_birth gender",
                "support | support_contacts.xlsx | Contact_ID Created Full_name Phone_(SHA) E-mail_(SHA) Device City Repair_address - Gender",
                "store | store_members.csv | 会员卡号 开卡日期 姓名 手机号指纹 - - 城市 地址 出生年份 性别"
            })
    void every_file_reads_back_as_the_accounts_of_its_platform(String platform, String name, String headers) {
        Table expected = Ordering.by("opened")
                .thenBy("account")
                .from(ACCOUNTS.where(ACCOUNTS.stringColumn("platform").isEqualTo(platform)));
        Table read = Tables.read(file(name).toString());
        List<String> asked = new ArrayList<>(List.of(headers.split(" ", -1)));
        assertThat(read.rowCount()).isEqualTo(expected.rowCount()).isPositive();
        for (int i = 0; i < asked.size(); i++) {
            Column<?> column = expected.column(PlatformFiles.COLUMNS.get(i));
            if (asked.get(i).equals("-")) {
                assertThat(column.countMissing()).as(column.name()).isEqualTo(column.size());
            } else {
                Column<?> found = read.column(asked.get(i).replace('_', asked.contains("Created") ? ' ' : '_'));
                assertThat(asAccounts(platform, column.name(), texts(found)))
                        .as(found.name())
                        .isEqualTo(texts(column));
            }
        }
        asked.remove("-");
        asked.remove("-");
        assertThat(read.columnCount()).isEqualTo(asked.size());
    }

    /** The two habits of writing that reading does not undo. */
    private static List<String> asAccounts(String platform, String column, List<String> texts) {
        if (platform.equals("app") && column.equals("gender")) {
            return texts.stream()
                    .map(text -> text.replace("F", "女").replace("M", "男"))
                    .toList();
        } else if (platform.equals("store") && column.equals("phone_hash")) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        }
        return texts;
    }

    @Test
    void the_view_counts_the_rows_and_bytes_of_the_files() throws IOException {
        assertThat(files.columnNames()).containsExactly("platform", "file", "format", "characters", "rows", "bytes");
        assertThat(files.rowCount()).isEqualTo(6);
        for (int row = 0; row < 5; row++) {
            assertThat(Tables.read(file(files.getString(row, "file")).toString())
                            .rowCount())
                    .isEqualTo(files.intColumn("rows").getInt(row));
            assertThat(Files.size(file(files.getString(row, "file"))))
                    .isEqualTo(files.longColumn("bytes").getLong(row));
        }
        assertThat(IntStream.range(0, 5)
                        .map(row -> files.intColumn("rows").getInt(row))
                        .sum())
                .isEqualTo(ACCOUNTS.rowCount());
    }

    @Test
    void the_same_world_gives_the_same_bytes(@TempDir Path other) throws IOException {
        World.customers(1_000).savePlatforms(other.toString());
        for (String name : files.stringColumn("file")) {
            assertThat(other.resolve(name)).as(name).hasSameBinaryContentAs(file(name));
        }
    }

    @Test
    void the_store_writes_gbk_which_is_not_utf8_and_loses_no_character() throws IOException {
        byte[] bytes = Files.readAllBytes(file("store_members.csv"));
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))
                .isInstanceOf(CharacterCodingException.class);
        String text = new String(bytes, Charset.forName("GBK"));
        assertThat(text).startsWith("会员卡号,开卡日期,姓名,手机号指纹,城市,地址,出生年份,性别\r\n").doesNotContain("?", "\uFFFD");
        assertThat(text.lines().skip(1))
                .allMatch(line -> line.split(",", -1)[1].matches("202[0-4]年[1-9][0-9]?月[1-9][0-9]?日"));
        LoadReport report = Tables.report(file("store_members.csv").toString());
        assertThat(report.charset()).isEqualTo("GB18030");
        assertThat(report.data().dateColumn("开卡日期").countMissing()).isZero();
    }

    @Test
    void the_app_leaves_out_what_it_does_not_know_and_the_community_writes_null() throws IOException {
        assertThat(Files.readAllLines(file("app_users.ndjson")))
                .allMatch(line -> line.startsWith("{\"uid\":\"A") && line.endsWith("}"))
                .noneMatch(line -> line.contains("null"))
                .anyMatch(line -> line.contains("\"geo\":{}"));
        List<String> lines = Files.readAllLines(file("community_members.json"));
        assertThat(lines.get(0)).isEqualTo("[");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("]");
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line -> line.startsWith("{\"member\":\"A"))
                .anyMatch(line -> line.contains("\"place\":null"));
    }

    @Test
    void the_workbook_has_its_titles_above_the_header() {
        assertThat(Tables.report(file("support_contacts.xlsx").toString()).warnings())
                .anyMatch(warning ->
                        warning.contains("2 rows were left out above the header") && warning.contains("客服系统"));
    }

    @Test
    void reviews_are_plain_text_in_which_some_take_several_lines() throws IOException {
        List<String> texts = WORLD.reviews().stringColumn("text").asList();
        assertThat(Files.readString(file("reviews.txt"))).isEqualTo(String.join("\n", texts) + "\n");
        assertThat(Tables.lines(file("reviews.txt").toString()).read().rowCount())
                .isGreaterThan(texts.size());
    }

    @Test
    void a_folder_that_cannot_be_is_refused(@TempDir Path other) throws IOException {
        assertThatThrownBy(() -> WORLD.savePlatforms(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("savePlatforms needs a folder such as");
        assertThatThrownBy(() -> WORLD.savePlatforms(null)).isInstanceOf(IllegalArgumentException.class);
        String taken = Files.writeString(other.resolve("taken"), "x").toString();
        assertThatThrownBy(() -> WORLD.savePlatforms(taken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot make the folder");
        Files.createDirectories(other.resolve("app_users.ndjson"));
        assertThatThrownBy(() -> WORLD.savePlatforms(other.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot write");
    }
}
