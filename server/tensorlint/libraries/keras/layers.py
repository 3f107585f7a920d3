"""The layers of Keras: how they are built and called, and what the dense ones and those that only move numbers do to shapes (channels last)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.keras.arrays import array_in, arrays_in, batch_of, made, not_last
from tensorlint.libraries.keras.building import build_for, weight
from tensorlint.libraries.keras.freshness import GROWN, is_built_for, starts_fresh
from tensorlint.libraries.keras.inner_tensors import SYMBOLIC, attribute, keep
from tensorlint.libraries.keras.settings import OF_KERAS_1, flag_setting, setting
from tensorlint.libraries.notation import Library
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.values import (
    ANY,
    NONE,
    UNKNOWN,
    Array,
    BoundMethod,
    Const,
    Dim,
    Fact,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Ref,
    Shape,
    Sym,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

LAYER: Final = "keras.layers.Layer"
ENTERED: Final = "entered"
"""The flag of one that no layer has changed yet."""

SAME: Final = "LayerNormalization GroupNormalization UnitNormalization ActivityRegularization Masking RMSNormalization SpectralNormalization"
DROPS: Final = "Dropout SpatialDropout1D SpatialDropout2D SpatialDropout3D GaussianDropout GaussianNoise AlphaDropout"


def register(registry: Registry) -> None:
    """keras.layers."""
    lib = Library(registry, "keras.layers")
    layer = lib.klass("Layer(*args, **kwargs)")
    layer.hooks(written=_written, getattr=attribute)
    layer.invoked("(inputs, *args, training=None, mask=None, **kwargs)", call_layer)
    layer.method("__init__(*args, **kwargs)", lambda call: NONE)
    layer.method("set_weights(weights)", _given_weights)
    layer.methods("get_weights get_config build count_params adapt add_loss add_metric", "(*args, **kwargs)", lambda call: UNKNOWN)
    layer.method("add_weight(*args, shape=None, dtype=None, **kwargs)", weight)
    lib.klass("Dense(units, activation=None, **kwargs)", bases=LAYER, forward=_dense, activated=True, weights=True, sized=True)
    lib.klass("EinsumDense(equation, output_shape, activation=None, **kwargs)", bases=LAYER, weights=True)
    lib.klass("Flatten(data_format=None, **kwargs)", bases=LAYER, forward=_flatten)
    lib.klass("Reshape(target_shape, **kwargs)", bases=LAYER, forward=_reshape)
    lib.klass("Permute(dims, **kwargs)", bases=LAYER, forward=_permute)
    lib.klass("RepeatVector(n, **kwargs)", bases=LAYER, forward=_repeat)
    lib.klass("Embedding(input_dim, output_dim, *args, **kwargs)", bases=LAYER, forward=_embedding, weights=True)
    lib.klass("InputLayer(shape=None, batch_size=None, dtype=None, input_shape=None, **kwargs)", bases=LAYER, forward=_entry)
    lib.klass("Identity(**kwargs)", bases=LAYER, forward=lambda m, layer, given, token: given)
    for name in SAME.split():
        lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=_same)
    for name in DROPS.split():
        lib.klass(f"{name}(rate=0.5, *args, **kwargs)", bases=LAYER, forward=_kept, dropout=True)
    for name in ("BatchNormalization", "SyncBatchNormalization"):
        lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=_kept, batchnorm=True)
    lib.klass("Lambda(function, output_shape=None, **kwargs)", bases=LAYER, apply=_by_function)
    lib.klass(
        "MultiHeadAttention(num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, **kwargs)",
        bases=LAYER,
        apply=_by_heads,
        weights=True,
    )
    lib.classes("Wrapper LSTMCell GRUCell TFSMLayer LocallyConnected1D LocallyConnected2D", "(*args, **kwargs)", bases=LAYER)
    lib.row("Input(shape=None, batch_size=None, dtype=None, batch_shape=None, *args, **kwargs)", make_input)


def _given_weights(call: Call) -> Value:
    call.machine.observe("weights-loaded", call.place, model=call.receiver, source=call["weights"])
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "weights", Fact("given", call.token))
    return NONE


def _by_function(m: Machine, layer: Value, given: Value, call: Call | None) -> Value:
    """What a function makes of the input."""
    from tensorlint.interpreter.calls import call_value

    content, held = m.content(layer), array_in(m, given)
    if call is None:
        return made(held, ANY).derive(dtype=None)  # only the shape of a graph is asked for: nothing runs
    function = content.get("function", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN
    out = m.content(call_value(m, function, [given], {}, call.node)) if isinstance(m.content(function), (Function, BoundMethod, LibraryName)) else UNKNOWN
    if not isinstance(out, Array):
        return made(held, ANY).derive(dtype=None)
    return out.derive(library="tensorflow", flags=(out.flags - {ENTERED}) | (held.flags & {SYMBOLIC}))


def _by_heads(m: Machine, layer: Value, given: Value, call: Call) -> Value:
    """Attention gives what has the shape of its query."""
    content, query = m.content(layer), array_in(m, call.bound.get("query", given))
    plain = isinstance(content, LibraryObject) and content.get("output_shape", NONE) == NONE
    out = made(query, query.shape if plain else ANY)
    if "return_attention_scores" in call.bound:
        return Tuple((out, made(query, ANY)))
    return out


def _written(m: Machine, layer: Ref, node: ast.AST) -> None:
    """Where each argument was written."""
    content = m.content(layer)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    if not isinstance(cls, LibraryClass):
        return
    places = {keyword.arg: m.place(keyword.value) for keyword in getattr(node, "keywords", []) if keyword.arg}
    names = [parameter.name for parameter in cls.init.parameters if not parameter.keyword_only]
    for name, argument in zip(names, getattr(node, "args", [])):
        places[name] = m.place(argument)
    m.set(layer.cell, "written", Fact("written", None, tuple(sorted(places.items(), key=lambda item: item[0]))))


def written_at(m: Machine, layer: Value, name: str) -> object:
    """Where an argument of a layer was written; the layer itself where it is a default."""
    if not isinstance(layer, Ref):
        return None
    known = m.get(layer.cell, "written")
    if isinstance(known, Fact):
        for each, place in known.detail:  # type: ignore[attr-defined]
            if each == name:
                return place
    return layer.cell.place


def make_input(call: Call) -> Value:
    """A symbolic tensor: a batch of any size in front."""
    m = call.machine
    batch: Dim = Sym("batch", ("input", call.token), many=True)
    dtype = dtype_of(m, call["dtype"]) if call.given("dtype") and not call.is_none("dtype") else "float32"
    made = Array("tensorflow", ANY, dtype).derive(flags=_named(m, call.bound.get("name"), frozenset({SYMBOLIC, GROWN, ENTERED})))
    if call.is_none("shape"):
        whole = shape_argument(m, (call["batch_shape"],)) if not call.is_none("batch_shape") else ANY
        return made.derive(shape=Shape((batch, *whole.dims[1:])) if whole.dims else ANY)
    shape = shape_argument(m, (call["shape"],))
    return made.derive(shape=ANY if shape.prefix else Shape((batch, *shape.dims)))


def _named(m: Machine, name: Value | None, flags: frozenset[object]) -> frozenset[object]:
    text = m.constant(name) if name is not None else None
    kept = frozenset(flag for flag in flags if not (isinstance(flag, tuple) and flag[0] == "layer"))
    return kept | {("layer", text)} if isinstance(text, str) else kept


def call_layer(call: Call) -> Value:
    """A layer called on a tensor, or on several."""
    return apply_layer(call.machine, call.receiver or UNKNOWN, call["inputs"], call)


def apply_layer(m: Machine, layer: Value, given: Value, call: Call | None) -> Value:
    """What comes out of a layer or of a model that is used as one; while a graph is built, the layer keeps it."""
    out = _applied(m, layer, given, call)
    if isinstance(layer, Ref) and SYMBOLIC in array_in(m, given).flags:
        keep(m, layer, m.content(out))
    return out


def _applied(m: Machine, layer: Value, given: Value, call: Call | None) -> Value:
    content = m.content(layer)
    if isinstance(content, Array):
        return _into(m, given, content)  # keras.Input as the first entry of a Sequential
    if isinstance(content, Instance) and isinstance(layer, Ref):
        return UNKNOWN if call is None else run_custom(m, layer, content, given, call)
    cls = m.registry.class_named(content.name) if isinstance(content, LibraryObject) else None
    if cls is None or not isinstance(content, LibraryObject):
        held = array_in(m, given)
        return held.derive(library="tensorflow", shape=ANY, steps=(), closed=False, scores=None, flags=held.flags - {GROWN})
    run = cls.action("apply")
    if run is not None:
        out: Value = run(m, layer, given, call)
        return out
    refuses, arrays = cls.action("refuses"), arrays_in(m, given)
    if refuses is not None and arrays and refuses(m, content, arrays, call):
        return made(arrays[0], ANY)
    return forward(m, layer, content, cls, given)


def _into(m: Machine, given: Value, entry: Array) -> Array:
    """What is known of the data as the model's entry has it: the sizes that the data does not tell."""
    data = array_in(m, given)
    if data.shape.prefix and not data.shape.dims and not entry.shape.prefix:
        return data.derive(shape=entry.shape, dtype=data.dtype or entry.dtype)
    return data


def run_custom(m: Machine, layer: Ref, content: Instance, given: Value, call: Call) -> Value:
    """A layer or model of the program: its `call` method runs."""
    from tensorlint.interpreter.activation import call_function
    from tensorlint.interpreter.inheritance import class_member
    from tensorlint.values import Function

    member = class_member(m, content.cls, "call")
    if not isinstance(member, Function):
        return UNKNOWN
    build_for(m, layer, content, m.content(given), call)
    arguments = member.definition[1].args
    names = {parameter.arg for parameter in (*arguments.args, *arguments.kwonlyargs)}
    keywords = {name: value for name, value in call.bound.items() if name in names and name != "inputs"}
    extra = call.star() if call.receiver == layer and "inputs" in call.bound else ()
    return call_function(m, member, [layer, given, *extra], keywords, call.node)


def forward(m: Machine, layer: Value, content: LibraryObject, cls: LibraryClass, given: Value) -> Value:
    """What comes out of a library's layer."""
    token = (layer.cell.place, layer.cell.path) if isinstance(layer, Ref) else (None, None)
    join, run = cls.action("merge"), cls.action("forward")
    if any(name in OF_KERAS_1 for name, _ in content.arguments):
        return made(array_in(m, given), ANY).derive(dtype=None)  # written for another version: numbers stand for other things, and axes in another order
    if join is None and _lacks_axes(m, layer, cls, array_in(m, given), token):
        return made(array_in(m, given), ANY)
    if cls.fact("sized") and isinstance(layer, Ref) and not is_built_for(m, layer, array_in(m, given)):
        return made(array_in(m, given), ANY)
    if join is not None:
        out = join(m, content, arrays_in(m, given), token)
    elif run is not None:
        out = run(m, content, array_in(m, given), token)
    else:
        held = array_in(m, given)
        out = made(held, ANY).derive(dtype=None)
    if not isinstance(out, Array):
        return out  # type: ignore[no-any-return]
    if cls.fact("activated"):
        from tensorlint.libraries.keras.activations import activate

        out = activate(m, layer, content, out, token)
        if not isinstance(content.get("units", content.get("filters", MISSING)), type(UNKNOWN)):
            name = "units" if content.get("units", MISSING) is not MISSING else "filters"
            out = out.derive(flags=out.flags | {("units", written_at(m, layer, name))})
    flags = out.flags if starts_fresh(m, layer, content) else out.flags - {GROWN}
    wide = out.dtype in {"float64", "float16"} and flag_setting(m, content, "dtype", default=None) is None  # layers compute in single precision
    dtype = "float32" if wide else out.dtype
    if m.get(AMBIENT, PRECISION) is not MISSING and dtype == "float32":
        dtype = None
    return out.derive(library="tensorflow", dtype=dtype, flags=_named(m, content.get("name", NONE), flags))


def _lacks_axes(m: Machine, layer: Value, cls: LibraryClass, given: Array, token: tuple[object, object]) -> bool:
    """Whether a layer over space or time raises, because its input has not the axes for it."""
    rank, space, exact = given.shape.rank, cls.fact("spatial"), cls.fact("axes")
    wanted = space + 2 if isinstance(space, int) else exact
    if rank is None or not isinstance(wanted, int) or not isinstance(token[0], Place) or not (rank < wanted or (isinstance(exact, int) and rank != exact)):
        return False
    refuse(m, "layer-rank", token[0], layer=layer, input=given, ranks=(wanted,), node=node_in(token[0]))
    return True


def _dense(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    units = dim_of(m, setting(m, layer, "units"))
    dims = given.shape.dims[:-1] if given.shape.dims else ()
    return made(given, Shape((*dims, units), prefix=given.shape.prefix))


def _entry(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    wanted = setting(m, layer, "shape")
    if m.content(wanted) == NONE:
        wanted = setting(m, layer, "input_shape")
    shape = shape_argument(m, (wanted,))
    if given.shape.prefix and not given.shape.dims and not shape.prefix and m.content(wanted) != NONE:
        return given.derive(shape=Shape((None, *shape.dims)))
    return given


def _same(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(scores=None)


def _kept(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(scores=not_last(given.scores))


def _flatten(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    out = shaping.flatten(given, 1, -1)
    return out.derive(scores=not_last(given.scores))


def _reshape(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    shape = shape_argument(m, (setting(m, layer, "target_shape"),))
    dims = list(shape.dims)
    holes = [index for index, dim in enumerate(dims) if isinstance(dim, int) and dim == -1]
    if holes and not given.shape.prefix:
        size, rest = Shape(given.shape.dims[1:]).size(), Shape([dim for dim in dims if dim != -1]).size()
        exact = isinstance(size, int) and isinstance(rest, int) and rest and size % rest == 0
        dims[holes[0]] = size // rest if exact else None  # type: ignore[operator]
    elif holes:
        dims[holes[0]] = None
    size, filled = Shape(given.shape.dims[1:]).size(), Shape(shape.dims).size()
    wrong = not given.shape.prefix and not shape.prefix and isinstance(size, int) and isinstance(filled, int) and size > 0
    if wrong and (size % filled if len(holes) == 1 and filled else size != filled) and isinstance(token, tuple) and isinstance(token[0], Place):  # type: ignore[operator]
        before = given.derive(shape=Shape(given.shape.dims[1:]))
        refuse(m, "reshape", token[0], value=UNKNOWN, before=before, after=shape, wanted=shape, how="layer", reason="count", node=node_in(token[0]))
        return given.derive(shape=ANY, scores=None, axes=())
    return given.derive(shape=ANY if shape.prefix else Shape((batch_of(given), *dims)), scores=not_last(given.scores), axes=())


def _permute(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    order = m.constant(setting(m, layer, "dims"), MISSING)
    if not isinstance(order, tuple) or given.shape.rank != len(order) + 1 or not all(isinstance(axis, int) and 0 < axis < given.shape.rank for axis in order):
        return given.derive(shape=ANY, scores=not_last(given.scores), axes=())
    dims = given.shape.dims
    return given.derive(shape=Shape((dims[0], *(dims[axis] for axis in order))), scores=not_last(given.scores), axes=())


def _repeat(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    dims = given.shape.dims
    if given.shape.prefix or len(dims) != 2:
        return made(given, ANY)
    return made(given, Shape((dims[0], dim_of(m, setting(m, layer, "n")), dims[1])))


def _embedding(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    if given.shape.rank == 1 and layer.get("input_length", MISSING) is not MISSING:
        return made(given, ANY)  # it was built for rows of numbers: whatever comes in is told apart first
    return made(given, Shape((*given.shape.dims, dim_of(m, setting(m, layer, "output_dim"))), prefix=given.shape.prefix))


__all__ = ["LAYER", "SYMBOLIC", "Const", "apply_layer", "array_in", "forward", "made", "run_custom", "setting"]
