"""Fixes of encodings and fills: inference data is treated as the training data was."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.keeping import kept_transformer, merged
from tensorlint.fixes.scaling import applied_name, common, of_training
from tensorlint.fixes.shape import appended
from tensorlint.fixes.site import Site, run_of
from tensorlint.repairs import AsInTraining, TrainingColumns, TrainingFill, TrainingTreatment
from tensorlint.syntax import Place
from tensorlint.syntax.written import argument_of
from tensorlint.text import Edit, Span
from tensorlint.values import SOME, Array, Statistic, Step, stories

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Document
    from tensorlint.values import Value


def training_columns(analyzer: Analyzer, path: str, site: Site, details: TrainingColumns) -> list[Edit] | None:
    """`pd.get_dummies(test)` becomes `pd.get_dummies(test).reindex(columns=train_x.columns, fill_value=0)`; of a table that holds the target, without it."""
    node, trained = _node_of(site, details.step), details.trained
    if not isinstance(node, ast.Call):
        return None
    views = analyzer.names_at(path, node)
    asked = common([_holder(machine, names, trained, details.inputs) for machine, names in views])
    name = asked or common([_holder(machine, names, trained) for machine, names in views])
    if name is None or (not asked and (len(details.goals) > 1 or "" in details.goals)) or _loses_columns_later(site, name):
        return None
    columns = f"{name}.columns" if asked or not details.goals else f'{name}.columns.drop("{details.goals[0]}", errors="ignore")'
    end = site.span_of(node).end
    return [Edit(Span(end, end), f".reindex(columns={columns}, fill_value=0)")]


def _holder(machine: Machine, names: dict[str, Value], trained: Step, inputs: tuple[object, ...] | None = None) -> str | None:
    """A name that holds the table which went through a step; `inputs`: and is one of these."""
    for name, value in names.items():
        content = machine.content(value)
        if (
            isinstance(content, Array)
            and content.library == "pandas"
            and content.shape.rank != 1
            and (inputs is None or value in inputs)
            and any(step.token == trained.token for steps, _ in stories(content).values() for step in steps)
        ):
            return name
    return None


def _loses_columns_later(site: Site, name: str) -> bool:
    """Whether columns are taken out of the training table ahead of the place, and out of the other behind it: those would not be there any more."""
    target = site.chain[-1].targets[0] if site.chain and isinstance(site.chain[-1], ast.Assign) else None
    if not isinstance(target, ast.Name):
        return False
    here = site.row_of(site.chain[-1])
    dropped = [
        (line.at.row_of(line.node) > here if line.at.cell == site.cell else (line.at.cell or 0) > (site.cell or 0), each.func.value.id)
        for line in run_of(site)
        for each in ast.walk(line.node)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr in {"drop", "pop"} and isinstance(each.func.value, ast.Name)
    ]
    return (False, name) in dropped and (True, target.id) in dropped


def training_fill(analyzer: Analyzer, path: str, site: Site, details: TrainingFill) -> list[Edit] | None:
    """`test.fillna(test.mean())` becomes `test.fillna(means)`, with the name or constant that filled the training data."""
    node, trained = _node_of(site, details.step), details.trained
    if not isinstance(node, ast.Call):
        return None
    value = argument_of(node, "value", 0)
    by_column = isinstance(value, ast.Dict)
    if isinstance(value, ast.Dict):
        value = next((held for key, held in zip(value.keys, value.values) if isinstance(key, ast.Constant) and key.value == details.column), None)
    if value is None:
        return None
    if isinstance(trained.operand, Statistic):
        named = of_training(analyzer, path, site, value, trained.operand)
    else:
        named = (repr(trained.operand), []) if isinstance(trained.operand, (int, float, str)) else None
    if named is None:
        return None
    whole = not by_column and isinstance(node.func, ast.Attribute) and _are_tables(analyzer, path, [(site, node.func.value)])
    if details.column == SOME and not whole:
        return None  # in a loop over columns, what was learned of the training data's last one has the name
    text = f'{{"{details.column}": {named[0]}}}' if whole and details.column not in {None, SOME} else named[0]
    return merged([*named[1], Edit(site.span_of(value), text)])


def as_in_training(analyzer: Analyzer, path: str, site: Site, details: AsInTraining) -> list[Edit] | None:
    """`span.transform(x)` becomes `robust.transform(x)`, `x.cat.codes` becomes `encoder.transform(x)`, `x.map({…})` gets the training side's mapping."""
    step, trained = details.step, details.trained
    node = _expression_at(site.document, _applied_at(step), site)
    if node is None:
        return None
    if trained.kind == "fitted":
        subject = _subject(node)
        applied = common([applied_name(machine, names, trained.token) for machine, names in analyzer.names_at(path, node)])
        made = kept_transformer(site, trained.token) if applied is None else None
        applied = applied if made is None else f"{made[0]}.transform"
        if subject is None or applied is None:
            return None
        return merged([*(made[1] if made is not None else []), Edit(site.span_of(node), f"{applied}({site.source_of(subject)})")])
    mine, other = _only_argument(node), _only_argument(_expression_at(site.document, _applied_at(trained), site))
    if mine is None or other is None or mine[0] != other[0] or not _is_literal(other[1]):
        return None
    there = Site(site.document, other[2])
    return [Edit(site.span_of(mine[1]), there.source_of(other[1]))]


def training_treatment(analyzer: Analyzer, path: str, site: Site, details: TrainingTreatment) -> list[Edit] | None:
    """`test` becomes `encoder.transform(test)`, `test[["rain"]]` becomes `test[["rain"]].fillna(0)`, as the training data was treated."""
    node, trained = details.node, details.trained
    if node is None or details.place.unit is not site.unit:
        return None
    if details.column is not None:
        return _column_filled(analyzer, path, site, details)
    if trained.kind == "fitted":
        applied = common([applied_name(machine, names, trained.token) for machine, names in analyzer.names_at(path, node)])
        return None if applied is None else [Edit(site.span_of(node), f"{applied}({site.source_of(node)})")]
    if isinstance(trained.operand, Statistic):
        named = of_training(analyzer, path, site, node, trained.operand) if _are_tables(analyzer, path, [(site, node)]) else None
        return None if named is None else merged([*named[1], *appended(site, node, f".fillna({named[0]})")])
    call = _expression_at(site.document, _applied_at(trained), site)
    given = _only_argument(call)
    if given is None or given[0] != "fillna" or not _is_literal(given[1]) or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    if not _are_tables(analyzer, path, [(Site(site.document, given[2]), call.func.value), (site, node)]):
        return None
    return appended(site, node, f".fillna({Site(site.document, given[2]).source_of(given[1])})")


def _are_tables(analyzer: Analyzer, path: str, given: list[tuple[Site, ast.expr]]) -> bool:
    treated = [seen.content for at, each in given for seen in analyzer.seen(path, at.unit, each)]
    return bool(treated) and all(isinstance(content, Array) and content.library == "pandas" and content.shape.rank == 2 for content in treated)


def _column_filled(analyzer: Analyzer, path: str, site: Site, details: TrainingTreatment) -> list[Edit] | None:
    """`test["age"] = test["age"].fillna(median)` ahead of the statement that asks about `test`."""
    node, trained = details.node, details.trained
    table = node.value if isinstance(node, ast.Subscript) else node
    if not isinstance(table, ast.Name) or not site.chain or site.shares_line(site.chain[-1]) or trained.kind == "fitted":
        return None
    if isinstance(trained.operand, Statistic):
        named = of_training(analyzer, path, site, table, trained.operand)
    else:
        named = (repr(trained.operand), []) if isinstance(trained.operand, (int, float, str)) else None
    if named is None or not _are_tables(analyzer, path, [(site, table)]):
        return None
    column = f'{table.id}["{details.column}"]'
    return merged([*named[1], site.insert_before(site.row_of(site.chain[-1]), f"{column} = {column}.fillna({named[0]})")])


def _applied_at(step: Step) -> Place | None:
    """Where a step was done to the data: for what was fitted, its `transform`."""
    place = step.via if step.via is not None else step.token[0] if isinstance(step.token, tuple) else None
    return place if isinstance(place, Place) else None


def _expression_at(document: Document, place: Place | None, site: Site) -> ast.expr | None:
    """The expression at a place of the same file and cell."""
    if place is None or place.unit.block is not site.unit.block:
        return None
    at = Site(document, place)
    return (
        next((each for each in ast.walk(at.chain[-1]) if getattr(each, "tensorlint_place", None) == place and isinstance(each, ast.expr)), None)
        if at.chain
        else None
    )


def _subject(node: ast.expr) -> ast.expr | None:
    """What an expression treats: `x` of `scaler.transform(x)`, of `x.astype("category").cat.codes`, of `x.fillna(0)`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "transform":
        return node.args[0] if len(node.args) == 1 and not node.keywords else None
    if isinstance(node, ast.Attribute) and node.attr == "codes" and isinstance(node.value, ast.Attribute) and node.value.attr == "cat":
        inner = node.value.value
        casts = isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute) and inner.func.attr == "astype"
        return inner.func.value if casts and isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute) else inner
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"fillna", "map", "replace"}:
        return node.func.value
    return None


def _only_argument(node: ast.expr | None) -> tuple[str, ast.expr, Place] | None:
    """The one argument of a call of a method, with the method's name, and the place of the argument."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or len(node.args) + len(node.keywords) != 1:
        return None
    given = node.args[0] if node.args else node.keywords[0].value
    place = getattr(node, "tensorlint_place", None)
    return (node.func.attr, given, place) if isinstance(place, Place) else None


def _is_literal(node: ast.expr) -> bool:
    return all(isinstance(each, (ast.Constant, ast.Dict, ast.List, ast.Tuple, ast.UnaryOp, ast.USub, ast.Load)) for each in ast.walk(node))


def _node_of(site: Site, step: Step) -> ast.AST | None:
    """The expression at which a step stands."""
    place = step.token[0] if isinstance(step.token, tuple) else None
    if place is None or getattr(place, "unit", None) is not site.unit or not site.chain:
        return None
    return next((each for each in ast.walk(site.chain[-1]) if getattr(each, "tensorlint_place", None) == place and isinstance(each, ast.expr)), None)


BUILDERS = {
    TrainingColumns: training_columns,
    TrainingFill: training_fill,
    AsInTraining: as_in_training,
    TrainingTreatment: training_treatment,
}
