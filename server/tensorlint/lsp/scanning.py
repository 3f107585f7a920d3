"""Which files are in view: those of the workspace folders, found in small steps so that the loop stays responsive."""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tensorlint.lsp.addresses import is_file
from tensorlint.lsp.scheduling import STEP, settle, start

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from tensorlint.lsp.progress import Progress
    from tensorlint.lsp.session import Session


class Scanning:
    """Brings the folders' files into view, and tells when they are."""

    def __init__(self, session: Session, progress: Progress, finished: Callable[[], None]) -> None:
        self._session = session
        self._progress = progress
        self._finished = finished
        self._task: asyncio.Task[None] | None = None
        self._seen: set[str] = set()
        self._silent = False  # progress is shown for the first search, not for each new file

    @property
    def state(self) -> tuple[set[str], bool]:
        """What was seen, and whether the first search is over."""
        return self._seen, self._silent

    def restore(self, state: tuple[set[str], bool]) -> None:
        """What was seen before the server started anew; it is brought into view with the documents."""
        self._seen, self._silent = state

    @property
    def began(self) -> bool:
        """Whether files have been searched for, or are being."""
        return self._task is not None

    def begin(self, *, anew: bool = False) -> None:
        """Looks through all folders; a scan that still runs is given up for it. `anew`: what was seen is forgotten."""
        if anew:
            self._seen.clear()
            self._silent = False
        self.stop()
        work = self._scan(tuple(self._session.configuration.folders))
        self._task = start(work, lambda error: self._session.notices.failed("searching for files", error))

    def stop(self) -> None:
        """Ends a running scan."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @property
    def seen(self) -> frozenset[str]:
        """The files of the disk that are in view."""
        return frozenset(self._seen)

    def forget(self, path: str) -> None:
        """A file is gone."""
        self._seen.discard(path)

    def has_seen(self, path: str) -> bool:
        """Whether a file of the disk is in view."""
        return path in self._seen

    async def _scan(self, folders: tuple[str, ...]) -> None:
        await settle()
        async with self._progress.shown("tensorlint", "looking for files", silent=self._silent) as say:
            for folder in folders:
                if is_file(folder):
                    await self._scan_folder(folder, say)
        self._silent = True
        self._finished()

    async def _scan_folder(self, folder: str, say: Callable[[str], None]) -> None:
        """Finds files for a moment, brings them into view, lets the loop turn, and so on."""
        session = self._session
        batch: list[str] = []
        began = perf_counter()
        try:
            for found in session.engine.discover([Path(folder)], session.configuration.settings_for(folder), self._unreadable):
                path = os.fspath(found)
                if path not in self._seen:
                    batch.append(path)
                if perf_counter() - began > STEP:
                    await self._bring(batch, say)
                    batch = []
                    began = perf_counter()
        except Exception as error:
            session.notices.failed(f"searching {folder}", error)
        await self._bring(batch, say)

    def _unreadable(self, path: str, error: OSError) -> None:
        """What cannot be read is logged; a whole workspace folder is worth a message."""
        said = f"tensorlint: {path} could not be read: {error}"
        if path in self._session.configuration.folders:
            self._session.notices.once(said)
        else:
            self._session.notices.log(said)

    async def _bring(self, paths: list[str], say: Callable[[str], None]) -> None:
        """A few at a time, as many as fit a step: the analysis reads each file's imports."""
        size = 4
        while paths:
            few, paths = paths[:size], paths[size:]
            began = perf_counter()
            self._session.view(few)
            self._seen.update(few)
            took = perf_counter() - began
            size = max(1, min(256, size * 2 if took < STEP / 2 else size // 2 if took > STEP else size))
            await settle()
        say(f"{len(self._seen)} files")
