"""Which of the edits that are tried together have nothing to do with one another: what each has changed in a run hangs on no other one.

Of the run before and the one after, step by step, it is known what was read and written. A step that came out otherwise is laid at the door of the edit
of its text, and of those that changed what it has read. Where each such step has one edit behind it, each edit by itself would have done the same to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.store import Key
    from tensorlint.syntax import Document, Unit
    from tensorlint.text import Edit

Owners = dict["Unit", frozenset[int]]
"""Of units whose text some edits have changed: which of these."""


def owners_of(document: Document, edits: Sequence[tuple[int, int | None, Edit]]) -> Owners:
    """The units of a text where edits (number, cell, the edit with the range that it has there) stand."""
    found: dict[Unit, set[int]] = {}
    for block in document.blocks:
        spans = sorted(
            (block.lines.position(edit.span.start)[0], block.lines.position(edit.span.end)[0], number) for number, cell, edit in edits if cell == block.cell
        )
        at = 0
        for unit in block.units:
            while at and spans[at - 1][1] >= unit.row:
                at -= 1
            for first, last, number in spans[at:]:
                if first > unit.row + unit.rows - 1:
                    break
                at += last < unit.row
                if last >= unit.row:
                    found.setdefault(unit, set()).add(number)
    return {unit: frozenset(numbers) for unit, numbers in found.items()}


class Ran(NamedTuple):
    """What a program ran: its steps, those of them that tell nothing, and whether other programs have a say in it."""

    steps: tuple[Step, ...]
    overruled: frozenset[object]
    elsewhere: bool


def runs_of(analyzer: Analyzer, path: str) -> dict[str, Ran]:
    """By their roots, what the programs that reach a file ran for its report."""
    analyzer.report(path)
    out = {}
    for run in analyzer.programs.of(path):
        course = run.program.course
        out[run.program.root] = Ran(tuple(course.steps), frozenset(course.overruled), run.facts.elsewhere is not None)
    return out


class Comparison:
    """Two runs of a program, one before and one after some edits."""

    def __init__(self, before: Ran, after: Ran, owned: Mapping[Unit, frozenset[int]]) -> None:
        self._before, self._after = before.steps, after.steps
        self._alike = before.overruled == after.overruled and not before.elsewhere and not after.elsewhere
        self._owned = owned
        self._owners: dict[Key, frozenset[int]] = {}  # of what differs at this point of the two runs
        self.mixed: set[int] = set()  # the edits that have to do with one another

    def is_told_apart(self) -> bool:
        """Whether all that came out otherwise has edits behind it that are known: then `mixed` holds."""
        if not self._alike:
            return False
        known = {step.key: index for index, step in enumerate(self._before)}
        kept = {step.key for step in self._after}
        passed = 0
        for step in self._after:
            index = known.get(step.key)
            old = None
            if index is not None:
                old = self._before[index]
                if not all(self._drop(gone) for gone in self._before[passed:index] if gone.key not in kept):
                    return False
                passed = max(passed, index + 1)
            if not self._pass(step, old):
                return False
        return all(self._drop(gone) for gone in self._before[passed:] if gone.key not in kept)

    def _pass(self, step: Step, old: Step | None) -> bool:
        """A step of the run after the edits."""
        owners = self._owners
        if step is old:  # it was used again, so nothing that it reads differs
            for key in step.writes:
                owners.pop(key, None)
            return True
        behind = set(self._owned.get(step.unit, ()))
        for reads in step.reads:
            for key in reads.keys() & owners.keys():
                behind |= owners[key]
        if not behind:
            if old is None or len(old.told) != len(step.told) or any(one is not other for one, other in zip(old.told, step.told)):
                return False
        elif len(behind) > 1:
            self.mixed |= behind
        theirs = frozenset(behind)
        before = {} if old is None else old.writes
        for key, value in step.writes.items():
            if key in before and before[key] is value:
                owners.pop(key, None)
            else:
                owners[key] = theirs
        for key in before:
            if key not in step.writes:
                owners[key] = theirs
        return True

    def _drop(self, gone: Step) -> bool:
        """A step of the run before the edits that there is no more."""
        behind = self._owned.get(gone.unit)
        if behind is None:
            return False
        if len(behind) > 1:
            self.mixed |= behind
        for key in gone.writes:
            self._owners[key] = behind
        return True
