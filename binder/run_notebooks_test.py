"""Tests of what the runner makes of a notebook and of an error; what needs a kernel is tested by `./mvnw verify`."""

import json
import unittest
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import run_notebooks as runner

RED = "\x1b[1m\x1b[31m"
PLAIN = "\x1b[0m"


def code_cell(*outputs, count=7, **metadata):
    return new_code_cell("x", outputs=list(outputs), execution_count=count, metadata=metadata)


def normal(*cells, **metadata):
    return runner.normal_form(new_notebook(cells=list(cells), metadata=metadata))


def stream(text, name="stdout"):
    return new_output("stream", name=name, text=text)


def result(mime, data):
    return new_output("execute_result", data={mime: data}, execution_count=7)


class NormalForm(unittest.TestCase):
    def test_scripts_are_cut_out_of_html_and_out_of_nothing_else(self):
        html = '<div id="a"><img src="b"><SCRIPT type="x">\nload("<p>")\n</script ></div><script>1</script>'
        cell = normal(code_cell(result("text/html", html), result("text/plain", "a <script>review</script>"))).cells[0]
        self.assertEqual('<div id="a"><img src="b"></div>', cell.outputs[0].data["text/html"])
        self.assertEqual("a <script>review</script>", cell.outputs[1].data["text/plain"])

    def test_cells_are_counted_from_one_and_unrun_cells_are_not_counted(self):
        cells = normal(code_cell(count=3), new_markdown_cell("a"), code_cell(count=None), code_cell(count=9)).cells
        self.assertEqual([1, None, 2], [c.execution_count for c in cells if c.cell_type == "code"])
        self.assertEqual(1, normal(code_cell(result("text/plain", "1"))).cells[0].outputs[0].execution_count)

    def test_streams_become_one_each_before_the_results(self):
        outputs = normal(
            code_cell(stream("a\n"), stream("e\n", "stderr"), result("text/plain", "1"), stream("b\n"))
        ).cells[0].outputs
        self.assertEqual(["stdout", "stderr", None], [o.get("name") for o in outputs])
        self.assertEqual("a\nb\n", outputs[0].text)

    def test_lines_that_were_written_over_are_dropped(self):
        self.assertEqual("kept\nlast", runner.without_progress("10 %\r90 %\r100 % in 3.2 s\nkept\nlast"))
        self.assertEqual("a\nb\n", runner.without_progress("a\r\nb\r\n"))
        self.assertEqual([], normal(code_cell(stream("1 %\r2 %\r"))).cells[0].outputs)

    def test_metadata_tells_nothing_of_the_run(self):
        notebook = normal(
            code_cell(execution={"shell.execute_reply": "12:00"}, ExecuteTime={}, tags=["solution"], collapsed=True),
            language_info={"name": "Java", "version": "17.0.15"},
            widgets={},
        )
        self.assertEqual({"tags": ["solution"]}, notebook.cells[0].metadata)
        self.assertEqual({"kernelspec", "language_info"}, set(notebook.metadata))
        self.assertNotIn("version", notebook.metadata.language_info)

    def test_normal_form_of_normal_form_is_itself(self):
        once = normal(new_markdown_cell("# 标题"), code_cell(stream("1\r2\nb"), result("text/html", "<b>1</b>")))
        self.assertEqual(nbformat.writes(once), nbformat.writes(runner.normal_form(once)))

    def test_files_are_utf_8_with_plain_line_ends_and_sorted_keys(self):
        with TemporaryDirectory() as folder:
            file = Path(folder, "新", "a.ipynb")
            runner.write_notebook(normal(new_markdown_cell("标题\r\nb")), file)
            data = file.read_bytes()
            self.assertEqual([file], list(file.parent.iterdir()))
        self.assertIn("标题".encode(), data)
        self.assertNotIn(b"\r", data)
        self.assertTrue(data.endswith(b"}\n") and not data.endswith(b"\n\n"))
        self.assertEqual(sorted(json.loads(data)), list(json.loads(data)))

    def test_cells_without_an_id_get_the_same_one_each_time(self):
        cell = {"cell_type": "markdown", "metadata": {}, "source": ["a"]}
        notebook = {"cells": [dict(cell, id="cell-02"), cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
        with TemporaryDirectory() as folder:
            file = Path(folder, "a.ipynb")
            file.write_text(json.dumps(notebook), encoding="utf-8")
            self.assertEqual(["cell-02", "cell-02a"], [c.id for c in runner.read_notebook(file).cells])
            file.write_text("[]", encoding="utf-8")
            self.assertRaises(ValueError, runner.read_notebook, file)


class Errors(unittest.TestCase):
    def test_an_exception_is_found_in_the_piece_of_code_that_lies_in_the_cell(self):
        reply = {
            "ename": "RuntimeException",
            "evalue": "java.lang.IllegalStateException, no column abc",
            "traceback": [
                f"{RED}java.lang.IllegalStateException: no column abc{PLAIN}",
                f"{RED}\tat tech.tablesaw.table.Relation.column(Relation.java:143){PLAIN}",
                f"{RED}\tat .f(#4:1){PLAIN}",
                f"{RED}\tat .(#24:2){PLAIN}",
            ],
        }
        snippets = {"4": "int f() { return g(); }", "24": "orders\n  .column(f())"}
        said = runner.describe_error(reply, "int x = 3;\n\norders\n  .column(f())\n", snippets)
        self.assertEqual(("IllegalStateException", "no column abc", 4), said)

    def test_causes_are_named(self):
        reply = {
            "ename": "RuntimeException",
            "evalue": "java.lang.RuntimeException, outer",
            "traceback": ["java.lang.RuntimeException: outer", f"{RED}Caused by: java.lang.Error: inner{PLAIN}"],
        }
        said = runner.describe_error(reply, "\nf()", {})
        self.assertEqual(("RuntimeException", "outer\nCaused by: java.lang.Error: inner", 2), said)

    def test_what_does_not_compile_is_found_by_its_text(self):
        reply = {
            "ename": "CompilationException",
            "evalue": "[snippet: [x = foo(3);], status: REJECTED]",
            "traceback": [
                "\x1b[39m|   \x1b[39mx = \x1b[0m\x1b[41mfoo\x1b[0m(3);",
                f"{RED}cannot find symbol{PLAIN}",
                f"{RED}  symbol:   method foo(int){PLAIN}",
                "",
            ],
        }
        said = runner.describe_error(reply, "// x = foo(3)\nint x;\nx = foo(3);", {})
        self.assertEqual(("CompilationException", "cannot find symbol; symbol:   method foo(int)", 3), said)

    def test_a_message_without_a_class_is_kept(self):
        reply = {"ename": "Odd", "evalue": "no idea", "traceback": []}
        self.assertEqual(("Odd", "no idea", 1), runner.describe_error(reply, "f()", {}))


class CommandLine(unittest.TestCase):
    def test_our_options_stand_after_the_kernels_own_and_before_the_jar(self):
        argv = ["java", "-XX:MaxRAMPercentage=40", "-jar", "jjava.jar", "{connection_file}"]
        ours = Namespace(java="/jdk/bin/java", jvm=["-Xmx768m"])
        expected = ["/jdk/bin/java", "-XX:MaxRAMPercentage=40", "-Xmx768m", "-jar", "jjava.jar", "{connection_file}"]
        self.assertEqual(expected, runner.command(argv, ours))
        self.assertEqual("java", argv[0])

    def test_a_jvm_option_may_be_a_word_of_its_own(self):
        joined = runner.joined_jvm(["--jvm", "-Xmx1g", "--jvm=-Da=b", "n"])
        self.assertEqual(["--jvm=-Xmx1g", "--jvm=-Da=b", "n"], joined)

    def test_a_twin_does_not_overwrite_its_original(self):
        paths = [Path("notebooks/a.ipynb"), Path("notebooks/zh/a.ipynb")]
        files = runner.output_files(paths, Namespace(in_place=False, out=Path("out")))
        self.assertEqual([Path("out/a.ipynb"), Path("out/zh/a.ipynb")], list(files.values()))

    def test_one_notebook_is_one(self):
        self.assertEqual(["0 notebooks", "1 notebook", "2 notebooks"], [runner.count(n) for n in range(3)])

    def test_there_is_always_room_for_one_kernel(self):
        self.assertGreaterEqual(runner.default_jobs(), 1)


if __name__ == "__main__":
    unittest.main()
