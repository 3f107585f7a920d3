"""Branches: `if`, `match` and `try`. Paths are run one after the other from the same state, then brought together."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.dispatch import evaluate, run_block
from tensorlint.interpreter.exits import run_on_exits, ways_out
from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.guards import asks_mode, guard_rest, guarded, leaves
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.narrowing import narrow
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.tests import assume, assume_either, behind, truth
from tensorlint.interpreter.turns import asks_counter
from tensorlint.values import UNKNOWN, Mapping_, Sequence, Tuple

MAX_LINKS: Final = 24

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Condition, Value


def run_paths(m: Machine, paths: list[tuple[Condition, Callable[[], bool]]]) -> bool:
    """Runs paths from the present state, each under its tests, and merges those that go on; False where none does."""
    base = m.condition
    exits = []
    for condition, run in paths:
        m.store.fork()
        m.condition = base | condition
        alive = run()
        reached = m.condition - base
        delta = m.store.rollback()
        if alive:
            exits.append(Exit(reached, MISSING, delta))
    m.condition = base
    if not exits:
        return False
    merge(m, exits)
    if len(exits) == 1:
        m.condition = base | exits[0].condition  # the other paths have left: what this one assumed holds from here on
    return True


def use_truth(m: Machine, test: Value, node: ast.expr) -> None:
    """Records that something was decided by a value. Of what holds others it tells whether there are any, and nothing of what they are."""
    if not isinstance(m.content(test), (Mapping_, Sequence, Tuple)):
        m.use(test, "compare", m.place(node))


def run_if(m: Machine, node: ast.If) -> bool:
    links = _chain(node)
    if len(links) > MAX_LINKS:
        return _run_chain(m, links)
    test = evaluate(m, node.test)
    use_truth(m, test, node.test)
    known = truth(m, test)
    asked = asks_mode(m, node.test, test)
    if not asked:
        return _run_both(m, node, test) if known is None else run_block(m, node.body if known else node.orelse)
    if known is not None:
        with guarded(m):
            alive = run_block(m, node.body if known else node.orelse)
        if leaves(node.orelse if known else node.body):
            guard_rest(m)
        return alive
    with guarded(m):
        alive = _run_both(m, node, test)
    if leaves(node.body) or leaves(node.orelse):
        guard_rest(m)
    return alive


def _run_both(m: Machine, node: ast.If, test: Value) -> bool:
    paths = []
    for answer, block, condition in zip((True, False), (node.body, node.orelse), assume_either(m, node.test)):
        if condition is not None:
            paths.append((condition | behind(m, test, answer), _narrowed(m, node.test, answer, block)))
    if not paths:
        return run_block(m, node.body)
    counts = asks_counter(m, node)
    m.unsure += counts  # which branch a pass takes is not known, and what earlier passes left meets one of them alone
    try:
        return run_paths(m, paths)
    finally:
        m.unsure -= counts


def _chain(node: ast.If) -> list[ast.If]:
    """An `if` and the `elif`s behind it."""
    links = [node]
    while len(links[-1].orelse) == 1 and isinstance(links[-1].orelse[0], ast.If):
        links.append(links[-1].orelse[0])
    return links


def _run_chain(m: Machine, links: list[ast.If]) -> bool:
    """Runs a long chain of `elif`s side by side: what one of them assumes is not told the ones behind it."""
    paths: list[tuple[Condition, Callable[[], bool]]] = []
    for link in links:
        known = truth(m, evaluate(m, link.test))
        if known:
            if not paths:
                return run_block(m, link.body)
            paths.append((frozenset(), _runner(m, link.body)))
            return run_paths(m, paths)
        condition = assume(m, link.test, True) if known is None else None
        if condition is not None:
            paths.append((condition, _runner(m, link.body)))
    paths.append((frozenset(), _runner(m, links[-1].orelse)))
    return run_paths(m, paths)


def _narrowed(m: Machine, test: ast.expr, answer: bool, block: list[ast.stmt]) -> Callable[[], bool]:
    def run() -> bool:
        narrow(m, test, answer)
        return run_block(m, block)

    return run


def _runner(m: Machine, block: list[ast.stmt]) -> Callable[[], bool]:
    return lambda: run_block(m, block)


def run_match(m: Machine, node: ast.Match) -> bool:
    from tensorlint.interpreter.names import bind_name

    subject = evaluate(m, node.subject)
    constant = m.constant(subject, MISSING)
    paths: list[tuple[Condition, Callable[[], bool]]] = []
    exhaustive = False
    for index, case in enumerate(node.cases):
        pattern = case.pattern
        if isinstance(pattern, ast.MatchValue) and constant is not MISSING and case.guard is None:
            value = m.constant(evaluate(m, pattern.value), MISSING)
            if value is not MISSING and value != constant:
                continue
            if value == constant:
                return run_block(m, case.body)

        def run(case: ast.match_case = case, pattern: ast.pattern = pattern) -> bool:
            for each in ast.walk(pattern):
                name = getattr(each, "name", None) or getattr(each, "rest", None)
                if isinstance(name, str):
                    whole = each is pattern and isinstance(each, ast.MatchAs) and each.pattern is None
                    bind_name(m, name, subject if whole else UNKNOWN, pattern)
            return run_block(m, case.body)

        paths.append((frozenset({((m.place(node), m.frame.path, "case"), ("==", index))}), run))
        if isinstance(pattern, ast.MatchAs) and pattern.pattern is None and case.guard is None:
            exhaustive = True
    if not exhaustive:
        paths.append((frozenset({((m.place(node), m.frame.path, "case"), ("==", -1))}), lambda: True))
    return run_paths(m, paths)


def run_try(m: Machine, node: ast.Try) -> bool:
    """The body is taken to complete; the handlers are run for what they show, from the state before the body."""
    from tensorlint.interpreter.names import bind_name

    base = m.condition
    handled = []
    known = ways_out(m.frame) if node.finalbody else []
    for handler in node.handlers:
        m.store.fork()
        marks = m.trace.marks()
        if handler.name is not None:
            bind_name(m, handler.name, UNKNOWN, handler)
        alive = run_block(m, handler.body)
        delta = m.store.rollback()
        m.trace.take_back(marks)  # nothing is claimed of a path that may never be taken
        m.condition = base
        if alive:
            handled.append(Exit(frozenset(), MISSING, delta))
    if node.handlers:
        m.frame.tries += 1
    m.store.fork()
    alive = run_block(m, node.body)
    if node.handlers:
        m.frame.tries -= 1
    if alive:
        alive = run_block(m, node.orelse)
    if alive:
        m.store.commit()
    else:
        m.store.discard()
        m.condition = base
        if handled:
            merge(m, handled)
            alive = True
    if node.finalbody:
        run_on_exits(m, known, lambda: run_block(m, node.finalbody))
        finished = run_block(m, node.finalbody)
        alive = alive and finished
    return alive
