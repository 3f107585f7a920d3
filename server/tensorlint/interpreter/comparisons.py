"""Comparisons: what is known of them without running anything."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.inheritance import linearize, own_member
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import (
    BOOL,
    UNKNOWN,
    Array,
    Class,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Number,
    Ref,
    Sequence,
    Text,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

MIRRORED: Final = {"Lt": "Gt", "Gt": "Lt", "LtE": "GtE", "GtE": "LtE", "Eq": "Eq", "NotEq": "NotEq"}
"""The comparison that says the same with its sides exchanged, by the names of `ast`."""
COMPARE: Final = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda a, b: a in b,
    ast.NotIn: lambda a, b: a not in b,
}

IDENTITY: Final[dict[type[ast.cmpop], bool]] = {ast.Eq: True, ast.Is: True, ast.In: True, ast.NotEq: False, ast.IsNot: False, ast.NotIn: False}
"""Comparisons that ask whether two are one, and the answer that they give then."""


def compare(m: Machine, op: ast.cmpop, left: Value, right: Value, node: ast.Compare) -> Value:
    """What one comparison of two values gives."""
    a, b = m.content(left), m.content(right)
    if type(op) in IDENTITY and _is_known_class(m, a):
        same = _is_class(m, a, b)
        return BOOL if same is None else Const(same is IDENTITY[type(op)])
    if isinstance(op, (ast.Is, ast.IsNot)):
        if isinstance(a, Const) and isinstance(b, Const):
            return Const((a == b) is isinstance(op, ast.Is))
        if Const(None) in (a, b) and not _may_be_none(a if b == Const(None) else b):
            return Const(isinstance(op, ast.IsNot))
        return Const(isinstance(op, ast.IsNot)) if _are_two_objects(m, left, right, a, b) else BOOL
    if isinstance(a, Array) or isinstance(b, Array):
        if isinstance(op, (ast.In, ast.NotIn)):
            return BOOL
        return m.registry.binary(m, type(op).__name__, (left, a), (right, b), node)
    if isinstance(a, LibraryObject) or isinstance(b, LibraryObject):
        told = m.registry.operate(m, type(op).__name__, (left, a), (right, b), node)
        if told is not UNKNOWN:
            return told
    if isinstance(a, Const) and isinstance(b, Const):
        return _fold_compare(op, a.value, b.value)
    if isinstance(op, (ast.Eq, ast.NotEq)) and isinstance(a, (Const, Tuple)) and isinstance(b, (Const, Tuple)):
        one, other = m.constant(left, MISSING), m.constant(right, MISSING)
        if one is not MISSING and other is not MISSING:
            return _fold_compare(op, one, other)
    if isinstance(op, (ast.In, ast.NotIn)) and isinstance(a, Const):
        held = m.constant(right, MISSING)
        if isinstance(b, Mapping_) and b.rest is None:
            held = tuple(key for key, _ in b.entries)
        if isinstance(held, (tuple, str)):
            return _fold_compare(op, a.value, held)
    if isinstance(op, (ast.Eq, ast.NotEq)) and _are_two_objects(m, left, right, a, b):
        return Const(isinstance(op, ast.NotEq))
    origins = frozenset().union(*(x.origins for x in (a, b) if isinstance(x, Number)))
    if origins:
        place = m.place(node)
        for each in (left, right):
            m.use(each, "compare", place)
    return BOOL if isinstance(op, (ast.In, ast.NotIn)) or (_is_single(a) and _is_single(b)) else UNKNOWN


def _is_single(value: Value) -> bool:
    """Whether a value is known to be no array, whose items would each be compared."""
    return isinstance(value, (Const, Number, Text, Tuple, Sequence, Mapping_, Function, Class, Instance))


def _is_class(m: Machine, cls: Value, other: Value) -> bool | None:
    """Whether a class is another one, or one of several, as `type(part) == nn.Dropout` asks; None where that is not known."""
    if isinstance(other, (Tuple, Sequence)):
        answers = [_is_class(m, cls, m.content(each)) for each in other.items]
        return True if True in answers else None if None in answers or other.rest is not None else False
    if isinstance(other, Const):
        return False
    if not _is_known_class(m, other):
        return None
    if cls == other or isinstance(cls, Class) or isinstance(other, Class):
        return cls == other
    # A class may have another name in the library's own files, which the tables do not tell.
    return None if cls.name.rpartition(".")[2] == other.name.rpartition(".")[2] else False  # type: ignore[attr-defined]


def _is_known_class(m: Machine, value: Value) -> bool:
    """Whether something is a class, and stands for its own objects alone."""
    if isinstance(value, Class):
        return True
    entry = m.registry.lookup(value.name) if isinstance(value, LibraryName) else None
    return isinstance(entry, LibraryClass) and not entry.fact("of_any_class")


def _are_two_objects(m: Machine, left: Value, right: Value, a: Value, b: Value) -> bool:
    """Whether two objects of the program's classes are two, and their classes do not say otherwise what is equal."""
    if not (isinstance(left, Ref) and isinstance(right, Ref) and isinstance(a, Instance) and isinstance(b, Instance)) or left.cell == right.cell:
        return False
    return all(_is_plain(m, each) for instance in (a, b) for each in linearize(m, instance.cls))


def _is_plain(m: Machine, cls: object) -> bool:
    """Whether a class is one of the program's that leaves it to identity what is equal: no decorator has given it an `__eq__`."""
    if not isinstance(cls, Class) or own_member(m, cls, "__eq__") is not None:
        return False
    definition = cls.definition[1] if isinstance(cls.definition, tuple) else None
    return isinstance(definition, ast.ClassDef) and not definition.decorator_list


def _may_be_none(value: Value) -> bool:
    return not isinstance(value, (Array, Tuple, Sequence, Mapping_, Function, Number, Text)) and not m_is_object(value)


def m_is_object(value: Value) -> bool:
    """Whether the content is an object that was built in view."""
    return type(value).__name__ in {"Instance", "LibraryObject", "Class", "BoundMethod", "ModuleValue"}


def _fold_compare(op: ast.cmpop, a: object, b: object) -> Value:
    try:
        return Const(bool(COMPARE[type(op)](a, b)))  # type: ignore[no-untyped-call]
    except Exception:
        return UNKNOWN
