"""The path that runs: the tests that it assumes, and which alternatives of a value it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.merging import merge_shared
from tensorlint.values import ALWAYS, Cases, asks_for_few, contradict, guards, is_picked, make_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.store import Store
    from tensorlint.values import Condition, Value


class Assuming:
    """A context in which further tests hold."""

    __slots__ = ("condition", "outer", "paths")

    def __init__(self, paths: Paths, condition: Condition) -> None:
        self.paths = paths
        self.condition = condition

    def __enter__(self) -> None:
        self.outer = self.paths.condition
        self.paths.condition = self.outer | self.condition

    def __exit__(self, *failure: object) -> None:
        self.paths.condition = self.outer


class Paths:
    """What a run knows of the path that it is on."""

    condition: Condition
    """The tests that the path assumes."""
    unsure: int
    """How many operations around this one pair values of which it is not known that they ever meet."""
    store: Store

    def assuming(self, condition: Condition) -> Assuming:
        """Runs under further tests."""
        return Assuming(self, condition)

    def feasible(self, condition: Condition) -> bool:
        """Whether further tests do not contradict the path."""
        return not contradict(condition, self.condition)

    def alternatives(self, value: Value) -> list[tuple[Condition, Value]]:
        """The alternatives of a value on this path."""
        if type(value) is not Cases:
            return [(ALWAYS, value)]
        if not self.condition:
            return [*value.alternatives]
        return [(condition, each) for condition, each in value.alternatives if not contradict(condition, self.condition)]

    def crosses(self, condition: Condition) -> bool:
        """Whether the path was chosen by one setting and an alternative by another: nobody may ever choose the two together."""
        return bool(self.condition and condition) and {subject for subject, _ in condition}.isdisjoint(subject for subject, _ in self.condition)

    def over(self, value: Value, run: Callable[[Value], Value]) -> Value:
        """Applies a function to each alternative of a value, and joins what comes out."""
        if type(value) is not Cases:
            return run(value)
        pairs = []
        for condition, each in self.alternatives(value):
            picked = is_picked(condition) or guards(condition) or asks_for_few(condition) or self.crosses(condition)
            self.unsure += picked
            try:
                pairs.append((condition, run(each)))
            finally:
                self.unsure -= picked
        return make_cases(pairs)

    def over_under(self, value: Value, run: Callable[[Value], Value]) -> Value:
        """The same, each under the tests by which it is that alternative: what is done with it meets only what the same tests leave.

        What only one of them writes is written; what several write (the same method makes its result at the same place) is kept for each.
        """
        if type(value) is not Cases:
            return run(value)
        exits = []
        for condition, each in self.alternatives(value):
            picked = is_picked(condition) or asks_for_few(condition) or self.crosses(condition)
            self.unsure += picked
            self.store.fork()
            try:
                with self.assuming(condition):
                    result = run(each)
            finally:
                self.unsure -= picked
            exits.append(Exit(condition, result, self.store.rollback()))
        merge_shared(self, exits)
        return make_cases([(path.condition, path.value) for path in exits])

    def over_both(self, left: Value, right: Value, run: Callable[[Value, Value], Value]) -> Value:
        """Applies a function to each pair of alternatives of two values that can meet.

        Where the tests do not tell which of the one belongs to which of the other, some of the pairs may never meet: what raises of them proves nothing.
        """
        if type(left) is not Cases or type(right) is not Cases:
            return self.over(left, lambda a: self.over(right, lambda b: run(a, b)))
        firsts, seconds = self.alternatives(left), self.alternatives(right)
        pairs = [(one | other, a, b) for one, a in firsts for other, b in seconds if not contradict(one, other)]
        untold = len(pairs) > max(len(firsts), len(seconds)) or any(is_picked(condition) for condition, _, _ in pairs)
        self.unsure += untold
        try:
            return make_cases([(condition, run(a, b)) for condition, a, b in pairs])
        finally:
            self.unsure -= untold
