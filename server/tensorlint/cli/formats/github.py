"""Workflow commands of GitHub Actions: each finding stands at its line in the changes of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.cli.page import shortened
from tensorlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.cli.page import Page, Shown

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """A command for each finding; its text says also where it is, for those who read the log."""
    for shown in findings:
        finding = shown.finding
        place = page.place_in_file(finding.location)
        fields = {
            "title": f"tensorlint ({finding.code})",
            "file": shortened(finding.location.path),
            "line": place.row,
            "col": place.column,
            "endLine": place.end_row,
            "endColumn": place.end_column,
        }
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
        text = f"{page.address(finding.location)}: {finding.code} {finding.message}"
        yield f"::{COMMANDS[finding.severity]} {listed}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
