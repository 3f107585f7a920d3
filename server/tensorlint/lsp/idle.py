"""Memory is tidied up while nobody types.

A full collection takes 30 ms and more; in the middle of a word it would be felt. What is there at the start stays for good and is
never looked through again.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from time import monotonic
from typing import TYPE_CHECKING

from tensorlint.batch.collecting import leave_uncollected

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET = 2.0  # seconds without a message

_YOUNG = 50_000  # objects before the young are looked through: once in many keys, and quickly
_MIDDLE = 5  # collections of the young before those that outlived them: some megabytes, some milliseconds
_MUCH = 50_000  # objects that nobody held any more: documents were closed
_RARELY = 100  # of those before a full one: only in hours of typing without a pause


def prepare() -> None:
    """Called before the loop starts: puts the imported modules out of the collector's sight."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _RARELY)
    leave_uncollected()  # who closes the editor would wait for it, and longer than the analysis took


class Idle:
    """Collects once after each stretch of work. `held_up`: whether it has to wait, as long as something is tried that may make it needless."""

    def __init__(self, held_up: Callable[[], bool] = lambda: False) -> None:
        self._held_up = held_up
        self._last = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def touched(self) -> None:
        """A message came in."""
        self._last = monotonic()
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(QUIET, self._look)

    def stop(self) -> None:
        """No more collections."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        left = QUIET if self._held_up() else self._last + QUIET - monotonic()
        if left > 0:
            self._timer = asyncio.get_running_loop().call_later(left, self._look)
        else:
            self._timer = None
            if gc.collect() > _MUCH:
                _give_back()


def _give_back() -> None:
    """What was freed goes back to the system: of its own accord the C library keeps much of it."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc
        if trim is not None:
            trim(0)
