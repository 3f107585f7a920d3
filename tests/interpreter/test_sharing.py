"""What a unit of an imported file did is done again in other programs, where it would do the same there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer, Change
from tensorlint.interpreter.records import Records
from tensorlint.project.settings import Settings
from tensorlint.text import Span

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

NET = """\
import torch
from torch import nn
from sizes import WIDTH


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(WIDTH, 4)

    def forward(self, x):
        return torch.softmax(self.one(x), 1)


NETS = [Net() for _ in range(3)]
"""
ROOT = """\
import torch
import torch.nn.functional as F
from net import NETS, Net

loss = F.cross_entropy(Net()(torch.zeros(2, 3)), torch.zeros(2).long())
other = F.cross_entropy(NETS[0](torch.zeros(2, 3)), torch.zeros(2).long())
"""
PATCHED = "import sizes\nsizes.WIDTH = 7\n" + ROOT


def analyzer_of(folder: Path, *roots: str) -> tuple[Analyzer, list[str]]:
    (folder / "net.py").write_text(NET)
    (folder / "sizes.py").write_text("WIDTH = 3\n")
    paths = [str(folder / f"root{index}.py") for index in range(len(roots))]
    for path, text in zip(paths, roots):
        with open(path, "w") as file:
            file.write(text)
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.view(paths)
    return analyzer, paths


def told(analyzer: Analyzer, path: str) -> list[tuple[str, str, int]]:
    return [(each.code, each.message, each.location.span.start) for each in analyzer.report(path).findings]


def test_an_imported_file_is_run_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    run = Records._run

    def noted(records: Records, frame, work):  # type: ignore[no-untyped-def]
        if frame.module.endswith("net.py"):
            ran.append(records._program.root)
        return run(records, frame, work)

    monkeypatch.setattr(Records, "_run", noted)
    analyzer, paths = analyzer_of(tmp_path, ROOT, ROOT, ROOT)
    first = told(analyzer, paths[0])
    assert len(first) == 2
    assert all(told(analyzer, path) == first for path in paths[1:])
    assert {*ran} == {paths[0]}


def test_each_program_sees_what_a_fresh_analysis_sees(tmp_path: Path) -> None:
    texts = (ROOT, PATCHED, ROOT, "import net\n" + PATCHED, ROOT)
    analyzer, paths = analyzer_of(tmp_path, *texts)
    for path in paths:
        fresh, _ = analyzer_of(tmp_path, *texts)
        assert told(analyzer, path) == told(fresh, path)


def test_an_edit_of_what_is_imported(tmp_path: Path) -> None:
    analyzer, paths = analyzer_of(tmp_path, ROOT, ROOT)
    net = str(tmp_path / "net.py")
    analyzer.open(net, NET)
    assert len(told(analyzer, paths[0])) == 2
    at = NET.index("torch.softmax(self.one(x), 1)")
    analyzer.change(net, [Change(None, Span(at, at + len("torch.softmax(self.one(x), 1)")), "self.one(x)")])
    assert told(analyzer, paths[1]) == []
    assert told(analyzer, paths[0]) == []


def test_a_file_that_came(tmp_path: Path) -> None:
    analyzer, paths = analyzer_of(tmp_path, ROOT, ROOT)
    (tmp_path / "sizes.py").unlink()
    before = told(analyzer, paths[0])
    (tmp_path / "sizes.py").write_text("WIDTH = 3\n")
    analyzer.refresh(str(tmp_path / "sizes.py"))
    fresh, _ = analyzer_of(tmp_path, ROOT, ROOT)
    assert [told(analyzer, path) for path in paths] == [told(fresh, path) for path in paths]
    assert before
