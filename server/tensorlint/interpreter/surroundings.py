"""What surrounds whatever runs, as aspects of one cell: whether gradients are taken, whether what runs is inside of a model, what is expected to raise."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value

AMBIENT: Final = "ambient"


@contextmanager
def surrounded(m: Machine, **aspects: Value) -> Iterator[None]:
    """Some aspects are others for a while, and then what they were; where a run is given up in between, nothing is put back: it is undone as a whole."""
    before = {aspect: m.get(AMBIENT, aspect) for aspect in aspects}
    for aspect, value in aspects.items():
        m.set(AMBIENT, aspect, value)
    yield
    for aspect, value in before.items():
        m.set(AMBIENT, aspect, value)
