"""Generators that are context managers: they run up to their `yield`, then the body of the `with` runs, then the rest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values import Function, LibraryName, Value

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine


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
