"""Weights of torchvision, and the transforms that come with them (read off 0.29)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.demands import HALVES, IMAGENET, Demand, normalizing
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torchvision import transforms
from tensorlint.values import ANY, RGB, UNKNOWN, Array, Const, LibraryObject, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

WEIGHTS: Final = "torchvision.models.Weights"
PRESET: Final = "torchvision.transforms.ImageClassification"
MEMBERS: Final = "DEFAULT IMAGENET1K_V1 IMAGENET1K_V2 IMAGENET1K_SWAG_E2E_V1 IMAGENET1K_SWAG_LINEAR_V1"
NAMES: Final = (
    "AlexNet ConvNeXt_Base ConvNeXt_Large ConvNeXt_Small ConvNeXt_Tiny DenseNet121 DenseNet161 DenseNet169 DenseNet201 EfficientNet_B0 EfficientNet_B1 EfficientNet_B2 "
    "EfficientNet_B3 EfficientNet_B4 EfficientNet_B5 EfficientNet_B6 EfficientNet_B7 EfficientNet_V2_S EfficientNet_V2_M EfficientNet_V2_L GoogLeNet Inception_V3 "
    "MNASNet0_5 MNASNet1_0 MaxVit_T MobileNet_V2 MobileNet_V3_Large MobileNet_V3_Small RegNet_Y_400MF RegNet_Y_800MF RegNet_Y_16GF ResNet18 ResNet34 ResNet50 ResNet101 "
    "ResNet152 ResNeXt50_32X4D ResNeXt101_32X8D ResNeXt101_64X4D ShuffleNet_V2_X0_5 ShuffleNet_V2_X1_0 SqueezeNet1_0 SqueezeNet1_1 Swin_T Swin_S Swin_B Swin_V2_T "
    "VGG11 VGG11_BN VGG13 VGG13_BN VGG16 VGG16_BN VGG19 VGG19_BN ViT_B_16 ViT_B_32 ViT_L_16 ViT_L_32 ViT_H_14 Wide_ResNet50_2 Wide_ResNet101_2"
)
OTHERS: Final = {
    "EfficientNet_V2_L_Weights.DEFAULT": HALVES,
    "EfficientNet_V2_L_Weights.IMAGENET1K_V1": HALVES,
    "VGG16_Weights.IMAGENET1K_FEATURES": ((0.48235, 0.45882, 0.40784), (1 / 255, 1 / 255, 1 / 255)),
}
"""Weights that were trained on another scale than the rest."""


def register(registry: Registry) -> None:
    """The enumerations of weights."""
    lib = Library(registry, "torchvision.models")
    weights = lib.klass("Weights(name=None)").hooks(getattr=_attribute)
    weights.method("transforms(**kwargs)", _transforms)
    weights.method("get_state_dict(*args, **kwargs)")
    for name in NAMES.split():
        for member in MEMBERS.split():
            full = f"{name}_Weights.{member}"
            if full not in OTHERS:
                lib.constant(full, LibraryObject(WEIGHTS, (("name", Const(full)),)))
    for full in OTHERS:
        lib.constant(full, LibraryObject(WEIGHTS, (("name", Const(full)),)))
    lib.row("get_weight(name)", _named)
    registry.ensure("torchvision")
    preset = Library(registry, "torchvision.transforms").klass("ImageClassification(mean, std)", bases="torchvision.transforms.Transform", step=_preset)
    preset.hooks(getattr=_setting)


def scale_of(m: Machine, value: Value) -> tuple[object, object] | None:
    """The mean and std that some weights want; None where the value is no known weights."""
    content = m.content(value)
    if isinstance(content, LibraryObject) and content.name == WEIGHTS:
        return OTHERS.get(str(m.constant(content.get("name"))), IMAGENET)
    told = m.constant(value, MISSING)
    if told is True or (isinstance(told, str) and told.rpartition(".")[2] in MEMBERS.split()):
        return IMAGENET
    return None


def demand_of(scale: tuple[object, object]) -> Demand:
    """What weights of that scale want."""
    return Demand(RGB, (normalizing(*scale),), "`weights.transforms()`" if scale != IMAGENET else "`Normalize` with the ImageNet mean and std")


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return UNKNOWN


def _named(call: Call) -> Value:
    name = call.constant("name", MISSING)
    known = call.machine.registry.lookup(f"torchvision.models.{name}")
    return known if isinstance(known, Value) else UNKNOWN


def _transforms(call: Call) -> Value:
    scale = scale_of(call.machine, call.receiver or UNKNOWN)
    if scale is None or call.bound:
        return UNKNOWN
    arguments = tuple((name, Tuple(tuple(Const(each) for each in numbers))) for name, numbers in zip(("mean", "std"), scale))  # type: ignore[attr-defined]
    return make_object(call.machine, LibraryObject(PRESET, arguments), call.place)


def _setting(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    known = content.get(name, MISSING) if isinstance(content, LibraryObject) else MISSING
    return None if known is MISSING else known


def _preset(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """Resize, crop at the centre, to a tensor from 0 to 1, normalise."""
    moved = pictures.placed(given, "weights.transforms", token, ANY)
    if given.library == "pil":
        moved = pictures.channels_first(moved.derive(dtype=moved.dtype or "uint8"), "torch")
    tensor = pictures.to_unit_range(moved, "weights.transforms", token)
    mean, std = (transforms.numbers(m, content.get(name)) for name in ("mean", "std"))
    return pictures.normalized(tensor, mean, std, "weights.transforms", token)
