"""The command line, run in this process on files of a folder of its own."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the small analysis

from word_analyzer import WordAnalyzer

from tensorlint.cli.engine import Engine
from tensorlint.cli.main import main
from tensorlint.findings import Family, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.project.settings import Settings

RULES = (
    Rule("TL101", "unnormalized-inference-input", Family.PREPROCESSING, Severity.WARNING, "offered", "Not scaled.", "Not scaled.\n\n## Example\nodd"),
    Rule("TL202", "gradients-at-inference", Family.MODE, Severity.INFORMATION, "none", "Gradients on.", "Gradients on.\n"),
    Rule("TL301", "loss-shape-mismatch", Family.SHAPE, Severity.ERROR, "preferred", "Shapes differ.", "Shapes differ.\n"),
)


class Ran(NamedTuple):
    """What came out of a run."""

    status: int
    out: str
    err: str


class Line:
    """Runs commands in a folder, with the small analysis."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.served: list[tuple[str, int] | None] = []
        self.prepare: Callable[[WordAnalyzer], None] = lambda _analyzer: None

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments: str, stdin: bytes = b"") -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        engine = Engine(self._analyzer, lambda: RULES, self._serve)
        try:
            status = main(arguments, engine)
        except SystemExit as end:  # how argparse ends
            assert isinstance(end.code, int)
            status = end.code
        return Ran(status, *self._capsys.readouterr())

    def _analyzer(self, settings_for: Callable[[str], Settings]) -> WordAnalyzer:
        analyzer = WordAnalyzer(settings_for)
        self.prepare(analyzer)
        return analyzer

    def _serve(self, tcp: tuple[str, int] | None) -> int:
        self.served.append(tcp)
        return 0


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Line:
    """The command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return Line(tmp_path, monkeypatch, capsys)
