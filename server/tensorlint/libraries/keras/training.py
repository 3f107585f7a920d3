"""What compiling, fitting, evaluating and predicting mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import forget_refusals
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.keras import callbacks
from tensorlint.libraries.keras.compiled import Pairs, apply_compiled, apply_loss, held_out_loss, judged_loss, outputs_aside
from tensorlint.libraries.keras.entries import as_batch, is_one_sample, note_asked, refuse_other_shapes
from tensorlint.libraries.keras.feeding import as_data, run_own_step, split
from tensorlint.libraries.keras.models import MODEL, kinds_of
from tensorlint.libraries.keras.sequential import settle_layers
from tensorlint.libraries.keras.tensors import out_of_the_graph
from tensorlint.libraries.keras.validation import validate
from tensorlint.libraries.models import await_entries, observe_model_call
from tensorlint.libraries.notation import ClassRows
from tensorlint.syntax import Place
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Fact, Mapping_, Number, Ref, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

FIT: Final = "batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, validation_data=None, *args, **kwargs"


def register(registry: Registry) -> None:
    """The methods of models that train or use them."""
    known = registry.entries[MODEL]
    model = ClassRows(registry, known)  # type: ignore[arg-type]
    model.method("compile(optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, *args, **kwargs)", _compile)
    model.method(f"fit(x=None, y=None, {FIT})", _fit)
    model.method("fit_generator(x=None, *args, y=None, validation_data=None, generator=None, **kwargs)", _fit)
    model.methods("train_on_batch", "(x, y=None, *args, **kwargs)", _fit)
    model.method("predict(x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)", _predict)
    model.methods("predict_on_batch predict_generator predict_proba", "(x, *args, **kwargs)", _predict)
    model.method("evaluate(x=None, y=None, batch_size=None, verbose='auto', *args, return_dict=False, **kwargs)", _evaluate)
    model.methods("test_on_batch evaluate_generator", "(x, y=None, *args, **kwargs)", _evaluate)


def _compile(call: Call) -> Value:
    m = call.machine
    model, loss = call.receiver, call["loss"]
    place = place_of(call, "loss")
    m.observe("compile", call.place, model=model, loss=loss, node=call.node)
    if not isinstance(model, Ref):
        return NONE
    settle_layers(m, model)
    m.set(model.cell, "compiled", loss)
    m.set(model.cell, "compiled-at", Fact("compiled", call.token, place))
    if isinstance(place, Place) and loss != NONE:
        data = Array("tensorflow", ANY)
        apply_loss(call, model, loss, place, outputs_aside(m, model, data, call), Pairs(UNKNOWN, UNKNOWN))
    return NONE


def _fit(call: Call) -> Value:
    m = call.machine
    x = call["generator"] if call.given("generator") else call["x"]
    features, target = split(m, x, call["y"], call.node)
    for value in (x, features, target):
        m.use(value, "fit", call.place)
    m.observe(
        "fit", call.place, model=call.receiver, features=features, target=target, content=as_data(m, features), goal=m.content(target), api="network",
        clusters=False, session=m.get(AMBIENT, "session"), node=call.node,
    )  # fmt: skip
    forget_refusals(m)
    if not run_own_step(call, x, features, target, "train_step"):
        apply_compiled(call, Pairs(features, target, place_of(call, "y") if call.given("y") else None))
        refuse_other_shapes(call, x)
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "weights", Fact("trained", call.token))
        if {"validation_data", "validation_split"} & call.bound.keys():
            note_asked(m, call.receiver, "evaluate", UNKNOWN)
    if "validation_data" in call.bound:
        validate(call)
    callbacks.note_checkpoints(call)
    callbacks.run_own(call)
    return callbacks.history_of(call, held_out_loss(call))


def _predict(call: Call) -> Value:
    m = call.machine
    features, _ = split(m, call["x"], UNKNOWN, call.node)
    m.use(features, "predict", call.place)
    model = call.receiver
    await_entries(m)
    forget_refusals(m)
    lacks = is_one_sample(m, model, features)
    result = outputs_aside(m, model, as_batch(m, features) if lacks else features, call) if isinstance(model, Ref) else UNKNOWN
    refuse_other_shapes(call, call["x"])
    out = _as_numpy(m, result)
    return observe_model_call(call, "predict", out, data=features, features=call["x"], kinds=kinds_of(m, model), lacks_batch=lacks)


def _as_numpy(m: Machine, value: Value) -> Value:
    content = m.content(value)
    if isinstance(content, Array):
        return out_of_the_graph(content).derive(flags=frozenset())
    if isinstance(content, (Tuple, Sequence)) and content.rest is None:
        return Sequence(tuple(_as_numpy(m, item) for item in content.items))
    if isinstance(content, Mapping_):
        return Mapping_(tuple((key, _as_numpy(m, item)) for key, item in content.entries), content.rest)
    return Array("numpy", ANY, "float32")


def _evaluate(call: Call) -> Value:
    m = call.machine
    x = call["x"]
    features, target = split(m, x, call["y"], call.node)
    for value in (features, target):
        m.use(value, "metric", call.place)
    await_entries(m)
    forget_refusals(m)
    if not run_own_step(call, x, features, target, "test_step"):
        apply_compiled(call, Pairs(features, target, place_of(call, "y") if call.given("y") else None))
        refuse_other_shapes(call, x)
    model = call.receiver
    observe_model_call(
        call, "evaluate", Array("numpy", Shape(()), "float64"), data=features, features=call["x"], kinds=kinds_of(m, model), goal=m.content(target),
        lacks_batch=is_one_sample(m, model, features),
    )  # fmt: skip
    loss = Number("float", None, frozenset({judged_loss(call)}))
    if call.constant("return_dict", MISSING) is True:
        return Mapping_((("loss", loss),), Number("float"))
    return Sequence((loss,), Number("float"))  # the loss comes first
