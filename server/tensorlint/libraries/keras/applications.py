"""`keras.applications`: published networks; without their top they give a map of features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import demands, pictures
from tensorlint.libraries.arrays.shaping import shape_argument
from tensorlint.libraries.keras import published
from tensorlint.libraries.keras.arrays import array_in, made
from tensorlint.libraries.keras.freshness import GROWN, ungrown
from tensorlint.libraries.keras.inner_tensors import GAVE, shape_told
from tensorlint.libraries.keras.layers import ENTERED, LAYER, SYMBOLIC
from tensorlint.libraries.keras.models import ENTRY, MODEL, SHAPES
from tensorlint.libraries.keras.settings import setting, usual_axes
from tensorlint.libraries.models import is_fresh, note_entry
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, Dim, Fact, LibraryObject, Ref, Scores, Shape, Step, Value, then, then_affine

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

TRAINED: Final = {
    "caffe": "vgg16 vgg19 resnet resnet50", "tf": "resnet_v2 inception_v3 inception_resnet_v2 xception mobilenet mobilenet_v2 nasnet", "torch": "densenet",
    "inside": "efficientnet efficientnet_v2 mobilenet_v3 convnext",
}  # fmt: skip
"""How the weights of each module were trained: with which preprocessing, or with one that is a part of the network."""


def register(registry: Registry) -> None:
    """The networks, also under `keras.applications` itself."""
    top = Library(registry, "keras.applications")
    for module, networks in published.NETWORKS.items():
        lib = Library(registry, f"keras.applications.{module}")
        for name, channels in networks.items():
            signature = published.SIGNATURES.get(module, published.USUAL_SIGNATURE)
            rows = lib.klass(f"{name}({signature})", bases=MODEL, apply=_applied, gives=_features, channels=channels)
            rows.hooks(created=_created, getattr=_attribute)
            rows.method("get_layer(name=None, index=None)", _layer)
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
    if name in SHAPES:
        return shape_told(m.content(_attribute(m, receiver, content, SHAPES[name]) or UNKNOWN))
    if not isinstance(content, LibraryObject) or name not in {"input", "output"}:
        return None
    symbolic = Array("tensorflow", _entry(m, content), "float32").derive(flags=frozenset({SYMBOLIC, (ENTRY, receiver)} if name == "input" else {SYMBOLIC}))
    if isinstance(receiver, Ref) and is_fresh(m, receiver):
        symbolic = symbolic.derive(flags=symbolic.flags | {GROWN})
    return symbolic if name == "input" else _features(m, content, symbolic)


def _entry(m: Machine, content: LibraryObject) -> Shape:
    """The pictures that a network takes: of the size that was told, or that goes with its top."""
    tensor, told = m.content(setting(m, content, "input_tensor")), setting(m, content, "input_shape")
    if isinstance(tensor, Array) and tensor.shape.rank == 4 and ENTERED in tensor.flags:
        return Shape((None, *tensor.shape.dims[1:]))
    shape = shape_argument(m, (told,))
    if tensor != NONE or m.constant(usual_axes(m), MISSING) != "channels_last" or (m.content(told) != NONE and shape.rank != 3):
        return ANY
    if m.content(told) != NONE:
        return Shape((None, *shape.dims))
    top = m.constant(setting(m, content, "include_top"), MISSING)
    usual = published.USUAL.get(content.name.rpartition(".")[2], 224)
    return Shape((None, usual, usual, 3)) if top is True else Shape((None, None, None, 3))


def _layer(call: Call) -> Value:
    """A layer inside: what it gives when the network is built."""
    m, model, content = call.machine, call.receiver, call.own()
    name = call.constant("name", MISSING)
    if not isinstance(content, LibraryObject) or model is None or not isinstance(name, str):
        return UNKNOWN
    entry = Array("tensorflow", _entry(m, content), "float32").derive(flags=frozenset({SYMBOLIC}))
    found = _inner(m, content, name, entry.shape)
    layer = make_object(m, LibraryObject(LAYER, (("name", call["name"]),)), call.place)
    m.set(layer.cell, "weights", UNKNOWN)
    m.set(layer.cell, GAVE, made(entry, ANY if found is None else found))
    return layer


def _inner(m: Machine, content: LibraryObject, name: str, picture: Shape) -> Shape | None:
    module, top = content.name.split(".")[2], m.constant(setting(m, content, "include_top"), MISSING)
    channels = _channels(m, content)
    if picture.rank != 4 or channels is None:
        return None
    row = published.row_of(module, name, channels)
    if row is not None:
        return Shape((None, row)) if top is True else None
    return published.map_of(module, name, picture, Shape((None, *(published.side(module, each, each) for each in picture.dims[1:3]), channels)))


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
    channels = _channels(m, content)
    pooling = m.content(setting(m, content, "pooling"))
    if top is not False or not isinstance(pooling, Const) or m.constant(usual_axes(m), MISSING) != "channels_last":
        return made(given, ANY)
    if pooling != NONE:
        return made(given, Shape((first, channels)))
    entry, module = _entry(m, content), content.name.split(".")[2]
    built_for: tuple[Dim, ...] = entry.dims[1:3] if entry.rank == 4 else (None, None)
    sides = given.shape.dims[1:3] if given.shape.rank == 4 else built_for
    return made(given, Shape((first, *(published.side(module, size, wanted) for size, wanted in zip(sides, built_for)), channels)))


def _channels(m: Machine, content: LibraryObject) -> int | None:
    """The channels of the last map: fewer or more where a network is told to be narrower or wider."""
    cls = m.registry.class_named(content.name)
    known = cls.fact("channels") if cls is not None else None
    plain = not any(name == "alpha" for name, _ in content.arguments)
    return known if isinstance(known, int) and plain else None
