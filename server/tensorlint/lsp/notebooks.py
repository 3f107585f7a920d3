"""Notebooks, as the client keeps them in step with `notebookDocument/*`.

Only code cells of the selected language are sent, and indices count those alone, so our cells are numbered among them. A cell that
moves is deleted and inserted again without being closed or opened: its text is kept until the notebook says that it is gone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from tensorlint.lsp.addresses import path_of
from tensorlint.lsp.buffers import Buffer, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.lsp.positions import Positions


ENDING: Final = ".ipynb"
"""What the analysis knows a notebook by. `untitled:Untitled-1.ipynb?jupyter-notebook`, one that was never saved, ends otherwise."""


class Notebook(Buffer):
    """The cells in order, with the counts of their executions."""

    __slots__ = ("counts", "texts")

    def __init__(self, opened: types.DidOpenNotebookDocumentParams) -> None:
        document = opened.notebook_document
        path = path_of(document.uri)
        super().__init__(document.uri, path if path.endswith(ENDING) else path + ENDING)
        self.texts: dict[str, Part] = {}
        self.counts: dict[str, int | None] = {}
        self._take(opened.cell_text_documents)
        self._arrange(document.cells)

    def content(self) -> str:
        """The notebook's JSON, as far as a program needs it."""
        cells: list[dict[str, object]] = [
            {
                "cell_type": "code" if part.language == "python" else "raw",
                "execution_count": self.counts.get(part.uri),
                "metadata": {},
                "outputs": [],
                "source": part.text,
            }
            for part in self.parts
        ]
        return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, ensure_ascii=False)

    def opening(self) -> types.DidOpenNotebookDocumentParams:
        """The notebook with its cells of now. Of what a client says of it otherwise nothing is read."""
        cells = []
        for part in self.parts:
            count = self.counts.get(part.uri)
            summary = None if count is None else types.ExecutionSummary(count)
            cells.append(types.NotebookCell(types.NotebookCellKind.Code, part.uri, execution_summary=summary))
        document = types.NotebookDocument(self.uri, "jupyter-notebook", 0, cells)
        return types.DidOpenNotebookDocumentParams(document, [part.item for part in self.texts.values()])

    def change(self, change: types.NotebookDocumentCellChanges, positions: Positions) -> tuple[Part, ...]:
        """Brings the cells up to date; the parts that are gone."""
        gone: tuple[Part, ...] = ()
        if change.structure:
            gone = self._restructure(change.structure)
        for data in change.data or ():
            self._count(data)
        for content in change.text_content or ():
            part = self.texts.get(content.document.uri)
            if part is not None:
                part.version = content.document.version
                self.pending += part.apply(content.changes, positions)
        return gone

    def _restructure(self, structure: types.NotebookDocumentCellChangeStructure) -> tuple[Part, ...]:
        self._take(structure.did_open or ())
        array = structure.array
        uris = [part.uri for part in self.parts]
        uris[array.start : array.start + array.delete_count] = [cell.document for cell in array.cells or ()]
        for cell in array.cells or ():
            self._count(cell)
        self.parts = [self.texts[uri] for uri in uris if uri in self.texts]
        gone = [self.texts.pop(closed.uri) for closed in structure.did_close or () if closed.uri in self.texts]
        self._number()
        return tuple(gone)

    def _take(self, documents: Sequence[types.TextDocumentItem]) -> None:
        for item in documents:
            self.texts[item.uri] = Part(item.uri, item.version, item.text, self, language=item.language_id)

    def _arrange(self, cells: Sequence[types.NotebookCell]) -> None:
        for cell in cells:
            self._count(cell)
        self.parts = [self.texts[cell.document] for cell in cells if cell.document in self.texts]
        self._number()

    def _number(self) -> None:
        for number, part in enumerate(self.parts, 1):
            part.cell = number
        self.discard()

    def _count(self, cell: types.NotebookCell) -> None:
        order = cell.execution_summary.execution_order if cell.execution_summary else None
        if self.counts.get(cell.document) != order:
            self.counts[cell.document] = order
            self.discard()
