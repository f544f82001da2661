package millet.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the folder of the bundled data sets from wherever Java was started. */
final class DatasetFolder {

    static final String PROPERTY = "millet.datasets";
    static final String VARIABLE = "MILLET_DATASETS";
    static final String CATALOGUE = "catalog.json";

    private DatasetFolder() {}

    static Path find() {
        return find(System.getProperty(PROPERTY), System.getenv(VARIABLE), Path.of(""));
    }

    /** What is told comes first, and a wrong telling is an error rather than a reason to look elsewhere. */
    static Path find(String property, String variable, Path start) {
        if (property != null && !property.isBlank()) {
            return told("The system property " + PROPERTY, property);
        }
        if (variable != null && !variable.isBlank()) {
            return told("The environment variable " + VARIABLE, variable);
        }
        List<String> looked = new ArrayList<>();
        for (Path above = start.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            Path folder = above.resolve("datasets");
            if (isDatasetFolder(folder)) {
                return folder;
            }
            looked.add(folder.toString());
        }
        throw new IllegalStateException("The folder 'datasets' of the Millet checkout was expected, with " + CATALOGUE
                + " in it, and it was not found. Looked at:\n  the system property " + PROPERTY
                + " (not set)\n  the environment variable " + VARIABLE + " (not set)\n  "
                + String.join("\n  ", looked) + "\nStart inside the checkout, or set " + VARIABLE
                + " to the path of its folder 'datasets'.");
    }

    private static Path told(String teller, String value) {
        Path folder;
        try {
            folder = Path.of(value.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalStateException(
                    teller + " was expected to name the folder 'datasets', and '" + value
                            + "' is no path on this system: " + e.getReason() + ". Correct it or unset it.",
                    e);
        }
        if (!isDatasetFolder(folder)) {
            throw new IllegalStateException(teller + " was expected to name a folder with " + CATALOGUE
                    + " in it, and '"
                    + value + "' " + (Files.isDirectory(folder) ? "holds none" : "is no folder") + ". (" + folder
                    + ") Correct it, or unset it to search upwards from the working directory.");
        }
        return folder;
    }

    private static boolean isDatasetFolder(Path folder) {
        return Files.isRegularFile(folder.resolve(CATALOGUE));
    }
}
