"""What calling a model means in any library: the outermost call of a network, its modes, and the origin of what it predicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.inheritance import class_member, has_unknown_base, library_base
from tensorlint.interpreter.questions import ask
from tensorlint.interpreter.refusals import forget_refusals, refused
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.turns import repeats
from tensorlint.libraries.arrays.spelling import spelled
from tensorlint.libraries.comparing import ASKED
from tensorlint.libraries.gradients import DERIVED, TAPE, under_mode
from tensorlint.libraries.leaves import chosen_parts, leaves_of, sensitive_kinds, switched_parts
from tensorlint.values import (
    ANY,
    ATTACHED,
    FALSE,
    TRUE,
    UNKNOWN,
    Array,
    Cases,
    Const,
    Fact,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Opaque,
    Origin,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
    unite,
)

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterator

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

__all__ = [
    "AMBIENT",
    "COLLATED",
    "DEPTH",
    "await_entries",
    "call_model",
    "is_network",
    "mark",
    "note_entry",
    "observe_model_call",
]

DEPTH = "model-depth"
ENTRIES = "ready-entries"
COLLATED = "collated"
"""The flag of a batch that a loader has put together: no single sample."""


def call_model(call: Call, api: str, run: Callable[[Call], Value], *, starts: Callable[[Machine, Value | None], None] | None = None, **extra: object) -> Value:
    """Runs a model's forward pass. The outermost call is observed, and what comes out carries it as an origin; `starts` is what it begins with."""
    m = call.machine
    depth = m.get(AMBIENT, DEPTH)
    level = depth.value if isinstance(depth, Const) and isinstance(depth.value, int) else 0
    if level or m.get(AMBIENT, "inside") == TRUE or _in_forward(m):
        if level:
            note_entry(m, call.receiver, inputs_of(call))
        return run(call)
    m.set(AMBIENT, DEPTH, Const(level + 1))
    await_entries(m)
    forget_refusals(m)
    if starts is not None:
        starts(m, call.receiver)
    m.set(AMBIENT, DERIVED, FALSE)
    seen = tuple(m.content(value) for value in inputs_of(call))  # what goes in is what it was before: whoever it is that is called
    result = run(call)
    raised = refused(m)
    lacks = bool(extra.pop("lacks_batch", False)) or (raised is not None and _passes_as_a_batch(call, run))
    m.set(AMBIENT, DEPTH, Const(level))
    extra["derives"] = m.get(AMBIENT, DERIVED) == TRUE
    return observe_model_call(call, api, result, seen=seen, raised=raised, lacks_batch=lacks, **extra)  # type: ignore[arg-type]


def await_entries(m: Machine) -> None:
    """A model is about to run: of its parts whose weights came ready it is noted what they are handed."""
    m.set(AMBIENT, ENTRIES, Tuple(()))


def note_entry(m: Machine, model: Value | None, inputs: tuple[Value, ...]) -> None:
    """A part whose weights came ready is handed something, inside of the model that is asked: that is what its weights see."""
    weights = m.get(model.cell, "weights") if isinstance(model, Ref) else MISSING
    known = m.get(AMBIENT, ENTRIES)
    if isinstance(weights, Fact) and weights.detail is not None and weights.state == "pretrained" and inputs and isinstance(known, Tuple):
        if all(item.items[0] != model for item in known.items if isinstance(item, Tuple)):
            m.set(AMBIENT, ENTRIES, Tuple((*known.items, Tuple((model, weights, m.content(inputs[0]))))))  # type: ignore[arg-type]


def inputs_of(call: Call) -> tuple[Value, ...]:
    """What a model is handed."""
    return call.star() or tuple(value for name, value in call.bound.items() if not name.startswith("*"))


def _passes_as_a_batch(call: Call, run: Callable[[Call], Value]) -> bool:
    """Whether what raised with this input would not with an axis of size 1 put in front of it: the input is one sample. Tried, and taken back."""
    m = call.machine
    name = "*args" if "*args" in call.bound else next(iter(call.bound), None)
    held = call.bound.get(name) if name is not None else None
    values = held.items if name == "*args" and isinstance(held, Tuple) else (held,)
    content = m.content(values[0]) if values and values[0] is not None else UNKNOWN
    if name is None or not isinstance(content, Array) or not content.shape.rank or COLLATED in content.flags:
        return False
    batch = content.derive(shape=Shape((1, *content.shape.dims)), base=None, flags=frozenset())
    bound = {**call.bound, name: Tuple((batch, *values[1:])) if name == "*args" else batch}
    marks = m.trace.marks()
    m.store.fork()
    try:
        forget_refusals(m)
        result = m.content(run(type(call)(m, call.row, bound, call.receiver, call.place, call.path, call.node)))
        return refused(m) is None and isinstance(result, Array) and result.shape.rank is not None
    finally:
        m.store.discard()
        m.trace.take_back(marks)


def observe_model_call(
    call: Call, api: str, result: Value, *, data: Value | None = None, seen: tuple[Value, ...] | None = None, at: ast.AST | None = None, **extra: object
) -> Value:
    """Records the call of a model; gives its output with the call as an origin.

    data: the features themselves, where the input is a source of batches. seen: what was known of the inputs when they went in. at: the expression
    of the features, where that is not the first argument.
    """
    from tensorlint.libraries.torch.structure import has_parameters

    m = call.machine
    inputs = inputs_of(call) if at is None or data is None else (data,)
    origin = Origin("model", call.token, "model")
    origins = frozenset({origin})
    for value in inputs:
        content = m.content(value)
        if isinstance(content, Array):
            origins = unite(origins, content.origins)
    output = mark(m, result, origins)
    receiver = call.receiver
    if isinstance(receiver, Ref):
        m.set(origin, ASKED, receiver)
    leaves = tuple(leaves_of(m, receiver)) if isinstance(receiver, Ref) and api in {"module", "opaque"} else ()
    learns = isinstance(receiver, Ref) and api == "module" and has_parameters(m, receiver)
    trainable = learns and isinstance(receiver, Ref) and m.get(receiver.cell, "frozen") != TRUE
    m.observe(
        "model-call",
        call.place,
        api=api,
        model=receiver,
        inputs=inputs,
        contents=seen if seen is not None and data is None else tuple(m.content(value) for value in (inputs if data is None else (data,))),
        output=output,
        origin=origin,
        judges=frozenset(each for value in inputs for each in _answers_in(m, value)),
        leaves=leaves,
        partial=switched_parts(m, receiver, leaves),
        chosen=chosen_parts(m, leaves),
        frozen=frozenset(leaf.cell for leaf, _, _ in leaves if isinstance(leaf, Ref) and m.get(leaf.cell, "frozen") == TRUE),
        repeated=repeats(m, call.node),
        fresh=isinstance(receiver, Ref) and is_fresh(m, receiver),
        hides=_hides_mode(m, receiver),
        argument_place=m.place(at) if at is not None else _first_argument(call),
        argument=at,
        entries=_entries(m),
        sensitive=sensitive_kinds(m, leaves),
        content=UNKNOWN if receiver is None else m.content(receiver),
        weightless=api == "module" and isinstance(receiver, Ref) and not learns,
        trainable=trainable,
        predicts=trainable and isinstance(receiver, Ref) and has_parameters(m, receiver, codes=False),
        single=_is_one_layer(m, receiver),
        network=isinstance(receiver, Ref) and m.get(receiver.cell, "is-network") == TRUE,
        gradient=m.get(AMBIENT, "gradient"),
        session=m.get(AMBIENT, "session"),
        handed=isinstance(receiver, Ref) and m.get(receiver.cell, "handed") == TRUE,
        node=call.node,
        weights=m.get(receiver.cell, "weights") if isinstance(receiver, Ref) else MISSING,
        spelled=spelled(m, *(m.content(value) for value in (inputs if data is None else (data,))[:1])),
        **extra,
    )
    return output


def _hides_mode(m: Machine, receiver: Value | None) -> bool:
    """Whether the class of a network has a `train` of its own that wants more than a flag: `eval()` calls it with one, and raises."""
    content = m.content(receiver) if receiver is not None else UNKNOWN
    own = class_member(m, content.cls, "train") if isinstance(content, Instance) else None
    if not isinstance(own, Function):
        return False
    arguments = own.definition[1].args
    return len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults) > len(("self", "mode"))


def _answers_in(m: Machine, value: Value) -> Iterator[Origin]:
    """The answers of models that a model is handed, one by one or in a list."""
    content = m.content(value)
    held = content.items if isinstance(content, (Tuple, Sequence)) else (content,)
    for each in map(m.content, held):
        if isinstance(each, Array):
            yield from (origin for origin in each.origins if origin.kind == "model")


def _is_one_layer(m: Machine, receiver: Value | None) -> bool:
    """Whether what is called is a layer of a library by itself, or a model that holds no other: no network that is published as a whole."""
    content = UNKNOWN if receiver is None else m.content(receiver)
    cls = class_of(m, content) if isinstance(content, LibraryObject) else None
    alone = cls.fact("alone") if cls is not None else None
    if callable(alone):
        return bool(alone(m, receiver))
    return cls is not None and bool(cls.fact("model")) and not (cls.fact("container") or cls.fact("published"))


def _entries(m: Machine) -> tuple[tuple[Value, ...], ...]:
    """(part, its weights, what it was handed) of the parts of the model that is asked whose weights came ready."""
    known = m.get(AMBIENT, ENTRIES)
    m.set(AMBIENT, ENTRIES, MISSING)
    return tuple(item.items for item in known.items if isinstance(item, Tuple)) if isinstance(known, Tuple) else ()


def is_fresh(m: Machine, ref: Ref, depth: int = 8) -> bool:
    """Whether it is known of a model and all its parts that their weights are the random ones that they were made with."""
    return ask(m, ("fresh", depth), ref.cell, lambda: _is_fresh(m, ref, depth))


def _is_fresh(m: Machine, ref: Ref, depth: int) -> bool:
    from tensorlint.libraries.torch.structure import is_module, parts_of

    weights = m.get(ref.cell, "weights")
    if not isinstance(weights, Fact) or weights.state != "fresh" or m.get(ref.cell, "escaped") == TRUE or m.get(ref.cell, "touched") == TRUE:
        return False
    content = m.content(ref)
    cls = library_base(m, content.cls) if isinstance(content, Instance) else class_of(m, content)
    afresh = cls.fact("afresh") if cls is not None else None
    if callable(afresh):
        return bool(afresh(m, ref, depth))
    if isinstance(content, Instance):
        if has_unknown_base(m, content.cls):
            return False
        for name in m.attribute_names(ref.cell):
            held = m.get(ref.cell, name)
            inner = m.content(held)
            if (isinstance(inner, Array) and "parameter" in inner.flags) or held is UNKNOWN or isinstance(inner, Opaque):
                return False
    elif not isinstance(content, LibraryObject):
        return False
    if not is_module(m, ref):
        return True
    return depth > 0 and all(is_fresh(m, part, depth - 1) for _, part in parts_of(m, ref) if isinstance(part, Ref))


def _in_forward(m: Machine) -> bool:
    """Whether a model's own `forward` runs, called directly: its parts are no models of their own there."""
    frame: Frame | None = m.frame
    while frame is not None:
        if frame.function is not None and frame.function.name == "forward" and frame.receiver is not None and is_network(m, frame.receiver[0]):
            return True
        frame = frame.outer
    return False


def _first_argument(call: Call) -> object:
    """Where the first argument is written."""
    arguments = getattr(call.node, "args", [])
    return call.machine.place(arguments[0]) if isinstance(arguments, list) and arguments else None


def mark(m: Machine, value: Value, origins: frozenset[Origin], depth: int = 3) -> Value:
    """The value with origins added to every array in it; something unknown becomes an output of unknown make."""
    if type(value) is Cases:
        return m.over(value, lambda each: mark(m, each, origins, depth))
    content = m.content(value)
    if isinstance(content, Array):
        return content.derive(
            origins=unite(content.origins, origins), base=None, steps=(), closed=False, statistic=None, formula=None, image=None,
            graph=content.graph or (under_mode(m, ATTACHED) if content.library == "torch" or m.get(AMBIENT, TAPE) == TRUE else None),
        )  # fmt: skip
    if isinstance(content, (Tuple, Sequence)) and depth:
        items = tuple(mark(m, item, origins, depth - 1) for item in content.items)
        rest = None if content.rest is None else mark(m, content.rest, origins, depth - 1)
        return Tuple(items, rest, content.names) if isinstance(content, Tuple) else Sequence(items, rest, content.kind)
    if isinstance(content, Mapping_) and depth:
        entries = tuple((key, mark(m, item, origins, depth - 1)) for key, item in content.entries)
        return Mapping_(entries, None if content.rest is None else mark(m, content.rest, origins, depth - 1))
    if value is UNKNOWN or isinstance(content, Opaque):
        return Array("torch", ANY, None, origins).derive(flags=frozenset({"container"}), graph=None)
    return value


def is_network(m: Machine, value: Value) -> bool:
    """Whether a value is an object that a library's rows call a model."""
    content = m.content(value)
    if isinstance(content, Instance):
        cls = library_base(m, content.cls)
    else:
        cls = class_of(m, content)
    return cls is not None and bool(cls.fact("model"))
