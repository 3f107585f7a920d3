"""Vocabularies that are learned of texts: the old Tokenizer, and the layers that are adapted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.keras.layers import LAYER, apply_layer
from tensorlint.libraries.keras.settings import flag_setting
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.steps import rows_in
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Dim, Fact, LibraryObject, Ref, Sequence, Shape, Step, Tuple, Value, keys, then

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

LOOKUPS: Final = "TextVectorization StringLookup IntegerLookup Discretization"


def register(registry: Registry) -> None:
    """The rows."""
    text = Library(registry, "keras.preprocessing.text")
    tokenizer = text.klass("Tokenizer(num_words=None, *args, **kwargs)", does="vectorize")
    tokenizer.methods("fit_on_texts fit_on_sequences", "(texts)", lambda call: _learn(call, call["texts"]))
    tokenizer.methods("texts_to_sequences sequences_to_matrix texts_to_matrix", "(texts, *args, **kwargs)", lambda call: _numbers(call, call["texts"]))
    tokenizer.methods("to_json get_config sequences_to_texts", "(*args, **kwargs)")
    text.row("tokenizer_from_json(json_string)", lambda call: UNKNOWN)
    for name in ("keras.utils", "keras.preprocessing.sequence"):
        Library(registry, name).row("pad_sequences(sequences, maxlen=None, *args, **kwargs)", _padded)
    for name in LOOKUPS.split():
        layer = Library(registry, "keras.layers").klass(f"{name}(*args, **kwargs)", bases=LAYER, does="vectorize")
        layer.method("adapt(data, batch_size=None, steps=None)", lambda call: _learn(call, _elements(call.machine, call["data"])))
        layer.invoked("(inputs, *args, **kwargs)", _looked_up)
        layer.methods("get_vocabulary vocabulary_size get_config", "(*args, **kwargs)", lambda call: UNKNOWN)


def _elements(m: Machine, value: Value) -> Value:
    """What a data set gives, one by one."""
    content = m.content(value)
    return content.get("element", value) if isinstance(content, LibraryObject) else value


def _learn(call: Call, value: Value) -> Value:
    """The words that there are, and which of them are frequent; those of before are counted anew."""
    m = call.machine
    held, own = rows_in(m, value), call.own()
    m.use(value, "fit-transformer", call.place)
    m.observe(
        "fit", call.place, model=call.receiver, features=value, content=held, target=NONE, api="transformer", does="vectorize", what=getattr(own, "name", ""),
        stateless=False, adds=call.row.name.endswith("fit_on_texts"), node=call.node,
    )  # fmt: skip
    if isinstance(call.receiver, Ref):
        known = (held.origins, keys(held.steps), held.closed) if isinstance(held, Array) else (frozenset(), (), False)
        m.set(call.receiver.cell, "fitted", Fact("fitted", call.token, known))
    return NONE


def _numbers(call: Call, value: Value) -> Array:
    """Texts as the numbers that their words have in the vocabulary."""
    m = call.machine
    held, own = rows_in(m, value), call.own()
    given = held if isinstance(held, Array) else Array("numpy", ANY)
    fitted = m.get(call.receiver.cell, "fitted") if isinstance(call.receiver, Ref) else MISSING
    rows = Shape((given.shape.dims[0] if given.shape.dims and not given.shape.prefix else None, None))
    out = given.derive(library="numpy", shape=rows, dtype=None, base=None, formula=None, statistic=None, columns=None, flags=frozenset())
    if not isinstance(fitted, Fact) or not isinstance(fitted.detail, tuple):
        return out.derive(closed=False)
    origins, before, known = fitted.detail
    name = own.name.rpartition(".")[2] if isinstance(own, LibraryObject) else ""
    settings = tuple((key, m.constant(each, "?")) for key, each in own.arguments) if isinstance(own, LibraryObject) else ()
    step = Step("fitted", (name, "vectorize", before, settings, None), name, fitted.token, origins, call.place)
    return out.derive(steps=then(out.steps, step), closed=out.closed and bool(known))


def _looked_up(call: Call) -> Value:
    """A layer called on data by itself; as a part of a model it belongs to that."""
    m = call.machine
    held, own = rows_in(m, call["inputs"]), call.own()
    if not isinstance(held, Array) or not held.origins or not isinstance(own, LibraryObject):
        return apply_layer(m, call.receiver or NONE, call["inputs"], call)
    out = _numbers(call, call["inputs"])
    name, dims = own.name.rpartition(".")[2], None if held.shape.prefix else held.shape.dims
    if dims is None and isinstance(m.content(call["inputs"]), (Sequence, Tuple)):
        dims = (None,)
    mode = flag_setting(m, own, "output_mode", default="int")
    if name == "TextVectorization":
        shape, dtype = _vectorized(m, own, dims, mode), None if mode in {"tf_idf", MISSING} else "int64"
    else:
        shape, dtype = Shape(dims) if mode == "int" and dims is not None else ANY, ("int32" if name == "Discretization" else "int64") if mode == "int" else None
    return out.derive(library="tensorflow", shape=shape, dtype=dtype)


def _vectorized(m: Machine, layer: LibraryObject, dims: tuple[Dim, ...] | None, mode: object) -> Shape:
    """Each text as a row of numbers, in as many columns as were asked for."""
    if (
        dims is None
        or len(dims) > 2
        or flag_setting(m, layer, "split", default="whitespace") in {None, MISSING}
        or flag_setting(m, layer, "ragged", default=False)
    ):
        return ANY
    width = dim_of(m, layer.get("output_sequence_length", UNKNOWN)) if mode == "int" and "output_sequence_length" in dict(layer.arguments) else None
    return Shape((*dims[:1], width))


def _axes_of_a_step(m: Machine, value: Value) -> tuple[Dim, ...] | None:
    """The axes that each step of each row has: none for numbers, one for the vectors of words; None where that is not known."""
    content = m.content(value)
    if isinstance(content, Array):
        return content.shape.dims[2:] if content.shape.rank is not None and content.shape.rank > 1 else None  # else objects: lists of whatever
    if not isinstance(content, (Sequence, Tuple)):
        return None
    rows = [m.content(each) for each in (*content.items, *(() if content.rest is None else (content.rest,)))]
    if any(isinstance(row, Array) for row in rows):
        shapes = {row.shape.dims[1:] if isinstance(row, Array) and row.shape.rank else None for row in rows}
        return shapes.pop() if len(shapes) == 1 else None
    if not all(isinstance(row, (Sequence, Tuple)) for row in rows):
        return None
    within = [m.content(each) for row in rows if isinstance(row, (Sequence, Tuple)) for each in (*row.items, *(() if row.rest is None else (row.rest,)))]
    return None if any(isinstance(each, (Array, Sequence, Tuple)) for each in within) else ()


def _padded(call: Call) -> Value:
    """Each row filled up or cut to one length; what a row holds for each step it keeps."""
    held = rows_in(call.machine, call["sequences"])
    given = held if isinstance(held, Array) else Array("numpy", ANY)
    rows = given.shape.dims[0] if given.shape.dims and not given.shape.prefix else None
    width = dim_of(call.machine, call["maxlen"]) if call.given("maxlen") else None
    further = _axes_of_a_step(call.machine, call["sequences"])
    return given.derive(
        library="numpy",
        shape=ANY if further is None else Shape((rows, width, *further)),
        dtype="int32" if not call.given("*args") and "dtype" not in call.bound else None,
        base=None,
    )
