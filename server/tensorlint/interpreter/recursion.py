"""Functions that call themselves: followed as far as values decide, since those end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.values import UNKNOWN, Instance, LibraryObject, Opaque, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Function


OBJECTS: Final = frozenset({Instance, LibraryObject, Opaque})


def handed(m: Machine, positional: list[Value], keywords: dict[str, Value]) -> tuple[object, ...]:
    """What a call hands over, as calls of one function are compared: objects are the same or not, of all else it is the contents."""
    given: list[object] = [_compared(m, value) for value in positional]
    if keywords:
        given += [(name, _compared(m, value)) for name, value in keywords.items()]
    return tuple(given)


def _compared(m: Machine, value: Value) -> Value:
    content = m.content(value)
    return value if type(value) is Ref and type(content) in OBJECTS else content


def is_endless(m: Machine, outer: Frame, function: Function, given: tuple[object, ...]) -> bool:
    """Whether a call may be one of a function that runs already, again and again.

    It is followed where known values alone have led to it (no test on the way left both answers open), and it hands over others that are known as well.
    """
    running = [frame for frame in _around(outer) if frame.function is not None and frame.function.definition == function.definition]
    if not running:
        return False
    if m.condition != running[0].started or any(frame.given == given for frame in running):
        return True
    new = [each for each in given if each not in running[0].given]
    return not any(_is_known(m, each) for each in new)


def _around(frame: Frame | None) -> list[Frame]:
    out = []
    while frame is not None:
        out.append(frame)
        frame = frame.outer
    return out


def _is_known(m: Machine, given: object) -> bool:
    value = given[1] if isinstance(given, tuple) else given
    content = m.content(value) if isinstance(value, Value) else UNKNOWN
    return content is not UNKNOWN and not isinstance(content, Opaque)
