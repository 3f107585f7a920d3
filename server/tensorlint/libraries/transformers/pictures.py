"""The processors of pictures: they become an array (pictures, channels, rows, columns), of the size that the processor was told or that its weights have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.transformers.configurations import WEIGHTS
from tensorlint.libraries.transformers.families import published
from tensorlint.libraries.transformers.tokenizers import ENCODING, LIBRARIES
from tensorlint.values import UNKNOWN, Array, Const, Dim, LibraryObject, Mapping_, Number, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

CLASSES: Final = "ViTImageProcessor ViTImageProcessorFast ViTFeatureExtractor DeiTImageProcessor DeiTImageProcessorFast DeiTFeatureExtractor BeitImageProcessor BeitFeatureExtractor"
AUTO: Final = "AutoImageProcessor AutoFeatureExtractor AutoProcessor"
SIDE: Final = 224
"""How high and wide pictures become, where nobody says otherwise (tried with version 5)."""
SIZED: Final = re.compile(r"vit-\w+-patch\d+-(\d+)(?:-in21k)?")
"""Names of weights that say it."""
HARMLESS: Final = frozenset({WEIGHTS, "use_fast", "image_mean", "image_std", "cache_dir", "revision", "token"})
"""What a processor may be told that changes no size."""


def rows(lib: Library) -> None:
    """The classes, and how they are read."""
    base = lib.klass("BaseImageProcessor(*args, **kwargs)")
    base.invoked("(images=None, *args, return_tensors=None, **kwargs)", _processed)
    base.methods("preprocess", "(images=None, *args, return_tensors=None, **kwargs)", _processed)
    for name in CLASSES.split():
        made = lib.klass(f"{name}(*args, **kwargs)", bases="transformers.BaseImageProcessor")
        lib.row(f"{name}.from_pretrained({WEIGHTS}=None, *args, **kwargs)", lambda call, name=made.cls.name: _read(call, name))  # type: ignore[misc]
    for name in AUTO.split():
        lib.row(f"{name}.from_pretrained({WEIGHTS}=None, *args, **kwargs)", _of_any_kind)


def _read(call: Call, cls: str) -> Value:
    kept = tuple((name, value) for name, value in call.bound.items() if name != "*args")
    return make_object(call.machine, LibraryObject(cls, kept if not call.star() and FURTHER not in call.bound else (("?", UNKNOWN),)), call.place)


def _of_any_kind(call: Call) -> Value:
    """What weights of pictures are read with; of other weights it may be made for texts or sounds."""
    known = published(call.constant(WEIGHTS, MISSING))
    return _read(call, "transformers.ViTImageProcessor") if known is not None and known[0] == "ViT" and "Processor" in call.row.name else UNKNOWN


def _processed(call: Call) -> Value:
    """Pictures as an array: one of each, whose size is the processor's."""
    m = call.machine
    wanted = call.constant("return_tensors", MISSING)
    if wanted not in LIBRARIES or FURTHER in call.bound or call.star():
        return UNKNOWN
    library, _ = LIBRARIES[str(wanted)]
    m.registry.ensure(library)
    content = m.content(call["images"])
    one = isinstance(content, Array) and content.library == "pil"
    rows = 1 if one else length_of(content) if isinstance(content, (Sequence, Tuple)) and _is_of_single(m, content) else None
    told = call.bound.keys() <= {"images", "return_tensors"}
    size = _size(m, call.own()) if told else None
    shape = Shape((rows, *((None, None, None) if size is None else (3, *size))))
    origins = content.origins if isinstance(content, Array) else frozenset()
    pictures = Array(library, shape, "float32", origins)
    return m.make(Mapping_((("pixel_values", m.box(pictures, call.token, "pixel_values")),), UNKNOWN, ENCODING), call.token)


def _is_of_single(m: Machine, pictures: Sequence | Tuple) -> bool:
    """Whether a list holds pictures: several that stand in it as one batch or list are put among the others."""
    held = [m.content(each) for each in (*pictures.items, *(() if pictures.rest is None else (pictures.rest,)))]
    return not any(isinstance(each, (Sequence, Tuple)) or (isinstance(each, Array) and each.shape.rank == 4) for each in held)


def _size(m: Machine, own: Value) -> tuple[Dim, Dim] | None:
    """The height and width: of the weights that were read, by their name; else as it was told, or as it is by itself."""
    if not isinstance(own, LibraryObject):
        return None
    given = dict(own.arguments)
    if WEIGHTS in given:
        name = m.constant(given[WEIGHTS], MISSING)
        said = SIZED.fullmatch(name.rpartition("/")[2]) if isinstance(name, str) and published(name) is not None else None
        return (int(said[1]), int(said[1])) if said and given.keys() <= HARMLESS else None
    if given.keys() <= HARMLESS:
        return SIDE, SIDE
    if not given.keys() <= {*HARMLESS, "size"} or ".ViT" not in own.name:
        return None
    size = m.content(given["size"])
    if isinstance(size, Mapping_):
        high, wide = size.get("height"), size.get("width")
        return None if high is None or wide is None else (dim_of(m, high), dim_of(m, wide))
    return (dim_of(m, size), dim_of(m, size)) if isinstance(size, (Const, Number)) else None
