"""Every look-alike of the catalogue is a case, and silent for a reason that the engine knows: its twin differs in that one fact and is reported.

`lookalikes.tsv` has a line for each: its number, the case that only looks wrong, the twin that is wrong, and the fact in which the two differ.
A key may have several lines. Both cases carry a `# reveal:` of the fact, so silence by ignorance does not pass.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the reader of cases lies beside this file

from cases_runner import CASES, Case, find_cases, read_marks

TABLE = Path(__file__).parent / "lookalikes.tsv"
NUMBERS = range(1, 78)
BY_NAME = {case.name: case for case in find_cases()}


class Pair(NamedTuple):
    """One line of the table."""

    number: int
    silent: str
    twin: str
    fact: str


def read_table() -> list[Pair]:
    """The lines below the headings."""
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[1:]]
    return [Pair(int(number), silent, twin, fact) for number, silent, twin, fact in rows]


PAIRS = read_table()


def case_at(path: str) -> Case:
    """The case whose file or folder has that path."""
    name = path.removesuffix(".py").removesuffix(".ipynb").rstrip("/")
    assert (CASES / path).exists(), f"there is no {path}"
    return BY_NAME[name]


def test_all_are_there_in_order() -> None:
    assert [pair.number for pair in PAIRS] == sorted(pair.number for pair in PAIRS)
    assert {pair.number for pair in PAIRS} == set(NUMBERS)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.number}:{pair.silent}")
def test_a_look_alike_is_silent_for_what_its_twin_lacks(pair: Pair) -> None:
    silent, twin = case_at(pair.silent), case_at(pair.twin)
    marks, told = read_marks(silent), read_marks(twin)
    assert not silent.codes, "a look-alike expects nothing"
    assert not marks.missed
    assert twin.codes, "a twin is reported"
    assert {code[:3] for code in twin.codes} == {pair.twin[:3]}, "by a rule of its family"
    assert marks.reveals, "what the engine knows of the look-alike is not shown"
    assert told.reveals, "what the engine knows of the twin is not shown"
    assert pair.fact
