"""Which documents are open, and the way of their texts into the analysis.

An edit is applied to our text at once and given to the analysis only when something is asked of it: of a burst of keys, only the last
text is analysed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.lsp.addresses import path_of
from tensorlint.lsp.buffers import Buffer, Part
from tensorlint.lsp.notebooks import Notebook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.analysis import Analyzer
    from tensorlint.lsp.positions import Positions


class Documents:
    """All open documents, by the client's URIs and by our paths."""

    def __init__(self, positions: Positions) -> None:
        self._positions = positions
        self._parts: dict[str, Part] = {}
        self._notebooks: dict[str, Notebook] = {}
        self._buffers: dict[str, Buffer] = {}

    @property
    def state(self) -> list[types.TextDocumentItem | types.DidOpenNotebookDocumentParams]:
        """What opens all of this once more. Of two addresses of one file the one that counts comes last."""
        shown = list(self._buffers.values())
        hidden = dict.fromkeys(part.buffer for part in self._parts.values() if part.buffer not in shown)
        return [buffer.opening() for buffer in (*hidden, *shown)]

    def restore(self, state: Iterable[types.TextDocumentItem | types.DidOpenNotebookDocumentParams]) -> None:
        """Opens what was open before the server started anew."""
        for each in state:
            if isinstance(each, types.TextDocumentItem):
                self.open(each)
            else:
                self.open_notebook(each)

    @property
    def buffers(self) -> tuple[Buffer, ...]:
        """Everything that is open."""
        return tuple(self._buffers.values())

    def part(self, uri: str) -> Part | None:
        """The open document of a URI."""
        return self._parts.get(uri)

    def at(self, path: str) -> Buffer | None:
        """What is open under a path."""
        return self._buffers.get(path)

    def open(self, item: types.TextDocumentItem) -> Buffer:
        """A text document is opened (again, if the client says so twice)."""
        known = self._parts.get(item.uri)
        if known is not None and isinstance(known.buffer, Notebook):
            return known.buffer  # a cell is opened by its notebook
        path = path_of(item.uri)
        # A notebook that is opened as text is JSON to its reader: no range of a cell means anything there.
        python = item.language_id == "python" or path.endswith((".py", ".pyi"))
        buffer = Buffer(item.uri, path, analyzed=python and not path.endswith(".ipynb"))
        part = Part(item.uri, item.version, item.text, buffer, language=item.language_id)
        buffer.parts.append(part)
        self._parts[item.uri] = part
        self._buffers[path] = buffer
        return buffer

    def change(self, params: types.DidChangeTextDocumentParams) -> Buffer | None:
        """A text document changes; None for one that is not open."""
        part = self._parts.get(params.text_document.uri)
        if part is None:
            return None
        part.version = params.text_document.version
        part.buffer.pending += part.apply(params.content_changes, self._positions)
        return part.buffer

    def close(self, uri: str) -> Buffer | None:
        """A text document is closed. A cell is only when its notebook says so: VS Code says it first of one that turns into text."""
        part = self._parts.get(uri)
        if part is None or isinstance(part.buffer, Notebook):
            return None
        del self._parts[uri]
        if self._buffers.get(part.buffer.path) is part.buffer:
            del self._buffers[part.buffer.path]
        return part.buffer

    def open_notebook(self, params: types.DidOpenNotebookDocumentParams) -> Buffer:
        """A notebook is opened with its cells."""
        notebook = Notebook(params)
        self._notebooks[notebook.uri] = notebook
        self._buffers[notebook.path] = notebook
        self._parts.update(notebook.texts)
        return notebook

    def change_notebook(self, params: types.DidChangeNotebookDocumentParams) -> tuple[Buffer | None, tuple[Part, ...]]:
        """A notebook changes; with the cells that are gone."""
        notebook = self._notebooks.get(params.notebook_document.uri)
        if notebook is None:
            return None, ()
        gone = notebook.change(params.change.cells, self._positions) if params.change.cells else ()
        for part in gone:
            self._parts.pop(part.uri, None)
        self._parts.update(notebook.texts)
        return notebook, gone

    def close_notebook(self, params: types.DidCloseNotebookDocumentParams) -> Buffer | None:
        """A notebook is closed with all its cells."""
        notebook = self._notebooks.pop(params.notebook_document.uri, None)
        if notebook is None:
            return None
        for uri in notebook.texts:
            self._parts.pop(uri, None)
        if self._buffers.get(notebook.path) is notebook:
            del self._buffers[notebook.path]
        return notebook

    def hand_over(self, buffer: Buffer, analyzer: Analyzer) -> None:
        """Gives the analysis what it has not seen of a buffer. If it fails, it gets the whole text next time."""
        if not buffer.analyzed or not (buffer.stale or buffer.pending):
            return
        stale, changes = buffer.stale or not analyzer.follows(buffer.path), tuple(buffer.pending)
        buffer.discard()
        if stale:
            analyzer.open(buffer.path, buffer.content())
        else:
            analyzer.change(buffer.path, changes)
        buffer.stale = False
        for part in buffer.parts if analyzer.follows(buffer.path) else ():
            part.borrow_lines(analyzer)
