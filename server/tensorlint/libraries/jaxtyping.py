"""jaxtyping, torchtyping and `Annotated`: classes that tell the dtype and the shape of an annotated array."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

KINDS: Final = "Float Int UInt Integer Inexact Real Num Shaped Complex"
"""Any dtype of a kind: which one it is, they do not tell."""
EXACT: Final = {
    "Bool": "bool", "Float16": "float16", "BFloat16": "bfloat16", "Float32": "float32", "Float64": "float64", "Int8": "int8", "Int16": "int16", "Int32": "int32",
    "Int64": "int64", "UInt8": "uint8", "UInt16": "uint16", "UInt32": "uint32", "UInt64": "uint64", "Complex64": "complex64", "Complex128": "complex128",
}  # fmt: skip


def register(registry: Registry) -> None:
    """The classes of jaxtyping."""
    lib = Library(registry, "jaxtyping")
    for name in KINDS.split():
        lib.klass(f"{name}(*args)", annotates="")
    for name, dtype in EXACT.items():
        lib.klass(f"{name}(*args)", annotates=dtype)
    for package in ("typing", "typing_extensions"):
        Library(registry, package).klass("Annotated(*args)", annotates="")
    Library(registry, "torchtyping").klass("TensorType(*args)", annotates_arrays_of="torch")
    lib.rows("jaxtyped", "(fn=None, **kwargs)", lambda call: call["fn"])
