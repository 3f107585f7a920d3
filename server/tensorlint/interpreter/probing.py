"""Looking on while a program runs: what is known of wanted expressions at the moment when they are evaluated or bound."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.names import visible_names
from tensorlint.interpreter.store import MISSING, Store
from tensorlint.values import UNKNOWN, Mapping_, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine

ASPECTS: Final = ("mode", "fitted", "weights")
MAX_SEEN: Final = 32
MAX_SHOWN: Final = 16
NAMES_TOO: Final = "names"
"""What a probe maps a node to, where the names in view at the node are wanted as well as its value."""


class Seen:
    """A value as it was at one moment: its content, and the state of the object that it is."""

    __slots__ = ("content", "states", "value")

    def __init__(self, value: Value, content: Value, states: dict[str, Value]) -> None:
        self.value = value
        self.content = content
        self.states = states


def note(m: Machine, node: ast.AST, value: Value) -> None:
    """Keeps what is known of a wanted expression now."""
    seen = m.probed.setdefault(id(node), [])
    if len(seen) >= MAX_SEEN:
        return
    states = {}
    if isinstance(value, Ref):
        for aspect in ASPECTS:
            state = m.get(value.cell, aspect)
            if state is not MISSING:
                states[aspect] = state
    seen.append(Seen(value, opened(m, value), states))


def opened(m: Machine, value: Value, depth: int = 3) -> Value:
    """What a value holds, with what its items are in place of references to them: for whoever reads it, not for the interpreter."""
    content = m.content(value)
    if not depth or not isinstance(content, (Tuple, Sequence, Mapping_)):
        return content

    def inside(item: Value) -> Value:
        return opened(m, item, depth - 1)

    held = content.entries if isinstance(content, Mapping_) else content.items
    rest = inside(content.rest) if content.rest is not None else UNKNOWN if len(held) > MAX_SHOWN else None
    if isinstance(content, Mapping_):
        return Mapping_(tuple((key, inside(item)) for key, item in content.entries[:MAX_SHOWN]), rest)
    items = tuple(inside(item) for item in content.items[:MAX_SHOWN])
    return Tuple(items, rest, content.names) if isinstance(content, Tuple) else Sequence(items, rest, content.kind, size=content.size)


def note_names(m: Machine, node: ast.AST) -> None:
    """Keeps the names in view where a wanted expression stands, if they are wanted, with a copy of the machine as it is now: what they hold changes later."""
    if m.probe is not None and m.probe[id(node)] == NAMES_TOO:
        noted = m.names.setdefault(id(node), [])
        if len(noted) < MAX_SEEN:
            held = copy(m)
            held.store = Store()
            held.store.data = dict(m.store.data)
            noted.append((held, visible_names(m)))
