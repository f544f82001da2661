package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** WCAG 2.1: black on white is 21 to 1; #767676 on white is the well-known 4.54 to 1. */
    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
        assertThat(Palette.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.01));
    }

    @Test
    void all_words_can_be_read_on_white() {
        assertThat(List.of(Palette.INK, Palette.MUTED, Palette.FAINT))
                .allSatisfy(color ->
                        assertThat(Palette.contrast(color, Palette.PAPER)).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void the_names_of_lines_can_be_read_on_white() {
        for (int slot = 0; slot < Style.SLOTS; slot++) {
            assertThat(Palette.contrast(Style.of(slot).textColor(), Palette.PAPER))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void the_edge_of_every_dot_stands_out_from_white() {
        for (int slot = 0; slot < Style.SLOTS; slot++) {
            assertThat(Palette.contrast(Style.of(slot).outline(), Palette.PAPER))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void values_in_cells_and_bars_can_be_read() {
        for (List<String> ramp : List.of(Palette.SEQUENTIAL, Palette.DIVERGING)) {
            for (int i = 0; i <= 100; i++) {
                String color = Palette.ramp(ramp, i / 100.0);
                assertThat(Palette.contrast(color, Palette.textOn(color)))
                        .as(color)
                        .isGreaterThanOrEqualTo(4.1);
            }
        }
    }

    @Test
    void the_ramp_of_amounts_only_gets_darker_so_that_it_works_in_grey() {
        double last = 2;
        for (int i = 0; i <= 50; i++) {
            double lightness = Palette.luminance(Palette.ramp(Palette.SEQUENTIAL, i / 50.0));
            assertThat(lightness).isLessThan(last);
            last = lightness;
        }
    }

    @Test
    void neighbours_among_the_groups_differ_in_lightness() {
        for (int slot = 1; slot < 4; slot++) {
            double ratio = Palette.contrast(Palette.GROUPS.get(slot - 1), Palette.GROUPS.get(slot));
            assertThat(ratio).as("slots %d and %d", slot - 1, slot).isGreaterThan(1.1);
        }
        assertThat(Palette.contrast(Palette.GROUPS.get(0), Palette.GROUPS.get(1)))
                .isGreaterThan(2);
    }

    @Test
    void every_slot_has_a_shape_a_dash_and_a_hatching_of_its_own() {
        assertThat(Style.Shape.values()).hasSize(Style.SLOTS);
        assertThat(Style.Dash.values()).hasSize(Style.SLOTS);
        assertThat(Style.Hatch.values()).hasSize(Style.SLOTS);
    }

    @Test
    void a_mix_lies_between() {
        assertThat(Palette.mix("#000000", "#ffffff", 0.5)).isEqualTo("#808080");
        assertThat(Palette.ramp(List.of("#000000", "#ffffff"), 2)).isEqualTo("#ffffff");
        assertThat(Palette.ramp(List.of("#000000", "#ffffff"), -1)).isEqualTo("#000000");
    }
}
