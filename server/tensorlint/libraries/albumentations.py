"""albumentations: pipelines called with `image=`, giving a dict. Tried on 2.0.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries import pictures, pipelines
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, GREY, NONE, UNKNOWN, Array, Dim, LibraryObject, Mapping_, Ref, Sequence, Shape, Step, Tuple, Value, then

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

BASE: Final = "albumentations.BasicTransform"
LIKELY: Final = (
    "HorizontalFlip VerticalFlip Transpose RandomRotate90 Rotate SafeRotate ShiftScaleRotate Affine Perspective ElasticTransform GridDistortion OpticalDistortion "
    "RandomBrightnessContrast RandomBrightness RandomContrast HueSaturationValue RGBShift ColorJitter RandomGamma CLAHE GaussNoise GaussianBlur Blur MotionBlur MedianBlur "
    "ISONoise ImageCompression CoarseDropout Cutout GridDropout ChannelShuffle ChannelDropout RandomScale RandomFog RandomRain RandomShadow RandomSunFlare Sharpen Emboss "
    "Posterize Solarize Equalize InvertImg Downscale PiecewiseAffine Superpixels RandomToneCurve Defocus ZoomBlur XYMasking Morphological PlanckianJitter GlassBlur Flip D4"
)
"""Done with a probability of one half unless another is given."""
CROPS: Final = "RandomCrop RandomResizedCrop RandomSizedCrop CropNonEmptyMaskIfExists RandomCropNearBBox BBoxSafeRandomCrop RandomSizedBBoxSafeCrop"
"""Always done, and drawn each time."""
CERTAIN: Final = "Resize CenterCrop Crop PadIfNeeded SmallestMaxSize LongestMaxSize CropAndPad"
TURNS: Final = frozenset({"Transpose", "RandomRotate90", "D4"})
"""Rows may become columns."""
SIZED: Final = frozenset({"Resize", "CenterCrop", "RandomCrop", "RandomResizedCrop", "RandomSizedCrop"})
"""They give pictures of the size that they are told: its height and width, or both as one."""
RESIZES: Final = frozenset({"crop_border", "fit_output", "keep_size", "?"})
"""Settings by which what keeps the size of a picture may change it."""
FIXED_AT_ONE: Final = frozenset({"HorizontalFlip", "VerticalFlip", "Transpose", "InvertImg", "Equalize"})
"""Certain once their probability is one: they draw nothing else."""


def register(registry: Registry) -> None:
    """The rows of albumentations."""
    registry.ensure("numpy")
    registry.ensure("torch")
    lib = Library(registry, "albumentations")
    base = lib.klass("BasicTransform(*args, p=0.5, **kwargs)", pipeline=_step)
    base.invoked("(*args, **data)", _applied)
    lib.klass("Compose(transforms, *args, p=1.0, **kwargs)", bases=BASE, step=_composed)
    lib.klass("Sequential(transforms, p=0.5)", bases=BASE, step=_perhaps_composed)
    for name in ("OneOf", "SomeOf", "OneOrOther", "RandomOrder"):
        lib.klass(f"{name}(transforms=None, *args, p=0.5, **kwargs)", bases=BASE, step=_one_of)
    lib.klass(
        "Normalize(mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225), max_pixel_value=255.0, normalization='standard', p=1.0)", bases=BASE, step=_normalize
    )
    lib.klass("ToFloat(max_value=None, p=1.0)", bases=BASE, step=_to_float)
    lib.klass("ToGray(*args, p=0.5, **kwargs)", bases=BASE, step=_to_grey)
    lib.klass("NoOp(*args, **kwargs)", bases=BASE, step=lambda m, content, given, token: given)
    for name in LIKELY.split():
        lib.klass(f"{name}(*args, p=0.5, **kwargs)", bases=BASE, step=_drawn)
    for name in CROPS.split():
        lib.klass(f"{name}(*args, p=1.0, **kwargs)", bases=BASE, step=_drawn)
    for name in CERTAIN.split():
        lib.klass(f"{name}(*args, p=1.0, **kwargs)", bases=BASE, step=_moved)
    lib.klass("pytorch.ToTensorV2(transpose_mask=False, p=1.0)", bases=BASE, step=_to_tensor)
    lib.klass("pytorch.ToTensor(*args, **kwargs)", bases=BASE)
    lib.alias("pytorch.transforms", "albumentations.pytorch")
    lib.alias("ToTensorV2", "albumentations.pytorch.ToTensorV2")
    for module in ("augmentations", "augmentations.transforms", "core.composition", "imgaug"):
        lib.alias(module, "albumentations")


def _setting(m: Machine, content: LibraryObject, name: str) -> object:
    value = content.get(name, MISSING)
    if value is not MISSING:
        return m.constant(value, MISSING)
    cls = m.registry.lookup(content.name)
    for parameter in cls.init.parameters if isinstance(cls, LibraryClass) else ():
        if parameter.name == name and parameter.default is not None:
            return m.constant(parameter.default, MISSING)
    return MISSING


def _applied(call: Call) -> Value:
    """`pipeline(image=picture, mask=…)["image"]`."""
    m = call.machine
    given = call.content("image")
    if not isinstance(given, Array):
        given = Array("numpy", ANY)
    with pipelines.applying(m, call.receiver or UNKNOWN, call):
        out = _step(m, call.receiver or UNKNOWN, given)
    entries: list[tuple[object, Value]] = [("image", m.box(out, call.token, "image"))]
    if isinstance(mask := call.content("mask") if "mask" in call.bound else None, Array):
        entries.append(("mask", m.box(_with_its_picture(mask, given, out), call.token, "mask")))
    return m.make(Mapping_(tuple(entries), UNKNOWN), call.token)


def _with_its_picture(mask: Array, before: Array, after: Array) -> Array:
    """The mask of a picture: as high and wide as that has become; what else was done to it is not followed."""
    rank = mask.shape.rank
    if rank is None or after.shape.rank != 3:
        shape = ANY
    else:
        size = after.shape.dims[1:] if after.library == "torch" else after.shape.dims[:2]
        shape = Shape((*size, *mask.shape.dims[2:])) if rank == 2 or (rank == 3 and after.library != "torch") else ANY
    return mask.derive(library=after.library, shape=shape, closed=False, base=None, formula=None)


def _size_of(m: Machine, content: LibraryObject) -> tuple[Dim, Dim] | None:
    """The height and width that a transform was told to give."""
    given = m.content(content.get("*args", Tuple(())))
    places = list(given.items) if isinstance(given, Tuple) else []
    size = content.get("size", places[0] if places and isinstance(m.content(places[0]), (Tuple, Sequence)) else NONE)
    held = (
        items_of(m.content(size))
        if m.content(size) != NONE
        else [content.get("height", (places or [UNKNOWN])[0]), content.get("width", (places[1:] or [UNKNOWN])[0])]
    )
    if held is None or len(held) != 2:
        return None
    height, width = (dim_of(m, each) for each in held)
    return height, width


def _shape_after(m: Machine, content: LibraryObject, given: Array) -> Shape:
    """The shape of a picture behind a transform that is done."""
    name, shape = content.name.rpartition(".")[2], given.shape
    if shape.rank not in {2, 3} or given.library == "torch":
        return ANY
    if name in SIZED:
        size = _size_of(m, content)
        return Shape((*((None, None) if size is None else size), *shape.dims[2:]))
    still = name in LIKELY.split() and name not in TURNS | {"RandomScale"} and RESIZES.isdisjoint(dict(content.arguments))
    square = name in TURNS and isinstance(shape.dims[0], int) and shape.dims[0] == shape.dims[1]
    return shape if still or square else Shape((None, None, *shape.dims[2:]))


def _step(m: Machine, transform: Value, given: Array) -> Array:
    content = m.content(transform)
    cls = m.registry.class_named(content.name) if isinstance(content, LibraryObject) else None
    run = cls.action("step") if cls is not None else None
    if run is None:
        return given.derive(shape=ANY, closed=False, image=None)
    token = (transform.cell.place, transform.cell.path) if isinstance(transform, Ref) else (None, None)
    changed: Array = run(m, content, given, token)
    return changed


def _composed(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    items = items_of(m.content(content.get("transforms")))
    if items is None:
        return given.derive(shape=ANY, closed=False, image=None)
    for item in items:
        if m.constant(item, MISSING) is not None:
            given = _step(m, item, given)
    return given


def _perhaps_composed(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    p = _setting(m, content, "p")
    if p == 0:
        return given
    return _composed(m, content, given, token) if p == 1 else _by_lot(m, content, given, token)


def _one_of(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    p = _setting(m, content, "p")
    items = items_of(m.content(content.get("transforms")))
    if p == 0:
        return given
    if p == 1 and items is not None and len(items) == 1:
        return _composed(m, content, given, token)
    return _by_lot(m, content, given, token)


def _by_lot(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    name, p = content.name.rpartition(".")[2], _setting(m, content, "p")
    if p is MISSING:
        return given.derive(shape=ANY, closed=False)
    after = _shape_after(m, content, given)
    certain = p == 1 or (not after.prefix and after == given.shape)
    shape = after if certain else ANY if after.prefix else Shape((None, None, *after.dims[2:]))
    return given.derive(steps=then(given.steps, Step("random", (name, p), name, token, via=pipelines.via(m))), shape=shape, base=None)


def _drawn(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    name, p = content.name.rpartition(".")[2], _setting(m, content, "p")
    if p == 0:
        return given
    if p == 1 and name in FIXED_AT_ONE:
        return pictures.placed(given, name, token, _shape_after(m, content, given))
    return _by_lot(m, content, given, token)


def _moved(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    if _setting(m, content, "p") != 1:
        return _by_lot(m, content, given, token)
    return pictures.placed(given, content.name.rpartition(".")[2], token, _shape_after(m, content, given))


def _normalize(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """`(x / max_pixel_value - mean) / std`."""
    mean, std, top = (_setting(m, content, name) for name in ("mean", "std", "max_pixel_value"))
    plain = _setting(m, content, "normalization") == "standard" and _setting(m, content, "p") == 1
    if not plain or not isinstance(top, (int, float)) or not top or MISSING in (mean, std):
        return given.derive(closed=False)
    from tensorlint.values import then_affine

    scaled = given.derive(steps=then_affine(given.steps, 1 / float(top), 0.0, "Normalize", token))
    return pictures.normalized(scaled, mean, std, "Normalize", token).derive(dtype="float32")


def _to_float(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """Divided by the largest value of the dtype unless another is given."""
    top = _setting(m, content, "max_value")
    if top in (None, 255, 255.0):
        return pictures.to_unit_range(given, "ToFloat", token)
    return given.derive(closed=False)


def _to_grey(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    p = _setting(m, content, "p")
    if p == 0:
        return given
    return pictures.converted(given, GREY, token, ANY) if p == 1 else _by_lot(m, content, given, token)


def _to_tensor(m: Machine, content: LibraryObject, given: Array, token: object) -> Array:
    """The channels come first; the numbers stay."""
    return pictures.channels_first(given, "torch")
