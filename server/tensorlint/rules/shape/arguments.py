"""Where a layer was built, and where the number that it was built with was written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.interpreter.frames import called_from
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import argument_of
from tensorlint.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.vocabulary import LibraryClass


class Written(NamedTuple):
    """An expression and its place; `outside`: it is handed in from another function."""

    place: Place
    node: ast.expr
    outside: bool = False


def built_at(layer: object) -> Written | None:
    """The call that built a layer."""
    if not isinstance(layer, Ref):
        return None
    node = node_in(layer.cell.place)
    return Written(layer.cell.place, node) if isinstance(node, ast.Call) else None  # type: ignore[arg-type]


def number_of_layer(layer: object, cls: LibraryClass, name: str) -> Written | None:
    """Where the number was written that a layer was built with, as far out as it was handed in."""
    built = built_at(layer)
    if built is None or not isinstance(layer, Ref):
        return None
    names = [parameter.name for parameter in cls.init.parameters if not parameter.keyword_only]
    given = _given(built.node, names, name)  # type: ignore[arg-type]
    return None if given is None else _outermost(Written(_place(built.place, given), given), layer.cell.path)  # type: ignore[arg-type]


def _outermost(written: Written, path: CallPath | None) -> Written:
    """Follows a parameter to the call that hands it in."""
    path = called_from(path)
    if path is None or not isinstance(written.node, ast.Name) or not isinstance(path.place, Place):
        return written
    function = _function_around(written.place)
    call = node_in(path.place)
    if function is None or not isinstance(call, ast.Call) or _is_bound(function, written.node.id) or _is_shared(function, written.node.id):
        return written
    names = [parameter.arg for parameter in (*function.args.posonlyargs, *function.args.args)]
    keywords = [parameter.arg for parameter in function.args.kwonlyargs]
    if written.node.id not in names + keywords:
        return written
    given = _given(call, names[1:] if names[:1] == ["self"] else names, written.node.id)
    if given is None:
        return written
    return _outermost(Written(_place(path.place, given), given, outside=True), path.outer)


def _given(call: ast.Call, names: list[str], name: str) -> ast.expr | None:
    return argument_of(call, name, names.index(name) if name in names else None)


def _place(inside: Place, node: ast.expr) -> Place:
    place = getattr(node, "tensorlint_place", None)
    return place if isinstance(place, Place) else Place.of(inside.unit, node)


def _function_around(place: Place) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    found = None
    for function in _functions(place):
        row, last = function.lineno - place.unit.base, (function.end_lineno or function.lineno) - place.unit.base
        if row <= place.row <= last:
            found = function
    return found


def _functions(place: Place) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for statement in place.unit.body:
        for each in ast.walk(statement):
            if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield each


def _is_shared(function: ast.AST, name: str) -> bool:
    """Whether more than one number of the function is taken from a parameter: the others are right, so it is not that which is wrong."""
    return sum(isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Load) for each in ast.walk(function)) > 1


def _is_bound(function: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Store) for each in ast.walk(function))
