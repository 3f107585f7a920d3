"""Functions that give tensors of TensorFlow, whatever they are handed: an array of numpy is converted on the way in (tried on TensorFlow 2.21 and Keras 3.15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library, unknown
from tensorlint.values import Array, Tuple

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Row, Transfer
    from tensorlint.values import Value


class Tensors(Library):
    """A namespace whose functions give tensors."""

    def row(self, signature: str, run: Transfer = unknown, **facts: object) -> Row:
        """A function whose arrays are told as tensors."""

        def giving(call: Call) -> Value:
            return _told_as_tensors(run(call))

        return super().row(signature, giving if run is not unknown else run, **facts)


def _told_as_tensors(value: Value) -> Value:
    if isinstance(value, Array):
        return value if value.library == "tensorflow" else value.derive(library="tensorflow", base=None)
    if isinstance(value, Tuple):
        items = tuple(map(_told_as_tensors, value.items))
        return value if all(new is old for new, old in zip(items, value.items)) else Tuple(items, value.rest, value.names)
    return value
