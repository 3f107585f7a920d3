"""PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of torch."""
    from tensorlint.libraries.torch import (
        activations,
        algebra,
        autograd,
        averaging,
        conversions,
        convolutions,
        creation,
        data,
        dense,
        distributions,
        dropout,
        functions_of_functions,
        joining,
        loaders,
        losses,
        making,
        modules,
        moving,
        normalisation,
        operations,
        optimizers,
        ordering,
        reparametrizing,
        sequences,
        spatial,
        tensors,
    )

    registry.ensure("numpy")  # `.numpy()` gives its arrays
    for table in (
        tensors,
        conversions,
        creation,
        operations,
        algebra,
        moving,
        ordering,
        joining,
        making,
        autograd,
        modules,
        functions_of_functions,
        convolutions,
        dense,
        normalisation,
        sequences,
        activations,
        spatial,
        dropout,
        losses,
        optimizers,
        reparametrizing,
        averaging,
        data,
        loaders,
        distributions,
    ):
        table.register(registry)
    tensors.take_numpy_names(registry)
    tensors.recognise(registry)
