"""What there is to say of the files that nobody has open, worked out in another process while nobody types."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from tensorlint.batch.survey import Arrange, Look
from tensorlint.lsp.addresses import is_file
from tensorlint.lsp.diagnostics import diagnostics_of_closed
from tensorlint.lsp.scheduling import settle, start
from tensorlint.lsp.side import Side, SideError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lsprotocol import types

    from tensorlint.batch.survey import Seen
    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.progress import Progress
    from tensorlint.lsp.session import Session

QUIET = 0.8  # seconds without a key before the other process is given something to do


class ClosedFiles:
    """Keeps the diagnostics of closed files up to date, where the editor wants them (`diagnosticMode`)."""

    def __init__(self, session: Session, progress: Progress, in_view: Callable[[], Iterable[str]], news: Callable[[set[str]], None]) -> None:
        self._session = session
        self._progress = progress
        self._in_view = in_view
        self._news = news
        self._side = Side(session.engine.side())
        self._found: dict[str, list[types.Diagnostic]] = {}
        self._groups: list[tuple[str, ...]] = []
        self._touched: set[str] = set()
        self._everything = False
        self._arranged = False
        self._task: asyncio.Task[None] | None = None
        self._shown = False  # progress is shown for the first survey, not for each change

    @property
    def state(self) -> tuple[dict[str, list[types.Diagnostic]], list[tuple[str, ...]], bool]:
        """What was found, in which groups of files, and whether progress was shown."""
        return self._found, self._groups, self._shown

    def restore(self, state: tuple[dict[str, list[types.Diagnostic]], list[tuple[str, ...]], bool]) -> None:
        """What was found before the server started anew: it is not looked for again."""
        self._found, self._groups, self._shown = state

    def diagnostics(self, path: str) -> list[types.Diagnostic]:
        """What is known of a file that is not open."""
        return [] if self._session.documents.at(path) is not None else self._found.get(path, [])

    @property
    def paths(self) -> tuple[str, ...]:
        """The files of which there is something to say."""
        return tuple(path for path, items in self._found.items() if items and self._session.documents.at(path) is None)

    def anew(self) -> None:
        """Settings or folders are others: what was found no longer counts."""
        self.stop()
        gone = set(self._found)
        self._found.clear()
        self._groups = []
        self._shown = False
        if gone:
            self._news(gone)

    def look(self) -> None:
        """Files were searched for: all of them are looked at."""
        self._everything = True
        self._arranged = False
        self._begin()

    def touched(self, paths: Iterable[str], *, on_disk: bool) -> None:
        """Texts changed, on the disk or in the editor: so may the findings of the files that belong to them."""
        if not self._session.configuration.surveys:
            return
        self._touched.update(paths)
        if on_disk and not self._touched.issubset(path for group in self._groups for path in group):
            self._everything = True  # it may have been read for any of them
        self._arranged = self._arranged and not on_disk
        self._begin()

    def closed(self, buffer: Buffer, items: list[types.Diagnostic]) -> None:
        """A document is closed: what was said of it stays until its file is looked at, or goes where closed files are not."""
        if self._wanted(buffer.path):
            self._found[buffer.path] = items
            self._news({buffer.path})
            self.touched([buffer.path], on_disk=False)
        else:
            self._found.pop(buffer.path, None)
            self._news({buffer.path})

    def stop(self) -> None:
        """Nothing is looked at any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._side.stop()

    async def rest(self) -> None:
        """Ends the other process and waits for its end. The next question starts one that knows no settings yet."""
        self._arranged = False
        await self._side.end()

    def _begin(self) -> None:
        if self._session.configuration.surveys and (self._task is None or self._task.done()):
            self._task = start(self._survey(), lambda error: self._session.notices.failed("looking at closed files", error))

    def _wanted(self, path: str) -> bool:
        configuration = self._session.configuration
        options = configuration.options_for(path)
        return is_file(path) and options.enable and options.diagnostic_mode == "workspace" and not configuration.is_left_out(path)

    async def _survey(self) -> None:
        while self._everything or self._touched:
            await self._session.pace.quiet(QUIET)
            everything, touched = self._everything, frozenset(self._touched)
            self._everything = False
            self._touched.clear()
            before = frozenset(self._groups)
            if not self._arranged and not await self._arrange():
                return
            todo = [each for each in self._groups if everything or each not in before or not touched.isdisjoint(each)]
            async with self._progress.shown("tensorlint", "looking at closed files", silent=self._shown or not todo) as say:
                for number, each in enumerate(todo):
                    say(f"{number} of {len(todo)} groups of files")
                    await self._look(each)
            self._shown = True

    async def _arrange(self) -> bool:
        """Learns which files belong together; whether that worked."""
        configuration = self._session.configuration
        wanted = sorted(path for path in self._in_view() if self._wanted(path))
        files = tuple((path, configuration.settings_for(path).plain()) for path in wanted)
        try:
            self._groups = await self._side.ask(Arrange(files, self._texts()))
        except SideError as error:
            self._session.notices.internal(f"while looking for what belongs together: {error}")
            return False
        self._arranged = True
        present = {path for group in self._groups for path in group}
        gone = {path for path in self._found if path not in present and not Path(path).exists()}
        for path in gone:
            del self._found[path]
        if gone:
            self._news(gone)
        return True

    async def _look(self, paths: tuple[str, ...]) -> None:
        documents = self._session.documents
        if all(documents.at(path) is not None for path in paths):
            return
        await self._session.pace.quiet(QUIET)
        try:
            answer: list[Seen] = await self._side.ask(Look(paths, self._texts(paths)))
        except SideError as error:
            self._session.notices.internal(f"while looking at {', '.join(paths)}: {error}")
            self._arranged = False  # another process will know no settings
            return
        news = set()
        for seen in answer:
            await settle()
            path = seen.result.path
            items = diagnostics_of_closed(self._session, seen)
            if documents.at(path) is None and self._found.get(path, []) != items:
                self._found[path] = items
                news.add(path)
        if news:
            self._news(news)

    def _texts(self, paths: tuple[str, ...] | None = None) -> tuple[tuple[str, str], ...]:
        """What is open, as the analysis would read it; all of it, or of some files."""
        buffers = self._session.documents.buffers
        return tuple((each.path, each.content()) for each in buffers if each.analyzed and is_file(each.path) and (paths is None or each.path in paths))
