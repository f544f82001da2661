package millet.data;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JDBC drivers on a class path. Java's own DriverManager shows a caller only what its class loader has, and a notebook's kernel has loaders
 * of its own.
 */
class SqlDrivers {

    private final ClassLoader loader;

    SqlDrivers(ClassLoader loader) {
        this.loader = loader;
    }

    static SqlDrivers ofToolkit() {
        return new SqlDrivers(SqlDrivers.class.getClassLoader());
    }

    /** A connection of the driver that knows the address. */
    Connection connect(String url, Properties properties) throws SQLException {
        if (!url.startsWith("jdbc:") || url.indexOf(':', 5) < 0) {
            throw new IllegalArgumentException(
                    "Tables.jdbc needs a JDBC address, such as \"jdbc:sqlite:shop.db\"; this one does not begin so.");
        }
        Set<Driver> drivers = drivers();
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new IllegalArgumentException("Tables.jdbc needs a driver for " + scheme(url)
                + ", and there is none on the class path; add the jar of the database's JDBC driver. Drivers found: "
                + drivers.stream()
                        .map(driver -> driver.getClass().getName())
                        .collect(Collectors.joining(", ", "", ".")));
    }

    boolean has(String url) {
        return drivers().stream().anyMatch(driver -> accepts(driver, url));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException no) {
            return false;
        }
    }

    private Set<Driver> drivers() {
        Set<Driver> drivers = new LinkedHashSet<>();
        try {
            ServiceLoader.load(Driver.class, loader).forEach(drivers::add);
        } catch (ServiceConfigurationError one) {
            // a driver that does not load is as good as absent
        }
        drivers.addAll(Collections.list(DriverManager.getDrivers()));
        return drivers;
    }

    /** The address without what may be a password: {@code jdbc:mysql}. */
    static String scheme(String url) {
        return url.substring(0, url.indexOf(':', "jdbc:".length()));
    }
}
