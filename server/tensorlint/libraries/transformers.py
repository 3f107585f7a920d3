"""Hugging Face transformers: `from_pretrained` gives a model in evaluation mode; one built of a configuration is in training mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.modules import MODULE
from tensorlint.values import ANY, ATTACHED, UNKNOWN, Array, Fact, LibraryObject, Mode, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

HEADS = (
    "Model ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMaskedLM ForCausalLM ForMultipleChoice ForPreTraining LMHeadModel "
    "ForConditionalGeneration ForImageClassification ForNextSentencePrediction DoubleHeadsModel"
)
FAMILIES = (
    "Bert Roberta DistilBert Albert Electra XLNet XLMRoberta GPT2 GPTNeo T5 Bart MBart Deberta DebertaV2 ViT DeiT Swin Llama Mistral OPT Bloom Auto Longformer Camembert "
    "Wav2Vec2 CLIP Pegasus MPNet Funnel"
)


def register(registry: Registry) -> None:
    """The model classes."""
    registry.ensure("torch")
    lib = Library(registry, "transformers")
    base = lib.klass(
        "PreTrainedModel(config=None, *args, **kwargs)", bases=MODULE, depends_on_mode=True, dropout=True, forward=_forward, published=True, trains=True
    )
    base.method("save_pretrained(*args, **kwargs)", lambda call: UNKNOWN)
    base.method("generate(*args, **kwargs)", lambda call: UNKNOWN)
    for family in FAMILIES.split():
        for head in HEADS.split():
            name = f"{family}{head}" if family != "Auto" or head == "Model" else f"AutoModel{head}"
            rows = lib.klass(f"{name}(config=None, *args, **kwargs)", bases="transformers.PreTrainedModel")
            rows.hooks(getattr=None)
            _pretrained(lib, rows.cls.name)
        lib.row(f"{family}Config(*args, **kwargs)", lambda call: UNKNOWN)
    lib.rows("pipeline Trainer TrainingArguments set_seed", "(*args, **kwargs)", lambda call: UNKNOWN)
    registry.neutral.update({"transformers.logging"})


def _pretrained(lib: Library, name: str) -> None:
    def load(call: Call) -> Value:
        from tensorlint.interpreter.construction import make_object

        m: Machine = call.machine
        made = make_object(m, LibraryObject(name), call.place)
        m.set(made.cell, "mode", Mode(False, "origin", call.token))
        m.set(made.cell, "weights", Fact("pretrained", call.token))
        return made

    short = name.rpartition(".")[2]
    lib.row(f"{short}.from_pretrained(*args, **kwargs)", load)
    lib.row(f"{short}.from_config(*args, **kwargs)", lambda call: UNKNOWN)


def _forward(call: Call) -> Value:
    return Array("torch", ANY, None, graph=ATTACHED).derive(flags=frozenset({"container"}))
