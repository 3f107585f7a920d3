"""Notebooks: one program in the order of its cells, with the magics that matter; and code that this Python does not read."""

from __future__ import annotations

import json

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

ROOT = "/nowhere"
HELPER = "import torch\ndef make(): return torch.zeros(3)\nSIZE = 4\n"


def notebook(*cells: str) -> str:
    made = [{"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def known(*cells: str) -> list[str]:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open(f"{ROOT}/helper.py", HELPER)
    analyzer.open(f"{ROOT}/parts/helper.py", HELPER)
    analyzer.open(f"{ROOT}/other.ipynb", notebook("import torch", "x = torch.zeros(7)"))
    analyzer.open(f"{ROOT}/a.ipynb", notebook("import torch", *cells))
    analyzer.report(f"{ROOT}/a.ipynb")
    return [each.value for each in analyzer.reveal(f"{ROOT}/a.ipynb")]


SEEN = {
    "a name of a cell above": (["x = torch.zeros(3)", "reveal_type(x)"], "(3,)"),
    "a name of a cell below is not known": (["reveal_type(x)", "x = torch.zeros(3)"], "Unknown"),
    "a cell that is timed": (["%%time\nx = torch.zeros(3)\nreveal_type(x)"], "(3,)"),
    "a statement that is timed": (["%time x = torch.zeros(3)", "reveal_type(x)"], "(3,)"),
    "a file that is run": (["%run helper.py", "reveal_type(torch.zeros(SIZE))\nreveal_type(make())"], "(4,)", "(3,)"),
    "a file that is run by its bare name": (["%run helper", "reveal_type(make())"], "(3,)"),
    "a file of a folder": (["%run -i ./parts/helper.py --epochs 3", "reveal_type(make())"], "(3,)"),
    "another notebook": (["%run other.ipynb", "reveal_type(x)"], "(7,)"),
    "what the shell gives": (["x = !ls\nreveal_type(x)\nreveal_type(torch.zeros(2))"], "Unknown", "(2,)"),
    "an open bracket in another cell": (["x = torch.zeros(3\n", "y = torch.zeros(4)\nreveal_type(y)"], "(4,)"),
    "print as a statement": (
        ["print 'a', 3\nx = torch.zeros(3)\nprint x\nfor i in range(3):\n    print i\n    y = torch.zeros(2)\nreveal_type(x)\nreveal_type(y)"],
        "(3,)",
        "(2,)",
    ),
    "an old except": (
        [
            "def f(x):\n    print 'a'\n    y = x + 1\n    try:\n        z = 1\n    except Exception, e:\n        print e\n    return y\nreveal_type(f(torch.zeros(3)))"
        ],
        "(3,)",
    ),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_a_cell_sees(name: str) -> None:
    cells, *wanted = SEEN[name]
    found = known(*cells)
    assert len(found) == len(wanted), found
    for value, part in zip(found, wanted):
        assert part in value, found
