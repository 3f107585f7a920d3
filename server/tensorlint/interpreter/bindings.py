"""Which units of a file bind which names, so that an imported file is run only as far as a name asks for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.syntax import Unit


def only_defines(unit: Unit) -> bool:
    """Whether running the unit alone only binds names."""
    return unit.dormant is not None or all(
        isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)) for node in unit.body
    )


def stands_alone(unit: Unit) -> bool:
    """Whether the unit only gives names constants that nothing else of the file can change."""
    return unit.dormant is None and all(isinstance(node, ast.Assign) and _is_constant(node) for node in unit.body)


def _is_constant(node: ast.Assign) -> bool:
    listed = isinstance(node.value, (ast.List, ast.Tuple)) and all(isinstance(each, ast.Name) and each.id == "__all__" for each in node.targets)
    parts = node.value.elts if listed else [node.value]  # type: ignore[attr-defined]
    return all(isinstance(each, ast.Name) for each in node.targets) and all(isinstance(each, ast.Constant) for each in parts)


class Source(NamedTuple):
    """Where an import statement of a file takes a name from; for `from a import *`, all of its names. `name` is None for `import a`."""

    unit: Unit
    module: str
    level: int
    name: str | None
    whole: bool  # of `import a.b`: whether `a.b` is bound, not `a`


def sources_of(bindings: dict[str, list[Unit]]) -> tuple[dict[str, Source], list[Source]]:
    """The names of a file that one import alone binds, and its star imports, in order."""
    names: dict[str, Source] = {}
    stars: list[Source] = []
    for unit in dict.fromkeys(each for units in bindings.values() for each in units):
        for node in unit.body if unit.dormant is None else ():
            for each in _imports_in(node):
                for alias in each.names:
                    name = alias.asname or alias.name.partition(".")[0]
                    if isinstance(each, ast.Import):
                        source = Source(unit, alias.name, 0, None, alias.asname is not None)
                    else:
                        source = Source(unit, each.module or "", each.level, alias.name, whole=False)
                    if alias.name == "*":
                        stars.append(source)
                    elif len(bindings.get(name, ())) == 1:
                        names[name] = source
    return names, stars


def _imports_in(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports of a statement that run in the scope where it stands."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield node
    elif isinstance(node, ast.stmt) and not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        for each in ast.iter_child_nodes(node):
            yield from _imports_in(each)
    elif isinstance(node, ast.excepthandler):
        for each in node.body:  # type: ignore[attr-defined]
            yield from _imports_in(each)


def bindings_of(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The units that bind each global name; under "*" those that bind what cannot be listed."""
    out: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.dormant is not None:
            out.setdefault(unit.dormant, []).append(unit)
            continue
        for node in unit.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                out.setdefault(node.name, []).append(unit)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias in node.names:
                    if alias.name == "*":
                        out.setdefault("*", []).append(unit)
                    else:
                        out.setdefault(alias.asname or alias.name.partition(".")[0], []).append(unit)
            else:
                for each in nodes_of(node):
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
