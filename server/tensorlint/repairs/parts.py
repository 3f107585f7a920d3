"""Repairs of which part of the data stands where: splits, pipelines, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.values import Array


@dataclass(frozen=True)
class NamesInOrder:
    """The parts of a split, unpacked in the order in which it gives them."""

    names: list[str]


@dataclass(frozen=True)
class LabelsOfPart:
    """The labels of the part that the features are of."""

    node: ast.expr | None
    split: object
    part: object
    labels: Array
