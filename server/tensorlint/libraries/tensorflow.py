"""TensorFlow: its sessions of version 1, gradient tapes, and the arithmetic of its tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.creation import from_literal, generated
from tensorlint.libraries.arrays.dtypes import NAMES, dtype_of
from tensorlint.libraries.arrays.elementwise import cast, elementwise
from tensorlint.libraries.arrays.joining import concatenate, stack
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import reduce
from tensorlint.libraries.arrays.shaping import axes_argument, shape_argument
from tensorlint.libraries.models import AMBIENT
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, TRUE, UNKNOWN, Array, Fact, LibraryName, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

ELEMENTWISE: Final = "sqrt exp log abs square sin cos tanh round sign negative floor ceil"


def register(registry: Registry) -> None:
    """The rows of tensorflow."""
    registry.ensure("keras")
    lib = Library(registry, "tensorflow")
    lib.alias("keras", "keras")
    for name in (*NAMES, "string"):
        lib.constant(name, LibraryName(f"tensorflow.{name}"))
    _sessions(registry)
    tape = lib.klass("GradientTape(*args, **kwargs)").hooks(enter=lambda m, manager, content: manager, exit=lambda m, manager, content: None)
    tape.method("gradient(target, sources, **kwargs)", _gradient)
    tape.methods("watch stop_recording jacobian", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.rows("convert_to_tensor constant", "(value, dtype=None, **kwargs)", _convert)
    lib.klass("Variable(initial_value=None, *args, **kwargs)").hooks(build=lambda call: Array("tensorflow", ANY))
    lib.row("cast(x, dtype, name=None)", lambda call: cast(call, _array(call, "x"), dtype_of(call.machine, call["dtype"])))
    for space in ("tensorflow", "tensorflow.math"):
        where = Library(registry, space)
        for name in ELEMENTWISE.split():
            where.row(f"{name}(x, name=None)", elementwise, library="tensorflow")
        for name in ("mean", "sum", "max", "min", "std", "prod"):
            where.row(f"reduce_{name}(input_tensor, axis=None, keepdims=False, name=None)", _reduced)
        where.row("argmax(input, axis=None, output_type=None, name=None)", _argmax)
        for name, operator in (("add", "Add"), ("subtract", "Sub"), ("multiply", "Mult"), ("divide", "Div"), ("equal", "Eq")):
            where.row(f"{name}(x, y, name=None)", _binary(operator))
    lib.row(
        "reshape(tensor, shape, name=None)",
        lambda call: shaping.reshape(call, _array(call, "tensor"), shape_argument(call.machine, (call["shape"],)), call["tensor"], "reshape"),
    )
    lib.row("squeeze(input, axis=None, name=None)", lambda call: shaping.squeeze(_array(call, "input"), axes_argument(call.machine, call["axis"])))
    lib.row("expand_dims(input, axis, name=None)", lambda call: shaping.unsqueeze(_array(call, "input"), axes_argument(call.machine, call["axis"])))
    lib.row("concat(values, axis, name=None)", lambda call: concatenate(call, call["values"], call.constant("axis", MISSING), "tensorflow"))
    lib.row("stack(values, axis=0, name=None)", lambda call: stack(call, call["values"], call.constant("axis", MISSING), "tensorflow"))
    lib.row("matmul(a, b, **kwargs)", lambda call: matmul(call.machine, _array(call, "a"), _array(call, "b"), call.node))  # type: ignore[arg-type]
    lib.rows(
        "zeros ones", "(shape, dtype=None, name=None)", lambda call: generated(call, "tensorflow", shape_argument(call.machine, (call["shape"],)), "float32")
    )
    random = Library(registry, "tensorflow.random")
    random.rows(
        "normal uniform truncated_normal",
        "(shape, *args, **kwargs)",
        lambda call: generated(call, "tensorflow", shape_argument(call.machine, (call["shape"],)), "float32"),
    )
    random.row("set_seed(seed)", lambda call: NONE)
    lib.row("print(*args, **kwargs)", _print)
    lib.row("function(func=None, **kwargs)", lambda call: call["func"] if call.given("func") else UNKNOWN)
    nn = Library(registry, "tensorflow.nn")
    nn.rows("softmax sigmoid relu log_softmax", "(logits, *args, **kwargs)", lambda call: _array(call, "logits").derive(scores=None, steps=(), closed=False))
    registry.neutral.update({"tensorflow.get_logger", "tensorflow.config", "tensorflow.test"})


def _sessions(registry: Registry) -> None:
    """Version 1: what ends eager execution. Tried on 2.21: `with Session()` and `with graph.as_default()` do; `as_default` of a session does not."""
    v1 = Library(registry, "tensorflow.compat.v1")
    session = v1.klass("Session(target='', graph=None, config=None)").hooks(enter=_enter_session, exit=_leave_session)
    session.method("run(fetches, feed_dict=None, *args)", _run)
    session.methods("close as_default", "(*args)", lambda call: UNKNOWN)
    v1.klass("InteractiveSession(*args, **kwargs)").method("run(fetches, feed_dict=None, *args)", _run)
    v1.rows("global_variables_initializer local_variables_initializer initialize_all_variables variables_initializer", "(*args)", _initializer)
    v1.rows("disable_eager_execution disable_v2_behavior", "()", _disable)
    v1.rows("enable_eager_execution enable_v2_behavior", "(*args)", lambda call: NONE)
    v1.rows("placeholder get_variable", "(*args, **kwargs)", lambda call: UNKNOWN)
    v1.alias("keras", "keras")
    saver = v1.klass("train.Saver(*args, **kwargs)")
    saver.method("restore(sess, save_path)", _restore)
    saver.method("save(*args, **kwargs)", lambda call: UNKNOWN)
    v1.row("get_default_graph()", lambda call: UNKNOWN)
    lib = Library(registry, "tensorflow")
    graph = lib.klass("Graph()")
    graph.method("as_default()", _graph_context)
    lib.klass("graph_context()").hooks(enter=_enter_session, exit=_leave_session)
    v1.alias("Graph", "tensorflow.Graph")


def _graph_context(call: Call) -> Value:
    from tensorlint.values import LibraryObject

    return call.machine.make(LibraryObject("tensorflow.graph_context"), call.token)


def _enter_session(m: Machine, manager: Value, content: Value) -> Value:
    cell = manager.cell if isinstance(manager, Ref) else manager
    m.set(AMBIENT, ("session before", cell), m.get(AMBIENT, "session"))
    if m.get(AMBIENT, "eager-disabled") is MISSING:
        m.set(AMBIENT, "session", Fact("session", cell, getattr(cell, "place", None)))
    return manager


def _leave_session(m: Machine, manager: Value, content: Value) -> None:
    cell = manager.cell if isinstance(manager, Ref) else manager
    m.set(AMBIENT, "session", m.get(AMBIENT, ("session before", cell)))


def _disable(call: Call) -> Value:
    call.machine.set(AMBIENT, "eager-disabled", TRUE)
    return NONE


def _initializer(call: Call) -> Value:
    from tensorlint.values import LibraryObject

    return call.machine.make(LibraryObject("tensorflow.initializer"), call.token)


def _run(call: Call) -> Value:
    content = call.content("fetches")
    if getattr(content, "name", "") == "tensorflow.initializer":
        call.machine.observe("variables-initialised", call.place, session=call.receiver, node=call.node)
    return UNKNOWN


def _restore(call: Call) -> Value:
    call.machine.observe("variables-restored", call.place, session=call["sess"], node=call.node)
    return NONE


def _array(call: Call, name: str) -> Array:
    content = call.content(name)
    return content if isinstance(content, Array) else Array("tensorflow", ANY)


def _convert(call: Call) -> Value:
    made = from_literal(call.machine, call["value"], "tensorflow")
    dtype = dtype_of(call.machine, call["dtype"]) if call.given("dtype") else None
    if made is None:
        return Array("tensorflow", ANY, dtype)
    return made.derive(dtype=dtype or made.dtype)


def _gradient(call: Call) -> Value:
    call.machine.use(call["target"], "backward", call.place)
    return UNKNOWN


def _reduced(call: Call) -> Value:
    name = call.row.name.rpartition("reduce_")[2]
    axis = axes_argument(call.machine, call["axis"])
    return reduce(call, _array(call, "input_tensor"), name, axis, keepdims=bool(call.constant("keepdims", False)))


def _argmax(call: Call) -> Value:
    content = _array(call, "input")
    call.machine.use(content, "argmax", call.place)
    axis = axes_argument(call.machine, call["axis"])
    return reduce(call, content, "argmax", 0 if axis is None else axis, keepdims=False)


def _binary(operator: str) -> Transfer:
    def run(call: Call) -> Value:
        m = call.machine
        a, b = call.content("x"), call.content("y")
        if not (isinstance(a, Array) or isinstance(b, Array)):
            return UNKNOWN
        return m.registry.binary(m, operator, (call["x"], a), (call["y"], b), call.node)

    return run


def _print(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return NONE
