"""The layers that mix features, look vectors up, or only flatten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.memory import without_mark
from tensorlint.libraries.arrays.shaping import dim_of, number_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import MODULE, OPTIONS, input_of, layer_of, mismatch, passed, setting
from tensorlint.values import ANY, LOGITS, UNKNOWN, Array, Fact, LibraryObject, Ref, Scores, Shape, same

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, Value


def register(registry: Registry) -> None:
    """The classes."""
    lib = Library(registry, "torch.nn")
    lib.klass(
        f"Linear(in_features, out_features, bias=True, {OPTIONS})",
        bases=MODULE,
        forward=_linear,
        trains=True,
        weight="out_features in_features",
        bias="out_features",
    )
    lib.klass(f"LazyLinear(out_features, bias=True, {OPTIONS})", bases=MODULE, forward=_linear, trains=True)
    lib.klass(f"Bilinear(in1_features, in2_features, out_features, bias=True, {OPTIONS})", bases=MODULE, forward=_bilinear, trains=True)
    lib.klass(f"Embedding(num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, {OPTIONS})", bases=MODULE, forward=_embedding, trains=True, codes=True, weight="num_embeddings embedding_dim")  # fmt: skip
    lib.row("Embedding.from_pretrained(embeddings, freeze=True, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False)", _of_vectors)  # fmt: skip
    lib.klass("EmbeddingBag(num_embeddings, embedding_dim, *args, **kwargs)", bases=MODULE, forward=_bag, trains=True)
    lib.klass("Identity(*args, **kwargs)", bases=MODULE, forward=_identity)
    lib.klass("Flatten(start_dim=1, end_dim=-1)", bases=MODULE, forward=_flatten)
    lib.klass("Unflatten(dim, unflattened_size)", bases=MODULE, forward=_unflatten)


def _of_vectors(call: Call) -> Value:
    """An embedding out of a table of vectors that were learned before."""
    table = call.array("embeddings")
    rows, width = table.shape.dims if table is not None and table.shape.rank == 2 else (None, None)
    content = LibraryObject("torch.nn.Embedding", (("num_embeddings", number_of(rows)), ("embedding_dim", number_of(width))))
    made = make_object(call.machine, content, call.place)
    call.machine.set(made.cell, "weights", Fact("loaded", call.token))
    return made


def _unknown(call: Call) -> Value:
    return passed(call, ANY)


def _linear(call: Call) -> Value:
    given, m = input_of(call), call.machine
    out = dim_of(m, setting(call, "out_features"))
    wanted = dim_of(m, setting(call, "in_features"))
    if not given.shape.dims:
        if given.shape.rank == 0:
            return passed(call, ANY)
        return as_units(call, "out_features", passed(call, Shape((out,), prefix=True), scores=logits_of(call)))
    if same(given.shape.dims[-1], wanted) is False:
        mismatch(call, "in_features", wanted, given.shape.dims[-1])
        return passed(call, ANY)
    shape = Shape((*given.shape.dims[:-1], out), prefix=given.shape.prefix)
    made = passed(call, shape, scores=logits_of(call, len(given.shape.dims) - 1))
    return as_units(call, "out_features", made.derive(flags=without_mark(made.flags)))  # a product lies in order, whatever it was made of (tried)


def as_units(call: Call, name: str, out: Array) -> Array:
    """What comes out of a layer remembers which argument said how many units it has."""
    return out.derive(flags=out.flags | {("units", call.receiver, call.machine.registry.lookup(layer_of(call).name), name)})


def logits_of(call: Call, axis: int | None = None) -> Scores:
    return Scores(LOGITS, "", axis, call.token, layer=call.receiver.cell if isinstance(call.receiver, Ref) else None)


def _bilinear(call: Call) -> Value:
    given = input_of(call)
    lead = given.shape.dims[:-1]
    return passed(call, Shape((*lead, dim_of(call.machine, setting(call, "out_features"))), prefix=given.shape.prefix))


def _embedding(call: Call) -> Value:
    given = input_of(call)
    return passed(call, Shape((*given.shape.dims, dim_of(call.machine, setting(call, "embedding_dim"))), prefix=given.shape.prefix), dtype="float32")


def _bag(call: Call) -> Value:
    given = input_of(call)
    width = dim_of(call.machine, setting(call, "embedding_dim"))
    values = call.star()
    offsets = call.machine.content(values[1]) if len(values) > 1 else call.content("offsets") if "offsets" in call.bound else None
    rows: Dim = given.shape.dims[0] if given.shape.rank == 2 else None
    if given.shape.rank == 1 and isinstance(offsets, Array) and offsets.shape.rank == 1 and "include_last_offset" not in dict(layer_of(call).arguments):
        rows = offsets.shape.dims[0]
    return passed(call, Shape((rows, width)), dtype="float32")


def _identity(call: Call) -> Value:
    values = call.star()
    return values[0] if values else UNKNOWN


def _flatten(call: Call) -> Value:
    m = call.machine
    return shaping.flatten(input_of(call), m.constant(setting(call, "start_dim"), MISSING), m.constant(setting(call, "end_dim"), MISSING))


def _unflatten(call: Call) -> Value:
    m = call.machine
    return shaping.unflatten(call, input_of(call), m.constant(setting(call, "dim"), MISSING), shaping.shape_argument(m, (setting(call, "unflattened_size"),)))
