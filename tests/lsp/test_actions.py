"""Code actions: what is offered, what its edit does, and that no edit is made for another text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import attrs
import pytest
from lsprotocol import types

from tensorlint.lsp.actions import CHANGED

if TYPE_CHECKING:
    from editor import Start

pytestmark = pytest.mark.asyncio

VSCODE, NEOVIM, EGLOT = "vscode-1.139", "neovim-0.11", "eglot-1.9"
HERE = (0, 4, 0, 4)


def titled(actions: list[types.CodeAction], title: str) -> types.CodeAction:
    (found,) = (action for action in actions if action.title == title)
    return found


def edits_of(edit: types.WorkspaceEdit | None) -> dict[str, list[tuple[int, int, int, int, str]]]:
    assert edit is not None
    if edit.changes is not None:
        items = {uri: list(edits) for uri, edits in edit.changes.items()}
    else:
        items = {change.text_document.uri: list(change.edits) for change in edit.document_changes or ()}
    return {
        uri: [(e.range.start.line, e.range.start.character, e.range.end.line, e.range.end.character, e.new_text) for e in edits] for uri, edits in items.items()
    }


async def test_what_is_offered_at_a_finding(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\ny = BAD\n")
    actions = await editor.actions(uri, HERE)
    assert [(action.title, action.kind, bool(action.is_preferred)) for action in actions] == [
        ("Replace `BAD` by `GOOD`", "quickfix", True),
        ("Replace `BAD` by `FINE`", "quickfix", False),
        ("Fix all TL301 (loss-shape-mismatch) in this file", "quickfix", False),
        ("Ignore TL301 (loss-shape-mismatch) here", "quickfix", False),
        ("Explain TL301 (loss-shape-mismatch)", "quickfix", False),
        ("Fix all tensorlint findings that have a preferred fix", "source.fixAll.tensorlint", False),
    ]
    assert all(action.edit is None for action in actions)
    assert [item.code for item in actions[0].diagnostics] == ["TL301"]


async def test_nothing_but_the_whole_file_is_offered_beside_a_finding(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\ny = 1\n")
    assert [action.kind for action in await editor.actions(uri, (1, 0, 1, 1))] == ["source.fixAll.tensorlint"]


async def test_only_the_kinds_that_are_asked_for(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\n")
    for only in (["source"], ["source.fixAll"], ["source.fixAll.tensorlint"]):
        assert [action.kind for action in await editor.actions(uri, HERE, only)] == ["source.fixAll.tensorlint"]
    assert {action.kind for action in await editor.actions(uri, HERE, ["quickfix"])} == {"quickfix"}
    assert await editor.actions(uri, HERE, ["refactor", "source.organizeImports"]) == []


async def test_a_chosen_fix_gets_its_edit_for_that_version(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\n", version=5)
    chosen = titled(await editor.actions(uri, HERE), "Replace `BAD` by `FINE`")
    resolved = await editor.code_action_resolve_async(chosen)
    assert edits_of(resolved.edit) == {uri: [(0, 4, 0, 7, "FINE")]}
    assert resolved.edit.document_changes[0].text_document.version == 5


async def test_clients_that_know_no_versions_get_plain_changes(start: Start) -> None:
    editor = await start(NEOVIM)
    uri = editor.open("a.py", "é = BAD\n")
    chosen = titled(await editor.actions(uri, (0, 5, 0, 5)), "Replace `BAD` by `GOOD`")
    resolved = await editor.code_action_resolve_async(chosen)
    assert resolved.edit.document_changes is None
    assert edits_of(resolved.edit) == {uri: [(0, 5, 0, 8, "GOOD")]}  # in bytes, as this client counts


async def test_clients_that_cannot_ask_later_get_the_edits_at_once(start: Start) -> None:
    editor = await start(EGLOT)
    uri = editor.open("a.py", "x = BAD\n")
    actions = await editor.actions(uri, HERE)
    assert not editor.result.capabilities.code_action_provider.resolve_provider
    assert all(action.edit is not None for action in actions if action.command is None)
    assert edits_of(titled(actions, "Replace `BAD` by `GOOD`").edit) == {uri: [(0, 4, 0, 7, "GOOD")]}


@pytest.mark.parametrize("title", ["Replace `BAD` by `GOOD`", "Ignore TL301 (loss-shape-mismatch) here"])
async def test_after_an_edit_in_between_there_is_no_edit_and_the_user_is_told(start: Start, title: str) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\n")
    chosen = titled(await editor.actions(uri, HERE), title)
    editor.change(uri, 2, ((0, 0, 0, 0), "\n"))
    resolved = await editor.code_action_resolve_async(chosen)
    assert resolved.edit is None
    await editor.until(lambda: [message.message for message in editor.messages] == [CHANGED])


async def test_a_finding_that_is_gone_or_data_of_others_give_no_edit(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\n")
    chosen = titled(await editor.actions(uri, HERE), "Replace `BAD` by `GOOD`")
    gone = attrs.evolve(chosen, data={**chosen.data, "key": "TL301:None:7"})
    assert (await editor.code_action_resolve_async(gone)).edit is None
    await editor.until(lambda: [message.message for message in editor.messages] == [CHANGED])
    for data in (None, 3, {"uri": uri}, {**chosen.data, "version": "1"}):
        assert (await editor.code_action_resolve_async(attrs.evolve(chosen, data=data))).edit is None


@pytest.mark.parametrize("title", ["Fix all TL301 (loss-shape-mismatch) in this file", "Fix all tensorlint findings that have a preferred fix"])
async def test_all_at_once_changes_only_the_lines_that_differ(start: Start, title: str) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD\r\ny = 1\f\r\nz = BAD")
    resolved = await editor.code_action_resolve_async(titled(await editor.actions(uri, HERE), title))
    assert edits_of(resolved.edit) == {uri: [(0, 0, 1, 0, "x = GOOD\r\n"), (2, 0, 2, 7, "z = GOOD")]}


async def test_all_at_once_where_nothing_can_be_fixed_bothers_nobody(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = WORSE\n")
    (chosen,) = await editor.actions(uri, HERE, ["source.fixAll"])
    assert (await editor.code_action_resolve_async(chosen)).edit is None
    assert editor.messages == []


async def test_ignoring_here_silences_the_finding(start: Start) -> None:
    editor = await start(VSCODE)
    uri = editor.open("a.py", "x = BAD  \ny = BAD\n")
    chosen = titled(await editor.actions(uri, HERE), "Ignore TL301 (loss-shape-mismatch) here")
    resolved = await editor.code_action_resolve_async(chosen)
    assert edits_of(resolved.edit) == {uri: [(0, 7, 0, 9, "  # tensorlint: ignore[TL301]")]}
    editor.change(uri, 2, ((0, 7, 0, 9), "  # tensorlint: ignore[TL301]"))
    assert [item.range.start.line for item in (await editor.pull(uri)).items] == [1]


async def test_a_rule_is_explained_as_a_document(start: Start) -> None:
    editor = await start("neovim-0.11")
    await editor.workspace_execute_command_async(types.ExecuteCommandParams("tensorlint.explainRule", arguments=["TL301", ""]))
    (address,) = await editor.until(lambda: editor.opened_addresses)
    assert address.endswith("/TL301.md")
    assert Path(unquote(urlsplit(address).path)).read_text(encoding="utf-8") == "# The rule `TL301`\nis explained.\n\n## More\n"
    assert editor.messages == []


async def test_a_rule_is_explained_in_a_message_where_no_document_can_be_shown(start: Start) -> None:
    editor = await start("neovim-0.7")
    uri = editor.open("a.py", "x = BAD\n")
    command = titled(await editor.actions(uri, HERE), "Explain TL301 (loss-shape-mismatch)").command
    params = types.ExecuteCommandParams(command.command, arguments=command.arguments)
    assert (await editor.workspace_execute_command_async(params)).startswith("# The rule")
    await editor.until(lambda: [message.message for message in editor.messages] == ["TL301: The rule TL301 is explained. With examples: tensorlint rule TL301"])


async def test_a_client_that_shows_pages_gets_one_and_no_message(start: Start) -> None:
    editor = await start(VSCODE, capabilities={"workspace": {"applyEdit": True}, "experimental": {"tensorlint": {"pages": True}}})
    page = await editor.workspace_execute_command_async(types.ExecuteCommandParams("tensorlint.explainRule", arguments=["TL301", ""]))
    assert page.startswith("# The rule")
    await editor.workspace_execute_command_async(types.ExecuteCommandParams("tensorlint.explainRule", arguments=["TL999", ""]))
    assert editor.messages == []


async def test_a_rule_with_an_address_is_explained_there(start: Start) -> None:
    editor = await start(VSCODE, initializationOptions={"documentationUrl": "https://docs.example/{code}.html"})
    uri = editor.open("a.py", "x = WORSE\n")
    command = titled(await editor.actions(uri, HERE), "Explain TL101 (unnormalized-inference-input)").command
    await editor.workspace_execute_command_async(types.ExecuteCommandParams(command.command, arguments=command.arguments))
    await editor.until(lambda: editor.opened_addresses == ["https://docs.example/TL101.html"])
