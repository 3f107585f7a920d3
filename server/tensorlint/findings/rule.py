"""What a rule says of itself. Its module's docstring is its page, its `explain` text and its test."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from tensorlint.findings.finding import Severity


class Family(str, Enum):
    """The four kinds of misfit."""

    PREPROCESSING = "preprocessing"
    MODE = "mode"
    SHAPE = "shape"
    LOSS = "loss"


class Rule(NamedTuple):
    """One code of the contract."""

    code: str
    name: str
    family: Family
    severity: Severity
    fix: str  # "preferred", "offered" or "none": the best fix that it ever has
    summary: str  # one line: what it reports
    page: str  # the module's docstring, Markdown
    varies: str = ""  # the other severity that it has in some cases, and in which: "error where it raises"

    @property
    def severities(self) -> str:
        """How bad it is, in words."""
        return f"{self.severity.value}; {self.varies}" if self.varies else self.severity.value
