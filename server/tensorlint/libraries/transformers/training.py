"""The library's own training loop: `Trainer` trains, judges and asks a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.activation import call_function
from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.construction import built
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.libraries.notation import facts_of
from tensorlint.libraries.torch.applied_losses import differentiated
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.libraries.torch.structure import is_module
from tensorlint.libraries.transformers.configurations import labels_of
from tensorlint.values import (
    ANY,
    FALSE,
    NONE,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cell,
    Const,
    Fact,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Mode,
    Number,
    Origin,
    Ref,
    Scores,
    Shape,
    Sym,
    Tuple,
    Value,
)
from tensorlint.values.scores import LOGITS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library
    from tensorlint.values import Token

_OPTIONS: Final = "model=None, args=None, data_collator=None, train_dataset=None, eval_dataset=None, processing_class=None, model_init=None, *rest, compute_metrics=None, tokenizer=None, **kwargs"

COLLATORS: Final = "DataCollatorForTokenClassification DataCollatorForLanguageModeling"
EVALUATION: Final = ("predictions", "label_ids")

_HELD: Final = frozenset({"model", "args", "train_dataset", "eval_dataset", "tokenizer", "processing_class", "data_collator"})


def rows(lib: Library) -> None:
    """The classes."""
    for name in ("TrainingArguments", "Seq2SeqTrainingArguments"):
        lib.klass(f"{name}(output_dir=None, *args, **kwargs)")
    lib.klass("EvalPrediction(predictions, label_ids, inputs=None, losses=None)", unknown=_evaluation).hooks(build=_put_together)
    lib.classes(COLLATORS, "(tokenizer=None, *args, **kwargs)", labels_each_token=True)
    for name in ("Trainer", "Seq2SeqTrainer"):
        trainer = lib.klass(f"{name}({_OPTIONS})").hooks(getattr=_attribute)
        trainer.method("train(*args, **kwargs)", _train)
        trainer.method("evaluate(*args, **kwargs)", _judge)
        trainer.method("predict(*args, **kwargs)", _predict)
        trainer.methods("save_model log_metrics save_metrics save_state push_to_hub add_callback", "(*args, **kwargs)")


def _own(call: Call) -> LibraryObject | None:
    """What a trainer was built with, also where its class is one of the program that derives from the library's."""
    return built(call.machine, call.receiver or UNKNOWN, call.own())


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    known = built(m, receiver, content)
    held = known.get(name, MISSING) if known is not None and name in _HELD else MISSING
    return None if held is MISSING else held


def _trained(call: Call) -> Ref | None:
    """The model of a trainer, where it was handed one."""
    content = _own(call)
    model = content.get("model") if content is not None else None
    return model if isinstance(model, Ref) else None


def _train(call: Call) -> Value:
    """Training leaves the model in training mode; where it is judged on the way, it depends on which came last."""
    m, model, content = call.machine, _trained(call), _own(call)
    if model is None or content is None:
        return UNKNOWN
    whole = not any(name == "?" for name, _ in content.arguments)
    judged = not whole or m.content(content.get("eval_dataset", NONE)) != NONE
    if is_module(m, model):
        _take_a_step(call, model, content)
        set_mode(m, model, UNKNOWN if judged else Mode(True, "origin", call.token, model.cell), call.node)
        m.set(model.cell, "weights", Fact("trained", call.token))
    else:
        m.escape(model, call.place)
    m.observe("fit", call.place, api="framework", model=model, node=call.node)
    if judged and whole:
        _tell_metrics(call)
    return UNKNOWN


def _take_a_step(call: Call, model: Ref, content: LibraryObject) -> None:
    """The loss is computed as the trainer does it, of the model in training mode and of a batch: one of the program's own, else the one that the model has."""
    m, trainer, own = call.machine, call.receiver, call.own()
    loss = class_member(m, own.cls, "compute_loss") if isinstance(own, Instance) else None
    if trainer is None or (loss is not None and not isinstance(loss, Function)):
        return
    set_mode(m, model, Mode(True, "origin", call.token, model.cell), call.node)
    batch = _batch(call, content)
    if loss is None:
        held = m.content(batch)
        if isinstance(held, Mapping_) and (held.entries or held.rest is None):
            with surrounded(m, inside=TRUE, gradient=Fact("on", call.token)):
                call_value(m, model, [], {str(key): value for key, value in held.entries}, call.node, known=held.rest is None)
        return
    arguments = loss.definition[1].args
    parameters = [*arguments.posonlyargs, *arguments.args][3:]
    told = [
        UNKNOWN if parameter.arg == "num_items_in_batch" else FALSE for parameter in parameters if parameter.arg in {"num_items_in_batch", "return_outputs"}
    ]
    with surrounded(m, inside=FALSE, gradient=Fact("on", call.token)):
        result = call_function(m, loss, [trainer, model, batch, *told], {}, call.node)
        differentiated(m, result, call.node)


def _batch(call: Call, content: LibraryObject) -> Value:
    """Rows of the training data, as the trainer puts them together where nobody says how: what is called `label` is called `labels` in a batch."""
    m = call.machine
    collator = m.content(content.get("data_collator", NONE))
    if isinstance(collator, LibraryObject) and facts_of(m.registry, collator.name).get("labels_each_token"):
        return m.make(_of_tokens(call.token), call.token, "batch")
    if collator == NONE and not isinstance(content.get("train_dataset", NONE), Const):
        size = Number("int", Sym("batch", (call.token, "batch"), many=True))
        loader = LibraryObject("torch.utils.data.DataLoader", (("dataset", content.get("train_dataset")), ("batch_size", size)))
        held = m.content(element(m, m.make(loader, call.token, "loader"), call.node))
        if isinstance(held, Mapping_) and held.rest is None and all(isinstance(m.content(value), Array) for _, value in held.entries):
            return m.make(Mapping_(tuple(("labels" if key in {"label", "label_ids"} else key, value) for key, value in held.entries)), call.token, "batch")
    return m.make(Mapping_((), UNKNOWN), call.token, "batch")


def _of_tokens(token: Token) -> Mapping_:
    """Rows of tokens as long as the longest, with a label for each (tried on 5.24), and whatever else the tokenizer gave."""
    batch, steps = (Sym(name, (token, name), many=True) for name in ("batch", "steps"))
    names = ("input_ids", "attention_mask", "labels")
    told = ((name, Array("torch", Shape((batch, steps)), "int64", frozenset({Origin("dataset", (token, name), name)}))) for name in names)
    return Mapping_(tuple(told), UNKNOWN)


def _judge(call: Call) -> Value:
    """Judging a model puts it into evaluation mode, and leaves it there."""
    m, model = call.machine, _trained(call)
    if model is not None and is_module(m, model):
        set_mode(m, model, Mode(False, "origin", call.token, model.cell), call.node)
    _tell_metrics(call)
    return UNKNOWN


def _predict(call: Call) -> Value:
    """The same, and what the model said comes back, with the labels."""
    _judge(call)
    said, labels = _said(call)
    return Tuple((said, labels, Mapping_((), UNKNOWN)), None, ("predictions", "label_ids", "metrics"))


def _tell_metrics(call: Call) -> None:
    """What is to compute the metrics is handed what the model said of all rows, and their labels."""
    m, own = call.machine, _own(call)
    function = m.content(own.get("compute_metrics", NONE)) if own is not None else NONE
    if isinstance(function, (Function, BoundMethod)):
        call_value(m, function, [Tuple(_said(call), None, EVALUATION)], {}, call.node)


def _said(call: Call) -> tuple[Value, Value]:
    """What the model says of all rows, and their labels, as numpy has them; how wide that is, of models with one output of classes."""
    m, model = call.machine, _trained(call)
    content = m.content(model) if model is not None else UNKNOWN
    own = _own(call)
    changed = own is not None and own.get("preprocess_logits_for_metrics", NONE) != NONE
    said, labels = _asked_of_all(call.token)
    if not isinstance(content, LibraryObject) or not content.name.endswith("ForSequenceClassification") or changed:
        return said, labels
    rows = Sym("rows", call.token)
    return said.derive(shape=Shape((rows, labels_of(m, content))), scores=Scores(LOGITS, "", 1, call.token)), labels


def _asked_of_all(token: object) -> tuple[Array, Array]:
    """What some model says of all rows, and their labels."""
    said, labels = (frozenset({Origin(kind, token, kind)}) for kind in ("model", "dataset"))
    return Array("numpy", ANY, None, said), Array("numpy", ANY, None, labels)


def _evaluation(m: Machine, cell: Cell) -> Value:
    """What a function that computes metrics is handed."""
    return Tuple(_asked_of_all((cell.place, cell.path)), None, EVALUATION)


def _put_together(call: Call) -> Value:
    """The same, put together by the program: the first is what a model said, wherever the program has it from."""
    said, labels = call["predictions"], call["label_ids"]
    content = call.machine.content(said)
    if isinstance(content, Array):
        said = content.derive(origins=content.origins | {Origin("model", call.token, "model")}, base=None)
    return Tuple((said, labels), None, EVALUATION)
