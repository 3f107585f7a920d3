"""A JSON list with the field names that ruff uses, and ours beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tensorlint.findings import Location, Safety

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.cli.page import Page, Shown
    from tensorlint.findings import Finding, Fix

    Record = dict[str, object]

APPLICABILITY = {Safety.PREFERRED: "safe", Safety.OFFERED: "unsafe"}


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """A record for each finding, written as soon as it is known."""
    opened = False
    for shown in findings:
        body = json.dumps(_record(shown, page), indent=2).replace("\n", "\n  ")
        yield f"{',' if opened else '['}\n  {body}"
        opened = True
    yield "\n]\n" if opened else "[]\n"


def _record(shown: Shown, page: Page) -> Record:
    finding: Finding = shown.finding
    fix = shown.best_fix
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "filename": page.filename(finding.location.path),
        "cell": finding.location.cell,
        **_range(finding.location, page),
        "url": shown.url,
        "fix": None if fix is None else _fix_record(fix, page),
        "related": [
            {
                "message": related.message,
                "filename": page.filename(related.location.path),
                "cell": related.location.cell,
                **_range(related.location, page),
            }
            for related in finding.related
        ],
    }


def _fix_record(fix: Fix, page: Page) -> Record:
    return {
        "applicability": APPLICABILITY[fix.safety],
        "message": fix.title,
        "filename": page.filename(fix.path),
        "edits": [{"content": edit.text, "cell": cell, **_range(Location(fix.path, cell, edit.span), page)} for cell, edit in fix.edits],
    }


def _range(location: Location, page: Page) -> Record:
    place = page.place(location)
    return {
        "location": {"row": place.row, "column": place.column},
        "end_location": {"row": place.end_row, "column": place.end_column},
    }
