"""When to compute: on the loop, after everything that has already arrived, and not for texts that are old before they are read.

Nothing computes in a thread beside the loop: with one busy thread a round trip takes a hundred times as long.
"""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

CHEAP = 0.03  # seconds: below this nobody feels a burst of keys computed one by one
LONGEST_PAUSE = 0.5
ALONE = 2.0  # times what the analysis takes: an edit that comes so long after the one before is not the middle of a word
STEP = 0.005  # how long background work may hold the loop at a time

_TURNS = 2  # of the loop, until a message that waits in the pipe has been read and handled


def start(work: Coroutine[Any, Any, None], failed: Callable[[BaseException], None]) -> asyncio.Task[None]:
    """Runs something on the loop that nobody waits for; if it fails, that is told."""
    task = asyncio.ensure_future(work)

    def ended(done: asyncio.Task[None]) -> None:
        if not done.cancelled() and (error := done.exception()) is not None:
            failed(error)

    task.add_done_callback(ended)
    return task


async def settle() -> None:
    """Lets the messages that have already arrived be handled first."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)


class Pace:
    """How long to wait before analysing a document: not at all while that is cheap or the edit came by itself, else for a pause in the typing."""

    def __init__(self) -> None:
        self._cost: dict[str, float] = {}
        self._changed: dict[str, float] = {}
        self._apart: dict[str, float] = {}  # how long after the edit before it the last one came
        self._last = 0.0

    def changed(self, path: str) -> None:
        """A new text came in."""
        now = perf_counter()
        self._apart[path] = now - self._changed.get(path, 0.0)
        self._changed[path] = self._last = now

    def took(self, path: str, seconds: float) -> None:
        """How long the last analysis held the loop."""
        self._cost[path] = seconds

    def forget(self, path: str) -> None:
        """The document is closed."""
        self._cost.pop(path, None)
        self._changed.pop(path, None)
        self._apart.pop(path, None)

    async def wait(self, path: str) -> None:
        """Returns when the document may be analysed; a text that comes meanwhile starts the pause again."""
        await settle()
        while (left := self._left(path)) > 0:
            await asyncio.sleep(left)
            await settle()

    async def quiet(self, seconds: float) -> None:
        """Returns when nothing was typed anywhere for a while."""
        await settle()
        while (left := self._last + seconds - perf_counter()) > 0:
            await asyncio.sleep(left)

    def _left(self, path: str) -> float:
        cost = self._cost.get(path, 0.0)
        if cost <= CHEAP or path not in self._changed or self._apart[path] > ALONE * cost < LONGEST_PAUSE * ALONE:
            return 0.0
        return self._changed[path] + min(cost, LONGEST_PAUSE) - perf_counter()
