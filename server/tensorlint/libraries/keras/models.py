"""Keras models as values: layers in a row, graphs of symbolic tensors, classes of the program; and what calling one gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries.arrays.copying import TILED
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.keras.building import entry_shape
from tensorlint.libraries.keras.freshness import GROWN, is_afresh, is_one_layer, ungrown
from tensorlint.libraries.keras.inner_tensors import shape_told
from tensorlint.libraries.keras.layers import LAYER, SYMBOLIC, apply_layer, array_in, run_custom
from tensorlint.libraries.models import call_model, is_fresh, note_entry
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.copies import COPY
from tensorlint.libraries.repeating import repeats
from tensorlint.values import (
    ANY,
    NONE,
    ONE_SAMPLE,
    TRUE,
    UNKNOWN,
    Array,
    Cases,
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
    same,
    then,
)
from tensorlint.values.merging import join_contents

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODEL: Final = "keras.Model"
SEQUENTIAL: Final = "keras.Sequential"
ENTRY: Final = "entry-of"
ADDED: Final = "layers added"
OPEN: Final = "may-have-more-layers"
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
    sequential.method("add(layer, rebuild=True)", _add)
    sequential.method("pop(*args)", _pop)
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


def layers_of(m: Machine, receiver: Ref) -> list[list[Value]]:
    """The layers of a Sequential in order, for each way in which they may have been put together. What is not known stands as an unknown layer."""
    content = m.content(receiver)
    first: list[Value] = []
    if not isinstance(content, LibraryObject):
        return [[UNKNOWN]]
    given = content.get("layers", NONE)
    if m.content(given) != NONE:
        items = items_of(m.content(given))
        rest = m.content(given)
        first = list(items) if items is not None else [*getattr(rest, "items", ()), UNKNOWN]
    added = m.get(receiver.cell, ADDED)
    ways = [each for _, each in m.alternatives(added)] if type(added) is Cases else [added]
    more = [UNKNOWN] if _may_have_grown(m, receiver) else []
    made = [[*first, *(each.items if isinstance(each, Sequence) else () if each is MISSING else (UNKNOWN,)), *more] for each in ways]
    return [way for way in made if not _holds_one_twice(way)] or [[UNKNOWN]]


def _holds_one_twice(layers: list[Value]) -> bool:
    """Whether one layer stands in two places, which Keras refuses: a method that builds a model was taken to have run before, on the same object."""
    born = [(layer.cell.place, layer.cell.path) for layer in layers if isinstance(layer, Ref)]
    return len(set(born)) < len(born)


def _may_have_grown(m: Machine, model: Ref) -> bool:
    """Whether code that is not in view had the model before it was compiled: it may have put layers on."""
    return m.get(model.cell, "handed") == TRUE and (m.get(model.cell, "compiled") is MISSING or m.get(model.cell, OPEN) == TRUE)


def settle_layers(m: Machine, model: Ref) -> None:
    """The model is compiled: what it is made of by now is what it is."""
    if _may_have_grown(m, model):
        m.set(model.cell, OPEN, TRUE)


def _looked_over(call: Call) -> Value:
    """What makes a model put itself together: all of it must fit."""
    m, model = call.machine, call.receiver
    if isinstance(model, Ref) and entry_of(m, model) is not None:
        with surrounded(m, inside=TRUE):
            outputs_of(m, model, Array("tensorflow", ANY), call)
    return UNKNOWN


def _add(call: Call) -> Value:
    m = call.machine
    if not isinstance(call.receiver, Ref):
        return NONE
    layer = call["layer"]
    repeated = any(not loop.exact for loop in m.frame.loops)
    known = m.get(call.receiver.cell, ADDED)

    def longer(before: Value) -> Value:
        items = before.items if isinstance(before, Sequence) else () if before is MISSING else (UNKNOWN,)
        if repeated:
            return Sequence(items) if items and items[-1] is UNKNOWN else Sequence((*items, UNKNOWN))  # once or more often
        return Sequence((*items, layer))

    m.set(call.receiver.cell, ADDED, longer(known) if known is MISSING else m.over(known, longer))
    return NONE


def _pop(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        ways = layers_of(m, call.receiver)
        added = m.get(call.receiver.cell, ADDED)
        known = len(ways) == 1 and isinstance(added, Sequence) and added.items and added.items[-1] is not UNKNOWN and not m.frame.loops
        m.set(call.receiver.cell, ADDED, Sequence(added.items[:-1]) if known and isinstance(added, Sequence) else Sequence((UNKNOWN,)))
    return UNKNOWN


def entry_of(m: Machine, receiver: Ref) -> Shape | None:
    """The shape that a model takes, its batch axis included; None where that is not known."""
    content = m.content(receiver)
    if not isinstance(content, LibraryObject):
        return None
    if content.name == SEQUENTIAL:
        ways = [way for way in layers_of(m, receiver) if way]
        shapes = {entry_shape(m, way[0]) for way in ways}
        return shapes.pop() if len(shapes) == 1 else None
    inputs = m.content(content.get("inputs", UNKNOWN))
    return inputs.shape if isinstance(inputs, Array) and not inputs.shape.prefix else None


def is_one_sample(m: Machine, model: Value | None, given: Value) -> bool:
    """Whether the data has just the axes that the model takes behind its batch axis, each of the size that it takes.

    Of two axes and more one of size 1 at the end may be missing, as it may in a batch (tried with 3.15): the model puts it on.
    """
    content, entry = m.content(given), entry_of(m, model) if isinstance(model, Ref) else None
    if not isinstance(content, Array) or entry is None or entry.prefix or content.shape.rank is None:
        return False
    taken = entry.dims[1:]
    if content.shape.rank == len(taken) - 1 > 1 and taken[-1] == 1:
        taken = taken[:-1]
    if content.shape.rank != len(taken) or fitted_to(content, entry) is not content:
        return False
    pairs = list(zip(content.shape.dims, taken))
    known = [(have, want) for have, want in pairs if want is not None]
    return bool(known) and all(same(have, want) is True for have, want in known) and (len(known) == len(pairs) or ONE_SAMPLE in content.flags)


def fitted_to(data: Array, entry: Shape | None) -> Array:
    """The data as a model takes it in: an axis of size 1 at the end is put on or left off, whatever the other sizes (tried with 3.15).

    Data that has one already may be a sample without its batch axis: that gets another only where it fits.
    """
    shape = data.shape
    if entry is None or entry.prefix or shape.prefix or not entry.dims or not shape.dims:
        return data
    if len(shape.dims) == len(entry.dims) + 1 and shape.dims[-1] == 1:
        return data.derive(shape=Shape(shape.dims[:-1]), base=None)
    if len(shape.dims) == len(entry.dims) - 1 and entry.dims[-1] == 1:
        larger = (*shape.dims, 1)
        if same(shape.dims[-1], 1) is False or all(same(have, want) is not False for have, want in zip(larger[1:], entry.dims[1:])):
            return data.derive(shape=Shape(larger), base=None)
    return data


def as_batch(m: Machine, given: Value) -> Value:
    """A sample as a batch of one, for what a model would give if it took it."""
    content = m.content(given)
    return content.derive(shape=Shape((1, *content.shape.dims)), base=None) if isinstance(content, Array) and not content.shape.prefix else given


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
