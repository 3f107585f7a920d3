"""The fix of categories that each part of the data numbers by itself: those of the training part get a name, and number the other part as well."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.site import Site
from tensorlint.repairs import TrainingCategories
from tensorlint.syntax.places import node_in, place_of
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

CODES: Final = ".cat.codes"


def training_categories(analyzer: Analyzer, path: str, site: Site, details: TrainingCategories) -> list[Edit] | None:
    """`test["a"].astype("category").cat.codes` becomes `test["a"].astype("category").cat.set_categories(categories).cat.codes`, with those of `train`."""
    mine, other = place_of(details.mine.token), place_of(details.other.token)
    if mine is None or other is None or mine.unit.block is not site.unit.block or other.unit.block is not site.unit.block:
        return None
    here, there = Site(site.document, mine), Site(site.document, other)
    asked, learned = node_in(mine), node_in(other)
    if not isinstance(asked, ast.Attribute) or not isinstance(learned, ast.Attribute) or not _is_seen_from(there, here):
        return None
    column, source = here.source_of(asked), there.source_of(learned)
    if not column.endswith(CODES) or not source.endswith(CODES) or there.shares_line(there.chain[-1]):
        return None
    name = site.free_name(f"{_column_of(learned)}categories")
    end = here.span_of(asked).end - len(CODES)
    kept = f"{name} = {source.removesuffix(CODES)}.cat.categories"
    return [there.insert_before(there.row_of(there.chain[-1]), kept), Edit(Span(end, end), f".cat.set_categories({name})")]


def _column_of(node: ast.expr) -> str:
    """`kind_` where the codes are of `table["kind"]`."""
    named = (each.slice.value for each in ast.walk(node) if isinstance(each, ast.Subscript) and isinstance(each.slice, ast.Constant))
    return next((f"{each}_" for each in named if isinstance(each, str) and each.isidentifier()), "")


def _is_seen_from(there: Site, here: Site) -> bool:
    """Whether what is named ahead of one statement is there at the other: in the same block, or one inside of it, further down."""
    if not there.chain or not here.chain or there.function is not here.function:
        return False
    return there.chain[:-1] == here.chain[: len(there.chain) - 1] and there.row_of(there.chain[-1]) < here.row_of(here.chain[-1])


BUILDERS = {TrainingCategories: training_categories}
