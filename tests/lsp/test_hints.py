"""Inlay hints: the shapes beside names, as far as the setting asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

if TYPE_CHECKING:
    from editor import Editor, Start

pytestmark = pytest.mark.asyncio

TEXT = "SHAPED = 1\nfor LOOPED in x:\n    é😀 = SHAPED = 2\n"


async def hints_of(editor: Editor, uri: str, rows: tuple[int, int] = (0, 9)) -> list[tuple[int, int, str]]:
    where = types.Range(types.Position(rows[0], 0), types.Position(rows[1], 0))
    found = await editor.text_document_inlay_hint_async(types.InlayHintParams(types.TextDocumentIdentifier(uri), where))
    return [(hint.position.line, hint.position.character, str(hint.label)) for hint in found or ()]


async def test_off_unless_asked_for(start: Start) -> None:
    editor = await start("vscode-1.139")
    assert await hints_of(editor, editor.open("a.py", TEXT)) == []


async def test_beside_assignments(start: Start) -> None:
    editor = await start("vscode-1.139", settings={"inlayHints": "assignments"})
    await editor.until(lambda: editor.hint_refreshes)
    uri = editor.open("a.py", TEXT)
    assert await hints_of(editor, uri) == [(0, 6, ": (2, 3)"), (2, 16, ": (2, 3)")]
    assert await hints_of(editor, uri, (1, 3)) == [(2, 16, ": (2, 3)")]


async def test_beside_all_that_is_bound(start: Start) -> None:
    editor = await start("vscode-1.139", settings={"inlayHints": "all"})
    await editor.until(lambda: editor.hint_refreshes)
    uri = editor.open("a.py", TEXT)
    assert [row for row, _, _ in await hints_of(editor, uri)] == [0, 1, 2]
    editor.change(uri, 2, ((0, 0, 0, 6), "unshaped"))
    assert [row for row, _, _ in await hints_of(editor, uri)] == [1, 2]


async def test_a_wrong_setting_is_told_and_shows_nothing(start: Start) -> None:
    editor = await start("vscode-1.139", settings={"inlayHints": "some"})
    assert await hints_of(editor, editor.open("a.py", TEXT)) == []
    assert await editor.until(lambda: [message for message in editor.messages if "inlayHints" in message.message])
