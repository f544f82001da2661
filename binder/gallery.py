"""Renders notebooks, with the outputs that are in them, as web pages with an index: gallery.py --out DIR NOTEBOOK..."""

import argparse
import html
import re
import sys
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

HEADING = re.compile(r"^#\s+(.+)$", re.MULTILINE)
PICTURE = re.compile(r'<img [^>]*src="(data:image/svg\+xml;base64,[^"]+)"')
MERMAID_IMPORT = re.compile(r'const mermaid = \(await import\("([^"]*)"\)\)\.default;')
SHOWN_UNTIL_DRAWN = "<style>.jp-Mermaid:not(.jp-RenderedMermaid) { display: block !important }</style>\n</head>"
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

    exporter = HTMLExporter(require_js_url="")
    cards = []
    for notebook in asked.notebooks:
        content = nbformat.read(notebook, as_version=4)
        title = title_of(content, notebook)
        body, _ = exporter.from_notebook_node(content, resources={"metadata": {"name": title}})
        page = page_of(notebook)
        target = asked.out / page
        target.parent.mkdir(parents=True, exist_ok=True)
        linked = NOTEBOOK_LINK.sub(r'href="\1.html\2"', body)
        target.write_text(with_readable_diagrams(linked), encoding="utf-8", newline="\n")
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
