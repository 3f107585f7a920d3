"""Sessions of TensorFlow 1 under TensorFlow 2: what ends eager execution, and what an initializer undoes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.shaping import shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow.arithmetic import told_dtype
from tensorlint.values import ANY, NONE, TRUE, UNKNOWN, Array, Fact, LibraryObject, Ref, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """What ends eager execution. Tried on 2.21: `with Session()` and `with graph.as_default()` do; `as_default` of a session does not."""
    v1 = Library(registry, "tensorflow.compat.v1")
    session = v1.klass("Session(target='', graph=None, config=None)").hooks(enter=_enter_session, exit=_leave_session)
    session.method("run(fetches, feed_dict=None, *args)", _run)
    session.methods("close as_default", "(*args)", lambda call: UNKNOWN)
    v1.klass("InteractiveSession(*args, **kwargs)").method("run(fetches, feed_dict=None, *args)", _run)
    v1.rows("global_variables_initializer local_variables_initializer initialize_all_variables variables_initializer", "(*args)", _initializer)
    v1.rows("disable_eager_execution disable_v2_behavior", "()", _disable)
    v1.rows("enable_eager_execution enable_v2_behavior", "(*args)", lambda call: NONE)
    saver = v1.klass("train.Saver(*args, **kwargs)")
    saver.method("restore(sess, save_path)", _restore)
    saver.method("save(*args, **kwargs)", lambda call: UNKNOWN)
    v1.row("get_default_graph()", _graph)
    lib = Library(registry, "tensorflow")
    for space in (v1, lib):
        space.row("placeholder(dtype, shape=None, name=None)", _placeholder)
        space.row("get_variable(name, shape=None, dtype=None, initializer=None, *args, **kwargs)", _named_variable)
    for old, name in (("random_normal", "normal"), ("random_uniform", "uniform"), ("truncated_normal", "truncated_normal")):
        lib.alias(old, f"tensorflow.random.{name}")
    graph = lib.klass("Graph()")
    graph.method("as_default()", _graph_context)
    lib.klass("graph_context()").hooks(enter=_enter_session, exit=_leave_session)
    v1.alias("Graph", "tensorflow.Graph")
    first = lib.klass("Session(target='', graph=None, config=None)").hooks(created=_run_by_first)  # not there since 2.0: the program is one of TensorFlow 1
    first.method("run(fetches, feed_dict=None, *args)", lambda call: UNKNOWN)
    first.methods("close as_default", "(*args)", lambda call: UNKNOWN)


def _placeholder(call: Call) -> Value:
    """What is fed has the shape that is told, where it is; sizes that are None may be any."""
    return Array("tensorflow", _told_shape(call), told_dtype(call))


def _named_variable(call: Call) -> Value:
    """A variable, made or found again, has the shape that is told."""
    return Array("tensorflow", _told_shape(call), None if call.given("initializer") and not call.given("dtype") else told_dtype(call))


def _told_shape(call: Call) -> Shape:
    return ANY if call.is_none("shape") else shape_argument(call.machine, (call["shape"],))


def _graph(call: Call) -> Value:
    """The graph that is there already: entering it ends eager execution as well (tried on 2.21)."""
    return call.machine.make(LibraryObject("tensorflow.Graph"), call.token)


def _run_by_first(m: Machine, receiver: Ref, place: object) -> None:
    """Under the release that has this name, nothing is eager: what is called in a session or graph is built into it."""
    m.set(AMBIENT, "eager-disabled", TRUE)
    m.set(AMBIENT, "session", MISSING)


def _graph_context(call: Call) -> Value:
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
    return call.machine.make(LibraryObject("tensorflow.initializer"), call.token)


def _run(call: Call) -> Value:
    content = call.content("fetches")
    if getattr(content, "name", "") == "tensorflow.initializer":
        call.machine.observe("variables-initialised", call.place, session=call.receiver, node=call.node)
    return UNKNOWN


def _restore(call: Call) -> Value:
    call.machine.observe("variables-restored", call.place, session=call["sess"], node=call.node)
    return NONE
