"""Blocks whose statements are noted one by one, and used again as long as they would do what they did."""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.exits import ways_out
from tensorlint.interpreter.frames import Exit, around
from tensorlint.interpreter.passages import Passage, Stretch, joined
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.turns import turns_of
from tensorlint.interpreter.unread import unread_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.records import Records

MAX_DEPTH: Final = 3
"""Calls deeper than this are run again with the statement around them: noting what is read costs at each depth."""
MAX_NESTED: Final = 3
"""Blocks deeper than this in one function, too."""
MAX_VARIANTS: Final = 4
"""As many passes of a loop in a loop are told apart."""
MISSES: Final = 6
"""A statement that had to be run again as often, one time after the other, is noted in one of `SELDOM` runs alone."""
SELDOM: Final = 4
MIN_JOINED: Final = 3
"""As many statements in a row are brought in together once none of them was run again."""
UNKEPT: Final = (ast.Global, ast.Nonlocal, ast.Pass, ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef)
"""Statements that say something about names of the frame, or cost nothing; and functions, which stay the same node when their body is edited."""


def _follow(statements: Sequence[ast.stmt], at: int, own: tuple[ast.stmt, ...]) -> bool:
    """Whether these very statements come next."""
    return len(own) <= len(statements) - at and all(one is other for one, other in zip(own, statements[at : at + len(own)]))


def _is_unkept(statement: ast.stmt) -> bool:
    return isinstance(statement, UNKEPT) or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))


class Notes:
    """What is known of one statement.

    stretches: of those that follow on it, with it. missed: how often it had to be run again since it was last used again.
    """

    __slots__ = ("missed", "passages", "stretches")

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.stretches: list[Stretch] = []
        self.missed = 0

    def recent(self, since: int) -> bool:
        """Drops what no run since then has asked for; whether anything is left."""
        self.passages = [each for each in self.passages if each.used >= since]
        self.stretches = [each for each in self.stretches if each.passage.used >= since]
        return bool(self.passages)


class NotedBlocks:
    """The statements of one program, by the scope of the activation, the path (which turn of a loop that is run item by item) and the statement."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._notes: dict[tuple[object, object, ast.stmt], Notes] = {}
        self._surroundings: dict[tuple[object, ...], tuple[object, ...]] = {}  # one object for each, so that they are compared by identity
        self._run = 0
        self._kept = 0

    def begin_run(self) -> None:
        """Drops what the last runs did not ask for, once there is much of it."""
        self._run += 1
        if len(self._notes) > 2 * self._kept + 512:
            self._notes = {key: notes for key, notes in self._notes.items() if notes.recent(self._run - 4)}
            self._surroundings = {}
            self._kept = len(self._notes)

    def takes(self, m: Machine) -> bool:
        """Whether what the statements of a block do is noted, one by one."""
        frame = m.frame
        return frame.depth <= MAX_DEPTH and frame.noted < MAX_NESTED and m.probe is None and frame.yielded is None

    def run_block(self, m: Machine, statements: Sequence[ast.stmt], handlers: dict[type[ast.AST], Callable[..., bool]], *, is_body: bool) -> bool:
        """Runs the statements of a block in order; False where no path goes on after them. `is_body`: it is the body of a function."""
        frame = m.frame
        scope, path, surroundings = frame.scope, frame.path, self._around(m)
        at, alive = 0, True
        same: list[Passage] = []  # those used again, one after the other, up to here
        while alive and at < len(statements):
            statement = statements[at]
            m.steps -= 1
            if m.steps < 0:
                m.tick()
            handler = handlers[type(statement)]
            count = 1
            passage = None
            if _is_unkept(statement):
                alive = handler(m, statement)
            else:
                notes = self._notes.get((scope, path, statement))
                if notes is None:
                    notes = self._notes[scope, path, statement] = Notes()
                entry = (surroundings, m.condition, m.splits, frame.guard, tuple(frame.globals_declared), tuple(frame.nonlocals))
                for stretch in notes.stretches:
                    if _follow(statements, at, stretch.statements) and self._stands(m, stretch.passage, entry):
                        count, passage = len(stretch.statements), stretch.passage
                        break
                else:
                    passage = next((each for each in notes.passages if self._stands(m, each, entry)), None)
                if passage is not None:
                    notes.missed = 0
                    self._replay(m, frame, passage)
                    alive = passage.alive
                else:
                    notes.missed += 1
                    if notes.missed > MISSES and self._run % SELDOM:
                        notes.passages.clear()  # it is run again with each key
                        alive = handler(m, statement)
                    else:
                        alive = self._record(m, notes, entry, statement, handler, is_body=is_body)
            if passage is not None and count == 1:
                same.append(passage)
            else:
                self._join(m, statements, at, same)
                same = []
            at += count
        self._join(m, statements, at, same)
        return alive

    def _around(self, m: Machine) -> tuple[object, ...]:
        """What all statements of a block find beside the store."""
        frame = m.frame
        found = (frame.base[1], m.unsure, frame.receiver, around(frame), frame.callers, turns_of(frame))
        return self._surroundings.setdefault(found, found)

    def _stands(self, m: Machine, passage: Passage, entry: tuple[object, ...]) -> bool:
        """Whether a passage would come out as it did. What it failed on the last time is looked at first."""
        key = passage.differs
        if key is not None:
            now, then = m.store.data.get(key, MISSING), passage.reads[key]
            if now is not then and now is not MISSING and now != then:
                return False
        if passage.entry != entry or (passage.unread is not None and passage.unread != unread_in(m.frame).known) or not self._records.affords(passage):
            return False
        passage.differs = self._records.differing(passage.reads)
        return passage.differs is None

    def _join(self, m: Machine, statements: Sequence[ast.stmt], end: int, passages: list[Passage]) -> None:
        """Statements in a row that were used again, up to `end`, are one stretch from now on."""
        if len(passages) >= MIN_JOINED:
            first = end - len(passages)
            found = self._notes[m.frame.scope, m.frame.path, statements[first]].stretches
            found.insert(0, Stretch(tuple(statements[first:end]), joined(passages)))
            del found[MAX_VARIANTS:]

    def _record(self, m: Machine, notes: Notes, entry: tuple[object, ...], statement: ast.stmt, handler: Callable[..., bool], *, is_body: bool) -> bool:
        """Runs a statement and notes what it does. What leaves the function or a loop from within a block is run again: a `with` may add to it."""
        frame = m.frame
        passage = Passage(entry, {})
        steps, refused, marks, left, yields = m.steps, len(m.refused), m.trace.marks(), len(frame.exits), len(frame.yields)
        captured, frame.captured = frame.captured, False
        ahead, frame.looked_ahead = frame.looked_ahead, False
        slack, m.slack = m.slack, math.inf
        ways = 0 if is_body else len(ways_out(frame))
        mark, depth = frame.mark, len(m.store.journals)
        if mark is None:
            frame.mark = depth
        frame.noted += 1
        m.store.reads.append((depth, passage.reads))
        m.store.fork()
        try:
            passage.alive = handler(m, statement)
            passage.writes = m.store.delta(depth)
            m.store.commit()
        finally:
            m.store.reads.pop()
            frame.mark = mark
            frame.noted -= 1
            passage.captured = frame.captured
            frame.captured = captured or frame.captured
            passage.unread = unread_in(frame).known if frame.looked_ahead else None
            frame.looked_ahead = ahead or frame.looked_ahead
        declares = (tuple(frame.globals_declared), tuple(frame.nonlocals)) != entry[4:]
        passage.trace = m.trace.since(marks)
        if not declares and (is_body or len(ways_out(frame)) == ways) and len(frame.yields) == yields:
            self._records.charge(passage, steps, refused)
            passage.condition, passage.guard = m.condition, frame.guard
            passage.exits = [(each.condition, each.value, each.own) for each in frame.exits[left:]]
            passage.used = self._run
            notes.passages.insert(0, passage)
            del notes.passages[MAX_VARIANTS:]
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
