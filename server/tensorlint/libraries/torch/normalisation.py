"""The layers that normalise or drop: the shape stays, and some depend on the mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import MODULE, OPTIONS, input_of, is_above_zero, layer_of, mismatch, passed, setting
from tensorlint.values import ANY, Const, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import LibraryObject, Value


def register(registry: Registry) -> None:
    """The classes."""
    lib = Library(registry, "torch.nn")
    for rank in (1, 2, 3):
        lib.klass(f"BatchNorm{rank}d(num_features, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True, {OPTIONS})", bases=MODULE, forward=keep_shape, depends_on_mode=_tracks, batchnorm=rank, trains=True)  # fmt: skip
        lib.klass(f"InstanceNorm{rank}d(num_features, eps=1e-05, momentum=0.1, affine=False, track_running_stats=False, {OPTIONS})", bases=MODULE, forward=keep_shape, depends_on_mode=_tracks_instances, trains=True)  # fmt: skip
    lib.klass("SyncBatchNorm(num_features, *args, **kwargs)", bases=MODULE, forward=keep_shape, depends_on_mode=True, trains=True)
    for name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"):
        lib.klass(f"{name}(p=0.5, inplace=False)", bases=MODULE, forward=_same_probability, depends_on_mode=_drops, dropout=True)
    lib.klass("RReLU(lower=0.125, upper=0.3333333333333333, inplace=False)", bases=MODULE, forward=keep_shape, depends_on_mode=True)
    lib.klass(f"LayerNorm(normalized_shape, eps=1e-05, elementwise_affine=True, bias=True, {OPTIONS})", bases=MODULE, forward=_normalised, trains=True)
    lib.klass(f"RMSNorm(normalized_shape, eps=None, elementwise_affine=True, {OPTIONS})", bases=MODULE, forward=_normalised, trains=True)
    lib.klass(f"GroupNorm(num_groups, num_channels, eps=1e-05, affine=True, {OPTIONS})", bases=MODULE, forward=_grouped, trains=True)
    lib.klass("LocalResponseNorm(size, alpha=0.0001, beta=0.75, k=1.0)", bases=MODULE, forward=keep_shape)


def keep_shape(call: Call) -> Value:
    given = input_of(call)
    m = call.machine
    cls = m.registry.lookup(layer_of(call).name)
    rank = cls.facts.get("batchnorm") if cls is not None else None  # type: ignore[union-attr]
    if isinstance(rank, int) and not given.shape.prefix:
        allowed = {2, 3} if rank == 1 else {rank + 2}
        if len(given.shape.dims) not in allowed:
            refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=tuple(sorted(allowed)), node=call.node)
            return passed(call, ANY)
        wanted = dim_of(m, setting(call, "num_features"))
        if same(given.shape.dims[1], wanted) is False:
            mismatch(call, "num_features", wanted, given.shape.dims[1])
            return passed(call, ANY)
    return passed(call, given.shape)


def _normalised(call: Call) -> Value:
    """Normalises the last axes, whose sizes it was built for."""
    given, m = input_of(call), call.machine
    wanted = shaping.shape_argument(m, (setting(call, "normalized_shape"),))
    if wanted.prefix:
        return passed(call, given.shape)
    count = len(wanted.dims)
    if len(given.shape.dims) < count and not given.shape.prefix:
        refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(count, count + 1), node=call.node)
        return passed(call, ANY)
    for size, got in zip(reversed(wanted.dims), reversed(given.shape.dims)):
        if same(size, got) is False:
            mismatch(call, "normalized_shape", size if count == 1 else None, got)
            return passed(call, ANY)
    return passed(call, given.shape)


def _grouped(call: Call) -> Value:
    """Normalises groups of channels."""
    given = input_of(call)
    wanted = dim_of(call.machine, setting(call, "num_channels"))
    if len(given.shape.dims) > 1 and not given.shape.prefix and same(given.shape.dims[1], wanted) is False:
        mismatch(call, "num_channels", wanted, given.shape.dims[1])
        return passed(call, ANY)
    return passed(call, given.shape)


def _same_probability(call: Call) -> Value:
    """Dropout: the values stay what they are."""
    from tensorlint.libraries.torch.dropout import observe_layer

    observe_layer(call)
    given = input_of(call)
    return given.derive(formula=None, statistic=None, base=None)


def _drops(m: Machine, content: LibraryObject) -> bool | None:
    return is_above_zero(m, content, "p", 0.5)


def _tracks(m: Machine, content: LibraryObject) -> bool | None:
    constant = m.constant(content.get("track_running_stats", Const(True)), MISSING)
    return None if constant is MISSING else bool(constant)


def _tracks_instances(m: Machine, content: LibraryObject) -> bool | None:
    constant = m.constant(content.get("track_running_stats", Const(False)), MISSING)
    return None if constant is MISSING else bool(constant)
