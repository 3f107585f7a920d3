"""Keras, by itself or as `tf.keras`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of Keras."""
    from tensorlint.libraries.keras import images, layers, losses, models, tensors

    registry.ensure("numpy")  # `predict` gives its arrays
    for table in (tensors, layers, models, losses, images):
        table.register(registry)
