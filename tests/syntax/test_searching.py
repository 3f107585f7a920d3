"""What stands around an offset."""

from __future__ import annotations

import pytest

from tensorlint.syntax import Document, Place

TEXT = """\
x = f(a, b.c[0])
class A(B,
        C):
    y = 1

    @deco
    def m(self, é, p):
        if é == p and (
            p):
            return g('ü', p)
        return None
broken = (
for i in r:
    q(i); s(i)
try:
    t()
except E:
    u()
"""


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("b.c", "b"),
        (".c[", "b"),
        ("c[0", "b.c"),
        ("0]", "0"),
        ("B,", "B"),
        ("C):", "C"),
        ("deco", "deco"),
        ("'ü', p", "'ü'"),
        ("p)\n        return", "p"),
        ("i); s", "i"),
        ("E:", "E"),
    ],
)
def test_the_smallest_expression(at: str, expected: str) -> None:
    document = Document.parse("f.py", TEXT)
    found = document.node_at(None, TEXT.index(at))
    assert found is not None
    _, span = document.locate(Place.of(*found))
    assert TEXT[span.start : span.end] == expected


@pytest.mark.parametrize("at", ["class A", "broken", "    y = 1", "try"])
def test_where_there_is_no_expression(at: str) -> None:
    assert Document.parse("f.py", TEXT).node_at(None, TEXT.index(at)) is None


@pytest.mark.parametrize(
    ("at", "first", "last"),
    [
        ("b.c", "x = f(a", "c[0])"),
        ("C):", "class A(B,", "C):"),
        ("y = 1", "    y = 1", "y = 1"),
        ("deco", "    @deco", "p):"),
        ("p):\n            return", "        if é", "            p):"),
        ("g('ü'", "            return g", "p)"),
        ("s(i)", "    q(i)", "s(i)"),
        ("i in r", "for i in r:", "r:"),
        ("t()", "    t()", "t()"),
        ("u()", "    u()", "u()"),
    ],
)
def test_the_smallest_statement(at: str, first: str, last: str) -> None:
    document = Document.parse("f.py", TEXT)
    span = document.statement_span(None, TEXT.index(at))
    found = TEXT[span.start : span.end]
    assert (found.startswith(first), found.endswith(last)) == (True, True), found
