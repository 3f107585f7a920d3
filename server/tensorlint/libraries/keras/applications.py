"""`keras.applications`: published networks; without their top they give a map of features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import demands, pictures
from tensorlint.libraries.keras.freshness import GROWN, ungrown
from tensorlint.libraries.keras.layers import ENTERED, SYMBOLIC, array_in, made, setting
from tensorlint.libraries.keras.models import ENTRY, MODEL
from tensorlint.libraries.models import is_fresh, note_entry
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, Fact, LibraryObject, Ref, Scores, Shape, Step, Value, then, then_affine

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
TRAINED: Final = {
    "caffe": "vgg16 vgg19 resnet resnet50", "tf": "resnet_v2 inception_v3 inception_resnet_v2 xception mobilenet mobilenet_v2 nasnet", "torch": "densenet",
    "inside": "efficientnet efficientnet_v2 mobilenet_v3 convnext",
}  # fmt: skip
"""How the weights of each module were trained: with which preprocessing, or with one that is a part of the network."""
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
    for how, modules in TRAINED.items():
        for module in modules.split():
            lib = Library(registry, f"keras.applications.{module}")
            lib.row("preprocess_input(x, *args, **kwargs)", _prepared, how=how)
            lib.row("decode_predictions(preds, top=5)", _decoded)
    shared = Library(registry, "keras.applications.imagenet_utils")
    shared.row("preprocess_input(x, data_format=None, mode='caffe')", _prepared)
    shared.row("decode_predictions(preds, top=5)", _decoded)


def _decoded(call: Call) -> Value:
    call.machine.use(call["preds"], "screen", call.place)
    return UNKNOWN


def _prepared(call: Call) -> Value:
    """`preprocess_input`: what each way of training did to pixels from 0 to 255."""
    given = array_in(call.machine, call["x"])
    how = call.row.facts.get("how") or call.constant("mode", None)
    name, token = "preprocess_input", call.token
    if how == "inside":
        return given
    if how == "tf":
        return given.derive(dtype="float32", steps=then_affine(given.steps, 1 / 127.5, -1.0, name, token), base=None)
    if how == "torch":
        scaled = given.derive(dtype="float32", steps=then_affine(given.steps, 1 / 255, 0.0, name, token), base=None)
        return pictures.normalized(scaled, *demands.IMAGENET, name, token)
    if how == "caffe":
        turned = pictures.swapped(given, token)
        return turned.derive(dtype="float32", steps=then(turned.steps, Step("subtract", demands.CAFFE, name, token)))
    return given.derive(closed=False)


def _wants(name: str) -> demands.Demand | None:
    """What the weights want, by the module of the network."""
    module = name.split(".")[2]
    how = next((each for each, modules in TRAINED.items() if module in modules.split()), None)
    if how is None:
        return None
    order, form = demands.MODES[how]
    remedy = "no scaling of its own" if how == "inside" else f"{module}.preprocess_input"
    return demands.Demand(order, (form,), remedy)


def _created(m: Machine, receiver: Ref, place: object) -> None:
    content = m.content(receiver)
    token = (place, m.frame.path)
    if not isinstance(content, LibraryObject):
        return
    weights = m.constant(setting(m, content, "weights"), MISSING)
    wanted = _wants(content.name) if weights == "imagenet" and not _is_treated_inside(m, content) else None
    m.set(receiver.cell, "weights", Fact("fresh", token) if weights is None else Fact("pretrained", token, wanted))


def _is_treated_inside(m: Machine, content: LibraryObject) -> bool:
    """Whether the network stands behind layers that treat its input (`input_tensor=` is more than an input): what they do is not followed."""
    given = m.content(setting(m, content, "input_tensor"))
    return given != NONE and not (isinstance(given, Array) and ENTERED in given.flags)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, LibraryObject) or name not in {"input", "output"}:
        return None
    symbolic = Array("tensorflow", ANY, "float32").derive(flags=frozenset({SYMBOLIC, (ENTRY, receiver)} if name == "input" else {SYMBOLIC}))
    if isinstance(receiver, Ref) and is_fresh(m, receiver):
        symbolic = symbolic.derive(flags=symbolic.flags | {GROWN})
    return symbolic if name == "input" else _features(m, content, symbolic)


def _applied(m: Machine, model: Value, given: Value, call: Call) -> Value:
    content = m.content(model)
    assert isinstance(content, LibraryObject)
    note_entry(m, model, (array_in(m, given),))
    out = _features(m, content, array_in(m, given))
    return out if isinstance(model, Ref) and is_fresh(m, model) else ungrown(m, out)


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
