"""How a file would name something of a library: through what it imports, or by an import that is added beside those."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.fixes.imports import Import, imports
from tensorlint.fixes.site import Site
from tensorlint.syntax import Place
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.vocabulary import Registry


class Spelled(NamedTuple):
    """The text that names it here, and the edits that make the name known."""

    text: str
    edits: list[Edit]


def spelled(site: Site, registry: Registry, name: str) -> Spelled | None:
    """`keras.losses.Huber` is `tf.keras.losses.Huber` where tensorflow is imported as tf. None where it cannot be named."""
    known = [each for each in imports(site.document) if not each.meant.startswith(".")]
    best: tuple[int, str] | None = None
    for each in known:
        for text, rest in _ways(each, registry, name):
            if best is None or rest < best[0]:
                best = (rest, text)
    if best is not None:
        return Spelled(best[1], [])
    return _added(site, registry, known, name)


def _ways(each: Import, registry: Registry, name: str) -> Iterator[tuple[str, int]]:
    """The names that an import gives it, each with how long the rest is that has to be written."""
    wanted = registry.canonical(name)
    parts = name.split(".")
    if each.bound == "*":
        if registry.canonical(f"{each.meant}.{parts[-1]}") == wanted and registry.lookup(wanted) is not None:
            yield parts[-1], 0
        return
    for count in range(len(parts) + 1):
        rest = parts[count:]
        dotted = ".".join([each.meant, *rest])
        if registry.canonical(dotted) == wanted:
            yield ".".join([each.bound, *rest]), len(rest)
            return
    dotted = f"{each.meant}.{name}"
    if registry.canonical(dotted) == wanted:
        yield f"{each.bound}.{name}", len(parts)


def _added(site: Site, registry: Registry, beside: list[Import], name: str) -> Spelled | None:
    """`from tensorflow.keras.losses import Huber`, below the import of the same library that is there."""
    home, _, last = name.rpartition(".")
    top = name.partition(".")[0]
    for each in beside:
        module = each.node.module if isinstance(each.node, ast.ImportFrom) else None
        if module is None or each.unit.block is not site.unit.block or not registry.canonical(module).startswith(top):
            continue
        known = registry.canonical(module)
        root = module.removesuffix(known) + top if module.endswith(known) else top
        if registry.canonical(f"{root}{home.removeprefix(top)}") != registry.canonical(home) or site.free_name(last) != last:
            continue
        names = each.node.names if isinstance(each.node, ast.ImportFrom) else []
        if module == f"{root}{home.removeprefix(top)}" and names[-1].name != "*":  # the module that it is in: one name more of it
            end = Site(site.document, Place.of(each.unit, names[-1])).span_of(names[-1]).end
            return Spelled(last, [Edit(Span(end, end), f", {last}")])
        row = each.unit.row + (each.node.end_lineno or each.node.lineno) - each.unit.base - 1
        at = site.lines.line_end(row)
        return Spelled(last, [Edit(Span(at, at), f"{site.newline}from {root}{home.removeprefix(top)} import {last}")])
    return None
