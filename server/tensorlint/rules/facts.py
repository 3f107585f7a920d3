"""What a rule may ask of a program: observations by kind, uses by origin, and the roles that follow from them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeVar

from tensorlint.rules.wording import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tensorlint.interpreter.observations import Observation, Use
    from tensorlint.values import Array, Origin

T = TypeVar("T")


class Facts:
    """An index of all that was observed in one program."""

    def __init__(self, observations: Iterable[Observation], uses: Iterable[Use], named: Iterable[tuple[str, object, Array]] = ()) -> None:
        self.observations = list(observations)
        self.named = list(named)  # the arrays that global names hold at the end: (name, cell, description)
        self._answers: dict[object, object] = {}
        self._kinds: dict[str, list[Observation]] = {}
        for observation in self.observations:
            self._kinds.setdefault(observation.kind, []).append(observation)
        self._uses: dict[object, set[str]] = {}
        self._of_source: dict[object, set[str]] = {}
        for use in uses:
            self._uses.setdefault(use.origin, set()).add(use.kind)
            source = (getattr(use.origin, "kind", None), getattr(use.origin, "token", use.origin))
            self._of_source.setdefault(source, set()).add(use.kind)

    def of(self, *kinds: str) -> list[Observation]:
        """The observations of some kinds, in order."""
        if len(kinds) == 1:
            return self._kinds.get(kinds[0], [])
        return [observation for observation in self.observations if observation.kind in kinds]

    def once(self, key: object, work: Callable[[], T]) -> T:
        """What a question came to that several rules ask: it is worked out once."""
        if key not in self._answers:
            self._answers[key] = work()
        return self._answers[key]  # type: ignore[return-value]

    def uses(self, origin: object) -> set[str]:
        """What a thing that was made somewhere reached."""
        return self._uses.get(origin, set())

    def uses_of_source(self, origin: Origin) -> set[str]:
        """What any part of a source reached."""
        return self._of_source.get((origin.kind, origin.token), set())


def written(node: object, limit: int = 40) -> str:
    """An expression as the user wrote it, shortened in the middle where it is long."""
    if not isinstance(node, ast.AST):
        return ""
    try:
        text = " ".join(ast.unparse(node).split())
    except (ValueError, RecursionError):
        return "this"
    return shorten(text, limit)


def callee(observation: Observation, limit: int = 40) -> str:
    """What is called, as the user wrote it."""
    return written(getattr(observation["node"], "func", None), limit) or "this"


def argument(observation: Observation, index: int = 0) -> object:
    """The node of a positional argument of the observed call."""
    arguments = getattr(observation["node"], "args", [])
    return arguments[index] if index < len(arguments) else None
