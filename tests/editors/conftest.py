"""What the tests of real editors share: where the editors are, and a workspace to open in them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
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
TRAP = """from pathlib import Path

Path(__file__).with_name("was_run").write_text("a file of the workspace was run")
"""


@pytest.fixture(scope="session")
def editors() -> Path:
    """Where `install.sh` has put the editors."""
    return CACHE


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A small project; its `queue.py` and `types.py` leave a mark if anything ever imports them."""
    folder = tmp_path / "project"
    folder.mkdir()
    files = {"metric.py": METRIC, "model.py": MODEL, "evaluate.py": EVALUATE, "queue.py": TRAP, "types.py": TRAP}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "docs/examples/sensors.ipynb", folder)
    return folder


@pytest.fixture
def server_environment() -> dict[str, str]:
    """The environment in which editors find this server."""
    return {**os.environ, "SERVER_PYTHON": sys.executable}
