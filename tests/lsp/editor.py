"""An editor for the tests: pytest-lsp's client with what a real editor says of itself, and waits instead of sleeps."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from lsprotocol import types
from lsprotocol.converters import get_converter
from pytest_lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    import cattrs

    Start = Callable[..., Awaitable["Editor"]]

HERE = Path(__file__).parent
CLIENTS = HERE / "clients"
PATIENCE = 120.0


def make_converter() -> cattrs.Converter:
    """lsprotocol's, which takes every code action with a command for a bare command."""
    converter = get_converter()

    def structure(raw: dict[str, Any], _: type) -> types.Command | types.CodeAction:
        bare = isinstance(raw.get("command"), str)
        return converter.structure(raw, types.Command if bare else types.CodeAction)

    converter.register_structure_hook(Union[types.Command, types.CodeAction], structure)
    return converter


class Editor(LanguageClient):
    """Records what the server sends, and answers as an editor does."""

    def __init__(self) -> None:
        super().__init__(converter_factory=make_converter)
        self.root = Path()
        self.published: list[types.PublishDiagnosticsParams] = []
        self.registered: list[types.Registration] = []
        self.refreshes = 0
        self.hint_refreshes = 0
        self.progress_kinds: list[str] = []
        self.opened_addresses: list[str] = []
        self.settings: dict[str, Any] | None = {}
        self.settings_by_scope: dict[str, dict[str, Any]] = {}
        self.result: types.InitializeResult | None = None
        self._news = asyncio.Event()
        self._listen()

    def _listen(self) -> None:
        def record(method: str, take: Callable[[Any], Any]) -> None:
            def handler(params: Any) -> Any:
                answer = take(params)
                self._news.set()
                return answer

            self.feature(method)(handler)

        record(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self.published.append)
        record(types.WINDOW_LOG_MESSAGE, self.log_messages.append)
        record(types.WINDOW_SHOW_MESSAGE, self.messages.append)
        record(types.CLIENT_REGISTER_CAPABILITY, lambda params: self.registered.extend(params.registrations))
        record(types.WORKSPACE_DIAGNOSTIC_REFRESH, self._refresh)
        record(types.WORKSPACE_INLAY_HINT_REFRESH, self._refresh_hints)
        record(types.WORKSPACE_CONFIGURATION, self._configure)
        record(types.WINDOW_WORK_DONE_PROGRESS_CREATE, lambda _: None)
        record(types.PROGRESS, lambda params: self.progress_kinds.append(params.value["kind"]))
        record(types.WINDOW_SHOW_DOCUMENT, self._show)

    def _refresh(self, _: None) -> None:
        self.refreshes += 1

    def _refresh_hints(self, _: None) -> None:
        self.hint_refreshes += 1

    def _configure(self, params: types.ConfigurationParams) -> list[Any]:
        return [self.settings_by_scope.get(item.scope_uri or "", self.settings) for item in params.items]

    def _show(self, params: types.ShowDocumentParams) -> types.ShowDocumentResult:
        self.opened_addresses.append(params.uri)
        return types.ShowDocumentResult(success=True)

    async def until(self, happened: Callable[[], Any]) -> Any:
        """Waits for messages until the condition holds; its value."""

        async def wait() -> Any:
            while not (value := happened()):
                self._news.clear()
                await self._news.wait()
            return value

        return await asyncio.wait_for(wait(), PATIENCE)

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def open(self, name: str, text: str, version: int = 1) -> str:
        uri = name if ":" in name else self.uri(name)
        self.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", version, text)))
        return uri

    def change(self, uri: str, version: int, *changes: tuple[tuple[int, int, int, int], str] | str) -> None:
        """Changes: (start line, character, end line, character) and the new text; or the whole text."""
        events: list[Any] = []
        for change in changes:
            if isinstance(change, str):
                events.append(types.TextDocumentContentChangeWholeDocument(change))
            else:
                (row, col, end_row, end_col), text = change
                where = types.Range(types.Position(row, col), types.Position(end_row, end_col))
                events.append(types.TextDocumentContentChangePartial(where, text))
        self.text_document_did_change(types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version, uri), events))

    def close(self, uri: str) -> None:
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def pushed(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What was pushed for a version of a document (or last, for any)."""

        def found() -> list[types.PublishDiagnosticsParams]:
            return [item for item in self.published if item.uri == uri and version in (None, item.version)]

        return list((await self.until(found))[-1].diagnostics)

    async def pull(self, uri: str, previous: str | None = None) -> Any:
        return await self.text_document_diagnostic_async(types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=previous))

    async def actions(self, uri: str, where: tuple[int, int, int, int], only: list[str] | None = None) -> list[types.CodeAction]:
        start, end = types.Position(*where[:2]), types.Position(*where[2:])
        context = types.CodeActionContext([], only=only)
        found = await self.text_document_code_action_async(types.CodeActionParams(types.TextDocumentIdentifier(uri), types.Range(start, end), context))
        return [item for item in found or () if isinstance(item, types.CodeAction)]


def initialize_params(client: str, root: Path, **options: Any) -> types.InitializeParams:
    """What an editor of that name really sent, moved to another folder."""
    raw = json.loads((CLIENTS / f"{client}.json").read_text(encoding="utf-8"))
    raw["processId"] = os.getpid()
    raw["rootUri"] = root.as_uri()
    raw["rootPath"] = str(root)
    raw["workspaceFolders"] = [{"uri": root.as_uri(), "name": root.name}]
    raw.update(options)
    return get_converter().structure(raw, types.InitializeParams)
