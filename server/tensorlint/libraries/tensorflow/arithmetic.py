"""The arithmetic of TensorFlow's tensors; what `keras.ops` has of it under the same names is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import copying, shaping, turning
from tensorlint.libraries.arrays.creation import as_source, asked_shape, from_literal, generated
from tensorlint.libraries.arrays.dtypes import NAMES, dtype_of
from tensorlint.libraries.arrays.elementwise import cast, elementwise
from tensorlint.libraries.arrays.joining import concatenate, stack
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import picked, reduce
from tensorlint.libraries.arrays.repeating import changed, count_of, repeated, tiled
from tensorlint.libraries.arrays.shaping import axes_argument, shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow.tensors import Tensors
from tensorlint.values import ANY, NONE, TRUE, UNKNOWN, Array, Const, Graph, LibraryName, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

ELEMENTWISE: Final = "sqrt exp log abs square sin cos round sign negative floor ceil log1p"
BINARY: Final = (("add", "Add"), ("subtract", "Sub"), ("multiply", "Mult"), ("divide", "Div"), ("equal", "Eq"), ("greater", "Gt"), ("less", "Lt"))


FIRST_NAMES: Final = {"keep_dims": "keepdims", "reduction_indices": "axis", "dimension": "axis"}
"""What TensorFlow 1 called these arguments."""


def register(registry: Registry) -> None:
    """tf and tf.math."""
    lib = Tensors(registry, "tensorflow")
    for name in (*NAMES, "string"):
        lib.constant(name, LibraryName(f"tensorflow.{name}"))
    lib.row("constant(value, dtype=None, shape=None, name=None, **kwargs)", _convert)
    for space in ("tensorflow", "tensorflow.math"):
        register_common(Tensors(registry, space), argument="input", prefix="reduce_")
    Tensors(registry, "tensorflow.math").row("rint(x, name=None)", elementwise, library="tensorflow")
    random = Library(registry, "tensorflow.random")
    random.rows("normal truncated_normal", "(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)", _drawn, normal=True)
    random.row("uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None)", _drawn)


def register_common(lib: Library, *, argument: str, prefix: str, places: str = "int64", ranked: str = "axis=None, output_type=None, name=None") -> None:
    """The functions that both have; `argument` is what the first parameter is called, `prefix` stands before reductions, `places` is the dtype of indices,
    `ranked` the further parameters of what gives them."""
    for name in ELEMENTWISE.split():
        lib.row(f"{name}(x, name=None)", elementwise, library="tensorflow")
    for name in ("mean", "sum", "max", "min", "std", "prod", "any", "all"):
        reduced = "input_tensor" if prefix else "x"
        lib.row(f"{prefix}{name}({reduced}, axis=None, keepdims=False, name=None)", _reduced).signature.other_names = FIRST_NAMES
    lib.rows("argmax argmin", f"({argument}, {ranked}, **kwargs)", _argmax, dtype=places)
    for name, operator in BINARY:
        lib.row(f"{name}(x1, x2, name=None)" if argument == "x" else f"{name}(x, y, name=None)", _binary(operator))
    for name in ("maximum", "minimum"):
        lib.row(f"{name}(x1, x2, name=None)" if argument == "x" else f"{name}(x, y, name=None)", _binary("Mod"))
    lib.row("power(x1, x2)" if argument == "x" else "pow(x, y, name=None)", _binary("Pow"))
    lib.row(f"transpose({'x' if argument == 'x' else 'a'}, {'axes' if argument == 'x' else 'perm'}=None, **kwargs)", _transposed)
    lib.row("cast(x, dtype, name=None)", _cast)
    lib.row("convert_to_tensor(value, dtype=None, **kwargs)" if argument == "input" else "convert_to_tensor(x, dtype=None, **kwargs)", _convert)
    lib.row("reshape(tensor, shape, name=None)" if argument == "input" else "reshape(x, newshape=None, shape=None)", _reshape)
    lib.row(f"squeeze({argument}, axis=None, name=None)", lambda call: shaping.squeeze(_first(call), axes_argument(call.machine, call["axis"])))
    lib.row(f"expand_dims({argument}, axis=-1, name=None)", lambda call: shaping.unsqueeze(_first(call), axes_argument(call.machine, call["axis"])))
    lib.row(f"repeat({argument}, repeats, axis=None, name=None)", _repeated)
    times = "repeats" if argument == "x" else "multiples"
    lib.row(f"tile({argument}, {times}, name=None)", lambda call: _tiled(call, times))
    for name in ("concat", "concatenate"):
        lib.row(f"{name}(values, axis=0, name=None)", lambda call: concatenate(call, call["values"], call.constant("axis", MISSING), "tensorflow"))
    lib.row("stack(values, axis=0, name=None)", lambda call: stack(call, call["values"], call.constant("axis", MISSING), "tensorflow"))
    lib.row("matmul(a, b, transpose_a=False, transpose_b=False, **kwargs)" if argument == "input" else "matmul(x1, x2)", _matmul)
    lib.rows("zeros ones", "(shape, dtype=None, name=None)", _drawn)
    lib.row(f"stop_gradient({argument}, name=None)", _stopped)
    lib.rows("identity", f"({argument}, name=None)", lambda call: _first(call))


def _repeated(call: Call) -> Value:
    content, axis = _first(call), axes_argument(call.machine, call["axis"])
    plain = axis is None or isinstance(axis, int)
    return copying.repeat(call, repeated(content, count_of(call, "repeats"), axis) if plain else changed(content, ANY))


def _tiled(call: Call, times: str) -> Value:
    return copying.tile(call, tiled(_first(call), shape_argument(call.machine, (call[times],))), times)


def _stopped(call: Call) -> Value:
    content = _first(call)
    known = content.graph
    return content.derive(graph=None if known is None else known if known.state == "detached" else Graph("detached", "detach", call.token))


def array_of(call: Call, name: str) -> Array:
    """An argument as a tensor; an unknown one where it is not known."""
    content = call.content(name)
    return content if isinstance(content, Array) else Array("tensorflow", ANY)


def _first(call: Call) -> Array:
    return array_of(call, call.row.signature.parameters[0].name)


def _cast(call: Call) -> Value:
    return cast(call, _first(call), dtype_of(call.machine, call["dtype"])).derive(library="tensorflow")


def _reshape(call: Call) -> Value:
    parameters = call.row.signature.parameters
    wanted = call["shape"] if call.given("shape") else call[parameters[1].name]
    return shaping.reshape(call, _first(call), shape_argument(call.machine, (wanted,)), call[parameters[0].name], "reshape")


def _transposed(call: Call) -> Value:
    order = axes_argument(call.machine, call[call.row.signature.parameters[1].name])
    content = _first(call)
    if order is None:
        order = None if content.shape.rank is None else tuple(reversed(range(content.shape.rank)))
    return turning.permute(content, order if isinstance(order, tuple) else None, call[call.row.signature.parameters[0].name])


def _matmul(call: Call) -> Value:
    first, second = (array_of(call, parameter.name) for parameter in call.row.signature.parameters[:2])
    for name in ("transpose_a", "transpose_b"):
        turned = call.constant(name) if call.given(name) else False
        if turned is None:
            return Array("tensorflow", ANY, origins=first.origins | second.origins)
        if turned and name == "transpose_a":
            first = turning.swap(first, -2, -1, UNKNOWN)
        elif turned:
            second = turning.swap(second, -2, -1, UNKNOWN)
    return matmul(call.machine, first, second, call.node)


def _convert(call: Call) -> Value:
    value = call[call.row.signature.parameters[0].name]
    made = from_literal(call.machine, value, "tensorflow")
    dtype = dtype_of(call.machine, call["dtype"]) if call.given("dtype") else None
    if made is None:
        return Array("tensorflow", ANY, dtype)
    told = call.given("shape") and not call.is_none("shape")
    made = made.derive(shape=shape_argument(call.machine, (call["shape"],))) if told else made
    return as_source(call, made, value).derive(dtype=dtype or made.dtype)


def told_dtype(call: Call) -> str | None:
    """The dtype that is asked for; Python's own `float` is another one here than elsewhere."""
    told = call.content("dtype")
    if not call.given("dtype") or told == NONE:
        return "float32"
    of_python = told.name.startswith("builtins.") if isinstance(told, LibraryName) else not isinstance(told, Const) or told.value in {"float", "int"}
    return None if of_python else dtype_of(call.machine, told)


def _drawn(call: Call) -> Value:
    return generated(call, "tensorflow", asked_shape(call.machine, (call["shape"],)), told_dtype(call))


def _reduced(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    axis = axes_argument(call.machine, call["axis"])
    return reduce(call, _first(call), name.removeprefix("reduce_"), axis, keepdims=bool(call.constant("keepdims", False)))


def _argmax(call: Call) -> Value:
    content = _first(call)
    call.machine.use(content, "argmax", call.place)
    axis = axes_argument(call.machine, call["axis"])
    if axis is None and call.row.name.startswith("tensorflow"):
        axis = 0
    found = reduce(call, content, "argmax", axis, keepdims=bool(call.bound.get("keepdims") == TRUE))
    return picked(call, content, axis, found, "argmax").derive(dtype=call.row.facts["dtype"])


def _binary(operator: str) -> Transfer:
    def run(call: Call) -> Value:
        m = call.machine
        first, second = (parameter.name for parameter in call.row.signature.parameters[:2])
        a, b = call.content(first), call.content(second)
        if not (isinstance(a, Array) or isinstance(b, Array)):
            return UNKNOWN
        return m.registry.binary(m, operator, (call[first], a), (call[second], b), call.node)

    return run
