"""Expressions: a table of handlers by node class."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from tensorlint.interpreter.attributes import get_attribute
from tensorlint.interpreter.calls import evaluate_call
from tensorlint.interpreter.comparisons import compare
from tensorlint.interpreter.comprehensions import run_comprehension
from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.generators import give
from tensorlint.interpreter.guards import asks_mode, by_mode, guarded
from tensorlint.interpreter.iteration import bind_target, items_and_rest, spread
from tensorlint.interpreter.measuring import measured
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.names import load_name
from tensorlint.interpreter.operators import binary, unary
from tensorlint.interpreter.probing import note, note_names
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import get_item
from tensorlint.interpreter.tests import assume, behind, truth
from tensorlint.values import (
    BOOL,
    TEXT,
    UNKNOWN,
    Cases,
    Const,
    Function,
    Mapping_,
    Number,
    Sequence,
    Sym,
    Tuple,
    Value,
    add,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine


def _constant(m: Machine, node: ast.Constant) -> Value:
    return Const(node.value)


def _name(m: Machine, node: ast.Name) -> Value:
    return load_name(m, node.id)


def _attribute(m: Machine, node: ast.Attribute) -> Value:
    receiver = evaluate(m, node.value)
    return get_attribute(m, receiver, node.attr, node)


def _tuple(m: Machine, node: ast.Tuple) -> Value:
    items, rest = _items(m, node.elts)
    return Tuple(items, rest)


def _list(m: Machine, node: ast.List | ast.Set) -> Value:
    items, rest = _items(m, node.elts)
    boxed = tuple(m.box(item, m.token(node), index) for index, item in enumerate(items))
    return m.make(Sequence(boxed, rest, "list" if isinstance(node, ast.List) else "set"), m.token(node))


def _items(m: Machine, nodes: list[ast.expr]) -> tuple[tuple[Value, ...], Value | None]:
    items: list[Value] = []
    rest: Value | None = None
    for each in nodes:
        if isinstance(each, ast.Starred):
            more, further = spread(m, evaluate(m, each.value), each)
            if rest is None:
                items.extend(more)
                rest = further
            else:
                rest = UNKNOWN
        elif rest is None:
            items.append(evaluate(m, each))
        else:
            evaluate(m, each)
            rest = UNKNOWN
    return tuple(items), rest


def _dict(m: Machine, node: ast.Dict) -> Value:
    entries: dict[object, Value] = {}
    rest: Value | None = None
    for key, value in zip(node.keys, node.values):
        held = evaluate(m, value)
        if key is None:
            content = m.content(held)
            if isinstance(content, Mapping_):
                entries.update(content.entries)
                rest = rest if content.rest is None else UNKNOWN
            else:
                rest = UNKNOWN
            continue
        name = m.constant(evaluate(m, key), MISSING)
        if name is MISSING:
            rest = m.box(held, m.token(value)) if len(node.keys) == 1 else UNKNOWN  # of several, this key may be another one's
        else:
            entries[name] = m.box(held, m.token(value))
    return m.make(Mapping_(tuple(entries.items()), rest), m.token(node))


def _bool_op(m: Machine, node: ast.BoolOp) -> Value:
    stop_at = isinstance(node.op, ast.Or)
    values = []
    answers = True  # whether all that may come out says yes or no
    known = None
    for index, each in enumerate(node.values):
        value = evaluate(m, each)
        known = truth(m, value)
        if known is None or known is stop_at or index == len(node.values) - 1:
            values.append(value)
            answers = answers and (_is_boolean(value) or _is_answer(each))
        if known is stop_at:
            break
    if len(values) == 1:
        return values[0]
    if answers and known is stop_at:
        return Const(stop_at)  # `open or True`: true, whichever way the open one comes out
    return BOOL if all(_is_boolean(value) for value in values) else UNKNOWN


def _is_boolean(value: Value) -> bool:
    return value == BOOL or (isinstance(value, Const) and isinstance(value.value, bool))


def _is_answer(node: ast.expr) -> bool:
    """Whether an expression says yes or no, whatever it asks."""
    return isinstance(node, ast.Compare) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))


def _unary(m: Machine, node: ast.UnaryOp) -> Value:
    value = evaluate(m, node.operand)
    return m.over(value, lambda each: unary(m, node, each))


def _binary(m: Machine, node: ast.BinOp) -> Value:
    spine = [node]  # a sum of a thousand terms is nested a thousand deep
    while isinstance(spine[-1].left, ast.BinOp):
        spine.append(spine[-1].left)
    value = evaluate(m, spine[-1].left)
    for each in reversed(spine):
        value = binary(m, type(each.op), value, evaluate(m, each.right), each)
        if each is not node:
            m.tick()
            if m.probe is not None and id(each) in m.probe:
                note_names(m, each)
                note(m, each, value)
    return value


def _compare(m: Machine, node: ast.Compare) -> Value:
    left = evaluate(m, node.left)
    rights = [evaluate(m, each) for each in node.comparators]
    if len(rights) != 1:
        return BOOL
    if type(left) is not Cases and type(rights[0]) is not Cases:
        return compare(m, node.ops[0], left, rights[0], node)
    return m.over_both(left, rights[0], lambda a, b: compare(m, node.ops[0], a, b, node))


def _if_expression(m: Machine, node: ast.IfExp) -> Value:
    test = evaluate(m, node.test)
    known = truth(m, test)
    if not asks_mode(m, node.test, test):
        return _chosen(m, node, test, known)
    with guarded(m):
        return by_mode(m, _chosen(m, node, test, known))


def _chosen(m: Machine, node: ast.IfExp, test: Value, known: bool | None) -> Value:
    if known is not None:
        return evaluate(m, node.body if known else node.orelse)
    exits = []
    for answer, branch in ((True, node.body), (False, node.orelse)):
        condition = assume(m, node.test, answer)
        if condition is None:
            continue
        condition |= behind(m, test, answer)
        m.store.fork()
        with m.assuming(condition):
            value = evaluate(m, branch)
        exits.append(Exit(condition, value, m.store.rollback()))
    return merge(m, exits) if exits else UNKNOWN


def _lambda(m: Machine, node: ast.Lambda) -> Value:
    m.frame.captured = True
    defaults = tuple(
        (parameter.arg, evaluate(m, default)) for parameter, default in zip(reversed([*node.args.posonlyargs, *node.args.args]), reversed(node.args.defaults))
    )
    return Function("<lambda>", (m.frame.unit, node), m.frame.module, m.frame.scope, defaults, version=m.frame.unit.version)


def _joined_text(m: Machine, node: ast.JoinedStr) -> Value:
    parts = []
    for each in node.values:
        if isinstance(each, ast.FormattedValue):
            value = evaluate(m, each.value)
            m.use(value, "screen", m.place(each.value))
            constant = m.constant(value, MISSING)
            plain = each.conversion == -1 and each.format_spec is None
            parts.append(str(constant) if plain and isinstance(constant, (str, int)) else None)
        else:
            assert isinstance(each, ast.Constant)
            parts.append(str(each.value))
    return TEXT if None in parts else Const("".join(part for part in parts if part is not None))


def _call(m: Machine, node: ast.Call) -> Value:
    value = evaluate_call(m, node)
    return measured(m, node, value) if type(value) is Number else value


def _subscript(m: Machine, node: ast.Subscript) -> Value:
    receiver = evaluate(m, node.value)
    index = evaluate(m, node.slice)
    value = get_item(m, receiver, index, node)
    return measured(m, node, value) if type(value) is Number else value


def _slice(m: Machine, node: ast.Slice) -> Value:
    parts = [Const(None) if part is None else evaluate(m, part) for part in (node.lower, node.upper, node.step)]
    if _takes_one(node) and not isinstance(parts[0], Const):
        start = Sym("index", m.token(node))
        parts[:2] = Number("int", start), Number("int", add(start, 1))
    return Sequence(tuple(parts), None, "slice")


def _takes_one(node: ast.Slice) -> bool:
    """Whether a slice is `n : n + 1` (or `n + 1 : n + 2`), which takes one item whatever n is."""
    if node.lower is None or node.upper is None:
        return False
    (start, first), (end, last) = _offset(node.lower), _offset(node.upper)
    return last - first == 1 and isinstance(start, (ast.Name, ast.Attribute)) and ast.dump(start) == ast.dump(end)


def _offset(node: ast.expr) -> tuple[ast.expr, int]:
    """`n` and 2 of `n + 2`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and isinstance(node.right, ast.Constant) and type(node.right.value) is int:
        return node.left, node.right.value
    return node, 0


def _named(m: Machine, node: ast.NamedExpr) -> Value:
    value = evaluate(m, node.value)
    bind_target(m, node.target, value)
    return value


def _await(m: Machine, node: ast.Await) -> Value:
    return evaluate(m, node.value)


def _yield(m: Machine, node: ast.Yield) -> Value:
    value = Const(None) if node.value is None else evaluate(m, node.value)
    if m.frame.yielded is not None:
        m.frame.yielded(value)
    else:
        give(m, value, node)
    return UNKNOWN


def _yield_from(m: Machine, node: ast.YieldFrom) -> Value:
    items, rest = items_and_rest(m, evaluate(m, node.value), node.value)
    for index, item in enumerate(items):
        give(m, item, (node, index))
    if rest is not None:
        give(m, rest, node, many=True)
    return UNKNOWN


def _starred(m: Machine, node: ast.Starred) -> Value:
    evaluate(m, node.value)
    return UNKNOWN


def _formatted(m: Machine, node: ast.FormattedValue) -> Value:
    evaluate(m, node.value)
    return TEXT


HANDLERS: Final[dict[type[ast.AST], Callable[[Machine, Any], Value]]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Call: _call,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.Tuple: _tuple,
    ast.List: _list,
    ast.Set: _list,
    ast.Dict: _dict,
    ast.BoolOp: _bool_op,
    ast.UnaryOp: _unary,
    ast.BinOp: _binary,
    ast.Compare: _compare,
    ast.IfExp: _if_expression,
    ast.Lambda: _lambda,
    ast.ListComp: run_comprehension,
    ast.SetComp: run_comprehension,
    ast.GeneratorExp: run_comprehension,
    ast.DictComp: run_comprehension,
    ast.JoinedStr: _joined_text,
    ast.FormattedValue: _formatted,
    ast.NamedExpr: _named,
    ast.Await: _await,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.Starred: _starred,
}
for _later in ("TemplateStr", "Interpolation"):
    if hasattr(ast, _later):  # Python 3.14
        HANDLERS[getattr(ast, _later)] = lambda m, node: UNKNOWN
