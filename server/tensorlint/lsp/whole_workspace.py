"""How the findings of closed files reach the client: asked for where it asks for diagnostics at all, pushed elsewhere."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.lsp.addresses import path_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.closed_files import ClosedFiles
    from tensorlint.lsp.session import Session


class WholeWorkspace:
    """Knows what the client was told of files that it has not open."""

    def __init__(self, session: Session, publish: Callable[[types.PublishDiagnosticsParams], None]) -> None:
        self._session = session
        self._publish = publish
        self._told: set[str] = set()  # the paths with something pushed
        self._left: set[str] = set()  # closed without anything to say: VS Code keeps what it was told of a tab until it hears that
        self._results: dict[str, str] = {}
        self._computed = 0
        self._happened = asyncio.Event()
        self._ended = False
        self.closed_files: ClosedFiles | None = None

    @property
    def state(self) -> tuple[set[str], set[str], dict[str, str], int]:
        """What the client was told, and under which numbers."""
        return self._told, self._left, self._results, self._computed

    def restore(self, state: tuple[set[str], set[str], dict[str, str], int]) -> None:
        """What it was told before the server started anew."""
        self._told, self._left, self._results, self._computed = state

    def news(self, paths: set[str]) -> None:
        """There is something else to say of closed files."""
        files = self.closed_files
        assert files is not None
        for path in sorted(paths):
            self._computed += 1
            self._results[path] = f"closed {self._computed}"
            if self._session.client.pull or self._session.documents.at(path) is not None:
                if self._session.client.pull and not files.diagnostics(path):
                    self._left.add(path)
                continue
            items = files.diagnostics(path)
            if items or path in self._told:
                self._publish(types.PublishDiagnosticsParams(uri_of(path), items))
                (self._told.add if items else self._told.discard)(path)
        self._happened.set()

    def opened(self, buffer: Buffer) -> None:
        """A document is open: from now on it speaks for itself, perhaps under another spelling of its address or as cells."""
        if buffer.path in self._told:
            self._told.discard(buffer.path)
            if all(part.uri != uri_of(buffer.path) for part in buffer.parts):
                self._publish(types.PublishDiagnosticsParams(uri_of(buffer.path), []))
        self._happened.set()

    async def pull(self, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """Answers once there is something new: the client asks again after each answer."""
        known = {path_of(previous.uri): previous for previous in params.previous_result_ids}
        while not self._ended:
            self._happened.clear()
            items = self._differing(known)
            if items:
                return types.WorkspaceDiagnosticReport(items)
            await self._happened.wait()
        return types.WorkspaceDiagnosticReport([])

    def stop(self) -> None:
        """The client is leaving: what still waits is answered."""
        self._ended = True
        self._happened.set()

    def _differing(self, known: dict[str, types.PreviousResultId]) -> list[types.WorkspaceDocumentDiagnosticReport]:
        files = self.closed_files
        assert files is not None
        reports: list[types.WorkspaceDocumentDiagnosticReport] = []
        left, self._left = sorted(self._left - set(known)), set()
        for path in (*files.paths, *left, *(path for path in known if not files.diagnostics(path))):
            previous = known.get(path)
            if self._session.documents.at(path) is not None or (previous is not None and previous.value == self._results.get(path, "closed 0")):
                continue
            items = files.diagnostics(path)
            if items or path in self._results:
                uri = previous.uri if previous is not None else uri_of(path)
                reports.append(types.WorkspaceFullDocumentDiagnosticReport(uri, items, result_id=self._results.get(path, "closed 0")))
        return reports
