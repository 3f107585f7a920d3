"""What a layer of Keras was built with: its arguments, their defaults, and the order of axes that goes for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import (
    UNKNOWN,
    Const,
    LibraryObject,
    Value,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


ORDER: Final = "order of the axes of pictures"


OF_KERAS_1: Final = frozenset(["border_mode", "subsample", "dim_ordering", "nb_filter", "nb_row", "nb_col", "subsample_length", "filter_length"])
"""Arguments that layers had in Keras 1 alone: today's refuse them (tried with 3.13)."""


def setting(m: Machine, layer: LibraryObject, name: str) -> Value:
    """An argument that a layer was built with, or its default."""
    value = layer.get(name, MISSING)
    if value is not MISSING:
        return value
    if any(known == "?" for known, _ in layer.arguments):
        return UNKNOWN
    cls = m.registry.lookup(layer.name)
    for parameter in cls.init.parameters:  # type: ignore[union-attr]
        if parameter.name == name:
            return UNKNOWN if parameter.default is None else parameter.default
    return UNKNOWN


def usual_axes(m: Machine) -> Value:
    """The order of the axes of pictures for layers that are not told; as it is before anybody sets it."""
    order = m.get(AMBIENT, ORDER)
    return Const("channels_last") if order is MISSING else order  # type: ignore[return-value]


def has_channels_last(m: Machine, layer: LibraryObject) -> bool:
    """Whether the last axis is known to be that of the channels."""
    order = flag_setting(m, layer, "data_format", default=None)
    return (m.constant(usual_axes(m), MISSING) if order is None else order) == "channels_last"


def flag_setting(m: Machine, layer: LibraryObject, name: str, default: object) -> object:
    """An option that the signature leaves to its keywords, as a constant; MISSING where it is not known."""
    value = layer.get(name, MISSING)
    if value is MISSING:
        return MISSING if any(known == "?" for known, _ in layer.arguments) else default
    return m.constant(value, MISSING)
