"""pandas, as far as preprocessing, shapes and roles go: a frame is an array of two axes that knows its columns' steps, a series one of one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of pandas."""
    from tensorlint.libraries.pandas import accessors, categories, gaps, groups, rows, tables

    registry.ensure("numpy")
    frame = tables.register(registry)
    for module in (rows, gaps, groups, categories, accessors):
        module.register(registry, frame)
