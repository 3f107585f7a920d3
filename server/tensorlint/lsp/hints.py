"""Inlay hints: the shapes of arrays beside the names that they are bound to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from tensorlint.lsp.session import Session

OFF = "off"
ALL = "all"


def inlay_hints(session: Session, params: types.InlayHintParams) -> list[types.InlayHint]:
    """The hints in a range of a document; none where they are switched off."""
    part = session.documents.part(params.text_document.uri)
    if part is None or session.is_silent(part.buffer) or session.awaits(part.buffer):
        return []
    wanted = session.configuration.options_for(part.buffer.path).inlay_hints
    if wanted == OFF:
        return []
    start, end = session.positions.span(part.lines, params.range)
    return [
        types.InlayHint(
            position=session.positions.range(part.lines, hint.span).end,
            label=f": {hint.shape}",
            kind=types.InlayHintKind.Type,
            tooltip=hint.text,
            padding_left=False,
        )
        for hint in session.hints(part.buffer.path, everywhere=wanted == ALL)
        if hint.cell == part.cell and start <= hint.span.end <= end
    ]
