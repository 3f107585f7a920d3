"""How a prediction can be given its target's shape."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import called_from
from tensorlint.libraries.arrays.spelling import LIKE, WITHOUT_LAST, WITHOUT_SECOND, written_as
from tensorlint.repairs import Append
from tensorlint.rules.drafts import Repair
from tensorlint.rules.facts import written
from tensorlint.rules.shape.fitting import shapes_of
from tensorlint.syntax import Place
from tensorlint.syntax.places import call_in, node_in
from tensorlint.syntax.walking import nodes_of
from tensorlint.syntax.written import argument_of
from tensorlint.values import Shape, same

if TYPE_CHECKING:
    from tensorlint.interpreter.observations import Observation
    from tensorlint.values import Dim


def node_at(loss: Observation, index: int) -> object:
    """The node of the prediction (0) or target (1)."""
    places = loss["places"]
    if not isinstance(places, tuple):
        return None
    wanted = places[index]
    node = loss["node"]
    if wanted == loss.place:
        return None  # it is not told which part of the call it is: nobody has written it there
    for each in nodes_of(node) if isinstance(node, ast.AST) else ():
        if getattr(each, "tensorlint_place", None) == wanted and isinstance(each, ast.expr):
            return each
    return node_in(wanted)  # of a difference that stands in a statement before the mean of it


def told_at(loss: Observation, index: int, limit: int) -> str:
    """The prediction (0) or target (1) as the user wrote it: in the call, or in the arithmetic that stands before it."""
    return written(node_at(loss, index), limit) or ("prediction", "target")[index]


def without_ones(shape: Shape) -> list[Dim]:
    """The sizes without axes of size 1."""
    return [dim for dim in shape.dims if not (isinstance(dim, int) and dim == 1)]


def agree_but_for_ones(a: Shape, b: Shape) -> bool | None:
    """Whether two shapes differ only in axes of size 1; None where that hangs on sizes that are not known."""
    x, y = without_ones(a), without_ones(b)
    told = [same(p, q) for p, q in zip(x, y)]
    return False if len(x) != len(y) or False in told else None if None in told else True


def equal_shape_repairs(loss: Observation) -> list[Repair]:
    """Repairs that give the two arguments one shape, where only axes of size 1 differ."""
    pair = shapes_of(loss)
    prediction, target = node_at(loss, 0), node_at(loss, 1)
    if pair is None or not isinstance(prediction, ast.expr) or not isinstance(target, ast.expr):
        return []
    a, b = pair
    if loss["policy"] == "classes":
        return _without_class_axis(loss, a.shape, b.shape, target)
    if loss["policy"] == "classes last":
        return _without_last_axis(loss, a.shape, b.shape, target)
    agree = agree_but_for_ones(a.shape, b.shape)
    if agree is False:
        return []
    places, told = loss["places"], loss["spelled"]
    assert isinstance(places, tuple)
    text = None
    if b.shape.rank == 1 and a.shape.rank == 2 and a.shape.dims[1] == 1:
        text = written_as(told, 0, WITHOUT_LAST)
        where, node = places[0], prediction
    elif a.shape.rank == 1 and b.shape.rank == 2 and b.shape.dims[1] == 1:
        text = written_as(told, 1, WITHOUT_LAST)
        where, node = places[1], target
    elif isinstance(target, ast.Name) and agree:
        like = written_as(told, 0, LIKE)
        text = None if like is None else like.format(target.id)
        where, node = places[0], prediction
    if text is None:
        return []
    return [Repair(f"Change to `{written(node, 30)}{text}`", Append(node=node, place=where, text=text), preferred=agree is True)]


def _without_class_axis(loss: Observation, scores: Shape, target: Shape, node: ast.expr) -> list[Repair]:
    """Class indices `(N, 1, …)` lose their axis of size 1."""
    places = loss["places"]
    fits = scores.rank is not None and scores.rank > 1 and target.rank == scores.rank and target.dims[1] == 1
    rest = (*target.dims[:1], *target.dims[2:]) if fits else ()
    text = written_as(loss["spelled"], 1, WITHOUT_SECOND)
    if not fits or text is None or not all(same(x, y) for x, y in zip((*scores.dims[:1], *scores.dims[2:]), rest)):
        return []
    assert isinstance(places, tuple)
    return [Repair(f"Change to `{written(node, 30)}{text}`", Append(node=node, place=places[1], text=text), preferred=True)]


def _without_last_axis(loss: Observation, scores: Shape, target: Shape, node: ast.expr) -> list[Repair]:
    """Class indices `(N, 1)` of scores with the classes last."""
    text = written_as(loss["spelled"], 1, WITHOUT_LAST)
    fits = scores.rank == target.rank and target.dims[-1:] == (1,) and all(same(x, y) for x, y in zip(scores.dims[:-1], target.dims[:-1]))
    if not fits or text is None or scores.rank != 2:
        return []
    places = loss["places"]
    assert isinstance(places, tuple)
    return [Repair(f"Change to `{written(node, 30)}{text}`", Append(node=node, place=places[1], text=text), preferred=True)]


def handed_in(loss: Observation, index: int) -> tuple[Place, ast.expr] | None:
    """Where an argument of a helper of one's own is handed in: of a loss inside it, the call's argument is what a person would change."""
    node, definition = node_at(loss, index), _helper(loss)
    if not isinstance(node, ast.Name) or definition is None or any(_binds(each, node.id) for each in definition.body):
        return None
    return _given(loss, definition, node.id)


def made_of_handed_in(loss: Observation, index: int) -> tuple[Place, ast.expr] | None:
    """The same of what the helper works out of one argument alone, `(scores > 0.5) == y`, where it asks no model for it."""
    node, definition = node_at(loss, index), _helper(loss)
    if not isinstance(node, ast.expr) or definition is None or _is_answered_inside(loss, index):
        return None
    names = _parameters_in(node, definition, 3)
    return _given(loss, definition, names.pop()) if names is not None and len(names) == 1 else None


def _helper(loss: Observation) -> ast.FunctionDef | None:
    """The function with a name around a loss."""
    definition = getattr(loss.function, "definition", (None, None))[1]
    return definition if isinstance(definition, ast.FunctionDef) else None


def _given(loss: Observation, definition: ast.FunctionDef, name: str) -> tuple[Place, ast.expr] | None:
    """What the call hands in for a parameter."""
    path = called_from(loss.path)
    if path is None or not isinstance(path.place, Place):
        return None
    names = [parameter.arg for parameter in [*definition.args.posonlyargs, *definition.args.args]]
    call = call_in(path.place)
    if name not in names or call is None:
        return None
    given = argument_of(call, name, names.index(name) - (1 if names[:1] == ["self"] else 0))
    place = getattr(given, "tensorlint_place", None)
    return (place or Place.of(path.place.unit, given), given) if given is not None else None


def _is_answered_inside(loss: Observation, index: int) -> bool:
    """Whether a model was asked for it in the helper itself, or further in."""
    value, here = loss["ab"[index]], called_from(loss.path)
    for origin in getattr(value, "origins", ()):
        path = origin.token[1] if origin.kind == "model" and isinstance(origin.token, tuple) and len(origin.token) > 1 else None
        while path is not None and path is not here:
            path = path.outer
        if origin.kind == "model" and path is here:
            return True
    return False


def _parameters_in(node: ast.expr, definition: ast.FunctionDef, depth: int) -> set[str] | None:
    """The parameters that an expression is made of, through names that the function binds once; None where that is not all it is made of."""
    parameters = {parameter.arg for parameter in (*definition.args.posonlyargs, *definition.args.args, *definition.args.kwonlyargs)}
    found: set[str] = set()
    for each in ast.walk(node):
        if not isinstance(each, ast.Name) or not isinstance(each.ctx, ast.Load):
            continue
        bindings = [statement for statement in definition.body if _binds(statement, each.id)]
        if not bindings:
            found |= {each.id} & parameters
            continue
        bound = bindings[0]
        if len(bindings) > 1 or depth == 0 or not isinstance(bound, ast.Assign) or each.id in parameters:
            return None
        behind = _parameters_in(bound.value, definition, depth - 1)
        if behind is None:
            return None
        found |= behind
    return found


def _binds(statement: ast.stmt, name: str) -> bool:
    """Whether a statement gives a name another value."""
    return any(isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Store) for each in ast.walk(statement))
