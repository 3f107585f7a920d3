"""Fixes of scaling that differs on the two sides: the training side's constants, no step too many, the same order."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.scaling import affine
from tensorlint.fixes.site import Line, Site, is_atom, without_line
from tensorlint.repairs import OtherOrder, SameArguments, SameConstants, WithoutStep
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.syntax.written import names_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.values import Step


def same_constants(analyzer: Analyzer, path: str, site: Site, details: SameConstants) -> list[Edit] | None:
    """`x / 127.5 - 1` becomes `x / 255.0`."""
    found, trained = _at(site, place_of(details.step.token)), details.trained
    if found is None or not isinstance(trained.operand, tuple) or not isinstance(found[1], ast.BinOp):
        return None
    at, node = found
    chain = [each for each in ast.walk(at.chain[-1]) if isinstance(each, ast.BinOp) and node in ast.walk(each) and isinstance(each.right, ast.Constant)]
    if not chain or not isinstance(node, ast.BinOp) or not isinstance(node.right, ast.Constant):
        return None
    inner: ast.expr = node
    while isinstance(inner, ast.BinOp) and isinstance(inner.right, ast.Constant):
        inner = inner.left
    return [Edit(at.span_of(chain[0]), affine(_atom(at, inner), *trained.operand))]


def same_arguments(analyzer: Analyzer, path: str, site: Site, details: SameArguments) -> list[Edit] | None:
    """`Normalize([0.5], [0.5])` becomes `Normalize([0.13], [0.31])`, as the training side has it."""
    found, other = _at(site, place_of(details.step.token)), _at(site, place_of(details.trained.token))
    if found is None or other is None or found[1] is other[1]:
        return None
    (at, mine), (there, theirs) = found, other
    if not isinstance(mine, ast.Call) or not isinstance(theirs, ast.Call) or ast.unparse(mine.func) != ast.unparse(theirs.func):
        return None
    names = names_in(*theirs.args, *theirs.keywords)
    if names and at.function is not there.function:
        return None
    whole = there.source_of(theirs)
    return [Edit(Span(at.span_of(mine.func).end, at.span_of(mine).end), whole[len(there.source_of(theirs.func)) :])]


def without_step(analyzer: Analyzer, path: str, site: Site, details: WithoutStep) -> list[Edit] | None:
    """`x = x / 255` goes, `f(x) / 255` becomes `f(x)`, and `x.sub_(0.5).div_(0.5)` in a line of its own goes."""
    found = _at(site, place_of(details.step.token))
    if found is None:
        return None
    at, node = found
    statement = at.chain[-1]
    subject = node.left if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Constant) else None
    for_nothing = isinstance(statement, ast.Assign) and isinstance(subject, ast.Name) and [ast.unparse(each) for each in statement.targets] == [subject.id]
    in_place = isinstance(statement, ast.Expr) and statement.value is node
    if (for_nothing and isinstance(statement, ast.Assign) and statement.value is node) or in_place:
        if any([statement] == getattr(each, field, None) for each in at.chain for field in ("body", "orelse", "finalbody")):
            return None
        gone = without_line(Line(statement, at.unit, at))
        return None if gone is None else [gone]
    return [Edit(at.span_of(node), at.source_of(subject))] if subject is not None else None


def other_order(analyzer: Analyzer, path: str, site: Site, details: OtherOrder) -> list[Edit] | None:
    """`scaler.transform(pca.transform(x))` becomes `pca.transform(scaler.transform(x))`."""
    found = _at(site, _applied(details.step))
    if found is None:
        return None
    at, inner = found
    outer = next((each for each in ast.walk(at.chain[-1]) if isinstance(each, ast.Call) and each.args == [inner] and not each.keywords), None)
    if outer is None or not isinstance(inner, ast.Call) or len(inner.args) != 1 or inner.keywords:
        return None
    return [Edit(at.span_of(outer.func), at.source_of(inner.func)), Edit(at.span_of(inner.func), at.source_of(outer.func))]


def _applied(step: Step) -> Place | None:
    return step.via if isinstance(step.via, Place) else place_of(step.token)


def _at(site: Site, place: Place | None) -> tuple[Site, ast.expr] | None:
    """The expression at a place of the same file and cell, and the text around it."""
    node = node_in(place)
    if place is None or node is None or place.unit.block is not site.unit.block:
        return None
    at = Site(site.document, place)
    return (at, node) if at.chain else None


def _atom(at: Site, node: ast.expr) -> str:
    source = at.source_of(node)
    return source if is_atom(node) else f"({source})"


BUILDERS = {
    SameConstants: same_constants,
    SameArguments: same_arguments,
    WithoutStep: without_step,
    OtherOrder: other_order,
}
