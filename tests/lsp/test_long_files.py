"""Long documents hold nobody up: they are analysed in steps, and beyond a size they are passed over and say so."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from tensorlint.lsp import long_files
from tensorlint.lsp.long_files import LongFiles
from tensorlint.lsp.session import LONG

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from editor import Start

pytestmark = pytest.mark.asyncio

PULLING, PUSHING = "vscode-1.139", "neovim-0.11"
HEAD = "import torch\nfrom torch import nn\nlayer = nn.Linear(4, 2)\nlayer(torch.zeros(8, 5))\n"
SHORT = HEAD
BODY = "def f{at}(x):\n    y = torch.relu(x) + {at}\n    return nn.functional.softmax(y.reshape(-1, 3), dim=1)\n"


def long(size: int = 2 * LONG) -> str:
    return HEAD + "".join(BODY.format(at=at) for at in range(size // len(BODY)))


async def test_others_are_answered_first_where_diagnostics_are_asked_for(start: Start) -> None:
    editor = await start(PULLING, "--real")
    answered: list[str] = []

    async def ask(name: str, uri: str) -> list[types.Diagnostic]:
        report = await editor.pull(uri)
        answered.append(name)
        return list(report.items)

    uri = editor.open("long.py", long())
    first = asyncio.ensure_future(ask("long", uri))
    other = editor.open("short.py", SHORT)
    second = asyncio.ensure_future(ask("short", other))
    assert [item.code for item in await second] == ["TL305"]
    position = types.Position(2, 1)
    assert await editor.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(other), position)) is not None
    assert answered == ["short"]
    asked = types.HoverParams(types.TextDocumentIdentifier(uri), position)
    assert await editor.text_document_hover_async(asked) is None  # rather than have all wait for it
    assert await editor.actions(uri, (2, 0, 2, 30)) == []
    assert [item.code for item in await first] == ["TL305"]
    assert await editor.text_document_hover_async(asked) is not None
    assert await editor.actions(uri, (2, 0, 2, 30)) != []


async def test_others_are_told_first_where_diagnostics_are_sent(start: Start) -> None:
    editor = await start(PUSHING, "--real")
    uri = editor.open("long.py", long())
    other = editor.open("short.py", SHORT)
    assert [item.code for item in await editor.pushed(other, 1)] == ["TL305"]
    assert not [each for each in editor.published if each.uri == uri]
    editor.change(other, 2, "import torch\n")
    assert await editor.pushed(other, 2) == []
    assert [item.code for item in await editor.pushed(uri, 1)] == ["TL305"]
    editor.change(uri, 2, ((2, 18, 2, 19), "5"))
    assert await editor.pushed(uri, 2) == []


async def test_what_is_too_large_says_so_and_is_followed_again_once_it_is_not(start: Start) -> None:
    editor = await start(PULLING, "--real", settings={"maxFileSize": 300})
    uri = editor.open("a.py", SHORT)
    assert [item.code for item in (await editor.pull(uri)).items] == ["TL305"]
    editor.change(uri, 2, ((0, 0, 0, 0), "#" * 300 + "\n"))
    (item,) = (await editor.pull(uri)).items
    assert item.message == "not analysed: it has more than 300 characters (setting `max-file-size`, in editors `maxFileSize`)"
    assert (item.severity, item.range.start) == (types.DiagnosticSeverity.Information, types.Position(0, 0))
    where = types.TextDocumentIdentifier(uri)
    assert await editor.text_document_hover_async(types.HoverParams(where, types.Position(3, 1))) is None
    assert await editor.actions(uri, (3, 0, 3, 30)) == []
    editor.change(uri, 3, ((0, 0, 0, 10), ""), ((0, 0, 1, 0), ""))
    assert [item.code for item in (await editor.pull(uri)).items] == ["TL305"]
    assert editor.messages == []  # nothing broke down


class Desk:
    """One long document, whose analysis is a hundred steps, each of which takes a moment."""

    def __init__(self) -> None:
        self.path = "long.py"
        self.done = 0
        self.begun = 0
        self.is_open = True
        self.is_known = False
        self.notes: list[str] = []
        self.finished = 0
        self.session = self.documents = self.analyzer = self
        self.files = LongFiles(self, self, self._finish)  # type: ignore[arg-type]

    def _finish(self) -> None:
        self.finished += 1

    def awaits(self, _: object) -> bool:
        return not self.is_known

    def at(self, _: str) -> Desk | None:
        return self if self.is_open else None

    def bring_up_to_date(self) -> None:
        pass

    def in_steps(self, _: str) -> Iterator[None]:
        self.begun += 1
        for _ in range(100):
            self.done += 1
            yield

    @asynccontextmanager
    async def shown(self, title: str, message: str) -> AsyncIterator[None]:
        self.notes.append(f"{title}: {message}")
        yield
        self.notes.append("end")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(long_files, "STEP", -1.0)  # one step at a time
    return Desk()


async def test_work_that_is_cancelled_goes_on_with_the_next_request(desk: Desk) -> None:
    first = asyncio.ensure_future(desk.files.work_out(desk))  # type: ignore[arg-type]
    while desk.done < 10:
        await asyncio.sleep(0)
    first.cancel()
    await asyncio.wait([first])
    done = desk.done
    assert await desk.files.work_out(desk)  # type: ignore[arg-type]
    assert (desk.begun, desk.done, desk.finished) == (1, 100, 1)
    assert done < 20


async def test_work_ends_when_its_document_is_closed(desk: Desk) -> None:
    waiting = asyncio.ensure_future(desk.files.work_out(desk))  # type: ignore[arg-type]
    while desk.done < 10:
        await asyncio.sleep(0)
    desk.is_open = False
    desk.files.forget("long.py")
    assert not await waiting
    assert desk.done < 20
    assert not desk.finished


async def test_requests_that_wait_together_have_it_done_once(desk: Desk) -> None:
    async def ask() -> None:
        assert await desk.files.work_out(desk)  # type: ignore[arg-type]
        desk.is_known = True

    await asyncio.gather(ask(), ask())
    assert desk.begun == 1


async def test_what_takes_long_is_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    await desk.files.work_out(desk)  # type: ignore[arg-type]
    assert desk.notes == []
    monkeypatch.setattr(long_files, "TOLD_AFTER", 0.0)
    await desk.files.work_out(desk)  # type: ignore[arg-type]
    assert desk.notes == ["tensorlint: analysing long.py", "end"]
