"""Renders notebooks, with the outputs that are in them, as web pages with an index: gallery.py --out DIR NOTEBOOK..."""

import argparse
import html
import re
import sys
from pathlib import Path

import nbformat
from jinja2 import pass_context
from latex2mathml.converter import convert
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

HEADING = re.compile(r"^#\s+(.+)$", re.MULTILINE)
PICTURE = re.compile(r'<img [^>]*src="(data:image/svg\+xml;base64,[^"]+)"')
MERMAID_IMPORT = re.compile(r'const mermaid = \(await import\("([^"]*)"\)\)\.default;')
SHOWN_UNTIL_DRAWN = "<style>.jp-Mermaid:not(.jp-RenderedMermaid) { display: block !important }</style>\n</head>"
# What JupyterLab opens folded away is folded here by the browser itself; formulas are drawn without MathJax's script.
TEMPLATE = """
{%- extends 'lab/index.html.j2' -%}
{%- block html_head_css -%}
{{ super() }}
<style>
summary { cursor: pointer; padding: 5px; color: var(--jp-ui-font-color2); font-family: var(--jp-ui-font-family) }
details.solution > summary { margin-left: calc(var(--jp-cell-prompt-width) + 18px) }
details.code { display: table-cell; width: 100% }
details.code .jp-InputArea-editor { display: block }
math { font-size: 1.1em }
math[display=block] { margin: 1em 0 }
</style>
{%- endblock html_head_css -%}
{%- block html_head_js_mathjax -%}{%- endblock html_head_js_mathjax -%}
{%- block codecell -%}
{%- if 'solution' in cell.metadata.get('tags', []) -%}
<details class="solution"><summary>Solution · 参考答案</summary>{{ super() }}</details>
{%- else -%}
{{ super() }}
{%- endif -%}
{%- endblock codecell -%}
{%- block input -%}
{%- if cell.metadata.get('jupyter', {}).get('source_hidden') and 'solution' not in cell.metadata.get('tags', []) -%}
<details class="code"><summary>Code · 代码</summary>{{ super() }}</details>
{%- else -%}
{{ super() }}
{%- endif -%}
{%- endblock input -%}
"""
NOTEBOOK_LINK = re.compile(r'href="([^":]+)\.ipynb(#[^"]*)?"')

INDEX = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Millet: notebooks</title>
<style>
body {{ font-family: system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }}
body {{ color: #1a1a1a; background: #fff }}
ul {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem }}
ul {{ list-style: none; padding: 0 }}
a {{ display: block; height: 100%; box-sizing: border-box; padding: 1rem; color: inherit; text-decoration: none }}
a {{ border: 1px solid #ccc; border-radius: 6px }}
a:hover, a:focus {{ border-color: #0072b2 }}
img {{ display: block; width: 100%; margin-top: .75rem }}
</style>
</head>
<body>
<h1>Millet: notebooks</h1>
<ul>
{cards}
</ul>
</body>
</html>
"""
CARD = '<li><a href="{address}" lang="{language}">{title}{picture}</a></li>'


def page_of(notebook):
    """The notebook's page below the output folder: a twin in another language keeps its folder."""
    page = Path(notebook.name).with_suffix(".html")
    return Path("zh") / page if notebook.parent.name == "zh" else page


def title_of(content, notebook):
    for cell in content.cells:
        found = HEADING.search(cell.source) if cell.cell_type == "markdown" else None
        if found:
            return re.sub(r"[*_`]", "", found.group(1)).strip()
    return notebook.stem


def first_picture(content):
    for cell in content.cells:
        for output in cell.get("outputs", []):
            found = PICTURE.search("".join(output.get("data", {}).get("text/html", "")))
            if found:
                return f'<img src="{found.group(1)}" alt="">'
    return ""


class Renderer(IPythonRenderer):
    """Formulas as MathML, which browsers draw without a script and without the network."""

    def inline_math(self, body):
        return formula(body, "inline") or super().inline_math(body)

    def block_math(self, body):
        return formula(body, "block") or super().block_math(body)

    def latex_environment(self, name, body):
        whole = f"\\begin{{{name}}}{body}\\end{{{name}}}"
        return formula(whole, "block") or super().latex_environment(name, body)


def formula(tex, display):
    """The formula as MathML, or "" where the converter does not know what is in it: then its source stays to be read."""
    try:
        drawn = convert(tex, display=display)
    except Exception:  # its errors have nothing else in common
        return ""
    return "" if "\\" in drawn else drawn


class Exporter(HTMLExporter):
    """Lays a notebook out as a page that needs nothing from the network but the script for diagrams."""

    @pass_context
    def markdown2html(self, context, source):
        attachments = context.get("cell", {}).get("attachments", {})
        renderer = Renderer(escape=False, attachments=attachments, anchor_link_text=self.anchor_link_text)
        return MarkdownWithMath(renderer=renderer).render(source)


def page_with(content, title):
    """The whole HTML page of a notebook."""
    exporter = Exporter(require_js_url="", raw_template=TEMPLATE)
    body, _ = exporter.from_notebook_node(content, resources={"metadata": {"name": title}})
    return with_readable_diagrams(NOTEBOOK_LINK.sub(r'href="\1.html\2"', body))


def with_readable_diagrams(page):
    """Mermaid is drawn by a script from the network; without it a diagram's text stays readable and the page quiet."""
    guarded = (
        r'const mermaid = (await import("\1").catch(() => ({}))).default;'
        "\n    if (!mermaid) {\n      return;\n    }"
    )
    return MERMAID_IMPORT.sub(guarded, page).replace("</head>", SHOWN_UNTIL_DRAWN, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("notebooks", type=Path, nargs="+", metavar="NOTEBOOK")
    asked = parser.parse_args()

    cards = []
    for notebook in asked.notebooks:
        content = nbformat.read(notebook, as_version=4)
        title = title_of(content, notebook)
        page = page_of(notebook)
        target = asked.out / page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page_with(content, title), encoding="utf-8", newline="\n")
        cards.append(
            CARD.format(
                address=page.as_posix(),
                language="zh-CN" if page.parts[0] == "zh" else "en",
                title=html.escape(title),
                picture=first_picture(content),
            )
        )
    (asked.out / "index.html").write_text(INDEX.format(cards="\n".join(cards)), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
