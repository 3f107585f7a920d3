"""Gradient tapes, variables and functions compiled to graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.creation import from_literal
from tensorlint.libraries.arrays.weights import VARIABLE
from tensorlint.libraries.gradients import TAPE
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, TRUE, UNKNOWN, Array, Sequence, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """tf.GradientTape, tf.Variable, tf.function."""
    lib = Library(registry, "tensorflow")
    tape = lib.klass("GradientTape(*args, **kwargs)").hooks(enter=_record, exit=_stop)
    tape.method("gradient(target, sources, *args, **kwargs)", _gradient)
    tape.method("jacobian(target, sources, *args, **kwargs)", _gradient)
    tape.methods("watch stop_recording reset", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.row("gradients(ys, xs, *args, **kwargs)", _gradients)
    lib.klass("Variable(initial_value=None, *args, **kwargs)").hooks(build=_variable)
    lib.row("function(func=None, **kwargs)", lambda call: call["func"] if call.given("func") else UNKNOWN)
    lib.row("print(*args, **kwargs)", _print)
    lib.row("py_function(func, inp, Tout, name=None)", lambda call: UNKNOWN)
    Library(registry, "tensorflow.random").row("set_seed(seed)", lambda call: NONE)


def _variable(call: Call) -> Value:
    """It has the shape of its first value for good, unless another one is told (tried)."""
    made = from_literal(call.machine, call["initial_value"], "tensorflow")
    if made is None or call.given("shape") or call.given("validate_shape"):
        return Array("tensorflow", ANY)
    return Array("tensorflow", made.shape, None if call.given("dtype") or call.star() else made.dtype).derive(flags=frozenset({(VARIABLE, call.token)}))


def _record(m: Machine, manager: Value, content: Value) -> Value:
    m.set(AMBIENT, TAPE, TRUE)
    return manager


def _stop(m: Machine, manager: Value, content: Value) -> None:
    m.set(AMBIENT, TAPE, MISSING)


def _gradient(call: Call) -> Value:
    m, target = call.machine, call["target"]
    m.use(target, "backward", call.place)
    m.observe("gradient-taken", call.place, value=target, content=m.content(target), node=call.node)
    return _as_sources(call) if call.row.name.endswith(".gradient") else UNKNOWN


def _as_sources(call: Call) -> Value:
    """A gradient for each source, of its shape; what it came from is not followed."""
    m = call.machine

    def of(value: Value, depth: int = 3) -> Value:
        content = m.content(value)
        if isinstance(content, Array):
            return Array("tensorflow", content.shape, content.dtype)
        if isinstance(content, (Tuple, Sequence)) and content.rest is None and depth:
            return Tuple(tuple(of(item, depth - 1) for item in content.items))
        return UNKNOWN

    return of(call["sources"])


def _gradients(call: Call) -> Value:
    call.machine.use(call["ys"], "backward", call.place)
    return UNKNOWN


def _print(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return NONE
