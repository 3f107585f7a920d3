"""Steps that follow one another and have nothing to do with an edit are kept all at once: to look at each by itself costs more than what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.modules import Module
    from tensorlint.interpreter.program import Program
    from tensorlint.syntax import Unit

MAX_TRIES: Final = 8
"""How often it is tried in one run: each time costs a look at all steps."""
UNCALLED: Final = "uncalled"
"""The part of a step's key that says that it is what nobody calls in a unit."""


def not_kept(program: Program, module: Module, units: list[Unit], uncalled: AbstractSet[object] | None = None) -> Iterator[Unit]:
    """The units of a file that have to be looked at one by one, in order: as top-level statements, or, with the functions that somebody calls, for what
    nobody calls in them. Of the root others are kept, where no other file is another one."""
    at, tries = 0, 0 if module.path != program.root or program.others_changed() else MAX_TRIES
    while at < len(units):
        if tries:
            tries -= 1
            at += _keep_next(program, module, units[at:], uncalled)
        if at < len(units):
            yield units[at]
            at += 1


def _keep_next(program: Program, module: Module, units: list[Unit], uncalled: AbstractSet[object] | None) -> int:
    """Keeps the next steps as far as they are what they were and have nothing to do with what differs; of how many units."""
    course, tops = program.course, uncalled is None
    which = () if tops else (UNCALLED,)
    last = next((step for unit in reversed(units) if (step := course.known((module.path, unit, *which))) is not None), None)
    steps, outermost = course.standing(last, tops=tops)
    kept = [step.unit for step in outermost]
    if kept != units[: len(kept)] or (uncalled is not None and not _are_as_uncalled(program, steps, outermost, uncalled)):
        return 0
    program.keep(steps)
    return len(kept)


def _are_as_uncalled(program: Program, steps: list[Step], outermost: list[Step], entered: AbstractSet[object]) -> bool:
    """Whether all of them are what nobody calls, and the same functions were called by somebody."""
    if any(program.is_top(step.key) for step in outermost):
        return False
    return all((definition in entered) is was for step in steps for definition, was in step.entered.items())
