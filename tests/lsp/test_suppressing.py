"""Where a comment that silences a finding can stand."""

from __future__ import annotations

import pytest

from tensorlint.lsp.suppressing import ignore_edit
from tensorlint.syntax import Document
from tensorlint.text import Span, apply_edits

CASES = {
    "at the end of the line": ("a = X\n", "a = X  # tensorlint: ignore[TL301]\n"),
    "after another comment": ("a = X  # why\n", "a = X  # why  # tensorlint: ignore[TL301]\n"),
    "with another code": (
        "a = X  # tensorlint: ignore[TL101]\n",
        "a = X  # tensorlint: ignore[TL101, TL301]\n",
    ),
    "at the end of a text without a line end": ("a = X", "a = X  # tensorlint: ignore[TL301]"),
    "with the line ends of the file": ("a = X\r\nb\r\n", "a = X  # tensorlint: ignore[TL301]\r\nb\r\n"),
    "above a line that goes on": ("if a:\r\n\tb = X + \\\r\n\t\t1\r\n", "if a:\r\n\t# tensorlint: ignore[TL301]\r\n\tb = X + \\\r\n\t\t1\r\n"),
    "above the start of a long string": ('a = f(X, """\n""")\n', '# tensorlint: ignore[TL301]\na = f(X, """\n""")\n'),
    "inside brackets": ("f(\n  X,\n)\n", "f(\n  X,  # tensorlint: ignore[TL301]\n)\n"),
    "where a string looks like the comment": (
        "a = X, '# tensorlint: ignore[TL101]'\n",
        "a = X, '# tensorlint: ignore[TL101]'  # tensorlint: ignore[TL301]\n",
    ),
    "before code that does not parse": ("a = X\nb = (\n", "a = X  # tensorlint: ignore[TL301]\nb = (\n"),
    "after an emoji": ("a = '😀', X\n", "a = '😀', X  # tensorlint: ignore[TL301]\n"),
    "in an indented block": ("if a:\n    X\n", "if a:\n    X  # tensorlint: ignore[TL301]\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_the_comment_stands(before: str, after: str) -> None:
    start = before.index("X")
    edit = ignore_edit(before, Span(start, start + 1), "TL301")
    assert edit is not None
    assert apply_edits(before, [edit]) == after


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_the_comment_silences(before: str, after: str) -> None:
    """The comment is where the analysis looks for one."""
    start, moved = before.index("X"), after.index("X")
    assert not Document.parse("/a.py", before).suppressed(lambda selectors: "TL301" in selectors, None, Span(start, start + 1))
    assert Document.parse("/a.py", after).suppressed(lambda selectors: "TL301" in selectors, None, Span(moved, moved + 1))


def test_no_comment_is_put_where_it_would_change_the_program() -> None:
    text = 'a = f"""\n{X}\n"""\n'
    assert ignore_edit(text, Span(10, 11), "TL301") is None
    assert ignore_edit("a = 1 + \\\n  X + \\\n  2\n", Span(12, 13), "TL301") is None
