"""How diagnostics reach each editor: asked for or pushed, never both; the newest text wins."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Editor, Start

pytestmark = pytest.mark.asyncio

PULLING = "vscode-1.139"
PUSHING = "neovim-0.11"


async def test_each_editor_gets_diagnostics_one_way(start: Start, any_client: str) -> None:
    editor = await start(any_client)
    uri = editor.open("a.py", "x = BAD\n")
    pulls = any_client == PULLING
    assert (editor.result.capabilities.diagnostic_provider is not None) == pulls
    if pulls:
        items = (await editor.pull(uri)).items
        editor.change(uri, 2, "x = BAD, BAD\n")
        assert len((await editor.pull(uri)).items) == 2
        assert editor.published == []
    else:
        items = await editor.pushed(uri, 1)
    assert [(item.code, item.source, item.message) for item in items] == [("TL301", "tensorlint", "`BAD` is bad")]
    assert items[0].severity == types.DiagnosticSeverity.Warning
    assert items[0].range == types.Range(types.Position(0, 4), types.Position(0, 7))


async def test_a_push_names_the_version_of_its_text(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("a.py", "x = 1\n", version=7)
    assert await editor.pushed(uri, 7) == []
    editor.change(uri, 9, ((0, 4, 0, 5), "BAD"))
    assert len(await editor.pushed(uri, 9)) == 1


async def refreshed(editor: Editor, count: int) -> int:
    """Waits until the server has had the client ask again more often than that; how often by then."""
    await editor.until(lambda: editor.refreshes > count)
    return editor.refreshes


async def test_what_an_installed_package_tells_comes_when_nobody_types(start: Start, any_client: str) -> None:
    editor = await start(any_client)
    uri = editor.open("a.py", "PACKAGE\n")
    if editor.result.capabilities.diagnostic_provider is not None:
        seen = editor.refreshes  # ahead of the answer: the package may have been read by the time that it is here
        items = (await editor.pull(uri)).items
        assert not items
        while not items:  # the search for files has it asked again too
            seen = await refreshed(editor, seen)
            items = (await editor.pull(uri)).items
        assert [item.message for item in items] == ["`PACKAGE` was read"]
    else:
        assert await editor.until(lambda: [each for each in editor.published if each.diagnostics])
        assert not editor.published[0].diagnostics


async def test_of_a_burst_only_the_last_text_is_published(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("a.py", "SLOW\n")
    await editor.pushed(uri, 1)
    for version in range(2, 22):
        editor.change(uri, version, ((1, 0, 1, 0), "BAD "))
    assert len(await editor.pushed(uri, 21)) == 20
    versions = [item.version for item in editor.published if item.uri == uri]
    assert versions == sorted(versions)
    assert len(versions) < 10


async def test_unchanged_findings_are_not_sent_again(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "x = BAD\n")
    first = await editor.pull(uri)
    editor.change(uri, 2, ((1, 0, 1, 0), "y = 1\n"))
    again = await editor.pull(uri, first.result_id)
    assert (again.kind, again.result_id) == ("unchanged", first.result_id)
    editor.change(uri, 3, ((0, 0, 0, 0), "\n"))
    moved = await editor.pull(uri, first.result_id)
    assert (moved.kind, moved.items[0].range.start.line) == ("full", 1)


async def test_a_cancelled_pull_costs_nothing_and_the_next_is_answered(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "SLOW\n")
    await editor.pull(uri)
    waiting = []
    for version in range(2, 8):
        editor.change(uri, version, ((1, 0, 1, 0), "BAD "))
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        if waiting:
            editor.cancel_request(types.CancelParams(f"pull-{version - 1}"))
        future = editor.protocol.send_request(types.TEXT_DOCUMENT_DIAGNOSTIC, params, msg_id=f"pull-{version}")
        waiting.append(asyncio.wrap_future(future))
    answers = await asyncio.gather(*waiting, return_exceptions=True)
    assert len(answers[-1].items) == 6
    assert all(isinstance(answer, Exception) for answer in answers[1:-1])  # on a slow machine the first edit came by itself, and is answered


async def test_what_an_edit_does_to_another_open_file_is_pushed(start: Start) -> None:
    editor = await start(PUSHING)
    other = editor.open("b.py", "x = 1\n")
    uri = editor.open("a.py", "y = 1\n")
    await editor.pushed(uri, 1)
    assert await editor.pushed(other, 1) == []
    editor.change(uri, 2, "POISON b.py\n")
    found = await editor.until(lambda: [item for item in editor.published if item.uri == other and item.diagnostics])
    finding = found[-1].diagnostics[0]
    assert finding.message == "poisoned by `a.py`"
    assert finding.severity == types.DiagnosticSeverity.Information
    where = types.Location(uri, types.Range(types.Position(0, 0), types.Position(0, 11)))
    assert list(finding.related_information) == [types.DiagnosticRelatedInformation(where, "poisoned here")]


async def test_what_an_edit_does_to_another_open_file_is_refreshed(start: Start) -> None:
    editor = await start(PULLING)
    other = editor.open("b.py", "x = 1\n")
    uri = editor.open("a.py", "y = 1\n")
    first = await editor.pull(other)
    assert not first.items
    await editor.until(lambda: "end" in editor.progress_kinds and editor.refreshes)  # the search for files is over
    before = editor.refreshes
    editor.change(uri, 2, "POISON b.py\n")
    await editor.pull(uri)
    await editor.until(lambda: editor.refreshes > before)
    assert len((await editor.pull(other, first.result_id)).items) == 1


async def test_closing_clears_the_list_and_keeps_what_the_disk_shows_in_others(start: Start, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "a.py").write_text("POISON b.py\n", encoding="utf-8")  # outside the folder that is searched
    editor = await start(PUSHING, workspaceFolders=[{"uri": (tmp_path / "home").as_uri(), "name": "home"}])
    other = editor.open("home/b.py", "x = 1\n")
    uri = editor.open("a.py", "POISON b.py, BAD\n")
    await editor.until(lambda: [item for item in editor.published if item.uri == other and item.diagnostics])
    await editor.pushed(uri, 1)
    editor.close(uri)
    await editor.until(lambda: [item for item in editor.published if item.uri == uri and not item.diagnostics])
    editor.change(other, 2, "x = 2\n")
    assert [item.code for item in await editor.pushed(other, 2)] == ["TL201"]


async def test_untitled_documents_are_analysed_under_their_address(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("untitled:Untitled-1", "BAD\n")
    assert len(await editor.pushed(uri, 1)) == 1


async def test_clients_without_related_information_read_it_in_the_message(start: Start) -> None:
    editor = await start("eglot-1.9")
    uri = editor.open("a.py", "SOURCE\nBAD\n")
    (item,) = await editor.pushed(uri, 1)
    assert item.message == "`BAD` is bad\n- comes from here (a.py:1)"
    assert item.related_information is None


async def test_rules_link_to_their_pages_only_where_an_address_is_configured(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "BAD\n")
    assert (await editor.pull(uri)).items[0].code_description is None
    documented = await start(PULLING, initializationOptions={"documentationUrl": "https://docs.example/rules"})
    uri = documented.open("a.py", "BAD\n")
    assert (await documented.pull(uri)).items[0].code_description.href == "https://docs.example/rules/loss-shape-mismatch"


async def test_a_comment_that_names_no_rule_is_told(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "x  # tensorlint: ignore[TLX]\n")
    (told,) = (await editor.pull(uri)).items
    assert told.message == "this ignores nothing: `TLX` is nothing"
    assert (told.code, told.range.start.character, told.range.end.character) == (None, 24, 27)


async def test_what_does_not_parse_or_is_skipped_is_said(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("a.py", "HALF(\nBAD\n")
    messages = {item.message for item in await editor.pushed(uri, 1)}
    assert messages == {"`BAD` is bad", "left out of the analysis: an open bracket"}
    skipped = editor.open("b.py", "NOTHING\n")
    assert [item.message for item in await editor.pushed(skipped, 1)] == ["not analysed: it says NOTHING"]
