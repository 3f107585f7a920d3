"""The layers that go along a sequence: recurrent ones, attention, Transformers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import generated
from tensorlint.libraries.arrays.memory import UNORDERED
from tensorlint.libraries.arrays.repeating import count_of
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch import packing
from tensorlint.libraries.torch.layers import MODULE, OPTIONS, input_of, is_above_zero, layer_of, mismatch, passed, setting
from tensorlint.libraries.torch.normalisation import keep_shape
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, Shape, Tuple, multiply, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, LibraryObject, Value


def register(registry: Registry) -> None:
    """The classes."""
    lib = Library(registry, "torch.nn")
    for name in ("RNN", "LSTM", "GRU"):
        lib.klass(f"{name}(input_size, hidden_size, num_layers=1, nonlinearity='tanh', bias=True, batch_first=False, dropout=0.0, bidirectional=False, proj_size=0, {OPTIONS})", bases=MODULE, forward=_recurrent, depends_on_mode=_drops_between_layers, trains=True)  # fmt: skip
    for name in ("RNNCell", "GRUCell"):
        lib.klass(f"{name}(input_size, hidden_size, bias=True, *args, **kwargs)", bases=MODULE, forward=_cell, trains=True)
    lib.klass("LSTMCell(input_size, hidden_size, bias=True, **kwargs)", bases=MODULE, forward=_lstm_cell, trains=True)
    lib.klass("MultiheadAttention(embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=False, **kwargs)", bases=MODULE, forward=_attention, depends_on_mode=_drops_attention, trains=True)  # fmt: skip
    for name in ("TransformerEncoderLayer", "TransformerDecoderLayer"):
        lib.klass(f"{name}(d_model, nhead, dim_feedforward=2048, dropout=0.1, activation='relu', layer_norm_eps=1e-05, batch_first=False, norm_first=False, bias=True, {OPTIONS})", bases=MODULE, forward=keep_shape, depends_on_mode=_drops_attention, trains=True)  # fmt: skip
    lib.klass(
        "TransformerEncoder(encoder_layer, num_layers, norm=None, enable_nested_tensor=True, mask_check=True)", bases=MODULE, forward=keep_shape, trains=True
    )
    lib.klass("TransformerDecoder(decoder_layer, num_layers, norm=None)", bases=MODULE, forward=keep_shape, trains=True)
    whole = lib.klass("Transformer(d_model=512, nhead=8, num_encoder_layers=6, num_decoder_layers=6, dim_feedforward=2048, dropout=0.1, **kwargs)", bases=MODULE, forward=_transformer, depends_on_mode=_drops_attention, trains=True)  # fmt: skip
    whole.method("generate_square_subsequent_mask(sz, device=None, dtype=None)", _mask)


def _recurrent(call: Call) -> Value:
    m, given = call.machine, input_of(call)
    hidden = dim_of(m, setting(call, "hidden_size"))
    layers = dim_of(m, setting(call, "num_layers"))
    first = m.constant(setting(call, "batch_first"), MISSING)
    both = m.constant(setting(call, "bidirectional"), MISSING)
    directions: Dim = None if both is MISSING else 2 if both else 1
    lstm = layer_of(call).name.endswith("LSTM")
    packed = packing.shape_in(given)
    if packed is not None:
        return _recurrent_of_packed(call, packed, hidden, layers, directions, lstm=lstm)
    if not given.shape.prefix and len(given.shape.dims) not in {2, 3}:
        refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(2, 3), node=call.node)
        return Tuple((passed(call, ANY), UNKNOWN))
    if given.shape.prefix or first is MISSING:
        out = passed(call, Shape((multiply(hidden, directions),), prefix=True))
        out = out.derive(flags=out.flags | (given.flags & {packing.PACKED}))
        state = passed(call, Shape((hidden,), prefix=True))
        return Tuple((out, Tuple((state, state)) if lstm else state))
    dims = given.shape.dims
    wanted = dim_of(m, setting(call, "input_size"))
    if same(dims[-1], wanted) is False:
        mismatch(call, "input_size", wanted, dims[-1])
        return Tuple((passed(call, ANY), UNKNOWN))
    projected = dim_of(m, setting(call, "proj_size")) if lstm else 0
    width = hidden if projected == 0 else projected
    out = passed(call, Shape((*dims[:-1], multiply(width, directions))))
    lead: tuple[Dim, ...] = (multiply(layers, directions),)
    if len(dims) == 3:
        lead += (dims[0] if first else dims[1],)
    state, memory = passed(call, Shape((*lead, width))), passed(call, Shape((*lead, hidden)))
    if first and len(dims) == 3:
        out = out.derive(flags=out.flags | {UNORDERED})
    return Tuple((out, Tuple((state, memory)) if lstm else state))


def _recurrent_of_packed(call: Call, packed: Shape, hidden: Dim, layers: Dim, directions: Dim, *, lstm: bool) -> Value:
    """A packed batch goes in and comes out; the states are those of a batch."""
    m, dims = call.machine, packed.dims
    wanted = dim_of(m, setting(call, "input_size"))
    if same(dims[-1], wanted) is False:
        mismatch(call, "input_size", wanted, dims[-1])
        return Tuple((passed(call, ANY), UNKNOWN))
    projected = dim_of(m, setting(call, "proj_size")) if lstm else 0
    width = hidden if projected == 0 else projected
    out = packing.packed(passed(call, ANY), Shape((*dims[:-1], multiply(width, directions))))
    lead = (multiply(layers, directions), dims[0])
    state, memory = passed(call, Shape((*lead, width))), passed(call, Shape((*lead, hidden)))
    return Tuple((out, Tuple((state, memory)) if lstm else state))


def _cell(call: Call) -> Value:
    given = input_of(call)
    hidden = dim_of(call.machine, setting(call, "hidden_size"))
    return passed(call, Shape((*given.shape.dims[:-1], hidden)) if given.shape.dims and not given.shape.prefix else Shape((hidden,), prefix=True))


def _lstm_cell(call: Call) -> Value:
    out = _cell(call)
    return Tuple((out, out))


def _attention(call: Call) -> Value:
    m = call.machine
    given = input_of(call)
    query = given.shape
    key = m.content(call.star()[1]) if len(call.star()) > 1 else m.content(call.bound.get("key", UNKNOWN))
    first = m.constant(setting(call, "batch_first"), MISSING)
    weights = ANY
    if isinstance(key, Array) and query.rank == 3 and key.shape.rank == 3 and isinstance(first, bool):
        batch, steps = (0, 1) if first else (1, 0)
        weights = Shape((query.dims[batch], query.dims[steps], key.shape.dims[steps]))
    averaged = m.constant(call.bound.get("average_attn_weights", Const(True)), MISSING)
    if averaged is False and weights.dims:
        weights = Shape((weights.dims[0], dim_of(m, setting(call, "num_heads")), *weights.dims[1:]))
    elif averaged is not True:
        weights = ANY
    out = passed(call, query).derive(flags=frozenset({UNORDERED}))
    if m.constant(call.bound.get("need_weights", Const(True)), MISSING) is False:
        return Tuple((out, NONE))
    return Tuple((out, passed(call, weights)))


def _transformer(call: Call) -> Value:
    """The output is as long as the target."""
    target = call.machine.content(call.star()[1]) if len(call.star()) > 1 else call.machine.content(call.bound.get("tgt", UNKNOWN))
    return passed(call, target.shape if isinstance(target, Array) else ANY)


def _mask(call: Call) -> Value:
    """What each step may not look at: minus infinity above the diagonal."""
    size = count_of(call, "sz")
    return generated(call, "torch", Shape((size, size)), "float32" if call.is_none("dtype") else None)


def _drops_attention(m: Machine, content: LibraryObject) -> bool | None:
    return is_above_zero(m, content, "dropout", 0.0 if content.name.endswith("Attention") else 0.1)


def _drops_between_layers(m: Machine, content: LibraryObject) -> bool | None:
    """Dropout stands between the layers of a recurrent net: with one layer there is none."""
    layers = m.constant(content.get("num_layers", Const(1)), MISSING)
    if layers == 1:
        return False
    rate = is_above_zero(m, content, "dropout", 0.0)
    return None if layers is MISSING and rate else rate
