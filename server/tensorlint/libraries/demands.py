"""What weights that come ready want of their input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.values import BGR, RGB, Step, normal_form

if TYPE_CHECKING:
    from tensorlint.values import Form

IMAGENET: Final = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
HALVES: Final = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
CLIP: Final = ((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711))
CAFFE: Final = (103.939, 116.779, 123.68)


class Demand:
    """The steps, from bytes on, that the data went through on which some weights were trained, and the order of its channels.

    forms: each of these will do. remedy: what a person should apply, as the library calls it.
    """

    __slots__ = ("forms", "order", "remedy")

    def __init__(self, order: str, forms: tuple[Form, ...], remedy: str) -> None:
        self.order = order
        self.forms = forms
        self.remedy = remedy

    def __eq__(self, other: object) -> bool:
        return type(other) is Demand and (other.order, other.forms, other.remedy) == (self.order, self.forms, self.remedy)

    def __hash__(self) -> int:
        return hash((self.order, self.forms, self.remedy))

    def __repr__(self) -> str:
        return self.remedy


def normalizing(mean: object, std: object) -> Form:
    """`/ 255`, then `(x - mean) / std`."""
    return normal_form((Step("affine", (1 / 255, 0.0), "", None), Step("normalize", (mean, std), "", None)))


def scaling(scale: float, offset: float) -> Form:
    """`x * scale + offset`."""
    return normal_form((Step("affine", (scale, offset), "", None),))


def centring(mean: tuple[float, ...]) -> Form:
    """`x - mean`, with the channels as they are."""
    return normal_form((Step("subtract", mean, "", None),))


UNTOUCHED: Final[Form] = ()
MODES: Final = {
    "caffe": (BGR, centring(CAFFE)),
    "tf": (RGB, scaling(1 / 127.5, -1.0)),
    "torch": (RGB, normalizing(*IMAGENET)),
    "inside": (RGB, UNTOUCHED),
}
"""The four ways in which published weights for ImageNet were trained."""
