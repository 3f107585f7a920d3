"""Small packages of the environment are read, and never judged; the same files give the same findings, in whatever order they are asked for."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.cli.main import main
from tensorlint.libraries import ASIDE, BESIDES, IN_BUILTINS, TABLES, make_registry
from tensorlint.project.installed import MAX_FILES, MAX_SIZE
from tensorlint.project.settings import Settings
from tensorlint.text import Span

NET = """from torch import nn

from .blocks import Block


def build(name, classes=10):
    return Net(classes)


class Net(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.body = Block(3, 8)
        self.drop = nn.Dropout(0.5)
        self.head = nn.Linear(8, classes)

    def forward(self, pictures):
        return self.head(self.drop(self.body(pictures).mean((2, 3))))
"""
BLOCKS = """import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width, wider):
        super().__init__()
        self.conv = nn.Conv2d(width, wider, 3, padding=1)
        self.norm = nn.BatchNorm2d(wider)

    def forward(self, x):
        return torch.relu(self.norm(self.conv(x)))


block = Block(3, 8)
print(block(torch.rand(2, 3, 8, 8)).argmax(1))  # a finding, were it of the project
print(nn.Linear(4, 5)(torch.rand(2, 3)))
"""
SCRIPT = """import torch
from zoo import build

net = build("small", classes=7)
out = net(torch.rand(5, 3, 32, 32))
reveal_type(net)
reveal_type(out)
with torch.no_grad():
    print(out.argmax(1), net(torch.rand(5, 3, 32, 32)).argmax(dim=1))
"""


@pytest.fixture(autouse=True)
def nothing_is_active(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    zoo = tmp_path / ".venv/lib/python3.12/site-packages/zoo"
    zoo.mkdir(parents=True)
    (tmp_path / ".venv/pyvenv.cfg").write_text("home = /usr/bin\n")
    (zoo / "__init__.py").write_text("from .net import Net, build\n")
    (zoo / "net.py").write_text(NET)
    (zoo / "blocks.py").write_text(BLOCKS)
    (tmp_path / "script.py").write_text(SCRIPT)
    return zoo


def analyzer(settings: Settings | None = None) -> Analyzer:
    found = Analyzer(lambda path: settings or Settings())
    found.reraise = True
    return found


def values(of: Analyzer, zoo: Path) -> list[str]:
    script = str(zoo.parents[4] / "script.py")
    of.view([script])
    return [each.value for each in of.reveal(script)]


TOLD = ["TL201", "TL202"]
KNOWN = ["Net", "Array[torch float32 (5, 7)]"]


def test_what_a_package_builds_and_gives_is_known(project: Path) -> None:
    assert values(analyzer(), project) == KNOWN


def test_its_mode_is_known_and_nothing_is_told_in_it(project: Path) -> None:
    found = analyzer()
    script = str(project.parents[4] / "script.py")
    found.view([script])
    assert [(each.code, each.location.path) for each in found.report(script).findings] == [(code, script) for code in TOLD]
    assert found.in_view(script) == [script]


def test_a_setting_turns_it_off(project: Path) -> None:
    assert values(analyzer(Settings(installed_packages=False)), project)[0] == "Unknown"
    (project.parents[4] / "pyproject.toml").write_text("[tool.tensorlint]\ninstalled-packages = 3\n")
    assert main(["check", str(project.parents[4])]) == 2


@pytest.mark.parametrize("why", ["compiled", "files", "size", "not about models", "broken", "gone"])
def test_what_is_not_read_is_unknown(project: Path, why: str) -> None:
    if why == "compiled":
        (project / "fast.so").write_bytes(b"")
    elif why == "files":
        for number in range(MAX_FILES):
            (project / f"m{number}.py").write_text("")
    elif why == "size":
        (project / "data.py").write_text("#" * MAX_SIZE)
    elif why == "not about models":
        for path in project.glob("*.py"):
            path.write_text("import os\n")
        (project / "__init__.py").write_text("def build(name, classes):\n    return classes\n")
    elif why == "broken":
        (project / "net.py").write_bytes(b"\x00\xff\xfe(((")
    else:
        (project / "net.py").unlink()
    assert values(analyzer(), project)[0] == "Unknown"


def test_rows_win_over_installed_sources(project: Path) -> None:
    torch = project.parent / "torch"
    torch.mkdir()
    (torch / "__init__.py").write_text("import torch\n\n\ndef rand(*sizes):\n    return None\n")
    assert values(analyzer(), project) == KNOWN


def test_a_module_of_the_project_wins(project: Path) -> None:
    (project.parents[4] / "zoo.py").write_text("def build(name, classes):\n    return classes\n")
    assert values(analyzer(), project)[0] == "7"


def test_an_editor_reads_it_when_nobody_waits(project: Path) -> None:
    found = analyzer()
    found.postpone()
    assert values(found, project)[0] == "Unknown"
    assert len(list(found.read_postponed())) == 3
    assert values(found, project) == KNOWN
    assert list(found.read_postponed()) == []


def test_it_is_kept_across_edits(project: Path) -> None:
    found, script = analyzer(), str(project.parents[4] / "script.py")
    found.open(script, SCRIPT)
    for old, new in (("classes=7", "classes=9"), ("classes=9", "classes=7")):
        before = [each for each in found.files.parsed if each != script]
        documents = [found.files.document(path) for path in before]
        start = found.text(script).index(old)
        found.change(script, [Change(None, Span(start, start + len(old)), new)])
        fresh = analyzer()
        fresh.open(script, found.text(script))
        assert [each._replace(key="") for each in found.report(script).findings] == [each._replace(key="") for each in fresh.report(script).findings]
        assert found.reveal(script) == fresh.reveal(script)
        assert [found.files.document(path) for path in before] == documents


def test_the_project_keeps_its_own_budget(project: Path) -> None:
    """However much a package does, what the project's own code does behind it is seen."""
    heavy = "def build(name, classes=10):\n    for a in range(9):\n        heavy(a)\n\n\n"
    lines = "\n".join(f"    x{number} = [{number} + {number} * {number} for _ in range({number})]" for number in range(3000))
    (project / "__init__.py").write_text(f"import torch\n\n\ndef heavy(a):\n{lines}\n\n\n{heavy}")
    script = project.parents[4] / "main.py"
    script.write_text(
        "import torch\nfrom zoo import build\n\n\ndef main():\n    build('a')\n    rows = torch.rand(3, 4)\n    rows @ torch.rand(5, 2)\n\n\nmain()\n"
    )
    found = analyzer()
    found.view([str(script)])
    assert [each.code for each in found.report(str(script)).findings] == ["TL307"]


def test_the_cache_knows_of_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project.parents[4]

    def codes(*more: str) -> list[str]:
        main(["check", "--jobs", "1", "--output-format", "json", "--cache-dir", str(folder / "kept"), *more, str(folder / "script.py")])
        return [each["code"] for each in json.loads(capsys.readouterr().out)]

    assert codes() == codes() == codes("--no-cache") == TOLD
    (project / "net.py").write_text(NET.replace("self.drop = nn.Dropout(0.5)", "self.drop = nn.Identity()").replace("Block(3, 8)", "nn.Conv2d(3, 8, 1)"))
    assert codes() == codes("--no-cache") == ["TL202"]
    (project / "__init__.py").rename(project / "other.py")
    assert codes() == codes("--no-cache") == []


def test_what_tables_speak_of_is_never_read() -> None:
    registry = make_registry()
    own = {name.partition(".")[0] for name in (*registry.entries, *registry.aliases)}
    for top in (*TABLES, *ASIDE):
        registry.ensure(top)
    named = {name.partition(".")[0] for name in (*registry.entries, *registry.aliases, *registry.neutral)}
    assert named - own - TABLES.keys() - ASIDE.keys() - IN_BUILTINS - sys.stdlib_module_names <= BESIDES
    assert {"joblib", "dill", "cloudpickle"} <= BESIDES


def test_packages_share_a_folder_that_has_no_file_of_its_own(project: Path) -> None:
    shared = project.parent / "acme"
    shared.mkdir()
    project.rename(shared / "zoo")
    script = project.parents[4] / "script.py"
    script.write_text(SCRIPT.replace("from zoo import build", "import acme.zoo.net").replace("build(", "acme.zoo.net.build("))
    assert values(analyzer(), project) == KNOWN
    script.write_text(SCRIPT.replace("from zoo", "from acme.zoo"))
    assert values(analyzer(), project) == KNOWN
