"""Notebooks: cells in order, and magics that leave rows and columns as they are."""

from __future__ import annotations

import ast
import json

import pytest

from tensorlint.syntax import Document, Place
from tensorlint.text import Span


def notebook(*cells: object) -> Document:
    kinds = [{"cell_type": "markdown", "source": cell[1:]} if str(cell).startswith("M") else {"cell_type": "code", "source": cell} for cell in cells]
    return Document.parse_notebook("n.ipynb", json.dumps({"cells": kinds}))


def code(document: Document) -> list[str]:
    return [ast.unparse(node) for unit in document.units() for node in unit.body]


def test_cells_are_counted_among_all_cells() -> None:
    document = notebook("M# Title", ["x = 1\n", "y = 2"], "M text", "z = 3")
    assert [block.cell for block in document.blocks] == [2, 4]
    assert code(document) == ["x = 1", "y = 2", "z = 3"]
    last = list(document.units())[-1]
    assert document.locate(Place.of(last, last.body[0])) == (4, Span(0, 5))


@pytest.mark.parametrize(
    ("metadata", "cells"),
    [
        ({"language_info": {"name": "python"}}, [1, 2]),
        ({"kernelspec": {"language": "Python"}}, [1, 2]),
        ({"language_info": {"name": "R"}, "kernelspec": {"language": "R"}}, []),
        ({"kernelspec": {"language": "julia"}}, []),
        ({"kernelspec": "odd"}, [1, 2]),
        (None, [1, 2]),
    ],
)
def test_notebooks_of_other_languages_hold_no_python(metadata: object, cells: list[int]) -> None:
    cell = {"cell_type": "code", "source": "x <- 1"}
    document = Document.parse_notebook("n.ipynb", json.dumps({"metadata": metadata, "cells": [cell, cell]}))
    assert [block.cell for block in document.blocks] == cells


def test_a_cell_of_another_language_holds_no_python() -> None:
    cells = [{"cell_type": "code", "source": "x", "metadata": {"vscode": {"languageId": language}}} for language in ("python", "sql")]
    document = Document.parse_notebook("n.ipynb", json.dumps({"cells": cells}))
    assert [block.cell for block in document.blocks] == [1]


def test_a_notebook_that_was_never_saved_is_empty() -> None:
    assert Document.parse_notebook("n.ipynb", "\n").blocks == []


def test_a_notebook_of_an_old_format_says_so() -> None:
    with pytest.raises(ValueError, match="older than nbformat 4"):
        Document.parse_notebook("n.ipynb", '{"worksheets": []}')


@pytest.mark.parametrize("text", ["[]", "{}", '{"cells": 3}', "nonsense", pytest.param("[" * 200_000, id="nested")])
def test_what_is_no_notebook_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Document.parse_notebook("n.ipynb", text)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("%matplotlib inline\nx = 1", ["x = 1"]),
        ("!pip install torch \\\n  numpy\nx = 1", ["x = 1"]),
        ("?print\nx?\nnp.load??\nx = 1", ["x = 1"]),
        ("if a:\n    !ls\n    x = 1", ["if a:\n    pass\n    x = 1"]),
        ("files = !ls\na, b = %who\nx = 1", ["files = __unknown__", "a, b = __unknown__", "x = 1"]),
        ("%%time\nx = 1", ["x = 1"]),
        ("%%timeit -n 3\nx = 1", ["x = 1"]),
        ("%%bash\nls -l\necho 'x", []),
        ("%time model.fit(x)\ny = %time f(x)", ["0", "model.fit(x)", "y = f(x)"]),
        ("%timeit -n 3 -r1 model.fit(x)\ny = %timeit -q -o model.fit(x)", ["__unknown__(model)", "y = __unknown__(model)"]),
        ("%timeit f(x)\ny = %timeit -o 1 +", ["y = __unknown__"]),
        ('s = """\n%d items\n!"""\nx = 1', ["s = '\\n%d items\\n!'", "x = 1"]),
        ("x = (a\n%b)\ny = a \\\n% b", ["x = a % b", "y = a % b"]),
        ("%load_ext a\r\nx = 1\r\n", ["x = 1"]),
        ("assert x != 1\ny = x % 2", ["assert x != 1", "y = x % 2"]),
    ],
)
def test_magics(cell: str, expected: list[str]) -> None:
    document = notebook(cell)
    assert code(document) == expected
    assert document.problems == []


@pytest.mark.parametrize("cell", ["%matplotlib inline\n\nx = foo(1)\n", "!ls \\\n a\nx = foo(1)", "%time x = foo(1)", "y = %time foo(1)", "é = !ls\r\nfoo(1)"])
def test_what_stays_keeps_its_place(cell: str) -> None:
    document = notebook(cell)
    for unit in document.units():
        for node in ast.walk(unit.body[-1]):
            if isinstance(node, ast.Call):
                _, span = document.locate(Place.of(unit, node))
                assert cell[span.start : span.end] == "foo(1)"
                return
    raise AssertionError(cell)


def test_a_broken_cell_costs_no_other() -> None:
    document = notebook("x = (", "y = 1\nz = ", "w = 2")
    assert [problem.cell for problem in document.problems] == [1, 2]
    assert code(document) == ["x = __unknown__", "y = 1", "z = __unknown__", "w = 2"]


def test_cells_are_edited_one_by_one() -> None:
    document = notebook("x = 1\ny = 2", "z = 3")
    before = {unit.text: unit for unit in document.units()}
    document.change(1, Span(0, 1), "%time w")
    assert code(document) == ["0", "w = 1", "y = 2", "z = 3"]
    after = {unit.text: unit for unit in document.units()}
    assert after["y = 2"] is before["y = 2"]
    assert after["z = 3"] is before["z = 3"]
