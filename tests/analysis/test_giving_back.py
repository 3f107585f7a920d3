"""What is closed is given back: after each round of opening and closing there is as much as after the one before."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.interpreter import frames
from tensorlint.project.settings import Settings
from tensorlint.syntax import Document, Place, Unit
from tensorlint.text import Span
from tensorlint.values import Cell, dims, objects

SHARED = """from torch import nn


class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, width), nn.Dropout(0.5), nn.Linear(width, 1))

    def forward(self, rows):
        return self.body(rows)


def make(width):
    return Net(width)


made = [make(width) for width in (2, 3)]
"""
ROOT = """import torch
from shared import made, make
from part{n} import SIZE

net = make(SIZE)
for batch in torch.utils.data.DataLoader(rows, batch_size=4):
    loss = torch.nn.functional.mse_loss(net(batch), torch.zeros(len(batch)))


def score(rows, size):
    return made[0](rows.view(size, -1)) + SIZE


def spread(values):
    return values - values.mean()
"""
KINDS = (Document, Unit, Place, Cell, frames.Scope, frames.CallPath, dims.Sym)


def held() -> dict[str, int]:
    """How many objects there are that stand for something of a program."""
    gc.collect()
    counts = dict.fromkeys((kind.__name__ for kind in KINDS), 0)
    for each in gc.get_objects():
        if type(each) in KINDS:
            counts[type(each).__name__] += 1
    tables = (objects._CELLS, frames._PATHS, frames._SCOPES, dims._SYMS)
    return {**counts, **{f"table {number}": len(table) for number, table in enumerate(tables)}}


class Project:
    """Files that import one that they share and one of their own."""

    def __init__(self, folder: Path) -> None:
        self.files = []
        (folder / "shared.py").write_text(SHARED)
        for number in range(6):
            (folder / f"part{number}.py").write_text(f"SIZE = {number + 2}\n")
            file = folder / f"root{number}.py"
            file.write_text(ROOT.format(n=number))
            self.files.append(str(file))
        settings = Settings()
        self.analyzer = Analyzer(lambda _: settings)
        self.analyzer.reraise = True

    def open(self, path: str) -> None:
        self.analyzer.open(path, Path(path).read_text())
        self.analyzer.report(path)

    def round(self) -> None:
        """Opens all of them, then closes all."""
        for path in self.files[1:]:
            self.open(path)
        for path in self.files[1:]:
            self.analyzer.close(path)


@pytest.mark.parametrize("stays", [False, True], ids=["nothing stays open", "an importer of the same file stays open"])
def test_closed_files(tmp_path: Path, stays: bool) -> None:
    project = Project(tmp_path)
    if stays:
        project.open(project.files[0])
        before = held()
    before = held()
    project.round()
    after = held()
    project.round()
    assert held() == after
    assert after == before


def test_forgotten_files_go_at_once(tmp_path: Path) -> None:
    """Without anybody who looks through the memory for what nobody holds."""
    project = Project(tmp_path)
    project.analyzer.view(project.files)
    gc.collect()
    gc.disable()
    try:
        for path in project.files:
            project.analyzer.report(path)
        programs = [weakref.ref(program) for program in project.analyzer.programs]
        trees = [weakref.ref(unit.body[0]) for path in project.files for unit in project.analyzer.files.documents[path].units()]  # type: ignore[union-attr]
        project.analyzer.forget(project.files)
        assert len(programs) == len(project.files)
        assert not any(each() for each in (*programs, *trees))
    finally:
        gc.enable()


def test_texts_that_were_typed_over(tmp_path: Path) -> None:
    project = Project(tmp_path)
    path = project.files[0]
    project.analyzer.open(path, ROOT.format(n=0) + "wide = torch.zeros(1)\n")
    counts = []
    for _ in range(3):
        for width in range(100):
            text = project.analyzer.text(path)
            start = text.rindex("(") + 1
            project.analyzer.change(path, [Change(None, Span(start, text.rindex(")")), f"{width}, 2")])
            project.analyzer.report(path)
        counts.append(held())
    assert counts[2]["Unit"] == counts[1]["Unit"]
    assert counts[2]["Place"] < 1.2 * counts[1]["Place"]
