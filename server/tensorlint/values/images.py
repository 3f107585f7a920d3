"""Pictures: which order their channels have, on which axis they lie, and who read them."""

from __future__ import annotations

from typing import Final

from tensorlint.values.base import Token

RGB: Final = "RGB"
BGR: Final = "BGR"
GREY: Final = "grey"
SWAPPED: Final = {RGB: BGR, BGR: RGB}


class Image:
    """What an array of pixels came from.

    order: "RGB", "BGR", "grey" (one value a pixel, or equal ones), "" (not known any more).
    axis: where the channels lie, counted from the end (-1 or -3); None where that is not known.
    reader: what read it, as a person would say it ("cv2.imread"). token: where it was read.
    turned: where the channels were last put in another order; None where they are as they were read.
    """

    __slots__ = ("_hash", "axis", "order", "reader", "token", "turned")

    def __init__(self, order: str, reader: str, token: Token, axis: int | None = -1, turned: Token = None) -> None:
        self.order = order
        self.reader = reader
        self.token = token
        self.axis = axis
        self.turned = turned
        self._hash = hash((order, reader, token, axis, turned))

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is Image
            and other._hash == self._hash
            and (other.order, other.reader, other.token, other.axis, other.turned) == (self.order, self.reader, self.token, self.axis, self.turned)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.order or 'picture'} of {self.reader}"

    def swapped(self, token: Token) -> Image:
        """With the first and the last channel in each other's place."""
        return Image(SWAPPED.get(self.order, self.order), self.reader, self.token, self.axis, token)

    def as_order(self, order: str, token: Token) -> Image:
        """Converted to an order, whatever it was."""
        return Image(order, self.reader, self.token, self.axis, token)

    def on_axis(self, axis: int | None) -> Image:
        """With the channels on another axis."""
        return self if axis == self.axis else Image(self.order, self.reader, self.token, axis, self.turned)


def join_images(a: Image | None, b: Image | None) -> Image | None:
    """What holds of pictures of which each is one of two; nothing where their orders differ."""
    if a is None or b is None or a == b:
        return a if a == b else None
    if a.order != b.order:
        return None
    return a if a.axis == b.axis else a.on_axis(None)
