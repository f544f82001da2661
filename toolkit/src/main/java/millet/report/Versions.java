package millet.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tech.tablesaw.api.Table;

/** With what a report was made. It hangs on the machine, so that it stands in saved files and never in the output of a notebook. */
final class Versions {

    private Versions() {}

    /** For instance {@code Millet 0.1.0, Tablesaw 0.44.4, Java 17.0.15}. */
    static String line() {
        String millet = Versions.class.getPackage().getImplementationVersion();
        String tablesaw = tablesaw();
        return "Millet" + (millet == null ? "" : " " + millet) + ", Tablesaw"
                + (tablesaw.isEmpty() ? "" : " " + tablesaw) + ", Java " + System.getProperty("java.version");
    }

    private static String tablesaw() {
        try (InputStream in =
                Table.class.getResourceAsStream("/META-INF/maven/tech.tablesaw/tablesaw-core/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
