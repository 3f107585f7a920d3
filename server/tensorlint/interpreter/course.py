"""The course of a run: its steps in order. The next run starts behind the first step that an edit touches, and keeps what it does not change.

A *step* is a top-level unit, or all uncalled functions of a unit. While a run follows the one before, it knows which keys of the store differ from what
they were at the same point of that run: a step that reads none of them, and whose text is as it was, is kept without a look at what it read. Where the
two part (statements in another order), steps are compared by the values that they read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.interpreter.store import MISSING, WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.records import Record
    from tensorlint.interpreter.store import Delta, Key
    from tensorlint.syntax import Unit


class Merged:
    """What the effects of the methods of a class come to: `writes` of all of them, the `deltas` that touch what there is, the state `before` and `after`."""

    __slots__ = ("after", "before", "cells", "deltas", "writes")

    def __init__(self, writes: list[Delta], deltas: list[Delta], before: Delta, after: Delta) -> None:
        self.writes = writes
        self.deltas = deltas
        self.before = before
        self.after = after
        self.cells = {key[0] for delta in writes for key in delta}


class Inside(NamedTuple):
    """What ran inside of a piece because it asked for names of other files: the steps, and the files that ran from top to bottom."""

    steps: tuple[Step, ...]
    whole: tuple[str, ...]


class Step:
    """What one step did.

    version: of the text it ran; entered: of uncalled functions, which of them were called by somebody.
    reads, writes: of the store; before: what the written keys held, to take the step back.
    nested: how many steps right before this one ran inside of it; whole: the files that it ran from top to bottom.
    told: the records whose observations belong to the program. pieces: all records of uncalled functions, by their keys; inside: what each of them
    had other files run.
    """

    __slots__ = ("before", "entered", "index", "inside", "key", "merged", "names", "nested", "pieces", "reads", "told", "unit", "version", "whole", "writes")

    def __init__(self, key: tuple[object, ...], unit: Unit) -> None:
        self.key = key
        self.unit = unit
        self.version = unit.version
        self.entered: dict[object, bool] = {}
        self.index = -1  # in the last run that came to its end
        self.nested = 0
        self.reads: tuple[Delta, ...] = ()
        self.writes: Delta = {}
        self.before: Delta = {}
        self.told: list[Record] = []
        self.pieces: dict[object, Record] = {}
        self.inside: dict[object, Inside] = {}
        self.merged: Merged | None = None
        self.whole: list[str] = []
        self.names: list[Key] | None = None  # the global names among what it wrote, once that was asked


class Course:
    """The steps of a program's runs."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.steps: list[Step] = []
        self.overruled: set[object] = set()  # keys of steps that tell nothing: of functions that turned out to be called
        self._old: list[Step] = []
        self._known: dict[object, Step] = {}
        self._first = self._at = 0
        self._open: list[Step] = []
        self.changed: set[Key] | None = None
        """The keys that differ from the last run at this point; None where the runs cannot be laid side by side."""

    @property
    def told(self) -> list[Record]:
        """The records of all steps whose observations belong to the program, in order."""
        return [record for step in self.steps if step.key not in self.overruled for record in step.told]

    # -- the run as a whole

    def restart(self) -> None:
        """A run on an empty store."""
        self._old = list(self._known.values())
        self._first, self._at, self.changed = 0, len(self._old), None
        self.steps = []
        self._open = []

    def resume(self, first: int) -> None:
        """A run that starts with what the steps before `first` have done."""
        data = self._program.machine.store.data
        for step in reversed(self.steps[first:]):
            take_back(data, step.before)
        self._old = self.steps
        self._first, self._at, self.changed = first, first, set()
        self.steps = self._old[:first]
        self._open = []

    def finish(self) -> None:
        """The run has come to its end."""
        for step in self._old[self._first :]:
            if self._program.is_top(step.key):
                self._known.pop(step.key, None)
            else:
                step.index = -1  # it may be asked for again
        if len(self._known) > 2 * len(self.steps) + 64:
            self._known = {}
            for step in self.steps[: self._first]:
                self._known[step.key] = step
        for index in range(self._first, len(self.steps)):
            step = self.steps[index]
            step.index = index
            self._known[step.key] = step
        self._old = self.steps

    def start_of(self, index: int) -> int:
        """The first of the steps that ran inside of the outermost step around one."""
        at = len(self.steps) - 1
        while at >= 0:
            start = at - self.steps[at].nested
            if start <= index:
                return start
            at = start - 1
        return 0

    def known(self, key: object) -> Step | None:
        """The step of the last run."""
        return self._known.get(key)

    # -- one step

    def ran_whole(self, path: str) -> None:
        """The step that runs has a file run from top to bottom."""
        if self._open:
            self._open[-1].whole.append(path)

    def mark(self) -> tuple[int, int]:
        """Where the step that runs is: how many steps there are, and how many files it has had run as a whole. What is run again to be looked at is in none."""
        return len(self.steps), len(self._open[-1].whole) if self._open else 0

    def since(self, mark: tuple[int, int]) -> Inside:
        """What the step that runs has had run since then."""
        return Inside(tuple(self.steps[mark[0] :]), tuple(self._open[-1].whole[mark[1] :]) if self._open else ())

    def run_inside(self, inside: Inside) -> None:
        """Has the step that runs do again what a piece of it had run."""
        for path in inside.whole:
            self.ran_whole(path)
        self._program.note_whole(inside.whole)
        for step in inside.steps:
            self._program.run_again(step)

    def take(
        self, key: tuple[object, ...], unit: Unit, run: Callable[[Step, Step | None, bool], None], is_entered: Callable[[object], bool] | None = None
    ) -> None:
        """Keeps a step of the last run, or runs it. `run` is given the step, the one of the last run, and whether `changed` holds for that one."""
        old = self._known.get(key)
        follows = old is not None and self._follows(old)
        if follows and old is not None and old.version == unit.version and self._is_clean(old):
            same = is_entered is None or all(is_entered(definition) is was for definition, was in old.entered.items())
            if same and self._keep(old):
                return
        step = Step(key, unit)
        self._open.append(step)
        mark = len(self.steps)
        try:
            run(step, old, follows)
        finally:
            self._open.pop()
        step.nested = len(self.steps) - mark
        self.steps.append(step)
        if self.changed is not None:
            self._compare(step, old if follows else None)

    def standing(self, last: Step | None, *, tops: bool) -> tuple[list[Step], list[Step]]:
        """The steps of the last run that come next, up to one of them or to the first that is of another text, or has to do with what differs; and those of
        them that ran inside of no other. `tops`: and that are top-level units."""
        if last is None or last.index < self._at or self.changed is None:
            return [], []
        steps = self._old[self._at : last.index + 1]
        stand = next((at for at, step in enumerate(steps) if not self._stands(step, tops=tops)), len(steps))
        end = len(steps) if stand else 0
        while end > stand:  # what ran inside of a step comes with it
            end -= steps[end - 1].nested + 1
        outermost = []
        at = end
        while at > 0:
            outermost.append(steps[at - 1])
            at -= steps[at - 1].nested + 1
        return steps[:end], outermost[::-1]

    def _stands(self, step: Step, *, tops: bool) -> bool:
        changed = self.changed
        is_top = self._program.is_top(step.key)
        if step.version != step.unit.version or (tops and not is_top) or (is_top and self._program.is_done(step)):
            return False
        return not changed or (step.writes.keys().isdisjoint(changed) and all(is_apart(reads, changed) for reads in step.reads))

    def keep_all(self, steps: list[Step]) -> None:
        """Does again what steps of the last run did, on all of the state that they have to do with."""
        data = self._program.machine.store.data
        for step in steps:
            data.update(step.writes)
        self.steps += steps
        self._at += len(steps)

    def _follows(self, old: Step) -> bool:
        """Whether a step of the last run comes next in it; what stood between is gone."""
        if self.changed is None or old.index < self._at:
            return False
        start = max(self._at, old.index - old.nested)
        between = self._old[self._at : start]
        if not self._are_over(between):
            return False
        self._pass(between)
        self._at = start
        return True

    def _are_over(self, steps: list[Step]) -> bool:
        """Whether none of these steps is waited for. What ran inside of one that will not come was asked for by that: whoever else reads it asks anew."""
        at = len(steps) - 1
        while at >= 0:
            if not self._is_over(steps[at]):
                return False
            at -= steps[at].nested + 1
        return True

    def _is_over(self, step: Step) -> bool:
        """Whether a step of the last run will not come any more in this one."""
        program = self._program
        return not program.is_top(step.key) or program.is_done(step) or not program.is_alive(step)

    def _pass(self, steps: Iterable[Step]) -> None:
        """Steps that this run has not taken: what they wrote differs now, unless something else has written it."""
        assert self.changed is not None
        data = self._program.machine.store.data
        for step in steps:
            for key, value in step.writes.items():
                now = data.get(key, MISSING)
                if now is value or now == value:
                    self.changed.discard(key)
                else:
                    self.changed.add(key)

    def _is_clean(self, step: Step) -> bool:
        changed = self.changed
        return not changed or all(is_apart(reads, changed) for reads in step.reads)

    def _keep(self, old: Step) -> bool:
        """Does again what a step did, after those that ran inside of it; False where one of these has changed something that it read."""
        assert self.changed is not None
        if old.nested:
            mark, at, changed = len(self.steps), self._at, set(self.changed)
            for step in self._old[at : old.index]:
                self._program.run_again(step)
            if not self._is_clean(old):
                self._rewind(mark, at, changed)
                return False
        data = self._program.machine.store.data
        if self.changed:
            old.before = {key: data.get(key, MISSING) for key in old.writes}
            self.changed.difference_update(old.writes)
        data.update(old.writes)
        self._program.note_whole(old.whole)
        self._at = old.index + 1
        self.steps.append(old)
        return True

    def _rewind(self, mark: int, at: int, changed: set[Key]) -> None:
        data = self._program.machine.store.data
        for step in reversed(self.steps[mark:]):
            take_back(data, step.before)
            self._program.undo(step)
        del self.steps[mark:]
        self._at, self.changed = at, changed

    def _compare(self, step: Step, old: Step | None) -> None:
        """Notes which keys differ behind a step that has run anew."""
        assert self.changed is not None
        changed = self.changed
        passed: set[Key] = set()
        if old is not None:
            for each in self._old[self._at : old.index]:
                passed.update(each.writes)
            passed.update(old.writes)
            self._pass(self._old[self._at : old.index + 1])
            self._at = old.index + 1
        for key, value in step.writes.items():
            if key not in passed and key not in changed:
                before = step.before.get(key, MISSING)
                if before is not value and before != value:
                    changed.add(key)


def is_apart(reads: Delta, changed: set[Key]) -> bool:
    """Whether nothing that was read differs."""
    return not changed or (reads.keys().isdisjoint(changed) and WHOLE not in reads)


def take_back(data: Delta, before: Delta) -> None:
    """Brings keys of a store to what they held before."""
    for key, value in before.items():
        if value is MISSING:
            data.pop(key, None)
        else:
            data[key] = value
