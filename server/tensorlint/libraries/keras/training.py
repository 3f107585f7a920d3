"""What compiling, fitting, evaluating and predicting mean: the compiled loss meets the outputs of the model and the labels of the data."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT, surrounded
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.indexing import BATCHES
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.keras import callbacks
from tensorlint.libraries.keras.losses import wanted_by
from tensorlint.libraries.keras.models import MODEL, as_batch, is_one_sample, kinds_of, outputs_of, settle_layers
from tensorlint.libraries.keras.tensors import out_of_the_graph
from tensorlint.libraries.models import await_entries, observe_model_call
from tensorlint.libraries.notation import ClassRows
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.values import (
    ANY,
    ATTACHED,
    NONE,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Fact,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Sym,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

FIT: Final = "batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, validation_data=None, *args, **kwargs"

TRAINING: Final = (".fit", ".fit_generator", ".train_on_batch")
"""The methods that take gradients of the compiled loss."""


def register(registry: Registry) -> None:
    """The methods of models that train or use them."""
    known = registry.entries[MODEL]
    model = ClassRows(registry, known)  # type: ignore[arg-type]
    model.method("compile(optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, *args, **kwargs)", _compile)
    model.method(f"fit(x=None, y=None, {FIT})", _fit)
    model.method("fit_generator(x=None, *args, y=None, validation_data=None, generator=None, **kwargs)", _fit)
    model.methods("train_on_batch", "(x, y=None, *args, **kwargs)", _fit)
    model.method("predict(x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)", _predict)
    model.methods("predict_on_batch predict_generator predict_proba", "(x, *args, **kwargs)", _predict)
    model.method("evaluate(x=None, y=None, batch_size=None, verbose='auto', *args, return_dict=False, **kwargs)", _evaluate)
    model.methods("test_on_batch evaluate_generator", "(x, y=None, *args, **kwargs)", _evaluate)


class Pairs(NamedTuple):
    """Features with their labels: where those are written, and whether they only validate."""

    features: Value
    target: Value
    labels_at: object = None
    validates: bool = False


def split(m: Machine, x: Value, y: Value, node: ast.AST) -> tuple[Value, Value]:
    """Features and labels: given apart, or as the pairs of a dataset or generator."""
    content = m.content(x)
    if isinstance(content, Instance) or (isinstance(content, Sequence) and content.kind == "iterator"):
        items = items_of(m.content(element(m, x, node)))
        return (items[0], items[1]) if items is not None and len(items) >= 2 else (x, y)
    if isinstance(content, LibraryObject):
        held = content.get("element", MISSING)
        items = items_of(m.content(held)) if held is not MISSING else None
        if items is not None and len(items) >= 2:
            return items[0], items[1]
        return (held, UNKNOWN) if held is not MISSING else (UNKNOWN, UNKNOWN)
    if isinstance(content, Array) and BATCHES in content.flags:
        target = next((flag[1] for flag in content.flags if isinstance(flag, tuple) and flag[0] == "labels"), None)
        return x, target if isinstance(target, Array) else UNKNOWN
    return x, y


def _compile(call: Call) -> Value:
    m = call.machine
    model, loss = call.receiver, call["loss"]
    place = place_of(call, "loss")
    m.observe("compile", call.place, model=model, loss=loss, node=call.node)
    if not isinstance(model, Ref):
        return NONE
    settle_layers(m, model)
    m.set(model.cell, "compiled", loss)
    m.set(model.cell, "compiled-at", Fact("compiled", call.token, place))
    if isinstance(place, Place) and loss != NONE:
        data = Array("tensorflow", ANY)
        _apply(call, model, loss, place, _dry(m, model, data, call), Pairs(UNKNOWN, UNKNOWN))
    return NONE


def _dry(m: Machine, model: Ref, given: Value, call: Call) -> Value:
    """What the model gives, when nothing that happens in it is a use of it."""
    with surrounded(m, inside=TRUE):
        return outputs_of(m, model, given, call)


def _trained(call: Call, pairs: Pairs) -> None:
    """The compiled loss is computed of the model's outputs for the features, and of the target."""
    m, model = call.machine, call.receiver
    if not isinstance(model, Ref):
        return
    loss, at = m.get(model.cell, "compiled"), m.get(model.cell, "compiled-at")
    if loss is MISSING or not isinstance(at, Fact) or not isinstance(at.detail, Place):
        return
    _apply(call, model, loss, at.detail, _dry(m, model, pairs.features, call), pairs)


def _apply(call: Call, model: Ref, loss: Value, place: Place, output: Value, pairs: Pairs) -> None:
    m, target = call.machine, pairs.target
    if type(loss) is Cases or type(output) is Cases:
        return
    held, losses = m.content(output), m.content(loss)
    if isinstance(held, (Tuple, Sequence, Mapping_)):
        _apply_to_each(call, model, losses, loss, place, held, pairs)
        return
    if isinstance(losses, (Tuple, Sequence)) and losses.rest is None and len(losses.items) == 1:
        loss = losses.items[0]
    elif isinstance(losses, Mapping_) and len(losses.entries) == 1:
        loss = losses.entries[0][1]
    goal = m.content(target)
    if isinstance(goal, (Tuple, Sequence)) and goal.rest is None and len(goal.items) == 1:
        goal = m.content(goal.items[0])
    if isinstance(goal, Array) and any(type(dim) is int and dim == 0 for dim in goal.shape.dims):
        return  # on the path where a list stayed empty nothing is trained
    output_array = held if isinstance(held, Array) else Array("tensorflow", ANY)
    if isinstance(losses, (Function, BoundMethod, Instance)):
        if not pairs.validates:
            _run_own(call, loss, losses, output_array, target, place)
        return
    wanted = wanted_by(m, loss, place)
    if wanted is None:
        return
    m.observe(
        "compiled-loss", place, model=model, contract=wanted.contract, takes=wanted.takes, option=wanted.place, prediction=output, target=target,
        a=output_array, b=goal, used=call.place, loss=wanted.value, role="loss", node=None, features=pairs.features, smoothing=wanted.smoothing,
        places=(None, pairs.labels_at), validates=pairs.validates,
    )  # fmt: skip
    if not wanted.smoothing:
        return
    evaluates = call.row.name.endswith((".evaluate", ".test_on_batch"))  # what it gives is the compiled loss, smoothing and all
    if evaluates or _validates(call):
        m.observe(
            "loss", call.place, prediction=output, target=target, a=output_array, b=goal, places=(None, None), policy="aligns", contract=None, reduction="mean",
            role="loss", by_hand=None, node=call.node, smoothing=wanted.smoothing, criterion=wanted.value, takes=None, evaluates=True,
            reported=_prints(call) if evaluates else callbacks.watches(call, callbacks.HELD_OUT),
            origin=_judged(call) if evaluates else _held_out(call), known_as=None if evaluates else callbacks.HELD_OUT,
        )  # fmt: skip


def _held_out(call: Call) -> Origin:
    return Origin("loss", call.token, callbacks.HELD_OUT)


def _judged(call: Call) -> Origin:
    """The loss that an evaluation gives."""
    return Origin("loss", call.token, "loss")


def _prints(call: Call) -> bool:
    """Whether an evaluation shows its loss by itself."""
    return call.row.name.endswith(".evaluate") and call.constant("verbose", MISSING) != 0


def _validates(call: Call) -> bool:
    """Whether a fit also computes the loss of data that it does not train on."""
    if "validation_data" in call.bound and not call.is_none("validation_data"):
        return True
    part = call.constant("validation_split", 0.0) if "validation_split" in call.bound else 0.0
    return isinstance(part, float) and part > 0


def _run_own(call: Call, loss: Value, content: Value, output: Array, target: Value, place: Place) -> None:
    """A loss of the program: it runs on the target and the output; where the call trains, the gradient of what it gives is taken."""
    from tensorlint.interpreter.attributes import class_member
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    held = m.content(target)
    goal = target if isinstance(held, Array) else Array("tensorflow", ANY)
    if isinstance(held, Array) and not isinstance(content, Instance):
        goal = _lined_up(held, output)
    callee = loss
    if isinstance(content, Instance):
        member = class_member(m, content.cls, "call")
        if not isinstance(member, Function):
            return
        callee = BoundMethod(loss, member, "call")
    at = getattr(call.node, "func", call.node)  # no call of the loss that stands there: its arguments are those of the fit
    trains = call.row.name.endswith(TRAINING)
    with surrounded(m, inside=TRUE):
        result = call_value(m, callee, [goal, output.derive(library="tensorflow", graph=ATTACHED if trains else output.graph)], {}, at)
    if trains:
        m.observe("gradient-taken", call.place, value=result, content=m.content(result), node=call.node, criterion=place)


def _lined_up(target: Array, output: Array) -> Array:
    """The target as a loss that is a function gets it: an axis of size 1 is put on or left off at its end (tried with 3.13; a `Loss` of one's own gets it as it is)."""
    rank, wanted, dims = target.shape.rank, output.shape.rank, target.shape.dims
    if rank is None or wanted is None:
        return target
    if rank == wanted - 1 and output.shape.dims[-1] == 1:
        return target.derive(shape=Shape((*dims, 1)), base=None)
    return target.derive(shape=Shape(dims[:-1]), base=None) if rank == wanted + 1 and dims[-1] == 1 else target


def _apply_to_each(call: Call, model: Ref, losses: Value, loss: Value, place: Place, outputs: Value, pairs: Pairs) -> None:
    """Several outputs: by position, or by the names of the layers that give them."""
    m = call.machine
    goal = m.content(pairs.target)
    if isinstance(outputs, Mapping_):
        named: list[tuple[object, Value]] = list(outputs.entries)
    else:
        named = [(_name_of(m, item), item) for item in outputs.items]  # type: ignore[attr-defined]
    for index, (name, output) in enumerate(named):
        if isinstance(losses, (Tuple, Sequence)):
            each = losses.items[index] if index < len(losses.items) and not isinstance(outputs, Mapping_) else None
        elif isinstance(losses, Mapping_):
            each = losses.get(name)
        else:
            each = loss
        wanted_target: Value = UNKNOWN
        if isinstance(goal, (Tuple, Sequence)) and goal.rest is None and len(goal.items) == len(named):
            wanted_target = goal.items[index]
        elif isinstance(goal, Mapping_):
            wanted_target = goal.get(name) or UNKNOWN
        if each is not None and not isinstance(m.content(output), (Tuple, Sequence, Mapping_)):
            _apply(call, model, each, _written_for(place, name, index), output, pairs._replace(target=wanted_target))


def _written_for(place: Place, name: object, index: int) -> Place:
    """Where the loss of one output is written, in a table or list of them."""
    node = node_in(place)
    if isinstance(node, ast.Dict):
        found = next((value for key, value in zip(node.keys, node.values) if isinstance(key, ast.Constant) and key.value == name), None)
    else:
        found = node.elts[index] if isinstance(node, (ast.List, ast.Tuple)) and index < len(node.elts) else None
    if found is None:
        return place
    told = getattr(found, "tensorlint_place", None)
    if not isinstance(told, Place):
        told = found.tensorlint_place = Place.of(place.unit, found)  # type: ignore[attr-defined]
    return told


def _name_of(m: Machine, output: Value) -> object:
    content = m.content(output)
    flags = content.flags if isinstance(content, Array) else ()
    return next((flag[1] for flag in flags if isinstance(flag, tuple) and flag[0] == "layer"), None)


def _fit(call: Call) -> Value:
    m = call.machine
    x = call["generator"] if call.given("generator") else call["x"]
    features, target = split(m, x, call["y"], call.node)
    for value in (x, features, target):
        m.use(value, "fit", call.place)
    m.observe(
        "fit", call.place, model=call.receiver, features=features, target=target, content=_as_data(m, features), goal=m.content(target), api="network",
        clusters=False, session=m.get(AMBIENT, "session"), node=call.node,
    )  # fmt: skip
    if not _steps(call, x, features, target, "train_step"):
        _trained(call, Pairs(features, target, place_of(call, "y") if call.given("y") else None))
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "weights", Fact("trained", call.token))
    if "validation_data" in call.bound:
        _validated(call)
    callbacks.note_checkpoints(call)
    callbacks.run_own(call)
    return callbacks.history_of(call, _held_out(call))


def _steps(call: Call, x: Value, features: Value, target: Value, name: str) -> bool:
    """A model whose class says what a step is: it runs on a batch of the data, and of what a test step gives nobody takes gradients. Whether there is one."""
    from tensorlint.interpreter.attributes import class_member
    from tensorlint.interpreter.calls import call_value

    m, model = call.machine, call.receiver
    content = m.content(model) if isinstance(model, Ref) else UNKNOWN
    member = class_member(m, content.cls, name) if isinstance(content, Instance) else None
    if not isinstance(member, Function) or not isinstance(model, Ref):
        return False
    size = Sym("batch", ("step", call.token), many=True)
    whole = isinstance(m.content(x), Array)
    data = (_batch(m, features, size), _batch(m, target, size)) if whole else (features, target)
    given = data[0] if m.content(target) == NONE or target is UNKNOWN else Tuple(data)
    with surrounded(m, gradient=m.get(AMBIENT, "gradient") if name == "train_step" else Fact("off", call.token)):
        call_value(m, BoundMethod(model, member, name), [given], {}, call.node)
    return True


def _batch(m: Machine, value: Value, size: Sym) -> Value:
    """Some rows of the data."""
    content = m.content(value)
    if not isinstance(content, Array):
        return value
    shape = content.shape
    return content.derive(library="tensorflow", shape=Shape((size, *shape.dims[1:])) if shape.dims and not shape.prefix else ANY, base=None)


def _validated(call: Call) -> None:
    """The data that each epoch ends with: the compiled loss meets it too."""
    m, given = call.machine, call["validation_data"]
    held = m.content(given)
    if isinstance(held, Tuple) or (isinstance(held, Sequence) and held.kind != "iterator"):
        for item in held.items:
            m.use(item, "metric", call.place)
        if len(held.items) >= 2:
            places = _written_apart(call)
            m.observe(
                "validated", places[1] if isinstance(places[1], Place) else call.place, features=held.items[0], content=_as_data(m, held.items[0]),
                goal=m.content(held.items[1]), places=places, node=call.node,
            )  # fmt: skip
            if not _steps(call, held.items[0], held.items[0], held.items[1], "test_step"):
                _trained(call, Pairs(held.items[0], held.items[1], _labels_at(call), validates=True))
            _asked(call, held.items[0], _written(call, 0))
    elif isinstance(held, (LibraryObject, Array, Instance, Sequence)):
        features, target = split(m, given, UNKNOWN, call.node)
        for item in (features, target):
            m.use(item, "metric", call.place)
        if not _steps(call, given, features, target, "test_step"):
            _trained(call, Pairs(features, target, place_of(call, "validation_data"), validates=True))
        _asked(call, features, _written(call, 0))


def _asked(call: Call, features: Value, at: ast.AST | None) -> None:
    """What a fit is validated with, the model is asked about."""
    m = call.machine
    if at is not None:
        observe_model_call(
            call, "evaluate", Array("numpy", Shape(()), "float64"), data=features, at=at, features=features, validates=True, kinds=kinds_of(m, call.receiver)
        )


def _written(call: Call, index: int) -> ast.AST | None:
    """The expression of the features (0) or labels (1) that a fit is validated with; of both, where one stands for both."""
    node = next((each.value for each in getattr(call.node, "keywords", []) if each.arg == "validation_data"), None)
    return node.elts[index] if isinstance(node, (ast.Tuple, ast.List)) and len(node.elts) > 1 else node


def _labels_at(call: Call) -> object:
    """Where the labels of the validation data are written."""
    return _written_apart(call)[1]


def _written_apart(call: Call) -> tuple[object, object]:
    """Where the features and the labels of the validation data are written."""
    place = place_of(call, "validation_data")
    nodes = (_written(call, 0), _written(call, 1))
    return tuple(place if node is None else call.machine.place(node) for node in nodes)  # type: ignore[return-value]


def _as_data(m: Machine, value: Value) -> Value:
    content = m.content(value)
    return content if isinstance(content, Array) else UNKNOWN if isinstance(content, (Tuple, Sequence, Mapping_)) else content


def _predict(call: Call) -> Value:
    m = call.machine
    features, _ = split(m, call["x"], UNKNOWN, call.node)
    m.use(features, "predict", call.place)
    model = call.receiver
    await_entries(m)
    lacks = is_one_sample(m, model, features)
    result = _dry(m, model, as_batch(m, features) if lacks else features, call) if isinstance(model, Ref) else UNKNOWN
    out = _as_numpy(m, result)
    return observe_model_call(call, "predict", out, data=features, features=call["x"], kinds=kinds_of(m, model), lacks_batch=lacks)


def _as_numpy(m: Machine, value: Value) -> Value:
    content = m.content(value)
    if isinstance(content, Array):
        return out_of_the_graph(content).derive(flags=frozenset())
    if isinstance(content, (Tuple, Sequence)) and content.rest is None:
        return Sequence(tuple(_as_numpy(m, item) for item in content.items))
    if isinstance(content, Mapping_):
        return Mapping_(tuple((key, _as_numpy(m, item)) for key, item in content.entries), content.rest)
    return Array("numpy", ANY, "float32")


def _evaluate(call: Call) -> Value:
    m = call.machine
    x = call["x"]
    features, target = split(m, x, call["y"], call.node)
    for value in (features, target):
        m.use(value, "metric", call.place)
    await_entries(m)
    if not _steps(call, x, features, target, "test_step"):
        _trained(call, Pairs(features, target, place_of(call, "y") if call.given("y") else None))
    model = call.receiver
    observe_model_call(
        call, "evaluate", Array("numpy", Shape(()), "float64"), data=features, features=call["x"], kinds=kinds_of(m, model), goal=m.content(target),
        lacks_batch=is_one_sample(m, model, features),
    )  # fmt: skip
    loss = Number("float", None, frozenset({_judged(call)}))
    if call.constant("return_dict", MISSING) is True:
        return Mapping_((("loss", loss),), Number("float"))
    return Sequence((loss,), Number("float"))  # the loss comes first
