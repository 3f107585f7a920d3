"""When the server starts itself anew: it holds much more than it needs, and nobody needs it at the moment."""

from __future__ import annotations

import asyncio
import os
from time import monotonic
from typing import TYPE_CHECKING

from tensorlint import __version__
from tensorlint.lsp.renewal import handover
from tensorlint.lsp.renewal.knowledge import gather
from tensorlint.lsp.renewal.rehearsal import Rehearsal, RehearsalError
from tensorlint.lsp.renewal.resident import resident
from tensorlint.lsp.renewal.succession import command, start_anew
from tensorlint.lsp.scheduling import start

if TYPE_CHECKING:
    from tensorlint.lsp.renewal.succession import Line
    from tensorlint.lsp.renewal.terms import Terms
    from tensorlint.lsp.server import Server

NEVER = float("inf")


class Renewal:
    """Looks after documents were closed, once nothing has come for a while. A message that comes meanwhile ends the attempt."""

    def __init__(self, server: Server, line: Line, terms: Terms, *, again: bool) -> None:
        self._server = server
        self._line = line
        self._terms = terms
        self._serving = asyncio.current_task()
        self._least = resident() or 0  # below so much and what counts as grown nothing is tried
        self._last = monotonic()  # when a message came
        self._not_before = self._last + terms.apart if again else 0.0
        self._refused = 0
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def is_tried(self) -> bool:
        """Whether the next server is being rehearsed."""
        return self._task is not None and not self._task.done()

    def touched(self) -> None:
        """A message came."""
        self._last = monotonic()
        if self._task is not None and self.is_tried:
            self._task.cancel()
            self._try_later()

    def look_soon(self) -> None:
        """Documents were closed."""
        if self._timer is None and not self.is_tried:
            self._look_in(self._terms.quiet)

    def stop(self) -> None:
        """The client is leaving."""
        if self._timer is not None:
            self._timer.cancel()
        if self._task is not None:
            self._task.cancel()
        self._not_before = NEVER

    def _try_later(self) -> None:
        """Something came in between."""
        self._task = None
        self._not_before = max(self._not_before, monotonic() + self._terms.apart / 2)
        self.look_soon()

    def _look_in(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        self._timer = None
        now = monotonic()
        left = max(self._last + self._terms.quiet, self._not_before) - now
        held = resident()
        if held is None or held < self._least + self._terms.grown or left == NEVER or not command():
            return
        if left > 0:
            self._look_in(left)
        elif self._at_work():
            self._look_in(max(self._terms.quiet, (now - self._last) / 4))  # what works for long is not looked at ever so often
        else:
            self._task = start(self._renew(held), lambda error: self._server.notices.failed("starting anew", error))

    def _at_work(self) -> bool:
        """Whether anything runs beside what waits for the client, and for news."""
        waiting = [self._serving, *self._server.protocol.waiting()]  # type: ignore[attr-defined]
        return any(task not in waiting for task in asyncio.all_tasks())

    async def _renew(self, held: int) -> None:
        descriptor, last = None, self._last
        try:
            known = gather(self._server)
            descriptor = handover.write(handover.Handover(__version__, held, known))
            if await self._is_worth_it(descriptor):
                await self._server.open_workspace.closed_files.rest()
                if self._last == last and gather(self._server) == known:  # what was rehearsed still holds
                    start_anew(descriptor, self._line)
                self._try_later()
        except (RehearsalError, OSError) as error:
            self._not_before = NEVER
            self._server.notices.log(f"the server does not start anew: {error}")
        finally:
            if descriptor is not None:
                os.close(descriptor)

    async def _is_worth_it(self, descriptor: int) -> bool:
        """Whether one that has started just now needs much less, and keeps nobody waiting; measured."""
        terms = self._terms
        rehearsal = await Rehearsal.begin(descriptor)
        try:
            rehearsed = await rehearsal.result(terms.longest)
        finally:
            await rehearsal.end()
        held = resident() or 0
        if held > terms.times * rehearsed.resident and rehearsed.wait <= terms.patience:
            return True
        self._not_before = monotonic() + terms.after_refusal * 2**self._refused
        self._refused += 1
        if held <= terms.times * rehearsed.resident:
            self._least = held
        return False
