"""The outputs of published networks that hold several things under names: of each, its shape and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.values import ATTACHED, NONE, Array, Dim, LibraryObject, Origin, Scores, Shape
from tensorlint.values.scores import LOGITS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

INPUTS: Final = ("input_ids", "inputs_embeds", "pixel_values", "input_values")


def parts_of(call: Call) -> dict[str, Array]:
    """What the output of a model holds, by the kind of its head."""
    m, content = call.machine, call.own()
    if not isinstance(content, LibraryObject):
        return {}
    given = next((held for name in INPUTS if isinstance(held := m.content(call.bound.get(name, NONE)), Array)), None)
    if given is None and call.star():
        first = m.content(call.star()[0])
        given = first if isinstance(first, Array) else None
    known = given is not None and given.shape.rank is not None and given.shape.rank >= 2
    rows = given.shape.dims[0] if known and given is not None else None
    steps = given.shape.dims[1] if known and given is not None and given.shape.rank in {2, 3} else None
    head, classes = content.name, _classes(m, content)
    origin = frozenset(given.origins) if given is not None else frozenset()
    if head.endswith(("ForSequenceClassification", "ForImageClassification")):
        return {"logits": _logits(call, Shape((rows, classes)), 1, origin), "loss": _plain(Shape(()))}
    if head.endswith("ForTokenClassification"):
        return {"logits": _logits(call, Shape((rows, steps, classes)), 2, origin), "loss": _plain(Shape(()))}
    if head.endswith(("LMHeadModel", "ForCausalLM", "ForMaskedLM")):
        return {"logits": _logits(call, Shape((rows, steps, None)), 2, origin), "loss": _plain(Shape(()))}
    if head.endswith("ForQuestionAnswering"):
        return {name: _logits(call, Shape((rows, steps)), 1, origin) for name in ("start_logits", "end_logits")}
    if head.endswith("Model"):
        return {"last_hidden_state": _plain(Shape((rows, steps, None))), "pooler_output": _plain(Shape((rows, None)))}
    return {}


def _classes(m: Machine, content: LibraryObject) -> Dim:
    """How many labels a model was told of."""
    told = content.get("num_labels", MISSING)
    config = m.content(content.get("config", NONE))
    if told is MISSING and isinstance(config, LibraryObject):
        told = config.get("num_labels", MISSING)
    return None if told is MISSING else dim_of(m, told)


def _plain(shape: Shape) -> Array:
    return Array("torch", shape, "float32", graph=ATTACHED)


def _logits(call: Call, shape: Shape, axis: int, origins: frozenset[Origin]) -> Array:
    return _plain(shape).derive(scores=Scores(LOGITS, "", axis, call.token), origins=origins)
