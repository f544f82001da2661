#!/usr/bin/env python3
"""Measures what large files need: each piece of work in a fresh Java with a heap that is small for it.

    python3 toolkit/benchmarks/memory.py            prints the table
    python3 toolkit/benchmarks/memory.py --write    puts it into RESULTS.md

Needs Linux (the peak is the operating system's own figure), the built toolkit with DuckDB (java binder/Lab.java setup --with duckdb), and 3 GB of disk. The line
of Online Retail is left out, and says so, where that file is not beside the project.
"""

import argparse
import gzip
import shutil
import subprocess
import sys
from pathlib import Path

from run import HERE, WORK, classes, java, machine, write_between

RETAIL = HERE.parents[2] / "shared" / "data" / "reference" / "online_retail.csv.gz"


def generated(name: str, rows: int, *more: str) -> Path:
    path = WORK / name
    if not path.exists():
        partial = path.with_suffix(".partial")
        subprocess.run([java(), str(HERE / "Orders.java"), str(rows), str(partial), *more], check=True)
        partial.rename(path)
    return path


def retail() -> Path:
    path = WORK / "online_retail.csv"
    if not path.exists():
        with gzip.open(RETAIL) as packed, open(path, "wb") as plain:
            shutil.copyfileobj(packed, plain)
    return path


def duckdb() -> Path:
    """DuckDB's driver, which is no part of the toolkit."""
    found = sorted((HERE.parents[1] / ".venv").glob("**/duckdb_jdbc-*.jar"))
    if not found:
        sys.exit("DuckDB's driver is not here; run: java binder/Lab.java setup --with duckdb")
    return found[-1]


def best_of(rounds: int, heap: str, jars: str, program: str, *words: str) -> tuple[str, str]:
    """What the program says of its result, and the seconds and the peak of its fastest round."""
    compiled = WORK / "classes"
    sources = [str(HERE / "Memory.java"), str(HERE / f"{program}.java")]
    subprocess.run(["javac", "-encoding", "UTF-8", "-d", str(compiled), "-cp", classes(), *sorted(set(sources))], check=True)
    command = [java(), f"-Xmx{heap}", "-cp", f"{compiled}:{jars}", program, *words]
    best = (float("inf"), 0)
    for _ in range(rounds):
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            sys.exit(f"{' '.join(words)} failed:\n{done.stderr}")
        result, seconds, peak = done.stdout.strip().split("\t")
        best = min(best, (float(seconds), int(peak)))
    return result, f"{best[0]:,.1f} s | {best[1]:,} MB"


def measure(what: str, heap: str, work: str, path: Path) -> str:
    result, cost = best_of(3, heap, f"{classes()}:{duckdb()}", "Memory", work, str(path))
    size = path.stat().st_size / 1e6
    return f"| {what} | {size:,.0f} MB | {heap} | {result} | {cost} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    lines = ["| work | file | heap | result | wall, cold | peak memory |", "|---|---|---|---|---|---|"]
    print("\n".join(lines), flush=True)
    if RETAIL.exists():
        for heap in ("512m", "4g"):
            lines.append(measure("Online Retail: load → clean → RFM", heap, "retail", retail()))
            print(lines[-1], flush=True)
    else:
        print(f"Online Retail is left out: there is no {RETAIL.name} beside the project", file=sys.stderr)
    for what, heap, work, path in (
        ("read, GBK, 20 columns", "3g", "read", generated("orders-wide-gbk.csv", 3_000_000, "GBK", "20")),
        ("read, 8 columns", "1g", "read", generated("orders-412mb.csv", 5_570_000)),
        ("aggregate with DuckDB, 15 million rows", "256m", "query", generated("orders.csv", 15_000_000)),
    ):
        lines.append(measure(what, heap, work, path))
        print(lines[-1], flush=True)
    about = f"{machine()}; {duckdb().stem}"
    print(f"\n{about}")
    if options.write:
        write_between("large files", "python3 toolkit/benchmarks/memory.py --write", about, lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
