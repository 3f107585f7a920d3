"""Our edits as the protocol's: with the version that they were made for where the client understands that, plain elsewhere."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.lsp.addresses import uri_of
from tensorlint.text import Edit, LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.lsp.session import Session

# (cell, edit in that cell's text)
Placed = tuple["int | None", Edit]


def workspace_edit(session: Session, path: str, edits: Iterable[Placed]) -> types.WorkspaceEdit | None:
    """The edits of one file or notebook; None where its text is not to be had."""
    by_uri: dict[str, tuple[int | None, list[types.TextEdit]]] = {}
    buffer = session.documents.at(path)
    for cell, edit in edits:
        part = buffer.part(cell) if buffer is not None else None
        if part is not None:
            uri, version, lines = part.uri, part.version, part.lines
        elif buffer is None and cell is None:
            uri, version, lines = uri_of(path), None, session.analyzer.lines(path, cell)
        else:
            return None  # a cell that the editor does not have open has no address
        text_edit = types.TextEdit(session.positions.range(lines, edit.span), edit.text)
        by_uri.setdefault(uri, (version, []))[1].append(text_edit)
    if not by_uri:
        return None
    if not session.client.document_changes:
        return types.WorkspaceEdit(changes={uri: text_edits for uri, (_, text_edits) in by_uri.items()})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri, version), text_edits) for uri, (version, text_edits) in by_uri.items()
        ]
    )


def difference(old: str, new: str) -> list[Edit]:
    """Edits of whole lines that turn one text into another; what is the same is left alone, and with it cursors and folds."""
    before, after = _lines(old), _lines(new)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        Edit(Span(starts[from_], starts[to]), "".join(after[new_from:new_to])) for tag, from_, to, new_from, new_to in matcher.get_opcodes() if tag != "equal"
    ]


def _lines(text: str) -> list[str]:
    """The lines with their ends, as the editor sees them (str.splitlines would also split at form feeds)."""
    index = LineIndex(text)
    starts = [index.line_start(row) for row in range(index.line_count)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
