"""Runs notebooks headless, each on a fresh Java kernel, and says which cell failed and why.

    python binder/run_notebooks.py [--out DIR | --in-place] [--report FILE.json] NOTEBOOK...

Only the kernelspec `java` of the running Python's own environment is used, and nothing is written outside DIR, the
report and, with --in-place, the notebooks themselves. Executed notebooks are written in normal form: what is in them
depends on the code and the data, never on the clock, the machine or the JDK.

With --check-exercises, as the authors' tests run it, three cell tags have a meaning, so that an exercise can be left
open and still be tested. Without it every cell is a cell, and a reader's copy may have its exercises solved.

    exercise        the starter: complete Java with a placeholder in it; runs like any other cell
    exercise-check  a Check.answer: shows an open question (○) as long as the answer is null, which it has to be here
    solution        runs, and then the check before it runs once more and has to show ✓

Exit status: 0 every cell ran; 1 a cell failed; 2 the command line is wrong; 130 interrupted.
"""

import argparse
import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import tempfile
import time
from pathlib import Path

# Jupyter would otherwise keep its run-time files in the user's home folder.
SCRATCH = tempfile.TemporaryDirectory(prefix="notebooks-", ignore_cleanup_errors=True)
os.environ["JUPYTER_RUNTIME_DIR"] = SCRATCH.name

try:
    import nbformat
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
except ImportError as missing:
    print(
        f"{sys.executable} has no {missing.name}. Say java binder/Lab.java setup and use the Python of .venv",
        file=sys.stderr,
    )
    sys.exit(2)

KERNEL = "java"
CELL_SECONDS = 120
START_SECONDS = 120
START_ATTEMPTS = 2
KERNEL_BYTES = 2_000_000_000  # of memory in the machine for each kernel at work; one takes up to half of it
LOG_LINES = 12
REPAIR = "To set the kernel up again: java binder/Lab.java setup"
CELL_METADATA = ("tags", "jupyter")
NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": KERNEL},
    "language_info": {
        "codemirror_mode": "java",
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "Java",
        "pygments_lexer": "java",
    },
}
MARKS = {"ok": "ok", "error": "FAILED", "timeout": "TIMEOUT"}


# --- reading and writing ----------------------------------------------------------------------------------------------


def read_notebook(path):
    """The notebook in a file, every cell with an id that stays the same from run to run."""
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(data, dict) or data.get("nbformat") != 4:
        raise ValueError("it is not a notebook of format 4")
    taken = {cell.get("id") for cell in data.get("cells", [])}
    for number, cell in enumerate(data.get("cells", []), start=1):
        if not cell.get("id"):
            cell["id"] = next(name for name in candidate_ids(number) if name not in taken)
            taken.add(cell["id"])
    data["nbformat_minor"] = 5
    notebook = nbformat.reads(json.dumps(data), as_version=4)
    nbformat.validate(notebook)
    return notebook


def candidate_ids(number):
    yield f"cell-{number:02d}"
    for letter in "abcdefghijklmnopqrstuvwxyz":
        yield f"cell-{number:02d}{letter}"


def write_notebook(notebook, path):
    """Writes in one step, so that an interrupted run leaves no half notebook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes((nbformat.writes(notebook, version=4) + "\n").encode("utf-8"))
    os.replace(part, path)


# --- normal form ------------------------------------------------------------------------------------------------------


def normal_form(notebook):
    """The same notebook without anything that a second run, another machine or another JDK could change."""
    count = 0
    cells = []
    for cell in notebook.cells:
        kept = {key: cell.metadata[key] for key in CELL_METADATA if cell.metadata.get(key)}
        plain = {"id": cell.id, "cell_type": cell.cell_type, "metadata": kept, "source": unix(cell.source)}
        if cell.get("attachments"):
            plain["attachments"] = cell.attachments
        if cell.cell_type == "code":
            executed = cell.execution_count is not None
            count += executed
            plain["execution_count"] = count if executed else None
            plain["outputs"] = [normal_output(output, count) for output in streams_first(cell.outputs)]
        cells.append(plain)
    return nbformat.from_dict(
        {"cells": cells, "metadata": NOTEBOOK_METADATA, "nbformat": 4, "nbformat_minor": 5}
    )


def streams_first(outputs):
    """One stdout, one stderr, then the rest: how the kernel interleaves them is a matter of timing."""
    streams = []
    for name in ("stdout", "stderr"):
        text = "".join(o.text for o in outputs if o.output_type == "stream" and o.name == name)
        text = without_progress(text)
        if text:
            streams.append({"output_type": "stream", "name": name, "text": text})
    return streams + [o for o in outputs if o.output_type != "stream"]


def without_progress(text):
    """Drops lines that were written over with carriage returns: a progress line ends in a time or a percentage."""
    lines = re.sub(r"\r+\n", "\n", text).split("\n")
    return "\n".join(line for line in lines if "\r" not in line)


def normal_output(output, count):
    normal = dict(output)
    normal.pop("transient", None)
    if "data" in normal:
        normal["metadata"] = {}
        normal["data"] = {mime: normal_data(mime, data) for mime, data in normal["data"].items()}
    if "execution_count" in normal:
        normal["execution_count"] = count
    return normal


def normal_data(mime, data):
    if not isinstance(data, str):
        return data
    data = unix(data)
    if mime == "text/html":
        data = re.sub(r"<script\b[^>]*>.*?</script\s*>", "", data, flags=re.DOTALL | re.IGNORECASE)
    return data


def unix(text):
    return text.replace("\r\n", "\n")


# --- what went wrong --------------------------------------------------------------------------------------------------

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
SNIPPET_FRAME = re.compile(r"\(#(\d+):(\d+)\)")
QUOTED = "|   "


def plain_text(text):
    return COLOUR.sub("", text)


def describe_error(reply, source, snippets):
    """Exception class, message and the line of the cell, from what the kernel sent.

    reply: the kernel's ename, evalue and traceback; snippets: JShell's pieces of code by number.
    """
    name, message = reply["ename"], reply["evalue"]
    traceback = [line for part in reply["traceback"] for line in part.split("\n")]
    if name in ("CompilationException", "IncompleteSourceException"):
        marked = next((t for t in traceback if "\x1b[41m" in t), None)
        marked = marked or next((t for t in traceback if plain_text(t).startswith(QUOTED)), "")
        said = [plain_text(t).strip() for t in traceback if t.strip() and not plain_text(t).startswith(QUOTED)]
        text = plain_text(marked)
        text = text[len(QUOTED):] if text.startswith(QUOTED) else text
        return name, "; ".join(said).rstrip(":"), line_number(source, text, start_of_snippet(source, message))
    nested = re.match(r"([A-Za-z_$][\w$]*(?:\.[\w$]+)+)(?:, |: )(.*)", message, re.DOTALL)
    if nested:  # the kernel calls every exception of the code a RuntimeException
        name, message = nested.group(1).rsplit(".", 1)[-1], nested.group(2)
    causes = [plain_text(line).strip() for line in traceback if plain_text(line).startswith("Caused by: ")]
    return name, "\n".join([message, *causes]), thrown_at(traceback, source, snippets)


def start_of_snippet(source, evalue):
    found = re.match(r"\[snippet: \[(.*)\], status: \w+\]", evalue, re.DOTALL)
    return max(0, source.find(found.group(1).strip())) if found else 0


def line_number(source, text, start=0):
    """The 1-based number of the first line that reads `text`, looked for from `start` on; else the line at `start`."""
    first = source.count("\n", 0, start)
    for number, line in enumerate(source.split("\n")[first:], start=first + 1):
        if text.strip() and text.strip() in line:
            return number
    return first + 1


def thrown_at(traceback, source, snippets):
    """The line of the innermost frame that lies in this cell; the first line where none does."""
    for number, line in frames(traceback):
        code = snippets.get(number, "").strip()
        start = source.find(code) if code else -1
        if start >= 0:
            return source.count("\n", 0, start) + line
    return first_line(source)


def frames(traceback):
    return [(n, int(line)) for text in traceback for n, line in SNIPPET_FRAME.findall(plain_text(text))]


def first_line(source):
    return next((n for n, line in enumerate(source.split("\n"), start=1) if line.strip()), 1)


def block(path, cell, numbers, source):
    """A failure as a student reads it: where, what, and the code with the line marked."""
    n, code_n = numbers
    lines = [f"{MARKS[cell['status']]}  {path}  cell {n} (code cell {code_n})"]
    lines.append(indented(f"{cell['ename']}: {cell['evalue']}"))
    lines.append("")
    width = len(str(source.count("\n") + 1))
    for number, line in enumerate(source.split("\n"), start=1):
        lines.append(f"  {'>' if number == cell['lineNumber'] else ' '} {number:{width}d} | {line}".rstrip())
    return "\n".join(lines)


# --- one notebook on one kernel ---------------------------------------------------------------------------------------


class Failure(Exception):
    """A cell, or the start of a kernel, that did not do what it should."""

    def __init__(self, status, name, message, line=None):
        super().__init__(message)
        self.status, self.name, self.message, self.line = status, name, message, line


class Kernel:
    """One fresh kernel process. Its own messages go to a file: a pipe would outlive it and hang whoever reads it."""

    alive = []
    stopping = False

    def __init__(self, number, folder, options):
        self.log = Path(SCRATCH.name, f"kernel-{number}.log")
        self.connection = Path(SCRATCH.name, f"kernel-{number}.json")
        self.folder, self.options = folder, options
        self.manager = self.process = None
        self.peak = 0

    async def start(self):
        for attempt in range(1, START_ATTEMPTS + 1):
            try:
                return await self.start_once()
            except Exception as problem:
                self.kill()
                # The ports were free when they were chosen; another process can take one before the kernel does.
                if attempt == START_ATTEMPTS or "Address already in use" not in self.messages():
                    said = [str(problem) or type(problem).__name__, self.messages(), REPAIR]
                    raise Failure("error", "KernelDidNotStart", "\n".join(filter(None, said))) from None

    async def start_once(self):
        self.manager = AsyncKernelManager(
            kernel_name=KERNEL, kernel_spec_manager=kernelspecs(), connection_file=str(self.connection)
        )
        spec = self.manager.kernel_spec
        spec.argv = command(spec.argv, self.options)
        with open(self.log, "wb") as log:
            await self.manager.start_kernel(cwd=str(self.folder), stdout=log, stderr=log)
        self.process = self.manager.provisioner.process
        Kernel.alive.append(self)
        client = self.manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=START_SECONDS)
        except BaseException:
            client.stop_channels()
            raise
        client.allow_stdin = False
        return client

    def messages(self):
        """The last lines that the kernel wrote about itself, its own chatter left out."""
        with contextlib.suppress(OSError):
            lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
            return "\n".join([line for line in lines if line.strip() and not line.startswith("[I ")][:LOG_LINES])
        return ""

    def measure(self):
        self.peak = max(self.peak, peak_memory(self.process.pid) if self.process else 0)

    def kill(self):
        """Ends the process and whatever it started, at once."""
        if self in Kernel.alive:
            Kernel.alive.remove(self)
        if self.process is not None and self.process.poll() is None:
            with contextlib.suppress(OSError):
                if hasattr(os, "killpg"):
                    os.killpg(self.process.pid, signal.SIGKILL)  # the kernel leads a session of its own
                else:
                    self.process.kill()
            self.process.wait()
        with contextlib.suppress(OSError):
            self.connection.unlink()


def kernelspecs():
    specs = KernelSpecManager(kernel_dirs=[os.path.join(sys.prefix, "share", "jupyter", "kernels")])
    specs.ensure_native_kernel = False
    return specs


def command(argv, options):
    """The kernelspec's command with another java binary, and with our JVM options after its own, so that ours win."""
    argv = list(argv)
    if options.java:
        argv[0] = options.java
    place = argv.index("-jar") if "-jar" in argv else 1
    return argv[:place] + options.jvm + argv[place:]


def peak_memory(pid):
    """Peak resident bytes of a process and its living descendants; 0 where the system does not tell."""
    if os.path.isdir("/proc/self"):
        return sum(peak_of(p) for p in [pid, *descendants(pid)])
    try:
        import psutil
    except ImportError:
        return 0
    try:
        tree = [psutil.Process(pid)]
        tree += tree[0].children(recursive=True)
        return sum(getattr(p.memory_info(), "peak_wset", p.memory_info().rss) for p in tree)
    except psutil.Error:
        return 0


def descendants(pid):
    found = []
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            found += [int(child), *descendants(int(child))]
    return found


def peak_of(pid):
    with contextlib.suppress(OSError):
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
        return int(found.group(1)) * 1024 if found else 0
    return 0


class Run:
    """One notebook being executed."""

    def __init__(self, path, number, options):
        self.path, self.options = path, options
        self.notebook = read_notebook(path)
        self.cells = list(self.notebook.cells)
        for cell in self.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        self.kernel = Kernel(number, Path(path).resolve().parent, options)
        self.report = {"notebook": str(path), "output": None, "status": "ok", "seconds": 0.0, "peakRssBytes": None}
        self.report["cells"] = [
            {"cell": n, "codeCell": c, "status": "not-run"}
            for c, n in enumerate((n for n, cell in enumerate(self.cells, 1) if is_code(cell)), start=1)
        ]
        self.problem = None

    async def execute(self):
        started = time.monotonic()
        try:
            client = await self.kernel.start()
            try:
                await self.execute_cells(client)
            finally:
                client.stop_channels()
        except Failure as failure:
            self.fail(self.report, failure)
            said = f"{failure.name}: {failure.message}"
            self.problem = f"FAILED  {self.path}  before its first cell\n{indented(said)}"
        finally:
            self.kernel.kill()
            self.report["seconds"] = round(time.monotonic() - started, 3)
            self.report["peakRssBytes"] = self.kernel.peak or None

    async def execute_cells(self, kernel_client):
        # The cell at the end is for questions to the kernel; it is never written.
        work = nbformat.v4.new_notebook(cells=[*self.cells, nbformat.v4.new_code_cell("")])
        self.client = NotebookClient(
            work, km=self.kernel.manager, timeout=self.options.timeout, force_raise_errors=True, record_timing=False
        )
        self.client.kc = kernel_client
        await self.require_options()
        self.open_check = None
        for row in self.report["cells"]:
            started = time.monotonic()
            try:
                await self.execute_row(row["cell"])
                row["status"] = "ok"
            except Failure as failure:
                self.fail(row, failure)
                self.report["status"] = failure.status
                source = self.cells[row["cell"] - 1].source
                row["lineNumber"] = failure.line or first_line(source)
                row["line"] = source.split("\n")[row["lineNumber"] - 1].strip()
                self.problem = block(self.path, row, (row["cell"], row["codeCell"]), source)
                return
            finally:
                row["seconds"] = round(time.monotonic() - started, 3)
                self.kernel.measure()

    def fail(self, row, failure):
        row.update(status=failure.status, ename=failure.name, evalue=failure.message)

    async def require_options(self):
        """A locale or time zone that did not arrive would make a test of it worthless."""
        for option in self.options.jvm:
            name, equals, value = option[2:].partition("=")
            if option.startswith("-D") and equals:
                actual = await self.ask(f"System.getProperty({json.dumps(name)})")
                if actual != value:
                    raise Failure("error", "OptionIgnored", f"the kernel was given {option} and says {actual}")

    async def execute_row(self, number):
        cell = self.cells[number - 1]
        await self.execute_cell(cell, number - 1)
        if self.options.check_exercises:
            await self.hold_to_tags(cell, number)

    async def hold_to_tags(self, cell, number):
        tags = cell.metadata.get("tags", [])
        if "exercise-check" in tags:
            if not shows(cell, "\u25cb"):
                message = "the check does not show an open question (Check.answer of null) before the exercise is solved"
                raise Failure("error", "ExerciseError", message)
            self.open_check = (number, cell.source)
        if "solution" in tags and self.open_check:
            check, self.open_check = self.open_check, None
            await self.expect_solved(check)

    async def expect_solved(self, check):
        number, source = check
        scratch = nbformat.v4.new_code_cell(source)
        said = "it is still open"
        try:
            await self.execute_cell(scratch, len(self.cells))
        except Failure as failure:
            said = f"{failure.name}: {failure.message}"
        if not shows(scratch, "\u2713"):
            raise Failure("error", "ExerciseError", f"the solution does not pass the check in cell {number}: {said}")

    async def execute_cell(self, cell, index):
        try:
            await self.client.async_execute_cell(cell, index)
        except CellExecutionError:
            raise await self.cell_failure(cell) from None
        except CellTimeoutError:
            message = (
                f"no answer within {self.options.timeout} s, so the kernel was ended."
                " Look for a loop without an end, or allow more with --timeout"
            )
            raise Failure("timeout", "CellTimeoutError", with_log(message, self.kernel)) from None
        except DeadKernelError:
            if Kernel.stopping:  # nbclient takes our own cancelling for a dead kernel
                raise asyncio.CancelledError from None
            code = self.kernel.process.poll()
            message = (
                f"the kernel process ended (exit status {code}) while it ran this cell."
                " Look for System.exit, or for more memory than the machine has"
            )
            raise Failure("error", "DeadKernelError", with_log(message, self.kernel)) from None

    async def cell_failure(self, cell):
        reply = next(o for o in reversed(cell.outputs) if o.output_type == "error")
        numbers = {number for number, _ in frames(reply.traceback)}
        snippets = await self.snippets(numbers) if numbers else {}
        return Failure("error", *describe_error(reply, cell.source, snippets))

    async def snippets(self, numbers):
        """JShell's own text of the pieces of code that a stack trace names by number only."""
        names = ", ".join(json.dumps(n) for n in sorted(numbers, key=int))
        answer = await self.ask(
            "org.dflib.jjava.kernel.JavaNotebookStatics.kernel().getJShell().snippets()"
            f".filter(s -> List.of({names}).contains(s.id())).map(s -> s.id() + \"\\u001f\" + s.source())"
            ".collect(java.util.stream.Collectors.joining(\"\\u001e\"))"
        )
        return dict(part.split("\x1f", 1) for part in (answer or "").split("\x1e") if "\x1f" in part)

    async def ask(self, expression):
        """The text form of an expression, or None where this kernel cannot tell."""
        scratch = nbformat.v4.new_code_cell(expression)
        try:
            await self.client.async_execute_cell(scratch, len(self.cells), store_history=False)
        except (CellExecutionError, CellTimeoutError, DeadKernelError):
            return None
        return next((o.data.get("text/plain") for o in scratch.outputs if o.output_type == "execute_result"), None)

    def is_worth_writing(self):
        """A failed notebook goes to --out, where its error can be read, but never over the notebook itself."""
        ran = any(cell["status"] != "not-run" for cell in self.report["cells"])
        return self.report["status"] == "ok" or (ran and not self.options.in_place)

    def summary(self):
        row = self.report
        memory = f"{row['peakRssBytes'] / 1e6:5.0f} MB" if row["peakRssBytes"] else " " * 8
        ran = sum(cell["status"] == "ok" for cell in row["cells"])
        return f"{MARKS[row['status']]:8}{row['seconds']:6.1f} s {memory}  {self.path}  {ran}/{len(row['cells'])} cells"


def with_log(message, kernel):
    log = kernel.messages()
    return f"{message}\nthe kernel's own words:\n{log}" if log else message


def shows(cell, sign):
    """Whether the last result of the cell is a check behind this sign."""
    results = [output.get("data", {}).get("text/plain", "") for output in cell.outputs]
    return bool(results) and results[-1].startswith(sign)


def is_code(cell):
    return cell.cell_type == "code" and cell.source.strip()


def indented(text):
    return "\n".join("  " + line for line in text.split("\n"))


# --- all notebooks ----------------------------------------------------------------------------------------------------


async def execute_all(runs, options):
    """Runs at most `options.jobs` kernels at a time; one bad notebook stops no other."""
    free = asyncio.Semaphore(options.jobs)
    targets = output_files([run.path for run in runs], options)

    async def one(run):
        async with free:
            await run.execute()
        print(run.summary(), flush=True)
        if run.problem:
            print("\n" + run.problem + "\n", flush=True)
        target = targets[run.path]
        if target and run.is_worth_writing():
            write_notebook(normal_form(run.notebook), target)
            run.report["output"] = str(target)

    await asyncio.gather(*(one(run) for run in runs))


def output_files(paths, options):
    """Where each executed notebook goes: below --out in the folders that the notebooks have among themselves."""
    if options.in_place:
        return {path: path for path in paths}
    if not options.out:
        return {path: None for path in paths}
    root = os.path.commonpath([path.resolve().parent for path in paths])
    return {path: options.out / path.resolve().relative_to(root) for path in paths}


def write_report(runs, options, seconds):
    report = {
        "notebooks": [run.report for run in runs],
        "java": command(kernelspecs().get_kernel_spec(KERNEL).argv, options)[0],
        "jobs": options.jobs,
        "jvm": options.jvm,
        "seconds": round(seconds, 3),
    }
    options.report.parent.mkdir(parents=True, exist_ok=True)
    options.report.write_bytes((json.dumps(report, indent=1, ensure_ascii=False) + "\n").encode("utf-8"))


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="run_notebooks.py", description="Runs notebooks headless, each on a fresh Java kernel."
    )
    parser.add_argument("notebooks", nargs="+", type=Path, metavar="NOTEBOOK")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the executed notebooks in normal form to DIR")
    parser.add_argument("--in-place", action="store_true", help="write them over the notebooks, if every cell ran")
    parser.add_argument("--timeout", type=int, default=CELL_SECONDS, metavar="SECONDS", help="a cell (%(default)s)")
    parser.add_argument("--report", type=Path, metavar="FILE.json", help="write what happened, cell by cell")
    parser.add_argument(
        "--check-exercises", action="store_true", help="hold exercises to be open before, and answered after, a solution"
    )
    parser.add_argument("--jvm", action="append", default=[], metavar="OPTION", help="for the kernel: --jvm -Xmx768m")
    parser.add_argument("--java", metavar="PATH", help="the java binary to use in place of the kernelspec's")
    parser.add_argument("--jobs", type=int, default=default_jobs(), metavar="N", help="kernels at a time (%(default)s)")
    options = parser.parse_args(joined_jvm(arguments))
    if options.out and options.in_place:
        parser.error("--out and --in-place: say where the notebooks go with one of them")
    if options.timeout < 1 or options.jobs < 1:
        parser.error("--timeout and --jobs are 1 or more")
    try:
        kernelspecs().get_kernel_spec(KERNEL)
    except NoSuchKernel:
        parser.error(f"{sys.prefix} has no kernel '{KERNEL}'. Say: java binder/Lab.java setup")
    options.runs = []
    for number, path in enumerate(dict.fromkeys(options.notebooks), start=1):
        try:
            options.runs.append(Run(path, number, options))
        except (OSError, ValueError, nbformat.ValidationError) as problem:
            reason = str(problem).split("\n")[0]
            parser.error(f"{path} cannot be read as a notebook: {reason}")
    return options


def joined_jvm(arguments):
    """`--jvm -Xmx768m` as one word: argparse takes a value that begins with a dash for an option."""
    words = list(arguments)
    for place in range(len(words) - 2, -1, -1):
        if words[place] == "--jvm":
            words[place:place + 2] = [f"--jvm={words[place + 1]}"]
    return words


def default_jobs():
    """Half the cores, but both of two: a kernel that starts keeps little more than one core busy."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(max(min(cores, 2), cores // 2), memory_limit() // KERNEL_BYTES))


def memory_limit():
    """Bytes that this machine, or the container that we are in, has at all."""
    limits = [KERNEL_BYTES * 2]
    with contextlib.suppress(AttributeError, ValueError, OSError):
        limits = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")]
    for file in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        with contextlib.suppress(OSError, ValueError):
            limits.append(int(Path(file).read_text()))
    return min(limits)


def count(notebooks):
    return "1 notebook" if notebooks == 1 else f"{notebooks} notebooks"


def stop(*_):
    Kernel.stopping = True
    raise KeyboardInterrupt


def main(arguments):
    options = parse(arguments)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    started = time.monotonic()
    try:
        asyncio.run(execute_all(options.runs, options))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    finally:
        for kernel in list(Kernel.alive):
            kernel.kill()
        if options.report:
            write_report(options.runs, options, time.monotonic() - started)
    failed = [run for run in options.runs if run.report["status"] != "ok"]
    print(f"{count(len(options.runs))}, {len(failed)} failed, {time.monotonic() - started:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
