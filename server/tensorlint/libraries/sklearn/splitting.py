"""Splits of rows, and cross-validation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import as_source, from_literal
from tensorlint.libraries.arrays.dtypes import is_float, is_integer
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, UNKNOWN, Array, Dim, Origin, Sequence, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

FOLDS: Final = "KFold StratifiedKFold GroupKFold StratifiedGroupKFold RepeatedKFold RepeatedStratifiedKFold ShuffleSplit StratifiedShuffleSplit TimeSeriesSplit LeaveOneOut GroupShuffleSplit PredefinedSplit"
GROUPED: Final = frozenset({"GroupKFold", "StratifiedGroupKFold", "GroupShuffleSplit", "PredefinedSplit"})
"""Those that tell rows apart by what is said of each row, and not by its number: rows of which the same is said stay together. Others take no heed of groups."""


def register(registry: Registry) -> None:
    """The rows of sklearn.model_selection."""
    lib = Library(registry, "sklearn.model_selection")
    lib.row("train_test_split(*args, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None)", _split)
    for name in FOLDS.split():
        folds = partial(_folds, grouped=name in GROUPED)
        lib.klass(f"{name}(*args, **kwargs)").method("split(X, y=None, groups=None)", folds).method("get_n_splits(*args)")
    lib.rows(
        "cross_val_score cross_validate cross_val_predict learning_curve validation_curve permutation_test_score",
        "(estimator, X, y=None, **kwargs)",
        _validated,
    )
    lib.row("ParameterGrid(*args)", lambda call: UNKNOWN)


def part_size(m: Machine, call: Call, rows: Dim, index: int) -> Dim:
    """The rows of the training part (0) or the test part (1)."""
    import math

    share = call.constant("test_size", MISSING)
    trained = call.constant("train_size", MISSING)
    if isinstance(rows, int) and trained is None:
        if share is None:
            share = 0.25
        if isinstance(share, float):
            tested = math.ceil(rows * share)
            return tested if index else rows - tested
        if isinstance(share, int):
            return share if index else rows - share
    return Sym("test rows" if index else "train rows", (call.token, index), many=True)


def _is_uneven(call: Call) -> bool:
    """Whether the two parts have different sizes for certain."""
    shares = [call.constant(name, MISSING) for name in ("test_size", "train_size")]
    if shares == [None, None]:
        return True
    return MISSING not in shares and not any(isinstance(share, int) or share == 0.5 for share in shares) and shares[0] != shares[1]


def _split(call: Call) -> Value:
    m = call.machine
    values = call.star()
    out: list[Value] = []
    for value in values:
        m.observe("split", call.place, data=value, content=m.content(value), parts=2, token=call.token, uneven=_is_uneven(call), node=call.node)
        for index in (0, 1):
            out.append(_part(m, call, value, index))
    return m.make(Sequence(tuple(m.box(each, call.token, position) for position, each in enumerate(out))), call.token)


def _part(m: Machine, call: Call, value: Value, index: int) -> Value:
    content = m.content(value)
    if isinstance(content, (Tuple, Sequence)):
        made = from_literal(m, value, "numpy")
        if made is None or not (is_float(made.dtype) or is_integer(made.dtype)):
            return Sequence((), UNKNOWN)
        return listed(_part_of(m, call, as_source(call, made, value), index))
    return _part_of(m, call, content, index) if isinstance(content, Array) else UNKNOWN


def _part_of(m: Machine, call: Call, content: Array, index: int) -> Array:
    shape = content.shape
    rows = shape.dims[0] if shape.dims and not shape.prefix else None
    size = part_size(m, call, rows, index)
    return content.derive(
        shape=Shape((size, *shape.dims[1:])) if shape.dims and not shape.prefix else shape,
        origins=frozenset(_select(origin, ("split", call.token, index)) for origin in content.origins),
        base=None,
        formula=None,
    )


def _select(origin: Origin, selector: object) -> Origin:
    return origin if origin.kind == "model" or len(origin.part) >= 6 else origin.select(selector)


def _folds(call: Call, *, grouped: bool) -> Value:
    """Each fold: the indices of its training rows and of its test rows."""
    parts = []
    for index, name in enumerate(("train", "test")):
        size = Sym(f"{name} rows", (call.token, index), many=True)
        origin = Origin("fold", (call.token, index), f"{name} rows")
        parts.append(Array("numpy", Shape((size,)), "int64", frozenset({origin}), closed=True))
    call.machine.observe("split", call.place, data=call["X"], content=call.content("X"), parts=2, token=call.token, node=call.node, folds=True, grouped=grouped)
    return Sequence((), Tuple(tuple(parts)), "iterator")


def _is_vector(call: Call) -> bool:
    target = call.array("y")
    return target is not None and target.shape.rank == 1


def _validated(call: Call) -> Value:
    """The estimator is cloned for every fold: it stays as it is."""
    m = call.machine
    for name in ("X", "y"):
        m.use(call[name], "validated", call.place)
    m.observe("validated", call.place, model=call["estimator"], features=call["X"], content=call.content("X"), splits=True, node=call.node)
    name = call.row.name.rpartition(".")[2]
    if name == "cross_val_score":
        folds = call.constant("cv", 5) if call.given("cv") else 5
        return Array("numpy", Shape((folds if type(folds) is int else None,)), "float64")
    if name != "cross_val_predict":
        return UNKNOWN  # a dict, or a tuple of several arrays
    content = call.content("X")
    rows = content.shape.dims[0] if isinstance(content, Array) and content.shape.dims and not content.shape.prefix else None
    return Array("numpy", Shape((rows,)) if not call.given("method") and _is_vector(call) else ANY)
