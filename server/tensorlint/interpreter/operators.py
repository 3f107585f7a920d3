"""Operators: what arithmetic makes of constants, numbers, arrays and lists. Python's own are folded where nothing huge can come of it."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.measuring import handed_in
from tensorlint.interpreter.tests import truth
from tensorlint.values import (
    BOOL,
    TEXT,
    UNKNOWN,
    Array,
    Const,
    Number,
    Opaque,
    Sequence,
    Statistic,
    Text,
    Tuple,
    Value,
    add,
    divide,
    join,
    multiply,
    range_between,
    subtract,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

MAX_TEXT: Final = 4096
MAX_REPEATED: Final = 64
UNARY: Final = {ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Invert: operator.invert}
BINARY: Final = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
    ast.BitXor: operator.xor,
}
DIMS: Final = {ast.Add: add, ast.Sub: subtract, ast.Mult: multiply, ast.FloorDiv: divide}


def unary(m: Machine, node: ast.UnaryOp, value: Value) -> Value:
    """What a sign, `not` or `~` makes of a value."""
    if isinstance(node.op, ast.Not):
        known = truth(m, value)
        return BOOL if known is None else Const(not known)
    content = m.content(value)
    if isinstance(content, Const) and isinstance(content.value, (bool, int, float)):
        try:
            return Const(UNARY[type(node.op)](content.value), computed=content.computed)  # type: ignore[operator]
        except TypeError:
            return UNKNOWN
    if isinstance(content, Number):
        if content.dim is not None and isinstance(node.op, ast.USub):
            return Number(content.kind, multiply(content.dim, -1), content.origins)  # type: ignore[arg-type]
        return Number(content.kind, None, content.origins, computed=content.computed)
    if isinstance(content, Array):
        return m.registry.unary(m, type(node.op).__name__, value, content, node)
    return UNKNOWN


def binary(m: Machine, op: type[ast.operator], left: Value, right: Value, node: ast.AST) -> Value:
    """left op right, for each of their cases."""
    return m.over_both(left, right, lambda a, b: _binary_on(m, op, a, b, node))


def _binary_on(m: Machine, op: type[ast.operator], left: Value, right: Value, node: ast.AST) -> Value:
    a, b = m.content(left), m.content(right)
    if isinstance(a, Const) and isinstance(b, Const):
        return _fold(op, a.value, b.value)
    if isinstance(a, Array) or isinstance(b, Array):
        return m.registry.binary(m, op.__name__, (left, a), (right, b), node)
    if isinstance(a, (Number, Const)) and isinstance(b, (Number, Const)):
        return _numbers(op, a, b)
    if op is ast.FloorDiv and isinstance(a, Number) and a.dim is not None and isinstance(b, Opaque):  # a size is cut into so many parts
        return _numbers(op, a, Number("int", handed_in(right, b)))
    if op is ast.Add and isinstance(a, (Tuple, Sequence)) and type(a) is type(b):
        return _concatenate(m, a, b, node)
    if op is ast.Mult and isinstance(a, (Tuple, Sequence)) and isinstance(b, (Const, Number)):
        return _repeated(m, a, b, node)
    if isinstance(a, (Text, Const)) and op in (ast.Add, ast.Mod) and (isinstance(a, Text) or isinstance(a.value, str)):
        return TEXT
    if op is ast.Div and isinstance(b, Text):
        return UNKNOWN  # pathlib
    return m.registry.operate(m, op.__name__, (left, a), (right, b), node)


def _repeated(m: Machine, a: Tuple | Sequence, times: Value, node: ast.AST) -> Value:
    """A list several times in a row; of many items, or an unknown number of times, any number of what they have in common."""
    count = times.value if isinstance(times, Const) else None
    items, rest = a.items, a.rest
    if isinstance(count, int) and rest is None and 0 <= count * len(items) <= MAX_REPEATED:
        items = items * count
    elif count is not None and not isinstance(count, int):
        return UNKNOWN
    else:
        for item in items:
            rest = item if rest is None else join(rest, item)
        items = ()
    return Tuple(items, rest) if isinstance(a, Tuple) else m.make(Sequence(items, rest, a.kind), m.token(node))


def _concatenate(m: Machine, a: Tuple | Sequence, b: Value, node: ast.AST) -> Value:
    assert isinstance(b, (Tuple, Sequence))
    if a.rest is None:
        items, rest = a.items + b.items, b.rest
    else:
        items, rest = a.items, UNKNOWN
    return Tuple(items, rest) if isinstance(a, Tuple) else m.make(Sequence(items, rest, "list"), m.token(node))


def _fold(op: type[ast.operator], a: object, b: object) -> Value:
    function = BINARY.get(op)
    if function is None:
        return UNKNOWN
    if op in (ast.Pow, ast.LShift, ast.Mult) and not _is_small(a, b):
        return UNKNOWN
    try:
        result = function(a, b)
    except Exception:
        return UNKNOWN
    if isinstance(result, (str, bytes)) and len(result) > MAX_TEXT:
        return TEXT
    return Const(result, computed=isinstance(result, float)) if isinstance(result, (bool, int, float, complex, str, bytes)) else UNKNOWN


def _is_small(a: object, b: object) -> bool:
    """Whether folding cannot build something huge."""
    return (
        all(not isinstance(x, (int, float)) or abs(x) < 1e6 for x in (a, b))
        and not (isinstance(a, (str, bytes)) and isinstance(b, int) and len(a) * b > MAX_TEXT)
        and not (isinstance(b, (int, float)) and abs(b) > 64 and isinstance(a, (int, float)) and abs(a) > 1e3)
    )


def _kept_statistic(op: type[ast.operator], a: Number | Const, b: Number | Const) -> object:
    """Which statistic two numbers make: one that little is added to, so that it is not zero, or the range from one to the other."""
    if op is ast.Add and isinstance(a, Number) and isinstance(b, Const) and isinstance(b.value, float) and 0 <= b.value < 1e-2:
        return a.statistic
    if op is ast.Sub and isinstance(a, Number) and isinstance(b, Number) and isinstance(a.statistic, Statistic) and isinstance(b.statistic, Statistic):
        return range_between(a.statistic, b.statistic)
    return None


def _numbers(op: type[ast.operator], a: Number | Const, b: Number | Const) -> Value:
    x = a.dim if isinstance(a, Number) else a.value
    y = b.dim if isinstance(b, Number) else b.value
    origins = (a.origins if isinstance(a, Number) else frozenset()) | (b.origins if isinstance(b, Number) else frozenset())
    kinds = {n.kind if isinstance(n, Number) else type(n.value).__name__ for n in (a, b)}
    if not kinds <= {"int", "float", "bool"}:
        return TEXT if op is ast.Mod and isinstance(a, Const) and isinstance(a.value, str) else UNKNOWN
    if op is ast.Div:
        return Number("float", None, origins, computed=True)
    if "float" in kinds:
        return Number("float", None, origins, computed=True, statistic=_kept_statistic(op, a, b))
    if x is None or y is None or isinstance(x, bool) or isinstance(y, bool):
        return Number("int", None, origins)
    arithmetic = DIMS.get(op)
    return Number("int", arithmetic(x, y) if arithmetic else None, origins)  # type: ignore[arg-type]
