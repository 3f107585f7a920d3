"""The compiled loss meets the outputs of the model and the labels of the data: one loss, one for each output, or one of the program itself."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.libraries.keras import callbacks
from tensorlint.libraries.keras.losses import wanted_by
from tensorlint.libraries.keras.models import outputs_of
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.values import (
    ANY,
    ATTACHED,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Fact,
    Function,
    Instance,
    Mapping_,
    Origin,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


TRAINING: Final = (".fit", ".fit_generator", ".train_on_batch")
"""The methods that take gradients of the compiled loss."""


class Pairs(NamedTuple):
    """Features with their labels: where those are written, and whether they only validate."""

    features: Value
    target: Value
    labels_at: object = None
    validates: bool = False


def outputs_aside(m: Machine, model: Ref, given: Value, call: Call) -> Value:
    """What the model gives, when nothing that happens in it is a use of it."""
    with surrounded(m, inside=TRUE):
        return outputs_of(m, model, given, call)


def apply_compiled(call: Call, pairs: Pairs) -> None:
    """The compiled loss is computed of the model's outputs for the features, and of the target."""
    m, model = call.machine, call.receiver
    if not isinstance(model, Ref):
        return
    loss, at = m.get(model.cell, "compiled"), m.get(model.cell, "compiled-at")
    if loss is MISSING or not isinstance(at, Fact) or not isinstance(at.detail, Place):
        return
    apply_loss(call, model, loss, at.detail, outputs_aside(m, model, pairs.features, call), pairs)


def apply_loss(call: Call, model: Ref, loss: Value, place: Place, output: Value, pairs: Pairs) -> None:
    m, target = call.machine, pairs.target
    if type(loss) is Cases or type(output) is Cases:
        return
    held, losses = m.content(output), m.content(loss)
    if isinstance(held, (Tuple, Sequence, Mapping_)):
        _apply_to_each(call, model, losses, loss, place, held, pairs)
        return
    if isinstance(losses, (Tuple, Sequence)) and losses.rest is None and len(losses.items) == 1:
        loss = losses.items[0]
    elif isinstance(losses, Mapping_) and len(losses.entries) == 1:
        loss = losses.entries[0][1]
    goal = m.content(target)
    if isinstance(goal, (Tuple, Sequence)) and goal.rest is None and len(goal.items) == 1:
        goal = m.content(goal.items[0])
    if isinstance(goal, Array) and any(type(dim) is int and dim == 0 for dim in goal.shape.dims):
        return  # on the path where a list stayed empty nothing is trained
    output_array = held if isinstance(held, Array) else Array("tensorflow", ANY)
    if isinstance(losses, (Function, BoundMethod, Instance)):
        if not pairs.validates:
            _run_own(call, loss, losses, output_array, target, place)
        return
    wanted = wanted_by(m, loss, place)
    if wanted is None:
        return
    m.observe(
        "compiled-loss", place, model=model, contract=wanted.contract, takes=wanted.takes, option=wanted.place, prediction=output, target=target,
        a=output_array, b=goal, used=call.place, loss=wanted.value, role="loss", node=None, features=pairs.features, smoothing=wanted.smoothing,
        places=(None, pairs.labels_at), validates=pairs.validates,
    )  # fmt: skip
    if not wanted.smoothing:
        return
    evaluates = call.row.name.endswith((".evaluate", ".test_on_batch"))  # what it gives is the compiled loss, smoothing and all
    if evaluates or _validates(call):
        m.observe(
            "loss", call.place, prediction=output, target=target, a=output_array, b=goal, places=(None, None), policy="aligns", contract=None, reduction="mean",
            role="loss", by_hand=None, node=call.node, smoothing=wanted.smoothing, criterion=wanted.value, takes=None, evaluates=True,
            reported=_prints(call) if evaluates else callbacks.watches(call, callbacks.HELD_OUT),
            origin=judged_loss(call) if evaluates else held_out_loss(call), known_as=None if evaluates else callbacks.HELD_OUT,
        )  # fmt: skip


def held_out_loss(call: Call) -> Origin:
    return Origin("loss", call.token, callbacks.HELD_OUT)


def judged_loss(call: Call) -> Origin:
    """The loss that an evaluation gives."""
    return Origin("loss", call.token, "loss")


def _prints(call: Call) -> bool:
    """Whether an evaluation shows its loss by itself."""
    return call.row.name.endswith(".evaluate") and call.constant("verbose", MISSING) != 0


def _validates(call: Call) -> bool:
    """Whether a fit also computes the loss of data that it does not train on."""
    if "validation_data" in call.bound and not call.is_none("validation_data"):
        return True
    part = call.constant("validation_split", 0.0) if "validation_split" in call.bound else 0.0
    return isinstance(part, float) and part > 0


def _run_own(call: Call, loss: Value, content: Value, output: Array, target: Value, place: Place) -> None:
    """A loss of the program: it runs on the target and the output; where the call trains, the gradient of what it gives is taken."""
    from tensorlint.interpreter.calls import call_value
    from tensorlint.interpreter.inheritance import class_member

    m = call.machine
    held = m.content(target)
    goal = target if isinstance(held, Array) else Array("tensorflow", ANY)
    if isinstance(held, Array) and not isinstance(content, Instance):
        goal = _lined_up(held, output)
    callee = loss
    if isinstance(content, Instance):
        member = class_member(m, content.cls, "call")
        if not isinstance(member, Function):
            return
        callee = BoundMethod(loss, member, "call")
    at = getattr(call.node, "func", call.node)  # no call of the loss that stands there: its arguments are those of the fit
    trains = call.row.name.endswith(TRAINING)
    with surrounded(m, inside=TRUE):
        result = call_value(m, callee, [goal, output.derive(library="tensorflow", graph=ATTACHED if trains else output.graph)], {}, at)
    if trains:
        m.observe("gradient-taken", call.place, value=result, content=m.content(result), node=call.node, criterion=place)


def _lined_up(target: Array, output: Array) -> Array:
    """The target as a loss that is a function gets it: an axis of size 1 is put on or left off at its end (tried with 3.13; a `Loss` of one's own gets it as it is)."""
    rank, wanted, dims = target.shape.rank, output.shape.rank, target.shape.dims
    if rank is None or wanted is None:
        return target
    if rank == wanted - 1 and output.shape.dims[-1] == 1:
        return target.derive(shape=Shape((*dims, 1)), base=None)
    return target.derive(shape=Shape(dims[:-1]), base=None) if rank == wanted + 1 and dims[-1] == 1 else target


def _apply_to_each(call: Call, model: Ref, losses: Value, loss: Value, place: Place, outputs: Tuple | Sequence | Mapping_, pairs: Pairs) -> None:
    """Several outputs: by position, or by the names of the layers that give them."""
    m = call.machine
    goal = m.content(pairs.target)
    if isinstance(outputs, Mapping_):
        named: list[tuple[object, Value]] = list(outputs.entries)
    else:
        named = [(_name_of(m, item), item) for item in outputs.items]
    for index, (name, output) in enumerate(named):
        if isinstance(losses, (Tuple, Sequence)):
            each = losses.items[index] if index < len(losses.items) and not isinstance(outputs, Mapping_) else None
        elif isinstance(losses, Mapping_):
            each = losses.get(name)
        else:
            each = loss
        wanted_target: Value = UNKNOWN
        if isinstance(goal, (Tuple, Sequence)) and goal.rest is None and len(goal.items) == len(named):
            wanted_target = goal.items[index]
        elif isinstance(goal, Mapping_):
            wanted_target = goal.get(name) or UNKNOWN
        if each is not None and not isinstance(m.content(output), (Tuple, Sequence, Mapping_)):
            apply_loss(call, model, each, _written_for(place, name, index), output, pairs._replace(target=wanted_target))


def _written_for(place: Place, name: object, index: int) -> Place:
    """Where the loss of one output is written, in a table or list of them."""
    node = node_in(place)
    if isinstance(node, ast.Dict):
        found = next((value for key, value in zip(node.keys, node.values) if isinstance(key, ast.Constant) and key.value == name), None)
    else:
        found = node.elts[index] if isinstance(node, (ast.List, ast.Tuple)) and index < len(node.elts) else None
    if found is None:
        return place
    told = getattr(found, "tensorlint_place", None)
    if not isinstance(told, Place):
        told = found.tensorlint_place = Place.of(place.unit, found)  # type: ignore[attr-defined]
    return told


def _name_of(m: Machine, output: Value) -> object:
    content = m.content(output)
    flags = content.flags if isinstance(content, Array) else ()
    return next((flag[1] for flag in flags if isinstance(flag, tuple) and flag[0] == "layer"), None)
