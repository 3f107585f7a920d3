"""What is inferred of an operation contains what the real library gives; what is said to raise raises. `exactness.py` measures how much is known."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))  # the vocabulary lies beside this file

from drawing import Draw, contains, draw_call, run, scores
from lines import LINES, functions

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parents[2] / "docs" / "exactness.md"
EACH = 12
"""Lines of one analysed program: many calls cost little more than one."""


class Drawn:
    """Chance that hypothesis controls, so that it can find the smallest draw that goes wrong."""

    def __init__(self, draw: Callable[[st.SearchStrategy[int]], int]) -> None:
        self.draw = draw

    def number(self, low: int, high: int) -> int:
        """An integer between two bounds."""
        return self.draw(st.integers(low, high))


class Seeded:
    """Chance from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        """An integer between two bounds."""
        return self.random.randint(low, high)


@st.composite
def programs(draw: Callable[[st.SearchStrategy[int]], int], library: str) -> list[Draw]:
    """A dozen calls of one library."""
    chance = Drawn(draw)
    lines = LINES[library]
    return [draw_call(chance, library, lines[chance.number(0, len(lines) - 1)]) for _ in range(EACH)]


@pytest.mark.parametrize("library", LINES)
def test_what_is_inferred_holds(library: str) -> None:
    run([draw_call(Seeded(0), library, LINES[library][0])], "/nowhere/drawn.py")  # the first analysis raises the recursion limit, which hypothesis must not see

    @settings(max_examples=40 if len(LINES[library]) > 100 else 10, deadline=None, derandomize=True, database=None)
    @given(programs(library))
    def hold(draws: list[Draw]) -> None:
        assert not [each.complaint for each in run(draws, "/nowhere/drawn.py") if each.complaint]

    hold()


@pytest.mark.parametrize("library", LINES)
def test_each_line_is_known_exactly_and_never_wrongly(library: str) -> None:
    chance = Seeded(1)
    lines, outcomes = LINES[library], []
    for start in range(0, len(lines), 40):
        outcomes += run([draw_call(chance, library, line) for line in lines[start : start + 40] for _ in range(3)], "/nowhere/drawn.py")
    assert not [each.complaint for each in outcomes if each.complaint]
    found = scores(outcomes)
    low = [function for (_, function), score in found.items() if score.low]
    assert not [function for function in low if f"`{function}`" not in PAGE.read_text(encoding="utf-8")]


def test_the_page_says_how_much_is_covered() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for library, lines in LINES.items():
        assert f"| {library} | {len(lines)} | {len(functions(library))} |" in text
    named = re.findall(r"^\| `(.+)` \|", text, re.MULTILINE)
    known = {line.partition("|")[2].strip() for lines in LINES.values() for line in lines}
    assert set(named) <= known


@pytest.mark.parametrize(
    ("inferred", "real", "inside"),
    [
        (None, (2, 3), True), ((2, 3), (2, 3), True), ((2, None), (2, 3), True), ((2, 4), (2, 3), False), ((3,), (2, 3), False),
        (("...", 3), (2, 3), True), (("...", 4), (2, 3), False), (("...", 1, 2, 3), (2, 3), False), (("n", 3), (2, 3), True),
    ],
)  # fmt: skip
def test_containment(inferred: tuple[object, ...] | None, real: tuple[int, ...], inside: bool) -> None:
    assert contains(inferred, real) is inside
