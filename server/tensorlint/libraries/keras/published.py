"""The networks of `keras.applications`: how they are called, how many channels their last map has, and how large it is (counted on 3.13, channels last)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tensorlint.values import Dim, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

USUAL_SIGNATURE: Final = (
    "include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', **kwargs"
)
_SMALL: Final = "include_top=True, weights='imagenet', input_tensor=None, pooling=None, classes=1000, classifier_activation='softmax', **kwargs"
SIGNATURES: Final = {
    "mobilenet": f"input_shape=None, alpha=1.0, depth_multiplier=1, dropout=0.001, {_SMALL}",
    "mobilenet_v2": f"input_shape=None, alpha=1.0, {_SMALL}",
    "mobilenet_v3": (
        "input_shape=None, alpha=1.0, minimalistic=False, include_top=True, weights='imagenet', input_tensor=None, classes=1000, pooling=None, dropout_rate=0.2, "
        "classifier_activation='softmax', **kwargs"
    ),
    "nasnet": f"input_shape=None, {_SMALL}",
    "convnext": USUAL_SIGNATURE.replace("weights=", "include_preprocessing=True, weights="),
}
"""By module, where it is not the usual one."""

NETWORKS: Final = {
    "vgg16": {"VGG16": 512}, "vgg19": {"VGG19": 512}, "resnet": dict.fromkeys(("ResNet50", "ResNet101", "ResNet152"), 2048), "resnet50": {"ResNet50": 2048},
    "resnet_v2": dict.fromkeys(("ResNet50V2", "ResNet101V2", "ResNet152V2"), 2048), "inception_v3": {"InceptionV3": 2048},
    "inception_resnet_v2": {"InceptionResNetV2": 1536}, "xception": {"Xception": 2048}, "mobilenet": {"MobileNet": 1024}, "mobilenet_v2": {"MobileNetV2": 1280},
    "mobilenet_v3": {"MobileNetV3Small": 576, "MobileNetV3Large": 960}, "densenet": {"DenseNet121": 1024, "DenseNet169": 1664, "DenseNet201": 1920},
    "nasnet": {"NASNetMobile": 1056, "NASNetLarge": 4032},
    "efficientnet": {f"EfficientNetB{at}": channels for at, channels in enumerate((1280, 1280, 1408, 1536, 1792, 2048, 2304, 2560))},
    "efficientnet_v2": {
        **dict.fromkeys(("EfficientNetV2B0", "EfficientNetV2B1", "EfficientNetV2S", "EfficientNetV2M", "EfficientNetV2L"), 1280),
        "EfficientNetV2B2": 1408, "EfficientNetV2B3": 1536,
    },
    "convnext": {"ConvNeXtTiny": 768, "ConvNeXtSmall": 768, "ConvNeXtBase": 1024, "ConvNeXtLarge": 1536, "ConvNeXtXLarge": 2048},
}  # fmt: skip
"""For each module, its networks with the channels of their last map."""
USUAL: Final = {
    **dict.fromkeys(("InceptionV3", "InceptionResNetV2", "Xception"), 299), "NASNetLarge": 331,
    **{f"EfficientNetB{at}": size for at, size in enumerate((224, 240, 260, 300, 380, 456, 528, 600))},
    "EfficientNetV2B1": 240, "EfficientNetV2B2": 260, "EfficientNetV2B3": 300, "EfficientNetV2S": 384, "EfficientNetV2M": 480, "EfficientNetV2L": 480,
}  # fmt: skip
"""The height and width that a network takes with its top, where these are not 224."""
LAST: Final = {
    "vgg16": "block5_pool", "vgg19": "block5_pool", "resnet": "conv5_block3_out", "resnet50": "conv5_block3_out", "resnet_v2": "post_relu", "inception_v3": "mixed10",
    "inception_resnet_v2": "conv_7b_ac", "xception": "block14_sepconv2_act", "mobilenet": "conv_pw_13_relu", "mobilenet_v2": "out_relu", "densenet": "relu",
    "efficientnet": "top_activation", "efficientnet_v2": "top_activation",
}  # fmt: skip
"""What the layer is called that gives the last map."""
BY_SIZE: Final = frozenset({"efficientnet", "mobilenet_v2", "mobilenet_v3"})
"""Those that fill pictures up as the size wants it that they are built for: built for any, a rest is lost at some of the five steps of two."""
ROUND_UP: Final = BY_SIZE | {"resnet", "resnet50", "resnet_v2", "efficientnet_v2"}
"""Those for which a rest of a size counts as one more."""
VGG: Final = {"vgg16": (2, 2, 3, 3, 3), "vgg19": (2, 2, 4, 4, 4)}
"""How many convolutions stand in each block."""
WIDTHS: Final = (64, 128, 256, 512, 512)
MIXED: Final = {
    **dict.fromkeys((0,), (256, 0)),
    **dict.fromkeys((1, 2), (288, 0)),
    **dict.fromkeys(range(3, 8), (768, 1)),
    8: (1280, 2),
    9: (2048, 2),
    10: (2048, 2),
}
"""The blocks of the third Inception: the channels of each, and how often the map was cut down since the first."""


def _times(step: Callable[[int], int], count: int, size: int) -> int:
    for _ in range(count):
        size = step(size)
    return size


def _up(size: int) -> int:
    return (size + 1) // 2


def _inside(size: int) -> int:
    """A window of three by steps of two, nothing filled up."""
    return (size - 3) // 2 + 1


def _stem(size: int) -> int:
    """What comes before the first mixed block."""
    return _inside(_inside(_inside(size) - 2) - 2)


def side(module: str, size: Dim, built_for: Dim) -> Dim:
    """The height of the last map for pictures of a height, of a network that is built for a height, or for any (None)."""
    if not isinstance(size, int) or module == "nasnet" or (module in BY_SIZE and built_for is None and size % 32):
        return None
    if module in {"inception_v3", "inception_resnet_v2"}:
        out = _times(_inside, 2, _stem(size))
    elif module == "xception":
        out = _times(_up, 4, _inside(size) - 2)
    else:
        out = _times(_up, 5, size) if module in ROUND_UP else size // 32
    return out if out > 0 else None


def map_of(module: str, layer: str, picture: Shape, last: Shape) -> Shape | None:
    """What a layer inside gives for pictures of a size, batch first; `last` is the last map. None where that is not known."""
    if layer == LAST.get(module):
        return last
    first, sides = picture.dims[0], picture.dims[1:3]
    block = re.fullmatch(r"block(\d)_(conv(\d)|pool)", layer)
    if block and module in VGG and 1 <= int(block[1]) <= 5 and (block[3] is None or 1 <= int(block[3]) <= VGG[module][int(block[1]) - 1]):
        halved = int(block[1]) - (block[3] is not None)
        return Shape((first, *(size // 2**halved if isinstance(size, int) else None for size in sides), WIDTHS[int(block[1]) - 1]))
    mixed = re.fullmatch(r"mixed(\d+)", layer)
    if mixed and module == "inception_v3" and int(mixed[1]) in MIXED:
        channels, cuts = MIXED[int(mixed[1])]
        return Shape((first, *(_times(_inside, cuts, _stem(size)) if isinstance(size, int) else None for size in sides), channels))
    return None


def row_of(module: str, layer: str, channels: int) -> int | None:
    """How long the row is that a layer behind the last map gives, where the network has its top."""
    if module in VGG and layer in {"fc1", "fc2"}:
        return 4096
    return channels if layer == "avg_pool" and module not in {*VGG, "mobilenet", "mobilenet_v2", "mobilenet_v3", "convnext", "nasnet"} else None
