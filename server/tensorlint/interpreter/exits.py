"""What must still happen on the paths that have left a block: the ends of `with`, and `finally`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.frames import Exit, Frame
    from tensorlint.interpreter.machine import Machine


def ways_out(frame: Frame) -> list[Exit]:
    """The paths that have returned from a frame, or left one of its loops or a pass of it."""
    out = list(frame.exits)
    for loop in frame.loops:
        out += loop.breaks
        out += loop.continues
    return out


def run_on_exits(m: Machine, known: list[Exit], work: Callable[[], object]) -> None:
    """Does on each path that has left since `known` what Python does before it goes: what is written there goes with the path."""
    if len(known) == len(m.frame.exits) and not m.frame.loops:
        return
    before = set(map(id, known))
    for path in ways_out(m.frame):
        if id(path) in before:
            continue
        condition = m.condition
        m.store.fork()
        m.store.apply(path.delta)
        m.store.fork()
        work()
        path.write(m.store.rollback())
        m.store.discard()
        m.condition = condition
