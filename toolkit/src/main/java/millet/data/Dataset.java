package millet.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the catalogue, under the names that the file uses.
 *
 * @param partOf the set of tables to which this one belongs, such as {@code "world"}; null for a table of its own
 * @param asExported whether the file lies there as a shop's system wrote it, so that charset, header and types are for the reader to find
 */
record Dataset(
        String name,
        String title,
        @JsonProperty("title_zh") String titleZh,
        String description,
        String file,
        int rows,
        String licence,
        String source,
        String citation,
        String sha256,
        long bytes,
        @JsonProperty("part_of") String partOf,
        @JsonProperty("as_exported") Boolean asExported,
        List<Variable> columns) {

    Dataset {
        Objects.requireNonNull(name, "an entry has no name");
        Objects.requireNonNull(title, () -> name + " has no title");
        Objects.requireNonNull(titleZh, () -> name + " has no title_zh");
        Objects.requireNonNull(description, () -> name + " has no description");
        Objects.requireNonNull(file, () -> name + " has no file");
        Objects.requireNonNull(licence, () -> name + " has no licence");
        Objects.requireNonNull(source, () -> name + " has no source");
        Objects.requireNonNull(citation, () -> name + " has no citation");
        Objects.requireNonNull(sha256, () -> name + " has no sha256");
        asExported = Boolean.TRUE.equals(asExported);
        columns = List.copyOf(Objects.requireNonNull(columns, () -> name + " has no columns"));
    }

    /** A column of the set: its declared type, its unit where it has one, and what it means. */
    record Variable(String name, String type, String unit, String description) {

        Variable {
            Objects.requireNonNull(name, "a column has no name");
            ValueType.named(String.valueOf(type), "The type of column '" + name + "'");
            unit = unit == null ? "" : unit;
            description = description == null ? "" : description;
        }
    }
}
