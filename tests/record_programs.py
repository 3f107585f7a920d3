"""Runs the programs under `tests/programs` with the real libraries, and writes behind each `reveal_type` what came out of it.

    python tests/record_programs.py --python ENVIRONMENT/bin/python [NAME ...]

ENVIRONMENT has the libraries that the programs use. Behind a line stands the shape and dtype of what it is asked for, `?` where passes of a loop differ; then, where
less than that is known without running, how much: `rank`, or `nothing`. `test_programs.py` holds the engine to it.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PROGRAMS = Path(__file__).parent / "programs"
LINE = re.compile(r"^(?P<code>\s*reveal_type\(.*\))(?:  # (?P<shape>\([^)]*\)) (?P<dtype>\S+)(?: (?P<known>rank|nothing))?)?$")
RUN = """
import builtins, json, os, runpy, sys, warnings
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["HF_HUB_OFFLINE"] = "1"
warnings.simplefilter("ignore")
path, seen = sys.argv[1], []
def note(value):
    frame, shape = sys._getframe(1), getattr(value, "shape", None)
    if frame.f_code.co_filename == path and shape is not None:
        kind = getattr(value, "dtype", None)
        name = kind if kind is None or isinstance(kind, str) else getattr(kind, "name", str(kind).replace("torch.", ""))
        seen.append((frame.f_lineno, [None if size is None else int(size) for size in shape], name))
    return value
builtins.reveal_type = note
try:
    runpy.run_path(path, run_name="__main__")
finally:
    print("SEEN " + json.dumps(seen))
"""


class Truth(NamedTuple):
    """What came out of a line: sizes (None: any), dtype ("?": of a table, or not always the same), and how much of it must be known."""

    shape: tuple[int | None, ...]
    dtype: str
    known: str

    @classmethod
    def read(cls, text: str) -> Truth | None:
        """What stands behind a line; None where nothing does."""
        found = LINE.match(text)
        if found is None or found["shape"] is None:
            return None
        sizes = [size.strip() for size in found["shape"][1:-1].split(",") if size.strip()]
        return cls(tuple(None if size == "?" else int(size) for size in sizes), found["dtype"], found["known"] or "whole")

    def __str__(self) -> str:
        inner = ", ".join("?" if size is None else str(size) for size in self.shape) + ("," if len(self.shape) == 1 else "")
        return f"({inner}) {self.dtype}" + ("" if self.known == "whole" else f" {self.known}")


def known_of(shape: list[object] | None, truth: Truth) -> str:
    """How much of a shape is known: "whole", "rank", "nothing", or "wrong"."""
    if shape is None or shape == ["..."]:
        return "nothing"
    if shape[0:1] == ["..."]:
        held = shape[1:]
        return "nothing" if len(held) <= len(truth.shape) and _fit(held, truth.shape[len(truth.shape) - len(held) :]) else "wrong"
    if len(shape) != len(truth.shape) or not _fit(shape, truth.shape):
        return "wrong"
    return "rank" if any(size is None and real is not None for size, real in zip(shape, truth.shape)) else "whole"


def _fit(shape: list[object], real: tuple[int | None, ...]) -> bool:
    return all(not isinstance(size, int) or other is None or size == other for size, other in zip(shape, real))


def run(path: Path, python: str) -> dict[int, Truth]:
    """What came out of each line of a program."""
    done = subprocess.run([python, "-c", RUN, str(path)], capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("SEEN ")]
    if done.returncode or not lines:
        sys.exit(f"{path.name} raises: {done.stderr[-1500:]}")
    out: dict[int, Truth] = {}
    for row, shape, dtype in json.loads(lines[-1][5:]):
        before = out.get(row)
        sizes, kind = tuple(shape), dtype or "?"
        if before is not None and len(before.shape) == len(sizes):
            sizes = tuple(a if a == b else None for a, b in zip(before.shape, sizes))
            kind = kind if kind == before.dtype else "?"
        out[row] = Truth(sizes, kind, "whole")
    return out


def main() -> None:
    """The command."""
    from test_programs import revealed

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    for path in sorted(PROGRAMS.glob("*.py")):
        if options.names and path.stem not in options.names:
            continue
        truths, shapes = run(path, options.python), {row: shape for row, (shape, _) in revealed(path).items()}
        lines = path.read_text().splitlines()
        for row, truth in truths.items():
            found = LINE.match(lines[row - 1])
            if found is not None:
                known = known_of(shapes.get(row), truth)
                lines[row - 1] = f"{found['code']}  # {truth._replace(known=known if known in {'rank', 'nothing'} else 'whole')}"
        path.write_text("\n".join(lines) + "\n")
        print(f"{path.name}: {len(truths)} lines")


if __name__ == "__main__":
    main()
