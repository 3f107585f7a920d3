"""What is known of whole programs is what came out when they ran (`record_programs.py`), and no less of it than was known before."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from record_programs import PROGRAMS, Truth, known_of

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

ORDER = ("nothing", "rank", "whole")


def revealed(path: Path) -> dict[int, tuple[list[object] | None, str | None]]:
    """Of each line: the shape and dtype that are known, as `reveal --output-format json` has them."""
    analyzer, text = Analyzer(lambda path: Settings()), path.read_text()
    analyzer.reraise = True
    analyzer.open(str(path), text)
    assert not analyzer.report(str(path)).internal_errors
    return {text.count("\n", 0, each.span.start) + 1: (None if each.shape is None else list(each.shape), each.dtype) for each in analyzer.reveal(str(path))}


@pytest.mark.parametrize("path", sorted(PROGRAMS.glob("*.py")), ids=lambda path: path.stem)
def test_a_program_is_known_as_it_runs(path: Path) -> None:
    found = revealed(path)
    wrong = []
    for row, text in enumerate(path.read_text().splitlines(), 1):
        truth = Truth.read(text)
        if truth is None:
            continue
        shape, dtype = found.get(row, (None, None))
        known = known_of(shape, truth)
        if known == "wrong" or ORDER.index(known) < ORDER.index(truth.known) or (dtype is not None and truth.dtype not in {"?", dtype}):
            wrong.append(f"{path.name}:{row}: {text.strip()}: {shape} {dtype}")
    assert not wrong, "\n".join(wrong)
