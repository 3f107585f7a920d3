"""After any edits a document is what a fresh parse of its text is."""

from __future__ import annotations

import ast

from hypothesis import given, settings
from hypothesis import strategies as st

from tensorlint.syntax import Document, Unit
from tensorlint.text import Span

TEXTS = (
    "import os\n\n\nclass A(B):\n    x = 1\n\n    def f(self):\n        return self.x\n\n    # note\n    @decorated\n    def g(self, y):\n        if y:\n            return 1\n        return 2\n\n\ndef h():\n    pass\n\nvalue = A()\n",
    'a = 1; b = 2\nc = """x\n\ny"""\nif a:\n    d = 1\nelse:\n    d = 2\nfor i in (1,\n          2):\n    print(i)\n',
    "class Outer:\n    class Inner:\n        def f(self):\n            pass\n    def g(self):\n        pass\r\nx = 'ü🙂'\r\ny = x\r\n",
)
PIECES = (
    "",
    "x",
    "\n",
    "    ",
    "(",
    ")",
    '"""',
    "'",
    ":",
    "def k():\n    pass\n",
    "else:\n",
    "#",
    "return 1",
    "\n\n",
    "class C:\n    z = 1\n",
    "🙂",
    ",",
    "\\",
    "@d\n",
    "\f",
)


def shown(document: Document) -> list[object]:
    """All that a document says of its text, without identities."""

    def unit(each: Unit) -> object:
        shift = each.row - each.base
        trees = []
        for node in each.body:
            for inner in ast.walk(node):
                at = (getattr(inner, "lineno", 0) + shift, getattr(inner, "col_offset", 0)) if hasattr(inner, "lineno") else ()
                trees.append((type(inner).__name__, at))
        return (each.row, each.text.lstrip("\0"), trees, [unit(member) for member in each.members or ()])

    return [[unit(each) for each in block.units] for block in document.blocks] + [document.problems]


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6), st.sampled_from(PIECES)), max_size=6))
def test_edits_equal_a_fresh_parse(text: str, edits: list[tuple[float, int, str]]) -> None:
    document = Document.parse("f.py", text)
    for at, length, piece in edits:
        start = int(at * len(text))
        end = min(len(text), start + length)
        document.change(None, Span(start, end), piece)
        text = text[:start] + piece + text[end:]
        assert shown(document) == shown(Document.parse("f.py", text)), text


def test_an_edit_in_a_method_touches_only_that_method() -> None:
    text = TEXTS[0]
    document = Document.parse("f.py", text)
    before = {unit.id for unit in document.units()} | {member.id for unit in document.units() for member in unit.members or ()}
    start = text.index("self.x")
    document.change(None, Span(start, start), "1 + ")
    after = {unit.id for unit in document.units()} | {member.id for unit in document.units() for member in unit.members or ()}
    assert len(after - before) == 2  # the method, and the class that holds it


def test_a_line_above_moves_units_and_parses_none_again() -> None:
    document = Document.parse("f.py", TEXTS[0])
    before = [unit.id for unit in document.units()]
    document.change(None, Span(0, 0), "\n\n")
    assert [unit.id for unit in document.units()] == before
    assert document.locate(__import__("tensorlint.syntax", fromlist=["Place"]).Place.of(list(document.units())[-1], list(document.units())[-1].body[0]))[
        1
    ].start == len(TEXTS[0]) + 2 - len("value = A()\n")
