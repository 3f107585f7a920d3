"""Shapes in a small notation: `"... m k, ... k n -> ... m n"` is a matrix product, `"n n -> n n"` an inverse.

Names are sizes, the same name the same size; numbers are themselves; `...` are any leading axes, which broadcast; `m*p` and `min(m,n)` are worked out; `|` parts several results.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import refuse
from tensorlint.libraries.arrays.dtypes import is_float, promote_names
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.values import ANY, NO_FLAGS, Array, Dim, Origins, Shape, Tuple, Value, broadcast, multiply, same, unite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.interpreter.vocabulary import Call, Transfer

ELLIPSIS: Final = "..."
Sizes = dict[str, Dim]


class Misfit(Exception):
    """The shapes provably do not match."""


def follows(pattern: str, *, dtype: str = "same", results: tuple[str, ...] = (), names: str = "") -> Transfer:
    """A row's transfer by a pattern over its first parameters. `dtype`: "same", "float", "promote" or a name; `results`: one for each of several results."""
    left, _, right = pattern.partition("->")
    inputs = [part.split() for part in left.split(",")]
    outputs = [part.split() for part in right.split("|")]

    def run(call: Call) -> Value:
        arrays = arguments(call, len(inputs))
        base = next((each for each in arrays if each is not None), None)
        if base is None or "container" in base.flags:  # whose output it is is not known, so neither is whose function this is
            return Array(str(call.row.facts.get("library", "numpy")), ANY)
        try:
            shapes = solve([ANY if each is None else each.shape for each in arrays], inputs, outputs)
        except Misfit:
            if len(inputs) > 1:
                known = [each for each in arrays if each is not None]
                refuse(call.machine, "product", call.place, a=known[0], b=known[-1], node=call.node)
            shapes = [ANY] * len(outputs)
        made = [_made(call, arrays, base, shape, results[index] if results else dtype) for index, shape in enumerate(shapes)]
        return made[0] if len(made) == 1 else Tuple(tuple(made), None, tuple(names.split()))

    return run


def kron(call: Call) -> Value:
    """Every number of the one with the whole of the other: along each axis the sizes are multiplied, counted from the last (tried)."""
    a, b = arguments(call, 2)
    if a is None or b is None or a.shape.rank is None or b.shape.rank is None or max(a.shape.rank, b.shape.rank) > 9:
        return Array(str(call.row.facts.get("library", "numpy")), ANY)
    left, right = ([f"{letter}{axis}" for axis in range(each.shape.rank - 1, -1, -1)] for letter, each in (("m", a), ("p", b)))  # type: ignore[operator]
    pairs = [*zip(left[::-1], right[::-1])]
    longer = max(left, right, key=len)
    made = longer[: len(longer) - len(pairs)] + [f"{one}*{other}" for one, other in reversed(pairs)]
    return follows(f"{' '.join(left)}, {' '.join(right)} -> {' '.join(made)}", dtype="promote")(call)


def arguments(call: Call, count: int) -> list[Array | None]:
    """The receiver (where there is one) and the first arguments, as arrays."""
    out: list[Array | None] = []
    if call.receiver is not None:
        own = call.own()
        out.append(own if isinstance(own, Array) else None)
    for parameter in call.row.signature.parameters:
        if len(out) < count:
            out.append(as_array(call, parameter.name))
    return out + [None] * (count - len(out))


def as_array(call: Call, name: str) -> Array | None:
    """An argument as an array; lists of numbers are ones for numpy's functions."""
    found = call.array(name)
    if found is None and call.row.facts.get("library", "numpy") == "numpy":
        from tensorlint.libraries.arrays.creation import from_literal

        return from_literal(call.machine, call[name], "numpy")
    return found


def _made(call: Call, arrays: Sequence[Array | None], base: Array, shape: Shape, dtype: str) -> Array:
    known = [each for each in arrays if each is not None]
    kind: str | None = base.dtype
    if dtype == "promote" or (dtype == "float" and len(arrays) > 1):
        kind = known[0].dtype
        for each in known[1:]:
            kind = promote_names(kind, each.dtype, torch_like=base.library == "torch")
        kind = kind if len(known) == len(arrays) else None
    if dtype == "float" and kind is not None and not is_float(kind) and not kind.startswith("complex"):
        kind = "float32" if base.library == "torch" else "float64"
    if dtype not in {"promote", "float", "same"}:
        kind = dtype
    graph = graph_of_all(call.machine, list(known))
    return Array(base.library, shape, kind, unite_all(known), graph=graph).derive(flags=NO_FLAGS)


def unite_all(arrays: Sequence[Array]) -> Origins:
    """All that the arrays came from."""
    origins = arrays[0].origins
    for each in arrays[1:]:
        origins = unite(origins, each.origins)
    return origins


def solve(shapes: Sequence[Shape], inputs: Sequence[Sequence[str]], outputs: Sequence[Sequence[str]], *, ones: bool = False) -> list[Shape]:
    """The shapes of the results; `ones`: a size of 1 stands for any. Raises Misfit where the arguments provably do not match."""
    sizes: Sizes = {}
    leads: list[Shape] = []
    for shape, names in zip(shapes, inputs):
        lead = _match(shape, list(names), sizes, ones=ones)
        if lead is not None:
            leads.append(lead)
    lead = Shape(())
    for each in leads:
        lead, fits = broadcast(lead, each)
        if fits is False:
            raise Misfit
    return [_result(names, sizes, lead) for names in outputs]


def _match(shape: Shape, names: list[str], sizes: Sizes, *, ones: bool = False) -> Shape | None:
    """Binds the sizes of one argument; gives its leading axes where the pattern has `...`."""
    dims = list(shape.dims)
    at = names.index(ELLIPSIS) if ELLIPSIS in names else None
    if shape.prefix:
        tail = names if at is None else names[at + 1 :]
        for name, dim in zip(reversed(tail), reversed(dims)):
            _bind(name, dim, sizes, ones=ones)
        return None if at is None else ANY
    fixed = len(names) - (at is not None)
    if len(dims) < fixed or (at is None and len(dims) != fixed):
        raise Misfit
    if at is None:
        for name, dim in zip(names, dims):
            _bind(name, dim, sizes, ones=ones)
        return None
    behind = len(names) - at - 1
    for name, dim in zip(names[:at], dims):
        _bind(name, dim, sizes, ones=ones)
    for name, dim in zip(names[at + 1 :], dims[len(dims) - behind :] if behind else ()):
        _bind(name, dim, sizes, ones=ones)
    return Shape(dims[at : len(dims) - behind])


def _bind(name: str, dim: Dim, sizes: Sizes, *, ones: bool) -> None:
    if name == "_":
        return
    known: Dim = int(name) if name.isdigit() else sizes.get(name)
    if ones and (known == 1 or dim == 1) and not name.isdigit():
        sizes[name] = dim if known in {1, None} else known
        return
    if same(known, dim) is False:
        raise Misfit
    if not name.isdigit() and known is None:
        sizes[name] = dim


def _result(names: Sequence[str], sizes: Sizes, lead: Shape) -> Shape:
    if ELLIPSIS in names:
        at = list(names).index(ELLIPSIS)
        front, back = [_size(name, sizes) for name in names[:at]], [_size(name, sizes) for name in names[at + 1 :]]
        if lead.prefix:
            return Shape((*lead.dims, *back), prefix=True)
        return Shape((*front, *lead.dims, *back))
    return Shape(_size(name, sizes) for name in names)


def _size(name: str, sizes: Sizes) -> Dim:
    if name.isdigit():
        return int(name)
    if name.startswith("min("):
        a, b = (sizes.get(each) for each in name[4:-1].split(","))
        return min(a, b) if isinstance(a, int) and isinstance(b, int) else a if same(a, b) else None
    total: Dim = 1
    for each in name.split("*"):
        total = multiply(total, sizes.get(each))
    return total


def einsum(call: Call, equation: object, values: Sequence[Value], library: str) -> Value:
    """`einsum("b t c, c -> b t", x, w)`."""
    arrays = [content if isinstance(content := call.machine.content(value), Array) else None for value in values]
    known = [each for each in arrays if each is not None]
    if not isinstance(equation, str) or not known:
        return Array(library, ANY, None, unite_all(known) if known else frozenset())
    left, arrow, right = equation.replace(" ", "").partition("->")
    inputs = [_letters(part) for part in left.split(",")]
    if not arrow:
        letters = [letter for part in inputs for letter in part if letter != ELLIPSIS]
        right = ("..." if "..." in left else "") + "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    if len(inputs) != len(arrays):
        return _made(call, arrays, known[0], ANY, "promote")
    try:
        (shape,) = solve([ANY if each is None else each.shape for each in arrays], inputs, [_letters(right)], ones=True)
    except Misfit:
        refuse(call.machine, "product", call.place, a=known[0], b=known[-1], node=call.node)
        shape = ANY
    return _made(call, arrays, known[0], shape, "promote")


def _letters(part: str) -> list[str]:
    out: list[str] = []
    while part:
        step = 3 if part.startswith(ELLIPSIS) else 1
        out.append(part[:step])
        part = part[step:]
    return out


def tensordot(call: Call, axes: object, library: str) -> Array:
    """Two arrays, summed over so many of the last axes of one and the first of the other, or over the axes of each that are named."""
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None or a.shape.rank is None or b.shape.rank is None:
        return Array(library, ANY)
    if isinstance(axes, int) and not isinstance(axes, bool):
        summed = (tuple(range(a.shape.rank - axes, a.shape.rank)), tuple(range(axes))) if 0 <= axes <= min(a.shape.rank, b.shape.rank) else None
    else:
        summed = _named_axes(axes, a.shape.rank, b.shape.rank)
    if summed is None:
        return Array(library, ANY)
    dims = (dim for shape, gone in ((a.shape, summed[0]), (b.shape, summed[1])) for axis, dim in enumerate(shape.dims) if axis not in gone)
    return changed(a, Shape(dims), promote_names(a.dtype, b.dtype, torch_like=a.library == "torch"))


def _named_axes(axes: object, left: int, right: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    if not (isinstance(axes, tuple) and len(axes) == 2):
        return None
    out = []
    for each, rank in zip(axes, (left, right)):
        named = (each,) if isinstance(each, int) else each
        if not isinstance(named, tuple) or not all(isinstance(axis, int) and -rank <= axis < rank for axis in named):
            return None
        out.append(tuple(axis % rank for axis in named))
    return (out[0], out[1]) if len(out[0]) == len(out[1]) else None
