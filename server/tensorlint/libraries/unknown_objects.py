"""Methods of objects of unknown class that only one thing can mean, and what calling an unknown object may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_unknown
from tensorlint.interpreter.signatures import FURTHER, Signature
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Call, Row
from tensorlint.libraries.models import call_model, inputs_of
from tensorlint.libraries.notation import OMITTED, unknown
from tensorlint.libraries.unknown_estimators import answered, learned, names_a_fit
from tensorlint.values import ANY, TRUE, UNKNOWN, Array, BoundMethod, Class, Const, Function, Graph, LibraryName, LibraryObject, Number, Ref, Text, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


OF_DATA: Final = """
    agg aggregate all any append applymap argmax argmin argsort assign astype bfill clip concat copy corr count cov cumprod cumsum describe diff div
    divide dot drop drop_duplicates dropna explode ffill fillna flatten floordiv getcol getrow groupby head iloc interpolate isin isna isnull itemset
    join loc log1p max mean median melt merge min mod mul multiply nonzero nunique pivot pivot_table pow power prod quantile ravel reindex rename
    repeat replace resample reset_index reshape rolling round searchsorted set_index setdiag shift sort_index sort_values split sqrt squeeze std sub
    subtract sum swapaxes tail take tile toarray tobytes tocoo tocsc tocsr todense tofile tolist transpose truediv unstack value_counts var where
"""
"""Methods that arrays, sparse matrices, tables and texts have (numpy, pandas and scipy) and networks have not."""
TOLD: Final = frozenset({"training", "train", "is_training", "deterministic"})
"""Arguments by which a call says in which mode the network works: it keeps none."""
EXPECTING: Final = "assertRaises assertRaisesRegex assertRaisesRegexp assertRaisesWithLiteralMatch assert_raises assert_raises_regex"
"""What test frameworks call the block that is to raise, after `unittest`: they build on it, or do as it does (absl, TensorFlow, numpy)."""


def register(registry: Registry) -> None:
    """The rows that stand for "something that has an `eval` method"."""
    registry.of_data = frozenset(OF_DATA.split())
    for name, signature, run in (
        ("eval", "()", _eval),
        ("train", "(mode=True)", _train),
        ("to", "(*args, **kwargs)", _itself),
        ("cuda", "(*args, **kwargs)", _itself),
        ("cpu", "()", _itself),
        ("backward", "(*args, **kwargs)", _backward),
        ("parameters", "()", _network),
        ("state_dict", "()", _network),
        ("zero_grad", "(*args, **kwargs)", _network),
        ("load_state_dict", "(*args, **kwargs)", _network),
        ("set_weights", "(weights)", _filled),
        ("step", "(*args, **kwargs)", _step),
        ("requires_grad_", "(requires_grad=True)", _wants_gradient),
        ("__call__", "(*args, **kwargs)", _called),
    ):
        registry.duck[name] = Row(f"?.{name}", Signature(signature), run, {"takes_more": True} if name == "__call__" else {})
    for name in EXPECTING.split():
        registry.duck[name] = Row(f"?.{name}", Signature("(*args, **kwargs)"), _expected, {})
    for name, signature in (("eval", "()"), ("train", "(mode=True)"), ("backward", "(*args, **kwargs)"), ("zero_grad", "()"), ("step", "(*args, **kwargs)")):
        registry.named[name] = Row(f"?.{name}", Signature(signature), unknown, OMITTED[name])


def _expected(call: Call) -> Value:
    from tensorlint.libraries.testing import EXPECTED

    call.machine.registry.ensure("unittest")
    return LibraryObject(EXPECTED)


def _eval(call: Call) -> Value:
    return _switch(call, Const(False))


def _train(call: Call) -> Value:
    argument = call["mode"]
    constant = call.machine.constant(argument, MISSING)
    return _switch(call, argument) if isinstance(constant, bool) or constant is MISSING else UNKNOWN


def _switch(call: Call, argument: Value) -> Value:
    from tensorlint.libraries.torch.modes import mode_value

    m = call.machine
    if isinstance(call.receiver, Ref):
        mode = mode_value(m, argument, call.token, call.receiver.cell)
        m.set(call.receiver.cell, "mode", mode)
        _spread(call, call.receiver, mode, 3)
        m.observe("mode-written", call.place, model=call.receiver, mode=mode, node=call.node, turns=bool(m.frame.loops))
    return call.receiver or UNKNOWN


def _spread(call: Call, receiver: Ref, mode: Value, depth: int) -> None:
    """What an unknown object holds may be its parts: their mode is the new one, or what it was."""
    m = call.machine
    for child in (*m.children(receiver), *m.unnamed_parts(receiver)):
        if isinstance(child, Ref):
            m.set(child.cell, "mode", mode)
            if depth:
                _spread(call, child, mode, depth - 1)


def _itself(call: Call) -> Value:
    return call.receiver or UNKNOWN


def _backward(call: Call) -> Value:
    from tensorlint.libraries.torch.conversions import backward

    return backward(call)


def _network(call: Call) -> Value:
    """Only a network has such a method: remember it."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "is-network", TRUE)
    return UNKNOWN


def _filled(call: Call) -> Value:
    """A part of some network is given its weights."""
    call.machine.observe("weights-loaded", call.place, model=call.receiver, source=call["weights"])
    return UNKNOWN


def _wants_gradient(call: Call) -> Value:
    """What a call has just made and is told to want a gradient is a tensor; of a name it may be a network."""
    if call.receiver is not UNKNOWN or call.constant("requires_grad", None) is not True:
        return call.receiver or UNKNOWN
    return Array("torch", ANY, None, graph=Graph("leaf")).derive(flags=frozenset({"requires-grad"}))


def _step(call: Call) -> Value:
    """What has a `step` and was asked for `zero_grad` is an optimizer."""
    m = call.machine
    if isinstance(call.receiver, Ref) and m.get(call.receiver.cell, "is-network") == TRUE:
        m.observe("optimizer-step", call.place, optimizer=call.receiver, node=call.node)
        return UNKNOWN
    m.escape(call.receiver or UNKNOWN, call.place, depth=1)
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    return call_unknown(m, None, list(call.star()), keywords, call.node)


def _is_plain(content: Value) -> bool:
    """Whether it is a text, a number, or a tuple of those, as sizes are."""
    return isinstance(content, (Const, Number, Text)) or (isinstance(content, Tuple) and content.rest is None and all(map(_is_plain, content.items)))


def _called(call: Call) -> Value:
    m = call.machine
    told = next((m.registry.telling[name] for name in call.bound if name in m.registry.telling), None)
    if told is not None:
        keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
        bound = told.signature.bind(list(call.star()), keywords)
        if bound is not None:
            return told.run(Call(m, told, bound | ({FURTHER: UNKNOWN} if FURTHER in call.bound else {}), call.receiver, call.place, call.path, call.node))
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "called", TRUE)

    def run(inner: Call) -> Value:
        keywords = {name: value for name, value in inner.bound.items() if not name.startswith("*")}
        return call_unknown(m, None, list(inner.star()), keywords, inner.node)

    known = learned(call) or answered(call)
    if known is not None:
        return known
    if names_a_fit(call):
        return run(call)
    contents = [m.content(value) for value in inputs_of(call)]
    if all(_is_plain(content) for content in contents) or any(isinstance(content, (Function, BoundMethod, Class, LibraryName)) for content in contents):
        return run(call)  # no network takes texts and numbers alone, and none takes functions, classes or dtypes
    m.registry.ensure("torch")  # what a network gives is told as its tensors are, whichever libraries have been met before
    return call_model(call, "opaque", run, mode_told=not TOLD.isdisjoint(call.bound))
