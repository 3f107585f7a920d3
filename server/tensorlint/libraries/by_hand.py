"""Estimators of the program's own make: a class whose `fit` keeps what it computes of its data, and whose `predict` answers with it, by arithmetic alone.

What their `fit` is handed is what they learned of, and what their `predict` gives are predictions, as with any library's estimator. Where a library's
model learns or answers inside of them, that one is the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.inheritance import class_member, has_unknown_base, library_base
from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.vocabulary import Call, Row
from tensorlint.libraries.arrays.weights import ASKS_BY_HAND, are_weights
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import unknown
from tensorlint.values import ANY, TRUE, UNKNOWN, Array, Fact, Function, Instance, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.traces import Trace
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.values import Origins

LEARNING: Final = ("fit", "train")
ASKING: Final = ("predict", "predict_proba", "score")
ANSWERS: Final = ("predict", "predict_proba")
TAUGHT: Final = "taught by hand"
"""The aspect of an object that has learned by arithmetic of its own."""
BUSY: Final = "works by hand"
"""Set while a method of such an object runs: what it asks of itself is no question of its own."""
FOREIGN: Final = frozenset({"fit", "model-call", "backward", "optimizer-step", "transform"})
"""What is observed where something else learns or answers."""
ROW: Final = Row("?.predict", Signature("(X, *args, **kwargs)"), unknown, {})


def register(registry: Registry) -> None:
    """The methods by whose names everybody's estimators learn and answer."""
    for name in LEARNING:
        registry.customs[name] = _learns
    for name in ASKING:
        registry.customs[name] = _answers


def _learns(
    m: Machine, receiver: Value, function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST, run: Callable[[], Value]
) -> Value:
    """`fit(X, y)`: whoever keeps what was computed of the rows has learned of them."""
    given = _arguments(function, positional, keywords)
    features = m.content(given[0]) if given else UNKNOWN
    if not isinstance(receiver, Ref) or not isinstance(features, Array) or not features.origins or not _is_estimator(m, receiver):
        return run()
    result, trace = _watched(m, receiver, run)
    if trace is None or _is_foreign(trace) or not _keeps(m, receiver, features.origins, 3):
        return result
    place = m.place(node)
    target = given[1] if len(given) > 1 else UNKNOWN
    for value in given[:2]:
        m.use(value, "fit", place)
    m.observe(
        "fit", place, model=receiver, features=given[0], target=target, content=features, goal=m.content(target), api="estimator", node=node, clusters=False
    )
    m.set(receiver.cell, TAUGHT, Fact("fitted", m.token(node)))
    return result


def _answers(
    m: Machine, receiver: Value, function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST, run: Callable[[], Value]
) -> Value:
    """`predict(X)` of an object that has learned."""
    given = _arguments(function, positional, keywords)
    features = m.content(given[0]) if given else UNKNOWN
    taught = m.get(receiver.cell, TAUGHT) if isinstance(receiver, Ref) else UNKNOWN
    if not isinstance(receiver, Ref) or not isinstance(taught, Fact) or not isinstance(features, Array) or not features.origins:
        return run()
    result, trace = _watched(m, receiver, run)
    if trace is None or _is_foreign(trace) or _treats(trace, features):
        return result
    place = m.place(node)
    m.use(given[0], "predict", place)
    answers = function.name in ANSWERS
    if not answers and len(given) > 1:
        m.use(given[1], "metric", place)
    call = Call(m, ROW, {"X": given[0]}, receiver, place, m.frame.path, node)
    known = isinstance(m.content(result), (Array, Tuple, Sequence))
    output = result if known or not answers else Array("numpy", ANY, None, features.origins)
    observed = observe_model_call(call, "predict" if answers else "score", output, data=features, features=given[0], rows=True)
    return observed if answers else result


def _arguments(function: Function, positional: list[Value], keywords: dict[str, Value]) -> list[Value]:
    """What is handed to a method, in the order of its parameters, as far as it is given without a gap."""
    names = [each.arg for each in function.definition[1].args.args[1:]]
    given = list(positional)
    for name in names[len(positional) :]:
        if name not in keywords:
            break
        given.append(keywords[name])
    return given


def _is_estimator(m: Machine, receiver: Ref) -> bool:
    """Whether an object is of a class of the program that answers questions, and that no library makes a model of."""
    content = m.content(receiver)
    if not isinstance(content, Instance) or has_unknown_base(m, content.cls):
        return False
    base = library_base(m, content.cls)
    return (base is None or not base.fact("model")) and isinstance(class_member(m, content.cls, "predict"), Function)


def _watched(m: Machine, receiver: Ref, run: Callable[[], Value]) -> tuple[Value, Trace | None]:
    """What a method gives and what was noted meanwhile; None for that where the object works for itself."""
    if m.get(receiver.cell, BUSY) == TRUE:
        return run(), None
    marks = m.trace.marks()
    around = m.get(AMBIENT, ASKS_BY_HAND)
    m.set(receiver.cell, BUSY, TRUE)
    m.set(AMBIENT, ASKS_BY_HAND, TRUE)
    result = run()
    m.set(receiver.cell, BUSY, UNKNOWN)
    m.set(AMBIENT, ASKS_BY_HAND, UNKNOWN if around is MISSING else around)
    return result, m.trace.since(marks)


def _is_foreign(trace: Trace) -> bool:
    return bool(trace.over_budget) or any(each.kind in FOREIGN for each in trace.observations)


def _keeps(m: Machine, ref: Ref, origins: Origins, depth: int) -> bool:
    """Whether an object holds, itself or in what it holds, something that was computed of data."""
    for held in m.children(ref):
        content = m.content(held)
        if isinstance(content, Array) and (_share(content.origins, origins) or are_weights(content)):
            return True
        if depth and isinstance(held, Ref) and isinstance(content, Instance) and _keeps(m, held, origins, depth - 1):
            return True
    return False


def _treats(trace: Trace, features: Array) -> bool:
    """Whether what is asked about is scaled inside, by statistics of other data: then it is asked about as it is."""
    for each in trace.observations:
        if each.kind != "combine" or each["operator"] not in {"Sub", "Div"}:
            continue
        data, other = each["a"], each["b"]
        if isinstance(data, Array) and isinstance(other, Array) and other.statistic is not None and _share(data.origins, features.origins):
            if not _share(other.statistic.of, features.origins):
                return True
    return False


def _share(a: Origins, b: Origins) -> bool:
    return any(x.covers(y) or y.covers(x) for x in a for y in b)
