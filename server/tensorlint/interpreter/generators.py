"""Generators: what they give, in order where that is known. Those that manage a context run up to their `yield`, then the body of the `with`, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.values import Function, LibraryName, Sequence, Sym, Value, join
from tensorlint.values.merging import join_contents

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine


MAX_GIVEN: Final = 64


class Given(NamedTuple):
    """What one `yield` gave."""

    value: Value
    site: object
    many: bool  # in a pass that stands for many: any number of times
    sure: bool  # not behind a test of which both answers are open


def give(m: Machine, value: Value, site: object, *, many: bool = False) -> None:
    """A `yield` is reached."""
    frame: Frame = m.frame
    many = many or not all(loop.exact for loop in frame.loops)
    frame.yields.append(Given(value, site, many, m.condition == frame.started and not frame.tries))


def generated(m: Machine, given: list[Given], token: tuple[object, object]) -> Sequence:
    """What a generator gives: one after the other where each `yield` is sure to be reached, else one that stands for all."""
    if len(given) <= MAX_GIVEN and all(each.sure for each in given):
        single = tuple(m.box(each.value, token, ("yield", index)) for index, each in enumerate(given) if not each.many)
        if len(single) == len(given):
            return Sequence(single, None, "iterator")
        if single or len({each.site for each in given}) > 1:
            return _mixed(m, given, token)
    size = Sym("items", token, many=True) if len({each.site for each in given}) == 1 and all(each.sure for each in given) else None
    return Sequence((), _one_of(m, given, token, "yield"), "iterator", size=size)


def _mixed(m: Machine, given: list[Given], token: tuple[object, object]) -> Sequence:
    """Some once, some any number of times: later passes give at a place what the first one gave there."""
    parts: dict[object, tuple[Value, bool]] = {}
    for index, each in enumerate(given):
        if not each.many:
            parts[index] = (m.box(each.value, token, ("yield", index)), False)
        elif each.site not in parts:
            alike = [other for other in given if other.many and other.site == each.site]
            parts[each.site] = (_one_of(m, alike, token, ("yield", index)), True)
    row = tuple(parts.values())
    count = next(index for index, (_, many) in enumerate(row) if many)
    rest = row[count][0]
    for value, _ in row[count + 1 :]:
        rest = join(rest, value)
    return Sequence(tuple(value for value, _ in row[:count]), rest, "iterator", row)


def _one_of(m: Machine, given: list[Given], token: tuple[object, object], which: object) -> Value:
    values = list(dict.fromkeys(each.value for each in given))
    return m.box(values[0] if len(values) == 1 else join_contents([m.content(value) for value in values]), token, which)


class Suspended(Value):
    """A call of a generator that manages a context, before it has been entered."""

    __slots__ = ("function", "keywords", "positional")

    def __init__(self, function: Function, positional: tuple[Value, ...], keywords: tuple[tuple[str, Value], ...]) -> None:
        self.function = function
        self.positional = positional
        self.keywords = keywords

    def __eq__(self, other: object) -> bool:
        return type(other) is Suspended and (other.function, other.positional, other.keywords) == (self.function, self.positional, self.keywords)

    def __hash__(self) -> int:
        return hash((self.function, self.positional))

    def __repr__(self) -> str:
        return f"context manager {self.function.name}"


def manages_context(m: Machine, function: Function) -> bool:
    """Whether a decorator makes a context manager of the generator."""
    return any(isinstance(each, LibraryName) and m.registry.has_fact(each.name, "generator_manager") for each in function.decorators)


def run_around(m: Machine, manager: Suspended, body: Callable[[Value], bool], node: ast.AST) -> bool:
    """Runs a generator with the body of the `with` in place of its `yield`; whether a path goes on after the `with`.

    The rest of the generator runs however the body is left, so what it writes is also written where the body returned or left a loop.
    """
    from tensorlint.interpreter.activation import call_function
    from tensorlint.interpreter.exits import ways_out

    outer = m.frame
    alive: list[bool] = []
    depth = len(m.store.journals)
    left: list[tuple[object, dict[tuple[object, object], Value]]] = []

    def yielded(value: Value) -> None:
        inner = m.frame
        known = set(map(id, ways_out(outer)))
        m.frame = outer
        try:
            alive.append(body(value))
        finally:
            m.frame = inner
        new = [each for each in ways_out(outer) if id(each) not in known]
        if new:
            state = m.store.delta(depth)
            left.extend((each, state) for each in new)

    m.store.fork()
    call_function(m, manager.function, list(manager.positional), dict(manager.keywords), node, yielded=yielded)
    after = m.store.delta(depth)
    m.store.commit()
    for each, before in left:
        each.write({key: value for key, value in after.items() if before.get(key) != value})  # type: ignore[attr-defined]
    return any(alive)
