"""How shapes of predictions and targets fit a loss or metric, for each policy that a contract may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.values import Array, Shape, broadcast, is_one, same, varies

if TYPE_CHECKING:
    from tensorlint.interpreter.observations import Observation
    from tensorlint.values import Dim


DATA: Final = frozenset({"generated", "file", "dataset"})


ONE: Final = "one number"
"""The reason of a misfit: a single number of the data stands against several rows."""


class Misfit(NamedTuple):
    """What is wrong: `kind` is "raises", "rows" (raises, because the two are not of the same rows), "broadcasts" or "classes-last"; `reason` says why."""

    kind: str
    reason: str
    certain: bool = True
    axes: int = 0
    """How many axes are taken at most, where there are more."""


def shapes_of(loss: Observation) -> tuple[Array, Array] | None:
    """The prediction and the target as arrays, where both are known."""
    a, b = loss["a"], loss["b"]
    return (a, b) if isinstance(a, Array) and isinstance(b, Array) else None


def apart(observation: Observation, a: Array, b: Array) -> object:
    """What two arrays that do not fit are told by, where it is known what they are: met again in the same run of a function, they are the same defect."""
    pair = frozenset({(a.origins, a.shape), (b.origins, b.shape)})
    return ("apart", observation.path, pair) if a.origins and b.origins else None


def misfit_of(loss: Observation) -> Misfit | None:
    """What is wrong between prediction and target; None where nothing can be shown."""
    pair = shapes_of(loss)
    if pair is None:
        return None
    a, b = pair[0].shape, pair[1].shape
    policy = loss["policy"]
    if policy == "broadcast":
        return _broadcast(a, b) or (None if loss["by_hand"] else _out_of_line(a, b) or _one_for_many(*pair))
    if policy == "same":
        return _same(a, b)
    if policy == "classes":
        return _classes(a, b, pair[0])
    if policy == "classes last":
        return _classes_last(a, b)
    if policy == "columns":
        return _columns(a, b)
    if policy == "labels":
        return _labels(a, b)
    return None


def _differ(a: Dim, b: Dim) -> bool:
    return same(a, b) is False


def _broadcast(a: Shape, b: Shape) -> Misfit | None:
    if a.prefix or b.prefix or a == b:
        return None
    shape, fits = broadcast(a, b)
    if fits is False:
        return Misfit("raises", "the sizes do not broadcast")
    if fits is not True or is_one(a.size()) is not False or is_one(b.size()) is not False:
        return None
    if _wider(shape, a) or _wider(shape, b):
        return Misfit("broadcasts", f"{shape}")
    return None


def _out_of_line(a: Shape, b: Shape) -> Misfit | None:
    """Shapes are lined up from their last axes: the rows of the one meet an inner axis of the other, and but for a batch of just that size this raises."""
    longer, shorter = (a, b) if len(a.dims) > len(b.dims) else (b, a)
    if a.prefix or b.prefix or not shorter.dims or len(longer.dims) == len(shorter.dims) or not varies(shorter.dims[0]):
        return None
    met = longer.dims[-len(shorter.dims)]
    if same(longer.dims[0], shorter.dims[0]) is not True or same(met, shorter.dims[0]) is True:
        return None
    return Misfit("raises", "the rows do not line up") if varies(met) or (isinstance(met, int) and met > 1) else None


def _one_for_many(prediction: Array, target: Array) -> Misfit | None:
    """A single number of the data, with as many axes as the rows of predictions that it is held against; a constant for all of them is meant so."""
    a, b = prediction.shape, target.shape
    if a.rank is None or a.rank != b.rank or not a.dims or any(dim != 1 for dim in b.dims) or is_one(a.dims[0]) is not False:
        return None
    kinds = {origin.kind for origin in target.origins}
    told = any(origin.kind == "model" for origin in prediction.origins) and kinds and kinds <= DATA
    return Misfit("broadcasts", ONE) if told else None


def _wider(result: Shape, shape: Shape) -> bool:
    """Whether a shape grew provably."""
    padded = (1,) * (len(result.dims) - len(shape.dims)) + shape.dims
    return any(is_one(old) and is_one(new) is False for old, new in zip(padded, result.dims))


def of_other_splits(loss: Observation) -> bool:
    """Whether prediction and target come from different parts of a split: that is another defect than a shape."""
    pair = shapes_of(loss)
    if pair is None:
        return False
    a, b = ({part for origin in array.origins for part in origin.part if isinstance(part, tuple) and part[0] == "split"} for array in pair)
    return bool(a and b) and not a & b


def both_grow(loss: Observation) -> bool:
    """Whether broadcasting made both arguments larger: a grid of pairs."""
    pair = shapes_of(loss)
    if pair is None or pair[0].shape.prefix or pair[1].shape.prefix:
        return False
    shape, fits = broadcast(pair[0].shape, pair[1].shape)
    return fits is True and _wider(shape, pair[0].shape) and _wider(shape, pair[1].shape)


def _same(a: Shape, b: Shape) -> Misfit | None:
    if a.prefix or b.prefix:
        return None
    if len(a.dims) != len(b.dims):
        return Misfit("raises", "the numbers of axes differ")
    if any(_differ(x, y) for x, y in zip(a.dims, b.dims)):
        return Misfit("raises", "the sizes differ")
    return None


def _classes(a: Shape, b: Shape, prediction: Array) -> Misfit | None:
    if a.prefix or b.prefix or not a.dims:
        return None
    rank, wanted = len(a.dims), len(b.dims)
    if wanted == rank:
        if rank == 1 and same(b.dims[0], 1) is True:
            return None  # the one label of one sample (tried)
        if any(_differ(x, y) for x, y in zip(a.dims, b.dims)):
            return Misfit("raises", "the target needs class indices without the class axis")
        return None
    if wanted != rank - 1:
        return Misfit("raises", "the target has the wrong number of axes")
    if rank == 1:
        return None
    if _differ(a.dims[0], b.dims[0]):
        return Misfit("raises", "the numbers of rows differ")
    inner = list(zip(a.dims[2:], b.dims[1:]))
    provable = any(_differ(x, y) for x, y in inner)
    last = rank > 2 and all(same(x, y) for x, y in zip(a.dims[1:-1], b.dims[1:])) and not all(same(x, y) for x, y in inner)
    scores = prediction.scores
    classes = scores is not None and scores.axis == rank - 1 and isinstance(a.dims[-1], int)
    steps = list(zip(a.dims[1:-1], b.dims[1:]))
    # As many steps as the targets have; or a number of steps that comes with the data, which the number of classes never does.
    known_last = rank > 2 and classes and (all(same(x, y) for x, y in steps) or (rank == 3 and varies(a.dims[1]) and same(*steps[0]) is not False))
    if last or known_last:
        return Misfit("classes-last", "", provable)
    return Misfit("raises", "the sizes after the class axis differ") if provable else None


def _classes_last(a: Shape, b: Shape) -> Misfit | None:
    """Class indices for scores with the classes on the last axis (tried with optax 0.2: all else raises)."""
    if a.prefix or b.prefix or not a.dims:
        return None
    if len(b.dims) != len(a.dims) - 1:
        return Misfit("raises", "the target has the wrong number of axes")
    return Misfit("raises", "the numbers of rows differ") if any(_differ(x, y) and y != 1 for x, y in zip(a.dims, b.dims)) else None


def _columns(a: Shape, b: Shape) -> Misfit | None:
    for shape in (a, b):
        if not shape.prefix and len(shape.dims) > 2:
            return Misfit("raises", f"{len(shape.dims)} axes are refused", axes=2)
    if a.prefix or b.prefix or not a.dims or not b.dims:
        return None
    if _differ(a.dims[0], b.dims[0]):
        return Misfit("rows", "the numbers of rows differ")
    width_a = a.dims[1] if len(a.dims) == 2 else 1
    width_b = b.dims[1] if len(b.dims) == 2 else 1
    return Misfit("raises", "the numbers of columns differ") if _differ(width_a, width_b) else None


def _labels(a: Shape, b: Shape) -> Misfit | None:
    for shape in (a, b):
        if not shape.prefix and len(shape.dims) > 2:
            return Misfit("raises", f"{len(shape.dims)} axes are refused", axes=2)
    if a.prefix or b.prefix or not a.dims or not b.dims:
        return None
    return Misfit("rows", "the numbers of rows differ") if _differ(a.dims[0], b.dims[0]) else None
