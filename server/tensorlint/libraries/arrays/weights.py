"""Networks without a class of a library: weights that the program made up and moves by what it computed with them, or that gradients are taken of.

The first product of data with such weights is a call of the network that they are: what comes of it are its answers, and what the weights are moved by
was learned of its input. The call is where data enters: the product itself, or the call of the function that does nothing but that with it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.interpreter.frames import called_from
from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.vocabulary import Call, Row
from tensorlint.libraries.notation import unknown
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import argument_of
from tensorlint.values import TRUE, UNKNOWN, Array, Cell, Const, Origin, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine

MOVED: Final = "learned"
"""The kind of the origin that weights have once the program has moved them; its token is what they were made up as."""
VARIABLE: Final = "variable"
"""The flag of an array that a program holds to move it by gradients: with the place where it was made."""
BY_HAND: Final = "arithmetic"
"""What such a call is named in observations."""
ASKS_BY_HAND: Final = "asks by hand"
"""The aspect of the surroundings while an object of the program learns or answers as a whole: its products are no calls of their own."""
MADE: Final = frozenset({"generated"})
ROW: Final = Row("?.product", Signature("(x, *args)"), unknown, {})


class _Entry(NamedTuple):
    """Where data enters a network: the expression, the call or product, and the frame in which that stands."""

    argument: ast.AST
    call: ast.AST
    place: Place
    frame: Frame


def moved(m: Machine, operator: str, a: Value, b: Value, out: Array, node: ast.AST) -> Array:
    """`weights - rate * gradient`: weights, once what they are moved by was computed of them and of data."""
    if operator not in {"Sub", "Add"} or not isinstance(a, Array) or not isinstance(b, Array) or a.steps or a.statistic is not None:
        return out
    known = next((origin for origin in a.origins if origin.kind == MOVED), None)
    made = _made_up(a)
    answers = frozenset(origin for origin in b.origins if origin.kind == "model")
    if a.shape.rank is None or out.shape.rank not in {None, a.shape.rank} or any(origin.kind == "model" for origin in a.origins):
        return out
    if not (made and b.origins > made) if known is None else not answers and known not in b.origins:
        return out
    m.use(Array(b.library, origins=answers), "backward", m.place(node))
    # How they moved is not followed; their sizes they keep.
    return out.derive(shape=a.shape, origins=a.origins | {known or Origin(MOVED, made, "weights")}, closed=False)


def _made_up(array: Array) -> frozenset[Origin]:
    return array.origins if array.origins and all(origin.kind in MADE and not origin.part for origin in array.origins) else frozenset()


def network_of(array: Array) -> object:
    """What tells the network apart whose weights these are; None where they are none."""
    if any(origin.kind == "model" for origin in array.origins):
        return None
    for origin in array.origins:
        if origin.kind == MOVED:
            return origin.token
    variable = next((flag[1] for flag in array.flags if isinstance(flag, tuple) and flag[0] == VARIABLE), None)
    if variable is not None:
        return frozenset({Origin("generated", variable)})
    if array.graph is not None and array.graph.state == "leaf" and "requires-grad" in array.flags and _made_up(array):
        return array.origins
    return None


def are_weights(array: Array) -> bool:
    """Whether an array is weights that the program has moved, or holds to move."""
    if any(origin.kind == "model" for origin in array.origins):
        return False
    return any(origin.kind == MOVED for origin in array.origins) or any(isinstance(flag, tuple) and flag[0] == VARIABLE for flag in array.flags)


def asked(m: Machine, a: Array, b: Array, out: Value, node: ast.AST) -> Value:
    """What a product of data with weights gives: the answer of a network that was asked."""
    network = network_of(b)
    if network is None or not isinstance(out, Array) or not _is_data(a) or m.get(AMBIENT, ASKS_BY_HAND) == TRUE or _is_inside(m):
        return out
    first = _operand(node)
    if first is None:
        return out
    from tensorlint.libraries.models import observe_model_call

    entry = _outermost(m, a, _Entry(first, node, m.place(first), m.frame))
    made = next(iter(network)) if isinstance(network, frozenset) else None
    token = made.token if isinstance(made, Origin) and isinstance(made.token, tuple) and len(made.token) == 2 else (m.place(node), None)
    model = Ref(Cell(token[0], token[1], "network"))
    inner = m.frame
    m.frame = entry.frame
    try:
        call = Call(m, ROW, {"x": a}, model, m.place(entry.call), m.frame.path, entry.call)
        bare = out.derive(origins=frozenset(origin for origin in out.origins if origin not in b.origins) | a.origins)
        return observe_model_call(call, BY_HAND, bare, data=a, at=entry.argument)
    finally:
        m.frame = inner


def _is_data(array: Array) -> bool:
    """Whether an array is no answer yet, and no weights."""
    if not array.origins or (array.graph is not None and array.graph.flows):
        return False
    return not any(origin.kind in {"model", MOVED} for origin in array.origins)


def _is_inside(m: Machine) -> bool:
    from tensorlint.libraries.models import DEPTH

    depth = m.get(AMBIENT, DEPTH)
    return (isinstance(depth, Const) and bool(depth.value)) or m.get(AMBIENT, "inside") == TRUE


def _operand(node: ast.AST) -> ast.AST | None:
    """The expression of the data in a product."""
    if isinstance(node, ast.BinOp):
        return node.left
    if isinstance(node, ast.Call):
        if len(node.args) > 1:
            return node.args[0]
        if isinstance(node.func, ast.Attribute) and node.args:
            return node.func.value
    return None


def _outermost(m: Machine, data: Array, entry: _Entry) -> _Entry:
    """Where the data comes in: outwards through functions that are handed it as it is, and no other data with it."""
    while True:
        frame = entry.frame
        outer = frame.outer
        if frame.function is None or outer is None:
            return entry
        path = called_from(frame.path)
        name = _handed_as(m, frame, data)
        call = node_in(path.place) if path is not None and isinstance(path.place, Place) and name is not None else None
        argument = _argument(frame, call, name) if isinstance(call, ast.Call) and name is not None else None
        if argument is None or call is None:
            return entry
        m.frame, inner = outer, m.frame
        place = m.place(argument)
        m.frame = inner
        entry = _Entry(argument, call, place, outer)


def _handed_as(m: Machine, frame: Frame, data: Array) -> str | None:
    """The parameter that is the data; None where there is none, or where other data comes with it."""
    assert frame.function is not None
    names = _parameters(frame)
    found = None
    for name in names:
        held = m.store.get((frame.scope, name))
        content = m.content(held) if held is not MISSING else UNKNOWN
        if isinstance(content, Array) and content == data and found is None:
            found = name
        elif isinstance(content, Array) and _is_data(content) and content.shape.rank != 0:
            return None
    return found


def _parameters(frame: Frame) -> list[str]:
    assert frame.function is not None
    arguments = frame.function.definition[1].args
    return [each.arg for each in (*arguments.posonlyargs, *arguments.args)]


def _argument(frame: Frame, call: ast.Call, name: str) -> ast.AST | None:
    """The expression that a call hands over under that name."""
    return argument_of(call, name, _parameters(frame).index(name) - (1 if frame.receiver is not None else 0))
