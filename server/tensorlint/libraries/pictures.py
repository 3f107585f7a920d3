"""Pictures in any library: reading them, and what is done to their pixels by position, by order, or by value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.vocabulary import Row
from tensorlint.libraries.pipelines import read_at
from tensorlint.values import ANY, BGR, GREY, PICTURE, RGB, Array, Image, Origin, Shape, Step, then, then_affine, turned_round

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, Token, Value

COLOURS = Shape((None, None, 3))
FLAT = Shape((None, None))


def read(call: Call, library: str, order: str, *, dtype: str | None = "uint8", shape: Shape = ANY, reader: str = "", known: bool = True) -> Array:
    """A picture read from a file, as whole numbers from 0 to 255 unless its dtype says otherwise. `known`: its range is known too."""
    name = reader or call.row.name
    token, flags = read_at(call)
    origin = Origin("file", token, "picture", medium=PICTURE)
    return Array(library, shape, dtype, frozenset({origin}), closed=known).derive(image=Image(order, name, call.token), flags=flags)


def of(order: str) -> Shape:
    """The shape of a picture read in an order."""
    return FLAT if order == GREY else COLOURS if order in {RGB, BGR} else ANY


def converted(content: Array, order: str, token: Token, shape: Shape = ANY) -> Array:
    """The picture with its channels in an order that does not depend on the one before."""
    image = content.image
    steps = turned_round(content.steps) if image is not None and {image.order, order} == {RGB, BGR} else content.steps
    return content.derive(image=None if image is None else image.as_order(order, token), steps=steps, shape=shape, base=None, formula=None)


def swapped(content: Array, token: Token) -> Array:
    """The picture with red and blue exchanged."""
    image = content.image
    return content.derive(image=None if image is None else image.swapped(token), steps=turned_round(content.steps), base=None, formula=None)


def placed(content: Array, name: str, token: Token, shape: Shape = ANY) -> Array:
    """Pixels that move and keep their values: a crop, a resize, a certain flip."""
    return content.derive(steps=then(content.steps, Step("geometry", (name,), name, token)), shape=shape, base=None, formula=None, statistic=None)


def revalued(content: Array, name: str, operand: object, token: Token) -> Array:
    """Pixels of other values by a function that is named and no more: blurred, brightened, thresholded."""
    return content.derive(steps=then(content.steps, Step("function", (name, operand), name, token)), base=None, formula=None, statistic=None)


def to_unit_range(content: Array, name: str, token: Token, dtype: str = "float32") -> Array:
    """Whole numbers from 0 to 255 become numbers from 0 to 1; what is a float already stays. Open where neither is known."""
    if content.dtype is None:
        return content.derive(dtype=dtype, closed=False)
    if content.dtype.startswith("float"):
        return content
    if content.dtype != "uint8":
        return content.derive(dtype=dtype, closed=False)
    return content.derive(dtype=dtype, steps=then_affine(content.steps, 1 / 255, 0.0, name, token), base=None)


def normalized(content: Array, mean: object, std: object, name: str, token: Token) -> Array:
    """`(x - mean) / std`, each a number or one a channel; open where those are not constants."""
    known = all(isinstance(each, (int, float, tuple)) for each in (mean, std))
    step = Step("normalize", (mean, std) if known else None, name, token)
    return content.derive(steps=then(content.steps, step), closed=content.closed and known, base=None, formula=None, statistic=None)


def channels_first(content: Array, library: str) -> Array:
    """Rows, columns, channels become channels, rows, columns, as tensors have them; a flat picture gets its one channel."""
    shape = content.shape
    if shape.rank == 3:
        shape = Shape((shape.dims[2], shape.dims[0], shape.dims[1]))
    else:
        single: Dim = 1 if shape.rank == 2 else None
        shape = Shape((single, *shape.dims)) if shape.rank == 2 else Shape((None, None, None))
    image = content.image
    return content.derive(library=library, shape=shape, image=None if image is None else image.on_axis(-3), base=None)


def spread_out(shape: Shape, *, channels_last: bool) -> Shape:
    """The shape of a picture whose height and width are not known any more."""
    if shape.rank is None or shape.rank < 2:
        return ANY
    if channels_last and shape.rank > 2:
        return Shape((*shape.dims[:-3], None, None, shape.dims[-1]))
    return Shape((*shape.dims[:-2], None, None))


def neutral(registry: Registry, space: str, names: str) -> None:
    """Functions that show, save or draw: they change nothing of what a model gets."""
    for name in names.split():
        registry.entries[f"{space}.{name}"] = Row(f"{space}.{name}", Signature("(*args, **kwargs)"), _shown, {})


def _shown(call: Call) -> Value:
    from tensorlint.values import UNKNOWN

    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return UNKNOWN
