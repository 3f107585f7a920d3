"""Passages: what one statement inside of a function, a loop or another block did, used again while the rest of that is edited or runs otherwise.

A statement keeps its node through an edit that does not touch it. Where all that it read is as it was, it is not run again: its writes, what was observed
in it and the paths that left the function from within it are brought in as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.interpreter.traces import Trace

if TYPE_CHECKING:
    import ast
    from collections.abc import Sequence

    from tensorlint.interpreter.store import Delta, Key
    from tensorlint.interpreter.unread import Known
    from tensorlint.values import Condition, Value


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
        "differs",
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
        self.differs: Key | None = None  # of what it read, what was not as it was when that was last asked
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
