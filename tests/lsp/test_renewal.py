"""A server that has grown starts itself anew, and its client notices nothing but a line in the log."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import socket
import sys
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from editor import HERE, Editor, initialize_params
from fake_analysis import FakeAnalyzer
from fake_server import every_file, page_of, settings_at
from lsprotocol import types
from test_transport import EXIT, INITIALIZE, SERVER, SHUTDOWN, begin, message, opened, read

from tensorlint import __version__
from tensorlint.lsp.engine import Engine
from tensorlint.lsp.framing import Framing
from tensorlint.lsp.renewal import handover, knowledge, succession
from tensorlint.lsp.server import Server

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Start

pytestmark = [pytest.mark.asyncio, pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="only where the system tells what is resident")]

PULLING, PUSHING = "vscode-1.139", "neovim-0.11"
NOTEBOOK = "file:///notes/n.ipynb"


def renewals(editor: Editor) -> int:
    return sum("started anew in place" in item.message for item in editor.log_messages)


async def renewed(editor: Editor, times: int = 1) -> None:
    """A document is opened and closed, and the server starts anew."""
    before = renewals(editor)
    for number in range(before + 1, before + times + 1):
        editor.close(editor.open("passing.py", "BAD\n"))
        await editor.until(lambda number=number: renewals(editor) >= number)


async def test_an_open_document_goes_on(start: Start) -> None:
    editor = await start(PUSHING, "--renews", settings={"ignore": ["TL101"]})
    process = editor._server.pid
    await editor.until(lambda: "end" in editor.progress_kinds)
    uri = editor.open("a.py", "# 😀\n😀 = BAD  # from SOURCE\nWORSE\n", version=7)
    first = await editor.pushed(uri, 7)
    asked, told = len(editor.registered), len([item for item in editor.published if item.uri == uri])
    await renewed(editor)
    editor.change(uri, 8, ((1, 0, 1, 0), "BAD "), ((2, 0, 2, 5), "x"))
    then = await editor.pushed(uri, 8)
    assert [item.range.start.character for item in then] == [0, first[0].range.start.character + 4]
    assert [item.code for item in first] == ["TL301"], "what the project ignores stays ignored"
    assert [item.code for item in then] == ["TL301", "TL301"]
    assert len([item for item in editor.published if item.uri == uri]) == told + 1, "nothing is told twice"
    assert len(editor.registered) == asked, "nothing is registered twice"
    assert editor.progress_kinds.count("begin") == 1, "nothing is searched for twice"
    assert editor._server.pid == process
    assert editor._server.returncode is None


async def test_several_times(start: Start) -> None:
    editor = await start(PUSHING, "--renews")
    uri = editor.open("a.py", "x\n")
    for version in range(2, 5):
        await renewed(editor)
        editor.change(uri, version, ((0, 0, 0, 0), "BAD "))
        assert len(await editor.pushed(uri, version)) == version - 1


async def test_pulled_results_keep_their_numbers(start: Start) -> None:
    editor = await start(PULLING, "--renews")
    uri = editor.open("a.py", "BAD\n")
    first = await editor.pull(uri)
    await renewed(editor)
    assert isinstance(await editor.pull(uri, first.result_id), types.RelatedUnchangedDocumentDiagnosticReport)
    editor.change(uri, 2, ((0, 0, 0, 0), "BAD "))
    second = await editor.pull(uri, first.result_id)
    assert len(second.items) == 2
    assert second.result_id != first.result_id


async def test_an_action_that_was_offered_before_can_be_chosen(start: Start) -> None:
    editor = await start(PULLING, "--renews")
    uri = editor.open("a.py", "x\nBAD\n")
    offered = await editor.actions(uri, (1, 0, 1, 3))
    await renewed(editor)
    chosen = await editor.code_action_resolve_async(offered[0])
    assert [edit.new_text for edit in chosen.edit.document_changes[0].edits] == ["GOOD"]


async def test_a_notebook_goes_on(start: Start) -> None:
    editor = await start(PUSHING, "--renews")
    uris = [f"{NOTEBOOK}#{number}" for number in range(3)]
    cells = [types.NotebookCell(types.NotebookCellKind.Code, uri, execution_summary=types.ExecutionSummary(3)) for uri in uris]
    documents = [types.TextDocumentItem(uri, "python", 4, "BAD\n") for uri in uris]
    notebook = types.NotebookDocument(NOTEBOOK, "jupyter-notebook", 1, cells)
    editor.notebook_document_did_open(types.DidOpenNotebookDocumentParams(notebook, documents))
    await editor.pushed(uris[2], 4)
    await renewed(editor)
    content = types.NotebookDocumentCellContentChanges(
        types.VersionedTextDocumentIdentifier(5, uris[1]),
        [types.TextDocumentContentChangePartial(types.Range(types.Position(0, 0), types.Position(0, 3)), "WORSE")],
    )
    gone = types.NotebookDocumentCellChangeStructure(types.NotebookCellArrayChange(2, 1), did_close=[types.TextDocumentIdentifier(uris[2])])
    change = types.NotebookDocumentChangeEvent(cells=types.NotebookDocumentCellChanges(structure=gone, text_content=[content]))
    editor.notebook_document_did_change(types.DidChangeNotebookDocumentParams(types.VersionedNotebookDocumentIdentifier(2, NOTEBOOK), change))
    assert [item.code for item in await editor.pushed(uris[1], 5)] == ["TL101"]
    assert not [item for item in editor.published if item.uri == uris[2]][-1].diagnostics, "a cell that is gone says nothing"


async def test_what_closed_files_say_neither_vanishes_nor_comes_twice(start: Start, tmp_path: Path) -> None:
    (tmp_path / "far.py").write_text("import near\nBAD WORSE\n", encoding="utf-8")
    (tmp_path / "near.py").write_text("x\n", encoding="utf-8")
    editor = await start(PULLING, "--renews", settings={"diagnosticMode": "workspace", "ignore": ["TL101"]})

    told: list[tuple[str, int]] = []
    numbers: dict[str, str] = {}

    async def ask() -> None:
        """As VS Code does: a request always waits."""
        while True:
            previous = [types.PreviousResultId(uri, value) for uri, value in numbers.items()]
            for item in (await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous))).items:
                numbers[item.uri] = item.result_id
                told.append((item.uri, len(item.items)))
            editor._news.set()

    asking = asyncio.ensure_future(ask())
    far = editor.uri("far.py")
    await editor.until(lambda: (far, 1) in told)
    first = numbers[far]
    await renewed(editor, 2)
    editor.change(editor.open("near.py", "x\n"), 2, "POISON far.py\n")
    await editor.until(lambda: (far, 2) in told)
    assert [items for uri, items in told if uri == far] == [1, 2], "neither gone in between nor told twice"
    assert numbers[far] != first
    await renewed(editor)
    again = (await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))).items
    assert [len(item.items) for item in again if item.uri == far] == [2], "what was found is known"
    asking.cancel()


async def test_keys_at_any_moment(start: Start) -> None:
    """Each comes before, while or after the server starts anew, and is answered for its own text."""
    editor = await start(PULLING, "--renews")
    uri = editor.open("a.py", "x\n")
    began = perf_counter()
    await renewed(editor)
    took = perf_counter() - began
    for version in range(2, 14):
        editor.close(editor.open("passing.py", "x\n"))
        await asyncio.sleep(took * (version - 1) / 10)
        editor.change(uri, version, ((0, 0, 0, 0), "BAD "))
        assert len((await asyncio.wait_for(editor.pull(uri), 30)).items) == version - 1


@pytest.mark.parametrize("cut", [0, 9, 60], ids=["before it", "in its header", "in its body"])
async def test_a_message_in_two_pieces(cut: int) -> None:
    server = await begin("--renews")
    document = {"uri": "untitled:2", "languageId": "python", "version": 1, "text": "x\n"}
    passing = message(method="textDocument/didOpen", params={"textDocument": document}) + message(
        method="textDocument/didClose", params={"textDocument": document}
    )
    change = message(method="textDocument/didChange", params={"textDocument": {"uri": "untitled:1", "version": 2}, "contentChanges": [{"text": "BAD BAD\n"}]})
    server.stdin.write(INITIALIZE + message(method="initialized", params={}) + opened("BAD\n") + passing + change[:cut])
    while "started anew" not in str(await read(server.stdout)):
        pass
    server.stdin.write(change[cut:])
    while (found := (await read(server.stdout))["params"]).get("version") != 2:
        pass
    assert len(found["diagnostics"]) == 2
    _, printed = await server.communicate(SHUTDOWN + EXIT)
    assert printed == b""
    assert server.returncode == 0


async def test_one_socket_for_both_directions() -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        server = await asyncio.create_subprocess_exec(sys.executable, SERVER, "--renews", stdin=theirs, stdout=theirs)
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(INITIALIZE + opened("BAD\n") + message(method="textDocument/didClose", params={"textDocument": {"uri": "untitled:1"}}))
    while "started anew" not in str(await read(reader)):
        pass
    writer.write(opened("BAD\n" * 5_000))
    while len((await read(reader))["params"].get("diagnostics", [])) != 5_000:
        pass
    writer.write(SHUTDOWN + EXIT)
    assert await asyncio.wait_for(server.wait(), 30) == 0
    writer.close()


async def test_interrupted_it_ends() -> None:
    server = await begin("--renews")
    server.stdin.write(INITIALIZE + opened("BAD\n") + message(method="textDocument/didClose", params={"textDocument": {"uri": "untitled:1"}}))
    while "started anew" not in str(await read(server.stdout)):
        pass
    server.send_signal(signal.SIGINT)
    await server.communicate()
    assert server.returncode == 1


@pytest.mark.parametrize(("argument", "said"), [("--unable", ["the server does not start anew: Python is gone"]), ("--small", [])])
async def test_what_cannot_or_need_not_be_is_left(start: Start, argument: str, said: list[str]) -> None:
    editor = await start(PUSHING, "--renews", argument)
    uri = editor.open("a.py", "x\n")
    editor.close(editor.open("passing.py", "BAD\n"))
    if said:
        await editor.until(lambda: [item for item in editor.log_messages if item.message in said])
    else:
        await asyncio.sleep(2)
    editor.change(uri, 2, ((0, 0, 0, 0), "BAD "))
    assert len(await editor.pushed(uri, 2)) == 1
    assert not renewals(editor)


async def test_real_findings_stay_and_follow_edits(tmp_path: Path) -> None:
    """All findings of a few cases have their numbers still, and an edit is answered as by a server that has just started."""
    paths = sorted((HERE.parent / "cases").glob("TL[34]01*/*.py"))[::3]
    texts = {(tmp_path / f"{number}.py").as_uri(): path.read_text(encoding="utf-8") for number, path in enumerate(paths)}
    uri = next(iter(texts))
    edited = texts[uri] + "\nimport torch\n\n" + "torch.nn.functional.cross_entropy(torch.softmax(torch.rand(3, 4), 1), torch.zeros(3).long())\n"

    async def begin(opened: dict[str, str]) -> Editor:
        editor = Editor()
        editor.root = tmp_path
        await editor.start_io(sys.executable, str(HERE / "renewing_server.py"))
        await editor.initialize_session(initialize_params(PULLING, tmp_path))
        for address, text in opened.items():
            editor.open(address, text)
        return editor

    editor, fresh = await begin(texts), await begin({**texts, uri: edited})
    numbers = {each: (await editor.pull(each)) for each in texts}
    assert sum(len(each.items) for each in numbers.values()) > 10
    await renewed(editor)
    for each, before in numbers.items():
        assert isinstance(await editor.pull(each, before.result_id), types.RelatedUnchangedDocumentDiagnosticReport), each
    row = texts[uri].count("\n")
    editor.change(uri, 2, ((row, 0, row, 0), edited[len(texts[uri]) :]))
    found = (await editor.pull(uri)).items
    assert found == (await fresh.pull(uri)).items
    assert len(found) == len(numbers[uri].items) + 1
    for each in (editor, fresh):
        await each.shutdown_session()
        await each.stop()


def server_with(root: Path) -> Server:
    """One in this process, whose client has said what it can do and has two documents open."""
    server = Server(Engine(FakeAnalyzer, settings_at, every_file, page_of))
    server.protocol.resume(initialize_params(PULLING, root), types.TraceValue.Messages)
    documents = server.open_workspace.session.documents
    documents.open(types.TextDocumentItem((root / "a.py").as_uri(), "python", 3, "BAD\n"))
    cell = types.NotebookCell(types.NotebookCellKind.Code, f"{NOTEBOOK}#0", execution_summary=types.ExecutionSummary(7))
    notebook = types.NotebookDocument(NOTEBOOK, "jupyter-notebook", 1, [cell])
    documents.open_notebook(types.DidOpenNotebookDocumentParams(notebook, [types.TextDocumentItem(f"{NOTEBOOK}#0", "markdown", 2, "x")]))
    return server


async def test_all_is_taken_over(tmp_path: Path) -> None:
    one = server_with(tmp_path)
    one.open_workspace.configuration.take({"select": ["TL301"]}, str(tmp_path))
    one.open_workspace.session.bring_up_to_date()
    known = knowledge.gather(one)
    other = Server(one._engine)
    assert knowledge.restore(other, known)
    assert knowledge.gather(other) == known
    assert [buffer.content() for buffer in other.open_workspace.session.documents.buffers] == [
        buffer.content() for buffer in one.open_workspace.session.documents.buffers
    ]
    assert other.open_workspace.session.analyzer.read, "what was said rests on installed packages too"


async def test_what_cannot_be_read_costs_no_more_than_itself(tmp_path: Path) -> None:
    one = server_with(tmp_path)
    known = knowledge.gather(one)
    for name in known:
        if name not in (knowledge.CLIENT, knowledge.DOCUMENTS):
            other = Server(one._engine)
            assert not knowledge.restore(other, {**known, name: b"noise"})
            assert other.open_workspace.session.documents.state == one.open_workspace.session.documents.state
    with pytest.raises(pickle.UnpicklingError):
        knowledge.restore(Server(one._engine), {**known, knowledge.DOCUMENTS: b"noise"})


async def test_an_exec_that_fails_leaves_all_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("no memory")

    monkeypatch.setattr(os, "execve", fail)
    before = [os.fstat(number).st_ino for number in (0, 1)]
    reader, writer = os.pipe()
    descriptor = handover.write(handover.Handover(__version__, 1, {"x": b"1"}))
    with os.fdopen(reader, "rb") as source, os.fdopen(writer, "wb") as target:
        line = succession.Line(source, target, Framing(lambda _: None))
        assert line.can_be_left
        line.framing.feed(b"Content-Length: 5\r\n\r\n123")
        with pytest.raises(OSError, match="no memory"):
            succession.start_anew(descriptor, line)
    assert [os.fstat(number).st_ino for number in (0, 1)] == before
    assert handover.read(descriptor) == ((__version__, 1, {"x": b"1"}), b"Content-Length: 5\r\n\r\n123")
    os.close(descriptor)


async def test_what_another_version_left_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for known in (("0.0", 1, {}), "nonsense"):
        descriptor = handover.write(known)  # type: ignore[arg-type]
        with pytest.raises(handover.HandoverError):
            handover.read(descriptor)
        os.close(descriptor)
    monkeypatch.setenv(handover.VARIABLE, "12:rehearsal")
    assert handover.passed() == (12, True)
    assert handover.passed() is None, "no child finds it"


async def test_a_file_that_stands_in_for_a_pipe_is_not_left(tmp_path: Path) -> None:
    """A thread may have read on in it."""
    with (tmp_path / "session").open("wb+") as file:
        assert not succession.Line(file, file, Framing(lambda _: None)).can_be_left
