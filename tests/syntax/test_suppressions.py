"""Comments that silence findings: only real comments, on the three rows where they count."""

from __future__ import annotations

import pytest

from tensorlint.project.selectors import complaint, strength
from tensorlint.syntax import Document
from tensorlint.text import Span


def silenced(text: str, code: str = "TL301", name: str = "loss-shape-mismatch") -> bool:
    document = Document.parse("f.py", text)
    start = text.index("X")
    return document.suppressed(lambda selectors: strength(selectors, code, name) > 0, None, Span(start, start + 1))


@pytest.mark.parametrize(
    "text",
    [
        "X  # tensorlint: ignore\n",
        "X  # tensorlint: ignore[TL301]\n",
        "X  # tensorlint: ignore[TL101, TL301] because\n",
        "X  #tensorlint:ignore[TL301]\n",
        "X  # tensorlint: ignore[TL101 TL301]\n",
        "X  # tensorlint: ignore[TL3]\n",
        "X  # tensorlint: ignore[TL1, loss-shape-mismatch]\n",
        "X  # type: ignore  # tensorlint: ignore[TL301]\n",
        "# tensorlint: ignore[TL301]\nX\n",
        "f(X,\n  1)  # tensorlint: ignore[TL301]\n",
        "# tensorlint: ignore[TL301]\nf(\n  X)\n",
        "class A:\n    def f(self):\n        X  # tensorlint: ignore[TL301]\n",
        "class A:\n    # tensorlint: ignore[TL301]\n    X\n",
        "class A(X):  # tensorlint: ignore[TL301]\n    y = 1\n",
        "# tensorlint: skip-file\n\nX\n",
        "X\n\n# tensorlint: skip-file",
        "é = '🙂'; X  # tensorlint: ignore[TL301]\r\n",
        "a = (\nX  # tensorlint: ignore[TL301]\ndef f(): pass\n",
        "s = '#'; X # tensorlint: ignore[TL301]\n",
    ],
)
def test_it_silences(text: str) -> None:
    assert silenced(text)


@pytest.mark.parametrize(
    "text",
    [
        "X\n",
        "X  # tensorlint: ignore[TL101]\n",
        "X  # tensorlint: ignore[TL1, loss-broadcast]\n",
        "X  # tensorlint: ignored\n",
        "X; s = '# tensorlint: ignore[TL301]'\n",
        'X; s = """\n# tensorlint: skip-file\n"""\n',
        "y  # tensorlint: ignore[TL301]\nX\n",
        "# tensorlint: ignore[TL301]\n\nX\n",
        "X\n# tensorlint: ignore[TL301]\n",
        "if X:\n    y  # tensorlint: ignore[TL301]\n",
        "class A:\n    def f(self):\n        y  # tensorlint: ignore[TL301]\n        X\n",
    ],
)
def test_it_does_not(text: str) -> None:
    assert not silenced(text)


def test_a_comment_moves_with_its_line() -> None:
    text = "def f():\n    pass\n\ndef g():\n    X  # tensorlint: ignore[TL301]\n"
    document = Document.parse("f.py", text)
    for piece in ("\n", "import os\n", "# note\n"):
        document.change(None, Span(0, 0), piece)
        text = piece + text
        start = text.index("X")
        assert document.suppressed(lambda selectors: "TL301" in selectors, None, Span(start, start + 1))
    at = text.index("  # tensorlint")
    document.change(None, Span(at, at + 3), "  ")
    start = text.index("X")
    assert not document.suppressed(lambda selectors: "TL301" in selectors, None, Span(start, start + 1))


def test_what_names_no_rule_is_told_where_it_stands() -> None:
    text = "x = '# tensorlint: ignore[TL9]'\nX  # TL9 # tensorlint: ignore[TL301, TL99, TL9, tl3]\n\n# tensorlint: skip-file[TL9]\n"
    known = {"TL301": "loss-shape-mismatch"}
    told = Document.parse("f.py", text).misnamed(lambda selector: complaint(selector, known))
    row = text.index("X")
    at = text.index("TL99,", row)
    assert [(each.span, each.message.partition("`")[2].partition("`")[0]) for each in told] == [
        (Span(at, at + 4), "TL99"),
        (Span(at + 6, at + 9), "TL9"),
        (Span(at + 11, at + 14), "tl3"),
    ]
    assert told[2].message.endswith("did you mean `TL301`?")
