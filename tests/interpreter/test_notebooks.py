"""Notebooks: one program in the order of its cells, with the magics that matter; and code that this Python does not read."""

from __future__ import annotations

import json

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

ROOT = "/nowhere"
HELPER = "import torch\ndef make(): return torch.zeros(3)\nSIZE = 4\n"


def notebook(*cells: str, counts: tuple[int | None, ...] = ()) -> str:
    numbered = zip(cells, (*counts, *[None] * len(cells)))
    made = [{"cell_type": "code", "execution_count": count, "metadata": {}, "outputs": [], "source": cell} for cell, count in numbered]
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


FIRST, SECOND, SEEN_AT_LAST = "x = torch.zeros(3)", "x = torch.zeros(4)", "reveal_type(x)"
COUNTED = {
    "in order": ((1, 2, 3, 4), "(4,)"),
    "never run": ((None, None, None, None), "(4,)"),
    "the cell above the last one ran before the other": ((1, 3, 2, 4), "Unknown"),
    "the one that looks ran between them": ((1, 2, 4, 3), "Unknown"),
    "the one that looks ran before both": ((4, 5, 6, 1), "(4,)"),
    "another cell was run once more": ((9, 2, 3, 4), "(4,)"),
    "the cell above was never run": ((4, 2, None, 3), "(4,)"),
}


@pytest.mark.parametrize("name", COUNTED)
def test_counts_of_executions_only_take_knowledge_away(name: str) -> None:
    counts, wanted = COUNTED[name]
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.open(f"{ROOT}/a.ipynb", notebook("import torch", FIRST, SECOND, SEEN_AT_LAST, counts=counts))
    (seen,) = [each.value for each in analyzer.reveal(f"{ROOT}/a.ipynb")]
    assert wanted in seen


@pytest.mark.parametrize(
    ("first", "second", "wanted"), [("import numpy as np", "import numpy as np\nx = 1", "(2,)"), ("import numpy as np", "np = None", "Unknown")]
)
def test_a_name_that_cells_import_alike_is_the_same_in_any_order(first: str, second: str, wanted: str) -> None:
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.open(f"{ROOT}/a.ipynb", notebook(second, first, "reveal_type(np.zeros(2))", counts=(3, 2, 4)))
    (seen,) = [each.value for each in analyzer.reveal(f"{ROOT}/a.ipynb")]
    assert wanted in seen


def test_an_edit_settles_what_the_order_left_open() -> None:
    path = f"{ROOT}/a.ipynb"
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.open(path, notebook("import torch", FIRST, SECOND, SEEN_AT_LAST, counts=(1, 3, 2, 4)))
    analyzer.report(path)

    def seen() -> str:
        analyzer.report(path)
        (found,) = [each.value for each in analyzer.reveal(path)]
        return found

    assert seen() == "Unknown"
    analyzer.change(path, [Change(2, Span(0, 1), "other")])
    assert "(4,)" in seen(), "one cell alone binds the name now"
    analyzer.change(path, [Change(2, Span(0, 5), "x")])
    assert seen() == "Unknown"


def test_magics_jupytext_and_cells_of_the_shell_cost_the_others_nothing() -> None:
    cells = ["%matplotlib inline\n!pip install -q torch", "%%bash\nfor f in *.csv; do head $f; done", "import torch\ntorch?", "%%time\nx = torch.zeros(3)"]
    cells += ["%%writefile a.py\nx = 3", "%load_ext autoreload\n%autoreload 2\ny = torch.zeros(2)\n!ls", "%%html\n<b>x</b>", "reveal_type(x)\nreveal_type(y)"]
    assert ["(3,)" in seen or "(2,)" in seen for seen in known(*cells)] == [True, True]


def test_a_script_of_percent_cells_is_read_as_a_file() -> None:
    analyzer = Analyzer(lambda _: Settings())
    analyzer.open(f"{ROOT}/a.py", "# %% [markdown]\n# Text `x = (`\n# %%\nimport torch\n# %%\nx = torch.zeros(3)\n# %%\nreveal_type(x)\n")
    assert "(3,)" in analyzer.reveal(f"{ROOT}/a.py")[0].value
