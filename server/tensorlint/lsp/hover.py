"""Hover: what is known of the value under the cursor, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from tensorlint.lsp.session import Session


def hover(session: Session, params: types.HoverParams) -> types.Hover | None:
    """The description of the value at a position; None where nothing is known."""
    part = session.documents.part(params.text_document.uri)
    if part is None or session.is_silent(part.buffer) or session.awaits(part.buffer):
        return None
    offset = session.positions.offset(part.lines, params.position)
    description = session.describe(part.buffer.path, offset, part.cell)
    if description is None:
        return None
    if session.client.markdown:
        content = types.MarkupContent(types.MarkupKind.Markdown, description.text)
    else:
        content = types.MarkupContent(types.MarkupKind.PlainText, plain_text(description.text))
    return types.Hover(content, session.positions.range(part.lines, description.span))


_FENCE = re.compile(r"^[ \t]*```.*$\n?", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CODE = re.compile(r"`([^`\n]*)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|])")


def plain_text(markdown: str) -> str:
    """Our own Markdown without its marks, for clients that would show them."""
    pieces: list[str] = []
    at = 0
    without_fences = _HEADING.sub("", _FENCE.sub("", markdown))
    for code in _CODE.finditer(without_fences):  # inside code, stars and underscores are the user's
        pieces += [_unmark(without_fences[at : code.start()]), code[1]]
        at = code.end()
    pieces.append(_unmark(without_fences[at:]))
    return "".join(pieces).strip()


def _unmark(text: str) -> str:
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1 (\2)", _STRONG.sub(r"\1", text)))
