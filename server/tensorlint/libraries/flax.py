"""Flax: a module is applied to its variables."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import jax
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, UNKNOWN, Array, Fact, LibraryObject, Ref, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

FLAGS: Final = {"train": True, "training": True, "is_training": True, "deterministic": False}
"""The names under which modules are told that they train, and what says so."""


def register(registry: Registry) -> None:
    """What hands on what a model gives; `apply` of a module; what differentiates."""
    jax.register(registry)
    module = Library(registry, "flax.linen").klass("Module(*args, **kwargs)")
    module.method("init(rngs, *args, **kwargs)")
    module.method("apply(variables, *args, rngs=None, method=None, mutable=False, capture_intermediates=None, **kwargs)", _apply)
    state = Library(registry, "flax.training.train_state").klass("TrainState(*args, **kwargs)").hooks(getattr=_of_state)
    state.method("create(*, apply_fn=None, params=None, tx=None, **kwargs)", _state, of_class=True)
    state.methods("apply_gradients replace", "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)


def _apply(call: Call) -> Value:
    """`model.apply(variables, x, train=…)`: what it does while it trains is not followed, so the flag itself says that it matters."""
    given = call.star()
    if not given:
        return UNKNOWN
    flag = next((told for name, on in FLAGS.items() if (told := _told(call, name, on=on)) is not None), None)
    output = Array("numpy", ANY)
    with_state = call.given("mutable") and call.constant("mutable", MISSING) is not False
    variables, model = call["variables"], call.receiver
    weights = call.machine.get(variables.cell, "weights") if isinstance(variables, Ref) else MISSING
    if isinstance(weights, Fact) and isinstance(model, Ref):
        call.machine.set(model.cell, "weights", weights)  # those that a file kept
    written = getattr(call.node, "args", [])  # the variables come first, then the features
    at = written[1] if isinstance(written, list) and len(written) > 1 and not any(isinstance(each, ast.Starred) for each in written) else None
    result = observe_model_call(
        call, "call", output, data=given[0], at=at, kinds=frozenset({"unknown"}), flag=flag, again=_is_asked_again(call),
    )  # fmt: skip
    return Tuple((result, UNKNOWN)) if with_state else result


def _is_asked_again(call: Call) -> bool:
    """Whether a loop asks about the same rows on each turn, whatever key each pass draws with."""
    m, rows = call.machine, getattr(call.node, "args", [])[1:]
    names = {each.id for row in rows for each in ast.walk(row) if isinstance(each, ast.Name)}
    return bool(m.frame.turns) and not names & m.frame.turns[-1][0]


def _told(call: Call, name: str, *, on: bool) -> tuple[str, str, str, object] | None:
    """The flag with which a module is told that it trains: its name, what was written, what turns it, and where."""
    value = call.machine.constant(call.bound[name], MISSING) if name in call.bound else MISSING
    return (name, str(on), str(not on), place_of(call, name)) if value is on else None


def _state(call: Call) -> Value:
    return call.machine.make(LibraryObject("flax.training.train_state.TrainState", (("apply_fn", call["apply_fn"]),)), call.token)


def _of_state(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return content.get(name, UNKNOWN) if isinstance(content, LibraryObject) and name == "apply_fn" else UNKNOWN
