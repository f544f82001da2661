package millet.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import millet.display.Names;
import millet.display.Sha256;
import tech.tablesaw.api.Table;

/** The data sets of one folder, with their files checked before they are used. */
final class Catalogue {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Hashes of files that did not change since: a notebook asks for the same set again and again. */
    private static final Map<Stamp, String> HASHES = new ConcurrentHashMap<>();

    private final Path folder;
    private final List<Dataset> datasets;

    private Catalogue(Path folder, List<Dataset> datasets) {
        this.folder = folder;
        this.datasets = datasets;
    }

    private record Content(List<Dataset> datasets) {}

    private record Stamp(Path file, long size, long modified) {}

    static Catalogue in(Path folder) {
        Path file = folder.resolve(DatasetFolder.CATALOGUE);
        try {
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            if (content == null || content.datasets() == null) {
                throw unreadable(file, "there is no list called datasets in it", null);
            }
            return new Catalogue(folder, List.copyOf(content.datasets()));
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw unreadable(file, place + e.getOriginalMessage(), e);
        } catch (IOException | NullPointerException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalStateException unreadable(Path file, String reason, Exception cause) {
        return new IllegalStateException(
                "The catalogue of the data sets was expected to be readable JSON, and it is not: " + reason + ". ("
                        + file + ") Restore it with: git checkout -- datasets/" + DatasetFolder.CATALOGUE,
                cause);
    }

    List<Dataset> datasets() {
        return datasets;
    }

    Dataset dataset(String name) {
        List<String> names = datasets.stream().map(Dataset::name).toList();
        return datasets.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A data set of the catalogue was expected, and there is none called '"
                                + name + "'." + Names.suggestion(String.valueOf(name), names) + " Known are "
                                + String.join(", ", names)
                                + "."));
    }

    Path path(String name) {
        Dataset dataset = dataset(name);
        Path file = folder.resolve(dataset.file());
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("The file of data set '" + name + "' was expected, and it is missing. ("
                    + file + ") Restore it with: git checkout -- datasets/" + dataset.file());
        }
        String actual = sha256(file);
        if (!actual.equals(dataset.sha256())) {
            throw new IllegalStateException(
                    "The file of data set '" + name + "' is not the one of the catalogue.\n  file     " + file
                            + "\n  expected SHA-256 " + dataset.sha256() + "\n  actual   SHA-256 " + actual
                            + "\nRestore it with: git checkout -- datasets/" + dataset.file());
        }
        return file;
    }

    Table table(String name) {
        if (dataset(name).asExported()) {
            return Tables.read(path(name).toString()).setName(name);
        }
        Map<String, String> types = new TreeMap<>();
        dataset(name).columns().forEach(column -> types.put(column.name(), column.type()));
        return Tables.csv(path(name).toString())
                .withSeparator(',')
                .withCharset("UTF-8")
                .withTypes(types)
                .withTitleRows(0)
                .keepingTotalRows()
                .read()
                .setName(name);
    }

    private static String sha256(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Stamp stamp = new Stamp(file, now.size(), now.lastModifiedTime().toMillis());
            String known = HASHES.get(stamp);
            if (known == null) {
                known = Sha256.of(file);
                HASHES.put(stamp, known);
            }
            return known;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "File " + file + " was expected to be readable, and it is not: " + e.getMessage(), e);
        }
    }
}
