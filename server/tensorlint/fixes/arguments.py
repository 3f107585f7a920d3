"""Fixes of arguments: another value in the place of the one that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.repairs import ArgumentValue
from tensorlint.syntax import Place
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site


def argument_value(analyzer: Analyzer, path: str, site: Site, details: ArgumentValue) -> list[Edit] | None:
    """`training=True` becomes `training=False`; only where the value was written as a constant."""
    place, text = details.place, details.text
    if not isinstance(place, Place) or place.unit is not site.unit:
        return None
    start = site.lines.offset_from_utf8(site.unit.row + place.row - 1, place.col)
    end = site.lines.offset_from_utf8(site.unit.row + place.end_row - 1, place.end_col)
    return [Edit(Span(start, end), text)] if site.text[start:end] in {"True", "False", "1", "0"} else None


BUILDERS = {
    ArgumentValue: argument_value,
}
