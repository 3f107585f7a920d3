"""Data sets of torchvision: pictures as Pillow has them, put through the transform that they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pipelines
from tensorlint.libraries.labels import Classes, with_classes
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.copies import original_of
from tensorlint.libraries.torch.data import attribute_given
from tensorlint.libraries.torchvision import transforms
from tensorlint.values import ANY, GREY, PICTURE, RGB, TRUE, UNKNOWN, Array, Const, Image, LibraryObject, Number, Origin, Ref, Shape, Tuple, Value

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry

BASE: Final = "torch.utils.data.Dataset"
SIZES: Final = {
    "MNIST": (28, 28), "FashionMNIST": (28, 28), "KMNIST": (28, 28), "EMNIST": (28, 28), "QMNIST": (28, 28), "USPS": (16, 16), "CIFAR10": (32, 32, 3),
    "CIFAR100": (32, 32, 3),
}  # fmt: skip
"""Height, width (and channels) of data sets with a `train=` flag."""
SPLIT: Final = {"SVHN": (32, 32, 3), "STL10": (96, 96, 3)}
CLASSES: Final = {
    **dict.fromkeys(("MNIST", "FashionMNIST", "KMNIST", "QMNIST", "USPS", "CIFAR10", "SVHN"), 10),
    "CIFAR100": 100,
    "Flowers102": 102,
    "Food101": 101,
    "GTSRB": 43,
    "DTD": 47,
}
"""How many classes the labels have, from 0."""
HELD: Final = {
    **dict.fromkeys(("MNIST", "FashionMNIST", "KMNIST"), ("torch", (60000, 10000))),
    **dict.fromkeys(("CIFAR10", "CIFAR100"), ("numpy", (50000, 10000))),
}
"""Whose arrays hold the pictures, and how many there are for training and for testing."""
LABELS: Final = frozenset({"targets", "labels", "_labels", "train_labels", "test_labels", "samples", "imgs"})
"""The attributes that hold the labels."""
AT_HAND: Final = "labels-at-hand"
SIGNATURES: Final = {
    **dict.fromkeys(SIZES, "(root=None, train=True, transform=None, target_transform=None, download=False, **kwargs)"),
    "EMNIST": "(root=None, split=None, **kwargs)",
    "QMNIST": "(root=None, what=None, compat=True, train=True, **kwargs)",
    "SVHN": "(root=None, split='train', transform=None, target_transform=None, download=False)",
    "STL10": "(root=None, split='train', folds=None, transform=None, target_transform=None, download=False)",
    "ImageFolder": "(root=None, transform=None, target_transform=None, loader=None, is_valid_file=None, allow_empty=False)",
    "ImageNet": "(root=None, split='train', **kwargs)",
    "Flowers102": "(root=None, split='train', transform=None, target_transform=None, download=False, **kwargs)",
    "Food101": "(root=None, split='train', transform=None, target_transform=None, download=False, **kwargs)",
    "OxfordIIITPet": "(root=None, split='trainval', target_types='category', transforms=None, transform=None, target_transform=None, download=False)",
    "StanfordCars": "(root=None, split='train', transform=None, target_transform=None, download=False)",
    "GTSRB": "(root=None, split='train', transform=None, target_transform=None, download=False)",
    "DTD": "(root=None, split='train', partition=1, transform=None, target_transform=None, download=False)",
    "FGVCAircraft": "(root=None, split='trainval', annotation_level='variant', transform=None, target_transform=None, download=False)",
    "Caltech101": "(root=None, target_type='category', transform=None, target_transform=None, download=False)",
    "Caltech256": "(root=None, transform=None, target_transform=None, download=False)",
    "CelebA": "(root=None, split='train', target_type='attr', transform=None, target_transform=None, download=False)",
    "FakeData": "(size=1000, image_size=(3, 224, 224), num_classes=10, transform=None, target_transform=None, random_offset=0)",
}


def register(registry: Registry) -> None:
    """torchvision.datasets."""
    lib = Library(registry, "torchvision.datasets")
    for name, signature in SIGNATURES.items():
        lib.klass(name + signature, bases=BASE, element=_sample).hooks(getattr=_attribute)
    for name in ("ImageFolder", "MNIST", "CIFAR10", "FashionMNIST"):
        for module in ("folder", "mnist", "cifar"):
            lib.alias(f"{module}.{name}", f"torchvision.datasets.{name}")
    lib.rows("folder.default_loader folder.pil_loader", "(path)", lambda call: Array("pil", Shape((None, None, 3)), "uint8", closed=True))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """What a data set holds. Whoever has got hold of its labels may write others into them."""
    written = isinstance(receiver, Ref) and name in m.attribute_names(receiver.cell)
    held = None if written or not isinstance(content, LibraryObject) else _held(m, receiver, content, name)
    if name in LABELS and isinstance(receiver, Ref):
        m.set(receiver.cell, AT_HAND, TRUE)
    return attribute_given(m, receiver, content, name) if held is None else held


def _held(m: Machine, dataset: Value, content: LibraryObject, name: str) -> Value | None:
    """All pictures or labels at once, as the files have them (read in torchvision 0.29); nothing where the part is not known."""
    kind = content.name.rpartition(".")[2]
    told = transforms.setting(m, content, "train")
    if kind not in HELD or type(told) is not bool or any(argument == "?" for argument, _ in content.arguments):
        return None
    library, count = HELD[kind]
    rows = _rows_of(m, content, original_of(dataset.cell) if isinstance(dataset, Ref) else content)
    shape = (count[not told], *SIZES[kind])
    if name == "data":
        return Array(library, Shape(shape), "uint8", frozenset({Origin("dataset", rows, kind, medium=PICTURE)}), closed=True)
    if name == "targets" and library == "torch":
        labels = Array(library, Shape(shape[:1]), "int64", frozenset({Origin("dataset", (rows, "labels"), kind)}), closed=True)
        return with_classes(labels, CLASSES[kind]) if _are_as_published(m, dataset) else labels
    return None


def _are_as_published(m: Machine, dataset: Value) -> bool:
    """Whether nobody has written or got hold of the labels of a data set."""
    return not isinstance(dataset, Ref) or not (m.get(dataset.cell, AT_HAND) == TRUE or LABELS & set(m.attribute_names(dataset.cell)))


def _sample(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    """One picture with its label."""
    assert isinstance(content, LibraryObject)
    name = content.name.rpartition(".")[2]
    origin = Origin("dataset", _rows_of(m, content, original_of(dataset.cell) if isinstance(dataset, Ref) else content), name, medium=PICTURE)
    labels = Origin("dataset", (origin.token, "labels"), name)
    picture = _picture(m, dataset, content, name, origin)
    transform = content.get("transform", Const(None))
    with pipelines.sampling(m, dataset), pipelines.applying(m, transform):
        picture = transforms.step(m, transform, picture)
    plain = content.get("target_transform", MISSING) is MISSING
    open_ended = any(argument == "?" for argument, _ in content.arguments)
    count = None if open_ended or name not in CLASSES or not _are_as_published(m, dataset) else Classes(CLASSES[name])
    label: Value = Number("int", None, frozenset({labels}), classes=count)
    wanted = _wanted(m, content, name)
    if wanted == "attr":  # forty flags (read in torchvision 0.29)
        label = Array("torch", Shape((40,)), "int64", frozenset({labels}), closed=True)
    return Tuple((picture, label if plain and wanted in {None, "attr", "category"} else UNKNOWN))


def _wanted(m: Machine, content: LibraryObject, name: str) -> object:
    """Which of several kinds of labels a data set is asked for; None where it has one kind."""
    option = next((option for option in ("target_type", "target_types") if f"{option}=" in SIGNATURES[name]), None)
    if option is None:
        return None
    return m.constant(content.get(option, Const("attr" if name == "CelebA" else "category")), MISSING)


def _rows_of(m: Machine, content: LibraryObject, otherwise: object) -> object:
    """What tells one part of a published data set from another: its name and part, wherever it is read."""
    name = content.name.rpartition(".")[2]
    part = "train" if name in SIZES and name != "EMNIST" else "split"
    if name in SIZES or name in SPLIT:
        told = transforms.setting(m, content, part)
        if told is not MISSING and told is not None:
            return (name, told)
    return otherwise


def _picture(m: Machine, dataset: Value, content: LibraryObject, name: str, origin: Origin) -> Array:
    size: tuple[int, ...] | None = SIZES.get(name) or SPLIT.get(name)
    if name == "FakeData":
        told = transforms.setting(m, content, "image_size")
        size = (told[1], told[2], told[0]) if isinstance(told, tuple) and len(told) == 3 else None
    own = content.get("loader", Const(None)) != Const(None)
    if any(known == "?" for known, _ in content.arguments) or own:
        return Array("pil", ANY, None, frozenset({origin}))
    grey = size is not None and len(size) == 2
    shape = Shape(size) if size is not None else Shape((None, None, 3))
    place = (dataset.cell.place, dataset.cell.path) if isinstance(dataset, Ref) else (None, None)
    out = Array("pil", shape, "uint8", frozenset({origin}), closed=True)
    return out.derive(image=Image(GREY if grey else RGB, name, place))
