"""Settings, folders and files of the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Editor, Start

pytestmark = pytest.mark.asyncio

VSCODE, NEOVIM, OLD_NEOVIM, EGLOT = "vscode-1.139", "neovim-0.11", "neovim-0.7", "eglot-1.9"


def warnings(editor: Editor) -> list[str]:
    return [item.message for item in editor.messages if item.type == types.MessageType.Warning]


def files_changed(editor: Editor, **kinds: types.FileChangeType) -> None:
    events = [types.FileEvent(editor.uri(name.replace("_", ".")), kind) for name, kind in kinds.items()]
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))


async def codes(editor: Editor, uri: str, wanted: list[str], version: int | None = None) -> None:
    def happened() -> bool:
        last = [item for item in editor.published if item.uri == uri and version in (None, item.version)][-1:]
        return bool(last) and [found.code for found in last[0].diagnostics] == wanted

    await editor.until(happened)


async def test_options_of_initialize_hold(start: Start) -> None:
    editor = await start(OLD_NEOVIM, initializationOptions={"tensorlint": {"ignore": ["TL301"]}})
    uri = editor.open("a.py", "BAD WORSE\n")
    assert [item.code for item in await editor.pushed(uri, 1)] == ["TL101"]


async def test_the_client_is_asked_for_its_settings(start: Start) -> None:
    editor = await start(NEOVIM, settings={"ignore": ["TL301"]})
    uri = editor.open("a.py", "BAD WORSE\n")
    await codes(editor, uri, ["TL101"])
    editor.settings = {"ignore": []}
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await codes(editor, uri, ["TL301", "TL101"])
    editor.settings = {"enable": False}
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await codes(editor, uri, [])


async def test_settings_that_are_sent_hold_where_the_client_cannot_be_asked(start: Start) -> None:
    editor = await start(OLD_NEOVIM)
    uri = editor.open("a.py", "BAD WORSE\n")
    await codes(editor, uri, ["TL301", "TL101"])
    settings = {"tensorlint": {"ignore": ["TL301"]}}
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
    await codes(editor, uri, ["TL101"])


async def test_bad_options_are_named_once_and_the_others_hold(start: Start) -> None:
    options = {"ignore": ["TL301"], "selct": [], "exclude": "x", "severity": {"TL101": "fatal"}, "interpreter": ["python"]}
    editor = await start(NEOVIM, settings=options, initializationOptions=options)
    uri = editor.open("a.py", "BAD WORSE\n")
    await codes(editor, uri, ["TL101"])
    await editor.until(lambda: len(warnings(editor)) == 3)
    assert any("`selct` is not a setting" in text for text in warnings(editor))
    assert any("`exclude` must be a list of texts, not 'x'" in text for text in warnings(editor))
    assert any("`severity` must be an object from rule codes to error, warning, information, off" in text for text in warnings(editor))


async def test_rules_that_options_misspell_are_named(start: Start) -> None:
    options = {"ignore": ["TL301", "TL30l"], "select": ["TL", "loss-shape-missmatch"], "severity": {"TL999": "off", "TL1": "error"}}
    editor = await start(NEOVIM, settings=options, initializationOptions=options)
    uri = editor.open("a.py", "BAD WORSE\n")
    await codes(editor, uri, ["TL101"])
    await editor.until(lambda: len(warnings(editor)) == 3)
    assert any("`TL30l` is neither a rule's code" in text and "did you mean" in text for text in warnings(editor))
    assert any("`loss-shape-missmatch` is neither" in text and text.endswith("did you mean `loss-shape-mismatch`?") for text in warnings(editor))
    assert any("`TL999` is neither a rule's code" in text for text in warnings(editor))


@pytest.mark.parametrize("options", [3, "text", [1], True])
async def test_options_of_a_wrong_kind_do_no_harm(start: Start, options: object) -> None:
    editor = await start(OLD_NEOVIM, initializationOptions=options)
    uri = editor.open("a.py", "BAD\n")
    assert len(await editor.pushed(uri, 1)) == 1
    assert len(warnings(editor)) == 1


async def test_each_folder_has_its_own_settings(start: Start, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    folders = [{"uri": (tmp_path / name).as_uri(), "name": name} for name in ("one", "two")]
    editor = await start(VSCODE, settings={}, workspaceFolders=folders)
    one, two = editor.open("one/a.py", "BAD\n"), editor.open("two/a.py", "BAD\n")
    assert len((await editor.pull(one)).items) == len((await editor.pull(two)).items) == 1
    editor.settings_by_scope[folders[1]["uri"]] = {"ignore": ["TL301"]}
    before = editor.refreshes
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await editor.until(lambda: editor.refreshes > before)
    assert len((await editor.pull(one)).items) == 1
    assert not (await editor.pull(two)).items


async def test_nothing_is_said_of_files_that_are_not_the_projects(start: Start) -> None:
    editor = await start(NEOVIM, settings={"exclude": ["generated"]})
    own = editor.open("a.py", "BAD\n")
    others = [editor.open(name, "BAD\n") for name in ("generated/a.py", ".venv/lib/a.py", "build/a.py")]
    installed = editor.open("file:///opt/lib/site-packages/torch/nn.py", "BAD\n")
    alone = editor.open("file:///opt/build/a.py", "BAD\n")
    await codes(editor, own, ["TL301"])
    for uri in (*others, installed):
        await codes(editor, uri, [])
        assert await editor.actions(uri, (0, 0, 0, 1)) == []
    await codes(editor, alone, ["TL301"])


async def test_broken_project_settings_are_named_with_their_place(start: Start, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("BROKEN", encoding="utf-8")
    editor = await start(NEOVIM)
    uri = editor.open("a.py", "BAD\n")
    assert len(await editor.pushed(uri, 1)) == 1
    wanted = f"tensorlint settings: {tmp_path / 'pyproject.toml'}:3: `colour` is not a setting"
    await editor.until(lambda: warnings(editor) == [wanted])


async def test_files_of_the_folders_come_into_view(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("POISON b.py\n", encoding="utf-8")
    editor = await start(EGLOT)
    await codes(editor, editor.open("b.py", "x\n"), ["TL201"])


async def test_a_folder_that_cannot_be_searched_is_said_and_the_others_are(start: Start, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "FORBIDDEN").touch()
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.py").write_text("POISON b.py\n", encoding="utf-8")
    folders = [{"uri": (tmp_path / name).as_uri(), "name": name} for name in ("one", "two")]
    editor = await start(NEOVIM, workspaceFolders=folders)
    await codes(editor, editor.open("two/b.py", "x\n"), ["TL201"])
    assert [text for text in warnings(editor) if "could not be read" in text]


async def test_the_first_search_shows_its_progress(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.py").touch()
    editor = await start(VSCODE)
    await editor.until(lambda: editor.refreshes)
    assert editor.progress_kinds == ["begin", "report", "end"]
    (tmp_path / "b.py").touch()
    files_changed(editor, b_py=types.FileChangeType.Created)
    await editor.until(lambda: editor.refreshes > 1)
    assert editor.progress_kinds == ["begin", "report", "end"]


async def test_folders_come_and_go(start: Start, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.py").write_text("POISON b.py\n", encoding="utf-8")
    (tmp_path / "home").mkdir()
    home = {"uri": (tmp_path / "home").as_uri(), "name": "home"}
    editor = await start(NEOVIM, workspaceFolders=[home])
    uri = editor.open("home/b.py", "x\n")
    await codes(editor, uri, [])
    more = types.WorkspaceFolder((tmp_path / "more").as_uri(), "more")
    event = types.WorkspaceFoldersChangeEvent([more], [])
    editor.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
    await codes(editor, uri, ["TL201"])
    event = types.WorkspaceFoldersChangeEvent([], [more])
    editor.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
    await codes(editor, uri, [])


async def test_files_are_watched_where_the_client_can(start: Start, any_client: str) -> None:
    editor = await start(any_client)
    uri = editor.open("a.py", "x\n")
    if any_client in (VSCODE, EGLOT):
        await editor.until(lambda: editor.registered)
        (watching,) = (item for item in editor.registered if item.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
        patterns = {watcher["globPattern"] for watcher in watching.register_options["watchers"]}
        assert patterns == {"**/*.py", "**/*.ipynb", "**/pyproject.toml", "**/.gitignore"}
    else:
        await editor.pushed(uri, 1)
        assert editor.registered == []


async def test_news_from_the_disk_reach_what_is_open(start: Start, tmp_path: Path) -> None:
    editor = await start(NEOVIM)
    uri = editor.open("b.py", "x\n")
    await codes(editor, uri, [])
    await editor.until(lambda: "end" in editor.progress_kinds)
    (tmp_path / "a.py").write_text("POISON b.py\n", encoding="utf-8")
    files_changed(editor, a_py=types.FileChangeType.Created)
    await codes(editor, uri, ["TL201"])
    (tmp_path / "a.py").write_text("nothing\n", encoding="utf-8")
    files_changed(editor, a_py=types.FileChangeType.Changed)
    await codes(editor, uri, [])
    (tmp_path / "a.py").write_text("POISON b.py\n", encoding="utf-8")
    files_changed(editor, a_py=types.FileChangeType.Changed)
    await codes(editor, uri, ["TL201"])
    (tmp_path / "a.py").unlink()
    files_changed(editor, a_py=types.FileChangeType.Deleted)
    await codes(editor, uri, [])


async def test_new_project_settings_hold_at_once(start: Start, tmp_path: Path) -> None:
    editor = await start(NEOVIM)
    uri = editor.open("a.py", "BAD\n")
    await codes(editor, uri, ["TL301"])
    (tmp_path / "pyproject.toml").write_text("BROKEN", encoding="utf-8")
    files_changed(editor, pyproject_toml=types.FileChangeType.Created)
    await editor.until(lambda: [text for text in warnings(editor) if "`colour` is not a setting" in text])


async def test_hovers_speak_as_the_client_reads(start: Start) -> None:
    where = types.Position(0, 5)
    for client, text in ((VSCODE, "**value** of `BAD_x`\n\n```python\nBAD_x: int\n```"), (EGLOT, "value of BAD_x\n\nBAD_x: int")):
        editor = await start(client)
        uri = editor.open("a.py", "y = BAD_x\n")
        found = await editor.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), where))
        assert found.contents.value == text
        assert found.range == types.Range(types.Position(0, 4), types.Position(0, 9))
        nothing = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 2))
        assert await editor.text_document_hover_async(nothing) is None
