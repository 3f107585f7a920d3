"""The outputs of models that hold several things under names: of each, its shape, what it is, and where it stands among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.transformers import labels
from tensorlint.libraries.transformers.configurations import WEIGHTS, labels_of, width_of
from tensorlint.libraries.transformers.families import PICTURES, POOLED, STATES, family_of, published
from tensorlint.values import ANY, ATTACHED, FALSE, NONE, TRUE, UNKNOWN, Array, Dim, LibraryObject, Ref, Scores, Sequence, Shape, Tuple, Value
from tensorlint.values.scores import LOGITS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

INPUTS: Final = ("input_ids", "inputs_embeds", "pixel_values", "input_values")
LABELS: Final = ("labels", "start_positions", "next_sentence_label")
OTHER_PRECISION: Final = "other precision"
"""What a model is said to have been told whose weights are not of single precision."""
HEADS: Final = frozenset(["classifier", "score", "fc", "head", "qa_outputs", "logits_proj", "lm_head", "cls", "classification_head", "pre_classifier", "heads"])
"""Under what names models keep the last layers, which programs replace by their own."""


def output_of(call: Call) -> Value:
    """What calling a model gives: things under names that are also found by their positions; a plain tuple where no names are wanted."""
    parts = parts_of(call)
    if "loss" in parts and "logits" in parts:
        labels.judge(call, parts["logits"])
    whole = Array("torch", ANY, None, graph=ATTACHED).derive(flags=frozenset({"container"}))
    order = _order(call, parts)
    if _is_plain(call):
        return Tuple(tuple(parts[name] for name in order), whole) if order else whole
    named: set[tuple[object, Value]] = {*parts.items(), *((index, parts[name]) for index, name in enumerate(order))}
    if (states := _all_states(call)) is not None:
        named.add(("hidden_states", states))
    return whole.derive(flags=frozenset({"container", *(("part", key, part) for key, part in named)}))


def _all_states(call: Call) -> Value | None:
    """What the layers of an encoder gave, one behind the other, where that is asked for."""
    m, content = call.machine, call.own()
    if not isinstance(content, LibraryObject) or not content.name.endswith("Model"):
        return None
    asked = call.bound.get("output_hidden_states", content.get("output_hidden_states", NONE))
    states = parts_of(call).get("last_hidden_state")
    if m.content(asked) != TRUE or states is None or _family(m, content) not in POOLED | STATES:
        return None
    return Sequence((), states)


def _is_plain(call: Call) -> bool:
    """Whether a tuple is asked for, by this call or by how the model was made."""
    m, content = call.machine, call.own()
    asked = call.bound.get("return_dict")
    if asked is None and isinstance(content, LibraryObject):
        asked = content.get("return_dict", UNKNOWN)
    return asked is not None and m.content(asked) == FALSE


def _order(call: Call, parts: dict[str, Array]) -> tuple[str, ...]:
    """The parts by position, from the first on, as far as that is known. A loss stands before all others, where labels are given."""
    labelled = _has_labels(call)
    if labelled is None:
        return ()
    family = _family(call.machine, call.own())
    return tuple(name for name in parts if (name != "loss" or labelled) and (name != "pooler_output" or family in POOLED or family in PICTURES))


def _has_labels(call: Call) -> bool | None:
    """Whether the model is given what its loss judges by; None where that is not known."""
    m = call.machine
    given = [m.content(call.bound[name]) for name in LABELS if name in call.bound]
    if any(isinstance(each, Array) for each in given):
        return True
    unsure = FURTHER in call.bound or len(call.star()) > 3 or any(each != NONE for each in given)
    return None if unsure else False


def parts_of(call: Call) -> dict[str, Array]:
    """What the output of a model holds, by the kind of its head, in order; what follows is not told."""
    m, content = call.machine, call.own()
    if not isinstance(content, LibraryObject):
        return {}
    given = next((held for name in INPUTS if isinstance(held := m.content(call.bound.get(name, NONE)), Array)), None)
    if given is None and call.star():
        first = m.content(call.star()[0])
        given = first if isinstance(first, Array) else None
    rank = given.shape.rank if given is not None else None
    rows = given.shape.dims[0] if given is not None and rank is not None and rank >= 2 else None
    steps = given.shape.dims[1] if given is not None and rank in {2, 3} else None
    origin = frozenset(given.origins) if given is not None else frozenset()
    head = content.name
    classes = None if _is_rebuilt(m, call.receiver) else labels_of(m, content)
    dtype = _precision(m, content)
    loss = {} if _has_labels(call) is False else {"loss": _plain(Shape(()), dtype)}

    def logits(shape: Shape) -> Array:
        return _plain(shape, dtype).derive(scores=Scores(LOGITS, "", len(shape.dims) - 1, call.token), origins=origin)

    if head.endswith(labels.ROWS):
        return {**loss, "logits": logits(Shape((rows, classes)))}
    if head.endswith(labels.TOKENS):
        return {**loss, "logits": logits(Shape((rows, steps, classes)))}
    if head.endswith(("LMHeadModel", "ForCausalLM", "ForMaskedLM")):
        return {**loss, "logits": logits(Shape((rows, steps, None)))}
    if head.endswith("ForConditionalGeneration") and head.rpartition(".")[2].startswith(("T5", "Bart", "MBart", "Pegasus", "MT5", "LongT5")):
        return {**loss, "logits": logits(Shape((None, None, None)))}
    if head.endswith(("ForMultipleChoice", "ForNextSentencePrediction")):
        return {**loss, "logits": logits(Shape((rows, 2 if head.endswith("Prediction") else steps)))}
    if head.endswith("ForQuestionAnswering") and "XLNet" not in head:
        return {**loss, **{name: logits(Shape((rows, steps))) for name in ("start_logits", "end_logits")}}
    if not head.endswith("Model") or (rank is not None and rank > 2 and _family(m, content) not in PICTURES and "inputs_embeds" not in call.bound):
        return {}
    return _states(m, content, rows, steps, dtype)


def _family(m: Machine, content: Value) -> str | None:
    if not isinstance(content, LibraryObject):
        return None
    known = published(m.constant(content.get(WEIGHTS, UNKNOWN), MISSING))
    return family_of(content.name) or (known[0] if known is not None else None)


def _states(m: Machine, content: LibraryObject, rows: Dim, steps: Dim, dtype: str | None) -> dict[str, Array]:
    """What a model without a head gives: the states of all tokens, and what it makes of them. Where the family is not known, these may be a decoder's."""
    family, width = _family(m, content), width_of(m, content)
    if family in PICTURES or family not in POOLED | STATES:
        steps = None
    states = {"last_hidden_state": _plain(Shape((rows, steps, width)), dtype)}
    if family in STATES or m.content(content.get("add_pooling_layer", NONE)) != NONE:
        return states
    return {**states, "pooler_output": _plain(Shape((rows, width)), dtype)} if family is None or family in POOLED | PICTURES else states


def _precision(m: Machine, content: LibraryObject) -> str | None:
    """Of what numbers the outputs are: single precision, unless that was told otherwise, or the weights may have been kept in another one."""
    known = published(m.constant(content.get(WEIGHTS, UNKNOWN), MISSING)) is not None or content.get(WEIGHTS, MISSING) is MISSING
    return "float32" if known and content.get(OTHER_PRECISION, MISSING) is MISSING and m.get(AMBIENT, PRECISION) is MISSING else None


def _is_rebuilt(m: Machine, receiver: Value | None) -> bool:
    """Whether the program has put a last layer of its own in place of the model's."""
    if not isinstance(receiver, Ref):
        return False
    return not HEADS.isdisjoint(m.attribute_names(receiver.cell)) or any(m.attribute_names(part_cell(receiver, name)) for name in HEADS)


def _plain(shape: Shape, dtype: str | None) -> Array:
    return Array("torch", shape, dtype, graph=ATTACHED)
