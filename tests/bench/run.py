"""Our server beside ruff's on the same files: interleaved, and as ratios, so that the machine's other load falls on both.

    python tests/bench/run.py FILE.py ...           files of your own
    python tests/bench/run.py --wheels FOLDER       the files that the goals were set on (downloaded into FOLDER)

Not a timed test: it prints figures and judges nothing.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple

from files import from_wheels
from keystrokes import Typed
from session import Failed, Session


class Round(NamedTuple):
    """What one server took on one file, in milliseconds (and MiB)."""

    startup: float
    opened: float
    keys: list[float]
    memory: float


def measure(name: str, command: list[str], file: Path, keys: int) -> Round:
    """One session in a folder that holds nothing but the file."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        copy = root / file.name
        shutil.copyfile(file, copy)
        typed = Typed(copy.read_text(encoding="utf-8"))
        session = Session(command, root)
        try:
            uri = copy.as_uri()
            opened = session.open(uri, typed.text)
            took = []
            for version in range(2, keys + 2):
                seconds, items = session.change(uri, version, typed.edit())
                took.append(seconds * 1000)
                if name == "ruff" and not any(f"`{typed.name}`" in item["message"] for item in items):
                    raise Failed(f"ruff answered about another text than `{typed.name}`")
            return Round(session.startup * 1000, opened * 1000, took, session.memory())
        finally:
            session.end()


def compare(servers: dict[str, list[str]], file: Path, rounds: int, keys: int) -> dict[str, list[Round]]:
    """Round by round, each server in turn, and each first as often as the others."""
    names = list(servers)
    found: dict[str, list[Round]] = defaultdict(list)
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            found[name].append(measure(name, servers[name], file, keys))
    return found


def table(file: Path, found: dict[str, list[Round]], base: str) -> str:
    """Medians of the rounds, and the median of their ratios to the base."""
    lines = file.read_text(encoding="utf-8").count("\n")
    rows = [f"{file.name} ({lines} lines)", f"  {'server':12} {'start':>8} {'open':>8} {'key p50':>8} {'p95':>8} {'ratio':>6} {'MiB':>6}"]
    for name, rounds in found.items():
        keys = [key for each in rounds for key in each.keys]
        ratio = median(median(ours.keys) / median(theirs.keys) for ours, theirs in zip(rounds, found[base], strict=True))
        start, opened = median(each.startup for each in rounds), median(each.opened for each in rounds)
        p95 = quantiles(keys, n=20)[-1]
        memory = median(each.memory for each in rounds)
        rows.append(f"  {name:12} {start:8.0f} {opened:8.1f} {median(keys):8.2f} {p95:8.2f} {ratio:6.2f} {memory:6.0f}")
    return "\n".join(rows)


def main() -> int:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wheels", type=Path, help="download the usual files into this folder, outside the repository")
    parser.add_argument("-r", "--rounds", type=int, default=4)
    parser.add_argument("-k", "--keys", type=int, default=32)
    parser.add_argument("--ruff", default="ruff server", help="the command that ours is compared with")
    parser.add_argument("--tensorlint", default=f"{shlex.quote(sys.executable)} -I -m tensorlint server", help="our command")
    arguments = parser.parse_args()
    files = list(arguments.files)
    if arguments.wheels:
        arguments.wheels.mkdir(parents=True, exist_ok=True)
        files += from_wheels(arguments.wheels)
    if not files:
        parser.error("give files, or --wheels FOLDER")
    servers = {"ruff": shlex.split(arguments.ruff), "tensorlint": shlex.split(arguments.tensorlint)}
    for file in files:
        print(table(file, compare(servers, file, arguments.rounds, arguments.keys), "ruff"), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
