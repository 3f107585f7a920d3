"""Lightning: a LightningModule is a module whose steps the framework runs, in the right mode and with the right gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.modules import MODULE
from tensorlint.values import UNKNOWN

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

HOOKS = (
    "training_step",
    "validation_step",
    "test_step",
    "predict_step",
    "configure_optimizers",
    "on_validation_epoch_end",
    "on_train_epoch_end",
    "on_test_epoch_end",
)


def register(registry: Registry) -> None:
    """The rows under all the names that the package has had."""
    registry.ensure("torch")
    for name in ("lightning", "lightning.pytorch", "pytorch_lightning"):
        lib = Library(registry, name)
        module = lib.klass("LightningModule(*args, **kwargs)", bases=MODULE, hooks=HOOKS)
        module.methods("log log_dict save_hyperparameters print manual_backward optimizers", "(*args, **kwargs)", lambda call: UNKNOWN)
        lib.klass("LightningDataModule(*args, **kwargs)")
