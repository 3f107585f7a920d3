"""The texts that are open in the editor.

The text is ours: changes are applied with our own line index, whose lines end where Python's do. pygls' workspace also ends lines at
form feeds and then edits the wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.analysis import Change
from tensorlint.text import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.lsp.positions import Positions


class Part:
    """One text document of the client: a file, or a cell of a notebook (`cell` counts from 1)."""

    __slots__ = ("_lines", "buffer", "cell", "language", "text", "uri", "version")

    def __init__(self, uri: str, version: int, text: str, buffer: Buffer, cell: int | None = None, language: str = "python") -> None:
        self.uri = uri
        self.version = version
        self.text = text
        self.buffer = buffer
        self.cell = cell
        self.language = language
        self._lines: LineIndex | None = None

    @property
    def lines(self) -> LineIndex:
        """The line index of the present text, built when first asked for."""
        if self._lines is None:
            self._lines = LineIndex(self.text)
        return self._lines

    @property
    def item(self) -> types.TextDocumentItem:
        """The document as the client would open it now."""
        return types.TextDocumentItem(self.uri, self.language, self.version, self.text)

    def borrow_lines(self, analyzer: Analyzer) -> None:
        """Takes the analysis' index of the same text, which is one less to build at each key."""
        if self._lines is None and analyzer.text(self.buffer.path, self.cell) == self.text:
            self._lines = analyzer.lines(self.buffer.path, self.cell)

    def apply(self, changes: Sequence[types.TextDocumentContentChangeEvent], positions: Positions) -> list[Change]:
        """Changes the text; the edits as the analysis wants them, each relative to the text that the one before left."""
        text, lines = self.text, self._lines
        done: list[Change] = []
        limit: tuple[int, int] | None = None  # the old index still holds for what lies before this place
        for change in changes:
            range_ = getattr(change, "range", None)
            if range_ is None:
                done.append(Change(self.cell, Span(0, len(text)), change.text))
                text, lines = change.text, None
                continue
            if lines is None or (limit is not None and (range_.end.line, range_.end.character) > limit):
                lines = LineIndex(text)
            start, end = positions.span(lines, range_)
            done.append(Change(self.cell, Span(start, end), change.text))
            text = text[:start] + change.text + text[end:]
            # Many cursors come bottom up: one index serves them all.
            limit = (range_.start.line, range_.start.character)
        if done:
            self.text, self._lines = text, None
        return done


class Buffer:
    """What the analysis has open under one path: a file with one part, or a notebook with a part for each cell."""

    __slots__ = ("analyzed", "parts", "path", "pending", "stale", "uri")

    def __init__(self, uri: str, path: str, *, analyzed: bool = True) -> None:
        self.uri = uri
        self.path = path
        self.analyzed = analyzed  # False for what is not Python: it is kept in step and left alone
        self.parts: list[Part] = []
        self.pending: list[Change] = []  # edits that the analysis has not been given yet
        self.stale = True  # the analysis has no text of this buffer, or may have a wrong one

    def content(self) -> str:
        """The whole text as the analysis opens it."""
        return self.parts[0].text

    def opening(self) -> types.TextDocumentItem | types.DidOpenNotebookDocumentParams:
        """What opens the same buffer once more."""
        return self.parts[0].item

    def part(self, cell: int | None) -> Part | None:
        """The part of a cell, or of the file."""
        index = 0 if cell is None else cell - 1
        return self.parts[index] if 0 <= index < len(self.parts) else None

    def discard(self) -> None:
        """Forgets what the analysis was given, so that it gets the whole text next time."""
        self.stale = True
        self.pending.clear()
