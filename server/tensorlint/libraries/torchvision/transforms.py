"""Transforms of both versions: classes that make a picture into a tensor, scale it, move it, or draw lots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries import pictures, pipelines
from tensorlint.libraries.labels import constants_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.copies import original_of
from tensorlint.libraries.torchvision import chances, sizes
from tensorlint.syntax import Place
from tensorlint.values import ANY, GREY, UNKNOWN, Array, Const, LibraryName, LibraryObject, Ref, Shape, Step, Tuple, Value, then

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SPACES: Final = ("torchvision.transforms", "torchvision.transforms.v2")
GEOMETRY: Final = {
    "Resize": "(size, interpolation=None, max_size=None, antialias=None)", "CenterCrop": "(size)", "Pad": "(padding, *args, **kwargs)", "FiveCrop": "(size)", "TenCrop": "(size, *args, **kwargs)",
    "Scale": "(size, interpolation=None, max_size=None)",
}  # fmt: skip
SAME: Final = "Identity ToPureTensor SanitizeBoundingBoxes SanitizeKeyPoints ClampBoundingBoxes ConvertBoundingBoxFormat"


def register(registry: Registry) -> None:
    """torchvision.transforms and torchvision.transforms.v2."""
    Library(registry, "torchvision.transforms").alias("transforms", "torchvision.transforms")
    for space in SPACES:
        lib = Library(registry, space)
        lib.klass("Transform(*args, **kwargs)", transform=True, pipeline=step).invoked("(img, *args)", _applied)
        base = f"{space}.Transform"
        lib.klass("Compose(transforms)", bases=base, step=_composed).hooks(getattr=_part, setattr=_exchanged)
        lib.klass("RandomApply(transforms, p=0.5)", bases=base, step=_random_apply)
        lib.klass("RandomChoice(transforms, p=None)", bases=base, step=_random_choice)
        lib.klass("RandomOrder(transforms)", bases=base, step=_random_choice)
        lib.klass("ToTensor()", bases=base, step=_to_tensor)
        lib.classes("ToImage PILToTensor", "()", bases=base, step=_to_image)
        lib.klass("ToDtype(dtype=None, scale=False)", bases=base, step=_to_dtype)
        lib.klass("ConvertImageDtype(dtype=None)", bases=base, step=_convert_dtype)
        lib.klass("ToPILImage(mode=None)", bases=base, step=_to_pil)
        lib.klass("Normalize(mean, std, inplace=False)", bases=base, step=_normalize)
        lib.klass("Lambda(lambd, *args)", bases=base, step=_lambda)
        lib.klass("Grayscale(num_output_channels=1)", bases=base, step=_grey)
        lib.klass("RGB()", bases=base, step=_rgb)
        lib.classes(SAME, "(*args, **kwargs)", bases=base, step=_same)
        for name, signature in GEOMETRY.items():
            lib.klass(name + signature, bases=base, step=_geometry)
        for name, signature in chances.SIGNATURES.items():
            lib.klass(name + signature, bases=base, step=_drawn)


def setting(m: Machine, content: LibraryObject, name: str) -> object:
    """The constant of an argument of a transform, or of its default."""
    value = content.get(name, MISSING)
    if value is not MISSING:
        return m.constant(value, MISSING)
    if any(known == "?" for known, _ in content.arguments):
        return MISSING
    cls = m.registry.lookup(content.name)
    for parameter in cls.init.parameters if isinstance(cls, LibraryClass) else ():
        if parameter.name == name and parameter.default is not None:
            return m.constant(parameter.default, MISSING)
    return MISSING


def is_transform(m: Machine, value: Value) -> bool:
    """Whether a value is a transform of this library, or a pipeline of such."""
    content = m.content(value)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return isinstance(cls, LibraryClass) and bool(cls.fact("transform"))


def step(m: Machine, transform: Value, given: Array) -> Array:
    """The picture after a transform; open where that is not known."""
    content = m.content(transform)
    if m.constant(transform, MISSING) is None:
        return given
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        run = cls.action("step") if cls is not None else None
        if run is not None:
            changed: Array = run(m, content, given, _birth(transform))
            return changed
    return _of_callable(m, transform, given)


def _of_callable(m: Machine, transform: Value, given: Array) -> Array:
    """A function, or an object of a class of the program, as a step of a pipeline."""
    from tensorlint.interpreter.calls import call_value

    out = m.content(call_value(m, transform, [m.box(given, _birth(transform), "step")], {}, m.frame.unit.body[0]))
    return out if isinstance(out, Array) else given.derive(shape=ANY, dtype=None, closed=False, image=None)


def _birth(transform: Value) -> tuple[object, object]:
    if not isinstance(transform, Ref):
        return (None, None)
    cell = original_of(transform.cell)
    return (cell.place, cell.path)


def _applied(call: Call) -> Value:
    """`transform(picture)`, called by hand or by a data set of the program."""
    m = call.machine
    given = call.content("img")
    if not isinstance(given, Array):
        given = Array("pil", ANY)
    with pipelines.applying(m, call.receiver or UNKNOWN, call):
        out = step(m, call.receiver or UNKNOWN, given)
    rest = call.star()
    return Tuple((out, *(UNKNOWN for _ in rest))) if rest else out


def _part(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`pipeline.transforms`: the very list that it was built with, which may grow."""
    return content.get(name) if isinstance(content, LibraryObject) and name == "transforms" else None


def _exchanged(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`pipeline.transforms = steps`."""
    content = m.content(receiver)
    if name != "transforms" or not isinstance(content, LibraryObject):
        return False
    m.write(receiver, LibraryObject(content.name, ((name, value),), content.token))
    return True


def _composed(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    items = items_of(m.content(content.get("transforms")))
    if items is None:
        return given.derive(library="torch", shape=ANY, dtype=None, closed=False, image=None)
    for item in items:
        given = step(m, item, given)
    return given


def _random_apply(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    p = setting(m, content, "p")
    if p == 0:
        return given
    inner = _composed(m, content, given, token)
    shape = inner.shape if inner.shape == given.shape or p == 1 else pictures.spread_out(inner.shape, channels_last=inner.library != "torch")
    return inner if p == 1 else _by_lot(m, content, inner.derive(steps=given.steps, shape=shape), p, token)


def _random_choice(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    items = items_of(m.content(content.get("transforms")))
    if items is not None and len(items) < 2:
        return _composed(m, content, given, token)
    return _by_lot(m, content, given.derive(shape=ANY), None, token)


def _by_lot(m: Machine, content: LibraryObject, given: Array, p: object, token: object) -> Array:
    name = content.name.rpartition(".")[2]
    return given.derive(steps=then(given.steps, Step("random", (name, None if p is MISSING else p), name, token, via=pipelines.via(m))), base=None)


def _to_tensor(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """Bytes become numbers from 0 to 1, the channels come first; floats stay as they are (tried)."""
    if given.library == "pil" and given.dtype is None:
        given = given.derive(dtype="uint8")
    return pictures.channels_first(pictures.to_unit_range(given, "ToTensor", token), "torch")


def _to_image(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(library="torch") if given.library == "torch" else pictures.channels_first(given, "torch")


def _dtype(m: Machine, value: Value) -> str | None:
    content = m.content(value)
    return (
        content.name.rpartition(".")[2].replace("float", "float32")
        if isinstance(content, LibraryName) and content.name.endswith(("float", "float32"))
        else None
    )


def _to_dtype(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    scale = setting(m, content, "scale")
    wanted = "float32" if _dtype(m, content.get("dtype")) else None
    if wanted is None or scale is MISSING:
        return given.derive(dtype=None, closed=False)
    return pictures.to_unit_range(given, "ToDtype", token) if scale else given.derive(dtype=wanted)


def _convert_dtype(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    if _dtype(m, content.get("dtype", LibraryName("torch.float32"))) is None:
        return given.derive(dtype=None, closed=False)
    return pictures.to_unit_range(given, "ConvertImageDtype", token)


def _to_pil(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """Of floats it makes bytes again."""
    image = given.image.on_axis(-1) if given.image is not None else None
    if given.dtype == "uint8":
        return given.derive(library="pil", shape=ANY, image=image, base=None)
    return given.derive(library="pil", shape=ANY, dtype="uint8", closed=False, image=image, base=None)


def _normalize(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    mean, std = (numbers(m, content.get(name)) for name in ("mean", "std"))
    return pictures.normalized(_met(m, content, given, (mean, std), token), mean, std, "Normalize", token)


def _met(m: Machine, content: LibraryObject, given: Array, numbers: tuple[object, object], token: object) -> Array:
    """The picture that numbers one a channel meet. A single channel against several raises in the first version, which works in place, and in the
    second comes out as so many (tried on 0.29)."""
    dims = given.shape.dims
    wanted = max((len(each) for each in numbers if isinstance(each, tuple)), default=1)
    channels = dims[-3] if given.library == "torch" and len(dims) > 2 else None
    if wanted == 1 or not isinstance(channels, int) or channels == wanted:
        return given
    if channels == 1 and content.name.startswith(SPACES[1]):
        return given.derive(shape=Shape((*dims[:-3], wanted, *dims[-2:]), prefix=given.shape.prefix))
    place = token[0] if isinstance(token, tuple) else None
    if isinstance(place, Place):
        refuse(m, "channels", place, picture=given, numbers=wanted)
    return given


def numbers(m: Machine, value: Value) -> object:
    """Constants of channels: a number, a tuple, or an array that was written down."""
    constant = m.constant(value, None)
    content = m.content(value)
    if constant is None and isinstance(content, Array):
        constant = constants_of(content)
    return constant


def _lambda(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    return _of_callable(m, content.get("lambd"), given)


def _grey(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """One channel, or three equal ones."""
    count = setting(m, content, "num_output_channels")
    width = count if isinstance(count, int) else None
    shape = Shape((width, *given.shape.dims[-2:])) if given.library == "torch" and given.shape.rank == 3 else ANY
    if given.library == "pil":
        shape = Shape((*given.shape.dims[:2],)) if given.shape.rank in {2, 3} and count == 1 else pictures.COLOURS if count == 3 else pictures.FLAT
    return pictures.converted(given, GREY, token, shape)


def _rgb(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(shape=Shape((3, *given.shape.dims[-2:])) if given.library == "torch" and given.shape.rank == 3 else ANY, base=None)


def _same(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    return given


def _geometry(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    name = content.name.rpartition(".")[2]
    if name in {"FiveCrop", "TenCrop"}:
        return pictures.placed(given, name, token, ANY)
    return pictures.placed(given, name, token, sizes.after(m, name, given, lambda wanted: argument(m, content, wanted)))


def argument(m: Machine, content: LibraryObject, name: str) -> Value:
    """What a transform was given under a name, or its default."""
    value = content.get(name, MISSING)
    if value is not MISSING:
        return value
    told = setting(m, content, name)
    return UNKNOWN if told is MISSING else Const(told)


def _drawn(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """A transform whose class draws lots, if its arguments let it."""
    name = content.name.rpartition(".")[2]
    kind = chances.chance(name, lambda argument: setting(m, content, argument))
    if kind == chances.RANDOM and name == "RandomCrop" and _crops_nothing(m, content, given):
        kind = chances.NOTHING
    if kind == chances.NOTHING:
        return given
    shape = given.shape if name in chances.VALUES else sizes.after(m, name, given, lambda wanted: argument(m, content, wanted))
    if kind == chances.UNCLEAR:
        return given.derive(shape=shape, closed=False, base=None)
    if kind == chances.CERTAIN:
        if name in {"RandomHorizontalFlip", "RandomVerticalFlip", "RandomRotation", "RandomAffine", "RandomResizedCrop"}:
            return pictures.placed(given, name, token, shape)
        return pictures.revalued(given, name, content.arguments, token)
    return _by_lot(m, content, given.derive(shape=shape), setting(m, content, "p"), token)


def _crops_nothing(m: Machine, content: LibraryObject, given: Array) -> bool:
    """Whether a crop is as large as the picture."""
    size, padding = setting(m, content, "size"), setting(m, content, "padding")
    wanted = (size, size) if isinstance(size, int) else size
    dims = given.shape.dims
    have = () if given.shape.rank != 3 else dims[1:] if given.library == "torch" else dims[:2]
    return padding is None and wanted == have
