"""`keras.applications`: published networks; without their top they give a map of features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.keras.layers import SYMBOLIC, array_in, made, setting
from tensorlint.libraries.keras.models import MODEL
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, Array, Const, Fact, LibraryObject, Ref, Scores, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

NETWORKS: Final = {
    "vgg16": ("VGG16", 512), "vgg19": ("VGG19", 512), "resnet": ("ResNet50 ResNet101 ResNet152", 2048), "resnet50": ("ResNet50", 2048),
    "resnet_v2": ("ResNet50V2 ResNet101V2 ResNet152V2", 2048), "inception_v3": ("InceptionV3", 2048), "inception_resnet_v2": ("InceptionResNetV2", 1536),
    "xception": ("Xception", 2048), "mobilenet": ("MobileNet", None), "mobilenet_v2": ("MobileNetV2", None), "mobilenet_v3": ("MobileNetV3Small MobileNetV3Large", None),
    "densenet": ("DenseNet121 DenseNet169 DenseNet201", None), "nasnet": ("NASNetMobile NASNetLarge", None),
    "efficientnet": (" ".join(f"EfficientNetB{size}" for size in range(8)), None),
    "efficientnet_v2": ("EfficientNetV2B0 EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2S EfficientNetV2M EfficientNetV2L", None),
    "convnext": ("ConvNeXtTiny ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge", None),
}  # fmt: skip
"""For each module: its networks, and how many channels they give without their top, where it is one number."""
OPTIONS: Final = "input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', **kwargs"


def register(registry: Registry) -> None:
    """The networks, also under `keras.applications` itself."""
    top = Library(registry, "keras.applications")
    for module, (names, channels) in NETWORKS.items():
        lib = Library(registry, f"keras.applications.{module}")
        for name in names.split():
            rows = lib.klass(
                f"{name}(include_top=True, weights='imagenet', input_tensor=None, {OPTIONS})",
                bases=MODEL,
                apply=_applied,
                channels=channels,
            )
            rows.hooks(created=_created, getattr=_attribute)
            top.alias(name, f"keras.applications.{module}.{name}")


def _created(m: Machine, receiver: Ref, place: object) -> None:
    content = m.content(receiver)
    token = (place, m.frame.path)
    weights = m.constant(setting(m, content, "weights"), MISSING) if isinstance(content, LibraryObject) else MISSING
    m.set(receiver.cell, "weights", Fact("fresh" if weights is None else "pretrained", token))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, LibraryObject) or name not in {"input", "output"}:
        return None
    symbolic = Array("tensorflow", ANY, "float32").derive(flags=frozenset({SYMBOLIC}))
    return symbolic if name == "input" else _features(m, content, symbolic)


def _applied(m: Machine, model: Value, given: Value, call: Call) -> Value:
    content = m.content(model)
    assert isinstance(content, LibraryObject)
    return _features(m, content, array_in(m, given))


def _features(m: Machine, content: LibraryObject, given: Array) -> Array:
    """Scores of classes with the top; without it a map, or a row where it is pooled."""
    first = given.shape.dims[0] if given.shape.dims and not given.shape.prefix else None
    top = m.constant(setting(m, content, "include_top"), MISSING)
    if top is True:
        softmax = m.constant(setting(m, content, "classifier_activation"), MISSING) == "softmax"
        classes = m.constant(setting(m, content, "classes"), MISSING)
        out = made(given, Shape((first, classes if isinstance(classes, int) else None)))
        return out.derive(scores=Scores("probabilities", "softmax", -1, None) if softmax else None)
    channels = m.registry.lookup(content.name).facts.get("channels")  # type: ignore[union-attr]
    size = channels if isinstance(channels, int) else None
    pooling = m.content(setting(m, content, "pooling"))
    if top is not False or not isinstance(pooling, Const):
        return made(given, ANY)
    return made(given, Shape((first, None, None, size)) if pooling == NONE else Shape((first, size)))
