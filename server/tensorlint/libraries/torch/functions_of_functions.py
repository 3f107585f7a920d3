"""What makes a function out of a function, or calls one in a way of its own: `vmap`, checkpoints, `functional_call`, `compile`, and networks in TorchScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.notation import Library
from tensorlint.libraries.onnx import exported
from tensorlint.libraries.torch.structure import MODULE, is_module
from tensorlint.values import ANY, INT, NONE, TRUE, UNKNOWN, Array, Dim, LibraryName, LibraryObject, Mapping_, Ref, Sequence, Shape, Tuple, Value, axis_index

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

_CHECKPOINT: Final = "use_reentrant=None, context_fn=None, determinism_check='default', debug=False, early_stop=True, preserve_rng_state=True"
_OWN: Final = frozenset(["function", "use_reentrant", "context_fn", "determinism_check", "debug", "early_stop", "preserve_rng_state"])
SURROUNDING: Final = (
    "accelerator onnx mps xpu use_deterministic_algorithms set_float32_matmul_precision set_printoptions random initial_seed utils.model_zoo get_num_threads"
)
"""What changes nothing of what it is handed, as far as is followed here."""
SCRIPTED: Final = "torch.jit.ScriptModule"
MAPPED: Final = "torch.func.mapped"


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "torch")
    lib.row("compile(model=None, **kwargs)", _compiled)
    for name in ("script", "trace", "freeze", "optimize_for_inference", "script_if_tracing", "trace_module"):
        lib.row(f"jit.{name}({'func' if name == 'trace' else 'obj' if name == 'script' else 'mod'}, *args, **kwargs)", _scripted)
    scripted = lib.klass("jit.ScriptModule(*args, **kwargs)", bases=MODULE, forward=_run_scripted, depends_on_mode=lambda m, content: None, trains=True)
    scripted.methods("save save_to_buffer", "(*args, **kwargs)", lambda call: NONE)
    for name in ("jit.RecursiveScriptModule", "jit.TracedModule"):
        lib.alias(name, SCRIPTED)
    lib.row("onnx.export(model, args=(), f=None, *more, **kwargs)", exported)
    lib.row(f"utils.checkpoint.checkpoint(function, *args, {_CHECKPOINT}, **kwargs)", _checkpointed)
    lib.row("utils.checkpoint.checkpoint_sequential(functions, segments, input, use_reentrant=None, **kwargs)", _one_after_the_other)
    lib.row("func.vmap(func, in_dims=0, out_dims=0, randomness='error', *, chunk_size=None)", _mapping)
    lib.klass("func.mapped(func, in_dims, out_dims)").invoked("(*args, **kwargs)", _mapped)
    lib.row("func.functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False)", _called_with)
    lib.row("nn.parallel.data_parallel(module, inputs, device_ids=None, output_device=None, dim=0, module_kwargs=None)", _in_parallel)
    lib.row("nn.SyncBatchNorm.convert_sync_batchnorm(module, process_group=None)", lambda call: call["module"])
    lib.row("multiprocessing.spawn(fn, args=(), nprocs=1, join=True, daemon=False, start_method='spawn')", _spawned)
    lib.alias("multiprocessing.spawn.spawn", "torch.multiprocessing.spawn")
    registry.neutral.update(f"torch.{name}" for name in SURROUNDING.split())
    for name in ("vmap", "_vmap_internals.vmap", "_vmap_internals._vmap"):
        lib.alias(name, "torch.func.vmap")
    for name in ("nn.utils.stateless.functional_call", "nn.utils.stateless._functional_call"):
        lib.alias(name, "torch.func.functional_call")


def _compiled(call: Call) -> Value:
    """What is compiled is what it was; without it, a decorator."""
    return LibraryName("torch.compile") if call.is_none("model") else call["model"]


def _scripted(call: Call) -> Value:
    """A function does what it did. Of a network a copy is made: its parts are not the program's, and its mode is that of the moment, or its own."""
    m, given = call.machine, call[call.row.signature.parameters[0].name]
    if not is_module(m, given):
        return given
    content = m.content(given)
    if isinstance(content, LibraryObject) and content.name == SCRIPTED:
        return given
    made = make_object(m, LibraryObject(SCRIPTED, (("scripted", given),)), call.place)
    m.set(made.cell, "weights", UNKNOWN)
    return made


def _run_scripted(call: Call) -> Value:
    content = call.own()
    network = content.get("scripted", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN
    return _inside(call, network, list(call.star()), {name: value for name, value in call.bound.items() if not name.startswith("*")})


def _inside(call: Call, network: Value, positional: list[Value], keywords: dict[str, Value]) -> Value:
    """What a network gives where it is not asked as it stands: with other weights, or as a copy."""
    with surrounded(call.machine, inside=TRUE):
        return call_value(call.machine, network, positional, keywords, call.node, known=FURTHER not in call.bound)


def _checkpointed(call: Call) -> Value:
    """`checkpoint(function, x)` is `function(x)`: what it computed is computed again for the gradients."""
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*") and name not in _OWN}
    return call_value(call.machine, call["function"], list(call.star()), keywords, call.node)


def _one_after_the_other(call: Call) -> Value:
    m, functions = call.machine, call["functions"]
    if is_module(m, functions):
        return call_value(m, functions, [call["input"]], {}, call.node)
    value, items = call["input"], items_of(m.content(functions))
    for each in items or ():
        value = call_value(m, each, [value], {}, call.node)
    return UNKNOWN if items is None else value


def _in_parallel(call: Call) -> Value:
    """A network asked with its input cut into parts: what comes out is put together again."""
    items = items_of(call.content("inputs"))
    given = list(items) if items is not None else [call["inputs"]]
    return UNKNOWN if call.given("module_kwargs") else call_value(call.machine, call["module"], given, {}, call.node)


def _spawned(call: Call) -> Value:
    """A function in processes of its own, with a number in front of its arguments: nobody sees what it does, but in the tensors that they share."""
    m, items = call.machine, items_of(call.content("args"))
    if items is not None:
        m.store.fork()
        call_value(m, call["fn"], [INT, *items], {}, call.node)
        m.store.discard()
    m.escape(call["args"], call.place)
    return NONE


def _mapping(call: Call) -> Value:
    arguments = (("func", call["func"]), ("in_dims", call["in_dims"]), ("out_dims", call["out_dims"]))
    return make_object(call.machine, LibraryObject(MAPPED, arguments), call.place)


def _mapped(call: Call) -> Value:
    """The function is asked of what stands at one place of an axis, and its answers are stacked. Whether one sample is enough for it is not judged."""
    m, own, given = call.machine, call.own(), call.star()
    if not isinstance(own, LibraryObject) or call.bound.keys() - {"*args"}:
        return UNKNOWN
    told = m.constant(own.get("in_dims", UNKNOWN), MISSING)
    axes: tuple[object, ...] = told if isinstance(told, tuple) else (told,) * len(given)
    if len(axes) != len(given):
        return UNKNOWN
    sizes: list[Dim] = []
    values = [value if axis is None else _one_of(m, value, axis, sizes) for value, axis in zip(given, axes)]
    if not sizes:
        return UNKNOWN
    m.unsure += 1
    try:
        out = _inside(call, own.get("func", UNKNOWN), values, {})
    finally:
        m.unsure -= 1
    size = next((each for each in sizes if isinstance(each, int)), sizes[0])
    return _stacked(m, out, size, m.constant(own.get("out_dims", UNKNOWN), MISSING))


def _one_of(m: Machine, value: Value, axis: object, sizes: list[Dim]) -> Value:
    """What stands at one place of an axis; of several under names or in a list, at the same place of each."""
    content = m.content(value)
    if isinstance(content, Array) and isinstance(axis, int):
        at = axis_index(axis, len(content.shape.dims)) if not content.shape.prefix else None
        if at is None:
            sizes.append(None)
            return changed(content, ANY)
        sizes.append(content.shape.dims[at])
        return changed(content, Shape((*content.shape.dims[:at], *content.shape.dims[at + 1 :])))
    if isinstance(content, (Tuple, Sequence)) and content.rest is None and isinstance(axis, int):
        return Tuple(tuple(_one_of(m, item, axis, sizes) for item in content.items))
    if isinstance(content, Mapping_) and content.rest is None and isinstance(axis, int):
        return Mapping_(tuple((key, _one_of(m, item, axis, sizes)) for key, item in content.entries))
    sizes.append(None)
    return UNKNOWN


def _stacked(m: Machine, value: Value, size: Dim, axis: object) -> Value:
    content = m.content(value)
    if isinstance(content, Tuple) and content.rest is None:
        each = axis if isinstance(axis, tuple) else (axis,) * len(content.items)
        return Tuple(tuple(_stacked(m, item, size, one) for item, one in zip(content.items, each))) if len(each) == len(content.items) else UNKNOWN
    if not isinstance(content, Array) or not isinstance(axis, int):
        return UNKNOWN
    at = axis_index(axis, len(content.shape.dims) + 1) if not content.shape.prefix else None
    return changed(content, ANY if at is None else Shape((*content.shape.dims[:at], size, *content.shape.dims[at:])))


def _called_with(call: Call) -> Value:
    """A network with other weights than its own: what it gives has the shape that it always has."""
    m, network = call.machine, call["module"]
    if not is_module(m, network) or not isinstance(network, Ref):
        return UNKNOWN
    named = call.content("kwargs")
    given = call.content("args")
    if not isinstance(named, Mapping_) and named != NONE:
        return UNKNOWN
    keywords = {str(key): value for key, value in named.entries} if isinstance(named, Mapping_) else {}
    if (isinstance(named, Mapping_) and named.rest is not None) or (isinstance(given, Tuple) and given.rest is not None):
        return UNKNOWN
    positional = list(given.items) if isinstance(given, Tuple) else [] if given == NONE else [call["args"]]
    return _inside(call, network, positional, keywords)
