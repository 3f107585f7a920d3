"""PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of torch."""
    from tensorlint.libraries.torch import activations, autograd, creation, data, dropout, layers, losses, modules, operations, optimizers, tensors

    registry.ensure("numpy")  # `.numpy()` gives its arrays
    for table in (tensors, creation, operations, autograd, modules, layers, activations, dropout, losses, optimizers, data):
        table.register(registry)
