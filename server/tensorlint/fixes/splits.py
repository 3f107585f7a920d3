"""Fixes of parts: the labels that belong to the features, names in the order that a split gives."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.repairs import LabelsOfPart, NamesInOrder
from tensorlint.text import Edit
from tensorlint.values import Array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site


def labels_of_part(analyzer: Analyzer, path: str, site: Site, details: LabelsOfPart) -> list[Edit] | None:
    """`y_train` becomes `y_test`, where just one name in view holds those labels of the wanted part."""
    node, labels = details.node, details.labels
    if not isinstance(node, (ast.Name, ast.Attribute)) or not isinstance(labels, Array):
        return None
    found: set[str] = set()
    for machine, names in analyzer.names_at(path, node):
        for name, value in names.items():
            content = machine.content(value)
            if isinstance(content, Array) and _is_part(content, labels, details.split, details.part):
                found.add(name)
    if len(found) != 1 or not isinstance(node, ast.Name):
        return None
    return [Edit(site.span_of(node), found.pop())]


def _is_part(content: Array, labels: Array, split: object, part: object) -> bool:
    """Whether an array is the wanted part of what the labels are of."""
    sources = {(origin.kind, origin.token) for origin in labels.origins}
    if content.shape.rank != labels.shape.rank or not content.origins or {(origin.kind, origin.token) for origin in content.origins} != sources:
        return False
    return all(("split", split, part) in origin.part for origin in content.origins)


def names_in_order(analyzer: Analyzer, path: str, site: Site, details: NamesInOrder) -> list[Edit] | None:
    """`X_train, y_train, X_test, y_test = …` becomes `X_train, X_test, y_train, y_test = …`."""
    names = details.names
    target = next(_targets(site), None)
    if target is None or len(target.elts) != len(names):
        return None
    return [Edit(site.span_of(old), name) for old, name in zip(target.elts, names) if isinstance(old, (ast.Name, ast.Attribute)) and ast.unparse(old) != name]


def _targets(site: Site) -> Iterator[ast.Tuple | ast.List]:
    statement = site.chain[-1] if site.chain else None
    for target in statement.targets if isinstance(statement, ast.Assign) else ():
        if isinstance(target, (ast.Tuple, ast.List)):
            yield target


BUILDERS = {LabelsOfPart: labels_of_part, NamesInOrder: names_in_order}
