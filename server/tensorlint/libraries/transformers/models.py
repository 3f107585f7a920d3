"""The models: `from_pretrained` gives one in evaluation mode; one built of a configuration is in training mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import instantiate, make_object
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.leaves import RAN
from tensorlint.libraries.models import call_model
from tensorlint.libraries.torch.calling import attribute
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.libraries.torch.structure import MODULE, created
from tensorlint.libraries.transformers.configurations import WEIGHTS, labels_of, told
from tensorlint.libraries.transformers.families import FAMILIES, family_of, published
from tensorlint.libraries.transformers.outputs import OTHER_PRECISION, output_of
from tensorlint.values import FALSE, INT, TRUE, UNKNOWN, Array, Cell, Class, Const, Fact, LibraryObject, Mode, Ref, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

HEADS: Final = (
    "Model ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMaskedLM ForCausalLM ForMultipleChoice ForPreTraining LMHeadModel "
    "ForConditionalGeneration ForImageClassification ForNextSentencePrediction DoubleHeadsModel"
)
NAMED: Final = (
    "AutoModelForSeq2SeqLM AutoModelWithLMHead AutoModelForSpeechSeq2Seq AutoModelForObjectDetection AutoModelForSemanticSegmentation AutoModelForAudioClassification "
    "AutoModelForCTC AutoModelForVision2Seq AutoModelForImageTextToText VisionEncoderDecoderModel EncoderDecoderModel SpeechEncoderDecoderModel VisionTextDualEncoderModel "
    "TrOCRForCausalLM BlipForConditionalGeneration BlipForQuestionAnswering Blip2ForConditionalGeneration Wav2Vec2ForCTC HubertForCTC DetrForObjectDetection "
    "SegformerForSemanticSegmentation BeitForSemanticSegmentation ViTMAEForPreTraining CLIPVisionModel CLIPTextModel T5EncoderModel XLMRobertaXLModel VideoMAEForVideoClassification"
)
"""Models whose names are not a family's and a head's."""


KEPT: Final = frozenset({WEIGHTS, "num_labels", "id2label", "label2id", "config", "return_dict", "add_pooling_layer", "problem_type"})
"""What is kept of that a model was told when its weights were read."""
IN_OTHER_PRECISION: Final = frozenset({"torch_dtype", "dtype", "load_in_8bit", "load_in_4bit", "quantization_config"})


def rows(lib: Library) -> None:
    """The model classes."""
    base = lib.klass(
        "PreTrainedModel(config=None, *args, **kwargs)",
        bases=MODULE,
        depends_on_mode=True,
        dropout=True,
        forward=output_of,
        published=True,
        trains=True,
        takes_more=True,
    )
    base.hooks(getattr=_attribute)
    base.methods(
        "save_pretrained push_to_hub gradient_checkpointing_enable gradient_checkpointing_disable enable_input_require_grads tie_weights", "(*args, **kwargs)"
    )
    base.method("num_parameters(*args, **kwargs)", lambda call: INT)
    base.method("generate(*args, **kwargs)", _generate, takes_more=True)
    base.method("from_pretrained(*args, **kwargs)", _load_own, of_class=True)
    for name in NAMED.split():
        _network(lib, name)
    for family in FAMILIES.split():
        for head in HEADS.split():
            _network(lib, f"{family}{head}" if family != "Auto" or head == "Model" else f"AutoModel{head}")
        _network(lib, f"{family}PreTrainedModel")


def _network(lib: Library, name: str) -> None:
    """A model's class, and its two ways to be made without calling it."""
    rows = lib.klass(f"{name}(config=None, *args, **kwargs)", bases="transformers.PreTrainedModel")

    def load(call: Call) -> Value:
        m: Machine = call.machine
        given = told(call)
        kept = [(key, value) for key, value in given if key in KEPT]
        if any(key in IN_OTHER_PRECISION for key, _ in given):
            kept.append((OTHER_PRECISION, TRUE))
        made = make_object(m, LibraryObject(rows.cls.name, tuple(kept)), call.place)
        m.set(made.cell, "mode", Mode(False, "origin", call.token))
        m.set(made.cell, "weights", Fact("pretrained", call.token))
        return made

    def build(call: Call) -> Value:
        made = make_object(call.machine, LibraryObject(rows.cls.name, (("config", call["config"]),)), call.place)
        created(call.machine, made, call.place)
        return made

    lib.row(f"{name}.from_pretrained({WEIGHTS}=None, *args, **kwargs)", load)
    lib.row(f"{name}.from_config(config, *args, **kwargs)", build)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """A model knows its configuration, also where that came with its weights."""
    if isinstance(content, LibraryObject) and isinstance(receiver, Ref):
        if name == "num_labels":
            labels = labels_of(m, content)
            return Const(labels) if isinstance(labels, int) else INT
        if name == "config":
            return _configuration(m, receiver, content)
    return attribute(m, receiver, content, name)


def _configuration(m: Machine, receiver: Ref, content: LibraryObject) -> Value:
    held = content.get("config", MISSING)
    if held is not MISSING:
        return held
    cell = Cell(receiver.cell.place, receiver.cell.path, (receiver.cell.which, "config"))
    if m.store.get((cell, CONTENT)) is MISSING:
        known = published(m.constant(content.get(WEIGHTS, UNKNOWN), MISSING))
        family = family_of(content.name) or (known[0] if known is not None else "Auto")
        settings = tuple((name, value) for name, value in content.arguments if name in KEPT)
        m.set(cell, CONTENT, LibraryObject(f"transformers.{family}Config", (*settings, ("?", UNKNOWN))))
    return Ref(cell)


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


def _generate(call: Call) -> Value:
    """Generates text pass by pass, without gradients, in the mode that the model is in: it switches none."""
    m = call.machine
    before = m.get(AMBIENT, "gradient")
    m.set(AMBIENT, "gradient", Fact("off", call.token))
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, RAN, TRUE)
    out = call_model(call, "module", _tokens, by_method=True)
    m.set(AMBIENT, "gradient", before)
    return out


def _tokens(call: Call) -> Value:
    """The numbers of tokens, a row for each text; more of them, or more than these, where that is asked for."""
    m = call.machine
    asked = call.bound.get("return_dict_in_generate")
    if asked is not None and m.content(asked) != FALSE:
        return UNKNOWN
    given = m.content(call.bound.get("input_ids", call.star()[0] if call.star() else UNKNOWN))
    plain = isinstance(given, Array) and given.shape.rank == 2 and "num_return_sequences" not in call.bound
    if "generation_config" in call.bound:
        return UNKNOWN
    rows = given.shape.dims[0] if plain and isinstance(given, Array) else None
    return Array("torch", Shape((rows, None)), "int64")
