"""Our server beside ruff's on the same files: interleaved, and as ratios, so that the machine's other load falls on both.

    python tests/bench/run.py FILE.py ...           files of your own
    python tests/bench/run.py --wheels FOLDER       the files that the goals were set on (downloaded into FOLDER)
    python tests/bench/run.py --own                 a flat script of 300 lines and a notebook of 40 cells, edited at one third
    --server NAME=COMMAND                           one more server beside them, such as pyrefly='pyrefly lsp'

What is typed is a name in a line that makes a finding of ours name it; the others are given the name alone. Not a timed test: it prints figures.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from files import from_wheels
from keystrokes import FINDING, Retyped, Typed
from own import CELLS, SIZE, THIRD, cells, flat_script
from session import Failed, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WARM = 4
"""Keys before those that are counted."""


class Round(NamedTuple):
    """What one server took on one file, in milliseconds (and MiB)."""

    startup: float
    opened: float
    keys: list[float]
    memory: float


class Work(NamedTuple):
    """What is typed into, for one server."""

    file: Path
    typed: Callable[[str], Typed | Retyped]  # by the server's name


def _into(file: Path) -> Work:
    text = file.read_text(encoding="utf-8")
    return Work(file, lambda name: Typed(text, FINDING if name == "tensorlint" else "{name}"))


def measure(name: str, command: list[str], work: Work, keys: int) -> Round:
    """One session in a folder that holds nothing but the file."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        copy = root / work.file.name
        typed = work.typed(name)
        copy.write_text(typed.text, encoding="utf-8")
        session = Session(command, root)
        try:
            uri = copy.as_uri()
            opened = session.open(uri, typed.text)
            took = []
            for version in range(2, keys + WARM + 2):
                seconds, items = session.change(uri, version, typed.edit())
                if version >= WARM + 2:
                    took.append(seconds * 1000)
                if isinstance(typed, Typed) and name in {"ruff", "tensorlint"} and not any(_is_about(item, typed.name) for item in items):
                    raise Failed(f"{name} answered about another text than `{typed.name}`")
            return Round(session.startup * 1000, opened * 1000, took, session.memory())
        finally:
            session.end()


def _is_about(item: dict[str, Any], name: str) -> bool:
    """Whether a diagnostic is of the text with that name: it names it, or (long ones are shortened) is as long as the call with it."""
    start, end = item["range"]["start"], item["range"]["end"]
    return f"`{name}`" in item["message"] or end["character"] - start["character"] == len(f"torch.softmax({name}, 1)")


def compare(servers: dict[str, list[str]], work: Work, rounds: int, keys: int) -> dict[str, list[Round]]:
    """Round by round, each server in turn, and each first as often as the others."""
    names = list(servers)
    found: dict[str, list[Round]] = defaultdict(list)
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            found[name].append(measure(name, servers[name], work, keys))
    return found


def table(title: str, found: dict[str, list[Round]], base: str) -> str:
    """Medians of the rounds, and the median of their ratios to the base."""
    rows = [title, f"  {'server':12} {'start':>8} {'open':>8} {'key p50':>8} {'p95':>8} {'ratio':>6} {'MiB':>6}"]
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
    parser.add_argument("--own", action="store_true", help="type into two texts of our own")
    parser.add_argument("--server", action="append", default=[], metavar="NAME=COMMAND", help="one more server to measure")
    arguments = parser.parse_args()
    files = list(arguments.files)
    if arguments.wheels:
        arguments.wheels.mkdir(parents=True, exist_ok=True)
        files += from_wheels(arguments.wheels)
    if not files and not arguments.own:
        parser.error("give files, --wheels FOLDER, or --own")
    servers = {"ruff": shlex.split(arguments.ruff), "tensorlint": shlex.split(arguments.tensorlint)}
    servers.update((name, shlex.split(command)) for name, _, command in (each.partition("=") for each in arguments.server))
    for file in files:
        lines = file.read_text(encoding="utf-8").count("\n")
        print(table(f"{file.name} ({lines} lines)", compare(servers, _into(file), arguments.rounds, arguments.keys), "ruff"), flush=True)
    if arguments.own:
        for title, work in _own():
            print(table(title, compare(servers, work, arguments.rounds, arguments.keys), "ruff"), flush=True)
        print(_notebook(servers["tensorlint"], arguments.keys), flush=True)
    return 0


def _own() -> Iterator[tuple[str, Work]]:
    text = flat_script()
    note, width = f'print("part {THIRD} is', SIZE
    yield "flat script, a word of a text", Work(Path("flat.py"), lambda name: Retyped(text, note, note + "{count}"))
    yield "flat script, a size that findings read", Work(Path("flat.py"), lambda name: Retyped(text, width, "WIDTH = {count}"))


def _notebook(command: list[str], keys: int) -> str:
    """A notebook of 40 cells: milliseconds until the findings of the cell that is typed into are here."""
    texts = cells()
    out = []
    for title, old, new, at in (("a word of a text", "is done", "is done{count}", CELLS // 3), ("a size that findings read", SIZE, "WIDTH = {count}", 0)):
        at = next(index for index in range(at, len(texts)) if old in texts[index])
        with TemporaryDirectory() as folder:
            session = Session(command, Path(folder).resolve())
            try:
                uris = session.open_notebook(Path(folder, "n.ipynb").resolve().as_uri(), texts)
                typed = Retyped(texts[at], old, new)
                took = [session.change_cell(uris, at, version, typed.edit()) * 1000 for version in range(2, keys + WARM + 2)][WARM:]
            finally:
                session.end()
        out.append(f"notebook of {len(texts)} cells, {title}: key p50 {median(took):.2f}, p95 {quantiles(took, n=20)[-1]:.2f}")
    return "\n".join(out)


if __name__ == "__main__":
    sys.exit(main())
