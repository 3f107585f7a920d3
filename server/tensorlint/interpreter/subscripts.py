"""Subscripts: reading and writing items of containers, arrays and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from tensorlint.interpreter.attributes import child_of, class_of
from tensorlint.interpreter.inheritance import base_that_acts, class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.values import (
    ALWAYS,
    PICKED,
    TEXT,
    UNKNOWN,
    Array,
    Cases,
    Class,
    Condition,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Opaque,
    Ref,
    Sequence,
    Text,
    Tuple,
    Value,
    contradict,
    join,
    make_cases,
)
from tensorlint.values.merging import join_contents

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine

T = TypeVar("T")
MAKES: Final = "makes"
"""The aspect of a dict that holds what is called for a key that it has not."""


def get_item(m: Machine, receiver: Value, index: Value, node: ast.AST) -> Value:
    """receiver[index], for each of their cases."""
    if type(receiver) is not Cases and type(index) is not Cases:
        return _get_item(m, receiver, index, node)
    return m.over(receiver, lambda a: m.over(index, lambda b: _get_item(m, a, b, node)))


def _get_item(m: Machine, receiver: Value, index: Value, node: ast.AST) -> Value:
    content = m.content(receiver)
    if isinstance(content, (Tuple, Sequence)):
        return _of_sequence(m, content, index, node)
    if isinstance(content, Mapping_):
        makes = m.get(receiver.cell, MAKES) if isinstance(receiver, Ref) else MISSING
        if isinstance(receiver, Ref) and makes is not MISSING:
            return _made(m, receiver, content, index, makes, node)
        found = pick(m, content, index)
        return UNKNOWN if found is None else found
    if isinstance(content, (Array, LibraryObject)):
        cls = class_of(m, content)
        hook = cls.hook("subscript") if cls else None
        return hook(m, receiver, content, index, node) if hook is not None else UNKNOWN
    if isinstance(content, Instance) and isinstance(receiver, Ref):
        return _of_instance(m, receiver, content, index, node)
    if isinstance(content, Text) or (isinstance(content, Const) and isinstance(content.value, str)):
        return TEXT
    if isinstance(content, Opaque) and isinstance(receiver, Ref):
        return item_of(m, receiver, index, node)
    if isinstance(content, (LibraryName, Class)):
        return content  # a generic class: list[int]
    return UNKNOWN


def item_of(m: Machine, receiver: Ref, index: Value, node: ast.AST) -> Value:
    """What an unknown object holds under a key: the same unknown wherever it is asked for by the same one, a part of what came in by any other."""
    key = m.constant(index, MISSING)
    if isinstance(key, (str, int)):
        return child_of(m, receiver, ("[]", key))
    return m.make(Opaque("[]", receiver.cell), m.token(node)) if isinstance(m.content(index), (Text, Opaque)) else UNKNOWN


def _made(m: Machine, receiver: Ref, content: Mapping_, index: Value, makes: Value, node: ast.AST) -> Value:
    """What a dict holds that makes what it is asked for and has not."""
    from tensorlint.interpreter.calls import call_value

    key = m.constant(index, MISSING)
    held = content.get(key) if key is not MISSING else content.rest
    if held is not None and held is not UNKNOWN:
        return held
    new = m.box(call_value(m, makes, [], {}, node), m.token(node), key if key is not MISSING else None)
    if key is not MISSING:
        m.write(receiver, content.put(key, new))
        return new
    m.write(receiver, Mapping_(content.entries, new))
    for _, each in content.entries:
        new = join(new, each)
    return new


def pick(m: Machine, content: Mapping_, index: Value) -> Value | None:
    """What a dict holds under a key; under one that is not known any of it, each where the key is its own. None where the key is not there."""
    key = m.constant(index, MISSING)
    if key is not MISSING:
        return content.get(key)
    if content.rest is not None:
        values = {value for _, value in content.entries} | {content.rest}
        return values.pop() if len(values) == 1 else UNKNOWN
    if not isinstance(index, Ref):
        return make_cases([(ALWAYS, value) for _, value in content.entries]) if content.entries else None
    told = frozenset(test for test in m.condition if test[0] == index)
    pairs: list[tuple[Condition, Value]] = []
    for name, value in content.entries:
        condition: Condition = frozenset({(index, ("==", name))})
        if not contradict(condition, told):
            pairs.append((condition, value))
    return make_cases(pairs) if pairs else None


def _of_instance(m: Machine, receiver: Ref, content: Instance, index: Value, node: ast.AST) -> Value:
    from tensorlint.interpreter.calls import call_function

    member = class_member(m, content.cls, "__getitem__")
    if isinstance(member, Function):
        return call_function(m, member, [receiver, index], {}, node)
    base = base_that_acts(m, content.cls)
    hook = base.hook("subscript") if base is not None else None
    return hook(m, receiver, content, index, node) if hook is not None else UNKNOWN


def slice_bounds(m: Machine, index: Value) -> tuple[object, object, object] | None:
    """The constants (lower, upper, step) of a slice; MISSING for a part that is not known; None for what is no slice."""
    if isinstance(index, Sequence) and index.kind == "slice":
        lower, upper, step = (m.constant(part, MISSING) for part in index.items)
        return lower, upper, step
    return None


def sliced(items: tuple[T, ...], bounds: tuple[object, object, object]) -> tuple[T, ...] | None:
    """What a slice leaves of some items; None where its bounds are not known, or none that a list takes (a step of zero raises)."""
    told = [each for each in bounds if each is None or isinstance(each, int)]
    return items[slice(*told)] if len(told) == len(bounds) and bounds[2] != 0 else None


def _of_sequence(m: Machine, content: Tuple | Sequence, index: Value, node: ast.AST) -> Value:
    bounds = slice_bounds(m, index)
    if bounds is not None:
        items = sliced(content.items, bounds) if content.rest is None else None
        if items is not None:
            return Tuple(items) if isinstance(content, Tuple) else m.make(Sequence(items, None, content.kind), m.token(node))
        return m.make(Sequence((), _any(content)), m.token(node))
    if isinstance(index, Tuple):
        return UNKNOWN  # a list has no axes: this raises
    position = m.constant(index, MISSING)
    if isinstance(position, int):
        if content.rest is None:
            return content.items[position] if -len(content.items) <= position < len(content.items) else UNKNOWN
        if 0 <= position < len(content.items):
            return content.items[position]
        return whichever(m, content.rest, node)
    return _picked(m, content, index, node)


def _picked(m: Machine, content: Tuple | Sequence, index: Value, node: ast.AST) -> Value:
    """The item at a place that is not known: any of them, and the same one of lists that are asked at the same place."""
    if content.rest is not None or len({m.content(item) for item in content.items}) < 2:
        return whichever(m, _any(content), node)
    asked = index if isinstance(index, Ref) else m.token(node)
    pairs: list[tuple[Condition, Value]] = [(frozenset({((PICKED, asked), ("==", position))}), item) for position, item in enumerate(content.items)]
    possible = [(condition, item) for condition, item in pairs if m.feasible(condition)]
    if not possible:
        return UNKNOWN
    apart = make_cases(possible)
    return join_contents([m.content(item) for _, item in possible]) if apart is UNKNOWN else apart  # of many items, what they have in common


def whichever(m: Machine, items: Value, node: ast.AST) -> Value:
    """One of the kinds of items that a list holds: that it is a certain one of them is not known of any place."""
    if type(items) is not Cases or _are_of_one_size(m, items):
        return items
    subject = (PICKED, (m.token(node), "kind"))
    return make_cases([(condition | {(subject, ("==", number))}, each) for number, (condition, each) in enumerate(items.alternatives)])


def _are_of_one_size(m: Machine, items: Cases) -> bool:
    """Whether arrays are alike in what they fit."""
    contents = [m.content(each) for _, each in items.alternatives]
    return all(isinstance(each, Array) for each in contents) and len({each.shape for each in contents if isinstance(each, Array)}) == 1


def _any(content: Tuple | Sequence) -> Value:
    """One item, whichever it is."""
    out: Value | None = content.rest
    for item in content.items:
        out = item if out is None else join(out, item)
    return UNKNOWN if out is None else out


def set_item(m: Machine, receiver: Value, index: Value, value: Value, node: ast.AST) -> None:
    """receiver[index] = value."""
    targets = m.alternatives(receiver)
    for condition, each in targets:
        with m.assuming(condition):  # what is made of one of several tables is put into that one
            put = _item_setter(m, m.content(each))
            if put is not None:
                put(m, m.content(each), index, value, node)
            elif isinstance(each, Ref):
                _set_item(m, each, index, value, node, certain=len(targets) == 1)
            else:
                m.escape(value, m.place(node))


def _item_setter(m: Machine, content: Value) -> Callable[..., None] | None:
    """What a library says that setting an item of its object does."""
    cls = class_of(m, content) if isinstance(content, LibraryObject) else None
    return None if cls is None else cls.fact("assign_item")  # type: ignore[return-value]


def _part_setter(m: Machine, content: Value) -> Callable[..., None] | None:
    """The same of an object that holds others in order."""
    cls = class_of(m, content) if isinstance(content, LibraryObject) else None
    return None if cls is None else cls.fact("put_item")  # type: ignore[return-value]


def _set_item(m: Machine, receiver: Ref, index: Value, value: Value, node: ast.AST, *, certain: bool) -> None:
    content = m.content(receiver)
    if isinstance(content, Mapping_):
        key = m.constant(index, MISSING)
        held = m.box(value, m.token(node), key if key is not MISSING else None)
        if key is MISSING or not certain:
            m.write(receiver, Mapping_(content.entries, held if content.rest is None else join(content.rest, held)))
        else:
            m.write(receiver, content.put(key, held))
    elif isinstance(content, Sequence):
        position = m.constant(index, MISSING)
        held = m.box(value, m.token(node), "[]")
        if isinstance(position, int) and -len(content.items) <= position < len(content.items) and content.rest is None and certain:
            items = list(content.items)
            items[position] = held
            m.write(receiver, Sequence(tuple(items), None, content.kind))
        else:
            m.write(receiver, Sequence((), join(_any(content), held), content.kind))
    elif _part_setter(m, content) is not None:
        _part_setter(m, content)(m, receiver, index, value)  # type: ignore[misc]
    elif isinstance(content, Array):
        m.write(receiver, m.registry.assign_item(m, receiver, content, index, value, node))
    elif isinstance(content, Instance):
        from tensorlint.interpreter.calls import call_function

        member = class_member(m, content.cls, "__setitem__")
        if isinstance(member, Function):
            call_function(m, member, [receiver, index, value], {}, node)
    else:
        m.lose_track(receiver)
        m.escape(value, m.place(node))
