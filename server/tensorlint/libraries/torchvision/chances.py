"""Which transforms draw lots: by their arguments, a transform is random, certain, or nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING

if TYPE_CHECKING:
    from collections.abc import Callable

    Get = Callable[[str], object]
    """The constant of an argument (its default where it is not given); MISSING where it is not known."""

RANDOM: Final = "random"
CERTAIN: Final = "certain"
NOTHING: Final = "nothing"
UNCLEAR: Final = "unclear"

ONCE: Final = {
    "RandomHorizontalFlip": "(p=0.5)", "RandomVerticalFlip": "(p=0.5)", "RandomGrayscale": "(p=0.1)", "RandomInvert": "(p=0.5)", "RandomPosterize": "(bits, p=0.5)",
    "RandomSolarize": "(threshold, p=0.5)", "RandomAdjustSharpness": "(sharpness_factor, p=0.5)", "RandomAutocontrast": "(p=0.5)", "RandomEqualize": "(p=0.5)",
}  # fmt: skip
"""Transforms that do one certain thing with probability p."""
DRAWN: Final = {
    "RandomErasing": "(p=0.5, scale=(0.02, 0.33), ratio=(0.3, 3.3), value=0, inplace=False)",
    "RandomPerspective": "(distortion_scale=0.5, p=0.5, interpolation=None, fill=0)",
    "RandomPhotometricDistort": "(brightness=None, contrast=None, saturation=None, hue=None, p=0.5)",
    "RandomZoomOut": "(fill=0, side_range=None, p=0.5)",
}
"""Transforms that draw what they do, with probability p."""
ALWAYS: Final = {
    "AutoAugment": "(policy=None, *args, **kwargs)", "RandAugment": "(num_ops=2, magnitude=9, *args, **kwargs)", "TrivialAugmentWide": "(*args, **kwargs)",
    "AugMix": "(*args, **kwargs)", "RandomIoUCrop": "(*args, **kwargs)", "RandomShortestSize": "(*args, **kwargs)", "ScaleJitter": "(*args, **kwargs)",
    "RandomResize": "(*args, **kwargs)", "RandomChannelPermutation": "()", "GaussianNoise": "(mean=0.0, sigma=0.1, clip=True)", "ElasticTransform": "(alpha=50.0, *args, **kwargs)",
    "CutMix": "(*args, **kwargs)", "MixUp": "(*args, **kwargs)",
}  # fmt: skip
RANGED: Final = {
    "RandomRotation": "(degrees, interpolation=None, expand=False, center=None, fill=0, resample=None)",
    "RandomAffine": "(degrees, translate=None, scale=None, shear=None, interpolation=None, fill=0, center=None, resample=None, fillcolor=0)",
    "ColorJitter": "(brightness=0, contrast=0, saturation=0, hue=0)",
    "RandomCrop": "(size, padding=None, pad_if_needed=False, fill=0, padding_mode='constant')",
    "RandomResizedCrop": "(size, scale=(0.08, 1.0), ratio=(0.75, 1.3333333), interpolation=None, antialias=None)",
    "GaussianBlur": "(kernel_size, sigma=(0.1, 2.0))",
}
"""Transforms that draw from the ranges that they are given."""
SIGNATURES: Final = {**ONCE, **DRAWN, **ALWAYS, **RANGED}
VALUES: Final = frozenset({"RandomErasing", "ColorJitter", "GaussianBlur", "GaussianNoise", "RandomInvert", "RandomGrayscale", "RandomPhotometricDistort"})
"""Those that leave the pixels where they are (the size too)."""


def chance(name: str, get: Get) -> str:
    """What a transform leaves to chance."""
    if name in ONCE:
        return _of_probability(get("p"), CERTAIN)
    if name in DRAWN:
        return _of_probability(get("p"), RANDOM)
    if name in RANGED:
        return _RANGES[name](get)
    return RANDOM


def _of_probability(p: object, certain: str) -> str:
    if not isinstance(p, (int, float)):
        return UNCLEAR
    return NOTHING if p == 0 else certain if p == 1 else RANDOM


def _of_range(value: object, *, nothing: object, symmetric: bool = True) -> str:
    """A bound (for lots between minus and plus it) or a pair of bounds."""
    if value is MISSING:
        return UNCLEAR
    if value is None or value == nothing:
        return NOTHING
    if isinstance(value, (int, float)):
        return RANDOM if symmetric else CERTAIN
    if isinstance(value, tuple) and len(value) == 2:
        return RANDOM if value[0] != value[1] else NOTHING if value[0] == nothing else CERTAIN
    return RANDOM


def _most(*kinds: str) -> str:
    return next((kind for kind in (RANDOM, UNCLEAR, CERTAIN) if kind in kinds), NOTHING)


def _jitter(get: Get) -> str:
    parts = [_of_range(get(name), nothing=0) for name in ("brightness", "contrast", "saturation", "hue")]
    return _most(*parts)


def _affine(get: Get) -> str:
    shift = get("translate")
    moved = UNCLEAR if shift is MISSING else NOTHING if shift in (None, (0, 0), (0.0, 0.0)) else RANDOM
    return _most(_of_range(get("degrees"), nothing=0), moved, _of_range(get("scale"), nothing=(1, 1)), _of_range(get("shear"), nothing=0))


def _resized_crop(get: Get) -> str:
    scale, ratio = get("scale"), get("ratio")
    if MISSING in (scale, ratio):
        return UNCLEAR
    whole = all(isinstance(each, tuple) and len(each) == 2 and each[0] == each[1] for each in (scale, ratio))
    return CERTAIN if whole and scale == (1, 1) else RANDOM


_RANGES: Final[dict[str, Callable[[Get], str]]] = {
    "RandomRotation": lambda get: _of_range(get("degrees"), nothing=0),
    "RandomAffine": _affine,
    "ColorJitter": _jitter,
    "RandomCrop": lambda get: RANDOM,
    "RandomResizedCrop": _resized_crop,
    "GaussianBlur": lambda get: _of_range(get("sigma"), nothing=None, symmetric=False),
}
