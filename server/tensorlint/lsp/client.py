"""What the editor on the other side can do, read once from its `initialize` request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder

if TYPE_CHECKING:
    from collections.abc import Sequence


class Client(NamedTuple):
    """The abilities that change what we say or how we say it."""

    encoding: str  # of columns: utf-8, utf-16 or utf-32
    pull: bool  # diagnostics are asked for by the client; otherwise we push them. Never both
    related: bool
    code_description: bool
    diagnostic_data: bool
    document_changes: bool  # edits may name the version that they were made for
    resolve_edits: bool  # the edit of a code action may be asked for later
    preferred: bool
    action_data: bool
    markdown: bool  # hovers
    configuration: bool  # answers workspace/configuration
    register_configuration: bool
    register_watching: bool
    progress: bool
    show_document: bool
    refresh_hints: bool  # asks for inlay hints again when it is told to
    pages: bool  # shows the pages of rules itself

    @classmethod
    def read(cls, capabilities: types.ClientCapabilities) -> Client:
        """Everything absent is taken as not supported, as the protocol says."""
        document = capabilities.text_document or types.TextDocumentClientCapabilities()
        workspace = capabilities.workspace or types.WorkspaceClientCapabilities()
        window = capabilities.window or types.WindowClientCapabilities()
        action = document.code_action or types.CodeActionClientCapabilities()
        pull = _pulls(document, workspace)
        shown = document.diagnostic if pull else document.publish_diagnostics
        hover = document.hover.content_format if document.hover else None
        edit = workspace.workspace_edit
        watching = workspace.did_change_watched_files
        changing = workspace.did_change_configuration
        return cls(
            encoding=types.PositionEncodingKind(ServerCapabilitiesBuilder.choose_position_encoding(capabilities)).value,
            pull=pull,
            related=bool(shown and shown.related_information),
            code_description=bool(shown and shown.code_description_support),
            diagnostic_data=bool(shown and shown.data_support),
            document_changes=bool(edit and edit.document_changes),
            resolve_edits=bool(action.data_support and action.resolve_support and "edit" in action.resolve_support.properties),
            preferred=bool(action.is_preferred_support),
            action_data=bool(action.data_support),
            markdown=_prefers_markdown(hover),
            configuration=bool(workspace.configuration),
            register_configuration=bool(changing and changing.dynamic_registration),
            register_watching=bool(watching and watching.dynamic_registration),
            progress=bool(window.work_done_progress),
            show_document=bool(window.show_document and window.show_document.support),
            refresh_hints=bool(workspace.inlay_hint and workspace.inlay_hint.refresh_support),
            pages=_shows_pages(capabilities.experimental),
        )


def _pulls(document: types.TextDocumentClientCapabilities, workspace: types.WorkspaceClientCapabilities) -> bool:
    """A client that pulls but cannot be told to pull again would show stale findings after changes in other files."""
    return bool(document.diagnostic and workspace.diagnostics and workspace.diagnostics.refresh_support)


def _prefers_markdown(formats: Sequence[types.MarkupKind] | None) -> bool:
    """The first format that a client names is the one that it likes best."""
    return bool(formats) and formats is not None and formats[0] == types.MarkupKind.Markdown


def _shows_pages(experimental: object) -> bool:
    """Our own client says so under its name; what others put there is theirs."""
    own = experimental.get("tensorlint") if isinstance(experimental, Mapping) else None
    return isinstance(own, Mapping) and own.get("pages") is True
