"""JupyterLab as the checkout's environment brings it, on a free loopback port, and notebooks opened in it."""

import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import TimeoutError as TookTooLong

from browser import LOOPBACK, WatchedPage

START_SECONDS = 60
MARK = "MILLET_BROWSER_TEST"
MISLEADING = {"PYTHONHOME", "PYTHONPATH", "JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "JUPYTERLAB_DIR", "JUPYTER_TOKEN"}
LIGHT, DARK = "light", "dark"
QUIET = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}


class LabServer:
    """A JupyterLab server with settings, signatures and workspaces of its own; nothing of the user's is read or written."""

    def __init__(self, venv: Path, folder: Path, plotly_address: str):
        self.root = folder / "notebooks"
        self._venv = venv
        self._folder = folder
        self._token = secrets.token_hex(16)
        self._log = folder / "jupyterlab.log"
        self._environment = self._isolated(plotly_address)
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open

    def _isolated(self, plotly_address: str) -> dict[str, str]:
        places = {f"JUPYTER_{part}_DIR": part.lower() for part in ("CONFIG", "DATA", "RUNTIME")}
        places |= {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces", "IPYTHONDIR": "ipython"}
        own = {name: str(self._folder / "jupyter" / place) for name, place in places.items()}
        own |= {"JUPYTER_PREFER_ENV_PATH": "1", "PYTHONUTF8": "1", "MILLET_PLOTLY": plotly_address, MARK: self._token}
        return {name: value for name, value in os.environ.items() if name not in MISLEADING} | own

    def __enter__(self):
        self.root.mkdir(parents=True, exist_ok=True)
        self._write_settings()
        self._port = _free_port()
        self.address = f"http://{LOOPBACK}:{self._port}"
        with open(self._log, "wb") as log:
            self._process = subprocess.Popen(
                self._command(), env=self._environment, cwd=self.root, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            self._wait_until_up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *failure):
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._end_marked_processes()

    def _command(self) -> list[str]:
        root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        return [
            *self._python("jupyterlab"),
            "--no-browser",
            f"--ip={LOOPBACK}",
            f"--port={self._port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={self.root}",
            f"--IdentityProvider.token={self._token}",
            "--LabApp.expose_app_in_browser=True",
            "--LabApp.extension_manager=readonly",
            "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
            "--LabApp.news_url=",
            *root,
        ]

    def _python(self, module: str) -> list[str]:
        """Programs by their module: the scripts in bin/ do not start from a folder whose name has blanks everywhere."""
        return [str(self._venv / "bin" / "python"), "-m", module]

    def _write_settings(self) -> None:
        path = self._folder / "jupyter" / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(QUIET), encoding="utf-8")

    def _wait_until_up(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise RuntimeError(f"JupyterLab ended with code {self._process.returncode} while starting; read {self._log}")
            try:
                self._ask("GET", "/api/status").close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"JupyterLab did not answer within {START_SECONDS} s; read {self._log}")

    def _ask(self, method: str, path: str):
        request = urllib.request.Request(self.address + path, method=method, headers={"Authorization": f"token {self._token}"})
        return self._open(request, timeout=20)

    def end_kernels(self) -> None:
        with self._ask("GET", "/api/sessions") as answer:
            sessions = json.load(answer)
        for session in sessions:
            self._ask("DELETE", f"/api/sessions/{session['id']}").close()

    def _end_marked_processes(self) -> None:
        """Kernels that outlive their server carry our mark in their environment."""
        mark = f"{MARK}={self._token}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    os.kill(int(process.name), signal.SIGKILL)
            except OSError:
                continue

    def tool(self, module: str, *arguments: str) -> None:
        """Runs one of the environment's own programs, with the same signatures as the server."""
        command = [*self._python(module), *arguments]
        done = subprocess.run(command, env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise RuntimeError(f"{module} ended with code {done.returncode}: {done.stderr.strip()[-400:]}")

    def url_of(self, path: Path) -> str:
        return f"{self.address}/lab/tree/{urllib.request.pathname2url(str(path.relative_to(self.root)))}?token={self._token}&reset"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


# a reader who only looks: JupyterLab's wish for a kernel stays unanswered
WITHOUT_KERNEL = """(() => {
  const real = window.fetch;
  window.fetch = (what, how) => {
    const path = new URL(what.url || what, location).pathname;
    const method = how?.method || what.method;
    return method === "POST" && path.endsWith("/api/sessions") ? new Promise(() => {}) : real(what, how);
  };
})()"""


class LabPage(WatchedPage):
    """A notebook opened in JupyterLab."""

    def __init__(self, context, plotly_address: str):
        super().__init__(context, "lab", plotly_address)

    def open(self, url: str, kernel: bool) -> None:
        """Opens the notebook in the light theme, with the side bar folded away and what solutions show unfolded, as a reader
        does in the end; with a kernel only if it is to be run."""
        if not kernel:
            self.page.add_init_script(WITHOUT_KERNEL)
        self.page.goto(url, wait_until="domcontentloaded")
        self.page.wait_for_function(
            "() => window.jupyterapp?.shell.currentWidget?.content?.widgets && document.querySelector('.jp-NotebookPanel .jp-Notebook')",
            timeout=60_000,
        )
        self._awaits("jupyterapp.shell.currentWidget.context.ready", 30)
        self._awaits("jupyterapp.shell.leftCollapsed || jupyterapp.commands.execute('application:toggle-left-area')", 10)
        self.page.wait_for_function(
            "() => jupyterapp.shell.currentWidget.content.widgets.every((w) => w.node.isConnected)", timeout=30_000
        )
        self._awaits("jupyterapp.commands.execute('notebook:show-all-cell-outputs')", 10)
        self.theme(LIGHT)

    def _awaits(self, promise: str, seconds: float) -> None:
        """Lets the page await something, but not for ever."""
        self.page.wait_for_function(f"async () => {{ await ({promise}); return true }}", timeout=seconds * 1000)

    def theme(self, theme: str) -> None:
        name = {LIGHT: "JupyterLab Light", DARK: "JupyterLab Dark"}[theme]
        self._awaits(f"jupyterapp.commands.execute('apputils:change-theme', {{ theme: '{name}' }})", 10)
        self.page.wait_for_function("(name) => document.body.dataset.jpThemeName === name", arg=name, timeout=10_000)
        self.settle()

    def trusted(self) -> list[bool]:
        """For each code cell, whether JupyterLab trusts its outputs."""
        return self.page.evaluate(
            "() => jupyterapp.shell.currentWidget.content.widgets.filter((w) => w.outputArea).map((w) => w.model.trusted)"
        )

    def run_all(self, seconds: float) -> None:
        """Runs all cells by JupyterLab's own command and returns when it has come to its end."""
        self.page.wait_for_function(
            """() => document.querySelector('.jp-Dialog')
                || jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.connectionStatus === 'connected'""",
            timeout=60_000,
        )
        if self.page.query_selector(".jp-Dialog"):
            raise RuntimeError(f"JupyterLab asked instead of starting a kernel: {self.page.inner_text('.jp-Dialog')!r}")
        self._awaits("jupyterapp.shell.currentWidget.sessionContext.session.kernel.info", 60)
        try:
            self._awaits("jupyterapp.commands.execute('notebook:run-all-cells')", seconds)
        except TookTooLong:
            raise RuntimeError(f"the cells were not done within {seconds:.0f} s: {'; '.join(self.unfinished()[:2])}") from None

    def outputs(self) -> list[list[dict]]:
        return self.page.evaluate(
            "() => jupyterapp.shell.currentWidget.content.widgets.map((w) => w.outputArea ? w.outputArea.model.toJSON() : [])"
        )

    def unfinished(self) -> list[str]:
        """Code cells that have source but no execution count."""
        cells = self.page.evaluate("""() => jupyterapp.shell.currentWidget.content.widgets.map((w, i) =>
            [i + 1, !w.outputArea || !w.model.sharedModel.getSource().trim() || w.model.executionCount > 0])""")
        return [f"cell {number} was not run to its end" for number, finished in cells if not finished]

    def save(self) -> None:
        self._awaits("jupyterapp.shell.currentWidget.context.save()", 30)
