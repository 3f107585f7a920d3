"""fastai: the networks that its learners build themselves, and what they say of a batch or of all rows (tried on fastai 2.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.torch.layers import input_of, layer_of, passed
from tensorlint.libraries.torch.structure import MODULE
from tensorlint.values import ANY, ATTACHED, NONE, UNKNOWN, Array, Cell, Const, Dim, LibraryObject, Ref, Scores, Shape, Sym, Tuple, Value
from tensorlint.values.scores import LOGITS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

NETWORK: Final = "fastai.Network"
BUILDS: Final = {"fastai.vision_learner": "classes", "fastai.cnn_learner": "classes", "fastai.unet_learner": "masks"}
"""The learners that build a network for pictures, and what that gives."""
OTHERWISE: Final = frozenset({"?", "y_range", "custom_head"})
"""What makes the last layers other ones."""


def register(lib: Library) -> None:
    """The class of such networks."""
    network = lib.klass(
        "Network(gives, n_out)", bases=MODULE, depends_on_mode=True, batchnorm=True, dropout=True, forward=_forward, published=True, trains=True
    )
    network.hooks(subscript=lambda m, receiver, content, index, node: UNKNOWN)


def network_of(m: Machine, learner: Value, content: LibraryObject) -> Value | None:
    """`learn.model`, where the learner has built it: always the same one. In which mode it is and what it has learned, the learner's methods decide."""
    gives = BUILDS.get(content.name)
    if gives is None or not isinstance(learner, Ref):
        return None
    cell = Cell(learner.cell.place, learner.cell.path, (learner.cell.which, "model"))
    if m.store.get((cell, CONTENT)) is MISSING:
        m.set(cell, CONTENT, LibraryObject(NETWORK, (("gives", Const(gives)), ("n_out", _outputs(content)))))
        m.set(cell, "mode", UNKNOWN)
        m.set(cell, "weights", UNKNOWN)
    return Ref(cell)


def _outputs(content: LibraryObject) -> Value:
    plain = OTHERWISE.isdisjoint(name for name, _ in content.arguments)
    told = content.get("n_out", NONE) if plain else NONE
    return UNKNOWN if told == NONE else told


def _forward(call: Call) -> Value:
    """A number for each class; of masks, for each pixel too."""
    m, own, given = call.machine, layer_of(call), input_of(call)
    graph = under_mode(m, ATTACHED)
    if isinstance(call.receiver, Ref) and m.attribute_names(call.receiver.cell):
        return Array("torch", ANY, None, graph=graph)  # a part was put in place of another
    whole = given.shape.rank == 4
    size: tuple[Dim, ...] = () if own.get("gives", NONE) == Const("classes") else given.shape.dims[2:] if whole else (None, None)
    shape = Shape((given.shape.dims[0] if whole else None, dim_of(m, own.get("n_out", UNKNOWN)), *size))
    return passed(call, shape, scores=Scores(LOGITS, "", 1, call.token), graph=graph)


def all_answers(call: Call) -> Value:
    """`get_preds()`: what is said of all rows, and their targets."""
    m, own = call.machine, call.own()
    if not isinstance(own, LibraryObject) or BUILDS.get(own.name) != "classes" or not call.bound.keys() <= {"ds_idx", "dl"}:
        return UNKNOWN
    rows = Sym("rows", call.token, many=True)
    return Tuple((Array("torch", Shape((rows, dim_of(m, _outputs(own)))), "float32"), UNKNOWN))
