"""Definitions that are parsed once they are asked for are what a parse of the whole text makes of them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tensorlint
from tensorlint.syntax import Document
from tensorlint.syntax.dormant import WORTH

if TYPE_CHECKING:
    from tensorlint.syntax import Unit

FILES = sorted(Path(tensorlint.__file__).parent.rglob("*.py"))[::10]
LONG = "def long():\n" + "    long()\n" * (WORTH // 8)


def told(unit: Unit) -> list[object]:
    """All that is known of a unit but for its identity; rows are told in the text."""
    out: list[object] = [unit.row, unit.rows, unit.text, len(unit.faults)]
    for node in unit.body:
        out += [ast.dump(node), [each.lineno - unit.base + unit.row for each in ast.walk(node) if isinstance(each, (ast.stmt, ast.expr))]]
    return [*out, None if unit.members is None else [told(member) for member in unit.members]]


def dormant(text: str) -> tuple[list[str], bool]:
    """The names of the definitions that are put off, and whether all units are in the end what they are when all is parsed at once."""
    apart = Document.parse("a.py", text, apart=True)
    names = [unit.dormant for unit in apart.units() if unit.dormant is not None]
    whole = Document.parse("a.py", text)
    return names, [told(unit) for unit in apart.units()] == [told(unit) for unit in whole.units()]


def test_some_of_our_own_files() -> None:
    put_off = 0
    for file in FILES:
        names, same = dormant(file.read_text(encoding="utf-8"))
        assert same, file
        put_off += bool(names)
    assert put_off > len(FILES) // 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "import os\n\n\n@first(\n    1,\n)\n# between\n@second\nasync def told(\n    a,\n):\n    return a  # last\n    # behind\n\n# of the next\nb = 1\n",
            ["told"],
        ),
        ('"""\ndef sample():\n    pass\n"""\n\nclass A:\n    """\nat the margin\n    """\n\n    def a(self):\n        return 1\n', []),
        ("if a:\n    def inner(): pass\nelse:\n    class Inner: pass\n", []),
        ("class A: a = 1; b = 2\nx = [\n    1,\n]; y = 2\n", ["A"]),
        ("class_weights = 1\n", []),
        ("def é(): pass\n", []),
        ("def f(): pass  \n\n", ["f"]),
        ("def f(a=('''\ndef g(): pass\n''')): pass\n", []),
        ('def f(): return \'"""\'\nx = 1\ndef g(): return \'"""\'\ny = 2\n', []),
    ],
)
def test_where_definitions_stand(text: str, names: list[str]) -> None:
    assert dormant(text + LONG) == ([*names, "long"], True)


@pytest.mark.parametrize(
    "text", ['# says """\nx = """\ndef f(): pass\n"""\n', "x = 1 + \\\ny\n", "x = 'a\\\ndef f(): pass'\n", "def f():\r\n    pass\r\n", "x = (\n"]
)
def test_texts_that_are_parsed_at_once(text: str) -> None:
    assert dormant(text + LONG)[0] == []


def test_what_is_broken_is_left_out_once_it_is_asked_for() -> None:
    text = "def f():\n    a = 1\n    b = = 2\n    return a\n\n\n" + LONG
    document = Document.parse("a.py", text, apart=True)
    first = next(document.units())
    assert first.dormant == "f"
    assert [type(node).__name__ for node in first.body[0].body][::2] == ["Assign", "Return"]  # type: ignore[attr-defined]
    assert [problem.span.start for problem in document.problems] == [text.index("b = =")]
    assert [problem.span.start for problem in Document.parse("a.py", text, apart=True).problems] == [text.index("b = =")]


def test_an_edit_of_a_file_that_was_parsed_in_part() -> None:
    from tensorlint.text import Span

    document = Document.parse("a.py", "def f():\n    pass\n\n\n" + LONG, apart=True)
    document.change(None, Span(4, 5), "g")
    assert [unit.body[0].name for unit in document.units()] == ["g", "long"]  # type: ignore[attr-defined]
