"""Each finding with its source, the places that explain it, and what `--fix` would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.cli.excerpt import excerpt
from tensorlint.findings import Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.cli.page import Page, Shown
    from tensorlint.findings import Location

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "blue"}


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """A paragraph for each finding."""
    for shown in findings:
        yield "\n".join([*_paragraph(shown, page), "", ""])


def _paragraph(shown: Shown, page: Page) -> Iterator[str]:
    finding = shown.finding
    places = [finding.location, *(related.location for related in finding.related)]
    gutter = max(len(str(page.place(place).end_row + 1)) for place in places)
    note = " " * gutter + page.paint(" = ", "blue")
    yield page.heading(shown)
    yield from _source(finding.location, page, gutter, _COLOURS[finding.severity])
    for related in finding.related:
        yield f"{note}{page.paint(page.address(related.location), 'bold')}: {related.message}"
        yield from _source(related.location, page, gutter, "blue")
    yield f"{note}{finding.severity.value}: {finding.rule}"
    fix = shown.best_fix
    if fix is not None:
        yield f"{note}fix: {fix.title} ({'--fix' if fix.safety is Safety.PREFERRED else '--fix --unsafe-fixes'})"
    if shown.url is not None:
        yield f"{note}see {shown.url}"


def _source(location: Location, page: Page, gutter: int, colour: str) -> Iterator[str]:
    for number, line, marks in excerpt(page.text(location), page.lines(location), location.span):
        label = "" if number is None else str(number)
        yield f"{page.paint(f'{label:>{gutter}} |', 'blue')} {line}".rstrip()
        if marks:
            yield f"{page.paint(' ' * gutter + ' |', 'blue')} {page.paint(marks, colour, 'bold')}"
