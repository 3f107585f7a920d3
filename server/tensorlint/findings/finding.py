"""A finding: what happens, where, why, and how it can be repaired."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.text import Edit, Span


class Severity(str, Enum):
    """How bad it is when the code runs."""

    ERROR = "error"  # running this line raises
    WARNING = "warning"  # it runs and the result is wrong
    INFORMATION = "information"  # it runs, the result is right, something is wasted or fragile


class Safety(str, Enum):
    """Whether a fix may be applied without a person's eye."""

    PREFERRED = "preferred"  # repairs the defect and changes nothing else
    OFFERED = "offered"  # sound, but needs a person's eye


class Location(NamedTuple):
    """A range in a file, or in one cell of a notebook (`cell` counts all cells from 1)."""

    path: str
    cell: int | None
    span: Span


class Related(NamedTuple):
    """Another place that explains a finding, and what happens there."""

    location: Location
    message: str


class Fix(NamedTuple):
    """A repair: edits of one file (or one cell), sorted and not overlapping."""

    title: str
    safety: Safety
    path: str
    edits: Sequence[tuple[int | None, Edit]]  # (cell, edit in that cell's text)


class FixedText(NamedTuple):
    """The texts of a file after all its fixes: one for each cell that changed (None for a file), and how many were applied."""

    texts: tuple[tuple[int | None, str], ...]
    applied: int
    remaining: int


class Finding(NamedTuple):
    """One defect. `key` tells the same finding again across analyses of nearby texts."""

    code: str
    rule: str  # the rule's name, for example loss-shape-mismatch
    severity: Severity
    message: str
    location: Location
    related: tuple[Related, ...]
    key: str
