"""The wiring: the only place that registers methods of the protocol."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.exceptions import JsonRpcException, JsonRpcMethodNotFound
from pygls.lsp.server import LanguageServer

from tensorlint import __version__
from tensorlint.lsp import actions, explaining
from tensorlint.lsp.hints import inlay_hints
from tensorlint.lsp.hover import hover
from tensorlint.lsp.idle import Idle
from tensorlint.lsp.notices import Notices
from tensorlint.lsp.protocol import Protocol
from tensorlint.lsp.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.lsp.engine import Engine
    from tensorlint.lsp.renewal.renewal import Renewal

NOTEBOOKS = types.NotebookDocumentSyncOptions(
    notebook_selector=[
        types.NotebookDocumentFilterWithNotebook(
            notebook=types.NotebookDocumentFilterNotebookType(notebook_type=kind),
            cells=[types.NotebookCellLanguage(language="python")],
        )
        for kind in ("jupyter-notebook", "interactive")
    ]
)


class Server(LanguageServer):
    """Speaks with one client. Handlers are synchronous and run on the loop; see `scheduling` for what waits."""

    def __init__(self, engine: Engine) -> None:
        super().__init__("tensorlint", __version__, types.TextDocumentSyncKind.Incremental, NOTEBOOKS, Protocol, get_converter)
        self._engine = engine
        self.renewal: Renewal | None = None  # where the server can start itself anew
        self._idle = Idle(lambda: self.renewal is not None and self.renewal.is_tried)
        self.notices = Notices(self.window_log_message, self.window_show_message)
        self._opened: Workspace | None = None
        self.protocol.on_message = self._touched  # type: ignore[attr-defined]
        register(self)

    @property
    def open_workspace(self) -> Workspace:
        """What belongs to this connection, once the client has said what it can do."""
        if self._opened is None:
            raise RuntimeError("the client has not sent `initialize`")
        return self._opened

    def initialize(self, params: types.InitializeParams) -> None:
        """Registers what depends on the client: pygls advertises everything that is registered to every client."""
        workspace = self._opened = Workspace(self, self._engine, self.notices, params)
        client = workspace.session.client
        if client.pull:
            options = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True, identifier="tensorlint")
            self._on(types.TEXT_DOCUMENT_DIAGNOSTIC, workspace.delivery.pull, options)
            self._on(types.WORKSPACE_DIAGNOSTIC, workspace.whole.pull)
        offered = types.CodeActionOptions(code_action_kinds=list(actions.KINDS), resolve_provider=client.resolve_edits)
        self._on(types.TEXT_DOCUMENT_CODE_ACTION, workspace.actions.offered, offered)
        if client.resolve_edits:
            self._on(types.CODE_ACTION_RESOLVE, workspace.actions.resolve)

    def receive(self, body: bytes) -> None:
        """One message of the client, as it came. What cannot be read or fails is told, and the next one is awaited."""
        try:
            self.protocol.take(body)  # type: ignore[attr-defined]
        except Exception as error:
            self.report_server_error(error, JsonRpcException)

    def closed(self) -> None:
        """A document is closed: its memory may be had back."""
        if self.renewal is not None:
            self.renewal.look_soon()

    def leave(self) -> None:
        """The client is going: timers and tasks end."""
        self._idle.stop()
        if self.renewal is not None:
            self.renewal.stop()
        if self._opened is not None:
            self._opened.stop()

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Logs, and shows once: pygls would pop up at every key."""
        if isinstance(error, JsonRpcMethodNotFound):
            self.notices.log(f"not supported: {error.message}")
            return
        data = getattr(error, "data", None)
        trace = data.get("traceback") if isinstance(data, dict) else None
        if trace:
            self.notices.internal(f"in {source.__name__}: {error}\n{''.join(trace)}")
        else:
            self.notices.failed(f"handling a message ({source.__name__})", error)

    def _touched(self) -> None:
        """A message came."""
        self._idle.touched()
        if self.renewal is not None:
            self.renewal.touched()

    def _on(self, method: str, handler: Callable[..., Any], options: Any = None) -> None:
        """Registers a handler. pygls writes on what it is given, which a bound method does not allow."""
        self.feature(method, options)(partial(handler))


def register(server: Server) -> None:
    """The methods that every client gets."""

    def on(method: str) -> Callable[..., Any]:
        return server.feature(method)

    server.feature(types.INITIALIZE)(partial(server.initialize))

    @on(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        # Edits need it, and the first key should not wait for it.
        import tensorlint.syntax.updating  # noqa: F401

        await server.open_workspace.start()

    @on(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.leave()

    @on(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        workspace = server.open_workspace
        workspace.opened(workspace.session.documents.open(params.text_document))

    @on(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        workspace = server.open_workspace
        workspace.changed(workspace.session.documents.change(params))

    @on(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        workspace = server.open_workspace
        workspace.closed(workspace.session.documents.close(params.text_document.uri))
        server.closed()

    @on(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def notebook_did_open(params: types.DidOpenNotebookDocumentParams) -> None:
        workspace = server.open_workspace
        workspace.opened(workspace.session.documents.open_notebook(params))

    @on(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def notebook_did_change(params: types.DidChangeNotebookDocumentParams) -> None:
        workspace = server.open_workspace
        notebook, gone = workspace.session.documents.change_notebook(params)
        workspace.changed(notebook)
        if notebook is not None and gone:
            workspace.delivery.closed(notebook, [part.uri for part in gone])

    @on(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def notebook_did_close(params: types.DidCloseNotebookDocumentParams) -> None:
        workspace = server.open_workspace
        workspace.closed(workspace.session.documents.close_notebook(params))
        server.closed()

    @on(types.TEXT_DOCUMENT_HOVER)
    def hovering(params: types.HoverParams) -> types.Hover | None:
        return hover(server.open_workspace.session, params)

    @on(types.TEXT_DOCUMENT_INLAY_HINT)
    def hinting(params: types.InlayHintParams) -> list[types.InlayHint]:
        return inlay_hints(server.open_workspace.session, params)

    @on(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        await server.open_workspace.change_configuration(params)

    @on(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def did_change_folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.open_workspace.change_folders(params)
        await server.open_workspace.read_configuration()

    @on(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.open_workspace.watching.take(params)

    @server.command(explaining.COMMAND)
    def explain(code: str, address: str) -> str | None:
        return server.open_workspace.explaining.explain(code, address)
