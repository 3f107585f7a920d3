"""Statistics that are computed of one column after another: those of the training table, in the place of a table's own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Line, Site, body_of, without_line
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.values import Statistic


def of_columns(analyzer: Analyzer, path: str, there: Site, node: ast.expr, trained: Statistic) -> list[Edit] | None:
    """A statistic of the training table's column of the same name: in a lambda that `apply` hands each column, or in a loop over their names."""
    place = place_of(trained.token)
    other = node_in(place)
    if place is None or other is None or place.unit.block is not there.unit.block:
        return None
    source = Site(there.document, place)
    if not source.chain or source.function is not there.function:
        return None
    return _of_apply(analyzer, path, there, node, source, other) or _of_a_loop(there, node, source, other)


def _applied(site: Site, node: ast.expr) -> tuple[ast.expr, ast.Call, str] | None:
    """The table whose `apply` hands its columns to the lambda around an expression, that call, and what the lambda calls a column."""
    for call in ast.walk(site.chain[-1]):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "apply" and len(call.args) == 1 and not call.keywords:
            given = call.args[0]
            if isinstance(given, ast.Lambda) and len(given.args.args) == 1 and any(each is node for each in ast.walk(given)):
                return call.func.value, call, given.args.args[0].arg
    return None


def _of_apply(analyzer: Analyzer, path: str, there: Site, node: ast.expr, source: Site, other: ast.expr) -> list[Edit] | None:
    """`test.apply(lambda c: c - c.mean())` becomes `test.apply(lambda c: c - train[c.name].mean())`, where `train` is still what it was."""
    mine, theirs = _applied(there, node), _applied(source, other)
    if mine is None or theirs is None:
        return None
    table = theirs[0].value if isinstance(theirs[0], ast.Subscript) else theirs[0]
    if not isinstance(table, ast.Name):
        return None
    views = [[machine.content(names[table.id]) for machine, names in analyzer.names_at(path, call) if table.id in names] for call in (theirs[1], mine[1])]
    if not views[0] or not views[1] or any(each != views[0][0] for each in (*views[0], *views[1])):
        return None
    read = [each for each in ast.walk(node) if isinstance(each, ast.Name) and each.id == mine[2]]
    return [Edit(there.span_of(each), f"{table.id}[{mine[2]}.name]") for each in read]


def _looped(site: Site, node: ast.expr) -> tuple[ast.For, str, str] | None:
    """The loop over names of columns in which `table[name].mean()` stands, the table, and what is asked of each column: `.mean()`."""
    loop = site.chain[-2] if len(site.chain) > 1 else None
    column = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
    if not isinstance(loop, ast.For) or not isinstance(column, ast.Subscript) or not isinstance(column.value, ast.Name):
        return None
    if not isinstance(loop.target, ast.Name) or ast.unparse(column.slice) != loop.target.id or len(site.inside) != 2:
        return None
    return loop, column.value.id, site.source_of(node)[len(site.source_of(column)) :]


def _of_a_loop(there: Site, node: ast.expr, source: Site, other: ast.expr) -> list[Edit] | None:
    """`train_mean = train.mean()` ahead of the loop that scales the training table, and `train_mean[name]` in the other one."""
    mine, theirs = _looped(there, node), _looped(source, other)
    if mine is None or theirs is None or mine[0] is theirs[0] or source.shares_line(theirs[0]):
        return None
    loop, table, asked = theirs
    over = source.source_of(loop.iter)
    if not isinstance(loop.iter, (ast.Name, ast.Attribute)):
        return None
    columns = table if over == f"{table}.columns" else f"{table}[{over}]"
    name = there.free_name(f"{table}_{asked.strip('.').partition('(')[0]}")
    assert isinstance(mine[0].target, ast.Name)
    return [source.insert_before(source.row_of(loop), f"{name} = {columns}{asked}"), Edit(there.span_of(node), f"{name}[{mine[0].target.id}]")]


def put_in_anew(site: Site, pairs: tuple[tuple[Statistic, Statistic], ...]) -> list[Edit] | None:
    """`low, high = x.min(), x.max()` goes, if it gives names that hold the same statistics of the training data something else."""
    found = [(place_of(mine.token), place_of(other.token)) for mine, other in pairs]
    lines = body_of(site)
    held = [(_line_of(lines, mine), _line_of(lines, other)) for mine, other in found]
    if not held or any(line is None for pair in held for line in pair):
        return None
    (second, first), *rest = dict.fromkeys(held)
    if (
        rest
        or first is None
        or second is None
        or not isinstance(first.node, ast.Assign)
        or not isinstance(second.node, ast.Assign)
        or first.node is second.node
    ):
        return None
    sources = [[ast.unparse(node) for place in pair if (node := node_in(place)) is not None] for pair in found]
    text = ast.unparse(second.node)
    for pair in sources:
        if len(pair) != 2:
            return None
        text = text.replace(pair[0], pair[1])
    gone = without_line(second) if text == ast.unparse(first.node) else None
    return None if gone is None else [gone]


def _line_of(lines: list[Line], place: Place | None) -> Line | None:
    node = node_in(place)
    return next((line for line in lines if node is not None and any(each is node for each in ast.walk(line.node))), None)
