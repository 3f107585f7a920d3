"""Shape arguments, and the transfers that regroup, drop or add axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.memory import can_view, laid_out, marked, unordered_if, without_mark
from tensorlint.values import (
    ANY,
    ONE_EACH,
    UNKNOWN,
    Array,
    Const,
    Dim,
    Number,
    Ref,
    Scores,
    Sequence,
    Shape,
    Tuple,
    Value,
    axis_index,
    divide,
    mixed,
    multiply,
    same,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Origins


def dim_of(m: Machine, value: Value) -> Dim:
    """The size that a number is."""
    content = m.content(value)
    if isinstance(content, Const) and isinstance(content.value, int) and not isinstance(content.value, bool):
        return content.value
    if isinstance(content, Number) and content.kind == "int":
        return content.dim  # type: ignore[return-value]
    return None


def number_of(dim: Dim, origins: Origins = frozenset()) -> Value:
    """The number that a size is."""
    return Const(dim) if isinstance(dim, int) else Number("int", dim, origins)


def shape_argument(m: Machine, values: tuple[Value, ...]) -> Shape:
    """A shape given as one tuple, one number, or several numbers."""
    if len(values) == 1:
        content = m.content(values[0])
        if isinstance(content, (Tuple, Sequence)):
            if content.rest is not None:
                return ANY
            return Shape(dim_of(m, item) for item in content.items)
        if isinstance(content, (Const, Number)):
            return Shape((dim_of(m, content),))
        return ANY
    return Shape(dim_of(m, value) for value in values)


def shape_value(content: Array) -> Value:
    """`x.shape` as a tuple of numbers."""
    shape = content.shape
    if shape.prefix:
        return Tuple((), Number("int"))
    return Tuple(tuple(number_of(dim) for dim in shape.dims))


def moved(content: Array, shape: Shape, **changes: object) -> Array:
    """The same elements in another shape."""
    return mixed(content).derive(shape=shape, axes=(), **changes)


def reshape(call: Call, content: Array, wanted: Shape, receiver: Value, how: str) -> Value:
    """`reshape`, `view`: -1 is worked out; the rest is as asked."""
    m = call.machine
    dims = list(wanted.dims)
    if wanted.prefix:
        return moved(content, ANY, base=base_of(receiver), formula=None, flags=unordered_if(content.flags, content))
    total = content.shape.size()
    holes = [index for index, dim in enumerate(dims) if dim == -1 and isinstance(dim, int)]
    fits: bool | None = None
    if len(holes) == 1:
        known: Dim = 1
        for index, dim in enumerate(dims):
            if index != holes[0]:
                known = multiply(known, dim)
        dims[holes[0]] = _inferred(total, known)
        if isinstance(total, int) and isinstance(known, int) and (total % known if known else total != 0):
            fits = False
    elif not holes:
        # Whoever asks for none may have seen that there are none; of other sizes none is thought to be nought.
        fits = same(total, Shape(dims).size(), 1) if isinstance(total, int) or 0 not in dims else None
    shape = Shape(dims)
    whole = can_view(content, shape)
    reason = "holes" if len(holes) > 1 else "count" if fits is False else "memory" if how == "view" and whole is False else ""
    if reason:
        refuse(m, "reshape", call.place, value=receiver, before=content, after=shape, wanted=wanted, how=how, reason=reason, node=call.node)
        return moved(content, ANY, formula=None)
    m.observe("reshape", call.place, value=receiver, before=content, after=shape, wanted=wanted, how=how, fits=fits, reason="", node=call.node)
    mixes = _mixes(content.shape, shape) or _recuts_classes(content, shape, inferred=holes == [0])
    flags = frozenset(flag for flag in content.flags if not (isinstance(flag, tuple) and flag[0] == "units" and content.shape.dims[-1:] != shape.dims[-1:]))
    if marked(flags):
        flags = without_mark(flags) if whole is False else laid_out(flags, shape, None)
    if mixes:
        flags |= {("mixed", call.token, content.shape, shape)}
    scores = content.scores if content.scores is None or content.scores.axis is None else content.scores.on_axis(None)
    out = moved(content, shape, base=base_of(receiver), formula=None, flags=flags, scores=scores)
    return out.derive(steps=content.steps, closed=content.closed, columns=content.columns) if _is_row_as_table(content.shape, shape) else out


def _is_row_as_table(before: Shape, after: Shape) -> bool:
    """Whether one row is made a table of one row: its columns are what they were."""
    return before.rank == 1 and after.rank == 2 and after.dims[0] == 1


def adrift(content: Array) -> Scores | None:
    """The scores of an array whose axes have moved, it is not known where."""
    return content.scores if content.scores is None else content.scores.on_axis(None)


def base_of(receiver: Value) -> object:
    """The array that a view is of."""
    return receiver.cell if isinstance(receiver, Ref) else None


def _inferred(total: Dim, known: Dim) -> Dim:
    if total is None or known is None:
        return None
    if isinstance(total, int) and isinstance(known, int):
        return total // known if known and total % known == 0 else None
    quotient = divide(total, known)
    return quotient if same(multiply(quotient, known), total) else None


def _mixes(before: Shape, after: Shape) -> bool:
    """Whether a reshape keeps the number of axes and permutes their sizes: the elements land in other cells than a permute would put them."""
    a, b = before.dims, after.dims
    if before.prefix or len(a) != len(b) or len(a) < 2 or None in a or None in b:
        return False
    if all(same(x, y) for x, y in zip(a, b)):
        return False
    rest = list(b)
    for x in a:
        for index, y in enumerate(rest):
            if same(x, y):
                del rest[index]
                break
        else:
            return False
    return sum(1 for x, y in zip(a, b) if not (x == y and x == 1)) >= 2 and sum(1 for x in a if x != 1) >= 2


def _recuts_classes(content: Array, after: Shape, *, inferred: bool) -> bool:
    """Whether scores whose classes are not last are cut into rows as long as there are classes: rows of neighbours, not of classes.

    inferred: the number of rows is whatever comes out; one that is given may be that of the samples, and what follows the classes then is of size 1.
    """
    before, scores = content.shape, content.scores
    if scores is None or scores.axis is None or before.rank is None or before.rank < 3 or after.rank != 2:
        return False
    axis = scores.axis % before.rank
    if axis == 1 and not inferred and same(before.dims[0], after.dims[0]) is not False:
        return False
    return bool(same(before.dims[axis], after.dims[1])) and not all(dim == 1 for dim in before.dims[axis + 1 :])


def squeeze(content: Array, axis: object) -> Array:
    """Axes of size 1 dropped: all (axis None), or the given ones where they are 1. `axis` MISSING: not known."""
    shape = content.shape
    if axis is MISSING:
        return moved(content, ANY, formula=None)
    if axis is None:
        if shape.prefix or any(dim is None or (not isinstance(dim, int) and same(dim, 1) is None) for dim in shape.dims):
            return moved(content, ANY, formula=content.formula)
        return moved(content, Shape(dim for dim in shape.dims if dim != 1))
    axes = axis if isinstance(axis, tuple) else (axis,)
    dims: list[Dim | str] = list(shape.dims)
    if not dims and not shape.prefix and all(each in {0, -1} for each in axes):
        return content  # a single number has an axis to name, in some libraries
    for each in axes:
        if not isinstance(each, int):
            return moved(content, ANY)
        if shape.prefix:
            if not -len(dims) <= each < 0:
                return moved(content, ANY)
            index: int | None = len(dims) + each
        else:
            index = axis_index(each, len(dims))
        if index is None or dims[index] == "gone":
            return moved(content, ANY)
        one = same(dims[index], 1)  # type: ignore[arg-type]
        if one is None or (not one and not isinstance(dims[index], int)):
            return moved(content, ANY)  # whoever names an axis whose size the program does not tell knows that it is 1
        if one:
            dims[index] = "gone"
    left = _left(content, dims)
    alone = content.scores is not None and content.scores.axis is not None and left is not None and left.axis is None
    out = moved(content, Shape((dim for dim in dims if dim != "gone"), prefix=shape.prefix), scores=left)  # type: ignore[misc]
    return out.derive(flags=out.flags | {ONE_EACH}) if alone else out


def _left(content: Array, dims: list[Dim | str]) -> Scores | None:
    """The scores where some axes are gone."""
    scores = content.scores
    if scores is None or scores.axis is None or content.shape.prefix or not -len(dims) <= scores.axis < len(dims):
        return scores
    axis = scores.axis % len(dims)
    return scores.on_axis(None if dims[axis] == "gone" else sum(1 for dim in dims[:axis] if dim != "gone"))


def unsqueeze(content: Array, axis: object) -> Array:
    """An axis of size 1 put in."""
    shape = content.shape
    axes = axis if isinstance(axis, tuple) else (axis,)
    for each in axes:
        if not isinstance(each, int):
            return moved(content, ANY)
        if shape.prefix:
            if each >= 0 or -each > len(shape.dims) + 1:
                return moved(content, ANY)
            index = len(shape.dims) + 1 + each
        else:
            found = axis_index(each, len(shape.dims) + 1)
            if found is None:
                return moved(content, ANY)
            index = found
        scores = content.scores
        if scores is not None and scores.axis is not None and not shape.prefix and -len(shape.dims) <= scores.axis < len(shape.dims):
            at = scores.axis % len(shape.dims)
            content = content.derive(scores=scores.on_axis(at + 1 if at >= index else at))
        shape = Shape((*shape.dims[:index], 1, *shape.dims[index:]), prefix=shape.prefix)
    return moved(content, shape)


def flatten(content: Array, start: object, end: object) -> Array:
    """Axes start … end made one."""
    shape = content.shape
    if shape.prefix or not isinstance(start, int) or not isinstance(end, int):
        if start == 1 and end == -1:
            return moved(content, Shape((None, None)) if shape.prefix else ANY, formula=None)
        return moved(content, Shape((None,)) if (start, end) == (0, -1) else ANY, formula=None)
    if not shape.dims:
        return moved(content, Shape((1,)), formula=None)
    a, b = axis_index(start, len(shape.dims)), axis_index(end, len(shape.dims))
    if a is None or b is None or a > b:
        return moved(content, ANY)
    size: Dim = 1
    for dim in shape.dims[a : b + 1]:
        size = multiply(size, dim)
    return moved(content, Shape((*shape.dims[:a], size, *shape.dims[b + 1 :])), formula=None)


def unflatten(call: Call, content: Array, axis: object, sizes: Shape) -> Array:
    """One axis becomes several; -1 is worked out."""
    if not isinstance(axis, int) or sizes.prefix:
        return moved(content, ANY)
    dims, whole = content.shape.dims, content.shape
    if content.shape.prefix:
        index = len(dims) + axis if axis < 0 and -axis <= len(dims) else None
    else:
        index = axis_index(axis, len(dims))
    if index is None:
        return moved(content, ANY)
    parts = list(sizes.dims)
    holes = [at for at, dim in enumerate(parts) if dim == -1 and isinstance(dim, int)]
    if len(holes) == 1:
        known: Dim = 1
        for at, dim in enumerate(parts):
            if at != holes[0]:
                known = multiply(known, dim)
        parts[holes[0]] = _inferred(dims[index], known)
        wrong = isinstance(dims[index], int) and isinstance(known, int) and (known == 0 or dims[index] % known != 0)  # type: ignore[operator]
    else:
        wrong = same(dims[index], Shape(parts).size()) is False
    if wrong or len(holes) > 1:
        before = content.derive(shape=Shape((dims[index],)))
        reason = "holes" if len(holes) > 1 else "count"
        refuse(
            call.machine,
            "reshape",
            call.place,
            value=UNKNOWN,
            before=before,
            after=Shape(parts),
            wanted=sizes,
            how="unflatten",
            reason=reason,
            node=call.node,
            layer=None if isinstance(call.own(), Array) else call.receiver,
        )
        return moved(content, ANY)
    return moved(content, Shape((*dims[:index], *parts, *dims[index + 1 :]), prefix=whole.prefix), scores=None)


def expand_to(content: Array, wanted: Shape) -> Array:
    """Broadcast to a shape; -1 keeps a size."""
    if wanted.prefix or content.shape.prefix:
        return moved(content, ANY)
    have = (None,) * (len(wanted.dims) - len(content.shape.dims)) + content.shape.dims
    dims = [(old if new == -1 and isinstance(new, int) else new) for old, new in zip(have, wanted.dims)]
    return moved(content, Shape(dims))


def axes_argument(m: Machine, value: Value) -> object:
    """An axis or a tuple of axes as constants; None for None; MISSING where it is not known."""
    constant = m.constant(value, MISSING)
    if constant is None or isinstance(constant, int):
        return constant
    if isinstance(constant, tuple) and all(isinstance(item, int) for item in constant):
        return constant
    return MISSING
