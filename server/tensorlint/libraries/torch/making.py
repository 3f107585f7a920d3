"""Tensors made after others (`x.new_zeros`), of indices, and windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.arrays import repeating
from tensorlint.libraries.arrays.creation import asked_shape, from_literal, generated, wanted_dtype
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.tensors import tensor_of, tensor_rows
from tensorlint.values import ANY, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


MAX_ROWS: Final = 100_000
"""Of more rows, it is not counted how many numbers stand on one side of the diagonal."""


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "torch")
    _making(lib, tensor_rows(registry))


def _making(lib: Library, tensor: ClassRows) -> None:
    tensor.methods(
        "new_zeros new_ones new_empty", "(*size, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False)", _new, library="torch"
    )
    tensor.method("new_full(size, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False)", _new_full, library="torch")
    tensor.method("new_tensor(data, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False)", _new_tensor, library="torch")
    lib.rows("tril_indices triu_indices", "(row, col, offset=0, *, dtype=None, device=None, layout=None)", _half_of_the_indices, library="torch")
    for name in ("hann_window", "hamming_window", "blackman_window", "bartlett_window", "kaiser_window"):
        lib.row(f"{name}(window_length, periodic=True, *args, **kwargs)", _window, library="torch")


def _new(call: Call) -> Value:
    sizes = call.star("size") or ((call["size"],) if call.given("size") else ())
    return generated(call, "torch", asked_shape(call.machine, sizes), wanted_dtype(call, tensor_of(call).dtype))


def _new_full(call: Call) -> Value:
    return generated(call, "torch", asked_shape(call.machine, (call["size"],)), wanted_dtype(call, tensor_of(call).dtype))


def _new_tensor(call: Call) -> Value:
    """Of the tensor's own dtype, whatever the numbers are."""
    made = from_literal(call.machine, call["data"], "torch")
    return generated(call, "torch", ANY if made is None else made.shape, wanted_dtype(call, tensor_of(call).dtype))


def _half_of_the_indices(call: Call) -> Value:
    """Where the numbers on one side of the diagonal stand: as many as there are on that side."""
    rows, columns, offset = (repeating.count_of(call, name) for name in ("row", "col", "offset"))
    count = None
    if isinstance(rows, int) and isinstance(columns, int) and isinstance(offset, int) and rows <= MAX_ROWS:
        below = sum(min(max(row + offset + 1, 0), columns) for row in range(rows))
        above = rows * columns - sum(min(max(row + offset, 0), columns) for row in range(rows))
        count = below if call.row.name.endswith("tril_indices") else above
    return generated(call, "torch", Shape((2, count)), wanted_dtype(call, "int64"))


def _window(call: Call) -> Value:
    return generated(call, "torch", Shape((repeating.count_of(call, "window_length"),)), "float32")
