package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import millet.display.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class ProvenanceTest {

    @TempDir
    private Path folder;

    /** The example of FIPS 180-4: the hash of "abc". */
    @Test
    void a_file_is_named_with_its_size_and_hash() throws IOException {
        String path = Files.writeString(folder.resolve("abc.txt"), "abc").toString();
        Table table = Provenance.none().withFile(path).withSeed(-1).toTable();

        assertThat(table.columnNames()).containsExactly("kind", "name", "size", "SHA-256");
        assertThat(table.getString(0, "SHA-256"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(table.getString(0, "size")).isEqualTo("3 bytes");
        assertThat(table.getString(0, "name")).isEqualTo(path);
        assertThat(table.getString(1, "kind") + table.getString(1, "name")).isEqualTo("seed-1");
    }

    @Test
    void data_are_named_with_their_size_and_hash() {
        Table table = Table.create("t", IntColumn.create("v", 1, 2));
        Provenance provenance = Provenance.none().withData(" orders ", table);

        assertThat(provenance.toText()).contains("orders", "2 rows × 1 column");
        assertThat(provenance.toTable().getString(0, "SHA-256")).isEqualTo(Sha256.of(table));
        assertThat(provenance).hasToString(provenance.toText());
        assertThat(Provenance.none().toTable().rowCount()).isZero();
    }

    @Test
    void what_cannot_be_hashed_is_said() {
        assertThatThrownBy(() -> Provenance.none().withData("orders", null)).hasMessageContaining("needs a table");
        assertThatThrownBy(() -> Provenance.none().withData("", Table.create("t")))
                .hasMessageContaining("withData(\"orders\", table)");
        assertThatThrownBy(() -> Provenance.none().withData(null, Table.create("t")))
                .hasMessageContaining("this one is blank");
        assertThatThrownBy(() -> Provenance.none().withFile(folder.toString())).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Provenance.none().withFile("no such file"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> Provenance.none().withFile(null)).hasMessageContaining("this one is empty");
    }
}
