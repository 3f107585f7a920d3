"""Tests: whether a value is true, and what a path may assume once a test has been answered."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.guards import FLAG, is_mode_flag
from tensorlint.interpreter.names import KEPT
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.interpreter.wordings import in_words
from tensorlint.values import (
    COMPUTED,
    COUNTED,
    UNKNOWN,
    Array,
    Cases,
    Class,
    Condition,
    Const,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Number,
    Opaque,
    Poly,
    Ref,
    Sequence,
    Sym,
    Text,
    Tuple,
    Value,
    asks_for_few,
    contradict,
    is_one,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


FEW: Final = (1, 2, 3)
MAX_LISTED: Final = 8
NEGATED: Final[dict[type, str]] = {ast.NotEq: "Eq", ast.NotIn: "In", ast.IsNot: "Is"}
OF_TEXTS: Final = frozenset({"startswith", "endswith", "lower", "upper", "strip", "isdigit"})
"""Methods of texts that change nothing, asked of what is not known."""
ORDERS: Final[dict[type, str]] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def truth(m: Machine, value: Value) -> bool | None:
    """Whether Python takes the value for true; None where that is open."""
    if type(value) is Const:
        return bool(value.value)
    if type(value) is Cases:
        answers = {truth(m, each) for _, each in m.alternatives(value)}
        return answers.pop() if len(answers) == 1 else None
    content = m.content(value)
    if isinstance(content, Const):
        return bool(content.value)
    if isinstance(content, (Tuple, Sequence)):
        if content.items:
            return True
        return False if content.rest is None else None
    if isinstance(content, Mapping_):
        return True if content.entries else (False if content.rest is None else None)
    if isinstance(content, (Function, Class)):
        return True
    if isinstance(content, Number):
        return True if is_one(content.dim) is False and content.dim not in (None, 0) and _is_size(content.dim) else None  # type: ignore[arg-type]
    if isinstance(content, Instance):
        return None if m.registry.has_truth(m, content) else True
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        fact = cls.fact("is_true") if isinstance(cls, LibraryClass) else None
        if fact == "held":  # a container is true where it holds something
            return True if isinstance(value, Ref) and m.children(value) else None
        return True if fact else None
    return None


def _is_size(dim: object) -> bool:
    return getattr(dim, "many", False)


def behind(m: Machine, test: Value, answer: bool) -> Condition:
    """What an answer tells of the paths that led here: only one of those by which the test came to its value leaves it open, or gives the answer."""
    if type(test) is not Cases:
        return frozenset()
    left = [condition for condition, each in m.alternatives(test) if truth(m, each) is not (not answer)]
    return left[0] if len(left) == 1 else frozenset()


def assume(m: Machine, node: ast.expr, answer: bool) -> Condition | None:
    """The tests that hold on the path where the expression is true (or false); None where that path cannot be."""
    tests = _tests(m, node, answer)
    condition = frozenset(tests)
    if contradict(condition, m.condition):
        return None
    return condition


def assume_either(m: Machine, node: ast.expr) -> tuple[Condition | None, Condition | None]:
    """The tests that hold where the expression is true, and where it is false: what it asks about is looked up once for both."""
    outer, m.looked_up = m.looked_up, {}
    try:
        return assume(m, node, True), assume(m, node, False)
    finally:
        m.looked_up = outer


def _tests(m: Machine, node: ast.expr, answer: bool) -> list[tuple[object, object]]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return _tests(m, node.operand, not answer)
    if isinstance(node, ast.BoolOp):
        conjunction = isinstance(node.op, ast.And) is answer
        worded = in_words(m, node)
        if conjunction:
            return [*(test for each in node.values for test in _tests(m, each, answer)), *([] if worded is None else [(worded, answer)])]
        one_of = _one_of(m, node, answer)
        if one_of is not None:
            return [one_of]
        return [(_here(m, node) if worded is None else worded, answer)]
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        subject = _subject(m, node.left)
        constant = _literal(m, node.comparators[0])
        op, sides = node.ops[0], (node.left, node.comparators[0])
        if subject is not None and constant is not None and isinstance(op, (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)):
            equal = isinstance(op, (ast.Eq, ast.Is)) is answer
            return [(subject, ("==" if equal else "!=", constant.value))]
        if subject is not None and constant is not None and type(op) in ORDERS:
            return [(subject, (ORDERS[type(op)] if answer else OPPOSITE[ORDERS[type(op)]], constant.value))]
        if subject is not None and isinstance(op, (ast.In, ast.NotIn)):
            held = m.constant(evaluate_again(m, node.comparators[0]), None)
            if isinstance(held, tuple) and len(held) <= MAX_LISTED:
                return [(subject, ("in" if isinstance(op, ast.In) is answer else "not in", held))]
        if isinstance(op, (ast.Eq, ast.NotEq)) and (_are_measured(m, *sides) or _are_dtypes(m, *sides)):
            return [((*_here(m, node), COMPUTED), answer)]
        if constant is not None and constant.value in FEW and _are_measured(m, node.left):
            return [((*_here(m, node), COUNTED), answer)]
        opposite = NEGATED.get(type(op))
        asked = _subject(m, node) if opposite is None else _asked(m, opposite, node.left, node.comparators[0])
        if asked is None:
            asked = in_words(m, node, opposite)
        if asked is not None:
            return [(asked, answer is (opposite is None))]
        return [(_here(m, node), answer)]
    subject = _subject(m, node)
    if subject is not None:
        return [(subject, answer), *([((*_here(m, node), COMPUTED), answer)] if _is_kept(subject) else [])]
    if isinstance(node, ast.Attribute) and isinstance(m.content(evaluate_again(m, node.value)), Array) and (told := in_words(m, node)) is not None:
        return [(told, answer)]  # what a table tells of itself: `rows.empty`
    if isinstance(node, (ast.Name, ast.Attribute)) or (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "isinstance"):
        of_mode = isinstance(node, ast.Name) and is_mode_flag(m, evaluate_again(m, node))
        return [((*_here(m, node), FLAG if of_mode else COMPUTED), answer)]
    worded = in_words(m, node)
    return [(_here(m, node) if worded is None else worded, answer)]


def _here(m: Machine, node: ast.expr) -> tuple[object, object]:
    """The subject of a test that is asked only here."""
    return (m.place(node), m.frame.path)


def _one_of(m: Machine, node: ast.BoolOp, answer: bool) -> tuple[object, object] | None:
    """`x == a or x == b`, where one of them holds: what x may be, if all are about one thing."""
    tests = [_tests(m, each, answer) for each in node.values]
    if any(len(each) != 1 for each in tests):
        return None
    subjects = {each[0][0] for each in tests}
    known = [each[0][1] for each in tests]
    if len(subjects) != 1 or not all(isinstance(each, tuple) and each[0] in {"==", "in"} for each in known):
        return None
    values = tuple(value for each in known for value in (each[1] if each[0] == "in" else (each[1],)))  # type: ignore[index]
    return next(iter(subjects)), ("in", values)


def evaluate_again(m: Machine, node: ast.expr) -> Value:
    """The value of a part of a test that has been evaluated before: it costs nothing more."""
    known = None if m.looked_up is None else m.looked_up.get(node)
    if known is not None:
        return known
    steps, entered = m.steps, len(m.trace.entered)
    looked_up, m.looked_up = m.looked_up, None  # what a property runs may stand there for another object next
    value = evaluate(m, node)
    m.looked_up = looked_up
    m.steps = steps
    if looked_up is not None and len(m.trace.entered) == entered:  # a property may give something else next time
        looked_up[node] = value
    return value


def counts(condition: Condition) -> bool:
    """Whether a path assumes that there are several of something (classes, say), or not, and it is not known how many there are."""
    return asks_for_few(condition) or any(
        isinstance(answer, tuple) and answer[0] in {*OPPOSITE, "==", "!="} and type(answer[1]) is int and answer[1] in FEW for _, answer in condition
    )


def _are_measured(m: Machine, *nodes: ast.expr) -> bool:
    """Whether expressions take sizes of something, where all that is known of them are numbers: `x.shape[-1]`, `len(x)`."""
    if not all(isinstance(node, (ast.Subscript, ast.Call)) or (isinstance(node, ast.Attribute) and node.attr in m.registry.rank_names) for node in nodes):
        return False
    steps = m.steps
    values = [evaluate(m, node) for node in nodes]
    m.steps = steps
    known = [each for value in values for _, each in m.alternatives(value) if each is not UNKNOWN and not isinstance(m.content(each), Opaque)]
    return bool(known) and all(isinstance(each, Number) or (isinstance(each, Const) and type(each.value) is int) for each in known)


def _are_dtypes(m: Machine, *nodes: ast.expr) -> bool:
    """Whether expressions are dtypes of arrays: where one of them is not known, neither answer need ever come."""
    return all(isinstance(node, ast.Attribute) and node.attr in m.registry.dtype_names for node in nodes)


def _subject(m: Machine, node: ast.expr) -> object:
    """What a test is about, where that has an identity: an object, a number that has a symbol, or what is asked of an unknown object in the same words."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return _asked(m, type(node.ops[0]).__name__, node.left, node.comparators[0])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in OF_TEXTS and not node.keywords:
        return _asked(m, node.func.attr, node.func.value, *node.args)
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    value = evaluate_again(m, node)
    if isinstance(value, Number) and type(value.dim) in {Sym, Poly}:
        return value.dim
    return value if isinstance(value, Ref) or _is_a_choice(value) else None


def _is_kept(subject: object) -> bool:
    """Whether a flag is something unknown that an object of the program keeps: it may have been worked out of the very sizes at hand."""
    which = subject.cell.which if isinstance(subject, Ref) else None
    return isinstance(which, tuple) and which[0] == KEPT


def _is_a_choice(value: Value) -> bool:
    """Whether a value is one of several things that tests have told apart: wherever it has got to, it is the same one of them."""
    return type(value) is Cases and all(tests and isinstance(each, (Ref, Const)) for tests, each in value.alternatives)


def _asked(m: Machine, question: str, *nodes: ast.expr) -> object:
    """A question of unknown objects and constants (`"x" in options.kind`, `options.kind.startswith("x")`): asked twice, it has one answer."""
    parts = []
    for node in nodes:
        if not isinstance(node, (ast.Name, ast.Attribute, ast.Constant)):
            return None
        value = evaluate_again(m, node)
        if not isinstance(value, Const) and not (isinstance(value, Ref) and isinstance(m.content(value), (Opaque, Text, Number))):
            return None
        parts.append(value)
    return (question, *parts) if any(isinstance(part, Ref) for part in parts) else None


def _literal(m: Machine, node: ast.expr) -> Const | None:
    if isinstance(node, (ast.Constant, ast.Name, ast.Attribute)):
        value = evaluate(m, node)
        if isinstance(value, Tuple) and isinstance(constant := m.constant(value, None), tuple):
            return Const(constant)  # `TRAIN = 0,` in a class of phases
        return value if isinstance(value, Const) else None
    return None
