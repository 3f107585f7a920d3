"""scikit-learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of scikit-learn."""
    from tensorlint.libraries.sklearn import composition, datasets, estimators, metrics, splitting, transformers

    registry.ensure("numpy")
    registry.ensure("pandas")
    for table in (estimators, transformers, composition, metrics, splitting, datasets):
        table.register(registry)
