"""A statistic gets a name: the expression that computes it moves into a variable, ahead of its statement."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
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
    if _is_made_inside(there.chain[-1], place):
        return None
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


def _is_made_inside(statement: ast.AST, place: Place) -> bool:
    """Whether the expression reads a name that its own statement binds for it: the argument of a lambda, the target of a comprehension."""
    node = node_in(place)
    read = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)} if node is not None else set()
    for each in ast.walk(statement):
        if isinstance(each, ast.Lambda) and read & {argument.arg for argument in ast.walk(each.args) if isinstance(argument, ast.arg)}:
            return True
        if isinstance(each, ast.comprehension) and read & {target.id for target in ast.walk(each.target) if isinstance(target, ast.Name)}:
            return True
    return False


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
