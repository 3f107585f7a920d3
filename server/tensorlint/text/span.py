"""Ranges of text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code-point offsets into one text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character, or one lies (empty) within the other."""
        return (self.start < other.end and other.start < self.end) or self.start == other.start
