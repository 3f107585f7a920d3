"""Findings of files that nobody has open: `diagnosticMode` is `workspace`."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from editor import PATIENCE
from lsprotocol import types

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Editor, Start

pytestmark = pytest.mark.asyncio

PULLING, PUSHING = "vscode-1.139", "neovim-0.11"
WHOLE = {"diagnosticMode": "workspace"}


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


async def said(editor: Editor, name: str, wanted: list[str]) -> list[types.Diagnostic]:
    """Waits until the last thing pushed of a file is this."""
    uri = editor.uri(name)

    def happened() -> list[types.PublishDiagnosticsParams] | None:
        last = [item for item in editor.published if item.uri == uri][-1:]
        return last if last and [found.code or found.message for found in last[0].diagnostics] == wanted else None

    return list((await editor.until(happened))[0].diagnostics)


def told_of_disk(editor: Editor, name: str, kind: types.FileChangeType) -> None:
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([types.FileEvent(editor.uri(name), kind)]))


async def pull_all(editor: Editor, known: dict[str, str]) -> dict[str, list[str]]:
    """Asks as VS Code does; keeps the result ids in `known`."""
    previous = [types.PreviousResultId(uri, value) for uri, value in known.items()]
    report = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous))
    for item in report.items:
        known[item.uri] = item.result_id
    return {item.uri: [found.code for found in item.items] for item in report.items}


async def test_closed_files_are_pushed_and_follow_the_disk(start: Start, tmp_path: Path) -> None:
    write(tmp_path, a="x = BAD  # from b\nimport b\n", b="WORSE\n", clean="x\n")
    editor = await start(PUSHING, settings=WHOLE)
    (found,) = await said(editor, "a.py", ["TL301"])
    assert found.range == types.Range(types.Position(0, 4), types.Position(0, 7))
    await said(editor, "b.py", ["TL101"])
    await editor.until(lambda: editor.progress_kinds.count("end") == 2)  # files, findings: the end comes behind the last finding
    assert editor.progress_kinds.count("begin") == 2
    write(tmp_path, a="x\n")
    told_of_disk(editor, "a.py", types.FileChangeType.Changed)
    await said(editor, "a.py", [])
    write(tmp_path, new="BAD BAD\n")
    told_of_disk(editor, "new.py", types.FileChangeType.Created)
    await said(editor, "new.py", ["TL301", "TL301"])
    (tmp_path / "b.py").unlink()
    told_of_disk(editor, "b.py", types.FileChangeType.Deleted)
    await said(editor, "b.py", [])
    assert not [item for item in editor.published if item.uri == editor.uri("clean.py")]


async def test_only_open_files_are_told_of_unless_it_is_wanted(start: Start, tmp_path: Path) -> None:
    write(tmp_path, a="BAD\n")
    editor = await start(PUSHING)
    await editor.pushed(editor.open("b.py", "BAD\n"), 1)
    await editor.until(lambda: "end" in editor.progress_kinds)
    assert {item.uri for item in editor.published} == {editor.uri("b.py")}
    editor.settings = WHOLE
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await said(editor, "a.py", ["TL301"])
    editor.settings = {}
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await said(editor, "a.py", [])


async def test_an_open_text_wins_over_the_disk_in_closed_files_too(start: Start, tmp_path: Path) -> None:
    write(tmp_path, a="import b\n", b="x\n")
    editor = await start(PUSHING, settings=WHOLE)
    uri = editor.open("b.py", "x\n")
    await editor.pushed(uri, 1)
    editor.change(uri, 2, "x\nPOISON a.py\n")
    (found,) = await said(editor, "a.py", ["TL201"])
    assert found.related_information[0].location.range.start.line == 1
    editor.close(uri)  # unsaved: the disk speaks again
    await said(editor, "a.py", [])


async def test_opening_and_closing_leave_one_voice_for_a_file(start: Start, tmp_path: Path) -> None:
    write(tmp_path, a="BAD\n")
    editor = await start(PUSHING, settings=WHOLE)
    await said(editor, "a.py", ["TL301"])
    uri = editor.open("a.py", "BAD BAD\n")
    assert len(await editor.pushed(uri, 1)) == 2
    editor.close(uri)
    await said(editor, "a.py", ["TL301"])  # the disk has one of them


async def test_a_client_that_asks_is_answered_when_there_is_news(start: Start, tmp_path: Path) -> None:
    write(tmp_path, a="BAD\n", b="x\n")
    editor = await start(PULLING, settings=WHOLE)
    assert editor.result.capabilities.diagnostic_provider.workspace_diagnostics
    known: dict[str, str] = {}
    assert await pull_all(editor, known) == {editor.uri("a.py"): ["TL301"]}
    asked = asyncio.ensure_future(pull_all(editor, known))
    await asyncio.sleep(0.2)
    assert not asked.done()  # nothing new: the question waits
    write(tmp_path, b="WORSE\n")
    told_of_disk(editor, "b.py", types.FileChangeType.Changed)
    assert await asked == {editor.uri("b.py"): ["TL101"]}
    uri = editor.open("a.py", "BAD\n")
    known[uri] = (await editor.pull(uri)).result_id
    editor.close(uri)
    assert [found.code for found in (await editor.pull(uri)).items] == ["TL301"]  # VS Code asks a last time
    write(tmp_path, a="x\n")
    told_of_disk(editor, "a.py", types.FileChangeType.Changed)
    while (answer := await pull_all(editor, known)).get(uri) != []:
        assert set(answer) <= {uri}
    assert editor.published == []


async def test_what_was_said_of_a_file_goes_when_it_is_closed(start: Start, tmp_path: Path) -> None:
    """A client that asks asks for a closed tab a last time before it closes the document, and from then on believes the report on the workspace alone."""
    write(tmp_path, a="BAD\n")
    editor = await start(PULLING)
    uri = editor.open("a.py", "BAD\n")
    asked = asyncio.ensure_future(pull_all(editor, {}))
    assert [found.code for found in (await editor.pull(uri)).items] == ["TL301"]
    editor.close(uri)
    assert await asyncio.wait_for(asked, PATIENCE) == {uri: []}


async def test_a_notebook_that_is_closed_tells_its_cells(start: Start, tmp_path: Path) -> None:
    cells = [{"cell_type": "code", "source": text, "metadata": {}, "outputs": []} for text in ("x\n", "y\nBAD\n")]
    (tmp_path / "n.ipynb").write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}), encoding="utf-8")
    editor = await start(PUSHING, settings=WHOLE)
    (found,) = await said(editor, "n.ipynb", ["TL301"])
    assert found.message == "cell 2, line 2: `BAD` is bad"


@pytest.mark.parametrize("word", ["CRASH", "ENDING"])
async def test_what_breaks_down_beside_costs_the_others_nothing(start: Start, tmp_path: Path, word: str) -> None:
    write(tmp_path, a=f"{word}\n", b="BAD\n")
    editor = await start(PUSHING, settings=WHOLE)
    await said(editor, "b.py", ["TL301"])
    assert len(await editor.pushed(editor.open("c.py", "BAD\n"), 1)) == 1
