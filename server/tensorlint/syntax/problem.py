"""What could not be parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tensorlint.text import Span


class Problem(NamedTuple):
    """A place that was left out of the analysis, and why."""

    span: Span
    message: str
    cell: int | None
