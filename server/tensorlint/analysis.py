"""From programs to reports: wires documents, interpreter, rules and fixes; suppression, precedence and order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tensorlint.findings import Finding, Fix
    from tensorlint.project.settings import Settings
    from tensorlint.syntax import Problem
    from tensorlint.text import LineIndex, Span


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


class Revealed(NamedTuple):
    """The value of one `reveal_type(...)`. `shape` holds numbers, symbol names, None (unknown dim), "..." (unknown prefix)."""

    cell: int | None
    span: Span
    expression: str
    value: str
    shape: tuple[int | str | None, ...] | None
    dtype: str | None
    library: str | None


class Description(NamedTuple):
    """What is known of the value under the cursor: `text` is Markdown, `span` the expression it is about."""

    span: Span
    text: str


class FixedText(NamedTuple):
    """The texts of a file after all its fixes: one for each cell that changed (None for a file), and how many were applied."""

    texts: tuple[tuple[int | None, str], ...]
    applied: int
    remaining: int


class Analyzer:
    """Everything in view: the documents, and the programs that they form."""

    def __init__(self, settings_for: Callable[[str], Settings]) -> None:
        self._settings_for = settings_for

    def view(self, paths: Iterable[str]) -> None:
        """Brings files into view: they may be roots of programs and callers of what is open."""
        raise NotImplementedError

    def open(self, path: str, text: str) -> None:
        """An open buffer, which wins over the disk (for a notebook: its JSON text)."""
        raise NotImplementedError

    def change(self, path: str, changes: Sequence[Change]) -> None:
        """Edits of an open document, in order."""
        raise NotImplementedError

    def close(self, path: str) -> None:
        """Gives the document back to the disk."""
        raise NotImplementedError

    def refresh(self, path: str) -> None:
        """The file changed on the disk, came or went."""
        raise NotImplementedError

    def report(self, path: str) -> Report:
        """The findings of a file, and what could not be analysed."""
        raise NotImplementedError

    def fixes(self, path: str, finding: Finding) -> tuple[Fix, ...]:
        """The repairs of a finding, each verified: its result parses, the finding is gone and no new one has come."""
        raise NotImplementedError

    def fix_all(self, path: str, *, unsafe: bool = False, codes: frozenset[str] | None = None) -> FixedText | None:
        """All preferred fixes of a file together (with `unsafe`, the offered ones too), to a fixpoint."""
        raise NotImplementedError

    def reveal(self, path: str) -> tuple[Revealed, ...]:
        """The value of every `reveal_type(...)` of a file."""
        raise NotImplementedError

    def describe(self, path: str, offset: int, cell: int | None = None) -> Description | None:
        """What is known of the value at an offset, and why."""
        raise NotImplementedError

    def text(self, path: str, cell: int | None = None) -> str:
        """The text of a file or cell as analysed."""
        raise NotImplementedError

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        """The line index of that text."""
        raise NotImplementedError
