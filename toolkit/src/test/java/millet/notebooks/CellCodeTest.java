package millet.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import millet.notebooks.CellCode.Piece;
import millet.notebooks.CellCode.PieceKind;
import org.junit.jupiter.api.Test;

class CellCodeTest {

    @Test
    void a_cell_is_cut_where_jshell_cuts_it() {
        CellCode code = CellCode.of("""
                // the answer first
                int x = 3, y = 4;

                int twice(int k, String why) {
                  return 2 * k;
                }
                record Point(int x, int y) {}
                List.of(1, 2)
                  .size()      // two
                """);
        assertThat(code.pieces())
                .extracting(Piece::kind)
                .containsExactly(PieceKind.VARIABLE, PieceKind.METHOD, PieceKind.TYPE, PieceKind.EXPRESSION);
        assertThat(code.pieces()).extracting(Piece::line).containsExactly(1, 4, 7, 8);
        assertThat(code.pieces()).extracting(Piece::terminated).containsExactly(true, true, true, false);
        assertThat(code.pieces().get(0).names()).containsExactly("x", "y");
        assertThat(code.pieces().get(1).names()).containsExactly("twice(int, String)");
        assertThat(code.pieces().get(2).names()).containsExactly("Point");
    }

    @Test
    void imports_are_told_apart() {
        CellCode code =
                CellCode.of("import millet.data.Datasets;\nimport static java.lang.Math.abs;\nimport java.util.*;");
        assertThat(code.pieces()).extracting(Piece::kind).containsOnly(PieceKind.IMPORT);
        assertThat(code.pieces())
                .flatExtracting(Piece::names)
                .containsExactly("millet.data.Datasets", "java.lang.Math.abs", "java.util.*");
    }

    @Test
    void a_semicolon_decides_whether_an_expression_is_terminated() {
        assertThat(only("x.size()").terminated()).isFalse();
        assertThat(only("x.size();").terminated()).isTrue();
        assertThat(only("x.size() // ;").terminated()).isFalse();
        assertThat(only("\"a;\"").terminated()).isFalse();
        assertThat(only("segments").terminated()).isFalse();
        assertThat(only("segments;").terminated()).isTrue();
        assertThat(only("x + 4  // four more").terminated()).isFalse();
    }

    @Test
    void a_declaration_without_a_semicolon_is_a_declaration_still() {
        assertThat(only("var x = 3").kind()).isEqualTo(PieceKind.VARIABLE);
        assertThat(only("var x = 3").terminated()).isFalse();
    }

    @Test
    void two_names_on_two_lines_declare_a_variable_as_the_kernel_sees_it() {
        assertThat(only("segments\nrules").kind()).isEqualTo(PieceKind.VARIABLE);
    }

    @Test
    void members_with_modifiers_parse() {
        assertThat(only("public static int f() { return 1; }").kind()).isEqualTo(PieceKind.METHOD);
        assertThat(only("public final int x = 3;").kind()).isEqualTo(PieceKind.VARIABLE);
        assertThat(only("public class A {}").kind()).isEqualTo(PieceKind.TYPE);
    }

    @Test
    void statements_and_empty_pieces_are_told_apart() {
        assertThat(only("if (x > 1) throw new IllegalStateException();").kind()).isEqualTo(PieceKind.STATEMENT);
        assertThat(only(";").kind()).isEqualTo(PieceKind.EMPTY);
        assertThat(only("x = 4;").kind()).isEqualTo(PieceKind.EXPRESSION);
    }

    @Test
    void what_is_no_java_says_what_javac_says() {
        assertThat(only("List.of(1, 2").error()).contains("expected");
        assertThat(only("%maven a:b:1").kind()).isEqualTo(PieceKind.BROKEN);
        assertThat(only("int x = = 3;").error()).contains("illegal start of expression");
    }

    @Test
    void nothing_has_no_pieces() {
        assertThat(CellCode.of("").pieces()).isEmpty();
        assertThat(CellCode.of("  \n// only a remark\n").pieces()).isEmpty();
    }

    private static Piece only(String source) {
        assertThat(CellCode.of(source).pieces()).hasSize(1);
        return CellCode.of(source).pieces().get(0);
    }
}
