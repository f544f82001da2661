"""Chromium on loopback only, and pages that remember what they asked for and what went wrong in them."""

from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).parent
FACTS = (HERE / "page_facts.js").read_text(encoding="utf-8")
GLYPHS = (HERE / "glyphs.js").read_text(encoding="utf-8")
LOOPBACK = "127.0.0.1"
WIDE, NARROW, HEIGHT, TALLEST = 1280, 800, 900, 24000

# JupyterLab asks for it whether or not its server has that part, which the notebooks do without
NOT_NEEDED = "/lsp/status"

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {LOOPBACK}",
]

LAYOUT = """() => JSON.stringify([[...document.images].every((image) => image.complete),
    [...document.querySelectorAll("img, .js-plotly-plot, table")].map((e) => e.getBoundingClientRect())])"""


# how much higher the window must be to show all; JupyterLab lets readers scroll past the last cell, which is not content
DOCUMENT = "() => document.documentElement.scrollHeight - window.innerHeight"
HIDDEN_HEIGHT = {
    "nbconvert": DOCUMENT,
    "plain": DOCUMENT,
    "lab": """() => {
        const panel = document.querySelector(".jp-NotebookPanel .jp-WindowedPanel-outer");
        panel.scrollTop = 0;
        const last = [...document.querySelectorAll(".jp-NotebookPanel .jp-Cell")].at(-1);
        return Math.ceil(last.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom) + 24 }""",
}


class WatchedPage:
    """A browser page with a record of its requests and errors; `view` is the kind of page that `page_facts.js` knows."""

    def __init__(self, context, view: str, plotly_address: str):
        self.view = view
        self.off_loopback: list[str] = []
        self.plotly_requests = self.plotly_answers = 0
        self.errors: list[str] = []
        self._plotly_address = plotly_address
        self.page = context.new_page()
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("requestfinished", lambda request: self._answered(request.url))
        self.page.on("requestfailed", lambda request: self._answered(request.url))
        self.page.on("websocket", lambda socket: self._asked(socket.url))
        self.page.on("pageerror", lambda error: self.errors.append(f"uncaught: {error}"))
        self.page.on("console", self._said)

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if url == self._plotly_address:
            self.plotly_requests += 1
        elif parts.scheme not in ("data", "blob", "file", "about") and parts.hostname != LOOPBACK:
            self.off_loopback.append(url)

    def _answered(self, url: str) -> None:
        self.plotly_answers += url == self._plotly_address

    def _said(self, message) -> None:
        asked = message.location.get("url", "")
        if message.type == "error" and asked != self._plotly_address and urlsplit(asked).path != NOT_NEEDED:
            self.errors.append(f"console: {message.text} {asked}")

    def facts(self):
        return self.page.evaluate(FACTS, self.view)

    def settle(self, calm: int = 1) -> None:
        """Returns when nothing has moved for so many looks. Asked from outside, because pages without scripts have no timers."""
        before, same = None, 0
        for _ in range(50):
            now = self.page.evaluate(LAYOUT)
            same = same + 1 if now == before and now.startswith("[true") else 0
            if same >= calm:
                return
            before = now
            self.page.wait_for_timeout(100)

    def resize(self, width: int) -> None:
        """This width, and as high as the content, so that every cell is really laid out and drawn."""
        if self.page.viewport_size["width"] != width:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.settle(calm=3)  # plotly.js lets a moment pass before it follows
        for _ in range(6):
            height = min(TALLEST, max(HEIGHT, self.page.viewport_size["height"] + self.page.evaluate(HIDDEN_HEIGHT[self.view])))
            if self.page.viewport_size["height"] == height:
                return
            self.page.set_viewport_size({"width": width, "height": height})
            self.settle()

    def screenshot(self, path: Path) -> None:
        self.page.screenshot(path=str(path), animations="disabled")

    def close(self) -> None:
        self.page.close()


@contextmanager
def chromium(playwright, executable: str):
    browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
    try:
        yield browser
    finally:
        browser.close()
