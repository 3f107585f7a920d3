"""Keras models as values: layers in a row, graphs of symbolic tensors, classes of the program; and what calling one gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays.copying import TILED
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.keras.arrays import array_in
from tensorlint.libraries.keras.building import entry_shape
from tensorlint.libraries.keras.entries import as_batch, entry_of, fitted_to, is_one_sample
from tensorlint.libraries.keras.freshness import GROWN, is_afresh, is_one_layer, ungrown
from tensorlint.libraries.keras.inner_tensors import shape_told
from tensorlint.libraries.keras.layers import LAYER, SYMBOLIC, apply_layer, run_custom
from tensorlint.libraries.keras.sequential import ADDED, SEQUENTIAL, layers_of, put_on, take_off
from tensorlint.libraries.models import call_model, is_fresh, note_entry
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.copies import COPY
from tensorlint.libraries.repeating import repeats
from tensorlint.values import (
    ANY,
    NONE,
    TRUE,
    UNKNOWN,
    Array,
    Fact,
    Instance,
    LibraryObject,
    Mapping_,
    Ref,
    Sequence,
    Shape,
    Step,
    Tuple,
    Value,
    then,
)
from tensorlint.values.merging import join_contents

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODEL: Final = "keras.Model"
ENTRY: Final = "entry-of"
SHAPES: Final = {"input_shape": "input", "output_shape": "output"}


def register(registry: Registry) -> None:
    """keras.Model, keras.Sequential, keras.models."""
    from tensorlint.libraries.keras.inside import layer_inside

    lib = Library(registry, "keras")
    model = lib.klass(
        "Model(inputs=None, outputs=None, *args, **kwargs)",
        bases=LAYER,
        model=True,
        afresh=is_afresh,
        alone=is_one_layer,
        hooks=("train_step", "test_step", "call"),
        apply=applied,
    )
    model.hooks(created=_created, getattr=_attribute)
    model.invoked("(inputs, *args, training=None, mask=None, **kwargs)", _call)
    model.method("__init__(*args, **kwargs)", lambda call: NONE)
    model.methods("summary build", "(*args, **kwargs)", _looked_over)
    model.method("get_layer(name=None, index=None)", layer_inside)
    model.methods("to_json reset_states reset_metrics", "(*args, **kwargs)", lambda call: UNKNOWN)
    sequential = lib.klass("Sequential(layers=None, **kwargs)", bases=MODEL)
    sequential.method("add(layer, rebuild=True)", put_on)
    sequential.method("pop(*args)", take_off)
    models = Library(registry, "keras.models")
    models.rows("model_from_json model_from_yaml model_from_config", "(description, custom_objects=None)", _described)
    models.row("clone_model(model, *args, **kwargs)", _cloned)
    utils = Library(registry, "keras.utils")
    utils.row("normalize(x, axis=-1, order=2)", _normalized)
    utils.rows("set_random_seed plot_model", "(*args, **kwargs)", lambda call: NONE)


def _described(call: Call) -> Value:
    """A model built of its description: layers that are not in view, and fresh weights."""
    made = make_object(call.machine, LibraryObject(MODEL, ()), call.place)
    _created(call.machine, made, call.place)
    return made


def _cloned(call: Call) -> Value:
    """The same layers once more, with fresh weights."""
    m = call.machine
    model, content = call["model"], call.content("model")
    if not isinstance(model, Ref) or not isinstance(content, LibraryObject) or len(call.bound) > 1:
        return UNKNOWN
    made = make_object(m, content, call.place, (COPY, model.cell))
    added = m.get(model.cell, ADDED)
    if added is not MISSING:
        m.set(made.cell, ADDED, added)
    _created(m, made, call.place)
    return made


def _created(m: Machine, receiver: Ref, place: object) -> None:
    m.set(receiver.cell, "weights", Fact("fresh", (place, m.frame.path)))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`model.input`, `model.output`: tensors to build on; `model.layers`."""
    if name == "layers":
        from tensorlint.libraries.keras.inside import listed

        return listed(m, receiver) if isinstance(receiver, Ref) and isinstance(content, LibraryObject) and content.name == SEQUENTIAL else None
    if name in SHAPES:
        return shape_told(m.content(_attribute(m, receiver, content, SHAPES[name]) or UNKNOWN))
    if name not in {"input", "output"} or not isinstance(receiver, Ref):
        return None
    symbolic = Array("tensorflow", ANY, "float32").derive(flags=frozenset({SYMBOLIC, GROWN} if is_fresh(m, receiver) else {SYMBOLIC}))
    if isinstance(content, LibraryObject) and name == "input":
        entry = entry_of(m, receiver)
        symbolic = symbolic.derive(flags=symbolic.flags | {(ENTRY, receiver)})
        return symbolic if entry is None else symbolic.derive(shape=entry)
    if isinstance(content, LibraryObject):
        out = m.content(outputs_of(m, receiver, symbolic, None))
        return out.derive(flags=out.flags | {SYMBOLIC}) if isinstance(out, Array) else symbolic
    return symbolic


def _looked_over(call: Call) -> Value:
    """What makes a model put itself together: all of it must fit."""
    m, model = call.machine, call.receiver
    if isinstance(model, Ref) and entry_of(m, model) is not None:
        with surrounded(m, inside=TRUE):
            outputs_of(m, model, Array("tensorflow", ANY), call)
    return UNKNOWN


def applied(m: Machine, model: Value, given: Value, call: Call) -> Value:
    """A model as a part of another."""
    if isinstance(model, Ref):
        note_entry(m, model, (array_in(m, given),))
    if not isinstance(model, Ref):
        return UNKNOWN
    out = outputs_of(m, model, given, call)
    return out if is_fresh(m, model) else ungrown(m, out)


def outputs_of(m: Machine, model: Ref, given: Value, call: Call | None) -> Value:
    """What a model gives for an input: a tensor, or several as the model was told to give them."""
    content = m.content(model)
    data = array_in(m, given)
    if isinstance(content, Instance):
        if call is None:
            return UNKNOWN
        declared = m.get(model.cell, "outputs")
        if declared is not MISSING:
            return _handed_on(m, declared, data)
        return run_custom(m, model, content, given, call)
    if isinstance(content, LibraryObject) and content.name == SEQUENTIAL:
        return through(m, model, given, call)
    cls = m.registry.class_named(content.name) if isinstance(content, LibraryObject) else None
    gives = cls.action("gives") if cls is not None else None
    if gives is not None:
        return gives(m, content, data) if is_fresh(m, model) else ungrown(m, gives(m, content, data))
    if isinstance(content, LibraryObject):
        entry = m.content(content.get("inputs", UNKNOWN))
        for flag in entry.flags if isinstance(entry, Array) else ():
            if isinstance(flag, tuple) and flag[0] == ENTRY:
                note_entry(m, flag[1], (data,))  # it goes into the model that this one was built on
        outputs = m.content(content.get("outputs", UNKNOWN))
        if isinstance(outputs, (Tuple, Sequence)) and outputs.rest is None and len(outputs.items) == 1:
            outputs = outputs.items[0]  # of a list of one, the one is given (tried with 3.13)
        return _handed_on(m, outputs, data)
    return UNKNOWN


def through(m: Machine, model: Ref, given: Value, call: Call | None) -> Value:
    results = []
    for layers in layers_of(m, model):
        out = given
        entry = entry_shape(m, layers[0]) if layers else None
        data = array_in(m, given)
        if entry is not None and data.shape.prefix and not data.shape.dims:
            out = data.derive(shape=entry)
        elif fitted_to(data, entry) is not data:
            out = fitted_to(data, entry)
        for layer in layers:
            out = apply_layer(m, layer, out, call)
        results.append(m.content(out))
    return results[0] if len(results) == 1 else join_contents(results)


def _handed_on(m: Machine, outputs: Value, data: Array, depth: int = 3) -> Value:
    """The outputs of a graph for data: the batch is the data's."""
    content = m.content(outputs)
    rows = data.shape.dims[0] if data.shape.dims and not data.shape.prefix else None
    if isinstance(content, Array):
        shape = content.shape
        known = Shape((rows, *shape.dims[1:])) if shape.dims and not shape.prefix else shape
        flags = content.flags - ({SYMBOLIC, GROWN} - data.flags)
        return content.derive(shape=known, origins=data.origins, flags=flags)
    if isinstance(content, (Tuple, Sequence)) and depth and content.rest is None:
        return Sequence(tuple(_handed_on(m, item, data, depth - 1) for item in content.items))
    if isinstance(content, Mapping_) and depth:
        return Mapping_(tuple((key, _handed_on(m, item, data, depth - 1)) for key, item in content.entries), content.rest)
    return Array("tensorflow", ANY)


def _call(call: Call) -> Value:
    """`model(x, training=…)`."""
    m = call.machine
    model = call.receiver
    if not isinstance(model, Ref):
        return UNKNOWN
    if SYMBOLIC in array_in(m, call["inputs"]).flags:
        return outputs_of(m, model, call["inputs"], call)  # a graph is being built
    kinds = kinds_of(m, model)
    if "random" in kinds and call["training"] == TRUE:
        return _shaken_by(call, model)
    lacks = is_one_sample(m, model, call["inputs"])
    return call_model(
        call, "call", lambda inner: outputs_of(m, model, as_batch(m, inner["inputs"]) if lacks else inner["inputs"], inner), kinds=kinds, lacks_batch=lacks,
        flag=flag_of(call, "training", on=True), again=repeats(call) or TILED in array_in(m, call["inputs"]).flags,
    )  # fmt: skip


def _normalized(call: Call) -> Value:
    """`normalize(x)`: each vector by its own length, so nothing is learned of other rows."""
    held = call.array("x")
    axis, order = call.constant("axis", MISSING), call.constant("order", MISSING)
    if held is None or MISSING in (axis, order):
        return UNKNOWN
    step = Step("fitted", ("normalize", "scale", (), (axis, order)), "normalize", call.token)
    return held.derive(library="numpy", dtype="float64", steps=then(held.steps, step), base=None, formula=None)


def flag_of(call: Call, name: str, *, on: bool) -> tuple[str, str, str, object] | None:
    """The flag that switches what only training does, where it is on: its name, what was written, what turns it, and where."""
    if not call.given(name):
        return None
    value = call.machine.constant(call[name], MISSING)
    if value is MISSING or value is None or bool(value) is not on or not isinstance(value, (bool, int)):
        return None
    return name, str(value), str(type(value)(not value)), place_of(call, name)


def _shaken_by(call: Call, model: Ref) -> Value:
    """A Sequential of random layers is augmentation: calling it with `training=True` is a step of the data, no prediction."""
    from tensorlint.libraries.keras.preprocessing import shaken

    m = call.machine
    out = outputs_of(m, model, call["inputs"], call)
    for layer in layers_of(m, model)[0]:
        content = m.content(layer)
        cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
        if isinstance(cls, LibraryClass) and cls.fact("random"):
            out = shaken(m, out, layer, call)
    return out


def kinds_of(m: Machine, model: Value | None, depth: int = 3) -> frozenset[str]:
    """What a model holds that works in another way while it is trained: "dropout", "batchnorm", "random" (nothing but random layers and the like),
    "unknown" (what it holds is not known).
    """
    out: set[str] = set()
    content = m.content(model) if isinstance(model, Ref) else UNKNOWN
    if not isinstance(model, Ref) or depth == 0 or not isinstance(content, LibraryObject) or content.name != SEQUENTIAL:
        return frozenset({"unknown"})
    plain = True
    for layer in (each for way in layers_of(m, model) for each in way):
        held = m.content(layer)
        cls = m.registry.lookup(held.name) if isinstance(held, LibraryObject) else None
        if isinstance(held, Array):
            continue
        if not isinstance(cls, LibraryClass):
            plain = False
            out.add("unknown")
            continue
        out |= {kind for kind in ("dropout", "batchnorm", "random") if cls.fact(kind)}
        if cls.fact("model"):
            out |= kinds_of(m, layer, depth - 1)
        elif cls.fact("apply") or "dropout" in dict(held.arguments) or "recurrent_dropout" in dict(held.arguments):  # type: ignore[attr-defined]
            out.add("unknown")
        plain = plain and (bool(cls.fact("random")) or not (cls.fact("activated") or cls.fact("dropout") or cls.fact("batchnorm") or cls.fact("model")))
    return frozenset(out if plain else out - {"random"})
