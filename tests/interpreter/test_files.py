"""Files: what a program knows of the files that it imports, wherever they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

NET = """
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 3)
    def forward(self, x): return self.fc(x)
"""
MAKE = "import torch\ndef make(): return torch.zeros(3)\n"
HEAD = "import torch\nimport os, sys, importlib\nfrom pathlib import Path\n"

PROJECTS: dict[str, tuple[str, str, dict[str, str], list[str]]] = {
    "everything of a file": ("main.py", "from utils import *\nreveal_type(make())", {"utils.py": MAKE + "_hidden = 1"}, ["(3,)"]),
    "what a file offers": (
        "main.py",
        "from utils import *\nreveal_type(make())",
        {"utils/__init__.py": "from .a import *", "utils/a.py": MAKE + "__all__ = ['make']"},
        ["(3,)"],
    ),
    "through several files, into a front of more star imports than are looked through for one name": (
        "main.py",
        "from front import *\nreveal_type(make())",
        {
            "front.py": "from first import *\n" + "from other import *\n" * 40,
            "first.py": "from second import *\nif True:\n    from third import make as again",
            "second.py": "from third import *",
            "third.py": MAKE,
            "other.py": "unlike = 1",
        },
        ["(3,)"],
    ),
    "a front of so many star imports that is run itself, and that one of them imports back": (
        "main.py",
        "from first import *\n" + "from other import *\n" * 40 + "own = make()\nreveal_type(own)\ndef later(): return make()\nreveal_type(later())",
        {"first.py": "from main import *\n" + MAKE, "other.py": "unlike = 1"},
        ["(3,)", "(3,)"],
    ),
    "a module beside a package of its name": (
        "main.py",
        "from utils import make\nreveal_type(make())",
        {"utils.py": MAKE.replace("3", "4"), "utils/__init__.py": MAKE},
        ["(3,)"],
    ),
    "a module beside a folder of its name that is no package": (
        "main.py",
        "from utils import make\nreveal_type(make())",
        {"utils.py": MAKE, "utils/more.py": MAKE.replace("3", "4")},
        ["(3,)"],
    ),
    "beside it in a package": (
        "pkg/main.py",
        "from .net import Net\nreveal_type(Net()(torch.zeros(1, 2)))",
        {"pkg/__init__.py": "", "pkg/net.py": NET},
        ["(1, 3)"],
    ),
    "passed on by a package": (
        "main.py",
        "from pkg import Net\nimport pkg\nreveal_type(Net()(torch.zeros(1, 2)))\nreveal_type(pkg.net.Net()(torch.zeros(1, 2)))",
        {"pkg/__init__.py": "from .net import Net", "pkg/net.py": NET},
        ["(1, 3)", "(1, 3)"],
    ),
    "a folder without a file of its own": ("main.py", "import models.net as n\nreveal_type(n.make())", {"models/net.py": MAKE}, ["(3,)"]),
    "from the project's folder": ("tools/train.py", "from models.net import make\nreveal_type(make())", {"models/net.py": MAKE, "setup.py": ""}, ["(3,)"]),
    "from deep inside": ("a/b/c/train.py", "from models.net import make\nreveal_type(make())", {"models/net.py": MAKE, "pyproject.toml": ""}, ["(3,)"]),
    "a src layout": ("scripts/train.py", "from pkg.net import make\nreveal_type(make())", {"src/pkg/__init__.py": "", "src/pkg/net.py": MAKE}, ["(3,)"]),
    "a circle": (
        "main.py",
        "from a import fa\nreveal_type(fa())",
        {"a.py": "import torch\nimport b\ndef fa(): return b.fb()\ndef base(): return torch.zeros(3)", "b.py": "import a\ndef fb(): return a.base()"},
        ["(3,)"],
    ),
    "a folder that is added": ("main.py", "sys.path.append('lib')\nfrom net import make\nreveal_type(make())", {"lib/net.py": MAKE}, ["(3,)"]),
    "a folder beside the script's": (
        "x/y/main.py",
        "sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'lib'))\nfrom net import make\nreveal_type(make())",
        {"lib/net.py": MAKE},
        ["(3,)"],
    ),
    "a folder above": (
        "x/y/main.py",
        "ROOT = Path(__file__).resolve().parents[2]\nsys.path.append(str(ROOT / 'lib'))\nfrom net import make\nreveal_type(make())",
        {"lib/net.py": MAKE},
        ["(3,)"],
    ),
    "by its name": ("main.py", "reveal_type(importlib.import_module('net').make())", {"net.py": MAKE}, ["(3,)"]),
    "constants": ("main.py", "import config\nreveal_type(torch.zeros(config.N, config.M))", {"config.py": "N = 4\nM: int = N * 2"}, ["(4, 8)"]),
    "none found": ("main.py", "from nowhere.at_all import make\nreveal_type(make())", {}, ["Unknown"]),
}


def known(root: Path, main: str) -> list[str]:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.view(str(path) for path in sorted(root.rglob("*.py")))
    assert not analyzer.report(str(root / main)).internal_errors
    return [each.value for each in analyzer.reveal(str(root / main))]


@pytest.mark.parametrize("name", PROJECTS)
def test_what_is_imported_is_known(name: str, tmp_path: Path) -> None:
    main, text, others, wanted = PROJECTS[name]
    for file, content in {**others, main: HEAD + text}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(content)
    found = known(tmp_path, main)
    assert len(found) == len(wanted), found
    for value, part in zip(found, wanted):
        assert part in value, found


def test_a_folder_outside_the_project_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(MAKE)
    project = tmp_path / "project"
    (project / "tools").mkdir(parents=True)
    (project / "pyproject.toml").write_text("")
    (project / "tools" / "main.py").write_text(HEAD + "from net import make\nreveal_type(make())")
    assert "(3,)" not in known(project, "tools/main.py")[0]


def test_an_open_text_wins_over_the_disk_and_its_changes_are_seen_by_others(tmp_path: Path) -> None:
    main, net = tmp_path / "main.py", tmp_path / "net.py"
    main.write_text(HEAD + "from net import make\nreveal_type(make())")
    net.write_text(MAKE)
    analyzer = Analyzer(lambda path: Settings())
    analyzer.view([str(main), str(net)])
    assert "(3,)" in analyzer.reveal(str(main))[0].value
    analyzer.open(str(net), MAKE.replace("3", "4"))
    assert "(4,)" in analyzer.reveal(str(main))[0].value
    at = MAKE.index("3")
    analyzer.change(str(net), [Change(None, Span(at, at + 1), "5")])
    assert "(5,)" in analyzer.reveal(str(main))[0].value
    analyzer.close(str(net))
    assert "(3,)" in analyzer.reveal(str(main))[0].value


def test_what_is_revealed_in_an_imported_file_is_seen_there(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(HEAD + "from net import f\nf(torch.zeros(2))\n")
    (tmp_path / "net.py").write_text("import torch\ndef f(x):\n    reveal_type(x)\ndef g(x):\n    reveal_type(torch.zeros(3))\n")
    first, second = known(tmp_path, "net.py")
    assert "(2,)" in first
    assert "(3,)" in second
