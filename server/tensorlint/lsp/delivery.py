"""How diagnostics reach the client: asked for where it can be told to ask again, pushed elsewhere, never both."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from tensorlint.lsp.addresses import path_of
from tensorlint.lsp.diagnostics import diagnostics_of
from tensorlint.lsp.scheduling import start

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable

    from tensorlint.analysis import Report
    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.session import Session

QUIET = 0.4  # seconds without a change before other documents are looked at again


class Delivery:
    """Knows what the client was last told of each document."""

    def __init__(
        self,
        session: Session,
        publish: Callable[[types.PublishDiagnosticsParams], None],
        refresh: Callable[[], Awaitable[None]],
        work_out: Callable[..., Awaitable[bool]],
        closed: Callable[[str], list[types.Diagnostic]] = lambda _: [],
    ) -> None:
        self._session = session
        self._publish = publish
        self._refresh = refresh
        self._work_out = work_out  # the analysis of a document that takes long
        self._closed = closed  # what is known of a file that is not open
        self._told: dict[str, tuple[str, list[types.Diagnostic]]] = {}
        self._computed = 0
        self._due: dict[str, bool] = {}  # path -> whether it is sent even if nothing is new; in the order of work
        self._shown: dict[str, tuple[Report, dict[str, list[types.Diagnostic]]]] = {}  # the last of each document
        self._worker: asyncio.Task[None] | None = None
        self._check: asyncio.TimerHandle | None = None
        self._checked_late: str | None = None  # the document that was edited while others were being checked
        self._checking: asyncio.Task[None] | None = None
        self._refreshing: asyncio.Task[None] | None = None

    @property
    def state(self) -> tuple[dict[str, tuple[str, list[types.Diagnostic]]], int]:
        """What the client was told, and how many answers had a number."""
        return self._told, self._computed

    def restore(self, state: tuple[dict[str, tuple[str, list[types.Diagnostic]]], int]) -> None:
        """What it was told before the server started anew."""
        self._told, self._computed = state

    def catch_up(self, buffer: Buffer) -> bool:
        """Works out a document of which the client was told before the server started anew; whether it has to ask again. As a rule nothing is new."""
        asked = {part.uri for part in buffer.parts if part.uri in self._told}
        if not asked or buffer.path in self._due:
            return False
        new = self._tell(buffer)
        if self._session.client.pull:
            return bool(new & asked)
        for part in buffer.parts:
            if part.uri in new:
                self._publish(types.PublishDiagnosticsParams(part.uri, self.told(part.uri), version=part.version))
        return False

    def changed(self, buffer: Buffer) -> None:
        """A document has a new text: it comes first; the others, whose findings may come from it, when the typing pauses."""
        self._check_others_later(buffer)
        if not self._session.client.pull:
            others = {path: sent for path, sent in self._due.items() if path != buffer.path}
            self._due = {buffer.path: True, **others}
            self._work()

    def everything(self) -> None:
        """Files, folders or settings changed: every open document may say something else."""
        if self._session.client.pull:
            self._spawn_refresh()
            return
        self._push_all()

    def closed(self, buffer: Buffer, uris: Iterable[str]) -> None:
        """Documents or cells are gone: nothing stays behind in the list of problems."""
        for uri in uris:
            if self._told.pop(uri, None) is not None and not self._session.client.pull:
                self._publish(types.PublishDiagnosticsParams(uri, []))
        if self._session.documents.at(buffer.path) is None:
            self._due.pop(buffer.path, None)
            self._shown.pop(buffer.path, None)
            self._check_others_later(buffer)

    def told(self, uri: str) -> list[types.Diagnostic]:
        """What was last said of a document."""
        return self._told[uri][1] if uri in self._told else []

    async def pull(self, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        """Answers with the newest text; a request that is cancelled while it waits costs nothing."""
        part = self._session.documents.part(params.text_document.uri)
        if part is None:  # some clients ask once more for a document that they have closed
            return types.RelatedFullDocumentDiagnosticReport(self._closed(path_of(params.text_document.uri)))
        await self._session.pace.wait(part.buffer.path)
        await self._work_out(part.buffer)
        before = frozenset(self._told)
        if (self._tell(part.buffer) - {part.uri}) & before:  # other cells of the notebook, which were asked for before
            self._spawn_refresh()
        told = self._told.get(part.uri)
        if told is None:  # the analysis failed, or the document is gone by now
            return types.RelatedFullDocumentDiagnosticReport([])
        result, items = told
        if params.previous_result_id == result:
            return types.RelatedUnchangedDocumentDiagnosticReport(result)
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)

    def stop(self) -> None:
        """No more work: the client is leaving."""
        self._due.clear()
        if self._check is not None:
            self._check.cancel()
        for task in (self._worker, self._checking, self._refreshing):
            if task is not None:
                task.cancel()

    def _compute(self, buffer: Buffer) -> dict[str, list[types.Diagnostic]] | None:
        """None where there is nothing to go by: what the client was told before then stays."""
        session = self._session
        if session.is_silent(buffer):
            return {part.uri: [] for part in buffer.parts}
        report = session.report(buffer)
        if report is None:
            return None
        known = self._shown.get(buffer.path)
        if known is not None and known[0] is report and known[1].keys() == {part.uri for part in buffer.parts}:
            return known[1]
        try:
            shown = diagnostics_of(session, buffer, report)
            self._shown[buffer.path] = (report, shown)
            return shown
        except Exception as error:
            session.notices.failed(f"showing the findings of {buffer.path}", error)
            return None

    def _tell(self, buffer: Buffer) -> set[str]:
        """Computes a document and remembers what is said of it; the URIs where that is new."""
        if self._session.documents.at(buffer.path) is not buffer:
            return set()
        new: set[str] = set()
        for uri, items in (self._compute(buffer) or {}).items():
            told = self._told.get(uri)
            if told is None or told[1] != items:
                self._computed += 1
                self._told[uri] = (str(self._computed), items)
                new.add(uri)
        return new

    def _push_all(self) -> None:
        for buffer in self._session.documents.buffers:
            self._due.setdefault(buffer.path, False)
        self._work()

    def _work(self) -> None:
        if self._worker is None or self._worker.done():
            self._worker = self._start(self._push())

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return start(work, lambda error: self._session.notices.failed("delivering diagnostics", error))

    async def _push(self) -> None:
        """One document after another; a newer text goes to the front while this waits, and long ones come last."""
        while self._due:
            path = self._next()
            await self._session.pace.wait(path)
            buffer = self._session.documents.at(path)
            if path != self._next() or (buffer is not None and not await self._work_out(buffer, lambda path=path: path == self._next())):
                continue
            always = self._due.pop(path, False)
            if buffer is None:
                continue
            new = self._tell(buffer)
            for part in buffer.parts:
                told = self._told.get(part.uri)
                if told is not None and (always or part.uri in new):
                    self._publish(types.PublishDiagnosticsParams(part.uri, told[1], version=part.version))

    def _next(self) -> str:
        """The document that is due first; nothing where none is."""
        documents = self._session.documents
        short = (path for path in self._due if (buffer := documents.at(path)) is None or not self._session.awaits(buffer))
        return next(short, None) or next(iter(self._due), "")

    def _check_others_later(self, buffer: Buffer) -> None:
        if self._check is not None:
            self._check.cancel()
        if len(self._session.documents.buffers) > 1 or len(buffer.parts) > 1 or self._session.documents.at(buffer.path) is None:
            self._check = asyncio.get_running_loop().call_later(QUIET, self._start_check, buffer.path)

    def _start_check(self, changed: str) -> None:
        self._check = None
        if not self._session.client.pull:
            self._push_all()
        elif self._checking is None or self._checking.done():
            self._checking = self._start(self._check_others(changed))
        else:
            self._checked_late = changed

    async def _check_others(self, changed: str) -> None:
        """The client asks of its own accord for the document or cell that was edited; the others may need it to be told."""
        self._checked_late = changed
        while (edited := self._checked_late) is not None:
            self._checked_late = None
            await self._check_but(edited)

    async def _check_but(self, changed: str) -> None:
        stale = False
        for buffer in sorted(self._session.documents.buffers, key=self._session.awaits):  # the long ones last
            await self._session.pace.wait(buffer.path)
            await self._work_out(buffer)
            if (buffer.path == changed and len(buffer.parts) == 1) or self._session.documents.at(buffer.path) is not buffer:
                continue
            asked = {part.uri for part in buffer.parts if part.uri in self._told}
            if asked:
                stale = bool(self._tell(buffer) & asked) or stale
        if stale:
            await self._refresh()

    def _spawn_refresh(self) -> None:
        if self._refreshing is None or self._refreshing.done():
            self._refreshing = self._start(self._refresh_soon())

    async def _refresh_soon(self) -> None:
        await self._session.pace.wait("")
        await self._refresh()
