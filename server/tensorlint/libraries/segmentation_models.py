"""segmentation_models_pytorch: networks in training mode, with batch norm in their decoders (tried on 0.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import passed
from tensorlint.libraries.torch.structure import MODULE, created
from tensorlint.values import ANY, ATTACHED, Const, Fact, LibraryObject, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SEGMENTERS: Final = "Unet UnetPlusPlus MAnet Linknet FPN PSPNet PAN DeepLabV3 DeepLabV3Plus UPerNet Segformer"


def register(registry: Registry) -> None:
    """The networks."""
    registry.ensure("torch")
    lib = Library(registry, "segmentation_models_pytorch")
    for name in SEGMENTERS.split():
        lib.klass(
            f'{name}(encoder_name="resnet34", encoder_depth=5, encoder_weights="imagenet", *args, in_channels=3, classes=1, activation=None, **kwargs)',
            bases=MODULE, depends_on_mode=True, batchnorm=True, forward=_masks, published=True, trains=True,
        ).hooks(created=_weighed)  # fmt: skip


def _weighed(m: Machine, receiver: Ref, place: object) -> None:
    created(m, receiver, place)
    content = m.content(receiver)
    if isinstance(content, LibraryObject) and m.constant(content.get("encoder_weights", Const("imagenet")), MISSING) is not None:
        m.set(receiver.cell, "weights", Fact("pretrained", (place, m.frame.path)))  # of the encoder: enough for features, and the decoder is trained or loaded


def _masks(call: Call) -> Value:
    return passed(call, ANY, graph=under_mode(call.machine, ATTACHED))
