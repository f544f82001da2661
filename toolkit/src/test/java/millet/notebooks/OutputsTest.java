package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputsTest {

    @Test
    void equal_outputs_do_not_differ() {
        assertThat(compare("text/html", "<td>1,234.5</td>", "<td>1,234.5</td>")).isEmpty();
        assertThat(compare("text/plain", "", "")).isEmpty();
        assertThat(Outputs.differences(none(), none())).isEmpty();
    }

    @Test
    void decimals_may_differ_in_the_last_digits() {
        assertThat(compare("text/plain", "lift 1.2345678901234", "lift 1.2345678901299"))
                .isEmpty();
        assertThat(compare("text/plain", "rest -1.2e-17", "rest 3.4e-18")).isEmpty();
        assertThat(compare("text/plain", "rest 0", "rest -0.0")).isEmpty();
        assertThat(compare("text/plain", "lift 1.2345", "lift 1.2346")).hasSize(1);
        assertThat(compare("text/plain", "1.5", "-1.5")).hasSize(1);
    }

    @Test
    void whole_numbers_and_words_are_exact() {
        assertThat(compare("text/plain", "customer 12345678901234567890", "customer 12345678901234567891"))
                .hasSize(1);
        assertThat(compare("text/plain", "segment A", "segment B")).hasSize(1);
        assertThat(compare("text/plain", "1.5 kg", "1.5 lb")).hasSize(1);
    }

    @Test
    void a_difference_names_cell_part_line_and_both_texts() {
        assertThat(compare("text/html", "<tr>\n<td>butter</td><td>0.28</td>", "<tr>\n<td>butter</td><td>0.29</td>"))
                .containsExactly("""
                        cell 01, output 1 text/html, line 2
                          committed: <tr>⏎<td>butter</td><td>0.28</td>
                          fresh:     <tr>⏎<td>butter</td><td>0.29</td>""");
    }

    @Test
    void a_long_output_is_shown_around_its_difference_only() {
        String same = "word ".repeat(1000);
        String difference =
                compare("text/plain", same + "x" + same, same + "y" + same).get(0);
        assertThat(difference).hasSizeLessThan(400).contains("x").contains("y").contains("…");
    }

    @Test
    void an_output_that_goes_on_or_stops_early_differs() {
        assertThat(compare("text/plain", "1 2", "1 2 3")).hasSize(1);
        assertThat(compare("text/plain", "1 2 3", "1 2")).hasSize(1);
        assertThat(compare("text/plain", "some words", "some words more")).hasSize(1);
        assertThat(compare("text/plain", "some words", "")).first().asString().contains("ends differently");
    }

    @Test
    void another_kind_of_output_differs() {
        Cell text = new MadeNotebook().code("x").shows("text/plain", "1").lastCell();
        Cell html = new MadeNotebook().code("x").shows("text/html", "1").lastCell();
        assertThat(Outputs.differences(text, html)).containsExactly("""
                        cell 01 shows other things
                          committed: [output 1 text/plain]
                          fresh:     [output 1 text/html]""");
        assertThat(Outputs.differences(text, none())).hasSize(1);
        assertThat(Outputs.differences(
                        none(),
                        new MadeNotebook().code("x").fails("Error", "no").lastCell()))
                .hasSize(1);
    }

    @Test
    void a_picture_inside_html_is_compared_as_svg() {
        assertThat(compare(
                        "text/html",
                        img("<svg><path d='M1.5,2'/></svg>"),
                        img("<svg><path d='M1.5000000000001,2'/></svg>")))
                .isEmpty();
        assertThat(compare("text/html", img("<svg>红</svg>"), img("<svg>绿</svg>")))
                .singleElement()
                .asString()
                .contains("红")
                .contains("绿");
    }

    private static String img(String svg) {
        String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return "<img alt='a' src=\"data:image/svg+xml;base64," + data + "\">";
    }

    private static List<String> compare(String mime, String committed, String fresh) {
        return Outputs.differences(
                new MadeNotebook().code("x").shows(mime, committed).lastCell(),
                new MadeNotebook().code("x").shows(mime, fresh).lastCell());
    }

    private static Cell none() {
        return new MadeNotebook().code("x").lastCell();
    }
}
