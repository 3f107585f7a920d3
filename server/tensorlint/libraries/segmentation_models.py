"""segmentation_models_pytorch: networks in training mode, with batch norm in their decoders (tried on 0.5 and 0.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import input_of, layer_of, passed
from tensorlint.libraries.torch.structure import MODULE, created
from tensorlint.values import ANY, ATTACHED, NONE, UNKNOWN, Array, Const, Fact, LibraryObject, Ref, Scores, Shape, Tuple, Value
from tensorlint.values.scores import LOGITS, PROBABILITIES

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SEGMENTERS: Final = "Unet UnetPlusPlus MAnet Linknet FPN PSPNet PAN DeepLabV3 DeepLabV3Plus UPerNet Segformer"
_BUILT: Final = (
    'encoder_name="resnet34", encoder_depth=5, encoder_weights="imagenet", *args, in_channels=3, classes=1, activation=None, aux_params=None, **kwargs'
)
_RESIZES: Final = frozenset({"encoder_depth", "upsampling", "*args"})
"""Options by which masks may be of another size than the pictures."""
_ACTIVATIONS: Final = {"sigmoid": "sigmoid", "softmax": "softmax", "softmax2d": "softmax"}


def register(registry: Registry) -> None:
    """The networks."""
    registry.ensure("torch")
    lib = Library(registry, "segmentation_models_pytorch")
    for name in SEGMENTERS.split():
        lib.klass(
            f"{name}({_BUILT})",
            bases=MODULE, depends_on_mode=True, batchnorm=True, forward=_masks, published=True, trains=True,
        ).hooks(created=_weighed)  # fmt: skip
    lib.row('create_model(arch, encoder_name="resnet34", encoder_weights="imagenet", in_channels=3, classes=1, **kwargs)', _create)


def _create(call: Call) -> Value:
    m = call.machine
    wanted = m.constant(call["arch"], MISSING)
    name = next((name for name in SEGMENTERS.split() if isinstance(wanted, str) and name.lower() == wanted.lower()), None)
    if name is None:
        return UNKNOWN
    arguments = tuple((key, value) for key, value in call.bound.items() if key != "arch")
    made = make_object(m, LibraryObject(f"segmentation_models_pytorch.{name}", arguments), call.place)
    _weighed(m, made, call.place)
    return made


def _weighed(m: Machine, receiver: Ref, place: object) -> None:
    created(m, receiver, place)
    content = m.content(receiver)
    if isinstance(content, LibraryObject) and m.constant(content.get("encoder_weights", Const("imagenet")), MISSING) is not None:
        m.set(receiver.cell, "weights", Fact("pretrained", (place, m.frame.path)))  # of the encoder: enough for features, and the decoder is trained or loaded


def _masks(call: Call) -> Value:
    """A mask for each class, of the size of the pictures; beside them the labels of whole pictures, where these are asked for."""
    m, own, graph = call.machine, layer_of(call), under_mode(call.machine, ATTACHED)
    if any(name == "?" for name, _ in own.arguments) or (isinstance(call.receiver, Ref) and m.attribute_names(call.receiver.cell)):
        return passed(call, ANY, graph=graph)
    given = input_of(call).shape
    whole = given.rank == 4
    size = given.dims[2:] if whole and _RESIZES.isdisjoint(name for name, _ in own.arguments) else (None, None)
    rows = given.dims[0] if whole else None
    classes = dim_of(m, own.get("classes", Const(1)))
    masks = passed(call, Shape((rows, classes, *size)), graph=graph, scores=_scores(call, own.get("activation", NONE)))
    labels = own.get("aux_params", NONE)
    if labels == NONE:
        return masks
    return Tuple((masks, Array("torch", ANY, None, graph=graph)))


def _scores(call: Call, activation: Value) -> Scores | None:
    """What the masks hold, by the activation that was asked for."""
    if activation == NONE:
        return Scores(LOGITS, "", None, call.token)
    name = call.machine.constant(activation, MISSING)
    applied = _ACTIVATIONS.get(name) if isinstance(name, str) else None
    return None if applied is None else Scores(PROBABILITIES, applied, 1 if applied == "softmax" else None, call.token)
