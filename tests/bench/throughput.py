"""`check` of many files beside ruff's: processor time of both, cold, with a warm cache and by two processes, and what the imports have pulled in.

    python tests/bench/throughput.py FILE.py ...
    python tests/bench/throughput.py @LIST          a file that names them, one a line

The files belong into their unpacked packages, since imports are followed there. Rounds are interleaved; the medians are printed. Not a timed test: it
prints figures.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from tensorlint.analysis import Analyzer
from tensorlint.batch.worker import Worker
from tensorlint.project.settings import Settings


class Cost(NamedTuple):
    """What a command took, in seconds."""

    processor: float
    elapsed: float


def cost_of(command: list[str]) -> Cost:
    """Runs a command to its end; findings are no failure, anything else is."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    elapsed, after = perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{shlex.join(command[:4])} … failed with {done.returncode}: {done.stderr[-400:]}")
    return Cost(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, elapsed)


def pulled_in(files: list[str]) -> list[str]:
    """The files that are read for the sake of others."""
    settings = Settings()
    return Worker(Analyzer(lambda _: settings)).look(files).read


def lines_of(files: list[str]) -> int:
    """How many lines they have together."""
    return sum(Path(file).read_bytes().count(b"\n") for file in files)


def main() -> int:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, fromfile_prefix_chars="@")
    parser.add_argument("files", nargs="+")
    parser.add_argument("-r", "--rounds", type=int, default=3)
    parser.add_argument("--ruff", default="ruff check --isolated --no-cache -q", help="the command that ours is compared with")
    parser.add_argument("--tensorlint", default=f"{shlex.quote(sys.executable)} -I -m tensorlint check -q", help="our command")
    arguments = parser.parse_args()
    files = [os.path.abspath(file) for file in arguments.files]
    ours = shlex.split(arguments.tensorlint)
    with TemporaryDirectory() as folder:
        kept = [*ours, "--cache-dir", folder, "--jobs", "1", *files]
        commands = {
            "ruff": [*shlex.split(arguments.ruff), *files],
            "cold, one process": [*ours, "--no-cache", "--jobs", "1", *files],
            "cold, two processes": [*ours, "--no-cache", "--jobs", "2", *files],
            "warm cache": kept,
        }
        cost_of(kept)  # fills the cache
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(arguments.rounds):
            for name, command in commands.items():
                costs[name].append(cost_of(command))
    lines = lines_of(files)
    base = median(each.processor for each in costs["ruff"])
    print(f"{len(files)} files, {lines:,} lines")
    print(f"  {'':20} {'CPU, s':>8} {'elapsed':>8} {'µs a line':>10} {'× ruff':>8}")
    for name, found in costs.items():
        processor, elapsed = median(each.processor for each in found), median(each.elapsed for each in found)
        print(f"  {name:20} {processor:8.2f} {elapsed:8.2f} {processor / lines * 1e6:10.1f} {processor / base:8.1f}")
    one, two = (median(each.elapsed for each in costs[name]) for name in ("cold, one process", "cold, two processes"))
    print(f"  two processes are {one / two:.2f} × as fast as one")
    others = pulled_in(files)
    more = lines_of(others)
    cold = median(each.processor for each in costs["cold, one process"])
    print(f"  imports pull in {len(others)} files with {more:,} lines; of all lines that are read, one costs {cold / (lines + more) * 1e6:.1f} µs")
    print(f"  that is {cold / (lines + more) / (base / lines):.1f} × what ruff takes for one of its own")
    return 0


if __name__ == "__main__":
    sys.exit(main())
