"""Loops. Literal ones of up to eight items are unrolled; others run once for the first pass and, where a pass reads what an earlier one
has changed, once more for the later ones.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.counting import as_counted, passes
from tensorlint.interpreter.dispatch import evaluate, run_block
from tensorlint.interpreter.frames import CallPath, Exit, Loop
from tensorlint.interpreter.iteration import EACH, LABELS, bind_target, iterated
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.store import BORN, CONTENT, MISSING
from tensorlint.interpreter.tests import truth
from tensorlint.interpreter.turns import turning
from tensorlint.interpreter.unrolling import MAX_BUILT, MAX_UNROLLED, hands_on, is_unrolled, sets_each
from tensorlint.interpreter.wordings import WORDED, outlives
from tensorlint.values import TEXT, UNKNOWN, Array, Cases, Const, Number, Ref, Sequence, Text, Value, alternatives, join_shapes, make_cases
from tensorlint.values.merging import are_one_table, join_contents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.store import Delta

MAX_ASKED: Final = 6
"""The later passes of a loop of which each is known to come (`while t.ndim < x.ndim`): its test is asked ahead of each."""


def run_for(m: Machine, node: ast.For | ast.AsyncFor) -> bool:
    source = evaluate(m, node.iter)
    found = iterated(m, source, node.iter)
    items, rest, kind = found.items, found.rest, found.kind
    if rest is None and not items:
        return run_block(m, node.orelse)
    with turning(m, node):
        if kind == LABELS and sets_each(node):
            return _over_items(m, node, ((EACH, False),))
        if rest is None and (is_unrolled(node, len(items), kind) or (len(items) <= MAX_UNROLLED and hands_on(m, node))):
            return _over_items(m, node, tuple((item, False) for item in items))
        if any(not many for _, many in found.parts) and len(found.parts) <= (MAX_BUILT if kind == "members" else MAX_UNROLLED):
            return _over_items(m, node, found.parts)
        return _many(m, node, items, rest, kind)


def _many(m: Machine, node: ast.For | ast.AsyncFor, items: tuple[Value, ...], rest: Value | None, kind: str) -> bool:
    if rest == TEXT and not items and kind in {LABELS, "list"}:
        rest = Text((m.place(node), m.frame.path))
    several = rest is None and len(items) > 1
    if rest is None:
        rest = items[0] if len(set(items)) == 1 else join_contents([m.content(item) for item in items])
    first = items[0] if items and kind != "range" else rest
    if kind == "range":
        first = rest if rest is not UNKNOWN else Number("int")
        rest = first
    unlike = type(rest) is Cases
    return _repeated(
        m, node, lambda later: bind_target(m, node.target, rest if later else first), unlike=unlike, any_first=unlike and first is rest, several=several
    )


def may_repeat(m: Machine, ref: Value) -> bool:
    """Whether what happens now to an object that was made before may happen to it any number of times: in a pass that stands for many."""
    frame: Frame | None = m.frame
    while frame is not None:
        for loop in reversed(frame.loops):
            if not loop.exact:
                key = (ref.cell, BORN) if isinstance(ref, Ref) else None
                return not any(key in journal for journal in m.store.journals[loop.depth :])
        frame = frame.outer
    return False


def _over_items(m: Machine, node: ast.For | ast.AsyncFor, items: tuple[tuple[Value, bool], ...]) -> bool:
    return _unrolled(m, node, [(partial(bind_target, m, node.target, item), many) for item, many in items])


def _unrolled(m: Machine, node: ast.For | ast.AsyncFor | ast.While, turns: Iterable[tuple[Callable[[], object], bool]]) -> bool:
    """The passes one by one, each with what it starts with; of what there is any number of, as if there were none or some."""
    breaks: list[Exit] = []
    path, place = m.frame.path, m.place(node.test if isinstance(node, ast.While) else node.target)  # where the loop ends is told anew with each edit
    try:
        for turn, (start, many) in enumerate(turns):
            m.frame.path = CallPath(path, place, turn)  # what one item makes is not what another makes
            alive, left = _some(m, node.body, start) if many else _pass(m, node.body, start, exact=True)
            breaks += left
            if not alive:
                return _leave(m, breaks, alive=False)
    finally:
        m.frame.path = path
    return _finish(m, node, breaks)


def _some(m: Machine, body: list[ast.stmt], start: Callable[[], object]) -> tuple[bool, list[Exit]]:
    """Any number of passes over items that are alike; it need not be any."""
    m.store.fork()
    m.unsure += 1
    try:
        again, breaks = _pass(m, body, start)
    finally:
        m.unsure -= 1
        delta = m.store.rollback()
    before = {key: value for key in delta if (value := m.store.data.get(key, MISSING)) is not MISSING}
    exits = [Exit(frozenset(), MISSING, before)] + ([Exit(frozenset(), MISSING, delta)] if again else [])
    merge(m, exits)
    _settle(m, exits)
    return True, breaks


def run_while(m: Machine, node: ast.While) -> bool:
    test = evaluate(m, node.test)
    known = truth(m, test)
    if known is False:
        return run_block(m, node.orelse)
    forever = isinstance(node.test, ast.Constant) and bool(node.test.value)

    def again(later: bool) -> None:
        if later:
            evaluate(m, node.test)

    with turning(m, node):
        count = passes(m, node)
        counted = as_counted(node)
        if counted is not None and count and is_unrolled(counted.counts, count, "range"):
            return _unrolled(m, node, _counted_turns(m, node, again, count))
        compared = isinstance(node.test, ast.Compare)  # asked once more where nothing is done by it
        return _repeated(m, node, again, forever=forever, goes_on=(lambda: truth(m, evaluate(m, node.test))) if compared else None)


def _counted_turns(m: Machine, node: ast.While, again: Callable[[bool], None], count: int) -> Iterator[tuple[Callable[[], object], bool]]:
    """The passes that a counter told before the first of them. What a pass calls may have moved the counter or its limit: then any number are to come."""
    for turn in range(count):
        if turn and passes(m, node) != count - turn:
            yield partial(again, True), True
            return
        yield partial(again, turn > 0), False


def _repeated(
    m: Machine,
    node: ast.For | ast.AsyncFor | ast.While,
    start: Callable[[bool], None],
    *,
    forever: bool = False,
    unlike: bool = False,
    any_first: bool = False,
    several: bool = False,
    goes_on: Callable[[], bool | None] | None = None,
) -> bool:
    """`unlike`: the items differ, so that in later passes an item may meet what only another one does; `any_first`: it is not known which comes first;
    `several`: it is known that the first pass is not the last; `goes_on`: asks, ahead of each later pass, whether it comes."""
    depth = len(m.store.journals)
    noted: Delta = {}
    m.store.fork()
    m.store.reads.append((depth, noted))
    m.unsure += any_first
    try:
        alive, breaks = _pass(m, node.body, lambda: start(False))
    finally:
        m.unsure -= any_first
        m.store.reads.pop()
    changed = [key for key, value in noted.items() if m.store.data.get(key, MISSING) != value]
    first = m.store.delta(depth)
    if not alive:
        m.store.commit()
        return _leave(m, breaks, alive=False)
    if changed:
        counted = _widen(m, changed)
        known = goes_on() if goes_on is not None else None
        for _ in range(MAX_ASKED):
            if known is not True or goes_on is None:
                break
            alive, more = _pass(m, node.body, lambda: start(True))
            breaks += more
            if not alive:
                m.store.commit()
                return _leave(m, breaks, alive=False)
            first, known = m.store.delta(depth), goes_on()  # the pass before was not the last
        if known is False:
            m.store.commit()
            return _finish(m, node, breaks)
        m.unsure += unlike
        try:
            again, more = _pass(m, node.body, lambda: start(True))
            if again and counted and _switched(m, first, depth):  # every so many passes, which the first is not: how the next begins is still to be seen
                again, further = _pass(m, node.body, lambda: start(True))
                more += further
        finally:
            m.unsure -= unlike
        breaks += more
        second = m.store.delta(depth)
        m.store.discard()
        exits = [Exit(frozenset(), MISSING, first)]
        if again:
            exits.append(Exit(frozenset(), MISSING, second))
        merge(m, exits[1:] if several and again else exits)
        _settle(m, exits)
    else:
        m.store.commit()
    if forever:
        return _leave(m, breaks, alive=False)
    return _finish(m, node, breaks)


def _switched(m: Machine, first: Delta, depth: int) -> bool:
    """Whether a mode was left by the second pass that the first has not left."""
    return any(key[1] == "mode" and value != first.get(key, MISSING) for key, value in m.store.delta(depth).items())


def _widen(m: Machine, changed: list[tuple[object, object]]) -> bool:
    """Numbers that a pass has changed are any number in the later passes; whether there are such."""
    counted = False
    for key in changed:
        value = m.store.data.get(key, MISSING)
        if isinstance(value, Const) and isinstance(value.value, (int, float)) and not isinstance(value.value, bool):
            m.store.set(key, Number(type(value.value).__name__, computed=True))
            counted = True
    return counted


def _settle(m: Machine, exits: list[Exit]) -> None:
    """After the passes that were run there may have been any number more: what still changed between them is known only in what they share."""
    if len(exits) < 2:
        return
    for key, value in exits[1].delta.items():
        earlier = exits[0].delta.get(key, MISSING)
        if earlier is MISSING:
            continue
        if key[1] != CONTENT and type(value) is Cases and (gathered := _gathered(m, value)) is not None:
            m.store.set(key, gathered)
            continue
        found = [each for part in (earlier, value) for _, each in alternatives(part)]
        if key[1] == CONTENT and isinstance(value, (Array, Sequence)) and type(earlier) is type(value):
            m.store.set(key, join_contents([earlier, value]))
        elif key[1] == CONTENT and all(isinstance(each, Sequence) for each in found):
            m.store.set(key, join_contents(found))  # which passes have put something in is not told apart
        elif earlier == value:
            continue
        elif isinstance(value, (Const, Number)) and isinstance(earlier, (Const, Number)):
            joined = join_contents([earlier, value])
            m.store.set(key, joined)
        elif isinstance(value, (Ref, Cases)):
            _settle_shapes(m, key, earlier, value)


def _gathered(m: Machine, value: Cases) -> Value | None:
    """What a name holds that started with no rows, and that some passes have given more: any number of them; None where it did not start so."""
    contents = [m.content(each) for _, each in value.alternatives]
    arrays = [each for each in contents if isinstance(each, Array)]
    if not any(each.shape.dims and not each.shape.prefix and each.shape.dims[0] == 0 for each in arrays):
        return None
    return join_contents(list(arrays)) if len(arrays) == len(contents) else UNKNOWN


def _settle_shapes(m: Machine, key: tuple[object, object], earlier: Value, later: Value) -> None:
    """What a name holds after the second pass, and what it held after the first: sizes that have grown between them go on growing, and whoever wrote the
    loop knows how often it runs, so that what the first pass left is no answer by itself."""
    old = [each for _, each in alternatives(earlier)]
    before = [content.shape for content in map(m.content, old) if isinstance(content, Array)]
    grown = False
    for _, each in alternatives(later):
        content = m.content(each)
        if not isinstance(each, Ref) or each in old or not isinstance(content, Array):
            continue
        shape = content.shape
        for other in before:
            shape = join_shapes(shape, other)
        if shape != content.shape:
            m.write(each, content.derive(shape=shape))
            grown = True
    if grown:
        m.store.set(key, make_cases([(tests, each) for tests, each in alternatives(later) if each not in old]))


def _pass(m: Machine, body: list[ast.stmt], start: Callable[[], object], *, exact: bool = False) -> tuple[bool, list[Exit]]:
    """One pass: whether a path comes to its end, and the paths that broke out."""
    base = m.condition
    loop = Loop(m.place(body[0]), len(m.store.journals), base, exact=exact)
    m.store.fork()
    m.frame.loops.append(loop)
    try:
        start()
        alive = run_block(m, body)
    finally:
        m.frame.loops.pop()
    exits = loop.continues
    if alive:
        exits.append(Exit(m.condition - base, MISSING, m.store.delta(loop.depth)))
    m.store.discard()
    m.condition = base
    if exits:
        merge(m, exits)
        _forget_tests(m, exits, exact=exact)
    return bool(exits), loop.breaks


def _forget_tests(m: Machine, exits: list[Exit], *, exact: bool) -> None:
    """Tests of one pass say nothing of the next: answers about what the pass itself made are dropped from the cases that it leaves."""
    made = {key[0] for path in exits for key in path.delta if key[1] == CONTENT}
    for path in exits:
        for key in path.delta:
            value = m.store.data.get(key)
            if type(value) is Cases:
                kept = [(frozenset(test for test in condition if _outlives(test[0], made)), each) for condition, each in value.alternatives]
                table = key[1] == CONTENT and value.alternatives != tuple(kept) and are_one_table(kept)
                if table and exact:
                    continue  # of a pass by itself it is known which column it was about
                m.store.set(key, join_contents([each for _, each in kept]) if table else make_cases(kept))


def _outlives(subject: object, made: set[object]) -> bool:
    if isinstance(subject, tuple) and subject[0] == WORDED:
        return outlives(subject, made)
    return isinstance(subject, Ref) and subject.cell not in made


def _finish(m: Machine, node: ast.For | ast.AsyncFor | ast.While, breaks: list[Exit]) -> bool:
    if node.orelse:
        m.store.fork()
        alive = run_block(m, node.orelse)
        delta = m.store.rollback()
        if not alive:
            return _leave(m, breaks, alive=False)
        m.store.apply(delta)
    return _leave(m, breaks, alive=True)


def _leave(m: Machine, breaks: list[Exit], *, alive: bool) -> bool:
    exits = ([Exit(frozenset(), MISSING, {})] if alive else []) + [Exit(frozenset(), MISSING, each.delta) for each in breaks]
    if not exits:
        return False
    merge(m, exits)
    return True
