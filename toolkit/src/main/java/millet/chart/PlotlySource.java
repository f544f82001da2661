package millet.chart;

import java.util.Map;

/**
 * Where a notebook page loads plotly.js from: the system property {@code millet.plotly}, else the environment variable
 * {@code MILLET_PLOTLY}, else a fixed release from a public address, checked by its hash.
 *
 * @param url the address; "" where plotly is never loaded
 * @param integrity the SHA-384 that the browser checks; "" for an address of the user's own
 */
record PlotlySource(String url, String integrity) {

    static final String PROPERTY = "millet.plotly";
    static final String VARIABLE = "MILLET_PLOTLY";
    static final String OFF = "off";

    static final PlotlySource PINNED = new PlotlySource(
            "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@3.7.0/plotly.min.js",
            "sha384-l4G4qURPwALv583BKlynU/4LiUx0rk9jcTX58Aq+Jc+jgWb52zeH2geZkSS3UPPs");

    static PlotlySource current() {
        return of(System.getProperty(PROPERTY), System.getenv());
    }

    static PlotlySource of(String property, Map<String, String> environment) {
        String given = property != null ? property : environment.getOrDefault(VARIABLE, "");
        if (given.isBlank()) {
            return PINNED;
        }
        return new PlotlySource(given.strip().equalsIgnoreCase(OFF) ? "" : given.strip(), "");
    }

    boolean isOff() {
        return url.isEmpty();
    }
}
