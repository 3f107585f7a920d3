"""Which units of a file bind which names, so that an imported file is run only as far as a name asks for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.syntax import Unit


def only_defines(unit: Unit) -> bool:
    """Whether running the unit alone only binds names."""
    return all(isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)) for node in unit.body)


def bindings_of(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The units that bind each global name; under "*" those that bind what cannot be listed."""
    out: dict[str, list[Unit]] = {}
    for unit in units:
        for node in unit.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                out.setdefault(node.name, []).append(unit)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias in node.names:
                    if alias.name == "*":
                        out.setdefault("*", []).append(None)  # type: ignore[arg-type]
                    else:
                        out.setdefault(alias.asname or alias.name.partition(".")[0], []).append(unit)
            else:
                for each in ast.walk(node):
                    if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                        out.setdefault(each.id, []).append(unit)
                    elif isinstance(each, (ast.FunctionDef, ast.ClassDef)):
                        out.setdefault(each.name, []).append(unit)
                    elif isinstance(each, ast.Global):
                        for name in each.names:
                            out.setdefault(name, []).append(unit)
                    elif isinstance(each, (ast.Import, ast.ImportFrom)):
                        for alias in each.names:
                            out.setdefault(alias.asname or alias.name.partition(".")[0], []).append(unit)
    out.setdefault("*", [])
    return out
