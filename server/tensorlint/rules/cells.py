"""Notebooks: cells are run in any order, so a step that is missing above a cell may have been taken in one that stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts


def in_another_cell(facts: Facts, observed: Observation, kind: str, is_missed: Callable[[Observation], bool]) -> bool:
    """Whether what is missing where something was observed happens in another cell of the notebook; False in a file that is none."""
    block = observed.place.unit.block
    if block.cell is None:
        return False
    others = (each for each in facts.of(kind) if each.place.unit.block is not block and each.place.unit.block.cell is not None)
    return any(is_missed(each) for each in others)
