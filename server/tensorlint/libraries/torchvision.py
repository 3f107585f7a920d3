"""torchvision: transforms, data sets, and the models, which come in training mode. Not run here: there is no CPU build to try it on; from its documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.modules import MODULE
from tensorlint.values import (
    ANY,
    ATTACHED,
    UNKNOWN,
    Array,
    Const,
    Fact,
    LibraryObject,
    Number,
    Origin,
    Scores,
    Shape,
    Step,
    Tuple,
    Value,
    then,
    then_affine,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

DATASETS: Final = {
    "MNIST": (1, 28, 28), "FashionMNIST": (1, 28, 28), "KMNIST": (1, 28, 28), "EMNIST": (1, 28, 28), "QMNIST": (1, 28, 28), "CIFAR10": (3, 32, 32), "CIFAR100": (3, 32, 32),
    "SVHN": (3, 32, 32), "STL10": (3, 96, 96),
}  # fmt: skip
FOLDERS: Final = "ImageFolder DatasetFolder Flowers102 Food101 OxfordIIITPet ImageNet Caltech101 Caltech256 CelebA"
WITH_BATCHNORM: Final = (
    "resnet18 resnet34 resnet50 resnet101 resnet152 resnext50_32x4d resnext101_32x8d wide_resnet50_2 densenet121 densenet161 densenet169 densenet201 "
    "mobilenet_v2 mobilenet_v3_large mobilenet_v3_small inception_v3 googlenet shufflenet_v2_x1_0 mnasnet1_0 vgg11_bn vgg16_bn vgg19_bn "
    "efficientnet_b0 efficientnet_b1 efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_v2_s regnet_y_400mf"
)
WITH_DROPOUT: Final = "vgg11 vgg13 vgg16 vgg19 alexnet squeezenet1_0 squeezenet1_1 vit_b_16 vit_b_32 convnext_tiny swin_t swin_b"
RANDOM: Final = (
    "RandomCrop RandomResizedCrop RandomHorizontalFlip RandomVerticalFlip RandomRotation RandomAffine ColorJitter RandomErasing RandomGrayscale RandomPerspective AutoAugment "
    "RandAugment TrivialAugmentWide AugMix RandomApply RandomChoice RandomOrder GaussianBlur RandomInvert RandomAutocontrast ElasticTransform"
)
GEOMETRY: Final = "Resize CenterCrop Pad FiveCrop TenCrop Grayscale"


def register(registry: Registry) -> None:
    """The rows of torchvision."""
    registry.ensure("torch")
    for space in ("torchvision.transforms", "torchvision.transforms.v2"):
        lib = Library(registry, space)
        base = lib.klass("Transform(*args, **kwargs)")
        base.invoked("(img, *args)", _applied)
        transform = f"{space}.Transform"
        lib.klass("Compose(transforms)", bases=transform, step=_composed)
        lib.klass("ToTensor()", bases=transform, step=_to_tensor)
        lib.classes("ToImage PILToTensor ToPILImage ToDtype ConvertImageDtype", "(*args, **kwargs)", bases=transform, step=_passed)
        lib.klass("Normalize(mean, std, inplace=False)", bases=transform, step=_normalize)
        lib.klass("Lambda(lambd, *args)", bases=transform, step=_lambda)
        for name in RANDOM.split():
            lib.klass(f"{name}(*args, **kwargs)", bases=transform, step=_random, random=True)
        for name in GEOMETRY.split():
            lib.klass(f"{name}(*args, **kwargs)", bases=transform, step=_geometry)
    datasets = Library(registry, "torchvision.datasets")
    for name in DATASETS:
        datasets.klass(
            f"{name}(root=None, train=True, transform=None, target_transform=None, download=False, **kwargs)", bases="torch.utils.data.Dataset", element=_sample
        )
    for name in FOLDERS.split():
        datasets.klass(
            f"{name}(root=None, transform=None, target_transform=None, *args, split=None, **kwargs)", bases="torch.utils.data.Dataset", element=_sample
        )
    models = Library(registry, "torchvision.models")
    for names, kind in ((WITH_BATCHNORM, "batchnorm"), (WITH_DROPOUT, "dropout")):
        for name in names.split():
            models.klass(f"{name}(weights=None, pretrained=False, progress=True, num_classes=1000, **kwargs)", bases=MODULE, depends_on_mode=True, forward=_network, trains=True, **{kind: True}).hooks(created=_pretrained)  # type: ignore[arg-type]  # fmt: skip
    utils = Library(registry, "torchvision.utils")
    utils.rows("make_grid save_image", "(tensor, *args, **kwargs)", _shown)


def _pretrained(m: Machine, receiver: object, place: object) -> None:
    from tensorlint.libraries.torch.modules import created

    created(m, receiver, place)  # type: ignore[arg-type]
    content = m.content(receiver)  # type: ignore[arg-type]
    if isinstance(content, LibraryObject):
        given = content.get("weights", content.get("pretrained", Const(None)))
        if m.constant(given, MISSING) not in (None, False):
            m.set(receiver.cell, "weights", Fact("pretrained", (place, m.frame.path)))  # type: ignore[attr-defined]


def _network(call: Call) -> Value:
    from tensorlint.libraries.torch.layers import input_of, passed

    given = input_of(call)
    classes = call.own().get("num_classes", Const(1000))  # type: ignore[attr-defined]
    replaced = any(name in {"fc", "classifier", "head", "heads"} for name in call.machine.attribute_names(call.receiver.cell))  # type: ignore[union-attr]
    from tensorlint.libraries.arrays.shaping import dim_of

    width = None if replaced else dim_of(call.machine, classes)
    rows = given.shape.dims[0] if given.shape.rank == 4 else None
    return passed(call, Shape((rows, width)), scores=Scores("logits", "", None, call.token), graph=ATTACHED)


def step(m: Machine, transform: Value, given: Array) -> Array:
    """The image after a transform; open where that is not known."""
    content = m.content(transform)
    if m.constant(transform, MISSING) is None:
        return given
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        run = cls.fact("step") if cls is not None and not isinstance(cls, Value) else None  # type: ignore[union-attr]
        if run is not None:
            return run(m, content, given, (_place(transform), None))  # type: ignore[operator, no-any-return]
    return given.derive(shape=ANY, closed=False)


def _place(transform: Value) -> object:
    return transform.cell.place if hasattr(transform, "cell") else None


def _applied(call: Call) -> Value:
    m = call.machine
    given = call.content("img")
    image = given if isinstance(given, Array) else Array("pil", ANY)
    return step(m, call.receiver or UNKNOWN, image)


def _composed(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    items = items_of(m.content(content.get("transforms")))
    if items is None:
        return given.derive(library="torch", shape=ANY, closed=False)
    for item in items:
        given = step(m, item, given)
    return given


def _to_tensor(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """Bytes become numbers from 0 to 1, the channels come first."""
    if given.dtype is not None and given.dtype.startswith("float"):
        return given.derive(library="torch", shape=_channels_first(given.shape), dtype=given.dtype)
    steps = then_affine(given.steps, 1 / 255, 0.0, "ToTensor", token)
    return given.derive(library="torch", shape=_channels_first(given.shape), dtype="float32", steps=steps)


def _channels_first(shape: Shape) -> Shape:
    return Shape((shape.dims[2], shape.dims[0], shape.dims[1])) if shape.rank == 3 else Shape((None, None, None))


def _passed(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(library="torch", dtype=None, closed=False)


def _normalize(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    mean, std = m.constant(content.get("mean"), MISSING), m.constant(content.get("std"), MISSING)
    operand = (mean, std) if MISSING not in (mean, std) else None
    return given.derive(steps=then(given.steps, Step("normalize", operand, "Normalize", token)), closed=given.closed and operand is not None)


def _lambda(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    from tensorlint.interpreter.calls import call_value

    out = m.content(call_value(m, content.get("lambd"), [given], {}, m.frame.unit.body[0]))
    return out if isinstance(out, Array) else given.derive(closed=False)


def _random(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    name = content.name.rpartition(".")[2]
    keeps = name in {"RandomHorizontalFlip", "RandomVerticalFlip", "ColorJitter", "RandomErasing", "RandomRotation"}
    return given.derive(shape=given.shape if keeps else _spatial_unknown(given.shape), steps=then(given.steps, Step("random", (name,), name, token)))


def _spatial_unknown(shape: Shape) -> Shape:
    return Shape((*shape.dims[:-2], None, None)) if shape.rank in {2, 3} else ANY


def _geometry(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    name = content.name.rpartition(".")[2]
    return given.derive(shape=_spatial_unknown(given.shape), steps=then(given.steps, Step("geometry", (name,), name, token)))


def _sample(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    """One image with its label."""
    assert isinstance(content, LibraryObject)
    name = content.name.rpartition(".")[2]
    size = DATASETS.get(name)
    train = m.constant(content.get("train", Const(True)), MISSING) if size else m.constant(content.get("split", Const(None)), MISSING)
    cell = dataset.cell if hasattr(dataset, "cell") else content
    origin = Origin("dataset", (name, train) if size and train is not MISSING else cell, name)
    labels = Origin("dataset", (origin.token, "labels"), name)
    shape = Shape((size[1], size[2], size[0])) if size else Shape((None, None, None))
    image = Array("pil", shape, "uint8", frozenset({origin}), closed=True)
    image = step(m, content.get("transform", Const(None)), image)
    return Tuple((image, Number("int", None, frozenset({labels})) if content.get("target_transform", MISSING) is MISSING else UNKNOWN))


def _shown(call: Call) -> Value:
    call.machine.use(call["tensor"], "screen", call.place)
    return UNKNOWN
