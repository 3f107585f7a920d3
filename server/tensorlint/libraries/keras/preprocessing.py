"""Layers that prepare data: scaling, looking up, encoding, and the random ones that only training runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import labels
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.keras.arrays import array_in, made
from tensorlint.libraries.keras.layers import LAYER, apply_layer
from tensorlint.libraries.keras.settings import flag_setting, has_channels_last, setting
from tensorlint.libraries.keras.vocabularies import LOOKUPS as ADAPTED
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, TRUE, Array, Fact, LibraryObject, Ref, Shape, Statistic, Step, Value, keys, then, then_affine

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

RANDOM: Final = (
    "RandomFlip RandomRotation RandomZoom RandomTranslation RandomContrast RandomBrightness RandomHue RandomSaturation RandomSharpness RandomShear "
    "RandomGrayscale RandomPosterization RandomColorJitter RandomErasing RandomGaussianBlur RandomInvert RandomPerspective RandomElasticTransform "
    "RandAugment AugMix MixUp CutMix"
)
LOOKUPS: Final = "Hashing HashedCrossing"


def register(registry: Registry) -> None:
    """keras.layers, the preprocessing ones."""
    lib = Library(registry, "keras.layers")
    normalization = lib.klass("Normalization(axis=-1, mean=None, variance=None, invert=False, **kwargs)", bases=LAYER, forward=_unadapted)
    normalization.invoked("(inputs, *args, **kwargs)", _normalized)
    normalization.method("adapt(data, batch_size=None, steps=None)", _adapt)
    lib.klass("Rescaling(scale, offset=0.0, **kwargs)", bases=LAYER, forward=_rescaling)
    lib.klass("CategoryEncoding(num_tokens=None, output_mode='multi_hot', **kwargs)", bases=LAYER, forward=_encoding)
    for name in ("Resizing", "CenterCrop", "RandomCrop"):
        random = {"random": True} if name == "RandomCrop" else {}
        resized = lib.klass(f"{name}(height, width, *args, **kwargs)", bases=LAYER, forward=_resized, **random)
        if random:
            resized.invoked("(inputs, *args, training=None, **kwargs)", _at_random)
    for name in RANDOM.split():
        shaken = lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=lambda m, layer, given, token: given.derive(dtype="float32"), random=True)
        shaken.invoked("(inputs, *args, training=None, **kwargs)", _at_random)
    lib.classes(LOOKUPS, "(*args, **kwargs)", bases=LAYER, forward=_hashed)
    for old in (*RANDOM.split(), *LOOKUPS.split(), *ADAPTED.split(), "RandomCrop", "Resizing", "CenterCrop", "CategoryEncoding", "Normalization", "Rescaling"):
        lib.alias(f"experimental.preprocessing.{old}", f"keras.layers.{old}")


def _adapt(call: Call) -> Value:
    """The layer learns the mean and variance of data."""
    content = call.array("data")
    if isinstance(call.receiver, Ref):
        known = (content.origins, keys(content.steps), content.closed) if content is not None else (frozenset(), (), False)
        call.machine.set(call.receiver.cell, "fitted", Fact("fitted", call.token, known))
    return NONE


def _normalized(call: Call) -> Value:
    """Called on data: the step of what it was adapted to."""
    given = call.content("inputs")
    fitted = call.machine.get(call.receiver.cell, "fitted") if isinstance(call.receiver, Ref) else None
    if not isinstance(given, Array) or not given.origins:
        return given
    if not isinstance(fitted, Fact) or not isinstance(fitted.detail, tuple):
        return given.derive(library="tensorflow", dtype="float32", closed=False)
    origins, before, known = fitted.detail
    steps = given.steps
    for kind, how in (("mean", "subtract"), ("std", "divide")):
        steps = then(steps, Step(how, Statistic(kind, origins, 0, before, fitted.token), "Normalization", fitted.token))
    return given.derive(library="tensorflow", dtype="float32", steps=steps, closed=given.closed and bool(known), base=None)


def _unadapted(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(dtype="float32", steps=(), closed=False)


def _rescaling(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    scale, offset = m.constant(setting(m, layer, "scale"), MISSING), m.constant(setting(m, layer, "offset"), MISSING)
    if isinstance(scale, (int, float)) and isinstance(offset, (int, float)):
        return given.derive(dtype="float32", steps=then_affine(given.steps, float(scale), float(offset), "Rescaling", token))
    return given.derive(dtype="float32", steps=then(given.steps, Step("function", None, "Rescaling", token)), closed=False)


def _encoding(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    count = dim_of(m, setting(m, layer, "num_tokens"))
    if m.constant(setting(m, layer, "output_mode"), MISSING) != "one_hot":
        return made(given, ANY)
    dims = given.shape.dims
    data = given.derive(shape=Shape(dims[:-1])) if not given.shape.prefix and len(dims) > 1 and dims[-1] == 1 else given
    return labels.one_hot(data, count, "float32")


def _hashed(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    """A number for each entry."""
    plain = flag_setting(m, layer, "output_mode", default="int") == "int" and not layer.name.endswith("HashedCrossing")
    return made(given, given.shape if plain else ANY).derive(dtype="int64" if plain else None)


def _resized(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    size = dim_of(m, setting(m, layer, "height")), dim_of(m, setting(m, layer, "width"))
    dims = given.shape.dims
    given = given if layer.name.endswith("Resizing") else given.derive(dtype="float32")
    if given.shape.prefix or len(dims) not in {3, 4} or not has_channels_last(m, layer):
        return given.derive(shape=ANY)
    return given.derive(shape=Shape((*dims[:-3], *size, dims[-1])))


def _at_random(call: Call) -> Value:
    """A random layer called by itself: `training=True` switches it on."""
    m = call.machine
    out = apply_layer(m, call.receiver or NONE, call["inputs"], call)
    return shaken(m, out, call.receiver, call) if call["training"] == TRUE else out


def shaken(m: Machine, out: Value, layer: Value | None, call: Call) -> Value:
    """What a random layer that is switched on gives: a random step more."""
    content = m.content(layer) if layer is not None else NONE
    held = array_in(m, out)
    name = content.name.rpartition(".")[2] if isinstance(content, LibraryObject) else "random"
    return held.derive(library="tensorflow", steps=then(held.steps, Step("random", (name,), name, call.token)))
