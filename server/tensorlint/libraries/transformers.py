"""Hugging Face transformers: `from_pretrained` gives a model in evaluation mode; one built of a configuration is in training mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import instantiate, make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.gradients import AMBIENT
from tensorlint.libraries.models import call_model
from tensorlint.libraries.notation import Library
from tensorlint.libraries.outputs import parts_of
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.libraries.torch.structure import MODULE, created, is_module
from tensorlint.values import ANY, ATTACHED, NONE, TRUE, UNKNOWN, Array, Class, Fact, LibraryObject, Mode, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

HEADS = (
    "Model ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMaskedLM ForCausalLM ForMultipleChoice ForPreTraining LMHeadModel "
    "ForConditionalGeneration ForImageClassification ForNextSentencePrediction DoubleHeadsModel"
)
FAMILIES = (
    "Bert Roberta DistilBert Albert Electra XLNet XLMRoberta GPT2 GPTNeo T5 Bart MBart Deberta DebertaV2 ViT DeiT Swin Llama Mistral OPT Bloom Auto Longformer Camembert "
    "Wav2Vec2 CLIP Pegasus MPNet Funnel Hubert Whisper Beit ConvNext ResNet Segformer LayoutLM LayoutLMv2 LayoutLMv3 BigBird Reformer Ernie Qwen2 Gemma Phi Falcon GPTJ Codegen "
    "LongT5 MT5 Marian ModernBert CamemBERT"
)
FURTHER = (
    "AutoModelForSeq2SeqLM AutoModelWithLMHead AutoModelForSpeechSeq2Seq AutoModelForObjectDetection AutoModelForSemanticSegmentation AutoModelForAudioClassification "
    "AutoModelForCTC AutoModelForVision2Seq AutoModelForImageTextToText VisionEncoderDecoderModel EncoderDecoderModel SpeechEncoderDecoderModel VisionTextDualEncoderModel "
    "TrOCRForCausalLM BlipForConditionalGeneration BlipForQuestionAnswering Blip2ForConditionalGeneration Wav2Vec2ForCTC HubertForCTC DetrForObjectDetection "
    "SegformerForSemanticSegmentation BeitForSemanticSegmentation ViTMAEForPreTraining CLIPVisionModel CLIPTextModel T5EncoderModel XLMRobertaXLModel VideoMAEForVideoClassification"
)
"""Models whose names are not a family's and a head's."""


def register(registry: Registry) -> None:
    """The model classes."""
    registry.ensure("torch")
    lib = Library(registry, "transformers")
    base = lib.klass(
        "PreTrainedModel(config=None, *args, **kwargs)",
        bases=MODULE,
        depends_on_mode=True,
        dropout=True,
        forward=_forward,
        published=True,
        trains=True,
        takes_more=True,
    )
    base.method("save_pretrained(*args, **kwargs)", lambda call: UNKNOWN)
    base.method("generate(*args, **kwargs)", _generate, takes_more=True)
    base.method("from_pretrained(*args, **kwargs)", _load_own, of_class=True)
    for name in FURTHER.split():
        _network(lib, name)
    for family in FAMILIES.split():
        for head in HEADS.split():
            _network(lib, f"{family}{head}" if family != "Auto" or head == "Model" else f"AutoModel{head}")
        _network(lib, f"{family}PreTrainedModel")
        lib.klass(f"{family}Config(*args, **kwargs)").hooks(getattr=_setting)
        lib.row(f"{family}Config.from_pretrained(*args, **kwargs)", lambda call: UNKNOWN)
    lib.rows("pipeline set_seed", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.klass("TrainingArguments(output_dir=None, *args, **kwargs)")
    trainer = lib.klass(
        "Trainer(model=None, args=None, data_collator=None, train_dataset=None, eval_dataset=None, processing_class=None, model_init=None, **kwargs)"
    )
    trainer.method("train(*args, **kwargs)", _train)
    trainer.methods("evaluate predict", "(*args, **kwargs)", _judge)
    trainer.methods("save_model log_metrics save_metrics save_state push_to_hub", "(*args, **kwargs)", lambda call: UNKNOWN)
    registry.neutral.update({"transformers.logging"})


def _network(lib: Library, name: str) -> None:
    """A model's class, and its two ways to be made without calling it."""
    rows = lib.klass(f"{name}(config=None, *args, **kwargs)", bases="transformers.PreTrainedModel")
    rows.hooks(getattr=None)

    def load(call: Call) -> Value:
        m: Machine = call.machine
        told = tuple((key, call.bound[key]) for key in ("num_labels",) if key in call.bound)
        made = make_object(m, LibraryObject(rows.cls.name, told), call.place)
        m.set(made.cell, "mode", Mode(False, "origin", call.token))
        m.set(made.cell, "weights", Fact("pretrained", call.token))
        return made

    def build(call: Call) -> Value:
        made = make_object(call.machine, LibraryObject(rows.cls.name, (("config", call["config"]),)), call.place)
        created(call.machine, made, call.place)
        return made

    lib.row(f"{name}.from_pretrained(*args, **kwargs)", load)
    lib.row(f"{name}.from_config(config, *args, **kwargs)", build)


def _load_own(call: Call) -> Value:
    """A model of the program that derives from one of these: built by its constructor, its weights read, in evaluation mode (tried)."""
    m = call.machine
    if not isinstance(call.receiver, Class):
        return UNKNOWN
    made = instantiate(m, call.receiver, [], {}, call.node, known=False)
    if isinstance(made, Ref):
        set_mode(m, made, Mode(False, "origin", call.token), call.node)
        m.set(made.cell, "weights", Fact("pretrained", call.token))
    return made


def _setting(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """A setting that a configuration was built with."""
    found = content.get(name, MISSING) if isinstance(content, LibraryObject) else MISSING
    return None if found is MISSING else found


def _forward(call: Call) -> Value:
    parts = parts_of(call)
    return Array("torch", ANY, None, graph=ATTACHED).derive(flags=frozenset({"container", *(("part", name, part) for name, part in parts.items())}))


def _generate(call: Call) -> Value:
    """Generates text pass by pass, without gradients, in the mode that the model is in: it switches none."""
    m = call.machine
    before = m.get(AMBIENT, "gradient")
    m.set(AMBIENT, "gradient", Fact("off", call.token))
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "ran", TRUE)
    out = call_model(call, "module", _forward, by_method=True)
    m.set(AMBIENT, "gradient", before)
    return out


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
    return UNKNOWN


def _judge(call: Call) -> Value:
    """Judging a model puts it into evaluation mode, and leaves it there."""
    m, model = call.machine, _trained(call)
    if model is not None and is_module(m, model):
        set_mode(m, model, Mode(False, "origin", call.token, model.cell), call.node)
    return UNKNOWN
