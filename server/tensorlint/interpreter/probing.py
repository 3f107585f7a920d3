"""Looking on while a program runs: what is known of wanted expressions at the moment when they are evaluated or bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.names import visible_names
from tensorlint.interpreter.store import MISSING
from tensorlint.values import Ref, Value

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine

ASPECTS: Final = ("mode", "fitted", "weights")
MAX_SEEN: Final = 32
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
    seen.append(Seen(value, m.content(value), states))


def note_names(m: Machine, node: ast.AST) -> None:
    """Keeps the names in view where a wanted expression stands, if they are wanted."""
    if m.probe is not None and m.probe[id(node)] == NAMES_TOO:
        m.names.setdefault(id(node), []).append(visible_names(m))
