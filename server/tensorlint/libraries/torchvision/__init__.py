"""torchvision: transforms, data sets, readers, and models with the weights that go with them. Tried on 0.29."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of torchvision."""
    from tensorlint.libraries.torchvision import datasets, functional, models, scenes, transforms, weights

    registry.ensure("torch")
    registry.ensure("PIL")
    for table in (transforms, functional, datasets, weights, models, scenes):
        table.register(registry)
