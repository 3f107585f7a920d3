"""Everything of one connection, put together when the client has said what it can do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.lsp import watching
from tensorlint.lsp.actions import Actions
from tensorlint.lsp.addresses import uri_of
from tensorlint.lsp.client import Client
from tensorlint.lsp.closed_files import ClosedFiles
from tensorlint.lsp.delivery import Delivery
from tensorlint.lsp.explaining import Explaining
from tensorlint.lsp.long_files import LongFiles
from tensorlint.lsp.progress import Progress
from tensorlint.lsp.reading_ahead import ReadingAhead
from tensorlint.lsp.scanning import Scanning
from tensorlint.lsp.session import Session
from tensorlint.lsp.whole_workspace import WholeWorkspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygls.lsp.server import LanguageServer

    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.engine import Engine
    from tensorlint.lsp.notices import Notices

SECTION = "tensorlint"
PATIENCE = 2.0  # seconds for a client to answer before files are searched for anyway


class Workspace:
    """The features, and what they do together when documents, settings or folders change."""

    def __init__(self, server: LanguageServer, engine: Engine, notices: Notices, params: types.InitializeParams) -> None:
        self._server = server
        self._notices = notices
        self.params = params
        client = Client.read(params.capabilities)
        self.session = Session(client, engine, notices)
        self.configuration = self.session.configuration
        self.configuration.read_folders(params)
        self.configuration.take(_own_section(params.initialization_options))
        publish = server.text_document_publish_diagnostics
        self.whole = WholeWorkspace(self.session, publish)
        self.explaining = Explaining(self.session, self._open_address)
        self.actions = Actions(self.session, self.explaining)
        self._asking: asyncio.Future[None] | None = None
        progress = Progress(notices, server.window_work_done_progress_create_async if client.progress else None, server.progress)
        self.scanning = Scanning(self.session, progress, self._scanned)
        self.closed_files = ClosedFiles(self.session, progress, lambda: self.scanning.seen, self.whole.news)
        self.whole.closed_files = self.closed_files
        self.long_files = LongFiles(self.session, progress, self._refresh_hints)
        self.delivery = Delivery(self.session, publish, self._refresh_diagnostics, self.long_files.work_out, self.closed_files.diagnostics)
        self._ahead = ReadingAhead(self.session, self._read_ahead)
        self.session.analysed = self._ahead.look
        self.watching = watching.Watching(self.session, self.scanning, self._changed_on_disk, self.renew)

    async def start(self) -> None:
        """The client is ready: asks it for settings and for news of files, and looks for files itself."""
        questions = [asyncio.ensure_future(self._register()), asyncio.ensure_future(self.read_configuration())]
        await asyncio.wait(questions, timeout=PATIENCE)  # settings that come later hold from then on
        if not self.scanning.began:
            self.scanning.begin()

    async def read_configuration(self) -> None:
        """Asks the client for its settings, for everything and for each folder; what is new holds at once."""
        if not self.session.client.configuration:
            return
        folders = list(self.configuration.folders)
        items = [types.ConfigurationItem(section=SECTION)]
        items += [types.ConfigurationItem(scope_uri=uri_of(folder), section=SECTION) for folder in folders]
        try:
            answers = await self._server.workspace_configuration_async(types.ConfigurationParams(items))
        except Exception as error:
            self._notices.log(f"the client gave no settings: {error!r}")
            return
        changed = False
        for folder, answer in zip([None, *folders], answers, strict=False):
            if answer is not None:  # none given: what came with `initialize` holds
                changed = self.configuration.take(answer, folder) or changed
        if changed:
            self.renew()

    async def change_configuration(self, params: types.DidChangeConfigurationParams) -> None:
        """The client's settings changed: it tells them, or wants to be asked."""
        if self.session.client.configuration:
            await self.read_configuration()
        elif isinstance(params.settings, dict) and self.configuration.take(_own_section(params.settings)):
            self.renew()

    def change_folders(self, params: types.DidChangeWorkspaceFoldersParams) -> None:
        """Folders came or went. What went cannot be taken out of view, so the analysis starts anew."""
        self.configuration.change_folders(params.event)
        if params.event.removed:
            self.renew()
        else:
            self.scanning.begin()

    def renew(self) -> None:
        """Settings are others now: everything is analysed with them."""
        self.configuration.reload()
        self.session.renew()
        self.long_files.anew()
        self.closed_files.anew()
        self.scanning.begin(anew=True)
        self.delivery.everything()
        self._refresh_hints()

    def opened(self, buffer: Buffer) -> None:
        """A document or notebook is open."""
        self.session.changed()
        self.whole.opened(buffer)
        self.delivery.changed(buffer)

    def changed(self, buffer: Buffer | None) -> None:
        """A document or notebook has a new text."""
        if buffer is not None:
            self.session.changed()
            self.session.pace.changed(buffer.path)
            self.delivery.changed(buffer)
            self.closed_files.touched([buffer.path], on_disk=False)

    def closed(self, buffer: Buffer | None) -> None:
        """A document or notebook is closed."""
        if buffer is not None:
            self.long_files.forget(buffer.path)
            self.session.close(buffer)
            last = self.delivery.told(buffer.parts[0].uri) if len(buffer.parts) == 1 and buffer.parts[0].cell is None else []
            self.delivery.closed(buffer, [part.uri for part in buffer.parts])
            if self.session.documents.at(buffer.path) is None:
                self.closed_files.closed(buffer, last)

    def stop(self) -> None:
        """The client is leaving: nothing is computed any more."""
        self.scanning.stop()
        self._ahead.stop()
        self.closed_files.stop()
        self.whole.stop()
        self.explaining.stop()
        self.delivery.stop()

    def _read_ahead(self) -> None:
        self.delivery.everything()
        self._refresh_hints()

    def _scanned(self) -> None:
        self.delivery.everything()
        self.closed_files.look()
        self._refresh_hints()

    def _changed_on_disk(self, paths: Iterable[str]) -> None:
        self.delivery.everything()
        self.closed_files.touched(paths, on_disk=True)
        self._refresh_hints()

    def _refresh_hints(self) -> None:
        """Hints that were asked for before the settings or the other files were known are asked for again."""
        if self.session.client.refresh_hints and self.configuration.wants_hints:

            async def refresh() -> None:
                try:
                    await self._server.workspace_inlay_hint_refresh_async(None)
                except Exception as error:
                    self._notices.log(f"the client did not refresh: {error!r}")

            self._asking = asyncio.ensure_future(refresh())

    async def _register(self) -> None:
        client = self.session.client
        wanted = []
        if client.register_watching:
            wanted.append(watching.registration())
        if client.register_configuration:
            options = types.DidChangeConfigurationRegistrationOptions(section=SECTION)
            wanted.append(types.Registration("tensorlint-settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, options))
        if not wanted:
            return
        try:
            await self._server.client_register_capability_async(types.RegistrationParams(wanted))
        except Exception as error:
            self._notices.log(f"the client refused to watch: {error!r}")

    async def _refresh_diagnostics(self) -> None:
        try:
            await self._server.workspace_diagnostic_refresh_async(None)
        except Exception as error:
            self._notices.log(f"the client did not refresh: {error!r}")

    def _open_address(self, params: types.ShowDocumentParams) -> None:
        self._server.window_show_document(params)


def _own_section(raw: object) -> object:
    """Our settings in what a client sends: under our name, under `settings`, or by themselves."""
    if isinstance(raw, dict):
        for key in (SECTION, "settings"):
            if key in raw:
                return raw[key]
    return raw
