"""The ways in which a reader meets a notebook, each with its checks. A scenario is a function of a reader's desk and a notebook."""

import re
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import TimeoutError as TookTooLong

import findings
from browser import GLYPHS, NARROW, WIDE, WatchedPage
from lab import DARK, LIGHT, LabPage, LabServer
from notebook_file import NotebookFile, Promise, errors, promise
from plotly_server import DROP, PORTAL, SERVE, PlotlyServer
from report import Report

SWAP_SECONDS = 20
PLAIN_NBCONVERT = ["--HTMLExporter.require_js_url=", "--HTMLExporter.mathjax_url="]
MERMAID_SCRIPT = re.compile(r'<script type="module">(?:(?!</script>).)*pre\.mermaid.*?</script>', re.DOTALL)
SWAPPED = """(count) => [...document.querySelectorAll(".js-plotly-plot")]
    .filter((plot) => plot.checkVisibility() && plot.querySelector(".svg-container .main-svg")).length >= count"""


@dataclass
class Desk:
    """What every scenario works with."""

    server: LabServer
    plotly: PlotlyServer
    scripted: object
    scriptless: object
    report: Report
    run_seconds: float
    work: Path


class Visit:
    """One opening of one notebook: a page, the scenario's name, and the checks on it."""

    def __init__(self, desk: Desk, notebook: NotebookFile, scenario: str, page: WatchedPage):
        self.desk = desk
        self.page = page
        self._notebook = notebook
        self._scenario = scenario

    def check(self, name: str, found: list[str], detail: str = "") -> None:
        self.desk.report.check(f"{self._notebook.name} | {self._scenario}", name, found, detail)

    def picture(self, state: str) -> None:
        self.page.screenshot(self.desk.report.picture(self._notebook.name, self._scenario, state))

    def shows(self, promises: list[Promise], state: str, interactive: bool = False):
        """Grows the page to its content, takes its picture and checks what there is to see in it."""
        self.page.resize(WIDE)
        self.page.settle()
        facts = self.page.facts()
        self.picture(state)
        total = sum(promises, Promise())
        self.check(f"every chart is visible, {state}", findings.missing_charts(facts, promises), f"{total.charts} charts")
        self.check(f"every table is visible, {state}", findings.missing_tables(facts, promises), f"{total.tables} tables")
        self.check(f"text stands out from its ground, {state}", findings.weak_text(facts), f"{findings.count_texts(facts)} texts")
        self.check(f"no label of a chart is cut off, {state}", findings.cut_text(facts))
        self.check(f"pictures of charts have a white ground, {state}", findings.not_white(facts), f"{findings.count_pictures(facts)} pictures")
        if interactive:
            self.check(f"charts with a script are interactive, {state}", findings.not_interactive(facts, promises), f"{total.scripts} charts")
        else:
            self.check(f"pictures stay and nothing is interactive, {state}", findings.interactive_ones(facts))

    def fits(self) -> None:
        """Measured narrow first, so that a chart must also find its way back."""
        for width in (NARROW, WIDE):
            self.page.resize(width)
            facts = self.page.facts()
            self.check(f"no chart reaches out of its cell at {width} px", findings.overflowing(facts))
            if width == NARROW:
                self.picture(f"{NARROW}px")
                small = [f for f in findings.missing_charts(facts, self._promised(facts)) if "only" in f or "squeezed" in f]
                self.check(f"charts keep size and shape at {width} px", small)

    def _promised(self, facts) -> list[Promise]:
        return [Promise(charts=sum(len(o["charts"]) for o in outputs)) for outputs in facts["cells"]]

    def behaved(self, least: int, most: int, expected_error: str = "") -> None:
        """No errors, nothing asked for off loopback, and plotly.js asked for as often as it should be."""
        asked = self.page.plotly_requests
        wrong = [] if least <= asked <= most else [f"asked {asked} times; expected {least if least == most else f'{least} to {most}'}"]
        bad = [e for e in self.page.errors if not expected_error or not re.search(expected_error, e)]
        self.check("plotly.js is asked for as often as it should be", wrong, f"{asked} times")
        self.check("no errors in the page", bad)
        self.check("nothing is asked for off loopback", sorted(set(self.page.off_loopback)))

    def became_interactive(self, promises: list[Promise]) -> None:
        """Waits at full height, because a chart may draw itself only when it comes into sight."""
        start = time.monotonic()
        self.page.resize(WIDE)
        count = sum(promises, Promise()).scripts
        swapped = _holds(self.page, SWAPPED, count, SWAP_SECONDS)
        late = [] if swapped else [f"{count} charts should have become interactive within {SWAP_SECONDS} s"]
        self.check("charts become interactive in time", late, f"{time.monotonic() - start:.1f} s")

    def gave_up(self) -> None:
        """Returns when the page has asked for plotly.js and has had its answer."""
        answered = _until(self.page, lambda: self.page.plotly_answers > 0, SWAP_SECONDS)
        self.check("plotly.js was looked for", [] if answered else [f"no request for it came to its end within {SWAP_SECONDS} s"])


@contextmanager
def _visit(desk: Desk, notebook: NotebookFile, scenario: str, page: WatchedPage):
    """Closes the page at the end; a visit that breaks off leaves a picture of where it stood."""
    visit = Visit(desk, notebook, scenario, page)
    try:
        yield visit
    except (BrowserError, RuntimeError):
        with suppress(BrowserError):
            visit.picture("broken-off")
        raise
    finally:
        page.close()


@contextmanager
def _in_lab(desk: Desk, notebook: NotebookFile, scenario: str, path: Path, kernel: bool = False):
    page = LabPage(desk.scripted, desk.plotly.address)
    with _visit(desk, notebook, scenario, page) as visit:
        page.open(desk.server.url_of(path), kernel)
        yield visit


@contextmanager
def _from_disk(desk: Desk, notebook: NotebookFile, scenario: str, path: Path):
    view = scenario.split("-")[0]
    page = WatchedPage(desk.scriptless if view == "plain" else desk.scripted, view, desk.plotly.address)
    with _visit(desk, notebook, scenario, page) as visit:
        page.page.goto(path.as_uri(), wait_until="load")
        yield visit


def _holds(page: WatchedPage, condition: str, argument, seconds: float) -> bool:
    try:
        page.page.wait_for_function(condition, arg=argument, timeout=seconds * 1000)
        return True
    except TookTooLong:
        return False


def _until(page: WatchedPage, condition, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        page.page.wait_for_timeout(50)
    return condition()


def _run(visit: Visit, notebook: NotebookFile) -> list[Promise]:
    """Runs all cells and says what their outputs now promise."""
    start = time.monotonic()
    visit.page.run_all(visit.desk.run_seconds)
    outputs = visit.page.outputs()
    thrown = [f"cell {number}: {error}" for number, cell in enumerate(outputs, 1) for error in errors(cell)]
    visit.check("all cells run", thrown or visit.page.unfinished(), f"{time.monotonic() - start:.1f} s")
    if thrown:
        raise RuntimeError("a cell threw; what would have come after it was not looked at")
    promises = [promise(cell) for cell in outputs]
    visit.check("running shows what the committed file shows", _different(promises, notebook.promises()))
    return promises


def _different(live: list[Promise], committed: list[Promise]) -> list[str]:
    return [
        f"cell {number}: {now.charts} charts and {now.tables} tables; committed are {then.charts} and {then.tables}"
        for number, (now, then) in enumerate(zip(live, committed), 1)
        if (now.charts, now.tables) != (then.charts, then.tables)
    ]


def live_online(desk: Desk, notebook: NotebookFile) -> None:
    """A user runs the notebook, plotly.js can be loaded."""
    desk.plotly.mode = SERVE
    with _in_lab(desk, notebook, "live-online", _live_file(desk, notebook), kernel=True) as visit:
        promises = _run(visit, notebook)
        visit.became_interactive(promises)
        visit.shows(promises, LIGHT, interactive=True)
        visit.fits()
        visit.page.theme(DARK)
        visit.shows(promises, DARK, interactive=True)
        visit.page.save()
        visit.behaved(least=1, most=1)


def live_blocked(desk: Desk, notebook: NotebookFile) -> None:
    """A user runs the notebook, the network does not let plotly.js through; each chart may try anew."""
    desk.plotly.mode = DROP
    with _in_lab(desk, notebook, "live-blocked", notebook.copy_to(desk.server.root, "blocked"), kernel=True) as visit:
        promises = _run(visit, notebook)
        visit.gave_up()
        visit.shows(promises, LIGHT)
        visit.fits()
        visit.page.theme(DARK)
        visit.shows(promises, DARK)
        visit.behaved(least=1, most=sum(promises, Promise()).scripts)


def committed_untrusted(desk: Desk, notebook: NotebookFile) -> None:
    """Someone opens the committed file in JupyterLab and runs nothing."""
    desk.plotly.mode = SERVE
    path = notebook.copy_to(desk.server.root, "untrusted")
    with _in_lab(desk, notebook, "committed-untrusted", path) as visit:
        _committed(visit, notebook, trusted=False)
        visit.fits()


def committed_trusted(desk: Desk, notebook: NotebookFile) -> None:
    """The same after `jupyter trust`, which is this module."""
    desk.plotly.mode = SERVE
    path = notebook.copy_to(desk.server.root, "trusted")
    desk.server.tool("nbformat.sign", str(path))
    with _in_lab(desk, notebook, "committed-trusted", path) as visit:
        _committed(visit, notebook, trusted=True)


def _committed(visit: Visit, notebook: NotebookFile, trusted: bool) -> None:
    _check_trust(visit, trusted)
    visit.shows(notebook.promises(), LIGHT)
    visit.page.theme(DARK)
    visit.shows(notebook.promises(), DARK)
    visit.behaved(least=0, most=0)


def _check_trust(visit: Visit, trusted: bool) -> None:
    cells = visit.page.trusted()
    wrong = [] if cells and all(cell == trusted for cell in cells) else [f"trust of the code cells is {cells}"]
    visit.check(f"JupyterLab {'trusts' if trusted else 'does not trust'} the file", wrong)


def nbconvert(desk: Desk, notebook: NotebookFile) -> None:
    """The committed file as nbconvert's HTML, opened from disk without network."""
    desk.plotly.mode = DROP
    with _from_disk(desk, notebook, "nbconvert", _converted(desk, notebook.copy_to(desk.work, "nbconvert"))) as visit:
        visit.shows(notebook.promises(), LIGHT)
        visit.fits()
        visit.behaved(least=0, most=0)


def plain_reader(desk: Desk, notebook: NotebookFile) -> None:
    """A viewer that has no kernel and runs no script, once preferring HTML, once SVG, on a light and on a dark page."""
    desk.plotly.mode = SERVE
    for kind, name in (("text/html", "html"), ("image/svg+xml", "svg")):
        for theme in (LIGHT, DARK):
            path = desk.work / "plain" / f"{notebook.name}-{name}-{theme}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(notebook.page(theme, kind), encoding="utf-8")
            with _from_disk(desk, notebook, f"plain-{name}", path) as visit:
                visit.shows(notebook.promises(), theme)
                if theme == LIGHT:
                    visit.fits()
                visit.behaved(least=0, most=0)


def saved(desk: Desk, notebook: NotebookFile) -> None:
    """The file as it is saved after a run, scripts and all: opened by someone else, on a captive network, and as a web page."""
    path = _live_file(desk, notebook)
    file = NotebookFile(path, notebook.name)
    if not sum(file.promises(), Promise()).scripts:
        raise RuntimeError("there is no run to look at; live-online has to come before it and to end well")
    _saved_elsewhere(desk, file)
    _saved_captive(desk, file, path)
    _saved_page(desk, file)


def _saved_elsewhere(desk: Desk, file: NotebookFile) -> None:
    desk.plotly.mode = SERVE
    with _in_lab(desk, file, "saved-untrusted", file.copy_to(desk.server.root, "elsewhere")) as visit:
        _check_trust(visit, trusted=False)
        visit.shows(file.promises(), LIGHT)
        visit.behaved(least=0, most=0)


def _saved_captive(desk: Desk, file: NotebookFile, path: Path) -> None:
    desk.plotly.mode = PORTAL
    with _in_lab(desk, file, "saved-captive-network", path) as visit:
        _check_trust(visit, trusted=True)
        visit.gave_up()
        visit.shows(file.promises(), LIGHT)
        visit.behaved(least=1, most=sum(file.promises(), Promise()).scripts, expected_error=r"Unexpected token '<'")


def _saved_page(desk: Desk, file: NotebookFile) -> None:
    desk.plotly.mode = SERVE
    with _from_disk(desk, file, "nbconvert-saved", _converted(desk, file.copy_to(desk.work, "saved"))) as visit:
        visit.became_interactive(file.promises())
        visit.shows(file.promises(), LIGHT, interactive=True)
        visit.behaved(least=1, most=1)


def _live_file(desk: Desk, notebook: NotebookFile) -> Path:
    path = desk.server.root / "live" / f"{notebook.name}.ipynb"
    return path if path.exists() else notebook.copy_to(desk.server.root, "live")


def _converted(desk: Desk, path: Path) -> Path:
    """As nbconvert makes it, without the libraries for formulas and diagrams that it would ask the network for."""
    desk.server.tool("nbconvert", "--to", "html", *PLAIN_NBCONVERT, str(path))
    page = path.with_suffix(".html")
    page.write_text(MERMAID_SCRIPT.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    return page


def chinese_glyphs(desk: Desk) -> None:
    """Without a font for Chinese every picture would show the same boxes and still pass."""
    page = WatchedPage(desk.scripted, "plain", desk.plotly.address)
    try:
        drawn = page.page.evaluate(GLYPHS)
        missing = [] if drawn else ["characters look all alike, so they are boxes; install a font such as fonts-noto-cjk"]
        desk.report.check("machine", "Chinese is drawn with glyphs", missing)
    finally:
        page.close()


SCENARIOS = {
    "live-online": live_online,
    "live-blocked": live_blocked,
    "saved": saved,
    "committed-untrusted": committed_untrusted,
    "committed-trusted": committed_trusted,
    "nbconvert": nbconvert,
    "plain": plain_reader,
}
