"""Where the names of Keras have stood over the years: old modules, private ones, and those inside TensorFlow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

OLD_LAYERS: Final = (
    "core convolutional pooling recurrent embeddings normalization noise wrappers advanced_activations convolutional_recurrent local merge cudnn_recurrent "
    "preprocessing attention reshaping regularization merging activation rnn dense"
)
MODULES: Final = {
    "src.layers": "keras.layers", "src.losses": "keras.losses", "src.models": "keras.models", "src.utils": "keras.utils", "src.datasets": "keras.datasets",
    "src.applications": "keras.applications", "src.ops": "keras.ops", "src.activations": "keras.activations", "engine.topology.Layer": "keras.layers.Layer",
    "engine.base_layer.Layer": "keras.layers.Layer", "engine.Layer": "keras.layers.Layer", "Layer": "keras.layers.Layer", "engine.topology.Input": "keras.layers.Input",
    "engine.Input": "keras.layers.Input", "engine.input_layer.Input": "keras.layers.Input", "Input": "keras.layers.Input", "engine.training.Model": "keras.Model",
    "engine.Model": "keras.Model", "engine.sequential.Sequential": "keras.Sequential", "models.Model": "keras.Model", "models.Sequential": "keras.Sequential",
    "src.models.sequential.Sequential": "keras.Sequential", "src.models.model.Model": "keras.Model", "src.engine.sequential.Sequential": "keras.Sequential",
    "layers.InputSpec": "keras.InputSpec", "Loss": "keras.losses.Loss", "objectives": "keras.losses",
}  # fmt: skip


def register(registry: Registry) -> None:
    """Aliases of whole modules, and of single names where a module was taken apart."""
    lib = Library(registry, "keras")
    for name in OLD_LAYERS.split():
        lib.alias(f"layers.{name}", "keras.layers")
    for old, new in MODULES.items():
        lib.alias(old, new)


def register_apart(registry: Registry) -> None:
    """The package that `keras.preprocessing` was for some releases, by itself (1.0 and 1.1: the same classes and defaults)."""
    Library(registry, "keras_preprocessing").alias("", "keras.preprocessing")
