"""Pulled diagnostics without a server process: what is computed, and when the client is told to ask again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from editor import initialize_params
from fake_analysis import FakeAnalyzer
from fake_server import every_file, page_of, settings_at
from lsprotocol import types

from tensorlint.lsp import delivery as delivery_module
from tensorlint.lsp.client import Client
from tensorlint.lsp.delivery import Delivery
from tensorlint.lsp.engine import Engine
from tensorlint.lsp.notices import Notices
from tensorlint.lsp.session import Session

pytestmark = pytest.mark.asyncio


class Desk:
    """One pulling client with documents a.py and b.py."""

    def __init__(self, root: Path) -> None:
        client = Client.read(initialize_params("vscode-1.139", root).capabilities)
        nowhere: list[object] = []
        engine = Engine(FakeAnalyzer, settings_at, every_file, page_of)
        self.root = root
        self.session = Session(client, engine, Notices(nowhere.append, nowhere.append))
        self.refreshes = 0
        self.checked = asyncio.Event()
        self.delivery = Delivery(self.session, nowhere.append, self.refresh, self.short)
        self._check = self.delivery._check_others
        self.delivery._check_others = self.check  # type: ignore[method-assign]

    async def refresh(self) -> None:
        self.refreshes += 1

    async def short(self, *_: object) -> bool:
        """No document is long."""
        return True

    async def check(self, changed: str) -> None:
        """The look at the other documents, and that it is over."""
        await self._check(changed)
        self.checked.set()

    @property
    def analyzer(self) -> FakeAnalyzer:
        assert isinstance(self.session.analyzer, FakeAnalyzer)
        return self.session.analyzer

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def open(self, name: str, text: str) -> None:
        self.session.documents.open(types.TextDocumentItem(self.uri(name), "python", 1, text))
        self.session.changed()

    def change(self, name: str, version: int, text: str) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        event = types.TextDocumentContentChangeWholeDocument(text)
        buffer = self.session.documents.change(types.DidChangeTextDocumentParams(document, [event]))
        assert buffer is not None
        self.session.changed()
        self.session.pace.changed(buffer.path)
        self.delivery.changed(buffer)

    async def pull(self, name: str) -> list[types.Diagnostic]:
        report = await self.delivery.pull(types.DocumentDiagnosticParams(types.TextDocumentIdentifier(self.uri(name))))
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return list(report.items)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(delivery_module, "QUIET", 0.0)
    return Desk(tmp_path)


async def test_requests_that_wait_get_the_newest_text_from_one_analysis(desk: Desk) -> None:
    desk.open("a.py", "BAD\n")
    waiting = [asyncio.ensure_future(desk.pull("a.py")) for _ in range(3)]
    await asyncio.sleep(0)
    desk.change("a.py", 2, "BAD, BAD\n")
    assert [len(items) for items in await asyncio.gather(*waiting)] == [2, 2, 2]
    assert desk.analyzer.reports == 1


async def test_of_a_burst_a_dear_document_is_analysed_for_the_first_key_and_the_last(desk: Desk) -> None:
    desk.open("a.py", "SLOW\n")
    await desk.pull("a.py")
    for version in range(2, 6):
        desk.change("a.py", version, "SLOW BAD\n" * version)
        waiting = asyncio.ensure_future(desk.pull("a.py"))
        for _ in range(20):  # a cheap one would be analysed by now
            await asyncio.sleep(0)
    assert len(await waiting) == 5
    assert desk.analyzer.reports == 3  # with the one at its opening


async def test_the_client_is_told_only_of_other_documents_that_changed(desk: Desk) -> None:
    desk.open("a.py", "x\n")
    desk.open("b.py", "y\n")
    await desk.pull("a.py")
    await desk.pull("b.py")
    for version, text, wanted in ((2, "BAD\n", 0), (3, "POISON b.py\n", 1), (4, "POISON b.py BAD\n", 1), (5, "x\n", 2)):
        desk.checked.clear()
        desk.change("a.py", version, text)
        await desk.pull("a.py")
        await asyncio.wait_for(desk.checked.wait(), 30)
        assert desk.refreshes == wanted
