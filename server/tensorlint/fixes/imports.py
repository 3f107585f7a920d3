"""What the import statements of a file bind, and what those names stand for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.fixes.site import Site
    from tensorlint.syntax import Document, Unit


class Import(NamedTuple):
    """One name that an import statement at the top level of a file binds."""

    bound: str  # the name in the file
    meant: str  # what it stands for, as it was written; beginning with dots where that is relative
    unit: Unit
    node: ast.Import | ast.ImportFrom
    alias: ast.alias


def imports(document: Document) -> Iterator[Import]:
    for unit in document.units():
        for node in unit.body:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    bound = alias.asname or alias.name.partition(".")[0]
                    yield Import(bound, alias.name if alias.asname else bound, unit, node, alias)
            elif isinstance(node, ast.ImportFrom):
                home = "." * node.level + (node.module or "")
                for alias in node.names:
                    yield Import(alias.asname or alias.name, home if alias.name == "*" else f"{home}.{alias.name}", unit, node, alias)


def imported_name(document: Document, module: str) -> str | None:
    """The name under which a file imports a module as a whole."""
    return next((each.alias.asname or module for each in imports(document) if isinstance(each.node, ast.Import) and each.alias.name == module), None)


def imported_names(document: Document) -> set[str]:
    """The names that a file's import statements bind at its top level."""
    return {each.bound for each in imports(document)}


def import_of(document: Document, name: str) -> Import | None:
    """The `from … import` that binds a name by itself."""
    return next((each for each in imports(document) if each.bound == name and isinstance(each.node, ast.ImportFrom)), None)


def is_of(site: Site, called: ast.expr, library: str) -> bool:
    """Whether what is called was imported from a library."""
    root = called
    while isinstance(root, ast.Attribute):
        root = root.value
    return isinstance(root, ast.Name) and any(each.bound == root.id and each.meant.partition(".")[0] == library for each in imports(site.document))
