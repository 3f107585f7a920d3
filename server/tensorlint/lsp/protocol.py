"""pygls' protocol without its text store: the documents are ours (see `buffers`)."""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from lsprotocol import types
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


class Protocol(LanguageServerProtocol):
    """Hands documents straight to our handlers, and tells of each message (memory is tidied up between them)."""

    on_message: Callable[[], None] | None = None

    def _register_builtin_features(self) -> None:
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for method in OURS:
            self.fm.builtin_features.pop(method, None)

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
