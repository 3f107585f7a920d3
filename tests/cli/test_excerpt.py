"""The lines around a range."""

from __future__ import annotations

from tensorlint.cli.excerpt import Row, excerpt
from tensorlint.text import LineIndex, Span


def rows(text: str, marked: str) -> list[Row]:
    """The excerpt for the first place where `marked` stands."""
    start = text.index(marked)
    return list(excerpt(text, LineIndex(text), Span(start, start + len(marked))))


def test_a_range_of_several_lines_is_marked_without_its_indent() -> None:
    assert rows("before\nf(\n    a,\n    b )\nafter\n", "f(\n    a,\n    b") == [
        Row(1, "before", ""),
        Row(2, "f(", "^^"),
        Row(3, "    a,", "    ^^"),
        Row(4, "    b )", "    ^"),
        Row(5, "after", ""),
    ]


def test_the_middle_of_a_long_range_is_left_out() -> None:
    text = "\n".join("abcdefghij")
    assert [row.number for row in rows(text, text)] == [1, 2, 3, None, 8, 9, 10]


def test_a_range_that_ends_with_the_line_marks_no_other_line() -> None:
    assert [(row.number, row.marks) for row in rows("a\nb\nc\n", "b\n")] == [(1, ""), (2, "^"), (3, "")]


def test_an_empty_range_has_a_mark() -> None:
    lines = LineIndex("ab\n")
    assert list(excerpt("ab\n", lines, Span(1, 1))) == [Row(1, "ab", " ^")]
    assert list(excerpt("ab\n", lines, Span(2, 2))) == [Row(1, "ab", "  ^")]
    assert list(excerpt("", LineIndex(""), Span(0, 0))) == [Row(1, "", "^")]


def test_blank_lines_around_are_left_out_and_blank_lines_inside_have_no_marks() -> None:
    assert rows("\na(\n\n)\n\n", "a(\n\n)") == [Row(2, "a(", "^^"), Row(3, "", ""), Row(4, ")", "^")]


def test_long_lines_around_are_cut() -> None:
    before, marked = rows("x" * 500 + "\nBAD", "BAD")
    assert before.line == "x" * 160 + "…"
    assert marked == Row(2, "BAD", "^^^")
