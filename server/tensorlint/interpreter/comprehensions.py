"""Comprehensions: over known items one by one, else over one that stands for all."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, TypeVar

from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.frames import CallPath, Scope
from tensorlint.interpreter.iteration import alike, bind_target, items_and_rest, length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.tests import truth
from tensorlint.interpreter.turns import turning
from tensorlint.syntax.notes import noted
from tensorlint.values import UNKNOWN, Mapping_, Sequence, Value, join

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Dim

T = TypeVar("T")

MAX_ITEMS: Final = 32
MAX_WORK: Final = 640
"""What going through known items one by one may cost: their number times the size of what is made of each."""


def run_comprehension(m: Machine, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Value:
    """What a comprehension makes."""
    with turning(m, node):
        return _collect(m, node)


def _collect(m: Machine, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Value:
    frame = m.frame
    outer = frame.scope
    source = evaluate(m, node.generators[0].iter)  # the first of them is gone through where the comprehension stands: its names are not those inside
    frame.scope = Scope((frame.unit, node), frame.path, outer, frame.module)
    try:
        if isinstance(node, ast.DictComp):
            pairs, closed, _ = _generate(m, node.generators, source, _size(node), lambda: (evaluate(m, node.key), evaluate(m, node.value)))
            return m.make(_mapping(m, node, pairs, closed=closed), m.token(node))
        items, closed, count = _generate(m, node.generators, source, _size(node), lambda: evaluate(m, node.elt))
        kind = {ast.ListComp: "list", ast.SetComp: "set"}.get(type(node), "iterator")
        if kind == "set" and closed:
            items = once_each(m, items)
        boxed = tuple(m.box(item, m.token(node.elt), index) for index, item in enumerate(items))
        if closed:
            content = Sequence(boxed, None, kind)
        else:
            content = Sequence((), alike(m, boxed) if boxed else UNKNOWN, kind, size=None if kind == "set" else count)
        return m.make(content, m.token(node))
    finally:
        frame.scope = outer


def once_each(m: Machine, items: list[Value]) -> list[Value]:
    """What a set holds of these: constants that are equal once."""
    out: dict[object, Value] = {}
    for item in items:
        constant = m.constant(item, MISSING)
        out.setdefault(item if constant is MISSING else constant, item)
    return list(out.values())


def _mapping(m: Machine, node: ast.DictComp, pairs: list[tuple[Value, Value]], *, closed: bool) -> Mapping_:
    out = Mapping_()
    for key, value in pairs:
        name = m.constant(key, MISSING)
        if name is MISSING:
            held = m.box(value, m.token(node), "rest")
            out = Mapping_(out.entries, held if out.rest is None else join(out.rest, held))
        else:
            out = out.put(name, m.box(value, m.token(node), name))
    if closed:
        return out
    values = tuple(value for _, value in out.entries) + (() if out.rest is None else (out.rest,))
    return Mapping_((), alike(m, values) if values else UNKNOWN)


def _size(node: ast.AST) -> int:
    return noted(node, "tensorlint_work", lambda: sum(1 for _ in ast.walk(node)))


def _generate(m: Machine, generators: list[ast.comprehension], source: Value, size: int, produce: Callable[[], T]) -> tuple[list[T], bool, Dim]:
    """What a comprehension yields, whether that is all (a closed list) or one stands for any number, and how many there are."""
    first, *others = generators
    items, rest = items_and_rest(m, source, first.iter)
    out: list[T] = []
    closed = rest is None and len(items) <= MAX_ITEMS and (len(items) <= 8 or len(items) * size <= MAX_WORK)
    each_of = list(items) if closed else [alike(m, items) if items and rest is None else rest if rest is not None else UNKNOWN]
    path, place = m.frame.path, m.place(first.target)
    try:
        for turn, item in enumerate(each_of):
            if len(each_of) > 1:
                m.frame.path = CallPath(path, place, turn)  # what one item makes is not what another makes
            bind_target(m, first.target, item)
            answers = [truth(m, evaluate(m, test)) for test in first.ifs]
            closed = closed and None not in answers
            if False in answers:
                continue
            if others:
                more, all_of_it, _ = _generate(m, others, evaluate(m, others[0].iter), size, produce)
                out.extend(more)
                closed = closed and all_of_it
            else:
                out.append(produce())
    finally:
        m.frame.path = path
    if closed:
        return out, True, len(out)
    return out, False, None if others or first.ifs else length_of(m.content(source))
