"""Fixes of encodings and fills: inference data is treated as the training data was."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.scaling import affine, common, statistic_name
from tensorlint.text import Edit, Span
from tensorlint.values import Array, Statistic, Step, stories

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site
    from tensorlint.interpreter.machine import Machine
    from tensorlint.rules.drafts import Repair
    from tensorlint.values import Value


def training_columns(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`pd.get_dummies(test)` becomes `pd.get_dummies(test).reindex(columns=train_x.columns, fill_value=0)`."""
    node, trained = _node_of(site, repair), repair.details["trained"]
    if not isinstance(node, ast.Call) or not isinstance(trained, Step):
        return None
    name = common([_holder(machine, names, trained) for machine, names in analyzer.names_at(path, node)])
    end = site.span_of(node).end
    return None if name is None else [Edit(Span(end, end), f".reindex(columns={name}.columns, fill_value=0)")]


def _holder(machine: Machine, names: dict[str, Value], trained: Step) -> str | None:
    """A name that holds the table which went through a step."""
    for name, value in names.items():
        content = machine.content(value)
        if (
            isinstance(content, Array)
            and content.library == "pandas"
            and any(step.token == trained.token for steps, _ in stories(content).values() for step in steps)
        ):
            return name
    return None


def training_fill(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`test.fillna(test.mean())` becomes `test.fillna(means)`, with the name or constant that filled the training data."""
    node, trained = _node_of(site, repair), repair.details["trained"]
    if not isinstance(node, ast.Call) or not isinstance(trained, Step):
        return None
    value = node.args[0] if node.args else next((keyword.value for keyword in node.keywords if keyword.arg == "value"), None)
    if value is None or isinstance(value, ast.Dict):
        return None
    if isinstance(trained.operand, Statistic):
        wanted = trained.operand
        name = common([statistic_name(machine, names, wanted) for machine, names in analyzer.names_at(path, value)])
        return None if name is None else [Edit(site.span_of(value), name)]
    return [Edit(site.span_of(value), repr(trained.operand))] if isinstance(trained.operand, (int, float, str)) else None


def same_constants(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`x / 127.5 - 1` becomes `x / 255.0`."""
    node, trained = _node_of(site, repair), repair.details["trained"]
    if not isinstance(trained, Step) or not isinstance(trained.operand, tuple) or not site.chain:
        return None
    if not isinstance(node, ast.BinOp):
        return None
    chain = [each for each in ast.walk(site.chain[-1]) if isinstance(each, ast.BinOp) and node in ast.walk(each) and isinstance(each.right, ast.Constant)]
    if not chain or not isinstance(node.right, ast.Constant):
        return None
    outer = chain[0]
    inner: ast.expr = node
    while isinstance(inner, ast.BinOp) and isinstance(inner.right, ast.Constant):
        inner = inner.left
    source = site.source_of(inner)
    return [
        Edit(site.span_of(outer), affine(source if isinstance(inner, (ast.Name, ast.Attribute, ast.Call, ast.Subscript)) else f"({source})", *trained.operand))
    ]


def _node_of(site: Site, repair: Repair) -> ast.AST | None:
    """The expression at which a step stands."""
    step = repair.details["step"]
    place = step.token[0] if isinstance(step, Step) and isinstance(step.token, tuple) else None
    if place is None or getattr(place, "unit", None) is not site.unit or not site.chain:
        return None
    return next((each for each in ast.walk(site.chain[-1]) if getattr(each, "tensorlint_place", None) == place and isinstance(each, ast.expr)), None)


BUILDERS = {"training-columns": training_columns, "training-fill": training_fill, "same-constants": same_constants}
