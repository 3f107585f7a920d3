"""Functions that put a module's weights on another footing (normalised, pruned): the module that they give is the one that they took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value

FUNCTIONS: Final = {
    "utils": "weight_norm spectral_norm remove_weight_norm remove_spectral_norm",
    "utils.parametrizations": "weight_norm spectral_norm orthogonal",
    "utils.prune": "identity random_unstructured l1_unstructured random_structured ln_structured custom_from_mask remove",
}


def register(registry: Registry) -> None:
    """The rows."""
    for space, names in FUNCTIONS.items():
        Library(registry, f"torch.nn.{space}").rows(names, "(module, *args, **kwargs)", _same)


def _same(call: Call) -> Value:
    return call["module"]
