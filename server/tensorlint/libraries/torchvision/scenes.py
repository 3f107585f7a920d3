"""torchvision's models of scenes: segmentation, detection, video. They come in training mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import input_of
from tensorlint.libraries.torch.structure import MODULE, created
from tensorlint.values import ANY, ATTACHED, Array, Const, Fact, LibraryObject, Ref, Scores, Shape, Value
from tensorlint.values.scores import LOGITS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SEGMENTATION: Final = "fcn_resnet50 fcn_resnet101 deeplabv3_resnet50 deeplabv3_resnet101 deeplabv3_mobilenet_v3_large lraspp_mobilenet_v3_large"
DETECTION: Final = (
    "fasterrcnn_resnet50_fpn fasterrcnn_resnet50_fpn_v2 fasterrcnn_mobilenet_v3_large_fpn fasterrcnn_mobilenet_v3_large_320_fpn maskrcnn_resnet50_fpn maskrcnn_resnet50_fpn_v2 "
    "keypointrcnn_resnet50_fpn retinanet_resnet50_fpn retinanet_resnet50_fpn_v2 fcos_resnet50_fpn ssd300_vgg16 ssdlite320_mobilenet_v3_large FasterRCNN MaskRCNN RetinaNet"
)
VIDEO: Final = "r3d_18 mc3_18 r2plus1d_18 s3d"
WEIGHED: Final = ("weights", "pretrained", "weights_backbone", "pretrained_backbone")


def register(registry: Registry) -> None:
    """The builders, each of which is the class of what it gives.

    Detectors give losses in training mode and boxes in evaluation mode, so whoever wants the one cannot be in the other: what they give does not depend on
    the mode in any way that could be forgotten.
    """
    for module, names, depends in (("segmentation", SEGMENTATION, True), ("detection", DETECTION, False), ("video", VIDEO, True)):
        lib = Library(registry, f"torchvision.models.{module}")
        for name in names.split():
            lib.klass(
                f"{name}(*args, weights=None, progress=True, num_classes=None, **kwargs)",
                bases=MODULE, depends_on_mode=depends, batchnorm=depends, forward=_maps if module == "segmentation" else _pieces, published=True, trains=True,
            ).hooks(created=_weighed)  # fmt: skip


def _weighed(m: Machine, receiver: Ref, place: object) -> None:
    created(m, receiver, place)
    content = m.content(receiver)
    if isinstance(content, LibraryObject) and any(m.constant(content.get(name, Const(None)), MISSING) not in (None, False) for name in WEIGHED):
        m.set(receiver.cell, "weights", Fact("pretrained", (place, m.frame.path)))


def _maps(call: Call) -> Value:
    """A dict of maps: under "out" the scores of each pixel, as many as it was built for, unless a part was taken or put in place of another."""
    m, content, whole = call.machine, call.own(), _pieces(call)
    if not isinstance(whole, Array) or not isinstance(content, LibraryObject) or not isinstance(call.receiver, Ref):
        return whole
    taken = bool(m.attribute_names(call.receiver.cell)) or m.get(part_cell(call.receiver, "classifier"), CONTENT) is not MISSING
    told = content.get("num_classes", MISSING)
    given = input_of(call)
    dims = given.shape.dims if given.shape.rank == 4 else (None,) * 4
    shape = Shape((dims[0], None if taken or told is MISSING else dim_of(m, told), *dims[2:]))
    out = Array("torch", shape, "float32", given.origins, graph=whole.graph).derive(scores=Scores(LOGITS, "", 1, call.token))
    return whole.derive(flags=whole.flags | {("part", "out", out)})


def _pieces(call: Call) -> Value:
    """A dict or a list of dicts of tensors."""
    return Array("torch", ANY, None, graph=under_mode(call.machine, ATTACHED)).derive(flags=frozenset({"container"}))
