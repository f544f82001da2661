#!/usr/bin/env python3
"""Measures Millet beside its peers: interleaved runs, results compared first, ratios of medians.

    python3 toolkit/benchmarks/run.py                    every task at 1 million rows
    python3 toolkit/benchmarks/run.py --rows 1000000 5000000 --write

Needs the built toolkit (java binder/Lab.java setup, or ./mvnw verify) and makes an environment of its own for the peers under toolkit/target.
"""

import argparse
import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "target"
WORK = TARGET / "benchmarks"
PEERS = ["pandas", "polars", "duckdb"]
TASKS = {
    "read": "CSV → table",
    "rfm": "orders → cleaned → RFM",
    "file-to-rfm": "CSV → cleaned → RFM",
    "group-few": "group by category (8 groups)",
    "group-many": "group by customer (a group for 20 rows)",
    "group-two": "group by city and category (2,400 groups)",
    "distinct": "distinct rows, first kept",
    "join": "join with the table of customers",
    "sort-number": "sort by price, then quantity",
    "sort-text": "sort by item",
}


class Engine:
    """A process that answers tasks; its highest memory is the operating system's own figure."""

    def __init__(self, name: str, command: list[str]):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        if self.process.stdout.readline().strip() != "ready":
            sys.exit(f"{name} does not start: {' '.join(command)}")

    def ask(self, task: str, path: Path):
        self.process.stdin.write(f"{task}\t{path}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().rstrip("\n").split("\t")
        if len(answer) != 3:
            sys.exit(f"{self.name} has no answer to {task}; what it wrote is above")
        return float(answer[0]), float(answer[1]), answer[2]

    def peak(self) -> int:
        """Megabytes; 0 where the system does not tell."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii", errors="replace")
        except OSError:
            return 0
        return next((int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def peers_python() -> Path:
    venv = WORK / "venv"
    wanted = HERE / "requirements.txt"
    stamp = venv / "installed.txt"
    if not stamp.exists() or stamp.read_bytes() != wanted.read_bytes():
        shutil.rmtree(venv, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin/python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", wanted], check=True)
        shutil.copyfile(wanted, stamp)
    return venv / "bin/python"


def java() -> str:
    return str(Path(os.environ["JAVA_HOME"]) / "bin/java") if "JAVA_HOME" in os.environ else "java"


def classes() -> str:
    jar = TARGET / "millet-toolkit.jar"
    if not jar.exists():
        sys.exit("the toolkit is not built; run: java binder/Lab.java setup")
    return os.pathsep.join([str(jar), str(TARGET / "lib" / "*")])


def orders(rows: int) -> Path:
    path = WORK / f"orders-{rows}.csv"
    if not path.exists():
        partial = path.with_suffix(".partial")
        subprocess.run([java(), str(HERE / "Orders.java"), str(rows), str(partial)], check=True)
        partial.rename(path)
    return path


def engines(python: Path, heap: str) -> list[Engine]:
    ours = [java(), f"-Xmx{heap}", "-cp", classes(), str(HERE / "Worker.java")]
    return [Engine("millet", ours)] + [Engine(name, [str(python), str(HERE / "peers.py"), name]) for name in PEERS]


def measure(task: str, path: Path, python: Path, options) -> dict:
    """Fresh processes for each task, so that the memory is the task's own; the first rounds warm them up and are not counted."""
    running = engines(python, options.heap)
    times = {engine.name: [] for engine in running}
    used = {engine.name: [] for engine in running}
    for turn in range(options.warmup + options.runs):
        facts = {}
        for engine in running:
            wall, cpu, facts[engine.name] = engine.ask(task, path)
            if turn >= options.warmup:
                times[engine.name].append(wall)
                used[engine.name].append(cpu)
        if len(set(facts.values())) > 1:
            sys.exit(f"{task}: the results differ, so their times say nothing\n" + "\n".join(f"  {n}: {f}" for n, f in facts.items()))
    result = {
        engine.name: (statistics.median(times[engine.name]), statistics.median(used[engine.name]), engine.peak()) for engine in running
    }
    for engine in running:
        engine.end()
    return result


def row(task: str, rows: int, result: dict) -> str:
    ours = result["millet"]
    cells = [TASKS[task], f"{rows:,}", f"{ours[0]:.3f} s", f"{ours[2]:,} MB"]
    for peer in PEERS:
        wall, cpu, peak = result[peer]
        cells.append(f"**{wall / ours[0]:.2f}** ({cpu / ours[1]:.2f}; {peak:,} MB)")
    return "| " + " | ".join(cells) + " |"


def machine() -> str:
    model = next((l.split(":")[1].strip() for l in Path("/proc/cpuinfo").read_text().splitlines() if l.startswith("model name")), platform.processor())
    version = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    return f"{os.cpu_count()} cores of {model}; {version}; {datetime.date.today()}"


def versions(python: Path) -> str:
    names = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True).stdout.split()
    return ", ".join(n.replace("==", " ") for n in names if n.split("==")[0] in PEERS) + f", Python {platform.python_version()}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"{', '.join(TASKS)}; all when none is named")
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--runs", type=int, default=5, help="counted rounds")
    parser.add_argument("--warmup", type=int, default=3, help="rounds before them")
    parser.add_argument("--heap", default="6g", help="heap of our Java")
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    unknown = [task for task in options.tasks if task not in TASKS]
    if unknown:
        parser.error(f"no task {', '.join(unknown)}; there are {', '.join(TASKS)}")
    WORK.mkdir(parents=True, exist_ok=True)
    python = peers_python()
    lines = [
        "| work | rows | Millet, wall | peak | " + " | ".join(PEERS) + " |",
        "|---|---|---|---|" + "---|" * len(PEERS),
    ]
    print("\n".join(lines), flush=True)
    for rows in options.rows:
        path = orders(rows)
        for task in options.tasks or TASKS:
            lines.append(row(task, rows, measure(task, path, python, options)))
            print(lines[-1], flush=True)
    about = f"{machine()}; {versions(python)}"
    print(f"\n{about}")
    if options.write:
        command = f"python3 toolkit/benchmarks/run.py --rows {' '.join(map(str, options.rows))} --runs {options.runs} --warmup {options.warmup} --write"
        write_between("columnar work", command, about, lines)
    return 0


def write_between(section: str, command: str, about: str, lines: list[str]) -> None:
    """Into RESULTS.md, between the two marks of a section; what stood there goes."""
    path = HERE / "RESULTS.md"
    begin, end = f"<!-- {section} -->\n", f"<!-- end of {section} -->\n"
    head, rest = path.read_text(encoding="utf-8").split(begin)
    _, tail = rest.split(end)
    body = "\n".join(["", f"`{command}` on {about}.", "", *lines, "", ""])
    path.write_text(head + begin + body + end + tail, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
