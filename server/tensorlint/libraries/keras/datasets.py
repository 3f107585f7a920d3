"""The data that comes with Keras: sizes, dtypes and numbers of classes were read off the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.libraries.labels import with_classes
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, UNKNOWN, Array, Const, Origin, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


class Facts(NamedTuple):
    """Rows of the two parts, the shape of one row (None: rows of several lengths), its dtype; the labels' axes after the first, dtype and number."""

    rows: tuple[int, int]
    row: tuple[int, ...] | None
    dtype: str | None
    label: tuple[int, ...]
    label_dtype: str
    classes: int | None


KNOWN: Final = {
    "mnist": Facts((60000, 10000), (28, 28), "uint8", (), "uint8", 10),
    "fashion_mnist": Facts((60000, 10000), (28, 28), "uint8", (), "uint8", 10),
    "cifar10": Facts((50000, 10000), (32, 32, 3), "uint8", (1,), "uint8", 10),
    "cifar100": Facts((50000, 10000), (32, 32, 3), "uint8", (1,), "int64", 100),
    "imdb": Facts((25000, 25000), None, "object", (), "int64", 2),
    "reuters": Facts((8982, 2246), None, "object", (), "int64", 46),
    "boston_housing": Facts((404, 102), (13,), "float64", (), "float64", None),
    "california_housing": Facts((16512, 4128), (8,), "float32", (), "float32", None),
}


def register(registry: Registry) -> None:
    """keras.datasets."""
    for name in KNOWN:
        lib = Library(registry, f"keras.datasets.{name}")
        lib.row("load_data(*args, **kwargs)", _load)
        lib.row("get_word_index(*args, **kwargs)", lambda call: UNKNOWN)


def _load(call: Call) -> Value:
    name = call.row.name.split(".")[2]
    known = KNOWN[name]
    changed = bool(set(call.bound) - {"path"})  # a choice of words, of a part, of coarse labels
    parts = []
    for index in (0, 1):
        rows = None if changed and name in {"imdb", "reuters", "boston_housing", "california_housing"} else known.rows[index]
        pair = []
        for which, shape, dtype in (("", known.row, known.dtype), ("target", known.label, known.label_dtype)):
            token = (call.token, which) if which else call.token
            origin = Origin("dataset", token, name).select(("split", call.token, index))
            whole = ANY if shape is None and rows is None else Shape((rows, *(shape or ())))
            pair.append(Array("numpy", whole, dtype, frozenset({origin}), closed=True))
        classes = known.classes
        if name == "cifar100" and call.given("*args"):
            classes = None
        if name == "cifar100" and call.machine.constant(call.bound.get("label_mode", Const("fine"))) == "coarse":
            classes = 20
        features, target = pair
        parts.append(Tuple((features, target if classes is None else with_classes(target, classes))))
    return Tuple(tuple(parts))
