"""How a library spells what a repair writes behind an array. Its class of arrays says so, in the fact `spelled`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.values import Array, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

    Spelled = tuple[tuple[str, str], ...]
    """Pairs of what is done, and its text."""

FRONT: Final = "an axis of size 1 in front"
SECOND: Final = "an axis of size 1 behind the only one"
SAMPLE: Final = "sample"
FEATURE: Final = "feature"
EITHER: Final = "either"
"""Which of a table's two axes data lacks: that of its samples, that of their features, or it is not known which."""
WITHOUT_LAST: Final = "without a last axis of size 1"
WITHOUT_SECOND: Final = "without a second axis of size 1"
LIKE: Final = "the shape of another"
ROWS: Final = "ahead of the numbers of rows that are picked"


def spelled(m: Machine, *contents: Value) -> tuple[Spelled, ...]:
    """Of each array, what can be written behind it in its library; nothing for what is no array."""
    out = []
    for content in contents:
        cls = m.registry.arrays.get(content.library) if isinstance(content, Array) else None
        known = cls.fact("spelled", ()) if cls is not None else ()
        out.append(known)
    return tuple(out)  # type: ignore[arg-type]


def written_as(told: object, index: int, what: str) -> str | None:
    """The text for one of the arrays of an observation."""
    return dict(told[index]).get(what) if isinstance(told, tuple) and index < len(told) else None
