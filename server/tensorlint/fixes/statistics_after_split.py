"""The fix of a statistic that is taken by hand ahead of a split: it is taken of the training part behind it, and both parts are worked on with that."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.fit_after_split import line_of
from tensorlint.fixes.parts import parts_of
from tensorlint.fixes.site import Scope, run_of, without_line
from tensorlint.repairs import StatisticsAfterSplit
from tensorlint.syntax.written import bound_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Line, Placed, Site

STATISTICS: Final = frozenset({"mean", "std", "var", "median", "min", "max", "mode", "quantile"})


def statistics_after_split(analyzer: Analyzer, path: str, site: Site, details: StatisticsAfterSplit) -> list[Placed] | None:
    """`t["a"] = t["a"].fillna(t["a"].median())` goes behind `train, test = train_test_split(t)`, once for each part, with the median of `train`."""
    lines = run_of(site)
    split, first = line_of(lines, details.split), next((line for line in lines if site.chain and line.node is site.chain[-1]), None)
    if split is None or first is None or lines.index(split) <= lines.index(first) or split.at.shares_line(split.node):
        return None
    statement = first.node
    target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    table = target.value if isinstance(target, ast.Subscript) else target
    if not isinstance(statement, ast.Assign) or not isinstance(table, ast.Name):
        return None
    column = target.slice if isinstance(target, ast.Subscript) else None
    taken, gone = list(_taken(statement.value, table.id)), without_line(first)
    between = lines[lines.index(first) + 1 : lines.index(split)]
    parts = _parts(split.node, table.id, between)
    if not taken or gone is None or parts is None or not _may_move(site, first, between, split, table.id, column):
        return None
    stem = column.value if isinstance(column, ast.Constant) and isinstance(column.value, str) and column.value.isidentifier() else table.id
    names: dict[int, str] = {}
    added = []
    for each in taken:
        known = next((names[id(other)] for other in taken if id(other) in names and ast.dump(other) == ast.dump(each)), None)
        names[id(each)] = known or site.free_name(f"{stem}_{_kind(each)}")
        if known is None:
            added.append(f"{names[id(each)]} = {_with(first, each, table.id, parts[0], {})}")
    added += [_with(first, statement, table.id, part, names) for part in parts]
    row = split.at.end_row_of(split.node)
    return [*first.placed(gone), *split.placed(split.at.insert_after(row, *added, indent=split.at.indent_of(split.at.row_of(split.node))))]


def _taken(value: ast.expr, table: str) -> Iterator[ast.expr]:
    """The statistics of the table in an expression, from the outside."""
    if _is_statistic(value) and _names(value, table):
        yield value
        return
    for each in ast.iter_child_nodes(value):
        if isinstance(each, ast.expr):
            yield from _taken(each, table)
        elif isinstance(each, ast.keyword):
            yield from _taken(each.value, table)


def _is_statistic(node: ast.expr) -> bool:
    """`x.mean()`, and of what is commonest the first: `x.mode()[0]`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value == 0:
        return _is_statistic(node.value)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in STATISTICS


def _kind(node: ast.expr) -> str:
    call = node.value if isinstance(node, ast.Subscript) else node
    return call.func.attr if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else "statistic"


def _names(node: ast.AST, name: str) -> list[ast.Name]:
    return [each for each in ast.walk(node) if isinstance(each, ast.Name) and each.id == name]


def _parts(split: ast.stmt, table: str, between: list[Line]) -> tuple[str, str] | None:
    """The names of the parts of the table, or of columns that were taken out of it ahead of the split."""
    told = parts_of(split)
    known = {table, *(name for line in between if (name := _columns_of(line.node, table)) is not None)}
    at = told.only(known) if told is not None else None
    pair = told.pair(at) if told is not None and at is not None else ("", "")
    return pair if all(pair) else None


def _columns_of(statement: ast.stmt, table: str) -> str | None:
    """`X` of `X = t.drop(columns=["y"])` and of `X = t[["a", "b"]]`."""
    value = statement.value if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if not isinstance(target, ast.Name) or target.id == table:
        return None
    several = isinstance(value, ast.Subscript) and isinstance(value.slice, ast.List) and isinstance(value.value, ast.Name) and value.value.id == table
    func = value.func if isinstance(value, ast.Call) else None
    rest = isinstance(func, ast.Attribute) and func.attr == "drop" and isinstance(func.value, ast.Name) and func.value.id == table
    return target.id if several or rest else None


def _may_move(site: Site, first: Line, between: list[Line], split: Line, table: str, column: ast.expr | None) -> bool:
    """Whether nobody else sees what was worked on: the table is read for other columns, or for what is split, and not at all behind the split."""
    others = {each.id for each in ast.walk(first.node) if isinstance(each, ast.Name) and each.id != table}
    bound = bound_in(*(line.node for line in (*between, split)))
    if others & bound:
        return False
    for line in between:
        if _names(line.node, table) and _columns_of(line.node, table) is None and not _of_another_column(line.node, table, column):
            return False
    inside = {id(each) for line in (first, *between, split) for each in _names(line.node, table)}
    scope = Scope(site)
    start = scope.at(first)
    return all(not each.later and each.at < start for each in scope.uses({table}) if id(each.node) not in inside)


def _of_another_column(statement: ast.stmt, table: str, column: ast.expr | None) -> bool:
    """Whether a statement has to do with columns of the table that are named, and not with this one."""
    if not isinstance(column, ast.Constant):
        return False
    named = [each for each in ast.walk(statement) if isinstance(each, ast.Subscript) and isinstance(each.value, ast.Name) and each.value.id == table]
    apart = all(isinstance(each.slice, ast.Constant) and each.slice.value != column.value for each in named)
    return apart and len(named) == len(_names(statement, table))


def _with(line: Line, node: ast.stmt | ast.expr, table: str, part: str, names: dict[int, str]) -> str:
    """A piece of the statement as it is written of a part, with statistics under their names."""
    at = line.at
    span, text = at.span_of(node), at.source_of(node)
    taken = [each for each in ast.walk(node) if id(each) in names]
    hidden = {id(each) for whole in taken for each in _names(whole, table)}
    changes = [(at.span_of(each), names[id(each)]) for each in taken if isinstance(each, ast.expr)]
    changes += [(at.span_of(each), part) for each in _names(node, table) if id(each) not in hidden]
    for where, new in sorted(changes, reverse=True):
        text = text[: where.start - span.start] + new + text[where.end - span.start :]
    return text


BUILDERS = {StatisticsAfterSplit: statistics_after_split}
