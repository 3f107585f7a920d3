"""After any edits a document is what a fresh parse of its text is, and what the edits did not touch is still the same object."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import tensorlint
from tensorlint.syntax import Document, Place, Unit, replacing, updating
from tensorlint.syntax.outline import TOP, Outline
from tensorlint.syntax.units import Block, Known
from tensorlint.text import Span

_spec = importlib.util.spec_from_file_location("showing", Path(__file__).with_name("showing.py"))
assert _spec is not None and _spec.loader is not None
showing = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(showing)

TEXTS = (
    "import os\n\n\nclass A(B):\n    x = 1\n\n    def f(self):\n        return self.x\n\n    # note\n    @decorated\n    def g(self, y):\n        if y:\n            return 1\n        return 2\n\n\ndef h():\n    pass\n\nvalue = A()\n",
    'a = 1; b = 2\nc = """x\n\ny"""\nif a:\n    d = 1\nelse:\n    d = 2\nfor i in (1,\n          2):\n    print(i)\ntry:\n    e = f"{a!r}"\nexcept (E, F) as g:\n    pass\nfinally:\n    h()\n',
    "class Outer:\n    class Inner:\n        def f(self):\n            pass\n\n        y = 1\n    def g(self):\n        pass\r\nx = 'ü🙂'  # tensorlint: ignore[TL101]\r\ny = x\r\n",
    'class A(nn.Module):\n\t"""Doc."""\n\tdef f(self):\n\t\t"""Doc."""\n\t\twith torch.no_grad():\n\t\t\treturn self.m(x,\n\t\t\t\ty)\n\t# tensorlint: ignore\n\tasync def g(self): pass\n\n\n@d\n@e(1)\nclass B(A): z = 1\n\nmatch x:\n\tcase 1:\n\t\tpass\n',
    'model = Net(\nx = zeros(3)\n\ndef f():\n    """\n    y = [1,\n    return x\n\nclass C:\n    def g(self):\n        """Doc."""\n        z =\n      w = 1\n\n    def h(self\n        pass\n',
)
PIECES = (
    *("", "x", "\n", "    ", "(", ")", "[", "}", '"""', "'", ":", ",", "\\", "\\\n", ";", "#", "\f", "\t", "\r", "🙂", "\0", "\ufeff"),
    *("def k():\n    pass\n", "    def m(self):\n        return 1\n", "class C:\n    z = 1\n", "x = foo(\n", "@d\n", "import os\n", "x = 1\n", "return 1"),
    *(
        "else:\n",
        "try:\n",
        "except E:\n    pass\n",
        "if x:\n",
        "\n\n",
        "\n    ",
        "\n        ",
        "  # tensorlint: ignore[TL101]\n",
        "def f[T](x): pass\n",
        "class ",
    ),
)
METHOD = 'class A:\n    def f(self):\n        """Doc."""\n        with self.m():\n            return self.n(x,\n                y)\n'
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PIECES), st.booleans()), max_size=8)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(TEXTS), EDITS)
@example(TEXTS[0], [(1.0, 0, "def k():\n    pass\n", False), (0.0, 1, "def k():\n    pass\n", False)])  # a text that stands there twice
@example("a\nva\\\n\nlue\n", [(0.0, 0, "x ", False)])  # a line joined to a blank one, beside one that does not parse
@example("class A:\n    return \\\n\n\ndef h():\n    pass\n", [(22 / 42, 0, "(", False)])  # the class ends in a backslash
@example("class A:\n    x = 1\ny = 1\nz = 1\n", [(24 / 30, 0, "    def g(self):\n        pass\n", False)])  # the class goes on behind a line without indent
@example(
    "class A:\n    class B:\n        x = 1\ny = 1\n", [(0.0, 0, "(", False), (0.0, 0, "\n", False), (0.0, 0, "class C:\n    z = 1\n", False)]
)  # a new class goes on behind a broken line
@example(METHOD, [(0.9, 0, "\r", False)])  # a lone return among line feeds
@example(METHOD, [(0.45, 0, "\r", False), (0.6, 0, "x", False)])
def test_edits_equal_a_fresh_parse(text: str, edits: list[tuple[float, int, str, bool]]) -> None:
    document = Document.parse("f.py", text)
    at = 0
    for where, length, piece, here in edits:
        start = min(at, len(text)) if here else round(where * len(text))  # typing goes on where it was
        end = min(len(text), start + (0 if here else length))
        document.change(None, Span(start, end), piece)
        text = text[:start] + piece + text[end:]
        at = start + len(piece)
        assert document.blocks[0].text == text
        assert showing.document(document) == showing.document(Document.parse("f.py", text)), text


def test_long_sessions_in_real_files() -> None:
    """The files of this very package, typed into and repaired again."""
    draw = random.Random(7)
    files = sorted(Path(tensorlint.__file__).parent.glob("syntax/*.py"))
    for path in files[:6]:
        text = path.read_text(encoding="utf-8")
        document = Document.parse("f.py", text)
        for _ in range(12):
            start = draw.randrange(len(text))
            end = min(len(text), start + draw.choice([0, 0, 1, 30]))
            piece, gone = draw.choice(PIECES), text[start:end]
            for span, new in ((Span(start, end), piece), (Span(start, start + len(piece)), gone)):
                document.change(None, span, new)
                text = text[: span.start] + new + text[span.end :]
                if new is piece:
                    assert showing.document(document) == showing.document(Document.parse("f.py", text))
            assert showing.document(document) == showing.document(Document.parse("f.py", text))


@pytest.mark.parametrize("path", sorted(Path(tensorlint.__file__).parent.rglob("*.py"))[:60], ids=lambda path: path.name)
def test_units_found_line_by_line_are_those_of_the_parser(path: Path) -> None:
    """The way for broken texts, taken with sound ones."""
    text = path.read_text(encoding="utf-8")
    block = Block(None, text)
    block.units, _ = Outline(block, Known()).run(0, TOP)
    assert [showing.unit(unit) for unit in block.units] == [showing.unit(unit) for unit in Document.parse("f.py", text).units()]


# -- what stays


def every(document: Document) -> dict[int, Unit]:
    return {each.version: each for unit in document.units() for each in unit.walk()}


@pytest.mark.parametrize(
    ("where", "old", "new", "changed"),
    [
        ("self.x", "", "1 + ", {"class A", "    def f"}),
        ("self.x", "", "foo(", {"class A", "    def f"}),
        ("self.x", "", '"""', {"class A", "    def f"}),
        ("return 2", "", "x =\n        ", {"class A", "    @decorated"}),
        ("# note", "# note", "# another", {"class A"}),
        ("\n\ndef h", "", "# a comment between\n", set()),
        ("import os", "", "\n\n\n", set()),
        ("value = A()", "", "x = (\n", {"x = ("}),
        ("\n\ndef h", "", "    def new(self", {"class A", "    def new"}),
        ("    x = 1", "", "    y = 1\n", {"class A", "    y = 1"}),
        ("B):", "B", "C", {"class A"}),
    ],
)
def test_only_what_an_edit_touches_is_new(where: str, old: str, new: str, changed: set[str]) -> None:
    document = Document.parse("f.py", TEXTS[0])
    before = every(document)
    start = TEXTS[0].index(where)
    document.change(None, Span(start, start + len(old)), new)
    after = every(document)
    fresh = {unit.text for key, unit in after.items() if key not in before}
    assert {next((name for name in changed if text.startswith(name)), text) for text in fresh} == changed
    assert all(after[key] is before[key] for key in after.keys() & before.keys())


def test_nothing_else_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in a method costs the parse of its statement, or of that method where more is touched; in sound text and in broken text elsewhere in the file."""
    methods = "".join(f"    def m{number}(self, x):\n        y = x + {number}\n        return y\n\n" for number in range(300))
    for head in ("", "broken = (\n"):
        text = f"{head}class A:\n    class B:\n        pass\n\n{methods}\nlast = 1\n"
        document = Document.parse("f.py", text)
        parsed: list[str] = []
        for module in (updating, replacing):
            real = module.parse_nested
            monkeypatch.setattr(module, "parse_nested", lambda part, parsed=parsed, real=real: parsed.append(part) or real(part))
            monkeypatch.setattr(module, "parse", lambda part, parsed=parsed: parsed.append(part))
        at = text.index("x + 150")
        document.change(None, Span(at, at), "2 * ")
        document.change(None, Span(at, at), "\n            ")
        document.change(None, Span(at, at), "(")
        assert parsed[0].strip() == "y = 2 * x + 150"
        assert parsed[-1].strip() == "def m150(self, x):\n        y = (\n            2 * x + 150\n        return y"
        monkeypatch.undo()


def test_places_move_with_their_units() -> None:
    text = TEXTS[0]
    document = Document.parse("f.py", text)
    unit = list(document.units())[-1]
    place = Place.of(unit, unit.body[0])
    for at, piece in ((0, "\n\n"), (text.index("return 2"), "é = (\n        "), (0, "x = 1\r\n")):
        document.change(None, Span(at, at), piece)
        text = text[:at] + piece + text[at:]
        cell, span = document.locate(place)
        assert (cell, text[span.start : span.end]) == (None, "value = A()")
    assert place == Place.of(unit, unit.body[0])
    assert hash(place) == hash(Place.of(unit, unit.body[0]))
    assert place != Place.of(unit, unit.body[0].targets[0])  # type: ignore[attr-defined]
