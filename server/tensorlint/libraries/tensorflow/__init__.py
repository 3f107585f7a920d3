"""TensorFlow: its sessions of version 1, gradient tapes, the arithmetic of its tensors, its losses, and `tf.data`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

SHARED: Final = (
    "nn data math image random reduce_mean reduce_sum cast constant one_hot reshape GradientTape Variable matmul zeros ones square equal "
    "random_normal random_uniform truncated_normal"
)
"""What version 1 has under the names of version 2."""


def register(registry: Registry) -> None:
    """The rows of tensorflow."""
    from tensorlint.libraries.notation import Library
    from tensorlint.libraries.tensorflow import arithmetic, data, images, losses, networks, rearranging, sessions, tapes

    registry.ensure("keras")
    lib = Library(registry, "tensorflow")
    for name in ("keras", "python.keras", "contrib.keras", "compat.v1.keras", "compat.v2.keras", "_api.v2.keras"):
        lib.alias(name, "keras")
    for table in (sessions, tapes, arithmetic, rearranging, losses, networks, images, data):
        table.register(registry)
    for old in ("compat.v1", "compat.v2"):
        for name in SHARED.split():
            lib.alias(f"{old}.{name}", f"tensorflow.{name}")
    registry.neutral.update({"tensorflow.get_logger", "tensorflow.config", "tensorflow.test", "tensorflow.summary", "tensorflow.saved_model"})
