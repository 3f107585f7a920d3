"""A failure inside is logged, shown once, and costs no other finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from tensorlint.lsp.notices import INTERNAL_ERROR

if TYPE_CHECKING:
    from editor import Editor, Start

pytestmark = pytest.mark.asyncio

PULLING, PUSHING = "vscode-1.139", "neovim-0.11"


def shown(editor: Editor) -> list[str]:
    return [message.message for message in editor.messages]


def errors(editor: Editor) -> list[str]:
    return [item.message for item in editor.log_messages if item.type == types.MessageType.Error]


async def test_a_failed_rule_is_logged_and_shown_once_beside_the_findings_of_others(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("a.py", "RULECRASH\nBAD\n")
    assert [item.code for item in await editor.pushed(uri, 1)] == ["TL301"]
    for version in range(2, 6):
        editor.change(uri, version, ((1, 0, 1, 0), "BAD "))
        assert len(await editor.pushed(uri, version)) == version
    assert shown(editor) == [INTERNAL_ERROR]
    assert len(errors(editor)) == 1
    assert "rule TL999 failed on line 7" in errors(editor)[0]


async def test_a_crash_keeps_the_last_findings_and_the_other_files(start: Start) -> None:
    editor = await start(PUSHING)
    uri = editor.open("a.py", "BAD\n")
    await editor.pushed(uri, 1)
    editor.change(uri, 2, ((1, 0, 1, 0), "CRASH\n"))
    assert len(await editor.pushed(uri, 2)) == 1
    other = editor.open("b.py", "BAD, BAD\n")
    assert len(await editor.pushed(other, 1)) == 2
    editor.change(uri, 3, ((1, 0, 2, 0), ""), ((0, 0, 0, 3), "GOOD"))
    assert await editor.pushed(uri, 3) == []
    editor.change(uri, 4, "RULECRASH\n")
    assert await editor.pushed(uri, 4) == []
    assert "RuntimeError: CRASH" in errors(editor)[0]
    assert "rule TL999 failed" in errors(editor)[1]
    assert shown(editor) == [INTERNAL_ERROR]


async def test_a_crash_is_no_clean_report_when_pulled_either(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "BAD\n")
    first = await editor.pull(uri)
    editor.change(uri, 2, "CRASH\n")
    assert (await editor.pull(uri)).items == first.items
    editor.change(uri, 3, "BAD, BAD\n")
    assert len((await editor.pull(uri)).items) == 2
    assert shown(editor) == [INTERNAL_ERROR]


async def test_a_text_that_could_not_be_read_is_read_whole_next_time(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "x = 1\n")
    await editor.pull(uri)
    editor.change(uri, 2, ((0, 0, 0, 0), "UNREADABLE\n"))
    await editor.pull(uri)
    editor.change(uri, 3, ((0, 0, 1, 0), ""), ((0, 4, 0, 5), "BAD"))
    assert [item.range.start.character for item in (await editor.pull(uri)).items] == [4]


async def test_actions_and_hovers_of_a_crashing_file_are_empty_not_errors(start: Start) -> None:
    editor = await start(PULLING)
    uri = editor.open("a.py", "CRASH BAD\n")
    assert await editor.actions(uri, (0, 6, 0, 6)) == []
    where = types.HoverParams(types.TextDocumentIdentifier(editor.uri("never-opened.py")), types.Position(0, 0))
    assert await editor.text_document_hover_async(where) is None
    await editor.until(lambda: shown(editor) == [INTERNAL_ERROR])


async def test_messages_about_documents_that_are_not_open_are_harmless(start: Start) -> None:
    editor = await start(PUSHING)
    editor.change(editor.uri("never-opened.py"), 2, ((0, 0, 0, 0), "x"))
    editor.close(editor.uri("never-opened.py"))
    uri = editor.open("a.py", "BAD\n")
    assert len(await editor.pushed(uri, 1)) == 1
    assert errors(editor) == []
