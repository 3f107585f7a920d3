"""The data that comes with scikit-learn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.labels import with_classes
from tensorlint.libraries.notation import Library
from tensorlint.values import FALSE, TEXT, TRUE, UNKNOWN, Array, LibraryObject, Origin, Sequence, Shape, Tuple, Value, add

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

LOADED: Final = {
    "load_boston": (506, 13, None),  # until scikit-learn 1.1; read off the printed sizes of old notebooks
    "load_iris": (150, 4, 3), "load_wine": (178, 13, 3), "load_breast_cancer": (569, 30, 2), "load_digits": (1797, 64, 10), "load_diabetes": (442, 10, None),
    "fetch_california_housing": (20640, 8, None), "load_linnerud": (20, 3, None),
}  # fmt: skip
MADE: Final = {
    "make_classification": ("(n_samples=100, n_features=20, *args, **kwargs)", 20), "make_regression": ("(n_samples=100, n_features=100, *args, **kwargs)", 100),
    "make_blobs": ("(n_samples=100, n_features=2, *args, **kwargs)", 2), "make_moons": ("(n_samples=100, *args, **kwargs)", 2),
    "make_circles": ("(n_samples=100, *args, **kwargs)", 2), "make_gaussian_quantiles": ("(*, n_samples=100, n_features=2, n_classes=3, **kwargs)", 2),
    "make_hastie_10_2": ("(n_samples=12000, **kwargs)", 10), "make_friedman2": ("(n_samples=100, **kwargs)", 4), "make_friedman3": ("(n_samples=100, **kwargs)", 4),
    "make_friedman1": ("(n_samples=100, n_features=10, *args, **kwargs)", 10),
}  # fmt: skip
PICTURES: Final[dict[object, tuple[int, ...]]] = {(1797, 64): (1797, 8, 8), (400, 4096): (400, 64, 64)}
"""Of pictures that come as rows: the size of the rows, and of the pictures."""


def register(registry: Registry) -> None:
    """The rows of sklearn.datasets. The sizes were read off the data."""
    lib = Library(registry, "sklearn.datasets")
    for name in LOADED:
        lib.row(f"{name}(*, return_X_y=False, as_frame=False, n_class=10, scaled=True, **kwargs)", _loaded)
    for name, (signature, _) in MADE.items():
        lib.row(name + signature, _made)
    lib.klass("Bunch()").hooks(
        getattr=_part, subscript=lambda m, receiver, content, index, node: _part(m, receiver, content, str(m.constant(index))) or UNKNOWN
    )


def _pair(call: Call) -> tuple[Array, Array]:
    name = call.row.name.rpartition(".")[2]
    rows, columns, classes = LOADED[name]
    kind = "pandas" if call["as_frame"] == TRUE else "numpy"
    origin = Origin("dataset", call.token, name)
    labels = Origin("dataset", (call.token, "target"), name)
    x = Array(kind, Shape((rows, columns)), "float64", frozenset({origin}), closed=True)
    if name == "load_diabetes" and call["scaled"] != FALSE:
        x = x.derive(closed=False)  # it comes scaled
    y = Array(kind, Shape((rows,)), "int64" if classes else "float64", frozenset({labels}), closed=True)
    if name == "load_digits":
        classes = call.constant("n_class", None)  # type: ignore[assignment]
    return x, with_classes(y, classes) if isinstance(classes, int) and name != "load_linnerud" else y


def _loaded(call: Call) -> Value:
    x, y = _pair(call)
    if call["return_X_y"] == TRUE:
        return Tuple((x, y))
    return call.machine.make(LibraryObject("sklearn.datasets.Bunch", (("data", x), ("target", y)), call.row.name), call.token)


def _part(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, LibraryObject):
        return None
    if name in {"data", "target"}:
        return content.get(name)
    if name == "images":
        data = content.get("data")
        size = PICTURES.get(data.shape.dims) if isinstance(data, Array) else None
        return data.derive(shape=Shape(size)) if isinstance(data, Array) and size is not None else UNKNOWN
    data = content.get("data")
    width = data.shape.dims[1] if isinstance(data, Array) and data.shape.rank == 2 else None
    if name == "feature_names" and isinstance(width, int):
        return Sequence((TEXT,) * width)
    if name == "frame" and isinstance(data, Array) and data.library == "pandas":
        return data.derive(shape=Shape((data.shape.dims[0], add(width, 1))))
    if name in {"frame", "target_names", "DESCR"}:
        return UNKNOWN
    return None


def _made(call: Call) -> Value:
    m = call.machine
    name = call.row.name.rpartition(".")[2]
    rows = dim_of(m, call["n_samples"])
    columns = dim_of(m, call["n_features"]) if "n_features" in {p.name for p in call.row.signature.parameters} else MADE[name][1]
    origin = Origin("generated", call.token, name)
    labels = Origin("generated", (call.token, "target"), name)
    floats = name in {"make_regression", "make_friedman1", "make_friedman2", "make_friedman3", "make_hastie_10_2"}
    extra = call.constant("return_centers", False) if call.given("return_centers") else False
    if extra or call.bound.get("coef") == TRUE or "n_targets" in call.bound:
        return Tuple((), UNKNOWN)
    return Tuple(
        (
            Array("numpy", Shape((rows, columns)), "float64", frozenset({origin}), closed=True),
            _labelled(call, name, Array("numpy", Shape((rows,)), "float64" if floats else "int64", frozenset({labels}), closed=True)),
        )
    )


def _labelled(call: Call, name: str, y: Array) -> Array:
    """The labels with the number of their classes, where the call says it."""
    number: object = {"make_moons": 2, "make_circles": 2}.get(name)
    if name == "make_classification":
        number = call.constant("n_classes", None) if call.given("n_classes") else 2
    elif name == "make_gaussian_quantiles":
        number = call.constant("n_classes", 3)
    elif name == "make_blobs":
        number = call.constant("centers", None) if call.given("centers") else 3
    return with_classes(y, number) if isinstance(number, int) and not isinstance(number, bool) else y
