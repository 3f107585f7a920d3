"""A statistic gets a name: the expression that computes it moves into a variable, ahead of its statement."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.syntax import Place
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.values import Statistic


def kept(site: Site, statistic: Statistic, stem: str = "") -> tuple[str, list[Edit]] | None:
    """The variable that holds a statistic, and the edits that make it; None where the site would not see it. `stem`: whose statistic it is."""
    place = statistic.token[0] if isinstance(statistic.token, tuple) else None
    if not isinstance(place, Place) or place.unit.block is not site.unit.block or statistic.kind == "range":
        return None  # in the last case, it stands there with another one
    there = Site(site.document, place)
    if not there.chain or there.shares_line(there.chain[-1]) or there.function is not site.function or not _precedes(there, site):
        return None
    known = _assigned_to(there, place)
    if known is not None:
        return known, []
    _, span = site.document.locate(place)
    source = there.text[span.start : span.end]
    owner, dot, _ = source.partition(".")
    variable = site.free_name(f"{stem or (owner if dot and owner.isidentifier() else 'train')}_{statistic.kind}")
    statement = there.chain[-1]
    return variable, [there.insert_before(there.row_of(statement), f"{variable} = {source}"), Edit(span, variable)]


def _precedes(there: Site, site: Site) -> bool:
    """Whether the statement of one site is run on every way to the other: it stands in no branch or loop that the other one does not stand in."""
    around = there.inside[:-1]
    return around == site.inside[: len(around)]


def _assigned_to(there: Site, place: Place) -> str | None:
    """The variable that a statistic was put into by itself."""
    statement = there.chain[-1]
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
        if getattr(statement.value, "tensorlint_place", None) == place:
            return statement.targets[0].id
    return None


def merged(edits: list[Edit]) -> list[Edit]:
    """Insertions at one place become one, in order."""
    out: list[Edit] = []
    for edit in edits:
        same = next((index for index, each in enumerate(out) if each.span == edit.span and edit.span.start == edit.span.end), None)
        if same is None:
            out.append(edit)
        else:
            out[same] = Edit(edit.span, out[same].text + edit.text)
    return out
