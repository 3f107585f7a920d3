"""How high and wide a picture is after a transform: where that is told, or follows from how it was before (tried on 0.29)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.values import Array, Const, Dim, Number, Sequence, Shape, Tuple, Value, add

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine

    Get = Callable[[str], Value]
    """The argument of a name, or its default."""
    Size = tuple[Dim, Dim]

UNTOLD: Final = (None, None)
CUT: Final = frozenset({"CenterCrop", "RandomCrop", "RandomResizedCrop"})
"""Those that give just the size that they are told (where the picture is too small, they fill it up or raise)."""
KEEPING: Final = frozenset({
    "RandomHorizontalFlip", "RandomVerticalFlip", "RandomAffine", "RandomPerspective", "ElasticTransform", "AutoAugment",
    "RandAugment", "TrivialAugmentWide", "AugMix", "RandomAdjustSharpness", "RandomAutocontrast", "RandomEqualize", "RandomPosterize", "RandomSolarize",
})  # fmt: skip
"""Those that move pixels inside of the picture, or change some of their values."""
FUNCTIONS: Final = {
    "resize": ("Resize", ("size", "interpolation", "max_size")),
    "center_crop": ("CenterCrop", ("size",)),
    "pad": ("Pad", ("padding",)),
    "crop": ("crop", ("top", "left", "height", "width")),
    "resized_crop": ("CenterCrop", ("top", "left", "height", "width", "size")),
    **dict.fromkeys(("hflip", "vflip", "horizontal_flip", "vertical_flip", "perspective", "affine"), ("RandomAffine", ())),
    "rotate": ("RandomRotation", ("angle", "interpolation", "expand")),
}
"""Functions: the class that does to the size what they do, and their arguments behind the picture by position."""


def after(m: Machine, name: str, given: Array, get: Get) -> Shape:
    """The shape of a picture that a transform has moved: the channels stay."""
    keeps = name in KEEPING or (name == "RandomRotation" and m.constant(get("expand"), MISSING) is False)
    if keeps:
        return given.shape
    shape = pictures.spread_out(given.shape, channels_last=given.library != "torch")
    if shape.rank is None or shape.rank < 2:
        return shape
    high, wide = _size(m, name, _size_of(given), get)
    if given.library == "torch" or shape.rank == 2:
        return Shape((*shape.dims[:-2], high, wide))
    return Shape((*shape.dims[:-3], high, wide, shape.dims[-1]))


def _size_of(given: Array) -> Size:
    dims = given.shape.dims
    return (dims[-2], dims[-1]) if given.library == "torch" or len(dims) == 2 else (dims[-3], dims[-2])


def _size(m: Machine, name: str, before: Size, get: Get) -> Size:
    if name in CUT:
        return _pair(m, get("size"))
    if name in {"Resize", "Scale"}:
        return _resized(m, before, get)
    if name == "Pad":
        return _padded(m, before, get("padding"))
    return (dim_of(m, get("height")), dim_of(m, get("width"))) if name == "crop" else UNTOLD


def _pair(m: Machine, told: Value) -> Size:
    """A height and a width; of one number, both."""
    content = m.content(told)
    if isinstance(content, (Tuple, Sequence)) and content.rest is None and len(content.items) in {1, 2}:
        return dim_of(m, content.items[0]), dim_of(m, content.items[-1])
    return (dim_of(m, told), dim_of(m, told)) if isinstance(content, (Const, Number)) else UNTOLD


def _resized(m: Machine, before: Size, get: Get) -> Size:
    """Of one number, the shorter side; the other follows."""
    content = m.content(get("size"))
    both = isinstance(content, (Tuple, Sequence)) and content.rest is None and len(content.items) == 2
    if both:
        return _pair(m, content)
    alone = content.items[0] if isinstance(content, (Tuple, Sequence)) and content.rest is None and len(content.items) == 1 else content
    short = dim_of(m, alone)
    if m.constant(get("max_size"), MISSING) is not None or not isinstance(short, int) or not all(isinstance(each, int) and each for each in before):
        return UNTOLD
    high, wide = before
    assert isinstance(high, int)
    assert isinstance(wide, int)
    return (int(short * high / wide), short) if wide <= high else (short, int(short * wide / high))


def _padded(m: Machine, before: Size, told: Value) -> Size:
    """One number for all sides; two: for left and right, for top and bottom; four: left, top, right, bottom."""
    content = m.content(told)
    single = isinstance(content, (Const, Number))
    items = (told,) * 4 if single else content.items if isinstance(content, (Tuple, Sequence)) and content.rest is None else ()
    sides = [dim_of(m, item) for item in items]
    sides = sides * 2 if len(sides) == 2 else sides * 4 if len(sides) == 1 else sides
    if len(sides) != 4 or None in sides:
        return UNTOLD
    return add(add(before[0], sides[1]), sides[3]), add(add(before[1], sides[0]), sides[2])
