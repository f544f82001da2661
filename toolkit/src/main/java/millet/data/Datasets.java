package millet.data;

import java.nio.file.Path;
import tech.tablesaw.api.Table;

/**
 * The data sets that come with Millet, each with its source, licence and checksum.
 *
 * <p>The folder {@code datasets} is the one that the system property {@code millet.datasets} names, else the one of the environment
 * variable {@code MILLET_DATASETS}, else the first with a {@code catalog.json} in the working directory or above it. A file is compared
 * with its SHA-256 in the catalogue before it is used.
 */
public final class Datasets {

    private Datasets() {}

    /**
     * All data sets: name, title, rows, columns, licence.
     *
     * @return the list, which shows itself
     * @throws IllegalStateException if the folder is not found or its catalogue is unreadable
     */
    public static DatasetList list() {
        return new DatasetList(catalogue().datasets());
    }

    /**
     * The table of a data set, with the types that the catalogue declares; columns of type {@code yes/no} hold the texts Yes and No.
     * A set that lies there as a shop's system exported it ({@code erp_export}) is read as {@link Tables#read(String)} reads any file.
     *
     * @param name such as {@code "wa_churn"}; {@link #list()} shows them all
     * @return a new table at every call
     * @throws IllegalArgumentException if there is no such set
     * @throws IllegalStateException if the folder is not found, its catalogue is unreadable, or the file is missing or changed
     */
    public static Table table(String name) {
        return catalogue().table(name);
    }

    /**
     * The card of a data set: what it is, source, licence, citation, and the meaning of every column.
     *
     * @param name such as {@code "wa_churn"}
     * @return the card, which shows itself
     * @throws IllegalArgumentException if there is no such set
     * @throws IllegalStateException if the folder is not found or its catalogue is unreadable
     */
    public static DataCard card(String name) {
        return new DataCard(catalogue().dataset(name));
    }

    /**
     * The file of a data set, checked.
     *
     * @param name such as {@code "wa_churn"}
     * @return its absolute path
     * @throws IllegalArgumentException if there is no such set
     * @throws IllegalStateException if the folder is not found, its catalogue is unreadable, or the file is missing or changed
     */
    public static Path path(String name) {
        return catalogue().path(name);
    }

    private static Catalogue catalogue() {
        return Catalogue.in(DatasetFolder.find());
    }
}
