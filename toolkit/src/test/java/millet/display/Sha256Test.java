package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;

/**
 * The hashes are those of Python, with {@code hashlib} and {@code struct}: {@code txt(s) = pack('>i', len(b)) + b} for the UTF-8 bytes of s,
 * {@code col = sha256(txt(name) + txt(kind) + b'\0' or b'\1' + value …).digest()}, {@code table = sha256(pack('>i', columns) + cols).hexdigest()}.
 */
class Sha256Test {

    @TempDir
    private Path folder;

    @Test
    void texts_and_numbers_are_hashed_as_python_does() {
        Table table = Table.create(
                "any name",
                StringColumn.create("shop", "north", "南方", null),
                IntColumn.create("n", 1, -2, IntColumnType.missingValueIndicator()),
                DoubleColumn.create("x", 0.1, -0.0, Double.NaN));

        assertThat(Sha256.of(table)).isEqualTo("9ab6c179f2ab46433cc5126721fd6c347e1123de9f7cdbfeb7ac82af7a2e4f5c");
    }

    @Test
    void truths_days_and_times_are_hashed_as_python_does() {
        BooleanColumn truth = BooleanColumn.create("t");
        truth.append(true).append(false).appendMissing();
        DateColumn day = DateColumn.create("day");
        day.append(LocalDate.of(2024, 2, 29)).appendMissing().append(LocalDate.EPOCH);
        TimeColumn time = TimeColumn.create("time");
        time.append(LocalTime.of(10, 20, 5, 7_000_000)).appendMissing().append(LocalTime.MIDNIGHT);
        DateTimeColumn moment = DateTimeColumn.create("moment");
        moment.append(LocalDateTime.of(2024, 1, 31, 10, 20, 5))
                .appendMissing()
                .append(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000));
        InstantColumn instant = InstantColumn.create("instant");
        instant.append(Instant.parse("2024-01-31T10:20:05Z")).appendMissing().append(Instant.EPOCH);

        assertThat(Sha256.of(Table.create("t", truth, day, time, moment, instant)))
                .isEqualTo("3e0b28ad15990e36b0c574e9856d7db3089bab99ce173f88e70235bf7b0aece9");
    }

    @Test
    void empty_and_long_tables_are_hashed_as_python_does() {
        assertThat(Sha256.of(Table.create("t")))
                .isEqualTo("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
        assertThat(Sha256.of(Table.create("t", StringColumn.create("a"))))
                .isEqualTo("d2a80c3028cb72420628222272f1bb88382a9fcf922ee546d3dce3db4833a872");
        Table large = Table.create(
                "t",
                LongColumn.create("v", LongStream.range(0, 5000).toArray()),
                StringColumn.create("w", IntStream.range(0, 5000).mapToObj(i -> i == 0 ? "x".repeat(20_000) : "y")));
        assertThat(Sha256.of(large)).isEqualTo("ad81d84899779ff4dc8a1e2a6695c62431e589ebf893f3a1310a592b921e8d94");
    }

    @Test
    void the_width_of_a_number_is_no_content_but_order_names_and_kinds_are() {
        String whole = hash(IntColumn.create("v", 1, 2));
        assertThat(hash(LongColumn.create("v", 1, 2))).isEqualTo(whole);
        assertThat(hash(ShortColumn.create("v", new short[] {1, 2}))).isEqualTo(whole);
        assertThat(hash(FloatColumn.create("v", new float[] {0.5f, 2})))
                .isEqualTo(hash(DoubleColumn.create("v", 0.5, 2)));
        assertThat(hash(IntColumn.create("v", 2, 1))).isNotEqualTo(whole);
        assertThat(hash(IntColumn.create("w", 1, 2))).isNotEqualTo(whole);
        assertThat(hash(DoubleColumn.create("v", 1, 2))).isNotEqualTo(whole);
        assertThat(hash(StringColumn.create("v", "ab", "c"))).isNotEqualTo(hash(StringColumn.create("v", "a", "bc")));
    }

    private static String hash(Column<?> column) {
        return Sha256.of(Table.create("t", column));
    }

    /** The examples of FIPS 180-4: the hashes of "abc" and of a million times "a". */
    @Test
    void files_have_the_hashes_of_the_standard() throws IOException {
        assertThat(Sha256.of(Files.writeString(folder.resolve("abc"), "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(Files.writeString(folder.resolve("a"), "a".repeat(1_000_000))))
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    @Test
    void what_cannot_be_hashed_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sha256.of((Table) null))
                .withMessageContaining("needs a table");
        assertThatThrownBy(() -> Sha256.of(folder.resolve("absent"))).isInstanceOf(UncheckedIOException.class);
    }
}
