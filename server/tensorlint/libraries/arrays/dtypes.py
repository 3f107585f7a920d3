"""Dtypes: their names in the array libraries, and what two of them give together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.values import Array, Const, LibraryName, Number, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

ORDER: Final = ("bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64", "complex64", "complex128")
NAMES: Final = {name: name for name in ORDER} | {
    "float": "float32", "double": "float64", "half": "float16", "long": "int64", "int": "int32", "short": "int16", "bool_": "bool",
    "uint16": "uint16", "uint32": "uint32", "uint64": "uint64",
}  # fmt: skip
PYTHON: Final = {"float": "float64", "int": "int64", "bool": "bool", "complex": "complex128"}


def dtype_of(m: Machine, value: Value) -> str | None:
    """The dtype that an argument names: `torch.long`, `np.float32`, `float`, "float32"."""
    content = m.content(value)
    if isinstance(content, LibraryName):
        top, _, name = content.name.rpartition(".")
        if top == "builtins":
            return PYTHON.get(name)
        if top == "numpy" and name in {"float", "int", "double", "long", "half", "short", "single", "intp"}:
            return {"double": "float64", "long": "int64", "half": "float16", "short": "int16", "single": "float32", "intp": "int64"}.get(name)
        return NAMES.get(name)
    if isinstance(content, Const) and isinstance(content.value, str):
        text = content.value
        return PYTHON.get(text) or NAMES.get(text) or {"f4": "float32", "f8": "float64", "i4": "int32", "i8": "int64"}.get(text)
    return None


def is_float(dtype: str | None) -> bool | None:
    """Whether a dtype is a floating one; None where it is not known."""
    return None if dtype is None else dtype.startswith(("float", "bfloat"))


def is_integer(dtype: str | None) -> bool | None:
    """Whether a dtype is an integer one."""
    return None if dtype is None else dtype.startswith(("int", "uint"))


def scalar_kind(value: Value) -> str | None:
    """ "bool", "int" or "float" for a Python number."""
    if isinstance(value, Number):
        return value.kind
    if isinstance(value, Const) and isinstance(value.value, (bool, int, float)):
        return type(value.value).__name__
    return None


def promote(a: Array, other: Value) -> str | None:
    """The dtype of arithmetic between an array and another array or a Python number."""
    if isinstance(other, Array):
        return promote_names(a.dtype, other.dtype, torch_like=a.library == "torch" or other.library == "torch")
    kind = scalar_kind(other)
    if a.dtype is None or kind is None:
        return None
    if kind == "float" and not is_float(a.dtype) and not a.dtype.startswith("complex"):
        return "float32" if a.library == "torch" else "float64"
    if a.dtype == "bool" and kind == "int":
        return "int64"
    return a.dtype


def promote_names(a: str | None, b: str | None, *, torch_like: bool = False) -> str | None:
    """The common dtype of two arrays."""
    if a == b:
        return a
    if a is None or b is None or a not in ORDER or b not in ORDER:
        return None
    low, high = sorted((a, b), key=ORDER.index)
    if is_integer(low) and is_integer(high) and "uint8" in {low, high}:
        return "int16" if high == "int8" else high
    if is_float(high) and (is_integer(low) or low == "bool"):
        if torch_like or low in {"bool", "int8", "uint8"}:
            return high
        return {"float16": "float32"}.get(high, high) if low == "int16" else "float64"
    if {low, high} == {"float16", "bfloat16"}:
        return "float32"
    return high
