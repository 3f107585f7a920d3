"""What the published networks are made of: the parts that programs take, replace and build upon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.values import ANY, Const, Dim, Shape, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

HALVINGS: Final = 5
"""The bodies make a picture of 224 x 224 a grid of 7 x 7."""


class Structure(NamedTuple):
    """width: how many channels the body gives. head: the name of the last part. wide: how many numbers the head takes. layers: the layers of the head,
    each as its class and arguments, where the last one gives the scores; a head that is no container has one. stages: the parts before it, by name.
    """

    width: int
    head: str
    wide: int
    layers: tuple[tuple[str, tuple[tuple[str, object], ...]], ...]
    stages: tuple[tuple[str, str], ...] = ()
    container: bool = True


CLASSES: Final = "classes"
"""Stands in a head's arguments for the number of classes that the network was built with."""


def _linear(wide: int, out: object = CLASSES) -> tuple[str, tuple[tuple[str, object], ...]]:
    return ("Linear", (("in_features", wide), ("out_features", out)))


def _plain(name: str, **arguments: object) -> tuple[str, tuple[tuple[str, object], ...]]:
    return (name, tuple(arguments.items()))


POOLED: Final = (("features", "body"), ("avgpool", "pool"))
RESNET: Final = (*tuple((name, name) for name in ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4")), ("avgpool", "pool"))


def _resnet(width: int) -> Structure:
    return Structure(width, "fc", width, (_linear(width),), RESNET, container=False)


def _with_fc(width: int) -> Structure:
    return Structure(width, "fc", width, (_linear(width),), (), container=False)


def _densenet(width: int) -> Structure:
    return Structure(width, "classifier", width, (_linear(width),), (("features", "dense"),), container=False)


def _dropped(width: int, p: float = 0.2, stages: tuple[tuple[str, str], ...] = POOLED) -> Structure:
    return Structure(width, "classifier", width, (_plain("Dropout", p=p), _linear(width)), stages)


def _mobilenet_v3(width: int, inner: int) -> Structure:
    return Structure(width, "classifier", width, (_linear(width, inner), _plain("Hardswish"), _plain("Dropout", p=0.2), _linear(inner)), POOLED)


Layer = tuple[str, tuple[tuple[str, object], ...]]
"""The class of a layer and its arguments."""


def _conv(channels: int, width: int, size: int = 3, **arguments: object) -> Layer:
    return _plain("Conv2d", in_channels=channels, out_channels=width, kernel_size=size, **arguments)


def _body(widths: str, *, normed: bool) -> tuple[Layer, ...]:
    """Convolutions of these widths, `|` for a pooling."""
    out: list[Layer] = []
    channels = 3
    for width in widths.split():
        if width == "|":
            out.append(_plain("MaxPool2d", kernel_size=2, stride=2))
            continue
        out += [_conv(channels, int(width), padding=1), *([_plain("BatchNorm2d", num_features=int(width))] if normed else []), _plain("ReLU", inplace=True)]
        channels = int(width)
    return tuple(out)


WIDTHS: Final = {
    11: "64 | 128 | 256 256 | 512 512 | 512 512 |",
    13: "64 64 | 128 128 | 256 256 | 512 512 | 512 512 |",
    16: "64 64 | 128 128 | 256 256 256 | 512 512 512 | 512 512 512 |",
    19: "64 64 | 128 128 | 256 256 256 256 | 512 512 512 512 | 512 512 512 512 |",
}
"""The convolutions of a VGG by its depth."""
POOLING: Final = _plain("MaxPool2d", kernel_size=3, stride=2)
ALEXNET: Final = (
    _conv(3, 64, 11, stride=4, padding=2), _plain("ReLU", inplace=True), POOLING, _conv(64, 192, 5, padding=2), _plain("ReLU", inplace=True), POOLING,
    _conv(192, 384, padding=1), _plain("ReLU", inplace=True), _conv(384, 256, padding=1), _plain("ReLU", inplace=True),
    _conv(256, 256, padding=1), _plain("ReLU", inplace=True), POOLING,
)  # fmt: skip
BODIES: Final[dict[str, tuple[Layer, ...]]] = {
    **{f"vgg{depth}{norm}": _body(widths, normed=bool(norm)) for depth, widths in WIDTHS.items() for norm in ("", "_bn")},
    "alexnet": ALEXNET,
}
"""The layers of the bodies that are plain rows of layers, which programs cut and walk through."""


def _vgg() -> Structure:
    layers = (_linear(25088, 4096), _plain("ReLU"), _plain("Dropout", p=0.5), _linear(4096, 4096), _plain("ReLU"), _plain("Dropout", p=0.5), _linear(4096))
    return Structure(512, "classifier", 25088, layers, (("features", "halved"), ("avgpool", "pool7")))


STRUCTURES: Final[Mapping[str, Structure]] = {
    **{name: _resnet(512) for name in ("resnet18", "resnet34")},
    **{
        name: _resnet(2048)
        for name in (*("resnet50", "resnet101", "resnet152", "resnext50_32x4d", "resnext101_32x8d", "resnext101_64x4d", "wide_resnet50_2", "wide_resnet101_2"),)
    },
    "googlenet": _with_fc(1024),
    "inception_v3": _with_fc(2048),
    "shufflenet_v2_x0_5": _with_fc(1024),
    "shufflenet_v2_x1_0": _with_fc(1024),
    "densenet121": _densenet(1024),
    "densenet161": _densenet(2208),
    "densenet169": _densenet(1664),
    "densenet201": _densenet(1920),
    "mobilenet_v2": _dropped(1280, stages=(("features", "body"),)),
    "mnasnet0_5": _dropped(1280, stages=(("layers", "body"),)),
    "mnasnet1_0": _dropped(1280, stages=(("layers", "body"),)),
    "mobilenet_v3_large": _mobilenet_v3(960, 1280),
    "mobilenet_v3_small": _mobilenet_v3(576, 1024),
    **{f"efficientnet_b{index}": _dropped(width) for index, width in enumerate((1280, 1280, 1408, 1536, 1792, 2048, 2304, 2560))},
    **{f"efficientnet_v2_{size}": _dropped(1280) for size in "sml"},
    **{f"vgg{depth}{norm}": _vgg() for depth in (11, 13, 16, 19) for norm in ("", "_bn")},
    "alexnet": Structure(
        256,
        "classifier",
        9216,
        (_plain("Dropout", p=0.5), _linear(9216, 4096), _plain("ReLU"), _plain("Dropout", p=0.5), _linear(4096, 4096), _plain("ReLU"), _linear(4096)),
        (("features", "unfollowed"), ("avgpool", "pool6")),
    ),
    "vit_b_16": Structure(768, "heads", 768, (_linear(768),)),
    "vit_b_32": Structure(768, "heads", 768, (_linear(768),)),
    "vit_l_16": Structure(1024, "heads", 1024, (_linear(1024),)),
    "vit_l_32": Structure(1024, "heads", 1024, (_linear(1024),)),
    **{name: Structure(768, "head", 768, (_linear(768),), (), container=False) for name in ("swin_t", "swin_s", "swin_v2_t")},
    "swin_b": Structure(1024, "head", 1024, (_linear(1024),), (), container=False),
}

PICTURE: Final = {"conv1": (64, 1), "bn1": (64, 1), "relu": (64, 1), "maxpool": (64, 2)}
"""Of the first parts of a ResNet: the channels that they give and how often the picture has been halved."""
LAYERS: Final = {"layer1": (8, 2), "layer2": (4, 3), "layer3": (2, 4), "layer4": (1, 5)}
"""Of its stages: by what the width of the last is divided, and how often the picture has been halved."""
HALVES: Final = {"conv1": 1, "maxpool": 1, "layer2": 1, "layer3": 1, "layer4": 1, "body": HALVINGS, "dense": HALVINGS, "halved": HALVINGS}


PADDED: Final = 2
"""So often the body of a DenseNet halves with padding; the averages between its blocks leave an odd line out."""


def channels_in(structure: Structure, stage: str) -> Dim:
    """How many channels a part takes."""
    if stage in {"conv1", "body", "dense", "halved", "unfollowed"}:
        return 3
    if stage in PICTURE or stage == "layer1":
        return 64
    if stage in LAYERS:
        return structure.width // (LAYERS[stage][0] * 2)
    return None


def after(structure: Structure, stage: str, given: Shape) -> Shape:
    """The shape behind a part."""
    if given.rank not in {3, 4} or stage == "unfollowed":
        return ANY if given.rank is None else Shape((*given.dims[:-3], structure.width, None, None))
    if stage.startswith("pool"):
        size = int(stage[4:] or 1)
        return Shape((*given.dims[:-2], size, size))
    height, width = given.dims[-2:]
    for turn in range(HALVES.get(stage, 0)):
        up = turn < PADDED if stage == "dense" else stage != "halved"
        height, width = (_half(each, up=up) for each in (height, width))
    channels: Dim = structure.width
    if stage in PICTURE:
        channels = PICTURE[stage][0]
    elif stage in LAYERS:
        channels = structure.width // LAYERS[stage][0]
    return Shape((*given.dims[:-3], channels, height, width))


def _half(dim: Dim, *, up: bool) -> Dim:
    return (dim + (1 if up else 0)) // 2 if isinstance(dim, int) else None


def arguments_of(given: tuple[tuple[str, object], ...], classes: Value) -> tuple[tuple[str, Value], ...]:
    """The arguments of a layer of a head."""
    return tuple((name, classes if held == CLASSES else Const(held)) for name, held in given)
