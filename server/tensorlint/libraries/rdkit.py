"""RDKit, as far as it makes arrays of molecules (tried on 2026.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.values import NONE, Ref, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """rdkit.DataStructs."""
    registry.ensure("numpy")
    for space in ("rdkit.DataStructs", "rdkit.DataStructs.cDataStructs"):
        Library(registry, space).row("ConvertToNumpyArray(bv, destArray)", _filled)


def _filled(call: Call) -> Value:
    """The bits of a fingerprint are written into an array, which is resized to as many whatever shape it had."""
    held, content = call["destArray"], call.array("destArray")
    if isinstance(held, Ref) and content is not None:
        call.machine.write(held, content.derive(shape=Shape((None,)), closed=False))
    return NONE
