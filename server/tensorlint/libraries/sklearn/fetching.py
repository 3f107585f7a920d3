"""The data that scikit-learn downloads, or reads out of a folder of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.labels import with_classes
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, FALSE, TEXT, TRUE, Array, LibraryObject, Origin, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

BUNCH: Final = "sklearn.datasets.Bunch"
PICTURES: Final = {"mnist_784": (70000, 784), "Fashion-MNIST": (70000, 784)}
"""Tables of OpenML that everybody takes, with their sizes."""
SCALED: Final = frozenset({"fetch_olivetti_faces", "fetch_lfw_people"})
"""What comes divided by 255."""


def register(registry: Registry) -> None:
    """The rows of what is fetched. Sizes are those that the documentation of scikit-learn names."""
    lib = Library(registry, "sklearn.datasets")
    lib.row("fetch_openml(name=None, *, version='active', data_id=None, return_X_y=False, as_frame='auto', **kwargs)", _openml)
    lib.row("fetch_covtype(*, return_X_y=False, as_frame=False, **kwargs)", lambda call: _table(call, Shape((581012, 54)), "int32"))
    lib.row("fetch_kddcup99(*, return_X_y=False, as_frame=False, **kwargs)", lambda call: _table(call, ANY, None))
    lib.row("fetch_olivetti_faces(*, return_X_y=False, **kwargs)", lambda call: _table(call, Shape((400, 4096)), "int64", 40))
    lib.row("fetch_lfw_people(*, return_X_y=False, **kwargs)", lambda call: _table(call, ANY, "int64"))
    lib.row("fetch_20newsgroups(*, subset='train', categories=None, return_X_y=False, **kwargs)", lambda call: _texts(call, _groups(call)))
    lib.row("load_files(container_path, *args, **kwargs)", lambda call: _texts(call, None))


def _openml(call: Call) -> Value:
    """A table by its name: a frame, unless it was asked for as an array."""
    name = call.constant("name")
    size = PICTURES.get(name) if isinstance(name, str) else None
    return _table(call, ANY if size is None else Shape(size), None, kind="numpy" if call["as_frame"] == FALSE else "pandas")


def _table(call: Call, shape: Shape, labels: str | None, classes: int | None = None, kind: str = "") -> Value:
    """Rows of numbers with a label each."""
    name = call.row.name.rpartition(".")[2]
    kind = kind or ("pandas" if call["as_frame"] == TRUE else "numpy")
    x = Array(kind, shape, None, frozenset({Origin("dataset", call.token, name)}), closed=name not in SCALED)
    rows = Shape((shape.dims[0] if shape.dims else None,))
    y = Array(kind, rows, labels, frozenset({Origin("dataset", (call.token, "target"), name)}), closed=True)
    return _handed(call, x, y if classes is None else with_classes(y, classes))


def _groups(call: Call) -> int | None:
    """The number of groups: all twenty, or as many as are named."""
    named = call.machine.content(call["categories"])
    if isinstance(named, (Sequence, Tuple)) and named.rest is None:
        return len(named.items)
    return None if call.given("categories") else 20


def _texts(call: Call, classes: int | None) -> Value:
    """A list of texts with a label each."""
    texts = call.machine.make(Sequence((), TEXT, "list"), call.token, "texts")
    name = call.row.name.rpartition(".")[2]
    y = Array("numpy", Shape((None,)), "int64", frozenset({Origin("dataset", (call.token, "target"), name)}), closed=True)
    return _handed(call, texts, y if classes is None else with_classes(y, classes))


def _handed(call: Call, x: Value, y: Value) -> Value:
    if call["return_X_y"] == TRUE:
        return Tuple((x, y))
    return call.machine.make(LibraryObject(BUNCH, (("data", x), ("target", y)), call.row.name), call.token)
