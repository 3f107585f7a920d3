"""Keras, by itself or as `tf.keras`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of Keras."""
    from tensorlint.libraries.keras import (
        activations,
        applications,
        backend,
        callbacks,
        convolutions,
        datasets,
        files,
        images,
        labels,
        layers,
        losses,
        merging,
        metrics,
        models,
        operations,
        preprocessing,
        recurrent,
        spellings,
        tensors,
        training,
        vocabularies,
    )

    registry.ensure("numpy")  # `predict` gives its arrays
    for table in (
        tensors, layers, activations, convolutions, recurrent, merging, vocabularies, preprocessing, models, training, losses, metrics, operations, labels, datasets, images,
        applications, backend, callbacks, files, spellings,
    ):  # fmt: skip
        table.register(registry)
