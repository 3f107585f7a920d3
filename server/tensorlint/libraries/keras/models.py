"""Keras models: building, compiling, fitting, predicting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.keras.layers import forward, run_custom
from tensorlint.libraries.models import AMBIENT, call_model, observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Fact, Instance, LibraryObject, Number, Ref, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODEL: Final = "keras.Model"


def register(registry: Registry) -> None:
    """keras.Model, keras.Sequential, keras.models."""
    lib = Library(registry, "keras")
    for name, target in (
        ("models.Model", MODEL), ("models.Sequential", "keras.Sequential"), ("engine.training.Model", MODEL), ("engine.sequential.Sequential", "keras.Sequential"),
    ):  # fmt: skip
        lib.alias(name, target)
    model = lib.klass("Model(inputs=None, outputs=None, *args, **kwargs)", bases="keras.layers.Layer", model=True, hooks=("train_step", "test_step", "call"))
    model.hooks(created=_created)
    model.invoked("(inputs, *args, training=None, mask=None, **kwargs)", _call)
    model.method("__init__(*args, **kwargs)", lambda call: NONE)
    model.method("compile(optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, *args, **kwargs)", _compile)
    model.method(
        "fit(x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, validation_data=None, *args, **kwargs)", _fit
    )
    model.method("fit_generator(x=None, *args, y=None, validation_data=None, **kwargs)", _fit)
    model.methods("train_on_batch", "(x, y=None, *args, **kwargs)", _fit)
    model.method("predict(x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)", _predict)
    model.methods("predict_on_batch", "(x)", _predict)
    model.method("evaluate(x=None, y=None, batch_size=None, verbose='auto', *args, **kwargs)", _evaluate)
    model.methods("load_weights", "(filepath, **kwargs)", _loaded)
    model.methods("save save_weights summary export get_layer to_json", "(*args, **kwargs)", lambda call: UNKNOWN)
    sequential = lib.klass("Sequential(layers=None, **kwargs)", bases=MODEL)
    sequential.method("add(layer)", _add)
    sequential.method("pop(*args)", _pop)
    models = Library(registry, "keras.models")
    models.rows("load_model clone_model model_from_json", "(*args, **kwargs)", lambda call: UNKNOWN)
    utils = Library(registry, "keras.utils")
    utils.rows("set_random_seed plot_model", "(*args, **kwargs)", lambda call: NONE)
    utils.row("to_categorical(x, num_classes=None)", _one_hot)


def _created(m: Machine, receiver: Ref, place: object) -> None:
    m.set(receiver.cell, "weights", Fact("fresh", (place, m.frame.path)))


def layers_of(m: Machine, receiver: Ref) -> list[Value] | None:
    """The layers of a Sequential in order; None where they are not all known."""
    content = m.content(receiver)
    if not isinstance(content, LibraryObject):
        return None
    out: list[Value] = []
    given = content.get("layers", NONE)
    if m.content(given) != NONE:
        items = items_of(m.content(given))
        if items is None:
            return None
        out += items
    added = m.get(receiver.cell, "layers")
    if isinstance(added, Sequence):
        if added.rest is not None:
            return None
        out += added.items
    return out


def _add(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        added = m.get(call.receiver.cell, "layers")
        items = added.items if isinstance(added, Sequence) else ()
        rest = added.rest if isinstance(added, Sequence) else None
        m.set(call.receiver.cell, "layers", Sequence((*items, call["layer"]), UNKNOWN if m.frame.loops else rest))
    return NONE


def _pop(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "layers", Sequence((), UNKNOWN))
    return UNKNOWN


def output_of(call: Call, given: Value) -> Value:
    """What a model gives for an input."""
    m = call.machine
    receiver = call.receiver
    if not isinstance(receiver, Ref):
        return UNKNOWN
    content = m.content(receiver)
    held = m.content(given)
    data = held if isinstance(held, Array) else Array("tensorflow", ANY)
    rows = data.shape.dims[0] if data.shape.dims and not data.shape.prefix else None
    if isinstance(content, Instance):
        return run_custom(call) if "inputs" in call.bound else UNKNOWN
    if isinstance(content, LibraryObject) and content.name == "keras.Sequential":
        layers = layers_of(m, receiver)
        if layers is None:
            return data.derive(library="tensorflow", shape=ANY, steps=(), closed=False)
        out: Value = data
        for layer in layers:
            out = _through(m, layer, out, call)
        return out
    outputs = m.content(content.get("outputs", UNKNOWN)) if isinstance(content, LibraryObject) else UNKNOWN
    if isinstance(outputs, Array):
        shape = outputs.shape
        replaced = Shape((rows, *shape.dims[1:])) if shape.dims and not shape.prefix else ANY
        return outputs.derive(shape=replaced, origins=data.origins)
    return UNKNOWN


def _through(m: Machine, layer: Value, given: Value, call: Call) -> Value:
    content = m.content(layer)
    held = m.content(given)
    if isinstance(content, Array):
        return given  # keras.Input as the first entry
    if isinstance(content, LibraryObject):
        return forward(m, content, held if isinstance(held, Array) else Array("tensorflow", ANY), call.token)
    return held.derive(shape=ANY, steps=(), closed=False, scores=None) if isinstance(held, Array) else UNKNOWN


def _call(call: Call) -> Value:
    """`model(x, training=…)`."""
    m = call.machine
    given = m.content(call["inputs"])
    content = call.own()
    if isinstance(given, Array) and not given.origins and given.library == "tensorflow" and isinstance(content, LibraryObject):
        return output_of(call, call["inputs"])  # a symbolic tensor: a graph is being built
    return call_model(call, "call", lambda inner: output_of(inner, inner["inputs"]), training=call["training"], kinds=_kinds_of(m, call.receiver))


def _kinds_of(m: Machine, receiver: Value | None) -> frozenset[str]:
    out = set()
    if isinstance(receiver, Ref):
        for layer in layers_of(m, receiver) or ():
            content = m.content(layer)
            cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
            for kind in ("dropout", "batchnorm"):
                if cls is not None and not isinstance(cls, Value) and cls.facts.get(kind):
                    out.add(kind)
    return frozenset(out)


def _compile(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "compiled", call["loss"])
    call.machine.observe("compile", call.place, model=call.receiver, loss=call["loss"], node=call.node)
    return NONE


def _fit(call: Call) -> Value:
    m = call.machine
    for name in ("x", "y"):
        m.use(call[name], "fit", call.place)
    m.observe(
        "fit", call.place, model=call.receiver, features=call["x"], target=call["y"], content=m.content(call["x"]), goal=m.content(call["y"]), api="network",
        clusters=False, session=m.get(AMBIENT, "session"), node=call.node,
    )  # fmt: skip
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "weights", Fact("trained", call.token))
    held = m.content(call["validation_data"]) if "validation_data" in call.bound else UNKNOWN
    if isinstance(held, Tuple):
        for item in held.items:
            m.use(item, "metric", call.place)
    return UNKNOWN


def _predict(call: Call) -> Value:
    m = call.machine
    call.machine.use(call["x"], "predict", call.place)
    result = output_of(call, call["x"])
    content = m.content(result)
    out = content.derive(library="numpy") if isinstance(content, Array) else Array("numpy", ANY, "float32")
    return observe_model_call(call, "predict", out, features=call["x"], kinds=_kinds_of(m, call.receiver))


def _evaluate(call: Call) -> Value:
    m = call.machine
    for name in ("x", "y"):
        m.use(call[name], "metric", call.place)
    observe_model_call(call, "evaluate", Array("numpy", Shape(()), "float64"), features=call["x"], kinds=_kinds_of(m, call.receiver))
    return Sequence((), Number("float"))


def _loaded(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "weights", Fact("loaded", call.token))
    return NONE


def _one_hot(call: Call) -> Value:
    from tensorlint.libraries.arrays.shaping import dim_of

    content = call.array("x")
    count = dim_of(call.machine, call["num_classes"]) if not call.is_none("num_classes") else None
    if content is None:
        return Array("numpy", ANY, "float64")
    return content.derive(library="numpy", shape=Shape((*content.shape.dims, count), prefix=content.shape.prefix), dtype="float64")
