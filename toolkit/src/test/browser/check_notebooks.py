#!/usr/bin/env python3
"""Opens notebooks the way readers do and checks that every chart and table is there to see.

Exit code 0 when every check passed, 1 when one failed, 2 when the checks could not begin.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

import scenarios
from browser import HEIGHT, WIDE, chromium
from lab import LabServer
from notebook_file import NotebookFile
from plotly_server import PlotlyServer
from report import Report

CHECKOUT = Path(__file__).resolve().parents[4]
PLOTLY_JS = CHECKOUT / "toolkit/target/browser-npm/node_modules/plotly.js-dist-min/plotly.min.js"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", metavar="NOTEBOOK", help="notebook files; all under notebooks/ when none is named")
    parser.add_argument("--venv", type=Path, default=CHECKOUT / ".venv", help="environment with JupyterLab and the Java kernel")
    parser.add_argument("--out", type=Path, default=CHECKOUT / "toolkit/target/browser", help="folder for screenshots and logs; emptied first")
    parser.add_argument("--only", action="append", choices=scenarios.SCENARIOS, help="one scenario; may be repeated")
    parser.add_argument("--plotly", type=Path, default=PLOTLY_JS, help="the plotly.min.js to serve")
    parser.add_argument("--chromium", default=shutil.which("chromium"), help="the browser's program")
    parser.add_argument("--timeout", type=float, default=120, metavar="SECONDS", help="longest run of one notebook")
    parser.add_argument("--jobs", type=int, default=2, help="notebooks that are looked at side by side, each with a browser and a server of its own")
    return parser.parse_args()


def missing(options) -> list[str]:
    """What has to be there before anything can be checked, with its remedy."""
    needed = [
        (options.venv / "bin/jupyter-lab", "run: java binder/Lab.java setup"),
        (options.venv / "share/jupyter/kernels/java/kernel.json", "run: java binder/Lab.java setup"),
        (options.plotly, "start this test by its wrapper: toolkit/src/test/browser/run"),
    ]
    wanting = [f"{path} is missing; {remedy}" for path, remedy in needed if not path.exists()]
    if not options.chromium:
        wanting.append("no program called chromium on the PATH; install it or name one with --chromium")
    return wanting


def notebooks(paths: list[str]) -> list[NotebookFile]:
    """The notebooks to check: the named ones, or all under notebooks/."""
    home = CHECKOUT / "notebooks"
    files = [Path(path).resolve() for path in paths] or sorted(p for p in home.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
    return [NotebookFile(path, name_of(path)) for path in files]


def trouble_with(books: list[NotebookFile]) -> list[str]:
    if not books:
        return [f"no notebooks under {CHECKOUT / 'notebooks'}"]
    names = [book.name for book in books]
    return [f"two notebooks are called {name}; check them one after the other" for name in sorted(set(names)) if names.count(name) > 1]


def name_of(path: Path) -> str:
    """The notebook's place under the folder `notebooks`, which tells a notebook from its twin in another language."""
    folders = path.parent.parts
    below = len(folders) - folders[::-1].index("notebooks") if "notebooks" in folders else len(folders)
    return "/".join((*folders[below:], path.stem))


def check(options, books: list[NotebookFile], report: Report) -> None:
    work = options.out / "work"
    work.mkdir()
    with PlotlyServer(options.plotly) as plotly, sync_playwright() as playwright, chromium(playwright, options.chromium) as browser:
        with LabServer(options.venv, work, plotly.address) as server:
            size = {"viewport": {"width": WIDE, "height": HEIGHT}, "service_workers": "block"}
            desk = scenarios.Desk(
                server, plotly, browser.new_context(**size), browser.new_context(**size, java_script_enabled=False), report, options.timeout, work
            )
            scenarios.chinese_glyphs(desk)
            for notebook in books:
                for name in wanted(options.only):
                    carry_out(desk, notebook, name)


def check_side_by_side(options, books: list[NotebookFile], report: Report) -> None:
    """Each notebook in a process of its own, the largest first; what a process says is printed in one piece when it has ended."""
    largest_first = sorted(books, key=lambda book: -book.path.stat().st_size)
    running: list[subprocess.Popen] = []
    with ThreadPoolExecutor(options.jobs) as pool:
        try:
            for ended in as_completed([pool.submit(check_alone, options, book, running) for book in largest_first]):
                book, said, part = ended.result()
                print(said, end="", flush=True)
                report.take(part, f"{book.name} is looked at")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in running:
                process.terminate()
            raise


def check_alone(options, book: NotebookFile, running: list[subprocess.Popen]):
    part = options.out / "parts" / book.name.replace("/", "-")
    part.parent.mkdir(exist_ok=True)
    command = [sys.executable, __file__, str(book.path), "--venv", str(options.venv), "--out", str(part)]
    command += ["--plotly", str(options.plotly), "--chromium", options.chromium, "--timeout", str(options.timeout)]
    command += [word for name in options.only or [] for word in ("--only", name)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    running.append(process)
    said, _ = process.communicate()
    return book, said, part


def wanted(only) -> list[str]:
    """The scenarios in their order; what is saved after a run needs that run."""
    names = set(only or scenarios.SCENARIOS) | ({"live-online"} if only and "saved" in only else set())
    return [name for name in scenarios.SCENARIOS if name in names]


def carry_out(desk, notebook: NotebookFile, name: str) -> None:
    """One scenario; if it breaks off, that is a finding and the next one still has its turn."""
    start, broken = time.monotonic(), []
    try:
        scenarios.SCENARIOS[name](desk, notebook)
    except (BrowserError, RuntimeError, OSError) as failure:
        broken.append(" ".join(str(failure).split())[:500])
    desk.report.check(f"{notebook.name} | {name}", "is carried out to its end", broken, f"{time.monotonic() - start:.1f} s")
    desk.server.end_kernels()


def main() -> int:
    # asked to stop, it still ends what it has started
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    options = arguments()
    options.out, options.venv = options.out.resolve(), options.venv.absolute()
    books = notebooks(options.notebooks)
    wanting = missing(options) + trouble_with(books)
    if wanting:
        print("\n".join(wanting), file=sys.stderr)
        return 2
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    report = Report(options.out)
    if options.jobs > 1 and len(books) > 1:
        check_side_by_side(options, books, report)
    else:
        check(options, books, report)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
