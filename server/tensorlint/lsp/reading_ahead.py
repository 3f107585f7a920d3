"""Installed packages are read when nobody types; what is said of the documents is worked out anew when they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.lsp.scheduling import start

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from tensorlint.lsp.session import Session

QUIET = 0.6  # seconds without a key


class ReadingAhead:
    """Reads what programs have asked for, a file at a time."""

    def __init__(self, session: Session, finished: Callable[[], None]) -> None:
        self._session = session
        self._finished = finished
        self._task: asyncio.Task[None] | None = None

    def look(self) -> None:
        """A document was analysed: it may have asked for packages."""
        if self._task is None or self._task.done():
            self._task = start(self._read(), lambda error: self._session.notices.failed("reading installed packages", error))

    def stop(self) -> None:
        """Nothing more is read."""
        if self._task is not None:
            self._task.cancel()

    async def _read(self) -> None:
        session = self._session
        analyzer = session.analyzer
        await session.pace.quiet(QUIET)
        read = False
        for _ in analyzer.read_postponed() if session.analyzer is analyzer else ():
            read = True
            await session.pace.quiet(QUIET)
            if session.analyzer is not analyzer:
                return
        if read:
            session.changed()
            self._finished()
