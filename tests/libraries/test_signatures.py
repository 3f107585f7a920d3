"""The parameters of rows are those of the installed library, in its order, as far as a row names them."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING

import pytest

from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.vocabulary import LibraryClass, Row
from tensorlint.libraries import make_registry

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARIES = ("numpy", "torch", "sklearn")
ELSEWHERE = frozenset({"torch.loaded", "torch.state"})  # names of our own


def entries(library: str) -> Iterator[tuple[str, Signature]]:
    registry = make_registry()
    registry.ensure(library)
    for name, entry in list(registry.entries.items()):
        if name.split(".")[0] == library and name not in ELSEWHERE:
            if isinstance(entry, Row):
                yield name, entry.signature
            elif isinstance(entry, LibraryClass):
                yield name, entry.init


def find(name: str) -> object:
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        try:
            for part in parts[cut:]:
                found = getattr(found, part, None)
        except ImportError:  # only with a switch
            return None
        return found
    return None


def complaint(name: str, ours: Signature) -> str:
    """Where a row's parameters do not come in the library's order; names that one side has beyond the other are left to `**kwargs`."""
    found = find(name)
    try:
        real = inspect.signature(found)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return ""
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    theirs = [each.name for each in real.parameters.values() if each.kind in kinds and each.name != "self"]
    mine = [each.name for each in ours.parameters if not each.keyword_only]
    if not theirs or ours.varargs is not None:
        return ""
    shared = [each for each in mine if each in theirs]
    order = [each for each in theirs if each in shared]
    return "" if shared == order else f"{name}: {mine} is not in the order of {theirs}"


@pytest.mark.parametrize("library", LIBRARIES)
def test_parameters_come_in_the_librarys_order(library: str) -> None:
    assert not [each for name, ours in entries(library) if (each := complaint(name, ours))]
