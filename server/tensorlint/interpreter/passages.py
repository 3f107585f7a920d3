"""Passages: what one statement of a function's body did, used again while the rest of that function is edited.

A statement keeps its node through an edit that does not touch it. Where all that it read is as it was, it is not run again: its writes, what was observed
in it and the paths that left the function from within it are brought in as they were.
"""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.traces import Trace
from tensorlint.interpreter.unread import unread_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.records import Records
    from tensorlint.interpreter.store import Delta
    from tensorlint.interpreter.unread import Known
    from tensorlint.values import Condition, Value

MAX_DEPTH: Final = 3
"""Calls deeper than this are run again with the statement around them: noting what is read costs at each depth."""
MAX_VARIANTS: Final = 3
MIN_JOINED: Final = 3
"""As many statements in a row are brought in together once none of them was run again."""
UNKEPT: Final = (ast.Global, ast.Nonlocal, ast.Pass, ast.Import, ast.ImportFrom)
"""Statements that say something about names of the frame, or cost nothing."""


class Passage:
    """What one statement did.

    entry: what it found beside the store (the tests of the path, the object of the method, …); condition, guard: what it left of that.
    exits: the paths that returned from it, with what they had written in it. used: the run that asked for it last.
    """

    __slots__ = (
        "alive",
        "captured",
        "condition",
        "counts",
        "entry",
        "exits",
        "guard",
        "need",
        "reads",
        "refused",
        "start",
        "steps",
        "trace",
        "unread",
        "used",
        "writes",
    )

    def __init__(self, entry: tuple[object, ...], reads: Delta) -> None:
        self.entry = entry
        self.reads = reads
        self.writes: Delta = {}
        self.alive = True
        self.condition: Condition = frozenset()
        self.guard: Value | None = None
        self.captured = False
        self.exits: list[tuple[Condition, Value, Delta]] = []
        self.counts: dict[object, int] = {}
        self.refused: dict[object, int] = {}
        self.steps = 0
        self.need: float = 0  # the steps that there have to be for all to come out as it did
        self.start: int | None = None  # where something in it ran out of steps: how many there were
        self.trace: Trace
        self.unread: Known | None = None  # where it asked what nothing reads behind it: what that was
        self.used = 0


class Stretch(NamedTuple):
    """Statements that follow one another, and what they did together."""

    statements: tuple[ast.stmt, ...]
    passage: Passage


def joined(passages: Sequence[Passage]) -> Passage:
    """What passages that follow one another did together."""
    first, last = passages[0], passages[-1]
    out = Passage(first.entry, {})
    out.trace = Trace()
    for passage in passages:
        for key, value in passage.reads.items():
            if key not in out.writes:
                out.reads.setdefault(key, value)
        out.exits += [(condition, value, {**out.writes, **own}) for condition, value, own in passage.exits]
        out.writes.update(passage.writes)
        out.trace.extend(passage.trace)
        for definition, entered in passage.refused.items():
            out.refused.setdefault(definition, entered - out.counts.get(definition, 0))
        for definition, count in passage.counts.items():
            out.counts[definition] = out.counts.get(definition, 0) + count
        out.captured = out.captured or passage.captured
        out.unread = passage.unread if passage.unread is not None else out.unread
        out.need = max(out.need, out.steps + passage.need)
        if passage.start is not None:
            start = passage.start + out.steps
            out.start = start if out.start in {None, start} else -1  # they are of runs that cannot be one
        out.steps += passage.steps + 1  # a statement is a step by itself
    out.steps -= 1
    out.alive, out.condition, out.guard, out.used = last.alive, last.condition, last.guard, last.used
    return out


def _is_unkept(statement: ast.stmt) -> bool:
    return isinstance(statement, UNKEPT) or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))


class Passages:
    """The passages of one program, by the scope of the activation and the statement."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[tuple[object, ast.stmt], list[Passage]] = {}
        self._stretches: dict[tuple[object, ast.stmt], list[Stretch]] = {}  # by the first of their statements
        self._run = 0
        self._kept = 0

    def begin_run(self) -> None:
        """Drops what the last runs did not ask for, once there is much of it."""
        self._run += 1
        if len(self._known) > 2 * self._kept + 512:
            self._known = {key: kept for key, passages in self._known.items() if (kept := [each for each in passages if each.used >= self._run - 4])}
            self._stretches = {
                key: recent for key, found in self._stretches.items() if (recent := [each for each in found if each.passage.used >= self._run - 4])
            }
            self._kept = len(self._known)

    def run_block(self, m: Machine, statements: Sequence[ast.stmt], handlers: dict[type[ast.AST], Callable[..., bool]]) -> bool:
        """Runs the statements of a function's body in order; False where no path goes on after them."""
        at, alive = 0, True
        same: list[Passage] = []  # those used again, one after the other, up to here
        while alive and at < len(statements):
            statement = statements[at]
            m.steps -= 1
            if m.steps < 0:
                m.tick()
            count = 1
            passage = None
            kept = not _is_unkept(statement)
            if kept:
                entry = self._entry(m)
                stretch = self._stretch(m, statements, at, entry)
                if stretch is not None:
                    count, passage = len(stretch.statements), stretch.passage
                else:
                    passage = self._passage(m, statement, entry)
            if passage is not None:
                self._replay(m, m.frame, passage)
                alive = passage.alive
            if passage is not None and count == 1:
                same.append(passage)
            else:
                self._join(m, statements, at, same)
                same = []
            if passage is None:
                handler = handlers[type(statement)]
                alive = self._record(m, m.frame, entry, statement, handler) if kept else handler(m, statement)
            at += count
        self._join(m, statements, at, same)
        return alive

    def _entry(self, m: Machine) -> tuple[object, ...]:
        """What a statement finds beside the store."""
        frame = m.frame
        return (m.condition, frame.base[1], m.splits, frame.receiver, frame.guard, tuple(frame.globals_declared), tuple(frame.nonlocals))

    def _stretch(self, m: Machine, statements: Sequence[ast.stmt], at: int, entry: tuple[object, ...]) -> Stretch | None:
        """Several statements that did together what they would do now."""
        for stretch in self._stretches.get((m.frame.scope, statements[at]), ()):
            own = stretch.statements
            if len(own) <= len(statements) - at and all(one is other for one, other in zip(own, statements[at : at + len(own)])):
                if self._stands(m, stretch.passage, entry):
                    return stretch
        return None

    def _passage(self, m: Machine, statement: ast.stmt, entry: tuple[object, ...]) -> Passage | None:
        """What one statement did, where it would do the same now."""
        for passage in self._known.get((m.frame.scope, statement), ()):
            if self._stands(m, passage, entry):
                return passage
        return None

    def _stands(self, m: Machine, passage: Passage, entry: tuple[object, ...]) -> bool:
        if passage.entry != entry or (passage.unread is not None and passage.unread != unread_in(m.frame).known):
            return False
        return self._records.stands(passage)

    def _join(self, m: Machine, statements: Sequence[ast.stmt], end: int, passages: list[Passage]) -> None:
        """Statements in a row that were used again, up to `end`, are one stretch from now on."""
        if len(passages) >= MIN_JOINED:
            first = end - len(passages)
            found = self._stretches.setdefault((m.frame.scope, statements[first]), [])
            found.insert(0, Stretch(tuple(statements[first:end]), joined(passages)))
            del found[MAX_VARIANTS:]

    def _record(self, m: Machine, frame: Frame, entry: tuple[object, ...], statement: ast.stmt, handler: Callable[..., bool]) -> bool:
        passage = Passage(entry, {})
        steps, refused, marks, left, yields = m.steps, len(m.refused), m.trace.marks(), len(frame.exits), len(frame.yields)
        captured, frame.captured = frame.captured, False
        ahead, frame.looked_ahead = frame.looked_ahead, False
        slack, m.slack = m.slack, math.inf
        depth = frame.mark = len(m.store.journals)
        m.store.reads.append((depth, passage.reads))
        m.store.fork()
        try:
            passage.alive = handler(m, statement)
            passage.writes = m.store.delta(depth)
            m.store.commit()
        finally:
            m.store.reads.pop()
            frame.mark = None
            passage.captured = frame.captured
            frame.captured = captured or frame.captured
            passage.unread = unread_in(frame).known if frame.looked_ahead else None
            frame.looked_ahead = ahead or frame.looked_ahead
        declared = (tuple(frame.globals_declared), tuple(frame.nonlocals)) != entry[5:]
        passage.trace = m.trace.since(marks)
        if not declared and len(frame.yields) == yields:
            self._records.charge(passage, steps, refused)
            passage.condition, passage.guard = m.condition, frame.guard
            passage.exits = [(each.condition, each.value, each.own) for each in frame.exits[left:]]
            passage.used = self._run
            known = self._known.setdefault((frame.scope, statement), [])
            known.insert(0, passage)
            del known[MAX_VARIANTS:]
        m.slack = min(slack, m.slack)
        return passage.alive

    def _replay(self, m: Machine, frame: Frame, passage: Passage) -> None:
        passage.used = self._run
        if passage.exits:
            written = m.store.delta(frame.base[0])
            frame.exits += [Exit(condition, value, {**written, **own}) for condition, value, own in passage.exits]
        self._records.replay(passage)
        m.condition, frame.guard = passage.condition, passage.guard
        frame.captured = frame.captured or passage.captured
        frame.looked_ahead = frame.looked_ahead or passage.unread is not None
