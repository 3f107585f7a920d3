"""The builtin functions that count, walk over, pair and order the items of something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.iteration import alike, element, items_and_rest, length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of, number_of
from tensorlint.libraries.comparing import weigh
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numberings import numbered
from tensorlint.values import INT, UNKNOWN, Array, Const, Function, Instance, LibraryObject, Mapping_, Ref, Sequence, Tuple, subtract

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value

FEW: Final = 32
"""Ranges up to this are told number by number: as many layers as a loop may build one by one."""
MANY: Final = 2**31
"""Of longer ranges no length is told: Python itself cannot count all of them."""


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "builtins")
    lib.row("len(obj)", _len)
    lib.row("range(*args)", _range)
    lib.row("enumerate(iterable, start=0)", _enumerate)
    lib.row("zip(*args, strict=False)", _zip, of_list=_unzipped)
    lib.row("map(function, *args)", _map)
    lib.row("filter(function, iterable)", _filter)
    lib.row("iter(iterable)", _iter)
    lib.row("next(iterator, default=None)", _next)
    lib.row("reversed(sequence)", _reversed)
    lib.row("sorted(iterable, key=None, reverse=False)", _sorted)


def _len(call: Call) -> Value:
    content = call.content("obj")
    if isinstance(content, Sequence):
        return number_of(content.size)
    if isinstance(content, Tuple):
        return Const(len(content.items)) if content.rest is None else INT
    if isinstance(content, Mapping_):
        return Const(len(content.entries)) if content.rest is None else INT
    if isinstance(content, Const) and isinstance(content.value, str):
        return Const(len(content.value))
    if isinstance(content, Array):
        shape = content.shape
        return number_of(shape.dims[0]) if shape.dims and not shape.prefix else INT
    m = call.machine
    receiver = call["obj"]
    if isinstance(content, Instance) and isinstance(receiver, Ref):
        member = class_member(m, content.cls, "__len__")
        if isinstance(member, Function):
            from tensorlint.interpreter.calls import call_function

            return call_function(m, member, [receiver], {}, call.node)
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        length_of = cls.action("length") if cls is not None else None
        if length_of is not None:
            length: Value = length_of(m, receiver, content)
            return length
    return INT


def _range(call: Call) -> Value:
    values = [call.machine.constant(value, MISSING) for value in call.star()]
    if values and all(isinstance(value, int) for value in values) and len(values) <= 3 and 0 not in values[2:]:
        numbers = range(*values)  # type: ignore[call-overload]
        if not numbers[FEW:]:
            return Sequence(tuple(Const(number) for number in numbers), None, "range")
        return Sequence((), INT, "range", size=len(numbers) if not numbers[MANY:] else None)
    bounds = [dim_of(call.machine, value) for value in call.star()]
    size = bounds[0] if len(bounds) == 1 else subtract(bounds[1], bounds[0]) if len(bounds) == 2 else None
    return Sequence((), INT, "range", size=size)


def spread(call: Call, name: str) -> tuple[tuple[Value, ...], Value | None, str]:
    content = call.content(name)
    kind = content.kind if isinstance(content, Sequence) else "iterator"
    items, rest = items_and_rest(call.machine, call[name], call.node)
    return items, rest, kind


def _enumerate(call: Call) -> Value:
    items, rest, kind = spread(call, "iterable")
    start = call.constant("start", 0)
    first = start if isinstance(start, int) else 0
    pairs = tuple(Tuple((Const(first + index), item)) for index, item in enumerate(items))
    size = length_of(call.content("iterable"))
    return Sequence(pairs, None if rest is None else Tuple((numbered(call.machine.content(rest)), rest)), kind if kind == "members" else "iterator", size=size)


def _zip(call: Call) -> Value:
    spreads = [items_and_rest(call.machine, value, call.node) for value in call.star()]
    if not spreads:
        return Sequence((), None, "iterator")
    closed = [len(items) for items, rest in spreads if rest is None]
    count = min(closed) if closed else 0
    if closed and all(rest is None or len(items) >= count for items, rest in spreads):
        return Sequence(tuple(Tuple(tuple(items[i] for items, _ in spreads)) for i in range(count)), None, "iterator")
    found = tuple(_any_of(items, rest) for items, rest in spreads)
    if len(found) == 2 and INT in found:  # categories beside a range of numbers: `zip(names, range(len(names)))`
        told = next((number for each in found if (number := numbered(call.machine.content(each))).classes is not None), INT)
        found = tuple(told if each == INT else each for each in found)
    return Sequence((), Tuple(found), "iterator")


def _unzipped(m: Machine, rows: Sequence, node: ast.AST) -> Value | None:
    """`zip(*pairs)`: of each position, what stands there in every one of them."""
    if rows.rest is None:
        return None
    items, rest = items_and_rest(m, alike(m, (*rows.items, rows.rest)), node)
    if rest is not None or not items:
        return None
    return Sequence(tuple(Sequence((), item, "list", size=rows.size) for item in items), None, "iterator")


def _any_of(items: tuple[Value, ...], rest: Value | None) -> Value:
    if rest is not None:
        return rest
    return items[0] if items and len(set(items)) == 1 else UNKNOWN


def _map(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    spreads = [items_and_rest(m, value, call.node) for value in call.star()]
    if len(spreads) == 1 and spreads[0][1] is None and len(spreads[0][0]) <= 8:
        results = tuple(call_value(m, call["function"], [item], {}, call.node) for item in spreads[0][0])
        return Sequence(results, None, "iterator")
    arguments = [_any_of(items, rest) for items, rest in spreads]
    return Sequence((), call_value(m, call["function"], arguments, {}, call.node), "iterator")


def _filter(call: Call) -> Value:
    return Sequence((), element(call.machine, call["iterable"], call.node), "iterator")


def _iter(call: Call) -> Value:
    items, rest, _ = spread(call, "iterable")
    return Sequence(items, rest, "iterator")


def _next(call: Call) -> Value:
    """Any of the items. What is left is one fewer, and it is not followed which stands in front now."""
    taken, own = element(call.machine, call["iterator"], call.node), call.content("iterator")
    if isinstance(own, Sequence) and own.kind == "iterator" and isinstance(call["iterator"], Ref):
        call.machine.write(call["iterator"], Sequence((), UNKNOWN if own.items and own.rest is not None else taken, "iterator"))
    return taken


def _reversed(call: Call) -> Value:
    items, rest, _ = spread(call, "sequence")
    if rest is None:
        return Sequence(tuple(reversed(items)), None, "iterator")
    return Sequence((), UNKNOWN if items else rest, "iterator", size=length_of(call.content("sequence")))


def _sorted(call: Call) -> Value:
    items, rest, _ = spread(call, "iterable")
    constants = [call.machine.constant(item, MISSING) for item in items]
    if rest is None and call.is_none("key") and not call.given("reverse") and all(isinstance(c, (int, float, str)) for c in constants):
        try:
            return Sequence(tuple(Const(c) for c in sorted(constants)), None)  # type: ignore[type-var]
        except TypeError:
            return UNKNOWN
    weigh(call, items if rest is None else (rest,))
    return Sequence((), _any_of(items, rest), size=length_of(call.content("iterable")))
