"""Traces: what a run noted for those who judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.observations import Observation, Use
    from tensorlint.syntax import Place
    from tensorlint.values import Function


class Trace:
    """What was observed, in order; what reached which consumer; which functions were entered; what was given up or went wrong."""

    __slots__ = ("defined", "entered", "errors", "observations", "over_budget", "uses")

    def __init__(self) -> None:
        self.observations: list[Observation] = []
        self.uses: list[Use] = []
        self.entered: list[Function] = []
        self.defined: list[Function] = []  # inside other functions
        self.over_budget: list[Place | None] = []
        self.errors: list[tuple[str, str]] = []  # (path, what went wrong inside)

    def marks(self) -> tuple[int, int, int, int, int, int]:
        """How much there is now."""
        return len(self.observations), len(self.uses), len(self.entered), len(self.over_budget), len(self.errors), len(self.defined)

    def since(self, marks: tuple[int, int, int, int, int, int]) -> Trace:
        """What has come since."""
        out = Trace()
        out.observations = self.observations[marks[0] :]
        out.uses = self.uses[marks[1] :]
        out.entered = self.entered[marks[2] :]
        out.over_budget = self.over_budget[marks[3] :]
        out.errors = self.errors[marks[4] :]
        out.defined = self.defined[marks[5] :]
        return out

    def take_back(self, marks: tuple[int, int, int, int, int, int]) -> None:
        """Forgets what was observed and used since: nothing is claimed of it. What was entered stays entered."""
        del self.observations[marks[0] :], self.uses[marks[1] :]

    def extend(self, other: Trace) -> None:
        """Adds what another run noted."""
        self.observations += other.observations
        self.uses += other.uses
        self.entered += other.entered
        self.over_budget += other.over_budget
        self.errors += other.errors
        self.defined += other.defined
