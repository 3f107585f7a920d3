"""Where a pipeline of transforms is applied: by hand at a call, or by the data set that it was handed to."""

from __future__ import annotations

import ast
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.construction import PLACES
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import ANY, NO_FLAGS, NONE, SAMPLED, Array, Const, LibraryObject, Ref, Sequence, Step, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.syntax import Place
    from tensorlint.values import Token

VIA: Final = "via"
OWNER: Final = "sampled"
"""What the surroundings hold of the data set of which an element is being made."""
MANY_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp)


@contextmanager
def sampling(m: Machine, dataset: Value) -> Iterator[None]:
    """While an element of a data set is made, what is applied was handed to that data set."""
    outer = m.get(AMBIENT, OWNER)
    m.set(AMBIENT, OWNER, dataset)
    try:
        yield
    finally:
        m.set(AMBIENT, OWNER, NONE if outer is MISSING else outer)


def sampled(m: Machine) -> Ref | None:
    """The data set of which an element is being made."""
    dataset = m.get(AMBIENT, OWNER)
    return dataset if isinstance(dataset, Ref) else None


def read_at(call: Call, path: object = None) -> tuple[Token, frozenset[object]]:
    """By what a file is known that is read here, and the flag of what is read for one sample alone: a data set reads other files for others, and the same
    ones whoever goes through it.
    """
    if isinstance(path, str):
        return path, NO_FLAGS
    owner = sampled(call.machine)
    return (call.token, NO_FLAGS) if owner is None else ((call.place, owner.cell), frozenset({SAMPLED}))


@contextmanager
def applying(m: Machine, transform: Value, call: Call | None = None) -> Iterator[None]:
    """While a pipeline runs, its steps know where it was applied. Inside of another pipeline, that is where the outer one was."""
    outer = m.get(AMBIENT, VIA)
    if isinstance(outer, Const) and outer.value is not None:
        yield
        return
    dataset = sampled(m)
    if dataset is not None:
        place: object = handed_over(m, dataset, transform)
    else:
        place = ("again" if call is not None and _repeats(call) else "once", call.place) if call is not None else None
    m.set(AMBIENT, VIA, Const(place))
    try:
        yield
    finally:
        m.set(AMBIENT, VIA, NONE)


def via(m: Machine) -> object:
    """Where the pipeline that runs was applied: ("handed" | "once" | "again", place); "again": to one picture, over and over."""
    known = m.get(AMBIENT, VIA)
    return known.value if isinstance(known, Const) else None


def handed_over(m: Machine, dataset: Ref, transform: Value) -> tuple[str, object]:
    """Where a data set was given its transform: the argument, or the data set's own birth where it makes one itself."""
    pairs = m.get(dataset.cell, PLACES)
    for pair in pairs.items if isinstance(pairs, Tuple) else ():
        assert isinstance(pair, Tuple)
        value, place, _ = pair.items
        if value == transform and isinstance(value, Ref):
            return ("handed", place.value)  # type: ignore[attr-defined]
    return ("handed", dataset.cell.place)


def as_views(m: Machine, sample: Value) -> Value:
    """A sample in which one picture went through the same lots several times: its views are random on purpose, to be compared with one another."""
    content = m.content(sample)
    if not isinstance(content, Tuple) or content.rest is not None:
        return sample
    drawn = Counter(mark for item in content.items for mark in _lots(m.content(item)))
    several = {mark for mark, count in drawn.items() if count > 1}
    return Tuple(tuple(_as_view(m, item, several) for item in content.items)) if several else sample


def places_of_lots(m: Machine, sample: Value, depth: int = 3) -> frozenset[object] | None:
    """Where the random steps stand that a sample went through, whichever of several it is; None where nothing is known of what was done to it."""
    found: set[object] = set()
    known = False
    for _, each in m.alternatives(sample):
        content = m.content(each)
        if isinstance(content, Array):
            known = known or bool(content.steps)
            found |= {step.token[0] for step in content.steps if step.kind == "random" and isinstance(step.token, tuple)}
        elif isinstance(content, (Tuple, Sequence)) and depth:
            for inner in (places_of_lots(m, item, depth - 1) for item in content.items):
                known = known or inner is not None
                found |= inner or set()
        else:
            return None
    return frozenset(found) if known else None


def _lots(content: Value) -> set[tuple[object, object]]:
    """The random steps of an array, each with what it is drawn for."""
    if not isinstance(content, Array) or not content.origins:
        return set()
    return {(step.token[0], content.origins) for step in content.steps if step.kind == "random" and isinstance(step.token, tuple)}


def _as_view(m: Machine, item: Value, several: set[tuple[object, object]]) -> Value:
    content = m.content(item)
    if not isinstance(content, Array) or not _lots(content) & several:
        return item
    steps = tuple(each if each.kind != "random" else _drawn_again(each) for each in content.steps)
    return content.derive(steps=steps, base=None)


def _drawn_again(step: Step) -> Step:
    place = step.token[0] if isinstance(step.token, tuple) else None
    return Step(step.kind, step.operand, step.label, step.token, step.of, ("again", place))


def _repeats(call: Call) -> bool:
    """Whether a loop around the call applies it to the same argument on each turn, as test-time augmentation does."""
    given = [*getattr(call.node, "args", []), *(keyword.value for keyword in getattr(call.node, "keywords", []))]
    first = next(iter(given), None)  # the picture comes first, by its name or without one
    if first is None or not call.machine.frame.unit.body:
        return False
    loop = None
    for statement in call.machine.frame.unit.body:
        for node in ast.walk(statement):
            if isinstance(node, MANY_LOOPS) and any(each is call.node for each in ast.walk(node)):
                loop = node  # walked from the outside in: the last is the innermost
    if loop is None:
        return False
    bound = {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    used = {node.id for node in ast.walk(first) if isinstance(node, ast.Name)}
    fresh = any(isinstance(node, ast.Call) for node in ast.walk(first)) and isinstance(loop, ast.While)
    return bool(used) and not (used & bound) and not fresh


def observe_handed(m: Machine, dataset: Ref, drawn: Callable[[], frozenset[object] | None]) -> None:
    """A data set was built: what the transforms that it was handed would do to a picture, and what its other arguments are called.

    drawn: where the random steps stand that a sample goes through, asked where there are any; None where its samples are not followed.
    """
    pairs = m.get(dataset.cell, PLACES)
    items = [pair.items for pair in pairs.items if isinstance(pair, Tuple)] if isinstance(pairs, Tuple) else []
    content = m.content(dataset)
    flags = {name: m.constant(value, MISSING) for name, value in content.arguments} if isinstance(content, LibraryObject) else {}
    part = next((flags[name] for name in ("train", "split") if name in flags), None)
    for value, where, written in items:
        held = m.content(value)
        cls = m.registry.class_named(held.name) if isinstance(held, LibraryObject) else None
        run = cls.action("pipeline") if cls is not None else None
        if run is None:
            continue
        with sampling(m, dataset), applying(m, value):
            out = run(m, value, Array("pil", ANY, "uint8"))
        steps = tuple(step for step in out.steps if step.kind == "random")
        through = drawn() if steps else None
        if through is not None:
            steps = tuple(step for step in steps if isinstance(step.token, tuple) and step.token[0] in through)
        if steps:
            others = tuple(str(m.constant(each[2])) for each in items if each[0] is not value)
            m.observe(
                "handed-over",
                cast("Place", m.constant(where)),
                steps=steps,
                written=m.constant(written),
                others=others,
                part=None if part is MISSING else part,
            )
