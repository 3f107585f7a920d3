"""Flax: a module is applied to its variables."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.activation import call_function
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import flax_layers, jax
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.models import call_model
from tensorlint.libraries.notation import Library
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import names_in
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Fact, Function, Instance, LibraryObject, Ref, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.syntax import Place

OPTIONS: Final = frozenset({"variables", "rngs", "method", "mutable", "capture_intermediates"})
"""The arguments of `apply` itself; all others go to the module."""
FLAGS: Final = {"train": True, "training": True, "is_training": True, "deterministic": False}
"""The names under which modules are told that they train, and what says so."""


def register(registry: Registry) -> None:
    """What hands on what a model gives; `apply` of a module; what differentiates."""
    jax.register(registry)
    flax_layers.register(registry)
    module = Library(registry, "flax.linen").klass("Module(*args, **kwargs)", fields_constructor=True).hooks(constructed=_set_up)
    module.method("init(rngs, *args, **kwargs)")
    module.method("apply(variables, *args, rngs=None, method=None, mutable=False, capture_intermediates=None, **kwargs)", _apply)
    state = Library(registry, "flax.training.train_state").klass("TrainState(*args, **kwargs)").hooks(getattr=_of_state)
    state.method("create(*, apply_fn=None, params=None, tx=None, **kwargs)", _state, of_class=True)
    state.methods("apply_gradients replace", "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)


def _apply(call: Call) -> Value:
    """`model.apply(variables, x, train=…)` runs the module's method; which of its parts heed the flag is not followed, so that itself says that it matters."""
    given = call.star()
    if not given:
        return UNKNOWN
    flag = next((told for name, on in FLAGS.items() if (told := _told(call, name, on=on)) is not None), None)
    with_state = call.given("mutable") and call.constant("mutable", MISSING) is not False
    variables, model = call["variables"], call.receiver
    weights = call.machine.get(variables.cell, "weights") if isinstance(variables, Ref) else MISSING
    if isinstance(weights, Fact) and isinstance(model, Ref):
        call.machine.set(model.cell, "weights", weights)  # those that a file kept
    written = getattr(call.node, "args", [])  # the variables come first, then the features
    at = written[1] if isinstance(written, list) and len(written) > 1 and not any(isinstance(each, ast.Starred) for each in written) else None
    result = call_model(call, "call", _answer, data=given[0], at=at, kinds=frozenset({"unknown"}), flag=flag, again=_is_asked_again(call))
    return Tuple((result, UNKNOWN)) if with_state else result


def _answer(call: Call) -> Value:
    """What the module's `__call__` gives, or the method that is named."""
    m, model = call.machine, call.receiver
    content = m.content(model) if model is not None else UNKNOWN
    method = m.content(call["method"])
    name = method.name if isinstance(method, Function) else "__call__" if method == NONE else m.constant(method, MISSING)
    member = class_member(m, content.cls, name) if isinstance(content, Instance) and isinstance(name, str) else None
    if not isinstance(member, Function) or not isinstance(model, Ref):
        return Array("numpy", ANY)
    keywords = {key: value for key, value in call.bound.items() if key not in OPTIONS and not key.startswith("*")}
    result = call_function(m, member, [model, *call.star()], keywords, call.node)
    return Array("numpy", ANY) if result is UNKNOWN else result


def _set_up(m: Machine, model: Ref, place: Place) -> None:
    """`setup` makes the parts of a module once it has its fields (Flax does so when it is first asked)."""
    content = m.content(model)
    member = class_member(m, content.cls, "setup") if isinstance(content, Instance) else None
    node = node_in(place)
    if isinstance(member, Function) and node is not None:
        call_function(m, member, [model], {}, node)


def _is_asked_again(call: Call) -> bool:
    """Whether a loop asks about the same rows on each turn, whatever key each pass draws with."""
    m, rows = call.machine, getattr(call.node, "args", [])[1:]
    names = names_in(*rows)
    return bool(m.frame.turns) and not names & m.frame.turns[-1][0]


def _told(call: Call, name: str, *, on: bool) -> tuple[str, str, str, object] | None:
    """The flag with which a module is told that it trains: its name, what was written, what turns it, and where."""
    value = call.machine.constant(call.bound[name], MISSING) if name in call.bound else MISSING
    return (name, str(on), str(not on), place_of(call, name)) if value is on else None


def _state(call: Call) -> Value:
    return call.machine.make(LibraryObject("flax.training.train_state.TrainState", (("apply_fn", call["apply_fn"]),)), call.token)


def _of_state(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return content.get(name, UNKNOWN) if isinstance(content, LibraryObject) and name == "apply_fn" else UNKNOWN
