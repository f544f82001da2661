"""A notebook file: what its outputs promise to show, copies of it, and a page that shows them as a reader without kernel does."""

import base64
import html
import json
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

PICTURE_SOURCE = "data:image/svg+xml"


@dataclass(frozen=True)
class Promise:
    """What one cell's outputs promise: pictures of charts, how many of them come with a script, tables."""

    charts: int = 0
    scripts: int = 0
    tables: int = 0

    def __add__(self, other):
        return Promise(self.charts + other.charts, self.scripts + other.scripts, self.tables + other.tables)


class _Content(HTMLParser):
    """Counts charts and tables of an HTML output; a picture inside a table is part of the table."""

    def __init__(self):
        super().__init__()
        self.charts = self.scripts = self.tables = self._depth = 0

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables += 1
            self._depth += 1
        elif tag == "script":
            self.scripts += 1
        elif tag == "img" and self._depth == 0 and (dict(attributes).get("src") or "").startswith(PICTURE_SOURCE):
            self.charts += 1

    def handle_endtag(self, tag):
        if tag == "table":
            self._depth -= 1


def promise(outputs) -> Promise:
    """What the outputs of one cell promise; an SVG promises a chart even where the HTML has lost its picture."""
    total = Promise()
    for output in outputs:
        data = output.get("data", {})
        content = _Content()
        content.feed(_text(data.get("text/html", "")))
        charts = max(content.charts, 1 if "image/svg+xml" in data else 0)
        total += Promise(charts, min(charts, content.scripts), content.tables)
    return total


def errors(outputs) -> list[str]:
    return [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]


def _text(value) -> str:
    return value if isinstance(value, str) else "".join(value)


class NotebookFile:
    """A committed notebook; it is only ever read."""

    def __init__(self, path: Path, name: str):
        self.path = path
        self.name = name
        self._content = json.loads(path.read_text(encoding="utf-8"))

    def outputs(self) -> list[list[dict]]:
        return [cell.get("outputs", []) for cell in self._content["cells"]]

    def promises(self) -> list[Promise]:
        return [promise(outputs) for outputs in self.outputs()]

    def copy_to(self, folder: Path, mark: str) -> Path:
        """A copy with a mark in its metadata: a different content, so that no earlier signature of Jupyter trusts it."""
        target = folder / mark / f"{self.name}.ipynb"
        target.parent.mkdir(parents=True, exist_ok=True)
        content = dict(self._content, metadata=dict(self._content["metadata"], browser_test=mark))
        target.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        return target

    def page(self, theme: str, kind: str) -> str:
        """The outputs as a web page that runs nothing; `kind` is the MIME type that this reader prefers."""
        colours = {"light": "#ffffff;color:#1f2328", "dark": "#0d1117;color:#e6edf3"}[theme]
        cells = "".join(
            f'<section class="cell">{"".join(_shown(output, kind) for output in outputs)}</section>' for outputs in self.outputs()
        )
        return (
            f'<!doctype html><html><head><meta charset="utf-8"><title>{html.escape(self.name)}</title></head>'
            f'<body style="font:14px sans-serif;max-width:980px;margin:16px auto;padding:0 16px;background:{colours}">{cells}</body></html>'
        )


def _shown(output: dict, kind: str) -> str:
    data = output.get("data", {})
    if kind == "image/svg+xml" and kind in data:
        svg = base64.b64encode(_text(data[kind]).encode("utf-8")).decode("ascii")
        body = f'<img alt="" style="max-width:100%" src="{PICTURE_SOURCE};base64,{svg}">'
    elif "text/html" in data:
        body = _text(data["text/html"])
    else:
        text = _text(data.get("text/plain", output.get("text", "")))
        body = f"<pre>{html.escape(text)}</pre>"
    return f'<div class="output" style="overflow:auto;margin:8px 0">{body}</div>'
