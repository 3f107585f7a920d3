"""Memory is looked through seldom while a file is analysed: next to all of it is in use until that is done."""

from __future__ import annotations

import atexit
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 4_000_000  # objects: a group that makes more of them is looked through in between
SOME = 3_000_000  # objects, half a gigabyte: after groups that made fewer of them together, most of which stay, it is not worth the time


def collect_rarely() -> None:
    """From now on; what there is already is not looked through any more."""
    gc.freeze()
    gc.set_threshold(MANY, 20, 100)


def leave_uncollected() -> None:
    """Nothing is looked through when Python ends either: all of it goes back at once then, and to look costs a fifth of what an analysis does."""
    atexit.register(gc.freeze)


@contextmanager
def collected_rarely() -> Iterator[None]:
    """For as long as something runs."""
    old = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.freeze()  # else all that is new would be looked through with the next object that is made
        gc.set_threshold(*old)
        gc.unfreeze()


def collect_between() -> None:
    """A group is done: most of what it made is in use no more."""
    if gc.get_count()[0] > SOME:
        gc.collect(0)
