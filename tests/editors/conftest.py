"""What the tests of real editors share: where the editors are, and a workspace to open in them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside the tests

from code_server import ROOT, CodeServer, make_package

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("TENSORLINT_EDITORS", Path.home() / ".cache/tensorlint-editors"))

METRIC = """import numpy as np
from sklearn.metrics import mean_squared_error

predictions = np.random.rand(10, 1, 1)
targets = np.random.rand(10, 1)
error = mean_squared_error(targets, predictions)
print("é🙂", mean_squared_error(targets, predictions))
"""
MODEL = """from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))

    def forward(self, rows):
        return self.body(rows)
"""
EVALUATE = """import torch

from model import Net

net = Net()
with torch.no_grad():
    print(net(torch.rand(5, 4)).argmax(dim=1))
"""
# two findings, TL201 and TL202, of which the project ignores one
ASK = """import torch

from model import Net

net = Net()
print(net(torch.rand(5, 4)).argmax(dim=1))
"""
PROJECT = """[tool.tensorlint]
ignore = ["TL202"]
"""
# it imports nothing: what it stands in the way of would be missing
TRAP = """with open(__file__.rpartition("/")[0] + "/was_run", "w") as mark:
    mark.write("a file of the workspace was run")
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--picture", action="store_true", help="write the README's picture, docs/images/vscode.png, from the session in VS Code")


@pytest.fixture(scope="session")
def editors() -> Path:
    """Where `install.sh` has put the editors."""
    return CACHE


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    """A small project; its `queue.py` and `types.py` leave a mark if anything ever imports them, which nothing may."""
    folder = tmp_path / "project"
    folder.mkdir()
    files = {"metric.py": METRIC, "model.py": MODEL, "evaluate.py": EVALUATE, "ask.py": ASK, "pyproject.toml": PROJECT, "queue.py": TRAP, "types.py": TRAP}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for example in ("churn.py", "sensors.ipynb"):
        shutil.copy(ROOT / "docs/examples" / example, folder)
    (folder / "energy").mkdir()
    for example in ("infer.py", "model.py", "train.py"):
        shutil.copy(ROOT / "docs/examples" / example, folder / "energy")
    yield folder
    assert not (folder / "was_run").exists(), "a file of the workspace was run"


@pytest.fixture
def server_environment() -> dict[str, str]:
    """The environment in which editors find this server."""
    return {**os.environ, "SERVER_PYTHON": sys.executable}


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots are put; those of the last run are gone."""
    folder = HERE / "shots"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def extension() -> Path:
    """The extension as `npm run package` makes it."""
    return make_package()


@pytest.fixture(scope="session")
def make_extension(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The extensions of the tests: `inside` runs in the extension host, `python` stands for the Python extension."""
    folder = tmp_path_factory.mktemp("extensions")
    return {name: make_package(HERE / name, folder / f"{name}.vsix") for name in ("inside", "python")}


@pytest.fixture
def code_server(editors: Path, workspace: Path, tmp_path: Path) -> CodeServer:
    """VS Code, not started yet. PYTHONPATH names the workspace, as a shell may have set it."""
    return CodeServer(editors, workspace, tmp_path / "vscode", {**os.environ, "PYTHONPATH": str(workspace)})
