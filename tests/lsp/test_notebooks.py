"""Notebooks: one program in cell order, in step with what the editor does to its cells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from tensorlint.lsp.documents import Documents
from tensorlint.lsp.positions import Positions

if TYPE_CHECKING:
    from editor import Start

REMOTE = "vscode-notebook-cell://127.0.0.1:8080/notes/n.ipynb#W{}s"


def cell(number: int, order: int | None = None) -> types.NotebookCell:
    summary = types.ExecutionSummary(execution_order=order) if order else None
    return types.NotebookCell(types.NotebookCellKind.Code, REMOTE.format(number), execution_summary=summary)


def item(number: int, text: str) -> types.TextDocumentItem:
    return types.TextDocumentItem(REMOTE.format(number), "python", 1, text)


def opened(uri: str, *texts: str) -> types.DidOpenNotebookDocumentParams:
    cells = [cell(number) for number in range(len(texts))]
    notebook = types.NotebookDocument(uri, "jupyter-notebook", 1, cells)
    return types.DidOpenNotebookDocumentParams(notebook, [item(number, text) for number, text in enumerate(texts)])


def changed(uri: str, **cells: object) -> types.DidChangeNotebookDocumentParams:
    change = types.NotebookDocumentChangeEvent(cells=types.NotebookDocumentCellChanges(**cells))
    return types.DidChangeNotebookDocumentParams(types.VersionedNotebookDocumentIdentifier(2, uri), change)


def spliced(start: int, deleted: int, *cells: types.NotebookCell, **more: object) -> types.NotebookDocumentCellChangeStructure:
    return types.NotebookDocumentCellChangeStructure(types.NotebookCellArrayChange(start, deleted, list(cells)), **more)


def typed(number: int, version: int, text: str) -> types.NotebookDocumentCellContentChanges:
    where = types.Range(types.Position(0, 0), types.Position(0, 0))
    document = types.VersionedTextDocumentIdentifier(version, REMOTE.format(number))
    return types.NotebookDocumentCellContentChanges(document, [types.TextDocumentContentChangePartial(where, text)])


def sources(documents: Documents, path: str) -> list[str]:
    return [entry["source"] for entry in json.loads(documents.at(path).content())["cells"]]


URI = "file:///notes/n.ipynb"
PATH = "/notes/n.ipynb"


@pytest.fixture
def documents() -> Documents:
    found = Documents(Positions("utf-16"))
    found.open_notebook(opened(URI, "a = 1", "b = 2", "c = 3"))
    return found


def test_a_moved_cell_keeps_its_text(documents: Documents) -> None:
    _, gone = documents.change_notebook(changed(URI, structure=spliced(0, 2, cell(1), cell(0))))
    assert gone == ()
    assert sources(documents, PATH) == ["b = 2", "a = 1", "c = 3"]
    assert [part.cell for part in documents.at(PATH).parts] == [1, 2, 3]


def test_a_cell_that_moves_in_two_steps_keeps_its_text(documents: Documents) -> None:
    documents.change_notebook(changed(URI, structure=spliced(0, 1)))
    assert sources(documents, PATH) == ["b = 2", "c = 3"]
    documents.change_notebook(changed(URI, structure=spliced(2, 0, cell(0))))
    assert sources(documents, PATH) == ["b = 2", "c = 3", "a = 1"]


def test_cells_come_and_go(documents: Documents) -> None:
    closed = [types.TextDocumentIdentifier(REMOTE.format(1))]
    structure = spliced(1, 1, cell(7), did_open=[item(7, "new")], did_close=closed)
    _, gone = documents.change_notebook(changed(URI, structure=structure))
    assert [part.uri for part in gone] == [REMOTE.format(1)]
    assert sources(documents, PATH) == ["a = 1", "new", "c = 3"]
    assert documents.part(REMOTE.format(1)) is None
    assert documents.part(REMOTE.format(7)).cell == 2


def test_typing_in_a_cell_is_an_edit_of_that_cell(documents: Documents) -> None:
    buffer = documents.at(PATH)
    buffer.stale = False
    documents.change_notebook(changed(URI, text_content=[typed(1, 2, "x")]))
    assert [(change.cell, change.text) for change in buffer.pending] == [(2, "x")]
    assert not buffer.stale
    assert documents.part(REMOTE.format(1)).version == 2


def test_the_order_of_execution_is_told(documents: Documents) -> None:
    buffer = documents.at(PATH)
    buffer.stale = False
    documents.change_notebook(changed(URI, data=[cell(1, order=4)]))
    assert [entry["execution_count"] for entry in json.loads(buffer.content())["cells"]] == [None, 4, None]
    assert buffer.stale
    buffer.stale = False
    documents.change_notebook(changed(URI, data=[cell(1, order=4)]))
    assert not buffer.stale


def test_closing_takes_the_cells_along(documents: Documents) -> None:
    params = types.DidCloseNotebookDocumentParams(types.NotebookDocumentIdentifier(URI), [])
    assert documents.close_notebook(params) is not None
    assert documents.at(PATH) is None
    assert documents.part(REMOTE.format(0)) is None


@pytest.mark.asyncio
async def test_cells_get_their_own_diagnostics_and_fixes(start: Start) -> None:
    editor = await start("vscode-1.139")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "a = 1", "b = BAD"))
    first, second = REMOTE.format(0), REMOTE.format(1)
    assert not (await editor.pull(first)).items
    assert [found.range.start.character for found in (await editor.pull(second)).items] == [4]
    editor.notebook_document_did_change(changed(uri, text_content=[typed(0, 2, "BAD ")]))
    assert [found.range.start.character for found in (await editor.pull(first)).items] == [0]
    editor.notebook_document_did_change(changed(uri, structure=spliced(0, 2, cell(1), cell(0))))
    assert [found.range.start.character for found in (await editor.pull(second)).items] == [4]
    chosen = (await editor.actions(second, (0, 4, 0, 4)))[0]
    edit = (await editor.code_action_resolve_async(chosen)).edit
    (change,) = edit.document_changes
    assert (change.text_document.uri, change.edits[0].new_text) == (second, "GOOD")
    (all_of_it,) = await editor.actions(second, (0, 4, 0, 4), ["notebook"])
    edit = (await editor.code_action_resolve_async(all_of_it)).edit
    assert {(change.text_document.uri, change.edits[0].new_text) for change in edit.document_changes} == {
        (first, "GOOD a = 1"),
        (second, "b = GOOD"),
    }


@pytest.mark.asyncio
async def test_a_notebook_that_is_opened_as_text_is_left_alone(start: Start) -> None:
    editor = await start("neovim-0.11")
    uri = editor.open("n.ipynb", json.dumps({"cells": [{"cell_type": "code", "source": ["BAD"]}]}))
    assert await editor.pushed(uri, 1) == []


@pytest.mark.asyncio
async def test_a_change_in_one_cell_refreshes_the_others(start: Start) -> None:
    editor = await start("vscode-1.139")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "a = 1\n", "b = 2\n"))
    first, second = REMOTE.format(0), REMOTE.format(1)
    for cell_uri in (first, second):
        assert not (await editor.pull(cell_uri)).items
    before = editor.refreshes
    editor.notebook_document_did_change(changed(uri, text_content=[typed(1, 2, "POISON n.ipynb\n")]))
    await editor.pull(second)  # as VS Code does: it asks for the cell that was edited alone
    await editor.until(lambda: editor.refreshes > before)
    assert [found.code for found in (await editor.pull(first)).items] == ["TL201"]


@pytest.mark.asyncio
async def test_cells_that_move_are_refreshed_though_nothing_is_asked(start: Start) -> None:
    editor = await start("vscode-1.139")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "a = 1\n", "POISON n.ipynb\n"))
    first, second = REMOTE.format(0), REMOTE.format(1)
    assert [len((await editor.pull(each)).items) for each in (first, second)] == [1, 0]
    await editor.until(lambda: "end" in editor.progress_kinds)
    before = editor.refreshes
    editor.notebook_document_did_change(changed(uri, structure=spliced(0, 2, cell(1), cell(0))))
    await editor.until(lambda: editor.refreshes > before)
    assert [len((await editor.pull(each)).items) for each in (first, second)] == [0, 1]


@pytest.mark.asyncio
async def test_a_cell_that_becomes_markdown_and_comes_back(start: Start) -> None:
    editor = await start("neovim-0.11")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "HALF(\n", "b = BAD\n"))
    first, second = REMOTE.format(0), REMOTE.format(1)
    assert len(await editor.pushed(first)) == 1  # what does not parse is said there, and leaves the other alone
    assert len(await editor.pushed(second)) == 1
    gone = spliced(1, 1, did_close=[types.TextDocumentIdentifier(second)])
    editor.notebook_document_did_change(changed(uri, structure=gone))
    await editor.until(lambda: [item for item in editor.published if item.uri == second and not item.diagnostics])
    back = spliced(1, 0, cell(9), did_open=[item(9, "BAD BAD\n")])
    editor.notebook_document_did_change(changed(uri, structure=back))
    assert len(await editor.pushed(REMOTE.format(9))) == 2
    where = types.Position(0, 1)
    found = await editor.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(REMOTE.format(9)), where))
    assert "BAD" in found.contents.value


@pytest.mark.asyncio
async def test_a_cell_that_is_closed_as_a_text_is_closed_by_its_notebook_alone(start: Start) -> None:
    """VS Code 1.139 says both of a cell that turns into text, and the first word is about a text that it never opened."""
    editor = await start("vscode-1.139")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "a = BAD\n", "b = BAD\n"))
    first, second = REMOTE.format(0), REMOTE.format(1)
    assert [len((await editor.pull(each)).items) for each in (first, second)] == [1, 1]
    editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(second)))
    assert [len((await editor.pull(each)).items) for each in (first, second)] == [1, 1]
    gone = spliced(1, 1, did_close=[types.TextDocumentIdentifier(second)])
    editor.notebook_document_did_change(changed(uri, structure=gone))
    editor.text_document_did_open(types.DidOpenTextDocumentParams(item(0, "BAD BAD\n")))
    assert [len((await editor.pull(each)).items) for each in (first, second)] == [1, 0]


@pytest.mark.asyncio
@pytest.mark.parametrize("uri", ["untitled:Untitled-1.ipynb?jupyter-notebook", "vscode-interactive:/Interactive-1.interactive"])
async def test_a_notebook_that_has_no_file_is_one(start: Start, uri: str) -> None:
    editor = await start("vscode-1.139")
    editor.notebook_document_did_open(opened(uri, "a = 1\n", "b = BAD\n"))
    assert [len((await editor.pull(REMOTE.format(each))).items) for each in range(2)] == [0, 1]


@pytest.mark.asyncio
async def test_a_notebook_is_repaired_as_a_whole_or_a_cell_at_a_time(start: Start) -> None:
    """When a notebook is saved, VS Code asks all of its cells at once and applies each answer; one that speaks of other cells would be applied many times."""
    editor = await start("vscode-1.139")
    uri = editor.uri("n.ipynb")
    editor.notebook_document_did_open(opened(uri, "a = BAD\n", "b = BAD\n", "c = 1\n"))
    cells = [REMOTE.format(number) for number in range(3)]

    async def repaired(cell: str, kind: str) -> list[str]:
        (found,) = await editor.actions(cell, (0, 0, 0, 0), [kind])
        edit = (await editor.code_action_resolve_async(found)).edit
        return [] if edit is None else [change.text_document.uri for change in edit.document_changes]

    assert [await repaired(cell, "source.fixAll") for cell in cells] == [cells[:1], cells[1:2], []]
    assert [await repaired(cell, "notebook.source.fixAll") for cell in cells] == [cells[:2]] * 3
