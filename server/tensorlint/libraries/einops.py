"""einops: rearrange, reduce, repeat, einsum, pack and unpack; as functions and as layers of torch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.joining import parts_of, together
from tensorlint.libraries.arrays.patterns import einsum
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import dim_of, number_of, shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, UNKNOWN, Array, Dim, Sequence, Shape, Tuple, Value, add, divide, multiply, same

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

GROUP: Final = re.compile(r"\(([^()]*)\)|(\.\.\.|…|\S+)")
Axis = tuple[str, ...]


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "einops")
    lib.rows("rearrange repeat", "(tensor, pattern, **axes_lengths)", _function)
    lib.row("reduce(tensor, pattern, reduction, **axes_lengths)", _function)
    lib.row("einsum(*tensors_and_pattern)", _einsum)
    lib.row("pack(tensors, pattern)", _packed)
    lib.row("unpack(tensor, packed_shapes, pattern)", _unpacked)
    layers = Library(registry, "einops.layers.torch")
    registry.ensure("torch")
    layers.klass("Rearrange(pattern, **axes_lengths)", bases="torch.nn.Module", forward=_layer)
    layers.klass("Reduce(pattern, reduction, **axes_lengths)", bases="torch.nn.Module", forward=_layer)


def axes_of(side: str) -> list[Axis] | None:
    """`"b (h w) c"` as a list of groups of names; None where it cannot be read."""
    out: list[Axis] = []
    for match in GROUP.finditer(side.strip()):
        names = tuple(match[1].split()) if match[1] is not None else (match[2],)
        if any("(" in name or ")" in name for name in names):
            return None
        out.append(names)
    return out


def _function(call: Call) -> Value:
    content = call.content("tensor")
    if isinstance(content, (Tuple, Sequence)):
        return Array("torch", ANY)
    if not isinstance(content, Array):
        return Array("torch", ANY)
    lengths = {name: dim_of(call.machine, value) for name, value in call.bound.items() if name not in {"tensor", "pattern", "reduction"}}
    return _applied(call, content, call.constant("pattern", MISSING), lengths)


def _layer(call: Call) -> Value:
    from tensorlint.libraries.torch.layers import input_of, layer_of, setting

    m = call.machine
    lengths = {name: dim_of(m, value) for name, value in layer_of(call).arguments if name not in {"pattern", "reduction"}}
    return _applied(call, input_of(call), m.constant(setting(call, "pattern"), MISSING), lengths)


def _applied(call: Call, content: Array, pattern: object, lengths: dict[str, Dim]) -> Array:
    shape = _shape(call, content, pattern, dict(lengths)) if isinstance(pattern, str) else ANY
    return changed(content, shape).derive(flags=frozenset())


def _shape(call: Call, content: Array, pattern: str, sizes: dict[str, Dim]) -> Shape:
    left, _, right = pattern.partition("->")
    before, after = axes_of(left), axes_of(right)
    if before is None or after is None or content.shape.prefix:
        return ANY
    dims = list(content.shape.dims)
    dots = next((at for at, names in enumerate(before) if names in {("...",), ("…",)}), None)
    lead: tuple[Dim, ...] = ()
    if dots is not None:
        count = len(dims) - (len(before) - 1)
        if count < 0:
            return ANY
        lead = tuple(dims[dots : dots + count])
        dims[dots : dots + count] = []
        before = before[:dots] + before[dots + 1 :]
    if len(dims) != len(before) or not all(_bind(names, dim, sizes) for names, dim in zip(before, dims)):
        wanted = Shape(_product(names, sizes) for names in before)
        refuse(call.machine, "reshape", call.place, value=None, before=content, after=wanted, wanted=wanted, how="rearrange", reason="count", node=call.node)
        return ANY
    out: list[Dim] = []
    for names in after:
        if names in {("...",), ("…",)}:
            out += lead
        elif any(name in {"...", "…"} for name in names):
            return ANY
        else:
            out.append(_product(names, sizes))
    return Shape(out)


def _bind(names: Axis, dim: Dim, sizes: dict[str, Dim]) -> bool:
    """Gives the names of one axis their sizes; False where they provably do not multiply to it."""
    open_names = [name for name in names if not name.isdigit() and name not in sizes]
    known = _product(tuple(name for name in names if name not in open_names), sizes)
    if not open_names:
        return same(known, dim) is not False
    if len(open_names) == 1:
        name = open_names[0]
        if isinstance(dim, int) and isinstance(known, int) and (known == 0 or dim % known):
            return False
        sizes[name] = dim if known == 1 else divide(dim, known)
        return True
    for name in open_names:
        sizes[name] = None
    return True


def _product(names: Axis, sizes: dict[str, Dim]) -> Dim:
    total: Dim = 1
    for name in names:
        total = multiply(total, int(name) if name.isdigit() else sizes.get(name))
    return total


def _einsum(call: Call) -> Value:
    values = call.star("tensors_and_pattern")
    pattern = call.machine.constant(values[-1], MISSING) if values else None
    if not isinstance(pattern, str):
        return Array("torch", ANY)
    letters: dict[str, str] = {}

    def short(side: str) -> str:
        return "".join(name if name == "..." else letters.setdefault(name, chr(97 + len(letters))) for name in side.split())

    left, _, right = pattern.partition("->")
    text = ",".join(short(part) for part in left.split(",")) + "->" + short(right)
    first = call.machine.content(values[0])
    return einsum(call, text, values[:-1], first.library if isinstance(first, Array) else "torch")


def _around(call: Call) -> tuple[int, int] | None:
    """How many axes stand before and behind those that are put into one (`"b * c"`)."""
    pattern = call.constant("pattern", MISSING)
    names = pattern.split() if isinstance(pattern, str) else []
    return (names.index("*"), len(names) - names.index("*") - 1) if names.count("*") == 1 else None


def _packed(call: Call) -> Value:
    """Several in one: of each the axes in the middle become one, and these are put behind one another. Beside it, what those axes were."""
    m, around = call.machine, _around(call)
    parts, known = parts_of(m, call["tensors"])
    if around is None or not known or not parts or any(part.shape.prefix or len(part.shape.dims) < sum(around) for part in parts):
        return Tuple((Array(parts[0].library, ANY) if parts else UNKNOWN, UNKNOWN))
    front, back = around
    middles = [part.shape.dims[front : len(part.shape.dims) - back] for part in parts]
    total: Dim = 0
    for middle in middles:
        total = add(total, Shape(middle).size())
    first = parts[0].shape.dims
    shape = Shape((*first[:front], total, *first[len(first) - back :]))
    shapes = Sequence(tuple(Tuple(tuple(map(number_of, middle))) for middle in middles))
    return Tuple((changed(together(parts, known=True), shape), m.make(shapes, call.token, "shapes")))


def _unpacked(call: Call) -> Value:
    """The parts again; one size may be left open."""
    m, around, content = call.machine, _around(call), call.array("tensor")
    told = items_of(call.content("packed_shapes"))
    if content is None:
        return UNKNOWN
    whole = content.shape.dims
    if around is None or content.shape.prefix or len(whole) != sum(around) + 1:
        around = None
    if told is None:
        return m.make(Sequence((), changed(content, ANY)), call.token)
    out: list[Value] = []
    for each in told:
        middle = shape_argument(m, (each,)) if isinstance(m.content(each), (Tuple, Sequence)) else ANY
        if around is None or middle.prefix:
            out.append(changed(content, ANY))
            continue
        sizes = tuple(None if size == -1 else size for size in middle.dims)
        out.append(changed(content, Shape((*whole[: around[0]], *sizes, *whole[around[0] + 1 :]))))
    return m.make(Sequence(tuple(out)), call.token)
