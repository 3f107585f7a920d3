"""Other readers of pictures, all RGB: imageio, scikit-image, matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.notation import Library
from tensorlint.values import GREY, RGB, Array, Value, then_affine

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register_imageio(registry: Registry) -> None:
    """imageio, with its version 2 and 3 interfaces."""
    registry.ensure("numpy")
    for space in ("imageio", "imageio.v2", "imageio.v3"):
        lib = Library(registry, space)
        lib.rows("imread", "(uri, *args, **kwargs)", lambda call: pictures.read(call, "numpy", RGB))
        pictures.neutral(registry, space, "imwrite imsave mimsave mimwrite")


def register_skimage(registry: Registry) -> None:
    """scikit-image: what it resizes or converts, it brings to the range from 0 to 1 as well."""
    registry.ensure("numpy")
    reading = Library(registry, "skimage.io")
    reading.row("imread(fname, as_gray=False, plugin=None, **kwargs)", _skimage_read)
    pictures.neutral(registry, "skimage.io", "imshow imsave show")
    moving = Library(registry, "skimage.transform")
    moving.rows("resize rescale rotate warp", "(image, *args, preserve_range=False, **kwargs)", _resized)
    colours = Library(registry, "skimage.color")
    colours.row("rgb2gray(rgb, **kwargs)", _grey)
    colours.row("gray2rgb(image, *args, **kwargs)", lambda call: _as_grey(call, "image"))
    top = Library(registry, "skimage")
    for name in ("img_as_float", "img_as_float32", "util.img_as_float", "util.img_as_float32"):
        top.row(f"{name}(image, force_copy=False)", _as_float)


def register_matplotlib(registry: Registry) -> None:
    """matplotlib reads PNG files as floats from 0 to 1, all others as bytes."""
    registry.ensure("numpy")
    for space in ("matplotlib.image", "matplotlib.pyplot"):
        Library(registry, space).row("imread(fname, format=None)", _plot_read)


def _skimage_read(call: Call) -> Value:
    grey = call.constant("as_gray", MISSING)
    if grey is False:
        return pictures.read(call, "numpy", RGB)
    return pictures.read(call, "numpy", GREY, dtype=None, known=False)


def _resized(call: Call) -> Value:
    content = call.array("image")
    if content is None:
        return Array("numpy")
    content = content.derive(library="numpy")  # whatever it was handed
    name = call.row.name.rpartition(".")[2]
    shape = pictures.spread_out(content.shape, channels_last=True)
    moved = pictures.placed(content, name, call.token, shape)
    kept = call.constant("preserve_range", MISSING)
    if kept is True:
        return moved.derive(dtype="float64")
    return pictures.to_unit_range(moved, name, call.token, "float64") if kept is False else moved.derive(closed=False)


def _grey(call: Call) -> Value:
    content = call.array("rgb")
    if content is None:
        return Array("numpy")
    return pictures.to_unit_range(pictures.converted(content, GREY, call.token, pictures.FLAT), "rgb2gray", call.token, "float64")


def _as_grey(call: Call, name: str) -> Value:
    content = call.array(name)
    return Array("numpy") if content is None else pictures.converted(content, GREY, call.token, pictures.COLOURS)


def _as_float(call: Call) -> Value:
    content = call.array("image")
    return Array("numpy") if content is None else pictures.to_unit_range(content, "img_as_float", call.token, "float64")


def _plot_read(call: Call) -> Value:
    name = call.constant("fname", MISSING)
    kind = name.rpartition(".")[2].lower() if isinstance(name, str) else ""
    if kind in {"jpg", "jpeg", "bmp"}:
        return pictures.read(call, "numpy", RGB)
    out = pictures.read(call, "numpy", RGB, dtype="float32" if kind == "png" else None, known=kind == "png")
    return out.derive(steps=then_affine((), 1 / 255, 0.0, call.row.name, call.token)) if kind == "png" else out
