"""SARIF 2.1.0, which code scanning of forges and other collectors of findings read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tensorlint import __version__
from tensorlint.cli.page import shortened
from tensorlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tensorlint.cli.page import Page, Place, Shown
    from tensorlint.findings import Finding, Fix, Location, Rule

    Record = dict[str, object]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """One document for the run, with the pages of the rules that speak in it."""
    rules = sorted(page.rules(), key=lambda rule: rule.code)
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    results = [_result(shown, page, indexes.get(shown.finding.code, -1)) for shown in findings]
    driver = {"name": "tensorlint", "version": __version__, "rules": _rules(rules)}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rules(rules: Sequence[Rule]) -> list[Record]:
    return [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.summary},
            "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
            "defaultConfiguration": {"level": LEVELS[rule.severity]},
        }
        for rule in rules
    ]


def _result(shown: Shown, page: Page, index: int) -> Record:
    finding: Finding = shown.finding
    fix = shown.best_fix
    related = [{**_location(each.location, page), "message": {"text": each.message}} for each in finding.related]
    return {
        "ruleId": finding.code,
        **({"ruleIndex": index} if index >= 0 else {}),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.location, page)],
        **({"relatedLocations": related} if related else {}),
        # In a notebook, places are the cell's own, and an edit of the JSON around them is another one.
        **({"fixes": [_fix(fix, page)]} if fix is not None and finding.location.cell is None else {}),
    }


def _location(location: Location, page: Page) -> Record:
    logical = {} if location.cell is None else {"logicalLocations": [{"name": f"cell {location.cell}", "kind": "module"}]}
    return {"physicalLocation": {"artifactLocation": _artifact(location.path), "region": _region(page.place_in_file(location))}, **logical}


def _artifact(path: str) -> Record:
    """Files of the project from its folder, as collectors want them; others in full."""
    short = shortened(path)
    return {"uri": Path(path).as_uri()} if short == path else {"uri": Path(short).as_posix(), "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> Record:
    return {"startLine": place.row, "startColumn": place.column, "endLine": place.end_row, "endColumn": place.end_column}


def _fix(fix: Fix, page: Page) -> Record:
    from tensorlint.findings import Location

    places = [_region(page.place(Location(fix.path, cell, edit.span))) for cell, edit in fix.edits]
    replacements = [{"deletedRegion": place, "insertedContent": {"text": edit.text}} for place, (_, edit) in zip(places, fix.edits)]
    return {"description": {"text": fix.title}, "artifactChanges": [{"artifactLocation": _artifact(fix.path), "replacements": replacements}]}
