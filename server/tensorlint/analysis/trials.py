"""Trying changes: a copy of all that is in view, on which a fix is applied, looked at and taken back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis.analyzer import Analyzer
    from tensorlint.findings import Fix


class Trials:
    """The copy of an analyzer, and which fixes it has shown to hold, for as long as nothing changes."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._copy: Analyzer | None = None
        self.candidates: dict[tuple[str, str], tuple[Fix, ...]] = {}  # by file and key of the finding: the fixes that were built for many of them
        self.held: set[tuple[str, str, int]] = set()  # those of them, by number, that are known to hold

    def forget(self) -> None:
        """Something has changed."""
        self._copy = None
        self.candidates.clear()
        self.held.clear()

    def without(self, path: str) -> Analyzer:
        """The copy as it is without any fix, with a file open in it."""
        if self._copy is None:
            self._copy = self._analyzer.copy()
        self._copy.hold_open(path)
        return self._copy

    @contextmanager
    def having(self, fix: Fix) -> Iterator[Analyzer]:
        """The copy with a fix applied. It is taken back behind that, so that to try the next one costs no more than an edit."""
        trial, self._copy = self.without(fix.path), None
        cells = {cell for cell, _ in fix.edits}
        texts = {cell: self._analyzer.text(fix.path, cell) for cell in cells}
        trial.apply(fix)
        yield trial
        shift: dict[int | None, int] = {}
        back = []
        for cell, edit in sorted(fix.edits, key=lambda each: each[1].span):
            start = edit.span.start + shift.get(cell, 0)
            back.append((cell, Edit(Span(start, start + len(edit.text)), texts[cell][edit.span.start : edit.span.end])))
            shift[cell] = shift.get(cell, 0) + len(edit.text) - len(back[-1][1].text)
        trial.apply(fix._replace(edits=back))
        self._copy = trial
