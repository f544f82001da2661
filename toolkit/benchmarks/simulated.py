#!/usr/bin/env python3
"""Measures the simulated shop: how long its tables take, and what a large one needs when it is streamed to a file.

    python3 toolkit/benchmarks/simulated.py            prints the table
    python3 toolkit/benchmarks/simulated.py --write    puts it into RESULTS.md

Needs Linux (the peak is the operating system's own figure), the built toolkit (java binder/Lab.java setup), and 2 GB of disk; some ten minutes.
"""

import argparse
import sys

from memory import best_of
from run import WORK, classes, machine, write_between


def streamed(customers: int, heap: str) -> str:
    path = WORK / "simulated-orders.csv"
    result, cost = best_of(1, heap, classes(), "Simulated", "orders", str(customers), str(path))
    size = path.stat().st_size / 1e6
    path.unlink()
    return f"| orders of {customers:,} customers, streamed to CSV | {heap} | {result}, {size:,.0f} MB | {cost} |"


def tables(customers: int, heap: str) -> str:
    result, cost = best_of(3, heap, classes(), "Simulated", "tables", str(customers))
    return f"| all tables of {customers:,} customers, one after the other | {heap} | {result} | {cost} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    lines = ["| work, 730 days | heap | result | wall, cold | peak memory |", "|---|---|---|---|---|"]
    print("\n".join(lines), flush=True)
    for work in (lambda: tables(20_000, "768m"), lambda: streamed(1_000_000, "256m"), lambda: streamed(4_000_000, "256m")):
        lines.append(work())
        print(lines[-1], flush=True)
    if options.write:
        write_between("the simulated shop", "python3 toolkit/benchmarks/simulated.py --write", machine(), lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
