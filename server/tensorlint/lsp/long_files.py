"""Long documents are analysed in steps, and between them the loop turns: everything else is answered as if they were not there."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack
from time import perf_counter
from typing import TYPE_CHECKING

from tensorlint.lsp.scheduling import STEP, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.progress import Progress
    from tensorlint.lsp.session import Session

TOLD_AFTER = 1.0  # seconds until the client is told that work goes on


def _always() -> bool:
    return True


class LongFiles:
    """Works towards the reports of long documents, one after the other. What was begun is kept when a request is cancelled, and goes on with the next."""

    def __init__(self, session: Session, progress: Progress, finished: Callable[[], None]) -> None:
        self._session = session
        self._progress = progress
        self._finished = finished
        self._begun: dict[str, Iterator[None]] = {}
        self._one_at_a_time = asyncio.Lock()

    async def work_out(self, buffer: Buffer, goes_on: Callable[[], bool] = _always) -> bool:
        """Returns when a report can be asked for without a wait (True), when the document is gone, or once it should not go on."""
        session = self._session
        if not session.awaits(buffer):
            return True
        async with self._one_at_a_time, AsyncExitStack() as shown:
            began, told = perf_counter(), False
            while goes_on() and session.documents.at(buffer.path) is buffer:
                if not session.awaits(buffer) or self._step(buffer):
                    self._begun.pop(buffer.path, None)
                    self._finished()
                    return True
                await settle()
                if not told and perf_counter() - began > TOLD_AFTER:
                    told = True
                    await shown.enter_async_context(self._progress.shown("tensorlint", f"analysing {os.path.basename(buffer.path)}"))
        return False

    def forget(self, path: str) -> None:
        """The document is closed: its work ends."""
        self._begun.pop(path, None)

    def anew(self) -> None:
        """The analysis is another one now."""
        self._begun.clear()

    def _step(self, buffer: Buffer) -> bool:
        """Works for a moment; whether nothing is left to do. What fails here fails again where the report is asked for, and is told there."""
        session = self._session
        session.bring_up_to_date()
        steps = self._begun.get(buffer.path)
        if steps is None:
            steps = self._begun[buffer.path] = session.analyzer.in_steps(buffer.path)
        began = perf_counter()
        try:
            for _ in steps:
                if perf_counter() - began > STEP:
                    return False
        except Exception:
            return True
        return True
