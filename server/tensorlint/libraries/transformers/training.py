"""The library's own training loop: `Trainer` trains, judges and asks a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.libraries.torch.structure import is_module
from tensorlint.libraries.transformers.configurations import labels_of
from tensorlint.values import (
    ANY,
    NONE,
    UNKNOWN,
    Array,
    BoundMethod,
    Fact,
    Function,
    LibraryObject,
    Mapping_,
    Mode,
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
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

_OPTIONS: Final = "model=None, args=None, data_collator=None, train_dataset=None, eval_dataset=None, processing_class=None, model_init=None, *rest, compute_metrics=None, tokenizer=None, **kwargs"


def rows(lib: Library) -> None:
    """The classes."""
    for name in ("TrainingArguments", "Seq2SeqTrainingArguments"):
        lib.klass(f"{name}(output_dir=None, *args, **kwargs)")
    for name in ("Trainer", "Seq2SeqTrainer"):
        trainer = lib.klass(f"{name}({_OPTIONS})")
        trainer.method("train(*args, **kwargs)", _train)
        trainer.method("evaluate(*args, **kwargs)", _judge)
        trainer.method("predict(*args, **kwargs)", _predict)
        trainer.methods("save_model log_metrics save_metrics save_state push_to_hub add_callback", "(*args, **kwargs)")


def _trained(call: Call) -> Ref | None:
    """The model of a trainer, where it was handed one."""
    content = call.own()
    model = content.get("model") if isinstance(content, LibraryObject) else None
    return model if isinstance(model, Ref) else None


def _train(call: Call) -> Value:
    """Training leaves the model in training mode; where it is judged on the way, it depends on which came last."""
    m, model, content = call.machine, _trained(call), call.own()
    if model is None or not isinstance(content, LibraryObject):
        return UNKNOWN
    whole = not any(name == "?" for name, _ in content.arguments)
    judged = not whole or m.content(content.get("eval_dataset", NONE)) != NONE
    if is_module(m, model):
        set_mode(m, model, UNKNOWN if judged else Mode(True, "origin", call.token, model.cell), call.node)
        m.set(model.cell, "weights", Fact("trained", call.token))
    else:
        m.escape(model, call.place)
    m.observe("fit", call.place, api="framework", model=model, node=call.node)
    if judged and whole:
        _tell_metrics(call)
    return UNKNOWN


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
    m, own = call.machine, call.own()
    function = m.content(own.get("compute_metrics", NONE)) if isinstance(own, LibraryObject) else NONE
    if isinstance(function, (Function, BoundMethod)):
        call_value(m, function, [Tuple(_said(call), None, ("predictions", "label_ids"))], {}, call.node)


def _said(call: Call) -> tuple[Value, Value]:
    """What the model says of all rows, and their labels, as numpy has them; of models with one output of classes."""
    m, model = call.machine, _trained(call)
    content = m.content(model) if model is not None else UNKNOWN
    own = call.own()
    changed = isinstance(own, LibraryObject) and own.get("preprocess_logits_for_metrics", NONE) != NONE
    if not isinstance(content, LibraryObject) or not content.name.endswith("ForSequenceClassification") or changed:
        return UNKNOWN, UNKNOWN
    rows = Sym("rows", call.token)
    said = Array("numpy", Shape((rows, labels_of(m, content))), None, frozenset({Origin("model", call.token, "model")}))
    return said.derive(scores=Scores(LOGITS, "", 1, call.token)), Array("numpy", ANY, None)
