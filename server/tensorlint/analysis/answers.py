"""What an analyzer is told and what it tells: edits, reports, and what is known of values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tensorlint.findings import Finding
    from tensorlint.syntax import Problem
    from tensorlint.text import Span


class Change(NamedTuple):
    """One edit of an open document: `span` of the text of `cell` (None for a file) becomes `text`."""

    cell: int | None
    span: Span
    text: str


class Report(NamedTuple):
    """What is known of one file, over all programs in view that reach it."""

    path: str
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    internal_errors: tuple[str, ...]
    skipped: str | None  # why the file was not analysed at all
    is_too_large: bool = False  # that is why, and nothing is wrong with it
    misnamed: tuple[Problem, ...] = ()  # what comments name that no rule is called


class Revealed(NamedTuple):
    """The value of one `reveal_type(...)`. `shape` holds numbers, symbol names, None (unknown dim), "..." (unknown prefix)."""

    cell: int | None
    span: Span
    expression: str
    value: str
    shape: tuple[int | str | None, ...] | None
    dtype: str | None
    library: str | None


class Hint(NamedTuple):
    """The shape of the arrays that a name is bound to: `span` is the name, `text` says more."""

    cell: int | None
    span: Span
    shape: str
    text: str


class Description(NamedTuple):
    """What is known of the value under the cursor: `text` is Markdown, `span` the expression it is about."""

    span: Span
    text: str
