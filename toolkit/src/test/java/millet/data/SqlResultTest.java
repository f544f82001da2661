package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Answers of a database as tables: every type of SQL is held without loss, or is text. */
class SqlResultTest {

    private static final String MEMORY = "jdbc:duckdb:";

    @TempDir
    private Path folder;

    private static Table ask(String sql) {
        return Tables.jdbc(MEMORY, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7::tinyint|INTEGER|7",
                "7::smallint|INTEGER|7",
                "(-7)::integer|INTEGER|-7",
                "7::utinyint|INTEGER|7",
                "2147483648::bigint|LONG|2147483648",
                "4294967295::uinteger|LONG|4294967295",
                "7::ubigint|LONG|7",
                "sum(7::bigint)|LONG|7",
                "count(*)|LONG|1",
                "7::decimal(9, 0)|LONG|7",
                "1.50::decimal(9, 2)|DOUBLE|1.5",
                "sum(1.50::decimal(9, 2))|DOUBLE|1.5",
                "0.1::double|DOUBLE|0.1",
                "0.5::real|DOUBLE|0.5",
                "1e300::double|DOUBLE|1.0E300",
                "true|BOOLEAN|true",
                "date '2024-02-29'|LOCAL_DATE|2024-02-29",
                "timestamp '2024-02-29 10:20:30.123'|LOCAL_DATE_TIME|2024-02-29T10:20:30.123",
                "timestamp_s '2024-02-29 10:20:30'|LOCAL_DATE_TIME|2024-02-29T10:20:30",
                "'00123'|STRING|00123",
                "'7'|STRING|7",
                "'a'::enum('a', 'b')|STRING|a",
                "(-2147483648)::integer|LONG|-2147483648",
                "999999999999999::bigint|LONG|999999999999999",
                "1234567890123456::bigint|STRING|1234567890123456",
                "(-9223372036854775808)::bigint|STRING|-9223372036854775808",
                "170141183460469231731687303715884105727::hugeint|STRING|170141183460469231731687303715884105727",
                "12345678901234.50::decimal(18, 2)|DOUBLE|1.23456789012345E13",
                "12345678901234567.89::decimal(38, 2)|STRING|12345678901234567.89",
                "timestamp '2024-02-29 10:20:30.123456'|STRING|2024-02-29T10:20:30.123456",
                "date '290000-01-01'|STRING|+290000-01-01",
                "time '10:20:30'|STRING|10:20:30",
                "interval 3 days|STRING|3 days",
                "[1, 2]|STRING|[1, 2]",
                "{'a': 1}|STRING|{'a': 1}",
                "'ab'::blob|STRING|6162",
                "uuid '6fd8d1c4-6a9c-4b1f-9a3e-111111111111'|STRING|6fd8d1c4-6a9c-4b1f-9a3e-111111111111"
            })
    void a_value_is_held_without_loss_or_is_text(String sql, String type, String value) {
        Table table = ask("select " + sql + " as v");
        assertThat(table.column("v").type()).isEqualTo(ColumnType.valueOf(type));
        assertThat(table.column("v").get(0)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer",
                "bigint",
                "decimal(9, 2)",
                "double",
                "boolean",
                "date",
                "timestamp",
                "varchar",
                "blob",
                "integer[]"
            })
    void null_is_a_missing_value_of_every_type(String type) {
        Table table = ask("select null::" + type + " as v");
        assertThat(table.column("v").isMissing(0)).isTrue();
        assertThat(table.rowCount()).isOne();
    }

    @Test
    void a_late_value_that_does_not_fit_turns_all_into_text_as_they_stood() {
        Table table = ask("""
                select * from (values
                  (1, 2::bigint, 1.50::decimal(38, 2), timestamp '2024-01-31 10:20:00', date '2024-01-31'),
                  (null, null, null, null, null),
                  (-2147483648, 1234567890123456789::bigint, 12345678901234567890.25, timestamp '2024-01-31 10:20:00.000001',
                   date '290000-01-01')) t(i, l, d, t, c)""");
        assertThat(table.longColumn("i").asList()).containsExactly(1L, null, -2147483648L);
        assertThat(table.stringColumn("l").asList()).containsExactly("2", "", "1234567890123456789");
        assertThat(table.stringColumn("d").asList()).containsExactly("1.5", "", "12345678901234567890.25");
        assertThat(table.stringColumn("t").asList())
                .containsExactly("2024-01-31T10:20", "", "2024-01-31T10:20:00.000001");
        assertThat(table.stringColumn("c").asList()).containsExactly("2024-01-31", "", "+290000-01-01");
    }

    @Test
    void an_answer_without_rows_has_its_columns() {
        Table table = ask("select 1 as a, 'x' as b where false");
        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(table.rowCount()).isZero();
    }

    @Test
    void two_columns_of_one_name_are_answered_with_how_to_name_them() {
        assertThatThrownBy(() -> ask("select 1 as a, 2 as A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The query was expected to give every column a name of its own, and 'A' comes twice; name one of them"
                                + " in the select list, say: A as \"A 2\".");
    }

    @Test
    void an_answer_that_would_fill_the_memory_is_stopped_on_the_way() throws SQLException {
        try (Connection connection = DriverManager.getConnection(MEMORY);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select range as a, 'text' as b from range(100000)")) {
            SqlResult result = new SqlResult(rows, 1 << 20);
            assertThatThrownBy(() -> result.toTable("query"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rows take more than 1 MB, half of what this Java may use")
                    .hasMessageContaining("Aggregate in the query, add a limit");
        }
    }

    @Test
    void a_database_in_a_file_is_asked_by_its_address() throws SQLException {
        String url = MEMORY + folder.resolve("店.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table 订单 as select 1 as 编号, date '2024-01-31' as 日期");
        }
        assertThat(Tables.jdbc(url, "select * from 订单").dateColumn("日期").get(0)).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void an_address_without_a_driver_and_a_query_that_fails_are_answered_without_the_password() {
        assertThatThrownBy(() -> Tables.jdbc("jdbc:mysql://shop/db?user=me&password=secret", "select 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a driver for jdbc:mysql, and there is none on the class path")
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> Tables.jdbc("secret", "select 1")).hasMessageContaining("JDBC address");
        assertThatThrownBy(() -> ask("select * from nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The query was expected to run at jdbc:duckdb, and the database says: ")
                .hasMessageContaining("nowhere does not exist");
        assertThatThrownBy(() -> ask("create table a (b int)")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_parquet_file_keeps_its_own_types() throws IOException, SQLException {
        String path = folder.resolve("types.parquet").toString();
        try (Connection connection = DriverManager.getConnection(MEMORY);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select '7' as id, 7 as n, 1.5::decimal(9, 2) as price, timestamp '2024-01-31 10:20:00' as t,"
                            + " true as paid, date '2024-01-31' as d) to '" + path + "' (format parquet)");
        }
        LoadReport report = Tables.report(path);
        Table table = report.data();
        assertThat(table.name()).isEqualTo("types");
        assertThat(table.stringColumn("id").get(0)).isEqualTo("7");
        assertThat(table.dateTimeColumn("t").get(0)).isEqualTo(LocalDateTime.of(2024, 1, 31, 10, 20));
        assertThat(report.toTable().stringColumn("type").asList())
                .isEqualTo(List.of("text", "integer", "decimal", "datetime", "boolean", "date"));
        assertThat(Tables.parquet(path).read().doubleColumn("price").get(0)).isEqualTo(1.5);
        String broken = Files.writeString(folder.resolve("broken.parquet"), "PAR1 and nothing")
                .toString();
        assertThatThrownBy(() -> Tables.read(broken)).isInstanceOf(IllegalArgumentException.class);
    }
}
