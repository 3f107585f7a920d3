"""`tensorlint reveal`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Line


def test_text(line: Line) -> None:
    line.write("a.py", "é = reveal_type(x)\n\nreveal_type(unknown)\n")
    assert line.run("reveal", "a.py") == (
        0,
        "a.py:1:17: x: Array[torch float32 (..., n, None, 10)]\na.py:3:13: unknown: unknown\n",
        "",
    )


def test_json(line: Line) -> None:
    path = str(line.write("a.py", "reveal_type(x)\nreveal_type(unknown)\n"))
    first, second = json.loads(line.run("reveal", "a.py", "--output-format", "json").out)
    assert first == {
        "filename": path,
        "cell": None,
        "row": 1,
        "column": 13,
        "expression": "x",
        "value": "Array[torch float32 (..., n, None, 10)]",
        "shape": ["...", "n", None, 10],
        "dtype": "float32",
        "library": "torch",
    }
    assert (second["row"], second["shape"], second["dtype"], second["library"]) == (2, None, None, None)


def test_notebooks(line: Line) -> None:
    line.write("n.ipynb", json.dumps({"cells": [{"cell_type": "raw", "source": ""}, {"cell_type": "code", "source": ["\n", "reveal_type(x)"]}]}))
    assert line.run("reveal", "n.ipynb").out.startswith("n.ipynb:cell 2:2:13: x: Array")
    assert json.loads(line.run("reveal", "n.ipynb", "--output-format", "json").out)[0]["cell"] == 2


def test_nothing_to_reveal(line: Line) -> None:
    line.write("a.py", "x = 1\n")
    assert line.run("reveal", "a.py") == (0, "", "")
    assert line.run("reveal", "a.py", "--output-format", "json") == (0, "[]\n", "")


def test_what_cannot_be_analysed(line: Line) -> None:
    line.write("latin.py", b"'\xe9'")
    line.write("crash.py", "CRASH")
    assert line.run("reveal", "missing.py") == (2, "", "missing.py: not analysed: there is no such file\n")
    assert line.run("reveal", ".").status == 2
    assert line.run("reveal", "latin.py").err.startswith("latin.py: not analysed: ")
    assert line.run("reveal", "crash.py").status == 2


def test_wrong_settings_are_told(line: Line) -> None:
    line.write("a.py", "reveal_type(x)\n")
    file = line.write("pyproject.toml", "[tool.tensorlint]\nselekt = []\n")
    ran = line.run("reveal", "a.py")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"tensorlint: error: {file}:2: `selekt` is not a setting")
    assert line.run("reveal", "a.py", "--isolated").status == 0
