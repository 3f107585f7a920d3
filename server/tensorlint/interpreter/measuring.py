"""Sizes that a program asks for have names from then on: after `b, c, h, w = x.shape` an array has four axes, called so; `x.shape[0]` is one size then."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.inheritance import library_base
from tensorlint.interpreter.narrowing import of_rank
from tensorlint.interpreter.store import CONTENT, MEASURED, MISSING
from tensorlint.interpreter.tests import evaluate_again
from tensorlint.values import ANY, Array, Const, Instance, Number, Opaque, Ref, Shape, Sym, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Cell


def measure(m: Machine, node: ast.Assign) -> None:
    """Gives the axes that an assignment is about to read the names that it binds, where their sizes are not known otherwise."""
    target = node.targets[0]
    asked = _asked(m, node.value)
    if asked is None or len(node.targets) > 1:
        return
    base, axis = asked
    found = _array_of(m, base, node.value)
    if found is None:
        return
    if axis is not None:
        if isinstance(target, ast.Name):
            _name(m, *found, {axis: target.id})
    elif isinstance(target, (ast.Tuple, ast.List)) and all(isinstance(each, (ast.Name, ast.Attribute)) for each in target.elts):
        _name(m, *found, {index: ast.unparse(each) for index, each in enumerate(target.elts)}, len(target.elts))


def measured(m: Machine, node: ast.Call | ast.Subscript, value: Value) -> Value:
    """The number that `x.shape[0]`, `x.size(0)` or `len(x)` gives: the same one whenever it is asked for."""
    if type(value) is not Number or value.dim is not None or value.kind != "int":
        return value
    asked = _asked(m, node)
    base, axis = asked or (None, None)
    if base is None or axis is None:
        return value
    found = _array_of(m, base, node)
    if found is None:
        return value
    return Number("int", _name(m, *found, {axis: f"{base.id}.shape[{axis}]"}).get(axis), value.origins)


def handed_in(value: Value, content: Value) -> Sym | None:
    """The size that something is of which nothing is known, where a size is wanted: one size wherever it is used."""
    if not isinstance(value, Ref) or not isinstance(content, Opaque):
        return None
    return Sym(content.name if content.name.isidentifier() else "size", ("size", value.cell))


def _array_of(m: Machine, base: ast.Name, node: ast.expr) -> tuple[Cell, Array] | None:
    """The array that a name holds. Something unknown that tells its sizes is one: of the library whose arrays alone are asked in that way, or whose the
    method is that asks."""
    held = evaluate_again(m, base)
    content = m.store.get((held.cell, CONTENT)) if isinstance(held, Ref) else MISSING
    if not isinstance(held, Ref):
        return None
    if isinstance(content, Opaque):
        library = _library_asked(m, node.value if isinstance(node, ast.Subscript) else node)
        if library is not None:
            content = Array(library, ANY)
            m.store.set((held.cell, CONTENT), content)
    return (held.cell, content) if isinstance(content, Array) else None


def _library_asked(m: Machine, node: ast.expr) -> str | None:
    """Whose arrays alone are asked for their sizes by such an expression, in such a method."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return m.registry.sized.get(node.func.attr)
    return _library_of_method(m) if isinstance(node, ast.Attribute) else None


def _library_of_method(m: Machine) -> str | None:
    """The library whose arrays the methods of a class are handed, which derives from one of its own."""
    receiver = m.frame.receiver
    own = m.content(receiver[0]) if receiver is not None else None
    base = library_base(m, own.cls) if isinstance(own, Instance) else None
    told = base.fact("arrays") if base is not None else None
    return told if isinstance(told, str) else None


def _asked(m: Machine, node: ast.expr) -> tuple[ast.Name, int | None] | None:
    """The array whose sizes an expression is, and which of them; None for all."""
    if isinstance(node, ast.Attribute):
        told = node.attr in m.registry.shape_names and node.attr not in m.registry.sized  # `picture.size` is not what the method tells
        return (node.value, None) if told and isinstance(node.value, ast.Name) else None
    if isinstance(node, ast.Subscript):
        axis = _number(node.slice)
        whole = _asked(m, node.value) if axis is not None else None
        return (whole[0], axis) if whole is not None and whole[1] is None else None
    if not isinstance(node, ast.Call) or node.keywords or len(node.args) > 1:
        return None
    if isinstance(node.func, ast.Name):
        of = node.args[0] if node.func.id == "len" and node.args else None
        return (of, 0) if isinstance(of, ast.Name) else None
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in m.registry.sized or not isinstance(node.func.value, ast.Name):
        return None
    axis = _number(node.args[0]) if node.args else None
    return None if node.args and axis is None else (node.func.value, axis)


def _number(node: ast.expr) -> int | None:
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node, sign = node.operand, -1
    return sign * node.value if isinstance(node, ast.Constant) and type(node.value) is int else None


def _name(m: Machine, cell: Cell, content: Array, names: dict[int, str], rank: int | None = None) -> dict[int, Sym]:
    """Names some axes of an array, which may be known to have so many: the sizes that were not known, as they are called now."""
    told = content if rank is None else of_rank(content, rank)
    shape = told.shape if isinstance(told, Array) else content.shape
    if rank is not None and shape.rank != rank:
        return {}
    known = _known(m, cell)
    sizes = {axis: known.get(axis) or Sym(name, ("size", cell, axis), asked=True) for axis, name in names.items()}
    if shape.rank is None:
        if known.keys() != sizes.keys() | known.keys():
            m.store.set((cell, MEASURED), Const(tuple({**known, **sizes}.items())))
        return sizes
    dims = list(shape.dims)
    given: dict[int, Sym] = {}
    for axis, size in sizes.items():
        if -len(dims) <= axis < len(dims) and dims[axis] is None:
            dims[axis] = given[axis] = known.get(axis % len(dims)) or known.get(axis % len(dims) - len(dims)) or size
    if given or shape is not content.shape:
        m.store.set((cell, CONTENT), content.derive(shape=Shape(dims)))
    return given


def _known(m: Machine, cell: Cell) -> dict[int, Sym]:
    """The sizes of an array of unknown rank that were asked for before."""
    held = m.store.get((cell, MEASURED))
    return dict(held.value) if isinstance(held, Const) and isinstance(held.value, tuple) else {}  # type: ignore[arg-type]
