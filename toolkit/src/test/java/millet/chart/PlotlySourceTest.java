package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlotlySourceTest {

    @Test
    void without_a_wish_the_pinned_release_is_loaded_and_checked() {
        PlotlySource source = PlotlySource.of(null, Map.of());
        assertThat(source).isEqualTo(PlotlySource.PINNED);
        assertThat(source.url()).matches("https://.*plotly.*@\\d+\\.\\d+\\.\\d+/.*\\.js");
        assertThat(source.integrity()).matches("sha384-[A-Za-z0-9+/]{64}");
    }

    @Test
    void the_property_goes_before_the_variable() {
        Map<String, String> environment = Map.of("MILLET_PLOTLY", "http://variable/p.js");
        assertThat(PlotlySource.of("http://property/p.js", environment).url()).isEqualTo("http://property/p.js");
        assertThat(PlotlySource.of(null, environment).url()).isEqualTo("http://variable/p.js");
        assertThat(PlotlySource.of(" ", environment)).isEqualTo(PlotlySource.PINNED);
    }

    @Test
    void an_address_of_the_users_own_is_not_checked_by_our_hash() {
        assertThat(PlotlySource.of("http://localhost/p.js", Map.of()).integrity())
                .isEmpty();
    }

    @Test
    void off_never_loads_anything() {
        assertThat(PlotlySource.of(" OFF ", Map.of()).isOff()).isTrue();
        assertThat(PlotlySource.of(null, Map.of("MILLET_PLOTLY", "off")).isOff())
                .isTrue();
        assertThat(PlotlySource.PINNED.isOff()).isFalse();
    }
}
