"""Where the time goes: on a cold file, and on a keystroke.

    python tests/bench/where_time_goes.py FILE.py [--keys 100] [--lines 30]

The share of each room of the house (time in its own functions, without what these call), then the functions that take most.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import sys
from collections import defaultdict
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from keystrokes import FINDING, Typed

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = "/tensorlint/"
WARM = 4


def rooms(stats: pstats.Stats) -> dict[str, float]:
    """Seconds in the functions of each room; those outside of the package are `python`."""
    found: dict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        inside = file.rpartition(PACKAGE)[2] if PACKAGE in file else "python"
        found[inside.partition("/")[0].removesuffix(".py")] += own
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def show(title: str, work: Callable[[], None], times: int, lines: int) -> None:
    """Runs something under the profiler and prints where its time went."""
    profile = cProfile.Profile()
    profile.enable()
    work()
    profile.disable()
    stats = pstats.Stats(profile)
    taken = rooms(stats)
    whole = sum(taken.values())
    print(f"\n{title}: {whole / times * 1000:.2f} ms under the profiler, which makes everything some times slower")
    print("  " + ", ".join(f"{room} {seconds / whole:.0%}" for room, seconds in taken.items() if seconds / whole >= 0.01))
    stats.sort_stats("cumulative").print_stats(PACKAGE, lines)


def main() -> int:
    """Reads the arguments, profiles a cold analysis and keystrokes, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--lines", type=int, default=30)
    arguments = parser.parse_args()
    path = str(arguments.file.resolve())
    typed = Typed(arguments.file.read_text(encoding="utf-8"), FINDING)
    settings = Settings()
    analyzer = Analyzer(lambda _: settings)

    def cold() -> None:
        analyzer.open(path, typed.text)
        analyzer.report(path)

    def key() -> None:
        edit = typed.edit()
        lines = analyzer.lines(path)
        start, end = (lines.offset(edit["range"][side]["line"], edit["range"][side]["character"]) for side in ("start", "end"))
        analyzer.change(path, [Change(None, Span(start, end), edit["text"])])
        analyzer.report(path)

    def keys() -> None:
        for _ in range(arguments.keys):
            key()

    show("cold", cold, 1, arguments.lines)
    gc.collect()
    gc.freeze()
    gc.disable()  # as the server does while somebody types
    for _ in range(WARM):
        key()
    began = process_time()
    keys()
    print(f"keystroke: {(process_time() - began) / arguments.keys * 1000:.2f} ms of processor time")
    show("keystroke", keys, arguments.keys, arguments.lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
