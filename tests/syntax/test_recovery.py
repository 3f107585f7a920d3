"""Broken code: only the broken statement is left out, and all else stays with its positions."""

from __future__ import annotations

import ast
import sys

import pytest

from tensorlint.syntax import Document, Place, Unit, lexing, parsing
from tensorlint.text import Source

CASES = {
    "a bracket in a method": (
        "class A(M):\n    def f(self):\n        x = 1\n        y = foo(x,\n        z = 2\n        return z\n    def g(self):\n        return 1\na = A()\n",
        ["class A(M)", "def f(self)", "x = 1", "y = __unknown__", "z = 2", "return z", "def g(self)", "return 1", "a = A()"],
        [3],
    ),
    "a bracket in a script": ("m = Net(\nx = zeros(3)\ny = m(x)\n", ["m = __unknown__", "x = zeros(3)", "y = m(x)"], [0]),
    "a bracket over lines": ("c = {\n  'a': 1,\n  'b': [1,\n}\nx = 1\n", ["c = __unknown__", "x = 1"], [0]),
    "half a statement": ("x =\ny = 1\nz.\nw = 2\n", ["x = __unknown__", "y = 1", "__unknown__(z)", "w = 2"], [0, 2]),
    "a call that may do anything": ("model.eval(\nx = 1\n", ["__unknown__(model)", "x = 1"], [0]),
    "half a return": ("def f(x):\n    if x:\n        return g(x\n    return 2\n", ["def f(x)", "if x", "return __unknown__", "return 2"], [2]),
    "a header's bracket": ("def f(x:\n    a = 1\n    return a\nb = 1\n", ["def f(*args, **kwargs)", "a = 1", "return a", "b = 1"], [0]),
    "a header's colon": ("for i in range(3)\n    a = i\nb = 1\n", ["for i in __unknown__", "a = i", "b = 1"], [0]),
    "a header of a class": ("class A(nn.Module:\n    def f(self):\n        pass\nb = A()\n", ["class A(__unknown__)", "def f(self)", "pass", "b = A()"], [0]),
    "a header alone": ("def f(x):\n\ny = f(1)\nclass B(C):\nz = 1\n", ["def f(x)", "return __unknown__", "y = f(1)", "class B(C)", "pass", "z = 1"], [0, 3]),
    "one indent too deep": ("def f():\n    a = 1\n      b = 2\n    return a\n", ["def f()", "a = 1", "b = __unknown__", "return a"], [2]),
    "one indent too shallow": (
        "def f():\n    if a:\n        b = 1\n      c = 2\n    return b\n",
        ["def f()", "if a", "b = 1", "c = __unknown__", "return b"],
        [3],
    ),
    "an indent in the first line": ("    x = 1\n    y = 2\nz = 3\n", ["x = 1", "y = 2", "z = 3"], [0]),
    "a line without indent in a class": (
        "class A:\n    def f(self):\n        pass\nfoo\n    def g(self):\n        pass\nz = 1\n",
        ["class A", "def f(self)", "pass", "foo", "def g(self)", "pass", "z = 1"],
        [3],
    ),
    "a string": ("x = 'abc\ny = 2\n", ["x = __unknown__", "y = 2"], [0]),
    "a long string to the end": ('x = 1\ns = """abc\ny = 2\ndef f():\n    pass\n', ["x = 1", "s = __unknown__", "y = 2", "def f()", "pass"], [1]),
    "a long string before others": (
        'def f():\n    """\n    x = 1\n\ndef g():\n    """Doc."""\n    return 2\n\nclass B:\n    """Doc."""\n    y = 3\n',
        ["def f()", "__unknown__()", "x = 1", "def g()", "'Doc.'", "return 2", "class B", "'Doc.'", "y = 3"],
        [1],
    ),
    "a stray else": ("x = 1\nelse:\n    y = 2\nz = 3\n", ["x = 1", "if __unknown__", "y = 2", "z = 3"], [1]),
    "a try alone": ("try:\n    x = f()\ny = 1\n", ["if 1", "x = f()", "y = 1"], [0]),
    "a decorator alone": ("@foo\nx = 1\n@bar\ndef g(): pass\n", ["pass", "x = 1", "@bar def g()", "pass"], [0]),
    "a bracket too many": ("x = f(1))\ny = 2\n", ["x = __unknown__", "y = 2"], [0]),
    "a conflict of git": ("<<<<<<< a\nx = 1\n=======\nx = 2\n>>>>>>> b\n", ["__unknown__(a)", "x = 1", "__unknown__()", "x = 2", "__unknown__(b)"], [0, 2, 4]),
    "an import": ("from torch import nn, (\nimport\nx = 1\n", ["nn = __unknown__", "pass", "x = 1"], [0, 1]),
    "nested too deeply": ("x = " + "(" * 300 + ")" * 300 + "\ny = 1\n", ["x = __unknown__", "y = 1"], [0]),
    "too deep to be converted": ("x = " + "1 + " * 50_000 + "1\ny = 1\n", ["x = __unknown__", "y = 1"], [0]),
    "Python 2": ("print 'a'\nx = 1\n", ["__unknown__(print)", "x = 1"], [0]),
    "old Macintosh line ends": ("x = (\ry = 1\rz = 2", ["x = __unknown__", "y = 1", "z = 2"], [0]),
}


def statements(document: Document) -> list[str]:
    """The first line of each statement, in order, without its colon."""
    out: list[str] = []

    def add(body: list[ast.stmt]) -> None:
        for node in body:
            lines = ast.unparse(node).splitlines()
            decorators = [line for line in lines if line.startswith("@")]
            out.append(" ".join([*decorators, lines[len(decorators)].rstrip(":")]))
            for name in ("body", "orelse", "handlers", "finalbody"):
                add([each for each in getattr(node, name, []) if isinstance(each, ast.stmt)])

    def show(unit: Unit) -> None:
        add(unit.body)
        for member in unit.members or ():
            show(member)

    for unit in document.units():
        show(unit)
    return out


@pytest.mark.parametrize(("text", "expected", "rows"), CASES.values(), ids=CASES)
def test_the_rest_stays(text: str, expected: list[str], rows: list[int]) -> None:
    document = Document.parse("f.py", text)
    assert statements(document) == expected
    lines = document.blocks[0].lines
    assert [lines.position(problem.span.start)[0] for problem in document.problems] == rows


@pytest.mark.parametrize(("text", "expected", "rows"), CASES.values(), ids=CASES)
def test_what_stays_is_where_it_was(text: str, expected: list[str], rows: list[int]) -> None:
    """Behind something broken and behind wide characters, a name stands where the text has it."""
    text = text.rstrip("\r\n") + "\né = 'ü🙂'; last = target\n"
    document = Document.parse("f.py", text)
    unit = list(document.units())[-1]
    name = next(node for node in ast.walk(unit.body[-1]) if isinstance(node, ast.Name) and node.id == "target")
    cell, span = document.locate(Place.of(unit, name))
    assert (cell, text[span.start : span.end], span.start) == (None, "target", text.rindex("target"))


@pytest.mark.parametrize("prefix", ["\ufeff", "\f", "# é\r\n", "\0\n", "\ud800\n", "\t\n"])
def test_odd_characters_move_nothing(prefix: str) -> None:
    text = f"{prefix}x = 'é'; y = target\r\nz = (\r\n"
    document = Document.parse("f.py", text)
    found = document.node_at(None, text.index("target") + 2)
    assert found is not None
    _, span = document.locate(Place.of(*found))
    assert text[span.start : span.end] == "target"


def test_a_null_byte_is_named() -> None:
    document = Document.parse("f.py", "x = 1\ny\0 = 2\nz = 3\n")
    assert [problem.message for problem in document.problems] == ["a null byte, which Python refuses in a source file"]
    assert statements(document) == ["x = 1", "__unknown__(y)", "z = 3"]


def test_a_broken_file_of_another_encoding() -> None:
    source = Source.decode("f.py", b"# coding: latin-1\ns = '\xfc'; x = (\ny = '\xfc'\n")
    assert statements(Document.parse("f.py", source.text)) == ["s = __unknown__", "y = 'ü'"]


NEWER = {
    (3, 12): ["type X = int\n", "def f[T](x: T) -> T:\n    return x\n", "class A[T](B):\n    x = 1\n", "x = f'{a['b']}'\n", "x = f\"{'\\n'.join(q)}\"\n"],
    (3, 14): ["x = t'{a}'\n", "try:\n    x = 1\nexcept A, B.C:\n    x = 2\n"],
}


@pytest.mark.parametrize(("version", "text"), [(version, text) for version, texts in NEWER.items() for text in texts])
def test_newer_syntax_is_named_once(version: tuple[int, int], text: str) -> None:
    document = Document.parse("f.py", f"before = 1\n{text}{text}after = 2\n")
    messages = [problem.message for problem in document.problems]
    if sys.version_info >= version:
        assert messages == []
    else:
        assert len(messages) == 1
        assert messages[0].endswith(f" need Python {version[0]}.{version[1]}; tensorlint runs on {sys.version_info[0]}.{sys.version_info[1]}")
    shown = statements(document)
    assert (shown[0], shown[-1]) == ("before = 1", "after = 2")


def test_newer_syntax_keeps_what_the_older_spelling_says() -> None:
    document = Document.parse("f.py", "class A[T](B):\n    def m[U](self, x: U) -> U:\n        return x\ntry:\n    pass\nexcept A, B.C:\n    pass\n")
    shown = " ".join(statements(document))
    assert "A" in shown and "self, x: U" in shown and "return x" in shown
    assert [unit.members is not None for unit in document.units()] == [True, False]


@pytest.mark.parametrize("text", ["try:\n    x\nexcept ValueError, e:\n    x\n", "x = f'{a'\n", "x = [\n"])
def test_what_is_merely_broken_is_not_called_newer(text: str) -> None:
    if sys.version_info < (3, 14):
        assert all("need Python" not in problem.message for problem in Document.parse("f.py", text).problems)


PATHOLOGICAL = {
    "brackets": "x = (\n",
    "brackets without names": "((\n",
    "strings": "'\n",
    "long strings": 'def f():\n    """\n    x = 1\n',
    "half statements": "x =\n",
    "clauses": "else:\n",
    "decorators": "@a\n",
    "backslashes": "\\\n",
    "classes": "class A(:\n    def f(\n",
    "strays": "  x = 1\n x = 2\n",
    "tries": "try:\n  x\n",
    "closers": ")\n",
}


@pytest.mark.parametrize("line", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_the_work_grows_as_the_text(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: the characters that are parsed, and the tokens that are looked at."""
    work = 0
    real = ast.parse

    class Counting:
        def search(self, text: str, at: int) -> object:
            nonlocal work
            found = token.search(text, at)
            work += (found.end() if found else len(text)) - at
            return found

    def parse(text: str) -> ast.Module:
        nonlocal work
        work += len(text)
        return real(text)

    token = lexing.TOKEN
    monkeypatch.setattr(lexing, "TOKEN", Counting())
    monkeypatch.setattr(parsing.ast, "parse", parse)
    counts = []
    for times in (400, 1600):
        work = 0
        Document.parse("f.py", line * times + "last = 1\n")
        counts.append(work)
    assert counts[1] < counts[0] * 6, counts
