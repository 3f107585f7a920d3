"""Notebooks: cells are run in any order, so a step that is missing above a cell may have been taken in one that stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values import Array, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Steps


def in_another_cell(facts: Facts, observed: Observation, kind: str, is_missed: Callable[[Observation], bool]) -> bool:
    """Whether what is missing where something was observed happens in another cell of the notebook; False in a file that is none."""
    block = observed.place.unit.block
    if block.cell is None:
        return False
    others = (each for each in facts.of(kind) if each.place.unit.block is not block and each.place.unit.block.cell is not None)
    return any(is_missed(each) for each in others)


def treated_in_another_cell(facts: Facts, observed: Observation, name: str, data: Array, is_treated: Callable[[Steps], bool]) -> bool:
    """Whether the name by which data is used is given the same data, treated, in a later cell of the notebook."""
    block = observed.place.unit.block
    if block.cell is None:
        return False
    for other, value, content in facts.named:
        if other != name or not isinstance(content, Array) or not isinstance(value, Ref) or value.cell.place.unit.block is block:  # type: ignore[attr-defined]
            continue
        if content.origins & data.origins and content.steps != data.steps and is_treated(content.steps):
            return True
    return False
