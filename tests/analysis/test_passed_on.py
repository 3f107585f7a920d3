"""Names that files only pass on are looked for where they come from; edits of what stands between are followed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "pkg/narrow.py": """
        from torch import nn

        __all__ = ["Net"]

        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.body = nn.Linear(4, 1)

            def forward(self, rows):
                return self.body(rows)

        class Hidden(Net):
            pass
        """,
    "pkg/flat.py": """
        from torch import nn

        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.body = nn.Linear(4, 1)

            def forward(self, rows):
                return self.body(rows).squeeze(1)
        """,
    "main.py": """
        import torch
        from torch import nn
        from pkg import Net

        x = torch.rand(100, 4)
        y = torch.rand(100)
        net = Net()
        loss = nn.functional.mse_loss(net(x), y)
        """,
}
PASSED = [
    "from .narrow import Net",
    "from .narrow import *",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .narrow import *\nelse:\n    import sys\n",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .narrow import Net\n",
    "from . import narrow\nNet = narrow.Net",
]


def view(folder: Path, init: str) -> Analyzer:
    """An analysis of the files, all of them open."""
    (folder / "pkg").mkdir()
    for name, text in {**FILES, "pkg/__init__.py": init}.items():
        (folder / name).write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    for name in (*FILES, "pkg/__init__.py"):
        analyzer.open(str(folder / name), (folder / name).read_text(encoding="utf-8"))
    return analyzer


def codes(analyzer: Analyzer, folder: Path) -> list[str]:
    return [finding.code for finding in analyzer.report(str(folder / "main.py")).findings]


@pytest.mark.parametrize("init", PASSED)
def test_a_name_is_found_behind_the_file_that_passes_it_on(tmp_path: Path, init: str) -> None:
    assert codes(view(tmp_path, init), tmp_path) == ["TL302"]


@pytest.mark.parametrize("init", PASSED)
def test_an_edit_of_where_it_comes_from_is_followed(tmp_path: Path, init: str) -> None:
    analyzer, path, text = view(tmp_path, init), str(tmp_path / "pkg/__init__.py"), init
    for old, new, expected in (("narrow", "flat", []), ("flat", "narrow", ["TL302"])):
        codes(analyzer, tmp_path)
        while old in text:
            at = text.index(old)
            analyzer.change(path, [Change(None, Span(at, at + len(old)), new)])
            text = text.replace(old, new, 1)
        assert codes(analyzer, tmp_path) == expected


def test_a_star_gives_what_its_file_comes_to_bind(tmp_path: Path) -> None:
    analyzer = view(tmp_path, "from .flat import *\nfrom .narrow import *\n")
    path = str(tmp_path / "pkg/narrow.py")
    text = (tmp_path / "pkg/narrow.py").read_text(encoding="utf-8")
    assert codes(analyzer, tmp_path) == ["TL302"]
    at = text.index('"Net"]')
    analyzer.change(path, [Change(None, Span(at, at + 5), '"Hidden"')])
    assert codes(analyzer, tmp_path) == []


def test_files_that_pass_names_to_one_another_in_a_circle_end(tmp_path: Path) -> None:
    analyzer = view(tmp_path, "from .flat import *\nfrom . import Other\nfrom pkg import Other\n")
    assert codes(analyzer, tmp_path) == []


def test_what_a_package_passes_on_besides_is_not_read(tmp_path: Path) -> None:
    analyzer = view(tmp_path, "from .narrow import Net\n")
    (tmp_path / "pkg/other.py").write_text("class Other:\n    pass\n", encoding="utf-8")
    path = str(tmp_path / "pkg/__init__.py")
    analyzer.change(path, [Change(None, Span(0, 0), "from .other import Other\n")])
    codes(analyzer, tmp_path)
    assert all(str(tmp_path / "pkg/other.py") not in program.modules for program in analyzer.programs)
