"""Tests of the pages that the gallery makes of notebooks; run with the other programs' by `./mvnw verify`."""

import unittest
from html.parser import HTMLParser

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import gallery

FOLDED = {"source_hidden": True}
LANGUAGE = {"name": "Java", "pygments_lexer": "java"}


class Folds(HTMLParser):
    """The text of a page: all of it, and what is inside closed details."""

    def __init__(self, page):
        super().__init__()
        self.depth, self.summary, self.all, self.hidden, self.summaries = 0, False, "", "", []
        self.feed(page.split("<main", 1)[1])

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "details" and "open" not in dict(attributes)
        self.summary = self.summary or tag == "summary"

    def handle_endtag(self, tag):
        self.depth -= tag == "details"
        self.summary = self.summary and tag != "summary"

    def handle_data(self, data):
        self.all += data
        if self.summary:
            self.summaries.append(data)
        elif self.depth:
            self.hidden += data


def page(*cells):
    return gallery.page_with(new_notebook(cells=list(cells), metadata={"language_info": LANGUAGE}), "a title")


def code(source, shown, **metadata):
    output = new_output("execute_result", data={"text/plain": shown}, execution_count=1)
    return new_code_cell(source, outputs=[output], execution_count=1, metadata=metadata)


class Folding(unittest.TestCase):
    def test_a_solution_is_folded_away_with_what_it_shows(self):
        folds = Folds(page(code("before", "first"), code("answer", "42", tags=["solution"], jupyter=FOLDED), code("after", "last")))
        self.assertEqual(["Solution · 参考答案"], folds.summaries)
        for text in ("answer", "42"):
            self.assertIn(text, folds.hidden)
        for text in ("before", "first", "after", "last"):
            self.assertIn(text, folds.all)
            self.assertNotIn(text, folds.hidden)

    def test_of_a_folded_check_the_question_stays_to_be_read(self):
        folds = Folds(page(code("secret", "not answered yet", tags=["exercise-check"], jupyter=FOLDED)))
        self.assertEqual(["Code · 代码"], folds.summaries)
        self.assertIn("secret", folds.hidden)
        self.assertIn("not answered yet", folds.all)
        self.assertNotIn("not answered yet", folds.hidden)

    def test_nothing_else_is_folded(self):
        self.assertEqual([], Folds(page(new_markdown_cell("# A"), code("x", "1"))).summaries)


class Formulas(unittest.TestCase):
    def test_formulas_are_drawn_without_a_script(self):
        drawn = page(new_markdown_cell("Centres $\\mu_1$ make\n\n$$J=\\sum_{i=1}^{n} x_i$$\n\nsmall."))
        self.assertIn('display="inline"', drawn)
        self.assertIn('display="block"', drawn)
        self.assertIn("<msub><mi>μ</mi><mn>1</mn></msub>", drawn)
        self.assertIn("<mo>∑</mo>", drawn)
        self.assertNotIn("\\mu", drawn)
        self.assertNotIn("mathjax", drawn.lower())

    def test_an_environment_is_a_formula_too(self):
        drawn = page(new_markdown_cell("\\begin{cases}1&x>0\\\\0&x<0\\end{cases}"))
        self.assertIn("<mtable>", drawn)
        self.assertNotIn("\\begin", drawn)

    def test_a_formula_that_is_not_understood_stays_to_be_read(self):
        folds = Folds(page(new_markdown_cell("This $\\unheardof{a}$ and $x_1_2$ and $$\\left( a$$ stay.")))
        for source in ("$\\unheardof{a}$", "$x_1_2$", "$$\\left( a$$"):
            self.assertIn(source, folds.all)

    def test_dollars_in_code_are_no_formula(self):
        drawn = page(new_markdown_cell("`$a$`"), code('"$b$"', "$c$"))
        self.assertNotIn("<math", drawn)


class Pages(unittest.TestCase):
    def test_links_to_notebooks_lead_to_their_pages(self):
        drawn = page(new_markdown_cell("[next](07-k.ipynb#cell) [there](https://a.example/b.ipynb)"))
        self.assertIn('href="07-k.html#cell"', drawn)
        self.assertIn('href="https://a.example/b.ipynb"', drawn)


if __name__ == "__main__":
    unittest.main()
