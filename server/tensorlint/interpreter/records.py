"""Records: what running a piece of a program did, used again as long as all that it read is as it was.

Pieces are units (top-level statements), functions and methods that nobody calls, and calls of functions near the top of a call path. A record holds for
what the run *read*: on the next run it is replayed where those keys of the store have the values that they had, and run anew where one of them has not.
"""

from __future__ import annotations

import math
import traceback
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.budgets import IMPORTED_STEPS, MAX_CONTEXTS, OWN_STEPS, STEPS, UNCALLED_CONTEXTS, UNCALLED_STEPS, OverBudget, size_of
from tensorlint.interpreter.frames import Scope, around
from tensorlint.interpreter.noted_blocks import NotedBlocks
from tensorlint.interpreter.store import MISSING, Delta
from tensorlint.interpreter.traces import Trace
from tensorlint.values import ALWAYS

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Sequence

    from tensorlint.interpreter.frames import CallPath, Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.passages import Passage
    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.store import Key
    from tensorlint.syntax import Unit
    from tensorlint.values import Function, Value

MAX_RECORDED_DEPTH: Final = 2
"""Calls deeper than this are run again with the call around them: noting what is read costs at each depth."""
MAX_VARIANTS: Final = 3


class Record:
    """What running a piece did."""

    __slots__ = ("arguments", "before", "counts", "index", "need", "reads", "refused", "start", "steps", "trace", "value", "writes")

    def __init__(self, reads: Delta) -> None:
        self.reads = reads
        self.writes: Delta = {}
        self.before: Delta = {}  # of a unit: what the keys held that it has written
        self.trace = Trace()
        self.arguments: object = None  # of a call: the function and what it was given
        self.value: Value = MISSING  # of a call: what it gave
        self.counts: dict[object, int] = {}  # of a call: how often it entered each function
        self.refused: dict[object, int] = {}  # of functions that were not entered any more: how often each had been entered when this began
        self.steps = 0
        self.need: float = 0  # the steps that there have to be for all to come out as it did
        self.start: int | None = None  # where something in it ran out of steps: how many there were
        self.index: object = None  # what those who judge have made of the trace

    def copy(self) -> Record:
        """The same in another program, where something else was there before."""
        out = Record(self.reads)
        out.writes, out.trace, out.steps, out.index = self.writes, self.trace, self.steps, self.index
        return out


class Records:
    """The records of one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._calls: dict[object, list[Record]] = {}
        self._members: dict[Unit, tuple[int, Scope, Record]] = {}
        self._pruned = 0
        self.keeps_calls = True  # not where nobody edits: of a project's programs they take more room than all else

    def begin_run(self, *, again: bool) -> None:
        """Another run. One that follows on the last one notes single statements: an edit is seldom the last."""
        m = self._program.machine
        if not again:
            m.noting = None
            return
        if m.noting is None:
            m.noting = NotedBlocks(self)
        m.noting.begin_run()

    def forget_stale(self) -> None:
        """Drops the records of calls and members whose text is gone."""
        if len(self._calls) + len(self._members) > 2 * self._pruned + 64:
            alive = {each for module in self._program.modules.values() if module is not None for unit in module.document.units() for each in unit.walk()}
            self._calls = {key: records for key, records in self._calls.items() if _root(key) in alive}  # type: ignore[arg-type]
            self._members = {unit: kept for unit, kept in self._members.items() if unit in alive}
            self._pruned = len(self._calls) + len(self._members)

    # -- pieces

    def unit(self, known: Record | None, frame: Frame, work: Callable[[], object], others: Sequence[Record] = (), *, imported: bool = False) -> Record:
        """Runs a top-level unit, apart from whatever runs now; what it writes stays. `others`: what it did in other programs."""
        m = self._program.machine
        store = m.store
        saved = (m.repeated, m.splits, m.contexts)
        journals, highest = store.journals, store.highest
        store.journals, store.highest = [], {}
        m.repeated, m.splits, m.contexts = 0, 0, MAX_CONTEXTS
        try:
            steps = IMPORTED_STEPS + OWN_STEPS * sum(map(size_of, frame.unit.body)) if imported else STEPS
            return self.piece(known, frame, work, min(steps, STEPS), others)
        finally:
            store.journals, store.highest = journals, highest
            m.repeated, m.splits, m.contexts = saved

    def uncalled(self, known: Record | None, frame: Frame, node: ast.AST, work: Callable[[], object], steps: int = UNCALLED_STEPS) -> Record:
        """Runs what nobody in view calls: of the functions of a large file any may be an entry, and each would build the same nets again."""
        m = self._program.machine
        outer = m.contexts
        m.contexts = UNCALLED_CONTEXTS
        try:
            return self.piece(known, frame, work, steps + OWN_STEPS * size_of(node))
        finally:
            m.contexts = outer

    def piece(self, known: Record | None, frame: Frame, work: Callable[[], object], steps: int = STEPS, others: Sequence[Record] = ()) -> Record:
        """Runs a piece on the present state, with a budget of its own; `known` is what it did before on the same text."""
        m = self._program.machine
        saved = (m.frame, m.condition, m.store.reads, m.steps, m.budget, m.entered, m.trace)
        m.store.reads, m.condition, m.steps, m.budget, m.entered, m.trace = [], ALWAYS, steps, steps, {}, Trace()
        try:
            if known is None:
                known = next((each.copy() for each in others if self.holds(each.reads)), None)
                stands = known is not None
            else:
                stands = self.holds(known.reads)
            if known is not None and stands:
                if not m.store.journals:
                    data = m.store.data
                    known.before = {key: data.get(key, MISSING) for key in known.writes}
                m.store.apply(known.writes)
                return known
            m.frame = frame
            return self._run(frame, work)
        finally:
            m.frame, m.condition, m.store.reads, m.steps, m.budget, m.entered, m.trace = saved

    def _run(self, frame: Frame, work: Callable[[], object]) -> Record:
        m = self._program.machine
        record = Record({})
        steps, depth = m.steps, len(m.store.journals)
        m.store.reads.append((depth, record.reads))
        m.store.fork()
        try:
            work()
        except (OverBudget, RecursionError):
            m.trace.over_budget.append(m.place(frame.unit.body[0]) if frame.unit.body else None)
        except Exception:
            if self._program.reraise:
                raise
            m.trace.errors.append((frame.module, traceback.format_exc()))
        while len(m.store.journals) > depth + 1:
            m.store.commit()
        record.writes = m.store.delta(depth)
        if not depth:
            record.before = m.store.journals[-1]
        m.store.commit()
        record.trace, record.steps = m.trace, steps - m.steps
        return record

    def holds(self, reads: Delta) -> bool:
        """Whether all that was read is as it was."""
        return self.differing(reads) is None

    def differing(self, reads: Delta) -> Key | None:
        """Of what was read, something that is not as it was. A file that has not run yet is run as far as the names ask for."""
        program = self._program
        data = program.machine.store.data
        for key, value in reads.items():
            now = data.get(key, MISSING)
            if now is MISSING and isinstance(key[0], Scope) and key[0].definition is None:
                now = program.links.name_of(program.machine, key[0].module, str(key[1]))
            if now is not value and now != value:
                return key
        return None

    # -- calls

    def call(self, function: Function, arguments: object, path: CallPath, work: Callable[[], Value]) -> Value:
        """Calls a function, or does again what the same call did when all that it read was as it is now."""
        m = self._program.machine
        outer = m.frame
        if m.probe is not None or outer.depth > MAX_RECORDED_DEPTH or m.repeated:
            return work()
        if path in m.visited:  # it made its objects before: now there are earlier and latest ones
            m.repeated += 1
            try:
                return work()
            finally:
                m.repeated -= 1
        m.visited.add(path)
        if not self.keeps_calls:
            return work()
        key = (path, m.condition, m.splits, m.unsure, around(outer), outer.callers)
        known = self._calls.setdefault(key, [])
        for record in known:
            if record.arguments == arguments and self.stands(record):
                self.replay(record)
                return record.value
        record = Record({})
        record.arguments = arguments
        steps, refused, marks, depth = m.steps, len(m.refused), m.trace.marks(), len(m.store.journals)
        slack, m.slack = m.slack, math.inf
        m.store.reads.append((depth, record.reads))
        m.store.fork()
        try:
            record.value = work()
            record.writes = m.store.delta(depth)
            m.store.commit()
        finally:
            m.store.reads.pop()
        record.trace = m.trace.since(marks)
        self.charge(record, steps, refused)
        known.insert(0, record)
        del known[MAX_VARIANTS:]
        m.slack = min(slack, m.slack)
        return record.value

    def member(self, unit: Unit, work: Callable[[], object]) -> None:
        """Runs a member of a class body, or does again what it did when all that it read was as it is now."""
        m = self._program.machine
        kept = self._members.get(unit)
        if (
            m.probe is None
            and kept is not None
            and kept[0] == unit.version
            and kept[1] is m.frame.scope
            and kept[2].steps <= m.steps
            and self.holds(kept[2].reads)
        ):
            self.replay(kept[2])
            return
        recordable = m.probe is None and m.condition is ALWAYS and m.frame.path is None
        if not recordable:
            work()
            return
        record = Record({})
        steps, refused, marks, depth = m.steps, len(m.refused), m.trace.marks(), len(m.store.journals)
        m.store.reads.append((depth, record.reads))
        m.store.fork()
        try:
            work()
            record.writes = m.store.delta(depth)
            m.store.commit()
        finally:
            m.store.reads.pop()
        record.trace = m.trace.since(marks)
        if len(m.refused) == refused and not record.trace.over_budget and not record.trace.entered and not record.trace.errors:
            record.steps = steps - m.steps
            self._members[unit] = (unit.version, m.frame.scope, record)

    # -- using again what was done inside of something that runs: a call, or a statement

    def stands(self, done: Record) -> bool:
        """Whether it would come out as it did: all that was read is as it was, and the budgets allow it."""
        return self.affords(done) and self.holds(done.reads)

    def affords(self, done: Record | Passage) -> bool:
        """Whether the budgets allow it as they did."""
        m = self._program.machine
        if done.need > m.steps or any(m.entered.get(definition, 0) + count > m.contexts for definition, count in done.counts.items()):
            return False
        if done.start is not None and done.start != m.steps:
            return False
        return not done.refused or all(m.entered.get(definition, 0) == count for definition, count in done.refused.items())

    def charge(self, done: Record | Passage, steps: int, refused: int) -> None:
        """Notes what it has cost since there were so many steps and refusals, and what of the budgets it hung on."""
        m = self._program.machine
        done.steps = steps - m.steps
        done.need = steps - min(m.slack, m.steps)
        done.start = steps if done.trace.over_budget else None
        counts: dict[object, int] = {}
        for each in done.trace.entered:
            counts[each.definition] = counts.get(each.definition, 0) + 1
        done.counts = counts
        done.refused = {definition: m.entered.get(definition, 0) - counts.get(definition, 0) for definition in m.refused[refused:]}

    def replay(self, done: Record | Passage) -> None:
        """Does it again: what it read is noted, what it wrote written, and its steps and entries are charged."""
        m: Machine = self._program.machine
        m.store.note_all(done.reads)
        m.store.apply(done.writes)
        m.trace.extend(done.trace)
        m.slack = min(m.slack, m.steps - done.need)
        m.steps -= done.steps
        m.refused += done.refused
        for definition, count in done.counts.items():
            m.entered[definition] = m.entered.get(definition, 0) + count


def _root(key: tuple[CallPath, ...]) -> Unit:
    """The unit in which the path of a recorded call starts."""
    path = key[0]
    while path.outer is not None:
        path = path.outer
    return path.place.unit  # type: ignore[attr-defined, no-any-return]
