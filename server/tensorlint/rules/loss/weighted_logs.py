"""Losses written by hand whose two arguments changed places: an activation goes over the target, and the raw scores stand where a target is named."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import called_from
from tensorlint.rules.loss.kinds import is_called_target, kind_of
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.values import LOGITS, Array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts


Weighted = tuple["Observation", ast.expr, Place, "ast.Call | None"]
"""A product, the operand of it that is called the target, the place that is at fault, and the call that stands there."""


def weighted_by_scores(facts: Facts) -> list[Weighted]:
    """Each product of an activation of data with raw scores that the program itself calls the target."""
    return facts.collect(("combine",), _weighted)


def _weighted(product: Observation) -> Iterator[Weighted]:
    node = product["node"]
    if product["operator"] != "Mult" or not isinstance(node, ast.BinOp):
        return
    for data, scores, named in ((product["a"], product["b"], node.right), (product["b"], product["a"], node.left)):
        if _is_activated_data(data) and _is_raw(scores) and _is_called_target(named):
            yield product, named, *_outside(product)
            return


def _is_activated_data(content: object) -> bool:
    """Probabilities, or their logarithms, of numbers that no model has touched."""
    return isinstance(content, Array) and content.scores is not None and content.scores.kind != LOGITS and kind_of(content) == "target"


def _is_raw(content: object) -> bool:
    return isinstance(content, Array) and content.scores is not None and content.scores.kind == LOGITS and kind_of(content) == "prediction"


def _is_called_target(node: ast.expr) -> bool:
    while isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Name) and is_called_target(node.id)


def _outside(product: Observation) -> tuple[Place, ast.Call | None]:
    """The call that handed the two in, where the loss is a function or module of the program; else the product."""
    path = called_from(product.path)
    place = path.place if path is not None else None
    call = node_in(place)
    return (place, call) if isinstance(place, Place) and isinstance(call, ast.Call) else (product.place, None)
