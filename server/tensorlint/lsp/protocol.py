"""pygls' protocol without its text store: the documents are ours (see `buffers`)."""

from __future__ import annotations

import json
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import FeatureNotificationError
from pygls.protocol import LanguageServerProtocol

if TYPE_CHECKING:
    from collections.abc import Callable

OURS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
    types.NOTEBOOK_DOCUMENT_DID_OPEN,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE,
)

PATIENT = types.WORKSPACE_DIAGNOSTIC
"""The request that is answered when there is news, which may be never: a client always has one on its way."""


class Protocol(LanguageServerProtocol):
    """Hands documents straight to our handlers, and tells of each message (memory is tidied up between them)."""

    on_message: Callable[[], None] | None = None

    def __init__(self, *arguments: Any) -> None:
        self._patient: dict[str | int, Any] = {}
        super().__init__(*arguments)

    def patient(self) -> dict[str | int, Any]:
        """The requests that wait for news, by their ids: their parameters."""
        return {number: params for number, params in self._patient.items() if number in self._request_futures}

    def waiting(self) -> list[object]:
        """The tasks that wait with them."""
        return [self._request_futures[number] for number in self.patient()]

    def resume(self, params: types.InitializeParams, trace: types.TraceValue) -> None:
        """Goes through `initialize` once more, without an answer: the client has had it."""
        steps = self.lsp_initialize(params)
        handler, arguments, _ = next(steps)
        handler(*arguments)
        for _ in steps:
            pass
        self.trace = trace

    def ask_again(self, patient: dict[str | int, Any]) -> None:
        """Requests that waited for news go on waiting."""
        for number, params in patient.items():
            copy_context().run(self._handle_request, number, PATIENT, params)

    def _register_builtin_features(self) -> None:
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for method in OURS:
            self.fm.builtin_features.pop(method, None)

    def take(self, body: bytes) -> None:
        """One message, as its bytes."""
        self.handle_message(self.structure_message(json.loads(body)))

    def structure_message(self, data: dict[str, Any]) -> Any:
        """The message as the protocol's types. A key is read by hand: telling which kind of change it is takes the converter longer than all the rest."""
        if data.get("method") == types.TEXT_DOCUMENT_DID_CHANGE:
            try:
                return _key(data)
            except (KeyError, TypeError):
                pass  # the converter says what is wrong with it, or knows of a form that is rare
        return super().structure_message(data)

    def _handle_notification(self, method_name: str, params: Any) -> None:
        """News of documents go straight to their handlers, which return nothing and wait for nothing."""
        handler = self.fm.features.get(method_name) if method_name in OURS else None
        if handler is None:
            super()._handle_notification(method_name, params)
            return
        try:
            handler(params)
        except Exception as error:
            self._server._report_server_error(error, FeatureNotificationError)

    def _handle_request(self, msg_id: str | int, method_name: str, params: Any) -> None:
        super()._handle_request(msg_id, method_name, params)
        if method_name == PATIENT:
            self._patient = {**self.patient(), msg_id: params}

    def handle_message(self, message: Any) -> None:
        """One message of the client. What it is, is told by what it has: pygls asks `typing.Protocol`, which takes longer than reading the message."""
        if self.on_message is not None:
            self.on_message()
        method = getattr(message, "method", None)
        if method is None or method == types.EXIT or self._shutdown or message.jsonrpc != self.VERSION:
            super().handle_message(message)
        elif hasattr(message, "id"):
            copy_context().run(self._handle_request, message.id, method, message.params)
        else:
            copy_context().run(self._handle_notification, method, message.params)


def _key(data: dict[str, Any]) -> types.DidChangeTextDocumentNotification:
    document = data["params"]["textDocument"]
    changes: list[types.TextDocumentContentChangeEvent] = []
    for change in data["params"]["contentChanges"]:
        start, end = change["range"]["start"], change["range"]["end"]
        range_ = types.Range(types.Position(start["line"], start["character"]), types.Position(end["line"], end["character"]))
        changes.append(types.TextDocumentContentChangePartial(range_, change["text"], change.get("rangeLength")))
    identifier = types.VersionedTextDocumentIdentifier(document["version"], document["uri"])
    return types.DidChangeTextDocumentNotification(types.DidChangeTextDocumentParams(identifier, changes))
