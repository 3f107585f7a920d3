"""Pillow: its pictures are RGB unless they are converted; arrays made of them have rows first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.arrays.creation import as_source
from tensorlint.libraries.notation import Library
from tensorlint.values import GREY, INT, NONE, RGB, UNKNOWN, Array, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

GREYS: Final = {"L", "1", "I", "F", "LA"}
MOVES: Final = "resize crop rotate transpose reduce transform expand"
SAME: Final = "copy load draft"


def register(registry: Registry) -> None:
    """The rows of Pillow."""
    registry.ensure("numpy")
    lib = Library(registry, "PIL.Image")
    picture = lib.klass("Image(*args, **kwargs)")
    registry.arrays["pil"] = picture.cls
    picture.hooks(getattr=_attribute, enter=lambda m, manager, content: manager, exit=lambda m, manager, content: None)
    picture.method("convert(mode=None, *args, **kwargs)", _convert)
    picture.methods(MOVES, "(*args, **kwargs)", _moved)
    picture.methods(SAME, "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)
    picture.method("thumbnail(size, *args, **kwargs)", lambda call: NONE)
    picture.methods("show", "(*args, **kwargs)", _shown)
    picture.methods("save", "(*args, **kwargs)", _saved)
    picture.methods("close verify seek", "(*args, **kwargs)", lambda call: NONE)
    picture.methods("filter point", "(*args, **kwargs)", _revalued)
    picture.methods("getbands getbbox getcolors histogram getpixel tobytes getextrema", "(*args, **kwargs)", lambda call: UNKNOWN)
    picture.method("getdata(band=None)", lambda call: Sequence((), UNKNOWN))
    lib.row("open(fp, mode='r', formats=None)", lambda call: pictures.read(call, "pil", RGB))
    lib.row("fromarray(obj, mode=None)", _from_array)
    lib.row("new(mode, size, color=0)", lambda call: as_source(call, Array("pil", dtype="uint8")))
    ops = Library(registry, "PIL.ImageOps")
    ops.rows("exif_transpose fit pad contain cover mirror flip expand scale crop", "(image, *args, **kwargs)", _placed)
    ops.row("grayscale(image)", lambda call: _as(call.content("image"), "L", call))
    ops.rows("invert autocontrast equalize posterize solarize", "(image, *args, **kwargs)", _revalued)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "size":
        return Tuple((INT, INT))
    return INT if name in {"width", "height"} else None


def _convert(call: Call) -> Value:
    return _as(call.own(), call.constant("mode", MISSING), call)


def _as(content: Value, mode: object, call: Call) -> Value:
    if not isinstance(content, Array):
        return Array("pil", dtype="uint8")
    if mode in GREYS:
        return pictures.converted(content, GREY, call.token, pictures.FLAT)
    if mode == "RGB":
        return content.derive(shape=pictures.COLOURS, base=None)
    if mode in {"RGBA", "RGBX"}:
        return content.derive(shape=Shape((None, None, 4)), base=None)
    return content.derive(image=None, closed=False, base=None)


def _moved(call: Call) -> Value:
    content = call.own()
    return _elsewhere(content, call) if isinstance(content, Array) else UNKNOWN


def _placed(call: Call) -> Value:
    content = call.array("image")
    return UNKNOWN if content is None else _elsewhere(content, call)


def _elsewhere(content: Array, call: Call) -> Array:
    """`resize((width, height))` gives rows and columns the other way round."""
    name = call.row.name.rpartition(".")[2]
    shape = pictures.spread_out(content.shape, channels_last=True)
    size = call.machine.constant(call.star()[0], MISSING) if call.star() else call.constant("size", MISSING)
    if name == "resize" and isinstance(size, tuple) and len(size) == 2 and shape.rank in {2, 3} and all(isinstance(each, int) for each in size):
        shape = Shape((size[1], size[0], *shape.dims[2:]))
    return pictures.placed(content, name, call.token, shape)


def _revalued(call: Call) -> Value:
    content = call.own() if call.receiver is not None else call.content("image")
    name = call.row.name.rpartition(".")[2]
    return pictures.revalued(content, name, None, call.token).derive(closed=False) if isinstance(content, Array) else UNKNOWN


def _from_array(call: Call) -> Value:
    content = call.array("obj")
    return Array("pil") if content is None else content.derive(library="pil", base=None)


def _shown(call: Call) -> Value:
    call.machine.use(call.receiver or UNKNOWN, "screen", call.place)
    return NONE


def _saved(call: Call) -> Value:
    call.machine.use(call.receiver or UNKNOWN, "file", call.place)
    return NONE
